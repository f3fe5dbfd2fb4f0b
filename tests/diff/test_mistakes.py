"""Whatever rule one side of a comparison breaks, it can be compared."""

from __future__ import annotations

import pytest

from generator.pages.render import render

from ..edited import compared, edited, side_of, tiny
from ..rules.causes import BY_LINES
from ..rules.examples import edit_of


@pytest.mark.parametrize("rule", BY_LINES)
def test_no_mistake_on_either_side_ends_in_a_failure(rule: str) -> None:
    """Whatever rule is broken, either the side has a problem, or its pages can be made."""
    broken = edited(edit_of(rule, "wrong"))
    for before, after in ((broken, tiny()), (tiny(), broken)):
        assert all(fact.kinds for fact in compared(after, before).facts)
    book = side_of(broken).book
    assert side_of(broken).problems if book is None else render(book, "zh")
