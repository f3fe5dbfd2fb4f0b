"""What the guide shows for each rule: what is wrong, the message, what is right. Nothing is typed twice.

The messages are those of the program, on the tiny desk and on what `OTHERS` do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

from generator.diff.guard import guard
from generator.output import changes, output_inside
from generator.pipeline import against_archive, load_book
from generator.problems import Problem
from generator.serve.workshop import program_sound
from generator.site.audit import audit
from generator.site.workers import site_builds

from ..conftest import A_DAY, TINY, copy_data
from ..diff.test_guard import BAD
from ..edited import compared, problems_after
from ..rules.examples import EXAMPLES, FERRY, PLAN, Edit, Example

WIDEST = 200
"""Characters of a line that the guide shows."""
NEAR = 8
"""Lines between what is wrong and the place that the message names, if both are to be shown."""


@dataclass(frozen=True)
class Shown:
    """What the guide shows for a rule."""

    wrong: str
    message: str
    right: str


def shown() -> dict[str, Shown]:
    """Return what the guide shows, by rule."""
    with TemporaryDirectory() as folder:
        of_edits = {one.rule: _of_edit(one, Path(folder, one.rule)) for one in EXAMPLES}
        others = {rule: _of_other(rule, Path(folder, rule)) for rule in OTHERS}
    return of_edits | others


@cache
def as_data() -> dict[str, dict[str, str]]:
    """Return what the guide shows as JSON has it."""
    return {rule: asdict(one) for rule, one in shown().items()}


def _of_edit(example: Example, folder: Path) -> Shown:
    problem = next(one for one in problems_after(example.bad, folder) if one.rule == example.rule)
    # The first line stands for the file as a whole.
    near = problem.line if problem.path == example.bad.path and problem.line > 1 else None
    right = example.right or example.good
    return Shown(
        wrong=_excerpt(example.bad, near, named=not example.bad.old or right.path != example.bad.path),
        message=str(problem),
        right=_excerpt(right, near, named=not right.old or right.path != example.bad.path),
    )


def _edited(edit: Edit) -> tuple[str, int, int]:
    """Return the text after an edit, and the first and last line (from 1) of what it changed."""
    before = (TINY / edit.path).read_text(encoding="utf-8") if edit.old else ""
    head, found, tail = before.partition(edit.old) if edit.old else ("", "", "")
    assert found or not edit.old, edit
    first = head.count("\n") + 1
    # Where lines were deleted, what stands before them is shown.
    last = first + edit.new.removesuffix("\n").count("\n") if edit.new else first - 1
    return head + edit.new + tail, min(first, last), last


def _excerpt(edit: Edit, near: int | None, *, named: bool) -> str:
    """Return the lines that an edit changes, up to the line `near` if that is near."""
    text, first, last = _edited(edit)
    if near and abs(near - first) <= NEAR and edit.old:
        first, last = min(first, near), max(last, near)
    lines = [_visible(line) for line in text.split("\n")[first - 1 : last]]
    head = [f"# {edit.path}"] if named else []
    return "\n".join([*head, dedent("\n".join(lines)).rstrip()])


def _visible(line: str) -> str:
    """Return a line with what nobody can see written out, and cut if it is very long."""
    signs = (sign if unicodedata.category(sign) != "Cf" else f"\\u{ord(sign):04x}" for sign in line)
    text = "".join(signs)
    return text if len(text) <= WIDEST else f"{text[:40]} … ({len(text):,})"


def _of_other(rule: str, folder: Path) -> Shown:
    wrong, provoke, right = OTHERS[rule]
    problem = next(one for one in provoke(copy_data(TINY, folder)) if one.rule == rule)
    # The page is in a temporary folder of another name each time.
    message = re.sub(rf"{re.escape(str(folder))}/", "", str(problem))
    return Shown(wrong=wrong, message=message, right=right)


def _without_desk(root: Path) -> list[Problem]:
    (root / "data/desk.yaml").unlink()
    return load_book(root, A_DAY)[1]


def _drafts_only(root: Path) -> list[Problem]:
    for path in (root / "data/clippings").rglob("*.yaml"):
        path.write_text("draft: true\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    return load_book(root, A_DAY)[1]


def _in_another_encoding(root: Path) -> list[Problem]:
    path = root / FERRY
    path.write_bytes(path.read_text(encoding="utf-8").replace("ェ", "e").encode("gb18030"))
    return load_book(root, A_DAY)[1]


def _against(root: Path, old: str, new: str) -> list[Problem]:
    page = root / "page.txt"
    page.write_text((TINY / "digest.txt").read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return against_archive(root, page)


def _copying(root: Path) -> list[Problem]:
    sentence = "据一名在场工人透露 工程花费已经超出原定数额"
    path = root / PLAN
    text = path.read_text(encoding="utf-8").replace("据一名工人透露，工程已经超支。", sentence)
    path.write_text(text, encoding="utf-8")
    return _against(root, "", "")


def _linked(root: Path) -> list[Problem]:
    briefs, elsewhere = root / "briefs", root / "elsewhere"
    for folder in (briefs / "zh", elsewhere):
        folder.mkdir(parents=True)
    (briefs / "zh/issues").symlink_to(elsewhere)
    return output_inside(changes({"zh/issues/ferry-service.md": ""}, {}), briefs)


def _page(root: Path) -> list[Problem]:
    (root / "site").mkdir()
    (root / "site/index.html").write_text('<a href="https://other.example/">1</a>', encoding="utf-8")
    return audit(root / "site", [], frozenset())


def _page_without_policy(root: Path) -> list[Problem]:
    (root / "site").mkdir()
    (root / "site/index.html").write_text("<head><title>1</title></head>", encoding="utf-8")
    return audit(root / "site", [], frozenset())


def _lost(change: str) -> list[Problem]:
    return guard(compared(BAD[change][0]))


OTHERS: dict[str, tuple[str, Callable[[Path], list[Problem]], str]] = {
    "desk-present": ("data/\n  issues/", _without_desk, "data/\n  desk.yaml\n  issues/"),
    "file-encoding": (f"{FERRY}: GB 18030", _in_another_encoding, f"{FERRY}: UTF-8"),
    "facts-present": ("draft: true\nfacts:\n  - id: f1", _drafts_only, "facts:\n  - id: f1"),
    "digest-form": (
        "渡轮复航: 首航客满\n海湾电台·",
        lambda root: _against(root, "· 2031-04-02 19:05", "·"),
        "渡轮复航: 首航客满\n海湾电台· 2031-04-02 19:05",
    ),
    "copied": (
        "zh: 据一名在场工人透露 工程花费已经超出原定数额",
        _copying,
        "zh: 据一名工人透露，工程已经超支。",
    ),
    "stale": (
        "briefs check --archive page.txt",
        lambda root: _against(root, "满乘客", "满客人"),
        "briefs lock --archive page.txt\nbriefs check --archive page.txt",
    ),
    "ids-kept": (
        "statements:\n  ignored:\n    3: {zh: 不可靠, en: unreliable}",
        lambda root: _lost("a fact"),
        "withdrawn:\n  f4: {day: 2031-04-20, reason: {zh: 工人收回说法。, en: The worker took it back.}}",
    ),
    "counts-kept": (
        "withdrawn:\n  f4: {day: 2031-04-20, reason: {zh: 来源有误, en: The source was wrong.}}",
        lambda root: _lost("many withdrawn with one sentence"),
        "withdrawn:\n  f4: {day: 2031-04-20, reason: {zh: 工人收回说法。, en: The worker took it back.}}",
    ),
    "output-inside": ("briefs/zh/issues -> ../../elsewhere", _linked, "briefs/zh/issues/"),
    "site-builds": (
        "[1](issues/pier.md)",
        lambda root: site_builds(
            "mkdocs.yml",
            ["WARNING - Doc file 'about.md' contains a link 'issues/pier.md', but the target is not found"],
        ),
        "[1](issues/pier-works.md)",
    ),
    "page-inert": ('<a href="https://other.example/">1</a>', _page, '<a href="../issues/pier-works/">1</a>'),
    "page-sealed": (
        "<head>\n<title>",
        _page_without_policy,
        '<head>\n<meta http-equiv="Content-Security-Policy" content="…">\n<title>',
    ),
    "program-sound": (
        "",
        lambda root: [program_sound(OSError("[Errno 28] No space left on device"))],
        "",
    ),
}
"""For rules that no edit of a text can break: what is wrong, what breaks the rule, what is right."""
