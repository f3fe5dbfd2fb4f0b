"""Problems and warnings of one look: a warning that only follows of a problem is not told beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ..load.files import Source
from ..load.records import Records
from ..load.sound import NOTHING, Sound, sound_but
from ..load.typed import parse_records
from ..problems import Problem
from .run import ask_all, clipping_of, told


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What files say, and what is to be said of it."""

    records: Records
    """Those of the well-formed files."""
    problems: list[Problem]
    warnings: list[Problem]
    sound: Sound
    """In which clippings nothing was found."""


def checked(
    sources: tuple[Source, ...],
    today: date,
    before: Sound = NOTHING,
    well_formed: Callable[[Records], None] = lambda _: None,
) -> Checked:
    """Return the records of sources, with every problem and every warning.

    `today` is needed only to refuse what is dated in the future. What was found sound before is not asked
    again. Where all files are `well_formed`, that is given the records before any rule is asked.
    """
    records, unfit = parse_records(sources)
    if not unfit:
        well_formed(records)
    found = ask_all(records, today, before.among(records, today))
    every = list(told(records, found))
    wrong = {record_id for _, one in found if (record_id := clipping_of(one))}
    return Checked(
        records=records,
        problems=[*unfit, *(one for one in every if one.grade == "problem")],
        warnings=[one for one in every if one.grade == "warning"],
        sound=sound_but(records, today, wrong),
    )
