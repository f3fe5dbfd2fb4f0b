"""HTML among the Markdown of a page, without a look at what does not tell where its blocks begin and end."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from markdown import Markdown
from markdown.extensions.md_in_html import HTMLExtractorExtra
from markdown.preprocessors import Preprocessor

from .tags import NAME, REFERENCE, REST, not_one_of, plain_tag

_UNCLEAR = re.compile(r"<[!?]|&#(?![0-9]++;)")
"""What the parser goes back over, or looks back from: comments, declarations, half a reference."""
_NEXT = re.compile("[<&]")
_OTHERWISE = ("hr", "script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "plaintext")
"""What is not read as other elements are, where a block is raw."""


class _Skip:
    """Finds, as a pattern does, the next sign of HTML after what the parser only copies."""

    def __init__(self, copied: str) -> None:
        self.copied = re.compile(rf"(?:[^<&]++|{REFERENCE}|{copied})*")

    def search(self, text: str, start: int) -> re.Match[str] | None:
        found = self.copied.match(text, start)
        return _NEXT.search(text, found.end() if found else start)


class _Extractor(HTMLExtractorExtra):
    """The parser of `md_in_html`, which is handed in one piece what it copies piece by piece."""

    mdstate: list[str | None]
    """How the elements are read in which Markdown stands, the innermost last."""

    def __init__(self, md: Markdown, in_text: _Skip, in_raw: _Skip) -> None:
        self.in_text, self.in_raw = in_text, in_raw
        self._interesting: Any = None
        super().__init__(md)

    @property
    def interesting(self) -> Any:
        """Where the parser looks next: in the text, the first sign that is not only copied."""
        if self.intail or self.cdata_elem:
            return self._interesting
        if self.inraw:
            return self.in_raw
        off = self.mdstate and self.mdstate[-1] == "off"
        return self._interesting if off else self.in_text

    @interesting.setter
    def interesting(self, pattern: re.Pattern[str]) -> None:
        self._interesting = pattern

    @cached_property
    def block_level_tags(self) -> set[str]:
        return super().block_level_tags

    @cached_property
    def block_tags(self) -> set[str]:
        return super().block_tags

    @cached_property
    def span_and_blocks_tags(self) -> set[str]:
        return super().span_and_blocks_tags


class QuickHtmlBlocks(Preprocessor):
    """Takes the blocks of HTML out of a page as `md_in_html` does."""

    def __init__(self, md: Markdown, standard: Preprocessor) -> None:
        super().__init__(md)
        self.standard = standard
        self.in_text = _Skip(plain_tag(md.block_level_elements))
        name = rf"{not_one_of(_OTHERWISE)}({NAME}){REST}"
        self.in_raw = _Skip(rf"<{name}(?:[ ]?/>|>(?:[^<&]|{REFERENCE})*+</\1>)")

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines without blocks of HTML, which are put away."""
        source = "\n".join(lines)
        if _UNCLEAR.search(source):
            return self.standard.run(lines)
        parser = _Extractor(self.md, self.in_text, self.in_raw)
        parser.feed(source)
        parser.close()
        return "".join(parser.cleandoc).split("\n")
