"""What is written by hand outside data/ is published as carefully as what is in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.edition.addresses import GENERATED
from generator.pipeline import check_data
from generator.problems import breaches
from generator.site.settings import NAVIGATION
from generator.site.worker import site_builds

from ..shared import A_DAY, TINY, copy_data, copy_desk

ABOUT = "briefs/zh/about.md"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """The tiny desk with its pages by hand."""
    return copy_desk(TINY, tmp_path)


@pytest.mark.parametrize(
    ("path", "content", "told"),
    [
        (ABOUT, "# 关于\n\n正文\n".encode("gb18030"), f"{ABOUT}:1:1: byte 0xb9 is not UTF-8"),
        (ABOUT, "# 关于\n\n正\u202e文\n".encode(), f"{ABOUT}:3:2: invisible character U+202E"),
        (ABOUT, b"# A\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", f"{ABOUT}:2:1: an unfinished merge"),
        ("briefs/en/notes/a.md", b">>>>>>> x\n", "briefs/en/notes/a.md:1:1: an unfinished merge"),
        ("mkdocs.yml", b"<<<<<<< HEAD\n", "mkdocs.yml:1:1: an unfinished merge"),
        ("site_overrides/robots.txt", "\u200b".encode(), "site_overrides/robots.txt:1:1: invisible"),
    ],
)
def test_what_would_be_published_broken_is_told(path: str, content: bytes, told: str, desk: Path) -> None:
    (desk / path).parent.mkdir(parents=True, exist_ok=True)
    (desk / path).write_bytes(content)
    (problem,) = check_data(desk, A_DAY).problems
    assert str(problem).startswith(told)


@pytest.mark.parametrize(
    "content", [b"\xef\xbb\xbfTitle\r\n=======\r\n\r\n\tcode\r\n", b"", "“é”　ガ".encode()]
)
def test_what_is_harmless_is_let_through(content: bytes, desk: Path) -> None:
    (desk / ABOUT).write_bytes(content)
    assert check_data(desk, A_DAY).problems == []


def test_generated_pages_are_the_programs_own(desk: Path) -> None:
    page = desk / "briefs/zh/issues/ferry.md"
    page.parent.mkdir()
    page.write_bytes(b"\xff")
    assert check_data(desk, A_DAY).problems == []


def test_a_missing_page_is_told_once_an_edition_before_anything_is_built(desk: Path) -> None:
    for language in ("zh", "en"):
        (desk / f"briefs/{language}/about.md").unlink()
    told = [f"{one.path}:{one.line}:{one.column}: {one.message}" for one in check_data(desk, A_DAY).problems]
    assert told == [f"briefs/{language}/about.md:1:1: the file is missing" for language in ("zh", "en")]


def test_where_no_site_is_made_no_page_is_missing(tmp_path: Path) -> None:
    assert check_data(copy_data(TINY, tmp_path), A_DAY).problems == []


def test_the_navigation_needs_no_other_page_by_hand() -> None:
    paths = NAVIGATION.values()
    assert [path for path in paths if path.partition("/")[0] not in GENERATED] == ["about.md"]


def _dead(page: str, link: str, rest: str) -> str:
    return f"WARNING - Doc file '{page}' contains a link '{link}', but {rest}"


NO_FILE = "the target 'pier.md' is not found among documentation files."
NO_ANCHOR = "the doc 'about.md' does not contain an anchor '#report'."


@pytest.mark.parametrize(
    ("warnings", "others"),
    [
        ([_dead("a.md", "pier.md", NO_FILE), _dead("x/b.md", "../pier.md", NO_FILE)], [1]),
        ([_dead(f"x/{name}.md", "../about.md#report", NO_ANCHOR) for name in "abcd"], [3]),
        (
            [
                _dead("a.md", "pier.md", f"{NO_FILE} Did you mean 'b.md'?"),
                _dead("x/b.md", "../pier.md", f"{NO_FILE} Did you mean '../b.md'?"),
            ],
            [1],
        ),
        ([_dead("a.md", "pier.md", NO_FILE)] * 2, [0]),
        ([_dead("a.md", "pier.md", NO_FILE), _dead("a.md", "../about.md#report", NO_ANCHOR)], [0, 0]),
        ([_dead("a.md", "x/pier.md", "it is not."), _dead("x/a.md", "x/pier.md", "it is not.")], [0, 0]),
        (["WARNING - A reference to 'x.md' is included in the 'nav'", "ERROR - pages"], [0, 0]),
        (
            [
                f"WARNING - Doc file '{page}' contains an absolute link '/x', it was left as is."
                for page in "ab"
            ],
            [1],
        ),
    ],
)
def test_what_mkdocs_says_of_many_pages_is_told_once(warnings: list[str], others: list[int]) -> None:
    told = [str(one.message) for one in breaches(site_builds, warnings)]
    more = [int(one.rpartition("other pages: ")[2]) if "other pages" in one else 0 for one in told]
    assert more == others
    assert told[0].startswith(f"MkDocs: {warnings[0]}")
