"""Who calls a command wrongly in a Chinese locale is told so in Chinese, by click's own messages too."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import main
from generator.cli.help import KEPT, TOKEN, columns, filled, in_language
from generator.language.scripts import HAN
from generator.language.translation import translations

from ..shared import PROJECT

FILES = PROJECT / "generator/cli/locale/zh/LC_MESSAGES"
CATALOGUE = read_po(io.BytesIO((FILES / "messages.po").read_bytes()), locale="zh")
TRANSLATED = {
    text for one in CATALOGUE if one.id for text in ([one.id] if isinstance(one.id, str) else one.id)
}
WRONG_CALLS = ("exceptions", "parser", "types", "formatting")
"""The modules of click whose messages a wrong call may meet: all of theirs are translated."""

BY_NAME = {"required"}
"""What click translates by the name of a value, which does not stand in a call."""
NAMES = {"file", "directory", "path"}
"""What click asks for as it is imported, before the locale is known; the Chinese does without."""


def messages_of(module: str) -> Iterator[str]:
    """Yield the messages that a module of click gives to gettext."""
    source = (Path(click.__file__).parent / f"{module}.py").read_text(encoding="utf-8")
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    for call in calls:
        if isinstance(call.func, ast.Name) and call.func.id in ("_", "ngettext"):
            texts = (one.value for one in call.args if isinstance(one, ast.Constant))
            yield from (text for text in texts if isinstance(text, str))


def strings_of(catalogue: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the Chinese of a catalogue by the English; each with its plural, where it has one."""
    return {_several(one.id): _several(one.string) for one in catalogue if one.id}


def _several(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def test_the_compiled_catalogue_is_that_of_the_text() -> None:
    with (FILES / "messages.mo").open("rb") as file:
        compiled = strings_of(read_mo(file))
    assert compiled == strings_of(CATALOGUE), "pybabel compile -d generator/cli/locale"


def test_all_that_a_wrong_call_may_meet_is_translated_and_nothing_that_click_does_not_say() -> None:
    said = {text for module in WRONG_CALLS for text in messages_of(module)} - NAMES
    assert sorted(said - TRANSLATED) == []
    others = {text for module in ("core", "decorators") for text in messages_of(module)}
    assert sorted(TRANSLATED - said - others - BY_NAME) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("chekc", "没有“chekc”这个命令（是不是“check”？）"),
        ("check --archiv x", "没有--archiv这个选项 是不是--archive？"),
        ("check --root nowhere", "'--root'的值不对：'nowhere'不存在。"),
        ("check --base", "选项'--base'后面要写1个值。"),
        ("rename a b more", "多写了（more）"),
        ("check more", "存下的页面写在--archive后面；不写就检查data/的全部"),
        ("check --archive - more", "值不对：'more'不存在。"),
        ("build --as-of yesterday", "'--as-of'的值不对：“yesterday”不是日期（写成2025-10-31）"),
        ("build --format xml", "'--format'的值不对：'xml'不在其中：'text', 'json', 'github'。"),
        ("serve --port 99999", "'--port'的值不对：99999不在范围1<=x<=65535之内。"),
        ("serve --port x", "'--port'的值不对：'x'不是数字。"),
        ("new", "缺少参数"),
        ("new issue a--b", "ID的值不对：“a--b”不能作id（只用a-z、0-9和单个连字符，至多80个字符"),
        ("lock nowhere.txt", "'FILE...'的值不对：'nowhere.txt'不存在。"),
    ],
)
def test_a_wrong_call_is_told_in_chinese(line: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    result = CliRunner().invoke(main, line.split(), prog_name="briefs")
    assert result.exit_code == 2
    assert f"错误：{told}" in result.stderr
    assert not re.search("Error|Invalid|Usage|Try", result.stderr)


CALLS = [[], *([name] for name in main.commands)]
TYPED = re.compile(
    r"^ +briefs .*|git commit|\[[a-z|]+\]|\S*[/=|$<>]\S*|--?[a-z-]+|\b[A-Z]{2,}\b|JSON Schema|[a-z-]+：",
    re.MULTILINE,
)
"""What of a help text is the same in all languages: examples, options, paths, words to type."""


def of_help(command: click.Command) -> list[str]:
    """Return what of the help of a command is translated."""
    asked = ["COMMAND [ARGS]..."]

    def ask(text: str) -> str:
        asked.append(text)
        return text

    in_language(command, ask)
    return asked


def test_every_help_text_has_its_chinese_and_no_chinese_is_left_over() -> None:
    said = {text for one in (main, *main.commands.values()) for text in of_help(one)}
    assert sorted(said ^ translations("zh", "help").keys()) == [], "write it in messages/help.zh.toml"


@pytest.mark.parametrize("call", CALLS, ids=lambda call: " ".join(call) or "briefs")
def test_help_is_in_the_language_of_the_terminal_and_fits_it(
    call: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = {}
    for language in ("zh_CN.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8"):
        monkeypatch.setenv("LC_ALL", language)
        shown[language[:2]] = CliRunner().invoke(main, [*call, "--help"], prog_name="briefs").stdout
    assert not re.search(r"[a-z]+ [a-z]+ [a-z]+", TYPED.sub("", shown["zh"]))
    assert not HAN.search(shown["en"])
    lines = [line for line in shown["zh"].splitlines() if not line.startswith("    briefs ")]
    assert max(map(columns, lines)) <= 80
    assert not re.search(r"^ *[。，、；：！？）”》]", shown["zh"], re.MULTILINE)


@given(st.text(alphabet="渡轮复航，。“”（）a b1-", max_size=60), st.integers(12, 40))
def test_lines_are_filled_by_columns_and_lose_nothing(text: str, width: int) -> None:
    lines = filled(text, width).removeprefix(KEPT).split("\n")
    assert "".join("".join(lines).split()) == "".join(text.split())
    # A word that is longer than a line is not broken.
    assert all(columns(line) <= width or len(TOKEN.findall(line)) == 1 for line in lines)
