"""From the Book to files: every page of an edition as Markdown, and the public data.

Each unit of files is made again only if a part of the Book that it was made of says something else
(docs/decisions/0024-incremental-build.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial

from jinja2 import Environment

from ..book.book import Book, last_updated
from ..book.watched import Reads
from ..edition.edition import Deployment, Edition
from ..edition.escape import front_matter, front_matter_block, plain
from ..edition.page import Listed, Page
from ..exports.linked_data import linked_data
from ..language.catalogue import catalogue
from ..output import digest_of
from .templating import compiled, template_environment
from .units import Unit, redirects_unit, search_unit, units

Read = Callable[[str], bytes | None]
"""What returns the file at a path as it stands, or None where there is none."""


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """What is known of a unit that was made."""

    parts: frozenset[str]
    """The parts of the Book that it was made of."""
    said: str
    """The digest of what they said, and of what it was made of beside them."""
    files: Mapping[str, str]
    """The digest of each of its files, by path."""
    listed: tuple[Listed, ...]
    """What its pages are found by."""


Known = Mapping[str, Rendered]
"""What is known of the units of an edition, by name."""


def render(book: Book, language: str, deployment: Deployment = Deployment()) -> dict[str, str]:
    """Return the files of one edition: path below briefs/<language>/ to text."""
    files = Renderer(language).files(Edition(book, catalogue(language), deployment), lambda _: None)
    return {path: content.decode() for path, content in files}


class Renderer:
    """Renders one edition again and again, each time only what is to say something else."""

    def __init__(self, language: str, known: Known | None = None) -> None:
        self.environment = _environment(language)
        self.before: Known = known or {}
        """What the files that stand were made of."""
        self.known: dict[str, Rendered] = {}

    def files(self, edition: Edition, read: Read) -> Iterator[tuple[str, bytes]]:
        """Yield the files of an edition, path to content; `read` gives them as they stand."""
        self.before, self.known = self.known or self.before, {}
        reads = Reads(edition.book)
        watched = replace(edition, book=reads.book)
        sizes: dict[str, int] = {}
        for unit in units(watched, partial(_markdown, self.environment, watched), sizes):
            for path, content in self._files(unit, reads, read):
                sizes[path] = len(content)
                yield path, content
        listed = [one for unit in self.known.values() for one in unit.listed]
        yield from self._files(search_unit(watched, listed), reads, read)
        yield from self._files(redirects_unit(watched, self.written), reads, read)

    @property
    def written(self) -> dict[str, str]:
        """The digest of each file that was yielded last, by path."""
        return {path: digest for unit in self.known.values() for path, digest in unit.files.items()}

    def _files(self, unit: Unit, reads: Reads, read: Read) -> Iterator[tuple[str, bytes]]:
        """Yield the files of a unit, as they stand if they would be made as they are."""
        before = self.before.get(unit.name)
        same = before and before.said == _said(unit, reads, before.parts)
        there = _there(before, read) if before and same else None
        if before and there is not None:
            self.known[unit.name] = before
            yield from there.items()
        else:
            yield from self._made(unit, reads)

    def _made(self, unit: Unit, reads: Reads) -> Iterator[tuple[str, bytes]]:
        files: dict[str, str] = {}
        listed: list[Listed] = []
        with reads.noting() as noted:
            for made in unit.make():
                content = made.text.encode()
                files[made.path] = digest_of(content)
                listed += [made.listed] if made.listed else []
                yield made.path, content
        parts = reads.summed_up(noted)
        self.known[unit.name] = Rendered(
            parts=parts, said=_said(unit, reads, parts), files=files, listed=tuple(listed)
        )


def _said(unit: Unit, reads: Reads, parts: Iterable[str]) -> str:
    return f"{reads.digest(parts)} {unit.beside}"


def _there(before: Rendered, read: Read) -> dict[str, bytes] | None:
    """Return the files of a unit as they stand, or None if one is not as it was made."""
    found: dict[str, bytes] = {}
    for path, digest in before.files.items():
        content = read(path)
        if content is None or digest_of(content) != digest:
            return None
        found[path] = content
    return found


def prepare_templates(language: str) -> None:
    """Have the templates of an edition at hand before they are asked for."""
    environment = _environment(language)
    for name in environment.list_templates(filter_func=lambda name: not name.startswith("diff.")):
        environment.get_template(name)


@cache
def _environment(language: str) -> Environment:
    """Return templates in which whatever is printed is plain text, unless it is markup.

    Making them takes as long as rendering a small desk with them.
    """
    # '{#' begins a heading's id in Markdown.
    environment = template_environment(plain, comment="<##>", compiled=compiled())
    environment.globals["words"] = catalogue(language)
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
