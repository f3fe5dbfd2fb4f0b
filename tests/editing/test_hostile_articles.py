"""Whole articles with a slip, in each form in which one is saved: no statement of them is lost in silence.

A statement is read, or `briefs import` names it; a page that cannot be read says where and why.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.article import Given
from generator.editing.clipped import Clipped, SavedPage
from generator.editing.saved_pages import read_pages
from generator.language.translation import into
from generator.problems import Problem

from ..shared import drawn, tiny_records
from .test_pages import HEADLINE, HTML

WORDS = st.text(alphabet="渡轮复航票价码头工程镇长居民港口灯塔夜班", min_size=8, max_size=40)
SENTENCES = st.lists(st.tuples(WORDS, st.sampled_from("。！？")), min_size=1, max_size=4)
ARTICLES = st.lists(SENTENCES, min_size=4, max_size=7)
SIGNS = [
    "",
    "\x00",
    "\x0b",
    "\u200b",
    "\u202e",
    "\u2028",
    "\u00a0",
    "\u3000",
    "\ud800",
    "#",
    "\n# ",
    "> ",
    "\n---\n",
    "\n===\n",
    "\n```\n",
    "    ",
    "\t",
    "- ",
    "1. ",
    "|",
    "**",
    "[1]",
    "[^1]",
    "[x](y)",
    "![图](x.png)",
    "\n[1]: http://news.example\n",
    "\n",
    "\n\n",
    "\r\n",
    "2031-04-20 07:00",
    "来源：海湾电台",
    "http://news.example/",
    "登录",
    "cookie",
    "“",
    "&",
    "&lt;",
    "&#0;",
    "&#x202e;",
    "]]>",
]
MARKUP = [
    *("<b>", "<br>", "<p>", "</p>", "<div>", "</div>", "<h2>", "<li>", "<ul>", "<table>", "<td>", "<aside>"),
    *("<nav>", "<footer>", "<blockquote>", "<figure>", "<a href='x'>", "<span hidden>", "</b>", "</h1>"),
]
"""What may be missing or too much around the words of a page; what hides text from readers hides it here."""

Written = list[list[str]]
"""The sentences of an article by paragraph."""


def as_text(paragraphs: list[str]) -> str:
    """Return an article as text, with empty lines between its paragraphs."""
    return "\n\n".join([HEADLINE, "海湾电台 2031-04-20 07:00", *paragraphs])


def as_lines(paragraphs: list[str]) -> str:
    """Return an article as text, each paragraph in a line."""
    return "\n".join([HEADLINE, "海湾电台 2031-04-20 07:00", *paragraphs])


def as_markdown(paragraphs: list[str]) -> str:
    """Return an article as Markdown."""
    return "\n\n".join([f"# {HEADLINE}", "**海湾电台** 2031-04-20 07:00", *paragraphs])


def as_html(paragraphs: list[str]) -> str:
    """Return an article as a page."""
    marked = "\n".join(f"<p>{one}</p>" for one in paragraphs)
    return HTML.format(headline=HEADLINE, outlet="海湾电台", paragraphs=marked)


FORMS = {"text": as_text, "lines": as_lines, "markdown": as_markdown, "html": as_html}


def read(page: str) -> tuple[tuple[Clipped, ...], list[Problem]]:
    """Read a page, in which half a character may stand."""
    return read_pages([SavedPage("page.txt", page.encode("utf-8", "surrogatepass"))], Given(), tiny_records())


def told(found: tuple[Clipped, ...]) -> str:
    """Return all that is read of a page or named, without white space."""
    parts = (
        [one.headline, *one.left_out, *(f"{each.heading}{each.text}" for each in one.statements)]
        for one in found
    )
    return "".join("".join(part.split()) for each in parts for part in each)


@pytest.mark.parametrize("form", FORMS)
@drawn(25)
@given(written=ARTICLES, data=st.data())
def test_a_slip_anywhere_in_an_article_loses_no_statement_in_silence(
    form: str, written: list[list[tuple[str, str]]], data: st.DataObject
) -> None:
    numbered = [
        [f"{words}第{paragraph}{place}号{end}" for place, (words, end) in enumerate(sentences)]
        for paragraph, sentences in enumerate(written)
    ]
    paragraphs = ["".join(sentences) for sentences in numbered]
    slipped = data.draw(st.integers(0, len(paragraphs) - 1))
    whole = paragraphs[slipped]
    at, cut = data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, 2))
    sign = data.draw(st.sampled_from([*SIGNS, *(MARKUP if form == "html" else [])]))
    page = FORMS[form](
        [*paragraphs[:slipped], whole[:at] + sign + whole[at + cut :], *paragraphs[slipped + 1 :]]
    )
    found, problems = read(page)
    assert bool(found) != bool(problems)
    for problem in problems:
        assert 1 <= problem.line <= page.count("\n") + 1
        assert problem.in_line(into("zh")).isprintable()
    said = told(found)
    for sentence in (one for sentences in numbered for one in sentences) if found else ():
        # The slip itself may stand in the statement, or have taken two characters of it.
        half = len(sentence) // 2
        assert sentence in said or sentence[: half - 1] in said or sentence[half + 2 : -1] in said, sentence


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("sign", ["\x00", "\u202e", "\ud800"])
def test_what_nobody_sees_is_not_in_what_is_read(form: str, sign: str) -> None:
    paragraphs = [
        f"海湾镇的高架桥{sign}将于五月通车，工程比原定的日子早了{one}个星期。" for one in range(1, 7)
    ]
    found, problems = read(FORMS[form](paragraphs))
    assert found or problems
    assert sign not in told(found)


def test_the_rest_of_a_sentence_that_is_cut_off_is_named_however_short_it_is() -> None:
    whole = "海湾镇的高架桥将于五月通车，工程比原定的日子早了三个星期。"
    (found,), _ = read(as_html([whole, whole.replace("早了", "早<aside>了"), whole]))
    assert found.left_out == ("了三个星期。",)
