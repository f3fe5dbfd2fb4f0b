"""The reader of untrusted YAML: what it reads, and that nothing makes it fall over."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.load import strict_yaml
from generator.load.strict_yaml import read


def rules(text: str) -> list[str]:
    """Return the rules that `text` breaks, in order."""
    return [problem.rule for problem in read(text.encode(), "x.yaml")[1]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: NO", "NO"),
        ("a: 010", "010"),
        ("a: 12:30", "12:30"),
        ("a: 2025-02-30", "2025-02-30"),
        ("a: 1_000", "1_000"),
        ("a: null", None),
        ("a: ~", None),
        ("a:", None),
        ("a: 'null'", "null"),
        ("a: ''", ""),
        ("a: >\n  一行\n  二行\n", "一行 二行"),
        ("a: |\n  一行\n", "一行"),
        ("a: x#y", "x#y"),
        ("a: 'x' # why\r\n", "x"),
        ("a: [x, y] # why", ["x", "y"]),
        ("a: {b: {c: d}}", {"b": {"c": "d"}}),
    ],
)
def test_every_scalar_stays_what_was_typed(text: str, value: object) -> None:
    document, problems = read(text.encode(), "x.yaml")
    assert problems == []
    assert document is not None
    assert document.value == {"a": value}


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("a: 1\na: 2\na: 3", ["yaml-duplicate-key"] * 2),
        ("a: &x 1\nb: *x", ["yaml-anchor"] * 2),
        ("<<: {a: b}", ["yaml-anchor"]),
        ("a: !!python/object/apply:os.system [ls]", ["yaml-tag"]),
        ("a: !", ["yaml-tag"]),
        ("!x a: b", ["yaml-tag"]),
        ("&x a: b", ["yaml-anchor"]),
        ("a: text\u2028b: c", ["file-characters"]),
        ('a: "x\\u2028y"', ["file-characters"]),
        ('a: "x\\u202ey"', ["file-characters"]),
        ('"a\\u202eb": x', ["file-characters"]),
        ("a: e\u0301", ["file-characters"]),
        ("a: \ufeffb", ["file-characters"]),
        ("a:\tb", ["file-characters"]),
        ("a: b\0", ["file-characters"]),
        ("a: text # cut", ["yaml-comment"]),
        ("a: # cut", ["yaml-comment"]),
        ("- a", ["yaml-syntax"]),
        ("", ["yaml-syntax"]),
        ("# nothing", ["yaml-syntax"]),
        ("a: 1\n---\nb: 2", ["yaml-syntax"]),
        ("? [a]\n: b", ["yaml-syntax"]),
        ("a: b: c", ["yaml-syntax"]),
        ("a: @x", ["yaml-syntax"]),
        ("%YAML 3.0\n---\na: b", ["yaml-syntax"]),
        ("a: " + "[" * 100_000, ["yaml-depth"]),
        ("a: " + "{b: " * 11, ["yaml-depth"]),
        ("a: " + "- " * 50, ["yaml-syntax"]),
    ],
)
def test_what_is_refused(text: str, broken: list[str]) -> None:
    assert rules(text) == broken


def test_bytes_that_are_not_utf_8_are_named() -> None:
    (problem,) = read("a: 1\nb: 渡轮".encode("gb18030"), "x.yaml")[1]
    assert (problem.line, problem.rule) == (2, "file-encoding")


def test_a_problem_stands_at_its_line_and_column() -> None:
    (problem,) = read("a:\n  - 甲\n  - 乙 # x\n".encode(), "data/x.yaml")[1]
    assert str(problem).startswith("data/x.yaml:3:6: ' #' ends the value here (give the comment its own line")


@given(st.text() | st.text(alphabet=" \n:-?[]{}&*!|>'\"%@`#,ab\\"))
@example("a: [\n")
@example("? ")
def test_no_text_makes_it_fall_over(text: str) -> None:
    document, problems = read(text.encode("utf-8", "surrogatepass"), "x.yaml")
    assert problems or isinstance(document and document.value, dict)


@given(st.binary())
def test_no_bytes_make_it_fall_over(raw: bytes) -> None:
    document, problems = read(raw, "x.yaml")
    assert problems or isinstance(document and document.value, dict)


@given(st.text(alphabet=" \n:-?[]{}&*!|>'\"%@`#,ab\\<\t"))
@example("a: b # c")
@example("a: # c")
@example("a: &b c")
@example("<<: {a: b}")
def test_a_file_without_unusual_signs_breaks_no_rule_on_them(text: str) -> None:
    usual = read(text.encode(), "x.yaml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strict_yaml, "UNUSUAL", re.compile(""))
        assert read(text.encode(), "x.yaml") == usual


def test_every_value_and_key_has_its_place() -> None:
    document, _ = read(b"a:\n  - b: 'c'\n  - {d: e}\nf:\n", "x.yaml")
    assert document
    assert [document.place(path) for path in ((), ("a",), ("a", 0, "b"), ("a", 1, "d"))] == [
        (1, 1),
        (2, 3),
        (2, 8),
        (3, 9),
    ]
    assert [document.key_place(path) for path in (("a",), ("a", 1, "d"), ("f",))] == [(1, 1), (3, 6), (4, 1)]
    assert document.place(("a", 5, "x")) == (2, 3)
