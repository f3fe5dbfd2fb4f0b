"""The page of an issue: what readers ask, the answer, what is new, and all that is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..book.book import Entry, positions
from ..book.parts import grouped
from ..book.plans import event_state, time_told
from ..edition.addresses import feed_path, issue_path
from ..edition.edition import Edition
from ..edition.facts import Mark, fact_line, fact_lines, outcome_mark, status_chip
from ..edition.page import Link, Page, View
from ..model import Figure, Issue
from ..model.status import STATUSES
from ..model.subjects import spellings
from .parts import all_facts, freshness, jumps, latest, year_links
from .pictures import time_picture
from .plans import ahead_rows, as_of

MOST_NEW = 5
"""As many facts of the latest report stand above; a long report has dozens, and not all of them are news."""
MOST_AHEAD = 6
MOST_HOLDERS = 8
"""As many actors' positions stand on the page, the latest first; the page of positions has all."""
MOST_FIGURES = 10
"""As many are key; facts.csv has all."""
MOST_SOURCES = 20


def issue_page(edition: Edition, record_id: str) -> Page:
    """Return the page of the issue `id`, which has at least one fact."""
    issue, path = edition.book.issues[record_id], issue_path(record_id)
    shown = latest(edition.book.of_issue[record_id])
    return Page(
        path=path,
        template="issue.md.j2",
        title=_title(edition, issue),
        description=edition.text(issue.question),
        crumbs=edition.crumbs(path, "issues"),
        view=_view(edition, path, record_id, shown),
        feed=feed_path("issues", record_id),
        entries=shown,
    )


def source_rows(edition: Edition, page: str, clippings: list[str]) -> tuple[View, ...]:
    """Return clippings as links from `page`, in the order given."""
    return tuple(
        View(
            clipping=edition.clipping(page, clipping_id),
            printed=printed_if_translated(edition, clipping_id),
            outlet=edition.outlet(clipping_id),
            published=edition.words.moment(edition.book.clippings[clipping_id].published),
        )
        for clipping_id in clippings
    )


def newest_clippings(entries: Sequence[Entry]) -> list[str]:
    """Return the clippings of facts in order of report, the latest first."""
    return list(dict.fromkeys(entry.clipping_id for entry in reversed(entries)))


def printed_if_translated(edition: Edition, clipping_id: str) -> Link | None:
    """Return a clipping's headline as printed, or None where readers are given that anyway."""
    printed = edition.printed_headline(clipping_id)
    return printed if printed != edition.headline(clipping_id) else None


def _view(edition: Edition, path: str, record_id: str, entries: tuple[Entry, ...]) -> View:
    issue, (new, held, above, rest) = edition.book.issues[record_id], _sorted_out(edition, entries)
    figures, ahead = figure_rows(edition, path, entries), ahead_rows(edition, path, entries, MOST_AHEAD)
    sections = _sections(ahead, figures, held or above, rest)
    return View(
        fresh=freshness(edition, entries),
        question=edition.text(issue.question),
        sentences=tuple(summary_sentences(edition, path, issue)),
        references=tuple(_references(edition, path, issue)),
        newer=_newer(edition, issue, entries),
        jumps=(*jumps(edition, sections), all_facts(edition, path, issue=record_id)),
        latest=_latest(edition, path, entries, new, rest),
        ahead=ahead,
        as_of=as_of(edition),
        figures=figures,
        positions=View(
            facts=fact_lines(edition, path, held),
            above=tuple(edition.actor(path, actor) for actor in above),
        ),
        timeline=_timeline(edition, path, rest),
        years=year_links(edition, path, edition.book.of_issue[record_id]),
        picture=time_picture(edition, path, entries),
        sources=source_rows(edition, path, newest_clippings(entries)[:MOST_SOURCES]),
    )


def _sections(
    ahead: object, figures: object, held: object, rest: object
) -> tuple[tuple[str, str, object], ...]:
    """Return the sections of the page: the anchor of each, what it is called, and what is in it."""
    return (
        ("new", "issue.new", True),
        ("ahead", "issue.ahead", ahead),
        ("figures", "issue.figures", figures),
        ("positions", "positions.title", held),
        ("timeline", "issue.timeline", rest),
        ("sources", "issue.sources", True),
    )


def _sorted_out(
    edition: Edition, entries: Sequence[Entry]
) -> tuple[Sequence[Entry], Sequence[Entry], Sequence[str], Sequence[Entry]]:
    """Give each fact its one place: in the latest report, among the positions, or in the timeline.

    Third are the actors whose latest position is in the first: they are named beside the positions.
    """
    report = [entry for entry in entries if entry.clipping_id == entries[-1].clipping_id]
    # What happened or was said is news before what holds anyway.
    new = sorted(report, key=lambda entry: entry.fact.meaning.standing)[:MOST_NEW]
    held = positions(edition.book, reversed(entries))
    last = {actor: found[0] for actor, found in list(held.items())[:MOST_HOLDERS]}
    placed = {entry.id for entry in new}
    above = [actor for actor, entry in last.items() if entry.id in placed]
    said = [entry for entry in last.values() if entry.id not in placed]
    placed |= {entry.id for entry in said}
    return new, said, above, [entry for entry in entries if entry.id not in placed]


def _title(edition: Edition, issue: Issue) -> str:
    name, day = edition.name(issue.names), edition.book.as_of
    return edition.words("issue.title_then", name=name, day=edition.words.day(day)) if day else name


def summary_sentences(edition: Edition, page: str, issue: Issue) -> Iterator[View]:
    """Yield the sentences of the summary, each with all statuses of its facts, the weakest first."""
    references = edition.numbered(page, (sentence.facts for sentence in issue.summary))
    for sentence, links in zip(issue.summary, references, strict=True):
        entries = [edition.book.by_id[fact] for fact in sentence.facts]
        given = dict.fromkeys(entry.fact.status for entry in entries)
        statuses = sorted(given, key=lambda status: STATUSES[status].strength)
        yield View(
            text=edition.text(sentence.text),
            statuses=tuple((status, status_chip(edition, page, status)) for status in statuses),
            not_ended=_not_ended(edition, page, entries),
            references=links,
        )


def _not_ended(edition: Edition, page: str, entries: Iterable[Entry]) -> Mark | None:
    """Return the mark of the plan that is open longest, or else of one that has no end date."""
    outcomes = ((one, edition.book.outcomes.get(one.id)) for one in entries)
    marks = (outcome_mark(edition, page, one, outcome) for one, outcome in outcomes if outcome)
    unended = (mark for mark in marks if mark.key in ("open", "no_end"))
    return max(unended, key=lambda mark: mark.due.day if mark.due else "", default=None)


def _references(edition: Edition, page: str, issue: Issue) -> Iterator[str]:
    """Yield what the numbers in the summary stand for, on paper, where no link can be followed."""
    for fact in dict.fromkeys(fact for sentence in issue.summary for fact in sentence.facts):
        yield edition.citation(page, edition.book.by_id[fact]).name


def _newer(edition: Edition, issue: Issue, entries: tuple[Entry, ...]) -> str:
    """Return how many reports came after the last one that the summary rests on."""
    cited = [edition.book.by_id[fact].published for sentence in issue.summary for fact in sentence.facts]
    newer = {entry.clipping_id for entry in entries if cited and entry.published > max(cited)}
    return edition.words("issue.newer", reports=edition.words.count("reports", len(newer))) if newer else ""


def figure_rows(edition: Edition, page: str, entries: Iterable[Entry]) -> tuple[View, ...]:
    """Return the figures of facts in order of report, the latest first; the same one once, as last told.

    A figure has the status of its fact only where that is no more than said or to come: a signed memorandum
    occurred, but not the billions in it.
    """
    told: dict[tuple[str, str, str | None], tuple[Entry, Figure]] = {}
    for entry in entries:
        for figure in entry.fact.figures:
            key = (edition.figure(figure), edition.text(figure.measure), figure.holder)
            told.pop(key, None)
            told[key] = entry, figure
    newest = list(reversed(told.values()))[:MOST_FIGURES]
    return tuple(_figure(edition, page, entry, figure) for entry, figure in newest)


def _figure(edition: Edition, page: str, entry: Entry, figure: Figure) -> View:
    number, measure = edition.measured(figure)
    return View(
        figure=number,
        measure=measure,
        holder=_holder(edition, page, figure),
        open=entry.fact.meaning.strength < 0,
        line=fact_line(edition, page, entry),
    )


def _holder(edition: Edition, page: str, figure: Figure) -> Link | None:
    """Return whose a figure is, where its measure does not name him."""
    if not figure.holder:
        return None
    names = spellings(edition.book.actors[figure.holder].names)
    named = any(name in edition.text(figure.measure) for name in names)
    return None if named else edition.actor(page, figure.holder)


def _latest(
    edition: Edition, page: str, entries: Sequence[Entry], new: Sequence[Entry], rest: Sequence[Entry]
) -> View:
    """Return what the latest report brings, and how many more facts of it stand in the timeline."""
    report = entries[-1].clipping_id
    day = edition.words.day(entries[-1].clipping.published)
    earlier = [entry for entry in entries if entry.clipping_id != report]
    more = sum(entry.clipping_id == report for entry in rest)
    if earlier:
        previous = edition.words.day(earlier[-1].clipping.published)
        lead = edition.words("issue.new_lead", date=day, previous=previous)
    else:
        lead = edition.words("issue.new_first", date=day)
    return View(
        lead=lead,
        facts=fact_lines(edition, page, new),
        more=edition.words("issue.new_more", more=edition.words.count("more", more)) if more else "",
    )


def _timeline(edition: Edition, page: str, entries: Iterable[Entry]) -> tuple[View, ...]:
    years = grouped(sorted(entries, key=lambda entry: entry.days), lambda entry: _year(edition, entry))
    return tuple(
        View(
            key=year,
            title=edition.words("date.year", y=year),
            folds=tuple(_folds(edition, page, years[year])),
        )
        for year in sorted(years, reverse=True)
    )


def _folds(edition: Edition, page: str, entries: Iterable[Entry]) -> Iterator[View]:
    """Yield facts by their events: first that of which the latest is told, last what is of none."""
    events = grouped(entries, lambda entry: entry.fact.event or "")
    for event in sorted(events, key=bool)[::-1]:
        yield _fold(edition, page, event, events[event])


def _year(edition: Edition, entry: Entry) -> int:
    """Return the year in which a fact stands: that of its event, so that this stands together, or its own."""
    return (_told(edition, entry.fact.event or "") or entry).days[0].year


def _told(edition: Edition, event: str) -> Entry | None:
    return time_told(edition.book.of_event[event]) if event else None


def _fold(edition: Edition, page: str, event: str, entries: list[Entry]) -> View:
    told, words = _told(edition, event), edition.words
    title = edition.event_name(event) or words("issue.no_event")
    parts = (
        words(f"event.{event_state(edition.book, event)}") if event else "",
        words.when(told.fact.when, told.fact.meaning.told) if told else "",
        words.count("facts", len(entries)),
    )
    meta = " · ".join(part for part in parts if part)
    return View(title=title, meta=meta, facts=fact_lines(edition, page, entries))
