"""The files of a folder of measuring sets, as scores of a reader."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.language.reading import Reader

from .scoring import (
    Score,
    hedge_precision,
    hedge_recall,
    score_dates,
    score_dates_as_listed,
    score_numbers,
    score_traps,
)

HERE = Path(__file__).parent
FILE_NAMES: Mapping[str, str] = {"zh": "chinese", "en": "english", "ja": "japanese"}
"""How the files of dates and numbers call each language."""


def measure(reader: Reader, folder: Path = HERE) -> dict[str, Score]:
    """Return what a reader reads right, by what is measured.

    `folder` holds the dates and numbers; the hedges and traps are always those of this folder.
    """
    name = FILE_NAMES[reader.language]
    hedges = read_cases(HERE / f"hedges-{reader.language}.json")
    return {
        "dates": score_dates(reader, read_cases(folder / f"{name}-dates.json")),
        "numbers": score_numbers(reader, read_cases(folder / f"{name}-numbers.json")),
        "hedges, recall": hedge_recall(reader, hedges),
        "hedges, precision": hedge_precision(reader, hedges),
        "traps": score_traps(reader, read_cases(HERE / "traps.json")),
    }


def dates_as_listed(reader: Reader, folder: Path = HERE) -> Score:
    """Return the dates that a reader reads right by the listed days alone."""
    return score_dates_as_listed(reader, read_cases(folder / f"{FILE_NAMES[reader.language]}-dates.json"))


def read_cases(path: Path) -> Any:
    """Return the cases of a file; raise OSError where there is none."""
    return json.loads(path.read_text(encoding="utf-8"))
