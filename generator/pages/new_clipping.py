"""The page on which an editor makes facts of a clipping in the browser, with nothing installed."""

from __future__ import annotations

import json
from dataclasses import dataclass

from markupsafe import Markup

from ..edition.addresses import EDITOR, GUIDE_RULES, NEW_CLIPPING, html_href, root_href
from ..edition.edition import Edition

SAID_BY_SCRIPT = (
    "new_clipping.hint",
    "new_clipping.open",
    "new_clipping.open_empty",
    "new_clipping.copy",
    "site.copied",
    "new_clipping.download",
    "new_clipping.loading",
    "new_clipping.starting",
    "new_clipping.reading",
    "new_clipping.checking",
    "new_clipping.started",
    "new_clipping.nothing",
    "new_clipping.not_text",
    "new_clipping.wrong",
    "new_clipping.warned",
    "new_clipping.sound",
    "new_clipping.sound_draft",
    "new_clipping.at",
    "new_clipping.failed",
    "new_clipping.there",
)
"""What the script of the page for a new clipping says."""


@dataclass(frozen=True, kw_only=True)
class NewClippingView:
    """What the script of the page for a new clipping is told."""

    runs: bool
    """Whether the site has the program for the browser."""
    editor: Markup
    """Where it is."""
    rules: Markup
    """The page of the rules."""
    publishers: tuple[tuple[str, str], ...]
    """Id and name of each outlet."""
    where: str
    """The address of the repository; '' where it is not known."""
    texts: str
    """What the script says, as JSON."""


def new_clipping(edition: Edition) -> NewClippingView:
    """Return what the script of the page is told in an edition."""
    said = {key.rpartition(".")[2]: edition.words(key) for key in SAID_BY_SCRIPT}
    return NewClippingView(
        runs=edition.deployment.runs_python,
        editor=root_href(edition.folder, NEW_CLIPPING, EDITOR),
        rules=html_href(NEW_CLIPPING, GUIDE_RULES),
        publishers=tuple((one, edition.name(of.name)) for one, of in edition.book.desk.publishers.items()),
        where=edition.deployment.repository,
        texts=json.dumps(said, ensure_ascii=False),
    )
