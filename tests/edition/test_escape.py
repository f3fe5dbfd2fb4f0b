"""Whatever text an editor writes, Markdown and HTML read it as that text and nothing else."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from html.parser import HTMLParser
from string import punctuation
from typing import ClassVar

import markdown
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.edition.escape import front_matter, plain
from generator.load.yaml_rules import REFUSED_CATEGORIES

from ..shared import PROJECT

ALWAYS_ON = ["fenced_code"]
"""What MkDocs adds to the extensions that mkdocs.yml names."""

# The base loader passes over the tags that put in values of the environment.
CONFIGURED = yaml.load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
EXTENSIONS = [*CONFIGURED["markdown_extensions"], *ALWAYS_ON]

PLACES = {
    "paragraph": ("TEXT", "p TEXT"),
    "paragraph with a class": ("TEXT\n{: .question }", "p.question TEXT"),
    "list item": ("- TEXT", "ul li TEXT"),
    "fact": ("- TEXT\n  {: #f1 .fact }", "ul li.fact#f1 TEXT"),
    "part of a fact": ('- x\n  <span class="fact-part">TEXT</span>', "ul li x span.fact-part TEXT"),
    "quotation": ("- x\n  <span><q>TEXT</q></span>", "ul li x span q TEXT"),
    "heading": ("# TEXT", "h1#ID TEXT"),
    "heading with an id": ("## TEXT {#f1}", "h2#f1 TEXT"),
    "linked heading": ("### [TEXT](x.md) {#f1}", "h3#f1 a=x.md TEXT"),
    "link": ("see [TEXT](x.md)", "p see a=x.md TEXT"),
    "link with a class": ("[TEXT](x.md){: .citation }", "p a.citation=x.md TEXT"),
    "cell": ("| h |\n| --- |\n| TEXT |", "table thead tr th h tbody tr td TEXT"),
    "linked cell": (
        "| h | i |\n| --- | --- |\n| [TEXT](x.md)<br>TEXT | 1 |",
        "table thead tr th h th i tbody tr td a=x.md TEXT br TEXT td 1",
    ),
    "term": ("TEXT\n:   x", "dl dt TEXT dd x"),
    "definition": ("x\n:   TEXT", "dl dt x dd TEXT"),
}
"""Each place where a template puts text: its Markdown, and what a browser is to read there."""

MARKS = st.text(punctuation + " 1ax中", min_size=1)
ANY = st.text().map(
    lambda text: "".join(one for one in text if unicodedata.category(one) not in REFUSED_CATEGORIES)
)
LINES = (
    st.one_of(MARKS, ANY, st.lists(st.one_of(MARKS, ANY)).map(" ".join))
    .map(lambda text: unicodedata.normalize("NFC", text).strip())
    .filter(len)
)
"""One-line texts as the reader and the model let them through."""


class Outline(HTMLParser):
    """The elements and texts of a document, in order, in the notation of PLACES."""

    SIGNS: ClassVar = {"class": ".", "id": "#", "href": "="}

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()
        self.end_text()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element with its class, id and address; any other attribute by its name."""
        self.end_text()
        self.parts.append(tag + "".join(f"{self.SIGNS.get(name, name)}{value}" for name, value in attrs))

    def handle_endtag(self, tag: str) -> None:
        """End the text of the element."""
        self.end_text()

    def handle_data(self, data: str) -> None:
        """Collect a text, which may come in pieces."""
        self.text += data

    def handle_comment(self, data: str) -> None:
        """Note a comment: there should be none."""
        self.parts.append(f"<!--{data}-->")

    def end_text(self) -> None:
        """Note the text so far, without the white space that only lays out the source."""
        if text := self.text.strip(" \n"):
            self.parts.append(text)
        self.text = ""


@cache
def renderer() -> markdown.Markdown:
    """Return what renders the site's pages; to set it up takes ten times as long as a text."""
    return markdown.Markdown(extensions=EXTENSIONS)


def outline(source: str) -> list[str]:
    """Return what a browser reads in Markdown text that is rendered as the site's pages are."""
    parts = Outline(renderer().reset().convert(source)).parts
    # The id of a page's own heading is made of its text: a plain word, whatever the text is.
    return [re.sub(r"^h1#[\w-]*$", "h1#ID", part) for part in parts]


@given(text=LINES)
@example(text="1. # - > | a | b | [x](y) {: #id onclick=z } <b> &lt; &#60; ``` *a* \\* $x$")
@example(text="--- title: x")
@example(text="a  b")
def test_a_text_is_read_as_itself_in_every_place(text: str) -> None:
    # To draw a text takes longer than to read it in all places.
    for place, (source, expected) in PLACES.items():
        wanted = [text if part == "TEXT" else part for part in expected.split()]
        assert outline(source.replace("TEXT", plain(text))) == wanted, place


def test_without_escaping_the_same_texts_are_read_as_markup() -> None:
    assert outline("- # h") == ["ul", "li", "h1#ID", "h"]
    assert outline("[x](y){: onclick=z }") == ["p", "a=yonclickz", "x"]


@given(text=LINES)
@example(text="</title><script>x</script>")
@example(text="\" onload='x' &quot;")
@example(text="null")
def test_a_text_of_the_front_matter_is_read_as_itself(text: str) -> None:
    dumped = yaml.safe_dump({"title": front_matter(text)}, allow_unicode=True, width=10**6)
    body, meta = get_data(f"---\n{dumped}---\n\nbody")
    assert body == "body"
    head = Outline(f'<title>{meta["title"]}</title><meta content="{meta["title"]}">')
    assert head.parts == ["title", text, f"metacontent{text}"]
