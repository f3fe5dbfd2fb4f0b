"""What a fact calls misread is passed over, in its statement and in its text; nothing else is."""

from __future__ import annotations

from generator.load.files import read_files
from generator.load.typed import parse_records
from generator.rules.run import checked

from ..edited import edited, tiny
from ..shared import A_DAY
from ..tables import each
from .examples import PLAN, SAILED, Edit

TEXT = "{zh: 该报道判断票价在夏季可能下调。, en: The report expects that the fare may come down in summer.}"
FACT = f"""text: {TEXT}
    status: assessed
    when: 2031-22
    issues: [ferry-service]
    attributed_to: {{report: true}}
"""
REPORT = "    attributed_to: {report: true}\n"


def told(zh: str, en: str, status: str, misread: str) -> str:
    """Return the rules that find something in a fact of the statement by which the fare may come down."""
    lines = (f"text: {{zh: {zh}, en: '{en}'}}", f"status: {status}", "when: 2031-22")
    source = REPORT if status == "assessed" else ""
    fact = "\n    ".join([*lines, "issues: [ferry-service]", f"misread: [{misread}]\n{source}"])
    found = checked(read_files(edited(Edit(SAILED, FACT, fact)))[0], A_DAY)
    rules = {one.rule for one in (*found.problems, *found.warnings)}
    return " ".join(sorted(rules - {"summary-current"}))


@each(
    ("zh", "en", "status", "misread", "before", "after"),
    [
        ("夏季票价下调。", "The fare falls in summer.", "background", "可能", "status-ceiling", ""),
        ("夏季票价可能下调。", "The fare falls in summer.", "background", "可能", "status-ceiling", ""),
        # The word of the text is another than that of the statement.
        (
            "夏季票价有望下调。",
            "The fare falls in summer.",
            "background",
            "可能",
            "status-ceiling",
            "text-plain",
        ),
        (
            "报道判断票价可能上调。",
            "The report sees a rise that may come.",
            "assessed",
            "上调",
            "sense-kept",
            "sense-kept",
        ),
        (
            "报道判断票价可能上调。",
            "The report sees a rise that may come.",
            "assessed",
            "上调, rise",
            "sense-kept",
            "",
        ),
        (
            "报道判断12点前可能有夏季票。",
            "The report sees that summer tickets may be sold till noon.",
            "assessed",
            "12点",
            "numbers-agree",
            "",
        ),
        (
            "报道判断夏季可能不卖全票。",
            "The report sees that half may be paid.",
            "assessed",
            "不",
            "denial-kept",
            "",
        ),
    ],
)
def test_a_misread_word_is_passed_over(
    zh: str, en: str, status: str, misread: str, before: str, after: str
) -> None:
    assert (told(zh, en, status, ""), told(zh, en, status, misread)) == (before, after)


PEOPLE = """      - value: 12
        unit: people
        measure: {zh: 施工人数, en: people at work}
        position: 2
"""
EVIDENCE = "data/evidence/2031/2031-02-10-harbour-post-plan.json"
LAST = '"actors": ["mori-hana"], "figures": [], "in_prose": [], "dates": []'
HANA = '"actors": ["mori-hana"], "figures": [], "in_prose": ["1"]'
LEFT_OUT = (
    Edit(PLAN, PEOPLE, ""),
    Edit(PLAN, "，有12人施工", ""),
    Edit(PLAN, " and 12 people at work", ""),
)
DATED = (Edit(EVIDENCE, LAST, LAST.replace('"dates": []', '"dates": ["2031-04"]')),)
NAMED = (Edit(EVIDENCE, '"actors": [], "figures": [], "in_prose": ["1"]', HANA),)
"""The figure of a statement that no fact has, a date and a name that its evidence has besides."""


def lost(of: str, edits: tuple[Edit, ...], status: str, misread: str) -> set[str]:
    """Return what a rule on what is lost finds after edits, with something called misread in a fact."""
    end = Edit(PLAN, f"    status: {status}\n", f"    status: {status}\n    misread: [{misread}]\n")
    found = checked(read_files(edited(*edits, *([end] if misread else [])))[0], A_DAY)
    return {one.rule for one in (*found.problems, *found.warnings)} & {of, "misread-found"}


@each(
    ("of", "edits", "status", "misread", "after"),
    [
        ("figures-used", LEFT_OUT, "background", "12人", set()),
        # Of what is misread no other is.
        ("figures-used", LEFT_OUT, "background", "13人", {"figures-used"}),
        ("dates-used", DATED, "background", '"2031-04"', set()),
        ("actors-used", NAMED, "alleged", "森花", set()),
    ],
)
def test_what_is_no_figure_date_or_name_need_stand_in_no_fact(
    of: str, edits: tuple[Edit, ...], status: str, misread: str, after: set[str]
) -> None:
    assert (lost(of, edits, status, ""), lost(of, edits, status, misread)) == ({of}, after)


def test_what_was_found_of_a_statement_before_does_not_stay() -> None:
    records = parse_records(read_files(tiny())[0])[0]
    statements = [one for evidence in records.evidence.values() for one in evidence.statements if one.hedges]
    assert statements
    for one in statements:
        assert one.but_for(one.hedges.values()).hedges.items().isdisjoint(one.hedges.items())
