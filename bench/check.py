"""What `briefs check` takes beside a plain reading of the YAML: python -m bench.check [FACTS] (1000).

On an invented desk, in seconds of processors and by the clock, each the least of three runs: reading its YAML
with libyaml, a first check, and one that finds what the first has kept.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from .desk import make_desk
from .measuring import Run, run
from .scale import BRIEFS, PROJECT, READ

TIMES = 3


def main(facts: int) -> None:
    """Measure a desk of so many facts, and print."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make_desk(facts, root)
        reading = _least(partial(_run, READ, root))
        print(f"{facts:,} facts: reading the YAML takes {reading.busy:.2f} s of processors")
        for name, forgets in (("first check", True), ("next check", False)):
            found = _least(partial(_check, root, forgets=forgets))
            ratio = f"{found.busy / reading.busy:.1f}, by the clock {found.seconds / reading.seconds:.1f}"
            print(f"{name}: {found.busy:.2f} s of processors, {found.seconds:.2f} s; / reading {ratio}")


def _check(root: Path, *, forgets: bool) -> Run:
    if forgets:
        shutil.rmtree(root / ".kept", ignore_errors=True)
    return _run((*BRIEFS, "check"), root)


def _run(command: tuple[str, ...], root: Path) -> Run:
    return run(command, root, {"PYTHONPATH": str(PROJECT)})


def _least(one: Callable[[], Run]) -> Run:
    return min((one() for _ in range(TIMES)), key=lambda found: found.busy)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
