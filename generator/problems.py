"""What is wrong with the data, as values: a rule yields findings, a reader sees problems.

A rule is a generator of findings with the decorator `rule`, in whatever room its subject is at home. Its
name, with hyphens, stands behind every problem; its docstring is its documentation in English.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from inspect import getdoc
from typing import Any, Literal, TypeVar

from .messages import Message, Translate, say, with_cure

Key = str | int
Path = tuple[Key, ...]
Stage = Literal["file", "link", "data", "archive", "change", "build"]
"""When a rule is asked: of files as they are read, of the records (link: those without which they cannot be
linked), against a saved page, against an earlier state, and when the site is built."""
Grade = Literal["problem", "warning"]
"""A problem stops the build; a warning asks the editor to look, is counted, and stops nothing."""
Ground = Literal["identity", "field", "fact", "desk"]
"""What a rule looks at: how a thing is called and where it belongs, a field by itself, the fields of a fact
together, the facts of the desk together. Each stands on those before it, in this order."""
Of = Literal["clipping", "summary", "desk"]
"""What a rule on the records looks at in one glance: a clipping with its evidence, or the summary of an issue
with the clippings under it, each with the desk, the actors and which issues and events there are; or all of
the desk. The first two need not be asked of what is as it was."""
ANY = "*"
"""In the place of an id or of the number in a list: whichever."""


@dataclass(frozen=True, order=True, kw_only=True)
class Problem:
    """One mistake at one place; line and column count from 1."""

    path: str
    line: int
    column: int
    message: Message
    cure: Message
    rule: str
    grade: Grade = "problem"
    fact: str = ""
    """The id of the fact of a clipping in which it is; '' elsewhere."""

    def __str__(self) -> str:
        """Return the problem in one line of English."""
        return self.in_line(str)

    def in_line(self, translate: Translate) -> str:
        """Return the problem in one line: in a log of CI, a line of its own could give commands."""
        place = f"{self.path}:{self.line}:{self.column}"
        return one_line(f"{place}: {with_cure(self.said, self.cure).told(translate)} [{self.rule}]")

    @property
    def said(self) -> Message:
        """The message, with its grade where that is not the usual one."""
        return self.message if self.grade == "problem" else say("warning: {message}", message=self.message)


@dataclass(frozen=True)
class InFile:
    """A place in a file; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1
    fact: str = ""
    """The id of the fact of a clipping in which it is; '' elsewhere."""


@dataclass(frozen=True)
class InRecord:
    """A value of a record, by the keys and indexes that lead to it in its file."""

    kind: str
    record_id: str
    keys: Path = ()

    def at(self, *keys: Key) -> InRecord:
        """Return the place within this one to which more keys lead."""
        return InRecord(self.kind, self.record_id, (*self.keys, *keys))

    def each(self, *names: str) -> tuple[InRecord, ...]:
        """Return the places of some values within this one."""
        return tuple(self.at(name) for name in names)


def in_clipping(clipping_id: str, *keys: Key) -> InRecord:
    """Return the place in a clipping to which the keys and indexes lead."""
    return InRecord("clipping", clipping_id, keys)


def in_fact(clipping_id: str, index: int, *keys: Key) -> InRecord:
    """Return the place in a fact, counted from 0 in its clipping, to which the keys and indexes lead."""
    return in_clipping(clipping_id, "facts", index, *keys)


def in_facts(clipping_id: str, *names: str) -> tuple[InRecord, ...]:
    """Return the places of some fields in whichever fact of a clipping; of ANY, in whichever of the desk."""
    return InRecord("clipping", clipping_id, ("facts", ANY)).each(*names)


@dataclass(frozen=True)
class Finding:
    """What a rule finds: where, what is wrong, and what would be right."""

    where: InFile | InRecord
    message: Message
    cure: Message
    rests_on: tuple[InRecord, ...] = ()
    """What else than the field at `where` was looked at: it is not told where something more basic is wrong
    there, for that is the mistake (`generator/rules/mistakes.py`)."""
    once: bool = False
    """Whether one deed mends it wherever it is found: the same is told at the first place alone, with the
    number of the others."""
    misread: tuple[str, ...] = ()
    """The words that it goes by, which may mean something else here: they are told with the line that has the
    program pass over them (`generator/rules/answers.py`)."""


Check = Callable[..., Iterator[Finding]]
Locate = Callable[[InRecord], InFile]
"""What tells where a value of a record stands."""
C = TypeVar("C", bound=Check)
T = TypeVar("T")


@dataclass(frozen=True)
class Rule:
    """A rule as it is registered: a function, and when it is asked."""

    check: Check
    stage: Stage
    grade: Grade = "problem"
    ground: Ground = "field"
    of: Of = "desk"

    @property
    def name(self) -> str:
        """The name that messages show: actor_known is actor-known."""
        return _name(self.check)

    @property
    def documentation(self) -> str:
        """What it asks for and why, in one line."""
        return " ".join((getdoc(self.check) or "").split())


_REGISTER: dict[str, Rule] = {}
"""Every rule whose module has been imported, by name; `rule` alone puts them there."""


def rule(
    stage: Stage, grade: Grade = "problem", ground: Ground = "field", of: Of = "desk"
) -> Callable[[C], C]:
    """Register a function as a rule, and leave it as it is.

    One of the stages `link` and `data` takes the records and today's date, each other the one value that it
    looks at. What it finds is not told where a rule of a ground before its own finds the mistake. One `of` a
    clipping is given no contents of issues and events, and no clipping that is known to be sound. Raises
    ValueError when another rule has its name.
    """

    def register(check: C) -> C:
        if _REGISTER.setdefault(_name(check), Rule(check, stage, grade, ground, of)).check is not check:
            raise ValueError(f"two rules are called {_name(check)}")
        return check

    return register


@cache
def rules_in(package: str) -> tuple[Rule, ...]:
    """Return the rules of all modules of a package, which are imported for that, in order of name."""
    for module in pkgutil.walk_packages(import_module(package).__path__, f"{package}."):
        if not module.name.endswith(".__main__"):
            import_module(module.name)
    own = (one for one in _REGISTER.values() if one.check.__module__.startswith(f"{package}."))
    return tuple(sorted(own, key=lambda one: one.name))


def breaches(check: Callable[[T], Iterator[Finding]], subject: T) -> Iterator[Problem]:
    """Yield what a rule finds in the one value that it looks at, all of it at places in files."""
    yield from located(check, check(subject), _unknown_place)


def located(
    check: Check, findings: Iterable[Finding], locate: Locate, grade: Grade = "problem"
) -> Iterator[Problem]:
    """Yield what a rule found as problems of a grade under its name, at their places in files."""
    for found in findings:
        place = locate(found.where) if isinstance(found.where, InRecord) else found.where
        name, message, cure = _name(check), found.message, found.cure
        yield Problem(**vars(place), message=message, cure=cure, rule=name, grade=grade)


def _unknown_place(where: InRecord) -> InFile:
    raise LookupError(f"nothing tells where {where} stands")


def _name(check: Callable[..., Any]) -> str:
    return check.__name__.replace("_", "-")


def suggest(word: str, known: Iterable[str], place: object) -> Message:
    """Return the cure for an unknown `word`: the nearest of `known`, or the place where to look."""
    nearest = nearest_of(word, known)
    return say("did you mean '{nearest}'?", nearest=nearest) if nearest else say("see {place}", place=place)


def nearest_of(word: str, known: Iterable[str]) -> str:
    """Return the one of `known` that `word` may be a slip for, or ''."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), "")


def one_line(text: str) -> str:
    """Return `text` in one printable line."""
    return printable(" ".join(text.split()))


def printable(text: str) -> str:
    r"""Return `text` with what a terminal would obey, or nobody would see, as \x1b or \u200b."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode("ascii") for one in text)


def report(problems: Sequence[Problem], translate: Translate = str) -> str:
    """Return all problems, one a line, in order of place; in English unless told otherwise."""
    return "\n".join(problem.in_line(translate) for problem in sorted(problems))
