"""The evidence bites: every mistake made on purpose in the tiny desk is caught (`bench/mutants.py`)."""

from __future__ import annotations

from bench.mutants import MISTAKES, proof
from generator.load.files import load
from generator.load.typed import parse_records

from ..conftest import A_DAY, TINY

NOT_MADE = {"figures_swapped"}
"""Mistakes for which the tiny desk has no room: none of its facts has two figures of one statement."""


def test_every_mistake_in_the_tiny_desk_is_caught() -> None:
    caught, survivors = proof(parse_records(load(TINY)[0])[0], A_DAY)
    assert survivors == []
    assert set(caught) == {mistake.__name__ for mistake in MISTAKES} - NOT_MADE
