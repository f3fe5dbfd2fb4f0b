"""ids-kept and counts-kept: what a change must not lose, with good and bad changes of the tiny desk."""

from __future__ import annotations

import pytest

from generator.diff.rules import guard
from generator.load.files import read_files
from generator.rules.run import checked

from ..edited import Files, compared, edited, renamed, tiny, without
from ..rules.examples import PLAN, SAILED, Edit
from ..shared import A_DAY
from .test_diff import F4, PLAN_ID

CANCELLED_ID = "2031-04-12-bay-radio-cancelled"
CANCELLED = f"data/clippings/2031/{CANCELLED_ID}.yaml"
CEREMONY_ID = "2031-04-06-harbour-post-ceremony"
CEREMONY = f"data/clippings/2031/{CEREMONY_ID}.yaml"
OPENING = "data/events/pier-opening.yaml"
PIER = "data/issues/pier-works.yaml"


def reason(zh: str, en: str) -> str:
    """Return a withdrawal as it stands in a file."""
    return f"{{day: 2031-04-20, reason: {{zh: {zh}, en: {en}}}}}"


def cut(path: str, begin: str, end: str) -> Edit:
    """Return the edit that takes what stands between two lines out of a file."""
    text = (tiny()[path] or b"").decode()
    return Edit(path, text[text.index(begin) : text.index(end)], "")


def withdrawing(path: str, *facts: str, zh: str, en: str) -> Edit:
    """Return the edit that declares facts of a file withdrawn."""
    line = ", ".join(f"{fact}: {reason(zh, en)}" for fact in facts)
    return Edit(path, "entered: 2031", f"withdrawn: {{{line}}}\nentered: 2031")


NO_F4 = (
    Edit(PLAN, F4, ""),
    Edit(PIER, f"{PLAN_ID}#f4", f"{PLAN_ID}#f2"),
    Edit(PLAN, "    4: {zh: 与", "    3: {zh: 不可靠, en: unreliable}\n    4: {zh: 与"),
)
F4_WITHDRAWN = edited(*NO_F4, withdrawing(PLAN, "f4", zh="工人收回说法", en="The worker took it back."))
CLIPPING_GIVEN_UP = edited(
    cut(CANCELLED, "  - id: f1", "entered:"),
    Edit(CANCELLED, "facts:\n", "facts: []\nstatements: {ignored: {1: {zh: 已撤稿, en: taken back}}}\n"),
    withdrawing(CANCELLED, "f1", zh="来源撤稿", en="The source took the report back."),
)
EVENT_GIVEN_UP = without(
    OPENING,
    files=edited(
        Edit(
            CEREMONY,
            "    event: pier-opening\n",
            f"    changes: [{reason('并非同一活动', 'Not one event.')}]\n",
        ),
        files={**CLIPPING_GIVEN_UP},
    ),
)
SOMEBODY_ELSE = edited(
    Edit(CEREMONY, "    event: pier-opening\n", "    event: ferry-return\n"),
    Edit(CANCELLED, "    event: pier-opening\n", "    event: ferry-return\n"),
    Edit(CANCELLED, "    cancels: true\n", ""),
)
EVENTS_MADE_ONE = without(
    OPENING,
    files=edited(
        Edit("data/events/ferry-return.yaml", "kind:", "renamed: [pier-opening, pier-ceremony]\nkind:"),
        files=SOMEBODY_ELSE,
    ),
)
SAME = {"zh": "来源有误", "en": "The source was wrong."}
MANY_WITHDRAWN = (
    *NO_F4,
    cut(CANCELLED, "  - id: f1", "entered:"),
    Edit(CANCELLED, "facts:\n", "facts: []\nstatements: {ignored: {1: {zh: 已撤稿, en: taken back}}}\n"),
)
MANY_WITH_REASONS = edited(
    *MANY_WITHDRAWN,
    withdrawing(PLAN, "f4", zh="工人收回说法", en="The worker took it back."),
    withdrawing(CANCELLED, "f1", **SAME),
)
GOOD: dict[str, Files] = {
    "nothing lost": tiny(),
    "a fact withdrawn": F4_WITHDRAWN,
    "a clipping renamed": renamed(PLAN_ID, "2031-02-10-harbour-post-ferry"),
    "an issue renamed": renamed("pier-works", "pier-repair"),
    "an actor renamed": renamed("ferry-company", "bay-ferries"),
    "a clipping given up": CLIPPING_GIVEN_UP,
    "an event given up": EVENT_GIVEN_UP,
    "an event part of another": EVENTS_MADE_ONE,
    "many withdrawn, each clipping with its reason": MANY_WITH_REASONS,
}
ALSO_WRONG = {"an event part of another": {"event-order"}}
"""Changes for which the tiny desk is too small: what other rules say of them."""


@pytest.mark.parametrize("name", GOOD)
def test_what_is_declared_may_go(name: str) -> None:
    assert guard(compared(GOOD[name])) == []
    rules = {problem.rule for problem in checked(read_files(GOOD[name])[0], A_DAY).problems}
    assert rules == ALSO_WRONG.get(name, set())


NO_CLIPPING = (
    "is no longer published (keep the file, not as a draft, and withdraw its facts; or name this id "
)

BAD: dict[str, tuple[Files, list[str]]] = {
    "a fact": (
        edited(*NO_F4),
        [f"{PLAN}:7:3: the fact f4 is gone (put it back, or withdrawn: {{f4: {{day: …"],
    ),
    "a clipping with many facts": (
        without(PLAN, f"data/evidence/2031/{PLAN_ID}.json"),
        [
            f"{PLAN}:1:1: the change loses 4 of 10 facts, 4 of them without a reason",
            f"{PLAN}:1:1: the clipping '{PLAN_ID}' {NO_CLIPPING}",
        ],
    ),
    "a clipping made a draft": (
        edited(Edit(CANCELLED, "genre: flash", "genre: flash\ndraft: true")),
        [f"{CANCELLED}:1:1: the clipping '{CANCELLED_ID}' {NO_CLIPPING}"],
    ),
    "a clipping put into another": (
        without(CANCELLED, files=edited(Edit(PLAN, "entered:", f"renamed: [{CANCELLED_ID}]\nentered:"))),
        [f"{CANCELLED}:1:1: the clipping '{CANCELLED_ID}' {NO_CLIPPING}"],
    ),
    "a clipping renamed, and a fact of it": (
        edited(
            Edit("data/clippings/2031/2031-02-10-plan.yaml", F4, ""),
            files=renamed(PLAN_ID, "2031-02-10-plan"),
        ),
        ["data/clippings/2031/2031-02-10-plan.yaml:7:3: the fact f4 is gone (put it back, or withdrawn: "],
    ),
    "an event without a word": (
        without(OPENING, files=SOMEBODY_ELSE),
        [f"{OPENING}:1:1: the event 'pier-opening' is no longer published (leave its id under renamed "],
    ),
    "a withdrawal": (
        edited(cut(CEREMONY, "withdrawn:", "renamed:")),
        [f"{CEREMONY}:7:3: f4 was withdrawn, and nothing tells so any more"],
    ),
    "a former id": (
        edited(Edit(PIER, "renamed: [pier]\n", "")),
        [f"{PIER}:2:1: the former id 'pier' leads nowhere (renamed: [pier])"],
    ),
    "a former id of a renamed record": (
        edited(
            Edit(
                "data/events/opening.yaml",
                "renamed: [pier-opening, pier-ceremony]",
                "renamed: [pier-opening]",
            ),
            files=renamed("pier-opening", "opening"),
        ),
        ["data/events/opening.yaml:4:10: the former id 'pier-ceremony' leads nowhere"],
    ),
    "many withdrawn with one sentence": (
        edited(*MANY_WITHDRAWN, withdrawing(PLAN, "f4", **SAME), withdrawing(CANCELLED, "f1", **SAME)),
        [
            f"{PLAN}:58:43: of 10 facts 2 are lost, and the same reason stands in {CANCELLED_ID}",
            f"{CANCELLED}:9:43: of 10 facts 2 are lost, and the same reason stands in {PLAN_ID}",
        ],
    ),
}


def lines(files: Files, before: Files | None = None) -> list[str]:
    """Return what the rules say of a change."""
    return [str(problem) for problem in sorted(guard(compared(files, before)))]


@pytest.mark.parametrize("name", BAD)
def test_what_is_not_declared_may_not_go(name: str) -> None:
    files, expected = BAD[name]
    found = lines(files)
    assert len(found) == len(expected), "\n".join(found)
    for line, start in zip(found, expected, strict=True):
        assert line.startswith(start)


def test_each_rule_speaks_for_itself() -> None:
    rules = {name: {problem.rule for problem in guard(compared(files))} for name, (files, _) in BAD.items()}
    assert rules["a fact"] == {"ids-kept"}
    assert rules["many withdrawn with one sentence"] == {"counts-kept"}
    assert set().union(*rules.values()) == {"ids-kept", "counts-kept"}


def test_a_clipping_given_up_keeps_its_file_and_its_withdrawals() -> None:
    (line,) = lines(without(CANCELLED, files=CLIPPING_GIVEN_UP), CLIPPING_GIVEN_UP)
    assert line.startswith(f"{CANCELLED}:1:1: the clipping '{CANCELLED_ID}' {NO_CLIPPING}")


def test_a_tenth_is_no_great_loss() -> None:
    """One of ten facts: what was withdrawn there needs no more than its reason."""
    found = lines(edited(*NO_F4))
    assert not [line for line in found if "counts-kept" in line]


def test_what_was_never_published_may_go() -> None:
    draft = edited(Edit(SAILED, "genre: flash", "genre: flash\ndraft: true"))
    assert lines(without(SAILED, files=draft), draft) == []


def test_what_cannot_be_read_is_not_taken_for_lost_but_hides_nothing_either() -> None:
    broken = edited(Edit(CEREMONY, "genre: report", "genre: news"))
    assert lines(broken) == []
    assert [line for line in lines(edited(*NO_F4), broken) if "the fact f4 is gone" in line]
