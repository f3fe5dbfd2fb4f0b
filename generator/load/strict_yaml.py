"""A YAML reader for files that anyone may have written.

It reads less than YAML allows: one document of mappings, lists and strings, ten levels
deep at most. Every scalar stays the string that was typed (`NO`, `010` and `12:30`
change no type); only an unquoted `null`, `~` or nothing at all is None. Every value and
key keeps its place, so that a problem can name its line and column.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import yaml

from ..problems import Finding, Path, Problem, breaches
from .yaml_errors import Place, Words, in_words, no_mapping, place_of
from .yaml_rules import (
    FileText,
    Part,
    RawFile,
    Slip,
    file_characters,
    file_encoding,
    file_size,
    yaml_anchor,
    yaml_comment,
    yaml_depth,
    yaml_duplicate_key,
    yaml_syntax,
    yaml_tag,
)

Value = dict[str, "Value"] | list["Value"] | str | None
T = TypeVar("T")


@dataclass(frozen=True)
class Document:
    """The value of a file, and the places of its values and of its keys, by path."""

    value: Value
    places: dict[Path, Place]
    key_places: dict[Path, Place]

    def place(self, path: Path) -> Place:
        """Return the place of the value at `path`, or of the nearest value around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def key_place(self, path: Path) -> Place:
        """Return the place of the key at the end of `path`, or of the nearest value around it."""
        return self.key_places.get(path) or self.place(path)


class _UnreadableError(Exception):
    """Reading this file cannot go on; what is wrong is already noted."""


@dataclass
class _Reader:
    path: str
    lines: list[str]
    problems: list[Problem] = field(default_factory=list)
    places: dict[Path, Place] = field(default_factory=dict)
    key_places: dict[Path, Place] = field(default_factory=dict)

    def breaks(self, check: Callable[[T], Iterator[Finding]], subject: T) -> bool:
        """Note what a rule finds; tell whether that is anything."""
        found = list(breaches(check, subject))
        self.problems.extend(found)
        return bool(found)

    def value(self, event: yaml.Event, events: Iterator[yaml.Event], keys: Path) -> Value:
        self.places[keys] = place_of(event.start_mark)
        part = Part(self.path, event, keys, self.lines)
        if self.breaks(yaml_depth, part):
            raise _UnreadableError
        self.breaks(yaml_anchor, part)
        self.breaks(yaml_tag, part)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(events, keys)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, keys)
        return self.scalar(event, part) if isinstance(event, yaml.ScalarEvent) else None

    def scalar(self, event: yaml.ScalarEvent, part: Part) -> str | None:
        self.breaks(yaml_comment, part)
        if not event.style and event.value in ("", "~", "null"):
            return None
        text = self.visible(event)
        return text.rstrip("\n") if event.style in ("|", ">") else text

    def visible(self, event: yaml.ScalarEvent) -> str:
        """Return the text of a scalar; an escape such as \\u202e may hide what the file itself may not."""
        text: str = event.value
        self.breaks(file_characters, FileText(self.path, text, place_of(event.start_mark)))
        return text

    def sequence(self, events: Iterator[yaml.Event], keys: Path) -> list[Value]:
        items: list[Value] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self.value(event, events, (*keys, len(items))))
        return items

    def mapping(self, events: Iterator[yaml.Event], keys: Path) -> dict[str, Value]:
        result: dict[str, Value] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.key(event, keys, result)
            self.key_places[(*keys, key)] = place_of(event.start_mark)
            result[key] = self.value(next(events), events, (*keys, key))
        return result

    def key(self, event: yaml.Event, keys: Path, taken: Collection[str]) -> str:
        part = Part(self.path, event, keys, self.lines, taken)
        self.breaks(yaml_anchor, part)
        self.breaks(yaml_tag, part)
        if not isinstance(event, yaml.ScalarEvent):
            self.refuse(place_of(event.start_mark), ("a key that is no word", "write key: value"))
            raise _UnreadableError
        key = self.visible(event)
        self.breaks(yaml_duplicate_key, part)
        return key

    def document(self, text: str) -> Value:
        events = yaml.parse(text, Loader=yaml.CSafeLoader)
        contents = (e for e in events if not isinstance(e, (yaml.StreamStartEvent, yaml.DocumentStartEvent)))
        first = next(contents)
        if not isinstance(first, yaml.MappingStartEvent):
            self.refuse(*no_mapping(self.lines, place_of(first.start_mark)))
            raise _UnreadableError
        value = self.value(first, contents, ())
        next(contents)  # the end of the document
        if not isinstance(after := next(contents), yaml.StreamEndEvent):
            self.refuse(place_of(after.start_mark), ("a second document", "delete the '---' line"))
        return value

    def refuse(self, place: Place, words: Words) -> None:
        """Note what keeps the file from being YAML."""
        self.breaks(yaml_syntax, Slip(self.path, place, words))


def read(raw: bytes, path: str) -> tuple[Document | None, list[Problem]]:
    """Read the bytes of the file called `path`: its document, or None, and all its problems."""
    for check in (file_size, file_encoding):
        if problems := list(breaches(check, RawFile(path, raw))):
            return None, problems
    # Windows writes a byte order mark and line ends of its own; neither says anything.
    text = raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    if problems := list(breaches(file_characters, FileText(path, text))):
        return None, problems
    reader = _Reader(path, text.split("\n"))
    try:
        value = reader.document(text)
    except _UnreadableError:
        return None, reader.problems
    except yaml.MarkedYAMLError as error:
        reader.refuse(*in_words(error, reader.lines))
        return None, reader.problems
    return Document(value, reader.places, reader.key_places), reader.problems
