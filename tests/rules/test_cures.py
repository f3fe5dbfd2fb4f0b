"""A cure that a message names can be done: done as it says, it leaves no problem (the table: cures.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from generator.diff.rules import guard
from generator.editing.archive import from_pages, imported, locked
from generator.editing.article import Given
from generator.editing.clipped import SavedPage
from generator.editing.identity import outlet_known
from generator.editing.rename import Renaming, rename
from generator.editing.saved_pages import read_pages
from generator.load.files import load
from generator.output import output_inside
from generator.problems import Problem, breaches, rules_in
from generator.site.assemble import site_replaceable
from generator.site.audit import Allowed, ReadPage, audit
from generator.site.csp import sealed

from ..diff.test_guard import GOOD
from ..edited import compared, edited, held_against, problems_of, told_of
from ..shared import A_DAY, TINY, copy_data, load_book, some_of, tiny_records
from .causes import CAUSES
from .examples import PLAN, SAILED, Edit, edit_of, write

CURES = tomllib.loads(Path(__file__).with_name("cures.toml").read_text(encoding="utf-8"))["cure"]
AS_IT_WAS = "as it was"
PAGE = (TINY / "digest.txt").read_text(encoding="utf-8")
GIVEN = Given(outlet="bay-radio", published=datetime(2031, 4, 20, 7), headline="渡轮又开了")  # noqa: DTZ001


def lock(root: Path) -> None:
    """Do as `briefs lock` with the page of the tiny desk."""
    page = SavedPage("digest.txt", (TINY / "digest.txt").read_bytes())
    update, problems = from_pages(*load(root), [page], Given(), locked)
    assert update is not None, problems
    for path, text in update.files.items():
        (root / path).write_text(text, encoding="utf-8")


def run(root: Path, command: str, *words: str) -> None:
    """Run a command that a cure names."""
    if command == "lock":
        lock(root)
    else:
        kind, old, new = words
        assert rename(root, Renaming(kind=kind, old=old, new=new), A_DAY).problems == ()


def do(root: Path, cure: dict[str, Any], path: str) -> None:
    """Do what a cure says; `path` is the file that breaks the rule."""
    for parts in cure.get("edits", ()):
        write(root, _edit(parts, path))
    move(root, cure.get("move", ()))
    if "delete" in cure:
        (root / cure["delete"]).unlink()
    if "run" in cure:
        run(root, *cure["run"])


def move(root: Path, files: Iterable[tuple[str, str]]) -> None:
    """Give files below `root` another place."""
    for old, new in files:
        (root / new).parent.mkdir(parents=True, exist_ok=True)
        (root / old).rename(root / new)


def _edit(parts: list[str], path: str) -> Edit:
    """Return an edit of the table; a file of the desk as it was is called by its name there."""
    *named, old, new = parts
    content = (TINY / named[0]).read_text(encoding="utf-8") if new == AS_IT_WAS else new
    return Edit(named[0] if named else path, old, content)


def broken(cure: dict[str, Any], root: Path) -> str:
    """Break the rule of a cure in the desk `root`; return the file with it, if a cure does not name it."""
    name = cure["rule"]
    if "moved" in cure:
        for parts in cure.get("wrong", ()):
            write(root, _edit(parts, ""))
        move(root, cure["moved"])
        return ""
    if name in CAUSES:
        CAUSES[name](root)
        return ""
    wrong = edit_of(name, "wrong")
    (root / wrong.path).parent.mkdir(parents=True, exist_ok=True)
    (root / wrong.path).write_bytes(edited(wrong)[wrong.path] or b"")
    return wrong.path


@pytest.mark.parametrize("cure", some_of(CURES), ids=lambda cure: f"{cure['rule']}: {cure['does'][:40]}")
def test_what_a_message_says_can_be_done_and_mends_it(cure: dict[str, Any], tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    path = broken(cure, root)
    before = problems_of(root)
    told = [str(one.cure) for one in before if one.rule == cure["rule"]]
    assert any(cure["does"] in one for one in told), told
    do(root, cure, path)
    beside = {place_of(one) for one in before if one.rule != cure["rule"]} if cure.get("beside") else set()
    left = {str(one) for one in problems_of(root) if place_of(one) not in beside}
    assert left <= {str(one) for one in told_of()}


def place_of(problem: Problem) -> tuple[str, str, int]:
    """Return which rule is broken in which line."""
    return problem.rule, problem.path, problem.line


ARTICLE = "渡轮又开了\n" + "渡轮公司说，从下周起每天开两班船。" * 10


def _pages(raw: bytes, given: Given) -> list[Problem]:
    return read_pages([SavedPage("page.txt", raw)], given, tiny_records())[1]


def _after_lock(root: Path) -> list[Problem]:
    page = root / "page.txt"
    page.write_text(PAGE.replace("满乘客", "满客人"), encoding="utf-8")
    update, _ = from_pages(*load(root), [SavedPage("page.txt", page.read_bytes())], Given(), locked)
    for path, text in update.files.items() if update else ():
        (root / path).write_text(text, encoding="utf-8")
    return held_against(root, page)


def _published_there(root: Path) -> list[Problem]:
    page = root / "page.txt"
    page.write_text(PAGE.replace("2031-04-02 19:05", "2031-04-02 19:35"), encoding="utf-8")
    write(root, Edit(SAILED, "2031-04-02T19:05", "2031-04-02T19:35"))
    return held_against(root, page)


def _outlet_added(root: Path) -> list[Problem]:
    outlet = (
        "  evening:\n    name: {zh: 山城晚报, en: Evening}\n    time_zone: Asia/Shanghai\n    language: zh\n"
    )
    write(root, Edit("data/desk.yaml", "publishers:\n", f"publishers:\n{outlet}"))
    page = PAGE.replace("海湾电台· 2031-04-02", "山城晚报· 2031-04-02")
    return from_pages(*load(root), [SavedPage("page.txt", page.encode())], Given(), imported, outlet_known)[1]


def _held(root: Path) -> list[Problem]:
    (root / "page.txt").write_text(PAGE, encoding="utf-8")
    return held_against(root, root / "page.txt")


def _moved_away(root: Path) -> list[Problem]:
    CAUSES["site-replaceable"](root)
    (root / "site").rename(root / "holidays")
    return list(breaches(site_replaceable, root / "site"))


def _link_deleted(root: Path) -> list[Problem]:
    CAUSES["output-inside"](root)
    (root / "briefs/zh/issues").unlink()
    return list(breaches(output_inside, (root / "briefs", ["zh/issues/ferry-service.md"])))


def _about_written(root: Path) -> list[Problem]:
    CAUSES["about-present"](root)
    (root / "briefs/zh/about.md").write_text("# 关于\n\n## 报告错误 {#report}\n", encoding="utf-8")
    return load_book(root, A_DAY)[1]


def _with_policy(_: Path) -> list[Problem]:
    return audit(ReadPage("site/index.html", sealed("<html><head></head>1</html>"), Allowed(frozenset())))


def _with_reasons(root: Path) -> list[Problem]:
    """Return what is still asked of the fact f2, of a language that nobody reads, once it has its reasons."""
    given = ("status, value: background", "figures, value: 2500000", "figures, value: 12")
    reasons = "".join(
        f"      - {{field: {one}, reason: {{zh: 编者读原文所见, en: As the editor read it.}}}}\n"
        for one in given
    )
    write(root, Edit(PLAN, "    inferred:\n", f"    inferred:\n{reasons}"))
    return [one for one in CAUSES["language-read"](root) if one.path == PLAN and 23 <= one.line <= 46]


DONE: dict[str, Callable[[Path], list[Problem]]] = {
    "language-read": _with_reasons,
    "page-readable": lambda _: _pages(PAGE.encode(), Given()),
    "article-found": lambda _: _pages(ARTICLE.encode(), GIVEN),
    "article-complete": lambda _: _pages(ARTICLE.encode(), GIVEN),
    "digest-form": _held,
    "clipping-identified": _published_there,
    "outlet-known": _outlet_added,
    "copied": _held,
    "stale": _after_lock,
    "ids-kept": lambda _: guard(compared(GOOD["a fact withdrawn"])),
    "counts-kept": lambda _: guard(compared(GOOD["many withdrawn, each clipping with its reason"])),
    "site-replaceable": _moved_away,
    "output-inside": _link_deleted,
    "about-present": _about_written,
    "page-inert": _with_policy,
    "page-sealed": _with_policy,
}
"""For each rule on pages, changes and sites what it finds once its cure is done; causes.py breaks it."""
ELSEWHERE = {
    "site-builds": "tests/serve mends a dead link",
    "program-sound": "tests/serve takes an edit back",
}


@pytest.mark.parametrize("name", DONE)
def test_what_a_message_of_a_page_or_a_site_says_mends_it(name: str, tmp_path: Path) -> None:
    assert CAUSES[name](copy_data(TINY, tmp_path / "wrong")) != []
    assert DONE[name](copy_data(TINY, tmp_path / "right")) == []


def test_every_rule_has_a_cure_that_is_done() -> None:
    done = {cure["rule"] for cure in CURES} | DONE.keys() | ELSEWHERE.keys()
    assert sorted({one.name for one in rules_in("generator")} ^ done) == []
