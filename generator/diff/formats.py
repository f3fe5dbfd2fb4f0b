"""A difference as Markdown for GitHub, as a page, as JSON for programs, and as lines for the terminal.

The lines are in the language of the terminal; values and ids are as in data/.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from ..edition.escape import plain
from ..edition.page import View
from ..language.catalogue import Catalogue, catalogue
from ..pages.templating import template_environment
from .changes import KINDS, FactChange, RecordChange, in_words
from .report import Pieces
from .sides import Difference, Side

CALLING = re.compile(r"&#64;|&#35;|&#58;|www(?=&#46;)", re.IGNORECASE)
"""@, #, colons and the www of www. as `plain` writes them."""
VERSION = 1
"""That of the JSON."""
MOST_FILES = 12
"""So many files are named in a row of a line; the other formats name all."""
SHORT = 40
"""A field of which neither side is longer stands in one line."""


def as_markdown(report: View) -> str:
    """Return a report as the Markdown of GitHub, where a text is read as that text and calls nobody."""
    return _environment(report, _calling_nobody).get_template("diff.md.j2").render(report=report)


def as_html(report: View) -> str:
    """Return a report as a page of its own."""
    return _environment(report, None).get_template("diff.html.j2").render(report=report)


def _environment(report: View, finalize: Callable[[object], object] | None) -> Environment:
    environment = template_environment(finalize)
    environment.globals["languages"] = [(language, catalogue(language)) for language in report.languages]
    return environment


def _calling_nobody(value: object) -> Markup:
    """Return `value` as `plain` does, with nothing that GitHub takes for a name, a number or an address.

    It looks for them after it has read the Markdown, when a character reference is a character again. A
    space of no width keeps their parts asunder.
    """
    return value if isinstance(value, Markup) else Markup(CALLING.sub("\\g<0>&#8203;", str(plain(value))))  # noqa: S704


def as_json(difference: Difference) -> str:
    """Return a difference as JSON. Keys stay and keep their meaning; `version` tells if one does not.

    - `version`: 1.
    - `base`, `head`: the two sides: `commit` (null: the files as they are), `problems` (lines of `check`).
    - `counts`: for each kind how many facts: gone, withdrawn, raised, lowered, redated, resourced, reworded,
      changed, added. A fact counts under each kind that applies.
    - `facts`: each with `id`; `was` (its former id, or the same); `kinds`; `unsaid` (it says something else,
      and no new entry of `changes` tells readers); `fields`, each `name`, `before`, `after` (the value as in
      data/, null for nothing; a list of records is a list for each of their fields: `figures.value`);
      `reasons`, each `day` and the languages of the text; `files` (paths as in `files`).
    - `records`: the desk, issues, actors, events, clippings: `kind`, `id`, `was`, `change` (added, changed,
      renamed, merged, gone), `fields`.
    - `files`: the files of the site that may read otherwise, null if a side has problems: `path` (below the
      edition), `change` (created, changed, deleted), `editions`, `facts` (ids of the changed facts shown).
    - `unread`: paths that could not be read on one side and are not compared.
    """
    found, files = difference.comparison, difference.files
    data = {
        "version": VERSION,
        "base": _side(difference.base),
        "head": _side(difference.head),
        "counts": {kind: found.count(kind) for kind in KINDS},
        "facts": [_fact(one, difference) for one in found.facts],
        "records": [_record_as_data(one) for one in found.records],
        "files": files if files is None else [asdict(one) for one in files],
        "unread": found.unread,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _side(side: Side) -> dict[str, Any]:
    return {"commit": side.commit or None, "problems": [str(one) for one in side.problems]}


def _record_as_data(record: RecordChange) -> dict[str, Any]:
    return {
        "kind": record.kind,
        "id": record.id,
        "was": record.old_id,
        "change": record.change,
        "fields": [asdict(one) for one in record.fields],
    }


def _fact(fact: FactChange, difference: Difference) -> dict[str, Any]:
    return {
        "id": fact.id,
        "was": fact.old_id,
        "kinds": fact.kinds,
        "unsaid": fact.undocumented,
        "fields": [asdict(one) for one in fact.fields],
        "reasons": [
            {"day": one.day.isoformat(), **one.reason.model_dump(exclude_defaults=True)}
            for one in fact.reasons
        ],
        "files": [one.path for one in difference.files or () if fact.id in one.facts],
    }


def as_text(report: View, words: Catalogue) -> str:
    """Return a report as lines for the terminal."""
    return "\n".join(_lines(report, words)) + "\n"


def _lines(report: View, words: Catalogue) -> Iterator[str]:
    yield f"{report.base or words('diff.now')} → {report.head or words('diff.now')}"
    counts = [words("diff.count", label=_label(kind, words), n=number) for kind, number in report.counts]
    yield words("diff.counts", counts=words.listed(counts)) if counts else words("diff.none")
    if report.great_loss:
        lost, every = report.great_loss
        yield words("diff.great", n=lost, all=every)
    if report.undocumented:
        yield words("diff.undocumented", n=report.undocumented)
    for item in report.items:
        yield from ("", *_item(item, words))
    for record, rows in report.records:
        yield from ("", *_record(record, rows, words))
    yield from _files("everywhere", [one.path for one in report.everywhere], words)
    yield from _files("others", [one.path for one in report.others], words)
    yield from _files("unread", report.unread, words)
    if not report.paged:
        yield from ("", words("diff.no_pages"))


def _item(item: View, words: Catalogue) -> Iterator[str]:
    first, *more = item.ids
    names = words.listed([first, *(record_id.rpartition("#")[2] for record_id in more)])
    told = words.in_brackets(words("diff.unsaid")) if item.undocumented else ""
    label = words.listed([_label(kind, words) for kind in item.kinds])
    yield words("diff.labelled", label=label, text=f"{names}{told}")
    if item.old_id:
        yield f"  {words('diff.was')} {item.old_id}"
    yield from _new(item.rows, words) if item.kinds[0] == "added" else _rows(item.rows, words)
    for reason in item.reasons:
        label, text = words("diff.reason", day=reason.day), in_words(reason.reason, words.language)
        yield f"  {words('diff.labelled', label=label, text=text)}"
    if item.files:
        yield f"  {words('diff.labelled', label=words('diff.files'), text=words.listed([*item.files]))}"


def _record(record: RecordChange, rows: Iterable[View], words: Catalogue) -> Iterator[str]:
    was = words.in_brackets(f"{words('diff.was')} {record.old_id}") if record.old_id != record.id else ""
    label = " · ".join((words(f"diff.change_{record.change}"), words(f"diff.kind_{record.kind}")))
    yield words("diff.labelled", label=label, text=f"{record.id}{was}")
    yield from _new(rows, words) if record.change == "added" else _rows(rows, words)


def _new(rows: Iterable[View], words: Catalogue) -> Iterator[str]:
    yield from (f"  {words('diff.labelled', label=row.name, text=_whole(row.after))}" for row in rows)


def _rows(rows: Iterable[View], words: Catalogue) -> Iterator[str]:
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
    return words(f"diff.fact_{kind}").lower()


def _whole(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces)
