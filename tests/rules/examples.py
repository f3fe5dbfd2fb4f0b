"""The examples of the guide, `generator/guide/rules.toml`, as edits of the tiny desk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.guide import rules

from ..shared import TINY

PLAN = "data/clippings/2031/2031-02-10-harbour-post-plan.yaml"
SAILED = "data/clippings/2031/2031-04-02-bay-radio-sailed.yaml"
FERRY = "data/issues/ferry-service.yaml"
MORI = "data/actors/mori-hana.yaml"
DESK = "data/desk.yaml"


@dataclass(frozen=True)
class Edit:
    """Replace the first `old` by `new` in `path`; with no `old` the file is `new`."""

    path: str
    old: str
    new: str


def write(root: Path, edit: Edit) -> None:
    """Make an edit of a file below `root`."""
    path = root / edit.path
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if edit.old else ""
    assert edit.old in before, edit.old
    path.write_text(before.replace(edit.old, edit.new, 1) if edit.old else edit.new, encoding="utf-8")


def edit_of(rule: str, part: str) -> Edit:
    """Return the edit that puts the lines `part` (wrong, right, near) of a rule's example into the desk."""
    example = rules()[rule]
    path, lines = _named(example[part])
    path = path or example.get("file") or example["message"].partition(":")[0]
    if not (TINY / path).exists():
        return Edit(path, "", "\n".join([*lines, ""]))
    instead = example.get(f"{part}_instead") or example.get("instead") or example["right"]
    text = (TINY / path).read_text(encoding="utf-8")
    return Edit(path, text, _replaced(text, _named(instead)[1], lines))


def _named(lines: str) -> tuple[str, list[str]]:
    """Return the file that the first line names, or '', and the lines of the file."""
    first, *others = lines.split("\n")
    path = first.removeprefix("# ")
    return (path, others) if path.startswith("data/") else ("", [first, *others])


def _replaced(text: str, old: list[str], new: list[str]) -> str:
    """Return a text with the lines `old` replaced, as deep as they stand there."""
    lines = text.split("\n")
    for start, line in enumerate(lines):
        depth = line.removesuffix(old[0])
        end = start + len(old)
        if not depth.strip() and lines[start:end] == [depth + one for one in old]:
            return "\n".join([*lines[:start], *(depth + one for one in new), *lines[end:]])
    raise AssertionError(f"{old} does not stand there")
