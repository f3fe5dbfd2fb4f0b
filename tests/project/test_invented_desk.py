"""The desk that `bench` makes is valid at every size, and the same for the same seed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bench.desk import make_desk

from ..shared import contents, load_book

TODAY = date(2030, 1, 1)


@pytest.mark.parametrize("number", [30, 137])
def test_desk_is_valid_and_as_large_as_asked(tmp_path: Path, number: int) -> None:
    make_desk(number, tmp_path)
    book, problems = load_book(tmp_path, TODAY)
    assert not problems
    assert book
    assert len(book.entries) == number
    assert set(book.clippings) == set(book.statements)


def test_same_seed_gives_same_bytes_and_another_does_not(tmp_path: Path) -> None:
    for name, seed in (("one", 1), ("same", 1), ("other", 2)):
        make_desk(60, tmp_path / name, seed)
    assert contents(tmp_path / "one") == contents(tmp_path / "same")
    assert contents(tmp_path / "one") != contents(tmp_path / "other")
