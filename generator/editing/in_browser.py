"""A new clipping from its page to its finished files, for who has a browser and nothing else.

The page /guide/new/ runs this in the browser (docs/decisions/0031-web-editor.md): its worker asks a `Session`
in JSON (site_overrides/…/new-clipping/worker.js). It knows as much of data/ as the clipping needs: what
stands in few files, and the clippings of some months.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import Any

from ..language.printed_time import time_in
from ..language.translation import into
from ..load.files import Source, parse
from ..load.strict_yaml import Document
from ..load.typed import desk_languages, parse_records
from ..messages import with_cure
from ..model import LANGUAGES
from ..model.kinds import kind_of
from ..problems import Problem
from ..rules.run import data_rules, run_rules, warning_rules
from .archive import against_pages, from_pages, imported, locked
from .article import Given
from .clipped import SavedPage
from .drafts import new_file
from .html_page import is_html
from .identity import outlet_known
from .text_page import is_pdf

Values = Mapping[str, Any]
"""What files of data/ say, by path."""
Told = tuple[str, str, str]
"""The file of a problem, its rule and its message."""
_DAY = re.compile(r"\b([12]\d{3}-(?:0[1-9]|1[0-2]))-(?:0[1-9]|[12]\d|3[01])")
_NEAR = timedelta(days=1)
"""A report and what it repeats may be a day apart by the clocks of their outlets."""
_BY_MONTH = ("clipping", "evidence")
_COMMENT = re.compile(r"(?m)^\s*#.*$")


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


@dataclass(frozen=True, kw_only=True)
class Written:
    """The files of new clippings as they stand, path to text, and what is wrong."""

    files: Mapping[str, str]
    problems: tuple[Problem, ...]


def by_month(values: Values) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """Return what data/ says, parted: all but the clippings, and these, with their evidence, by month.

    The first part also has the months in which each event is told of, under `events`, and all `months`.
    """
    files: dict[str, Any] = {}
    months: dict[str, dict[str, Any]] = {}
    events: dict[str, set[str]] = {}
    for path, value in values.items():
        kind, month = kind_of(path), PurePosixPath(path).stem[:7]
        if kind is None or kind.name not in _BY_MONTH:
            files[path] = value
            continue
        months.setdefault(month, {})[path] = value
        for event in _events(value):
            events.setdefault(event, set()).add(month)
    told = {event: sorted(found) for event, found in sorted(events.items())}
    return {"files": files, "events": told, "months": sorted(months)}, months


def months_needed(texts: Iterable[str], events: Mapping[str, Iterable[str]]) -> set[str]:
    """Return the months whose clippings are needed to check texts: of the days, ids and events in them."""
    needed: set[str] = set()
    for text in texts:
        said = _COMMENT.sub("", text)
        for found in _DAY.finditer(said):
            needed |= _around(found[0])
        words = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", said))
        needed.update(month for event in words & events.keys() for month in events[event])
    return needed


def start(values: Values, page: SavedPage, given: Given) -> Written:
    """Return what `briefs import` starts from a saved page: drafts and their evidence."""
    sources = _sources(values)
    update, problems = from_pages(sources, (), (page,), given, imported, outlet_known)
    return Written(files=update.files if update else {}, problems=tuple(problems))


def start_record(values: Values, kind: str, record_id: str, today: date) -> Mapping[str, str]:
    """Return what `briefs new` starts, path to text; nothing where there is a file of that name."""
    languages = desk_languages(_sources(values)) or LANGUAGES
    path, text = new_file(kind, record_id, today, languages)
    return {} if str(path) in values else {str(path): text}


def told_before(values: Values, today: date) -> frozenset[Told]:
    """Return what the data is told without new files; of what is not loaded it lacks a good deal."""
    return frozenset(_told(one) for one in _problems(_sources(values), (), today))


def finish(
    values: Values,
    files: Mapping[str, str],
    page: SavedPage,
    given: Given,
    today: date,
    before: Collection[Told],
) -> Written:
    """Return the files of drafts that an editor has filled in, with the evidence as `briefs lock` writes it.

    The problems and warnings are those of `briefs check --archive` that were not told `before`, without
    these files.
    """
    others = _sources(values)
    sources, unreadable = _joined(others, files)
    update, unlocked = from_pages(sources, unreadable, (page,), given, locked)
    evidence = update.files if update else {}
    files = {path: evidence.get(path, text) for path, text in files.items()}
    sources, unreadable = _joined(others, files)
    found = [*unreadable, *_problems(sources, (page,), today)]
    new = [*unlocked, *(one for one in found if _told(one) not in before)]
    return Written(files=files, problems=tuple(dict.fromkeys(new)))


def _told(problem: Problem) -> Told:
    """Return what tells a problem from others; its cure names the nearest of all ids, and may change."""
    return problem.path, problem.rule, str(problem.message)


def _joined(others: tuple[Source, ...], files: Mapping[str, str]) -> tuple[tuple[Source, ...], list[Problem]]:
    read = [parse(path, text.encode()) for path, text in files.items()]
    sources = sorted((*others, *(source for source, _ in read)), key=lambda one: one.path)
    return tuple(sources), [problem for _, problems in read for problem in problems]


def _problems(sources: tuple[Source, ...], pages: tuple[SavedPage, ...], today: date) -> Iterator[Problem]:
    records, unfit = parse_records(sources)
    yield from unfit
    # Part of the desk is known: what seems wrong with the rest of it keeps no warning back.
    for rules in (data_rules(), warning_rules()):
        yield from run_rules(records, today, rules)
    yield from against_pages(records, pages)


def _sources(values: Values) -> tuple[Source, ...]:
    """Return sources of files that were read elsewhere; no place in them is told."""
    kinds = {path: kind_of(path) for path in values}
    return tuple(
        Source(kind.name, PurePosixPath(path).stem, path, Document(values[path]))
        for path, kind in sorted(kinds.items())
        if kind
    )


def _around(day: str) -> set[str]:
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return set()
    return {f"{one:%Y-%m}" for one in (found - _NEAR, found, found + _NEAR)}


def _events(value: Any) -> Iterator[str]:
    facts = value.get("facts") if isinstance(value, dict) else None
    for fact in facts if isinstance(facts, list) else ():
        if isinstance(fact, dict) and isinstance(fact.get("event"), str):
            yield fact["event"]
