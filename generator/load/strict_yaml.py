"""A YAML reader for files that anyone may have written.

It reads less than YAML allows: one document of mappings, lists and strings, ten levels
deep at most. Every scalar stays the string that was typed (`NO`, `010` and `12:30`
change no type); only an unquoted `null`, `~` or nothing at all is None. Every value and
key has its place, so that a problem can name its line and column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import yaml

from ..messages import say
from ..problems import Finding, InFile, Path, Problem, breaches
from . import yaml_rules
from .yaml_errors import PARSER, Place, Words, in_words, look_alike, no_mapping, place_of

Value = dict[str, "Value"] | list["Value"] | str | None
T = TypeVar("T")
Places = tuple[dict[Path, Place], dict[Path, Place]]
"""The places of values and of keys, by the keys and indexes that lead to them."""


UNUSUAL = re.compile(r"[&*!]|<<|\S[ \t]+#")
"""Without these signs a file has no anchor, alias, tag or merge key and no comment behind a value."""


@dataclass(frozen=True)
class Document:
    """The value of a file, and the text that it was read from (none for evidence: no place of it is told)."""

    value: Value
    text: str = ""
    facts: tuple[int, ...] | None = None
    """The numbers, in the text, of those facts that the value has; None where it has all."""

    def with_facts(self, is_right: Callable[[Value], bool]) -> Document:
        """Return the document of a clipping with some of its facts; where these stand is still told."""
        value = self.value if isinstance(self.value, dict) else {}
        facts = value.get("facts")
        numbered = enumerate(facts if isinstance(facts, list) else ())
        kept = {number: fact for number, fact in numbered if is_right(fact)}
        return Document({**value, "facts": [*kept.values()]}, self.text, tuple(kept))

    def place(self, path: Path) -> Place:
        """Return the place of the value at `path`, or of the nearest value around it."""
        path, (values, _) = self._in_text(path), self._places
        while path and path not in values:
            path = path[:-1]
        return values.get(path, (1, 1))

    def key_place(self, path: Path) -> Place:
        """Return the place of the key at the end of `path`, or of the nearest value around it."""
        return self._places[1].get(self._in_text(path)) or self.place(path)

    def at(self, path: Path, name: str) -> InFile:
        """Return where, in the file called `name`, the value at `path` stands, and in which fact."""
        return InFile(name, *self.place(path), self._fact_at(path))

    def _fact_at(self, path: Path) -> str:
        """Return the id of the fact of a clipping within which `path` leads, or ''."""
        match self.value, path:
            case {"facts": list(facts)}, ("facts", int(number), *_) if number < len(facts):
                fact = facts[number]
                return str(fact.get("id") or "") if isinstance(fact, dict) else ""
        return ""

    def _in_text(self, path: Path) -> Path:
        match path:
            case "facts", int(number), *within if self.facts:
                return ("facts", self.facts[number], *within)
        return path

    @cached_property
    def _places(self) -> Places:
        """Read when a place is first asked for: nearly all files have nothing wrong, and no place is."""
        return places(self.text)


class _UnreadableError(Exception):
    """Reading this file cannot go on; what is wrong is already noted."""


@dataclass
class _Reader:
    path: str
    text: str
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lines = self.text.split("\n")
        self.unusual = UNUSUAL.search(self.text) is not None
        self.next: Callable[[], Any] = PARSER(self.text).get_event

    def note(self, check: Callable[[T], Iterator[Finding]], subject: T) -> None:
        self.problems.extend(breaches(check, subject))

    def value(self, event: yaml.Event, depth: int) -> Value:
        if depth > yaml_rules.MOST_DEPTH:
            self.ask(event, yaml_rules.yaml_depth)
            raise _UnreadableError
        if self.unusual:
            self.ask(event, yaml_rules.yaml_anchor, yaml_rules.yaml_tag, yaml_rules.yaml_comment)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(depth + 1)
        return self.sequence(depth + 1) if isinstance(event, yaml.SequenceStartEvent) else None

    def ask(self, event: yaml.Event, *rules: Callable[[yaml_rules.Part], Iterator[Finding]]) -> None:
        for one in rules:
            self.note(one, yaml_rules.Part(self.path, event, self.lines))

    def scalar(self, event: yaml.ScalarEvent) -> str | None:
        if not event.style and event.value in ("", "~", "null"):
            return None
        text = self.visible(event)
        return text.rstrip("\n") if event.style in ("|", ">") else text

    def visible(self, event: yaml.ScalarEvent) -> str:
        """Return the text of a scalar; an escape such as \\u202e may hide what the file itself may not."""
        text: str = event.value
        if event.style == '"':
            seen = yaml_rules.FileText(self.path, text, place_of(event.start_mark))
            self.note(yaml_rules.file_characters, seen)
        return text

    def sequence(self, depth: int) -> list[Value]:
        items: list[Value] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            items.append(self.value(event, depth))
        return items

    def mapping(self, depth: int) -> dict[str, Value]:
        result: dict[str, Value] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self.key(event, result)
            result[key] = self.value(self.next(), depth)
        return result

    def key(self, event: yaml.Event, taken: Collection[str]) -> str:
        if self.unusual:
            self.ask(event, yaml_rules.yaml_anchor, yaml_rules.yaml_tag)
        if not isinstance(event, yaml.ScalarEvent):
            self.refuse(place_of(event.start_mark), (say("a key that is no word"), say("write key: value")))
            raise _UnreadableError
        key = self.visible(event)
        if key in taken:
            self.note(yaml_rules.yaml_duplicate_key, (InFile(self.path, *place_of(event.start_mark)), key))
        return key

    def document(self) -> Value:
        first = self.content()
        if not isinstance(first, yaml.MappingStartEvent):
            self.refuse(*no_mapping(self.lines, place_of(first.start_mark)))
            raise _UnreadableError
        value = self.value(first, 0)
        self.next()  # the end of the document
        if not isinstance(after := self.content(), yaml.StreamEndEvent):
            self.refuse(place_of(after.start_mark), (say("a second document"), say("delete the '---' line")))
        return value

    def content(self) -> yaml.Event:
        """Return the next event that is no mere beginning."""
        event: yaml.Event = self.next()
        begins = isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent))
        return self.content() if begins else event

    def refuse(self, place: Place, words: Words) -> None:
        """Note what keeps the file from being YAML."""
        self.note(yaml_rules.yaml_syntax, (self.path, place, words))


def text_of(raw: bytes) -> str:
    """Return the text of a file in UTF-8: Windows' byte order mark and line ends say nothing."""
    return raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")


def read(raw: bytes, path: str) -> tuple[Document | None, list[Problem]]:
    """Read the bytes of the file called `path`: its document, or None, and all its problems."""
    for check in (yaml_rules.file_size, yaml_rules.file_encoding):
        if problems := list(breaches(check, (path, raw))):
            return None, problems
    text = text_of(raw)
    for rule in (yaml_rules.merge_finished, yaml_rules.file_characters):
        if problems := list(breaches(rule, yaml_rules.FileText(path, text))):
            return None, problems
    reader = _Reader(path, text)
    if alike := look_alike(text.split("\n")):
        reader.refuse(*alike)
        return None, reader.problems
    try:
        value = reader.document()
    except _UnreadableError:
        return None, reader.problems
    except yaml.MarkedYAMLError as error:
        reader.refuse(*in_words(error, reader.lines))
        return None, reader.problems
    return Document(value, text), reader.problems


def places(text: str) -> Places:
    """Return the places in a text; it is one document, whose keys are scalars, or empty."""
    found: Places = ({}, {})
    events = yaml.parse(text, Loader=PARSER)
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            _value(event, events, (), found)
            break
    return found


def _value(event: yaml.Event, events: Iterator[Any], path: Path, found: Places) -> None:
    values, keys = found
    values[path] = place_of(event.start_mark)
    if isinstance(event, yaml.SequenceStartEvent):
        index = 0
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            _value(item, events, (*path, index), found)
            if isinstance(item, yaml.ScalarEvent):
                # A word of a list may be asked for by itself: what is not typed moves the others' numbers.
                values.setdefault((*path, item.value), place_of(item.start_mark))
            index += 1
    if isinstance(event, yaml.MappingStartEvent):
        while not isinstance(key := next(events), yaml.MappingEndEvent):
            inner = (*path, key.value)
            keys[inner] = place_of(key.start_mark)
            _value(next(events), events, inner, found)
