"""Feeds of the desk, of each issue and of each actor: Atom (RFC 4287) and JSON Feed 1.1.

One item for each fact, and in the desk's for each fact withdrawn, under the id that the fact had.
Addresses are whole where the site's own is known. Otherwise Atom has them relative to the feed, which its
readers resolve (RFC 4287, section 2); JSON Feed knows whole ones only, so there they are left out.
"""

from __future__ import annotations

import json
import posixpath
import xml.etree.ElementTree as ET  # it only writes here
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from uuid import NAMESPACE_URL, uuid5

from ..book.book import Entry
from ..edition.addresses import DESK_FEED, HOME, actor_path, clipping_path, feed_path, html_href, issue_path
from ..edition.edition import Edition
from ..edition.facts import change_line, fact_line

MOST_ITEMS = 50
"""The newest are kept: a reader asks for the whole feed again and again."""
ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, kw_only=True)
class Item:
    """A fact in a feed; days are those of the desk."""

    id: str
    url: str
    title: str
    text: str
    published: date
    updated: date


def desk_feed(edition: Edition) -> dict[str, str]:
    """Return the feed of the whole desk: path to text."""
    items = [*_newest(edition, edition.book.entries), *_withdrawn(edition)]
    newest = nlargest(MOST_ITEMS, items, lambda item: (item.updated, item.published, item.id))
    return _both(edition, DESK_FEED, edition.title, HOME, newest)


def subject_feed(edition: Edition, section: str, record_id: str) -> dict[str, str]:
    """Return the feed of an issue or an actor under its id and each former one: path to text.

    A former id keeps its feed: a static host cannot lead a feed reader elsewhere.
    """
    book, of_issue = edition.book, section == "issues"
    subject = (book.issues if of_issue else book.actors)[record_id]
    entries = (book.of_issue if of_issue else book.of_actor)[record_id]
    name = f"{edition.name(subject.names)} · {edition.title}"
    items = _newest(edition, entries)
    page = (issue_path if of_issue else actor_path)(record_id)
    found: dict[str, str] = {}
    for address in (record_id, *subject.renamed):
        found |= _both(edition, feed_path(section, address), name, page, items)
    return found


def _newest(edition: Edition, entries: Iterable[Entry]) -> list[Item]:
    """Return as many facts as a feed keeps, those that the desk touched last."""
    newest = nlargest(MOST_ITEMS, entries, lambda one: (one.updated, one.entered, _id(edition, one.id)))
    return [_item(edition, entry) for entry in newest]


def _both(edition: Edition, path: str, title: str, page: str, items: list[Item]) -> dict[str, str]:
    return {
        f"{path}.xml": _atom(edition, f"{path}.xml", title, page, items),
        f"{path}.json": _json(edition, f"{path}.json", title, page, items),
    }


def _item(edition: Edition, entry: Entry) -> Item:
    line = fact_line(edition, HOME, entry)
    status, text = line.status.name, line.text
    # A feed is read away from the site: it also says that there is no date, or that it is the report's word.
    when = line.when or edition.words.when(entry.fact.when)
    word = line.word_of or edition.attribution(HOME, entry).name
    about = (when, word, line.citation.name)
    changes = [change_line(edition, change) for change in entry.fact.changes]
    return Item(
        id=_id(edition, entry.id),
        url=f"{clipping_path(entry.clipping_id)}#{entry.fact.id}",
        title=edition.words("feed.title", status=status, text=text),
        text="\n".join([text, " · ".join((status, *about)), *changes]),
        published=entry.entered,
        updated=entry.updated,
    )


def _withdrawn(edition: Edition) -> Iterator[Item]:
    status = edition.words("changes.withdrawn")
    for clipping_id, clipping in edition.book.clippings.items():
        for fact, withdrawal in clipping.withdrawn.items():
            name = f"{clipping.headline} {fact}"
            yield Item(
                id=_id(edition, f"{clipping_id}#{fact}"),
                url=f"{clipping_path(clipping_id)}#{fact}",
                title=edition.words("feed.title", status=status, text=name),
                text=edition.text(withdrawal.reason),
                published=clipping.entered or withdrawal.day,
                updated=withdrawal.day,
            )


def _id(edition: Edition, fact: str) -> str:
    """Return the id of a fact in feeds: the same for ever, whatever the site's address."""
    return uuid5(NAMESPACE_URL, f"briefs:{edition.words.language}:{fact}").urn


def _address(edition: Edition, feed: str, target: str) -> str:
    page, _, anchor = target.partition("#")
    beside = posixpath.join(posixpath.dirname(feed), HOME)
    return edition.absolute_url(page, anchor) or str(html_href(beside, page, anchor))


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _atom(edition: Edition, path: str, title: str, page: str, items: list[Item]) -> str:
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": edition.words.language})
    _add(feed, "id", uuid5(NAMESPACE_URL, f"briefs:{edition.words.language}:{path}").urn)
    _add(feed, "title", title)
    _add(feed, "updated", _moment(max((item.updated for item in items), default=edition.book.ends)))
    _add(_add(feed, "author"), "name", edition.title)
    _add(feed, "link", href=_address(edition, path, page))
    _add(feed, "link", rel="self", href=_address(edition, path, path))
    for item in items:
        entry = _add(feed, "entry")
        _add(entry, "id", item.id)
        _add(entry, "title", item.title)
        _add(entry, "link", href=_address(edition, path, item.url))
        _add(entry, "published", _moment(item.published))
        _add(entry, "updated", _moment(item.updated))
        _add(entry, "content", item.text, type="text")
    ET.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode") + "\n"


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, attributes)
    element.text = text
    return element


def _json(edition: Edition, path: str, title: str, page: str, items: list[Item]) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        **_whole(edition, home_page_url=page, feed_url=path),
        "language": edition.words.language,
        "authors": [{"name": edition.title}],
        "items": [
            {
                "id": item.id,
                **_whole(edition, url=item.url),
                "title": item.title,
                "content_text": item.text,
                "date_published": _moment(item.published),
                "date_modified": _moment(item.updated),
            }
            for item in items
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _whole(edition: Edition, **targets: str) -> dict[str, str]:
    """Return the whole addresses of `targets` (page.md#anchor), by their names, as far as they are known."""
    found = {name: edition.absolute_url(*target.split("#")) for name, target in targets.items()}
    return {name: address for name, address in found.items() if address}
