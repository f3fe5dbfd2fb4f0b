"""A plan that is to be done by a day, on the pages and in the data: nothing says that it is on that day."""

from __future__ import annotations

import json
import re

import pytest

from generator.pages.render import render

from ..edited import edited, side_of
from ..rules.examples import Edit

CEREMONY = "data/clippings/2031/2031-04-06-harbour-post-ceremony.yaml"
EVIDENCE = "data/evidence/2031/2031-04-06-harbour-post-ceremony.json"
FACT = "2031-04-06-harbour-post-ceremony#f2"


@pytest.fixture(scope="module")
def pages() -> dict[str, dict[str, str]]:
    """The files of both editions, by language."""
    side = side_of(
        edited(
            Edit(CEREMONY, "公司计划2031年秋季开夜班船", "公司计划2031年10月前开夜班船"),
            Edit(CEREMONY, "night sailings in autumn 2031", "night sailings by October 2031"),
            Edit(CEREMONY, "when: 2031-23", "when: ../2031-10"),
            Edit(EVIDENCE, '"dates": ["2031-23"]', '"dates": ["../2031-10"]'),
        )
    )
    assert side.book, side.problems
    return {language: render(side.book, language) for language in ("zh", "en")}


@pytest.mark.parametrize(("language", "words"), [("zh", "最迟2031年10月"), ("en", "by October 2031")])
def test_its_time_is_told_as_the_latest(pages: dict[str, dict[str, str]], language: str, words: str) -> None:
    for path in ("clippings/2031-04-06-harbour-post-ceremony.md", "actors/ferry-company.md", "plans.md"):
        assert words in pages[language][path], path


def test_its_earliest_day_is_told_nowhere(pages: dict[str, dict[str, str]]) -> None:
    facts = json.loads(pages["en"]["data/facts.json"])["facts"]
    when = next(fact["when"] for fact in facts if fact["id"] == FACT)
    assert when == {"edtf": "../2031-10", "earliest": None, "latest": "2031-10-31"}
    row = next(line for line in pages["en"]["data/facts.csv"].splitlines() if line.startswith(FACT))
    assert "../2031-10,,2031-10-31" in row


def test_a_calendar_has_it_on_the_last_day(pages: dict[str, dict[str, str]]) -> None:
    events = pages["en"]["calendar.ics"].split("BEGIN:VEVENT")
    event = next(one for one in events if "night" in one)
    assert re.findall(r"DT(?:START|END);VALUE=DATE:(\d+)", event) == ["20311031", "20311101"]
    assert re.search(r"SUMMARY:.*\(by October 2031\)", event.replace("\r\n ", ""))


def test_it_has_no_earliest_day_in_the_table_of_facts(pages: dict[str, dict[str, str]]) -> None:
    rows = json.loads(pages["en"]["data/explorer/2031.json"])
    assert ["", "2031-10-31"] in [row[5:7] for row in rows["facts"]]
