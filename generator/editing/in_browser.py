"""The page /guide/new/ asks here, from its worker, in JSON (site_overrides/…/new-clipping/worker.js)."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date
from typing import Any

from ..language.printed_time import time_in
from ..language.translation import into
from ..messages import with_cure
from .article import Given
from .clipped import SavedPage
from .html_page import is_html
from .new_clipping import Told, Written, finish, months_needed, start, start_record, told_before
from .text_page import is_pdf


class Session:
    """What one page has loaded of data/."""

    def __init__(self, desk: str, today: str, language: str) -> None:
        """Take what `by_month` gives first, as JSON, the day, and the language in which problems are told."""
        parts = json.loads(desk)
        self.values: dict[str, Any] = parts["files"]
        self.events: dict[str, list[str]] = parts["events"]
        self.missing = set(parts["months"])
        self.today = date.fromisoformat(today)
        self.translate = into(language)
        self.before: Collection[Told] | None = None
        """What is told of all that is loaded so far; None where that is not known."""

    def needed(self, texts: list[str]) -> list[str]:
        """Return the months that have to be added before texts are checked."""
        return sorted(months_needed(texts, self.events) & self.missing)

    def add(self, month: str, values: str) -> None:
        """Take the clippings of a month, as `by_month` gives them, as JSON."""
        self.values |= json.loads(values)
        self.missing.discard(month)
        self.before = None

    def start(self, page: SavedPage, given: Given) -> str:
        """Return {files, problems} that a page gives, as JSON; {not_text} too, where it is HTML or PDF."""
        if is_html(page.content) or is_pdf(page.content):
            return json.dumps({"files": {}, "problems": [], "not_text": True})
        return self._json(start(self.values, page, given))

    def start_record(self, kind: str, record_id: str) -> str:
        """Return {files} with a new issue, actor or event, as JSON; none where that is there already."""
        return json.dumps({"files": dict(start_record(self.values, kind, record_id, self.today))})

    def finish(self, files: dict[str, str], page: SavedPage, given: Given) -> str:
        """Return {files, problems} of drafts that were filled in, as JSON."""
        if self.before is None:
            self.before = told_before(self.values, self.today)
        return self._json(finish(self.values, files, page, given, self.today, self.before))

    def _json(self, written: Written) -> str:
        # `told` is what is wrong, and what would be right.
        problems = [
            {
                "path": one.path,
                "line": one.line,
                "column": one.column,
                "told": with_cure(one.said, one.cure).told(self.translate),
                "rule": one.rule,
                "grade": one.grade,
            }
            for one in sorted(written.problems)
        ]
        return json.dumps({"files": dict(written.files), "problems": problems})


def page_of(name: str, text: str) -> SavedPage:
    """Return what was pasted as a saved page; half a character, which only a script can write, is lost."""
    return SavedPage(name, text.encode("utf-8", "replace"))


def given_of(outlet: str, published: str, headline: str) -> Given:
    """Return what an editor tells of an article; a time that is none is not told."""
    when = time_in(published.strip())
    return Given(outlet=outlet, published=when, headline=headline.strip(), by_form=True)
