"""No reader falls below what its language is promised to be read by."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.language.readers import READERS

from .cases import measure

FLOORS: Mapping[str, Mapping[str, float]] = {
    "zh": {"dates": 0.95, "numbers": 0.97},
    "en": {"dates": 0.90, "numbers": 0.95},
    "ja": {"dates": 0.90, "numbers": 0.95},
}
"""The least shares of dates and numbers, which differ by language."""
FOR_ALL: Mapping[str, float] = {"hedges, recall": 0.95, "hedges, precision": 0.85, "traps": 1.0}


def floors(language: str) -> dict[str, float]:
    """Return the least share of each score of a language's reader."""
    return {**FLOORS[language], **FOR_ALL}


@pytest.mark.parametrize("language", sorted(READERS))
def test_a_reader_is_above_its_floors(language: str) -> None:
    scores = measure(READERS[language])
    assert scores.keys() == floors(language).keys()
    below = [
        f"{what}: {scores[what].share:.1%}, not {floor:.0%}: " + "; ".join(scores[what].missed[:20])
        for what, floor in floors(language).items()
        if scores[what].share < floor
    ]
    assert not below, "\n".join(below)
