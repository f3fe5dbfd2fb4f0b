"""Paragraph markers as pages print them, [1] ［1］ 【1】 [1,2] [^1] ¹, and what only looks like one."""

from __future__ import annotations

import re
import unicodedata

MARKERS = re.compile(r"\s*\[[1-9][0-9]{0,2}\](?:[\s,、，;；]*\[[1-9][0-9]{0,2}\])*")
"""The markers of one statement in their plain form, as `plain_markers` leaves them."""
STOP = re.compile(r"[\s。．.,，;；、]+")
"""What ends a sentence behind its markers."""
_BRACKETED = re.compile(r"[\[［【〔]([^\[\]［］【】〔〕]{0,24})[\]］】〕]")
_NUMBERS = re.compile(r"[1-9][0-9]{0,2}(?:[,、;][1-9][0-9]{0,2})*")
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


def plain_markers(line: str) -> tuple[str, str]:
    """Return a line with its markers in their plain form, and the first that only looks like one, or ''."""
    odd: list[str] = []

    def plain(found: re.Match[str]) -> str:
        numbers = _numbers(found[1])
        if not numbers and _looks_like_one(found[1]):
            odd.append(found[0])
        return "".join(f"[{number}]" for number in numbers) or found[0]

    raised = _RAISED.sub(lambda found: "".join(f"[{n}]" for n in _raised(found[0])), line)
    text = _BRACKETED.sub(plain, raised)
    if half := _HALF.search(_BRACKETED.sub("", text)):
        odd.append(half[0])
    if other := _OTHER_SIGN.search(text):
        odd.append(other[0])
    return text, next(iter(odd), "")


def _numbers(inside: str) -> list[int]:
    """Return the paragraphs that brackets name."""
    folded = re.sub(r"\s", "", unicodedata.normalize("NFKC", inside)).removeprefix("^")
    if _NUMBERS.fullmatch(folded):
        return [int(number) for number in re.findall("[0-9]+", folded)]
    first, last = map(int, bounds.groups()) if (bounds := _RANGE.fullmatch(folded)) else (1, 0)
    return list(range(first, last + 1))


def _looks_like_one(inside: str) -> bool:
    """Tell whether brackets hold nothing but signs, or a number with one or two letters."""
    letters = sum(character.isalpha() for character in inside)
    digits = sum(character.isdigit() for character in inside)
    return letters == 0 or (digits > 0 and letters <= 2)


def _raised(digits: str) -> list[str]:
    return re.findall("[0-9]+", unicodedata.normalize("NFKC", digits))
