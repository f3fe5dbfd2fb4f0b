"""The parser of YAML; what keeps a file from being YAML, in an editor's words, and where to look for it.

It is libyaml's parser, or PyYAML's own where there is no libyaml, as in a browser. Both read the same; what
they say of a mistake differs in words, and here becomes libyaml's. Their messages speak of YAML's grammar
(block collections, tokens), and name the place where the parser gave up; the slip is often on the line
before, or where a quote or bracket was opened.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from typing import Any, Protocol

import yaml

from ..messages import Message, say

_WITHIN = re.compile(r"(?<=[^\s\[{,])\?|(?<=[^\s\[{,:?-] )\?(?=\S)")
_STAND_IN = "\ue000"
"""No file of data/ holds this character."""


class WithoutLibyaml(yaml.SafeLoader):
    """PyYAML's own parser. A ? within a text in brackets it takes for a sign; libyaml and YAML 1.2 do not."""

    def __init__(self, text: str) -> None:
        super().__init__(_WITHIN.sub(_STAND_IN, text))

    def get_event(self) -> Any:
        """Return the next event, with the text of a scalar as it stands in the file."""
        event = super().get_event()  # type: ignore[no-untyped-call]  # its stubs have no types here
        if isinstance(event, yaml.ScalarEvent):
            event.value = event.value.replace(_STAND_IN, "?")
        return event


PARSER: Any = getattr(yaml, "CSafeLoader", WithoutLibyaml)
"""What reads events and tokens."""

_AS_LIBYAML: tuple[tuple[str, str], ...] = (
    (r"block mapping: expected <block end>.*", "did not find expected key"),
    (r"block collection: expected <block end>.*", "did not find expected '-' indicator"),
    (r".*: expected (',' or '[]}]'), but got .*", r"did not find expected \1"),
    (r".*: mapping values are not allowed here", "mapping values are not allowed in this context"),
    (r".*: sequence entries are not allowed here", "block sequence entries are not allowed in this context"),
    (r".*: (found unknown escape character) .*", r"\1"),
    (r".*: found character .* that cannot start any token", "found character that cannot start any token"),
    (r".*: expected (alphabetic or numeric character), but found .*", r"did not find expected \1"),
    (r".*: expected the (node content), but found .*", r"did not find expected \1"),
    (r".*: expected a comment or a line break, but found .*", "did not find expected comment or line break"),
    (r".*: expected chomping or indentation .*", "did not find expected comment or line break"),
)
"""What PyYAML's own parser says, behind what it was parsing, and libyaml's words for it."""

Place = tuple[int, int]
"""A line and a column, counted from 1."""
Words = tuple[Message, Message]
"""What is wrong, and what would be right."""


class Mark(Protocol):
    """A place as both of PyYAML's parsers give it, counted from 0."""

    line: int
    column: int


AT_OPENING: dict[tuple[str, str], Words] = {
    ("while parsing a flow sequence", "did not find expected ',' or ']'"): (
        say("the list that begins here is not closed"),
        say("close it with ], with commas between its parts; a text with a comma goes in quotes"),
    ),
    ("while parsing a flow mapping", "did not find expected ',' or '}'"): (
        say("the braces that open here are not closed"),
        say("close them with }}, with commas between the parts; a text with a comma goes in quotes"),
    ),
    ("while scanning a quoted scalar", "found unexpected end of stream"): (
        say("the quote that opens here is not closed"),
        say("close it; inside single quotes a ' is written ''"),
    ),
    ("while scanning a simple key", "could not find expected ':'"): (
        say("a line without ': '"),
        say("write key: value; a text that goes on is indented deeper than its key"),
    ),
}
"""Told at the place where the part began, by PyYAML's context and problem."""

AT_ERROR: dict[str, Words] = {
    "mapping values are not allowed in this context": (
        say("a ': ' where none can stand"),
        say("a text with ': ' in it goes in quotes; else look at the indentation, and at the line above"),
    ),
    "did not find expected key": (
        say("indented otherwise than the lines above it"),
        say("give it the indentation of its neighbours"),
    ),
    "did not find expected '-' indicator": (
        say("this line stands as deep as the list above it, but is not part of it"),
        say("begin it with '- ', or give it the indentation of its neighbours"),
    ),
    "found unknown escape character": (say("a \\ in double quotes"), say("put the text in single quotes")),
    "found character that cannot start any token": (
        say("a text cannot begin with this sign"),
        say("put the text in quotes"),
    ),
    "did not find expected alphabetic or numeric character": (
        say("a text cannot begin with this sign"),
        say("put the text in quotes"),
    ),
    "block sequence entries are not allowed in this context": (
        say("a '- ' where no list can begin"),
        say("begin the list on the next line; a text that begins with '- ' goes in quotes"),
    ),
    "did not find expected node content": (
        say("a sign that closes nothing"),
        say("take it away; a text that begins with it goes in quotes"),
    ),
    "did not find expected comment or line break": (
        say("text behind | or >"),
        say("begin the text on the next line, indented"),
    ),
}
"""Told at the place where PyYAML gave up, by its problem."""

BEHIND_END = (say("text behind a closing quote or bracket"), say("put all of the text in one pair of quotes"))
UNCLOSED = (
    say("the quote that opens here is closed only some lines below, by the next one"),
    say("close it where its text ends; inside single quotes a ' is written ''"),
)
AT_END = (
    say("the file ends before a quote, a list or braces are closed"),
    say("close what is open: with a quote, ] or }}"),
)
FALLBACK = (say("something here or just before is not YAML"), say("look at indentation, colons and quotes"))


_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_DASHES = "‐‑‒–—―−﹣－"
_LOOK_ALIKE = re.compile(
    rf"[ -]*(?P<sign>[{_SPACES}]|[{_DASHES}](?=[ {_SPACES}]))[- {_SPACES}{_DASHES}]*[a-z][a-z0-9_]*:"
)
"""A sign in the layout before a key that is not what YAML reads."""


def in_words(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[Place, Words]:
    """Return the place of what is wrong, what it is and what would be right; `lines` are the file's."""
    met = place_of(error.problem_mark or error.context_mark)
    begun = place_of(error.context_mark) if error.context_mark else met
    if colon := _colon(lines, met[0] - 1 if begun == met else max(begun[0], met[0] - 1), met[0]):
        return colon
    line = lines[met[0] - 1] if met[0] <= len(lines) else ""
    if line[: met[1] - 1].rstrip().endswith(("'", '"', "]", "}")):
        opened = _quote_to(lines, met[0])
        return (opened, UNCLOSED) if opened else (met, BEHIND_END)
    if begun[0] == met[0] and line[met[1] - 1 :].startswith(": "):
        return met, AT_ERROR["mapping values are not allowed in this context"]
    problem = problem_of(error)
    if words := AT_OPENING.get((error.context or "", problem)):
        return begun, words
    if not "".join([line[met[1] - 1 :], *lines[met[0] :]]).strip():
        # That is where the last line that is not empty ends.
        last = max((number for number, line in enumerate(lines, 1) if line.strip()), default=1)
        return (last, len(lines[last - 1].rstrip()) + 1), AT_END
    return met, AT_ERROR.get(problem, FALLBACK)


def no_mapping(lines: list[str], place: Place) -> tuple[Place, Words]:
    """Return what to say of a file whose first value, at `place`, is no mapping."""
    slip = _colon(lines, place[0], place[0])
    return slip or (place, (say("no key: value here"), say("begin with headline: … or names: …")))


def look_alike(lines: list[str]) -> tuple[Place, Words] | None:
    """Return the first sign in the layout of a file that only looks like a space or a hyphen of YAML."""
    for number, line in enumerate(lines, 1):
        if found := _LOOK_ALIKE.match(line):
            column, sign = found.start("sign") + 1, found["sign"]
            right = "-" if sign in _DASHES else " "
            name = unicodedata.name(sign, "unknown").lower()
            like = say("a hyphen") if right == "-" else say("a space")
            message = say(
                "U+{number} ({detail}) only looks like {like}",
                number=f"{ord(sign):04X}",
                detail=name,
                like=like,
            )
            return (number, column), (message, say("write '{right}'", right=right))
    return None


def _quote_to(lines: list[str], last: int) -> Place | None:
    """Return where a text in quotes began that ends in the line `last`, if that was in an earlier line."""
    with suppress(yaml.YAMLError):  # what comes behind it need not be YAML
        for token in yaml.scan("\n".join(lines[:last]), Loader=PARSER):
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                begun, ended = place_of(token.start_mark), place_of(token.end_mark)
                if begun[0] < ended[0] == last:
                    return begun
    return None


def _colon(lines: list[str], first: int, last: int) -> tuple[Place, Words] | None:
    """Return the first key of some lines whose colon is full-width or has no space behind it."""
    for number in range(max(first, 1), last + 1):
        line = "".join(lines[number - 1 : number])
        if found := re.match(r"[ -]*(?P<key>[a-z][a-z0-9_-]*)(?P<colon>：|:(?=[^\s/]))", line):
            key, place = found["key"], (number, found.start("colon") + 1)
            message = say("the colon of '{key}' is full-width", key=key)
            if found["colon"] == ":":
                message = say("the colon of '{key}' is without a space behind it", key=key)
            return place, (message, say("write {key}: {value}", key=key, value=say("value")))
    return None


def place_of(mark: Mark | None) -> Place:
    """Return the line and column of a mark of PyYAML, from 1; without a mark, the beginning."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def problem_of(error: yaml.MarkedYAMLError) -> str:
    """Return what is wrong, in the words of libyaml."""
    told = f"{(error.context or '').removeprefix('while parsing a ')}: {error.problem or ''}"
    for pattern, words in _AS_LIBYAML:
        if found := re.fullmatch(pattern, told, re.DOTALL):
            return found.expand(words)
    return error.problem or ""
