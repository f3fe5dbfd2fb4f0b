"""Families of dates: the pattern of each and what reads what it matches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from .patterns import pattern_of

Reads = TypeVar("Reads")


@dataclass(frozen=True)
class Family(Generic[Reads]):
    """A family of dates or of parts of them: its pattern, what reads it, and of which units it is a part."""

    text: str
    read: Reads
    units: frozenset[str] = frozenset()
    flags: re.RegexFlag = re.NOFLAG

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, made when it is first asked for, so that commands that read nothing start fast."""
        return pattern_of(self.text, self.flags)
