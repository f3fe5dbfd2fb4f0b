"""Put the site together: both editions into a new folder, which replaces the last good site."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from ..problems import Problem
from .worker import Built
from .workers import Workers


def build_site(workers: Workers, work: Path, site: Path) -> list[Problem]:
    """Build the Markdown that the workers have rendered into `site`; on any failure `site` stays as it was.

    `work` is a folder of the build alone, beside `site`. Returns the problems, MkDocs' warnings among them.
    """
    _restore(work / "old", site)
    shutil.rmtree(work, ignore_errors=True)
    parts = workers.build(last_site=site.resolve())
    problems = problems_of(parts)
    if not problems:
        lay_over(parts, work / "site")
        replace(work / "site", site)
        workers.keep()
        shutil.rmtree(work)
    return problems


def problems_of(parts: Iterable[Built]) -> list[Problem]:
    """Return what is wrong with all parts."""
    return [problem for part in parts for problem in part.problems]


def lay_over(parts: Iterable[Built], site: Path) -> None:
    """Move what was built into `site`, each file in the place of the one of its name."""
    for part in parts:
        for name in part.gone:
            (site / name).unlink()
        for path in part.folder.rglob("*"):
            target = site / path.relative_to(part.folder)
            if path.is_file():
                target.parent.mkdir(parents=True, exist_ok=True)
                path.replace(target)


def replace(new: Path, site: Path) -> None:
    """Put `new` in the place of `site`, by two renames; what stood there is then `old` beside `new`."""
    if site.exists():
        site.rename(new.parent / "old")
    new.rename(site)


def _restore(old: Path, site: Path) -> None:
    """Put the last good site back if a build was killed between the two renames of `replace`."""
    if old.exists() and not site.exists():
        old.rename(site)
