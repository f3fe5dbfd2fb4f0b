"""The plain text of a line of Markdown: what a digest that was pasted into a note has around its words."""

from __future__ import annotations

import re

_PLAINER = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"^\s*(?:-{3,}|\*{3,}|_{3,})\s*$", ""),  # a rule
        (r"^\s*\[\^?[0-9]{1,3}\]:\s.*$", ""),  # where a footnote or a link leads
        (r"^\s{0,3}(?:>\s?)*#{1,6}\s+", ""),
        (r"^\s{0,3}(?:>\s?)+", ""),
        (r"^\s*[*+•]\s+", "- "),
        (r"\[?\[(\^?[0-9]{1,3})\]\]?\([^()\s]*\)", r"[\1]"),
        (r"!?\[([^\[\]]*)\]\([^()\s]+\)", r"\1"),
        (r"\\([\[\]\-.*_#>])", r"\1"),
        (r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"\2"),
    )
)


def without_markup(line: str) -> str:
    """Return a line without the signs of Markdown; the bullet of a list becomes the dash of a statement."""
    for pattern, plain in _PLAINER:
        line = pattern.sub(plain, line)
    return line
