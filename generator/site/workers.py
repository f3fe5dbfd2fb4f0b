"""All editions side by side: a process each, which renders it and keeps its MkDocs for the next build."""

from __future__ import annotations

import gc
import multiprocessing
import signal
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import ForkingPickler
from pathlib import Path
from typing import Any

from ..book.contents import Contents, Renewed, renewed
from ..edition.edition import Deployment
from ..language.side_by_side import can_copy
from ..problems import Problem

WORKER = f"{__package__}.worker"
"""The module that an edition's process works with; with MkDocs it takes long to load, so nobody else does."""
PAUSE = 0.1
"""Seconds between two looks whether one is called away."""
Starts = context.ForkContext | context.ForkServerContext | context.SpawnContext


@dataclass(frozen=True)
class Written:
    """What was written of the generated files."""

    changed: frozenset[str]
    """Those that are not as they were written before, as paths below briefs/; also those that are gone."""
    done: bool
    """Whether that was all."""

    def then(self, more: Written) -> Written:
        """Return what was written with what was written after it."""
        return Written(self.changed | more.changed, done=more.done)


@dataclass(frozen=True, kw_only=True)
class Built:
    """What a build made: a folder to lay over the last site, or problems."""

    folder: Path
    stays: frozenset[str]
    """Files of the last site that are as they would be made, as paths below it; the folder lacks them."""
    gone: tuple[str, ...]
    """Files of the last site that are no longer in it, if that was built by the same process."""
    problems: tuple[Problem, ...]


class Workers:
    """A process for each edition of the project in `root`, until it is closed.

    They write below `folder`, which is theirs alone, and begin with the first contents that they are given.
    Every method raises RuntimeError, with the traceback, when an edition's process fails, and EOFError
    when it has died; after that a new object is needed.
    """

    def __init__(self, root: Path, folder: Path, deployment: Deployment) -> None:
        self.root, self.folder, self.deployment = root.resolve(), folder.resolve(), deployment
        self.contents: Contents | None = None
        """What the processes know."""
        self.processes: list[BaseProcess] = []
        self.pipes: dict[str, Connection[Any, Any]] = {}
        self.foreseeing = False
        """Whether they have not yet answered that they know it."""

    def _start(self, contents: Contents) -> None:
        starts, looks = _starts(), gc.get_threshold()
        for language in contents.desk.languages:
            self.pipes[language], its = starts.Pipe()
            # A copy of this process has its ends of the pipes too, and would never hear that they are closed.
            ours = tuple(self.pipes.values()) if isinstance(starts, context.ForkContext) else ()
            arguments = (its, self.root, self.folder / language, language, self.deployment, contents)
            process = starts.Process(target=_work, args=(ours, looks, *arguments), daemon=True)
            with deaf_to_ctrl_c():
                process.start()
            self.processes.append(process)
            its.close()
        self.contents = contents

    def close(self) -> None:
        """End all processes, each when it has answered what it was asked."""
        for pipe in self.pipes.values():
            pipe.close()

    def stop(self) -> None:
        """End all processes now, whatever they are at: when this returns, nobody writes any more."""
        self.close()
        for process in self.processes:
            process.terminate()
            process.join()

    def foresee(self, contents: Contents) -> None:
        """Have all link contents while it is found out whether they have no problem; this does not wait.

        They have to be in the languages of those before.
        """
        self._tell_all("foresee", self._renewed(contents))
        self.foreseeing = True

    def _renewed(self, contents: Contents) -> Renewed:
        """Return what the processes have to be told, and take it that they are told."""
        if not self.pipes:
            self._start(contents)
        new, self.contents = renewed(contents, self.contents), contents
        return new

    def write(
        self, contents: Contents, *, soon: bool = False, meanwhile: Callable[[], None] = lambda: None
    ) -> Written:
        """Write the generated files of all editions into briefs/; `meanwhile` is called while that is done.

        Soon, perhaps only the pages of one subject are written, and the rest as they are told to go on.
        """
        self._tell_all("write", self._renewed(contents), soon=soon)
        meanwhile()
        return self._written()

    def go_on(self, seconds: float, called_away: Callable[[], bool] = lambda: False) -> Written:
        """Write more of what is not written yet, for about so long, or until one is `called_away`."""
        self._tell_all("go_on", seconds)
        busy = list(self.pipes.values())
        while busy:
            answered = wait(busy, PAUSE)
            busy = [pipe for pipe in busy if pipe not in answered]
            if busy and not answered and called_away():
                # Whoever is asked something else breaks off.
                self._tell_all("go_on", 0)
                return self._written().then(self._written())
        return self._written()

    def _written(self) -> Written:
        answers: list[Written] = list(self._answers().values())
        changed = frozenset(path for one in answers for path in one.changed)
        return Written(changed, done=all(one.done for one in answers))

    def build(
        self, *, changed: Collection[str] | None = None, last_site: Path | None = None, whole: bool = True
    ) -> list[Built]:
        """Build the Markdown in briefs/ that was written last.

        With `changed`, paths below briefs/, only these files are built: that needs an earlier build without
        problems, with the same title, theme and hand-written pages. If that is not the `whole` of what an
        edit changes, only the pages among them are, and nobody looks whether all links lead somewhere. With
        `last_site`, pages that would be made as they are there are taken over from it.
        """
        for language, pipe in self.pipes.items():
            own = f"{language}/"
            below = changed and {path.removeprefix(own) for path in changed if path.startswith(own)}
            pipe.send(("build", (below, last_site), {"whole": whole}))
        return list(self._answers().values())

    def keep(self) -> dict[str, str]:
        """Write down what the next build may take over from what was built last, which is now the site.

        Return the digests of files of the project that are known, by their paths.
        """
        self._tell_all("keep")
        return {path: digest for known in self._answers().values() for path, digest in known.items()}

    def _tell_all(self, method: str, *arguments: object, **named: object) -> None:
        """Ask all the same; contents take long to be put into bytes, so that is done once."""
        if self.foreseeing:
            self.foreseeing = False
            self._answers()
        message = ForkingPickler.dumps((method, arguments, named))
        for pipe in self.pipes.values():
            pipe.send_bytes(message)

    def _answers(self) -> dict[str, Any]:
        answers = {language: pipe.recv() for language, pipe in self.pipes.items()}
        for failed, answer in answers.values():
            if failed:
                raise answer if isinstance(answer, OSError) else RuntimeError(answer)
        return {language: answer for language, (_, answer) in answers.items()}


def _work(ours: Sequence[Connection[Any, Any]], looks: tuple[int, int, int], *arguments: object) -> None:
    """Do the work of an edition's process, in that process, which looks for waste as often as its asker.

    `ours` are ends of pipes that are the asker's alone.
    """
    for pipe in ours:
        pipe.close()
    gc.set_threshold(*looks)
    # What the asker has made is no waste of this process; to look at it would copy its memory.
    gc.freeze()
    import_module(WORKER).work(*arguments)


def _starts() -> Starts:
    """Return how the processes start: as copies of this one, which has loaded most of what they need.

    Where a copy cannot work (`can_copy`), from a process that loads the program once, if the system can do
    that.
    """
    if can_copy():
        return multiprocessing.get_context("fork")
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    starts = multiprocessing.get_context("forkserver")
    starts.set_forkserver_preload([WORKER])
    return starts


@contextmanager
def deaf_to_ctrl_c() -> Iterator[None]:
    """Have the process that is started meanwhile, and all that start from it, ignore Ctrl-C.

    It reaches every process of the terminal; they end when their asker closes the pipe.
    """
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)
