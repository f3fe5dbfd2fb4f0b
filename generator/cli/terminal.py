"""What only a terminal gets: colours, and what is going on during longer work."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click

from ..language.translation import into
from ..messages import Message, Translate
from ..problems import Problem, report
from .problem_formats import grouped

CLEARED = "\r\x1b[K"
"""Back to the start of the line, which is empty then."""


def in_colour() -> bool:
    """Return whether errors are painted: on a terminal, unless NO_COLOR is set (https://no-color.org)."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")


def listed(problems: Sequence[Problem]) -> str:
    """Return the problems as they are shown among errors, in the language of the terminal.

    Whoever reads a terminal has them by file and fact; a log or a program has each in a line with its path.
    """
    if not sys.stderr.isatty():
        return report(problems, translate())
    found = grouped(problems, translate())
    return found if in_colour() else click.unstyle(found)


def translate() -> Translate:
    """Return what gives messages in the language of the terminal."""
    return into(language())


def told(message: Message) -> str:
    """Return a message in the language of the terminal."""
    return message.told(translate())


def language() -> str:
    """Return the language of the terminal's messages, zh or en, by the variables that gettext asks."""
    variables = (os.environ.get(name) for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    return "zh" if next(filter(None, variables), "").startswith("zh") else "en"


def red(text: str) -> str:
    """Return `text` as errors are painted."""
    return click.style(text, fg="red") if in_colour() else text


@contextmanager
def stage(name: Message, clock: Callable[[], float] = time.monotonic) -> Iterator[None]:
    """Say on a terminal what is going on; what took a second or more leaves its time behind."""
    if not sys.stderr.isatty():
        yield
        return
    start = clock()
    click.echo(f"{told(name)} …", err=True, nl=False)
    try:
        yield
    finally:
        seconds = clock() - start
        click.echo(f" {seconds:.1f} s\n" if seconds >= 1 else CLEARED, err=True, nl=False)
