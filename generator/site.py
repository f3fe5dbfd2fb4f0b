"""Run MkDocs: both editions side by side into a new folder, which replaces the last good site."""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, time
from pathlib import Path

import material

from .audit import audit
from .book import Book
from .model import LANGUAGES
from .problems import Problem

CONFIGURATIONS = {"zh": "mkdocs.yml", "en": "mkdocs.en.yml"}


def build_site(book: Book, root: Path, site: Path, url: str = "") -> list[Problem]:
    """Build the Markdown of `root` into `site`; on any failure `site` stays as it was.

    `url` is the address at which the site will stand, ending in /, or ''. Returns
    the problems, MkDocs' warnings among them.
    """
    new = root / ".build" / "site"
    _restore(new.parent / "old", site)
    shutil.rmtree(new.parent, ignore_errors=True)
    runs = {language: _start(book, root, language, url) for language in LANGUAGES}
    printed = {language: run.communicate()[0] for language, run in runs.items()}
    failed = [language for language in LANGUAGES if runs[language].returncode]
    problems = [one for lang in failed for one in site_builds(CONFIGURATIONS[lang], printed[lang])]
    if not problems:
        (new.parent / "en").rename(new / "en")
        problems = audit(new, _theme(root), _addresses(book), url)
    if not problems:
        _replace(new, site)
    return problems


def _start(book: Book, root: Path, language: str, url: str) -> subprocess.Popen[str]:
    """Start MkDocs on one edition; the Chinese one becomes the root of the site."""
    target = root / ".build" / ("site" if language == "zh" else language)
    title = book.desk.title.zh if language == "zh" else book.desk.title.en
    values = {
        # The theme prints the title without escaping.
        "SITE_NAME": html.escape(title),
        "SITE_URL": f"{url}{'' if language == 'zh' else language + '/'}" if url else "",
        "SOURCE_DATE_EPOCH": str(int(datetime.combine(book.ends, time(), UTC).timestamp())),
        "AS_OF": book.as_of.isoformat() if book.as_of else "",
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean"]
    return subprocess.Popen(
        [*command, "-f", CONFIGURATIONS[language], "-d", str(target)],
        cwd=root,
        env={**os.environ, **values},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def site_builds(configuration: str, printed: str) -> list[Problem]:
    """MkDocs builds both editions without a warning: no dead link or anchor, no page left out."""
    lines = [line for line in printed.splitlines() if line.startswith(("WARNING", "ERROR"))]
    return [
        Problem(
            path=configuration,
            line=1,
            column=1,
            message=f"MkDocs: {line}",
            cure="mend the page or the link that it names",
            rule="site-builds",
        )
        for line in lines or [printed.strip()[-600:]]
    ]


def _theme(root: Path) -> tuple[Path, ...]:
    return Path(material.__file__).parent / "templates", root / "site_overrides"


def _addresses(book: Book) -> frozenset[str]:
    """Return the addresses of the sources."""
    return frozenset(clipping.url for clipping in book.clippings.values() if clipping.url)


def _restore(old: Path, site: Path) -> None:
    """Put the last good site back if a build was killed between the two renames of `_replace`."""
    if old.exists() and not site.exists():
        old.rename(site)


def _replace(new: Path, site: Path) -> None:
    """Put `new` in the place of `site`, by two renames."""
    old = new.parent / "old"
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(new.parent)
