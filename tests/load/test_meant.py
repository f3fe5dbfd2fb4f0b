"""What is proposed in the place of a value that a field refuses."""

from __future__ import annotations

from functools import reduce

import pytest

from generator.load.meant import look_alike, meant
from generator.model import Clipping
from generator.model.shape import Types, types_at

MEANT = [
    ("facts.status", "计划", "planned"),
    ("facts.status", "Planned", "planned"),
    ("facts.when", "2026年3月24日", "2026-03-24"),
    ("facts.when", "2026年3月下旬", "2026-03-21/2026-03-31"),
    ("facts.when", "2026/3/24", "2026-03-24"),
    ("facts.when", "March 2026", "2026-03"),
    ("facts.when", "２０２６-03", "2026-03"),
    ("facts.when", "2026–03", "2026-03"),
    # Without a year it depends on the day of the report, which a field does not know.
    ("facts.when", "去年3月", ""),
    ("facts.when", "2026-02-30", ""),
    ("facts.id", "F1", "f1"),
    ("facts.figures.value", "1 600", "1600"),
    ("facts.figures.value", "１，600.5", "1600.5"),
    ("facts.figures.value", "250万", "2500000"),
    ("facts.figures.value", "5.5 million", "5500000"),
    ("facts.issues", "a，b", "[a, b]"),
    ("facts.issues", "bay ferry", "[bay-ferry]"),
    ("facts.supersedes", "2031-02-10-plan＃f1", "[2031-02-10-plan#f1]"),
    ("published", "2031年2月10日 下午8：30", "2031-02-10T20:30"),
    ("entered", "10 February 2031", "2031-02-10"),
    ("genre", "快讯", "flash"),
    ("draft", "True", "true"),
    ("url", "www.press.example", ""),
    ("facts.text.zh", " ", ""),
    ("facts.misread", "not … more ", "[not … more]"),
]


def types_of(place: str) -> Types:
    """Return the types of a field of a clipping, by its place."""
    return reduce(types_at, place.split("."), (Clipping,))


@pytest.mark.parametrize(("place", "value", "right"), MEANT)
def test_the_value_to_write_is_proposed(place: str, value: str, right: str) -> None:
    assert meant(value, types_of(place), in_list=False) == right


def test_an_item_of_a_list_is_proposed_without_brackets() -> None:
    assert meant("a、b", types_of("facts.issues"), in_list=True) == "a, b"


@pytest.mark.parametrize(
    ("value", "right", "told"),
    [
        ("２０２６", "2026", "U+FF12 only looks like '2'"),
        ("a\u2011b", "a-b", "U+2011 only looks like '-'"),
        ("a\u00a0b", "a b", "U+00A0 only looks like a space"),
        ("渡轮é", "渡轮é", ""),
        # It is right as it is; the space behind is not.
        ("not … more ", "not … more", ""),
    ],
)
def test_a_sign_that_looks_like_another_is_named(value: str, right: str, told: str) -> None:
    assert str(look_alike(value, right) or "") == told
