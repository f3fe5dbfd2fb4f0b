"""briefs rename: a record gets another id wherever it is named, and nothing else changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from pydantic import StringConstraints

from generator.editing.rename import Renamed, Renaming, rename, spliced, with_former_id
from generator.model import Record
from generator.model.documentation import records_by_kind
from generator.model.kinds import WRITTEN_BY_HAND
from generator.model.shape import referenced_kind
from generator.model.types import ID_PATTERN
from generator.pages.render import render

from ..shared import A_DAY, TINY, book_of, briefs, copy_data, load_book

MODELS = {kind.name: kind.model for kind in WRITTEN_BY_HAND}

PLAN = "2031-02-10-harbour-post-plan"
RENAMINGS = (
    Renaming(kind="issue", old="pier-works", new="new-pier"),
    Renaming(kind="issue", old="ferry-service", new="ferry"),
    Renaming(kind="actor", old="ferry-company", new="bay-ferries"),
    Renaming(kind="actor", old="mori-hana", new="a-mayor"),
    Renaming(kind="event", old="ferry-return", new="ferry-sails-again"),
    Renaming(kind="clipping", old=PLAN, new="2031-02-10-plan"),
)
every_kind = pytest.mark.parametrize("renaming", RENAMINGS, ids=lambda one: f"{one.kind} {one.old}")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the tiny desk's data."""
    return copy_data(TINY, tmp_path)


def texts(root: Path) -> dict[str, str]:
    """Return the files of a desk: path to text. What a run keeps for the next is none of them."""
    files = sorted(path for path in (root / "data").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in files}


def done(root: Path, kind: str, old: str, new: str) -> Renamed:
    """Rename a record of a desk; nothing may be wrong before or after."""
    result = rename(root, Renaming(kind=kind, old=old, new=new), A_DAY)
    assert [str(problem) for problem in [*result.problems, *load_book(root, A_DAY)[1]]] == []
    return result


@every_kind
def test_only_the_id_changes_and_the_former_one_is_kept(root: Path, renaming: Renaming) -> None:
    before = texts(root)
    done(root, renaming.kind, renaming.old, renaming.new)
    word = re.compile(rf"(?<![a-z0-9-]){renaming.old}(?![a-z0-9-])")
    wanted = {word.sub(renaming.new, path): word.sub(renaming.new, text) for path, text in before.items()}
    after = texts(root)
    assert list(after) == sorted(wanted)
    itself = next(path for path in after if path.endswith(f"/{renaming.new}.yaml"))
    assert re.search(rf"^renamed: \[.*{renaming.old}\]$", after.pop(itself), re.MULTILINE)
    wanted.pop(itself)
    for path, text in wanted.items():
        # In evidence the actors stand in order of id.
        assert sorted(re.split("[, \\[\\]]+", after[path])) == sorted(re.split("[, \\[\\]]+", text))
        assert path.endswith(".json") or after[path] == text


@every_kind
def test_there_and_back_again(root: Path, renaming: Renaming) -> None:
    before = texts(root)
    done(root, renaming.kind, renaming.old, renaming.new)
    done(root, renaming.kind, renaming.new, renaming.old)
    after = texts(root)
    itself = next(path for path in after if path.endswith(f"/{renaming.old}.yaml"))
    lines = [set(files.pop(itself).splitlines()) for files in (before, after)]
    assert [line.partition(":")[0] for line in lines[1] - lines[0]] == ["renamed"]
    assert after == before


def test_a_draft_leaves_no_former_id(root: Path) -> None:
    old, new = "2031-04-12-bay-radio-cancelled", "2031-04-12-cancelled"
    path = root / f"data/clippings/2031/{old}.yaml"
    text = path.read_text(encoding="utf-8").replace("facts:\n", "draft: true\nfacts:\n", 1)
    path.write_text(text, encoding="utf-8")
    done(root, "clipping", old, new)
    assert "renamed" not in path.with_name(f"{new}.yaml").read_text(encoding="utf-8")


def test_every_former_address_leads_to_the_last(root: Path) -> None:
    for old, new in (("pier-works", "b"), ("b", "c"), ("c", "b"), ("b", "d")):
        done(root, "issue", old, new)
    assert "renamed: [pier, pier-works, c, b]\n" in texts(root)["data/issues/d.yaml"]
    pages = render(book_of(root), "en")
    for old in ("pier", "pier-works", "b", "c"):
        assert "leads_to: issues/d/\n" in pages[f"issues/{old}.md"]


def test_former_ids_and_the_comments_at_them_stay(root: Path) -> None:
    path = root / "data/actors/ferry-company.yaml"
    text = path.read_text(encoding="utf-8")
    former = "# About mori-hana.\nrenamed:\n  # Until 2030.\n  - ferry-co\n# End\n"
    path.write_text(text.replace("renamed: [ferry-co]\n", former), encoding="utf-8")
    done(root, "actor", "ferry-company", "bay-ferries")
    after = texts(root)["data/actors/bay-ferries.yaml"]
    assert after == text.replace("renamed: [ferry-co]\n", former.replace("# End", "  - ferry-company\n# End"))


def test_what_is_inferred_is_renamed_where_it_is_an_actor(root: Path) -> None:
    path = root / f"data/clippings/2031/{PLAN}.yaml"
    inferred = "      - field: actors\n        value: mori-hana\n        reason: {zh: 标题, en: headline}\n"
    text = path.read_text(encoding="utf-8").replace("    inferred:\n", f"    inferred:\n{inferred}")
    path.write_text(text, encoding="utf-8")
    done(root, "actor", "mori-hana", "mayor")
    assert "        value: mayor\n" in path.read_text(encoding="utf-8")


LAYOUTS: dict[str, Callable[[str], str]] = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "a byte order mark": lambda text: f"\ufeff{text}",
    "ids in quotes": lambda text: re.sub(r"(?<=[\[ ])(pier-works|ferry-service)(?=[],\n])", r"'\1'", text),
    "lists in lines": lambda text: text.replace("    issues: [", "    issues:\n      [\n        "),
    "no last line end": lambda text: text.rstrip("\n"),
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
@every_kind
def test_a_layout_fails_no_check_and_stays(
    root: Path, renaming: Renaming, layout: Callable[[str], str]
) -> None:
    for path in (path for path in (root / "data").rglob("*") if path.is_file()):
        path.write_bytes(layout(path.read_text(encoding="utf-8")).encode())
    before = {path.name: path.read_bytes() for path in root.rglob("*.yaml")}
    result = rename(root, renaming, A_DAY)
    assert [str(problem) for problem in [*result.problems, *load_book(root, A_DAY)[1]]] == []
    either = f"{renaming.old}|{renaming.new}".encode()
    ids = re.compile(rb"(?<![a-z0-9-])'?(?:%s)'?(?![a-z0-9-])" % either)
    for path in (path for path in root.rglob("*.yaml") if path.stem != renaming.new):
        assert ids.sub(b"", before[path.name]) == ids.sub(b"", path.read_bytes())


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("kind: visit\n", "kind: visit\nrenamed: [a]\n"),
        ("kind: visit", "renamed: [a]\nkind: visit"),
        ("kind: visit\n...\n", "renamed: [a]\nkind: visit\n...\n"),
        ("{kind: visit}\n", "{renamed: [a], kind: visit}\n"),
        ("kind: visit\r\n", "kind: visit\r\nrenamed: [a]\r\n"),
        ("renamed: []\nkind: visit\n", "renamed: [a]\nkind: visit\n"),
        ("renamed: [x, b]\n", "renamed: [x, a]\n"),
        ("renamed:\n- x\nkind: visit\n", "renamed:\n- x\n- a\nkind: visit\n"),
    ],
)
def test_a_former_id_is_added_wherever_there_is_room(text: str, after: str) -> None:
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    assert isinstance(root, yaml.MappingNode)
    changed = spliced(text, [with_former_id(text, root, "a", "b")])
    assert changed == after
    assert "a" in yaml.safe_load(changed)["renamed"]


def test_a_problem_that_a_new_id_neither_makes_nor_mends_does_not_stand_in_its_way(root: Path) -> None:
    newcomer = "kind: person\nnames: {zh: 新来者, en: The newcomer}\n"
    (root / "data/actors/newcomer.yaml").write_text(newcomer, encoding="utf-8")
    assert not rename(root, RENAMINGS[0], A_DAY).problems
    assert {problem.rule for problem in load_book(root, A_DAY)[1]} == {"record-used"}


def test_nothing_is_renamed_where_that_breaks_a_rule(root: Path) -> None:
    before = texts(root)
    on_another_day = Renaming(kind="clipping", old=PLAN, new="2031-02-11-plan")
    assert "clipping-dated" in {problem.rule for problem in rename(root, on_another_day, A_DAY).problems}
    assert texts(root) == before


def test_nothing_is_renamed_while_a_file_is_not_as_the_model_asks(root: Path) -> None:
    path = root / f"data/clippings/2031/{PLAN}.yaml"
    text = path.read_text(encoding="utf-8").replace("status: planned", "status: said", 1)
    path.write_text(text, encoding="utf-8")
    before = texts(root)
    assert rename(root, RENAMINGS[0], A_DAY).problems
    assert texts(root) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["pier-work", "x"], "nothing is called 'pier-work' (did you mean 'pier-works'?)"),
        (["ferry-return", "x", "--kind", "issue"], "there is no issue 'ferry-return'"),
        (["pier-works", "x"], "several are called 'pier-works': add --kind issue or --kind event"),
        (["ferry-service", "Ferry"], "'Ferry' is no id: a-z, 0-9 and single hyphens, at most 80"),
        (["ferry-service", "ferry\n"], "is no id"),
        (["ferry-service", "a" * 81], "is no id"),
        (["ferry-service", "pier-works"], "there is already the issue 'pier-works'"),
        (["ferry-service", "ferry-service"], "there is already the issue 'ferry-service'"),
        (["ferry-service", "pier"], "'pier' is a former id of the issue 'pier-works'"),
        ([PLAN, "2031-02-11-plan"], "the id of a clipping begins with its date: 2031-02-10-…"),
    ],
)
def test_what_cannot_be_is_refused(root: Path, arguments: list[str], message: str) -> None:
    event = root / "data/events/ferry-return.yaml"
    event.with_name("pier-works.yaml").write_bytes(event.read_bytes())
    before = texts(root)
    result = briefs("rename", *arguments, "--root", root)
    assert result.exit_code == 1
    assert message in result.stderr
    assert texts(root) == before


def test_the_command_says_what_it_wrote(past_data: Path) -> None:
    root = past_data
    old = min((root / "data/issues").iterdir()).stem
    result = briefs("rename", old, "another-id", "--root", root)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "wrote data/issues/another-id.yaml\n" in result.stdout
    assert result.stdout.endswith(f"deleted data/issues/{old}.yaml\n")
    assert briefs("check", "--root", root).exit_code == 0


def test_every_field_that_holds_an_id_says_of_what() -> None:
    untold = {
        name
        for kind in MODELS
        for record in records_by_kind()[kind]
        for name, field in record.model_fields.items()
        if ID_PATTERN in patterns((field.annotation, *field.metadata))
        and not referenced_kind((field.annotation, *field.metadata))
    }
    # Outlets and units are keys of desk.yaml; a former id refers to nothing.
    assert untold == {"publisher", "publishers", "unit", "units", "renamed"}


def patterns(types: tuple[Any, ...]) -> Iterator[str | None]:
    """Yield the patterns of the texts of some types; those of the records in them are their own."""
    for part in types:
        if isinstance(part, StringConstraints):
            yield str(part.pattern)
        elif not (isinstance(part, type) and issubclass(part, Record)):
            yield from patterns(get_args(part))


def test_a_corrected_day_is_followed_by_the_id_and_the_folder(root: Path) -> None:
    path = root / f"data/clippings/2031/{PLAN}.yaml"
    text = path.read_text(encoding="utf-8").replace("published: 2031-02-10", "published: 2030-12-31")
    path.write_text(text, encoding="utf-8")
    mayor = root / "data/actors/mori-hana.yaml"
    mayor.write_text(mayor.read_text(encoding="utf-8").replace("when: 2031", "when: 2030"), encoding="utf-8")
    assert [one.rule for one in load_book(root, A_DAY)[1]] == ["clipping-dated"]
    done(root, "clipping", PLAN, "2030-12-31-plan")
    assert not path.exists()
    assert (root / "data/clippings/2030/2030-12-31-plan.yaml").exists()
