"""The editing guide: the way from a clipping to facts, then what is looked up; the same for every desk."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial

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
from ..guide import (
    clipping,
    commands,
    dates,
    digest,
    field_text,
    hedges,
    in_languages,
    record_text,
    rule_lines,
    rules,
    written,
)
from ..language.telling import hedge_called
from ..language.translation import into
from ..model import LANGUAGES, blank_text
from ..model.base import is_needed
from ..model.documentation import Model, field_texts, holders, in_one_line, records_once
from ..problems import rules_in
from .parts import overview

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
    said = {**edition.words.texts["new_clipping_script"], "copied": edition.words("site.copied")}
    return View(
        runs=edition.deployment.runs_python,
        # Where the program for the browser is.
        editor=root_href(edition.folder, NEW_CLIPPING, EDITOR),
        rules=html_href(NEW_CLIPPING, GUIDE_RULES),
        publishers=tuple((one, edition.name(of.name)) for one, of in edition.book.desk.publishers.items()),
        where=edition.deployment.repository,
        texts=json.dumps(said, ensure_ascii=False),
    )


WRITTEN_BY_PROGRAM = "evidence"
"""The kind of file that no editor writes: its fields need no example."""
PLACES = {
    "clipping": "data/clippings/YYYY/ID.yaml",
    "issue": "data/issues/ID.yaml",
    "actor": "data/actors/ID.yaml",
    "event": "data/events/ID.yaml",
    "desk": "data/desk.yaml",
    "shared": "",
    WRITTEN_BY_PROGRAM: "data/evidence/YYYY/ID.json",
}
"""Where a file of each kind stands, in the order of the guide."""


@cache
def guide_fields(language: str, languages: Sequence[str]) -> tuple[View, ...]:
    """Return the kinds of files of a desk in these languages, told in one of them."""
    records = records_once()
    return tuple(
        View(
            key=kind,
            place=place,
            records=tuple(_record(language, languages, kind, record) for record in records[kind]),
        )
        for kind, place in PLACES.items()
    )


def _record(language: str, languages: Sequence[str], kind: str, record: Model) -> View:
    name = record.__name__
    return View(
        anchor=name.lower(),
        # The fields that hold it; no field holds the record that a file is.
        title=name if kind == "shared" else " · ".join(holders(record)),
        text=coded(in_one_line(record_text(language, name, record.__doc__ or ""))),
        fields=tuple(
            _field(language, languages, kind, record, field)
            for field in record.model_fields
            if field not in LANGUAGES or field in languages
        ),
    )


def _field(language: str, languages: Sequence[str], kind: str, record: Model, field: str) -> View:
    name, info = record.__name__, record.model_fields[field]
    return View(
        anchor=f"{name.lower()}-{field.replace('_', '-')}",
        name=field,
        required=is_needed(field, info, languages),
        text=coded(in_one_line(field_text(language, name, field, field_texts(record)[field]))),
        example="" if kind == WRITTEN_BY_PROGRAM else f"{field}: {written(record, field, languages)}",
    )


@cache
def guide_rules(language: str, languages: Sequence[str]) -> tuple[View, ...]:
    """Return the rules for a desk in these languages, told in one of them."""
    # The whole program is loaded for that.
    documented = {one.name: one.documentation for one in rules_in(__name__.partition(".")[0])}
    return tuple(
        _rule(name, shown["zh"] if language == "zh" else documented[name], languages)
        for name, shown in rules().items()
        if len(languages) > 1 or not shown.get("needs_both")
    )


def _rule(name: str, text: str, languages: Sequence[str]) -> View:
    """Return what a rule asks for, lines that break it, and right ones; neither where none can show it."""
    wrong, right = (listing(one) if one else None for one in rule_lines(name, languages))
    return View(name=name, text=coded(text), wrong=wrong, right=right)
