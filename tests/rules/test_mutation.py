"""The evidence bites: mistakes made on purpose in invented desks are caught (`bench/mutants.py`)."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from bench.mutants import MISTAKES, event_dropped, mutants, proof, summary_upgraded

from ..shared import A_DAY, TINY, records_of

STEP = 7
"""Of the mistakes in the large desk every seventh is made: `python -m bench.mutants FOLDER` makes all."""


def test_every_mistake_in_the_tiny_desk_is_caught() -> None:
    records = records_of(TINY)
    assert proof(records, A_DAY, mutants(records), most=1).survivors == []


def test_every_kind_of_mistake_is_made_in_the_large_desk_200_in_all_and_caught(large_desk: Path) -> None:
    records = records_of(large_desk)
    found = proof(records, A_DAY, islice(mutants(records), 0, None, STEP), most=1)
    # No two plans of one event share a person or two actors there; tests/rules/causes.py has such.
    assert set(found.made) == {one.__name__ for one in (*MISTAKES, summary_upgraded) if one != event_dropped}
    assert found.made.total() >= 200
    assert found.survivors == []
