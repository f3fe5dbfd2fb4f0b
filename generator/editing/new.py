"""Start a new file of data/: what to fill in, with a word on each field in the site's first language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import PurePosixPath

from ..guide import field_text
from ..model.kinds import KINDS
from ..model.skeleton import skeleton

_FIRST_FACT = {
    "facts.id": "f1",
    "facts.statement": "1",
    "facts.status": "stated",
    "facts.attributed_to": "{report: true}",
}
"""What the first fact of a new clipping has until the editor knows better."""


def new_file(kind: str, record_id: str, today: date, languages: Sequence[str]) -> tuple[PurePosixPath, str]:
    """Return the path and the text of a new file of `kind` called `record_id`, with texts in these languages.

    A clipping's id should begin with its date; if it does not, `today` is put before it.
    """
    if kind != "clipping":
        return KINDS[kind].path(record_id), _text(kind, {}, languages)
    day = _leading_day(record_id) or today.isoformat()
    name = record_id if _leading_day(record_id) else f"{day}-{record_id}"
    given = {"published": f"{day}T00:00", "entered": f"{today}", **_FIRST_FACT}
    return KINDS[kind].path(name), _text(kind, given, languages)


def _text(kind: str, given: dict[str, str], languages: Sequence[str]) -> str:
    lines = skeleton(KINDS[kind].model, given, languages, partial(field_text, languages[0]))
    return "\n".join([KINDS[kind].schema_line, *lines, ""])


def _leading_day(record_id: str) -> str:
    """Return the date that `id` begins with, or ''."""
    try:
        return date.fromisoformat(record_id[:10]).isoformat() if record_id[10:11] == "-" else ""
    except ValueError:
        return ""
