"""Blocks of Markdown: a plain paragraph is seen to be one at once."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

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
