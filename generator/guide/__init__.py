"""What the editing guide says besides its prose, written by hand in the files beside this one.

`rules.toml`   for each rule its Chinese, what breaks it and what is right
`zh.toml`   the Chinese of records and fields; the model's own docstrings are the English
`values.toml`, `dates.toml`   a right value of each field (its form is in `written`), and how dates are said
`words.toml`   the words that make a statement less than a plain report, by kind
`digest.….txt`, `clipping.yaml`   an invented saved page, by the language of the press, and its clipping

What each command does is read in the source of the command line, which stands above the guide and is not
loaded for it; its Chinese is looked up as for the terminal.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from ..language.scripts import HAN
from ..language.translation import into
from ..model import LANGUAGES
from ..model.shape import Types, example_of, fields, item_of, types_at

ByName = Mapping[str, str]
COMMAND_LINE = Path(__file__).parent.parent / "cli"
SHOWN = 2
"""So many paragraphs of a command's help: what it does, and what is to be known before it is called."""
_BETWEEN = {"zh": "", "en": " "}


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def _toml(name: str) -> Mapping[str, Any]:
    return tomllib.loads(_read(name))


chinese = partial(_toml, "zh.toml")
"""Returns the Chinese of records, by name, and of fields, by record and name."""
rules: Callable[[], Mapping[str, Mapping[str, Any]]] = partial(_toml, "rules.toml")
"""Returns each rule, in the order of the guide: its Chinese, what is wrong, the message, what is right."""
values: Callable[[], Mapping[str, Mapping[str, str | ByName]]] = partial(_toml, "values.toml")
"""Returns a right value by record and field, or one by language (`written` says how that is written)."""
dates = partial(_toml, "dates.toml")
"""Returns the day of publication and how each way of naming a date is written then."""
hedges: Callable[[], Mapping[str, ByName]] = partial(_toml, "words.toml")
"""Returns for each kind of words in a statement samples, what they do, and the status to take."""


def record_text(language: str, record: str, english: str) -> str:
    """Return what a record is, in a language; in English that is what the model says of it."""
    return (chinese()["records"].get(record) if language == "zh" else None) or english


def field_text(language: str, record: str, field: str, english: str) -> str:
    """Return what a field of a record is, in a language; in English that is what the model says of it."""
    own = chinese()["fields"].get(record, {}).get(field) if language == "zh" else None
    return own or english


def rule_lines(name: str, languages: Sequence[str]) -> tuple[str, str]:
    """Return lines that break a rule and right ones in these languages; '' for both where these show none."""
    given = [rules()[name].get(part, "") for part in ("wrong", "right")]
    wrong, right = (
        in_languages(one, languages) if isinstance(one, str) else one[languages[0]] for one in given
    )
    foreign = "zh" not in languages and HAN.search(wrong + right)
    return ("", "") if foreign or wrong == right else (wrong, right)


@cache
def commands() -> Mapping[str, ByName]:
    """Return for each command, in order of name, what it does in each language."""
    return {name: _in_each_language(help_) for name, help_ in sorted(_helps())}


def written(record: type[BaseModel], field: str, languages: Sequence[str]) -> str:
    """Return the value of a field as YAML; of what has fields of its own only which these are."""
    info = record.model_fields[field]
    types: Types = (info.annotation, *info.metadata)
    value = values().get(record.__name__, {}).get(field, {})
    if isinstance(value, str):
        # An id, where ids are the keys of what the field holds.
        inner = types_at(types, value)
        return f"{{{value}: {example_of(inner, languages)}}}" if inner else value
    told = {language: value[language] for language in languages if language in value}
    return _in_form(types, told) if told else example_of(types, languages)


def _in_form(types: Types, told: dict[str, str]) -> str:
    """Return what is told by language as a list, as a text of all languages or as a word of the first."""
    if any(map(item_of, types)):
        return f"[{', '.join(told.values())}]"
    if fields(types):
        return "{" + ", ".join(f"{language}: {one}" for language, one in told.items()) + "}"
    return next(iter(told.values()))


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


def _helps() -> Iterator[tuple[str, str]]:
    """Yield the name and the help of each command."""
    for path in COMMAND_LINE.glob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and (name := _called(node)):
                yield name, ast.get_docstring(node) or ""


def _called(function: ast.FunctionDef) -> str:
    """Return the name of the command that a function is; '' where it is none."""
    for one in function.decorator_list:
        if isinstance(one, ast.Call) and ast.unparse(one.func) == "click.command":
            return str(ast.literal_eval(one.args[0])) if one.args else function.name
    return ""


def _in_each_language(help_: str) -> dict[str, str]:
    paragraphs = [" ".join(one.split()) for one in help_.split("\n\n") if not one.startswith("\b")]
    return {
        language: _BETWEEN[language].join(map(into(language, "help"), paragraphs[:SHOWN]))
        for language in LANGUAGES
    }
