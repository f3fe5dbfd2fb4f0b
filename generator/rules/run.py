"""Ask the rules on the records, and put what they find at its place in a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from ..load.files import Source, locator
from ..load.records import Records
from ..load.typed import parse_records
from ..problems import Finding, InFile, InRecord, Problem, Rule, located, rules_in

FOLLOWS_OF = {
    "number-sourced": "numbers-agree",
    "date-sourced": "numbers-agree",
    "figure-written": "figure-sourced",
    "text-plain": "status-ceiling",
    "text-hedged": "text-language",
    "clipping-dated": "published-by-today",
    "desk-days-in-order": "published-by-today",
}
"""A rule whose breach follows of that of another at the same place: one mistake is told once."""
OF_BOTH_TEXTS = "numbers-agree"
"""What tells in one of two texts that they differ: it is of the same place as what is told in the other."""


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
    """Yield every breach of the rules, at its place."""
    locate = locator(records.sources)
    found = [(one, finding) for one in rules for finding in one.check(records, today)]
    told = {(one.name, _place(one.name, finding)) for one, finding in found}
    for one, finding in found:
        first = FOLLOWS_OF.get(one.name, "")
        if (first, _place(first, finding)) not in told:
            yield from located(one.check, [finding], locate, one.grade)


def _place(rule: str, found: Finding) -> InFile | InRecord:
    """Return the place that counts for what is found in it to follow of what a rule found."""
    where = found.where
    if rule != OF_BOTH_TEXTS or isinstance(where, InFile):
        return where
    # The keys of a text end with its language.
    return replace(where, keys=where.keys[:-1]) if where.keys[-2:-1] == ("text",) else where
