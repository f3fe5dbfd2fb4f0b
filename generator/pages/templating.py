"""The templates of templates/: how they are read, the same for pages and for comparisons."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import Environment, PackageLoader, StrictUndefined


def template_environment(finalize: Callable[[object], object] | None, comment: str = "{##}") -> Environment:
    """Return templates that escape what they print, after `finalize`, and refuse what they were not given.

    `comment` is what begins and what ends a comment, two characters each.
    """
    return Environment(
        loader=PackageLoader("generator.pages"),
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string=comment[:2],
        comment_end_string=comment[2:],
    )
