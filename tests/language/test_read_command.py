"""briefs read, asked as an editor and as a program ask it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from generator.edtf import When
from generator.language.reading import Clause, DateInText, NumberInText

from ..desks import in_languages
from ..shared import TINY, briefs, copy_data

TEXT = "Ann said\nabout 2.50% fell from 2024 on, under Article 5."
LINE = {"text": TEXT, "language": "en", "published": "2025-12-21"}
ANSWER = {
    "dates": [
        {"edtf": "2024/..", "first": "2024-01-01", "last": None, "printed": "from 2024 on"},
        {"edtf": "2025-12-20", "first": "2025-12-20", "last": "2025-12-20", "printed": "fell"},
    ],
    "numbers": [
        {"value": "2.5", "unit": "%", "approximate": True, "label": False, "printed": "about 2.50%"},
        {"value": "5", "unit": "", "approximate": False, "label": True, "printed": "Article 5"},
    ],
    "hedges": [{"clause": "Ann said\nabout 2.50% fell from 2024 on,", "kinds": ["saying"]}],
    "names": [],
}


@dataclass
class Stub:
    """A reader that knows how the text of these tests is read."""

    language: str = "en"

    def dates(self, text: str, published: date) -> tuple[DateInText, ...]:
        yesterday = (published - timedelta(days=1)).isoformat()
        finds = {"from 2024 on": "2024/..", "fell": yesterday}
        return tuple(
            DateInText(
                start=text.index(said),
                end=text.index(said) + len(said),
                printed=said,
                when=When.parse(edtf),
            )
            for said, edtf in finds.items()
            if said in text
        )

    def numbers(self, text: str, published: date) -> tuple[NumberInText, ...]:
        finds = {"about 2.50%": ("2.50", "%", True, False), "Article 5": ("5", "", False, True)}
        return tuple(
            NumberInText(
                start=text.index(said),
                end=text.index(said) + len(said),
                printed=said,
                value=Decimal(value),
                unit=unit,
                approximate=approximate,
                label=label,
            )
            for said, (value, unit, approximate, label) in finds.items()
            if said in text
        )

    def clauses(self, text: str) -> tuple[Clause, ...]:
        comma = text.find(",") + 1
        return (
            Clause(start=0, end=comma, kinds=("saying",) if comma else (), words=("said",) if comma else ()),
            Clause(start=comma, end=len(text), kinds=(), words=()),
        )

    def sentences(self, text: str) -> tuple[str, ...]:
        return (text,)

    def names(self, text: str, forms: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        return tuple(sorted(one for one, known in forms.items() if any(name in text for name in known)))


@pytest.fixture(autouse=True)
def _one_stub(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cli.reading.READERS", {"en": Stub()})
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def read(given: str | bytes, *arguments: str) -> Result:
    """Ask the command."""
    return briefs("read", *arguments, given=given)


def answers(result: Result) -> list[dict[str, Any]]:
    """Return the objects that were answered."""
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_line_is_answered_as_documented(tmp_path: Path) -> None:
    result = read(json.dumps(LINE) + "\n", "--format", "json", "--root", str(tmp_path))
    assert (answers(result), result.exit_code) == ([ANSWER], 0)


def test_a_line_comes_before_the_options_and_they_before_the_defaults() -> None:
    bare = {"text": "It fell"}
    lines = "\n".join(json.dumps(line) for line in (bare, {**bare, "published": "2020-01-02"}))
    result = read(lines, "--format", "json", "--language", "en", "--published", "2025-12-21")
    assert [answer["dates"][0]["first"] for answer in answers(result)] == ["2025-12-20", "2020-01-01"]


def test_without_a_day_a_text_is_of_today() -> None:
    before = date.today()
    [answer] = answers(read('{"text": "It fell"}', "--format", "json", "--language", "en"))
    yesterdays = {(day - timedelta(days=1)).isoformat() for day in (before, date.today())}
    assert answer["dates"][0]["first"] in yesterdays


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (b"{", "not JSON: "),
        (b"[" * 100_000, "not JSON: "),
        (b"\xff", "the line is not UTF-8"),
        (b"[]", "no text (write {"),
        (b'{"text": 1}', "no text (write {"),
        (b'{"text": "x", "language": "tlh"}', "no reader for 'tlh' (there are: en)"),
        (b'{"text": "x", "language": ["en"]}', "language is not a text"),
        (b'{"text": "x", "language": "en", "published": "yesterday"}', "yesterday"),
        (b'{"text": "x", "language": "en", "published": null}', "published is not a text"),
        (b'{"text": "\\ud800", "language": "en"}', "text has half a character"),
    ],
)
def test_a_bad_line_is_answered_in_its_place_and_the_rest_too(line: bytes, wrong: str) -> None:
    good = json.dumps(LINE).encode()
    result = read(b"\n".join([good, line, b"", good]), "--format", "json")
    first, bad, last = answers(result)
    assert result.exit_code == 1
    assert first == last == ANSWER
    assert list(bad) == ["error"]
    assert wrong in bad["error"]


def test_inside_a_desk_its_actors_are_known(tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    actor = min((root / "data/actors").glob("*.yaml"))
    (root / "data/actors/broken.yaml").write_text("a: [", encoding="utf-8")
    name = next(line for line in actor.read_text(encoding="utf-8").splitlines() if "en:" in line)
    text = name.partition("en:")[2].split(",")[0].strip(" }\"'")
    result = read(json.dumps({**LINE, "text": text}), "--format", "json", "--root", str(root))
    assert actor.stem in answers(result)[0]["names"]


def test_an_editor_sees_each_find_in_its_place_and_what_it_means(tmp_path: Path) -> None:
    result = read(TEXT, "--language", "en", "--published", "2025-12-21", "--root", str(tmp_path))
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Dates",
        "  2:18  …0% fell [from 2024 on], under …",
        "         → from 2024 (2024/..)",
        "  2:13  …t 2.50% [fell] from 20…",
        "         → 20 December 2025 (2025-12-20)",
        "Numbers",
        "  2:1  …nn said [about 2.50%] fell fr…",
        "         → about 2.5 per cent",
        "  2:38  …, under [Article 5].",
        "         → 5, a label: it names a thing and measures nothing",
        "Hedged clauses",
        "  1:1  [Ann said about 2.50% fell from 2024 on,] under A…",
        "         → someone says so (“said”)",
    ]


def test_in_a_chinese_locale_it_is_told_in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert "日期\n" in read("It fell", "--language", "en").stdout
    assert read("", "--language", "en").stdout.startswith("什么也没有读出")


def test_a_language_without_a_reader_and_a_text_that_is_none_are_told() -> None:
    called = read("x", "--language", "tlh")
    assert (called.exit_code, called.stdout) == (2, "")
    assert "no reader for 'tlh' (there are: en)" in called.stderr
    broken = read(b"ab\xff", "--language", "en")
    assert broken.exit_code == 1
    assert "the text is not UTF-8 (byte 3; save it as UTF-8)" in broken.stderr


def test_outside_any_desk_it_loads_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    steps = (
        "import sys; from generator.cli import main",
        "main(standalone_mode=False)",
        "print()",
        "print(*sys.modules)",
    )
    program = "; ".join(steps)
    call = [sys.executable, "-c", program, "read", "--language", "en"]
    answered = subprocess.run(call, cwd=tmp_path, input=b"He left on 2 May.", capture_output=True, check=True)
    loaded = set(answered.stdout.decode().splitlines()[-1].split())
    assert "generator.language.english" in loaded
    assert loaded.isdisjoint({"mkdocs", "pydantic", "jinja2", "yaml", "opencc", "icalendar"})


def test_in_a_desk_its_first_language_is_read_unless_another_is_named(tmp_path: Path) -> None:
    english, chinese = tmp_path / "english", tmp_path / "chinese"
    assert read("It fell", "--root", str(in_languages(("en", "zh"), english))).exit_code == 0
    named = read("It fell", "--root", str(in_languages(("zh", "en"), chinese)))
    assert "no reader for 'zh'" in named.stderr
