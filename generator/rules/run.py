"""Ask the rules on the records, and put what they find at its place in a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..load.files import Source, locator
from ..load.records import Records
from ..load.typed import parse_records
from ..problems import Problem, Rule, located, rules_in
from .mistakes import mistakes


def check(sources: tuple[Source, ...], today: date) -> tuple[Records, list[Problem]]:
    """Return the records of the well-formed sources and every problem of all of them.

    `today` is needed only to refuse what is dated in the future.
    """
    records, problems = parse_records(sources)
    return records, [*problems, *run_rules(records, today, data_rules())]


def data_rules() -> tuple[Rule, ...]:
    """Return the rules that the records must keep; in which order they are asked makes no difference."""
    return tuple(one for one in rules_in(__package__) if one.grade == "problem")


def warning_rules() -> tuple[Rule, ...]:
    """Return the rules on the records whose breach is a warning."""
    return tuple(one for one in rules_in(__package__) if one.grade == "warning")


def linking_rules() -> tuple[Rule, ...]:
    """Return the rules without which records cannot be linked and rendered."""
    return tuple(one for one in data_rules() if one.stage == "link")


def run_rules(records: Records, today: date, rules: Iterable[Rule]) -> Iterator[Problem]:
    """Yield every mistake that the rules find, once, at its place."""
    locate = locator(records.sources)
    found = [(one, finding) for one in rules for finding in one.check(records, today)]
    for one, finding in mistakes(found):
        yield from located(one.check, [finding], locate, one.grade)
