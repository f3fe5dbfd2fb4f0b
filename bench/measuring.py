"""Run a command and see how long it takes and how much memory all its processes have together."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

INTERVAL = 0.1
"""Seconds between two looks at the memory."""


def _as_users_have_it() -> dict[str, str]:
    """Return the environment, less what forbids Python to keep what it compiles: users do not set that."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@dataclass(frozen=True, kw_only=True)
class Run:
    """What a command took."""

    seconds: float
    busy: float
    """Seconds of processors, of all its processes: says more than the clock on a machine with other work."""
    peak: float
    """The most memory at one time, in MB, of all its processes; what they share counts once."""
    output: str


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Run:
    """Run a command of Python's in `folder`; it must succeed.

    Raises SystemExit with the command's output when it does not.
    """
    start, waited, peak = time.perf_counter(), _waited_for(), 0.0
    busy: dict[str, float] = {}
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=folder,
        env={**_as_users_have_it(), **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    while True:
        try:
            output, _ = process.communicate(timeout=INTERVAL)
            break
        except subprocess.TimeoutExpired:
            found = list(_processes(process.pid))
            peak = max(peak, sum(memory for _, memory, _ in found))
            busy.update((name, seconds) for name, _, seconds in found)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} fails:\n{output}")
    seconds = time.perf_counter() - start
    # The system tells exactly of those that were waited for, looks tell of those that nobody waited for.
    return Run(
        seconds=seconds, busy=max(_waited_for() - waited, sum(busy.values())), peak=peak, output=output
    )


def _waited_for() -> float:
    """Return the seconds of processors of all processes that have ended and were waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _processes(session: int) -> Iterator[tuple[str, float, float]]:
    """Yield each process of a session: its number, its memory in MB, its seconds; only Linux tells."""
    for folder in Path("/proc").glob("[0-9]*"):
        # A process may end while it is looked at.
        with suppress(OSError, ValueError, IndexError):
            if os.getsid(int(folder.name)) == session:
                rollup = (folder / "smaps_rollup").read_text()
                times = (folder / "stat").read_text().rpartition(")")[2].split()[11:13]
                seconds = sum(map(int, times)) / os.sysconf("SC_CLK_TCK")
                yield folder.name, int(rollup.split("Pss:")[1].split()[0]) / 1024, seconds
