"""Links that Markdown leaves as they are written, to be looked at like all others.

MkDocs follows the links of Markdown alone. One in HTML of ours, a cell of a table or a mark of a picture,
would lead to an anchor that is nowhere without a warning.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

_ANCHORED = re.compile(r'<a\s[^<>]*?\bhref="([^"#]*#[^"#]+)"')


def note_raw_links(page: Page, files: Files) -> None:
    """Add to what MkDocs looks at the links in HTML of a page that lead to an anchor of the site."""
    noted = page.links_to_anchors if page.links_to_anchors is not None else {}
    for address, target, anchor in _raw_links(page, files):
        noted.setdefault(target, {}).setdefault(anchor, address)
    page.links_to_anchors = noted


def _raw_links(page: Page, files: Files) -> Iterator[tuple[str, File, str]]:
    for found in _ANCHORED.finditer(page.markdown or ""):
        address = html.unescape(found[1])
        whole = urlsplit(urljoin(f"/{page.file.url}", address))
        # A folder is served by its index, whose source has either of two names.
        name = whole.path.strip("/")
        names = [f"{name}.md", f"{name}/index.md".lstrip("/")]
        target = next(filter(None, map(files.get_file_from_path, names)), None)
        if target and not whole.netloc:
            yield address, target, whole.fragment
