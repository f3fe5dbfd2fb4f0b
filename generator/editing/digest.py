"""Read a saved digest page: clippings with their statements and paragraph markers.

The page holds, after some furniture, for each clipping a headline, a line `outlet· 2025-12-21 17:21`
and a body: section headings and statements, ` Heading - statement[1] - statement[2][3] …`. Every
statement ends in its markers. Markdown around it is taken away; other forms of datelines and markers are
read, and what only looks like one is a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from ..load.yaml_rules import visible
from ..messages import say
from ..problems import Finding, InFile, Problem, breaches, rule
from .clipped import Clipped, SavedPage, Slip, Statement
from .page_lines import MARKERS, STOP, Dateline, dateline, looks_like_dateline, plain_markers, without_markup

_UNKNOWN = datetime(1, 1, 1)  # noqa: DTZ001  # stands in until its problem is reported
_DASH = re.compile(r"(?:^|\s)[-‐‑−－](?:\s|$)")
_WHOLE = say("save the page whole")
Datelines = Sequence[Dateline | None]
"""For each line of a page the dateline that it is."""
_DATELINE = say("write outlet· 2025-12-21 17:21")


def is_digest(lines: Sequence[str]) -> bool:
    """Tell whether lines are a digest's: a dateline, or what looks like one, and statements with markers."""
    marked = (plain_markers(line) for line in lines)
    return any(odd or MARKERS.search(text) for text, odd in marked) and any(
        dateline(line) or looks_like_dateline(line) for line in map(without_markup, lines)
    )


def read_digest(page: SavedPage) -> tuple[tuple[Clipped, ...], list[Problem]]:
    """Read a page that is UTF-8: its clippings, or none and every problem."""
    lines = [without_markup(visible(line)) for line in page.content.decode("utf-8-sig").split("\n")]
    datelines = [dateline(line) for line in lines]
    clippings, slips = _clippings(page.path, lines, datelines)
    # A body that a slip cuts in two gives other messages of the same mistake.
    problems = list(
        breaches(digest_form, (page.path, sorted(_line_slips(lines, datelines)) or sorted(slips)))
    )
    return (() if problems else tuple(clippings)), problems


@rule("archive")
def digest_form(read: tuple[str, list[Slip]]) -> Iterator[Finding]:
    """A saved digest has for each clipping a headline and a dateline, and for each statement markers.

    What only looks like a dateline or a marker is not passed over.
    """
    path, slips = read
    for line, message, cure in slips:
        yield Finding(InFile(path, line), message, cure)


def _line_slips(lines: Sequence[str], datelines: Datelines) -> Iterator[Slip]:
    begun = False
    for number, (line, said) in enumerate(zip(lines, datelines, strict=True), 1):
        begun = begun or said is not None
        text, odd = plain_markers(line)
        marked = MARKERS.search(text)
        # The headline of the dateline behind it may look like one.
        is_one = said or any(datelines[number : number + 1])
        if odd:
            message = say("looks like a marker and is none: '{text}'", text=odd)
            yield number, message, say("write [1], or other brackets")
        elif not marked and not is_one and looks_like_dateline(line):
            shown, begun = " ".join(line.split()), True
            message = say("looks like a dateline and is none: '{text}'", text=shown)
            yield number, message, say("{way}, or delete it", way=_DATELINE)
        elif marked and not begun:
            cure = say("{way} on the line before, a headline above it", way=_DATELINE)
            yield number, say("a statement without an outlet"), cure
    if not begun:
        yield 1, say("no clipping: no line reads 'outlet· 2025-12-21 17:21'"), say("save the page as text")


def _clippings(path: str, lines: Sequence[str], datelines: Datelines) -> tuple[list[Clipped], list[Slip]]:
    found = {number: said for number, said in enumerate(datelines) if said}
    headlines = [_headline(lines, datelines, number) for number in found]
    clippings: list[Clipped] = []
    slips: list[Slip] = []
    # Behind the last clipping the page ends; on a page without any that end is one too many.
    ends = [*headlines[1:], len(lines)][: len(headlines)]
    for (start, said), headline, end in zip(found.items(), headlines, ends, strict=True):
        body = "\n".join(plain_markers(line.strip())[0] for line in lines[start + 1 : end])
        statements, wrong = _statements(body, start + 1)
        slips += wrong
        if said.published is None:
            slips.append((start + 1, say("no such time: {time}", time=said.printed), say("mend the date")))
        if headline == start:
            slips.append((start + 1, say("no headline on the line before"), _WHOLE))
        clipped = Clipped(
            headline=lines[headline].strip(),
            outlet=said.outlet,
            published=said.published or _UNKNOWN,
            path=path,
            line=headline + 1,
            statements=statements,
        )
        clippings.append(clipped)
    return clippings, [*slips, *_twice(clippings)]


def _headline(lines: Sequence[str], datelines: Datelines, start: int) -> int:
    """Return the index of the headline of a dateline, which is the last line before it that is not empty.

    Where that is another dateline or has statements, there is none, and the dateline's own index is returned.
    """
    above = next((number for number in range(start - 1, -1, -1) if lines[number].strip()), start)
    is_other = datelines[above] or MARKERS.search(plain_markers(lines[above])[0])
    return start if is_other else above


@dataclass(frozen=True)
class _Marked:
    """What a marker stands behind: a heading perhaps, and a statement."""

    heading: str
    sentence: str
    start: int
    """Where the statement begins in the body."""
    marker: re.Match[str]


def _statements(lines: str, first: int) -> tuple[tuple[Statement, ...], list[Slip]]:
    """Return the statements of a body that begins behind the line `first`, and what is wrong with them."""
    text = lines.replace("\n", " ")

    def line(at: int) -> int:
        return first + lines.count("\n", 0, at) + 1

    marked = list(_marked(text))
    slips = [(line(at), message, cure) for one in marked for at, message, cure in _slips(one)]
    last = line(len(text.rstrip()) - 1) if text.strip() else first
    if marked and STOP.sub("", text[marked[-1].marker.end() :]):
        slips.append((last, say("the text breaks off after statement {number}", number=len(marked)), _WHOLE))
    if not marked:
        slips.append((last, say("no statement ends in a marker [1]"), _WHOLE))
    return tuple(_numbered(marked)), slips


def _marked(text: str) -> Iterator[_Marked]:
    end = 0
    for marker in MARKERS.finditer(text):
        stop = STOP.match(text, end, marker.start())
        begin = stop.end() if stop else end
        end = marker.end()
        before = text[begin : marker.start()]
        dash = _DASH.search(before)
        start = dash.end() if dash else 0
        yield _Marked(
            heading=before[: dash.start()].strip() if dash else "",
            sentence=before[start:],
            start=begin + start,
            marker=marker,
        )


def _slips(one: _Marked) -> Iterator[Slip]:
    """Yield what is wrong with a statement, at a character of its body in the place of a line."""
    if not re.search(r"\w", one.sentence):
        message = say("{marker} marks no statement", marker=one.marker[0].strip())
        yield one.marker.end() - 1, message, say("delete it")
    if more := _DASH.search(one.sentence):
        message = say("two statements without a marker between them")
        yield one.start + more.end(), message, say("put [n] behind each; write – within one")


def _numbered(marked: list[_Marked]) -> Iterator[Statement]:
    """Yield the statements in order; those without a heading of their own are in the section before."""
    section, heading = 0, ""
    for ordinal, one in enumerate(marked, 1):
        section += bool(one.heading) or ordinal == 1
        heading = one.heading or heading
        yield Statement(
            ordinal=ordinal,
            section=section,
            heading=heading,
            paragraphs=tuple(int(number) for number in re.findall(r"[0-9]+", one.marker[0])),
            text=one.sentence.strip(),
        )


def _twice(clippings: list[Clipped]) -> Iterator[Slip]:
    seen: dict[tuple[str, datetime, str], Clipped] = {}
    for one in clippings:
        first = seen.setdefault((one.outlet, one.published, one.headline), one)
        if first is not one:
            message = say(
                "the clipping of line {line} stands here again: '{headline}'",
                line=first.line,
                headline=one.headline[:30],
            )
            yield one.line, message, say("delete one of the two")
