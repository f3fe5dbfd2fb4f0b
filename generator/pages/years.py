"""The pages that hold what an issue's or an actor's own page has no room for, a year each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..book.book import Entry
from ..book.parts import Part
from ..edition.addresses import actor_path, feed_path, issue_path, part_path
from ..edition.edition import Edition
from ..edition.facts import FactLine, fact_lines
from ..edition.page import Link, Page
from .parts import part_links, part_name, year_parts


@dataclass(frozen=True, kw_only=True)
class Reported:
    """What the reports of a month say, in the order of the reports."""

    month: Link
    facts: tuple[FactLine, ...]


def year_pages(edition: Edition, section: str, record_id: str) -> Iterator[Page]:
    """Yield the pages by year of an issue or actor whose own page does not hold all its facts."""
    of_section = edition.book.of_issue if section == "issues" else edition.book.of_actor
    for part in year_parts(of_section[record_id]):
        yield _page(edition, section, record_id, part)


def year_links(edition: Edition, page: str, entries: Sequence[Entry]) -> tuple[Link, ...]:
    """Return links from an issue's or actor's page to those of its facts by year, the latest first."""
    return tuple(one.part for one in part_links(edition, page, year_parts(entries)))


def _page(edition: Edition, section: str, record_id: str, part: Part[Entry]) -> Page:
    path_of, link_to = (issue_path, edition.issue) if section == "issues" else (actor_path, edition.actor)
    path = part_path(path_of(record_id), part.name)
    subject = link_to(path, record_id)
    title = edition.words("year.title", name=subject.name, year=part_name(edition, part))
    return Page(
        path=path,
        template="year.md.j2",
        title=title,
        description=edition.words("year.lead", facts=edition.words.count("facts", len(part.items))),
        crumbs=(*edition.crumbs(path, section), subject),
        view=tuple(_reported(edition, path, part)),
        entries=part.items,
        feed=feed_path(section, record_id),
    )


def _reported(edition: Edition, page: str, part: Part[Entry]) -> Iterator[Reported]:
    for month, entries in groupby(part.items, key=lambda entry: entry.reported_in):
        yield Reported(month=edition.month(page, month), facts=fact_lines(edition, page, entries))
