"""What the editing guide says besides its prose, read from the files beside this one.

`en.json`   the English of fields, rules and commands: their own documentation; made by `briefs export`
`zh.toml`   the same in Chinese, written by hand
`values.toml`, `dates.toml`   a right value of each field, and how dates are written; by hand
`words.toml`   the words that make a statement less than a plain report, by kind; by hand
`digest.txt`, `clipping.yaml`   an invented saved page and the clipping that comes of it; by hand
`rules.json`   what breaks each rule, the message, and what is right; made by `python -m tests.write_guide`
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

ByName = Mapping[str, str]


@cache
def english() -> Mapping[str, Any]:
    """Return what is documented, in English: kinds, required fields, records, fields, rules, commands."""
    found: Mapping[str, Any] = json.loads(_read("en.json"))
    return found


@cache
def chinese() -> Mapping[str, Any]:
    """Return the Chinese of records, fields, rules and commands."""
    return tomllib.loads(_read("zh.toml"))


@cache
def texts(language: str) -> Mapping[str, Any]:
    """Return the words on records, fields, rules and commands in a language, each by its name.

    What is new stands there in English until it has its Chinese, for which the tests ask.
    """
    parts = {part: english()[part] for part in ("records", "fields", "rules", "commands")}
    return _instead(parts, chinese()) if language == "zh" else parts


@cache
def values() -> Mapping[str, ByName]:
    """Return a right value for each field, as YAML, by record and field."""
    return tomllib.loads(_read("values.toml"))


@cache
def dates() -> Mapping[str, Any]:
    """Return the day of publication and how each way of naming a date is written then."""
    return tomllib.loads(_read("dates.toml"))


@cache
def hedges() -> Mapping[str, ByName]:
    """Return for each kind of words in a statement samples, what they do, and the status to take."""
    return tomllib.loads(_read("words.toml"))


@cache
def example(name: str) -> str:
    """Return `digest.txt`, a saved page, or `clipping.yaml`, the facts that come of it; both invented."""
    return _read(name)


@cache
def rules() -> Mapping[str, ByName]:
    """Return for each rule what is wrong, the message, and what is right."""
    found: Mapping[str, ByName] = json.loads(_read("rules.json"))
    return found


def _instead(texts: Mapping[str, Any], others: Mapping[str, Any]) -> dict[str, Any]:
    """Return texts with those of `others` in their place, as far as there are any."""
    return {
        name: _instead(text, others.get(name, {})) if isinstance(text, dict) else others.get(name, text)
        for name, text in texts.items()
    }


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
