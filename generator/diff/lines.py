"""A difference as lines for the terminal, in its language; values and ids are as in data/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..language.catalogue import Catalogue
from ..model import LANGUAGES, Text
from .report import Item, Pieces, RecordItem, Report, Row

MOST_FILES = 12
"""So many files are named in a row; the other formats name all."""
SHORT = 40
"""A field of which neither side is longer stands in one line."""


def as_text(report: Report, words: Catalogue) -> str:
    """Return a report as lines for the terminal."""
    return "\n".join(_lines(report, words)) + "\n"


def _lines(report: Report, words: Catalogue) -> Iterator[str]:
    yield f"{report.base or words('diff.now')} → {report.head or words('diff.now')}"
    counts = [words("diff.count", label=_label(kind, words), n=number) for kind, number in report.counts]
    yield words("diff.counts", counts=words.listed(counts)) if counts else words("diff.none")
    if report.loss.exceeds_limit:
        yield words("diff.great", n=report.loss.number, all=report.loss.all)
    if report.undocumented:
        yield words("diff.undocumented", n=report.undocumented)
    for item in report.items:
        yield from ("", *_item(item, words))
    for record in report.records:
        yield from ("", *_record(record, words))
    yield from _files("everywhere", [one.path for one in report.everywhere], words)
    yield from _files("others", [one.path for one in report.others], words)
    yield from _files("unread", report.unread, words)
    if not report.paged:
        yield from ("", words("diff.no_pages"))


def _item(item: Item, words: Catalogue) -> Iterator[str]:
    first, *more = item.ids
    names = words.listed([first, *(record_id.rpartition("#")[2] for record_id in more)])
    told = words.in_brackets(words("diff.unsaid")) if item.undocumented else ""
    label = words.listed([_label(kind, words) for kind in item.kinds])
    yield words("diff.labelled", label=label, text=f"{names}{told}")
    if item.old_id:
        yield f"  {words('diff.was')} {item.old_id}"
    yield from _new(item.rows, words) if item.kinds[0] == "added" else _rows(item.rows, words)
    for reason in item.reasons:
        label = words("diff.reason", day=reason.day)
        yield f"  {words('diff.labelled', label=label, text=_told(reason.reason, words))}"
    if item.files:
        yield f"  {words('diff.labelled', label=words('diff.files'), text=words.listed([*item.files]))}"


def _told(text: Text, words: Catalogue) -> str:
    """Return a text in the language of what stands around it, or in one that the desk has."""
    return next(filter(None, map(text.of, (words.language, *LANGUAGES))), "")


def _record(item: RecordItem, words: Catalogue) -> Iterator[str]:
    record = item.record
    was = words.in_brackets(f"{words('diff.was')} {record.old_id}") if record.old_id != record.id else ""
    label = " · ".join((words(f"diff.change_{record.change}"), words(f"diff.kind_{record.kind}")))
    yield words("diff.labelled", label=label, text=f"{record.id}{was}")
    yield from _new(item.rows, words) if record.change == "added" else _rows(item.rows, words)


def _new(rows: Iterable[Row], words: Catalogue) -> Iterator[str]:
    yield from (f"  {words('diff.labelled', label=row.name, text=_whole(row.after))}" for row in rows)


def _rows(rows: Iterable[Row], words: Catalogue) -> Iterator[str]:
    for row in rows:
        before, after = _whole(row.before), _whole(row.after)
        if len(before) <= SHORT and len(after) <= SHORT:
            sides = " → ".join(side or words("diff.nothing") for side in (before, after))
            yield f"  {words('diff.labelled', label=row.name, text=sides)}"
        else:
            yield f"  {words('diff.labelled', label=row.name, text='').rstrip()}"
            yield from (f"    {sign} {text}" for sign, text in (("-", before), ("+", after)) if text)


def _files(key: str, paths: Sequence[str], words: Catalogue) -> Iterator[str]:
    more = len(paths) - MOST_FILES
    named = [*paths[:MOST_FILES], *([words("diff.more", n=more)] if more > 0 else [])]
    if named:
        yield from ("", words("diff.labelled", label=words(f"diff.{key}"), text=words.listed(named)))


def _label(kind: str, words: Catalogue) -> str:
    """Return what happened to a fact, as the pages call it."""
    return words(f"diff.fact_{kind}").lower()


def _whole(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces)
