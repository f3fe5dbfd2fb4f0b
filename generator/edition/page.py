"""What a page is made of, whatever it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from ..book.book import Entry
from .addresses import ABOUT, DESK_FEED, REPORT_ANCHOR, html_href, markdown_href
from .escape import relative_address, web_address


@dataclass(frozen=True, kw_only=True)
class Link:
    """A name and where it leads; `href` is made of ids only and needs no escaping."""

    name: str
    href: Markup | None
    lang: str = ""
    """The language of the name, where it is not the page's."""


class View(SimpleNamespace):
    """Values for a template, by the names that it has for them."""


@dataclass(frozen=True, kw_only=True)
class Listed:
    """What readers find a page by."""

    path: str
    title: str
    description: str


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page to render: `path` is below briefs/<language>/."""

    path: str
    template: str
    title: str
    description: str
    crumbs: tuple[Link, ...]
    view: Any
    """What the template shows."""
    entries: tuple[Entry, ...] = ()
    """The facts that the page rests on; none for a page that rests on the whole corpus."""
    feed: str = DESK_FEED
    """The path of the page's feed without its ending."""
    things: tuple[Mapping[str, Any], ...] = ()
    """The things on the page that schema.org has a word for, for machines."""

    @property
    def listed(self) -> Listed:
        """What readers find it by."""
        return Listed(path=self.path, title=self.title, description=self.description)


def markdown_link(page: str, target: str, name: str, anchor: str = "") -> Link:
    """Return a link from `page` to `target`, both paths below the edition's folder."""
    return Link(name=name, href=markdown_href(page, target, anchor))


def html_link(page: str, target: str, name: str, anchor: str = "") -> Link:
    """Return the same in markup that MkDocs does not see."""
    return Link(name=name, href=html_href(page, target, anchor))


def place_link(name: str, anchor: str) -> Link:
    """Return a link to a place on the same page."""
    return Link(name=name, href=relative_address(f"#{anchor}"))


def form_link(page: str, name: str, form: str) -> Link:
    """Return a link to the form in which a reader tells something; without one, to how to go about it."""
    return Link(name=name, href=web_address(form) if form else markdown_href(page, ABOUT, REPORT_ANCHOR))
