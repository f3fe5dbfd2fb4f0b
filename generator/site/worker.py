"""One edition, in its own process: it is written and built there, and MkDocs is kept for the next build."""

from __future__ import annotations

import html
import os
import shutil
import traceback
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime, time
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import Any

from ..book.book import Book, Entry
from ..book.contents import Contents, Renewed, contents_after
from ..book.link import linked
from ..edition.addresses import GENERATED, HOME, NEW_CLIPPING, served_at
from ..edition.edition import Deployment, Edition
from ..exports.facts import LICENCE
from ..language.catalogue import catalogue
from ..load.kept_findings import keep_findings, recall_findings
from ..messages import say
from ..output import paths_in, remove, write_all
from ..pages.render import Renderer
from ..problems import Finding, InFile, breaches, rule
from ..setting import setting_of
from .audit import Allowed
from .finishing import Finisher
from .kept import NOTHING, Keeper, read_kept, write_kept
from .mkdocs_build import Configuration, MkDocsState, build_changed, build_edition, each_once
from .settings import CONFIGURATION, edition_settings
from .workers import Built, Written

EACH_TIME = frozenset({"SOURCE_DATE_EPOCH"})
"""Values that no page shows: one clipping more changes them."""


class EditionWorker:
    """One edition of the project in `root`, which it builds into `folder`.

    `called_away` tells whether something else is waited for than what it is at.
    """

    def __init__(
        self,
        root: Path,
        folder: Path,
        language: str,
        deployment: Deployment,
        contents: Contents | None = None,
        called_away: Callable[[], bool] = lambda: False,
    ) -> None:
        self.root, self.folder, self.language, self.deployment = root, folder, language, deployment
        self.called_away = called_away
        self.kept_at = root / ".kept" / f"{language}.json"
        self.kept = NOTHING
        self.renderer: Renderer | None = None
        self.configuration: Configuration | None = None
        self.contents = contents
        """What was told last."""
        self.book: Book | None = None
        """The Book of that; None as long as it is not linked, or if it cannot be."""
        self.entries: Mapping[str, Entry] = {}
        """Those of the last Book, by id."""
        self.edition: Edition | None = None
        """What was written last."""
        self.written: dict[str, str] = {}
        """The digest of each file of it."""
        self.state: MkDocsState | None = None
        self.finisher = Finisher(Allowed(frozenset()), "")
        self.keeper: Keeper | None = None
        """What was built last, if it was the whole edition."""

    def foresee(self, new: Renewed) -> None:
        """Link contents that are to be written if the rules find nothing, while they are asked.

        Before the first are written, what that needs is got ready as well. Of contents with a mistake that
        cannot be linked, nothing is written.
        """
        with suppress(Exception):
            edition = self._edition_of(new)
            if self.edition is None:
                self._get_ready(edition).begin(edition)

    def _edition_of(self, new: Renewed) -> Edition:
        """Return the edition of the contents of which this says what is new."""
        contents = contents_after(new, self.contents)
        if self.book is None or contents != self.contents:
            self.contents, self.book = contents, None
            self.book = linked(contents, self.entries)
            self.entries = self.book.by_id
        return Edition(self.book, catalogue(self.language), self.deployment)

    def _get_ready(self, edition: Edition) -> Renderer:
        """Recall what an earlier run kept of such an edition, and read how MkDocs is configured for it."""
        self.kept = read_kept(self.kept_at, self._setting(edition))
        self._configured(edition).read_early(self.folder / edition.folder)
        self.renderer = Renderer(self.language, self.kept.rendered, self.kept.said)
        return self.renderer

    def _configured(self, edition: Edition) -> Configuration:
        """Return how MkDocs is configured for an edition."""
        values, languages = _environment(edition), edition.book.desk.languages
        if self.configuration is None or self.configuration.values != values:
            settings = partial(edition_settings, language=self.language, languages=languages)
            self.configuration = Configuration(self.root / CONFIGURATION, values, settings)
        return self.configuration

    def write(self, new: Renewed, *, soon: bool = False) -> Written:
        """Write the generated files of the contents of which this says what is new.

        Soon, only pages of one subject are written first, if all files are to be there that were there.
        """
        edition, last = self._edition_of(new), self.edition
        renderer = self.renderer
        if renderer is None or (last is None and renderer.book is not edition.book):
            renderer = self._get_ready(edition)
        before = list(renderer.units) if last else []
        there = paths_in(self.root / "briefs" / self.language, GENERATED)
        if last or renderer.book is not edition.book:
            renderer.begin(edition, lost=self.written.keys() - there)
        self.edition, waiting = edition, renderer.waiting
        of_subjects = soon and before == list(renderer.units)
        return self._write(renderer, lambda: of_subjects and not waiting[0].of_subject)

    def go_on(self, seconds: float) -> Written:
        """Write more of what waits, for about so long, or until it is called away."""
        if self.renderer is None:
            raise RuntimeError("nothing was begun")
        end = monotonic() + seconds
        return self._write(self.renderer, lambda: monotonic() > end)

    def _write(self, renderer: Renderer, enough: Callable[[], bool]) -> Written:
        """Write the files of units that wait until it is enough; when none waits, what else is there goes."""
        folder, before = self.root / "briefs" / self.language, self.written
        write_all(renderer.files(partial(_read, folder), enough, self.called_away), folder, ())
        self.written = renderer.written
        if not renderer.waiting:
            remove(set(paths_in(folder, GENERATED)) - self.written.keys(), folder)
        paths = before.keys() | self.written.keys()
        changed = (f"{self.language}/{one}" for one in paths if before.get(one) != self.written.get(one))
        return Written(frozenset(changed), done=not renderer.waiting)

    def build(self, changed: Collection[str] | None, last_site: Path | None, *, whole: bool = True) -> Built:
        """Build what was written last; arguments as for `Workers.build`."""
        if self.edition is None:
            raise RuntimeError("nothing was written")
        stays, gone, warnings = self._mkdocs(self.edition, changed, last_site, whole=whole)
        problems = list(breaches(site_builds, warnings))
        return Built(
            folder=self.folder,
            stays=frozenset(f"{self.edition.folder}{path}" for path in stays),
            gone=tuple(f"{self.edition.folder}{path}" for path in gone),
            problems=tuple(problems or self.finisher.problems),
        )

    def keep(self) -> dict[str, str]:
        """Write down what is kept of the last whole build: its pages are now those of the site.

        Return the digests of files of the project that are known, by their paths.
        """
        keep_findings(_kept_findings(self.language))
        if self.keeper and self.renderer:
            write_kept(self.keeper.found(self.renderer.known, self.renderer.says()), self.kept_at)
        site = f"site/{self.edition.folder if self.edition else ''}"
        pages = {f"{site}{path}": one.digest for path, one in self.finisher.finished.items()}
        # What is no page stands there as it was written.
        copied = {
            f"{site}{path}": one for path, one in self.written.items() if not path.endswith((".md", ".html"))
        }
        return pages | copied | {f"briefs/{self.language}/{path}": one for path, one in self.written.items()}

    def _mkdocs(
        self, edition: Edition, changed: Collection[str] | None, last_site: Path | None, *, whole: bool
    ) -> tuple[set[str], list[str], list[str]]:
        """Build into the worker's folder; return what stays of the last site, what is gone, all warnings."""
        target, values = self.folder / edition.folder, _environment(edition)
        if self.state and changed is not None:
            self.finisher.begin_again(_allowed(edition))
            return set(), *build_changed(self.state, values, changed, target, whole=whole)
        shutil.rmtree(self.folder, ignore_errors=True)
        old = last_site / edition.folder if last_site else self.folder
        self.finisher = Finisher(_allowed(edition), edition.folder)
        self.keeper = Keeper(self.kept if last_site else NOTHING, old, self.finisher, self.written)
        self.state, warnings = build_edition(self._configured(edition), target, self.finisher, self.keeper)
        return self.keeper.stays, [], warnings

    def _setting(self, edition: Edition) -> str:
        """Return the digest of what all pages are made of."""
        values = {name: one for name, one in _environment(edition).items() if name not in EACH_TIME}
        theme = (path for path in (self.root / "site_overrides").rglob("*") if path.is_file())
        languages = ",".join(edition.book.desk.languages)
        values |= {"languages": languages, "deployment": repr(self.deployment)}
        return setting_of(self.root, [self.root / CONFIGURATION, *theme], values)


def _kept_findings(language: str) -> str:
    return f"{language}-found"


def _read(folder: Path, path: str) -> bytes | None:
    return (folder / path).read_bytes() if (folder / path).is_file() else None


def work(
    pipe: Connection[Any, Any],
    root: Path,
    folder: Path,
    language: str,
    deployment: Deployment,
    contents: Contents,
) -> None:
    """Answer requests, (method, arguments, named ones), with (whether it failed, answer).

    Until there is no asker.
    """
    os.chdir(root)
    recall_findings(_kept_findings(language))
    worker = EditionWorker(root, folder, language, deployment, contents, pipe.poll)
    while True:
        try:
            method, arguments, named = pipe.recv()
        except (EOFError, ConnectionResetError):
            return
        try:
            answer = False, getattr(worker, method)(*arguments, **named)
        except OSError as error:
            # The machine refused it: whoever asked tells that in a line.
            answer = True, OSError(error.errno, error.strerror, error.filename)
        except Exception:  # noqa: BLE001  # whatever it is, the asker has to hear of it
            answer = True, traceback.format_exc()
        try:
            pipe.send(answer)
        except BrokenPipeError:  # whoever asked did not wait for it
            return


@rule("build")
def site_builds(warnings: Collection[str]) -> Iterator[Finding]:
    """MkDocs builds every edition without a warning: no dead link or anchor, no page left out."""
    for line, others in each_once(warnings):
        message = say("MkDocs: {detail}", detail=line)
        if others:
            message = say("{message} The same on other pages: {others}", message=message, others=others)
        yield Finding(InFile(CONFIGURATION), message, say("mend the page or the link that it names"))


def _allowed(edition: Edition) -> Allowed:
    """Return where pages may lead off the site: to sources, searches, licence and forms."""
    sources = {clipping.url for clipping in edition.book.clippings.values() if clipping.url}
    searches = {edition.search_address(record_id) for record_id in edition.book.clippings}
    errors = {edition.report_address(entry) for entry in edition.book.entries}
    addresses = {edition.tell_address(record_id) for record_id in edition.book.clippings}
    led_to = frozenset({LICENCE} | sources | searches | errors | addresses)
    python = f"{served_at(NEW_CLIPPING)}/index.html" if edition.deployment.runs_python else ""
    return Allowed(led_to, edition.deployment.url, python)


def _environment(edition: Edition) -> dict[str, str]:
    book = edition.book
    return {
        # The theme prints the title without escaping.
        "SITE_NAME": html.escape(edition.title),
        "SITE_URL": edition.absolute_url(HOME),
        "SOURCE_DATE_EPOCH": str(int(datetime.combine(book.ends, time(), UTC).timestamp())),
        "AS_OF": book.as_of.isoformat() if book.as_of else "",
        "NO_MKDOCS_2_WARNING": "1",
    }
