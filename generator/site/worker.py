"""One edition, in its own process: it is rendered and built there, and MkDocs is kept for the next build."""

from __future__ import annotations

import html
import os
import shutil
import traceback
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import material

from ..book.book import Book
from ..edition.addresses import HOME, edition_folder
from ..edition.edition import Deployment, Edition
from ..exports.facts import LICENCE
from ..model import LANGUAGES
from ..pages.render import Renderer
from ..problems import Finding, InFile, Problem, breaches, rule
from .audit import Allowed
from .csp import theme_scripts
from .finishing import Finisher
from .keeping import Keeper
from .kept import NOTHING, read_kept, setting_of, write_kept
from .mkdocs_build import MkDocsState, build_changed, build_edition

EACH_TIME = frozenset({"SOURCE_DATE_EPOCH"})
"""Values that no page shows: one clipping more changes them."""


@dataclass(frozen=True, kw_only=True)
class Built:
    """What a build made: a folder to lay over the last site, or problems."""

    folder: Path
    gone: tuple[str, ...]
    """Files of the last site that are no longer in it, as paths below it."""
    problems: tuple[Problem, ...]


class EditionWorker:
    """One edition of the project in `root`, which it builds into `folder`."""

    def __init__(self, root: Path, folder: Path, language: str, deployment: Deployment) -> None:
        self.root, self.folder, self.deployment = root, folder, deployment
        self.configuration = "mkdocs.yml" if language == LANGUAGES[0] else f"mkdocs.{language}.yml"
        self.below = edition_folder(language)
        self.renderer = Renderer(language)
        self.kept_at = root / ".kept" / f"{language}.json"
        self.edition: Edition | None = None
        """What was rendered last."""
        self.state: MkDocsState | None = None
        self.keeper: Keeper | None = None
        """What was built last, if it was the whole edition."""

    def render(self, book: Book) -> dict[str, str]:
        """Return the generated files: path below the edition's folder to text."""
        self.edition = Edition(book, self.renderer.words, self.deployment)
        return self.renderer.render(self.edition)

    def build(self, changed: Collection[str] | None, last_site: Path | None) -> Built:
        """Build what was rendered last; `changed` and `last_site` as for `Workers.build`."""
        if self.edition is None:
            raise RuntimeError("nothing was rendered")
        finisher = Finisher(_allowed(self.root, self.edition), self.below)
        gone, warnings = self._mkdocs(_environment(self.edition), changed, last_site, finisher)
        problems = list(breaches(site_builds, MkDocsLog(self.configuration, warnings))) or finisher.problems
        return Built(
            folder=self.folder, gone=tuple(f"{self.below}{path}" for path in gone), problems=tuple(problems)
        )

    def keep(self) -> None:
        """Write down what is kept of the last whole build: its pages are now those of the site."""
        if self.keeper:
            write_kept(self.keeper.found(), self.kept_at)

    def _mkdocs(
        self,
        values: Mapping[str, str],
        changed: Collection[str] | None,
        last_site: Path | None,
        finisher: Finisher,
    ) -> tuple[list[str], list[str]]:
        """Build into the worker's folder; return the files that are gone, and the warnings."""
        target = self.folder / self.below
        if self.state and changed is not None:
            return build_changed(self.state, values, changed, target, finisher)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.keeper = self._keeper(values, last_site, finisher)
        configuration = self.root / self.configuration
        self.state, warnings = build_edition(configuration, values, target, finisher, self.keeper)
        return [], warnings

    def _keeper(self, values: Mapping[str, str], last_site: Path | None, finisher: Finisher) -> Keeper:
        if last_site is None:
            return Keeper(NOTHING, "", self.folder, finisher)
        shown = {name: value for name, value in values.items() if name not in EACH_TIME}
        theme = (path for path in (self.root / "site_overrides").rglob("*") if path.is_file())
        setting = setting_of([self.root / "mkdocs.yml", self.root / self.configuration, *theme], shown)
        return Keeper(read_kept(self.kept_at, setting), setting, last_site / self.below, finisher)


def work(pipe: Connection[Any, Any], root: Path, folder: Path, language: str, deployment: Deployment) -> None:
    """Answer requests, (method, arguments), with (whether it failed, answer), until there is no asker."""
    os.chdir(root)
    worker = EditionWorker(root, folder, language, deployment)
    while True:
        try:
            method, arguments = pipe.recv()
        except EOFError:
            return
        try:
            answer = False, getattr(worker, method)(*arguments)
        except Exception:  # noqa: BLE001  # whatever it is, the asker has to hear of it
            answer = True, traceback.format_exc()
        pipe.send(answer)


@dataclass(frozen=True)
class MkDocsLog:
    """What MkDocs warned of as it built by a configuration."""

    configuration: str
    warnings: Collection[str]


@rule("build")
def site_builds(log: MkDocsLog) -> Iterator[Finding]:
    """MkDocs builds both editions without a warning: no dead link or anchor, no page left out."""
    for line in log.warnings:
        yield Finding(InFile(log.configuration), f"MkDocs: {line}", "mend the page or the link that it names")


def _allowed(root: Path, edition: Edition) -> Allowed:
    """Return what pages may have: the theme's scripts, links to sources, searches, licence and forms."""
    theme = Path(material.__file__).parent / "templates", root / "site_overrides"
    sources = {clipping.url for clipping in edition.book.clippings.values() if clipping.url}
    searches = {edition.search_address(record_id) for record_id in edition.book.clippings}
    forms = {edition.report_address(entry) for entry in edition.book.entries}
    return Allowed(
        theme_scripts(theme), frozenset({LICENCE} | sources | searches | forms), edition.deployment.url
    )


def _environment(edition: Edition) -> dict[str, str]:
    """Return what mkdocs.yml takes from the environment."""
    book = edition.book
    return {
        # The theme prints the title without escaping.
        "SITE_NAME": html.escape(edition.text(book.desk.title)),
        "SITE_URL": edition.absolute_url(HOME),
        "SOURCE_DATE_EPOCH": str(int(datetime.combine(book.ends, time(), UTC).timestamp())),
        "AS_OF": book.as_of.isoformat() if book.as_of else "",
        "NO_MKDOCS_2_WARNING": "1",
    }
