"""Every path and anchor of the site, and how one page leads to another.

A path is below the folder of the edition, briefs/<language>/; a page x/y.md is served as x/y/.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlencode

from markupsafe import Markup

from ..book.book import Month
from .escape import relative_address

HOME = "index.md"
ABOUT = "about.md"
FACTS = "facts/index.md"
PLANS = "plans.md"
POSITIONS = "positions.md"
LEDGER = "ledger.md"
CHANGES = "changes.md"
DATA = "data/index.md"
GUIDE, GUIDE_REFERENCE = "guide.md", "guide/reference.md"
GUIDE_FIELDS, GUIDE_RULES = "guide/fields.md", "guide/rules.md"
NEW_CLIPPING = "guide/new.md"
SECTIONS = ("issues", "actors", "months", "clippings")
"""The folders of the pages that there are many of, each with an index."""

FACTS_JSON = "data/facts.json"
FACTS_CSV = "data/facts.csv"
FACTS_SCHEMA = "data/facts.schema.json"
DATA_PACKAGE = "data/datapackage.json"
EXPLORER_INDEX = "data/explorer/index.json"
EDITOR = "editor"
"""The folder, at the root of the site, of what the page for a new clipping loads."""
SEARCH_INDEX = "data/search.json"
SEARCH_FOLDER = "data/search"
CALENDAR = "calendar.ics"
DESK_FEED = "feeds/desk"
"""A feed's path is without its ending: there is one in .xml and one in .json."""

GENERATED_FOLDERS = (*SECTIONS, "facts", "plans", "changes", "ledger", "data", "feeds", "guide")
GENERATED_FILES = (HOME, LEDGER, PLANS, POSITIONS, CHANGES, GUIDE, CALENDAR)
GENERATED = (*GENERATED_FOLDERS, *GENERATED_FILES)
"""What the program writes in the folder of an edition; all else there is written by hand."""

REPORT_ANCHOR = "report"
"""Where the page about the site says how to report an error."""
SAID_ANCHOR = "said"
"""Where an actor's page has what the actor said."""


def index_path(section: str) -> str:
    """Return the path of the index of a section."""
    return f"{section}/index.md"


def issue_path(issue: str) -> str:
    """Return the path of an issue's page."""
    return f"issues/{issue}.md"


def actor_path(actor: str) -> str:
    """Return the path of an actor's page."""
    return f"actors/{actor}.md"


def clipping_path(clipping: str) -> str:
    """Return the path of a clipping's page."""
    return f"clippings/{clipping}.md"


def month_path(month: Month) -> str:
    """Return the path of a month's page."""
    return f"months/{month_name(month)}.md"


def month_name(month: Month) -> str:
    """Return a month as ISO 8601 writes it."""
    return f"{month[0]:04d}-{month[1]:02d}"


def feed_path(section: str, record: str) -> str:
    """Return the path of the feed of an issue or an actor."""
    return f"feeds/{section}/{record}"


def part_path(page: str, name: str) -> str:
    """Return the path of a part, called 2024 or 2024-2, of what `page` (x.md, x/index.md) lists."""
    return f"{page.removesuffix('.md').removesuffix('/index')}/{name}.md"


def explorer_year(year: int) -> str:
    """Return the path of the facts reported in a year, as data for the page of all facts."""
    return f"data/explorer/{year}.json"


def facts_view(page: str, **chosen: str) -> Markup:
    """Return the address, in the Markdown of `page`, of the page of all facts with some of them chosen.

    `chosen`: issue, actor, with (a second actor), status (ids), known, since (days), as
    site_overrides/…/facts/view.js reads them.
    """
    return Markup(f"{markdown_href(page, FACTS)}?{_query(**chosen)}")  # noqa: S704  # made of ids and days


@lru_cache(maxsize=2**12)
def _query(**chosen: str) -> str:
    """Return what is chosen as an address has it; nearly every fact asks for one of few statuses."""
    return urlencode(chosen)


def issue_anchor(issue: str) -> str:
    """Return where the page of a month has what it brought on an issue."""
    return f"issue-{issue}"


def plan_anchor(plan: str) -> str:
    """Return the place of a plan on its page: its id is an event's, or clipping#fact."""
    return plan.replace("#", "-")


def served_at(path: str) -> str:
    """Return the folder in which a page is served, or the path of any other file; '.' is the edition's."""
    if not path.endswith(".md"):
        return path
    return posixpath.dirname(path) or "." if path.endswith("index.md") else path.removesuffix(".md")


def markdown_href(page: str, target: str, anchor: str = "") -> Markup:
    """Return the address of `target` as MkDocs wants it in the Markdown of `page`.

    Addresses are made of ids only and need no escaping.
    """
    return relative_address(_relative(target, _folder(page)) + _fragment(anchor))


def html_href(page: str, target: str, anchor: str = "") -> Markup:
    """Return the address of `target` as a browser needs it on `page`, where MkDocs does not see it."""
    relative = _relative(served_at(target), served_at(page))
    return relative_address(relative + _closing(target) + _fragment(anchor))


_folder = lru_cache(maxsize=2**16)(posixpath.dirname)


@lru_cache(maxsize=2**16)
def _relative(target: str, folder: str) -> str:
    """Return the way from a folder to a target; the same ones are asked for by every fact of a clipping."""
    # From / on: relpath would else ask the system where this process stands.
    return posixpath.relpath(f"/{target}", f"/{folder}")


def root_href(edition_folder: str, page: str, folder: str) -> Markup:
    """Return the address of a folder at the root of the site as a browser needs it on an edition's page."""
    here = f"/{edition_folder}{served_at(page)}"
    return relative_address(f"{posixpath.relpath(f'/{folder}', here)}/")


def absolute_url(site: str, folder: str, target: str, anchor: str = "") -> str:
    """Return the whole address of `target` in an edition's folder of the site at `site`, or '' without it."""
    if not site:
        return ""
    place = served_at(target)
    path = "" if place == "." else place + _closing(target)
    return f"{site}{folder}{path}{_fragment(anchor)}"


def edition_folder(language: str, languages: Sequence[str]) -> str:
    """Return where an edition stands on a site in these languages: the first one is its root."""
    return "" if language == languages[0] else f"{language}/"


def _closing(target: str) -> str:
    return "/" if target.endswith(".md") else ""


def _fragment(anchor: str) -> str:
    return f"#{anchor}" if anchor else ""
