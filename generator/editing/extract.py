"""From a clipping of the archive to its evidence."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from ..language.dates import dates_in, without_dates
from ..language.words import Stated, figures_in, hedges_in, names_in
from ..load.records import Records
from ..model import Clipping, Desk
from ..model.evidence import Evidence, EvidenceFigure, StatementEvidence, fingerprint
from ..model.types import facts_in_order
from .clipped import Clipped, Statement


def extract(
    clipped: Clipped, clipping: Clipping | None, records: Records, earlier: Evidence | None
) -> Evidence:
    """Return the evidence of a clipping; the salt and the facts known of `earlier` evidence are kept.

    `clipping` is None when its facts have yet to be written.
    """
    salt = earlier.salt if earlier else secrets.token_hex(16)
    names = records.actor_names()
    return Evidence(
        version=1,
        salt=salt,
        statements=tuple(
            _statement(statement, clipped, clipping, earlier, names, salt, records.desk)
            for statement in clipped.statements
        ),
    )


def _statement(
    statement: Statement,
    clipped: Clipped,
    clipping: Clipping | None,
    earlier: Evidence | None,
    names: Mapping[str, tuple[str, ...]],
    salt: str,
    desk: Desk | None,
) -> StatementEvidence:
    text = statement.text
    return StatementEvidence(
        statement=statement.ordinal,
        section=statement.section,
        paragraphs=statement.paragraphs,
        hash=fingerprint(salt, text),
        figures=tuple(
            _figure(one, desk) for one in figures_in(without_dates(text, clipped.published.date()))
        ),
        dates=tuple(said.when.edtf for said in dates_in(text, clipped.published.date())),
        actors=names_in(text, names),
        hedges=hedges_in(f"{statement.heading} {text}"),
        facts=_facts(statement.ordinal, clipping, earlier),
    )


def _figure(stated: Stated, desk: Desk | None) -> EvidenceFigure:
    return EvidenceFigure(
        printed=stated.printed,
        value=f"{stated.value.normalize():f}",
        unit=desk.unit_of(stated.unit) if desk else None,
        approximate=stated.approximate,
        label=stated.label,
    )


def _facts(number: int, clipping: Clipping | None, earlier: Evidence | None) -> tuple[str, ...]:
    """Return the facts of a statement: those there are, and those known before and now gone.

    So a fact cannot be lost by writing the evidence anew; it must be withdrawn with a reason. A draft's
    facts are not published yet, and may go.
    """
    there = {fact.id: fact.statement for fact in clipping.facts} if clipping else {}
    before = earlier.statement(number) if earlier else None
    published = clipping is not None and not clipping.draft
    gone = (
        {clipping_id for clipping_id in before.facts if clipping_id not in there}
        if before and published
        else set()
    )
    mine = {clipping_id for clipping_id, statement in there.items() if statement == number}
    return tuple(facts_in_order(mine | gone))
