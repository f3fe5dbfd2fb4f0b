"""The rules that a YAML file must keep to be read, each asked of what the reader has before it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from ..messages import Message, say
from ..problems import Finding, InFile, rule
from .yaml_errors import Place, Words, place_of

MOST_BYTES = 2**20
MOST_DEPTH = 10
MERGE = re.compile(r"(?:<{7}|>{7}|[|]{7})(?: |$)")
REFUSED_CATEGORIES = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


RawFile = tuple[str, bytes]
"""The path and the bytes of a file."""


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
    lines: list[str]
    """All of the file."""

    @property
    def where(self) -> InFile:
        """Where it begins."""
        return InFile(self.path, *place_of(self.event.start_mark))


@rule("file")
def file_size(file: RawFile) -> Iterator[Finding]:
    """A data file has at most 1 MiB."""
    path, content = file
    if len(content) > MOST_BYTES:
        message = say("the file has {number:,} bytes", number=len(content))
        yield Finding(InFile(path), message, say("at most {most:,}", most=MOST_BYTES))


@rule("file")
def file_encoding(file: RawFile) -> Iterator[Finding]:
    """A data file is encoded in UTF-8; so are the texts outside data/ that the site is made of."""
    yield from not_utf8(*file, say("save the file as UTF-8"))


def not_utf8(path: str, content: bytes, cure: Message) -> Iterator[Finding]:
    """Yield where the bytes of a file are no UTF-8, if they are not."""
    try:
        content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = say("byte 0x{byte} is not UTF-8", byte=f"{content[error.start]:02x}")
        yield Finding(InFile(path, line), message, cure)


@rule("file")
def file_characters(file: FileText) -> Iterator[Finding]:
    """A data file holds only visible characters, spaces and line ends, composed as NFC has it.

    Others can hide or forge text, or are not found by search. The same holds of the pages that are
    written by hand.
    """
    for number, line in enumerate(file.text.split("\n"), 1):
        # Of what does not print, only some spaces are let through.
        if line.isprintable() and unicodedata.is_normalized("NFC", line):
            continue
        for column, message, cure in _refused_characters(line):
            yield Finding(InFile(file.path, *(file.place or (number, column))), message, cure)


@rule("file")
def merge_finished(file: FileText) -> Iterator[Finding]:
    """No file has the lines by which git marks what it could not merge: <<<<<<<, ||||||| or >>>>>>>."""
    for number, line in enumerate(file.text.split("\n"), 1):
        if MERGE.match(line):
            cure = say("keep what is right and delete the lines that git put in")
            if file.path.endswith(".json"):
                cure = say("write it anew with briefs lock FILE")
            message = say("an unfinished merge: '{line}'", line=line[:20])
            yield Finding(InFile(file.path, number), message, cure)
            return


def visible(text: str) -> str:
    """Return a text of another origin as a data file may hold it: in one line, composed, all of it seen."""
    spaced = (" " if one in "\t\r\n" else one for one in unicodedata.normalize("NFC", text))
    return "".join(one for one in spaced if unicodedata.category(one) not in REFUSED_CATEGORIES)


def _refused_characters(line: str) -> Iterator[tuple[int, Message, Message]]:
    """Yield the column of each character that is refused, what it is, and what would be right."""
    for column, character in enumerate(line, 1):
        if character == "\t":
            yield column, say("a tab"), say("put spaces in its place")
        elif unicodedata.category(character) in REFUSED_CATEGORIES:
            message = say("invisible character U+{number}", number=f"{ord(character):04X}")
            yield column, message, say("delete it")
    if not unicodedata.is_normalized("NFC", line):
        composed = unicodedata.normalize("NFC", line)
        at = next((i for i, (a, b) in enumerate(zip(line, composed, strict=False)) if a != b), 0)
        cure = say("type it anew: '{character}'", character=composed[at : at + 1])
        yield at + 1, say("a character is not in its composed form (NFC)"), cure


@rule("file")
def yaml_anchor(part: Part) -> Iterator[Finding]:
    """Anchors (&a), aliases (*a) and merge keys (<<) are refused: a value stands where it is read."""
    event = part.event
    if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        message = say("'{sign}{anchor}' refers elsewhere", sign=sign, anchor=event.anchor)
        yield Finding(part.where, message, say("write the value out, or put it in quotes"))
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
        yield Finding(part.where, say("the merge key '<<'"), say("write the values out"))


@rule("file")
def yaml_tag(part: Part) -> Iterator[Finding]:
    """Tags (!x) are refused: the field decides what a value is."""
    event = part.event
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
        yield Finding(
            part.where, say("the tag '{tag}'", tag=event.tag), say("delete it, or put the value in quotes")
        )


@rule("file")
def yaml_comment(part: Part) -> Iterator[Finding]:
    """No comment stands behind an unquoted value: ' #' would cut a text short unseen."""
    if isinstance(part.event, yaml.ScalarEvent) and not part.event.style:
        line, column = place_of(part.event.end_mark)
        # An empty value at the end of the file has its mark on a line after the last.
        rest = "".join(part.lines[line - 1 : line])[column - 1 :]
        if rest[:1] in (" ", "\t", "#") and rest.lstrip().startswith("#"):
            cure = say(
                "give the comment its own line; or, if it is part of the text, put all of the text in quotes"
            )
            yield Finding(InFile(part.path, line, column), say("' #' ends the value here"), cure)


@rule("file")
def yaml_duplicate_key(again: tuple[InFile, str]) -> Iterator[Finding]:
    """A mapping holds each key once."""
    where, key = again
    yield Finding(where, say("'{value}' stands here a second time", value=key), say("keep one of the two"))


@rule("file")
def yaml_depth(part: Part) -> Iterator[Finding]:
    """Values are nested ten levels deep at most."""
    yield Finding(part.where, say("nested more than {most} levels deep", most=MOST_DEPTH), say("flatten it"))


@rule("file")
def yaml_syntax(slip: tuple[str, Place, Words]) -> Iterator[Finding]:
    """A data file is one YAML document, a mapping."""
    path, place, words = slip
    yield Finding(InFile(path, *place), *words)
