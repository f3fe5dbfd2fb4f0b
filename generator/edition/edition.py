"""One language of the Book: its words, its names and their addresses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from urllib.parse import quote, urlencode

from ..book.book import Book, Entry, Month, Outcome, role_days
from ..book.plans import Plan
from ..language.catalogue import Catalogue
from ..language.measures import says_unit, without_count
from ..language.scripts import HAN, KANA, LATIN
from ..model import Figure, Names, Text
from .addresses import (
    HOME,
    PLANS,
    absolute_url,
    actor_path,
    clipping_path,
    edition_folder,
    html_href,
    index_path,
    issue_path,
    markdown_href,
    month_name,
    month_path,
    part_path,
    plan_anchor,
    served_at,
)
from .page import Link, markdown_link


@dataclass(frozen=True, kw_only=True)
class Deployment:
    """Where the site is published and its data kept; '' where that is not known."""

    url: str = ""
    """The address of the site, ending in /."""
    repository: str = ""
    """The address of the repository: https://github.com/owner/name."""
    runs_python: bool = False
    """Whether the site has what the page for a new clipping runs in the browser."""


Remember = Callable[[str, Callable[[], str]], str]
"""What returns a piece of a file by a name that no other piece has that is made with it.

It is as it was made before if the parts of the Book say the same that were read to make it: so whoever makes
it reads all that it is made of from the Book, or has all of that in its name.
"""


def made_anew(_: str, make: Callable[[], str]) -> str:
    """Return what `make` makes."""
    return make()


@dataclass(frozen=True)
class Edition:
    """The Book in one language."""

    book: Book
    words: Catalogue
    deployment: Deployment = Deployment()
    piece: Remember = made_anew

    @property
    def folder(self) -> str:
        """Where the edition stands on the site."""
        return edition_folder(self.words.language, self.book.desk.languages)

    @property
    def title(self) -> str:
        """What the desk is called."""
        return self.text(self.book.desk.title)

    @property
    def corpus(self) -> str:
        """How many clippings and facts there are, and from when to when."""
        book, words = self.book, self.words
        return words(
            "home.corpus",
            clippings=words.count("clippings", len(book.clippings)),
            facts=words.count("facts", len(book.entries)),
            begin=words.day(book.begins),
            end=words.day(book.ends),
        )

    def text(self, text: Text) -> str:
        """Return the edition's language of a text."""
        return text.of(self.words.language)

    def name(self, names: Names) -> str:
        """Return the edition's language of a name."""
        return names.of(self.words.language)

    def absolute_url(self, target: str, anchor: str = "") -> str:
        """Return the whole address of `target`, or '' where the site's address is not known."""
        return absolute_url(self.deployment.url, self.folder, target, anchor)

    def best_url(self, page: str, target: str, anchor: str = "") -> str:
        """Return the whole address of `target`, or the one from `page` where the site's is not known."""
        return self.absolute_url(target, anchor) or str(html_href(page, target, anchor))

    def permalink(self, entry: Entry) -> str:
        """Return the address of a fact; without the site's own, the part below it."""
        target = clipping_path(entry.clipping_id)
        return self.absolute_url(target, entry.fact.id) or f"{served_at(target)}/#{entry.fact.id}"

    def home(self, page: str) -> Link:
        """Return a link to the home page."""
        return markdown_link(page, HOME, self.words("nav.home"))

    def crumbs(self, page: str, section: str) -> tuple[Link, ...]:
        """Return the way to a page of `section`: home, index."""
        index = markdown_link(page, index_path(section), self.words(f"nav.{section}"))
        return self.home(page), index

    def issue(self, page: str, issue: str) -> Link:
        """Return a link to an issue's page."""
        return markdown_link(page, issue_path(issue), self.name(self.book.issues[issue].names))

    def actor(self, page: str, actor: str) -> Link:
        """Return a link to an actor's page."""
        return markdown_link(page, actor_path(actor), self.name(self.book.actors[actor].names))

    def event_name(self, event: str | None) -> str:
        """Return what an event is called; '' for none."""
        return self.name(self.book.events[event].names) if event else ""

    def event(self, page: str, event: str) -> Link:
        """Return an event's name, linked to its plan if it was planned."""
        name = self.event_name(event)
        if event not in self.book.part_of_plan:
            return Link(name=name, href=None)
        return markdown_link(page, self.plan_page(event), name, plan_anchor(event))

    def plan(self, page: str, plan: Plan) -> Link:
        """Return a link to a plan, called by its event's name or else by the text of the fact."""
        return markdown_link(page, self.plan_page(plan.id), self.plan_name(plan), plan_anchor(plan.id))

    def plan_page(self, plan: str) -> str:
        """Return the path of the page on which a plan stands, by its id."""
        return part_path(PLANS, self.book.part_of_plan[plan])

    def plan_name(self, plan: Plan) -> str:
        """Return what a plan is called: its event's name, or the text of the fact."""
        return self.event_name(plan.event) or self.text(plan.current.fact.text)

    def month(self, page: str, month: Month, *, short: bool = False) -> Link:
        """Return a link to a month's page; with `short` the month is written as ISO 8601 does."""
        name = month_name(month) if short else self.words.month(*month)
        return markdown_link(page, month_path(month), name)

    def clipping(self, page: str, clipping: str) -> Link:
        """Return a link to a clipping's page, called by its headline, translated where the desk did so."""
        return replace(self.headline(clipping), href=markdown_href(page, clipping_path(clipping)))

    def headline(self, clipping: str) -> Link:
        """Return a clipping's headline, or the desk's translation; with its language if not the edition's."""
        printed, one = self.printed_headline(clipping), self.book.clippings[clipping]
        text = one.headline_translation.of(self.words.language)
        return Link(name=text, href=None) if text and printed.lang else printed

    def printed_headline(self, clipping: str) -> Link:
        """Return a clipping's headline as printed, with its language where it is not the edition's."""
        one = self.book.clippings[clipping]
        language = self.book.desk.publishers[one.publisher].language
        return Link(name=one.headline, href=None, lang="" if language == self.words.language else language)

    def foreign(self, text: str) -> str:
        """Return the language that a text is written in, by its characters, or '' if it is the edition's."""
        letters = (("ja", KANA), ("zh", HAN), ("en", LATIN))
        found = next((language for language, pattern in letters if pattern.search(text)), "")
        return "" if found == self.words.language else found

    def outlet(self, clipping: str) -> str:
        """Return the name of the outlet of a clipping."""
        return self.name(self.book.desk.publishers[self.book.clippings[clipping].publisher].name)

    def paragraphs(self, numbers: Iterable[int]) -> str:
        """Return paragraphs as they are cited: ¶1, 3."""
        return self.words("fact.paragraphs", list=self.words.listed([str(number) for number in numbers]))

    def citation(self, page: str, entry: Entry) -> Link:
        """Return outlet, date and paragraphs of a fact, linked to its permalink."""
        # Asked for before what is known of it, so that whoever watches what is read sees it.
        desk = self.book.desk
        if entry.id not in self._cited:
            outlet = self.name(desk.publishers[entry.clipping.publisher].name)
            day = f"{entry.clipping.published:%Y-%m-%d}"
            self._cited[entry.id] = f"{outlet} {day} {self.paragraphs(entry.fact.paragraphs)}"
        return markdown_link(page, clipping_path(entry.clipping_id), self._cited[entry.id], entry.fact.id)

    @cached_property
    def _cited(self) -> dict[str, str]:
        """How each fact is cited, by its id, once it was: it stands on a dozen pages."""
        return {}

    def numbered(self, page: str, carried: Iterable[tuple[str, ...]]) -> tuple[tuple[Link, ...], ...]:
        """Return for each list of facts (clipping#fact) its links [1] [2]; a fact keeps its number."""
        numbers: dict[str, int] = defaultdict(lambda: len(numbers) + 1)
        return tuple(
            tuple(
                Link(name=f"[{numbers[fact]}]", href=self.citation(page, self.book.by_id[fact]).href)
                for fact in dict.fromkeys(facts)
            )
            for facts in carried
        )

    def attribution(self, page: str, entry: Entry) -> Link:
        """Return whose word a fact is; with no other source it is the report's."""
        source = entry.fact.attributed_to
        if source is None or source.report:
            # What the report expects it only tells; what it judges is the outlet's own view.
            voice = "fact.report_judges" if entry.fact.meaning.judged else "fact.report_tells"
            return Link(name=self.words(voice if source else "fact.report"), href=None)
        actor = self.actor(page, source.actor) if source.actor else None
        described = self.text(source.described) if source.described else ""
        name = described or self._styled(source.actor or "", entry.published.date())
        # A page does not link to itself.
        own = source.actor is not None and page == actor_path(source.actor)
        return Link(name=name, href=actor.href if actor and not own else None)

    def _styled(self, actor_id: str, day: date) -> str:
        """Return a name with the role that clippings show for a day: the name alone may be unknown."""
        actor = self.book.actors[actor_id]
        days = ((role, *role_days(self.book, role)) for role in actor.roles)
        role = next((role for role, first, last in days if first <= day <= last), None)
        name = self.name(actor.names)
        return self.words("fact.called", style=self.text(role.style), name=name) if role else name

    def figure(self, figure: Figure, *, unit: bool = True) -> str:
        """Return a figure, with its unit or without, and 'about' or 'at least' where the source says so."""
        counted = self.book.desk.units[figure.unit] if figure.unit and unit else None
        form = counted.written(self.words.language, figure.value) if counted else "{n}"
        number = form.replace("{n}", self.words.number(figure.value))
        how = figure.bound or ("about" if figure.approximate else "")
        return self.words(f"number.{how}", n=number) if how else number

    def measured(self, figure: Figure) -> tuple[str, str]:
        """Return a figure and what it measures, which is read behind it: their unit stands once."""
        language, measure = self.words.language, self.text(figure.measure)
        unit = self.book.desk.units[figure.unit] if figure.unit else None
        form = unit.written(language, figure.value) if unit else ""
        # Of money the sign stands before the number, and no measure begins with it.
        words = (form.removeprefix("{n}").strip(), *unit.printed) if unit and form.startswith("{n}") else ()
        measure = without_count(language, measure, words)
        return self.figure(figure, unit=not says_unit(language, measure, words)), measure

    def has_begun(self, entry: Entry) -> bool:
        """Tell whether the time that a fact tells had begun on the last day of the clippings."""
        when = entry.fact.when
        return when is not None and when.begins <= self.book.ends

    def outcome(self, page: str, entry: Entry, found: Outcome) -> Link:
        """Return what became of a plan, linked to the fact that says so."""
        later = found.entry.fact if found.entry else None
        when = self.words.when(later.when, later.meaning.told) if later else ""
        # Where a later report tells, it makes no difference until when the desk has clipped.
        end = "" if found.settled else self.words.day(self.book.ends)
        kind = "running" if found.kind == "open" and self.has_begun(entry) else found.told_as
        if kind == "revised" and not when:
            kind = "changed"
        event = self.event_name(entry.fact.event)
        text = self.words(f"event.outcome_{kind}", event=event, when=when, end=end)
        return Link(name=text, href=self.citation(page, found.entry).href if found.entry else None)

    def search_address(self, clipping: str) -> str:
        """Return a search for a clipping that has no address, or '' where the desk names none."""
        find, one = self.book.desk.find, self.book.clippings[clipping]
        if find is None or one.url:
            return ""
        return find.of(self.words.language).replace("{query}", quote(one.headline))

    def report_address(self, entry: Entry) -> str:
        """Return the address of the form filled in with a fact, or '' where the repository is not known."""
        return self._form("correction", self.words("fact.report_title", id=entry.id), fact=entry.id)

    def tell_address(self, clipping: str) -> str:
        """Return the address of the form in which readers tell a clipping's own, or '' as above."""
        return self._form("address", self.words("clipping.tell_title", id=clipping), clipping=clipping)

    def _form(self, name: str, title: str, **fields: str) -> str:
        if not self.deployment.repository:
            return ""
        query = urlencode({"template": f"{name}.yml", "title": title, **fields})
        return f"{self.deployment.repository}/issues/new?{query}"
