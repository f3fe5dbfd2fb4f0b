"""Slips of all kinds at places that a seed chooses: none passes unseen, and each is told at a place.

`python -m bench.slips` prints how many are told in one message on their line.
"""

from __future__ import annotations

from itertools import islice

from hypothesis import example, given
from hypothesis import strategies as st

from bench.slips import IN_DATA, IN_PAGE, slips
from generator.editing.clipped import SavedPage
from generator.editing.digest import read_digest
from generator.language.translation import into
from generator.load.files import read_files
from generator.load.records import Records
from generator.problems import Problem
from generator.rules.run import checked

from ..edited import tiny
from ..shared import A_DAY, TINY, drawn, tiny_records

PAGE = (TINY / "digest.txt").read_text(encoding="utf-8")
FILES = {name: raw for name, raw in tiny().items() if raw is not None}
KINDS = len(IN_DATA) + len(IN_PAGE)


@drawn(8)
@given(seed=st.integers(0, 10**6))
@example(seed=0)
def test_no_slip_passes_unseen_and_each_has_its_place(seed: int) -> None:
    made = list(islice(slips(FILES, PAGE, A_DAY, seed), KINDS))
    assert [one.made.kind for one in made if not one.caught] == []
    for one in made:
        for problem in one.problems:
            lines = (one.made.text if problem.path == one.made.path else FILES[problem.path].decode()).count(
                "\n"
            )
            assert 1 <= problem.line <= lines + 1, str(problem)
    right = sum(one.right for one in made)
    assert right >= 0.9 * len(made), [
        (one.made.kind, *map(str, one.problems)) for one in made if not one.right
    ]


WORDS = st.text(alphabet="渡轮复航票价码头工程镇长的了在是 ", min_size=2, max_size=12).map(
    lambda text: f"船{text.strip()}港"
)
STATEMENTS = st.lists(st.tuples(WORDS, st.integers(1, 30)), min_size=1, max_size=4)
CLIPPINGS = st.lists(st.tuples(WORDS, STATEMENTS), min_size=1, max_size=3, unique_by=lambda one: one[0])
NOISE = [
    "[",
    "]",
    "1",
    "0",
    "[0]",
    "·",
    "- ",
    " - ",
    "\n",
    "：",
    "［",
    "^",
    "2031-04-02",
    "\u00a0",
    "\u3000",
    "#",
    ",",
]


@given(clippings=CLIPPINGS, data=st.data())
def test_a_slip_anywhere_in_a_page_loses_no_statement_in_silence(
    clippings: list[tuple[str, list[tuple[str, int]]]], data: st.DataObject
) -> None:
    page = "".join(
        f"{headline}\n海湾电台· 2031-04-0{day} 19:05\n"
        + "".join(f" - {text} [{paragraph}]" for text, paragraph in statements)
        + "\n"
        for day, (headline, statements) in enumerate(clippings, 1)
    )
    at = data.draw(st.integers(0, len(page)))
    cut = data.draw(st.integers(0, 2))
    slipped = page[:at] + data.draw(st.sampled_from(["", *NOISE])) + page[at + cut :]
    found, problems = read_digest(SavedPage("page.txt", slipped.encode()))
    assert bool(found) != bool(problems)
    assert all(1 <= problem.line <= slipped.count("\n") + 1 for problem in problems)
    said = "".join("".join(f"{one.heading}{one.text}".split()) for each in found for one in each.statements)
    said += "".join("".join(each.headline.split()) for each in found)
    for _, statements in clippings if found else ():
        for text, _ in statements:
            whole = "".join(text.split())
            # The slip itself may stand in the statement, or have taken two characters of it.
            assert (
                whole in said or whole[: len(whole) // 2 - 1] in said or whole[len(whole) // 2 + 1 :] in said
            )


YAML = {name: raw.decode() for name, raw in FILES.items() if name.endswith(".yaml")}
SIGNS = [
    "",
    "\n",
    " ",
    "\t",
    ":",
    "：",
    ",",
    "，",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    "#",
    " #",
    "- ",
    "&",
    "|",
    "\u3000",
    "\ufeff",
    "渡",
]


def facts_of(files: dict[str, bytes]) -> tuple[set[str], list[Problem]]:
    """Return the facts that a desk has, and what is wrong with it."""
    sources, unread = read_files(files)
    found = checked(sources, A_DAY)
    return all_facts(found.records), [*unread, *found.problems]


def all_facts(records: Records) -> set[str]:
    """Return the facts of records."""
    return {f"{clipping}#{fact.id}" for clipping, _, fact in records.facts}


@drawn(60)
@given(path=st.sampled_from(sorted(YAML)), data=st.data())
def test_a_slip_anywhere_in_a_data_folder_loses_no_fact_in_silence(path: str, data: st.DataObject) -> None:
    text = YAML[path]
    at, cut = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 40))
    slipped = text[:at] + data.draw(st.sampled_from(SIGNS)) + text[at + cut :]
    found, problems = facts_of({**FILES, path: slipped.encode()})
    assert problems or found == all_facts(tiny_records())
    lines = {name: raw.count(b"\n") for name, raw in {**FILES, path: slipped.encode()}.items()}
    assert all(1 <= one.line <= lines[one.path] + 1 and one.column >= 1 for one in problems)
    for one in problems:
        assert one.in_line(into("zh")).isprintable()
