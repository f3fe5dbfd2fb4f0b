"""Put the site together: both editions into a new folder, which replaces the last good site."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..messages import say
from ..output import write_all
from ..problems import Finding, InFile, Problem, breaches, rule
from .built import Built
from .workers import Workers


@dataclass(frozen=True)
class Place:
    """Where a site is built, and where it then stands."""

    work: Path
    """A folder of the build alone, beside the site."""
    site: Path
    """Where the site is to stand, or a link to that."""


def build_site(
    workers: Workers,
    place: Place,
    beside: Iterable[tuple[str, bytes]] = (),
    done: Callable[[Mapping[str, str]], None] = lambda _: None,
) -> list[Problem]:
    """Build the Markdown that the workers have rendered; on any failure the last site stays as it was.

    `beside` are other files of the site, path to content; `done` is called once it stands there, with the
    digests of files as `Workers.keep` returns them. Returns the problems, MkDocs' warnings among them.
    """
    work, site = place.work, place.site.resolve()
    if problems := list(breaches(site_replaceable, site)):
        return problems
    clear(place)
    parts = workers.build(last_site=site)
    problems = problems_of(parts)
    if not problems:
        lay_over(parts, work / "site")
        write_all(beside, work / "site", ())
        replace(work / "site", site)
        done(workers.keep())
    return problems


def clear(place: Place) -> None:
    """Delete what the build before has left: as many files as it has made, which takes as long.

    That is best done while others make the next ones.
    """
    shutil.rmtree(place.work, ignore_errors=True)


def problems_of(parts: Iterable[Built]) -> list[Problem]:
    """Return what is wrong with all parts."""
    return [problem for part in parts for problem in part.problems]


def lay_over(parts: Iterable[Built], site: Path) -> None:
    """Move what was built into `site`, each file in the place of the one of its name."""
    for part in parts:
        for name in part.gone:
            (site / name).unlink()
        _move(part.folder, site)


def _move(source: Path, target: Path) -> None:
    """Put a file or a folder in a place; a folder that is there already keeps its other files."""
    if source.is_dir() and target.is_dir():
        for path in source.iterdir():
            _move(path, target / path.name)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)


@rule("build")
def site_replaceable(site: Path) -> Iterator[Finding]:
    """What a build replaces is a site, or nothing yet: a file, or a folder without a page, is not deleted."""
    is_other = site.is_dir() and any(site.iterdir()) and not (site / "index.html").is_file()
    if is_other or site.is_file():
        message = say("{folder} is no site that a build could replace", folder=site)
        yield Finding(InFile("site"), message, say("move it away, or make site a link to another folder"))


def replace(new: Path, site: Path) -> None:
    """Put `new` in the place of `site`, by two renames; what stood there is then `gone` beside `new`.

    Between the two it is `old`. A folder on another disk, or one that is a mount point, cannot be renamed: it
    is filled in place.
    """
    old = new.parent / "old"
    try:
        if site.exists():
            site.rename(old)
        site.parent.mkdir(parents=True, exist_ok=True)
        new.rename(site)
        if old.exists():
            old.rename(new.parent / "gone")
    except OSError as error:
        if error.errno not in (errno.EXDEV, errno.EBUSY):
            raise
        _fill(new, site)
        shutil.rmtree(new)


def _fill(new: Path, site: Path) -> None:
    """Make `site` what `new` is: new files first, each at once, so that no page lacks what it refers to."""
    wanted = sorted(path for path in new.rglob("*") if path.is_file())
    for path in wanted:
        target = site / path.relative_to(new)
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f"{target.name}.new")
        shutil.copyfile(path, beside)
        beside.replace(target)
    kept = {site / path.relative_to(new) for path in wanted}
    for path in sorted(site.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
        elif not path.is_dir() and path not in kept:
            path.unlink()


def restore(place: Place) -> None:
    """Put the last good site back if a build was killed between the two renames of `replace`."""
    old, site = place.work / "old", place.site.resolve()
    if old.exists() and not site.exists():
        old.rename(site)
