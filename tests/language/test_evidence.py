"""What is found in a Chinese statement: dates, figures, names and hedges. The sentences are invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.dates import dates_in
from generator.language.words import figures_in, hedges_in, names_in
from generator.model.evidence import fingerprint

IN_DECEMBER = date(2031, 12, 21)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("船于2031年10月27日开", ["2031-10-27"]),
        ("10月下旬开航", ["2031-10-21/2031-10-31"]),
        ("2月下旬开航", ["2032-02-21/2032-02-29"]),
        ("27日至29日前后到港", ["2031-12-27~/2031-12-29~"]),
        ("10月27日至29日到港", ["2031-10-27/2031-10-29"]),
        ("10月27日前后", ["2031-10-27~"]),
        ("去年12月", ["2030-12"]),
        ("明年春季复航，同年4月涨价", ["2032-21", "2032-04"]),
        ("2031年春季", ["2031-21"]),
        ("2031年春，渡轮复航", ["2031-21"]),
        ("明年秋", ["2032-23"]),
        ("2031年春节后复航", ["2031"]),
        ("2031年夏威夷航线", ["2031"]),
        ("11月底通话", ["2031-11-21~/2031-11-30"]),
        ("月底前", ["2031-12-21~/2031-12-31"]),
        ("3月初", ["2032-03-01/2032-03-10~"]),
        ("新年伊始或1月23日", ["2032-01~", "2032-01-23"]),
        ("明年初，明年年初", ["2032-01~", "2032-01~"]),
        ("9月签约", ["2031-09"]),
        ("2032财年预算", ["2032-04/2033-03"]),
        ("到2033年度", ["2033-04/2034-03"]),
        ("2016年大选和2017年", ["2016", "2017"]),
        ("10月31日和11月1日", ["2031-10-31", "2031-11-01"]),
        ("2月30日", []),
        ("第5条，2号油田，160名", []),
        ("", []),
    ],
)
def test_dates_as_wide_as_they_are_said(text: str, dates: list[str]) -> None:
    assert [said.when.edtf for said in dates_in(text, IN_DECEMBER)] == dates


@given(st.text(alphabet="0123456789年月日至上中下旬底初春季前后去今明同") | st.text())
def test_no_text_makes_the_dates_fall_over(text: str) -> None:
    places = [(said.start, said.end) for said in dates_in(text, IN_DECEMBER)]
    assert places == sorted(places)
    assert all(start < end <= len(text) for start, end in places)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("投资5500亿美元", [("5500亿美元", "550000000000", "美元", False, False)]),
        ("约160名居民", [("约160名", "160", "名", True, False)]),
        ("目前约有160名", [("约有160名", "160", "名", True, False)]),
        ("增加5成，约7.5成", [("5成", "50", "%", False, False), ("约7.5成", "75.0", "%", True, False)]),
        ("27成员国", [("27", "27", "", False, False)]),
        ("占9%，又占９％", [("9%", "9", "%", False, False), ("9%", "9", "%", False, False)]),
        ("第5条", [("5条", "5", "", False, True)]),
        ("2号油田", [("2号", "2", "", False, True)]),
        ("G7与F-35", [("35", "35", "", False, False)]),
        ("三名", []),
    ],
)
def test_figures_as_printed(text: str, figures: list[tuple[str, str, str, bool, bool]]) -> None:
    found = [
        (one.printed, f"{one.value:f}", one.unit, one.approximate, one.label) for one in figures_in(text)
    ]
    assert found == figures


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("公司计划复航", ("plan",)),
        ("可能复航", ("possibility",)),
        ("镇长认为太贵", ("judgement",)),
        ("镇长表示太贵", ("saying",)),
        ("据工人透露", ("according", "hearsay")),
        ("占据码头", ()),
        ("“太贵了”", ("quotation",)),
        ("船离港", ()),
    ],
)
def test_hedges(text: str, hedges: tuple[str, ...]) -> None:
    assert hedges_in(text) == hedges


def test_names_by_any_of_their_forms() -> None:
    names = {"bay": ("海湾公司", "Bay Co"), "un": ("UN",)}
    assert names_in("海湾公司与bay co", names) == ("bay",)
    assert names_in("UNO", names) == ()
    assert names_in("在UN开会", names) == ("un",)


def test_the_fingerprint_needs_the_salt() -> None:
    assert fingerprint("00", "船") == fingerprint("00", "船") != fingerprint("01", "船")
