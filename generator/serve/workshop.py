"""Show the site on this machine and follow edits: docs/decisions/0009-serve.md."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from ..book.link import link
from ..edition.edition import Deployment
from ..load.languages import languages_of
from ..load.records import Records
from ..messages import say
from ..output import one_at_a_time, write_all
from ..pipeline import in_the_way, keep_checked, read_data
from ..problems import Finding, InFile, Problem, breaches, rule
from ..site.assemble import lay_over, problems_of
from ..site.bundle import bundle, desk_files, has_runtime
from ..site.by_hand import files_by_hand
from ..site.workers import Workers
from .preview import Preview

PAUSE = 0.1
"""Seconds between two looks at the files. A rebuild waits until two looks see the same."""

Snapshot = dict[Path, tuple[int, int, int]]


def serve(
    root: Path, host: str, port: int, today: Callable[[], date], tell: Callable[[list[Problem]], None]
) -> None:
    """Serve the site of `root` at http://host:port/ and rebuild it after each edit, until interrupted.

    `tell` is given what is wrong after each build; then the last good site is still shown.
    Raises OSError when nobody can listen there.
    """
    # A process that is told to end leaves nothing behind, as one that is interrupted.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with tempfile.TemporaryDirectory(prefix="briefs-") as folder:
        workshop = Workshop(root, Path(folder), today)
        with Preview(workshop.site, host, port, lambda: languages_of(root)) as preview:
            threading.Thread(target=preview.serve_forever, daemon=True).start()
            with suppress(KeyboardInterrupt):
                for problems in workshop.follow():
                    tell(problems)
                    preview.show(problems)
            preview.shutdown()


class Workshop:
    """Builds the site of `root` in `folder`/site, again and again, each time only what changed."""

    def __init__(self, root: Path, folder: Path, today: Callable[[], date]) -> None:
        self.root, self.folder, self.today = root, folder, today
        self.site = folder / "site"
        self.languages: tuple[str, ...] = ()
        """Those of the site for which there are workers."""
        self.workers = self._workers()
        self.rest: Mapping[str, bytes] | None = None
        """What the last good site was made of beside the generated files; None if there is none."""
        self.changed: set[str] = set()
        """The generated files that may have changed since then."""

    def follow(self) -> Iterator[list[Problem]]:
        """Build now and after each edit; yield what is wrong each time."""
        seen: Snapshot | None = None
        while True:
            now = snapshot(self.root)
            if now != seen:
                seen = self._settled(now)
                yield self.rebuild()
            else:
                time.sleep(PAUSE)

    def rebuild(self) -> list[Problem]:
        """Build the site, or leave the last one and return what is wrong."""
        try:
            return self._rebuild()
        # Whatever goes wrong, the editor's window stays: the next edit may mend it.
        except Exception as error:  # noqa: BLE001
            traceback.print_exc()
            self._begin_again(self.languages)
            return list(breaches(program_sound, error))

    def _rebuild(self) -> list[Problem]:
        if not self.site.is_dir():
            # A system that tidies its folder for temporary files may have taken it away.
            self.folder.mkdir(parents=True, exist_ok=True)
            self.rest = None
        with one_at_a_time(self.root, lambda: None):
            return self._build()

    def _build(self) -> list[Problem]:
        today = self.today()
        found = read_data(self.root, today)
        if found.problems:
            return found.problems
        keep_checked(self.root, found, today)
        records = found.records
        book = link(records)
        if problems := in_the_way(self.root, book.desk.languages):
            return problems
        if book.desk.languages != self.languages:
            self._begin_again(book.desk.languages)
        self.changed |= self.workers.write(book)
        new = _by_hand(self.root) | {"title": repr(book.desk.title).encode()}
        warm = self.rest == new
        # Until this build has succeeded, there is nothing to build upon.
        self.rest = None
        parts = self.workers.build(changed=self.changed if warm else None)
        if problems := problems_of(parts):
            return problems
        if not warm:
            shutil.rmtree(self.site, ignore_errors=True)
        lay_over(parts, self.site)
        self._write_bundle(records, warm=warm)
        self.rest, self.changed = new, set()
        return []

    def _write_bundle(self, records: Records, *, warm: bool) -> None:
        """Write what the page for a new clipping loads; into a warm site, what may have changed of it."""
        if has_runtime(self.root):
            # The program does not change while it runs; what it knows of the desk does.
            files = desk_files(records.sources) if warm else bundle(self.root, records.sources)
            write_all(files, self.site, ())

    def _begin_again(self, languages: tuple[str, ...]) -> None:
        """Take other workers, for the editions in these languages; what is there is built anew."""
        self.workers.close()
        self.languages = languages
        self.workers = self._workers()
        self.rest = None

    def _workers(self) -> Workers:
        return Workers(self.root, self.folder / "editions", _here(self.root), self.languages)

    def _settled(self, now: Snapshot) -> Snapshot:
        """Return what is there once nobody is writing: a checkout or an editor writes several files."""
        while True:
            time.sleep(PAUSE)
            before, now = now, snapshot(self.root)
            if before == now:
                return now


def _here(root: Path) -> Deployment:
    return Deployment(runs_python=has_runtime(root))


@rule("build")
def program_sound(error: Exception) -> Iterator[Finding]:
    """The program itself does not fail; should it while serving, the last good site stays."""
    line = (str(error).strip() or type(error).__name__).splitlines()[-1]
    cure = say("take the last edit back, and report this with what the terminal says")
    yield Finding(InFile("data"), say("the program failed: {detail}", detail=line), cure)


def snapshot(root: Path) -> Snapshot:
    """Return what tells whether a file that the site is made of has changed, by its path."""
    found = {}
    for path in _watched(root):
        # Files come and go while somebody is editing.
        with suppress(FileNotFoundError):
            state = os.lstat(path)
            found[path] = (state.st_mtime_ns, state.st_size, state.st_ino)
    return found


def _watched(root: Path) -> Iterator[Path]:
    for folder, _, names in os.walk(root / "data"):
        yield from (Path(folder, name) for name in names)
    yield from files_by_hand(root)


def _by_hand(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in files_by_hand(root) if path.is_file()}
