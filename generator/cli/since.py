"""What `briefs check` is told of an earlier revision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..messages import Message
from ..problems import Problem


@dataclass(frozen=True, kw_only=True)
class Since:
    """What `briefs check` is told by a comparison with an earlier revision; by default there is none."""

    changed: frozenset[str] = frozenset()
    """The paths of the files in data/ that are not what they were."""
    kept: Message | None = None
    """That nothing is lost, in words."""
    lost: Sequence[Problem] = ()
