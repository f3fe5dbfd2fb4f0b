"""Problems for those who read them: a terminal, a program, GitHub's view of a pull request."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict

import click

from ..guide import rules
from ..problems import Problem, one_line, printable, report

FORMATS = ("text", "json", "github")
MOST = 10
"""So many errors of one step GitHub shows on the lines of a pull request; it drops the rest."""


def painted(problems: Sequence[Problem]) -> str:
    """Return the lines of `report`, painted for a terminal."""
    return "\n".join(_in_colour(problem) for problem in sorted(problems))


def in_json(problems: Sequence[Problem]) -> str:
    """Return the problems as a JSON list of objects, in order of place, with the fields of a Problem."""
    return json.dumps([asdict(problem) for problem in sorted(problems)], indent=2)


def for_github(problems: Sequence[Problem], changed: Collection[str], token: str) -> str:
    """Return what puts the problems on their lines in a pull request and lists them all in the log.

    A log is searched for commands, and `##[…]` is one anywhere in a line: between the two lines with
    `token`, which nobody can guess, none is obeyed.
    """
    shown = github_annotations(problems, changed, MOST)
    more = len(problems) - len(shown)
    note = [f"::notice title=More problems::{more} more: see the log of this step"] if more else []
    return "\n".join([*shown, *note, f"::stop-commands::{token}", report(problems), f"::{token}::"])


def github_annotations(problems: Sequence[Problem], changed: Collection[str], most: int) -> list[str]:
    """Return the commands that show `most` of the problems, those in the files `changed` first."""
    ordered = sorted(problems, key=lambda one: (one.grade == "warning", one.path not in changed, one))
    return [_annotation(problem) for problem in ordered[:most]]


def rule_in_chinese(rule: str) -> str:
    """Return a rule's name and what it asks for, in one Chinese sentence; the guide has all of it."""
    # One that is being written has its Chinese later.
    asked, stop, _ = rules().get(rule, {}).get("zh", "").partition("。")
    return f"{rule}：{asked}{stop}"


def _annotation(problem: Problem) -> str:
    """Return the command for a problem; its title says in Chinese what its message says in English."""
    title = rule_in_chinese(problem.rule)
    place = {"file": problem.path, "line": problem.line, "col": problem.column, "title": title}
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    command = "warning" if problem.grade == "warning" else "error"
    return f"::{command} {properties}::{_data(one_line(f'{problem.message} ({problem.cure})'))}"


def _data(text: str) -> str:
    """Return a command's message as GitHub's toolkit escapes it."""
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    """Return a command's property as GitHub's toolkit escapes it."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _in_colour(problem: Problem) -> str:
    parts = (
        click.style(one_line(f"{problem.path}:{problem.line}:{problem.column}:"), bold=True),
        click.style(one_line(problem.said), fg="red" if problem.grade == "problem" else "yellow"),
        click.style(one_line(f"({problem.cure})"), fg="green"),
        click.style(f"[{problem.rule}]", dim=True),
    )
    return " ".join(parts)
