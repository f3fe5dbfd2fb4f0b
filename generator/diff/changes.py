"""What a comparison finds, as values."""

from __future__ import annotations

from dataclasses import dataclass

from ..load.records import Records
from ..model import Change
from .fields import Field
from .renames import Renames

KINDS = (
    "gone",
    "withdrawn",
    "raised",
    "lowered",
    "redated",
    "resourced",
    "reworded",
    "changed",
    "added",
)
"""What can happen to a fact; what a reviewer should see first comes first.

gone: no longer published, and nothing says why. withdrawn: its clipping says why. raised, lowered: its
status asserts more, less (`strength`). redated: `when`. resourced: statement, paragraphs, attribution,
or the citation of its clipping. reworded: the text. changed: any other field. A fact has all that apply.
"""


@dataclass(frozen=True, kw_only=True)
class FactChange:
    """What happened to one fact."""

    id: str
    """clipping#fact, as the fact is or would be called now."""
    was: str
    """Its former id where the clipping was renamed, else the same."""
    kinds: tuple[str, ...]
    """One or more of KINDS, in that order."""
    fields: tuple[Field, ...]
    """What differs; of a fact that was added or is no longer there, all that it says or said."""
    reasons: tuple[Change, ...] = ()
    """What the desk says of it to readers: why it was withdrawn, or new entries of `changes`."""

    @property
    def unsaid(self) -> bool:
        """Whether the fact itself says something else and no new entry of `changes` tells readers."""
        own = any(not one.name.startswith("clipping.") for one in self.fields)
        return own and not self.reasons and self.kinds[0] not in ("added", "gone")


@dataclass(frozen=True, kw_only=True)
class RecordChange:
    """What happened to the desk, an issue, an actor, an event, or to a clipping besides its facts."""

    kind: str
    """desk, issue, actor, event or clipping."""
    id: str
    was: str
    """Its former id where it was renamed, else the same."""
    change: str
    """added, changed, renamed, merged (into `id`, which there was already) or gone."""
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """All that differs between two states of data/."""

    before: Records
    after: Records
    renames: Renames
    facts: tuple[FactChange, ...]
    """In the order of KINDS, then by clipping and place."""
    records: tuple[RecordChange, ...]
    """By kind, then by id."""
    unread: tuple[str, ...]
    """Paths that could not be read on one side; what they hold is in neither list."""

    def count(self, kind: str) -> int:
        """Return to how many facts something of a kind happened."""
        return sum(kind in one.kinds for one in self.facts)
