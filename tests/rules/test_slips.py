"""What an editor's slip is told: one message, at the place to mend, that says what to write there.

The rules themselves have their examples in `examples`; here are the ways of slipping that most
often meet a rule, each with all that is then said.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.files import Source
from generator.load.strict_yaml import Document
from generator.load.typed import parse_records
from generator.model.kinds import WRITTEN_BY_HAND

from ..edited import problems_after
from ..shared import A_DAY, TINY, copy_data, load_book
from .examples import FERRY, PLAN, Edit

MODELS = {kind.name: kind.model for kind in WRITTEN_BY_HAND}

SLIPS = tomllib.loads(Path(__file__).with_name("slips.toml").read_text(encoding="utf-8"))["slip"]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip["new"][:30])
def test_a_slip_is_told_what_to_write(slip: dict[str, Any]) -> None:
    edit = Edit(slip["path"], slip["old"], slip["new"])
    said = [str(one).removeprefix(f"{edit.path}:") for one in problems_after(edit)]
    assert sorted(said) == sorted(slip["said"])


def test_a_fact_of_a_draft_cannot_be_referred_to() -> None:
    problems = problems_after(Edit(PLAN, "facts:\n", "draft: true\nfacts:\n"))
    told = {(str(one.message), str(one.cure)) for one in problems if one.rule == "fact-known"}
    assert told == {
        (
            "the clipping '2031-02-10-harbour-post-plan' is a draft",
            "delete draft: true there when it is done, or name another fact",
        )
    }


def test_a_withdrawn_fact_cannot_be_referred_to(tmp_path: Path) -> None:
    withdrawn = "withdrawn:\n  f9: {day: 2031-02-12, reason: {zh: 误, en: wrong}}\nfacts:\n"
    root = copy_data(TINY, tmp_path)
    for edit in (
        Edit(PLAN, "facts:\n", withdrawn),
        Edit(FERRY, "harbour-post-plan#f1", "harbour-post-plan#f9"),
    ):
        path = root / edit.path
        path.write_text(path.read_text(encoding="utf-8").replace(edit.old, edit.new, 1), encoding="utf-8")
    (told,) = [str(one) for one in load_book(root, A_DAY)[1] if one.rule == "fact-known"]
    assert "2031-02-10-harbour-post-plan#f9 was withdrawn on 2031-02-12" in told


KEYS = ["zh", "f1", "9", "É"]
VALUES = st.recursive(
    st.sampled_from(["", " x", "x\ny", "Ü", "x" * 700, "2031", "a-b", "true", "null"]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["zh", "f1", "9", "É"]), inner)
    ),
    max_leaves=4,
)


def _fields(kind: str) -> st.SearchStrategy[dict[str, object]]:
    return st.dictionaries(st.sampled_from(sorted(MODELS[kind].model_fields)), VALUES)


@given(st.sampled_from(sorted(MODELS)).flatmap(lambda kind: st.tuples(st.just(kind), _fields(kind))))
def test_whatever_a_field_holds_the_message_is_in_an_editors_words(drawn: tuple[str, object]) -> None:
    kind, value = drawn
    source = Source(kind=kind, id="x", path="data/x.yaml", document=Document(value))  # type: ignore[arg-type]
    for problem in parse_records((source,))[1]:
        assert "Input should" not in str(problem.cure)
        assert "String should" not in str(problem.cure)
        assert "^" not in str(problem.cure)
