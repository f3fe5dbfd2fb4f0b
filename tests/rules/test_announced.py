"""A plan that is announced by who will carry it out is planned, with his word; nobody else's is."""

from __future__ import annotations

from generator.book.contents import contents_of
from generator.book.link import linked
from generator.edition.edition import Edition
from generator.exports.calendar import calendar_file
from generator.language.catalogue import catalogue
from generator.load.files import read_files
from generator.load.typed import parse_records
from generator.rules.run import checked

from ..edited import Files, edited
from ..shared import A_DAY
from ..tables import each
from .examples import PLAN, Edit

WILL = ("海湾渡轮公司表示渡轮即将复航。", "Bay Ferry Company said that the ferry will soon sail again.")
SAYS = "attributed_to: {actor: ferry-company}"


def announced(text: tuple[str, str], *lines: str) -> Files:
    """Return the tiny desk with a fact of the statement by which the company says when it will sail."""
    fields = (
        "statement: 4",
        "text: {{zh: {}, en: {}}}".format(*text),
        "issues: [ferry-service]",
        "actors: [ferry-company]",
        *lines,
    )
    fact = "\n    ".join(("  - id: f5", *fields))
    return edited(
        Edit(
            PLAN, "statements:\n  ignored:\n    4: {zh: 与第1条重复, en: repeats statement 1}\n", f"{fact}\n"
        )
    )


@each(
    ("text", "lines", "told"),
    [
        (WILL, ("status: planned", "agents: [ferry-company]", SAYS), set()),
        (WILL, ("status: stated", SAYS), set()),
        # It is not its plan.
        (WILL, ("status: planned", SAYS), {"status-ceiling"}),
        # Nor is it done.
        (WILL, ("status: occurred", "agents: [ferry-company]", SAYS), {"status-ceiling"}),
        (
            ("海湾渡轮公司表示渡轮已复航。", "Bay Ferry Company said that the ferry sails again."),
            ("status: planned", "agents: [ferry-company]", SAYS),
            {"text-hedged"},
        ),
        # Whoever says so is told.
        (WILL, ("status: planned", "agents: [ferry-company]"), {"status-ceiling"}),
    ],
)
def test_who_says_that_he_will_do_it_plans_it(
    text: tuple[str, str], lines: tuple[str, ...], told: set[str]
) -> None:
    found = checked(read_files(announced(text, *lines))[0], A_DAY)
    assert {one.rule for one in found.problems} == told


def test_it_stands_among_the_plans_with_his_word() -> None:
    files = announced(WILL, "status: planned", "agents: [ferry-company]", SAYS)
    book = linked(contents_of(parse_records(read_files(files)[0])[0]))
    (entry,) = (one for one in book.entries if one.fact.id == "f5")
    assert entry.id in book.outcomes
    assert entry.fact.named_source == "ferry-company"


def test_his_word_stands_with_it_in_the_calendar() -> None:
    lines = ("status: planned", "when: 2031-03-21/2031-03-31", "agents: [ferry-company]", SAYS)
    book = linked(contents_of(parse_records(read_files(announced(WILL, *lines))[0])[0]))
    told = calendar_file(Edition(book, catalogue("en"))).replace("\r\n ", "")
    said = "Bay Ferry Company said that the ferry will soon sail again."
    assert f"DESCRIPTION:{said}\\nAccording to the Bay Ferry Company\\n" in told


def test_his_word_is_asked_for_where_it_is_missing() -> None:
    files = announced(WILL, "status: planned", "agents: [ferry-company]")
    (told,) = (str(one) for one in checked(read_files(files)[0], A_DAY).problems)
    assert "(stated; if it announces its own plan, attributed_to: {actor: ferry-company}; " in told
    told_so = "计划在", "表示，计划在"
    (told,) = (str(one) for one in checked(read_files(edited(Edit(PLAN, *told_so)))[0], A_DAY).problems)
    assert "(if it announces its own plan, attributed_to: {actor: ferry-company}; put it plainly" in told


def test_whoever_announces_his_own_plan_is_asked_for_among_the_agents() -> None:
    files = announced(WILL, "status: planned", SAYS)
    (told,) = (str(one) for one in checked(read_files(files)[0], A_DAY).problems)
    assert "(stated; or, if the plan is its own, agents: [ferry-company]; else inferred" in told
