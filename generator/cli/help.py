"""The help of a command in the language of the terminal, laid out by the columns that its characters take.

The English stands where each command and option is made; the Chinese of each paragraph is looked up by it in
`generator/language/messages/help.zh.toml`.
"""

from __future__ import annotations

import copy
import re
import unicodedata
from collections.abc import Iterator, Sequence
from inspect import cleandoc
from typing import TypeVar

import click
from click.formatting import HelpFormatter, measure_table

from ..messages import Translate

KEPT = "\b\n"
"""By this click knows a paragraph whose lines stay as they are."""
TOKEN = re.compile(r" |[（“《]*(?:[!-~]+|[^ ])[。，、；：！？）”》]*")
"""What stays in one line: a word, or a Chinese character, with the signs that begin or end no line."""
MEANING = re.compile(r"( +\S.*? {2,})(\S.*)")
"""A line of a list: what is typed, and behind two spaces what it does."""
C = TypeVar("C", bound=click.Command)


class ByColumns(HelpFormatter):
    """Click's own, but a line is full when it is so on the screen: Chinese is two columns wide."""

    def write_text(self, text: str) -> None:
        """Write paragraphs."""
        super().write_text(filled(text, self.width - self.current_indent))

    def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write a list of two columns."""
        first = min(measure_table(rows)[0], col_max) + col_spacing
        width = max(self.width - first - 2, 10)
        super().write_dl([(term, filled(text, width)) for term, text in rows], col_max, col_spacing)


class Asked(click.Context):
    """A call of a command, whose help is laid out by columns."""

    formatter_class = ByColumns


def in_language(command: C, translate: Translate) -> C:
    """Return a copy of a command with its help as `translate` gives each paragraph."""
    found = copy.copy(command)
    found.context_class = Asked
    found.help, found.epilog = (_translated(text, translate) for text in (command.help, command.epilog))
    if found.help:
        found.short_help = found.help.partition("\n\n")[0]
    found.options_metavar = translate(command.options_metavar or "")
    found.params = [_option(one, translate) for one in command.params]
    # The option --help is made when it is first needed, in the language of that moment.
    found._help_option = None
    return found


def _option(param: click.Parameter, translate: Translate) -> click.Parameter:
    if not isinstance(param, click.Option):
        return param
    found = copy.copy(param)
    found.help = _translated(param.help, translate)
    if isinstance(param.show_default, str):
        found.show_default = translate(param.show_default)
    return found


def paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a help text, each in one line; what click keeps as it is, with its lines."""
    for paragraph in cleandoc(text).split("\n\n"):
        yield paragraph if paragraph.startswith(KEPT) else " ".join(paragraph.split())


def _translated(text: str | None, translate: Translate) -> str | None:
    return text and "\n\n".join(_paragraph(one, translate) for one in paragraphs(text))


def _paragraph(paragraph: str, translate: Translate) -> str:
    """Return a paragraph translated: all of it; of one with lines its title and what each does."""
    if not paragraph.startswith(KEPT):
        return translate(paragraph)
    return KEPT + "\n".join(_line(one, translate) for one in paragraph.removeprefix(KEPT).splitlines())


def _line(line: str, translate: Translate) -> str:
    if meaning := MEANING.fullmatch(line):
        return meaning[1] + translate(meaning[2])
    return line if line.startswith(" ") else translate(line)


def filled(text: str, width: int) -> str:
    """Return paragraphs with their lines broken at a width, as click is to keep them."""
    parts = (
        one if one.startswith(KEPT) else KEPT + "\n".join(_lines(one, width)) for one in paragraphs(text)
    )
    return "\n\n".join(parts)


def _lines(text: str, width: int) -> Iterator[str]:
    line, taken = "", 0
    for token in TOKEN.findall(text):
        if taken + columns(token) > width:
            yield line.rstrip()
            line, taken = "", 0
        if line or not token.isspace():
            line, taken = line + token, taken + columns(token)
    yield line.rstrip()


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(one) in "WFA" else 1 for one in text)
