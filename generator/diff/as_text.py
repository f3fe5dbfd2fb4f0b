"""A difference for the terminal, in English: what an editor reads before asking for a merge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .report import Item, RecordItem, Report, Row
from .words import Pieces

LABELS = {
    "gone": "gone without a reason",
    "withdrawn": "withdrawn",
    "raised": "status raised",
    "lowered": "status lowered",
    "redated": "re-dated",
    "resourced": "re-sourced",
    "reworded": "reworded",
    "changed": "otherwise changed",
    "added": "added",
}
NOW = "the files as they are"
MOST_FILES = 12
"""So many files are named in a row; the other formats name all."""
SHORT = 40
"""A field of which neither side is longer stands in one line."""


def as_text(report: Report) -> str:
    """Return a report as lines for the terminal."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"{report.base or NOW} → {report.head or NOW}"
    counts = [f"{number} {LABELS[kind]}" for kind, number in report.counts]
    yield f"Facts: {', '.join(counts) or 'none changed'}."
    if report.loss.great:
        yield f"More than a tenth of the facts are lost: {report.loss.number} of {report.loss.all}."
    if report.unsaid:
        yield f"{report.unsaid} changed without a new entry in `changes`, by which readers are told."
    for item in report.items:
        yield from ("", *_item(item))
    for record in report.records:
        yield from ("", *_record(record))
    yield from _files("On pages of all these facts", [one.path for one in report.everywhere])
    yield from _files("Other files, of no single fact", [one.path for one in report.others])
    yield from _files("Not compared, unreadable on one side", report.unread)
    if not report.paged:
        yield from ("", "Pages are not compared: the data of one side has problems.")


def _item(item: Item) -> Iterator[str]:
    first, *more = item.ids
    names = [first, *(record_id.rpartition("#")[2] for record_id in more)]
    unsaid = " (not in `changes`)" if item.unsaid else ""
    yield f"{', '.join(LABELS[kind] for kind in item.kinds)}: {', '.join(names)}{unsaid}"
    if item.was:
        yield f"  was {item.was}"
    yield from _new(item.rows) if item.kinds[0] == "added" else _rows(item.rows)
    for reason in item.reasons:
        yield f"  reason of {reason.day}: {reason.reason.en}"
    if item.files:
        yield f"  on {', '.join(item.files)}"


def _record(item: RecordItem) -> Iterator[str]:
    record = item.record
    was = f" (was {record.was})" if record.was != record.id else ""
    yield f"{record.change}: {record.kind} {record.id}{was}"
    yield from _new(item.rows) if record.change == "added" else _rows(item.rows)


def _new(rows: Iterable[Row]) -> Iterator[str]:
    yield from (f"  {row.name}: {_whole(row.after)}" for row in rows)


def _rows(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        before, after = _whole(row.before), _whole(row.after)
        if len(before) <= SHORT and len(after) <= SHORT:
            yield f"  {row.name}: {before or '(nothing)'} → {after or '(nothing)'}"
        else:
            yield f"  {row.name}:"
            yield from (f"    {sign} {text}" for sign, text in (("-", before), ("+", after)) if text)


def _files(title: str, paths: Sequence[str]) -> Iterator[str]:
    more = len(paths) - MOST_FILES
    listed = ", ".join([*paths[:MOST_FILES], *([f"and {more} more"] if more > 0 else [])])
    if listed:
        yield from ("", f"{title}: {listed}")


def _whole(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces)
