"""What the editing guide says besides its prose, written by hand in the files beside this one.

`rules.toml`   for each rule its Chinese, what breaks it, the message in both languages, and what is right
`commands.toml`   for each command what it does, in both languages, and examples
`zh.toml`   the Chinese of records and fields; the model's own docstrings are the English
`values.toml`, `dates.toml`   a right value of each field, and how dates are written
`words.toml`   the words that make a statement less than a plain report, by kind
`digest.txt`, `clipping.yaml`   an invented saved page and its clipping; `digest.en.txt` … of an English paper
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from ..model import LANGUAGES

ByName = Mapping[str, str]


@cache
def chinese() -> Mapping[str, Any]:
    """Return the Chinese of records, by name, and of fields, by record and name."""
    return _toml("zh.toml")


@cache
def rules() -> Mapping[str, ByName]:
    """Return each rule, in the order of the guide: its Chinese, what is wrong, the message, what is right."""
    return _toml("rules.toml")


@cache
def commands() -> Mapping[str, Mapping[str, Any]]:
    """Return for each command what it does, in each language, and its examples."""
    return _toml("commands.toml")


@cache
def values() -> Mapping[str, ByName]:
    """Return a right value for each field, as YAML, by record and field."""
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
def example(name: str, press: str = "zh") -> str:
    """Return `digest.txt`, a saved page, or `clipping.yaml`, the facts that come of it; both invented.

    `press` is the language of the page.
    """
    stem, _, ending = name.partition(".")
    file = name if press == "zh" else f"{stem}.{press}.{ending}"
    return files(__package__).joinpath(file).read_text(encoding="utf-8")


def in_languages(lines: str, languages: Sequence[str]) -> str:
    """Return lines of YAML whose texts are in Chinese and English with those in these languages alone."""
    for other in set(LANGUAGES) - set(languages):
        lines = re.sub(rf"(?<={{){other}: {_VALUE}, (?=\w)|, {other}: {_VALUE}(?=[,}}])", "", lines)
        lines = re.sub(rf"(?m)^ *{other}: .*(?:\n|\Z)", "", lines)
    return lines


_VALUE = r"(?:'(?:[^']|'')*'|[^,{}'\n][^,{}\n]*)"
"""A text within braces, quoted or plain."""


def _toml(name: str) -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
