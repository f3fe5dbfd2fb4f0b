"""The page of the data: what can be downloaded, under which licence, what the fields mean, how to cite it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from ..edition.addresses import DATA, FACTS_CSV, FACTS_JSON
from ..edition.citing import data_citations
from ..edition.edition import Edition
from ..edition.escape import plain, web_address
from ..edition.page import Page, View, markdown_link
from ..exports.data_package import MEDIA_TYPES, description
from ..exports.facts import LICENCE, VERSION
from ..exports.published import data_fields
from ..language.catalogue import Catalogue
from .parts import overview


def data_page(edition: Edition, sizes: Mapping[str, int]) -> Page:
    """Return the page; `sizes` are the bytes of all that it offers, by path."""
    words = edition.words
    view = View(
        corpus=edition.corpus,
        files=tuple(_file(edition, path, sizes[path]) for path in MEDIA_TYPES),
        version=words("data.version", version=VERSION),
        licence=web_address(LICENCE),
        citations=data_citations(edition, VERSION),
        fields=tuple(_fields(words, edition.book.desk.languages)),
    )
    things = (_dataset(edition, words("data.name", desk=edition.title), sizes),)
    return replace(overview(edition, DATA, "data", "data.title", "data.lead", view), things=things)


def _fields(words: Catalogue, languages: Sequence[str]) -> Iterator[View]:
    for one in data_fields(languages):
        column = one.column.name if one.column else ""
        yield View(
            path=_broken(".".join(one.path)), column=_broken(column), meaning=one.meaning(words, languages)
        )


def _broken(name: str) -> Markup:
    """Return a name that a phone may break after its dots and underscores."""
    return Markup("<wbr>").join(plain(part) for part in re.split(r"(?<=[._])", name))


def _file(edition: Edition, path: str, size: int) -> View:
    name = path.rpartition("/")[2]
    key = f"data.what_{path.replace('/', '_').replace('.', '_')}"
    return View(
        file=markdown_link(DATA, path, name),
        what=edition.words(key),
        # At least 1: a file of 300 bytes is no empty one.
        size=edition.words("data.size", n=max(1, round(size / 1000))),
    )


def _dataset(edition: Edition, name: str, sizes: Mapping[str, int]) -> dict[str, Any]:
    book = edition.book
    return {
        "@type": "Dataset",
        "name": name,
        "description": description(edition),
        "url": edition.best_url(DATA, DATA),
        "version": str(VERSION),
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": edition.title},
        "inLanguage": list(book.desk.languages),
        "temporalCoverage": f"{book.begins}/{book.ends}",
        "dateModified": book.updated.isoformat(),
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": edition.best_url(DATA, path),
                "encodingFormat": MEDIA_TYPES[path],
                "contentSize": f"{sizes[path]} B",
            }
            for path in (FACTS_JSON, FACTS_CSV)
        ],
    }
