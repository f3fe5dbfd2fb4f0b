"""Start a desk: what its data/ begins with, one example to delete, and its page written by hand."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from functools import cache
from importlib.resources import files
from typing import Any

from ...language.translation import into
from ...load.files import read_files
from ...load.typed import parse_records
from ...messages import Message, say
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
    example = example_id(today)
    data = {
        "data/desk.yaml": _desk(languages, title),
        f"data/issues/{ISSUE}.yaml": _issue(languages, example),
        str(KINDS["clipping"].path(example)): _clipping(languages, today),
    }
    evidence = {str(KINDS["evidence"].path(example)): _evidence(data, languages[0], example)}
    pages = {f"briefs/{language}/about.md": about_page(language) for language in languages}
    return data | evidence | pages


def example_id(today: date) -> str:
    """Return the id of the example clipping."""
    return f"{today}-{OUTLET}"


def about_page(language: str) -> str:
    """Return the page about the site that a desk begins with."""
    return files(__package__).joinpath(f"about.{language}.md").read_text(encoding="utf-8")


def _desk(languages: Sequence[str], title: str) -> str:
    units = "\n".join(f"  {unit}: {_texts(languages, unit)}" for unit in ("percent", "people", "usd"))
    return f"""\
{KINDS["desk"].schema_line}
title:
{_lines(dict.fromkeys(languages, title))}
languages: [{", ".join(languages)}]
description:
{_lines({language: _example()[language]["description"] for language in languages})}
{_comment(languages, OUTLETS)}
publishers:
  {OUTLET}:
    name: {_texts(languages, "outlet")}
    time_zone: UTC
    language: {languages[0]}
units:
{units}
"""


def _comment(languages: Sequence[str], said: Message) -> str:
    """Return a comment in the first language of the site."""
    return f"# {said.told(into(languages[0]))}"


def _issue(languages: Sequence[str], example: str) -> str:
    return f"""\
{KINDS["issue"].schema_line}
names: {_texts(languages, "issue")}
question: {_texts(languages, "question")}
summary:
  - text: {_texts(languages, "summary")}
    facts: [{example}#f1]
"""


def _clipping(languages: Sequence[str], today: date) -> str:
    return f"""\
{KINDS["clipping"].schema_line}
{_comment(languages, EXAMPLE)}
headline: {quoted(_example()[languages[0]]["headline"])}
publisher: {OUTLET}
published: {today}T00:00
genre: report
entered: {today}
facts:
  - id: f1
    statement: 1
    text: {_texts(languages, "text")}
    status: occurred
    issues: [{ISSUE}]
statements:
  ignored:
    2: {_texts(languages, "reason")}
"""


def _evidence(data: Mapping[str, str], language: str, example: str) -> str:
    sources, _ = read_files({path: text.encode() for path, text in data.items()})
    records = parse_records(sources)[0]
    clipping = records.clippings[example]
    return to_json(extract(_clipped(language, clipping.published.date()), clipping, language, records, None))


def _clipped(language: str, day: date) -> Clipped:
    """Return the example as if it had been read from a page."""
    example = _example()[language]
    return Clipped(
        headline=example["headline"],
        outlet=example["outlet"],
        published=datetime.combine(day, time()),
        path="",
        line=1,
        statements=tuple(
            Statement(ordinal=number, section=1, heading="", paragraphs=(number,), text=text)
            for number, text in enumerate(example["statements"], 1)
        ),
    )


def _texts(languages: Sequence[str], name: str) -> str:
    texts = (f"{language}: {quoted(_example()[language][name])}" for language in languages)
    return "{" + ", ".join(texts) + "}"


def _lines(texts: Mapping[str, str]) -> str:
    """Return texts each on a line, where an editor need not think of commas and braces."""
    return "\n".join(f"  {language}: {quoted(text)}" for language, text in texts.items())


@cache
def _example() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files(__package__).joinpath("example.toml").read_text(encoding="utf-8"))
