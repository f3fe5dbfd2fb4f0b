"""The numbers that a Chinese or English text states, brought to one form.

5500亿 and 550 billion are both 550000000000; 10月 and October are both 10; 2% keeps its
sign, and 5成 is 50%. Numbers in words (两, two) and digits inside a name (G7) are not read.
"""

from __future__ import annotations

import re
from decimal import Decimal

Stated = tuple[Decimal, str]
SPELLED = 10000
"""From here on numbers are written with commas or in the language's own large units; a year is not."""

SCALES = {
    "": 1,
    "万": 10**4,
    "亿": 10**8,
    "万亿": 10**12,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

HALF_WIDTH = str.maketrans("０１２３４５６７８９．％", "0123456789.%")

_NUMBER = r"(?<![A-Za-z0-9.,])(?P<digits>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)"
TENTHS = "成(?![为员立功果就本长交型份因])"
"""5成 is 50%; 5成员国 is not."""
_ZH = re.compile(_NUMBER + rf"(?:\s*(?P<scale>万亿|亿|万)|\s*(?P<percent>%|{TENTHS}))?")
_EN = re.compile(
    _NUMBER + r"(?:[\s-]*(?P<scale>thousand|million|billion|trillion)|\s*(?P<percent>%|per ?cent\b))?"
)
_MONTH = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December"
    # May is a month only beside a number or after a word that leads to one.
    r"|(?<=\d )May|(?:(?<=in )|(?<=of )|(?<=by )|(?<=to )|(?<=late )|(?<=early )|(?<=mid )"
    r"|(?<=since )|(?<=until )|(?<=from )|(?<=end )|(?<=next )|(?<=last ))May|May(?= \d))\b"
)


def numbers_in(text: str, language: str) -> set[Stated]:
    """Return the numbers in `text` as (value, '%' or '')."""
    plain = text.translate(HALF_WIDTH)
    if language == "en":
        plain = _MONTH.sub(lambda match: f" {MONTHS.index(match[0]) + 1} ", plain)
    found = (_ZH if language == "zh" else _EN).finditer(plain)
    return {
        (
            scaled(match["digits"], match["scale"], match["percent"]),
            "%" if match["percent"] else "",
        )
        for match in found
    }


def scaled(digits: str, scale: str | None, unit: str | None) -> Decimal:
    """Return the value of digits with their scale (亿); tenths (成) are counted in percent."""
    return Decimal(digits.replace(",", "")) * (10 if unit == "成" else SCALES[scale or ""])


def written(stated: Stated) -> str:
    """Return a number as plain digits, for a message; a year has no comma."""
    value, sign = stated
    return f"{value:f}{sign}" if value < SPELLED else f"{value:,f}{sign}"
