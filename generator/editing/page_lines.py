"""What a line of a digest says: its plain text, its paragraph markers, or the outlet and time of a clipping.

What was pasted into a note has Markdown around its words. Markers are [1] ［1］ 【1】 [1,2] [^1] ¹ as pages
print them; what only looks like a marker or a dateline is told apart.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from ..language.printed_time import DAY, TIME, ZONE, time_of

_PLAINER = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"^\s*(?:-{3,}|\*{3,}|_{3,})\s*$", ""),  # a rule
        (r"^\s*\[\^?[0-9]{1,3}\]:\s.*$", ""),  # where a footnote or a link leads
        (r"^\s{0,3}(?:>\s?)*#{1,6}\s+", ""),
        (r"^\s{0,3}(?:>\s?)+", ""),
        (r"^\s*[*+•]\s+", "- "),
        (r"\[?\[(\^?[0-9]{1,3})\]\]?\([^()\s]*\)", r"[\1]"),
        (r"!?\[([^\[\]]*)\]\([^()\s]+\)", r"\1"),
        (r"\\([\[\]\-.*_#>])", r"\1"),
        (r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"\2"),
    )
)
MARKERS = re.compile(r"\s*\[[1-9][0-9]{0,2}\](?:[\s,、，;；]*\[[1-9][0-9]{0,2}\])*")
"""The markers of one statement in their plain form, as `plain_markers` leaves them."""
STOP = re.compile(r"[\s。．.,，;；、]+")
"""What ends a sentence behind its markers."""
_BRACKETED = re.compile(r"[\[［【〔]([^\[\]［］【】〔〕]{0,24})[\]］】〕]")
_NUMBERS = re.compile(r"[1-9][0-9]{0,2}(?:[,、;][1-9][0-9]{0,2})*")
_CLOCK = re.compile(r"\d:\d\d")
_RANGE = re.compile(r"([1-9][0-9]{0,2})[-–~至]([1-9][0-9]{0,2})")
_SUPERSCRIPT = "[¹²³⁰⁴-⁹]+"
_RAISED = re.compile(
    rf"(?:(?<=[^\x00-\x7f米里])|(?<=[A-Za-z]{{3}})|(?<=[.,;:!?)\"']))"
    rf"{_SUPERSCRIPT}(?:[ ,]{_SUPERSCRIPT})*"
)
"""Raised numbers behind a word or its punctuation: behind km and 米 they are of a unit."""
_HALF = re.compile(
    r"[\[［【〔]\s*\^?[0-9０-９]{1,3}(?![0-9０-９])|(?<![0-9０-９])[0-9０-９]{1,3}\s*[\]］】〕]"
)
_OTHER_SIGN = re.compile(r"(?:[（(]\s*[0-9０-９]{1,3}\s*[)）]|[①-⑳])(?=\s*(?:$|\s[-‐‑−－]\s))")
_DOT = r"[·•∙⋅‧・|]"
_OUTLET = re.compile(rf"^(?P<outlet>\S.{{0,39}}?)\s*(?:{_DOT}\s*)+(?=\S)")
_EMPTY = re.compile(rf"^\S{{1,20}}\s*{_DOT}\s*$")
_NEAR = re.compile(rf"^\S.{{0,39}}?\s*{_DOT}\s*\d[\d\s\-/.:年月日时時分T]*(?:\s.{{0,20}})?$")
MOST_BEHIND = 40
"""The most characters that may stand behind the time: 阅读 1234."""


def without_markup(line: str) -> str:
    """Return a line without the signs of Markdown; the bullet of a list becomes the dash of a statement."""
    for pattern, plain in _PLAINER:
        line = pattern.sub(plain, line)
    return line


def plain_markers(line: str) -> tuple[str, str]:
    """Return a line with its markers in their plain form, and the first that only looks like one, or ''."""
    odd: list[str] = []

    def plain(found: re.Match[str]) -> str:
        numbers = _numbers(found[1])
        if not numbers and _looks_like_one(found[1]):
            odd.append(found[0])
        return "".join(f"[{number}]" for number in numbers) or found[0]

    def lowered(found: re.Match[str]) -> str:
        return re.sub("[ ,]*([0-9]+)", r"[\1]", unicodedata.normalize("NFKC", found[0]))

    text = _BRACKETED.sub(plain, _RAISED.sub(lowered, line))
    if half := _HALF.search(_BRACKETED.sub("", text)):
        odd.append(half[0])
    if other := _OTHER_SIGN.search(text):
        odd.append(other[0])
    return text, next(iter(odd), "")


def _numbers(inside: str) -> list[int]:
    folded = re.sub(r"\s", "", unicodedata.normalize("NFKC", inside)).removeprefix("^")
    if _NUMBERS.fullmatch(folded):
        return [int(number) for number in re.findall("[0-9]+", folded)]
    first, last = map(int, bounds.groups()) if (bounds := _RANGE.fullmatch(folded)) else (1, 0)
    return list(range(first, last + 1))


def _looks_like_one(inside: str) -> bool:
    """Tell whether brackets hold nothing but signs, or a number with one or two letters.

    A time by the clock (【21:15追記】) is neither: it says when something was added.
    """
    if _CLOCK.search(unicodedata.normalize("NFKC", inside)):
        return False
    letters = sum(character.isalpha() for character in inside)
    digits = sum(character.isdigit() for character in inside)
    return letters == 0 or (digits > 0 and letters <= 2)


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
        outlet, behind = text[: dot.start()].rstrip(" ·•∙⋅‧・|"), text[time.end() :] if time else ""
        fits = 0 < len(outlet) <= MOST_BEHIND and len(behind) <= MOST_BEHIND
        if time and fits and not ZONE.match(behind):
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


def _as_printed(outlet: str, line: str) -> str:
    """Return the outlet as the line prints it, which NFKC may have changed."""
    printed = line.strip()[: len(outlet)]
    return printed if unicodedata.normalize("NFKC", printed) == outlet else outlet
