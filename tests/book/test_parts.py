"""Long lists, cut up by year."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.book.parts import by_year

YEARS = st.lists(st.integers(2020, 2024), max_size=40)


@given(YEARS, st.integers(1, 7))
def test_nothing_is_lost_and_no_part_is_too_heavy(years: list[int], most: int) -> None:
    parts = by_year(years, lambda one: one, most)
    assert [one for part in parts for one in part.items] == sorted(years)
    assert all(0 < len(part.items) <= most and set(part.items) == {part.year} for part in parts)


@given(YEARS, st.integers(1, 7))
def test_a_full_part_stays_as_it_is_when_items_are_added(years: list[int], most: int) -> None:
    before = {part.name: part.items for part in by_year(years, lambda one: one, most)}
    after = {part.name: part.items for part in by_year([*years, 2025], lambda one: one, most)}
    assert before.items() <= after.items()


def test_the_parts_of_a_year_are_numbered_from_the_second() -> None:
    parts = by_year([2030, 2031, 2031, 2031], lambda one: one, 1)
    assert [part.name for part in parts] == ["2030", "2031", "2031-2", "2031-3"]


def test_what_weighs_more_than_a_part_has_one_of_its_own() -> None:
    parts = by_year([3, 1, 1, 9, 1], lambda _: 2031, 4, lambda one: one)
    assert [part.items for part in parts] == [(3, 1), (1,), (9,), (1,)]
