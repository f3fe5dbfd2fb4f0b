"""Problems as JSON, in colour and on the lines of a pull request, with hostile text in them."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cli.problem_formats import MOST, for_github, github_annotations, grouped, in_json
from generator.messages import as_it_is, say
from generator.problems import Problem, one_line, report

TOKEN = "0123456789abcdef"  # noqa: S105  # no secret: here it is always the same
PROBLEM = Problem(
    path="data/issues/a.yaml",
    line=3,
    column=14,
    message=say("unknown {kind} '{word}'", kind=say("actor"), word="mori-hanna"),
    cure=say("did you mean '{nearest}'?", nearest="mori-hana"),
    rule="actor-known",
)
TITLE = "actor-known：没有“mori-hanna”这个人物机构（是不是“mori-hana”？）"
COMMANDS = st.sampled_from(
    ("::error::x", "\n::set-output name=a::b", "\r##[mask]x", "##[error]y", "%0A::debug::z", "\udcff::e::")
)
HOSTILE = st.lists(st.one_of(COMMANDS, st.text(max_size=20))).map("".join)
COMMAND = re.compile(r"\s*::([^ :]*)(?: (.*?))?::(.*)")
OLD_COMMAND = re.compile(r"##\[([^ \]]*)( [^\]]*)?\](.*)")
TOLD = HOSTILE.map(as_it_is)
HOSTILE_PROBLEM = st.builds(replace, st.just(PROBLEM), path=HOSTILE, message=TOLD, cure=TOLD)
FEW = st.lists(HOSTILE_PROBLEM, max_size=3)
PROBLEMS = st.one_of(FEW, FEW.map(lambda few: few * 4))
"""None, some, and more than are shown: what each says is drawn for three at most, for that takes the time."""


def obeyed(log: str) -> list[tuple[str, dict[str, str], str]]:
    """Return the commands that GitHub's runner finds in a log: name, properties, message.

    As in its ActionCommand.cs and ActionCommandManager.cs, but every name is that of a command.
    """
    found, token = [], ""
    for line in re.split(r"[\r\n]", log):
        match = COMMAND.match(line) or OLD_COMMAND.search(line)
        if match and not token:
            found.append((match[1], _properties(match[2] or ""), _decoded(match[3])))
            token = match[3] if match[1] == "stop-commands" else ""
        elif match and match[1] == token:
            token = ""
    return found


def _properties(text: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in text.split(","))
    return {key: _decoded(value.replace("%3A", ":").replace("%2C", ",")) for key, _, value in pairs if value}


def _decoded(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_an_annotation_says_where_what_and_how_to_cure_it() -> None:
    (command,) = github_annotations([PROBLEM], set(), str)
    where, what = command.rsplit("::", 1)
    assert where == f"::error file=data/issues/a.yaml,line=3,col=14,title={TITLE}"
    assert what == "unknown actor 'mori-hanna' (did you mean 'mori-hana'?)"


def test_an_annotation_is_escaped_as_githubs_toolkit_escapes_it() -> None:
    problem = replace(PROBLEM, path="a:b,c%\r\n.yaml", message=as_it_is("50% of a: b, c"))
    (command,) = github_annotations([problem], set(), str)
    where, what = command.rsplit("::", 1)
    title = "actor-known：50%25 of a%3A b%2C c（是不是“mori-hana”？）"
    assert where == f"::error file=a%3Ab%2Cc%25%0D%0A.yaml,line=3,col=14,title={title}"
    assert what == "50%25 of a: b, c (did you mean 'mori-hana'?)"


def test_problems_of_changed_files_come_first_and_the_rest_is_counted() -> None:
    problems = [replace(PROBLEM, line=line) for line in range(1, 12)]
    changed = replace(PROBLEM, path="data/issues/z.yaml")
    lines = for_github([*problems, changed], {changed.path}, TOKEN, str).splitlines()
    assert lines[0].startswith("::error file=data/issues/z.yaml,")
    assert sum(line.startswith("::error ") for line in lines) == MOST
    assert lines[MOST] == "::notice title=More problems::2 more: see the log of this step"
    assert lines[MOST + 1 :] == [
        f"::stop-commands::{TOKEN}",
        *report([*problems, changed]).splitlines(),
        f"::{TOKEN}::",
    ]


@given(problems=PROBLEMS)
def test_whatever_a_problem_says_each_format_tells_it_and_no_more(problems: list[Problem]) -> None:
    # To draw the problems takes longer than to tell them.
    no_text_gives_the_runner_a_command(problems)
    json_has_every_field_in_order_of_place(problems)
    colours_change_nothing_but_the_colour(problems)


def no_text_gives_the_runner_a_command(problems: list[Problem]) -> None:
    """Fail if GitHub's runner finds other commands in the log than those that tell the problems."""
    log = for_github(problems, set(), TOKEN, str)
    assert log.replace("\n", "").isprintable()
    commands = obeyed(log)
    shown = sorted(problems)[:MOST]
    errors = [(properties, message) for name, properties, message in commands if name == "error"]
    assert [message for _, message in errors] == [one_line(f"{one.message} ({one.cure})") for one in shown]
    assert all(list(properties)[-3:] == ["line", "col", "title"] for properties, _ in errors)
    more = ["notice"] if len(problems) > MOST else []
    assert [name for name, _, _ in commands] == ["error"] * len(shown) + more + ["stop-commands"]


def test_the_runner_would_obey_such_text_elsewhere_in_a_log() -> None:
    # Else the test above could not fail.
    listed = report([replace(PROBLEM, message=as_it_is("##[add-mask]a"))])
    assert [name for name, _, _ in obeyed(listed)] == ["add-mask"]
    assert [name for name, _, _ in obeyed("a\n  ::set-output name=b::c")] == ["set-output"]


def json_has_every_field_in_order_of_place(problems: list[Problem]) -> None:
    """Fail unless JSON tells all of each problem."""
    text = in_json(problems, str)
    assert text.isascii()
    assert json.loads(text) == [
        {name: value if isinstance(value, int) else str(value) for name, value in vars(problem).items()}
        for problem in sorted(problems)
    ]


def colours_change_nothing_but_the_colour(problems: list[Problem]) -> None:
    """Fail unless the list for a terminal has nothing that it would obey but colours."""
    assert click.unstyle(grouped(problems, str)).replace("\n", "").isprintable()


def test_on_a_terminal_the_path_and_the_fact_stand_once() -> None:
    problems = [
        replace(PROBLEM, line=line, fact=fact) for line, fact in ((9, ""), (5, "f1"), (2, ""), (4, "f1"))
    ]
    other = replace(PROBLEM, path="data/desk.yaml", grade="warning")
    shown = "unknown actor 'mori-hanna' (did you mean 'mori-hana'?) [actor-known]"
    assert click.unstyle(grouped([*problems, other], str)).split("\n") == [
        "data/desk.yaml",
        f"  3:14  warning: {shown}",
        "data/issues/a.yaml",
        f"  2:14  {shown}",
        "  f1",
        f"    4:14  {shown}",
        f"    5:14  {shown}",
        f"  9:14  {shown}",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31m", r"a\x1b[31m"),
        ("a\udcff", r"a\udcff"),
        ("a\u202eb\u200bc", r"a\u202eb\u200bc"),
        ("海湾 渡轮\u3000航线\n2", "海湾 渡轮 航线 2"),
    ],
)
def test_what_a_terminal_would_obey_is_shown(text: str, shown: str) -> None:
    assert one_line(text) == shown
    assert shown in str(replace(PROBLEM, message=as_it_is(text)))
    assert shown in grouped([replace(PROBLEM, message=as_it_is(text))], str)
