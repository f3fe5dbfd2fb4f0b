"""The program's own texts."""

from __future__ import annotations

import pytest

from generator.edtf import When
from generator.language.catalogue import Told, catalogue

from ..tables import each


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("en", 0, "0 clippings"),
        ("en", 1, "1 clipping"),
        ("en", 2, "2 clippings"),
        ("en", 10_000, "10,000 clippings"),
        ("zh", 1, "1篇剪报"),
        ("zh", 10_000, "10000篇剪报"),
    ],
)
def test_things_are_counted_in_the_form_of_their_number(language: str, number: int, text: str) -> None:
    assert catalogue(language).count("clippings", number) == text


@pytest.mark.parametrize(
    ("edtf", "english", "chinese"),
    [
        ("2031-10-31/2031-11-01", "31 October to 1 November 2031", "2031年10月31日至11月1日"),
        ("2031-10/2031-12", "October to December 2031", "2031年10月至12月"),
        ("2031-10-27/2031-10-29", "27–29 October 2031", "2031年10月27日至29日"),
        ("2031-12-31/2032-01-01", "31 December 2031 to 1 January 2032", "2031年12月31日至2032年1月1日"),
        ("2031-10~/2031-11", "about October 2031 to November 2031", "2031年10月前后至2031年11月"),
        ("2031-10/2031-11-01", "October 2031 to 1 November 2031", "2031年10月至2031年11月1日"),
        ("2031-21/2031-22", "spring 2031 to summer 2031", "2031年春季至2031年夏季"),
        ("2031/2032", "2031 to 2032", "2031年至2032年"),
    ],
)
def test_an_interval_names_its_year_as_often_as_a_native_writer(
    edtf: str, english: str, chinese: str
) -> None:
    when = When.parse(edtf)
    assert (catalogue("en").when(when), catalogue("zh").when(when)) == (english, chinese)


@each(
    ("edtf", "told", "zh", "en"),
    [
        ("2031-07/..", "ahead", "不早于2031年7月", "not before July 2031"),
        ("2031-07/..", "happened", "2031年7月起", "since July 2031"),
        ("2031-07/..", "stated", "2031年7月起", "from July 2031"),
        ("../2031-07", "ahead", "最迟2031年7月", "by July 2031"),
        ("../2031-07", "happened", "截至2031年7月", "by July 2031"),
        ("2031-07", "ahead", "2031年7月", "July 2031"),
    ],
)
def test_a_time_without_an_end_or_a_beginning_is_told_as_its_fact_is(
    edtf: str, told: Told, zh: str, en: str
) -> None:
    when = When.parse(edtf)
    assert (catalogue("zh").when(when, told), catalogue("en").when(when, told)) == (zh, en)
