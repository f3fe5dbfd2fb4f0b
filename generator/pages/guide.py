"""The editing guide: how a clipping becomes facts, every field, every rule; the same for every desk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from ..edition.edition import Edition
from ..edition.escape import coded, listing
from ..edition.page import Link, Page, markdown_link
from ..edtf import When
from ..guide import dates, english, example, hedges, rules, texts, values

GUIDE, FIELDS, RULES = "guide.md", "guide/fields.md", "guide/rules.md"
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

    digest: Markup
    """A saved page."""
    clipping: Markup
    """The file of the clipping on it."""
    said: tuple[SaidView, ...]
    words: tuple[WordsView, ...]
    commands: tuple[tuple[str, Markup, Markup], ...]
    """Name, what it does, examples."""


def guide_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages of the guide: the guide itself, the fields, the rules."""
    words = edition.words
    yield Page(
        path=GUIDE,
        template=f"guide.{words.language}.md.j2",
        title=words("guide.title"),
        description=words("guide.lead"),
        crumbs=(edition.home(GUIDE),),
        view=_guide(edition),
    )
    yield Page(
        path=FIELDS,
        template="guide_fields.md.j2",
        title=words("guide_fields.title"),
        description=words("guide_fields.lead"),
        crumbs=_above(edition, FIELDS),
        view=_kinds(words.language),
    )
    yield Page(
        path=RULES,
        template="guide_rules.md.j2",
        title=words("guide_rules.title"),
        description=words("guide_rules.lead"),
        crumbs=_above(edition, RULES),
        view=_rules(words.language),
    )


def _above(edition: Edition, page: str) -> tuple[Link, ...]:
    return edition.home(page), markdown_link(page, GUIDE, edition.words("guide.title"))


def _guide(edition: Edition) -> GuideView:
    commands = texts(edition.words.language)["commands"]
    return GuideView(
        digest=listing(example("digest.txt")),
        clipping=listing(example("clipping.yaml")),
        said=tuple(_said(edition, one) for one in dates()["said"]),
        words=tuple(_words(edition.words.language, kind, one) for kind, one in hedges().items()),
        commands=tuple(
            (name, coded(commands[name]), listing("\n".join(lines)))
            for name, lines in english()["examples"].items()
        ),
    )


def _said(edition: Edition, one: dict[str, str]) -> SaidView:
    return SaidView(
        said=one["zh"],
        gloss=one["en"] if edition.words.language == "en" else "",
        write=one["write"],
        shown=edition.words.when(When.parse(one["write"])),
        inferred=bool(one.get("inferred")),
    )


def _words(language: str, kind: str, one: Mapping[str, str]) -> WordsView:
    return WordsView(kind=kind, samples=one["samples"], text=one[language], status=one["status"])


@cache
def _kinds(language: str) -> tuple[KindView, ...]:
    return tuple(
        KindView(
            key=kind,
            place=place,
            records=tuple(_record(language, kind, name) for name in english()["kinds"][kind]),
        )
        for kind, place in PLACES.items()
    )


def _record(language: str, kind: str, name: str) -> RecordView:
    said, required = texts(language), english()["required"][name]
    return RecordView(
        anchor=name.lower(),
        # The fields that hold it; no field holds the record that a file is.
        title=name if kind == "shared" else " · ".join(english()["within"][name]),
        text=coded(said["records"][name]),
        fields=tuple(
            FieldView(
                anchor=f"{name.lower()}-{field.replace('_', '-')}",
                name=field,
                required=field in required,
                text=coded(said["fields"][name][field]),
                example=listing(f"{field}: {values()[name][field]}"),
            )
            for field in english()["fields"][name]
        ),
    )


@cache
def _rules(language: str) -> tuple[RuleView, ...]:
    said = texts(language)["rules"]
    return tuple(_rule(name, coded(said[name]), shown) for name, shown in rules().items())


def _rule(name: str, text: Markup, shown: Mapping[str, str]) -> RuleView:
    return RuleView(
        name=name,
        text=text,
        wrong=listing(shown["wrong"]) if shown["wrong"] else None,
        message=listing(shown["message"]),
        right=listing(shown["right"]) if shown["right"] else None,
    )
