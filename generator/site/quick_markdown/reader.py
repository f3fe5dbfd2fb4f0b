"""Makes HTML of the Markdown of pages, one after the other."""

from __future__ import annotations

import logging

from markdown import Markdown
from markdown.util import STX
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page, _ExtractAnchorsTreeprocessor, _ExtractTitleTreeprocessor
from mkdocs.structure.toc import get_toc

from .blocks import QuickBlocks, QuickHtmlBlocks
from .inline import SIGNS, QuickInline, TagSigns
from .links import Known, QuickAnchors, QuickLinks

log = logging.getLogger("mkdocs.quick_markdown")

_EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html", "def_list")
"""Those of MkDocs and of mkdocs.yml, among whose steps the quick ones do the same."""
_INNER = (STX, "wzxhzdk", "klzzwxh")
"""What Python-Markdown's own placeholders are made of, also where they were taken for a name."""


class PageReader:
    """Reads pages as MkDocs' `Page.render` does, with one parser for all of them.

    Where the configuration asks for other steps than are known here, MkDocs reads all pages itself.
    """

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self.config, self.files = config, files
        self.known: Known = {}
        self.md = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})
        self.quick = _steps(self.md) == _steps(Markdown(extensions=_EXTENSIONS))
        if self.quick:
            _quicken(self.md)

    def read(self, page: Page) -> None:
        """Read a page's file and make HTML of it, with what plugins do before and after."""
        config, files = self.config, self.files
        config._current_page = page
        try:
            page = config.plugins.on_pre_page(page, config=config, files=files)
            page.read_source(config)
            text = config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
            page.markdown = text
            self.render(page)
            html = config.plugins.on_page_content(page.content or "", page=page, config=config, files=files)
            page.content = html
        except Exception as error:
            log.error("Error reading page '%s': %s", page.file.src_uri, error)
            raise
        finally:
            config._current_page = None

    def render(self, page: Page) -> None:
        """Make HTML of the Markdown that a page has."""
        text = page.markdown or ""
        standard = not self.quick or any(sign in text for sign in SIGNS)
        if standard or not self._render(page, text):
            page.render(self.config, self.files)

    def _render(self, page: Page, text: str) -> bool:
        """Do what MkDocs' `Page.render` does, with the parser that there is; tell whether it holds."""
        anchors, in_tree = QuickAnchors(), _ExtractAnchorsTreeprocessor(page.file, self.files, self.config)
        links = QuickLinks(page.file, self.files, self.config, self.known)
        title = _ExtractTitleTreeprocessor()
        # Each takes the place of that for the page before.
        for step in (anchors, in_tree, links, title):
            step._register(self.md)
        page.content = self.md.reset().convert(text)
        page.toc = get_toc(getattr(self.md, "toc_tokens", []))
        page._title_from_render = title.title
        page.present_anchor_ids = in_tree.present_anchor_ids | anchors.present_anchor_ids
        page.links_to_anchors = links.links_to_anchors
        # By a defect of Python-Markdown a number of its own may get out; here it would be another.
        seen = [page.content, *(one for one in page.present_anchor_ids if one)]
        return not any(sign in one for one in seen for sign in _INNER)


def _steps(md: Markdown) -> list[object]:
    """Return what tells what a parser consists of, in the order in which it is done."""
    steps = (md.preprocessors, md.parser.blockprocessors, md.treeprocessors, md.postprocessors)
    patterns = [(type(one), one.pattern) for one in md.inlinePatterns]
    return [[type(step) for step in registry] for registry in steps] + [patterns, md.ESCAPED_CHARS]


def _quicken(md: Markdown) -> None:
    """Put the quick steps in the places of others."""
    md.preprocessors.register(QuickHtmlBlocks(md, md.preprocessors["html_block"]), "html_block", 20)
    parser = QuickBlocks(md)
    parser.blockprocessors = md.parser.blockprocessors
    for processor in parser.blockprocessors:
        processor.parser = parser
    md.parser = parser
    md.treeprocessors.register(QuickInline(md), "inline", 20)
    md.postprocessors.register(TagSigns(md), "tag_signs", 29)
