"""What takes long to find and hangs on the program and its libraries alone: one run finds it for the next.

What `re` makes of a pattern, the names that babel has of all currencies, the characters that opencc changes.
Only the command line has it kept (`load/kept_findings.py`), everybody else finds it once a process.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import cache, partial, wraps
from typing import Any, TypeVar

Asked = tuple[Hashable, ...]
"""What was asked: a pattern as it is written with its flags, a function by its names with its arguments."""
Found = Mapping[Asked, Any]
"""What was found, of the sorts that marshal writes: texts, numbers, bytes, tuples, sets, mappings."""
T = TypeVar("T")


class Findings:
    """What this run has found, and what runs before it have."""

    def __init__(self) -> None:
        self.read: Callable[[], Found] | None = None
        """What returns what earlier runs kept; None where nobody keeps anything."""
        self.kept: Found | None = None
        """What they kept, once it was asked for."""
        self.others: Found = {}
        """What is known, and kept by somebody else."""
        self.new: dict[Asked, Any] = {}
        """What this run found first."""

    def keep_in(self, read: Callable[[], Found]) -> None:
        """Have at hand what earlier runs kept, and note what they did not.

        A process that is a copy of another keeps what it finds itself, not what that had found.
        """
        self.others = {**self.others, **(self.kept or {}), **self.new}
        self.read, self.kept, self.new = read, None, {}

    def recall(self, asked: Asked, find: Callable[[], T]) -> T:
        """Return what was found before; else what `find` does."""
        if self.kept is None:
            self.kept = self.read() if self.read else {}
        for known in (self.others, self.kept, self.new):
            if asked in known:
                found: T = known[asked]
                return found
        self.new[asked] = found = find()
        return found


def kept(function: Callable[..., T]) -> Callable[..., T]:
    """Return a function of which no answer is looked for twice, nor by two runs.

    An answer has to hang on the arguments, the program and its libraries alone, and to be of the sorts that
    marshal writes.
    """

    @cache
    @wraps(function)
    def recalled(*arguments: Hashable) -> T:
        asked = (function.__module__, function.__qualname__, *arguments)
        return findings().recall(asked, partial(function, *arguments))

    return recalled


@cache
def findings() -> Findings:
    """Return what this run knows."""
    return Findings()
