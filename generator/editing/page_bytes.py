"""The bytes of a saved page, before anything is read of them."""

from __future__ import annotations

from collections.abc import Iterator

from ..messages import say
from ..problems import Finding, InFile, rule
from .clipped import SavedPage
from .html_page import is_html
from .pdf_page import is_pdf

MOST_BYTES = 16 * 2**20


@rule("archive")
def page_readable(page: SavedPage) -> Iterator[Finding]:
    """A saved page has at most 16 MiB, and is UTF-8 unless it is HTML or PDF, which tell what they are."""
    raw = page.content
    if len(raw) > MOST_BYTES:
        yield Finding(
            InFile(page.path),
            say("the file has {number:,} bytes", number=len(raw)),
            say("at most {most:,}; split it", most=MOST_BYTES),
        )
    elif not is_html(raw) and not is_pdf(raw):
        try:
            raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            message = say("byte 0x{byte} is not UTF-8", byte=f"{raw[error.start]:02x}")
            yield Finding(InFile(page.path, line), message, say("save the page as UTF-8"))
