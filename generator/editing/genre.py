"""What sort of clipping a saved page most likely is."""

from __future__ import annotations

from ..language.opinions import is_opinion
from ..model.clipping import Genre
from .clipped import Clipped


def genre_of(clipped: Clipped) -> Genre:
    """Return the genre of a clipping as its headline and words tell it; the editor decides."""
    if is_opinion(clipped.headline, [one.text for one in clipped.statements]):
        return "opinion"
    return "flash" if len(clipped.statements) == 1 else "report"
