"""Reading a saved digest page, whole and broken."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.clipped import Clipped, SavedPage
from generator.editing.digest import read_digest
from generator.editing.page_lines import MARKERS, plain_markers

PAGE = """\
工作流
搜索
渡轮复航
海湾电台· 2031-04-02 19:05
复航 - 首班船离港 [1][2] 船上 - 满客 [2] 票价 - 可能下调[3]
又一则
港口邮报· 2031-04-03 08:00
 - 没有小标题的一条 [1]
"""


def test_a_page_is_read_into_clippings_sections_and_statements() -> None:
    (first, second), problems = read_digest(SavedPage("page.txt", PAGE.encode()))
    assert problems == []
    assert (first.headline, first.outlet, f"{first.published}") == (
        "渡轮复航",
        "海湾电台",
        "2031-04-02 19:05:00",
    )
    assert [(one.ordinal, one.section, one.paragraphs, one.text) for one in first.statements] == [
        (1, 1, (1, 2), "首班船离港"),
        (2, 2, (2,), "满客"),
        (3, 3, (3,), "可能下调"),
    ]
    assert [one.text for one in second.statements] == ["没有小标题的一条"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (" 2031-04-02 19:05", "", "page.txt:4:1: looks like a dateline and is none: '海湾电台·'"),
        ("2031-04-02", "4-2", "page.txt:4:1: looks like a dateline and is none: '海湾电台· 4-2 19:05'"),
        (" 19:05", "", "page.txt:4:1: looks like a dateline and is none: '海湾电台· 2031-04-02'"),
        ("· 2031-04-03", " 2031-04-03", "page.txt:7:1: looks like a dateline and is none: '港口邮报 2031"),
        (
            "08:00",
            "08:00 GMT",
            "page.txt:7:1: looks like a dateline and is none: '港口邮报· 2031-04-03 08:00 G",
        ),
        ("[1][2]", "[0]", "page.txt:5:1: looks like a marker and is none: '[0]'"),
        ("[1][2]", "[1", "page.txt:5:1: looks like a marker and is none: '[1'"),
        ("[1][2]", "[1a]", "page.txt:5:1: looks like a marker and is none: '[1a]'"),
        ("[1][2]", "[]", "page.txt:5:1: looks like a marker and is none: '[]'"),
        ("[1][2]", "[2031]", "page.txt:5:1: looks like a marker and is none: '[2031]'"),
        ("[3]", "（3）", "page.txt:5:1: looks like a marker and is none: '（3）'"),
        ("[3]", "③", "page.txt:5:1: looks like a marker and is none: '③'"),
        (" [1][2] 船上", "", "page.txt:5:1: two statements without a marker between them"),
        ("工作流\n", "工作流 [1]\n", "page.txt:1:1: a statement without an outlet"),
        ("2031-04-02 19:05", "2031-02-30 19:05", "page.txt:4:1: no such time: 2031-02-30 19:05"),
        (" [1]\n", "\n", "page.txt:8:1: no statement ends in a marker [1]"),
        ("下调[3]", "下调", "page.txt:5:1: the text breaks off after statement 2"),
        ("[3]", "[3] [3]- 又 [3] - [3]", "page.txt:5:1: [3] marks no statement"),
        (
            "又一则\n港口邮报· 2031-04-03 08:00",
            "渡轮复航\n海湾电台· 2031-04-02 19:05",
            "page.txt:6:1: the clipping of line 3",
        ),
        ("又一则\n", "\n", "page.txt:7:1: no headline on the line before"),
    ],
)
def test_a_broken_page_is_refused_with_its_line(old: str, new: str, problem: str) -> None:
    clippings, problems = read_digest(SavedPage("page.txt", PAGE.replace(old, new, 1).encode()))
    assert clippings == ()
    assert [str(one)[: len(problem)] for one in problems] == [problem], "\n".join(map(str, problems))
    assert {one.rule for one in problems} == {"digest-form"}


SAME = [
    ("2031-04-02", "2031/4/2"),
    ("2031-04-02", "2031年4月2日"),
    ("2031-04-02 19:05", "2031年04月02日（水） 下午7：05"),
    ("2031-04-02 19:05", "2 April 2031, 7:05 p.m."),
    ("2031-04-02 19:05", "April 2, 2031 19:05"),
    ("2031-04-02 19:05", "２０３１-04-02T19:05"),
    ("· 2031-04-02", "··2031-04-02"),
    ("· 2031-04-02", " ・ 2031-04-02"),
    ("· 2031-04-02", "\u00a0｜\u30002031-04-02"),
    ("19:05", "19:05 阅读 1234"),
    ("19:05", "19：05"),
    ("[1][2]", "[1,2]"),
    ("[1][2]", "[1、2]"),
    ("[1][2]", "[1]、[2]"),
    ("[1][2] 船上", "[1][2]。船上"),
    ("下调[3]", "下调[3]。"),
    ("[1][2]", "[ 1 ] ［2］"),
    ("[1][2]", "[1-2]"),
    ("[1][2]", "【１】〔2〕"),
    ("[1][2]", "[^1][^2]"),
    ("港 [1][2]", "港¹ ²"),
    ("[1][2]", r"\[1\]\[2\]"),
    ("[1][2]", "[1](#p1)[[2]](#p2)"),
    ("渡轮复航", "## 渡轮复航"),
    ("海湾电台· 2031", "**海湾电台** · 2031"),
    ("渡轮复航\n", "渡轮复航\n\n"),
    ("复航 - 首班船离港", "### 复航\n\n* 首班船**离**港"),
    (" - 首班船", "\u00a0-\u00a0首班船"),
    (" - 首班船", " \u2011 首班船"),
    ("首班船离港", "首班船\u200b离港"),
    ("工作流\n", "玛丽·居里访港\n工作流\n---\n[^1]: https://press.example/1\n"),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_another_form_of_the_page_says_the_same(old: str, new: str) -> None:
    def said(page: str) -> list[Clipped]:
        clippings, problems = read_digest(SavedPage("page.txt", page.encode()))
        assert problems == []
        return [replace(one, line=0) for one in clippings]

    assert said(PAGE.replace(old, new, 1)) == said(PAGE)


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("造价每m²三元 [1]", "[1]"),
        ("占地3米² [2]", "[2]"),
        ("说“太贵了”[sic] 【独家】 [3]", "[3]"),
        ("去年（2030年）的 (3) 条船 [4]", "[4]"),
        ("【21:15追記】船は出た [5]", "[5]"),
        ("【更新 9:05】船は出た [6]", "[6]"),
        ("The ferry sailed.¹²", "[12]"),
    ],
)
def test_what_is_no_marker_stays_text(text: str, markers: str) -> None:
    plain, odd = plain_markers(text)
    assert (MARKERS.findall(plain), odd) == (
        [markers] if plain.endswith(f".{markers}") else [f" {markers}"],
        "",
    )


def test_a_headline_with_a_dotted_name_is_no_dateline() -> None:
    page = PAGE.replace("渡轮复航", "玛丽·居里访港")
    assert read_digest(SavedPage("page.txt", page.encode()))[1] == []


def test_two_flashes_of_one_minute_are_two_clippings() -> None:
    page = PAGE + "再一则\n港口邮报· 2031-04-03 08:00\n - 另一条 [1]\n"
    assert len(read_digest(SavedPage("page.txt", page.encode()))[0]) == 3


@given(st.text(alphabet="·[]【1】 -:2031\n渡轮") | st.text(st.characters(exclude_categories=["Cs"])))
def test_no_page_makes_it_fall_over(text: str) -> None:
    clippings, problems = read_digest(SavedPage("page.txt", text.encode()))
    assert bool(clippings) != bool(problems)
