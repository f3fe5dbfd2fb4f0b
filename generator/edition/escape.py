"""Text is plain text: how it is written so that neither Markdown nor HTML reads anything into it."""

from __future__ import annotations

import html
import string
from collections.abc import Mapping

import yaml
from markupsafe import Markup

from ..output import to_json

REFERENCES = {ord(mark): f"&#{ord(mark)};" for mark in string.punctuation}


def plain(value: object) -> Markup:
    """Return `value` for a Markdown page: markup stays, all else becomes text.

    Every ASCII punctuation mark becomes a character reference. Escaping HTML alone would leave
    `[x](javascript:…)` and `{: onclick=… }` to Markdown and its extensions.
    """
    return value if isinstance(value, Markup) else Markup(str(value).translate(REFERENCES))


def relative_address(path: str) -> Markup:
    """Return the address of a page of the site, which is made of ids only and needs no escaping."""
    return Markup(path)


def web_address(url: str) -> Markup:
    """Return a checked http(s) address for an attribute in double quotes."""
    return Markup(html.escape(url))


def script_json(value: object) -> str:
    """Return `value` as JSON for a <script>: no end of the element and no comment can begin in it."""
    text = to_json(value)
    return text.translate({ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"})


def front_matter(value: str) -> str:
    """Return `value` for the front matter, which the theme prints without escaping."""
    return html.escape(value)


def front_matter_block(head: Mapping[str, object]) -> str:
    """Return what a page begins with, where its texts were made by `front_matter`.

    It is written by libyaml, which needs a thirtieth of the time of Python's own and writes the same.
    """
    text = yaml.dump(dict(head), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**6)
    return f"---\n{text}---\n"


def coded(text: str) -> Markup:
    """Return a text of the program's own documentation: what stands in backquotes as code."""
    parts = text.split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(plain(part)) if number % 2 else plain(part)
        for number, part in enumerate(parts)
    )


def listing(text: str) -> Markup:
    """Return lines as a block of their own, to which Markdown and HTML do nothing."""
    lines = plain(str(text).strip("\n"))
    return Markup('<pre class="listing"><code tabindex="0">{}</code></pre>').format(lines)
