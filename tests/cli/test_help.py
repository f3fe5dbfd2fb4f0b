"""The command line helps: examples that work, hints, completion, progress, colours on a terminal only."""

from __future__ import annotations

import io
import json
import multiprocessing
import os
import re
import shlex
import signal
import subprocess
import sys
from contextlib import closing
from inspect import cleandoc
from pathlib import Path

import pytest
from click.shell_completion import BashComplete
from click.testing import CliRunner

from generator.cli import main
from generator.cli.commands import INTERRUPTED
from generator.cli.terminal import stage
from generator.edition.edition import Deployment
from generator.messages import as_it_is
from generator.site.workers import Workers, deaf_to_ctrl_c

from ..shared import TINY, briefs, contents_in

VARIABLE = "_BRIEFS_COMPLETE"
"""By which click is asked for completions; it makes the name of the command's."""

EXAMPLES = re.compile(r"\x08\nExamples?:\n((?:  .+\n?)+)")


class Terminal(io.StringIO):
    """A terminal that keeps what it shows."""

    def isatty(self) -> bool:
        return True


def examples() -> list[tuple[str, str]]:
    """Return each command with each line of its examples."""
    return [
        (name, line.strip())
        for name, command in main.commands.items()
        for block in EXAMPLES.findall(cleandoc(command.help or ""))
        for line in block.splitlines()
    ]


def broken(folder: Path) -> Path:
    """Return a folder with data that has two problems, one of them in a file named to give a command."""
    (folder / "data/actors").mkdir(parents=True)
    for name in ("data/desk.txt", "data/actors/##[error]x.txt"):
        (folder / name).touch()
    return folder


@pytest.mark.parametrize("name", main.commands)
def test_every_command_shows_an_example(name: str) -> None:
    assert any(of == name and line.startswith(f"briefs {name}") for of, line in examples())


@pytest.mark.parametrize(("name", "line"), examples())
def test_the_examples_are_called_rightly(name: str, line: str, tmp_path: Path) -> None:
    arguments = shlex.split(re.split(" [<>] ", line)[0])[2:]
    with CliRunner().isolated_filesystem(tmp_path):
        for page in ("page.txt", "article.html", "report.pdf"):
            Path(page).touch()
        main.commands[name].make_context(name, arguments)


def test_the_help_shows_the_usual_way_and_the_exit_codes() -> None:
    text = briefs("--help").stdout
    steps = re.findall(r"^    briefs ([a-z]+)", text, re.MULTILINE)
    assert steps == ["import", "new", "check", "lock", "serve"]
    assert set(steps) <= set(main.commands)
    assert re.findall(r"^    ([0-9]+)  ", text, re.MULTILINE) == ["0", "1", "2", str(INTERRUPTED)]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("chekc", "(did you mean 'check'?)"),
        ("xyz", "(see briefs --help)"),
        ("check --archiv x", "--archive"),
        ("check --root nowhere", "does not exist"),
        ("check more", "saved pages stand after --archive"),
        ("check --archive - more", "'more' does not exist"),
        ("build --as-of yesterday", "(write 2025-10-31)"),
        ("build --format xml", "'text', 'json', 'github'"),
        ("new issue a--b", "(a-z, 0-9 and single hyphens, at most 80, not index)"),
    ],
)
def test_a_wrong_call_ends_with_2_and_a_hint(line: str, hint: str) -> None:
    result = briefs(*line.split())
    assert result.exit_code == 2
    assert re.search(r"^Try '\w+( \w+)? --help' for help\.$", result.stderr, re.MULTILINE)
    assert hint in result.stderr.splitlines()[-1]


def test_an_interruption_has_an_exit_code_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.cli.checking.check_data", interrupted)
    result = briefs("check", "--root", TINY)
    assert (result.exit_code, result.stderr) == (INTERRUPTED, "Interrupted.\n")


def test_what_is_started_meanwhile_is_deaf_to_ctrl_c() -> None:
    # A shell starts what runs in the background deaf already.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    program = "import os, signal; os.kill(os.getpid(), signal.SIGINT); print('deaf')"
    with deaf_to_ctrl_c():
        asked = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert asked.stdout == "deaf\n"
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_the_editions_answer_after_ctrl_c_and_their_asker_hears_it(desk: Path) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with closing(Workers(desk, desk / ".build", Deployment())) as workers:
        workers.foresee(contents_in(desk))
        for process in multiprocessing.active_children():
            os.kill(process.pid or 0, signal.SIGINT)
        assert "zh/index.md" in workers.write(contents_in(desk)).changed
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


@pytest.mark.parametrize("command", ["check", "build"])
def test_problems_as_json(command: str, tmp_path: Path) -> None:
    result = briefs(command, "--format", "json", "--root", broken(tmp_path))
    problems = json.loads(result.stdout)
    assert result.exit_code == 1
    assert {problem["path"] for problem in problems} >= {"data/desk.txt", "data/actors/##[error]x.txt"}
    fields = ["path", "line", "column", "message", "cure", "rule", "grade", "fact"]
    assert all(list(one) == fields for one in problems)


def test_warnings_alone_are_no_failure(past_data: Path) -> None:
    result = briefs("check", "--format", "json", "--root", past_data)
    told = [(one["rule"], one["grade"]) for one in json.loads(result.stdout)]
    assert (result.exit_code, told) == (0, [("summary-current", "warning")])


def test_problems_for_github_are_listed_where_no_command_is_obeyed(tmp_path: Path) -> None:
    call = ["check", "--format", "github", "--root", str(broken(tmp_path))]
    logs = [briefs(*call).stdout for _ in range(2)]
    tokens = [re.findall(r"^::stop-commands::([0-9a-f]{32})$", log, re.MULTILINE) for log in logs]
    assert len(tokens[0]) == len(tokens[1]) == 1
    assert tokens[0] != tokens[1]
    before, _, after = logs[0].partition("::stop-commands::")
    assert "::error file=data/desk.txt,line=1,col=1,title=file-place：" in before
    assert after.endswith(f"::{tokens[0][0]}::\n")


@pytest.mark.parametrize(
    ("terminal", "no_color", "painted"),
    [(True, "", True), (True, "1", False), (False, "", False)],
)
def test_colours_are_for_terminals_without_no_color(
    terminal: bool, no_color: str, painted: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    for call in (["check", "--root", str(broken(tmp_path))], ["chekc"]):
        monkeypatch.setattr(sys, "stderr", shown := Terminal() if terminal else io.StringIO())
        with pytest.raises(SystemExit):
            main.main(call, prog_name="briefs")
        assert ("\x1b[31m" in shown.getvalue()) is painted
    assert "did you mean 'check'?" in shown.getvalue()


@pytest.mark.parametrize(
    ("variables", "chinese"),
    [
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, True),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, False),
    ],
)
def test_in_a_chinese_locale_problems_are_told_in_chinese(
    variables: dict[str, str], chinese: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    result = briefs("check", "--root", broken(tmp_path))
    *problems, summary = result.stderr.splitlines()
    (problem,) = [line for line in problems if line.startswith("data/desk.txt:1:1: ")]
    assert ("这里不放叫这个名字的文件，也不放链接：“data/desk.txt”" in problem) is chinese
    assert summary == (f"{len(problems)}处错误。" if chinese else f"{len(problems)} problems.")


@pytest.mark.parametrize("output_format", ["json", "github"])
def test_what_programs_read_has_no_colours(
    output_format: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", read := Terminal())
    monkeypatch.setattr(sys, "stderr", shown := Terminal())
    with pytest.raises(SystemExit):
        main.main(["check", "--format", output_format, "--root", str(broken(tmp_path))], prog_name="briefs")
    assert "data/desk.txt" in read.getvalue()
    assert "\x1b" not in read.getvalue()
    assert not re.search(r"\x1b\[[0-9;]*m", shown.getvalue())


@pytest.mark.parametrize(("seconds", "left"), [(0.9, "\r\x1b[K"), (12.34, " 12.3 s\n")])
def test_work_over_a_second_leaves_its_time(
    seconds: float, left: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", shown := Terminal())
    times = iter((100.0, 100.0 + seconds))
    with stage(as_it_is("MkDocs"), lambda: next(times)):
        assert shown.getvalue() == "MkDocs …"
    assert shown.getvalue() == f"MkDocs …{left}"


def test_no_progress_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", shown := io.StringIO())
    with stage(as_it_is("MkDocs")):
        pass
    assert shown.getvalue() == ""


@pytest.mark.parametrize(
    ("words", "begin", "found"),
    [
        ("", "c", ["check"]),
        ("new", "e", ["event"]),
        ("new actor", "", ["ferry-company", "mori-hana"]),
        ("check --format", "", ["text", "json", "github"]),
    ],
)
def test_commands_and_ids_are_completed(
    words: str, begin: str, found: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(TINY)
    asked = BashComplete(main, {}, "briefs", VARIABLE).get_completions(words.split(), begin)
    assert [item.value for item in asked][: len(found)] == found


def test_only_ids_reach_the_shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data/actors").mkdir(parents=True)
    for name in ("a", "$(date)", "b\n", "a,b"):
        (tmp_path / f"data/actors/{name}.yaml").touch()
    monkeypatch.chdir(tmp_path)
    asked = BashComplete(main, {}, "briefs", VARIABLE).get_completions(["new", "actor"], "")
    assert [item.value for item in asked] == ["a"]


def test_click_hears_the_variable_of_the_script(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {VARIABLE: "bash_complete", "COMP_WORDS": "briefs chec", "COMP_CWORD": "1"}
    result = CliRunner().invoke(main, [], prog_name="briefs", env=environment)
    assert result.stdout == "plain,check\n"
