"""What the editing guide says besides its prose, written by hand in the files beside this one.

`rules.toml`   for each rule its Chinese, what breaks it and what is right
`zh.toml`   the Chinese of records and fields; the model's own docstrings are the English
`values.toml`, `dates.toml`   a right value of each field (its form is in `written`), and how dates are said
`words.toml`   the words that make a statement less than a plain report, by kind
`digest.….txt`, `clipping.yaml`   an invented saved page, by the language of the press, and its clipping
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from ..language.scripts import HAN
from ..model import LANGUAGES
from .command_help import command_texts

ByName = Mapping[str, str]


@cache
def chinese() -> Mapping[str, Any]:
    """Return the Chinese of records, by name, and of fields, by record and name."""
    return _toml("zh.toml")


def record_text(language: str, record: str, english: str) -> str:
    """Return what a record is, in a language; in English that is what the model says of it."""
    return (chinese()["records"].get(record) if language == "zh" else None) or english


def field_text(language: str, record: str, field: str, english: str) -> str:
    """Return what a field of a record is, in a language; in English that is what the model says of it."""
    own = chinese()["fields"].get(record, {}).get(field) if language == "zh" else None
    return own or english


@cache
def rules() -> Mapping[str, Mapping[str, Any]]:
    """Return each rule, in the order of the guide: its Chinese, what is wrong, the message, what is right."""
    return _toml("rules.toml")


def rule_lines(name: str, languages: Sequence[str]) -> tuple[str, str]:
    """Return lines that break a rule and right ones in these languages; '' for both where these show none."""
    wrong, right = (_of_desk(rules()[name].get(part, ""), languages) for part in ("wrong", "right"))
    foreign = "zh" not in languages and HAN.search(wrong + right)
    return ("", "") if foreign or wrong == right else (wrong, right)


def _of_desk(lines: str | ByName, languages: Sequence[str]) -> str:
    return in_languages(lines, languages) if isinstance(lines, str) else lines[languages[0]]


@cache
def commands() -> Mapping[str, ByName]:
    """Return for each command what it does, in each language."""
    return command_texts()


@cache
def values() -> Mapping[str, Mapping[str, str | ByName]]:
    """Return a right value by record and field, or one by language (`written` says how that is written)."""
    return _toml("values.toml")


@cache
def dates() -> Mapping[str, Any]:
    """Return the day of publication and how each way of naming a date is written then."""
    return _toml("dates.toml")


@cache
def hedges() -> Mapping[str, ByName]:
    """Return for each kind of words in a statement samples, what they do, and the status to take."""
    return _toml("words.toml")


@cache
def digest(press: str) -> str:
    """Return an invented page in a language of the press, with a clipping."""
    return _read(f"digest.{press}.txt")


@cache
def clipping(press: str) -> str:
    """Return the file that comes of that page, its texts in every language."""
    return _read("clipping.yaml").replace("HEADLINE", digest(press).partition("\n")[0])


def in_languages(lines: str, languages: Sequence[str]) -> str:
    """Return lines of YAML whose texts are in Chinese and English with those in these languages alone."""
    for other in set(LANGUAGES) - set(languages):
        lines = re.sub(rf"(?<={{){other}: {_VALUE}, (?=\w)|, {other}: {_VALUE}(?=[,}}])", "", lines)
        lines = re.sub(rf"(?m)^ *{other}: .*(?:\n|\Z)", "", lines)
    return lines


_VALUE = r"(?:'(?:[^']|'')*'|[^,{}'\n][^,{}\n]*)"
"""A text within braces, quoted or plain."""


def _toml(name: str) -> Mapping[str, Any]:
    return tomllib.loads(_read(name))


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
