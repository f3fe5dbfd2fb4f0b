"""One mistake, one message: what follows of another finding is not told.

A finding stands on a ground (`generator/problems.py`) and rests on values: on the one that it is at, on the
statement of its fact, and on those that it names. Where a rule of a ground before its own finds something
wrong with one of them, that is the mistake. So it is where facts could not be read that they may rest on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product
from typing import get_args

from ..messages import say
from ..model import LANGUAGES
from ..problems import ANY, Finding, Ground, InFile, InRecord, Path, Rule

Found = tuple[Rule, Finding]
Place = tuple[str, str, Path]
"""A kind, an id, keys; the id and the number of a fact may be ANY."""
Lowest = dict[Place, int]
"""The most basic ground on which something is found at a place, as a number."""
GROUNDS: tuple[Ground, ...] = get_args(Ground)
NONE, UNREAD = len(GROUNDS), -1


def mistakes(found: Iterable[Found], unread: Iterable[InRecord] = ()) -> Iterator[Found]:
    """Yield the findings that rest on nothing `unread` and follow of no other, in their order; what one deed
    mends once.
    """
    every = list(_resting_on_none(list(found), _lowest((UNREAD, place) for place in unread)))
    wrong = _lowest((_rank(rule), finding.where) for rule, finding in every)
    yield from _each_once(_resting_on_none(every, wrong))


def _each_once(found: Iterable[Found]) -> Iterator[Found]:
    """Yield findings; what one deed mends at its first place, with the number of the others."""
    places: dict[object, list[Found]] = {}
    for number, (rule, finding) in enumerate(found):
        same = (rule.name, finding.message, finding.cure) if finding.once else number
        places.setdefault(same, []).append((rule, finding))
    for (rule, finding), *others in places.values():
        message = say("{message}, also elsewhere: {others}", message=finding.message, others=len(others))
        yield rule, replace(finding, message=message) if others else finding


def _resting_on_none(every: list[Found], wrong: tuple[Lowest, Lowest]) -> Iterator[Found]:
    """Yield the findings that rest on no place where something is `wrong` on a ground before their own."""
    # Many findings may rest on the same many values: each is looked up once.
    below = {id(one.rests_on): one.rests_on for _, one in every}
    known = {key: _lowest_of_all(places, *wrong) for key, places in below.items()}
    for rule, finding in every:
        here = _lowest_of_all(_looked_at(finding.where), *wrong)
        if min(here, known[id(finding.rests_on)]) >= _rank(rule):
            yield rule, finding


def _lowest_of_all(places: Iterable[InRecord], at: Lowest, inside: Lowest) -> int:
    return min((_lowest_of(place, at, inside) for place in places), default=NONE)


def _rank(rule: Rule) -> int:
    """Return the number of a rule's ground; nothing follows of a warning."""
    return GROUNDS.index(rule.ground) if rule.grade == "problem" else NONE


def _lowest(found: Iterable[tuple[int, InFile | InRecord]]) -> tuple[Lowest, Lowest]:
    """Return the most basic ground at each place where something is found, and inside the places around."""
    at: Lowest = {}
    inside: Lowest = {}
    for rank, where in found:
        for kind, record_id, keys in _ways_to_name(where):
            for end in range(1, len(keys) + 1):
                around = kind, record_id, keys[:end]
                inside[around] = min(rank, inside.get(around, NONE))
            at[kind, record_id, keys] = min(rank, at.get((kind, record_id, keys), NONE))
    return at, inside


def _lowest_of(place: InRecord, at: Lowest, inside: Lowest) -> int:
    """Return the most basic ground on which something is found at a place, inside it, or around it.

    What is wrong with a record as a whole tells nothing of the values in it.
    """
    kind, record_id, keys = place.kind, place.record_id, place.keys
    around = (at.get((kind, record_id, keys[:end]), NONE) for end in range(min(1, len(keys)), len(keys) + 1))
    return min(inside.get((kind, record_id, keys), NONE), *around)


def _looked_at(where: InFile | InRecord) -> Iterator[InRecord]:
    """Yield the values on which whatever is found at a place rests."""
    if isinstance(where, InFile):
        return
    # A text is looked at in all its languages.
    yield (
        InRecord(where.kind, where.record_id, where.keys[:-1]) if where.keys[-1:] in _IN_LANGUAGES else where
    )
    if where.keys[:1] == ("facts",) and where.keys[1:]:
        yield InRecord(where.kind, where.record_id, (*where.keys[:2], "statement"))


_IN_LANGUAGES = {(language,) for language in LANGUAGES}


def _ways_to_name(where: InFile | InRecord) -> Iterator[Place]:
    """Yield a place as it is, as that of any fact of its clipping, and both of any record of its kind."""
    if isinstance(where, InFile):
        return
    keys = where.keys
    of_any_fact = (keys[0], ANY, *keys[2:]) if keys[:1] == ("facts",) and keys[1:] else keys
    ids = where.record_id, ANY
    yield from ((where.kind, one, way) for one, way in product(ids, dict.fromkeys((keys, of_any_fact))))
