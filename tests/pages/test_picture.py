"""The time picture: days become places, what is told alike is one mark, and no mark covers another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.book.book import Book, Entry
from generator.edition.edition import Edition
from generator.edition.page import View
from generator.edtf import When
from generator.language.catalogue import catalogue
from generator.pages.picture import (
    GUTTER,
    MOST_TICKS,
    NUMBER,
    Axis,
    axis_of,
    extent,
    lanes,
    month_axis,
    tellings,
    ticks,
)
from generator.pages.pictures import LABEL, MOST_DRAWN, axis_ticks, month_picture, time_picture

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def axis_from(days: tuple[date, date], *, earlier: bool = False, later: bool = False) -> Axis:
    """Return the axis of the months of two days."""
    return replace(month_axis(min(days), max(days)), earlier=earlier, later=later)


@given(st.tuples(DAYS, DAYS), DAYS, DAYS, st.booleans(), st.booleans())
def test_places_keep_the_order_of_days_and_stay_inside(
    span: tuple[date, date], one: date, other: date, earlier: bool, later: bool
) -> None:
    axis = axis_from(span, earlier=earlier, later=later)
    first, second = sorted((one, other))
    assert 0 <= axis.place(first) <= axis.place(second) <= axis.place(None) <= 100


@given(st.tuples(DAYS, DAYS))
def test_far_days_stand_in_the_gutters_and_no_others(span: tuple[date, date]) -> None:
    axis = axis_from(span, earlier=True, later=True)
    assert axis.place(axis.first - timedelta(1)) < GUTTER < axis.place(axis.first)
    assert axis.place(axis.last) < 100 - GUTTER < axis.place(axis.last + timedelta(1))


@given(st.tuples(DAYS, DAYS))
@example((date(1950, 1, 1), date(2000, 1, 1)))
def test_the_axis_has_as_many_dates_as_a_phone_holds(span: tuple[date, date]) -> None:
    axis = axis_from(span)
    found = ticks(axis)
    assert len(found) <= MOST_TICKS
    assert all(axis.first <= day <= axis.last for day in found)


def test_a_month_has_its_weeks() -> None:
    assert [day.day for day in ticks(month_axis(date(2031, 2, 10), date(2031, 2, 10)))] == [1, 8, 15, 22]


def test_what_is_told_alike_is_one_telling(tiny_book: Book) -> None:
    told = [tuple(entry.id for entry in one) for one in tellings(tiny_book.entries)]
    assert sum(map(len, told)) == len(tiny_book.entries)
    for one in tellings(tiny_book.entries):
        alike = {(e.fact.event or e.clipping_id, e.fact.status, e.fact.when) for e in one}
        assert len(alike) == 1


def told_again(book: Book) -> list[Entry]:
    """Return a plan of an event, told alike by a second report ten days later."""
    first = next(entry for entry in book.entries if entry.ahead and entry.fact.event and entry.fact.when)
    published = first.clipping.published + timedelta(10)
    clipping = first.clipping.model_copy(update={"published": published})
    return [first, replace(first, clipping=clipping, clipping_id="told-again", published=published)]


def test_what_two_reports_tell_of_an_event_is_one_mark_with_a_tick_for_each(tiny_book: Book) -> None:
    entries = told_again(tiny_book)
    (telling,) = tellings(entries)
    found = extent(axis_of(entries), telling)
    assert len(set(found.reports)) == 2
    apart = [replace(one, fact=one.fact.model_copy(update={"event": None})) for one in entries]
    assert len(tellings(apart)) == 2


def test_a_row_says_what_came_of_its_event_and_how_many_reports_tell_of_it(tiny_book: Book) -> None:
    rows = {row.label: row.told for row in pictured(tiny_book, "ferry-service").rows}
    assert rows["Return of the ferry"] == "occurred · 2 reports"


def test_the_number_beside_a_mark_is_covered_by_no_other(tiny_book: Book) -> None:
    entries = told_again(tiny_book)
    axis = axis_of(entries)
    single, double = (extent(axis, one) for one in (*tellings(entries[:1]), *tellings(entries)))
    assert double.right >= double.mark + NUMBER > single.mark
    beside = replace(single, first=double.mark + NUMBER, last=double.mark + NUMBER)
    assert len(lanes([double, beside])) == 2


def test_no_mark_covers_another(tiny_book: Book) -> None:
    axis = axis_of(tiny_book.entries)
    found = lanes(extent(axis, telling) for telling in tellings(tiny_book.entries))
    for lane in found:
        in_order = sorted(lane, key=lambda one: one.left)
        assert all(a.right <= b.left for a, b in pairwise(in_order))
    assert sum(map(len, found)) == len(tellings(tiny_book.entries))


@pytest.mark.parametrize(
    ("edtf", "wider"),
    [("2031-03-28", False), ("2031-03-28~", True), ("2031-03~/2031-04", True), ("../2031-04", True)],
)
def test_the_width_is_that_of_the_source(tiny_book: Book, edtf: str, wider: bool) -> None:
    entry = tiny_book.entries[0]
    told = replace(entry, fact=entry.fact.model_copy(update={"when": When.parse(edtf)}))
    one = extent(axis_of([told]), tellings([told])[0])
    assert (one.earliest, one.latest) != (one.first, one.last) if wider else one.earliest == one.first
    assert one.first <= one.mark <= one.last


def pictured(book: Book, issue: str) -> View:
    """Return the picture of an issue, in English."""
    found = time_picture(Edition(book, catalogue("en")), f"issues/{issue}.md", book.of_issue[issue])
    assert found
    return found


def test_a_plan_is_joined_to_what_became_of_it(tiny_book: Book) -> None:
    rows = pictured(tiny_book, "ferry-service").rows
    joins = [(row.label, join.kind) for row in rows for join in row.joins]
    assert joins == [("Return of the ferry", "occurred")]


def test_every_mark_opens_a_note_that_leads_to_its_facts(tiny_book: Book) -> None:
    rows = pictured(tiny_book, "ferry-service").rows
    notes = {note.id: note for row in rows for note in row.notes}
    marks = [mark for row in rows for mark in row.marks]
    assert len(marks) == len(notes) > 2
    for mark in marks:
        note = notes[mark.href.removeprefix("#")]
        assert note.facts[0].name in mark.text
        for link in note.facts:
            clipping, fact = str(link.href).removeprefix("../../clippings/").split("/#")
            assert tiny_book.by_id[f"{clipping}#{fact}"].fact.text.en in link.name


def test_a_picture_of_very_many_facts_is_bounded(tiny_book: Book) -> None:
    dated = [entry for entry in tiny_book.of_issue["ferry-service"] if entry.fact.when]
    picture = time_picture(Edition(tiny_book, catalogue("en")), "issues/x.md", dated * 100)
    assert picture
    drawn = [fact for row in picture.rows for note in row.notes for fact in note.facts]
    assert len(drawn) == MOST_DRAWN
    assert picture.left == f"Not drawn: {len(dated) * 100 - MOST_DRAWN} facts, undated or earlier."


@given(st.tuples(DAYS, DAYS), st.booleans(), st.booleans())
@example((date(2045, 2, 1), date(2073, 1, 1)), True, True)
def test_labels_of_the_axis_never_collide(span: tuple[date, date], earlier: bool, later: bool) -> None:
    axis = axis_from(span, earlier=earlier, later=later)
    places = sorted(float(tick.at.rstrip("%")) for tick in axis_ticks(catalogue("en"), axis) if tick.label)
    assert all(after - before >= LABEL for before, after in pairwise(places))


def test_what_has_no_date_is_not_drawn_but_counted(tiny_book: Book) -> None:
    picture = pictured(tiny_book, "pier-works")
    assert {mark.status for row in picture.rows for mark in row.marks} == {"planned"}
    assert picture.left == "Not drawn: 4 facts, undated or earlier."


def test_a_month_is_drawn_by_its_days(tiny_book: Book) -> None:
    picture = month_picture(Edition(tiny_book, catalogue("en")), "months/2031-03.md", (2031, 3))
    assert picture
    assert [tick.label for tick in picture.ticks] == ["1", "8", "15", "22", "29"]
    assert [row.label for row in picture.rows] == ["Return of the ferry"]
    assert picture.end == ""
