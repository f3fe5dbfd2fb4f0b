"""Blocks of a page: a plain paragraph is seen to be one at once, and HTML where it begins and ends.

At what tells neither nobody looks.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
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


_LINE = r"(?![ ]{0,3}(?:[#=\-_*>:]|\[[^\[\]]*+\]:))[^\n|]*+"
"""A line that begins nothing but text, and is no row of a table."""
_PARAGRAPH = re.compile(rf"(?=[^\s\x02+])(?!\d++\.[ ]){_LINE}(?:\n{_LINE})*+")


class QuickBlocks(BlockParser):
    """Asks no processor but the last one about a plain paragraph, and all of them about any other block."""

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802  # its name there
        """Read `blocks`, which are used up, into `parent`."""
        processors = tuple(self.blockprocessors)
        while blocks:
            plain = _PARAGRAPH.fullmatch(blocks[0])
            _run_one(processors[-1:] if plain else processors, parent, blocks)


def _run_one(processors: tuple[BlockProcessor, ...], parent: Element, blocks: list[str]) -> None:
    """Let the first processor that knows the next block read it."""
    for processor in processors:
        if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
            return
