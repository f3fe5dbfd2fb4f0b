"""A pattern made of what an earlier run compiled is the pattern that `re` compiles."""

from __future__ import annotations

import atexit
import marshal
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import is_dataclass
from itertools import chain
from pathlib import Path

import pytest

from generator.language.patterns import Patterns, compile_code, from_code
from generator.language.readers import READERS
from generator.load import kept_patterns
from generator.load.kept_patterns import keep_patterns, read_patterns, write_patterns

from ..shared import A_DAY, briefs

TEXTS = {
    "zh": "专家6日说，渡轮或将于2031年3月28日复航，客流约增长三成，但未经证实。",
    "en": "Officials said on 6 March that the ferry may sail again, with about 30 percent more passengers.",
    "ja": "専門家は6日、渡船が2031年3月28日に再開する可能性があると述べた。",
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Patterns:
    """The patterns of a run that keeps them, of an earlier one that kept none."""
    known = Patterns(dict)
    monkeypatch.setattr(kept_patterns, "patterns", lambda: known)
    return known


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        (r"(?P<day>\d+)(?=日)|(?<!年)(?P<month>[一二三])月", 0),
        (r"(?i:on) (the )?(?P<what>\w+)", re.ASCII | re.MULTILINE),
        ("(?x) a b # c", re.IGNORECASE),
        ("", 0),
    ],
)
def test_what_was_kept_is_the_pattern_that_was_compiled(text: str, flags: int) -> None:
    right = re.compile(text, flags)
    kept = marshal.loads(marshal.dumps(compile_code(text, int(flags))))  # noqa: S302
    made = from_code(text, kept)
    # The code is compared as well.
    assert made == right
    assert (made.groups, made.groupindex) == (right.groups, right.groupindex)
    for sentence in TEXTS.values():
        found = [(one.span(), one.groupdict(), one.lastgroup) for one in made.finditer(sentence)]
        assert found == [(one.span(), one.groupdict(), one.lastgroup) for one in right.finditer(sentence)]


def test_a_run_compiles_only_what_the_one_before_did_not(asked: Patterns, tmp_path: Path) -> None:
    first = [asked.made("a+", 0), asked.made("b(?P<c>c)", re.IGNORECASE)]
    write_patterns(asked.new, tmp_path / "kept")
    later = Patterns(lambda: read_patterns(tmp_path / "kept"))
    assert [later.made("a+", 0), later.made("b(?P<c>c)", re.IGNORECASE)] == first
    assert later.new == {}
    assert later.made("d", 0) == re.compile("d")
    assert list(later.new) == [("d", 0)]


def patterns_in(value: object) -> Iterator[re.Pattern[str]]:
    """Yield the patterns that a value of a module is or holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Mapping):
        yield from patterns_in(tuple(value.values()))
    elif isinstance(value, tuple | list):
        yield from chain.from_iterable(map(patterns_in, value))
    elif is_dataclass(value) and not isinstance(value, type):
        yield from patterns_in(tuple(vars(value).values()))


@pytest.mark.parametrize("language", READERS)
def test_every_pattern_of_a_reader_is_what_re_compiles(language: str) -> None:
    package = f"{READERS.__module__.rpartition('.')[0]}.{READERS.PACKAGES[language]}."
    assert READERS[language].dates(TEXTS[language], A_DAY)
    modules = [module for name, module in sys.modules.items() if name.startswith(package)]
    found = {one for module in modules for value in vars(module).values() for one in patterns_in(value)}
    wrong = [one for one in found if from_code(one.pattern, compile_code(one.pattern, one.flags)) != one]
    assert len(found) > 50
    assert wrong == []


def test_the_command_line_has_what_it_compiles_kept(
    asked: Patterns, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[Callable[[], object]] = []
    monkeypatch.setattr(atexit, "register", ended.append)
    monkeypatch.setattr(kept_patterns, "compiled_at", tmp_path.joinpath)
    assert briefs("--help").exit_code == 0
    asked.made("a", 0)
    for end in ended:
        end()
    assert list(read_patterns(tmp_path / "patterns")) == [("a", 0)]


@pytest.mark.parametrize("content", [b"", b"\xff", b"no\nmarshal", marshal.dumps([1]), bytes(65)])
def test_a_file_that_keeps_nothing_is_as_none(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(content)
    assert read_patterns(tmp_path / "kept") == {}
    assert read_patterns(tmp_path / "gone") == {}
    assert read_patterns(None) == {}


@pytest.mark.parametrize("place", [0, 70, -2])
def test_a_damaged_file_is_as_none(place: int, tmp_path: Path) -> None:
    write_patterns({("a", 0): compile_code("a", 0)}, tmp_path / "kept")
    content = bytearray((tmp_path / "kept").read_bytes())
    assert read_patterns(tmp_path / "kept")
    content[place] ^= 1
    (tmp_path / "kept").write_bytes(content)
    assert read_patterns(tmp_path / "kept") == {}


def test_where_nothing_can_be_kept_nothing_fails(asked: Patterns, monkeypatch: pytest.MonkeyPatch) -> None:
    asked.made("a", 0)
    for place in (None, Path("/nowhere/at/all")):
        monkeypatch.setattr(kept_patterns, "compiled_at", lambda _, place=place: place)
        keep_patterns()
