"""Start the file of a clipping: what the archive gives, and a commented stub for each statement."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date

from ..edtf import When
from ..language.readers import READERS
from ..load.records import Records
from ..model import Clipping, Fact, Figure
from ..model.evidence import Evidence, StatementEvidence
from ..model.names import found_by
from ..model.skeleton import as_item, skeleton
from ..model.status import STATUSES, Status, status_for
from ..model.types import is_web_address
from .clipped import Clipped
from .identity import publisher_id
from .proposals import doer

TO_DO = "# When each statement has its fact or its reason to be ignored, write instead: entered: YYYY-MM-DD"
NOT_NAMED = "\nnamed: false\ndescribed:"
"""How a source that is not named begins; how it is described follows, in each language."""
SOURCES: Mapping[Status, str] = {
    "stated": "\nactor: ''",
    "alleged": NOT_NAMED,
    "assessed": "{report: true}",
    "expected": "{report: true}",
}
"""Whose word a fact of a status most often is."""


def clipping_id(clipped: Clipped, records: Records, taken: set[str]) -> str:
    """Return an id that is not taken: the date and the outlet, with a number if need be."""
    base = f"{clipped.published.date()}-{publisher_id(clipped, records)}"
    return next(
        clipping_id for n in range(1, 1000) if (clipping_id := base if n == 1 else f"{base}-{n}") not in taken
    )


def clipping_text(clipped: Clipped, evidence: Evidence, records: Records) -> str:
    """Return the text of a new clipping file. None of the statements' words are in it."""
    issues = {record_id: found_by(one) for record_id, one in records.issues.items()}
    reader = READERS.get(evidence.language)
    actors, published = records.actor_names(), clipped.published.date()
    stubs = []
    for one, statement in zip(evidence.statements, clipped.statements, strict=True):
        found = reader.names(statement.text, issues) if reader else ()
        who = doer(statement.text, reader, actors) if reader and "hearsay" not in one.hedges else ""
        stubs.append(_stub(one, found, who, published, records.languages))
    return "\n".join([*_head(clipped, records), *(line for stub in stubs for line in stub), ""])


def _head(clipped: Clipped, records: Records) -> list[str]:
    """Return the lines of a clipping down to its facts, which come last."""
    given = {
        "headline": _quoted(clipped.headline),
        "publisher": publisher_id(clipped, records),
        "published": clipped.published.strftime("%Y-%m-%dT%H:%M"),
        "url": _quoted(clipped.url) if is_web_address(clipped.url) else "null",
        "genre": "flash" if len(clipped.statements) == 1 else "report",
        "draft": "true",
        "facts": "",
    }
    lines = skeleton(Clipping, given, records.languages)
    draft, facts = lines.index("draft: true"), lines.index("facts:")
    schema = "# yaml-language-server: $schema=../../../schema/clipping.schema.json"
    return [schema, *lines[:draft], TO_DO, *lines[draft : facts + 1]]


def _stub(
    one: StatementEvidence, issues: tuple[str, ...], who: str, published: date, languages: Sequence[str]
) -> list[str]:
    """Return the lines of a fact yet to be written, as comments; None of a statement's words are in them."""
    status = _status(one, published)
    given = {
        "id": f"f{one.statement}",
        "statement": f"{one.statement}",
        "status": status,
        "when": _when(one, status, published),
        "issues": f"[{', '.join(issues)}]",
        "actors": f"[{', '.join(one.actors)}]",
        "agents": f"[{who}]",
        "attributed_to": _source(status, one, who, languages),
        "figures": _figures(one, languages),
    }
    lines = as_item(skeleton(Fact, given, languages, explained=False))
    return [f"  # {line}" for line in (_seen(one), *lines)]


def _seen(one: StatementEvidence) -> str:
    """Return what the program sees in a statement, in a line."""
    marks = " ".join(f"¶{number}" for number in one.paragraphs)
    dates = f"; dates: {', '.join(one.dates)}" if one.dates else ""
    printed = ", ".join(figure.printed for figure in one.measured)
    figures = f"; figures: {printed}" if printed else ""
    return f"Statement {one.statement}, section {one.section}, {marks}{_hedged(one)}{dates}{figures}"


def _hedged(one: StatementEvidence) -> str:
    """Return the hedges of a statement, by clause where it has several."""
    if not one.hedges:
        return ""
    if len(one.clauses) == 1:
        return f"; words of: {', '.join(one.hedges)}"
    kinds = [", ".join(clause.hedges) or "plain" for clause in one.clauses]
    clauses = [f"clause {number} {words}" for number, words in enumerate(kinds, 1)]
    heading = [f"heading {', '.join(one.heading.hedges)}"] if one.heading.hedges else []
    return f"; words of: {'; '.join([*clauses, *heading])}"


def _status(one: StatementEvidence, published: date) -> Status:
    """Return the weakest status that the words suggest; the editor decides.

    What is told plainly of a day to come (a budget, a treaty's term) stands, and has not occurred.
    """
    ahead = any(When.parse(when).earliest > published for when in one.dates)
    plain: Status = "background" if ahead else "occurred"
    return status_for(one.hedges) or plain


def _when(one: StatementEvidence, status: Status, published: date) -> str:
    """Return the first date of a statement that a fact of the status may have, or null."""
    dates = [(edtf, When.parse(edtf)) for edtf in one.dates]
    past = [edtf for edtf, when in dates if when.earliest <= published]
    ahead = [edtf for edtf, when in dates if (when.latest or published) >= published]
    meaning = STATUSES[status]
    fitting = past if meaning.happened else ahead if meaning.ahead else one.dates
    return next(iter(fitting), "null")


def _source(status: Status, one: StatementEvidence, who: str, languages: Sequence[str]) -> str:
    """Return whose word a fact most likely is; what is left empty has to be filled in."""
    if status == "stated" and who:
        return f"{{actor: {who}}}"
    unnamed = status in SOURCES and "hearsay" in one.hedges
    source = NOT_NAMED if unnamed else SOURCES.get(status, "null")
    return source + "".join(f"\n  {language}: ''" for language in languages if source == NOT_NAMED)


def _figures(one: StatementEvidence, languages: Sequence[str]) -> str:
    """Return the figures of a statement, with what its evidence does not fix left to fill in."""
    values = [figure.number for figure in one.measured]
    lines: list[str] = []
    for place, figure in enumerate(one.measured, 1):
        given = {"value": figure.value}
        given |= {} if figure.unit else {"unit": "''"}
        given |= {"position": f"{place}"} if values.count(figure.number) > 1 else {}
        lines += as_item(skeleton(Figure, given, languages, explained=False))
    return "\n".join(["", *lines]) if lines else "[]"


def _quoted(text: str) -> str:
    """Return a text as a YAML string: JSON's are YAML's too."""
    return json.dumps(text, ensure_ascii=False)
