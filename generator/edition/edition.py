"""One language of the Book: its words, links and the fact line that all pages share."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from markupsafe import Markup

from ..book.book import Book, Entry, Month
from ..edtf import When
from ..language.catalogue import Catalogue
from ..language.scripts import HAN, KANA, LATIN
from ..model import LANGUAGES, Attribution, Change, Correction, Figure, Names, Quotation, Text
from .citing import Citation, citations
from .escape import relative_address, web_address

REPORTING = "about.md"
"""The page that says how to report an error."""


@dataclass(frozen=True, kw_only=True)
class Link:
    """A name and where it leads; `href` is made of ids only and needs no escaping."""

    name: str
    href: Markup | None
    lang: str = ""
    """The language of the name, where it is not the page's."""


@dataclass(frozen=True, kw_only=True)
class FactLine:
    """One fact as every page shows it."""

    id: str
    text: str
    status: Link
    status_key: str
    when: str
    """The time told; '' if the source gives none."""
    attribution: Link
    unnamed: str
    citation: Link
    actors: tuple[Link, ...]
    issues: tuple[Link, ...]
    event: Link | None
    quotation: Link | None
    """The words quoted, with their language."""
    corrections: tuple[str, ...]
    inferred: tuple[str, ...]
    successor: Link | None
    outcome: Link | None
    changes: tuple[str, ...]
    permalink: Link
    citations: tuple[Citation, ...]
    report: Link
    """Where a reader reports an error in it."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page to render: `path` is below briefs/<language>/."""

    path: str
    template: str
    title: str
    description: str
    crumbs: tuple[Link, ...]
    view: object
    entries: tuple[Entry, ...] = ()
    """The facts that the page rests on; none for a page that rests on the whole corpus."""
    earlier: bool = False
    """Whether the page shows what was known at an earlier time."""
    feed: str = ""
    """The path of the page's feed without its ending; '' for the desk's."""
    things: tuple[Mapping[str, Any], ...] = ()
    """The things on the page that schema.org has a word for, for machines."""


@dataclass(frozen=True, kw_only=True)
class Host:
    """Where the site is published and its data kept; '' where that is not known."""

    url: str = ""
    """The address of the site, ending in /."""
    repository: str = ""
    """The address of the repository: https://github.com/owner/name."""


@dataclass(frozen=True)
class Edition:
    """The Book in one language."""

    book: Book
    words: Catalogue
    host: Host = Host()

    def text(self, text: Text) -> str:
        """Return the edition's language of a text."""
        return text.zh if self.words.language == "zh" else text.en

    def name(self, names: Names) -> str:
        """Return the edition's language of a name."""
        return names.zh if self.words.language == "zh" else names.en

    def link(self, page: str, target: str, name: str, anchor: str = "") -> Link:
        """Return a link from `page` to `target`, both paths below the edition's folder."""
        # From / on: relpath would else ask the system where this process stands, for each of many links.
        relative = posixpath.relpath(f"/{target}", f"/{posixpath.dirname(page)}")
        return Link(name=name, href=relative_address(relative + (f"#{anchor}" if anchor else "")))

    def address(self, page: str, target: str, anchor: str = "") -> Markup:
        """Return the address of `target` as a browser needs it on `page`, where MkDocs does not see it.

        Both are paths below the edition's folder; a page x/y.md is served as x/y/.
        """
        relative = posixpath.relpath(f"/{served_at(target)}", f"/{served_at(page)}")
        closed = "/" if target.endswith(".md") else ""
        return relative_address(relative + closed + (f"#{anchor}" if anchor else ""))

    def absolute(self, target: str, anchor: str = "") -> str:
        """Return the whole address of `target`, or '' where the site's address is not known."""
        if not self.host.url:
            return ""
        edition = "" if self.words.language == LANGUAGES[0] else f"{self.words.language}/"
        folder = served_at(target)
        path = "" if folder == "." else folder + ("/" if target.endswith(".md") else "")
        return f"{self.host.url}{edition}{path}" + (f"#{anchor}" if anchor else "")

    def reach(self, page: str, target: str, anchor: str = "") -> str:
        """Return the whole address of `target`, or the one from `page` where the site's is not known."""
        return self.absolute(target, anchor) or str(self.address(page, target, anchor))

    def issue(self, page: str, id: str) -> Link:
        """Return a link to an issue's page."""
        return self.link(page, f"issues/{id}.md", self.name(self.book.issues[id].names))

    def actor(self, page: str, id: str) -> Link:
        """Return a link to an actor's page."""
        return self.link(page, f"actors/{id}.md", self.name(self.book.actors[id].names))

    def event(self, page: str, id: str) -> Link:
        """Return an event's name, linked to its plan if it was planned."""
        name = self.name(self.book.events[id].names)
        planned = id in self.book.planned
        return self.link(page, "plans.md", name, id) if planned else Link(name=name, href=None)

    def month(self, page: str, month: Month, *, short: bool = False) -> Link:
        """Return a link to a month's page; with `short` the month is written as ISO 8601 does."""
        name = f"{month[0]:04d}-{month[1]:02d}" if short else self.words.month(*month)
        return self.link(page, month_path(month), name)

    def clipping(self, page: str, id: str) -> Link:
        """Return a link to a clipping's page, called by its headline."""
        headline = self.book.clippings[id].headline
        return replace(self.link(page, f"clippings/{id}.md", headline), lang=self.foreign(headline))

    def foreign(self, text: str) -> str:
        """Return the language that a text is written in, by its characters, or '' if it is the edition's."""
        written = (("ja", KANA), ("zh", HAN), ("en", LATIN))
        found = next((language for language, letters in written if letters.search(text)), "")
        return "" if found == self.words.language else found

    def outlet(self, clipping_id: str) -> str:
        """Return the name of the outlet of a clipping."""
        return self.text(self.book.desk.publishers[self.book.clippings[clipping_id].publisher].name)

    def citation(self, page: str, entry: Entry) -> Link:
        """Return outlet, date and paragraphs of a fact, linked to its permalink."""
        marks = self.words.listed([str(number) for number in entry.fact.paragraphs])
        paragraphs = self.words("fact.paragraphs", list=marks)
        name = f"{self.outlet(entry.clipping_id)} {entry.clipping.published:%Y-%m-%d} {paragraphs}"
        return self.link(page, f"clippings/{entry.clipping_id}.md", name, entry.fact.id)

    def attribution(self, page: str, source: Attribution | None) -> Link:
        """Return whose word a fact is; with no other source it is the report's."""
        if source is None or source.report:
            return Link(name=self.words("fact.report_voice" if source else "fact.report"), href=None)
        actor = self.actor(page, source.actor) if source.actor else None
        described = self.text(source.described) if source.described else ""
        return Link(name=described or (actor.name if actor else ""), href=actor.href if actor else None)

    def correction(self, entry: Entry, correction: Correction) -> str:
        """Return what the source prints, how it is read here, and why."""
        key = "fact.correction_date" if correction.field == "when" else "fact.correction_other"
        when = When.read(correction.printed)
        printed = self.words.when(when) if when else correction.printed
        line = self.words(key, printed=printed, reading=self.words.when(entry.fact.when))
        return line + self.text(correction.reason)

    def figure(self, figure: Figure) -> str:
        """Return a figure with its unit, and 'about' where the source says so."""
        unit = self.text(self.book.desk.units[figure.unit])
        number = unit.replace("{n}", self.words.number(figure.value))
        return self.words("number.about", n=number) if figure.approximate else number

    def outcome(self, page: str, entry: Entry) -> Link | None:
        """Return what became of a plan, linked to the fact that says so; None if it is no plan."""
        found = self.book.outcomes.get(entry.id)
        if found is None:
            return None
        event = self.name(self.book.events[entry.fact.event].names) if entry.fact.event else ""
        when = self.words.when(found.entry.fact.when) if found.entry else ""
        end = self.words.day(self.book.ends)
        text = self.words(f"event.outcome_{found.kind}", event=event, when=when, end=end)
        return Link(name=text, href=self.citation(page, found.entry).href if found.entry else None)

    def fact(self, page: str, entry: Entry) -> FactLine:
        """Return a fact as a line of `page`."""
        fact, source = entry.fact, entry.fact.attributed_to
        successor = self.book.superseded_by.get(entry.id)
        return FactLine(
            id=fact.id,
            text=self.text(fact.text),
            status=self.link(page, "index.md", self.words(f"status.{fact.status}"), f"status-{fact.status}"),
            status_key=fact.status,
            when=self.words.when(fact.when) if fact.when else "",
            attribution=self.attribution(page, source),
            unnamed=self.words("fact.unnamed") if source and not source.report and not source.named else "",
            citation=self.citation(page, entry),
            # A page does not link to itself.
            actors=tuple(self.actor(page, id) for id in fact.actors if page != f"actors/{id}.md"),
            issues=tuple(self.issue(page, id) for id in fact.issues if page != f"issues/{id}.md"),
            event=self.event(page, fact.event) if fact.event else None,
            quotation=self._quotation(fact.quotation),
            corrections=tuple(self.correction(entry, one) for one in fact.corrections),
            inferred=tuple(self.text(one.reason) for one in fact.inferred),
            successor=self.citation(page, successor) if successor else None,
            outcome=self.outcome(page, entry),
            changes=tuple(self.change(one) for one in fact.changes),
            permalink=replace(self.citation(page, entry), name=self.words("fact.permalink")),
            citations=citations(self.book, self.words, entry, self.here(entry)),
            report=self.report(page, entry),
        )

    def _quotation(self, quotation: Quotation | None) -> Link | None:
        if quotation is None:
            return None
        return Link(name=quotation.text, href=None, lang=self.foreign(quotation.text))

    def here(self, entry: Entry) -> str:
        """Return the address of a fact; without the site's own, the part below it."""
        target = f"clippings/{entry.clipping_id}.md"
        below = f"{served_at(target)}/#{entry.fact.id}"
        return self.absolute(target, entry.fact.id) or below

    def change(self, change: Change) -> str:
        """Return when the desk changed a fact, and why."""
        day = self.words("fact.changed", day=self.words.day(change.day))
        return f"{day}{self.words('colon')}{self.text(change.reason)}"

    def report(self, page: str, entry: Entry) -> Link:
        """Return where a reader reports an error: a form filled in with the fact, or how to go about it."""
        name = self.words("fact.report_error")
        if address := self.report_address(entry):
            return Link(name=name, href=web_address(address))
        return self.link(page, REPORTING, name, "report")

    def report_address(self, entry: Entry) -> str:
        """Return the address of the form filled in with a fact, or '' where the repository is not known."""
        if not self.host.repository:
            return ""
        title = self.words("fact.report_title", id=entry.id)
        query = urlencode({"template": "correction.yml", "title": title, "fact": entry.id})
        return f"{self.host.repository}/issues/new?{query}"

    def facts(self, page: str, entries: Iterable[Entry]) -> tuple[FactLine, ...]:
        """Return facts as lines of `page`, in the order given."""
        return tuple(self.fact(page, entry) for entry in entries)

    def home(self, page: str) -> Link:
        """Return a link to the home page."""
        return self.link(page, "index.md", self.words("nav.home"))

    def crumbs(self, page: str, section: str) -> tuple[Link, ...]:
        """Return the way to a page of `section`: home, index."""
        return (
            self.home(page),
            self.link(page, f"{section}/index.md", self.words(f"nav.{section}")),
        )


def served_at(path: str) -> str:
    """Return the folder in which a page is served, or the path of any other file; '.' is the edition's."""
    if not path.endswith(".md"):
        return path
    return posixpath.dirname(path) or "." if path.endswith("index.md") else path.removesuffix(".md")


def month_path(month: Month) -> str:
    """Return the path of a month's page."""
    return f"months/{month[0]:04d}-{month[1]:02d}.md"
