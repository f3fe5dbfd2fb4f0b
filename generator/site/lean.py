"""A page without what no reader gets: the theme's indentation, and references for characters that need none.

Both are a tenth of a page. A browser understands the page as before: between elements any white space is one
space, and a reference is the character that it stands for.
"""

from __future__ import annotations

import re

_RAW = re.compile(r"(<(?:pre|textarea|script)\b.*?</(?:pre|textarea|script)>)", re.DOTALL)
"""Where white space tells, or references are none."""
_GAP = re.compile(r"\s*\n\s*")
_REFERENCE = re.compile(r"&#(3[3567]|4[0-7]|58|59|61|63|64|9[1-6]|12[3-6]);")
"""Every mark of ASCII's but for < > & and both quotation marks, which could be read as markup."""


def lean(page: str) -> str:
    """Return a page that is understood as before."""
    parts = _RAW.split(page)
    parts[::2] = [_REFERENCE.sub(_character, _GAP.sub("\n", part)) for part in parts[::2]]
    return "".join(parts)


def _character(reference: re.Match[str]) -> str:
    return chr(int(reference[1]))
