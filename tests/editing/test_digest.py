"""Reading a saved digest page, whole and broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.digest import MOST_BYTES, read_digest

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
    (first, second), problems = read_digest(PAGE.encode(), "page.txt")
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
        (" 2031-04-02 19:05", "", "page.txt:4:1: an outlet without a date: '海湾电台·'"),
        ("2031-04-02 19:05", "2031-02-30 19:05", "page.txt:4:1: no such time: 2031-02-30 19:05"),
        (" [1]\n", "\n", "page.txt:7:1: no statement with a marker [1] follows"),
        ("下调[3]", "下调", "page.txt:5:1: the text breaks off after statement 2"),
        ("[3]", "［3］", "page.txt:5:1: full-width brackets: '［3］' (write markers as [1])"),
        ("[3]", "【３】", "page.txt:5:1: full-width brackets: '【３】'"),
        ("港口邮报· 2031-04-03 08:00", "海湾电台· 2031-04-02 19:05", "page.txt:6:1: the clipping of line 3"),
        ("又一则\n", "\n", "page.txt:7:1: no headline on the line before"),
    ],
)
def test_a_broken_page_is_refused_with_its_line(old: str, new: str, problem: str) -> None:
    clippings, problems = read_digest(PAGE.replace(old, new, 1).encode(), "page.txt")
    assert clippings == ()
    assert any(str(one).startswith(problem) for one in problems), "\n".join(map(str, problems))
    assert {one.rule for one in problems} == {"digest-form"}


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "big5hkscs"])
def test_another_encoding_is_named(encoding: str) -> None:
    text = PAGE if encoding != "big5hkscs" else "渡輪\n"
    (problem,) = read_digest(text.encode(encoding), "page.txt")[1]
    assert "is not UTF-8 (save the page as UTF-8)" in str(problem)


def test_a_page_of_100_mb_is_refused_before_it_is_read() -> None:
    (problem,) = read_digest(b"x" * 100_000_000, "page.txt")[1]
    assert f"at most {MOST_BYTES:,}" in str(problem)


def test_a_page_without_a_clipping() -> None:
    (problem,) = read_digest("工作流\n".encode(), "page.txt")[1]
    assert "no clipping" in str(problem)


@given(st.text(alphabet="·[]【1】 -:2031\n渡轮") | st.text())
def test_no_page_makes_it_fall_over(text: str) -> None:
    clippings, problems = read_digest(text.encode("utf-8", "surrogatepass"), "page.txt")
    assert bool(clippings) != bool(problems)
