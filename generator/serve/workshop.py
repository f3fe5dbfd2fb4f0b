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
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from ..book.contents import Contents, contents_of
from ..edition.edition import Deployment
from ..load.kept import recall_sound
from ..load.records import Records
from ..load.typed import languages_of
from ..messages import Refusal, say
from ..output import one_at_a_time, write_all
from ..pipeline import in_the_way, keep_checked, read_data
from ..problems import Finding, InFile, Problem, breaches, rule
from ..rules.run import Checked
from ..site.assemble import lay_over, problems_of
from ..site.bundle import bundle, desk_files, has_runtime
from ..site.by_hand import files_by_hand
from ..site.workers import Workers, Written
from .preview import Preview

S = TypeVar("S")
PAUSE = 0.1
"""Seconds between two looks at the files."""
SETTLES = 0.05
"""Seconds in which no file may change before an edit counts as saved: a checkout writes many."""

A_WHILE = 0.5
"""Seconds after which the files are looked at while more of an edit is written."""

Snapshot = dict[str, tuple[int, int, int]]


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
        languages = partial(languages_of, root)
        with closing(workshop), Preview(workshop.site, host, port, languages) as preview:
            threading.Thread(target=preview.serve_forever, daemon=True).start()
            with suppress(KeyboardInterrupt):
                for shown in workshop.follow():
                    if shown.problems is not None:
                        tell(shown.problems)
                    preview.show(shown.problems, whole=shown.whole)
            preview.shutdown()


@dataclass(frozen=True)
class Shown:
    """What the site shows after an edit, or after more of the same edit."""

    problems: list[Problem] | None = None
    """What is wrong; then the last good site is still shown. None if the rest of an edit is shown as well:
    what was wrong before may still be."""
    whole: bool = False
    """Whether every page was made anew."""


class Workshop:
    """Builds the site of `root` in `folder`/site, again and again, each time only what changed.

    Of an edit the pages of one subject are shown first, and what lists everything as there is time.
    """

    def __init__(self, root: Path, folder: Path, today: Callable[[], date]) -> None:
        self.root, self.folder, self.today = root, folder, today
        self.site = folder / "site"
        self.languages: tuple[str, ...] = ()
        """Those of the site for which there are workers."""
        self.workers = self._workers()
        self.found: Checked | None = None
        """What was read last that had no problem."""
        self.rest: Mapping[str, bytes] | None = None
        """What the last good site was made of beside the generated files; None if there is none."""
        self.changed: set[str] = set()
        """The generated files that may have changed since then."""
        self.foreseen: Contents | None = None
        """What the workers link while the rules are asked."""
        self.waits = False
        """Whether more of the last edit is to be shown or kept."""
        self.written = True
        """Whether all of its files are written."""

    def close(self) -> None:
        """End what is being built: nothing is written into the folder any more."""
        self.workers.stop()

    def follow(self) -> Iterator[Shown]:
        """Build now and after each edit; give what is shown each time."""
        seen: Snapshot | None = None
        while True:
            now = snapshot(self.root)
            if now != seen:
                seen = self._settled(now)
                yield self.begin()
            elif self.waits:
                yield from filter(None, [self.go_on(partial(self._has_changed, now))])
            else:
                time.sleep(PAUSE)

    def begin(self) -> Shown:
        """Show what an edit changes, all or what can be shown soon; or what is wrong."""
        return self._guarded(self._begin)

    def go_on(self, called_away: Callable[[], bool] = lambda: False) -> Shown | None:
        """Do more of what waits, for a moment, or until it is called away; return what is shown, if it is
        another.
        """
        return self._guarded(partial(self._go_on, called_away))

    def _guarded(self, work: Callable[[], S]) -> S | Shown:
        """Return what some work gives, or that the program failed."""
        try:
            with one_at_a_time(self.root, lambda: None):
                return work()
        # Whatever goes wrong, the editor's window stays: the next edit may mend it.
        except Exception as error:  # noqa: BLE001
            traceback.print_exc()
            self._begin_again(self.languages)
            return Shown(list(breaches(program_sound, error)))

    def _begin(self) -> Shown:
        if not self.site.is_dir():
            # A system that tidies its folder for temporary files may have taken it away.
            self.folder.mkdir(parents=True, exist_ok=True)
            self.rest = None
        before = self.found.sound if self.found else recall_sound(self.root)
        self.foreseen = None
        found = read_data(self.root, self.today(), before, self._foresee)
        if found.problems:
            return Shown(found.problems)
        self.found, contents = found, self.foreseen or contents_of(found.records)
        if problems := in_the_way(self.root, contents.desk.languages):
            return Shown(problems)
        if contents.desk.languages != self.languages:
            self._begin_again(contents.desk.languages)
        by_hand = (path for path in files_by_hand(self.root) if path.is_file())
        new = {str(path): path.read_bytes() for path in by_hand} | {
            "title": repr(contents.desk.title).encode()
        }
        warm = self.rest == new
        written = self.workers.write(contents, soon=warm)
        self._note(written)
        # What lists everything and was written in part stays as it was shown until all of it is.
        changed = self.changed if self.written else written.changed
        return Shown(self._build(new, changed if warm else None), whole=not warm)

    def _foresee(self, records: Records) -> None:
        if records.languages == self.languages:
            with suppress(Refusal):
                self.foreseen = contents_of(records)
                self.workers.foresee(self.foreseen)

    def _note(self, written: Written) -> None:
        self.changed |= written.changed
        self.written = written.done

    def _go_on(self, called_away: Callable[[], bool]) -> Shown | None:
        if self.written and self.found:
            keep_checked(self.root, self.found, self.today())
            self.waits = False
            return None
        self._note(self.workers.go_on(A_WHILE, called_away))
        if self.rest is None or not self.written:
            return None
        return Shown(self._build(self.rest, self.changed) or None)

    def _build(self, new: Mapping[str, bytes], changed: Collection[str] | None) -> list[Problem]:
        """Build what is written, or only what has changed; `new` is what it is made of beside the generated
        files.
        """
        warm = changed is not None
        # Until this build has succeeded, there is nothing to build upon.
        self.rest, self.waits = None, False
        parts = self.workers.build(changed=changed, whole=self.written)
        if problems := problems_of(parts):
            return problems
        if not warm:
            shutil.rmtree(self.site, ignore_errors=True)
        lay_over(parts, self.site)
        if self.written:
            self._write_bundle(warm=warm)
            self.changed = set()
        self.rest, self.waits = new, True
        return []

    def _write_bundle(self, *, warm: bool) -> None:
        """Write what the page for a new clipping loads; into a warm site, what may have changed of it."""
        if has_runtime(self.root) and self.found:
            sources = self.found.records.sources
            # The program does not change while it runs; what it knows of the desk does.
            files = desk_files(sources) if warm else bundle(self.root, sources)
            write_all(files, self.site, ())

    def _begin_again(self, languages: tuple[str, ...]) -> None:
        """Take other workers, for the editions in these languages; what is there is built anew."""
        self.workers.stop()
        self.languages = languages
        self.workers = self._workers()
        self.rest, self.waits = None, False

    def _workers(self) -> Workers:
        deployment = Deployment(runs_python=has_runtime(self.root))
        return Workers(self.root, self.folder / "editions", deployment)

    def _has_changed(self, before: Snapshot) -> bool:
        return snapshot(self.root) != before

    def _settled(self, now: Snapshot) -> Snapshot:
        """Return what is there once nobody is writing: a checkout or an editor writes several files."""
        while True:
            time.sleep(SETTLES)
            before, now = now, snapshot(self.root)
            if before == now:
                return now


@rule("build")
def program_sound(error: Exception) -> Iterator[Finding]:
    """The program itself does not fail; should it while serving, the last good site stays."""
    line = (str(error).strip() or type(error).__name__).splitlines()[-1]
    cure = say("take the last edit back, and report this with what the terminal says")
    yield Finding(InFile("data"), say("the program failed: {detail}", detail=line), cure)


def snapshot(root: Path) -> Snapshot:
    """Return what tells whether a file that the site is made of has changed, by its path."""
    found: Snapshot = {}
    for path in _watched(root):
        # Files come and go while somebody is editing.
        with suppress(FileNotFoundError):
            state = os.lstat(path)
            found[path] = (state.st_mtime_ns, state.st_size, state.st_ino)
    return found


def _watched(root: Path) -> Iterator[str]:
    for folder, _, names in os.walk(root / "data"):
        yield from (os.path.join(folder, name) for name in names)  # noqa: PTH118  # ten times as fast
    yield from map(str, files_by_hand(root))
