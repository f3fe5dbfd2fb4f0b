"""How a fact is cited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.book.book import Book
from generator.edition.citing import citations
from generator.language.catalogue import catalogue


def cited(book: Book, headline: str) -> list[str]:
    """Return the citations of a fact of a clipping with that headline, as they read without a script."""
    entry = book.entries[0]
    told = replace(entry, clipping=entry.clipping.model_copy(update={"headline": headline}))
    found = citations(book, catalogue("en"), told, "https://desk.example/#f1")
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


def test_a_citation_reads_well_without_the_day_of_access(tiny_book: Book) -> None:
    for text in cited(tiny_book, "渡轮复航"):
        assert not {". .", "..", ", ,"} & {text[at : at + size] for size in (2, 3) for at in range(len(text))}
