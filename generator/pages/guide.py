"""The editing guide: how a clipping becomes facts, every field, every rule; the same for every desk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from ..edition.addresses import GUIDE, GUIDE_FIELDS, GUIDE_RULES, NEW_CLIPPING
from ..edition.edition import Edition
from ..edition.escape import coded, listing
from ..edition.page import Page, markdown_link
from ..edtf import When
from ..guide import chinese, commands, dates, example, hedges, in_languages, rules, values
from ..model import LANGUAGES, blank_text
from ..model.base import is_needed
from ..model.documentation import Model, holders, in_one_line, records_once
from ..problems import rules_in
from .new_clipping import new_clipping

DESCRIBED = "attributed_to: {named: false, described: {zh: 一名工人, en: a worker}}"
PLACES = {
    "clipping": "data/clippings/YYYY/ID.yaml",
    "issue": "data/issues/ID.yaml",
    "actor": "data/actors/ID.yaml",
    "event": "data/events/ID.yaml",
    "desk": "data/desk.yaml",
    "shared": "",
    "evidence": "data/evidence/YYYY/ID.json",
}
"""Where a file of each kind stands, in the order of the guide."""


@dataclass(frozen=True, kw_only=True)
class FieldView:
    """A field: its name, what it means, and a right value."""

    anchor: str
    name: str
    required: bool
    text: Markup
    example: Markup


@dataclass(frozen=True, kw_only=True)
class RecordView:
    """A record and its fields; the one that a file is has no title of its own."""

    anchor: str
    title: str
    text: Markup
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, kw_only=True)
class KindView:
    """A kind of file and the records that stand in it."""

    key: str
    place: str
    records: tuple[RecordView, ...]


@dataclass(frozen=True, kw_only=True)
class RuleView:
    """A rule: what it asks for, what breaks it, the message, what is right."""

    name: str
    text: Markup
    wrong: Markup | None
    message: Markup
    right: Markup | None


@dataclass(frozen=True, kw_only=True)
class SaidView:
    """How a clipping names a date, how it is written, and how pages show it."""

    said: str
    gloss: str
    write: str
    shown: str
    inferred: bool


@dataclass(frozen=True, kw_only=True)
class WordsView:
    """Words of a statement: their name in stubs and messages, samples, what they do, the status to take."""

    kind: str
    samples: str
    text: str
    status: str


@dataclass(frozen=True, kw_only=True)
class GuideView:
    """What the prose of the guide is filled in with."""

    languages: Sequence[str]
    """Those of the site."""
    press: str
    """The language of what clippings say in it, where it is not that of the page."""
    described: Markup
    """How a source that is only described is written."""
    reason_of_status: Markup
    """How a fact says why it has a firmer status, or a date, than the program reads."""
    reason_of_date: Markup
    dateline: Markup
    """The line of outlet and time of the saved page."""
    digest: Markup
    """A saved page."""
    clipping: Markup
    """The file of the clipping on it."""
    said: tuple[SaidView, ...]
    words: tuple[WordsView, ...]
    commands: tuple[tuple[str, Markup, Markup], ...]
    """Name, what it does, examples."""


def guide_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages of the guide: the guide itself, the fields, the rules, the one for a new clipping."""
    words = edition.words
    yield Page(
        path=GUIDE,
        template=f"guide.{words.language}.md.j2",
        title=words("guide.title"),
        description=words("guide.lead"),
        crumbs=(edition.home(GUIDE),),
        view=_guide(edition),
    )
    fields = words("guide_fields.title"), words("guide_fields.lead")
    languages = edition.book.desk.languages
    yield _below(edition, GUIDE_FIELDS, "guide_fields.md.j2", fields, _kinds(words.language, languages))
    asked = words("guide_rules.title"), words("guide_rules.lead")
    yield _below(edition, GUIDE_RULES, "guide_rules.md.j2", asked, _rules(words.language, languages))
    new = words("new_clipping.title"), words("new_clipping.lead")
    yield _below(edition, NEW_CLIPPING, "new_clipping.md.j2", new, new_clipping(edition))


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


def _guide(edition: Edition) -> GuideView:
    language, languages = edition.words.language, edition.book.desk.languages
    press = languages[0]
    digest, said = example("digest.txt", press), dates()["said" if press == "zh" else f"said_{press}"]
    clipping = in_languages(example("clipping.yaml", press), languages)
    return GuideView(
        languages=languages,
        press=press if press != language else "",
        dateline=coded(f"`{digest.splitlines()[1]}`"),
        digest=listing(digest),
        clipping=listing(clipping),
        described=coded(f"`{in_languages(DESCRIBED, languages)}`"),
        reason_of_status=_inferred("status", "planned", languages),
        reason_of_date=_inferred("when", "2026", languages),
        said=tuple(_said(edition, press, one) for one in said),
        words=tuple(_words(language, press, kind, one) for kind, one in hedges().items()),
        commands=tuple(
            (name, coded(one[language]), listing("\n".join(one["examples"])))
            for name, one in commands().items()
        ),
    )


def _inferred(field: str, value: str, languages: Sequence[str]) -> Markup:
    return coded(f"`inferred: [{{field: {field}, value: {value}, reason: {blank_text(languages)}}}]`")


def _said(edition: Edition, press: str, one: dict[str, str]) -> SaidView:
    return SaidView(
        said=one[press],
        gloss=one["en"] if edition.words.language == "en" and press != "en" else "",
        write=one["write"],
        shown=edition.words.when(When.parse(one["write"])),
        inferred=bool(one.get("inferred")),
    )


def _words(language: str, press: str, kind: str, one: Mapping[str, str]) -> WordsView:
    samples = one["samples" if press == "zh" else f"samples_{press}"]
    return WordsView(kind=kind, samples=samples, text=one[language], status=one["status"])


@cache
def _kinds(language: str, languages: Sequence[str]) -> tuple[KindView, ...]:
    records = records_once()
    return tuple(
        KindView(
            key=kind,
            place=place,
            records=tuple(_record(language, languages, kind, record) for record in records[kind]),
        )
        for kind, place in PLACES.items()
    )


def _record(language: str, languages: Sequence[str], kind: str, record: Model) -> RecordView:
    name = record.__name__
    return RecordView(
        anchor=name.lower(),
        # The fields that hold it; no field holds the record that a file is.
        title=name if kind == "shared" else " · ".join(holders(record)),
        text=_text(language, record.__doc__, chinese()["records"].get(name)),
        fields=tuple(
            _field(language, languages, record, field)
            for field in record.model_fields
            if field not in LANGUAGES or field in languages
        ),
    )


def _field(language: str, languages: Sequence[str], record: Model, field: str) -> FieldView:
    name, info = record.__name__, record.model_fields[field]
    return FieldView(
        anchor=f"{name.lower()}-{field.replace('_', '-')}",
        name=field,
        required=is_needed(field, info, languages),
        text=_text(language, info.description, chinese()["fields"].get(name, {}).get(field)),
        example=listing(f"{field}: {_value(name, field, languages)}"),
    )


def _value(record: str, field: str, languages: Sequence[str]) -> str:
    value = values()[record][field]
    if (record, field) == ("Desk", "languages"):
        return f"[{', '.join(languages)}]"
    return in_languages(value, languages)


def _text(language: str, english: str | None, chinese: str | None) -> Markup:
    """Return a text; a new one stands in English until it has its Chinese, for which the tests ask."""
    return coded((chinese if language == "zh" else None) or in_one_line(english))


@cache
def rule_documentation() -> dict[str, str]:
    """Return the documentation of every rule by its name: the whole program is loaded for that."""
    return {one.name: one.documentation for one in rules_in(__name__.partition(".")[0])}


@cache
def _rules(language: str, languages: Sequence[str]) -> tuple[RuleView, ...]:
    message = "message_zh" if language == "zh" else "message"
    documented = rule_documentation()
    return tuple(
        RuleView(
            name=name,
            text=coded(shown["zh"] if language == "zh" else documented[name]),
            wrong=listing(in_languages(shown["wrong"], languages)) if "wrong" in shown else None,
            message=listing(in_languages(shown[message], languages)),
            right=listing(in_languages(shown["right"], languages)) if "right" in shown else None,
        )
        for name, shown in rules().items()
    )
