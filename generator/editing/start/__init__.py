"""Start a desk: what its data/ begins with, one example to delete, and its page written by hand."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from string import Template
from typing import Any

from ...language.translation import into
from ...load.files import read_files
from ...load.typed import parse_records
from ...messages import say
from ...model.evidence import to_json
from ...model.kinds import KINDS
from ...model.shape import quoted
from ..clipped import Clipped, Statement
from ..extract import extract

OUTLET, ISSUE = "example-post", "example-footbridge"
OUTLETS = say(
    "The outlets that you read: an id, the name that their pages print, their time zone and language."
)
EXAMPLE = say(
    "An invented example. Once you have a clipping, delete it with its evidence file, issue and outlet."
)


def first_files(languages: Sequence[str], title: str, today: date) -> dict[str, str]:
    """Return the files of a new desk in these languages, path to text: they have no problem.

    The title is the same in each language until an editor translates it. The example is an invented clipping
    of `today`, in the first language.
    """
    given, example = _given(languages, title, today), example_id(today)
    data: dict[str, str] = {}
    for kind, record_id in (("desk", "desk"), ("issue", ISSUE), ("clipping", example)):
        text = Template(_example()["files"][kind]).substitute(given)
        data[str(KINDS[kind].path(record_id))] = f"{KINDS[kind].schema_line}\n{text}"
    evidence = {str(KINDS["evidence"].path(example)): _evidence(data, languages[0], example)}
    pages = {f"briefs/{language}/about.md": about_page(language) for language in languages}
    return data | evidence | pages


def example_id(today: date) -> str:
    """Return the id of the example clipping."""
    return f"{today}-{OUTLET}"


def about_page(language: str) -> str:
    """Return the page about the site that a desk begins with."""
    return files(__package__).joinpath(f"about.{language}.md").read_text(encoding="utf-8")


def _given(languages: Sequence[str], title: str, today: date) -> dict[str, str]:
    """Return what fills the gaps of the files, by name; comments are in the first language."""
    first, own = languages[0], {language: _example()[language] for language in languages}
    names = [name for name, text in own[first].items() if isinstance(text, str)]
    texts = {name: [f"{one}: {quoted(own[one][name])}" for one in languages] for name in names}
    return {name: f"{{{', '.join(each)}}}" for name, each in texts.items()} | {
        "title": _lines(dict.fromkeys(languages, title)),
        "languages": ", ".join(languages),
        "first": first,
        "description": _lines({language: own[language]["description"] for language in languages}),
        "headline": quoted(own[first]["headline"]),
        "outlet_id": OUTLET,
        "issue_id": ISSUE,
        "clipping_id": example_id(today),
        "today": f"{today}",
        "on_outlets": OUTLETS.told(into(first)),
        "on_example": EXAMPLE.told(into(first)),
    }


def _lines(texts: Mapping[str, str]) -> str:
    """Return texts each on a line, where an editor need not think of commas and braces."""
    return "\n".join(f"  {language}: {quoted(text)}" for language, text in texts.items())


def _evidence(data: Mapping[str, str], language: str, example: str) -> str:
    sources, _ = read_files({path: text.encode() for path, text in data.items()})
    records = parse_records(sources)[0]
    clipping, own = records.clippings[example], _example()[language]
    statements = tuple(
        Statement(ordinal=number, section=1, heading="", paragraphs=(number,), text=text)
        for number, text in enumerate(own["statements"], 1)
    )
    # As if it had been read from a page.
    clipped = Clipped(
        headline=clipping.headline,
        outlet=own["outlet"],
        published=clipping.published,
        path="",
        line=1,
        statements=statements,
    )
    return to_json(extract(clipped, clipping, language, records, None))


@cache
def _example() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files(__package__).joinpath("example.toml").read_text(encoding="utf-8"))
