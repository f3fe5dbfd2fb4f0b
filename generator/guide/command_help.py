"""What each command does, as the beginning of its own help says it.

The help is read in the source of the command line, which stands above the guide and is not loaded for it; its
Chinese is looked up as for the terminal.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from ..language.translation import help_into
from ..model import LANGUAGES

COMMAND_LINE = Path(__file__).parent.parent / "cli"

SHOWN = 2
"""So many paragraphs: what a command does, and what is to be known before it is called."""
_BETWEEN = {"zh": "", "en": " "}


def command_texts() -> dict[str, dict[str, str]]:
    """Return for each command, in order of name, what it does in each language."""
    return {name: _in_each_language(help_) for name, help_ in sorted(_helps())}


def _helps() -> Iterator[tuple[str, str]]:
    """Yield the name and the help of each command."""
    for path in COMMAND_LINE.glob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and (name := _called(node)):
                yield name, ast.get_docstring(node) or ""


def _called(function: ast.FunctionDef) -> str:
    """Return the name of the command that a function is; '' where it is none."""
    for one in function.decorator_list:
        if isinstance(one, ast.Call) and ast.unparse(one.func) == "click.command":
            return str(ast.literal_eval(one.args[0])) if one.args else function.name
    return ""


def _in_each_language(help_: str) -> dict[str, str]:
    paragraphs = [" ".join(one.split()) for one in help_.split("\n\n") if not one.startswith("\b")]
    return {
        language: _BETWEEN[language].join(map(help_into(language), paragraphs[:SHOWN]))
        for language in LANGUAGES
    }
