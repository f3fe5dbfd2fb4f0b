"""What is written by hand outside data/ is published as carefully as what is in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..conftest import A_DAY, TINY, copy_desk, load_book

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
    (problem,) = load_book(desk, A_DAY)[1]
    assert str(problem).startswith(told)


@pytest.mark.parametrize(
    "content", [b"\xef\xbb\xbfTitle\r\n=======\r\n\r\n\tcode\r\n", b"", "“é”　ガ".encode()]
)
def test_what_is_harmless_is_let_through(content: bytes, desk: Path) -> None:
    (desk / ABOUT).write_bytes(content)
    assert load_book(desk, A_DAY)[1] == []


def test_generated_pages_are_the_programs_own(desk: Path) -> None:
    page = desk / "briefs/zh/issues/ferry.md"
    page.parent.mkdir()
    page.write_bytes(b"\xff")
    assert load_book(desk, A_DAY)[1] == []
