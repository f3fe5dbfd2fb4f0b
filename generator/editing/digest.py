"""Read a saved digest page: clippings with their statements and paragraph markers.

The page holds, after some furniture, for each clipping a headline, a line `outlet· 2025-12-21 17:21`
and a body: section headings and statements, ` Heading - statement[1] - statement[2][3] …`. Every
statement ends in its markers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ..problems import Finding, InFile, Problem, breaches, rule

MOST_BYTES = 16 * 2**20
DATELINE = re.compile(r"^(?P<outlet>[^·]{1,40})·\s*(?P<time>\d{4}-\d{2}-\d{2} \d{2}:\d{2})\s*$")
NO_DATE = re.compile(r"^[^·\s]{1,20}·\s*\S{0,16}\s*$")
MARKERS = re.compile(r"((?:\s*\[[1-9][0-9]{0,3}\])+)")
_UNKNOWN = datetime(1, 1, 1)  # noqa: DTZ001  # stands in until its problem is reported
FULL_WIDTH = re.compile(r"[［【〔]\s*[0-9０-９]+\s*[］】〕]")

Slip = tuple[int, str, str]
"""A line of the page, what is wrong there, and what would be right."""


@dataclass(frozen=True)
class SavedPage:
    """The bytes of a saved page."""

    path: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One statement: `ordinal` and `section` count from 1 within the clipping."""

    ordinal: int
    section: int
    heading: str
    """The heading of its section; it says as much about how sure the statement is as its own words."""
    paragraphs: tuple[int, ...]
    text: str


@dataclass(frozen=True, kw_only=True)
class Clipped:
    """One clipping of the page, with the line that its headline stands on."""

    headline: str
    outlet: str
    published: datetime
    line: int
    statements: tuple[Statement, ...]


def read_digest(raw: bytes, path: str) -> tuple[tuple[Clipped, ...], list[Problem]]:
    """Read the bytes of the page called `path`: its clippings, or none and every problem."""
    page = SavedPage(path, raw)
    problems = list(breaches(digest_form, page))
    return (() if problems else tuple(_clippings(page)[0])), problems


@rule("archive")
def digest_form(page: SavedPage) -> Iterator[Finding]:
    """A saved page is UTF-8 of at most 16 MiB; each clipping has a dateline, each statement markers."""
    slips = list(_slips(page.content)) or sorted(_clippings(page)[1])
    for line, message, cure in slips:
        yield Finding(InFile(page.path, line), message, cure)


def _slips(raw: bytes) -> Iterator[Slip]:
    """Yield what keeps a page from being read at all."""
    if len(raw) > MOST_BYTES:
        yield 1, f"the file has {len(raw):,} bytes", f"at most {MOST_BYTES:,}; split it"
        return
    try:
        lines = raw.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        broken = raw.count(b"\n", 0, error.start) + 1
        yield broken, f"byte 0x{raw[error.start]:02x} is not UTF-8", "save the page as UTF-8"
        return
    if not any(DATELINE.match(line) for line in lines):
        yield 1, "no clipping: no line reads 'outlet· 2025-12-21 17:21'", "save the page as text"
    for number, line in enumerate(lines, 1):
        if NO_DATE.match(line) and not DATELINE.match(line):
            yield number, f"an outlet without a date: '{line.strip()}'", "write outlet· 2025-12-21 17:21"
        if found := FULL_WIDTH.search(line):
            yield number, f"full-width brackets: '{found[0]}'", "write markers as [1]"


def _clippings(page: SavedPage) -> tuple[list[Clipped], list[Slip]]:
    """Return the clippings of a page, and what is wrong with them."""
    lines = page.content.decode("utf-8-sig").split("\n")
    starts = [number for number, line in enumerate(lines) if DATELINE.match(line)]
    clippings, slips = [], []
    for start, end in zip(starts, [*(start - 1 for start in starts[1:]), len(lines)], strict=True):
        clipped, found = _clipping(lines, start, end)
        clippings.append(clipped)
        slips.extend(found)
    return clippings, [*slips, *_twice(clippings)]


def _clipping(lines: list[str], start: int, end: int) -> tuple[Clipped, list[Slip]]:
    dateline = DATELINE.match(lines[start])
    assert dateline is not None  # noqa: S101  # the caller chose the line by it
    published, notes = _local_time(dateline["time"]), []
    if published is None:
        notes.append((start + 1, f"no such time: {dateline['time']}", "mend the date"))
    body = " ".join(line.strip() for line in lines[start + 1 : end])
    statements, rest = _statements(body)
    if not statements:
        notes.append((start + 1, "no statement with a marker [1] follows", "save the page whole"))
    elif rest:
        notes.append((end, f"the text breaks off after statement {len(statements)}", "save the page whole"))
    headline = lines[start - 1].strip() if start else ""
    if not headline:
        notes.append((start + 1, "no headline on the line before", "save the page whole"))
    clipped = Clipped(
        headline=headline,
        outlet=dateline["outlet"].strip(),
        published=published or _UNKNOWN,
        line=start,
        statements=statements,
    )
    return clipped, notes


def _local_time(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, "%Y-%m-%d %H:%M")  # noqa: DTZ007  # the outlet's local time
    except ValueError:
        return None


def _statements(body: str) -> tuple[tuple[Statement, ...], str]:
    """Return the statements of a body and what is left behind the last markers."""
    *pieces, rest = MARKERS.split(body)
    statements: list[Statement] = []
    section, title = 0, ""
    for ordinal, (text, markers) in enumerate(zip(pieces[::2], pieces[1::2], strict=True), 1):
        *heading, sentence = re.split(r"(?:^|\s)-\s", text, maxsplit=1)
        section += bool(heading and heading[0].strip()) or ordinal == 1
        title = heading[0].strip() if heading and heading[0].strip() else title
        statements.append(
            Statement(
                ordinal=ordinal,
                section=section,
                heading=title,
                paragraphs=tuple(int(number) for number in re.findall(r"[0-9]+", markers)),
                text=sentence.strip(),
            )
        )
    return tuple(statements), rest.strip()


def _twice(clippings: list[Clipped]) -> Iterator[Slip]:
    seen: dict[tuple[str, datetime], Clipped] = {}
    for one in clippings:
        first = seen.setdefault((one.outlet, one.published), one)
        if first is not one:
            message = f"the clipping of line {first.line} stands here again: '{one.headline[:30]}'"
            yield one.line, message, "delete one of the two"
