"""What the search box searches, in files of which a query needs a few (docs/decisions/0007-search.md).

`data/search.json` of an edition is fetched when a reader first types. It has all names and says which of the
files in `data/search/` has what: terms with the documents that they stand in, and the texts that are shown.
A document is a clipping (its headline, outlet and day) or a fact; they are numbered in order of report, each
clipping before its facts. Traditional and Japanese characters are not written out: a table brings what is
typed to the characters of the site.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from ..book.book import Book, Entry
from ..book.parts import lots
from ..edition.addresses import FACTS, HOME, SEARCH_FOLDER, SEARCH_INDEX, actor_path, issue_path, served_at
from ..edition.edition import Edition, Remember, made_anew
from ..edition.facts import fact_line
from ..edition.page import Listed
from ..language.catalogue import catalogue
from ..language.scripts import folding
from ..language.search_text import HAN_LIKE, LETTERS, RULES, SCALES, fold, stop_words, terms, written_out
from ..model import LANGUAGES
from ..model.status import STATUSES
from ..model.subjects import found_by, spellings
from ..output import digest_of, to_json

Row = list[Any]
BETWEEN = "\x1e"
"""What separates documents: no rule of folding reads it or looks past it."""


def search_index(edition: Edition, pages: Iterable[Listed]) -> dict[str, str]:
    """Return the files of the index of an edition, path to text. `pages` are all that can be found."""
    named = [page for page in pages if not page.path.startswith("clippings/")]
    listed = (page for page in named if page.path == HOME or not page.path.endswith(HOME))
    rows = [*(_row(edition, page) for page in listed), *_status_rows(edition)]
    texts = [
        json.loads(edition.piece(clipping, partial(_text, edition, clipping)))
        for clipping in edition.book.clippings
    ]
    subjects, clipping = _subjects(edition.book, rows), edition.words("search.clippings")
    return index_files(rows, texts, subjects, clipping, edition.book.desk.languages, edition.piece)


def index_files(
    rows: Sequence[Row],
    texts: Sequence[Row],
    subjects: Sequence[Sequence[int]],
    clipping: str,
    languages: Sequence[str] = LANGUAGES,
    piece: Remember = made_anew,
) -> dict[str, str]:
    """Return the files of an index, path to text.

    `rows` are [address, kind, title, names, teaser] of all pages but those of clippings; `texts` are
    [clipping, title, names, facts] with facts as [id, text, names of its event, what is told beside it];
    `subjects` are, for each fact, the places in `rows` of what it is about; `clipping` is the kind of a
    clipping's page in words; `languages` are those of the site. In `data/search.json`, `clippings` have the
    number of facts of each, `terms` and `texts` what each of their files begins with, and its name; `words`
    and `ids` name the files of all words that are not Chinese and of the ids of clippings and facts.
    """
    variants = folding(to_json([rows, texts]))
    by_term, every = shards_of_terms(_documents(texts, variants, piece))
    by_text = shards_of_texts(texts)
    words = file_of(to_json([term for term in every if term[-1] < "\u2000" and term[-1] != "%"]))
    ids = file_of(to_json([[name, [fact[0] for fact in facts]] for name, *_, facts in texts]))
    head = {
        "fold": variants,
        # A query is read as the texts were.
        "rules": RULES,
        "scales": SCALES,
        "units": [HAN_LIKE, LETTERS],
        "stop": stop_words(tuple(languages)),
        "pages": rows,
        "clipping": clipping,
        "clippings": [len(facts) for *_, facts in texts],
        "subjects": subjects,
        "terms": [[first, name] for first, (name, _) in by_term],
        "texts": [[first, name] for first, (name, _) in by_text],
        "words": words[0],
        "ids": ids[0],
    }
    files = [*(file for _, file in (*by_term, *by_text)), words, ids]
    found = {f"{SEARCH_FOLDER}/{name}.json": text for name, text in files}
    return {SEARCH_INDEX: to_json(head) + "\n", **found}


def _row(edition: Edition, page: Listed) -> Row:
    address = "" if page.path == HOME else f"{served_at(page.path)}/"
    folder, _, stem = served_at(page.path).rpartition("/")
    section = folder.partition("/")[0] or "page"
    kind = edition.words(f"search.{section}")
    return [address, kind, page.title, _names(edition.book, folder, stem), page.description]


def _names(book: Book, folder: str, record_id: str) -> list[str]:
    if folder == "issues":
        return list(found_by(book.issues[record_id]))
    if folder == "actors":
        return list(found_by(book.actors[record_id]))
    return [record_id] if folder == "months" else []


def _status_rows(edition: Edition) -> Iterator[Row]:
    """Yield a row for each status: readers look for what is alleged, or planned."""
    kind = edition.words("search.status")
    for status in STATUSES:
        names = [
            status,
            *(catalogue(language)(f"status.{status}") for language in edition.book.desk.languages),
        ]
        title, meaning = edition.words(f"status.{status}"), edition.words(f"status_meaning.{status}")
        yield [_view(status), kind, title, names, meaning]


def _text(edition: Edition, clipping_id: str) -> str:
    """Return what is shown of a clipping and its facts: the headline as everywhere, found as printed, too."""
    book = edition.book
    clipping = book.clippings[clipping_id]
    publisher = book.desk.publishers[clipping.publisher].name
    headline, printed = edition.headline(clipping_id).name, clipping.headline
    also = () if printed == headline else (printed,)
    names = [clipping.published.date().isoformat(), *also, *spellings(publisher)]
    facts = [_fact(edition, entry) for entry in book.of_clipping[clipping_id]]
    return to_json([clipping_id, headline, names, facts])


def _fact(edition: Edition, entry: Entry) -> Row:
    event = edition.book.events[entry.fact.event] if entry.fact.event else None
    line = fact_line(edition, HOME, entry)
    return [line.id, line.text, list(found_by(event)) if event else [], line.told_since]


def _documents(texts: Iterable[Row], variants: str, piece: Remember) -> Iterator[list[str]]:
    """Yield the terms of each document: of its text, as it stands and with its figures written out."""
    for text in texts:
        name = digest_of(to_json([text, variants]).encode())
        for document in piece(name, partial(_terms, text, variants)).split(BETWEEN):
            yield document.split()


def _terms(text: Row, variants: str) -> str:
    """Return the terms of each document of a clipping.

    All are folded as one text, since each of many rules goes through it.
    """
    said = ("\n".join(one).replace(BETWEEN, " ") for one in _said(text))
    folded = fold(BETWEEN.join(said), variants)
    as_it_stands, written = (text.split(BETWEEN) for text in (folded, written_out(folded)))
    both = zip(as_it_stands, written, strict=True)
    found = ({*terms(plain), *(() if figures == plain else terms(figures))} for plain, figures in both)
    return BETWEEN.join(" ".join(sorted(one)) for one in found)


def _said(text: Row) -> Iterator[list[str]]:
    """Yield what each document of a clipping is found by."""
    _, headline, names, facts = text
    yield [headline, *names]
    yield from ([text, *called] for _, text, called, _ in facts)


def _subjects(book: Book, rows: list[Row]) -> list[list[int]]:
    """Return the pages of the issues, actors and status of each fact, the most important first."""
    places = {row[0]: number for number, row in enumerate(rows)}
    issues = {one: places[f"{served_at(issue_path(one))}/"] for one in book.of_issue}
    actors = {one: places[f"{served_at(actor_path(one))}/"] for one in book.of_actor}
    statuses = {one: places[_view(one)] for one in STATUSES}
    return [
        [
            *(issues[one] for one in entry.fact.issues),
            *(actors[one] for one in entry.fact.actors),
            statuses[entry.fact.status],
        ]
        for clipping in book.clippings
        for entry in book.of_clipping[clipping]
    ]


def _view(status: str) -> str:
    """Return the address of the page of all facts with those of a status chosen."""
    return f"{served_at(FACTS)}/?status={status}"


SHARD = 20_000
"""Bytes of JSON after which a shard is full: some 6 kB as it is sent, and one request."""


File = tuple[str, str]
"""A name without folder and ending, and a text."""
Shards = list[tuple[Any, File]]
"""Files of one sort, each after what it begins with."""


def shards_of_terms(documents: Iterable[Iterable[str]]) -> tuple[Shards, list[str]]:
    """Return the shards of the terms of each document, and all terms, sorted."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, of_document in enumerate(documents):
        for term in set(of_document):
            found[term].append(number)
    every = sorted(found)
    pieces = ((term, f"{to_json(term)}:{to_json(_steps(found[term]))}") for term in every)
    return _cut(pieces, "{}"), every


def shards_of_texts(texts: Iterable[Any]) -> Shards:
    """Return the shards of texts, each JSON; a shard begins with the number of its first text."""
    return _cut(((number, to_json(text)) for number, text in enumerate(texts)), "[]")


def file_of(text: str) -> File:
    """Return a file that is named by what stands in it, so that it is never out of date."""
    return digest_of(text.encode())[:12], text


def _steps(numbers: Sequence[int]) -> list[int]:
    return [numbers[0], *(after - before for before, after in pairwise(numbers))]


def _cut(pieces: Iterable[tuple[Any, str]], brackets: str) -> Shards:
    found: Shards = []
    for lot in lots(pieces, SHARD, lambda piece: len(piece[1].encode()) + 1):
        held = ",".join(text for _, text in lot)
        found.append((lot[0][0], file_of(f"{brackets[0]}{held}{brackets[1]}")))
    return found
