"""Evidence files: `data/evidence/YYYY/<clipping>.json`, written by `briefs lock`, read by `briefs check`.

The hash of a statement is SHA-256 over the file's salt and the statement's text. It proves to
whoever has the clipping that the statement has not changed since; it does not prove that the
clipping is genuine, and a text cannot be read back from it, only guessed and compared.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from ..edtf import When
from .types import FACT_ID_PATTERN, ID_PATTERN

_Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
_Ordinal = Annotated[int, Field(ge=1, le=9999, strict=True)]
_Hex = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]+$")]


class _Machine(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class EvidenceFigure(_Machine):
    """A number of a statement."""

    printed: Annotated[str, StringConstraints(max_length=24)]
    """The number with its unit as printed: 约160名."""
    value: Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)?$", max_length=24)]
    """The number in plain digits: 160."""
    unit: _Id | None
    """The unit of desk.yaml that is meant; none if the desk has none."""
    approximate: bool
    """Whether it is printed as about so much."""
    label: bool
    """Whether it names a thing (第5条) and measures nothing."""


class StatementEvidence(_Machine):
    """What can be checked of one statement."""

    statement: _Ordinal
    """Its number within the clipping."""
    section: _Ordinal
    """The number of the section that it stands in."""
    paragraphs: tuple[_Ordinal, ...]
    """Its markers."""
    hash: Annotated[_Hex, StringConstraints(min_length=64, max_length=64)]
    """The salted hash of its text."""
    figures: tuple[EvidenceFigure, ...]
    """Its numbers, in order."""
    dates: tuple[Annotated[str, StringConstraints(pattern=When.PATTERN)], ...]
    """Its dates in EDTF, in order."""
    actors: tuple[_Id, ...]
    """The actors whose names stand in it."""
    hedges: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z]+$")], ...]
    """The ways in which it says less than that something happened."""
    facts: tuple[Annotated[str, StringConstraints(pattern=FACT_ID_PATTERN)], ...]
    """The facts that had been drawn from it when the file was written."""

    @property
    def measured(self) -> list[EvidenceFigure]:
        """The figures that measure something; a fact's `position` counts these."""
        return [figure for figure in self.figures if not figure.label]


class Evidence(_Machine):
    """An evidence file; `briefs lock` writes it, nobody else."""

    version: Annotated[int, Field(ge=1, le=1, strict=True)]
    """The version of this form: 1."""
    salt: Annotated[_Hex, StringConstraints(min_length=32, max_length=32)]
    """What the hashes are salted with."""
    statements: tuple[StatementEvidence, ...]
    """The statements of the clipping, in order."""

    def statement(self, number: int) -> StatementEvidence | None:
        """Return the evidence of the statement of that number, or None."""
        return next((one for one in self.statements if one.statement == number), None)


def fingerprint(salt: str, text: str) -> str:
    """Return the salted hash of a statement's text (in NFC)."""
    return hashlib.sha256((salt + unicodedata.normalize("NFC", text)).encode()).hexdigest()


def to_json(evidence: Evidence) -> str:
    """Return the text of an evidence file, a statement a line; the same evidence gives the same text."""
    lines = (json.dumps(one.model_dump(mode="json"), ensure_ascii=False) for one in evidence.statements)
    statements = ",\n".join(lines)
    return f'{{"version": {evidence.version}, "salt": "{evidence.salt}", "statements": [\n{statements}\n]}}\n'
