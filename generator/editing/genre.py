"""What sort of clipping a saved page most likely is."""

from __future__ import annotations

from typing import Literal

from ..language.opinions import is_opinion
from .clipped import Clipped

Genre = Literal["report", "opinion", "flash"]


def genre_of(clipped: Clipped) -> Genre:
    """Return the genre of a clipping as its headline and words tell it; the editor decides."""
    if is_opinion(clipped.headline, [one.text for one in clipped.statements]):
        return "opinion"
    return "flash" if len(clipped.statements) == 1 else "report"
