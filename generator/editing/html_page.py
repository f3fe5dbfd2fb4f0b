"""Read an article that was saved from a browser as HTML, or as MHTML, which is a mail with HTML in it.

The text is what trafilatura takes for the article; why that and no other: docs/decisions/0021-any-page.md.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from copy import deepcopy
from datetime import date, datetime
from email import message_from_bytes
from typing import Any

from ..language.printed_time import DAY, TIME, time_in, time_of
from ..load.yaml_rules import visible
from .article import FEWEST, Article, Paragraph

HTML = re.compile(rb"<(?:!doctype html|html|head|body|article|div|p)\b", re.IGNORECASE)
_MHTML = re.compile(rb"(?:^|\n)Content-Type:\s*multipart/related", re.IGNORECASE)
_HEAD = 4096
"""So many bytes of a file are looked at to tell what it is."""
_SOURCE = re.compile(r"(?:来源|來源|稿源)\s*:\s*([^\s|,;:]{2,20})")
_NAME = 12
"""A name beside time and outlet has at most so many characters."""
_PUBLISHED = "//meta[@property=$name or @name=$name or @itemprop=$name]/@content"
_PUBLISHED_NAMES = (
    "article:published_time",
    "datePublished",
    "og:published_time",
    "og:release_date",
    "pubdate",
    "publishdate",
    "publish-date",
    "parsely-pub-date",
    "weibo: article:create_at",
    "DC.date.issued",
)
"""The names by which pages give their time: Open Graph, schema.org, Dublin Core, and what outlets use."""
_SHOWN = ".//text()[not(ancestor::script or ancestor::style or ancestor::noscript or ancestor::template)]"
_DEEPEST = 40
"""In so many elements, one in another, the one around the article is looked for."""
_ENDS = re.compile(r"[。！？!?.](?:\s|[”’」』）\"')]|$)|[。！？]")


def is_html(raw: bytes) -> bool:
    """Tell whether the bytes of a file are a saved page of HTML."""
    return bool(HTML.search(raw[:_HEAD]) or _MHTML.search(raw[:_HEAD]))


def read_html(raw: bytes, path: str) -> Article:
    """Return the article that a page holds; one without paragraphs where there is none."""
    # It takes longer to load than a check of the data takes: only who reads HTML waits for it.
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415

    tree = load_html(_html_of(raw) if _MHTML.search(raw[:_HEAD]) else raw)
    if tree is None:
        return Article(path=path, headline="", outlet="", day=None, published=None, url="", paragraphs=())
    # Extraction takes from the tree what is no article.
    times, whole, text = [*_times(tree)], deepcopy(tree), _text_shown(tree)
    found: Any = bare_extraction(tree, with_metadata=True, include_comments=False)
    told = {name: str(getattr(found, name, None) or "") for name in ("title", "sitename", "date", "url")}
    day = date.fromisoformat(told["date"]) if told["date"] else None
    headline = _line(told["title"])
    paragraphs = tuple(_paragraphs(found.body, headline)) if found else ()
    # Pages in Chinese print their outlet as the source.
    source = _SOURCE.search(text)
    lost = _left_out(whole, (one.text for one in paragraphs), headline)
    return Article(
        path=path,
        headline=headline,
        outlet=_line(told["sitename"]) or (source[1] if source else ""),
        day=day,
        published=next(iter([*times, *_times_printed(text, day)]), None),
        url=told["url"],
        paragraphs=paragraphs,
        left_out=tuple(one for one in lost if not _is_byline(one)),
    )


def _text_shown(tree: Any) -> str:
    """Return all that a reader sees of a page."""
    shown = tree.xpath("//body//text()[not(parent::script or parent::style)]")
    return unicodedata.normalize("NFKC", " ".join(" ".join(shown).split()))


def _times_printed(text: str, day: date | None) -> list[datetime]:
    printed = (time_of(one) for one in TIME.finditer(text))
    return [one for one in printed if one and one.date() == day]


def _html_of(raw: bytes) -> bytes:
    """Return the HTML of a page that was saved as a mail; b'' if it has none."""
    parts = (part for part in message_from_bytes(raw).walk() if part.get_content_type() == "text/html")
    content = next((part.get_payload(decode=True) for part in parts), b"")
    return content if isinstance(content, bytes) else b""


def _paragraphs(body: Any, headline: str) -> Iterator[Paragraph]:
    """Yield the paragraphs and headings of an extracted text; the headline above it is neither."""
    for element in body.iter("p", "head", "item", "quote", "cell"):
        text = _line(" ".join(element.itertext()) if element.tag == "cell" else "".join(element.itertext()))
        innermost = next(element.iterdescendants("p", "item", "quote", "cell"), None) is None
        if text and innermost and not (element.tag == "head" and text == headline) and not _is_byline(text):
            yield Paragraph(text=text, heading=element.tag == "head")


def _is_byline(text: str) -> bool:
    """Tell whether a paragraph has nothing but the time, the outlet and a name, and tells nothing."""
    plain = unicodedata.normalize("NFKC", text)
    rest = _SOURCE.sub("", DAY.sub("", TIME.sub("", plain)))
    return rest != plain and not re.search("[。!?]", plain) and len(re.findall(r"\w", rest)) <= _NAME


def _times(tree: Any) -> Iterator[datetime]:
    for name in _PUBLISHED_NAMES:
        yield from filter(None, map(_moment, tree.xpath(_PUBLISHED, name=name)))
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        with suppress(ValueError, RecursionError):
            yield from filter(None, map(_moment, _values(json.loads(script), "datePublished")))
    yield from filter(None, map(_moment, tree.xpath("//time/@datetime")))


def _values(data: object, name: str) -> Iterator[object]:
    """Yield what stands under a name anywhere in JSON."""
    if isinstance(data, dict):
        yield from (value for key, value in data.items() if key == name)
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    for one in inner:
        yield from _values(one, name)


def _moment(text: object) -> datetime | None:
    """Return a time as programs write it, or as it is printed; None if it has no time of day."""
    plain = unicodedata.normalize("NFKC", text).strip() if isinstance(text, str) else ""
    if re.match(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}", plain):
        with suppress(ValueError):
            return datetime.fromisoformat(plain)
    return time_in(plain)


def _line(text: str) -> str:
    return " ".join(visible(text).split())


def _left_out(body: Any, taken: Iterable[str], headline: str) -> tuple[str, ...]:
    """Return the sentences of a page, as it was before extraction, that stand among those that were taken.

    Looked at is the innermost element that has the first and the last of them, or the article or main part of
    the page around it. What a browser does not show is not asked for, nor what is no sentence: menus, labels.
    """
    parts = [_squeezed(one) for one in taken]
    if not parts:
        return ()
    inner = _innermost(body, parts[0], parts[-1])
    text = _shown_in(next(iter(inner.xpath("ancestor-or-self::*[self::article or self::main][1]")), inner))
    rest = _rest(text, [_squeezed(headline), *parts])
    # What goes on with a sentence may be a word.
    long = (one for one, goes_on in rest if len(re.findall(r"\w", one)) >= (1 if goes_on else FEWEST))
    return tuple(filter(_ENDS.search, long))


def _innermost(element: Any, first: str, last: str) -> Any:
    for _ in range(_DEEPEST):
        inner = ((one, _squeezed(_shown_in(one))) for one in element if isinstance(one.tag, str))
        found = next((one for one, text in inner if first in text and last in text), None)
        if found is None:
            break
        element = found
    return element


def _shown_in(element: Any) -> str:
    return visible("".join(element.xpath(_SHOWN)))


def _squeezed(text: str) -> str:
    return "".join(visible(text).split())


def _rest(text: str, parts: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Yield what stands between the parts, and whether it goes on with a sentence of the part before it.

    The parts are looked for in order and without white space.
    """
    places = [place for place, sign in enumerate(text) if not sign.isspace()]
    squeezed = "".join(text[place] for place in places)
    covered, after = bytearray(len(squeezed)), 0
    for part in filter(None, parts):
        start = squeezed.find(part, after)
        if start >= 0:
            after = start + len(part)
            covered[start:after] = b"\1" * len(part)
    for gap in re.finditer(rb"\0+", bytes(covered)):
        goes_on = gap.start() > 0 and not _ENDS.search(squeezed, gap.start() - 2, gap.start())
        yield " ".join(text[places[gap.start()] : places[gap.end() - 1] + 1].split()), goes_on
