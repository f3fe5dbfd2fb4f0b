"""The anchors in a page's raw HTML, for which MkDocs parses all of the page once more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from mkdocs.structure.pages import _RawHTMLPreprocessor

from .tags import attributes, plain_tag

_NO_MARKUP_WITHIN = (
    *("iframe", "noembed", "noframes", "noscript", "plaintext"),
    *("script", "style", "textarea", "title", "xmp"),
)
"""Elements in which some readers of HTML see no tags."""
_TAG = re.compile(rf"<title>[^<]*+</title>|{plain_tag(_NO_MARKUP_WITHIN)}")


class QuickAnchors(_RawHTMLPreprocessor):
    """Finds the anchors by a pattern where every tag of a page is plain."""

    def run(self, lines: list[str]) -> list[str]:
        """Note the anchors; return the lines as they are."""
        source = "\n".join(lines)
        if "<" in _TAG.sub("", source):
            return super().run(lines)
        self.present_anchor_ids = {one for tag in _TAG.findall(source) for one in _anchors(tag)}
        return lines


def _anchors(tag: str) -> Iterator[str]:
    """Yield the anchors that a plain tag makes."""
    small = tag.lower()
    if "id" in small or "name" in small:
        for name, value in attributes(tag):
            if name == "id" or (name == "name" and small.startswith(("<a ", "<a\n"))):
                # MkDocs notes an attribute without a value too, as None.
                yield unescape(value) if value else value  # type: ignore[misc]
