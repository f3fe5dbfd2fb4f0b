"""The command line, as an editor meets it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import Result

from generator.language.read_once import memory

from ..shared import briefs

BROKEN = """\
kind: persn
names: {zh: 甲}
aliases: [a] [b]
"""


def rules_of(result: Result) -> set[str]:
    """Return the rules named in what a command printed."""
    return set(re.findall(r"\[([a-z-]+)\]$", result.stderr, re.MULTILINE))


def test_check_says_that_there_are_no_problems(past_data: Path) -> None:
    result = briefs("check", "--root", past_data)
    assert result.exit_code == 0
    assert result.stderr.splitlines()[-1] == "1 warning."
    assert "No problems: " in result.stdout


def test_every_problem_at_once_and_nothing_written(past_data: Path) -> None:
    root = past_data
    # As in a process of its own: what other tests have read is not kept yet.
    memory.cache_clear()
    clipping = next((root / "data/clippings").rglob("*.yaml"))
    text = clipping.read_text(encoding="utf-8")
    clipping.write_text(text.replace("statement: 1\n", "statement: one\n", 1), encoding="utf-8")
    (root / "data/actors/a.yaml").write_text(BROKEN, encoding="utf-8")
    result = briefs("build", "--root", root)
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert any(line.startswith("data/actors/a.yaml:3:14: text behind a closing ") for line in lines)
    assert any("'statement': not a whole number (write 1, 2, 3 …) [field-value]" in line for line in lines)
    assert lines[-1].endswith("nothing was written.")
    assert sorted(path.name for path in root.iterdir()) == ["data"]


@pytest.mark.parametrize(
    ("kind", "record_id", "path"),
    [
        ("issue", "new-issue", "data/issues/new-issue.yaml"),
        ("actor", "new-actor", "data/actors/new-actor.yaml"),
        ("event", "new-event", "data/events/new-event.yaml"),
        ("clipping", "2026-02-03-outlet-word", "data/clippings/2026/2026-02-03-outlet-word.yaml"),
    ],
)
def test_a_new_file_has_every_field_and_lacks_only_its_content(
    kind: str, record_id: str, path: str, past_data: Path
) -> None:
    root = past_data
    assert briefs("new", kind, record_id, "--root", root).exit_code == 0
    lines = [line for line in briefs("check", "--root", root).stderr.splitlines() if path in line]
    assert lines
    assert not [line for line in lines if "field-missing" in line or "field-unknown" in line]
    again = briefs("new", kind, record_id, "--root", root)
    assert again.exit_code == 1
    assert again.stderr == f"Error: {path} exists already (edit it, or take another id)\n"


@pytest.mark.parametrize("issue_id", ["Ümlaut", "a--b", "../x", "a/b", "a" * 81, "a\n", ""])
def test_what_is_no_id_is_refused(issue_id: str, tmp_path: Path) -> None:
    result = briefs("new", "issue", issue_id, "--root", tmp_path)
    assert result.exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_desk_with_nothing_to_publish_says_so(past_data: Path) -> None:
    root = past_data
    for folder in ("clippings", "evidence", "issues", "actors", "events"):
        shutil.rmtree(root / "data" / folder)
    result = briefs("check", "--root", root)
    assert result.exit_code == 1
    assert rules_of(result) == {"facts-present"}


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/briefs",
        "example.org/",
        "ftp://example.org/",
        "https://example.org/?q=/",
        "https://exa mple.org/",
        'https://example.org/"x/',
        "/",
    ],
)
def test_what_is_no_address_of_a_site_is_refused(url: str, tmp_path: Path) -> None:
    result = briefs("build", "--root", tmp_path, "--url", url)
    assert result.exit_code == 2
    assert "write https://example.org/briefs/" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("url", ["", "https://example.org/", "http://127.0.0.1:8000/x/y-z/"])
def test_an_address_of_a_site_is_taken(url: str, tmp_path: Path) -> None:
    result = briefs("build", "--root", tmp_path, "--url", url)
    # There is no desk, so this is as far as it goes.
    assert (result.exit_code, rules_of(result)) == (1, {"desk-present"})
