"""What pages say in their first screen: their title, how fresh they are, and what else is on them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..book.book import Entry
from ..edition.addresses import facts_view
from ..edition.edition import Edition
from ..edition.page import Link, Page, View, place_link


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
