"""briefs diff and briefs check --base on real repositories of git."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.diff.revision import NoRevision, Revision, read_revision

from ..edited import tiny
from ..rules.examples import PLAN, SAILED, Edit, write
from ..shared import TINY, briefs, copy_data

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no git: install it (apt install git)")

AUTHOR = ("-c", "user.name=desk", "-c", "user.email=desk@desk.example", "-c", "commit.gpgsign=false")
NO_REVISION = ("nope", "", "--output=x", "-h", "HEAD:data", "HEAD^{tree}", "a..b", "a\nb", "@{u}", "HEAD~9")


def git(root: Path, *arguments: str) -> str:
    """Run git in a folder; return what it prints."""
    command = ["git", "-C", str(root), *AUTHOR, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def commit(root: Path, message: str = "data: more") -> str:
    """Commit all that is in a folder; return the commit."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)
    return git(root, "rev-parse", "HEAD").strip()


def git_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of this machine, and of a hook that runs the tests, out of the repositories."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture(autouse=True)
def _git_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    git_alone(monkeypatch)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the tiny desk in a folder of it, to be read by many tests and changed by none."""
    folder = tmp_path_factory.mktemp("repository")
    with pytest.MonkeyPatch.context() as monkeypatch:
        git_alone(monkeypatch)
        git(folder, "init", "--quiet", "--template=")
        copy_data(TINY, folder / "desk")
        commit(folder)
    return folder


@pytest.fixture
def root(repository: Path, tmp_path: Path) -> Path:
    """The folder of the desk in a copy of the repository, to be changed by the test."""
    return shutil.copytree(repository, tmp_path, dirs_exist_ok=True) / "desk"


def test_a_revision_has_its_files_byte_for_byte(root: Path) -> None:
    first = git(root, "rev-parse", "HEAD").strip()
    write(root, Edit(SAILED, "genre: flash", "genre: report"))
    (root / "data/issues/pier-works.yaml").unlink()
    commit(root)
    assert read_revision(root, "HEAD~1") == Revision(commit=first, files=tiny())


def test_a_link_and_an_attribute_of_the_repository_hide_nothing(root: Path) -> None:
    (root / "data/issues/x.yaml").symlink_to("/etc/passwd")
    (root / ".gitattributes").write_text("data/** export-ignore\n", encoding="utf-8")
    commit(root)
    revision = read_revision(root, "HEAD")
    assert isinstance(revision, Revision)
    assert revision.files == {**tiny(), "data/issues/x.yaml": None}


def test_comparing_touches_no_file_and_no_index(root: Path) -> None:
    write(root, Edit(PLAN, "status: alleged", "status: stated"))
    write(root, Edit(SAILED, "genre: flash", "genre: report"))
    git(root, "add", SAILED)

    def state() -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in root.parent.rglob("*") if path.is_file()}

    before = state()
    assert briefs("diff", "HEAD", "--root", root).exit_code == 0
    assert state() == before


def test_what_others_have_done_since_is_no_change_of_a_branch(root: Path) -> None:
    git(root, "switch", "--quiet", "-c", "mine")
    write(root, Edit(SAILED, "genre: flash", "genre: report"))
    commit(root)
    git(root, "switch", "--quiet", "-c", "theirs", "HEAD~1")
    write(root, Edit(PLAN, "status: alleged", "status: stated"))
    commit(root)
    git(root, "switch", "--quiet", "mine")
    found = json.loads(briefs("diff", "theirs", "--root", root, "--format", "json").stdout)
    sailed = SAILED.rpartition("/")[2].removesuffix(".yaml")
    assert {one["id"].partition("#")[0] for one in found["facts"]} == {sailed}
    assert found["base"]["commit"] == git(root, "rev-parse", "HEAD~1").strip()
    both = json.loads(briefs("diff", "theirs", "mine", "--root", root, "--format", "json").stdout)
    assert ["lowered"] in [one["kinds"] for one in both["facts"]]


def test_the_files_as_they_are_and_two_revisions_say_the_same(root: Path) -> None:
    write(root, Edit(PLAN, "status: alleged", "status: stated"))
    now = briefs("diff", "HEAD", "--root", root, "--format", "json")
    commit(root)
    then = briefs("diff", "HEAD~1", "HEAD", "--root", root, "--format", "json")
    assert (now.exit_code, then.exit_code, now.stderr, then.stderr) == (0, 0, "", "")
    found, again = json.loads(now.stdout), json.loads(then.stdout)
    heads = [one.pop("head")["commit"] for one in (found, again)]
    assert heads == [None, git(root, "rev-parse", "HEAD").strip()]
    assert found == again
    assert [one["kinds"] for one in found["facts"]] == [["raised"]]
    assert "issues/pier-works.md" in found["facts"][0]["files"]


@pytest.mark.parametrize("form", ["text", "markdown", "json", "html"])
def test_every_format_tells_of_the_change(root: Path, form: str) -> None:
    write(root, Edit(PLAN, "认为票价太高", "宣布票价太高"))
    result = briefs("diff", "HEAD", "--root", root, "--format", form)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "宣布" in result.stdout


@pytest.mark.parametrize("name", NO_REVISION)
def test_what_is_no_revision_is_refused(repository: Path, name: str) -> None:
    result = briefs("diff", "--root", str(repository / "desk"), "--", name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: " in result.stderr


def test_a_folder_without_a_repository(tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    result = briefs("diff", "HEAD", "--root", root)
    assert result.exit_code == 2
    assert "no git repository (git init makes it one)" in result.stderr


def test_a_machine_without_git(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoRevision, match=r"^git is not installed, or not on the path$"):
        read_revision(root, "HEAD")


def test_a_clone_that_lacks_a_file(root: Path) -> None:
    record_id = git(root, "rev-parse", f"HEAD:desk/{PLAN}").strip()
    (root / "../.git/objects" / record_id[:2] / record_id[2:]).unlink()
    with pytest.raises(NoRevision, match=r"^files of 'HEAD' are missing in this clone \(fetch it in full\)$"):
        read_revision(root, "HEAD")


def test_problems_of_base_are_listed_and_the_rest_is_compared(root: Path) -> None:
    write(root, Edit(SAILED, "genre: flash", "genre: flesh"))
    commit(root)
    write(root, Edit(SAILED, "genre: flesh", "genre: flash"))
    write(root, Edit(PLAN, "status: alleged", "status: stated"))
    result = briefs("diff", "HEAD", "--root", root)
    assert result.exit_code == 0
    assert result.stderr.startswith("BASE has problems:\n" + f"{SAILED}:6:8: 'genre' cannot be 'flesh'")
    assert "Facts: 1 status raised." in result.stdout
    assert f"Files that could not be read on one side and are not compared: {SAILED}" in result.stdout
    assert result.stdout.endswith("The data of one side has problems; pages are not compared.\n")


def test_problems_of_head_are_listed_and_end_with_1(root: Path) -> None:
    write(root, Edit(SAILED, "issues: [ferry-service]", "issues: [ferry-servise]"))
    result = briefs("diff", "HEAD", "--root", root)
    assert result.exit_code == 1
    assert "HEAD has problems:\n" in result.stderr
    assert "unknown issue 'ferry-servise'" in result.stderr
    assert "Facts: 1 otherwise changed." in result.stdout


def test_a_base_before_there_was_a_desk(root: Path) -> None:
    shutil.rmtree(root / "data")
    (root / "readme").write_text("x", encoding="utf-8")
    empty = commit(root)
    copy_data(TINY, root)
    result = briefs("diff", empty, "--root", root)
    assert result.exit_code == 0
    assert "[desk-present]" in result.stderr
    assert "Facts: 10 added." in result.stdout


def test_check_with_a_base_guards_what_was_published(past_data: Path) -> None:
    root = past_data
    git(root, "init", "--quiet")
    issue = min((root / "data/issues").iterdir())
    text = issue.read_text(encoding="utf-8")
    issue.write_text(f"{text}renamed: [a-former-id]\n", encoding="utf-8")
    commit(root)
    kept = briefs("check", "--base", "HEAD", "--root", root)
    assert kept.exit_code == 0
    assert "Nothing is lost since " in kept.stdout
    issue.write_text(text, encoding="utf-8")
    assert briefs("check", "--root", root).exit_code == 0
    lost = briefs("check", "--base", "HEAD", "--root", root)
    assert lost.exit_code == 1
    assert f"data/issues/{issue.name}:" in lost.stderr
    assert "the former id 'a-former-id' leads nowhere (renamed: [a-former-id]) [ids-kept]" in lost.stderr
    issue.write_text(f"{text}aliases: []\n", encoding="utf-8")
    both = briefs("check", "--base", "HEAD", "--root", root).stderr.splitlines()
    assert [line.rpartition(" ")[2] for line in both[:2]] == ["[ids-kept]", "[yaml-duplicate-key]"]


def test_an_empty_base_is_no_base_that_loses_nothing() -> None:
    """A variable of CI that is not set must not let everything pass."""
    result = briefs("check", "--base", "", "--root", str(TINY))
    assert (result.exit_code, result.stdout) == (2, "")


def test_check_says_what_of_the_base_it_could_not_compare(past_data: Path) -> None:
    root = past_data
    git(root, "init", "--quiet")
    clipping = min((root / "data/clippings").rglob("*.yaml"))
    text = clipping.read_text(encoding="utf-8")
    clipping.write_text(text.replace("genre: ", "kind: "), encoding="utf-8")
    commit(root)
    clipping.write_text(text, encoding="utf-8")
    kept = briefs("check", "--base", "HEAD", "--root", root)
    assert kept.exit_code == 0
    assert kept.stdout.endswith(" 1 file could not be compared.\n")
