"""What the tests share: two invented desks, and sites built from them once."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from generator.book.book import Book
from generator.book.contents import Contents, contents_of, renewed
from generator.book.link import linked
from generator.cli import main
from generator.editing.start import about_page
from generator.edition.edition import Deployment
from generator.load.files import load
from generator.load.records import Records
from generator.load.typed import parse_records
from generator.model import LANGUAGES
from generator.pages.render import render
from generator.pipeline import build, in_the_way
from generator.problems import Problem, report
from generator.rules.run import checked
from generator.site.assemble import Place
from generator.site.assemble import build_site as assemble_site
from generator.site.worker import EditionWorker
from generator.site.workers import Workers

from . import large

# No deadline: how long an example takes says more of the machine than of the program.
settings.register_profile("desk", deadline=None)
# For in between: what is drawn is drawn a fifth as often. `make test` and CI draw all of it.
settings.register_profile("fast", settings.get_profile("desk"), max_examples=20)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "desk"))

PROJECT = Path(__file__).parent.parent
TINY = Path(__file__).parent / "tiny"
SITE_SOURCES = ("mkdocs.yml", "site_overrides")
A_DAY = date(2031, 5, 1)
"""The day on which the invented desks are checked."""
PUBLISHED = Deployment(url="https://desk.example/x/", repository="https://forge.example/owner/name")
"""Where a site is that knows its address and the forge of its data."""
T = TypeVar("T")
MadeOnce = Callable[[str, Callable[[Path], object]], Path]
PagesOf = Callable[..., dict[str, str]]


def drawn(number: int) -> settings:
    """Have so many examples drawn of a test whose examples are large; for in between a fifth of them, too."""
    return settings(max_examples=max(number // _one_of(), 1))


def some_of(every: Sequence[T]) -> Sequence[T]:
    """Return all cases of a test that takes long for each; for in between every fifth of them."""
    return every[:: _one_of()]


def _one_of() -> int:
    """Return of how many examples one is taken."""
    return settings.get_profile("desk").max_examples // settings().max_examples


def copy_data(source: Path, target: Path) -> Path:
    """Copy the data of `source` into `target`; return `target`."""
    return _write_files(_files_of(source, ("data",)), target)


@cache
def _files_of(source: Path, names: Sequence[str]) -> dict[str, bytes]:
    """Return files and folders of a project: they are copied hundreds of times, and do not change there."""
    paths = (path for name in names for path in (source / name, *(source / name).rglob("*")))
    return {path.relative_to(source).as_posix(): path.read_bytes() for path in paths if path.is_file()}


def _write_files(files: Mapping[str, bytes], target: Path) -> Path:
    for folder in {Path(name).parent for name in files}:
        (target / folder).mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (target / name).write_bytes(content)
    return target


def copy_desk(source: Path, target: Path) -> Path:
    """Copy the data of `source` and what MkDocs needs into `target`."""
    return copy_site_sources(copy_data(source, target))


def copy_site_sources(target: Path) -> Path:
    """Copy what MkDocs needs beside the data into `target`; return `target`."""
    abouts = {f"briefs/{language}/about.md": about_page(language).encode() for language in LANGUAGES}
    return _write_files({**_files_of(PROJECT, SITE_SOURCES), **abouts}, target)


def ten_years_earlier(root: Path) -> Path:
    """Move all that the tiny desk in `root` tells of 2031 to 2021; return `root`."""
    for path in sorted((root / "data").rglob("*"), reverse=True):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"2031", b"2021"))
        path.rename(path.with_name(path.name.replace("2031", "2021")))
    return root


def load_contents(root: Path, today: date = A_DAY) -> tuple[Contents | None, list[Problem]]:
    """Return what goes into the Book of `root`/data, or None and every problem."""
    sources, unread = load(root)
    found = checked(sources, today)
    problems = [*unread, *found.problems]
    return (None, problems) if problems else (contents_of(found.records), [])


def contents_in(root: Path) -> Contents:
    """Return what goes into the Book of a desk that has no problems."""
    contents, problems = load_contents(root)
    assert contents is not None, report(problems)
    return contents


def load_book(root: Path, today: date) -> tuple[Book | None, list[Problem]]:
    """Return the Book of `root`/data, or None and every problem."""
    contents, problems = load_contents(root, today)
    return linked(contents) if contents else None, problems


def book_of(root: Path, today: date = A_DAY) -> Book:
    """Return the Book of a desk that has no problems."""
    book, problems = load_book(root, today)
    assert book is not None, report(problems)
    return book


def records_of(root: Path) -> Records:
    """Return the records of a desk that has no ill-formed file."""
    records, problems = parse_records(load(root)[0])
    assert problems == []
    return records


@cache
def tiny_records() -> Records:
    """Return the records of the tiny desk."""
    return records_of(TINY)


def briefs(*arguments: object, given: str | bytes | None = None) -> Result:
    """Run a command of the program, with `given` as its standard input; return what came of it."""
    return CliRunner().invoke(main, [*map(str, arguments)], input=given, catch_exceptions=False)


def write(contents: Contents, root: Path, deployment: Deployment = Deployment()) -> list[Problem]:
    """Write the pages of contents into `root`/briefs; return what stands in the way."""
    problems = in_the_way(root, contents.desk.languages)
    for language in contents.desk.languages if not problems else ():
        worker = EditionWorker(root, root / ".build" / language, language, deployment)
        worker.write(renewed(contents, None))
    return problems


def build_site(contents: Contents, root: Path) -> list[Problem]:
    """Build the site of what stands in `root`/briefs; return what is wrong."""
    with closing(Workers(root, root / ".build/editions", Deployment())) as workers:
        workers.write(contents)
        return assemble_site(workers, Place(root / ".build", root / "site"))


def built(root: Path, today: date = A_DAY, deployment: Deployment = Deployment()) -> Path:
    """Build the site of the desk in `root`; return its folder."""
    problems = build(root, today, deployment)
    assert not problems, report(problems)
    return root / "site"


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A copy of the tiny desk, to be changed by the test."""
    return copy_desk(TINY, tmp_path)


@pytest.fixture
def past_data(tmp_path: Path) -> Path:
    """The tiny desk's data ten years earlier: commands go by the clock and refuse what is still to come."""
    return ten_years_earlier(copy_data(TINY, tmp_path / "past"))


@pytest.fixture(scope="session")
def tiny_book() -> Book:
    """The Book of the tiny desk."""
    return book_of(TINY)


@pytest.fixture(scope="session")
def large_desk(made_once: MadeOnce) -> Path:
    """The data of the large desk."""
    return made_once("large-data", large.large_desk)


@pytest.fixture(scope="session")
def large_book(large_desk: Path) -> Book:
    """The Book of the large desk."""
    return book_of(large_desk)


@pytest.fixture(scope="session")
def pages_of(request: pytest.FixtureRequest, made_once: MadeOnce) -> PagesOf:
    """The pages of both desks, each edition rendered once: pages_of('tiny', language, url='')."""

    @cache
    def pages(desk: str, language: str, url: str = "") -> dict[str, str]:
        def make(file: Path) -> None:
            book = request.getfixturevalue(f"{desk}_book")
            file.write_text(json.dumps(render(book, language, Deployment(url=url))), encoding="utf-8")

        file = made_once(f"pages-{desk}-{language}-{quote(url, safe='')}", make)
        found: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
        return found

    return pages


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> MadeOnce:
    """Folders and files each made once, also where several processes run the tests: made_once(name, make)."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent

    def folder(name: str, make: Callable[[Path], object]) -> Path:
        making, made = shared / f"{name}-making", shared / name
        # It is made by one process; the others wait until what that made stands under its last name. If it
        # fails, the next one tries, and shows why.
        while not made.exists():
            with suppress(FileExistsError):
                making.mkdir()
                _made_or_left(making, made, make)
            time.sleep(0 if made.exists() else 0.1)
        return made

    return folder


def _made_or_left(making: Path, made: Path, make: Callable[[Path], object]) -> None:
    """Make what is to stand at `made` within a folder, or leave no trace."""
    try:
        make(making / made.name)
        (making / made.name).rename(made)
    except BaseException:
        shutil.rmtree(making)
        raise


@pytest.fixture(scope="session")
def tiny_site(made_once: MadeOnce) -> Path:
    """The site of the tiny desk."""
    return made_once("tiny", lambda folder: built(copy_desk(TINY, folder))) / "site"


@pytest.fixture(scope="session")
def large_site(made_once: MadeOnce, large_desk: Path) -> Path:
    """The site of the large desk."""
    return made_once("large", lambda folder: built(copy_desk(large_desk, folder))) / "site"


@pytest.fixture(scope="session")
def published_site(made_once: MadeOnce) -> Path:
    """The site of the tiny desk, built for the address and with the repository of PUBLISHED."""

    def make(folder: Path) -> Path:
        return built(copy_desk(TINY, folder), deployment=PUBLISHED)

    return made_once("published", make) / "site"


@pytest.fixture(scope="session")
def web_editor_site(made_once: MadeOnce) -> Path:
    """The site of the tiny desk ten years earlier, with Python for the browser; needs `make runtime`."""

    def make(folder: Path) -> Path:
        root = ten_years_earlier(copy_desk(TINY, folder))
        (root / ".runtime").symlink_to(PROJECT / ".runtime")
        return built(root, deployment=PUBLISHED)

    return made_once("web-editor", make) / "site"


@pytest.fixture
def built_desk(tiny_site: Path, tmp_path: Path) -> Path:
    """A copy of the tiny desk with its site, to be changed by the test."""
    return shutil.copytree(tiny_site.parent, tmp_path / "built")
