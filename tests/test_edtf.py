"""Dates as wide as they are given: bounds, words, and the edtf library as an oracle."""

from __future__ import annotations

import re
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from generator.edtf import When
from generator.language.catalogue import catalogue

years = st.integers(1000, 2999).map(str)
months = st.tuples(years, st.integers(1, 12)).map(lambda it: f"{it[0]}-{it[1]:02d}")
days = st.dates(date(1000, 1, 1), date(2999, 12, 31)).map(date.isoformat)
# Winter is left out: the library ends it on 31 December (docs/decisions/0002).
seasons = st.tuples(years, st.integers(21, 23)).map(lambda it: f"{it[0]}-{it[1]}")
exact = years | months | days | seasons


@given(exact)
def test_bounds_are_those_of_the_edtf_library(text: str) -> None:
    found, oracle = When.parse(text), parse_edtf(text)
    assert found.first.timetuple()[:3] == tuple(oracle.lower_strict())[:3]
    assert found.last is not None
    assert found.last.timetuple()[:3] == tuple(oracle.upper_strict())[:3]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("2025-10-27~/2025-10-29~", ("2025-10-27", "2025-10-29", "2025-10-26", "2025-10-30")),
        ("2026-24", ("2026-12-01", "2027-02-28", "2026-12-01", "2027-02-28")),
        ("2025-10~", ("2025-10-01", "2025-10-31", "2025-08-31", "2025-12-01")),
        ("2025-02?", ("2025-02-01", "2025-02-28", "2025-01-04", "2025-03-28")),
        ("2025-01/..", ("2025-01-01", None, "2025-01-01", None)),
        ("../2025-12", ("2025-12-31", "2025-12-31", None, "2025-12-31")),
        ("../2025-12~", ("2025-12-31", "2025-12-31", None, "2026-01-31")),
        ("2026-04/2027-03", ("2026-04-01", "2027-03-31", "2026-04-01", "2027-03-31")),
    ],
)
def test_bounds(text: str, bounds: tuple[str | None, ...]) -> None:
    when = When.parse(text)
    found = (when.first, when.last, when.earliest, when.latest)
    assert tuple(day and day.isoformat() for day in found) == bounds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "2025-1",
        "2025-13",
        "2025-00",
        "2025-25",
        "2025-02-29",
        "2025-10-32",
        "2025-10-27T10:00",
        "2025-2X",
        "..",
        "../..",
        "../",
        "../2025/2026",
        "2025/",
        "2025-10-29/2025-10-27",
        "2025--10",
        "２０２５",
        "2025-10-27\n",
        "9999-12",
        "2025%",
    ],
)
def test_what_is_no_date_says_what_one_looks_like(text: str) -> None:
    with pytest.raises(ValueError, match="write "):
        When.parse(text)


@given(st.text())
def test_any_other_text_is_refused_with_a_message(text: str) -> None:
    if re.fullmatch(When.PATTERN, text):
        assert When.parse(text).edtf == text
    else:
        with pytest.raises(ValueError, match="write "):
            When.parse(text)


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("2025", "2025年", "2025"),
        ("2025-10", "2025年10月", "October 2025"),
        ("2025-10-07", "2025年10月7日", "7 October 2025"),
        ("2026-21", "2026年春季", "spring 2026"),
        ("2026-24", "2026年冬季", "winter 2026"),
        ("2025-10-01/2025-10-10", "2025年10月上旬", "early October 2025"),
        ("2025-10-11/2025-10-20", "2025年10月中旬", "mid-October 2025"),
        ("2025-10-21/2025-10-31", "2025年10月下旬", "late October 2025"),
        ("2025-02-21/2025-02-28", "2025年2月下旬", "late February 2025"),
        ("2025-11-27~/2025-11-30", "2025年11月底", "end of November 2025"),
        ("2025-10-27~/2025-10-29~", "2025年10月27日至29日前后", "about 27–29 October 2025"),
        ("../2030", "最迟2030年", "by 2030"),
        ("../2025-10-27", "最迟2025年10月27日", "by 27 October 2025"),
        ("../2026-23", "最迟2026年秋季", "by autumn 2026"),
        ("../2025-10~", "最迟2025年10月前后", "by about October 2025"),
        ("2025-10-21/2025-10-30", "2025年10月21日至30日", "21–30 October 2025"),
        ("2025-10-31/2025-11-01", "2025年10月31日至11月1日", "31 October to 1 November 2025"),
        (
            "2025-10-27~/2025-10-29",
            "2025年10月27日前后至2025年10月29日",
            "about 27 October 2025 to 29 October 2025",
        ),
        ("2025-01/..", "2025年1月起", "from January 2025"),
        ("2025-10?", "2025年10月（存疑）", "October 2025 (uncertain)"),
        ("2026-04/2027-03", "2026年4月至2027年3月", "April 2026 to March 2027"),
    ],
)
def test_words_are_as_wide_as_the_date(text: str, zh: str, en: str) -> None:
    when = When.parse(text)
    assert (catalogue("zh").when(when), catalogue("en").when(when)) == (zh, en)
