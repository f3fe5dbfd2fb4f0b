"""Evidence files: `data/evidence/YYYY/<clipping>.json`, written by `briefs lock`, read by `briefs check`.

The hash of a statement is SHA-256 over the file's salt and the statement's text. It proves to
whoever has the clipping that the statement has not changed since; it does not prove that the
clipping is genuine, and a text cannot be read back from it, only guessed and compared.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Collection
from decimal import Context, Decimal
from functools import cached_property
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, StringConstraints

from ..edtf import When
from ..language.reading import SOURCES, Bound, Hedge
from .base import Record
from .desk import Desk
from .types import FactId, Id, LanguageCode

_Ordinal = Annotated[int, Field(ge=1, le=9999, strict=True)]
_MOST_DIGITS = 40
_Digits = Annotated[str, StringConstraints(pattern=r"^-?[0-9]+(\.[0-9]+)?$", max_length=_MOST_DIGITS)]
_ANY_FIGURE = Context(prec=_MOST_DIGITS + 6)
"""Holds any of them with six decimals."""
_Date = Annotated[str, AfterValidator(lambda edtf: When.parse(edtf).edtf)]
_Side = Annotated[str, StringConstraints(pattern=r"^[a-z]+\.[a-z]+$", max_length=40)]
_Word = Annotated[str, StringConstraints(max_length=20)]
_Hex = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]+$")]


VERSION = 2
"""The version that `briefs lock` writes."""


class EvidenceFigure(Record):
    """A number of a statement."""

    printed: Annotated[str, StringConstraints(max_length=40)]
    """The number with its unit as printed: about 160 people."""
    value: _Digits
    """The number in plain digits: 160."""
    counted: Annotated[str, StringConstraints(max_length=40)]
    """The word for what is counted as printed: people; empty where there is none."""
    unit: Id | None
    """The unit of desk.yaml that is meant; none if the desk has none."""
    approximate: bool
    """Whether it is printed as about so much."""
    label: bool
    """Whether it names a thing (Article 5) and measures nothing."""
    bound: Bound = ""
    """Whether it is printed as the least (more than), as the most (less than); or neither."""

    @property
    def number(self) -> Decimal:
        """The number as a fact can have it, with six decimals at most."""
        return Decimal(self.value).quantize(Decimal("1e-6"), context=_ANY_FIGURE)

    def unit_in(self, desk: Desk | None) -> str | None:
        """Return the unit that is printed: as the desk knew it when this was written, or knows it now."""
        return self.unit or (desk.unit_of(self.counted) if desk else None)


class EvidenceWords(Record):
    """What the words of a heading or of a clause tell."""

    hedges: dict[Hedge, _Word]
    """By what it says less than that something happened: kinds, each with the word that shows it."""
    actors: tuple[Id, ...]
    """The actors whose names stand in it."""
    described: _Word = ""
    """The word for a speaker who is described and not named (the official)."""

    @property
    def words(self) -> set[str]:
        """The words that show all this."""
        kinds = (word for _, value in self if isinstance(value, dict) for word in value.values())
        return {*(value for _, value in self if isinstance(value, str)), *kinds} - {""}

    def but_for(self, words: Collection[str]) -> Self:
        """Return what it tells without these words; all its texts, and those under a kind, are words."""
        told: dict[str, Any] = {name: "" for name, value in self if isinstance(value, str) and value in words}
        for name, value in self:
            if isinstance(value, dict):
                told[name] = {kind: word for kind, word in value.items() if word not in words}
        return self.model_copy(update=told)


class EvidenceClause(EvidenceWords):
    """What can be checked of a clause of a statement."""

    figures: tuple[EvidenceFigure, ...]
    """Its numbers, in order, but for those in prose."""
    in_prose: tuple[_Digits, ...]
    """Its numbers below ten in words (two countries), written in plain digits; no figures of a fact."""
    dates: tuple[_Date, ...]
    """Its dates in EDTF, in order."""
    speakers: tuple[Id, ...] = ()
    """The actors whose word it is by its own words, each with the office or firm named before him."""
    doers: tuple[Id, ...] = ()
    """The actors who are its subject, as far as its words tell: who sues, not who is sued."""
    denies: _Word = ""
    """The first word by which it denies something (not)."""
    may_deny: bool = False
    """Whether it has such a word, or one that may stand for it (unable)."""
    condition: _Word = ""
    """The word for the condition on which it holds (if)."""
    contrasts: dict[_Side, _Word] | None = None
    """On which side of which contrast it is (direction.up, trade.exports), each with the word that shows it.

    None in evidence from before these and denials were looked for.
    """


class StatementEvidence(Record):
    """What can be checked of one statement."""

    statement: _Ordinal
    """Its number within the clipping."""
    section: _Ordinal
    """The number of the section that it stands in."""
    paragraphs: tuple[_Ordinal, ...]
    """Its markers."""
    hash: Annotated[_Hex, StringConstraints(min_length=64, max_length=64)]
    """The salted hash of its text."""
    heading: EvidenceWords
    """The heading of its section; it says as much about how sure the statement is as its own words."""
    clauses: tuple[EvidenceClause, ...]
    """Its clauses, in order; none if its language has no reader."""
    facts: tuple[FactId, ...]
    """The facts that had been drawn from it when the file was written."""

    @property
    def figures(self) -> tuple[EvidenceFigure, ...]:
        """Its numbers, in order."""
        return tuple(figure for clause in self.clauses for figure in clause.figures)

    @property
    def measured(self) -> list[EvidenceFigure]:
        """The figures that measure something; a fact's `position` counts these."""
        return [figure for figure in self.figures if not figure.label]

    @cached_property
    def clause_of(self) -> dict[int, int]:
        """The number of the clause in which each of these stands, by its position; both count from 1."""
        numbered = enumerate(self.clauses, 1)
        return dict(
            enumerate((nth for nth, one in numbered for figure in one.figures if not figure.label), 1)
        )

    @property
    def dates(self) -> tuple[str, ...]:
        """Its dates in EDTF, in order."""
        return tuple(edtf for clause in self.clauses for edtf in clause.dates)

    @property
    def actors(self) -> tuple[str, ...]:
        """The actors whose names stand in it, sorted."""
        return tuple(sorted({actor for clause in self.clauses for actor in clause.actors}))

    @property
    def words(self) -> set[str]:
        """The words by which it and its heading tell how sure it is, what it denies and which way it goes."""
        return {word for part in (self.heading, *self.clauses) for word in part.words}

    def but_for(self, words: Collection[str]) -> StatementEvidence:
        """Return it without these words."""
        clauses = tuple(clause.but_for(words) for clause in self.clauses)
        told = {"heading": self.heading.but_for(words), "clauses": clauses}
        # Not a copy, which would keep the hedges that were found with these words.
        return StatementEvidence.model_construct(**dict(self) | told)

    def hedges_of(self, clause: EvidenceClause) -> dict[Hedge, str]:
        """Return the hedges of one of its clauses, with those of its section's heading.

        A heading that tells whose word it is holds for every clause; one of plans or possibilities speaks
        for the clauses that say nothing of the kind themselves.
        """
        heading = self.heading.hedges
        if clause.hedges:
            heading = {kind: word for kind, word in heading.items() if kind in SOURCES}
        return {**heading, **clause.hedges}

    @cached_property
    def hedges(self) -> dict[Hedge, str]:
        """All kinds of hedges in it and in its heading, each with the word that shows it first."""
        parts = (self.heading, *self.clauses)
        return {kind: word for part in reversed(parts) for kind, word in part.hedges.items()}


class Evidence(Record):
    """An evidence file; `briefs lock` writes it, nobody else."""

    version: Annotated[int, Field(ge=1, le=VERSION, strict=True)]
    """The version of this form: 2."""
    language: LanguageCode
    """The language in which the clipping was read."""
    salt: Annotated[_Hex, StringConstraints(min_length=32, max_length=32)]
    """What the hashes are salted with."""
    headline: tuple[Id, ...]
    """The actors whose names stand in the headline."""
    headline_described: _Word = ""
    """The word of the headline for a speaker who is described and not named."""
    statements: tuple[StatementEvidence, ...]
    """The statements of the clipping, in order."""

    def statement(self, number: int) -> StatementEvidence | None:
        """Return the evidence of the statement of that number, or None."""
        return self._by_number.get(number)

    @cached_property
    def _by_number(self) -> dict[int, StatementEvidence]:
        """Nearly every rule asks for the statement of each fact; of two with a number the first counts."""
        return {one.statement: one for one in reversed(self.statements)}


def fingerprint(salt: str, text: str) -> str:
    """Return the salted hash of a statement's text (in NFC)."""
    return hashlib.sha256((salt + unicodedata.normalize("NFC", text)).encode()).hexdigest()


def to_json(evidence: Evidence) -> str:
    """Return the text of an evidence file, a statement a line; the same evidence gives the same text."""
    told = evidence.model_dump(mode="json", exclude_defaults=True)
    statements = ",\n".join(json.dumps(one, ensure_ascii=False) for one in told.pop("statements"))
    head = json.dumps(told, ensure_ascii=False)
    return f'{head[:-1]}, "statements": [\n{statements}\n]}}\n'
