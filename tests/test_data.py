"""The real data has no problem: the one test that reads `data/`. All others have desks of their own."""

from __future__ import annotations

from datetime import date

from generator.problems import report

from .shared import PROJECT, load_book


def test_the_real_data_has_no_problem() -> None:
    book, problems = load_book(PROJECT, date.today())
    assert book is not None, report(problems)
