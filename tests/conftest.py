"""What the tests share: the tiny invented desk, and sites built from it once."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from generator.book.book import Book
from generator.edition.edition import Deployment
from generator.model import LANGUAGES
from generator.pages.render import render
from generator.pipeline import build, load_book, write_pages
from generator.problems import Problem, report
from generator.site.assemble import build_site as assemble_site
from generator.site.workers import Workers

# No deadline: how long an example takes says more of the machine than of the program.
settings.register_profile("desk", deadline=None)
settings.load_profile("desk")
# Messages are compared as they are where no Chinese is asked for, whatever the locale of this machine is.
os.environ["LC_ALL"] = "C.UTF-8"

PROJECT = Path(__file__).parent.parent
TINY = Path(__file__).parent / "tiny"
SITE_SOURCES = ("mkdocs.yml", "mkdocs.en.yml", "site_overrides", "briefs/zh/about.md", "briefs/en/about.md")
A_DAY = date(2031, 5, 1)
"""The day on which the tiny desk is checked."""


def copy_data(source: Path, target: Path) -> Path:
    """Copy the data of `source` into `target`; return `target`."""
    shutil.copytree(source / "data", target / "data")
    return target


def copy_desk(source: Path, target: Path) -> Path:
    """Copy the data of `source` and what MkDocs needs into `target`."""
    copy_data(source, target)
    for name in SITE_SOURCES:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        if (PROJECT / name).is_dir():
            shutil.copytree(PROJECT / name, target / name)
        else:
            shutil.copy(PROJECT / name, target / name)
    return target


def book_of(root: Path, today: date = A_DAY) -> Book:
    """Return the Book of a desk that has no problems."""
    book, problems = load_book(root, today)
    assert book is not None, report(problems)
    return book


def write(book: Book, root: Path, deployment: Deployment = Deployment()) -> list[Problem]:
    """Write the pages of a Book into `root`/briefs; return what stands in the way."""
    pages = {
        f"{language}/{path}": text
        for language in LANGUAGES
        for path, text in render(book, language, deployment).items()
    }
    return write_pages(pages, root)


def build_site(book: Book, root: Path) -> list[Problem]:
    """Build the site of what stands in `root`/briefs; return what is wrong."""
    with Workers(root, root / ".build/editions", Deployment()) as workers:
        workers.render(book)
        return assemble_site(workers, root / ".build", root / "site")


def built(root: Path, today: date = A_DAY, deployment: Deployment = Deployment()) -> Path:
    """Build the site of the desk in `root`; return its folder."""
    problems = build(root, today, deployment)
    assert not problems, report(problems)
    return root / "site"


def contents(site: Path) -> dict[str, bytes]:
    """Return every file of a site."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the tables that tests have recorded (how well the search finds)."""
    reported = (one for reports in terminalreporter.stats.values() for one in reports)
    for one in reported:
        for name, table in getattr(one, "user_properties", ()):
            if name == "table" and one.when == "call":
                terminalreporter.write_line(table)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A copy of the tiny desk, to be changed by the test."""
    return copy_desk(TINY, tmp_path)


@pytest.fixture(scope="session")
def tiny_book() -> Book:
    """The Book of the tiny desk."""
    return book_of(TINY)


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Callable[[Path, date], Path]:
    """Desks with their sites, each built once, also where several processes run the tests."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent

    def build(source: Path, today: date) -> Path:
        folder = shared / f"built-{source.name}"
        # The folder is made by one process; the others wait until what it built stands under its last name.
        with suppress(FileExistsError):
            folder.mkdir()
            built(copy_desk(source, folder / "building"), today)
            (folder / "building").rename(folder / "desk")
        while not (folder / "desk").exists():
            time.sleep(0.1)
        return folder / "desk"

    return build


@pytest.fixture(scope="session")
def real_site(built_once: Callable[[Path, date], Path]) -> Path:
    """The site of the real data."""
    return built_once(PROJECT, date.today()) / "site"


@pytest.fixture(scope="session")
def tiny_site(built_once: Callable[[Path, date], Path]) -> Path:
    """The site of the tiny desk."""
    return built_once(TINY, A_DAY) / "site"


@pytest.fixture
def built_desk(tiny_site: Path, tmp_path: Path) -> Path:
    """A copy of the tiny desk with its site, to be changed by the test."""
    return shutil.copytree(tiny_site.parent, tmp_path / "built")
