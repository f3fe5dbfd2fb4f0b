"""Ask the rules on the records, and put what they find at its place in a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ..language.read_once import Learnt, Text, memory, read_ahead
from ..language.side_by_side import both, can_copy, shared
from ..load.files import Source, locator
from ..load.records import Records
from ..load.typed import parse_records
from ..problems import Finding, Problem, Rule, located, rules_in
from .mistakes import mistakes
from .texts import sentences

MANY = 2000
"""With as many facts it takes longer to ask the rules than to have another process ask half of them."""


def check(sources: tuple[Source, ...], today: date) -> tuple[Records, list[Problem]]:
    """Return the records of the well-formed sources and every problem of all of them.

    `today` is needed only to refuse what is dated in the future.
    """
    records, problems = parse_records(sources)
    return records, [*problems, *run_by_two(records, today, data_rules())]


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
    return _told(records, [(one, finding) for one in rules for finding in one.check(records, today)])


def run_by_two(records: Records, today: date, rules: Sequence[Rule]) -> Iterator[Problem]:
    """Yield the same; of a large desk two processes ask the rules, each the next one."""
    if not can_copy() or sum(len(one.facts) for one in records.clippings.values()) < MANY:
        return run_rules(records, today, rules)
    read_ahead(_texts(records, today))
    before = set(memory().found)
    numbers = shared(len(rules))

    def ask() -> dict[int, list[Finding]]:
        return {number: list(rules[number].check(records, today)) for number in numbers}

    def ask_there() -> tuple[dict[int, list[Finding]], Learnt]:
        return ask(), memory().learnt(before)

    mine, (others, learnt) = both(ask, ask_there)
    memory().learn(learnt)
    found = mine | others
    # A copy that failed took a number with it: asked here, the rule shows how.
    for number in set(range(len(rules))) - found.keys():
        found[number] = list(rules[number].check(records, today))
    return _told(records, [(one, finding) for number, one in enumerate(rules) for finding in found[number]])


def _told(records: Records, found: Iterable[tuple[Rule, Finding]]) -> Iterator[Problem]:
    locate = locator(records.sources)
    for one, finding in mistakes(found):
        yield from located(one.check, [finding], locate, one.grade)


def _texts(records: Records, today: date) -> Iterator[Text]:
    """Yield what the rules will have read: every sentence for its dates, those of facts for their clauses."""
    for _, text, day in sentences(records, today):
        yield from ((language, text.of(language), day) for language in records.languages)
    for _, _, fact in records.facts():
        yield from ((language, fact.text.of(language), None) for language in records.languages)
