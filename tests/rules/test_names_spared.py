"""A person's name is no word: who is called 森若川 sets no condition, neither in a text nor in a clipping."""

from __future__ import annotations

from generator.language.read_once import clauses_in
from generator.load.files import read_files
from generator.rules.run import checked

from ..edited import Files, edited, tiny
from ..shared import A_DAY
from .examples import SAILED, Edit

NAME = "森若川"


def called_so(files: Files) -> Files:
    """Return files in which Mori Hana has the name."""
    return {
        path: content and content.replace("森花".encode(), NAME.encode()) for path, content in files.items()
    }


def told(files: Files) -> set[str]:
    """Return the rules that speak, but for those on a name that stands in an edited text alone."""
    found = checked(read_files(files)[0], A_DAY)
    return {one.rule for one in (*found.problems, *found.warnings)} - {"summary-current", "evidence-current"}


def test_a_reader_takes_the_name_for_a_word() -> None:
    assert "possibility" in {kind for clause in clauses_in("zh", f"{NAME}开船。") for kind in clause.kinds}


def test_no_rule_does() -> None:
    assert told(called_so(tiny())) == set()


def test_the_word_counts_where_it_stands_beside_the_name() -> None:
    text = "text: {zh: 渡轮于2031年3月28日复航。, en: The ferry sailed again on 28 March 2031.}"
    named = (
        f"text: {{zh: 渡轮若于2031年3月28日复航，{NAME}在场。, en: The ferry sailed again on 28 March 2031.}}"
    )
    assert "text-plain" in told(called_so(edited(Edit(SAILED, text, named))))
