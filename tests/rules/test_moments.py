"""Days about midnight: what is true where it happens is not refused by the clock of the report."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import Check, Finding, InRecord
from generator.rules.dates import occurred_not_ahead, plan_not_past
from generator.rules.summaries import summary_current

from ..shared import A_DAY, TINY, copy_data, records_of
from .examples import FERRY, PLAN, SAILED, Edit


def asked(check: Check, root: Path) -> list[Finding]:
    """Return what one rule finds, be it the mistake or what follows of another."""
    return list(check(records_of(root), A_DAY))


@pytest.mark.parametrize(
    ("published", "when", "told"),
    [
        # Tokyo, half past eight in the morning: in Washington it is still the evening before.
        ("2031-02-10T08:30", "2031-02-09", False),
        ("2031-02-10T08:30", "2031-02-08", True),
        # Nine in the evening: the day before ends where it ends last.
        ("2031-02-10T20:59", "2031-02-09", False),
        ("2031-02-10T21:00", "2031-02-09", True),
    ],
)
def test_a_plan_for_a_day_that_has_not_ended_everywhere(
    published: str, when: str, told: bool, tmp_path: Path
) -> None:
    edit = Edit(PLAN, "    when: 2031-03-21/2031-03-31", f"    when: {when}")
    root = copy_data(TINY, tmp_path)
    for one in (Edit(PLAN, "2031-02-10T08:30", published), edit):
        path = root / one.path
        path.write_text(path.read_text(encoding="utf-8").replace(one.old, one.new, 1), encoding="utf-8")
    assert bool(asked(plan_not_past, root)) == told


@pytest.mark.parametrize(("when", "told"), [("2031-04-03", False), ("2031-04-04", True)])
def test_what_occurred_where_the_next_day_has_begun(when: str, told: bool, tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    path = root / SAILED
    text = path.read_text(encoding="utf-8").replace("    when: 2031-03-28", f"    when: {when}")
    path.write_text(text, encoding="utf-8")
    assert bool(asked(occurred_not_ahead, root)) == told


@pytest.mark.parametrize(
    ("published", "newest"),
    [
        # In Shanghai it is an hour earlier than in Tokyo, where the other report is of eight o'clock.
        ("2031-04-06T06:59", False),
        ("2031-04-06T07:30", True),
    ],
)
def test_which_report_is_the_newest_is_told_by_the_moment(
    published: str, newest: bool, tmp_path: Path
) -> None:
    root = copy_data(TINY, tmp_path)
    for one in (
        Edit(SAILED, "2031-04-02T19:05", published),
        Edit(FERRY, "2031-04-02-bay-radio-sailed#f1", "2031-04-06-harbour-post-ceremony#f3"),
    ):
        path = root / one.path
        path.write_text(path.read_text(encoding="utf-8").replace(one.old, one.new, 1), encoding="utf-8")
    of_ferry = InRecord("issue", "ferry-service", ("summary",))
    assert (of_ferry in [one.where for one in asked(summary_current, root)]) == newest
