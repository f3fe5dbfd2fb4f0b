"""What pages share: what their first screen says, and long lists cut up, the rest on pages by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from ..book.book import Entry
from ..book.parts import Part, rest_by_year
from ..edition.addresses import actor_path, facts_view, feed_path, issue_path, part_path
from ..edition.edition import Edition
from ..edition.facts import fact_lines
from ..edition.page import Link, Page, View, markdown_link, place_link


def freshness(edition: Edition, entries: Sequence[Entry]) -> View:
    """Return up to when there are reports among facts in their order, of which there is at least one.

    How long ago that is, the browser counts.
    """
    day = entries[-1].clipping.published.date()
    return View(text=edition.words("fresh.upto", day=edition.words.day(day)), day=day.isoformat())


def overview(edition: Edition, path: str, template: str, title: str, description: str, view: object) -> Page:
    """Return a page that stands below the home page; its title and description are named by their keys."""
    return Page(
        path=path,
        template=f"{template}.md.j2",
        title=edition.words(title),
        description=edition.words(description),
        crumbs=(edition.home(path),),
        view=view,
    )


def all_facts(edition: Edition, page: str, **chosen: str) -> Link:
    """Return a link to the page of all facts with those of an issue or actor chosen."""
    return Link(name=edition.words("fresh.all_facts"), href=facts_view(page, **chosen))


def jumps(edition: Edition, sections: Iterable[tuple[str, str, object]]) -> tuple[Link, ...]:
    """Return links to sections of a page, (anchor, key of the title, what is in it), but to no empty one."""
    return tuple(place_link(edition.words(key), anchor) for anchor, key, held in sections if held)


MOST_FACTS = 150
"""As many facts stand on the page of an issue or an actor: about a thousand elements, some 15 KB gzipped."""
MOST_OF_PART = 300
"""As many stand on a page of a year; a year with more has several."""


def latest(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return those facts, in order of report, that stand on the page itself."""
    return tuple(entries[-MOST_FACTS:])


def year_parts(entries: Sequence[Entry]) -> tuple[Part[Entry], ...]:
    """Return all facts by year of report, for pages of their own; nothing where one page holds them all.

    A year's page has every fact of the year, so that it stays as it is once the year is over.
    """
    return rest_by_year(entries, lambda entry: entry.clipping.published.year, MOST_FACTS, MOST_OF_PART)


def part_links(edition: Edition, page: str, parts: Sequence[Part[Any]]) -> tuple[View, ...]:
    """Return links from `page` to its parts, the latest first."""
    return tuple(
        View(
            part=markdown_link(page, part_path(page, part.name), part_name(edition, part)),
            count=len(part.items),
        )
        for part in reversed(parts)
    )


def part_title(edition: Edition, title: str, part: Part[Any]) -> str:
    """Return the title of the page of a part: that of the first page, and the year."""
    return f"{title}{edition.words('colon')}{part_name(edition, part)}"


def part_name(edition: Edition, part: Part[Any]) -> str:
    """Return what a part is called: 2024, 2024 (2)."""
    year = edition.words("date.year", y=part.year)
    return year if part.number == 1 else year + edition.words.in_brackets(part.number)


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


def _reported(edition: Edition, page: str, part: Part[Entry]) -> Iterator[View]:
    for month, entries in groupby(part.items, key=lambda entry: entry.reported_in):
        yield View(month=edition.month(page, month), facts=fact_lines(edition, page, entries))
