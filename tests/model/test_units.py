"""How a unit is written, and which printed words stand for it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.edition.edition import Edition
from generator.language.catalogue import catalogue
from generator.load.files import read_files
from generator.load.typed import parse_records
from generator.model.desk import Unit

from ..edited import edited, side_of
from ..rules.examples import Edit
from ..shared import tiny_records

FLOW = Unit(zh="日均{n}桶", en="{n} barrels a day", printed=("桶/日", "bpd"))


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        ("barrels a day", "flow"),
        ("barrels", "flow"),
        ("桶", "flow"),
        ("桶/日", "flow"),
        ("barrel", None),
        ("people", "people"),
        ("", None),
    ],
)
def test_a_word_stands_for_a_unit(word: str, unit: str | None) -> None:
    desk = tiny_records().desk
    assert desk
    desk = desk.model_copy(update={"units": {**desk.units, "flow": FLOW}})
    assert desk.unit_of(word) == unit


@pytest.mark.parametrize(
    ("one", "value", "zh", "en"),
    [
        ("'{n} person'", "1", "1人", "1 person"),
        ("'{n} person'", "12", "12人", "12 people"),
        ("'{n} person'", "1.5", "1.5人", "1.5 people"),
        ("", "1", "1人", "1 people"),
    ],
)
def test_one_of_a_unit_is_written_as_one(one: str, value: str, zh: str, en: str) -> None:
    form = f"\n    one: {one}" if one else ""
    told = Edit("data/desk.yaml", "en: '{n} people'", f"en: '{{n}} people'{form}")
    book = side_of(edited(told)).book
    assert book
    figure = next(figure for one in book.entries for figure in one.fact.figures if figure.unit == "people")
    figure = figure.model_copy(update={"value": Decimal(value)})
    assert [Edition(book, catalogue(language)).figure(figure) for language in ("zh", "en")] == [zh, en]


@pytest.mark.parametrize(
    ("form", "cure"),
    [
        ("people", "write {n} where the number stands: {n} people"),
        ("'{n} of {n} people'", "write {n} where the number stands: {n} people"),
        ("'{N} people'", "write {n} people"),
    ],
)
def test_a_unit_has_one_place_for_its_number(form: str, cure: str) -> None:
    _, problems = parse_records(
        read_files(edited(Edit("data/desk.yaml", "en: '{n} people'", f"en: {form}")))[0]
    )
    (told,) = (str(one) for one in problems)
    assert f"no single place for the number ({cure})" in told
