"""The patterns of the readers, of which each run but the first need not compile any.

A text is read by several hundred patterns, and to compile them takes longer than all else that a command
does with one changed fact. `re` keeps what it compiles for one run only. What it makes of a pattern is a list
of numbers, though, of which a pattern is made in a fraction of the time, by functions of Python's own that
it documents nowhere. So only where findings are kept are they asked; everybody else asks `re.compile`, and
what they made counts for that very Python (docs/decisions/0035-kept-patterns.md).
"""

from __future__ import annotations

import re
from array import array
from functools import partial
from importlib import import_module
from typing import Any

from .kept import findings

Compiled = tuple[int, bytes, int, tuple[tuple[str, int], ...], tuple[str | None, ...]]
"""What `re` makes of a pattern: all flags, the code, the number of groups, the named ones, their names."""


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
    known, asked = findings(), (text, int(flags))
    if known.read is None:
        return re.compile(text, flags)
    return from_code(text, known.recall(asked, partial(compile_code, *asked)))
