"""Every message of the program has its Chinese, with the same places to fill in; no Chinese is left over."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import get_args

from generator.language.translation import into, translations
from generator.messages import Joint, as_it_is, say, several

from ..shared import PROJECT

HAN = re.compile("[\u4e00-\u9fff]")
QUOTED = "detail"
"""The place for what another program says, in its own language: the Chinese may leave it out."""


@cache
def calls() -> tuple[tuple[Path, ast.Call], ...]:
    """Return every call of `say` in the program."""
    return tuple(_calls())


def _calls() -> Iterator[tuple[Path, ast.Call]]:
    for path in sorted((PROJECT / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _is_say(node):
                yield path, node


def template_of(call: ast.Call) -> str:
    """Return the template that a call has; fail if that is no literal."""
    assert len(call.args) == 1, ast.unparse(call)
    template = call.args[0]
    assert isinstance(template, ast.Constant), f"no literal: {ast.unparse(call)}"
    assert isinstance(template.value, str)
    return template.value


def places(template: str) -> Counter[str]:
    """Return the places of a template, with how they are to be written; fail if it is none."""
    found = [(name, spec) for _, name, spec, _ in Formatter().parse(template) if name is not None]
    return Counter(f"{name}:{spec}" for name, spec in found)


def templates() -> set[str]:
    """Return the templates of all messages of the program."""
    found = {template_of(call) for path, call in calls() if path.name != "messages.py" or call.args}
    return found | {*get_args(Joint)}


def test_every_call_fills_in_the_places_of_its_template() -> None:
    for path, call in calls():
        named = {keyword.arg for keyword in call.keywords}
        wanted = {name.partition(":")[0] for name in places(template_of(call))}
        assert named == wanted, f"{path}: {ast.unparse(call)}"


def test_every_message_has_its_chinese_and_no_chinese_is_left_over() -> None:
    chinese = translations("zh")
    assert sorted(templates() - chinese.keys()) == [], "write it in messages/problems.zh.toml"
    assert sorted(chinese.keys() - templates()) == [], "the program says this no more"


def test_the_chinese_fills_in_the_same_and_is_chinese() -> None:
    for english, chinese in translations("zh").items():
        missing, added = places(english) - places(chinese), places(chinese) - places(english)
        assert missing.keys() <= {f"{QUOTED}:"}, chinese
        assert not added, chinese
        words = re.search("[A-Za-z]{2}", re.sub(r"\{.*?\}", "", english))
        assert HAN.search(chinese) or not words or english in get_args(Joint), chinese


def test_a_message_is_told_in_any_language_with_all_that_is_in_it() -> None:
    message = say("{message} ({cure})", message=say("a tab"), cure=several([1, as_it_is("a")], "; "))
    assert str(message) == "a tab (1; a)"
    assert message.told(into("zh")) == "有制表符（Tab）（1；a）"
    assert message.told(into("fr")) == str(message)


TELLING = {"echo", "ClickException", "UsageError", "BadParameter", "fail"}
"""What shows its first argument to whoever runs a command."""


def untold(call: ast.Call) -> list[str]:
    """Return the words in what a call shows that no message holds."""
    said = {id(part) for node in ast.walk(call) if _is_say(node) for part in ast.walk(node)}
    texts = (
        node for node in ast.walk(call.args[0]) if isinstance(node, ast.Constant) and id(node) not in said
    )
    return [text.value for text in texts if isinstance(text.value, str) and re.search("[a-z]{2}", text.value)]


def _is_say(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say"


def test_what_a_command_shows_is_a_message() -> None:
    (call,) = (node for node in ast.walk(ast.parse('echo(f"{a} is gone")')) if isinstance(node, ast.Call))
    assert untold(call) == [" is gone"]
    shown = {}
    for path in sorted((PROJECT / "generator/cli").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
                if name in TELLING and (words := untold(node)):
                    shown[f"{path.name}:{node.lineno}"] = words
    assert shown == {}, "say it"
