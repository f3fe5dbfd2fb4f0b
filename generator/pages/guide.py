"""The editing guide: the way from a clipping to facts, then what is looked up; the same for every desk."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from ..edition.addresses import (
    EDITOR,
    GUIDE,
    GUIDE_FIELDS,
    GUIDE_REFERENCE,
    GUIDE_RULES,
    NEW_CLIPPING,
    html_href,
    root_href,
)
from ..edition.edition import Edition
from ..edition.escape import coded, listing
from ..edition.page import Page, View, markdown_link
from ..edtf import When
from ..guide import clipping, commands, dates, digest, hedges, in_languages
from ..language.telling import hedge_called
from ..language.translation import into
from ..model import blank_text
from .first_screen import overview
from .guide_lists import guide_fields, guide_rules

SAID_BY_SCRIPT = (
    "new_clipping.hint",
    "new_clipping.open",
    "new_clipping.open_empty",
    "new_clipping.copy",
    "site.copied",
    "new_clipping.download",
    "new_clipping.loading",
    "new_clipping.starting",
    "new_clipping.reading",
    "new_clipping.checking",
    "new_clipping.started",
    "new_clipping.nothing",
    "new_clipping.not_text",
    "new_clipping.wrong",
    "new_clipping.warned",
    "new_clipping.sound",
    "new_clipping.sound_draft",
    "new_clipping.at",
    "new_clipping.failed",
    "new_clipping.there",
)
"""What the script of the page for a new clipping says."""
DESCRIBED = "attributed_to: {named: false, described: {zh: 一名工人, en: a worker}}"


def guide_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages of the guide: the way, what is looked up, fields, rules, a new clipping."""
    language, languages = edition.words.language, edition.book.desk.languages
    yield overview(edition, GUIDE, f"guide.{language}", "guide.title", "guide.lead", _way(languages))
    template, reference = f"guide_reference.{language}", _reference(edition)
    below = partial(_below, edition)
    yield below(GUIDE_REFERENCE, template, "guide_reference.title", "guide_reference.lead", reference)
    fields = guide_fields(language, languages)
    yield below(GUIDE_FIELDS, "guide_fields", "guide_fields.title", "guide_fields.lead", fields)
    rules = guide_rules(language, languages)
    yield below(GUIDE_RULES, "guide_rules", "guide_rules.title", "guide_rules.lead", rules)
    editor = _new_clipping(edition)
    yield below(NEW_CLIPPING, "new_clipping", "new_clipping.title", "new_clipping.lead", editor)


def _below(edition: Edition, path: str, template: str, title: str, description: str, view: object) -> Page:
    crumbs = edition.home(path), markdown_link(path, GUIDE, edition.words("guide.title"))
    return replace(overview(edition, path, template, title, description, view), crumbs=crumbs)


def _way(languages: Sequence[str]) -> View:
    press = languages[0]
    return View(
        languages=languages,
        digest=listing(digest(press)),
        clipping=listing(in_languages(clipping(press), languages)),
    )


def _reference(edition: Edition) -> View:
    language, languages = edition.words.language, edition.book.desk.languages
    press = languages[0]
    said = dates()["said" if press == "zh" else f"said_{press}"]
    return View(
        # The language of what clippings say, where it is not that of the page.
        press=press if press != language else "",
        # The line of outlet and time of a digest.
        dateline=coded(f"`{digest(press).splitlines()[1]}`"),
        described=coded(f"`{in_languages(DESCRIBED, languages)}`"),
        reason_of_status=_inferred("status", "planned", languages),
        reason_of_date=_inferred("when", "2026", languages),
        said=tuple(_said(edition, press, one) for one in said),
        words=tuple(_words(language, press, kind, one) for kind, one in hedges().items()),
        commands=tuple((name, coded(one[language])) for name, one in commands().items()),
    )


def _inferred(field: str, value: str, languages: Sequence[str]) -> Markup:
    """Return how a fact says why it has a firmer status, or a date, than the program reads."""
    return coded(f"`inferred: [{{field: {field}, value: {value}, reason: {blank_text(languages)}}}]`")


def _said(edition: Edition, press: str, one: dict[str, str]) -> View:
    return View(
        said=one[press],
        gloss=one["en"] if edition.words.language == "en" and press != "en" else "",
        write=one["write"],
        shown=edition.words.when(When.parse(one["write"])),
    )


def _words(language: str, press: str, kind: str, one: Mapping[str, str]) -> View:
    samples = one["samples" if press == "zh" else f"samples_{press}"]
    return View(
        kind=hedge_called(kind).told(into(language)),
        samples=samples,
        text=one[language],
        status=one["status"],
    )


def _new_clipping(edition: Edition) -> View:
    said = {key.rpartition(".")[2]: edition.words(key) for key in SAID_BY_SCRIPT}
    return View(
        runs=edition.deployment.runs_python,
        # Where the program for the browser is.
        editor=root_href(edition.folder, NEW_CLIPPING, EDITOR),
        rules=html_href(NEW_CLIPPING, GUIDE_RULES),
        publishers=tuple((one, edition.name(of.name)) for one, of in edition.book.desk.publishers.items()),
        where=edition.deployment.repository,
        texts=json.dumps(said, ensure_ascii=False),
    )
