"""How a fact is cited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.book.book import Book
from generator.edition.citing import citations
from generator.edition.edition import Edition
from generator.language.catalogue import catalogue

from ..edited import edited, side_of
from ..rules.examples import Edit
from ..shared import PUBLISHED


def cited(book: Book, headline: str) -> list[str]:
    """Return the citations of a fact of a clipping with that headline, as they read without a script."""
    entry = book.entries[0]
    told = replace(entry, clipping=entry.clipping.model_copy(update={"headline": headline}))
    found = citations(Edition(book, catalogue("zh")), told)
    return [f"{one.before}{one.after}{one.address}" for one in found]


@pytest.mark.parametrize(
    ("headline", "within"),
    [
        ("渡轮复航", "“渡轮复航,”"),
        ("镇长称“太贵”不是玩笑", "“镇长称‘太贵’不是玩笑,”"),
        ("“他说‘太贵’”之后", "“‘他说“太贵”’之后,”"),
        ('票价"太高"了吗', "“票价‘太高’了吗,”"),
        ("Mori’s “free” ferry", "“Mori’s ‘free’ ferry,”"),
    ],
)
def test_quotation_marks_within_quotation_marks_are_single(
    tiny_book: Book, headline: str, within: str
) -> None:
    chinese, english = cited(tiny_book, headline)
    assert english.startswith(within)
    assert headline in chinese


def test_the_citation_in_the_language_of_the_page_is_first_and_each_leads_to_its_edition(
    tiny_book: Book,
) -> None:
    found = citations(Edition(tiny_book, catalogue("en"), PUBLISHED), tiny_book.entries[0])
    page = "clippings/2031-02-10-harbour-post-plan/#f1"
    assert [(one.style, one.lang, one.address) for one in found] == [
        ("Chicago", "", f"{PUBLISHED.url}en/{page}"),
        ("GB/T 7714 (in Chinese)", "zh", f"{PUBLISHED.url}{page}"),
    ]


def test_a_source_is_given_in_its_own_language_in_gb_t_7714() -> None:
    book = side_of(
        edited(Edit("data/desk.yaml", "Asia/Tokyo\n    language: zh", "Asia/Tokyo\n    language: en"))
    ).book
    assert book
    edition = Edition(book, catalogue("zh"))
    chinese, english = (f"{one.before}" for one in citations(edition, book.entries[0]))
    assert chinese.startswith("Harbour Post. ")
    assert "转引自：海湾渡轮简报" in chinese
    assert "Harbour Post, February 10, 2031" in english


def test_a_citation_reads_well_without_the_day_of_access(tiny_book: Book) -> None:
    for text in cited(tiny_book, "渡轮复航"):
        assert not {". .", "..", ", ,"} & {text[at : at + size] for size in (2, 3) for at in range(len(text))}
