"""Read the pages that editors save: a digest, or an article as HTML, PDF, text or Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..load.records import Records
from ..load.yaml_rules import not_utf8, visible
from ..messages import Message, Refusal, say
from ..problems import Finding, InFile, Problem, breaches, rule
from .article import Article, Given, article_complete, clipped, known_article
from .clipped import Clipped, SavedPage
from .digest import is_digest, read_digest
from .html_page import is_html, read_html
from .text_page import is_pdf, lines_of_pdf, read_text

MOST_BYTES = 16 * 2**20
FEWEST = 120
"""An article on a page has at least so many characters; what is shorter is a notice in its place."""
_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""One of these says as much as three letters."""
SENTENCE = 24
"""A pasted text has at least so many: a flash is one sentence."""
_IN_ITS_PLACE = re.compile(
    "cookie|consent|javascript|captcha|subscri|sign in|log ?in|access denied|robot"
    "|登录|登陆|订阅|验证|隐私|启用|会員|ログイン|購読|同意"
)


@dataclass(frozen=True, kw_only=True)
class NoArticle:
    """A page in which no article is found: what it holds, or why it cannot be read."""

    path: str
    text: str = ""
    why: Message | None = None
    pasted: bool = False
    """Whether it is a text, which somebody pasted or saved as such, and no page."""


def read_pages(
    pages: Iterable[SavedPage], given: Given, records: Records
) -> tuple[tuple[Clipped, ...], list[Problem]]:
    """Return the clippings of all pages, and what is wrong with them; `given` is told of the articles."""
    read = [_read(page, given, records) for page in pages]
    found = tuple(one for clippings, _ in read for one in clippings)
    return found, [problem for _, wrong in read for problem in wrong]


@rule("archive")
def page_readable(page: SavedPage) -> Iterator[Finding]:
    """A saved page has at most 16 MiB, and is UTF-8 unless it is HTML or PDF, which tell what they are."""
    if len(page.content) > MOST_BYTES:
        message = say("the file has {number:,} bytes", number=len(page.content))
        yield Finding(InFile(page.path), message, say("at most {most:,}; split it", most=MOST_BYTES))
    elif not is_html(page.content) and not is_pdf(page.content):
        yield from not_utf8(page.path, page.content, say("save the page as UTF-8"))


@rule("archive")
def article_found(page: NoArticle) -> Iterator[Finding]:
    """A saved page holds its article: not a notice in its place, nor a picture of it."""
    if page.why is not None:
        message = say("the file cannot be read: {why}", why=page.why)
        cure = say("save it anew, or as text")
        yield Finding(InFile(page.path), message, cure)
        return
    length = len(page.text)
    message = (
        say("no article: {number} characters of text", number=length) if length else say("no text in it")
    )
    cure = say("a scan has to go through text recognition first; or paste the article into a text file")
    if page.pasted:
        cure = say("paste all of it: its headline first, then its text")
    if notice := _IN_ITS_PLACE.search(page.text.lower()):
        message = say("{message}, a notice ('{word}') in its place", message=message, word=notice[0])
        cure = say("answer the notice in the browser and save again; or paste the article into a text file")
    yield Finding(InFile(page.path), message, cure)


def _read(page: SavedPage, given: Given, records: Records) -> tuple[tuple[Clipped, ...], list[Problem]]:
    if wrong := list(breaches(page_readable, page)):
        return (), wrong
    if is_html(page.content):
        return _of_article(read_html(page.content, page.path), given, records)
    pasted = not is_pdf(page.content)
    try:
        lines = page.content.decode("utf-8-sig").split("\n") if pasted else lines_of_pdf(page.content)
    except Refusal as error:
        return (), list(breaches(article_found, NoArticle(path=page.path, why=error.message)))
    if pasted and is_digest(lines):
        return read_digest(page)
    article = read_text([visible(line) for line in lines], page.path, records)
    return _of_article(article, given, records, pasted)


def _of_article(
    article: Article, given: Given, records: Records, pasted: bool = False
) -> tuple[tuple[Clipped, ...], list[Problem]]:
    text = " ".join(one.text for one in article.paragraphs)
    weight = len(text) + 2 * len(_HAN.findall(text))
    notice = len(text) < FEWEST and _IN_ITS_PLACE.search(text.lower())
    # Of a text that was pasted one sentence is enough, but no notice.
    if notice or weight < (SENTENCE if pasted else FEWEST):
        shown = f"{article.headline} {text}".strip()
        return (), list(breaches(article_found, NoArticle(path=article.path, text=shown, pasted=pasted)))
    known = known_article(article, given, records)
    found = clipped(article, known, records)
    return ((found,), []) if found else ((), list(breaches(article_complete, (article, known))))
