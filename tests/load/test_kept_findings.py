"""What an earlier run found is what this one would find: patterns as `re` compiles them, and tables."""

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

from generator.language import kept, patterns
from generator.language.kept import Findings, Found
from generator.language.patterns import compile_code, from_code, pattern_of
from generator.language.readers import READERS
from generator.load import kept_findings
from generator.load.kept_findings import keep_findings, read_findings, write_findings

from ..shared import A_DAY, briefs

TEXTS = {
    "zh": "专家6日说，渡轮或将于2031年3月28日复航，客流约增长三成，但未经证实。",
    "en": "Officials said on 6 March that the ferry may sail again, with about 30 percent more passengers.",
    "ja": "専門家は6日、渡船が2031年3月28日に再開する可能性があると述べた。",
}


Run = Callable[..., Findings]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """What begins a run, given what returns what an earlier one kept, and returns what it then finds."""

    def begin(read: Callable[[], Found] = dict) -> Findings:
        begun = Findings()
        begun.keep_in(read)
        for module in (kept, patterns, kept_findings):
            monkeypatch.setattr(module, "findings", lambda: begun)
        return begun

    return begin


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


def test_a_run_compiles_only_what_the_one_before_did_not(run: Run, tmp_path: Path) -> None:
    known = run()
    first = [pattern_of("a+"), pattern_of("b(?P<c>c)", re.IGNORECASE)]
    assert first == [re.compile("a+"), re.compile("b(?P<c>c)", re.IGNORECASE)]
    write_findings(known.new, tmp_path / "kept")
    known = run(lambda: read_findings(tmp_path / "kept"))
    assert [pattern_of("a+"), pattern_of("b(?P<c>c)", re.IGNORECASE)] == first
    assert known.new == {}
    assert pattern_of("d") == re.compile("d")
    assert list(known.new) == [("d", 0)]


def test_an_answer_is_looked_for_once_by_one_run(run: Run, tmp_path: Path) -> None:
    known = run()
    looked_for: list[str] = []

    def double(word: str) -> str:
        looked_for.append(word)
        return 2 * word

    assert [kept.kept(double)(word) for word in ("a", "b", "a")] == ["aa", "bb", "aa"]
    write_findings(known.new, tmp_path / "kept")
    known = run(lambda: read_findings(tmp_path / "kept"))
    assert [kept.kept(double)(word) for word in ("b", "c")] == ["bb", "cc"]
    assert looked_for == ["a", "b", "c"]


def test_a_copy_of_a_process_keeps_what_it_finds_itself(run: Run) -> None:
    known = run()
    assert known.recall(("of both",), lambda: 1) == 1
    known.keep_in(dict)
    assert known.recall(("of both",), lambda: 2) == 1
    assert known.recall(("its own",), lambda: 3) == 3
    assert known.new == {("its own",): 3}


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
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    ended: list[Callable[[], object]] = []
    monkeypatch.setattr(atexit, "register", ended.append)
    monkeypatch.setattr(kept_findings, "compiled_at", tmp_path.joinpath)
    assert briefs("--help").exit_code == 0
    pattern_of("a")
    for end in ended:
        end()
    assert list(read_findings(tmp_path / "found")) == [("a", 0)]


@pytest.mark.parametrize("content", [b"", b"\xff", b"no\nmarshal", marshal.dumps([1]), bytes(65)])
def test_a_file_that_keeps_nothing_is_as_none(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(content)
    assert read_findings(tmp_path / "kept") == {}
    assert read_findings(tmp_path / "gone") == {}
    assert read_findings(None) == {}


@pytest.mark.parametrize("place", [0, 70, -2])
def test_a_damaged_file_is_as_none(place: int, tmp_path: Path) -> None:
    write_findings({("a", 0): compile_code("a", 0)}, tmp_path / "kept")
    content = bytearray((tmp_path / "kept").read_bytes())
    assert read_findings(tmp_path / "kept")
    content[place] ^= 1
    (tmp_path / "kept").write_bytes(content)
    assert read_findings(tmp_path / "kept") == {}


def test_where_nothing_can_be_kept_nothing_fails(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    pattern_of("a")
    for place in (None, Path("/nowhere/at/all")):
        monkeypatch.setattr(kept_findings, "compiled_at", lambda _, place=place: place)
        keep_findings()
