"""What a build of an edition gives to whoever asked for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..problems import Problem


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
