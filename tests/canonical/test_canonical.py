"""The one form of the data files: it says the same, it stays as it is, and keeps every comment."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from generator.canonical import canonical, canonical_form
from generator.cli import main
from generator.editing.new import TEMPLATES
from generator.editing.rewrite import out_of_form
from generator.load.strict_yaml import read
from generator.model.kinds import WRITTEN_BY_HAND
from generator.pipeline import load_book

from ..conftest import A_DAY, TINY, copy_data

MODELS = {kind.name: kind.model for kind in WRITTEN_BY_HAND}

PIECES = (
    *(": ", ":", " #", "#", "- ", "-", "? ", "'", '"', "''", "\\", "\\n", ", ", ",", "[", "]", "{", "}"),
    *("&a", "*a", "!x", "|", ">", "%", "@", "`", "---", "...", "<<", "=", "~", "null", "true", "NO"),
    *("010", "12:30", "1e3", "2025-10", "-1", ".5", " ", "  ", "x" * 130),
    *("，", "。", "：", "“", "”", "《", "甲", "é", "😀"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=5).map("".join) | st.text(
    st.characters(categories=("L", "N", "P", "S"), include_characters=" "), max_size=12
).filter(lambda text: read(json.dumps({"a": text}, ensure_ascii=False).encode(), "")[1] == [])
NAMES = sorted({name for model in MODELS.values() for name in model.model_fields})
KEYS = st.sampled_from([*NAMES, "zh", "en", "facts", "4"]) | TEXTS
VALUES = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
RECORDS = st.dictionaries(KEYS, VALUES, max_size=6)
COMMENTS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9)), max_size=6)
"""For each comment the line before which it stands, and its indentation."""


def run(*arguments: str) -> Result:
    """Run a command and return what came of it."""
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def form_of(text: str, kind: str = "clipping") -> str:
    """Return the canonical form of a text, once it is known to hold all that it should."""
    wanted = canonical(text.encode(), kind)
    assert wanted is not None
    (before, _), (after, problems) = read(text.encode(), ""), read(wanted.encode(), "")
    assert problems == []
    assert before is not None
    assert after is not None
    assert after.value == before.value
    assert canonical(wanted.encode(), kind) == wanted
    return wanted


def with_comments(lines: list[str], comments: list[tuple[int, int]]) -> str:
    """Put comments on lines of their own between the lines."""
    for number, (line, indent) in enumerate(comments):
        lines.insert(min(line, len(lines)), f"{' ' * indent}# comment {number}: ü")
    return "\n".join(lines) + "\n"


def comments_of(text: str) -> list[str]:
    """Return the lines of a text that are one of those comments."""
    return sorted(re.findall(r"^ *(# comment [0-9]+: ü)$", text, re.MULTILINE))


def as_block(record: object, style: str | None) -> list[str]:
    """Return the lines of a record, each value on its own, in one style of quoting."""
    dumped = yaml.dump(record, Dumper=NoAliases, default_style=style, allow_unicode=True, width=10**6)
    return str(dumped).replace("!!null ", "").replace("!!null", "").splitlines()


class NoAliases(yaml.SafeDumper):
    """A dumper that writes out what stands in two places."""

    def ignore_aliases(self, data: object) -> bool:
        """Never make an anchor."""
        return True


@given(RECORDS, st.sampled_from(list(MODELS)), COMMENTS, st.sampled_from([None, "'", '"']))
def test_the_same_whatever_the_style_with_every_comment(
    record: dict[str, object], kind: str, comments: list[tuple[int, int]], style: str | None
) -> None:
    for lines in (as_block(record, style), json.dumps(record, ensure_ascii=False, indent=1).splitlines()):
        text = with_comments(lines, comments)
        if read(text.encode(), "")[1] == []:
            assert comments_of(form_of(text, kind)) == comments_of(text)


@given(RECORDS, st.sets(st.integers(0, 20)), st.sampled_from(["'", '"']))
def test_a_comment_behind_a_value_comes_to_stand_above_it(
    record: dict[str, object], behind: set[int], style: str
) -> None:
    for lines in (as_block(record, style), json.dumps(record, ensure_ascii=False, indent=1).splitlines()):
        comments = [f" # comment {number}: ü" if number in behind else "" for number in range(len(lines))]
        text = "".join(f"{line}{comment}\n" for line, comment in zip(lines, comments, strict=True))
        if read(text.encode(), "")[1] == []:
            assert comments_of(form_of(text)) == sorted(comment[1:] for comment in comments if comment)


@given(st.text(" \n:-?[]{}|>'\"%#,ab\\", max_size=40), st.sampled_from(["a: ", "a:\n- ", "a:\n  b: ", ""]))
def test_whatever_can_be_read_has_a_form(text: str, before: str) -> None:
    if read((before + text).encode(), "")[1] == []:
        form_of(before + text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("url: null\r\n\r\nheadline: '甲'", "headline: 甲\nurl: null\n"),
        ("headline: ~\nurl:", "headline: null\nurl: null\n"),
        ("x: 1\ngenre: flash\nb: 2\n", "genre: flash\nx: 1\nb: 2\n"),
        ("facts:\n- {id: f1, text: {zh: 甲}}", "facts:\n  - id: f1\n    text: {zh: 甲}\n"),
        ("based_on:\n  en: x\n  zh: 甲", "based_on: {zh: 甲, en: x}\n"),
        ("based_on: {zh: 甲, en: 'x, y'}", "based_on:\n  zh: 甲\n  en: x, y\n"),
        ("based_on: {zh: '', en: ''}", "based_on:\n  zh: ''\n  en: ''\n"),
        ("renamed:\n- a\n- b", "renamed: [a, b]\n"),
        (f"renamed: [{'a' * 54}, {'b' * 53}]", f"renamed: [{'a' * 54}, {'b' * 53}]\n"),
        (f"renamed: [{'a' * 54}, {'b' * 54}]", f"renamed:\n  - {'a' * 54}\n  - {'b' * 54}\n"),
        ("headline: >-\n  one\n  two", "headline: one two\n"),
        ('headline: "one: two"', "headline: 'one: two'\n"),
        ("headline: 'it''s: x'", 'headline: "it\'s: x"\n'),
        ("headline: 'it''s: \"x\"'", "headline: 'it''s: \"x\"'\n"),
        ('headline: "a\\nb"', 'headline: "a\\nb"\n'),
        ("headline: '2025'\nurl: 2025", "headline: '2025'\nurl: 2025\n"),
        ("headline: 'NO'\nurl: NO", "headline: 'NO'\nurl: NO\n"),
        ("headline: '1e3'\nurl: '2025-10'", "headline: '1e3'\nurl: 2025-10\n"),
        ("headline: 2025-10\nurl: 12:30\nx: 010\n", "headline: 2025-10\nurl: 12:30\nx: 010\n"),
        ("{}", "{}\n"),
    ],
)
def test_the_form(text: str, wanted: str) -> None:
    assert form_of(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# c\nurl: x\nheadline: y\n", "headline: y\n# c\nurl: x\n"),
        (
            "# yaml-language-server: $schema=s\n# c\nurl: x\nheadline: y\n",
            "# yaml-language-server: $schema=s\nheadline: y\n# c\nurl: x\n",
        ),
        ("facts:\n# - id: f1\n  # - id: f2\n", "facts: null\n# - id: f1\n# - id: f2\n"),
        ("facts:\n  # - id: f1\nurl: x\n", "url: x\nfacts:\n  # - id: f1\n"),
        ("facts:\n- id: f1\n# c\nurl: x\n", "# c\nurl: x\nfacts:\n  - {id: f1}\n"),
        ("facts:\n  - id: f1\n  # c\nurl: x\n", "url: x\nfacts:\n  - {id: f1}\n  # c\n"),
        ("facts:\n  - statement: 1\n    # c\n    id: f1\n", "facts:\n  # c\n  - {id: f1, statement: 1}\n"),
        ("renamed: [a, 'b', # c\n  d]\n", "# c\nrenamed: [a, b, d]\n"),
        ("renamed:\n  - a\n  # c\n  - b\n", "renamed:\n  - a\n  # c\n  - b\n"),
        ("headline: | # c\n  # d\n", "# c\nheadline: '# d'\n"),
        ("facts: | # c", "# c\nfacts: ''\n"),
        ("%YAML 1.1 # c\n--- # d\na: b\n... # e\n", "# c\n# d\na: b\n# e\n"),
        ("#\n#c  \na: b\n# d", "#\n#c\na: b\n# d\n"),
    ],
)
def test_where_comments_go(text: str, wanted: str) -> None:
    assert form_of(text) == wanted


def test_the_tiny_desk_is_in_its_form() -> None:
    assert [str(problem) for problem in out_of_form(TINY)] == []


@pytest.mark.parametrize("kind", TEMPLATES)
def test_a_new_file_is_in_its_form(kind: str, tmp_path: Path) -> None:
    run("new", kind, "2031-04-30-something", "--root", str(tmp_path))
    assert len(list(tmp_path.rglob("*.yaml"))) == 1
    assert out_of_form(tmp_path) == []


def test_check_names_the_first_difference_and_fmt_mends_it(past_data: Path) -> None:
    root = past_data
    path = min((root / "data/events").iterdir())
    name, good = f"data/events/{path.name}", path.read_text(encoding="utf-8")
    wanted = next(line for line in good.splitlines() if line.startswith("kind: "))
    path.write_text(good.replace("kind: ", "kind:  "), encoding="utf-8")
    result = run("check", "--root", str(root))
    assert (result.exit_code, result.stderr.splitlines()) == (
        1,
        [
            f"{name}:2:7: not in canonical form, which has '{wanted}' here (run briefs fmt) [canonical-form]",
            "1 problem.",
        ],
    )
    result = run("fmt", "--root", str(root))
    assert (result.exit_code, result.output) == (0, f"wrote {name}\n")
    assert path.read_text(encoding="utf-8") == good
    assert run("check", "--root", str(root)).exit_code == 0
    assert run("fmt", "--root", str(root)).output == ""


@pytest.mark.parametrize(
    ("text", "place", "there"),
    [
        (b"a: b", "1:5", "has 'a: b' here"),
        (b"a: b\n\n", "2:1", "ends here"),
        (b"a: b\r\n", "1:5", "has 'a: b' here"),
        (b"a: b\n\nc: d\n", "2:1", "has 'c: d' here"),
        ("a: 甲\nb: '乙'\n".encode(), "2:4", "has 'b: 乙' here"),
        (b"url: x\nheadline: y\n", "1:1", "has 'headline: y' here"),
    ],
)
def test_the_first_difference_is_named(text: bytes, place: str, there: str) -> None:
    (problem,) = canonical_form(text, "clipping", "x.yaml")
    wanted = f"x.yaml:{place}: not in canonical form, which {there} (run briefs fmt) [canonical-form]"
    assert str(problem) == wanted


def test_a_build_does_not_ask_for_the_form(tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    path = root / "data/issues/pier-works.yaml"
    path.write_bytes(path.read_bytes() + b"\n")
    assert [problem.rule for problem in out_of_form(root)] == ["canonical-form"]
    assert load_book(root, A_DAY)[1] == []


def test_a_file_that_cannot_be_read_is_left_alone_and_named(tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    broken, other = root / "data/desk.yaml", root / "data/issues/pier-works.yaml"
    broken.write_bytes(b"title: 'x\n")
    other.write_bytes(other.read_bytes() + b"\n")
    result = run("fmt", "--root", str(root))
    assert (result.exit_code, result.stdout) == (1, "wrote data/issues/pier-works.yaml\n")
    assert "data/desk.yaml:1:8: the quote that opens here is not closed" in result.stderr
    assert result.stderr.endswith("1 problem; left as it was.\n")
    assert broken.read_bytes() == b"title: 'x\n"


def test_what_has_wrong_fields_is_formatted_all_the_same(tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    path = root / "data/events/ferry-return.yaml"
    path.write_bytes(b"names: [x]\nknid: visit\nkind:\n  - {a: b}\n")
    assert run("fmt", "--root", str(root)).exit_code == 0
    assert path.read_bytes() == b"kind:\n  - {a: b}\nnames: [x]\nknid: visit\n"


def test_what_has_no_form_is_left_alone_and_named(tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    path = root / "data/events/ferry-return.yaml"
    text = f"? {'x' * 1025}\n: y\n"
    path.write_text(text, encoding="utf-8")
    result = run("fmt", "--root", str(root))
    assert result.exit_code == 1
    assert "no canonical form of this file would be read the same" in result.stderr
    assert path.read_text(encoding="utf-8") == text


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path / "desk")
    elsewhere = (root / "data/events").rename(tmp_path / "events")
    (root / "data/events").symlink_to(elsewhere)
    (elsewhere / "ferry-return.yaml").write_bytes(b"kind: 'call'\n")
    run("fmt", "--root", str(root))
    assert (elsewhere / "ferry-return.yaml").read_bytes() == b"kind: 'call'\n"
