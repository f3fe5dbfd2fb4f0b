"""The patterns of the readers, of which each run but the first need not compile any.

A text is read by several hundred patterns, and to compile them takes longer than all else that a command
does with one changed fact. `re` keeps what it compiles for one run only. What it makes of a pattern is a list
of numbers, though, of which a pattern is made in a fraction of the time, by functions of Python's own that
it documents nowhere. So only the command line asks them (`load/kept_patterns.py`), everybody else asks
`re.compile`, and what they made counts for that very Python (docs/decisions/0035-kept-patterns.md).
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Mapping
from functools import cache, cached_property
from importlib import import_module
from typing import Any

Asked = tuple[str, int]
"""A pattern as it is written, and its flags."""
Compiled = tuple[int, bytes, int, tuple[tuple[str, int], ...], tuple[str | None, ...]]
"""What `re` makes of it: all flags, the code, the number of groups, the named ones, the name of each."""


class Patterns:
    """The patterns that this run asks for; `read` returns those that an earlier one compiled."""

    def __init__(self, read: Callable[[], Mapping[Asked, Compiled]] | None = None) -> None:
        self.read = read
        self.new: dict[Asked, Compiled] = {}
        """Those that the earlier run did not."""

    @cached_property
    def kept(self) -> Mapping[Asked, Compiled]:
        """Those that the earlier run compiled; they are read when the first is asked for."""
        return self.read() if self.read else {}

    def made(self, text: str, flags: int) -> re.Pattern[str]:
        """Return a pattern. Raises re.error if it is none."""
        if self.read is None:
            return re.compile(text, flags)
        asked = text, int(flags)
        if asked not in self.kept:
            self.new[asked] = self.new.get(asked) or compile_code(*asked)
        return from_code(text, self.kept.get(asked) or self.new[asked])


def compile_code(text: str, flags: int) -> Compiled:
    """Return what `re` makes of a pattern, as its own function `compile` does."""
    parser, compiler = import_module("re._parser"), import_module("re._compiler")
    parsed = parser.parse(text, flags)
    code = array("I", compiler._code(parsed, flags))
    named = parsed.state.groupdict
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in named.items():
        names[number] = name
    every_flag = flags | parsed.state.flags
    return every_flag, code.tobytes(), parsed.state.groups - 1, tuple(named.items()), tuple(names)


def from_code(text: str, compiled: Compiled) -> re.Pattern[str]:
    """Return the pattern of which this is what `re` makes. RuntimeError if no pattern has that code."""
    flags, code, groups, named, names = compiled
    numbers = array("I")
    numbers.frombytes(code)
    made: Any = import_module("_sre").compile(text, flags, numbers.tolist(), groups, dict(named), names)
    pattern: re.Pattern[str] = made
    return pattern


def pattern_of(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern, as `re.compile` does. Raises re.error if it is none."""
    return patterns().made(text, flags)


def keep_in(read: Callable[[], Mapping[Asked, Compiled]]) -> None:
    """Have patterns made of what an earlier run kept, and note what it did not."""
    known = patterns()
    if known.read is None:
        known.read = read


@cache
def patterns() -> Patterns:
    """Return the patterns of this run."""
    return Patterns()
