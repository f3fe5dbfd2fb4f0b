"""Start files of data/: an empty one of any kind, or a clipping with what the archive gives.

An empty one has a word on each field in the site's first language, a clipping a commented stub for each
statement.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import chain, count
from pathlib import PurePosixPath

from ..guide import field_text
from ..language.kinds_of_units import is_counted
from ..language.telling import hedge_called
from ..language.translation import into
from ..load.completion import only_reported, unit_printed
from ..load.records import Records
from ..messages import Message, Several, say, several
from ..model import Clipping, Fact, Figure
from ..model.evidence import Evidence, EvidenceFigure, StatementEvidence
from ..model.kinds import KINDS
from ..model.shape import as_item, quoted, skeleton
from ..model.status import STATUSES
from ..model.types import is_web_address
from .clipped import Clipped
from .identity import publisher_called
from .known import genre_of
from .proposals import Proposal, proposals

TO_DO = say(
    "When each statement has its fact or its reason to be ignored, write instead: {field}",
    field="entered: YYYY-MM-DD",
)
NOT_NAMED = "\nnamed: false\ndescribed:"
"""How a source that is not named begins; how it is described follows, in each language."""
_FIRST_FACT = {"facts.id": "f1", "facts.statement": "1", "facts.status": "stated"}
"""What the first fact of a new clipping has until the editor knows better."""


def clipping_id(clipped: Clipped, records: Records, taken: set[str]) -> str:
    """Return an id that is not taken: the date and the outlet, with a number if need be."""
    base = f"{clipped.published.date()}-{publisher_called(clipped.outlet, records)}"
    numbered = (f"{base}-{number}" for number in count(2))
    return next(one for one in chain([base], numbered) if one not in taken)


def clipping_text(clipped: Clipped, evidence: Evidence, records: Records) -> str:
    """Return the text of a new clipping file, with comments in the first language of the site.

    None of the statements' words are in it.
    """
    stubs: list[str] = []
    translate = into(records.languages[0])
    number = 1
    for one, proposed in zip(evidence.statements, proposals(clipped, evidence, records), strict=True):
        # A statement is told apart from the one before by an empty line.
        stubs += ["", f"  # {_seen(one).told(translate)}"]
        for proposal in proposed or [Proposal()]:
            reported = only_reported(evidence, one.statement, STATUSES[proposal.status])
            source = "null" if reported and proposal.named else _source(proposal, records.languages)
            figures = _figures(proposal.figures, evidence.language, clipped, records)
            given = {"id": f"f{number}", "statement": f"{one.statement}", "figures": figures}
            stubs += _stub(given, proposal, source, records.languages)
            number += 1
    return "\n".join([*_head(clipped, records), *stubs, ""])


def _head(clipped: Clipped, records: Records) -> list[str]:
    """Return the lines of a clipping down to its facts, which come last."""
    given = {
        "headline": quoted(clipped.headline),
        "publisher": publisher_called(clipped.outlet, records),
        "published": clipped.published.strftime("%Y-%m-%dT%H:%M"),
        "url": quoted(clipped.url) if is_web_address(clipped.url) else "null",
        "genre": genre_of(clipped),
        "draft": "true",
        "facts": "",
    }
    language = records.languages[0]
    lines = skeleton(Clipping, given, records.languages, partial(field_text, language))
    draft, facts = lines.index("draft: true"), lines.index("facts:")
    to_do = f"# {TO_DO.told(into(language))}"
    return [KINDS["clipping"].schema_line, *lines[:draft], to_do, *lines[draft : facts + 1]]


def _stub(given: Mapping[str, str], proposal: Proposal, source: str, languages: Sequence[str]) -> list[str]:
    """Return the lines of a fact yet to be written, as comments; none of a statement's words are in them.

    What would follow from the rest is left out: who acts among the actors, who speaks among those who act.
    """
    alone = STATUSES[proposal.status].position and proposal.agents == (proposal.speaker,)
    others = [one for one in proposal.actors if one not in proposal.agents]
    values = {
        **given,
        "status": proposal.status,
        "when": proposal.when or "null",
        "issues": f"[{', '.join(proposal.issues)}]",
        "actors": f"[{', '.join(others)}]",
        "agents": "[]" if alone else f"[{', '.join(proposal.agents)}]",
        "attributed_to": source,
        "event": proposal.event or "null",
    }
    values |= {"clause": f"{proposal.clause}"} if proposal.clause else {}
    values |= {"past": "true"} if proposal.past else {}
    values |= {} if proposal.view else {"view": "false"}
    return [f"  # {line}" for line in as_item(skeleton(Fact, values, languages))]


def _seen(one: StatementEvidence) -> Several:
    marks = " ".join(f"¶{number}" for number in one.paragraphs)
    place = say(
        "Statement {statement}, section {section}, {marks}",
        statement=one.statement,
        section=one.section,
        marks=marks,
    )
    parts = [place]
    if one.hedges:
        parts.append(_hedged(one))
    if one.dates:
        parts.append(say("dates: {dates}", dates=several(one.dates)))
    if printed := [figure.printed for figure in one.measured]:
        parts.append(say("figures: {figures}", figures=several(printed)))
    return several(parts, "; ")


def _hedged(one: StatementEvidence) -> Message:
    """Return the hedges of a statement, by clause where it has several."""
    if len(one.clauses) == 1:
        return say("words of: {words}", words=_called(one.hedges))
    clauses = [
        say("clause {number} {words}", number=number, words=_called(clause.hedges))
        for number, clause in enumerate(one.clauses, 1)
    ]
    heading = one.heading.hedges
    above = [say("heading {words}", words=_called(heading))] if heading else []
    return say("words of: {words}", words=several([*clauses, *above], "; "))


def _called(hedges: Collection[str]) -> Several | Message:
    return several(map(hedge_called, hedges)) if hedges else say("plain")


def _source(proposal: Proposal, languages: Sequence[str]) -> str:
    """Return whose word a fact most likely is; what is left empty has to be filled in."""
    meaning = STATUSES[proposal.status]
    if not meaning.needs_source:
        return f"{{actor: {proposal.speaker}}}" if meaning.decided and proposal.speaker else "null"
    if proposal.named and meaning.position:
        return f"{{actor: {proposal.speaker}}}" if proposal.speaker else "\nactor: ''"
    if proposal.named and meaning.own_voice:
        return "{report: true}"
    whose = f"\nactor: {proposal.speaker}" if proposal.speaker else ""
    return whose + NOT_NAMED + "".join(f"\n  {language}: ''" for language in languages)


def _figures(
    figures: Sequence[tuple[int, EvidenceFigure]], press_language: str, clipped: Clipped, records: Records
) -> str:
    """Return the figures of a clause, with what its evidence does not fix left to fill in."""
    lines: list[str] = []
    publisher = publisher_called(clipped.outlet, records)
    for place, figure in figures:
        given = {"value": figure.value}
        unit = unit_printed(figure, press_language, publisher, records.desk)
        spared = unit or (not figure.unit and is_counted(press_language, figure.counted, figure.printed))
        given |= {} if spared else {"unit": "''"}
        given |= {"position": f"{place}"} if place else {}
        lines += as_item(skeleton(Figure, given, records.languages))
    return "\n".join(["", *lines]) if lines else "[]"


def new_file(kind: str, record_id: str, today: date, languages: Sequence[str]) -> tuple[PurePosixPath, str]:
    """Return the path and the text of a new file of `kind` called `record_id`, with texts in these languages.

    A clipping's id should begin with its date; if it does not, `today` is put before it.
    """
    if kind != "clipping":
        return KINDS[kind].path(record_id), _skeleton(kind, {}, languages)
    day = _leading_day(record_id)
    name = record_id if day else f"{today}-{record_id}"
    given = {"published": f"{day or today}T00:00", "entered": f"{today}", **_FIRST_FACT}
    return KINDS[kind].path(name), _skeleton(kind, given, languages)


def _skeleton(kind: str, given: dict[str, str], languages: Sequence[str]) -> str:
    lines = skeleton(KINDS[kind].model, given, languages, partial(field_text, languages[0]))
    return "\n".join([KINDS[kind].schema_line, *lines, ""])


def _leading_day(record_id: str) -> str:
    """Return the date that `id` begins with, or ''."""
    try:
        return date.fromisoformat(record_id[:10]).isoformat() if record_id[10:11] == "-" else ""
    except ValueError:
        return ""
