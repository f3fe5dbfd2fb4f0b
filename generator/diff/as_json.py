"""A difference as JSON, for programs. Keys stay and keep their meaning; `version` tells if one does not.

- `version`: 1.
- `base`, `head`: the two sides: `commit` (null: the files as they are), `problems` (lines as `check` prints).
- `counts`: for each kind how many facts: gone, withdrawn, raised, lowered, redated, resourced, reworded,
  changed, added. A fact counts under each kind that applies.
- `facts`: each with `id`; `was` (its former id, or the same); `kinds`; `unsaid` (it says something else, and
  no new entry of `changes` tells readers); `fields`, each `name`, `before`, `after` (the value as in data/,
  null for nothing; a list of records is a list for each of their fields: `figures.value`); `reasons`, each
  `day`, `zh`, `en`; `files` (paths as in `files`).
- `records`: the desk, issues, actors, events and clippings: `kind`, `id`, `was`, `change` (added, changed,
  renamed, merged, gone), `fields`.
- `files`: the files of the site that differ, null if a side has problems: `path` (below the edition),
  `change` (created, changed, deleted), `editions`, `facts` (ids of the changed facts that it shows).
- `unread`: paths that could not be read on one side and are not compared.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from .changes import KINDS, FactChange
from .difference import Difference, Version

VERSION = 1


def as_json(difference: Difference) -> str:
    """Return a difference as JSON."""
    found, files = difference.comparison, difference.files
    data = {
        "version": VERSION,
        "base": _version(difference.base),
        "head": _version(difference.head),
        "counts": {kind: found.count(kind) for kind in KINDS},
        "facts": [_fact(one, difference) for one in found.facts],
        "records": [asdict(one) for one in found.records],
        "files": files if files is None else [asdict(one) for one in files],
        "unread": found.unread,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _version(version: Version) -> dict[str, Any]:
    return {"commit": version.commit or None, "problems": [str(one) for one in version.problems]}


def _fact(fact: FactChange, difference: Difference) -> dict[str, Any]:
    return {
        "id": fact.id,
        "was": fact.was,
        "kinds": fact.kinds,
        "unsaid": fact.unsaid,
        "fields": [asdict(one) for one in fact.fields],
        "reasons": [
            {"day": one.day.isoformat(), "zh": one.reason.zh, "en": one.reason.en} for one in fact.reasons
        ],
        "files": [one.path for one in difference.files or () if fact.id in one.facts],
    }
