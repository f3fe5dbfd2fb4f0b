"""How right a reader is on the files of this folder; their README says what they hold.

Everything here is a pure function of a reader and the cases, which are JSON as it was read.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import TypedDict, TypeVar

from generator.language.reading import SHARES, NumberInText, Reader
from generator.language.seen import plain_digits

_T = TypeVar("_T")
UNDATED = date(2017, 3, 22)
"""The day of publication of cases that give none: their numbers do not depend on it."""


class DateCase(TypedDict):
    """A text, its day, and for each of its dates in order the acceptable [first day, last day]."""

    text: str
    published: str
    dates: list[list[list[str]]]


class NumberCase(TypedDict):
    """A text and its numbers in order, as plain decimals; a share ends in '%'."""

    text: str
    values: list[str]


class MarkedClause(TypedDict):
    """A clause and its hedges."""

    text: str
    kinds: list[str]


class HedgeCase(TypedDict):
    """A sentence and its clauses in order."""

    text: str
    clauses: list[MarkedClause]


class Trap(TypedDict):
    """A text, and all the dates (EDTF) and numbers that measure which may be found in it."""

    language: str
    text: str
    published: str
    dates: list[str]
    numbers: list[str]


@dataclass(frozen=True, kw_only=True)
class Score:
    """How many of how many are right, and in words what is wrong."""

    right: int
    total: int
    missed: tuple[str, ...]

    @property
    def share(self) -> float:
        """The share that is right, 0 to 1; of nothing it is 0, so that no floor is met by an empty file."""
        return self.right / self.total if self.total else 0.0


@dataclass(frozen=True)
class Stretch:
    """A clause, marked or found: where it stands in the text and its kinds."""

    start: int
    end: int
    kinds: frozenset[str]


def score_dates(reader: Reader, cases: Iterable[DateCase]) -> Score:
    """Return how many dates are read right: an acceptable first and last day are found, each once.

    The end of an interval that the origin counts as excluded is right when it is included as well: the cases
    list both where the end is a day; where it is a month, a week or a year it is added here.
    """
    return _score([verdict for case in cases for verdict in _dates_of(reader, _with_ends_included(case))])


def score_dates_as_listed(reader: Reader, cases: Iterable[DateCase]) -> Score:
    """Return how many dates are read right by the days that the cases list, with nothing added."""
    return _score([verdict for case in cases for verdict in _dates_of(reader, case)])


def score_numbers(reader: Reader, cases: Iterable[NumberCase]) -> Score:
    """Return how many numbers are read right: found with their value, a share as one, each found one once."""
    verdicts = [verdict for case in cases for verdict in _numbers_of(reader, case)]
    return _score(verdicts)


def hedge_recall(reader: Reader, cases: Iterable[HedgeCase]) -> Score:
    """Return how many of the marked (clause, kind) pairs are found.

    A pair is found when the reader's clause that shares most characters with the marked clause (the first of
    equals) is of that kind.
    """
    return _score([verdict for case in cases for verdict in _compare(case, *_both(reader, case))])


def hedge_precision(reader: Reader, cases: Iterable[HedgeCase]) -> Score:
    """Return how many of the (clause, kind) pairs that the reader finds are marked.

    A pair is marked when the marked clause that shares most characters with the reader's clause (the first of
    equals) is of that kind.
    """
    return _score([verdict for case in cases for verdict in _compare(case, *_both(reader, case)[::-1])])


def score_traps(reader: Reader, traps: Iterable[Trap]) -> Score:
    """Return how many traps of the reader's language it passes: it finds exactly what each allows.

    Dates are compared as EDTF; labels are left out of the numbers. Both are in the order of the text.
    """
    return _score([_trap(reader, trap) for trap in traps if trap["language"] == reader.language])


def _trap(reader: Reader, trap: Trap) -> tuple[bool, str]:
    text, day = trap["text"], date.fromisoformat(trap["published"])
    dates = [found.when.edtf for found in reader.dates(text, day)]
    numbers = [_value(found) for found in reader.numbers(text, day) if not found.label]
    allowed = trap["dates"], trap["numbers"]
    return (dates, numbers) == allowed, f"{text} → dates {_list(dates)}, numbers {_list(numbers)}"


def _dates_of(reader: Reader, case: DateCase) -> Iterator[tuple[bool, str]]:
    found = [
        [one.when.first.isoformat(), one.when.last.isoformat() if one.when.last else None]
        for one in reader.dates(case["text"], date.fromisoformat(case["published"]))
    ]
    said = f"{case['text']} ({case['published']}) → {_list(f'{first}/{last}' for first, last in found)}"
    for acceptable in case["dates"]:
        yield _take(found, partial(_is_among, acceptable)), f"{said}, not {'/'.join(acceptable[0])}"


def _with_ends_included(case: DateCase) -> DateCase:
    dates = [
        [*acceptable, *(days for first, end in acceptable for days in _included(acceptable, first, end))]
        for acceptable in case["dates"]
    ]
    return {**case, "dates": dates}


def _included(acceptable: Sequence[Sequence[str]], first: str, end: str) -> Iterator[list[str]]:
    """Yield `first` with the last day of each year, month and week that `end`, an excluded end, begins."""
    day = date.fromisoformat(end)
    if [first, (day - timedelta(days=1)).isoformat()] not in acceptable:
        return
    if day.day == 1:
        yield [first, day.replace(day=monthrange(day.year, day.month)[1]).isoformat()]
    if (day.month, day.day) == (1, 1):
        yield [first, f"{day.year}-12-31"]
    if day.isoweekday() == 1:
        yield [first, (day + timedelta(days=6)).isoformat()]


def _numbers_of(reader: Reader, case: NumberCase) -> Iterator[tuple[bool, str]]:
    found = list(reader.numbers(case["text"], UNDATED))
    said = f"{case['text']} → {_list(f'{one.value:f} {one.unit}'.strip() for one in found)}"
    for value in case["values"]:
        yield _take(found, partial(_is, value)), f"{said}, not {value}"


def _take(left: list[_T], fits: Callable[[_T], bool]) -> bool:
    """Take the first that fits out of what is left, and return whether there was one."""
    for index, one in enumerate(left):
        if fits(one):
            del left[index]
            return True
    return False


def _is_among(acceptable: Sequence[Sequence[str]], days: Sequence[str | None]) -> bool:
    return days in acceptable


def _is(value: str, found: NumberInText) -> bool:
    """Return whether a number found is that value; one that is no share may be of any unit."""
    share = value.endswith("%")
    return found.value == Decimal(value.rstrip("%")) and (not share or found.unit in SHARES)


def _both(reader: Reader, case: HedgeCase) -> tuple[list[Stretch], list[Stretch]]:
    """Return the marked clauses of a case and those that the reader finds."""
    found = [
        Stretch(clause.start, clause.end, frozenset(clause.kinds)) for clause in reader.clauses(case["text"])
    ]
    return list(marked_clauses(case)), found


def marked_clauses(case: HedgeCase) -> Iterator[Stretch]:
    """Yield where the marked clauses stand; raise ValueError where one is not in the text in its order."""
    end = 0
    for clause in case["clauses"]:
        start = case["text"].index(clause["text"], end)
        end = start + len(clause["text"])
        yield Stretch(start, end, frozenset(clause["kinds"]))


def _compare(case: HedgeCase, ours: list[Stretch], theirs: list[Stretch]) -> Iterator[tuple[bool, str]]:
    """Yield for each (clause, kind) of `ours` whether the nearest clause of `theirs` is of the kind."""
    for clause in ours:
        other = _nearest(clause, theirs)
        for kind in sorted(clause.kinds):
            yield kind in other, f"{kind}: {case['text'][clause.start : clause.end]}"


def _nearest(clause: Stretch, others: Sequence[Stretch]) -> frozenset[str]:
    """Return the kinds of the clause that shares most characters with `clause`, none if none does."""
    shared = [min(clause.end, other.end) - max(clause.start, other.start) for other in others]
    most = max(shared, default=0)
    return others[shared.index(most)].kinds if most > 0 else frozenset()


def _score(verdicts: Sequence[tuple[bool, str]]) -> Score:
    return Score(
        right=sum(right for right, _ in verdicts),
        total=len(verdicts),
        missed=tuple(said for right, said in verdicts if not right),
    )


def _value(number: NumberInText) -> str:
    return plain_digits(number.value) + ("%" if number.unit in SHARES else "")


def _list(values: Iterable[str]) -> str:
    return ", ".join(values) or "nothing"
