"""What a change means in facts: comparisons of the tiny desk with itself after an edit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diff.changes import Field
from generator.diff.files import changed_files
from generator.diff.report import marked
from generator.model import LANGUAGES, Status
from generator.model.status import STATUSES
from generator.pages.render import render

from ..edited import Files, compared, edited, renamed, side_of, the_fact, tiny, without
from ..rules.examples import DESK, FERRY, MORI, PLAN, SAILED, Edit

PLAN_ID = "2031-02-10-harbour-post-plan"
SAILED_ID = "2031-04-02-bay-radio-sailed"
CEREMONY = "data/clippings/2031/2031-04-06-harbour-post-ceremony.yaml"
F4 = """\
  - id: f4
    statement: 3
    paragraphs: [4]
    text:
      zh: 据一名工人透露，工程已经超支。
      en: According to a worker, the works have gone over budget.
    status: alleged
    issues: [pier-works]
    attributed_to:
      named: false
      described: {zh: 一名工人, en: a worker}
"""
NOT_F4 = Edit(PLAN, F4, "")
NEW_FACT = F4.replace("f4", "f5")
WHEN = "    when: 2031-03-28\n"
DECLARED = Edit(
    SAILED, WHEN, f"{WHEN}    changes: [{{day: 2031-04-04, reason: {{zh: 更正, en: Corrected.}}}}]\n"
)

ONE_FACT: dict[str, tuple[Edit, str, tuple[str, ...], str]] = {
    "reworded": (Edit(SAILED, "en: The ferry sailed", "en: The boat sailed"), "f1", ("reworded",), "text.en"),
    "redated": (Edit(SAILED, "when: 2031-03-28", "when: 2031-03"), "f1", ("redated",), "when"),
    "date taken away": (Edit(SAILED, WHEN, ""), "f1", ("redated",), "when"),
    "raised": (Edit(PLAN, "status: alleged", "status: stated"), "f4", ("raised",), "status"),
    "raised to standing": (Edit(PLAN, "status: stated", "status: background"), "f3", ("raised",), "status"),
    "lowered": (Edit(SAILED, "status: occurred", "status: planned"), "f1", ("lowered",), "status"),
    "as strong": (Edit(SAILED, "status: occurred", "status: background"), "f1", ("changed",), "status"),
    "statement": (Edit(SAILED, "statement: 2", "statement: 1"), "f2", ("resourced",), "statement"),
    "paragraphs": (Edit(PLAN, "paragraphs: [1, 2]", "paragraphs: [1]"), "f1", ("resourced",), "paragraphs"),
    "whose word": (
        Edit(PLAN, "attributed_to: {actor: mori-hana}", "attributed_to: {actor: ferry-company}"),
        "f3",
        ("resourced",),
        "attributed_to.actor",
    ),
    "citation": (
        Edit("data/clippings/2031/2031-04-12-bay-radio-cancelled.yaml", "落成典礼取消", "典礼取消"),
        "f1",
        ("resourced",),
        "clipping.headline",
    ),
    "actors": (Edit(SAILED, "[ferry-company]", "[mori-hana]"), "f1", ("changed",), "actors"),
    "figure": (Edit(PLAN, "value: 12\n", "value: 13\n"), "f2", ("changed",), "figures.value"),
    "event": (Edit(SAILED, "    event: ferry-return\n", ""), "f1", ("changed",), "event"),
    "correction": (
        Edit(PLAN, "printed: 2030-03-21", "printed: 2030-03-20"),
        "f1",
        ("changed",),
        "corrections.printed",
    ),
}
"""Name: an edit, the fact that it changes, what it means, the field that differs."""


@pytest.mark.parametrize("name", ONE_FACT)
def test_a_change_of_one_field_means(name: str) -> None:
    edit, record_id, kinds, field = ONE_FACT[name]
    found = compared(edited(edit))
    fact = the_fact(found)
    assert fact.id.endswith(f"#{record_id}")
    assert (fact.kinds, [one.name for one in fact.fields]) == (kinds, [field])
    assert fact.undocumented == (name != "citation")
    assert found.records == ()


def test_the_same_data_differs_in_nothing_however_it_is_written() -> None:
    found = compared(edited(Edit(SAILED, "genre: flash", "# a comment\ngenre: 'flash'")))
    assert (found.facts, found.records, found.unread) == ((), (), ())


def test_a_fact_has_every_kind_that_applies_the_gravest_first() -> None:
    text = Edit(SAILED, "en: The ferry sailed", "en: The boat sailed")
    status = Edit(SAILED, "status: occurred", "status: planned")
    fact = the_fact(compared(edited(text, status)))
    assert fact.kinds == ("lowered", "reworded")
    assert fact.fields[1] == Field(name="status", before="occurred", after="planned")


def test_a_new_entry_of_changes_says_so() -> None:
    text = Edit(SAILED, "en: The ferry sailed", "en: The boat sailed")
    fact = the_fact(compared(edited(text, DECLARED)))
    assert (fact.kinds, fact.undocumented) == (("reworded",), False)
    assert [reason.reason.en for reason in fact.reasons] == ["Corrected."]


def test_a_new_entry_alone_is_a_change() -> None:
    fact = the_fact(compared(edited(DECLARED)))
    assert (fact.kinds, fact.fields, fact.undocumented) == (("changed",), (), False)


def test_an_entry_of_changes_that_is_rewritten_declares_nothing() -> None:
    fact = the_fact(compared(edited(Edit(CEREMONY, "先前的写法漏了“现在”", "先前漏了“现在”"))))
    assert (fact.kinds, fact.undocumented) == (("changed",), True)
    assert [field.name for field in fact.fields] == ["changes.reason.zh"]


def test_a_fact_added() -> None:
    fact = the_fact(compared(edited(Edit(PLAN, "statements:\n", NEW_FACT + "statements:\n"))))
    assert (fact.id, fact.kinds, fact.undocumented) == (f"{PLAN_ID}#f5", ("added",), False)
    assert Field(name="status", before=None, after="alleged") in fact.fields


WITHDRAWN = """\
withdrawn: {f4: {day: 2031-03-01, reason: {zh: 来源有误, en: the source was wrong}}}
statements:
"""


def test_a_fact_gone_and_one_withdrawn() -> None:
    gone = edited(NOT_F4)
    assert the_fact(compared(gone)).kinds == ("gone",)
    withdrawn = edited(Edit(PLAN, "statements:\n", WITHDRAWN), files=gone)
    fact = the_fact(compared(withdrawn))
    assert (fact.kinds, fact.reasons[0].reason.en) == (("withdrawn",), "the source was wrong")


def test_a_draft_is_not_published() -> None:
    draft = edited(Edit(SAILED, "genre: flash", "genre: flash\ndraft: true"))
    assert {fact.kinds for fact in compared(draft).facts} == {("gone",)}
    assert {fact.kinds for fact in compared(tiny(), draft).facts} == {("added",)}


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("clipping", PLAN_ID, "2031-02-10-post-plan"),
        ("actor", "ferry-company", "bay-ferries"),
        ("issue", "pier-works", "pier-repair"),
        ("event", "ferry-return", "ferry-again"),
    ],
)
def test_a_renamed_record_is_the_same_and_so_is_what_names_it(kind: str, old: str, new: str) -> None:
    found = compared(renamed(old, new))
    assert found.facts == ()
    assert [(one.kind, one.id, one.old_id, one.change) for one in found.records] == [
        (kind, new, old, "renamed")
    ]


def test_a_fact_of_a_renamed_clipping_is_known_by_both_ids() -> None:
    edit = Edit("data/clippings/2031/2031-02-10-plan.yaml", "status: alleged", "status: stated")
    fact = the_fact(compared(edited(edit, files=renamed(PLAN_ID, "2031-02-10-plan"))))
    assert (fact.id, fact.old_id, fact.kinds) == ("2031-02-10-plan#f4", f"{PLAN_ID}#f4", ("raised",))


def test_a_clipping_cannot_become_part_of_another() -> None:
    """Its f1 would be taken for the other's f1."""
    merged = edited(Edit(PLAN, "entered: 2031", "renamed: [2031-04-02-bay-radio-sailed]\nentered: 2031"))
    found = compared(without(SAILED, files=merged))
    assert {fact.id for fact in found.facts if fact.kinds == ("gone",)} == {
        "2031-04-02-bay-radio-sailed#f1",
        "2031-04-02-bay-radio-sailed#f2",
    }


def test_issues_made_one() -> None:
    files = edited(Edit(FERRY, "question:", "renamed: [pier-works, pier]\nquestion:"))
    one: Files = {
        path: (content or b"").replace(b"[pier-works]", b"[ferry-service]") for path, content in files.items()
    }
    one = edited(Edit(PLAN, "[ferry-service, pier-works]", "[ferry-service]"), files=one)
    found = compared(without("data/issues/pier-works.yaml", files=one))
    assert found.facts == ()
    assert [(one.id, one.old_id, one.change) for one in found.records if one.change == "merged"] == [
        ("ferry-service", "pier-works", "merged")
    ]


def test_what_else_changes_pages() -> None:
    found = compared(
        edited(
            Edit(FERRY, "据后来的报道，渡轮已于", "渡轮已于"),
            Edit(MORI, "aliases: [Hana Mori]", "aliases: []"),
            Edit(DESK, "海湾渡轮简报", "渡轮简报"),
            Edit(PLAN, "与第1条重复", "和第1条重复"),
            Edit("data/events/pier-done.yaml", "", "kind: decision\nnames: {zh: 竣工, en: Completion}\n"),
        )
    )
    assert found.facts == ()
    assert [(one.kind, one.id, one.change, one.fields[0].name) for one in found.records] == [
        ("desk", "desk", "changed", "title.zh"),
        ("issue", "ferry-service", "changed", "summary.text.zh"),
        ("actor", "mori-hana", "changed", "aliases"),
        ("event", "pier-done", "added", "kind"),
        ("clipping", PLAN_ID, "changed", "statements.ignored.4.zh"),
    ]


@pytest.mark.parametrize("swap", [False, True])
def test_a_file_unreadable_on_one_side_is_named_and_not_compared(swap: bool) -> None:
    broken = edited(
        Edit(SAILED, "genre: flash", "genre: flesh"), Edit(PLAN, "status: alleged", "status: stated")
    )
    found = compared(*((tiny(), broken) if swap else (broken, tiny())))
    assert the_fact(found).id == f"{PLAN_ID}#f4"
    assert found.unread == (SAILED,)


def test_a_clipping_renamed_since_it_was_unreadable_is_not_taken_for_new() -> None:
    broken = edited(Edit(SAILED, "genre: flash", "genre: flesh"))
    assert compared(renamed(SAILED_ID, "2031-04-02-bay-sailed"), broken).facts == ()


def test_strength_follows_the_list_of_statuses_but_for_standing_facts() -> None:
    listed = list(get_args(Status))
    weights = {status: STATUSES[status].strength for status in listed}
    assert sorted(listed[:-1], key=weights.__getitem__, reverse=True) == listed[:-1]
    assert (listed[-1], weights["background"]) == ("background", weights["occurred"])


def pages(after: Files) -> dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Return the files of the site that differ from those of the tiny desk."""
    before_book, after_book = side_of(tiny()).book, side_of(after).book
    assert before_book is not None
    assert after_book is not None
    files = changed_files(before_book, after_book, compared(after))
    return {one.path: (one.change, one.editions, one.facts) for one in files}


def test_files_change_because_of_the_facts_that_they_show() -> None:
    found = pages(edited(Edit(PLAN, "en: According to a worker,", "en: According to one worker,")))
    fact = (f"{PLAN_ID}#f4",)
    for path in (
        f"clippings/{PLAN_ID}.md",
        "issues/pier-works.md",
        "months/2031-02.md",
        "feeds/issues/pier-works.xml",
    ):
        assert found[path] == ("changed", ("en",), fact)
    assert found["data/facts.json"] == ("changed", ("zh", "en"), fact)
    assert "issues/ferry-service.md" not in found


def test_files_come_and_go() -> None:
    freed = edited(
        Edit(FERRY, f"{SAILED_ID}#f1", f"{PLAN_ID}#f1"),
    )
    found = pages(without(SAILED, f"data/evidence/2031/{SAILED_ID}.json", files=freed))
    lost = (f"{SAILED_ID}#f1", f"{SAILED_ID}#f2")
    assert found[f"clippings/{SAILED_ID}.md"] == ("deleted", ("zh", "en"), lost)


def test_a_file_may_change_because_of_no_fact() -> None:
    found = pages(edited(Edit(FERRY, "en: Ferry service", "en: The ferry")))
    assert found["feeds/issues/ferry-service.xml"] == ("changed", ("en",), ())


STOOD_FOR = re.compile(r"data/(search|explorer)/.*|(plans|changes|ledger|facts|clippings)/20\d\d.*\.md")
"""Files for which the first of their kind stands."""


@cache
def _tiny_pages(language: str) -> Mapping[str, str]:
    """Return the pages of the tiny desk, with which each change of it is compared."""
    book = side_of(tiny()).book
    assert book is not None
    return render(book, language)


@pytest.mark.parametrize("name", ["reworded", "redated", "lowered", "citation", "figure", "event"])
def test_no_file_that_reads_otherwise_is_missing(name: str) -> None:
    after = edited(ONE_FACT[name][0])
    after_book = side_of(after).book
    assert after_book is not None
    told = pages(after)
    for language in LANGUAGES:
        then, now = _tiny_pages(language), render(after_book, language)
        differ = {path for path in then.keys() | now.keys() if then.get(path) != now.get(path)}
        missing = {path for path in differ - told.keys() if not STOOD_FOR.fullmatch(path)}
        assert not missing, name
        assert all(language in told[path][1] for path in differ & told.keys()), name


def test_files_of_other_subjects_are_not_named() -> None:
    found = pages(edited(Edit(SAILED, "en: The ferry sailed", "en: The boat sailed")))
    assert "issues/pier-works.md" not in found
    assert f"clippings/{PLAN_ID}.md" not in found
    assert found[f"clippings/{SAILED_ID}.md"] == ("changed", ("en",), (f"{SAILED_ID}#f1",))


@given(before=st.text("ab 中文,"), after=st.text("ab 中文,"))
def test_marked_words_are_the_words(before: str, after: str) -> None:
    sides = marked(before, after)
    assert ["".join(one.text for one in pieces) for pieces in sides] == [before, after]
    kept = [[one.text for one in pieces if not one.changed] for pieces in sides]
    assert "".join(kept[0]) == "".join(kept[1]) or not (before and after)


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    [
        ("镇长认为票价过高", "镇长宣布票价过高", ["认为"], ["宣布"]),
        ("in 2031 it sailed", "in 2032 it sails", ["2031", "sailed"], ["2032", "sails"]),
        ("one two three", "one four five", ["two three"], ["four five"]),
        ("", "all new", [], []),
        ("a" + " b" * 2000, "a", ["a" + " b" * 2000], ["a"]),
    ],
)
def test_words_that_changed_are_marked(before: str, after: str, old: list[str], new: list[str]) -> None:
    sides = marked(before, after)
    assert [[one.text for one in pieces if one.changed] for pieces in sides] == [old, new]
