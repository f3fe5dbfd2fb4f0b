"""Read an article from a PDF with text in it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from ..messages import Refusal, say

_SHORT = 0.8
"""A line that is shorter than this share of the widest ends its paragraph, if it ends a sentence."""
_END = re.compile(r"[.!?。！？…][\"”’」』）)]*$")


def is_pdf(raw: bytes) -> bool:
    """Tell whether the bytes of a file are a PDF."""
    return b"%PDF-" in raw[:1024]


def lines_of_pdf(raw: bytes) -> list[str]:
    """Return the lines of a PDF, an empty one behind each paragraph; none where it has no text, as in a scan.

    Raises Refusal, saying why, when it cannot be read.
    """
    from pypdf import PdfReader  # noqa: PLC0415  # only who reads a PDF waits for it
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refusal(say("it is locked by a password"))
        pages = [page.extract_text() for page in reader.pages]
    # What a broken file makes pypdf fail with is not only its own kind of error.
    except (PyPdfError, RecursionError, KeyError, TypeError, AttributeError, IndexError, OSError) as error:
        raise Refusal(say("it is broken: {detail}", detail=error)) from None
    return [*_with_ends([line.strip() for page in pages for line in page.split("\n")])]


def _with_ends(lines: list[str]) -> Iterator[str]:
    widest = max(map(len, lines), default=0)
    for line in lines:
        yield line
        if len(line) < _SHORT * widest and _END.search(line):
            yield ""
