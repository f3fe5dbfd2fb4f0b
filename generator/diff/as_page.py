"""A difference in Chinese and English: as Markdown for the summary of a pull request, and as a page.

The page is one file without scripts, which asks for nothing from anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2 import Environment
from markupsafe import Markup

from ..edition.escape import plain
from ..language.catalogue import catalogue
from ..model import LANGUAGES
from ..pages.templating import template_environment
from .report import Report

LABELS = {
    "gone": "diff.gone",
    "withdrawn": "changes.withdrawn",
    "raised": "diff.raised",
    "lowered": "diff.lowered",
    "redated": "diff.redated",
    "resourced": "diff.resourced",
    "reworded": "diff.reworded",
    "changed": "diff.changed",
    "added": "changes.added",
}
RECORDS = {
    "desk": "diff.desk",
    "issue": "search.issues",
    "actor": "search.actors",
    "event": "fact.event",
    "clipping": "search.clippings",
}
CHANGES = {
    "added": "changes.added",
    "changed": "diff.altered",
    "renamed": "diff.renamed",
    "merged": "diff.merged",
    "gone": "diff.removed",
}
CALLING = re.compile(r"&#64;|&#35;|&#58;|www(?=&#46;)", re.IGNORECASE)
"""@, #, colons and the www of www. as `plain` writes them."""


def as_markdown(report: Report) -> str:
    """Return a report as the Markdown of GitHub, where a text is read as that text and calls nobody."""
    return _environment(_calling_nobody).get_template("diff.md.j2").render(report=report)


def as_html(report: Report) -> str:
    """Return a report as a page of its own."""
    return _environment(None).get_template("diff.html.j2").render(report=report)


def _environment(finalize: Callable[[object], object] | None) -> Environment:
    environment = template_environment(finalize)
    environment.globals |= {
        "languages": [(language, catalogue(language)) for language in LANGUAGES],
        "labels": LABELS,
        "records": RECORDS,
        "changes": CHANGES,
    }
    return environment


def _calling_nobody(value: object) -> Markup:
    """Return `value` as `plain` does, with nothing that GitHub takes for a name, a number or an address.

    It looks for them after it has read the Markdown, when a character reference is a character again. A
    space of no width keeps their parts asunder.
    """
    return value if isinstance(value, Markup) else Markup(CALLING.sub("\\g<0>&#8203;", str(plain(value))))  # noqa: S704
