"""Put the site together: what is otherwise in both editions goes into the last good site, all or nothing."""

from __future__ import annotations

import errno
import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..messages import say
from ..output import all_in, files_in, is_at, remove, write_all, write_whole
from ..problems import Finding, InFile, Problem, breaches, rule
from .workers import Built, Workers, deaf_to_ctrl_c


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
    site = place.site.resolve()
    if problems := list(breaches(site_replaceable, site)):
        return problems
    shutil.rmtree(place.work, ignore_errors=True)
    # A page behind a link is none of the site's: of such a site nothing is taken over.
    parts = workers.build(last_site=None if _has_linked_folder(site) else site)
    problems = problems_of(parts)
    if not problems:
        put_in_place(parts, beside, place)
        done(workers.keep())
    return problems


def _has_linked_folder(site: Path) -> bool:
    """Tell whether a folder in a site is a link."""
    links = (path for path, is_link in files_in(site, ".") if is_link) if site.is_dir() else ()
    return any((site / path).is_dir() for path in links)


def _is_file(path: Path) -> bool:
    """Tell whether there is a file or a link: amid a change there may be a folder already."""
    return path.is_symlink() or path.is_file()


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
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir() and not target.is_symlink():
        # Its files have gone before, so there is nothing in it.
        shutil.rmtree(target)
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _copy(source, target)


def _copy(source: Path, target: Path) -> None:
    """Put a file or a folder in a place on another disk, where it stands at once and whole."""
    beside = target.with_name(f"{target.name}.new")
    for name in all_in(source) if source.is_dir() else [""]:
        (beside / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / name, beside / name)
    beside.replace(target)


@rule("build")
def site_replaceable(site: Path) -> Iterator[Finding]:
    """What a build replaces is a site, or nothing yet: a file, or a folder without a page, is not deleted."""
    is_other = site.is_dir() and any(site.iterdir()) and not (site / "index.html").is_file()
    if is_other or site.is_file():
        message = say("{folder} is no site that a build could replace", folder=site)
        yield Finding(InFile("site"), message, say("move it away, or make site a link to another folder"))


def put_in_place(parts: Sequence[Built], beside: Iterable[tuple[str, bytes]], place: Place) -> None:
    """Make the site what its parts and the files `beside` say, by changing what is otherwise in it.

    All that is to change is first put together in a folder of its own, and last what tells that it is whole:
    from then on it has to be done, also by the next build if this one is killed (`finish`).
    """
    site, new = place.site.resolve(), place.work / "new"
    lay_over(parts, new / "site")
    there = set(all_in(site))
    stays = {path for part in parts for path in part.stays}
    for path, content in beside:
        if path in there and is_at(site / path, content):
            stays.add(path)
        else:
            write_all([(path, content)], new / "site", ())
    gone = sorted(there - stays - {*all_in(new / "site")})
    # Whoever interrupts has the old site or the new one.
    with deaf_to_ctrl_c():
        note = {"site": _identity(site), "gone": gone}
        write_whole(new / "other.json", [json.dumps(note).encode()])
        finish(place)


def finish(place: Place) -> None:
    """Change the site as a build has made ready, if one has; also where it was killed amid that.

    Where another folder is in the place of the site by now, or none, what was to change is no site; nor is
    it where the disk lost what was to be done. Then the next build compares every file.
    """
    new, site = place.work / "new", place.site.resolve()
    if not (new / "other.json").is_file():
        return
    gone = _to_delete(new / "other.json", site)
    if gone is not None:
        remove((path for path in gone if _is_file(site / path)), site)
        _move(new / "site", site)
    (new / "other.json").unlink()
    shutil.rmtree(new)


def _to_delete(note: Path, site: Path) -> list[str] | None:
    """Return the files to delete if a note is for the folder in the place of the site, else None."""
    try:
        other = json.loads(note.read_bytes())
        return list(map(str, other["gone"])) if other["site"] == _identity(site) else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _identity(site: Path) -> list[int] | None:
    """Return what tells a folder from any other on this machine; None if there is none."""
    stat = site.stat() if site.is_dir() else None
    return [stat.st_dev, stat.st_ino] if stat else None
