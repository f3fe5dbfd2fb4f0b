"""A YAML reader for files that anyone may have written.

It reads less than YAML allows: one document of mappings, lists and strings, ten levels
deep at most. Every scalar stays the string that was typed (`NO`, `010` and `12:30`
change no type); only an unquoted `null`, `~` or nothing at all is None. Every value and
key keeps its place, so that a problem can name its line and column.

The small generators below are the rules of this stage.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import yaml

from ..problems import Finding, InFile, Path, Problem, breaches, rule
from .yaml_errors import Place, Words, in_words, no_mapping, place_of

MOST_BYTES = 2**20
MOST_DEPTH = 10
REFUSED_CATEGORIES = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})

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


@dataclass(frozen=True)
class RawFile:
    """The bytes of a file."""

    path: str
    content: bytes


@dataclass(frozen=True)
class FileText:
    """A text of a file: all of it, or that of the value at a place."""

    path: str
    text: str
    place: Place | None = None


@dataclass(frozen=True)
class Part:
    """A value or key of a file as the parser meets it, with what stands around it."""

    path: str
    event: yaml.Event
    keys: Path
    """Those that lead to the value, or to the mapping of the key."""
    lines: list[str]
    """All of the file."""
    taken: Collection[str] = ()
    """For a key: those that its mapping has already."""

    @property
    def where(self) -> InFile:
        """Where it begins."""
        return InFile(self.path, *place_of(self.event.start_mark))


@dataclass(frozen=True)
class Slip:
    """What keeps a file from being YAML, in an editor's words."""

    path: str
    place: Place
    words: Words


class _UnreadableError(Exception):
    """Reading this file cannot go on; what is wrong is already noted."""


@rule("file")
def file_size(file: RawFile) -> Iterator[Finding]:
    """A data file has at most 1 MiB."""
    if len(file.content) > MOST_BYTES:
        message = f"the file has {len(file.content):,} bytes"
        yield Finding(InFile(file.path), message, f"at most {MOST_BYTES:,}")


@rule("file")
def file_encoding(file: RawFile) -> Iterator[Finding]:
    """A data file is encoded in UTF-8."""
    try:
        file.content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = file.content.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{file.content[error.start]:02x} is not UTF-8"
        yield Finding(InFile(file.path, line), message, "save the file as UTF-8")


@rule("file")
def file_characters(file: FileText) -> Iterator[Finding]:
    """A data file holds only visible characters, spaces and line ends, composed as NFC has it.

    Control, direction-changing and zero-width characters, private and unassigned ones and the
    separators U+0085, U+2028 and U+2029 can hide or forge text; decomposed letters look like
    composed ones but are not found by search.
    """
    for number, line in enumerate(file.text.split("\n"), 1):
        for column, message, cure in _refused_characters(line):
            yield Finding(InFile(file.path, *(file.place or (number, column))), message, cure)


def _refused_characters(line: str) -> Iterator[tuple[int, str, str]]:
    """Yield the column of each character that is refused, what it is, and what would be right."""
    for column, character in enumerate(line, 1):
        if character == "\t":
            yield column, "a tab", "put spaces in its place"
        elif unicodedata.category(character) in REFUSED_CATEGORIES:
            yield column, f"invisible character U+{ord(character):04X}", "delete it"
    if not unicodedata.is_normalized("NFC", line):
        composed = unicodedata.normalize("NFC", line)
        at = next((i for i, (a, b) in enumerate(zip(line, composed, strict=False)) if a != b), 0)
        yield (
            at + 1,
            "a character is not in its composed form (NFC)",
            f"type it anew: '{composed[at : at + 1]}'",
        )


@rule("file")
def yaml_anchor(part: Part) -> Iterator[Finding]:
    """Anchors (&a), aliases (*a) and merge keys (<<) are refused: a value stands where it is read."""
    event = part.event
    if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        message = f"'{sign}{event.anchor}' refers elsewhere"
        yield Finding(part.where, message, "write the value out, or put it in quotes")
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
        yield Finding(part.where, "the merge key '<<'", "write the values out")


@rule("file")
def yaml_tag(part: Part) -> Iterator[Finding]:
    """Tags (!x) are refused: the field decides what a value is."""
    event = part.event
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
        yield Finding(part.where, f"the tag '{event.tag}'", "delete it, or put the value in quotes")


@rule("file")
def yaml_comment(part: Part) -> Iterator[Finding]:
    """No comment stands behind an unquoted value: ' #' would cut a text short unseen."""
    if isinstance(part.event, yaml.ScalarEvent) and not part.event.style:
        line, column = place_of(part.event.end_mark)
        # An empty value at the end of the file has its mark on a line after the last.
        rest = "".join(part.lines[line - 1 : line])[column - 1 :]
        if rest[:1] in (" ", "\t", "#") and rest.lstrip().startswith("#"):
            cure = (
                "give the comment its own line; or, if it is part of the text, put all of the text in quotes"
            )
            yield Finding(InFile(part.path, line, column), "' #' ends the value here", cure)


@rule("file")
def yaml_duplicate_key(part: Part) -> Iterator[Finding]:
    """A mapping holds each key once."""
    if isinstance(part.event, yaml.ScalarEvent) and part.event.value in part.taken:
        yield Finding(part.where, f"'{part.event.value}' stands here a second time", "keep one of the two")


@rule("file")
def yaml_depth(part: Part) -> Iterator[Finding]:
    """Values are nested ten levels deep at most."""
    if len(part.keys) > MOST_DEPTH:
        yield Finding(part.where, f"nested more than {MOST_DEPTH} levels deep", "flatten it")


@rule("file")
def yaml_syntax(slip: Slip) -> Iterator[Finding]:
    """A data file is one YAML document, a mapping."""
    yield Finding(InFile(slip.path, *slip.place), *slip.words)


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
