"""Which files of data/ are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.files import data_files, load, read_files

from ..edited import edited, side_of
from ..rules.examples import FERRY, Edit
from ..shared import TINY, copy_data


def test_every_file_is_read_with_its_kind_and_id() -> None:
    sources, problems = load(TINY)
    assert problems == []
    assert [(source.kind, source.id) for source in sources][:3] == [
        ("actor", "ferry-company"),
        ("actor", "mori-hana"),
        ("clipping", "2031-02-10-harbour-post-plan"),
    ]


def test_a_desk_without_desk_yaml(tmp_path: Path) -> None:
    (copy_data(TINY, tmp_path) / "data/desk.yaml").unlink()
    (problem,) = load(tmp_path)[1]
    assert problem.rule == "desk-present"


def test_a_link_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("password: 1", encoding="utf-8")
    copy_data(TINY, tmp_path)
    (tmp_path / "data/issues/secret.yaml").symlink_to(secret)
    (tmp_path / "data/more").symlink_to(tmp_path)
    sources, problems = load(tmp_path)
    assert {problem.path for problem in problems} == {"data/issues/secret.yaml", "data/more"}
    assert "secret" not in {source.id for source in sources}


BESIDE = [
    ".x.yaml.swp",
    ".#x.yaml",
    "#x.yaml#",
    "x.yaml~",
    ".~lock.x.yaml#",
    ".DS_Store",
    "Thumbs.db",
    "._x.yaml",
]


@pytest.mark.parametrize("name", BESIDE)
def test_what_others_put_beside_a_file_is_no_mistake(tmp_path: Path, name: str) -> None:
    (copy_data(TINY, tmp_path) / "data/issues" / name).write_bytes(b"b0VIM 9.1")
    assert load(tmp_path)[1] == []


def test_no_record_is_called_as_the_page_that_lists_them(tmp_path: Path) -> None:
    folder = copy_data(TINY, tmp_path) / "data/issues"
    (folder / "index.yaml").write_bytes((folder / "ferry-service.yaml").read_bytes())
    assert [problem.rule for problem in load(tmp_path)[1]] == ["file-place"]


@pytest.mark.parametrize("former", ["renamed: [index]", "former_addresses: [issues/index]"])
def test_no_former_address_is_that_of_the_page_that_lists_the_others(former: str) -> None:
    (problem,) = side_of(edited(Edit(FERRY, "question:", f"{former}\nquestion:"))).problems
    assert str(problem).endswith("there the page stands that lists the others (leave it out) [field-value]")


def test_a_desk_with_nothing_in_it(tmp_path: Path) -> None:
    assert [problem.rule for problem in load(tmp_path)[1]] == ["desk-present"]


def test_a_name_that_would_command_a_terminal_is_shown_without_its_controls() -> None:
    (problem,) = read_files({"data/desk.yaml": b"a: b", "data/\x1b[2J\nx\udcff.yaml": None})[1]
    assert str(problem).startswith("data/\\x1b[2J x\\udcff.yaml:1:1: no file of this name belongs here")


def test_data_may_lie_elsewhere_and_be_linked(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk/data").symlink_to(TINY / "data", target_is_directory=True)
    assert data_files(tmp_path / "desk") == data_files(TINY)
    assert data_files(tmp_path) == {}
