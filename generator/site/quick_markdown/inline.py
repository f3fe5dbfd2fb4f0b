"""What stands in a line: text, tags, links and attribute lists, read in one step where they are plain.

Python-Markdown tries some fifteen patterns on every text, one after the other, and puts each tag and each
character reference away and back. A reference may as well stay where it is: no later step reads anything
into it. For the signs of a tag others stand until the page is HTML.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

from .tags import REFERENCE, plain_tag

SIGNS = "\x0e\x0f"
"""What stands for the < and > of a tag: no text of a page may have them."""
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()]*)\)")
_ADDRESS = r"[^\s`\\\[\]<>{}()'\"\x02\x03]*+"
_ATTRIBUTE_LIST = r'\{(?:[^{}&"\'<>\[\]`\\*_\n]|="[^"{}&<>\[\]`\\*_\n]*+")*+\}'
"""Where it ends is beyond doubt, and no reference is in it, which might become part of a name."""
_HARD_BREAK = "  \n"


def plain_text(block_level: Collection[str]) -> re.Pattern[str]:
    """Return the pattern of a text in which all markup is plain."""
    # A paragraph that is one tag, of an element of `block_level`, is none: those begin no text.
    begin = rf"(?!</?(?i:{'|'.join(block_level)})\b)"
    # In a tag is nothing that a pattern finds which is tried before that of tags.
    tag = rf"(?=(?:[^`\\\[\]{{}}@&>]|{REFERENCE})*+>){plain_tag()}"
    text = rf"[^`\\*_\[\]<>{{}}]++|{tag}"
    return re.compile(rf"{begin}(?:{text}|(?<!!)\[(?:{text})*+\]\({_ADDRESS}\)|{_ATTRIBUTE_LIST})*+")


class QuickInline(InlineProcessor):
    """Reads plain texts in one step and leaves the others to Python-Markdown."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.plain = plain_text(md.block_level_elements)

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Read every text below `tree`."""
        self.stashed_nodes = {}
        done = True
        # As they are before anything is put in: what is put in has been read.
        pairs = [(parent, child) for parent in tree.iter() for child in parent]
        for above, element in pairs:
            done &= self._read_text(element) & self._read_tail(element, above)
        return tree if done else super().run(tree, ancestors)

    def _read_text(self, element: Element) -> bool:
        """Read the text that an element begins with; tell whether nothing of it is left to read."""
        parts = self._parts(element.text)
        if parts:
            element.text = AtomicString(parts[0])
            element[:0] = _links(parts)
        return parts is not None

    def _read_tail(self, element: Element, parent: Element) -> bool:
        """Read the text after an element; tell whether nothing of it is left to read."""
        parts = self._parts(element.tail)
        if parts:
            element.tail = AtomicString(parts[0])
            if len(parts) > 1:
                after = list(parent).index(element) + 1
                parent[after:after] = _links(parts)
        return parts is not None

    def _parts(self, text: str | None) -> list[str] | None:
        """Return a plain text, and for each link its words, its address and the text after it.

        There are none where nothing is to be read; None stands for a text that is not plain.
        """
        if not text or isinstance(text, AtomicString):
            return []
        if not self.plain.fullmatch(text) or _HARD_BREAK in text:
            return None
        return _LINK.split(text.replace("<", SIGNS[0]).replace(">", SIGNS[1]))


def _links(parts: list[str]) -> list[Element]:
    """Return the links among the parts of a text, each with what comes after it."""
    links = []
    for words, address, after in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        link = Element("a", {"href": address})
        link.text, link.tail = AtomicString(words), AtomicString(after)
        links.append(link)
    return links


class TagSigns(Postprocessor):
    """Puts the signs of tags back."""

    def run(self, text: str) -> str:
        """Return HTML with its tags."""
        return text.replace(SIGNS[0], "<").replace(SIGNS[1], ">")
