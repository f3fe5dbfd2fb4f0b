"""From the Book to files: every page of an edition as Markdown, and the public data.

Each unit of files is made again only if a part of the Book that it was made of says something else
(docs/decisions/0024-incremental-build.md).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from sys import intern
from types import MappingProxyType
from typing import Any

from jinja2 import Environment

from ..book.book import Book, last_updated
from ..book.watched import BrokenOff, Reads, parts_that_differ
from ..edition.edition import Deployment, Edition
from ..edition.escape import front_matter, front_matter_block, plain
from ..edition.page import Listed, Page
from ..exports.linked_data import linked_data
from ..language.catalogue import catalogue
from ..model.status import STATUSES
from ..output import digest_of
from .templating import compiled, template_environment
from .units import Content, Known, Piece, Rendered, Unit, units

NONE: Mapping[str, Any] = MappingProxyType({})
Read = Callable[[str], bytes | None]
"""What returns the file at a path as it stands, or None where there is none."""


def render(book: Book, language: str, deployment: Deployment = Deployment()) -> dict[str, str]:
    """Return the files of one edition: path below briefs/<language>/ to text."""
    renderer = Renderer(language)
    renderer.begin(Edition(book, catalogue(language), deployment))
    return {path: content.decode() for path, content in renderer.files(lambda _: None)}


class Renderer:
    """Renders one edition again and again, each time only what is to say something else."""

    def __init__(self, language: str, known: Known = NONE, said: Mapping[str, str] = NONE) -> None:
        self.environment = _environment(language)
        self.known = dict(known)
        """What the files that stand were made of."""
        self.said = said
        """What the parts of an earlier run's Book said of which they were made, or the digest of that."""
        self.book: Book | None = None
        """What they were last to be made of."""
        self.reads: Reads
        """What is read of it; there is none before the first edition."""
        self.pieces: dict[str, Piece] = {}
        """Those of the unit that is being made."""
        self.pieces_before: Mapping[str, Piece] = {}
        """Those of its pieces that are as they would be made now."""
        self.fields = _fields(said)
        """The fields of a Book of which anything is made."""
        self.units: dict[str, Unit] = {}
        self.waiting: deque[Unit] = deque()
        """The units that nobody has looked at yet, in the order in which they are made."""
        self.stale: set[str] = set()
        """The units whose files are of another Book."""
        self.sure = False
        """Whether all others are as this renderer made them, so that nobody need look."""

    def begin(self, edition: Edition, lost: Collection[str] = ()) -> None:
        """Take another edition, of whose last files some were lost; all of its units wait."""
        gone = frozenset(lost)
        self.stale |= {name for name, one in self.known.items() if not gone.isdisjoint(one.files)}
        self.reads = Reads(edition.book)
        others = self._parts_that_differ(edition.book, self.reads)
        changed = {name for name, one in self.known.items() if not others.isdisjoint(one.parts)}
        self.known |= {name: _without(self.known[name], others) for name in changed}
        self.stale |= changed
        self.book = edition.book
        watched = replace(edition, book=self.reads.book, piece=self._piece)
        self.units = {one.name: one for one in units(watched, partial(_markdown, self.environment, watched))}
        self.known = {name: self.known[name] for name in self.units if name in self.known}
        self.waiting = deque(sorted(self.units.values(), key=self._turn))

    def _parts_that_differ(self, book: Book, reads: Reads) -> Set[str]:
        """Return the parts of a Book that say something else than in the one before, or in an earlier run."""
        if self.book:
            return parts_that_differ(self.book, book, self.fields)
        return {part for part, said in self.said.items() if reads.say(part) != said}

    def _turn(self, unit: Unit) -> tuple[bool, bool, int]:
        """Return when a unit's turn is: pages of one subject first, then the smaller before the larger.

        What is made of others comes after all of those, in the order of the units.
        """
        known = self.known.get(unit.name)
        size = sum(one.size for one in known.files.values()) if known and not unit.beside else 0
        return not unit.of_subject, unit.beside is not None, size

    def files(
        self,
        read: Read,
        enough: Callable[[], bool] = lambda: False,
        called_away: Callable[[], bool] = lambda: False,
    ) -> Iterator[tuple[str, bytes]]:
        """Yield the files of units that wait and are not as they would be made, path to content.

        Unit by unit until it is `enough`, or, amid a unit, until whoever makes them is `called_away`. `read`
        gives the files that stand.
        """
        self.reads.called_away = called_away
        with suppress(BrokenOff):
            while self.waiting and not enough():
                yield from self._next_files(read)

    def _next_files(self, read: Read) -> Iterator[tuple[str, bytes]]:
        unit = self.waiting[0]
        beside = unit.beside(self._in_order()) if unit.beside else None
        if not self._is_right(unit, _digest(beside), read):
            # Should it be broken off, some of its files are others than it is known for.
            self.stale.add(unit.name)
            yield from self._made(unit, beside)
        self.waiting.popleft()
        self.sure = self.sure or not self.waiting

    @property
    def written(self) -> dict[str, str]:
        """The digest of each file that stands, by path."""
        return {path: one.digest for unit in self.known.values() for path, one in unit.files.items()}

    def says(self) -> dict[str, str]:
        """Return what the parts say of which the files are made, or the digest of that, for a later run."""
        return {part: self.reads.say(part) for part in sorted(set(_parts_of(self.known.values())))}

    def _in_order(self) -> Known:
        return {name: self.known[name] for name in self.units if name in self.known}

    def _is_right(self, unit: Unit, beside: str, read: Read) -> bool:
        before = self.known.get(unit.name)
        if before is None or before.beside != beside or unit.name in self.stale:
            return False
        return self.sure or _are_there(before, read)

    def _made(self, unit: Unit, beside: object) -> Iterator[tuple[str, bytes]]:
        files: dict[str, Content] = {}
        listed: list[Listed] = []
        self.pieces, before = {}, self.known.get(unit.name)
        self.pieces_before = before.pieces if before else {}
        with self.reads.noting() as noted:
            for made in unit.make(beside):
                content = made.text.encode()
                files[made.path] = Content(digest_of(content), len(content))
                listed += [made.listed] if made.listed else []
                yield made.path, content
        self.known[unit.name] = Rendered(
            parts=self.reads.summed_up(noted),
            beside=_digest(beside),
            files=files,
            listed=tuple(listed),
            pieces=self.pieces,
        )
        self.fields |= _fields(_parts_of([self.known[unit.name]]))
        self.stale.discard(unit.name)

    def _piece(self, name: str, make: Callable[[], str]) -> str:
        """Return a piece of the unit that is being made, as `Edition.piece` has it."""
        piece = self.pieces_before.get(name)
        if piece is None:
            with self.reads.noting() as noted:
                text = make()
            # The same parts are of many pieces.
            piece = Piece(frozenset(map(intern, noted)), text)
        self.reads.note_all(piece.parts)
        self.pieces[name] = piece
        return piece.text


def _parts_of(units: Iterable[Rendered]) -> Iterator[str]:
    """Yield the parts of a Book of which units and their pieces are made."""
    for unit in units:
        yield from unit.parts
        for piece in unit.pieces.values():
            yield from piece.parts


def _without(unit: Rendered, others: Set[str]) -> Rendered:
    """Return a unit without the pieces of which a part says something else."""
    pieces = {name: one for name, one in unit.pieces.items() if others.isdisjoint(one.parts)}
    return replace(unit, pieces=pieces)


def _fields(parts: Iterable[str]) -> set[str]:
    """Return the fields of a Book that parts are of."""
    return {part.partition("/")[0].rstrip("*") for part in parts}


def _digest(beside: object) -> str:
    return "" if beside is None else digest_of(repr(beside).encode())


def _are_there(before: Rendered, read: Read) -> bool:
    """Tell whether the files of a unit stand as they were made."""
    there = ((read(path), content.digest) for path, content in before.files.items())
    return all(content is not None and digest_of(content) == digest for content, digest in there)


@cache
def _environment(language: str) -> Environment:
    """Return templates in which whatever is printed is plain text, unless it is markup.

    Making them takes as long as rendering a small desk with them.
    """
    # '{#' begins a heading's id in Markdown.
    environment = template_environment(plain, comment="<##>", compiled=compiled())
    environment.globals["words"] = catalogue(language)
    environment.globals["statuses"] = STATUSES
    return environment


def _markdown(environment: Environment, edition: Edition, page: Page) -> str:
    updated = last_updated(page.entries) if page.entries else edition.book.updated
    head = {
        "title": front_matter(page.title),
        "description": front_matter(page.description),
        "feed": page.feed,
        "updated": updated,
        "linked": linked_data(edition, page, updated),
        # Material's own index stays empty: data/search.json is searched in its place.
        "search": {"exclude": True},
    }
    body = environment.get_template(page.template).render(page=page, view=page.view)
    return f"{front_matter_block(head)}\n{body}"
