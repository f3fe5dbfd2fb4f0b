"""What GitHub reads: workflows, forms, owners; and what a pull request is told of its changes."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.book.book import Book
from generator.cli import main
from generator.edition.edition import Deployment, Edition
from generator.language.catalogue import catalogue
from generator.language.scripts import HAN
from generator.model import LANGUAGES

from ..shared import PROJECT

GITHUB = PROJECT / ".github"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
SCHEMAS = {
    ".github/dependabot.yml": "dependabot",
    ".github/ISSUE_TEMPLATE/config.yml": "github-issue-config",
    **{f".github/workflows/{path.name}": "github-workflows" for path in GITHUB.glob("workflows/*.yml")},
    **{f".github/ISSUE_TEMPLATE/{path.name}": "github-issue-forms" for path in FORMS},
}
GITHUBS_OWN = {"template", "title"}
"""Keys of a link to a new issue that are no fields of the form."""


def form(name: str) -> dict[str, Any]:
    """Return an issue form."""
    read: dict[str, Any] = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE" / name).read_text(encoding="utf-8"))
    return read


def fields(name: str) -> dict[str, dict[str, Any]]:
    """Return the fields of an issue form by id."""
    return {part["id"]: part for part in form(name)["body"] if part["type"] != "markdown"}


def texts(value: object, key: str = "") -> list[str]:
    """Return what a form says to those who fill it in; what they might write is in `placeholder`."""
    if isinstance(value, dict):
        return [text for name, inner in value.items() for text in texts(inner, name)]
    if isinstance(value, list) and key != "labels":
        return [text for inner in value for text in texts(inner)]
    said = key in ("name", "description", "label", "value")
    return [value] if isinstance(value, str) and said else []


def steps(name: str) -> list[dict[str, Any]]:
    """Return the steps of all jobs of a workflow."""
    workflow = yaml.safe_load((GITHUB / "workflows" / name).read_text(encoding="utf-8"))
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def held_against_schema(call: list[str]) -> Result:
    """Run check-jsonschema, which takes longer to load than all else here."""
    import check_jsonschema  # noqa: PLC0415

    return CliRunner().invoke(check_jsonschema.main, call)


@pytest.mark.parametrize(("path", "schema"), SCHEMAS.items(), ids=SCHEMAS)
def test_github_understands_the_file(path: str, schema: str) -> None:
    call = ["--builtin-schema", f"vendor.{schema}", str(PROJECT / path)]
    result = held_against_schema(call)
    assert result.exit_code == 0, result.output


def test_what_github_does_not_understand_is_found(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yml"
    wrong.write_text("name: a\ndescription: b\nbody: [{type: input, id: c, label: d}]\n", encoding="utf-8")
    call = ["--builtin-schema", "vendor.github-issue-forms", str(wrong)]
    assert held_against_schema(call).exit_code == 1


@pytest.mark.parametrize("name", [path.name for path in FORMS])
def test_a_form_speaks_chinese_and_english(name: str) -> None:
    said = texts(form(name))
    assert len(said) > len(fields(name))
    for text in said:
        assert HAN.search(text), text
        assert re.search(r"[A-Za-z]{2,} [a-z]|/ [A-Z][a-z]+", text), text
    assert len(fields(name)) == sum(part["type"] != "markdown" for part in form(name)["body"])


def test_the_check_list_of_a_pull_request_speaks_both() -> None:
    text = (GITHUB / "pull_request_template.md").read_text(encoding="utf-8")
    lines = re.findall(r"^- \[ \] ((?:.+\n)(?: +.+\n)*)", text, re.MULTILINE)
    assert lines
    for line in lines:
        zh, _, en = line.partition(" / ")
        assert HAN.search(zh)
        assert re.search("[a-z]{2,} [a-z]", en)
        assert not HAN.search(en)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", ["fact", "clipping"])
def test_a_link_to_a_form_fills_in_a_field_of_it(language: str, field: str, tiny_book: Book) -> None:
    edition = Edition(tiny_book, catalogue(language), Deployment(repository="https://github.com/owner/name"))
    entry = tiny_book.entries[0]
    link, value = {
        "fact": (edition.report_address(entry), entry.id),
        "clipping": (edition.tell_address(entry.clipping_id), entry.clipping_id),
    }[field]
    keys = parse_qs(urlsplit(link).query)
    (template,) = keys["template"]
    assert keys.keys() - GITHUBS_OWN == {field}
    assert field in fields(template)
    assert keys[field] == [value]


def test_no_owner_is_invented() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    in_force = [line for line in lines if line.strip() and not line.startswith("#")]
    assert not [line for line in in_force if "@ORGANISATION" in line]
    named = [part for line in lines for part in line.lstrip("# ").split()[:1] if part.startswith("/")]
    assert named
    assert [path for path in named if not (PROJECT / path.strip("/")).is_dir()] == []


def test_a_pull_request_is_checked_without_rights_and_without_its_own_words() -> None:
    text = (GITHUB / "workflows/pull-request.yml").read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    # YAML 1.1 reads the key `on` as true.
    assert list(workflow[True]) == ["pull_request"]
    assert workflow["permissions"] == {"contents": "read"}
    assert not any("permissions" in job for job in workflow["jobs"].values())
    assert "secrets." not in text
    assert not [step for step in steps("pull-request.yml") if "${{" in step.get("run", "")]


@pytest.mark.parametrize("name", [path.name for path in sorted(GITHUB.glob("workflows/*.yml"))])
def test_actions_are_pinned(name: str) -> None:
    used = [step["uses"] for step in steps(name) if "uses" in step]
    assert used
    assert [one for one in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", one)] == []


def calls() -> list[str]:
    """Return every call of briefs in the workflows and CI's scripts."""
    texts = [step.get("run", "") for path in GITHUB.glob("workflows/*.yml") for step in steps(path.name)]
    texts += [path.read_text(encoding="utf-8") for path in (PROJECT / ".ci").iterdir()]
    return [call for text in texts for call in re.findall(r"^ *\.venv/bin/briefs (.*)", text, re.MULTILINE)]


@pytest.mark.parametrize("call", calls())
def test_ci_calls_briefs_rightly(call: str) -> None:
    name, *arguments = shlex.split(call.partition(" >")[0].replace('"$1"', "html"))
    main.commands[name].make_context(name, arguments)


def run_script(
    folder: Path, name: str, program: str, *arguments: str
) -> tuple[subprocess.CompletedProcess[str], Path]:
    """Run a script of CI with a stand-in for briefs; return what came of it, and where its summary stands."""
    (folder / ".ci").mkdir()
    shutil.copy(PROJECT / ".ci" / name, folder / ".ci" / name)
    briefs = folder / ".venv/bin/briefs"
    briefs.parent.mkdir(parents=True)
    briefs.write_text(f"#!/bin/sh\n{program}\n", encoding="utf-8")
    briefs.chmod(0o755)
    summary = folder / "summary.md"
    done = subprocess.run(
        [folder / ".ci" / name, *arguments],
        env={"PATH": "/usr/bin:/bin", "GITHUB_STEP_SUMMARY": str(summary)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done, summary


def changes(folder: Path, program: str) -> tuple[subprocess.CompletedProcess[str], Path, Path]:
    """Run .ci/changes with a stand-in for briefs; return what came of it, the summary and the page."""
    done, summary = run_script(folder, "changes", program, "HEAD^1", "changes.html")
    return done, summary, folder / "changes.html"


def test_the_changes_are_in_the_summary_and_on_a_page(tmp_path: Path) -> None:
    done, summary, page = changes(tmp_path, 'echo "$*"')
    assert (done.returncode, done.stderr) == (0, "")
    assert summary.read_text(encoding="utf-8") == "diff HEAD^1 --format markdown\n"
    assert page.read_text(encoding="utf-8") == "diff HEAD^1 --format html\n"


def test_a_summary_longer_than_github_shows_points_to_the_page(tmp_path: Path) -> None:
    done, summary, page = changes(tmp_path, "head -c 1000001 /dev/zero")
    assert done.returncode == 0
    assert "changes.html" in summary.read_text(encoding="utf-8")
    assert len(summary.read_bytes()) < 200
    assert len(page.read_bytes()) == 1000001


def test_problems_of_what_is_compared_do_not_end_it(tmp_path: Path) -> None:
    done, summary, page = changes(tmp_path, 'echo "$*"; echo "HEAD has problems" >&2; exit 1')
    assert done.returncode == 0
    assert summary.read_text(encoding="utf-8") == "diff HEAD^1 --format markdown\n"
    assert page.read_text(encoding="utf-8") == "diff HEAD^1 --format html\n"


def test_a_failure_of_the_program_is_no_problem_of_the_data(tmp_path: Path) -> None:
    done, _, _ = changes(tmp_path, "echo Traceback >&2; exit 1")
    assert done.returncode == 1


def test_what_a_failing_comparison_says_gives_no_command(tmp_path: Path) -> None:
    done, summary, _ = changes(tmp_path, "echo '::error::a' >&2; exit 2")
    assert done.returncode == 1
    first, *said, last = done.stdout.splitlines()
    assert re.fullmatch(r"::stop-commands::[0-9a-f]{32}", first)
    assert said == ["::error::a"]
    assert last == f"::{first.rpartition('::')[2]}::"
    assert not summary.exists()
