"""A difference as Markdown for GitHub, as a page, and as JSON for programs; for the terminal: lines."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from ..edition.escape import plain
from ..language.catalogue import catalogue
from ..pages.templating import template_environment
from .changes import KINDS, FactChange, RecordChange
from .report import Report
from .sides import Difference, Side

CALLING = re.compile(r"&#64;|&#35;|&#58;|www(?=&#46;)", re.IGNORECASE)
"""@, #, colons and the www of www. as `plain` writes them."""


def as_markdown(report: Report) -> str:
    """Return a report as the Markdown of GitHub, where a text is read as that text and calls nobody."""
    return _environment(report, _calling_nobody).get_template("diff.md.j2").render(report=report)


def as_html(report: Report) -> str:
    """Return a report as a page of its own."""
    return _environment(report, None).get_template("diff.html.j2").render(report=report)


def _environment(report: Report, finalize: Callable[[object], object] | None) -> Environment:
    environment = template_environment(finalize)
    environment.globals |= {
        "languages": [(language, catalogue(language)) for language in report.languages],
    }
    return environment


def _calling_nobody(value: object) -> Markup:
    """Return `value` as `plain` does, with nothing that GitHub takes for a name, a number or an address.

    It looks for them after it has read the Markdown, when a character reference is a character again. A
    space of no width keeps their parts asunder.
    """
    return value if isinstance(value, Markup) else Markup(CALLING.sub("\\g<0>&#8203;", str(plain(value))))  # noqa: S704


VERSION = 1


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
