"""MkDocs on one edition: all of it but the pages that are kept, or only what changed since, from memory.

What `mkdocs build` does is done here in the same steps, because that function can leave out no page, and
holds all of them in memory at once; a test holds the one against the other. Where MkDocs' own functions
with an underscore are used, its version is pinned and has no successor in its line. Whoever moves to another
site generator replaces this module and lets `briefs serve` build the whole site each time.
"""

from __future__ import annotations

import logging
import os
import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment, FileSystemLoader, TemplateError
from mkdocs.commands.build import _build_extra_template, _build_page, _build_theme_template
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import clean_directory, get_build_date
from mkdocs.utils.yaml import yaml_load

from ..pages.templating import compiled
from .finishing import Finisher
from .kept import Keeper
from .quick_markdown.reader import PageReader


@dataclass(frozen=True, kw_only=True)
class MkDocsState:
    """What MkDocs has in memory of an edition; it changes all but the configuration in place."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment


@dataclass
class Configuration:
    """How MkDocs is configured for an edition."""

    file: Path
    values: Mapping[str, str]
    """What the file takes from the environment."""
    settings: Callable[[Mapping[str, Any]], Mapping[str, Any]]
    """What returns, from what the file says, what goes before it."""
    early: MkDocsConfig | None = None
    """What was read before it was needed."""

    def read_early(self, folder: Path) -> None:
        """Read it for a site in `folder` before it is needed; what is wrong with it is told when it is."""
        with _warnings() as warnings, suppress(MkDocsException):
            config = self.read(folder)
            self.early = None if warnings else config

    def take(self, folder: Path) -> MkDocsConfig:
        """Return the configuration of a site in `folder`, for one build, which changes it."""
        early, self.early = self.early, None
        return early if early and early.site_dir == str(folder) else self.read(folder)

    def read(self, folder: Path) -> MkDocsConfig:
        """Return the configuration of a site in `folder`."""
        os.environ.update(self.values)
        with self.file.open("rb") as file:
            settings = self.settings(yaml_load(file))
        # What a file takes from the environment is read as YAML, in which the title 1984 is a number.
        name = self.values["SITE_NAME"]
        return load_config(str(self.file), site_dir=str(folder), strict=True, site_name=name, **settings)


def build_edition(
    configuration: Configuration, folder: Path, finisher: Finisher, keeper: Keeper
) -> tuple[MkDocsState | None, list[str]]:
    """Build an edition into `folder`, which is emptied before.

    What the keeper has is left out, all other pages are finished by `finisher`. Returns what MkDocs has in
    memory, or None and its warnings and errors.
    """
    with _warnings() as warnings:
        try:
            config = configuration.take(folder)
            config.plugins["finisher"] = finisher
            state = _begun(config)
            _write_pages(state, keeper)
            _write_rest(state, keeper)
        except (MkDocsException, TemplateError) as error:
            warnings.extend([] if warnings else [f"ERROR - {error}"])
    if warnings:
        return None, warnings
    finisher.finish_others(state.files)
    return state, []


def build_changed(
    state: MkDocsState, values: Mapping[str, str], changed: Collection[str], folder: Path, *, whole: bool
) -> tuple[list[str], list[str]]:
    """Build into `folder`, which is emptied before, what is different in an edition since it was built.

    `changed` are the files created, changed and deleted, as paths below the edition's folder; the
    site's name must be the same. Returns the files of the site that are no longer in it, and the
    warnings; after a warning `state` is of no more use. The theme's own search index is left as it
    is: no page of the desk is in it.

    If that is not the `whole` of what has changed, no file is new or gone, and the pages alone are built:
    what tells of all pages, and whether links lead somewhere, waits for the whole.
    """
    os.environ.update(values)
    clean_directory(str(folder))
    # What is built is moved away, and an edit may change nothing in this language.
    folder.mkdir(parents=True, exist_ok=True)
    with _warnings() as warnings:
        deleted = _renew_files(state) if whole else []
        # What may link to a file that is gone is read again, which warns of it.
        names = {PurePosixPath(gone.src_uri).name for gone in deleted}
        files = state.files.documentation_pages()
        reader = PageReader(state.config, state.files)
        for file in files:
            if file.src_uri in changed or any(name in file.content_string for name in names):
                reader.read(_page(file, state.config))
                _write(state, file, files)
        if whole:
            _write_changed(state, changed)
    return [file.dest_uri for file in deleted], warnings


class _WithoutIcons(FileSystemLoader):
    """Lists the theme's files as MkDocs does, but for its 14,000 icons, which stand in a hidden folder."""

    def list_templates(self) -> list[str]:
        found = ((path, top) for top in self.searchpath for path in _shown_files(top))
        return sorted({path.relative_to(top).as_posix() for path, top in found})


def _shown_files(folder: str | os.PathLike[str]) -> Iterator[Path]:
    """Yield the files below a folder that stand in no hidden one."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in names)


def _begun(config: MkDocsConfig) -> MkDocsState:
    """Find the files of an edition and its navigation, as `mkdocs build` does."""
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    clean_directory(config.site_dir)
    files = get_files(config)
    env = config.theme.get_env()
    env.bytecode_cache = compiled()
    files.add_files_from_theme(Environment(loader=_WithoutIcons(config.theme.dirs)), config)  # noqa: S701
    files = config.plugins.on_files(files, config=config)
    set_exclusions(files, config)
    nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    env = config.plugins.on_env(env, config=config, files=files)
    return MkDocsState(config=config, files=files, nav=nav, env=env)


def _write_pages(state: MkDocsState, keeper: Keeper) -> None:
    """Write every page, or take it over; look at every anchor.

    The pages of the navigation are read first, because they are named on all others. Each of the others is
    let go when it is written.
    """
    keeper.begin(state.files)
    files = state.files.documentation_pages()
    new = [file for file in files if not keeper.take_over(_page(file, state.config), state.files)]
    in_nav = {id(page) for page in state.nav.pages}
    reader = PageReader(state.config, state.files)
    for file in new:
        if id(file.page) in in_nav:
            reader.read(_page(file, state.config))
    for file in new:
        if id(file.page) not in in_nav:
            reader.read(_page(file, state.config))
        _write(state, file, files)
        keeper.keep(_page(file, state.config))
    _look_at_anchors(state)


def _write(state: MkDocsState, file: File, files: Sequence[File]) -> None:
    page = _page(file, state.config)
    _build_page(page, state.config, files, state.nav, state.env)
    page.content, page.markdown = None, ""


def _write_rest(state: MkDocsState, keeper: Keeper) -> None:
    """Write what is no page of Markdown: after the pages, since the sitemap tells what their heads say."""
    for file in state.files:
        included = file.inclusion.is_included()  # type: ignore[no-untyped-call]
        if included and not file.is_documentation_page() and not keeper.has(file):
            file.copy_file()
    for name in state.config.theme.static_templates:
        _build_theme_template(name, state.env, state.files, state.config, state.nav)
    for name in state.config.extra_templates:
        _build_extra_template(name, state.files, state.config, state.nav)
    state.config.plugins.on_post_build(config=state.config)


def _write_changed(state: MkDocsState, changed: Collection[str]) -> None:
    """Write the other files that changed, and what lists all pages; look at every anchor."""
    for file in state.files.documentation_pages():
        _page(file, state.config).update_date = get_build_date()
    for file in state.files:
        if file.src_uri in changed and not file.is_documentation_page():
            file.copy_file()
    for name in state.config.theme.static_templates:
        _build_theme_template(name, state.env, state.files, state.config, state.nav)
    _look_at_anchors(state)


def _look_at_anchors(state: MkDocsState) -> None:
    level = state.config.validation.links.anchors
    for file in state.files.documentation_pages():
        _page(file, state.config).validate_anchor_links(files=state.files, log_level=level)


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


def _page(file: File, config: MkDocsConfig) -> Page:
    return file.page or Page(None, file, config)


class _Handler(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} - {record.getMessage()}")


@contextmanager
def _warnings() -> Iterator[list[str]]:
    lines: list[str] = []
    handler = _Handler(lines)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield lines
    finally:
        logger.removeHandler(handler)


_OF_A_LINK = re.compile(r"(.*Doc file )'([^']+)'( contains .*?link) '([^']*)'(.*)", re.DOTALL)
_HINT = re.compile(r" Did you mean .*", re.DOTALL)
"""The end of a warning that reads otherwise in another folder."""


def each_once(lines: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Yield MkDocs' warnings in their order, and on how many other pages each is the same.

    A link to a page that is gone may stand on every page.
    """
    pages: dict[str, dict[str, str]] = defaultdict(dict)
    for line in lines:
        what, page = _parts(line)
        pages[what].setdefault(page, line)
    for found in pages.values():
        yield next(iter(found.values())), len(found) - 1


def _parts(line: str) -> tuple[str, str]:
    """Return what is warned of, wherever that is, and the page; '' where it is no link of a page."""
    if not (match := _OF_A_LINK.fullmatch(line)):
        return line, ""
    before, page, contains, link, rest = match.groups()
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), link))
    return "".join((before, contains, target, _HINT.sub("", rest))), page
