"""A YAML reader for files that anyone may have written.

It reads less than YAML allows: one document of mappings, lists and strings, ten levels
deep at most. Every scalar stays the string that was typed (`NO`, `010` and `12:30`
change no type); only an unquoted `null`, `~` or nothing at all is None. Every value and
key keeps its place, so that a problem can name its line and column.

The small generators below are the rules of this stage; their docstrings are their
documentation. They yield (line, column, message, cure).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from ..problems import Path, Problem
from .yaml_errors import Place, in_words, no_mapping, place_of

MOST_BYTES = 2**20
MOST_DEPTH = 10
REFUSED_CATEGORIES = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})

Value = dict[str, "Value"] | list["Value"] | str | None
Note = tuple[int, int, str, str]


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


class _UnreadableError(Exception):
    """Reading this file cannot go on; what is wrong is already noted."""


def file_size(raw: bytes) -> Iterator[Note]:
    """A data file has at most 1 MiB."""
    if len(raw) > MOST_BYTES:
        yield 1, 1, f"the file has {len(raw):,} bytes", f"at most {MOST_BYTES:,}"


def file_encoding(raw: bytes) -> Iterator[Note]:
    """A data file is encoded in UTF-8."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        yield line, 1, f"byte 0x{raw[error.start]:02x} is not UTF-8", "save the file as UTF-8"


def file_characters(text: str) -> Iterator[Note]:
    """A data file holds only visible characters, spaces and line ends, composed as NFC has it.

    Control, direction-changing and zero-width characters, private and unassigned ones and the
    separators U+0085, U+2028 and U+2029 can hide or forge text; decomposed letters look like
    composed ones but are not found by search.
    """
    for number, line in enumerate(text.split("\n"), 1):
        for column, character in enumerate(line, 1):
            if character == "\t":
                yield number, column, "a tab", "put spaces in its place"
            elif unicodedata.category(character) in REFUSED_CATEGORIES:
                yield number, column, f"invisible character U+{ord(character):04X}", "delete it"
        if not unicodedata.is_normalized("NFC", line):
            composed = unicodedata.normalize("NFC", line)
            column = next((i for i, (a, b) in enumerate(zip(line, composed, strict=False)) if a != b), 0)
            yield (
                number,
                column + 1,
                "a character is not in its composed form (NFC)",
                (f"type it anew: '{composed[column : column + 1]}'"),
            )


def yaml_anchor(event: yaml.Event) -> Iterator[tuple[str, str]]:
    """Anchors (&a), aliases (*a) and merge keys (<<) are refused: a value stands where it is read."""
    if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        yield f"'{sign}{event.anchor}' refers elsewhere", "write the value out, or put it in quotes"
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
        yield "the merge key '<<'", "write the values out"


def yaml_tag(event: yaml.Event) -> Iterator[tuple[str, str]]:
    """Tags (!x) are refused: the field decides what a value is."""
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
        yield f"the tag '{event.tag}'", "delete it, or put the value in quotes"


def yaml_comment(event: yaml.Event, lines: list[str]) -> Iterator[tuple[str, str]]:
    """No comment stands behind an unquoted value: ' #' would cut a text short unseen."""
    if isinstance(event, yaml.ScalarEvent) and not event.style:
        line, column = place_of(event.end_mark)
        # An empty value at the end of the file has its mark on a line after the last.
        rest = "".join(lines[line - 1 : line])[column - 1 :]
        if rest[:1] in (" ", "\t", "#") and rest.lstrip().startswith("#"):
            yield (
                "' #' ends the value here",
                "give the comment its own line; or, if it is part of the text, put all of the text in quotes",
            )


def yaml_duplicate_key(key: str, mapping: dict[str, Value]) -> Iterator[tuple[str, str]]:
    """A mapping holds each key once."""
    if key in mapping:
        yield f"'{key}' stands here a second time", "keep one of the two"


def yaml_depth(depth: int) -> Iterator[tuple[str, str]]:
    """Values are nested ten levels deep at most."""
    if depth > MOST_DEPTH:
        yield f"nested more than {MOST_DEPTH} levels deep", "flatten it"


def yaml_syntax(error: yaml.MarkedYAMLError, lines: list[str]) -> Iterator[Note]:
    """A data file is one YAML document, a mapping."""
    place, words = in_words(error, lines)
    yield (*place, *words)


@dataclass
class _Reader:
    path: str
    lines: list[str]
    problems: list[Problem] = field(default_factory=list)
    places: dict[Path, Place] = field(default_factory=dict)
    key_places: dict[Path, Place] = field(default_factory=dict)

    def note(self, place: Place, rule: str, notes: Iterator[tuple[str, str]]) -> bool:
        found = [_problem(self.path, (*place, message, cure), rule) for message, cure in notes]
        self.problems.extend(found)
        return bool(found)

    def value(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Value:
        self.places[path] = place = place_of(event.start_mark)
        if self.note(place, "yaml-depth", yaml_depth(len(path))):
            raise _UnreadableError
        self.note(place, "yaml-anchor", yaml_anchor(event))
        self.note(place, "yaml-tag", yaml_tag(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, path)
        return self.scalar(event) if isinstance(event, yaml.ScalarEvent) else None

    def scalar(self, event: yaml.ScalarEvent) -> str | None:
        self.note(place_of(event.end_mark), "yaml-comment", yaml_comment(event, self.lines))
        if not event.style and event.value in ("", "~", "null"):
            return None
        text = self.visible(event)
        return text.rstrip("\n") if event.style in ("|", ">") else text

    def visible(self, event: yaml.ScalarEvent) -> str:
        """Return the text of a scalar; an escape such as \\u202e may hide what the file itself may not."""
        text: str = event.value
        hidden = ((message, cure) for _, _, message, cure in file_characters(text))
        self.note(place_of(event.start_mark), "file-characters", hidden)
        return text

    def sequence(self, events: Iterator[yaml.Event], path: Path) -> list[Value]:
        items: list[Value] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self.value(event, events, (*path, len(items))))
        return items

    def mapping(self, events: Iterator[yaml.Event], path: Path) -> dict[str, Value]:
        result: dict[str, Value] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.key(event, result)
            self.key_places[(*path, key)] = place_of(event.start_mark)
            result[key] = self.value(next(events), events, (*path, key))
        return result

    def key(self, event: yaml.Event, mapping: dict[str, Value]) -> str:
        place = place_of(event.start_mark)
        self.note(place, "yaml-anchor", yaml_anchor(event))
        self.note(place, "yaml-tag", yaml_tag(event))
        if not isinstance(event, yaml.ScalarEvent):
            self.note(place, "yaml-syntax", iter([("a key that is no word", "write key: value")]))
            raise _UnreadableError
        key = self.visible(event)
        self.note(place, "yaml-duplicate-key", yaml_duplicate_key(key, mapping))
        return key

    def document(self, text: str) -> Value:
        events = yaml.parse(text, Loader=yaml.CSafeLoader)
        contents = (e for e in events if not isinstance(e, (yaml.StreamStartEvent, yaml.DocumentStartEvent)))
        first = next(contents)
        if not isinstance(first, yaml.MappingStartEvent):
            place, words = no_mapping(self.lines, place_of(first.start_mark))
            self.note(place, "yaml-syntax", iter([words]))
            raise _UnreadableError
        value = self.value(first, contents, ())
        next(contents)  # the end of the document
        if not isinstance(after := next(contents), yaml.StreamEndEvent):
            self.note(
                place_of(after.start_mark),
                "yaml-syntax",
                iter([("a second document", "delete the '---' line")]),
            )
        return value


def read(raw: bytes, path: str) -> tuple[Document | None, list[Problem]]:
    """Read the bytes of the file called `path`: its document, or None, and all its problems."""
    for rule, notes in (("file-size", file_size(raw)), ("file-encoding", file_encoding(raw))):
        if problems := [_problem(path, note, rule) for note in notes]:
            return None, problems
    # Windows writes a byte order mark and line ends of its own; neither says anything.
    text = raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    if problems := [_problem(path, note, "file-characters") for note in file_characters(text)]:
        return None, problems
    reader = _Reader(path, text.split("\n"))
    try:
        value = reader.document(text)
    except _UnreadableError:
        return None, reader.problems
    except yaml.MarkedYAMLError as error:
        broken = [_problem(path, note, "yaml-syntax") for note in yaml_syntax(error, reader.lines)]
        return None, [*reader.problems, *broken]
    return Document(value, reader.places, reader.key_places), reader.problems


def _problem(path: str, note: Note, rule: str) -> Problem:
    line, column, message, cure = note
    return Problem(path=path, line=line, column=column, message=message, cure=cure, rule=rule)
