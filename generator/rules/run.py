"""Ask the rules, and put what they find at its place in a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..load.files import Source
from ..load.records import Records
from ..load.typed import parse_records
from ..problems import Finding, Problem, rule_name
from . import RULES, Rule


def check(sources: tuple[Source, ...], today: date) -> tuple[Records, list[Problem]]:
    """Return the records of the well-formed sources and every problem of all of them.

    `today` is needed only to refuse what is dated in the future.
    """
    records, problems = parse_records(sources)
    return records, [*problems, *run_rules(records, today)]


def run_rules(records: Records, today: date, rules: Iterable[Rule] = RULES) -> Iterator[Problem]:
    """Yield every breach of every rule, at its place."""
    places = {(source.kind, source.id): source for source in records.sources}
    for rule in rules:
        for finding in rule(records, today):
            yield _located(places[finding.kind, finding.id], finding, rule_name(rule))


def _located(source: Source, finding: Finding, rule: str) -> Problem:
    line, column = source.document.place(finding.where) if source.document else (1, 1)
    return Problem(
        path=source.path, line=line, column=column, message=finding.message, cure=finding.cure, rule=rule
    )
