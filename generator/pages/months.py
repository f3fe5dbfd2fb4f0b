"""The page of a month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ..book.book import Entry, Month
from ..edition.addresses import month_path
from ..edition.edition import Edition
from ..edition.facts import FactLine, fact_lines
from ..edition.page import Link, Page
from .pictures import Picture, month_picture
from .snapshots import State, states


@dataclass(frozen=True, kw_only=True)
class Report:
    """A clipping of the month with its facts."""

    clipping: Link
    outlet: str
    published: str
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, kw_only=True)
class Neighbour:
    """The nearest month with anything in it, and the empty ones between."""

    month: Link
    empty: str


@dataclass(frozen=True, kw_only=True)
class MonthView:
    """Everything on a month's page, in the order of the page."""

    previous: Neighbour | None
    next: Neighbour | None
    picture: Picture
    reports: tuple[Report, ...]
    happened: tuple[FactLine, ...]
    planned: tuple[FactLine, ...]
    states: tuple[State, ...]


def month_page(edition: Edition, month: Month) -> Page:
    """Return the page of a month with anything in it."""
    path, held = month_path(month), edition.book.months[month]
    months = list(edition.book.months)
    place = months.index(month)
    earlier, later = months[:place][-1:], months[place + 1 :][:1]
    view = MonthView(
        previous=_neighbour(edition, path, earlier[0], month, earlier[0]) if earlier else None,
        next=_neighbour(edition, path, month, later[0], later[0]) if later else None,
        picture=month_picture(edition, path, month),
        reports=tuple(_reports(edition, path, held.reported)),
        happened=fact_lines(edition, path, held.happened),
        planned=fact_lines(edition, path, held.planned),
        states=tuple(states(edition, path, month)),
    )
    title = edition.words.month(*month)
    counts = (("reported", held.reported), ("happened", held.happened), ("planned", held.planned))
    counted = [f"{edition.words(f'month.index_{key}')} {len(entries)}" for key, entries in counts]
    return Page(
        path=path,
        template="month.md.j2",
        title=title,
        description=f"{title}{edition.words('colon')}{edition.words.listed(counted)}",
        crumbs=edition.crumbs(path, "months"),
        view=view,
        entries=(*held.reported, *held.happened, *held.planned),
    )


def _neighbour(edition: Edition, page: str, before: Month, after: Month, target: Month) -> Neighbour:
    empty = [_month(number) for number in range(_number(before) + 1, _number(after))]
    names = [edition.words.month(*month) for month in empty]
    text = ""
    if len(names) == 1:
        text = edition.words("month.empty_one", **{"from": names[0]})
    elif names:
        text = edition.words("month.empty", **{"from": names[0], "to": names[-1]})
    return Neighbour(month=edition.month(page, target), empty=text)


def _number(month: Month) -> int:
    return month[0] * 12 + month[1] - 1


def _month(number: int) -> Month:
    return number // 12, number % 12 + 1


def _reports(edition: Edition, page: str, entries: tuple[Entry, ...]) -> Iterator[Report]:
    by_clipping: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_clipping[entry.clipping_id].append(entry)
    for clipping_id, facts in by_clipping.items():
        yield Report(
            clipping=edition.clipping(page, clipping_id),
            outlet=edition.outlet(clipping_id),
            published=edition.words.moment(edition.book.clippings[clipping_id].published),
            facts=fact_lines(edition, page, facts),
        )
