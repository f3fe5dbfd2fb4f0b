"""One mistake has one message: what follows of it is not told with it.

`python -m bench.single` makes every value of a desk wrong in turn, and prints what has more than one message.
"""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from bench.single import told, warned, wrong_values
from generator.load.files import read_files
from generator.load.typed import parse_records
from generator.messages import say
from generator.problems import Finding, InRecord, Rule, in_fact, in_facts
from generator.rules.mistakes import mistakes
from generator.rules.run import checked, data_rules

from ..edited import edited, problems_after, tiny
from ..shared import A_DAY, some_of
from .examples import PLAN, SAILED, Edit

CASES = [
    pytest.param(Edit(PLAN, "  - id: f1\n", "  - id: f2\n"), ["fact-id-unique"], id="an id given twice"),
    pytest.param(
        Edit(SAILED, "    when: 2031-03-28", "    when: 2035-03-28"), ["date-sourced"], id="a date to come"
    ),
    pytest.param(
        Edit(
            PLAN,
            "    attributed_to:\n      named: false\n      described: {zh: 一名工人, en: a worker}\n",
            "",
        ),
        ["attribution-sourced"],
        id="nobody whose word it is",
    ),
    pytest.param(
        Edit(PLAN, "    4: {zh: 与", "    9: {zh: 与"), ["statement-known"], id="ignored, not there"
    ),
    pytest.param(Edit(PLAN, "    4: {zh: 与", "    3: {zh: 与"), ["statement-once"], id="ignored, but used"),
    pytest.param(
        Edit(PLAN, "printed: 2030-03-21/2030-03-31", "printed: 2031-03-21/2031-03-31"),
        ["correction-differs"],
        id="corrected to itself",
    ),
    pytest.param(Edit(PLAN, "    statement: 3\n", "    statement: 1\n"), ["fact-kept"], id="of another"),
    pytest.param(
        Edit(PLAN, "published: 2031", "published: 2030"), ["clipping-dated"], id="day of the report"
    ),
    pytest.param(
        Edit(PLAN, "约250万美元，有12人施工", "约350万美元，有13人施工"), ["numbers-agree"], id="two numbers"
    ),
]


@pytest.mark.parametrize(("edit", "rules"), CASES)
def test_one_mistake_has_one_message(edit: Edit, rules: list[str]) -> None:
    sources, unread = read_files(edited(edit))
    assert [one.rule for one in (*unread, *checked(sources, A_DAY).problems)] == rules


WARNED = [
    pytest.param(
        Edit("data/issues/ferry-service.yaml", "ceremony#f3", "ceremony#f9"),
        "fact-known",
        id="a summary that cites what is not there",
    ),
    pytest.param(
        Edit("data/clippings/2031/2031-04-06-harbour-post-ceremony.yaml", ": 2031-04-06T", ": 2036-04-06T"),
        "published-by-today",
        id="the newest report is of the future",
    ),
]


def test_what_is_missing_is_told_once_and_a_slip_at_each_place() -> None:
    files = edited(Edit("data/desk.yaml", "  harbour-post:\n", "  xyz:\n"))
    told = checked(read_files(files)[0], A_DAY).problems
    told_once = [one for one in told if one.rule == "publisher-known"]
    assert [str(one.message) for one in told_once] == ["unknown publisher 'harbour-post', also elsewhere: 1"]
    files = edited(Edit("data/desk.yaml", "  harbour-post:\n", "  harbor-post:\n"))
    slips = [one for one in checked(read_files(files)[0], A_DAY).problems if one.rule == "publisher-known"]
    assert [str(one.cure) for one in slips] == ["did you mean 'harbor-post'?"] * 2


@pytest.mark.parametrize(("edit", "rule"), WARNED)
def test_a_warning_that_follows_of_a_problem_is_not_told(edit: Edit, rule: str) -> None:
    assert {one.rule for one in problems_after(edit)} == {rule}


def test_two_mistakes_have_two() -> None:
    sources, _ = read_files(edited(Edit(PLAN, "value: 12\n", "value: 21\n"), Edit(SAILED, "[1]", "[2]")))
    assert {one.rule for one in checked(sources, A_DAY).problems} == {"figure-sourced", "paragraphs-marked"}


MORE = {
    ("attribution-given", "text-hedged"),
    ("number-sourced", "number-sourced"),
    ("summary-current", "summary-drawn"),
    ("summary-hedged", "summary-sourced"),
}
"""What has to be mended at two places, or is wrong in two ways, as the text or fact of another sentence."""


def test_every_wrong_value_of_the_tiny_desk_has_one_message() -> None:
    files = {path: raw for path, raw in tiny().items() if raw}
    numbers: Counter[int] = Counter()
    before = warned(files)
    every = list(wrong_values(files))
    # In their order those of one kind stand as far apart as those that are drawn.
    Random(0).shuffle(every)  # noqa: S311  # it keeps no secret
    for wrong in some_of(every[::3]):
        rules = tuple(sorted(one.rule for one in told({**files, wrong.path: wrong.content}, before)))
        # What a file no longer has is told at each place that names it: which is wrong nobody knows.
        if rules not in MORE and len(set(rules)) > 1:
            raise AssertionError(f"{wrong.field} {wrong.how}: {rules}")
        numbers[min(len(rules), 1)] += 1
    assert numbers[1] > 2 * numbers[0]


def finding(where: InRecord, *rests_on: InRecord) -> Finding:
    """Return a finding at a place, for which more was looked at."""
    return Finding(where, say("wrong"), say("mend it"), rests_on)


def told_of(*found: tuple[str, Finding]) -> list[Finding]:
    """Return what is told of findings, each with the name of a rule on whose ground it stands."""
    rules: dict[str, Rule] = {one.name: one for one in data_rules()}
    return [one for _, one in mistakes((rules[name], one) for name, one in found)]


def test_what_rests_on_a_mistake_is_not_told_and_what_does_not_is() -> None:
    wrong = "fact-id-unique", finding(in_fact("a", 1, "id"))
    assert told_of(wrong, ("summary-on-issue", finding(InRecord("issue", "i"), *in_facts("a", "id")))) == [
        wrong[1]
    ]
    beside = "summary-on-issue", finding(InRecord("issue", "i"), *in_facts("b", "id"))
    assert told_of(wrong, beside) == [wrong[1], beside[1]]


def test_what_is_wrong_in_one_language_of_a_text_is_told_for_all() -> None:
    differing = "numbers-agree", finding(in_fact("a", 0, "text", "zh"))
    assert told_of(differing, ("number-sourced", finding(in_fact("a", 0, "text", "en")))) == [differing[1]]


def test_nothing_follows_of_what_stands_on_the_same_ground_or_a_later_one() -> None:
    both = (
        ("date-sourced", finding(in_fact("a", 0, "when"))),
        ("text-plain", finding(in_fact("a", 0, "when"))),
    )
    assert told_of(*both) == [one for _, one in both]
    assert told_of(("plan-not-past", both[0][1]), both[0]) == [both[0][1]]


def test_whatever_is_wrong_something_is_told() -> None:
    sources, _ = read_files(
        edited(Edit(PLAN, "- id: f1", "- id: f9"), Edit(PLAN, "status: planned", "status: occurred"))
    )
    records = parse_records(sources)[0]
    every = [(one, found) for one in data_rules() for found in one.check(records, A_DAY)]
    kept = list(mistakes(every))
    assert 0 < len(kept) < len(every)
