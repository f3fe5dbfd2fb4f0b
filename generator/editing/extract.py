"""From a clipping of the archive to its evidence."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from ..language.conditions import conditions_of
from ..language.contrasts import Sides, contrasts_in
from ..language.datelines import end_of_dateline
from ..language.limits import but_for_unlimited
from ..language.negation import denial_in, may_deny
from ..language.other_words import in_other_words
from ..language.readers import READERS
from ..language.reading import Clause, DateInText, Hedge, NumberInText
from ..language.seen import plain_digits
from ..language.speakers import described, subject, with_subject
from ..load.records import Records
from ..model import Clipping, Desk
from ..model.evidence import (
    VERSION,
    Evidence,
    EvidenceClause,
    EvidenceFigure,
    EvidenceWords,
    StatementEvidence,
    fingerprint,
)
from ..model.types import facts_in_order
from .clipped import Clipped, Statement
from .known import Known, goes_on, speakers

_NO_WORD = "丁"
"""What stands for a character of a name: a surname itself, and part of no word that a reader looks for."""
MOST_OF_WORD = 20
"""A word that hedges is kept up to this length, Han characters and kana counted as four: no sentence is."""
MOST_OF_FIGURE = 40
"""So many characters of a figure are kept as printed."""


def extract(
    clipped: Clipped, clipping: Clipping | None, language: str, records: Records, earlier: Evidence | None
) -> Evidence:
    """Return the evidence of a clipping in a language; the salt and the facts known of `earlier` are kept.

    `clipping` is None when its facts have yet to be written. In a language without a reader nothing is found.
    """
    reader = READERS.get(language)
    desk = Known(reader, records, clipped) if reader else None
    salt = earlier.salt if earlier else secrets.token_hex(16)
    return Evidence(
        version=VERSION,
        language=language,
        salt=salt,
        headline=desk.reader.names(clipped.headline, desk.actors) if desk else (),
        headline_described=described(clipped.headline, desk.reader.speakers) if desk else "",
        statements=tuple(
            _statement(one, desk, salt, _facts(one.ordinal, clipping, earlier)) for one in clipped.statements
        ),
    )


def _statement(one: Statement, desk: Known | None, salt: str, facts: tuple[str, ...]) -> StatementEvidence:
    return StatementEvidence(
        statement=one.ordinal,
        section=one.section,
        paragraphs=one.paragraphs,
        hash=fingerprint(salt, one.text),
        heading=_heading(one.heading, desk) if desk else EvidenceWords(hedges={}, actors=()),
        clauses=tuple(_clauses(one, desk)) if desk else (),
        facts=facts,
    )


def _heading(text: str, desk: Known) -> EvidenceWords:
    """Return what a heading tells; all of it is taken together."""
    hedges: dict[Hedge, str] = {}
    for clause in desk.reader.clauses(text):
        hedges = {**_hedges(clause), **hedges}
    actors, speaker = desk.reader.names(text, desk.actors), described(text, desk.reader.speakers)
    return EvidenceWords(hedges=hedges, actors=actors, described=speaker)


def _clauses(statement: Statement, desk: Known) -> Iterator[EvidenceClause]:
    """Yield what can be checked of each clause; a date or number belongs to the clause that it begins in."""
    text, reader = statement.text, desk.reader
    dates, numbers = _dates(text, desk), _writable(reader.numbers(text, desk.published))
    unnamed = _without_persons(text, desk)
    clauses = reader.clauses(unnamed)
    spans = list(pairwise([0, *(clause.start for clause in clauses[1:]), len(text) + 1]))
    parts = [text[start:end] for start, end in spans]
    sides = contrasts_in(reader.language, unnamed)
    conditions = conditions_of(reader.language, [unnamed[start:end] for start, end in spans])
    who = _who(clauses, parts, desk)
    for clause, part, (start, end), condition in zip(clauses, parts, spans, conditions, strict=True):
        here = [one for one in numbers if start <= one.start < end]
        yield EvidenceClause(
            actors=reader.names(part, desk.actors),
            figures=tuple(_figure(one, desk.records.desk) for one in here if not one.in_prose),
            in_prose=(
                *(plain_digits(one.value) for one in here if one.in_prose),
                *in_other_words(reader.language, part),
            ),
            dates=tuple(one.when.edtf for one in dates if start <= one.start < end),
            condition=condition[:MOST_OF_WORD],
            **next(who),
            **_sense(unnamed[start:end], clause, reader.language, sides),
        )


def _who(clauses: Iterable[Clause], parts: Iterable[str], desk: Known) -> Iterator[dict[str, Any]]:
    """Yield of each clause, as evidence has them, who speaks in it and who acts; a speech goes on."""
    speaker, named, former, told_by = "", tuple[str, ...](), "", desk.reader.speakers
    for clause, part in zip(clauses, parts, strict=True):
        further = goes_on(part, clause.hedges)
        speaker = described(part, told_by) or (speaker if further else "")
        whole, former = with_subject(part, former, told_by), part
        named = named if further else speakers(whole, clause, desk.reader, desk.actors)
        doers = subject(whole, desk.full_names, told_by)
        yield {"described": speaker, "speakers": named, "doers": doers}


def _dates(text: str, desk: Known) -> list[DateInText]:
    """Return the dates of a text but for that of its dateline."""
    filed = end_of_dateline(desk.reader.language, text)
    return [one for one in desk.reader.dates(text, desk.published) if one.start >= filed]


def _writable(numbers: Iterable[NumberInText]) -> list[NumberInText]:
    """Return the numbers that can be written down: a row of forty digits measures nothing."""
    return [one for one in numbers if len(plain_digits(one.value)) <= MOST_OF_FIGURE]


def _without_persons(text: str, desk: Known) -> str:
    """Return a Chinese text of the same length in which no name of a person reads as a word: 秦若川, 应勇."""
    for name in desk.names_as_words if desk.reader.language == "zh" else ():
        text = text.replace(name, _NO_WORD * len(name))
    return text


def _sense(part: str, clause: Clause, language: str, sides: Sides) -> dict[str, Any]:
    """Return how surely a clause says what it says, whether it denies it and which way it goes.

    `sides` are those of the whole statement.
    """
    # The words for a source that is not named deny nothing: 不愿具名.
    told = part.replace(clause.hedges.get("hearsay") or "\0", " ")
    own = but_for_unlimited(contrasts_in(language, told), sides)
    return {
        "hedges": _hedges(clause),
        "denies": denial_in(language, told)[:MOST_OF_WORD],
        "may_deny": may_deny(language, told),
        "contrasts": {side: _kept(word) for side, word in own.items()},
    }


def _hedges(clause: Clause) -> dict[Hedge, str]:
    return {kind: _kept(word) for kind, word in clause.hedges.items()}


def _kept(word: str) -> str:
    """Return a word as it is kept, or '' if it is too long."""
    length = sum(1 if character < "\u2e80" else 4 for character in word)
    return word if length <= MOST_OF_WORD else ""


def _figure(found: NumberInText, desk: Desk | None) -> EvidenceFigure:
    return EvidenceFigure(
        printed=found.printed[:MOST_OF_FIGURE],
        value=plain_digits(found.value),
        counted=found.unit[:MOST_OF_FIGURE],
        unit=desk.unit_of(found.unit) if desk else None,
        approximate=found.approximate,
        label=found.label,
        bound=found.bound,
    )


def _facts(number: int, clipping: Clipping | None, earlier: Evidence | None) -> tuple[str, ...]:
    """Return the facts of a statement: those there are, and those known before and now gone.

    So a fact cannot be lost by writing the evidence anew; it must be withdrawn with a reason. A draft's
    facts are not published yet, and may go.
    """
    there = {fact.id: fact.statement for fact in clipping.facts} if clipping else {}
    before = earlier.statement(number) if earlier else None
    published = clipping is not None and not clipping.draft
    gone = set(before.facts) - there.keys() if before and published else set()
    mine = {fact_id for fact_id, statement in there.items() if statement == number}
    return tuple(facts_in_order(mine | gone))
