"""The JSON-LD in the head of each page, read as a graph by a parser of JSON-LD."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from generator.book.book import Book
from generator.edition.escape import script_json
from generator.edtf import When
from generator.exports.linked_data import start_date
from generator.model import Names
from generator.pages.render import render

from ..shared import PagesOf

SCHEMA = Namespace("https://schema.org/")
ADDRESS = "https://desk.example/"
OF_ADDRESSES = ("url", "citation", "license", "isBasedOn", "contentUrl", "eventStatus")
OF_DATES = {"startDate": "Date", "dateModified": "Date", "datePublished": "DateTime"}
CONTEXT = {
    "@vocab": str(SCHEMA),
    **{name: {"@type": "@id"} for name in OF_ADDRESSES},
    **{name: {"@type": f"https://schema.org/{kind}"} for name, kind in OF_DATES.items()},
}
"""What <https://schema.org> answers for the words used here; nothing is fetched."""
both_languages = pytest.mark.parametrize("language", ["zh", "en"])
IN_PAGE = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning:rdflib")


def graph(text: str, base: str = ADDRESS) -> Graph:
    """Return what JSON-LD says, on a page at `base`."""
    data = json.loads(text)
    assert data["@context"] == "https://schema.org"
    found = Graph()
    found.parse(data=json.dumps({**data, "@context": CONTEXT}), format="json-ld", publicID=base)
    return found


def linked(files: dict[str, str], path: str, base: str = ADDRESS) -> Graph:
    """Return the graph of a page."""
    head = yaml.safe_load(files[path].split("---\n")[1])
    return graph(head["linked"], base)


def things(found: Graph, kind: str) -> list[Node]:
    """Return the things of a kind."""
    return list(found.subjects(RDF.type, SCHEMA[kind]))


def value(found: Graph, thing: Node, name: str) -> str | None:
    """Return a property of a thing as text."""
    one = found.value(thing, SCHEMA[name])
    return None if one is None else str(one)


def named(found: Graph, kind: str, name: str) -> Node:
    """Return the one thing of a kind with a name."""
    (one,) = (thing for thing in things(found, kind) if value(found, thing, "name") == name)
    return one


@both_languages
@pytest.mark.parametrize("url", ["", ADDRESS])
def test_a_page_cites_its_clippings(tiny_book: Book, pages_of: PagesOf, language: str, url: str) -> None:
    files = pages_of("tiny", language, url)
    found = linked(files, "issues/ferry-service.md", f"{ADDRESS}issues/ferry-service/")
    (page,) = things(found, "WebPage")
    assert value(found, page, "inLanguage") == language
    clippings = {entry.clipping_id: entry for entry in tiny_book.of_issue["ferry-service"]}
    # Each is told in full on its own page, under the id by which others cite it.
    for clipping_id in clippings:
        found += linked(files, f"clippings/{clipping_id}.md", f"{ADDRESS}clippings/{clipping_id}/")
    cited = list(found.objects(page, SCHEMA.citation))
    assert {value(found, one, "headline") for one in cited} == {
        entry.clipping.headline for entry in clippings.values()
    }
    assert {value(found, one, "datePublished") for one in cited} == {
        entry.published.isoformat(timespec="minutes") for entry in clippings.values()
    }
    outlets = {found.value(one, SCHEMA.publisher) for one in cited}
    assert {value(found, one, "name") for one in outlets if one} <= {
        getattr(publisher.name, language) for publisher in tiny_book.desk.publishers.values()
    }


@both_languages
def test_only_a_clipping_with_an_address_has_one(tiny_book: Book, pages_of: PagesOf, language: str) -> None:
    files = pages_of("tiny", language)
    for clipping_id, clipping in tiny_book.clippings.items():
        found = linked(files, f"clippings/{clipping_id}.md")
        (article,) = things(found, "NewsArticle")
        assert value(found, article, "url") == clipping.url


def test_a_page_on_the_whole_corpus_refers_to_the_data(pages_of: PagesOf) -> None:
    found = linked(pages_of("tiny", "en"), "ledger.md", f"{ADDRESS}en/ledger/")
    (page,) = things(found, "WebPage")
    assert found.value(page, SCHEMA.isBasedOn) == URIRef(f"{ADDRESS}en/data/")
    assert things(found, "NewsArticle") == []


@pytest.mark.parametrize("url", ["", ADDRESS])
def test_addresses_lead_to_the_pages_with_and_without_the_site_s_own(pages_of: PagesOf, url: str) -> None:
    files = pages_of("tiny", "en", url)
    found = linked(files, "clippings/2031-02-10-harbour-post-plan.md", f"{ADDRESS}en/clippings/2031-02-10-x/")
    (site,) = things(found, "WebSite")
    assert value(found, site, "url") == f"{ADDRESS}en/"
    assert (ADDRESS in files["plans.md"]) == bool(url)


EVENTS = {
    "ferry-return": ("https://schema.org/EventScheduled", "2031-03-28"),
    "pier-opening": ("https://schema.org/EventCancelled", None),
}


@both_languages
@pytest.mark.parametrize("event", EVENTS)
def test_an_event_is_no_more_certain_and_no_more_precise_than_its_reports(
    tiny_book: Book, pages_of: PagesOf, language: str, event: str
) -> None:
    found = linked(pages_of("tiny", language), "plans/2031.md", f"{ADDRESS}plans/2031/")
    thing = named(found, "Event", getattr(tiny_book.events[event].names, language))
    status, start = EVENTS[event]
    assert value(found, thing, "eventStatus") == status
    assert value(found, thing, "startDate") == start
    assert value(found, thing, "endDate") is None
    assert value(found, thing, "url") == f"{ADDRESS}plans/2031/#{event}"


def test_the_events_are_those_of_the_page_and_claim_no_more(large_book: Book, pages_of: PagesOf) -> None:
    book = large_book
    pages = pages_of("large", "en")
    found = Graph()
    for path in sorted(pages):
        if path.startswith("plans/"):
            found += linked(pages, path, f"{ADDRESS}{path}")
    assert {value(found, one, "name") for one in things(found, "Event")} == {
        book.events[event_id].names.en for event_id in book.events if event_id in book.plans
    }
    for thing in things(found, "Event"):
        (event_id,) = (
            event_id
            for event_id in book.events
            if event_id in book.plans and book.events[event_id].names.en == value(found, thing, "name")
        )
        told = {entry.fact.when.edtf for entry in book.of_event[event_id] if entry.fact.when}
        start = value(found, thing, "startDate")
        assert start is None or start in told
        kinds = {book.outcomes[entry.id].kind for entry in book.of_event[event_id] if entry.ahead}
        if value(found, thing, "eventStatus") == str(SCHEMA.EventScheduled):
            assert kinds & {"occurred", "open"}


@pytest.mark.parametrize(
    ("edtf", "start"),
    [
        ("2031", "2031"),
        ("2031-04", "2031-04"),
        ("2031-04-02", "2031-04-02"),
        ("2031-21", ""),
        ("2031-04-02~", ""),
        ("2031-04?", ""),
        ("2031-03-21/2031-03-31", ""),
        ("2031-04/..", ""),
        ("../2031-04", ""),
    ],
)
def test_the_beginning_of_an_event(edtf: str, start: str) -> None:
    assert start_date(When.parse(edtf)) == start
    assert start_date(None) == ""


@both_languages
def test_the_data_set_is_described(tiny_book: Book, pages_of: PagesOf, language: str) -> None:
    files = pages_of("tiny", language, ADDRESS)
    found = linked(files, "data/index.md")
    (thing,) = things(found, "Dataset")
    folder = "" if language == "zh" else "en/"
    assert value(found, thing, "license") == "https://creativecommons.org/licenses/by/4.0/"
    assert value(found, thing, "temporalCoverage") == f"{tiny_book.begins}/{tiny_book.ends}"
    assert {str(one) for one in found.objects(thing, SCHEMA.inLanguage)} == {"zh", "en"}
    downloads = {value(found, one, "contentUrl") for one in found.objects(thing, SCHEMA.distribution)}
    assert downloads == {f"{ADDRESS}{folder}data/facts.json", f"{ADDRESS}{folder}data/facts.csv"}
    creator = found.value(thing, SCHEMA.creator)
    assert creator
    assert value(found, creator, "name") == getattr(tiny_book.desk.title, language)
    updated = max(entry.updated for entry in tiny_book.entries)
    assert found.value(thing, SCHEMA.dateModified) == Literal(updated.isoformat(), datatype=SCHEMA.Date)


HOSTILE = "</script><script>x()</script><!-- & \u2028 ' \" \\"


@given(st.text() | st.just(HOSTILE))
def test_text_cannot_end_the_script(text: str) -> None:
    written = script_json({"name": text})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"name": text}


def test_hostile_text_is_read_to_the_letter(tiny_book: Book) -> None:
    issues = {
        issue_id: one.model_copy(update={"names": Names(zh="x", en=HOSTILE)})
        for issue_id, one in tiny_book.issues.items()
    }
    found = linked(render(replace(tiny_book, issues=issues), "en"), "issues/ferry-service.md")
    (page,) = things(found, "WebPage")
    assert value(found, page, "name") == HOSTILE


@pytest.mark.site
def test_every_generated_page_of_the_site_carries_it_once(large_site: Path) -> None:
    pages = [path.read_text(encoding="utf-8") for path in sorted(large_site.rglob("*/index.html"))]
    carrying = [IN_PAGE.findall(text) for text in pages if 'http-equiv="refresh"' not in text]
    without = [one for one in carrying if not one]
    # Two pages are written by hand.
    assert len(without) == 2
    for one in carrying:
        for text in one:
            assert things(graph(text), "WebPage")
    assert all(len(one) <= 1 for one in carrying)
