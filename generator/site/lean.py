"""A page without what no reader gets.

That is the theme's indentation, references for characters that need none, and XML's name of what a picture
is: a tenth of a page. A browser understands it as before: between elements any white space is one space,
and a reference is the character that it stands for, in HTML as in the theme's JSON.
"""

from __future__ import annotations

import json
import re

from ..edition.escape import script_json

_RAW = re.compile(r"(<(?:pre|textarea|script)\b.*?</(?:pre|textarea|script)>)", re.DOTALL)
"""Where white space tells, or references are none."""
_GAP = re.compile(r"\s*\n\s*")
_NAMESPACE = '<svg xmlns="http://www.w3.org/2000/svg"'
"""What a picture in HTML is without having to say it; the theme's icons do."""
_REFERENCE = re.compile(r"&#(3[3567]|4[0-7]|58|59|61|63|64|9[1-6]|12[3-6]);")
"""Every mark of ASCII's but for < > & and both quotation marks, which could be read as markup."""

_DATA = '<script id="__config" type="application/json">'
"""What the theme's script has to know: with blanks between its values, and references for letters."""
_END = "</script>"


def lean(page: str) -> str:
    """Return a page that is understood as before."""
    parts = _RAW.split(page)
    parts[::2] = [
        _REFERENCE.sub(_character, _GAP.sub("\n", part.replace(_NAMESPACE, "<svg"))) for part in parts[::2]
    ]
    parts[1::2] = [_lean_data(part) if part.startswith(_DATA) else part for part in parts[1::2]]
    return "".join(parts)


def _lean_data(part: str) -> str:
    value = json.loads(part.removeprefix(_DATA).removesuffix(_END))
    return f"{_DATA}{script_json(value)}{_END}"


def _character(reference: re.Match[str]) -> str:
    return chr(int(reference[1]))
