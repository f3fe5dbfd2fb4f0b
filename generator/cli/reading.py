"""briefs read."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from ..language.catalogue import catalogue
from ..language.readers import READERS
from ..language.reading import Reader
from ..language.seen import in_words, see, to_json
from ..messages import Refusal, say, several
from .options import ROOT, day
from .terminal import language as terminal_language
from .terminal import told

Names = Mapping[str, tuple[str, ...]]


@click.command("read")
@ROOT
@click.option(
    "--language",
    default="",
    show_default="the first of the site; zh where there is no desk",
    help="The language of the text: zh, en or ja.",
)
@click.option("--published", type=day, show_default="today", help="The day on which it was published.")
@click.option(
    "--format",
    "output",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="One text as input, shown for people (text); or a JSON object with text, language and published on "
    "each line, answered by one on each (json). A line's own language and day come before the options.",
)
def read_(root: Path, language: str, published: date | None, output: str) -> None:
    """Show what the program sees in a text: dates, numbers, hedges, known names.

    The text is read from standard input. The names are those of the actors in data/, where there is one.

    \b
    Examples:
      briefs read < article.txt
      briefs read --language en --published 2025-12-21 < article.txt
      briefs read --format json < sentences.jsonl
    """
    on = published or date.today()
    language = language or _first_language(root)
    names = _actor_names(root)
    if output == "json":
        sys.exit(_answer_lines(language, on, names))
    _show(_reader_called(language), on, names)


def _show(reader: Reader, published: date, names: Names) -> None:
    """Show in words what a reader sees in standard input; fail if that is no text."""
    if sys.stdin.isatty():
        click.echo(told(say("Paste the text, then press Ctrl-D on a line of its own.")), err=True)
    try:
        text = click.get_binary_stream("stdin").read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        wrong = say("the text is not UTF-8 (byte {number}; save it as UTF-8)", number=error.start + 1)
        raise click.ClickException(told(wrong)) from None
    words = catalogue(terminal_language())
    click.echo(in_words(see(reader, text, published, names), words))


def _answer_lines(language: str, published: date, names: Names) -> int:
    """Answer each line of standard input by one of JSON as it comes; return the exit code."""
    wrong = False
    for line in click.get_binary_stream("stdin"):
        if line.strip():
            answer = _answer(line, {"language": language, "published": published.isoformat()}, names)
            wrong = wrong or "error" in answer
            click.echo(json.dumps(answer, ensure_ascii=False))
    return int(wrong)


def _answer(line: bytes, defaults: Mapping[str, str], names: Names) -> dict[str, Any]:
    """Return what is seen in the text of a line, or {"error": what is wrong with the line}."""
    try:
        asked = {**defaults, **_asked(line)}
        reader = _reader_of(asked["language"])
        published = date.fromisoformat(asked["published"])
    except ValueError as error:
        return {"error": told(error.message) if isinstance(error, Refusal) else str(error)}
    return to_json(see(reader, asked["text"], published, names))


def _asked(line: bytes) -> dict[str, str]:
    """Return the fields of a line; raise Refusal, saying what is wrong, if it is not as it should be."""
    try:
        asked = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refusal(say("the line is not UTF-8 (save it as UTF-8)")) from None
    except (ValueError, RecursionError) as error:
        raise Refusal(say("not JSON: {detail} (one object a line)", detail=error)) from None
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        example = '{"text": "…", "language": "zh", "published": "2025-12-21"}'
        raise Refusal(say("no text (write {example})", example=example))
    fields = {name: asked[name] for name in ("text", "language", "published") if name in asked}
    for name, value in fields.items():
        if not isinstance(value, str):
            raise Refusal(say("{name} is not a text (write it in quotation marks)", name=name))
        # JSON can write half a character.
        if any("\ud800" <= character <= "\udfff" for character in value):
            half = say("{name} has half a character (a surrogate without its other half)", name=name)
            raise Refusal(half)
    return fields


def _reader_of(language: str) -> Reader:
    """Return the reader of a language; raise Refusal, naming those there are, if it has none."""
    if language not in READERS:
        there = several(sorted(READERS)) if READERS else say("none")
        raise Refusal(say("no reader for '{name}' (there are: {names})", name=language, names=there))
    return READERS[language]


def _reader_called(language: str) -> Reader:
    """Return the reader that an option names; end the command if there is none."""
    try:
        return _reader_of(language)
    except Refusal as error:
        raise click.BadParameter(told(error.message), param_hint="--language") from None


def _first_language(root: Path) -> str:
    """Return the first language of the site of `root`; zh where there is no desk."""
    if not (root / "data/desk.yaml").is_file():
        return "zh"
    from ..load.typed import languages_of  # noqa: PLC0415  # as for the names

    return languages_of(root)[0]


def _actor_names(root: Path) -> Names:
    """Return the forms of the actors of `root`/data by id; none outside a desk."""
    if not (root / "data/actors").is_dir():
        return {}
    # Loaded here, because outside a desk an answer need not wait for all that a desk needs.
    from ..load.typed import actor_names  # noqa: PLC0415

    return actor_names(root)
