"""The editing guide: the way from a clipping to facts, then what is looked up; the same for every desk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..edition.addresses import GUIDE, GUIDE_FIELDS, GUIDE_REFERENCE, GUIDE_RULES, NEW_CLIPPING
from ..edition.edition import Edition
from ..edition.escape import coded, listing
from ..edition.page import Page, markdown_link
from ..edtf import When
from ..guide import clipping, commands, dates, digest, hedges, in_languages
from ..language.telling import hedge_called
from ..language.translation import into
from ..model import blank_text
from .guide_fields import guide_fields
from .guide_rules import guide_rules
from .new_clipping import new_clipping

DESCRIBED = "attributed_to: {named: false, described: {zh: 一名工人, en: a worker}}"


@dataclass(frozen=True, kw_only=True)
class GuideView:
    """What the prose of the way is filled in with."""

    languages: Sequence[str]
    """Those of the site."""
    digest: Markup
    """A saved page."""
    clipping: Markup
    """The file of the clipping on it."""


@dataclass(frozen=True, kw_only=True)
class SaidView:
    """How a clipping names a date, how it is written, and how pages show it."""

    said: str
    gloss: str
    write: str
    shown: str


@dataclass(frozen=True, kw_only=True)
class WordsView:
    """Words of a statement: their name in stubs and messages, samples, what they do, the status to take."""

    kind: str
    samples: str
    text: str
    status: str


@dataclass(frozen=True, kw_only=True)
class ReferenceView:
    """What the prose of the reference is filled in with."""

    press: str
    """The language of what clippings say in it, where it is not that of the page."""
    described: Markup
    """How a source that is only described is written."""
    reason_of_status: Markup
    """How a fact says why it has a firmer status, or a date, than the program reads."""
    reason_of_date: Markup
    dateline: Markup
    """The line of outlet and time of a digest."""
    said: tuple[SaidView, ...]
    words: tuple[WordsView, ...]
    commands: tuple[tuple[str, Markup], ...]
    """Name, what it does."""


def guide_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages of the guide: the way, what is looked up, fields, rules, a new clipping."""
    words, languages = edition.words, edition.book.desk.languages
    yield Page(
        path=GUIDE,
        template=f"guide.{words.language}.md.j2",
        title=words("guide.title"),
        description=words("guide.lead"),
        crumbs=(edition.home(GUIDE),),
        view=_way(languages),
    )
    heading = words("guide_reference.title"), words("guide_reference.lead")
    template = f"guide_reference.{words.language}.md.j2"
    yield _below(edition, GUIDE_REFERENCE, template, heading, _reference(edition))
    heading = words("guide_fields.title"), words("guide_fields.lead")
    fields = guide_fields(words.language, languages)
    yield _below(edition, GUIDE_FIELDS, "guide_fields.md.j2", heading, fields)
    heading = words("guide_rules.title"), words("guide_rules.lead")
    yield _below(edition, GUIDE_RULES, "guide_rules.md.j2", heading, guide_rules(words.language, languages))
    heading = words("new_clipping.title"), words("new_clipping.lead")
    yield _below(edition, NEW_CLIPPING, "new_clipping.md.j2", heading, new_clipping(edition))


def _below(edition: Edition, path: str, template: str, heading: tuple[str, str], view: object) -> Page:
    """Return a page of the guide below its first one; the heading is its title and description."""
    title, description = heading
    return Page(
        path=path,
        template=template,
        title=title,
        description=description,
        crumbs=(edition.home(path), markdown_link(path, GUIDE, edition.words("guide.title"))),
        view=view,
    )


def _way(languages: Sequence[str]) -> GuideView:
    press = languages[0]
    return GuideView(
        languages=languages,
        digest=listing(digest(press)),
        clipping=listing(in_languages(clipping(press), languages)),
    )


def _reference(edition: Edition) -> ReferenceView:
    language, languages = edition.words.language, edition.book.desk.languages
    press = languages[0]
    said = dates()["said" if press == "zh" else f"said_{press}"]
    return ReferenceView(
        press=press if press != language else "",
        dateline=coded(f"`{digest(press).splitlines()[1]}`"),
        described=coded(f"`{in_languages(DESCRIBED, languages)}`"),
        reason_of_status=_inferred("status", "planned", languages),
        reason_of_date=_inferred("when", "2026", languages),
        said=tuple(_said(edition, press, one) for one in said),
        words=tuple(_words(language, press, kind, one) for kind, one in hedges().items()),
        commands=tuple((name, coded(one[language])) for name, one in commands().items()),
    )


def _inferred(field: str, value: str, languages: Sequence[str]) -> Markup:
    return coded(f"`inferred: [{{field: {field}, value: {value}, reason: {blank_text(languages)}}}]`")


def _said(edition: Edition, press: str, one: dict[str, str]) -> SaidView:
    return SaidView(
        said=one[press],
        gloss=one["en"] if edition.words.language == "en" and press != "en" else "",
        write=one["write"],
        shown=edition.words.when(When.parse(one["write"])),
    )


def _words(language: str, press: str, kind: str, one: Mapping[str, str]) -> WordsView:
    samples = one["samples" if press == "zh" else f"samples_{press}"]
    return WordsView(
        kind=hedge_called(kind).told(into(language)),
        samples=samples,
        text=one[language],
        status=one["status"],
    )
