"""The line of a fact, as every page shows it."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.book.book import Book
from generator.edition.addresses import FACTS, POSITIONS, SEARCH_FOLDER
from generator.edition.edition import Edition
from generator.edition.escape import plain
from generator.edition.facts import fact_line
from generator.language.catalogue import catalogue
from generator.model import LANGUAGES

from ..edited import edited, side_of
from ..rules.examples import PLAN, Edit
from ..shared import PagesOf


@pytest.mark.parametrize(
    ("language", "actor", "told"),
    [
        ("en", "ferry-company", "according to the Bay Ferry Company"),
        ("en", "mori-hana", "according to Mayor Mori Hana"),
        ("zh", "ferry-company", "据海湾渡轮公司"),
    ],
)
def test_an_english_name_has_its_article_in_a_sentence(language: str, actor: str, told: str) -> None:
    book = side_of(edited(Edit(PLAN, "{actor: mori-hana}", f"{{actor: {actor}}}"))).book
    assert book
    entry = next(one for one in book.entries if one.fact.attributed_to and one.fact.attributed_to.actor)
    line = fact_line(Edition(book, catalogue(language)), FACTS, entry)
    assert line.attribution
    assert f"{line.according}{line.attribution.name}" == told


@pytest.mark.parametrize(
    ("typed", "zh", "en"),
    [
        ("approximate: true", "约250万美元", "about US$2.5 million"),
        ("approximate: true\n        bound: least", "至少250万美元", "at least US$2.5 million"),
        ("approximate: true\n        bound: most", "至多250万美元", "at most US$2.5 million"),
        ("approximate: false", "250万美元", "US$2.5 million"),
    ],
)
def test_a_figure_is_shown_with_its_bound(typed: str, zh: str, en: str) -> None:
    book = side_of(edited(Edit(PLAN, "approximate: true", typed))).book
    assert book
    figure = next(figure for one in book.entries for figure in one.fact.figures if figure.unit == "usd")
    assert [Edition(book, catalogue(one)).figure(figure) for one in ("zh", "en")] == [zh, en]


@pytest.mark.parametrize(
    ("described", "zh", "en"),
    [
        ("{zh: 一名工人, en: a worker}", "据一名工人（未具名）", "according to a worker (not named)"),
        ("{zh: 一份备忘录, en: a memo}", "据一份备忘录", "according to a memo"),
    ],
)
def test_only_who_has_a_name_is_marked_as_not_named(described: str, zh: str, en: str) -> None:
    book = side_of(edited(Edit(PLAN, "{actor: mori-hana}", f"{{named: false, described: {described}}}"))).book
    assert book
    entry = next(one for one in book.entries if one.fact.status == "stated")
    lines = (fact_line(Edition(book, catalogue(one)), FACTS, entry) for one in ("zh", "en"))
    assert [line.word_of for line in lines] == [zh, en]


@pytest.mark.parametrize(
    ("when", "zh", "en"),
    [
        ("2031-05", "所指时间：2031年5月", "time meant: May 2031"),
        ("2031-02", "2031年2月", "February 2031"),
        ("1983", "所指时间：1983年", "time meant: 1983"),
        ("2030-11", "所指时间：2030年11月", "time meant: November 2030"),
        ("2031-01/..", "所指时间：2031年1月起", "time meant: from January 2031"),
    ],
)
def test_what_is_said_of_a_time_to_come_was_not_said_then(when: str, zh: str, en: str) -> None:
    book = side_of(edited(Edit(PLAN, "    status: stated\n", f"    status: stated\n    when: {when}\n"))).book
    assert book
    entry = next(one for one in book.entries if one.fact.status == "stated")
    lines = (fact_line(Edition(book, catalogue(one)), FACTS, entry) for one in ("zh", "en"))
    assert [line.when for line in lines] == [zh, en]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_a_fact_stands_without_its_status_and_whose_word_it_is(
    large_book: Book, pages_of: PagesOf, language: str
) -> None:
    edition, files = Edition(large_book, catalogue(language)), pages_of("large", language)
    # On the page of positions all are stated, each by whom the head of its row names; the guide has examples.
    apart = (POSITIONS, "guide/")
    shown: Counter[str] = Counter()
    for kind, written in ((".md", lambda text: str(plain(text))), (SEARCH_FOLDER, str)):
        held = "\n".join(files[path] for path in files if kind in path and not path.startswith(apart))
        for entry in large_book.entries:
            line = fact_line(edition, FACTS, entry)
            whose = (line.attribution.name, line.unnamed) if line.attribution else ()
            _, *behind = held.split(written(line.text))
            shown[kind] += len(behind)
            told = [written(one) for one in (line.status.name, *whose)]
            assert all(one in text[:700] for one in told for text in behind), line.text
    assert shown[".md"] > 5 * shown[SEARCH_FOLDER] >= 5 * len(large_book.entries)
