"""What editors of a desk in one language import and fill in; the press may write in another."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result

from generator.guide import clipping, digest
from generator.guide import in_languages as told_in
from generator.pipeline import check_data

from ..desks import in_languages
from ..shared import A_DAY, briefs

NEW = "data/clippings/2031/2031-04-20-bay-radio.yaml"


def run(root: Path, command: str) -> Result:
    """Run a command on the page of the guide."""
    (root / "page.txt").write_text(digest("zh"), encoding="utf-8")
    return briefs(command, "--root", root, root / "page.txt")


@pytest.mark.parametrize(("language", "other"), [("en", "zh"), ("zh", "en")])
def test_a_clipping_is_entered_in_the_language_of_the_site_alone(
    language: str, other: str, tmp_path: Path
) -> None:
    root = in_languages((language,), tmp_path)
    # An English desk has to be told what the press calls the unit.
    with (root / "data/desk.yaml").open("a", encoding="utf-8") as desk:
        desk.write("    printed: [人]\n")
    assert run(root, "import").exit_code == 0
    draft = (root / NEW).read_text(encoding="utf-8")
    assert f"  {language}: ''" in draft
    assert f"  {other}: ''" not in draft
    # What explains a field stands in comments, in any language.
    assert [one for one in check_data(root, A_DAY).problems if one.rule.startswith("yaml")] == []
    (root / NEW).write_text(told_in(clipping("zh"), (language,)), encoding="utf-8")
    assert run(root, "lock").exit_code == 0
    assert check_data(root, A_DAY).problems == []


def test_where_the_desk_cannot_be_read_nothing_else_is_told(tmp_path: Path) -> None:
    root = in_languages(("en",), tmp_path)
    desk = root / "data/desk.yaml"
    desk.write_text(desk.read_text(encoding="utf-8").replace("publishers:", "publisher:"), encoding="utf-8")
    result = run(root, "import")
    assert result.exit_code == 1
    assert "[field-unknown]" in result.stderr
    assert "1 problem; nothing was written." in result.stderr
