"""Pages are read as MkDocs reads them: the same HTML, contents, anchors, links, title and warnings."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown.treeprocessors import InlineProcessor
from mkdocs.structure.files import File, get_files, set_exclusions
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from generator.model import LANGUAGES
from generator.site.mkdocs_build import Configuration
from generator.site.quick_markdown.reader import PageReader
from generator.site.settings import edition_settings

pytestmark = pytest.mark.site

TEXTS = (
    *("a", "B c", " ", "  ", "    ", "\n", "  \n", "\n\n", "\t", "年", "x_y", "1", ".", "&#46;", "&#x2E;"),
    *("&#X2E;", "&amp;", "&nbsp", "&", "&#", "&#46", "&lt;b&gt;", "&copy;", ";", "#", "*", "**", "_"),
    *("__", "`", "``", "\\", "\\*", "\\[", "!", "[", "]", "(", ")", "<", ">", '"', "'", "=", "{", "}"),
    *("{: .a }", "{: #one .b }", '{: title="x" }', '{: title="a&#46;" }', "{.c&#46;}", "{:}", "{ = }"),
    *("{: id=&#46; }", '{: data-toc-label="l&#46;" }', "{: markdown }", "{#two}", "\n{: .d }"),
    *("\n{: .e&#46; }", "\x02", "\x03", "\x0e", "\x02wzxhzdk:0\x03", "\x02klzzwxh:0000\x03", "wzxhzdk:0"),
    *("@", "+", "|", ":", "-"),
)
LINKS = (
    *("[a](index.md)", "[a&#46;](index.md#one)", "[*b*](gone.md)", "[c](#two)", "[](about.md)"),
    *("[ ](index.md)", "[d](https://e.example/?a=1&b=2)", '[e](index.md "t&#46;")', "[f](<index.md>)"),
    *("[g](a b)", "[h](/x)", "[<span>i</span>](issues/index.md?x=1#y)", "[j][r]", "[r]", "[k][]"),
    *("\n\n[r]: index.md 'u'\n", "[`l`](m)", "![n](o.png)", "![p&#46;][r]", "![q [s&#46;](t)](u)"),
    *("[v](w_x_y.md)", "[[a](b)](c)", "[TOC]", "](", "](", "<https://f.example>", "<g@h.example>"),
    *("[mail](mailto:i@j.example)", "[z](index.md)[y](about.md)"),
)
TAGS = (
    *("<span>", "</span>", '<span class="k" lang="l">', "<b>", "</b>", "<br>", "<br />", "<hr>", "<hr/>"),
    *("</p>", '<a id="one">', '<a name="two">', "<A ID='three'>", "<a id>", '<i id="x&amp;y">', "</a>"),
    *('<a\nhref="m@n">', "<svg>", "</svg>", '<path d="M0 0"/>', "<title>", "</title>", "<text>t</text>"),
    *("<title>a&#46;</title>", "<div>", "</div>", '<div markdown="1">', "<div markdown>"),
    *('<div markdown="span">', "<p>", '<p id="q">', "<details markdown>", "<details>", "</details>"),
    *("<summary>", "</summary>", '<summary markdown="span">', "<pre>", "</pre>", "<script>", "</script>"),
    *("<textarea>", "<style>", "</style>", "<td>", "</td>", "<li>", "<!-- c -->", "<!--", "-->", "<?x?>"),
    *("<!DOCTYPE x>", "<![CDATA[x]]>", "</>", "<a b", "<x-y>", "<p-x>", "</", '<i title="{: .x }">'),
    *('<i title="[a](b)">', '<i title="*">', '<i title="a`b">', '<i t="&z">', "<i t=u>"),
)
BLOCKS = (
    *("\n\n", "\n\n# h", "\n\n## h&#46; {#three}", "\n# i #\n", "\nj\n===\n", "\nk\n---\n", "\n***\n"),
    *("\n\n- l", "\n- m\n", "\n    - n\n", "\n    o\n\n", "\n* p", "\n\n1. q\n2. r\n", "\n+ s", "\n> t\n"),
    *("\n> > u\n\n", "\n| a | b |\n| - | - |\n| c&#46; | d {: .e } |\n", "\n\nterm\n: meaning\n"),
    *("\n: v\n\n", "\n\n    code\n", "\n```\nf&#46;\n```\n", "\n~~~ py\ng\n~~~\n"),
    *("\n<div markdown>\n\nw\n\n</div>\n", "\n\n<div>\nx\n</div>\n\n"),
    "\n\n<figure><svg><line/></svg></figure>\n\n",
    "\n<dl markdown><dt>y</dt><dd>\n\n- z\n\n</dd></dl>\n",
)
FRAGMENTS = TEXTS + LINKS + TAGS + BLOCKS


Read = Callable[[Page], None]


class Reading:
    """A desk's edition, to be read in both ways."""

    def __init__(self, root: Path, language: str, extensions: Sequence[str] = ()) -> None:
        def changes(given: Mapping[str, Any]) -> Mapping[str, Any]:
            asked = [*given["markdown_extensions"], *extensions]
            # From any folder of the test's: the paths of MkDocs' own file are relative to it.
            own = {**edition_settings(given, language, LANGUAGES), "markdown_extensions": asked}
            return {**own, "docs_dir": str(root / own["docs_dir"])}

        self.config = Configuration(root / "mkdocs.yml", {"SITE_NAME": "x"}, changes).read(root / "none")
        self.files = get_files(self.config)
        set_exclusions(self.files, self.config)
        self.reader = PageReader(self.config, self.files)

    def both(self, file: File, text: str | None = None) -> tuple[object, object]:
        """Return what comes of a page by MkDocs and by this program; `text` in place of what it says."""
        standard = self._result(lambda page: page.render(self.config, self.files), file, text)
        return standard, self._result(self.reader.render, file, text)

    def _result(self, render: Read, file: File, text: str | None) -> object:
        page = Page(None, file, self.config)
        page.read_source(self.config)
        page.markdown = page.markdown if text is None else text
        with logged() as lines:
            try:
                render(page)
            except (AssertionError, ValueError) as error:
                # Python-Markdown does not get over all that it is given; it is then not used any more.
                self.reader = PageReader(self.config, self.files)
                return repr(error)
        leads = {target.src_uri: links for target, links in (page.links_to_anchors or {}).items()}
        found = page.content, _contents(page.toc), page._title_from_render, page.present_anchor_ids
        # What is read twice is told twice.
        return *found, leads, list(dict.fromkeys(lines))


def _contents(items: Iterable[AnchorLink]) -> list[tuple[object, ...]]:
    return [(one.title, one.id, one.level, _contents(one.children)) for one in items]


@contextmanager
def logged() -> Iterator[list[str]]:
    """Give a list that is filled with what MkDocs tells of links."""
    lines: list[str] = []
    handler = logging.Handler(logging.INFO)
    handler.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs.structure.pages")
    logger.addHandler(handler)
    try:
        yield lines
    finally:
        logger.removeHandler(handler)


@pytest.fixture(scope="session")
def tiny_pages(tiny_site: Path) -> Path:
    """The tiny desk with its pages in Markdown, as a build leaves them."""
    return tiny_site.parent


@pytest.fixture(scope="session")
def large_pages(large_site: Path) -> Path:
    """The large desk with its pages in Markdown, as a build leaves them."""
    return large_site.parent


@pytest.fixture(scope="session")
def reading(tiny_pages: Path) -> Reading:
    """The English edition of the tiny desk."""
    return Reading(tiny_pages, "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("desk", ["tiny_pages", "large_pages"])
def test_every_page_is_read_as_mkdocs_reads_it(
    desk: str, language: str, request: pytest.FixtureRequest
) -> None:
    edition = Reading(request.getfixturevalue(desk), language)
    assert edition.reader.quick
    for file in edition.files.documentation_pages():
        standard, quick = edition.both(file)
        assert quick == standard, file.src_uri


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join))
@example("[a *b*](index.md) ![q [s&#46;](t)](u)\n{: id=&#46; }")
@example("<p>a</p> <hr>\n\n<p>&#46;</p>\n\n- <div>\n\n- <div>\n")
@example("<div><div>a</div><p><div>b</p>\n\nc</div></div>\n\nd *e*")
@example("<b>\n\n## [y](about.md){</span>{: .a }")
@settings(max_examples=400)
def test_any_markdown_is_read_as_mkdocs_reads_it(reading: Reading, text: str) -> None:
    file = reading.files.get_file_from_path("issues/index.md")
    assert file
    standard, quick = reading.both(file, text)
    assert quick == standard


@pytest.mark.parametrize("extension", ["footnotes", "smarty", "admonition", "nl2br"])
def test_with_another_extension_mkdocs_reads_the_pages(tiny_pages: Path, extension: str) -> None:
    edition = Reading(tiny_pages, "en", [extension])
    assert not edition.reader.quick
    standard, quick = edition.both(next(iter(edition.files.documentation_pages())), 'a\n-- "b"[^1]')
    assert quick == standard


def test_nearly_every_text_of_a_page_is_plain(large_pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = Reading(large_pages, "en")
    passes = iter(range(10**6))
    monkeypatch.setattr(InlineProcessor, "run", lambda _self, tree, _above=None: (next(passes), tree)[1])
    pages = edition.files.documentation_pages()
    for file in pages:
        page = Page(None, file, edition.config)
        page.read_source(edition.config)
        edition.reader.render(page)
    assert next(passes) < len(pages) / 10
