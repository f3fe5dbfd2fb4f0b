"""What is wrong with the data, as values: a rule yields findings, a reader sees problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

Key = str | int
Path = tuple[Key, ...]


@dataclass(frozen=True, order=True, kw_only=True)
class Problem:
    """One mistake at one place; line and column count from 1."""

    path: str
    line: int
    column: int
    message: str
    cure: str
    rule: str

    def __str__(self) -> str:
        """Return the problem in one line: in a log of CI, a line of its own could give commands."""
        return one_line(f"{self.path}:{self.line}:{self.column}: {self.message} ({self.cure}) [{self.rule}]")


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What a rule says of a record: `where` is the path of keys and indexes inside the file."""

    kind: str
    id: str
    where: Path
    message: str
    cure: str


def suggest(word: str, known: Iterable[str], folder: str) -> str:
    """Return the cure for an unknown `word`: the nearest of `known`, or where to look."""
    nearest = nearest_of(word, known)
    return f"did you mean '{nearest}'?" if nearest else f"see {folder}"


def nearest_of(word: str, known: Iterable[str]) -> str:
    """Return the one of `known` that `word` may be a slip for, or ''."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), "")


def rule_name(rule: Callable[..., Any]) -> str:
    """Return the name of a rule as messages show it: actor_known is actor-known."""
    return rule.__name__.replace("_", "-")


def one_line(text: str) -> str:
    """Return `text` in one printable line."""
    return printable(" ".join(text.split()))


def printable(text: str) -> str:
    r"""Return `text` with what a terminal would obey, or nobody would see, as \x1b or \u200b."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode("ascii") for one in text)


def report(problems: Sequence[Problem]) -> str:
    """Return all problems, one a line, in order of place."""
    return "\n".join(str(problem) for problem in sorted(problems))
