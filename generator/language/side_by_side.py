"""Two halves of a work at once, each on a processor, where the system can copy a process."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from typing import TypeVar

S = TypeVar("S")
T = TypeVar("T")


def both(one: Callable[[], S], other: Callable[[], T]) -> tuple[S, T]:
    """Return what two functions return; the second is called in a copy of this process, if there can be one.

    What it changes there is lost: all that counts is what it returns, which pickle can carry. Where the copy
    fails it is called here, so that whoever asked sees how.
    """
    if not can_copy():
        return one(), other()
    # A browser has none of it.
    from multiprocessing import get_context  # noqa: PLC0415

    copies = get_context("fork")
    ours, its = copies.Pipe(duplex=False)
    copy = copies.Process(target=lambda: its.send(other()), daemon=True)
    copy.start()
    its.close()
    first = one()
    try:
        second = ours.recv()
    except EOFError:
        second = other()
    copy.join()
    return first, second


def shared(number: int) -> Iterator[int]:
    """Return the numbers below `number`, 256 at most, of which this process and its copies have each once."""
    source, end = os.pipe()
    os.write(end, bytes(range(number)))
    os.close(end)
    return _taken(source)


def _taken(source: int) -> Iterator[int]:
    while taken := os.read(source, 1):
        yield taken[0]
    os.close(source)


def can_copy() -> bool:
    """Tell whether a copy of this process can work: beside other threads it would take over their locks."""
    on_linux = sys.platform == "linux"
    return on_linux and threading.active_count() == 1 and len(os.sched_getaffinity(0)) > 1
