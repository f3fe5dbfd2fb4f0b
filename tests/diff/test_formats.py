"""How a difference reads: for the terminal, as JSON, as Markdown for GitHub, as a page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import markdown
import pytest
from hypothesis import example, given

from generator.diff.changes import KINDS
from generator.diff.files import changed_files
from generator.diff.formats import as_html, as_json, as_markdown, as_text
from generator.diff.report import marked, report
from generator.diff.sides import Difference
from generator.edition.page import View
from generator.language.catalogue import catalogue

from ..edited import Files, compared, edited, side_of, tiny
from ..edition.test_escape import LINES
from ..rules.examples import FERRY, PLAN, SAILED, Edit
from ..shared import drawn
from .test_diff import DECLARED, F4, PLAN_ID, SAILED_ID

CHANGED = edited(
    Edit(PLAN, "认为票价太高", "宣布票价太高"),
    Edit(PLAN, "status: stated", "status: occurred"),
    Edit(PLAN, "when: 2031-03-21/2031-03-31", "when: 2031-03-22/2031-03-31"),
    Edit(PLAN, F4, ""),
    Edit(SAILED, "'渡轮复航: 首航客满'", "首航客满"),
    Edit(FERRY, "镇长认为票价过高", "镇长宣布票价过高"),
    Edit("data/issues/pier-works.yaml", f"{PLAN_ID}#f4", f"{PLAN_ID}#f2"),
)
EXPECTED = f"""\
0123456789 → the files as they are
Facts: 1 gone without a reason, 1 status raised, 1 re-dated, 2 re-sourced, 1 reworded.
2 changed without a new entry in “changes”, by which readers are told.

gone without a reason: {PLAN_ID}#f4
  text.zh: 据一名工人透露，工程已经超支。 → (nothing)
  text.en:
    - According to a worker, the works have gone over budget.
  status: alleged → (nothing)
  attributed_to.named: false → (nothing)
  attributed_to.described.zh: 一名工人 → (nothing)
  attributed_to.described.en: a worker → (nothing)

status raised, reworded: {PLAN_ID}#f3 (“changes” does not say so)
  text.zh: 镇长森花认为票价太高。 → 镇长森花宣布票价太高。
  status: stated → occurred

re-dated: {PLAN_ID}#f1 (“changes” does not say so)
  when: 2031-03-21/2031-03-31 → 2031-03-22/2031-03-31

re-sourced: {SAILED_ID}#f1, f2
  clipping.headline: 渡轮复航: 首航客满 → 首航客满

Changed · Issue: ferry-service
  summary.text.zh: 镇长认为票价过高，后来认为可以接受。 → 镇长宣布票价过高，后来认为可以接受。

Changed · Issue: pier-works
  summary.facts: {PLAN_ID}#f4 → (nothing)

The data of one side has problems; pages are not compared.
"""


IN_CHINESE = f"""\
0123456789 → 现在的文件
事实：没有交代就不见了1条、说法变强1条、改日期1条、改出处2条、改写1条。
有2条改动没有写进“changes”，读者不会知道。

没有交代就不见了：{PLAN_ID}#f4
  text.zh：据一名工人透露，工程已经超支。 → （无）
  text.en：
    - According to a worker, the works have gone over budget.
  status：alleged → （无）
  attributed_to.named：false → （无）
  attributed_to.described.zh：一名工人 → （无）
  attributed_to.described.en：a worker → （无）

说法变强、改写：{PLAN_ID}#f3（“changes”里没有交代）
  text.zh：镇长森花认为票价太高。 → 镇长森花宣布票价太高。
  status：stated → occurred

改日期：{PLAN_ID}#f1（“changes”里没有交代）
  when：2031-03-21/2031-03-31 → 2031-03-22/2031-03-31

改出处：{SAILED_ID}#f1、f2
  clipping.headline：渡轮复航: 首航客满 → 首航客满

改动 · 议题：ferry-service
  summary.text.zh：镇长认为票价过高，后来认为可以接受。 → 镇长宣布票价过高，后来认为可以接受。

改动 · 议题：pier-works
  summary.facts：{PLAN_ID}#f4 → （无）

有一侧的数据有误，没有比较页面。
"""


Page = Callable[[View], str]


def in_english(report: View) -> str:
    """Return a report as a terminal shows it that is not in Chinese."""
    return as_text(report, catalogue("en"))


def differing(after: Files, *, files: bool = False) -> Difference:
    """Return what differs between the tiny desk and other files, and with `files` on their sites."""
    found = compared(after)
    books = [side_of(one).book for one in (tiny(), after)]
    pages = changed_files(books[0], books[1], found) if files else None  # type: ignore[arg-type]
    base = replace(side_of(tiny()), commit="0123456789abcdef")
    return Difference(base=base, head=replace(side_of(after), problems=()), comparison=found, files=pages)


EMPTY = report(differing(tiny()))


@pytest.fixture(scope="module")
def whole() -> Difference:
    """A change of several facts, with the files that it changes."""
    return differing(CHANGED, files=True)


def test_text_tells_facts_first_then_records() -> None:
    assert in_english(report(differing(CHANGED))) == EXPECTED


def test_text_is_in_the_language_of_the_terminal() -> None:
    assert as_text(report(differing(CHANGED)), catalogue("zh")) == IN_CHINESE


def test_text_tells_all_of_what_comes() -> None:
    found = compared(tiny(), before=edited(Edit(PLAN, F4, "")))
    lines = in_english(report(replace(differing(tiny()), comparison=found))).splitlines()
    start = lines.index(f"added: {PLAN_ID}#f4")
    assert lines[start + 1 : lines.index("", start)] == [
        "  statement: 3",
        "  paragraphs: 4",
        "  text.zh: 据一名工人透露，工程已经超支。",
        "  text.en: According to a worker, the works have gone over budget.",
        "  status: alleged",
        "  issues: pier-works",
        "  attributed_to.named: false",
        "  attributed_to.described.zh: 一名工人",
        "  attributed_to.described.en: a worker",
    ]


def test_text_tells_what_pages_change(whole: Difference) -> None:
    lines = in_english(report(whole)).splitlines()
    raised = lines.index(f"status raised, reworded: {PLAN_ID}#f3 (“changes” does not say so)")
    assert "issues/ferry-service.md" in lines[raised + 3]
    assert "data/facts.json" not in lines[raised + 3]
    everywhere = "changes.md, data/facts.csv, data/facts.json, facts/index.md, feeds"
    assert f"Files that show every one of these facts: {everywhere}" in lines[-3]
    assert lines[-1].startswith("Files that belong to no single fact")


def test_text_tells_of_reasons_and_of_nothing() -> None:
    declared = in_english(
        report(differing(edited(Edit(SAILED, "en: The ferry sailed", "en: It sailed"), DECLARED)))
    )
    assert "  Reason (2031-04-04): Corrected.\n" in declared
    assert "does not say so" not in declared
    assert in_english(report(differing(tiny()))).splitlines()[1] == "No fact changes."


def test_text_warns_of_a_great_loss() -> None:
    text = in_english(View(**{**vars(EMPTY), "great_loss": (4, 30)}))
    assert "More than a tenth of the facts are lost: of 30, 4." in text


KEYS = {
    "": ["version", "base", "head", "counts", "facts", "records", "files", "unread"],
    "facts": ["id", "was", "kinds", "unsaid", "fields", "reasons", "files"],
    "records": ["kind", "id", "was", "change", "fields"],
    "files": ["path", "change", "editions", "facts"],
}


def test_json_has_the_keys_that_are_documented(whole: Difference) -> None:
    data: dict[str, Any] = json.loads(as_json(whole))
    assert list(data) == KEYS[""]
    for name in ("facts", "records", "files"):
        assert {tuple(one) for one in data[name]} == {tuple(KEYS[name])}
    assert list(data["counts"]) == list(KINDS)
    for key in {key for keys in KEYS.values() for key in keys}:
        assert f"`{key}`" in (as_json.__doc__ or "")


def test_json_says_the_same_as_the_values(whole: Difference) -> None:
    data = json.loads(as_json(whole))
    raised = next(one for one in data["facts"] if "raised" in one["kinds"])
    assert (raised["id"], raised["unsaid"]) == (f"{PLAN_ID}#f3", True)
    assert raised["fields"][-1] == {"name": "status", "before": "stated", "after": "occurred"}
    assert {"issues/ferry-service.md", "data/facts.json"} <= set(raised["files"])
    assert data["base"] == {"commit": "0123456789abcdef", "problems": []}
    assert (data["head"]["commit"], data["counts"]["resourced"]) == (None, 2)
    declared = json.loads(as_json(differing(edited(DECLARED))))["facts"][0]
    assert declared["reasons"] == [{"day": "2031-04-04", "zh": "更正", "en": "Corrected."}]


class Shown(HTMLParser):
    """The text of a document alone."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        """Collect a text."""
        self.text += data


def shown(page: str) -> str:
    """Return the text that a browser shows of HTML, without spaces and what has no width."""
    return re.sub(r"[\s\u200b]", "", Shown(page).text)


def in_markdown(report: View) -> str:
    """Return the HTML of the Markdown of a report."""
    return markdown.markdown(as_markdown(report))


@pytest.mark.parametrize("page", [as_html, in_markdown])
def test_both_languages_and_both_sides_are_shown(whole: Difference, page: Page) -> None:
    html = page(report(whole))
    for part in ("改写", "Reworded", "说法变强", "Status raised", "没有交代", "Gone without a reason"):
        assert part in html
    assert "<del>认为</del>" in html
    assert "<ins>宣布</ins>" in html
    assert f"{SAILED_ID}#f2" in shown(html)


def item(before: str, after: str) -> View:
    """Return a report on one fact whose text was changed."""
    old, new = marked(before, after)
    row = View(name="text.en", before=old, after=new, lang="en")
    one = View(
        ids=("a#f1",), old_id="", kinds=("reworded",), undocumented=True, rows=(row,), reasons=(), files=()
    )
    return View(**{**vars(EMPTY), "items": (one,)})


HOSTILE = (
    "<script>x</script> <img src=x onerror=y> [x](javascript:y) {: onclick=z } </details> ``` --> "
    "&lt; \"' | *a* _b_ {{ x }}"
)
TAGS_OF_PAGE = {"main", "h1", "h2", "p", "span", "code", "article", "dl", "dt", "dd", "del", "ins"}
TAGS = {"br", "code", "del", "ins", "li", "p", "strong", "ul", "h2"}


@drawn(25)
@given(before=LINES, after=LINES)
@example(before=HOSTILE, after="x")
@example(before="x", after=HOSTILE)
def test_markdown_reads_a_text_as_itself(before: str, after: str) -> None:
    html = in_markdown(item(before, after))
    assert re.sub(r"\s", "", f"−{before}+{after}") in shown(html)
    assert set(re.findall(r"<([a-z0-9]+)", html)) <= TAGS
    assert not re.search(r"<\w+ ", html)


@drawn(25)
@given(before=LINES, after=LINES)
@example(before=HOSTILE, after="x")
@example(before="x", after=HOSTILE)
def test_a_page_reads_a_text_as_itself(before: str, after: str) -> None:
    html = as_html(item(before, after))
    for text in (before, after):
        assert re.sub(r"\s", "", text) in shown(html)
    assert set(re.findall(r"<([a-z0-9]+)", html[html.index("<main>") :])) <= TAGS_OF_PAGE


@pytest.mark.parametrize(
    "text",
    ["@somebody", "see #12", "https://news.example/x", "WWW.news.example", "a@news.example", ":smile:"],
)
def test_a_text_in_markdown_calls_nobody_and_links_nowhere(text: str) -> None:
    said = Shown(in_markdown(item("", text))).text
    assert text in said.replace("\u200b", "")
    assert not re.search(r"@\w|#\d|:\w|:/|www\.", said, re.IGNORECASE)


def test_a_page_is_one_file_that_asks_for_nothing(whole: Difference) -> None:
    page = as_html(report(whole))
    assert "content=\"default-src 'none'; style-src 'unsafe-inline'\"" in page
    assert not re.search(r"<script|<link|<img|<a |@import|url\(| on\w+=", page)
