"""What was read in files and texts is kept from run to run, and counts only where it would be read again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.edtf import When
from generator.language import read_once
from generator.language.read_once import Memory, Text, pack_clauses, pack_said, unpack_clauses, unpack_said
from generator.language.readers import READERS
from generator.load.files import known_files
from generator.load.strict_yaml import read

from ..edited import edited, problems_of
from ..language.cases import FILE_NAMES, HERE, read_cases
from ..rules.examples import PLAN, Edit
from ..shared import TINY, copy_data

SLIP = Edit(PLAN, "en: Bay Ferry", "en: In 2029 Bay Ferry")
"""A date that the Chinese text does not have."""


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """Let each test begin, and leave, as a new run does."""
    forget()
    yield
    forget()


def forget() -> None:
    """Forget what this run has read."""
    read_once.memory.cache_clear()
    known_files.cache_clear()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """The tiny desk, checked once."""
    root = copy_data(TINY, tmp_path)
    problems_of(root)
    return root


def read_anew(root: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return the texts that a new run has to read, because nothing is kept of them."""
    texts, kept = set(), Memory._kept

    def noted(store: Memory, of: Text, unpack: Callable[..., object]) -> object:
        found = kept(store, of, unpack)
        if found is None:
            texts.add(of[1])
        return found

    with monkeypatch.context() as patched:
        patched.setattr(Memory, "_kept", noted)
        forget()
        problems_of(root)
    return texts


def parsed_anew(root: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return the YAML files that a new run has to read, because nothing is kept of them."""
    paths = set()

    def noted(raw: bytes, path: str) -> object:
        paths.add(path)
        return read(raw, path)

    with monkeypatch.context() as patched:
        patched.setattr("generator.load.files.read", noted)
        forget()
        problems_of(root)
    return paths


@pytest.mark.parametrize("language", sorted(READERS))
def test_what_is_packed_and_unpacked_is_the_same(language: str) -> None:
    reader, day = READERS[language], date(2025, 11, 3)
    files = [f"{FILE_NAMES[language]}-{what}.json" for what in ("dates", "numbers")]
    texts = {case["text"] for name in [*files, f"hedges-{language}.json"] for case in read_cases(HERE / name)}
    assert len(texts) > 100
    for text in texts:
        said = reader.dates(text, day), reader.numbers(text, day)
        if not all(When.read(one.when.edtf) for one in said[0]):
            continue  # the year 367 cannot be written: such a text is read each time
        assert unpack_said(json.loads(json.dumps(pack_said(said))), text) == said
        clauses = reader.clauses(text)
        assert unpack_clauses(json.loads(json.dumps(pack_clauses(clauses))), text) == clauses


def test_a_second_run_reads_nothing(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not read_anew(desk, monkeypatch)


def test_a_second_run_parses_no_file_but_those_that_are_new_or_have_a_problem(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert parsed_anew(desk, monkeypatch) == set()
    plan = (desk / PLAN).read_bytes()
    (desk / PLAN).write_bytes(b"\xef\xbb\xbf" + plan.replace(b"\n", b"\r\n"))
    assert parsed_anew(desk, monkeypatch) == {PLAN}
    assert parsed_anew(desk, monkeypatch) == set()
    (desk / PLAN).write_bytes(plan + b"genre: report\ngenre: report\n")
    for _ in range(2):
        assert parsed_anew(desk, monkeypatch) == {PLAN}


def test_only_what_is_new_is_read(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / PLAN).write_bytes(edited(SLIP)[PLAN] or b"")
    assert [text[:8] for text in read_anew(desk, monkeypatch)] == ["In 2029 "]
    assert not read_anew(desk, monkeypatch)


def test_the_problems_are_those_of_a_first_run(desk: Path) -> None:
    (desk / PLAN).write_bytes(edited(SLIP)[PLAN] or b"")
    forget()
    with_kept = problems_of(desk)
    forget()
    (desk / ".kept/readings.json").unlink()
    assert with_kept == problems_of(desk)
    assert any(one.rule == "numbers-agree" for one in with_kept)


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"setting": "another", "readings": {}, "files": {}}', '{"setting": 1}']
)
def test_a_file_of_another_program_or_none_tells_nothing(
    desk: Path, content: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / ".kept/readings.json").write_text(content, encoding="utf-8")
    assert read_anew(desk, monkeypatch)


def test_a_value_that_is_none_is_read_again(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = desk / ".kept/readings.json"
    kept = json.loads(path.read_bytes())
    readings, files = ({name: [["x"]] for name in kept[part]} for part in ("readings", "files"))
    path.write_text(json.dumps({**kept, "readings": readings, "files": files}), encoding="utf-8")
    assert read_anew(desk, monkeypatch)
    path.write_text(json.dumps({**kept, "files": files}), encoding="utf-8")
    assert parsed_anew(desk, monkeypatch)


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    (root / ".kept").write_text("a file in the way", encoding="utf-8")
    assert not [one for one in problems_of(root) if one.grade == "problem"]


def test_what_no_text_says_any_more_is_not_kept(desk: Path) -> None:
    (desk / PLAN).write_bytes(edited(SLIP)[PLAN] or b"")
    forget()
    problems_of(desk)
    texts = "".join(json.loads((desk / ".kept/readings.json").read_bytes())["readings"])
    (desk / PLAN).write_bytes(edited()[PLAN] or b"")
    forget()
    problems_of(desk)
    assert "In 2029 " in texts
    assert "In 2029 " not in "".join(json.loads((desk / ".kept/readings.json").read_bytes())["readings"])
