"""A fact on a page: a line wherever it stands, and in full on its clipping's page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from markupsafe import Markup

from ..book.book import Entry, Outcome
from ..edtf import When
from ..language.unnamed import needs_no_name
from ..model import Attribution, Change, Correction
from .addresses import facts_view
from .citing import citations
from .edition import Edition
from .page import Link, View, form_link

_MONTH, _NOT_LONG = timedelta(31), timedelta(62)
"""Nobody says something for longer than a month, and reports tell of what was said two months ago at most."""


@dataclass(frozen=True)
class Due:
    """Until when something is still ahead."""

    day: str
    """The last day as ISO 8601 writes it."""
    text: str
    """What is said of it till then: true for ever, since it names its day."""
    passed: str
    """What the browser says in its place once that day has passed."""


@dataclass(frozen=True, kw_only=True)
class Mark:
    """What a reader has to know beside a fact, so that its line does not mislead."""

    key: str
    """slip, superseded, or the kind of its outcome."""
    text: str
    href: Markup | None = None
    due: Due | None = None
    """For what is still ahead."""


@dataclass(frozen=True, kw_only=True)
class FactLine:
    """A fact as every page shows it; the link of its citation leads to all the rest."""

    id: str
    text: str
    status: Link
    status_key: str
    when: str
    """The time told; '' if the source gives none."""
    attribution: Link | None
    """Whose word it is; None if it is the report's, which the citation names."""
    according: str
    """What stands before it: 'according to', or '' where it is the report's own voice."""
    unnamed: str
    marks: tuple[Mark, ...]
    citation: Link

    @property
    def word_of(self) -> str:
        """Whose word it is, as the line says it but without a link; '' if it is the report's."""
        return f"{self.according}{self.attribution.name}{self.unnamed}" if self.attribution else ""

    @property
    def told(self) -> str:
        """Its status, time and whose word it is, where these stand without links."""
        return " · ".join(filter(None, (self.status.name, self.when, self.word_of)))

    @property
    def told_since(self) -> str:
        """The same with what came of it by later reports or of its source's error; not that none came yet."""
        later = (mark.text for mark in self.marks if mark.href or mark.key == "slip")
        return " · ".join((self.told, *later))


def fact_lines(edition: Edition, page: str, entries: Iterable[Entry]) -> tuple[FactLine, ...]:
    """Return facts as lines of `page`, in the order given."""
    return tuple(fact_line(edition, page, entry) for entry in entries)


def fact_line(edition: Edition, page: str, entry: Entry) -> FactLine:
    """Return a fact as a line of `page`."""
    fact, source = entry.fact, entry.fact.attributed_to
    return FactLine(
        id=fact.id,
        text=edition.text(fact.text),
        status=status_chip(edition, page, fact.status),
        status_key=fact.status,
        when=_when(edition, entry),
        attribution=edition.attribution(page, entry) if source else None,
        according=_according(edition, source),
        unnamed=_unnamed(edition, source),
        marks=tuple(_marks(edition, page, entry)),
        citation=edition.citation(page, entry),
    )


def _according(edition: Edition, source: Attribution | None) -> str:
    """Return what stands before whose word a fact is; some English names take an article there."""
    if source is None or source.report:
        return ""
    named = edition.book.actors[source.actor] if source.actor and not source.described else None
    return edition.words("fact.according_the" if named and named.with_the else "fact.according")


def _unnamed(edition: Edition, source: Attribution | None) -> str:
    """Return what stands behind whom a report does not name, unless the words for him say so."""
    if source is None or source.report or source.named:
        return ""
    told = source.described and needs_no_name(edition.words.language, edition.text(source.described))
    return "" if told else edition.words("fact.unnamed")


def fact_details(edition: Edition, page: str, entry: Entry, apart: Mapping[str, Link]) -> View:
    """Return a fact with all that is known of it, as `page`, that of its clipping, shows it.

    Reasons that other facts of the clipping share stand once, `apart`, at the links by their texts.
    """
    fact, words, said = entry.fact, edition.words, entry.fact.quotation
    reasons = [edition.text(one.reason) for one in fact.inferred]
    line, successor = fact_line(edition, page, entry), edition.book.superseded_by.get(entry.id)
    marks, outcome = edition.paragraphs(fact.paragraphs), edition.book.outcomes.get(entry.id)
    return View(
        # What a mark tells in a word stands here in full, and the clipping is the page itself.
        line=replace(line, marks=(), citation=replace(line.citation, name=marks)),
        actors=tuple(edition.actor(page, actor) for actor in fact.actors),
        issues=tuple(edition.issue(page, issue) for issue in fact.issues),
        event=edition.event(page, fact.event) if fact.event else None,
        quotation=Link(name=said.text, href=None, lang=edition.foreign(said.text)) if said else None,
        corrections=tuple(_correction(edition, entry, one) for one in fact.corrections),
        inferred=tuple(reason for reason in dict.fromkeys(reasons) if reason not in apart),
        shared=tuple(apart[reason] for reason in dict.fromkeys(reasons) if reason in apart),
        successor=edition.citation(page, successor) if successor else None,
        outcome=edition.outcome(page, entry, outcome) if outcome else None,
        due=due(edition, entry),
        changes=tuple(change_line(edition, one) for one in fact.changes),
        permalink=replace(line.citation, name=words("fact.permalink")),
        citations=citations(edition, entry),
        report=form_link(page, words("fact.report_error"), edition.report_address(entry)),
    )


def change_line(edition: Edition, change: Change) -> str:
    """Return when the desk changed a fact, and why."""
    day = edition.words("fact.changed", day=edition.words.day(change.day))
    return f"{day}{edition.words('colon')}{edition.text(change.reason)}"


def _when(edition: Edition, entry: Entry) -> str:
    """Return the time told; where none is, of an event that is said, and of all else it is not expected.

    What is said of a day to come was not said on that day, nor is a report's "said" of months ago.
    """
    fact = entry.fact
    told = edition.words.when(fact.when, fact.meaning.told)
    if not fact.when or fact.meaning.of_event:
        return told if fact.meaning.of_event else ""
    said_then = _is_day_of_saying(fact.when, entry.published.date())
    return told if said_then else edition.words("fact.concerns", when=told)


def _is_day_of_saying(when: When, published: date) -> bool:
    """Tell whether what a report of a day tells to be said may have been said at a time: not long before."""
    last = when.last
    return (
        when.begins <= published
        and last is not None
        and last - when.first <= _MONTH
        and published - last <= _NOT_LONG
    )


def _marks(edition: Edition, page: str, entry: Entry) -> Iterable[Mark]:
    successor, outcome = edition.book.superseded_by.get(entry.id), edition.book.outcomes.get(entry.id)
    if entry.fact.corrections:
        yield Mark(key="slip", text=edition.words("fact.correction"))
    if successor and not (outcome and outcome.entry is successor):
        href = edition.citation(page, successor).href
        yield Mark(key="superseded", text=edition.words("fact.superseded"), href=href)
    if outcome:
        yield outcome_mark(edition, page, entry, outcome)


def outcome_mark(edition: Edition, page: str, entry: Entry, outcome: Outcome) -> Mark:
    """Return what became of a plan, in a word that leads to the report that says so."""
    href = edition.citation(page, outcome.entry).href if outcome.entry else None
    if ahead := due(edition, entry):
        return Mark(key=outcome.kind, text=ahead.text, href=href, due=ahead)
    # The event is named, of which alone a later report says so.
    event = edition.event_name(entry.fact.event)
    return Mark(key=outcome.kind, text=edition.words(f"event.mark_{outcome.told_as}", event=event), href=href)


def due(edition: Edition, entry: Entry) -> Due | None:
    """Return until when a plan is still ahead; None if it tells no time, or is open no more."""
    day, outcome = entry.last_day, edition.book.outcomes.get(entry.id)
    if day is None or outcome is None or outcome.kind != "open":
        return None
    words, end = edition.words, edition.words.day(edition.book.ends)
    mark = "mark_running" if edition.has_begun(entry) else "mark_open"
    return Due(day.isoformat(), words(f"event.{mark}", end=end), words("event.mark_passed", end=end))


def status_chip(edition: Edition, page: str, status: str) -> Link:
    """Return the name of a status, which leads to all facts of it."""
    return Link(name=edition.words(f"status.{status}"), href=facts_view(page, status=status))


def _correction(edition: Edition, entry: Entry, correction: Correction) -> str:
    key = "fact.correction_date" if correction.field == "when" else "fact.correction_other"
    when = When.read(correction.printed)
    printed = edition.words.when(when) if when else correction.printed
    line = edition.words(key, printed=printed, reading=edition.words.when(entry.fact.when))
    return line + edition.text(correction.reason)
