"""The feeds as feed readers read them, and the calendar as calendars read it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import feedparser
import jsonschema
import pytest
from icalendar import Calendar

from generator.book.book import Book
from generator.book.plans import plans
from generator.edition.edition import Deployment, Edition
from generator.exports import calendar
from generator.language.catalogue import catalogue

from ..shared import PagesOf

URL = "https://desk.example/x/"
FOLDERS = {"zh": "", "en": "en/"}
FEEDS = {
    "feeds/desk": "",
    "feeds/issues/ferry-service": "issues/ferry-service/",
    "feeds/actors/ferry-company": "actors/ferry-company/",
}
"""Feeds, and the pages that they belong to."""
ADDRESS = {"type": "string", "pattern": "^https?://[^ ]+$"}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}
WORD = {"type": "string", "minLength": 1}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": WORD,
        "home_page_url": ADDRESS,
        "feed_url": ADDRESS,
        "language": {"enum": ["zh", "en"]},
        "authors": {"type": "array", "minItems": 1, "items": {"type": "object", "minProperties": 1}},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                # An item needs content_html or content_text; here it is always text.
                "required": ["id", "content_text"],
                "additionalProperties": False,
                "properties": {
                    "id": WORD,
                    "url": ADDRESS,
                    "title": WORD,
                    "content_text": WORD,
                    "date_published": MOMENT,
                    "date_modified": MOMENT,
                },
            },
        },
    },
}
"""The rules of JSON Feed 1.1 for the fields used here."""

every_feed = pytest.mark.parametrize("feed", FEEDS)
both_languages = pytest.mark.parametrize("language", FOLDERS)
with_and_without_url = pytest.mark.parametrize("url", ["", URL])


@pytest.fixture(scope="module")
def rendered(pages_of: PagesOf) -> dict[tuple[str, str], dict[str, str]]:
    """Return the files of the tiny desk by language and address of the site."""
    kinds = [(language, url) for language in FOLDERS for url in ("", URL)]
    return {kind: pages_of("tiny", *kind) for kind in kinds}


Rendered = dict[tuple[str, str], dict[str, str]]


def atom(files: dict[str, str], feed: str, language: str) -> Any:
    """Return a feed as a reader has it who fetched it below the address of the site."""
    at = {"content-location": f"{URL}{FOLDERS[language]}{feed}.xml", "content-type": "application/atom+xml"}
    return feedparser.parse(files[f"{feed}.xml"].encode(), response_headers=at)


@every_feed
@both_languages
@with_and_without_url
def test_a_reader_of_atom_finds_all_it_needs(rendered: Rendered, feed: str, language: str, url: str) -> None:
    found = atom(rendered[language, url], feed, language)
    below = URL + FOLDERS[language]
    assert (found.bozo, found.version) == (False, "atom10")
    assert found.feed.link == below + FEEDS[feed]
    assert [link.href for link in found.feed.links if link.rel == "self"] == [f"{below}{feed}.xml"]
    assert found.feed.title
    assert found.feed.updated_parsed == max(entry.updated_parsed for entry in found.entries)
    assert found.feed.author == found.feed.author_detail.name
    for entry in found.entries:
        assert entry.link.startswith(f"{below}clippings/")
        assert entry.published_parsed <= entry.updated_parsed
        assert entry.title
        assert entry.content[0].value
    assert len({entry.id for entry in found.entries}) == len(found.entries) > 0


@every_feed
@both_languages
@with_and_without_url
def test_json_feed_keeps_its_rules_and_says_the_same(
    rendered: Rendered, feed: str, language: str, url: str
) -> None:
    files = rendered[language, url]
    found = json.loads(files[f"{feed}.json"])
    jsonschema.Draft202012Validator(JSON_FEED).validate(found)
    entries = atom(files, feed, language).entries
    assert [item["id"] for item in found["items"]] == [entry.id for entry in entries]
    assert [item["title"] for item in found["items"]] == [entry.title for entry in entries]
    addresses = [entry.link if url else None for entry in entries]
    assert [item.get("url") for item in found["items"]] == addresses
    assert found.get("feed_url") == (f"{URL}{FOLDERS[language]}{feed}.json" if url else None)


def test_a_fact_keeps_its_id_wherever_the_site_stands(rendered: Rendered) -> None:
    ids = [{entry.id for entry in atom(rendered["zh", url], "feeds/desk", "zh").entries} for url in ("", URL)]
    assert ids[0] == ids[1]


@both_languages
@pytest.mark.parametrize("book", ["tiny", "large"])
def test_every_plan_with_days_not_long_past_is_a_span_of_whole_days(
    tiny_book: Book, large_book: Book, pages_of: PagesOf, book: str, language: str
) -> None:
    desk = tiny_book if book == "tiny" else large_book
    text = pages_of(book, language, URL)["calendar.ics"]
    events: dict[str, Any] = {str(event["uid"]): event for event in Calendar.from_ical(text).walk("VEVENT")}
    dated = [plan for plan in plans(desk) if plan.datable and plan.told.days[1] >= desk.ends - calendar.PAST]
    assert set(events) == {f"{plan.id}@briefs" for plan in dated}
    for plan in dated:
        event = events[f"{plan.id}@briefs"]
        told = plan.outcome.entry if plan.outcome.kind == "occurred" else plan.current
        assert told
        assert told.fact.when
        assert told.fact.when.last
        assert (event["dtstart"].params["value"], event["dtend"].params["value"]) == ("DATE", "DATE")
        assert event["dtstart"].dt == told.fact.when.first
        # The end of a span in a calendar is the day after it.
        assert event["dtend"].dt - timedelta(days=1) == told.fact.when.last
        year = plan.trail[0].clipping.published.year
        assert event["url"].startswith(f"{URL}{FOLDERS[language]}plans/{year}/#")


def test_a_plan_long_past_leaves_the_calendar(large_book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = Edition(large_book, catalogue("en"), Deployment())
    every = calendar.calendar_file(edition).count("BEGIN:VEVENT")
    monkeypatch.setattr(calendar, "PAST", timedelta(days=30))
    events: list[Any] = Calendar.from_ical(calendar.calendar_file(edition)).walk("VEVENT")
    left = [event["dtend"].dt for event in events]
    assert 0 < len(left) < every
    assert min(left) - timedelta(days=1) >= large_book.ends - timedelta(days=30)


@both_languages
def test_the_lines_of_the_calendar_are_as_the_standard_wants(pages_of: PagesOf, language: str) -> None:
    text = pages_of("large", language)["calendar.ics"]
    lines = text.encode().split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    told = Calendar.from_ical(text)
    assert told["prodid"]
    assert told["version"] == "2.0"
    assert told.errors == []
    assert [event.errors for event in told.walk("VEVENT") if event.errors] == []


def test_a_title_does_not_end_the_calendar(large_book: Book) -> None:
    title = large_book.desk.title.model_copy(update={"en": "END:VCALENDAR"})
    book = replace(large_book, desk=large_book.desk.model_copy(update={"title": title}))
    text = calendar.calendar_file(Edition(book, catalogue("en"), Deployment()))
    told = Calendar.from_ical(text)
    assert str(told["x-wr-calname"]).startswith("END:VCALENDAR: ")
    assert len(told.walk("VEVENT")) == text.count("BEGIN:VEVENT") > 0
