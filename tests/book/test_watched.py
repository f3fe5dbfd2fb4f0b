"""What is read of a Book is noted, and says the same as long as the records in it do."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from generator.book.book import Book, Outcome
from generator.book.watched import MANY, Reads

ISSUE, OTHER = "ferry-service", "pier-works"
SAILED = "2031-04-02-bay-radio-sailed#f1"


def noted(book: Book, read: str) -> set[str]:
    """Return the parts that are noted when an expression on `book` is evaluated."""
    reads = Reads(book)
    with reads.noting() as parts:
        eval(read, {"book": reads.book})  # noqa: S307  # it is written below
    return parts


@pytest.mark.parametrize(
    ("read", "parts"),
    [
        ("book.ends", {"ends"}),
        ("book.entries[0]", {"entries"}),
        (f"book.of_issue['{ISSUE}']", {f"of_issue/{ISSUE}"}),
        (
            f"book.of_issue.get('{ISSUE}'), '{OTHER}' in book.of_issue",
            {f"of_issue/{ISSUE}", f"of_issue/{OTHER}"},
        ),
        ("book.outcomes.get('nothing')", {"outcomes/nothing"}),
        ("list(book.months), len(book.events)", {"months", "events"}),
        ("sorted(book.actors.keys())", {"actors"}),
        ("book.clippings.values(), book.of_event.items()", {"clippings*", "of_event*"}),
        ("book.months[(2031, 4)].reported", {"months/(2031, 4)"}),
    ],
)
def test_every_part_that_is_read_is_noted(tiny_book: Book, read: str, parts: set[str]) -> None:
    assert noted(tiny_book, read) == parts


def test_every_field_of_a_book_is_watched(tiny_book: Book) -> None:
    for one in fields(Book):
        value = getattr(tiny_book, one.name)
        read = f"list(book.{one.name})" if hasattr(value, "keys") else f"book.{one.name}"
        assert noted(tiny_book, read) == {one.name}, one.name


class WithMethod(Book):
    """A Book that can be asked for something."""

    def first(self) -> str:
        """Return the id of the first fact."""
        return self.entries[0].id


def test_what_would_read_the_book_unseen_is_refused(tiny_book: Book) -> None:
    given = {one.name: getattr(tiny_book, one.name) for one in fields(Book)}
    with pytest.raises(TypeError, match="first of a watched Book cannot be called"):
        _ = Reads(WithMethod(**given)).book.first  # type: ignore[attr-defined]


def differ(one: Book, other: Book, part: str) -> bool:
    """Tell whether a part of two Books says something else."""
    return Reads(one).say(part) != Reads(other).say(part)


def reworded(book: Book) -> Book:
    """Return the Book with the text of a fact changed wherever it is listed."""
    entry = book.by_id[SAILED]
    text = entry.fact.text.model_copy(update={"en": "Something else."})
    fact = entry.fact.model_copy(update={"text": text})
    new = {**book.by_id, SAILED: replace(entry, fact=fact)}
    return replace(
        book,
        entries=tuple(new.values()),
        by_id=new,
        of_issue={issue: tuple(new[one.id] for one in held) for issue, held in book.of_issue.items()},
        outcomes={
            plan: Outcome(kind=one.kind, entry=one.entry and new[one.entry.id])
            for plan, one in book.outcomes.items()
        },
    )


def test_a_part_says_something_else_when_a_fact_in_it_does(tiny_book: Book) -> None:
    new = reworded(tiny_book)
    issues = tiny_book.by_id[SAILED].fact.issues
    plan = next(plan for plan, one in tiny_book.outcomes.items() if one.entry and one.entry.id == SAILED)
    for part in ("entries", f"by_id/{SAILED}", f"of_issue/{issues[0]}", "of_issue*", f"outcomes/{plan}"):
        assert differ(tiny_book, new, part), part
    for part in ("ends", "of_issue", "clippings", f"issues/{issues[0]}", "outcomes/nothing"):
        assert not differ(tiny_book, new, part), part


def test_a_part_says_something_else_when_a_time_zone_does(tiny_book: Book) -> None:
    entry = tiny_book.by_id[SAILED]
    moved = replace(entry, published=entry.published + timedelta(hours=1))
    new = replace(tiny_book, by_id={**tiny_book.by_id, SAILED: moved})
    assert differ(tiny_book, new, f"by_id/{SAILED}")


def test_what_was_not_there_says_something_else_than_what_is(tiny_book: Book) -> None:
    without = replace(tiny_book, superseded_by={}, outcomes={})
    plan = next(iter(tiny_book.outcomes))
    assert differ(tiny_book, without, f"outcomes/{plan}")
    assert not differ(tiny_book, without, "outcomes/nothing")


def test_many_parts_of_a_field_are_noted_as_all_that_it_holds(large_book: Book) -> None:
    reads = Reads(large_book)
    every = {f"by_id/{one}" for one in large_book.by_id}
    assert len(every) > MANY
    assert reads.summed_up({*every, "ends", "by_id"}) == {"by_id*", "ends"}
    assert reads.summed_up({"by_id/x", "ends"}) == {"by_id/x", "ends"}
    few = set(sorted(every)[: len(every) // 3])
    assert reads.summed_up(few) == few
