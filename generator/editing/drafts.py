"""Start the file of a clipping: what the archive gives, and a commented stub for each statement."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from ..edtf import When
from ..language.readers import READERS
from ..load.records import Records
from ..model.evidence import Evidence, StatementEvidence
from ..model.names import found_by
from ..model.status import STATUSES, Status, status_for
from ..model.types import is_web_address
from .clipped import Clipped
from .identity import publisher_id
from .proposals import doer

HEAD = """\
# yaml-language-server: $schema=../../../schema/clipping.schema.json
headline: {headline}
publisher: {publisher}
# The original outlet, when this is a republication: {{zh: …, en: …}}
based_on: null
published: {published}
# report | opinion | flash
genre: {genre}
url: {url}
# When every statement has its fact or its reason to be ignored, write in its place: entered: YYYY-MM-DD
draft: true
facts:
"""

STUB = """\
  # Statement {number}, section {section}, {marks}{hedged}{dates}{printed}
  # - id: f{number}
  #   statement: {number}
  #   text:
  #     zh: ''
  #     en: ''
  #   status: {status}
  #   when: {when}
  #   issues: [{issues}]
  #   actors: [{actors}]
  #   agents: [{doer}]
{attribution}{figures}"""

NOT_NAMED = "\n  #     named: false\n  #     described:\n  #       zh: ''\n  #       en: ''"
SOURCES: Mapping[Status, str] = {
    "stated": "\n  #     actor: ''",
    "alleged": NOT_NAMED,
    "assessed": " {report: true}",
    "expected": " {report: true}",
}
"""Whose word a fact of a status most often is."""

FIGURE = """\
  #     - value: {value}
{unit}  #       measure:
  #         zh: ''
  #         en: ''
  #       holder: null
{position}"""


def clipping_id(clipped: Clipped, records: Records, taken: set[str]) -> str:
    """Return an id that is not taken: the date and the outlet, with a number if need be."""
    base = f"{clipped.published.date()}-{publisher_id(clipped, records)}"
    return next(
        clipping_id for n in range(1, 1000) if (clipping_id := base if n == 1 else f"{base}-{n}") not in taken
    )


def clipping_text(clipped: Clipped, evidence: Evidence, records: Records) -> str:
    """Return the text of a new clipping file. None of the statements' words are in it."""
    head = HEAD.format(
        headline=_quoted(clipped.headline),
        publisher=publisher_id(clipped, records),
        published=clipped.published.strftime("%Y-%m-%dT%H:%M"),
        url=_quoted(clipped.url) if is_web_address(clipped.url) else "null",
        genre="flash" if len(clipped.statements) == 1 else "report",
    )
    issues = {record_id: found_by(one) for record_id, one in records.issues.items()}
    reader = READERS.get(evidence.language)
    actors, published = records.actor_names(), clipped.published.date()
    stubs = []
    for one, statement in zip(evidence.statements, clipped.statements, strict=True):
        found = reader.names(statement.text, issues) if reader else ()
        who = doer(statement.text, reader, actors) if reader and "hearsay" not in one.hedges else ""
        stubs.append(_stub(one, found, who, published))
    return head + "".join(stubs)


def _stub(one: StatementEvidence, issues: tuple[str, ...], who: str, published: date) -> str:
    status = _status(one, published)
    printed = [figure.printed for figure in one.measured]
    return STUB.format(
        number=one.statement,
        section=one.section,
        marks=" ".join(f"¶{number}" for number in one.paragraphs),
        hedged=_hedged(one),
        dates=f"; dates: {', '.join(one.dates)}" if one.dates else "",
        printed=f"; figures: {', '.join(printed)}" if printed else "",
        status=status,
        when=_when(one, status, published),
        issues=", ".join(issues),
        actors=", ".join(one.actors),
        doer=who,
        attribution=_source(status, one, who),
        figures=_figures(one),
    )


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


def _source(status: Status, one: StatementEvidence, who: str) -> str:
    """Return whose word a fact most likely is; what is left empty has to be filled in."""
    unnamed = status in SOURCES and "hearsay" in one.hedges
    given = NOT_NAMED if unnamed else SOURCES.get(status, "")
    if status == "stated" and who:
        given = f" {{actor: {who}}}"
    return f"  #   attributed_to:{given}\n" if given else ""


def _figures(one: StatementEvidence) -> str:
    values = [figure.number for figure in one.measured]
    figures = (
        FIGURE.format(
            value=figure.value,
            unit="" if figure.unit else "  #       unit: ''\n",
            position=f"  #       position: {place}\n" if values.count(figure.number) > 1 else "",
        )
        for place, figure in enumerate(one.measured, 1)
    )
    return "  #   figures:\n" + "".join(figures) if one.measured else ""


def _quoted(text: str) -> str:
    """Return a text as a YAML string: JSON's are YAML's too."""
    return json.dumps(text, ensure_ascii=False)
