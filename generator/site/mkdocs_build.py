"""MkDocs on one edition: the whole of it, or only what changed since, from what it kept in memory.

Where MkDocs' own functions with an underscore are used, its version is pinned and has no successor in
its line. `briefs build` needs `build_whole` alone: whoever moves to another site generator takes that
over and lets `build_changed` go, and `briefs serve` then builds the whole site each time.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from jinja2 import Environment, TemplateError
from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page, build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import clean_directory, get_build_date


@dataclass(frozen=True, kw_only=True)
class MkDocsState:
    """What MkDocs has in memory of an edition; it changes all but the configuration in place."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment


def build_whole(
    configuration: Path, values: Mapping[str, str], folder: Path
) -> tuple[MkDocsState | None, list[str]]:
    """Build an edition into `folder`, which is emptied before, with `values` in the environment.

    Returns what MkDocs keeps, or None and its warnings and errors.
    """
    os.environ.update(values)
    keeper = _StateKeeper()
    with _warnings() as warnings:
        try:
            config = load_config(str(configuration), site_dir=str(folder), strict=True)
            config.plugins["state_keeper"] = keeper
            build(config)
        except (MkDocsException, TemplateError) as error:
            warnings.extend([] if warnings else [f"ERROR - {error}"])
    return (None, warnings) if warnings else (keeper.state(config), [])


def build_changed(
    state: MkDocsState, values: Mapping[str, str], changed: Collection[str], folder: Path
) -> tuple[list[str], list[str]]:
    """Build into `folder`, which is emptied before, what is different in an edition since it was built.

    `changed` are the files created, changed and deleted, as paths below the edition's folder; the
    site's name must be the same. Returns the files of the site that are no longer in it, and the
    warnings; after a warning `state` is of no more use. The theme's own search index is left as it
    is: no page of the desk is in it.
    """
    os.environ.update(values)
    clean_directory(str(folder))
    with _warnings() as warnings:
        titles = _titles(state.nav)
        deleted = _renew_files(state)
        pages = state.files.documentation_pages()
        again = [file for file in pages if file.src_uri in changed or _names_one_of(file, deleted)]
        for file in again:
            _populate_page(_page(file, state.config), state.config, state.files)
        # The titles in the navigation are on every page.
        _write(state, again if titles == _titles(state.nav) else pages, changed)
    return [file.dest_uri for file in deleted], warnings


def _renew_files(state: MkDocsState) -> list[File]:
    """Bring the files of an edition up to date, in MkDocs' order; return those that are gone."""
    fresh = get_files(state.config)
    set_exclusions(fresh, state.config)
    known = {file.src_uri: file for file in state.files if file.src_dir == state.config.docs_dir}
    for file in known.values():
        state.files.remove(file)
    for file in fresh:
        # Links of other pages hold on to the file that they know.
        state.files.append(known.get(file.src_uri, file))
    return [file for uri, file in known.items() if state.files.get_file_from_path(uri) is None]


def _names_one_of(file: File, deleted: Collection[File]) -> bool:
    """Tell whether a page may hold a link to a deleted one; then it is read again, which warns of it."""
    text = file.page.markdown if file.page else None
    return any(PurePosixPath(gone.src_uri).name in (text or "") for gone in deleted)


def _page(file: File, config: MkDocsConfig) -> Page:
    return file.page or Page(None, file, config)


def _write(state: MkDocsState, pages: Collection[File], changed: Collection[str]) -> None:
    """Write `pages`, the other files that changed, and what lists all pages; look at every anchor."""
    every = state.files.documentation_pages()
    for file in every:
        _page(file, state.config).update_date = get_build_date()
    for file in state.files:
        if file.src_uri in changed and not file.is_documentation_page():
            file.copy_file()
    for name in state.config.theme.static_templates:
        _build_theme_template(name, state.env, state.files, state.config, state.nav)
    for file in pages:
        _build_page(_page(file, state.config), state.config, every, state.nav, state.env)
    for file in every:
        level = state.config.validation.links.anchors
        _page(file, state.config).validate_anchor_links(files=state.files, log_level=level)


def _titles(nav: Navigation) -> list[str | None]:
    return [page.title for page in nav.pages]


class _StateKeeper(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # MkDocs leaves it without types
    """Takes hold of what `build` makes, by MkDocs' documented events."""

    nav: Navigation
    files: Files
    env: Environment

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> None:
        """Keep the navigation and the files."""
        self.nav, self.files = nav, files

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> None:
        """Keep the templates."""
        self.env = env

    def state(self, config: MkDocsConfig) -> MkDocsState:
        """Return all of it; `config` is the configuration of the build."""
        return MkDocsState(config=config, files=self.files, nav=self.nav, env=self.env)


class _Handler(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} - {record.getMessage()}")


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Give a list that is filled with what MkDocs warns of."""
    lines: list[str] = []
    handler = _Handler(lines)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield lines
    finally:
        logger.removeHandler(handler)
