"""The line of a digest that names the outlet and the time of a clipping, and what only looks like one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from ..language.printed_time import DAY, TIME, ZONE, time_of

_DOT = r"[·•∙⋅‧・|]"
_OUTLET = re.compile(rf"^(?P<outlet>\S.{{0,39}}?)\s*(?:{_DOT}\s*)+(?=\S)")
_EMPTY = re.compile(rf"^\S{{1,20}}\s*{_DOT}\s*$")
_NEAR = re.compile(rf"^\S.{{0,39}}?\s*{_DOT}\s*\d[\d\s\-/.:年月日时時分T]*(?:\s.{{0,20}})?$")
MOST_BEHIND = 40
"""The most characters that may stand behind the time: 阅读 1234."""


@dataclass(frozen=True, kw_only=True)
class Dateline:
    """What a dateline says; `published` is None where there is no such day or time."""

    outlet: str
    printed: str
    published: datetime | None


def dateline(line: str) -> Dateline | None:
    """Return the dateline that a line is, or None; what stands behind the time is left out."""
    text = unicodedata.normalize("NFKC", line).strip()
    for dot in re.finditer(rf"{_DOT}\s*", text):
        time = TIME.match(text, dot.end())
        outlet = text[: dot.start()].rstrip(" ·•∙⋅‧・|")
        if time and 0 < len(outlet) <= MOST_BEHIND and _harmless(text[time.end() :]):
            return Dateline(outlet=_as_printed(outlet, line), printed=time[0], published=time_of(time))
    return None


def looks_like_dateline(line: str) -> bool:
    """Tell whether a line that is no dateline may have been meant as one."""
    text = unicodedata.normalize("NFKC", line).strip()
    if len(text) > MOST_BEHIND * 2:
        return False
    times = [*TIME.finditer(text)]
    return bool(
        _EMPTY.match(text)
        or _NEAR.match(text)
        or (times and (times[-1].end() == len(text) or ZONE.match(text[times[-1].end() :])))
        or ((dot := _OUTLET.match(text)) and DAY.match(text, dot.end()))
    )


def _harmless(behind: str) -> bool:
    return len(behind) <= MOST_BEHIND and not ZONE.match(behind)


def _as_printed(outlet: str, line: str) -> str:
    """Return the outlet as the line prints it, which NFKC may have changed."""
    printed = line.strip()[: len(outlet)]
    return printed if unicodedata.normalize("NFKC", printed) == outlet else outlet
