"""All editions side by side: a process each, which renders it and keeps its MkDocs for the next build."""

from __future__ import annotations

import html
import multiprocessing
import os
import re
import shutil
import signal
import traceback
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from multiprocessing import context, forkserver
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import material

from ..book.book import Book
from ..edition.addresses import HOME, edition_folder
from ..edition.edition import Deployment, Edition
from ..exports.facts import LICENCE
from ..model import LANGUAGES
from ..pages.render import Renderer
from ..problems import Finding, InFile, Problem, breaches, rule
from .audit import audit
from .csp import sealed, theme_scripts
from .mkdocs_build import MkDocsState, build_changed, build_whole


@dataclass(frozen=True, kw_only=True)
class Built:
    """What a build made: a folder to lay over the last site, or problems."""

    folder: Path
    gone: tuple[str, ...]
    """Files of the last site that are no longer in it, as paths below it."""
    problems: tuple[Problem, ...]


class Workers:
    """A process for each edition of the project in `root`, while the `with` block lasts.

    They write below `folder`, which is theirs alone.
    Every method raises RuntimeError, with the traceback, when an edition's process fails, and EOFError
    when it has died; after that a new object is needed.
    """

    def __init__(self, root: Path, folder: Path, deployment: Deployment) -> None:
        starts = _loaded_once()
        self.pipes: dict[str, Connection[Any, Any]] = {}
        for language in LANGUAGES:
            self.pipes[language], its = starts.Pipe()
            arguments = (its, root.resolve(), folder.resolve() / language, language, deployment)
            starts.Process(target=_work, args=arguments, daemon=True).start()
            its.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all processes, each when it has answered what it was asked."""
        for pipe in self.pipes.values():
            pipe.close()

    def render(self, book: Book) -> dict[str, str]:
        """Return the generated files of all editions: <language>/<path> to text."""
        answers = self._ask("render", dict.fromkeys(LANGUAGES, (book,)))
        return {
            f"{language}/{path}": text for language in LANGUAGES for path, text in answers[language].items()
        }

    def build(self, changed: Collection[str] | None = None) -> list[Built]:
        """Build the Markdown in briefs/ of the Book that was rendered last.

        With `changed`, paths below briefs/, only these files are built: that needs an earlier build without
        problems, with the same title, theme and hand-written pages.
        """
        answers = self._ask("build", {language: (_below(language, changed),) for language in LANGUAGES})
        return [answers[language] for language in LANGUAGES]

    def _ask(self, method: str, arguments: Mapping[str, tuple[object, ...]]) -> dict[str, Any]:
        for language, pipe in self.pipes.items():
            pipe.send((method, arguments[language]))
        answers = {language: pipe.recv() for language, pipe in self.pipes.items()}
        for failed, answer in answers.values():
            if failed:
                raise RuntimeError(answer)
        return {language: answer for language, (_, answer) in answers.items()}


def _below(language: str, paths: Collection[str] | None) -> set[str] | None:
    """Return the paths of an edition, below its folder."""
    if paths is None:
        return None
    own = f"{language}/"
    return {path.removeprefix(own) for path in paths if path.startswith(own)}


class _Worker:
    """One edition, in its own process."""

    def __init__(self, root: Path, folder: Path, language: str, deployment: Deployment) -> None:
        self.root, self.folder, self.deployment = root, folder, deployment
        self.configuration = "mkdocs.yml" if language == LANGUAGES[0] else f"mkdocs.{language}.yml"
        self.below = edition_folder(language)
        self.renderer = Renderer(language)
        self.edition: Edition | None = None
        """What was rendered last."""
        self.state: MkDocsState | None = None

    def render(self, book: Book) -> dict[str, str]:
        self.edition = Edition(book, self.renderer.words, self.deployment)
        return self.renderer.render(self.edition)

    def build(self, changed: Collection[str] | None) -> Built:
        if self.edition is None:
            raise RuntimeError("nothing was rendered")
        gone, warnings = self._mkdocs(_environment(self.edition), changed)
        scripts = theme_scripts(_theme(self.root))
        _seal(self.folder, scripts)
        problems = list(breaches(site_builds, MkDocsLog(self.configuration, warnings))) or audit(
            self.folder, scripts, _addresses(self.edition), self.deployment.url
        )
        return Built(
            folder=self.folder, gone=tuple(f"{self.below}{path}" for path in gone), problems=tuple(problems)
        )

    def _mkdocs(
        self, environment: Mapping[str, str], changed: Collection[str] | None
    ) -> tuple[list[str], list[str]]:
        """Build into the worker's folder; return the files that are gone, and the warnings."""
        target = self.folder / self.below
        if self.state and changed is not None:
            return build_changed(self.state, environment, changed, target)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.state, warnings = build_whole(self.root / self.configuration, environment, target)
        return [], warnings


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


def _loaded_once() -> context.ForkServerContext | context.SpawnContext:
    """Return how both processes start: from one that loads the program once, where the system can do that.

    Never as a copy of this process (fork), which would take over the locks of its threads.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    starts = multiprocessing.get_context("forkserver")
    starts.set_forkserver_preload([__name__])
    with deaf_to_ctrl_c():
        forkserver.ensure_running()
    return starts


@contextmanager
def deaf_to_ctrl_c() -> Iterator[None]:
    """Have the process that is started meanwhile, and all that start from it, ignore Ctrl-C.

    It reaches every process of the terminal; they end when their asker closes the pipe.
    """
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)


def _work(
    pipe: Connection[Any, Any], root: Path, folder: Path, language: str, deployment: Deployment
) -> None:
    """Answer requests, (method, arguments), with (whether it failed, answer), until there is no asker."""
    os.chdir(root)
    worker = _Worker(root, folder, language, deployment)
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


def _seal(folder: Path, scripts: Sequence[re.Pattern[str]]) -> None:
    """Give every page below `folder` its policy."""
    for path in folder.rglob("*.html"):
        path.write_text(sealed(path.read_text(encoding="utf-8"), scripts), encoding="utf-8")


def _theme(root: Path) -> tuple[Path, ...]:
    return Path(material.__file__).parent / "templates", root / "site_overrides"


def _addresses(edition: Edition) -> frozenset[str]:
    """Return the addresses of the sources, of the licence and of the forms for reporting errors."""
    sources = {clipping.url for clipping in edition.book.clippings.values() if clipping.url}
    return frozenset({LICENCE} | sources | {edition.report_address(entry) for entry in edition.book.entries})
