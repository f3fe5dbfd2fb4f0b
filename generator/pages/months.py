"""The page of a month: what changed on each issue, and what happened or was planned by other reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from ..book.book import Entry, Month, MonthOfBook
from ..edition.addresses import issue_anchor, month_path
from ..edition.edition import Edition
from ..edition.facts import fact_line, fact_lines
from ..edition.page import Link, Page, View, place_link
from ..edtf import months_between
from .issues import newest_clippings, source_rows
from .parts import jumps
from .pictures import month_picture

MOST_FACTS = 200
"""As many facts of the month's reports stand on its page, shared out among the issues."""
FEWEST_OF_ISSUE = 3
MOST_NAMED = 12
"""As many issues are named at the top, where the first screen has room for them."""
MOST_ELSEWHERE = 60
"""As many of those that other months reported; the pages of these months have them all."""


def month_page(edition: Edition, month: Month) -> Page:
    """Return the page of a month with anything in it."""
    path, held = month_path(month), edition.book.months[month]
    title = edition.words.month(*month)
    counts = (("reported", held.reported), ("happened", held.happened), ("planned", held.planned))
    counted = [f"{edition.words(f'month.index_{key}')} {len(entries)}" for key, entries in counts]
    return Page(
        path=path,
        template="month.md.j2",
        title=title,
        description=f"{title}{edition.words('colon')}{edition.words.listed(counted)}",
        crumbs=edition.crumbs(path, "months"),
        view=_view(edition, path, month, held),
        entries=(*held.reported, *held.happened, *held.planned),
    )


def _view(edition: Edition, path: str, month: Month, held: MonthOfBook) -> View:
    months = list(edition.book.months)
    place = months.index(month)
    earlier, later = months[:place][-1:], months[place + 1 :][:1]
    picture = month_picture(edition, path, month)
    issues = tuple(_issues(edition, path, held.reported))
    return View(
        previous=_neighbour(edition, path, month, earlier[0]) if earlier else None,
        next=_neighbour(edition, path, month, later[0]) if later else None,
        jumps=_jumps(edition, held, issues, picture),
        issues=issues,
        happened=_elsewhere(edition, path, month, held.happened, edition.words("month.happened")),
        planned=_elsewhere(edition, path, month, held.planned, edition.words("month.planned")),
        picture=picture,
        reports=source_rows(edition, path, newest_clippings(held.reported)),
    )


def _jumps(
    edition: Edition, held: MonthOfBook, issues: Sequence[View], picture: View | None
) -> tuple[Link, ...]:
    """Return links to the first issues of a month's page, and to its other sections."""
    sections = (
        ("changed", "month.to_changed", issues[MOST_NAMED:]),
        ("happened", "month.index_happened", held.happened),
        ("planned", "month.index_planned", held.planned),
        ("days", "month.to_days", picture),
        ("reported", "month.to_reported", held.reported),
    )
    named = (place_link(one.issue.name, one.anchor) for one in issues[:MOST_NAMED])
    return (*named, *jumps(edition, sections))


def _issues(edition: Edition, page: str, entries: Sequence[Entry]) -> Iterator[View]:
    first: dict[str, list[Entry]] = defaultdict(list)
    elsewhere: dict[str, dict[str, None]] = defaultdict(dict)
    for entry in reversed(entries):
        home, *others = entry.fact.issues
        first[home].append(entry)
        for issue in others:
            elsewhere[issue][home] = None
    room = max(FEWEST_OF_ISSUE, MOST_FACTS // max(1, len(first)))
    issues = sorted(first.keys() | elsewhere.keys(), key=lambda issue: (-len(first[issue]), issue))
    for issue in issues:
        yield _on_issue(edition, page, issue, first[issue], tuple(elsewhere[issue]), room)


def _on_issue(
    edition: Edition, page: str, issue: str, entries: list[Entry], others: tuple[str, ...], room: int
) -> View:
    """Return what a month's reports brought on an issue: one line, and the rest folded under it.

    There is no line where all stand under `others`, issues that are more important to them.
    """
    # The line is the newest of what asserts most; what holds anyway changes least.
    weight = {entry.id: (not entry.fact.meaning.standing, entry.fact.meaning.strength) for entry in entries}
    lead = max(entries, key=lambda entry: weight[entry.id], default=None)
    rest = [entry for entry in entries if entry is not lead][: room - 1]
    left = len(entries) - len(rest) - 1
    fold = View(title=edition.words.count("more", len(rest)), meta="", facts=fact_lines(edition, page, rest))
    return View(
        anchor=issue_anchor(issue),
        issue=edition.issue(page, issue),
        lead=fact_line(edition, page, lead) if lead else None,
        fold=fold if rest else None,
        elsewhere=tuple(edition.issue(page, other) for other in others),
        more=edition.words("month.left", more=edition.words.count("more", left)) if left > 0 else "",
    )


def _elsewhere(edition: Edition, page: str, month: Month, entries: Sequence[Entry], title: str) -> View:
    """Return those of a month's facts that other months reported; those reported in it stand above."""
    other = [entry for entry in entries if entry.reported_in != month]
    above, left = len(entries) - len(other), other[MOST_ELSEWHERE:]
    count = edition.words.count("facts", above)
    months = sorted({entry.reported_in for entry in left})
    return View(
        title=title,
        facts=fact_lines(edition, page, other[:MOST_ELSEWHERE]),
        above=edition.words("month.above", facts=count) if above else "",
        more=tuple(edition.month(page, one) for one in months),
    )


def _neighbour(edition: Edition, page: str, month: Month, other: Month) -> View:
    """Return the nearest month with anything in it, and the empty ones between."""
    before, after = sorted((date(*month, 1), date(*other, 1)))
    _, *empty, _ = months_between(before, after)
    names = [edition.words.month(*month) for month in empty]
    text = ""
    if len(names) == 1:
        text = edition.words("month.empty_one", **{"from": names[0]})
    elif names:
        text = edition.words("month.empty", **{"from": names[0], "to": names[-1]})
    return View(month=edition.month(page, other), empty=text)
