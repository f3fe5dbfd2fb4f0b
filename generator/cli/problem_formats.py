"""Problems for those who read them: a terminal, a program, GitHub's view of a pull request."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Sequence
from itertools import groupby

import click

from ..language.translation import into
from ..messages import Translate, say, with_cure
from ..problems import Problem, one_line, printable, report

FORMATS = ("text", "json", "github")
MOST = 10
"""So many errors of one step GitHub shows on the lines of a pull request; it drops the rest."""


def grouped(problems: Sequence[Problem], translate: Translate) -> str:
    """Return the problems for whoever reads a terminal: by file and by fact, in colours."""
    lines: list[str] = []
    for path, of_path in groupby(sorted(problems), key=lambda one: one.path):
        lines.append(click.style(one_line(path), bold=True))
        for fact, of_fact in groupby(of_path, key=lambda one: one.fact):
            lines += [f"  {click.style(one_line(fact), bold=True)}"] if fact else []
            indent = "    " if fact else "  "
            lines += [f"{indent}{_for_reader(one, translate)}" for one in of_fact]
    return "\n".join(lines)


def in_json(problems: Sequence[Problem], translate: Translate) -> str:
    """Return the problems as a JSON list of objects, in order of place, with the fields of a Problem."""
    fields = [vars(problem) for problem in sorted(problems)]
    return json.dumps(fields, indent=2, default=lambda message: message.told(translate))


def for_github(
    problems: Sequence[Problem], changed: Collection[str], token: str, translate: Translate
) -> str:
    """Return what puts the problems on their lines in a pull request and lists them all in the log.

    A log is searched for commands, and `##[…]` is one anywhere in a line: between the two lines with
    `token`, which nobody can guess, none is obeyed.
    """
    shown = github_annotations(problems, changed, translate)
    more = len(problems) - len(shown)
    listed = report(problems, translate)
    return "\n".join([*shown, *_more(more, translate), f"::stop-commands::{token}", listed, f"::{token}::"])


def _more(number: int, translate: Translate) -> list[str]:
    """Return the command that says how many problems are not shown on their lines, if any are not."""
    title = say("More problems").told(translate)
    text = say("{number} more: see the log of this step", number=number).told(translate)
    return [f"::notice title={_property(title)}::{_data(text)}"] if number else []


def github_annotations(
    problems: Sequence[Problem], changed: Collection[str], translate: Translate
) -> list[str]:
    """Return the commands that show as many problems as GitHub does, those in the files `changed` first."""
    ordered = sorted(problems, key=lambda one: (one.grade == "warning", one.path not in changed, one))
    return [_annotation(problem, translate) for problem in ordered[:MOST]]


def _annotation(problem: Problem, translate: Translate) -> str:
    """Return the command for a problem; its title says in Chinese what its message says in English."""
    message = with_cure(problem.message, problem.cure)
    text, chinese = message.told(translate), message.told(into("zh"))
    title = problem.rule if text == chinese else one_line(f"{problem.rule}：{chinese}")
    place = {"file": problem.path, "line": problem.line, "col": problem.column, "title": title}
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    command = "warning" if problem.grade == "warning" else "error"
    return f"::{command} {properties}::{_data(one_line(text))}"


def _data(text: str) -> str:
    """Return a command's message as GitHub's toolkit escapes it."""
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    """Return a command's property as GitHub's toolkit escapes it."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _for_reader(problem: Problem, translate: Translate) -> str:
    """Return where in its file a problem is, what is wrong and what would be right."""
    cure = say(" ({cure})", cure=problem.cure)
    colour = "red" if problem.grade == "problem" else "yellow"
    message = click.style(one_line(problem.said.told(translate)), fg=colour)
    right = click.style(printable(re.sub(r"\s+", " ", cure.told(translate))), fg="green")
    return f"{problem.line}:{problem.column}  {message}{right} {click.style(f'[{problem.rule}]', dim=True)}"
