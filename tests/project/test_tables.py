"""A table of cases fails where a line of it does, and tells each such line."""

from __future__ import annotations

import pytest

from ..tables import each


def test_every_line_that_fails_is_told() -> None:
    @each(("number", "even"), [(1, False), (2, False), (3, True), (4, True)])
    def check(number: int, even: bool) -> None:
        assert (number % 2 == 0) is even

    with pytest.raises(ExceptionGroup, match="2 of 4 cases") as found:
        check()
    told = [error.__notes__ for error in found.value.exceptions]
    assert told == [["case: {'number': 2, 'even': False}"], ["case: {'number': 3, 'even': True}"]]


def test_a_failure_of_the_program_is_not_taken_for_a_wrong_line() -> None:
    @each("number", [0])
    def check(number: int) -> None:
        assert 1 / number

    with pytest.raises(ZeroDivisionError):
        check()
