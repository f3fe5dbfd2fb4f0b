"""Which files of the site a change of data/ changes, read off what the facts link to: no page is rendered.

A file that may read as it did is named too: reviewers are shown one page too many rather than one too few.
Of a list that is cut up by year, of the search index and of the explorer's the first file stands for all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from ..book.book import Book, Entry
from ..edition.addresses import (
    CALENDAR,
    CHANGES,
    DATA,
    DATA_PACKAGE,
    DESK_FEED,
    EXPLORER_INDEX,
    FACTS,
    FACTS_CSV,
    FACTS_JSON,
    HOME,
    LEDGER,
    PLANS,
    POSITIONS,
    SEARCH_INDEX,
    SECTIONS,
    actor_path,
    clipping_path,
    feed_path,
    index_path,
    issue_path,
    month_path,
    part_path,
)
from ..model import LANGUAGES
from ..pages.parts import year_parts
from .changes import Comparison, FactChange, Field, RecordChange

OF_ALL_FACTS = (CHANGES, f"{DESK_FEED}.json", f"{DESK_FEED}.xml", FACTS, LEDGER)
"""Files that show every fact that changes."""
IN_EVERY_LANGUAGE = (FACTS_CSV, FACTS_JSON)
"""Those that do in each edition in every language."""
COUNTING = (HOME, DATA, DATA_PACKAGE, EXPLORER_INDEX, SEARCH_INDEX, *map(index_path, SECTIONS))
"""Files that count facts, or name what they are about."""
WORDING = tuple(f"text.{language}" for language in LANGUAGES)
"""Fields of a fact that other facts' lines say nothing of."""


@dataclass(frozen=True, kw_only=True)
class FileChange:
    """A file of the site that comes, goes or may read otherwise."""

    path: str
    """Below the edition's folder: issues/ferry-service.md."""
    change: str
    """created, changed or deleted."""
    editions: tuple[str, ...]
    """The languages in which it does."""
    facts: tuple[str, ...]
    """The changed facts that it shows, on one side or the other; of none, it is one that counts or names
    things."""


Touched = dict[str, tuple[set[str], set[str]]]
"""What is known of files so far: by path the languages in which each changes, and the facts that it shows."""


class Standing:
    """Where the facts of a Book stand on its site."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.further: dict[str, list[str]] = defaultdict(list)
        """The pages of years and months of each fact, by its id."""
        for path_of, index in ((issue_path, book.of_issue), (actor_path, book.of_actor)):
            for record_id, entries in index.items():
                for part in year_parts(entries):
                    self._note(part.items, part_path(path_of(record_id), part.name))
        for month, held in book.months.items():
            self._note((*held.reported, *held.happened, *held.planned), month_path(month))
        self.pages = {
            *chain.from_iterable(self.further.values()),
            *map(issue_path, book.of_issue),
            *map(actor_path, book.of_actor),
            *map(clipping_path, book.clippings),
        }

    def of(self, entry: Entry) -> Iterator[str]:
        """Yield the files that show a fact."""
        fact = entry.fact
        yield clipping_path(entry.clipping_id)
        for issue in fact.issues:
            yield from (issue_path(issue), *_feeds("issues", issue, self.book.issues[issue].renamed))
        for actor in fact.concerned:
            yield from (actor_path(actor), *_feeds("actors", actor, self.book.actors[actor].renamed))
        yield from self.further[entry.id]
        if entry.ahead or fact.event in self.book.part_of_plan:
            yield from (PLANS, CALENDAR)
        if fact.meaning.position:
            yield POSITIONS

    def beside(self, entry: Entry) -> Iterator[Entry]:
        """Yield the facts whose lines say what became of them by this one, or of this one by them."""
        yield from (self.book.by_id[old] for old in entry.fact.supersedes)
        yield from filter(None, [self.book.superseded_by.get(entry.id)])
        yield from self.book.of_event.get(entry.fact.event or "", ())

    def about(self, kind: str, record_id: str) -> Iterator[Entry]:
        """Yield the facts that name a record."""
        index = {
            "issue": self.book.of_issue,
            "actor": self.book.of_actor,
            "event": self.book.of_event,
            "clipping": self.book.of_clipping,
            "desk": {"desk": self.book.entries},
        }
        return iter(index[kind].get(record_id, ()))

    def _note(self, entries: Iterable[Entry], path: str) -> None:
        for entry in entries:
            self.further[entry.id].append(path)


def changed_files(before: Book, after: Book, found: Comparison) -> tuple[FileChange, ...]:
    """Return the files that a comparison of two Books changes, in order of path."""
    sides = Standing(before), Standing(after)
    touched: Touched = defaultdict(lambda: (set(), set()))
    languages: tuple[str, ...] = (*before.desk.languages, *after.desk.languages)
    every = set(languages)
    for fact in found.facts:
        paths = {*OF_ALL_FACTS, *_of_fact(fact, *sides)}
        _touch(touched, paths, _editions(fact.fields, every), fact.id)
        _touch(touched, IN_EVERY_LANGUAGE, every, fact.id)
    for record in found.records:
        _touch(touched, _of_record(record, *sides), _editions(record.fields, every))
    _touch(touched, sides[0].pages ^ sides[1].pages, every)
    if touched:
        _touch(touched, COUNTING, every)
    return tuple(
        FileChange(
            path=path,
            change=_change(path, *sides),
            editions=tuple(one for one in dict.fromkeys(languages) if one in editions),
            facts=tuple(sorted(facts)),
        )
        for path, (editions, facts) in sorted(touched.items())
    )


def _touch(touched: Touched, paths: Iterable[str], editions: set[str], fact: str = "") -> None:
    for path in paths:
        touched[path][0].update(editions)
        touched[path][1].update([fact] if fact else [])


def _of_fact(change: FactChange, before: Standing, after: Standing) -> Iterator[str]:
    """Yield the files that show a fact that changed, or what becomes of others by it."""
    only_words = all(one.name in WORDING for one in change.fields)
    for side, record_id in ((before, change.old_id), (after, change.id)):
        if entry := side.book.by_id.get(record_id):
            for one in (entry, *(() if only_words else side.beside(entry))):
                yield from side.of(one)


def _of_record(change: RecordChange, before: Standing, after: Standing) -> Iterator[str]:
    """Yield the files of a record, of the facts that name it, and those that list what facts are about."""
    yield from (PLANS, POSITIONS, CALENDAR, *OF_ALL_FACTS, *IN_EVERY_LANGUAGE)
    own = {"issue": issue_path, "actor": actor_path, "clipping": clipping_path}.get(change.kind)
    for side, record_id in ((before, change.old_id), (after, change.id)):
        if own and own(record_id) in side.pages:
            yield own(record_id)
        for entry in side.about(change.kind, record_id):
            yield from side.of(entry)


def _editions(fields: Iterable[Field], every: set[str]) -> set[str]:
    """Return the languages, of every one, in which a change of fields is seen: of texts each its own."""
    last = {one.name.rpartition(".")[2] for one in fields}
    return last if last and last <= every else every


def _change(path: str, before: Standing, after: Standing) -> str:
    if path in after.pages - before.pages:
        return "created"
    return "deleted" if path in before.pages - after.pages else "changed"


def _feeds(section: str, record_id: str, former: Iterable[str]) -> Iterator[str]:
    """Yield the feeds of an issue or an actor, at its address and at those that it had."""
    for one in (record_id, *former):
        yield from (f"{feed_path(section, one)}.json", f"{feed_path(section, one)}.xml")
