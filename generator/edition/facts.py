"""The fact line: a fact as every page shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..book.book import Entry
from ..edtf import When
from ..model import Attribution, Change, Correction, Quotation
from .addresses import ABOUT, HOME, REPORT_ANCHOR, actor_path, issue_path, status_anchor
from .citing import Citation, citations
from .edition import Edition
from .escape import web_address
from .page import Link, markdown_link


@dataclass(frozen=True, kw_only=True)
class FactLine:
    """One fact as every page shows it."""

    id: str
    text: str
    status: Link
    status_key: str
    when: str
    """The time told; '' if the source gives none."""
    attribution: Link
    unnamed: str
    citation: Link
    actors: tuple[Link, ...]
    issues: tuple[Link, ...]
    event: Link | None
    quotation: Link | None
    """The words quoted, with their language."""
    corrections: tuple[str, ...]
    inferred: tuple[str, ...]
    successor: Link | None
    outcome: Link | None
    changes: tuple[str, ...]
    permalink: Link
    citations: tuple[Citation, ...]
    report: Link
    """Where a reader reports an error in it."""


def fact_lines(edition: Edition, page: str, entries: Iterable[Entry]) -> tuple[FactLine, ...]:
    """Return facts as lines of `page`, in the order given."""
    return tuple(fact_line(edition, page, entry) for entry in entries)


def fact_line(edition: Edition, page: str, entry: Entry) -> FactLine:
    """Return a fact as a line of `page`."""
    fact, source = entry.fact, entry.fact.attributed_to
    words, successor = edition.words, edition.book.superseded_by.get(entry.id)
    citation = edition.citation(page, entry)
    return FactLine(
        id=fact.id,
        text=edition.text(fact.text),
        status=markdown_link(page, HOME, words(f"status.{fact.status}"), status_anchor(fact.status)),
        status_key=fact.status,
        when=words.when(fact.when) if fact.when else "",
        attribution=edition.attribution(page, source),
        unnamed=_unnamed(edition, source),
        citation=citation,
        # A page does not link to itself.
        actors=tuple(edition.actor(page, actor) for actor in fact.actors if page != actor_path(actor)),
        issues=tuple(edition.issue(page, issue) for issue in fact.issues if page != issue_path(issue)),
        event=edition.event(page, fact.event) if fact.event else None,
        quotation=_quotation(edition, fact.quotation),
        corrections=tuple(_correction(edition, entry, one) for one in fact.corrections),
        inferred=tuple(edition.text(one.reason) for one in fact.inferred),
        successor=edition.citation(page, successor) if successor else None,
        outcome=edition.outcome(page, entry),
        changes=tuple(change_line(edition, one) for one in fact.changes),
        permalink=replace(citation, name=words("fact.permalink")),
        citations=citations(edition.book, words, entry, edition.permalink(entry)),
        report=_report(edition, page, entry),
    )


def change_line(edition: Edition, change: Change) -> str:
    """Return when the desk changed a fact, and why."""
    day = edition.words("fact.changed", day=edition.words.day(change.day))
    return f"{day}{edition.words('colon')}{edition.text(change.reason)}"


def _unnamed(edition: Edition, source: Attribution | None) -> str:
    named = source is None or source.report or source.named
    return "" if named else edition.words("fact.unnamed")


def _quotation(edition: Edition, quotation: Quotation | None) -> Link | None:
    if quotation is None:
        return None
    return Link(name=quotation.text, href=None, lang=edition.foreign(quotation.text))


def _correction(edition: Edition, entry: Entry, correction: Correction) -> str:
    """Return what the source prints, how it is read here, and why."""
    key = "fact.correction_date" if correction.field == "when" else "fact.correction_other"
    when = When.read(correction.printed)
    printed = edition.words.when(when) if when else correction.printed
    line = edition.words(key, printed=printed, reading=edition.words.when(entry.fact.when))
    return line + edition.text(correction.reason)


def _report(edition: Edition, page: str, entry: Entry) -> Link:
    """Return where a reader reports an error: a form filled in with the fact, or how to go about it."""
    name = edition.words("fact.report_error")
    if address := edition.report_address(entry):
        return Link(name=name, href=web_address(address))
    return markdown_link(page, ABOUT, name, REPORT_ANCHOR)
