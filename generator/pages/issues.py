"""The page of an issue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..book.book import Entry, Month
from ..book.positions import positions
from ..edition.addresses import feed_path, issue_path
from ..edition.edition import Edition
from ..edition.facts import FactLine, fact_lines
from ..edition.names import also_known_as
from ..edition.page import Link, Page
from ..edition.references import numbered
from ..model import Issue, SummarySentence
from .pictures import Picture, time_picture


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence of the summary with its numbered references."""

    text: str
    references: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class FigureRow:
    """A key figure; `holder` is None when it is nobody's in particular."""

    figure: str
    measure: str
    holder: Link | None
    status: str
    citation: Link


@dataclass(frozen=True, kw_only=True)
class Positions:
    """What one actor says on the issue, the latest first."""

    actor: Link
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, kw_only=True)
class SourceRow:
    """A clipping that the issue rests on."""

    clipping: Link
    outlet: str
    published: str


@dataclass(frozen=True, kw_only=True)
class IssueView:
    """Everything on an issue's page, in the order of the page."""

    known_on: str
    """The day up to which clippings are known, in words; '' for all."""
    question: str
    also_known_as: tuple[Link, ...]
    sentences: tuple[Sentence, ...]
    picture: Picture | None
    new_lead: str
    new: tuple[FactLine, ...]
    figures: tuple[FigureRow, ...]
    positions: tuple[Positions, ...]
    timeline: tuple[FactLine, ...]
    open_plans: tuple[FactLine, ...]
    sources: tuple[SourceRow, ...]


def issue_page(edition: Edition, record_id: str, path: str = "", month: Month | None = None) -> Page:
    """Return the page of the issue `id`; with `path` and `month` the one as known at that month's end."""
    issue, path = edition.book.issues[record_id], path or issue_path(record_id)
    entries = edition.book.of_issue.get(record_id, ())
    new = entries and edition.book.of_clipping[entries[-1].clipping_id]
    view = IssueView(
        known_on=_known_on(edition),
        question=edition.text(issue.question),
        also_known_as=also_known_as(edition, issue),
        sentences=tuple(_sentences(edition, path, issue.summary)),
        picture=time_picture(edition, path, entries),
        new_lead=_new_lead(edition, entries),
        new=fact_lines(edition, path, (entry for entry in new if record_id in entry.fact.issues)),
        figures=tuple(_figures(edition, path, entries)),
        positions=tuple(_positions(edition, path, entries)),
        timeline=fact_lines(edition, path, sorted(entries, key=lambda entry: entry.days)),
        open_plans=fact_lines(edition, path, (entry for entry in entries if _open(edition, entry))),
        sources=tuple(_sources(edition, path, entries)),
    )
    return Page(
        path=path,
        template="issue.md.j2",
        title=_title(edition, issue),
        description=edition.text(issue.question),
        crumbs=(*edition.crumbs(path, "issues"), *_crumbs_of_earlier(edition, path, record_id, month)),
        view=view,
        feed=feed_path("issues", record_id),
        earlier=month is not None,
        entries=entries,
    )


def _known_on(edition: Edition) -> str:
    day = edition.book.as_of
    return edition.words("issue.known_on", day=edition.words.day(day)) if day else ""


def _title(edition: Edition, issue: Issue) -> str:
    name, day = edition.name(issue.names), edition.book.as_of
    return edition.words("issue.title_then", name=name, day=edition.words.day(day)) if day else name


def _crumbs_of_earlier(edition: Edition, page: str, issue_id: str, month: Month | None) -> tuple[Link, ...]:
    """Return the way back to the page of today and to the month, for an issue as it was."""
    return (edition.issue(page, issue_id), edition.month(page, month)) if month else ()


def _sentences(edition: Edition, page: str, summary: tuple[SummarySentence, ...]) -> Iterator[Sentence]:
    references = numbered(edition, page, (sentence.facts for sentence in summary))
    for sentence, links in zip(summary, references, strict=True):
        yield Sentence(text=edition.text(sentence.text), references=links)


def _new_lead(edition: Edition, entries: tuple[Entry, ...]) -> str:
    if not entries:
        return ""
    latest = edition.words.day(entries[-1].clipping.published)
    earlier = [entry for entry in entries if entry.clipping_id != entries[-1].clipping_id]
    if not earlier:
        return edition.words("issue.new_first", date=latest)
    previous = edition.words.day(earlier[-1].clipping.published)
    return edition.words("issue.new_lead", date=latest, previous=previous)


def _figures(edition: Edition, page: str, entries: tuple[Entry, ...]) -> Iterator[FigureRow]:
    for entry in entries:
        for figure in entry.fact.figures:
            yield FigureRow(
                figure=edition.figure(figure),
                measure=edition.text(figure.measure),
                holder=edition.actor(page, figure.holder) if figure.holder else None,
                status=edition.words(f"status.{entry.fact.status}"),
                citation=edition.citation(page, entry),
            )


def _positions(edition: Edition, page: str, entries: tuple[Entry, ...]) -> Iterator[Positions]:
    for actor, said in positions(edition.book, reversed(entries)).items():
        yield Positions(actor=edition.actor(page, actor), facts=fact_lines(edition, page, said))


def _open(edition: Edition, entry: Entry) -> bool:
    outcome = edition.book.outcomes.get(entry.id)
    return outcome is not None and outcome.kind in ("open", "mentioned", "none")


def _sources(edition: Edition, page: str, entries: tuple[Entry, ...]) -> Iterator[SourceRow]:
    for clipping_id in dict.fromkeys(entry.clipping_id for entry in reversed(entries)):
        yield SourceRow(
            clipping=edition.clipping(page, clipping_id),
            outlet=edition.outlet(clipping_id),
            published=edition.words.moment(edition.book.clippings[clipping_id].published),
        )
