"""Read the built pages as a browser would: nothing in them acts or loads that should not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ..messages import Message, say
from ..problems import Finding, InFile, Problem, breaches, rule

ADDRESSES = ("href", "src", "srcset", "action", "formaction", "poster", "data", "xlink:href", "ping")
ACTING = (*ADDRESSES, "style", "content")
"""The attributes by which an element may act or lead somewhere, beside those that begin with on."""
TELLING = frozenset({*ACTING, "type"})
"""The attributes that are looked at, beside those that begin with on."""
REFUSED = ("iframe", "object", "embed", "base", "style", "template")
"""What belongs on no page; what stands in a template is not read here."""
_WITHIN_THE_SITE = ':not([href^="."]):not([href^="#"])'
"""What keeps links within the site, nearly all that a page has, from being looked at one by one."""
_SELECTORS = {"href": f"[href]{_WITHIN_THE_SITE}", "xlink:href": r"[xlink\:href]"}
LOOKED_AT = ", ".join((*(_SELECTORS.get(name, f"[{name}]") for name in ACTING), *REFUSED, "script"))
"""The elements that may act or lead off the site, as a selector, where no attribute begins with on."""
_ACTS = re.compile(r"on[a-z]+\s*=")
"""What every attribute that runs a script looks like in small letters; a text may look like it too."""
WITHIN = r"0; url=[.]{1,2}/[a-z0-9./-]*"
"""How a page of a former address leads on: to an address within the site."""
DATA = ("application/json", "application/ld+json")
"""Types of scripts that are data: a browser does not run them."""


@dataclass(frozen=True)
class Allowed:
    """What the pages of an edition may have that others may not."""

    addresses: frozenset[str]
    """The only ones off the site that a page may link to."""
    own: str = ""
    """Where the site itself stands."""
    runs_python: str = ""
    """The one page that may run Python, as a path below the edition; '' for none."""


@dataclass(frozen=True)
class ReadPage:
    """A built page as a browser understands it."""

    path: str
    """Below the project: site/en/index.html."""
    html: str
    allowed: Allowed

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The page read."""
        return LexborHTMLParser(self.html)

    @cached_property
    def elements(self) -> tuple[tuple[LexborNode, Mapping[str, str]], ...]:
        """The elements that may act or lead off the site, in order, with what tells of their attributes."""
        return tuple((node, _telling(node)) for node in self._looked_at())

    def _looked_at(self) -> Iterable[LexborNode]:
        """Return all elements if one may have an attribute that acts, else those that others may lead off by.

        Telling of each element which attributes it has takes ten times as long as finding these few.
        """
        if _may_act(self.html):
            return self.tree.root.traverse(include_text=False) if self.tree.root else ()
        return self.tree.css(LOOKED_AT)

    def leading_off(self) -> set[str]:
        """Return the addresses off the site that the page leads to."""
        attributes = (value for _, telling in self.elements for value in telling.items())
        return {value for name, value in attributes if value and _off(name, value, self.allowed.own)}

    def place(self, sign: str) -> InFile:
        """Return the line in which a sign of the page stands first, or the first line."""
        return InFile(self.path, self.html.count("\n", 0, max(self.html.find(sign), 0)) + 1)


def _may_act(html: str) -> bool:
    """Tell whether an attribute that runs a script may stand in a page; no letter is before its name.

    Small letters and a pattern that begins with some are found ten times as fast as either case.
    """
    small = html.lower()
    return any(not small[found.start() - 1].isalpha() for found in _ACTS.finditer(small))


def audit(page: ReadPage) -> list[Problem]:
    """Return what is wrong with a built page."""
    return [*breaches(page_inert, page), *breaches(page_sealed, page)]


@rule("build")
def page_inert(page: ReadPage) -> Iterator[Finding]:
    """A built page acts in no way of its own, and leads off the site to sources, forms and licence alone."""
    cure = say("find the field that the text comes from, and report that it was not escaped")
    for node, attributes in page.elements:
        for message, sign in _acting(node, attributes, page.allowed):
            yield Finding(page.place(sign), message, cure)


@rule("build")
def page_sealed(page: ReadPage) -> Iterator[Finding]:
    """The first thing in the head of a built page is its content security policy."""
    head = page.tree.head
    first = next(iter(head.iter(include_text=False)), None) if head else None
    if first is None or first.attributes.get("http-equiv") != "Content-Security-Policy":
        message = say(
            "the head begins with <{tag}>, not with the page's policy", tag=first.tag if first else ""
        )
        cure = say("let the template begin its head with <head>, where the policy is put")
        yield Finding(InFile(page.path), message, cure)


def _telling(node: LexborNode) -> dict[str, str]:
    """Return the attributes of an element by which it may act or lead somewhere."""
    return {
        name: value or ""
        for name, value in node.attributes.items()
        if name in TELLING or name.startswith("on")
    }


def _acting(
    node: LexborNode, attributes: Mapping[str, str], allowed: Allowed
) -> Iterator[tuple[Message, str]]:
    """Yield in which ways an element acts or leads off the site, and the sign by which it is found."""
    tag = node.tag or ""
    for name, value in attributes.items():
        for message in _attribute(tag, name, value, allowed):
            yield message, value or name
    if tag in REFUSED:
        yield say("<{tag}> does not belong on a page", tag=tag), f"<{tag}"
    if tag == "script":
        yield from ((message, node.text()) for message in _script(node, attributes))


def _attribute(tag: str, name: str, value: str, allowed: Allowed) -> Iterator[Message]:
    if name.startswith("on"):
        yield say("<{tag} {name}=…> runs a script", tag=tag, name=name)
    if name == "style":
        yield say("<{tag} style=…> is refused by the page's policy", tag=tag)
    if name == "content" and re.match(r"\s*\d+\s*;", value) and not re.fullmatch(WITHIN, value):
        yield say("a page that sends the reader elsewhere")
    if _off(name, value, allowed.own) and value not in allowed.addresses:
        yield say("<{tag} {name}='{value}'> leads off the site", tag=tag, name=name, value=value[:80])


def _off(name: str, value: str, own: str) -> bool:
    if name not in ADDRESSES or (own and value.startswith(own)):
        return False
    # Browsers take one stroke for the other.
    parts = urlsplit(value.strip().replace("\\", "/"))
    return bool(parts.scheme or parts.netloc)


def _script(node: LexborNode, attributes: Mapping[str, str]) -> Iterator[Message]:
    body = node.text()
    if "src" in attributes:
        if not re.search(r"(^|/)assets/", attributes["src"]):
            yield say("a script that the theme does not ship: {address}", address=attributes["src"])
    elif attributes.get("type") in DATA:
        if not _is_json(body):
            yield say("data for machines that is not JSON")
    elif body:
        yield say("an inline script")


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
