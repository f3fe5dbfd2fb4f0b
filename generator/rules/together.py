"""Problems and warnings of one look: a warning that only follows of a problem is not told beside it."""

from __future__ import annotations

from datetime import date

from ..load.files import Source
from ..load.records import Records
from ..load.typed import parse_records
from ..problems import Problem
from .run import data_rules, run_by_two, warning_rules


def check_and_warn(sources: tuple[Source, ...], today: date) -> tuple[Records, list[Problem], list[Problem]]:
    """Return the records of the well-formed sources, every problem of all of them, and every warning."""
    records, unfit = parse_records(sources)
    found = list(run_by_two(records, today, (*data_rules(), *warning_rules())))
    problems = [one for one in found if one.grade == "problem"]
    return records, [*unfit, *problems], [one for one in found if one.grade == "warning"]
