"""How a text tells a date: whether it names one, and of which others it may be the same in other words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ..edtf import When
from ..language.reading import DateInText
from ..language.spans import fiscal_year
from ..language.telling import may_tell
from .statement import covers_one

_YEAR = re.compile(r"[12]\d{3}")
_SHORT = re.compile(r"(?<!\d)(([12]\d)\d\d)[-–/](\d\d)(?![\d-])")
"""1995-96."""
_NAMED = re.compile(
    r"[12]\d{3}|[\d一二三四五六七八九十][月日号]|\d(?:st|nd|rd|th)\b|[周期拜][一二三四五六日天]|季度|quarter"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
"""What names a year, a month or a day of one."""


def years(dates: Iterable[DateInText]) -> set[str]:
    """Return the years that dates are written with: two for 1995-96."""
    printed = [found.printed for found in dates]
    short = (match for one in printed for match in _SHORT.findall(one))
    ends = (f"{century}{end}" for first, century, end in short if first < f"{century}{end}")
    return {*ends, *(year for one in printed for year in _YEAR.findall(one))}


def is_precise(found: DateInText) -> bool:
    """Tell whether a date names a year, a month or a day; year-end may be told by other words."""
    return bool(_NAMED.search(found.printed))


def may_be_one(found: DateInText, known: list[When]) -> bool:
    """Tell whether a date in a text may be one of the known, said no more exactly: from a day on is on it.

    Without a year its month or day has to be one of theirs. What is about (early May, 5月初) is as wide as
    the language has it.
    """
    if any(_is_vaguely(found.when, one) or _of_same_accounts(found, one) for one in known):
        return True
    same = (without_year(found.printed) and in_any_year(found.when) == in_any_year(one) for one in known)
    return covers_one(found.when, known) or any(same) or any(begins_with(one, found.when) for one in known)


def last_days(language: str, text: str, known: Iterable[When], published: date) -> Iterator[When]:
    """Yield the days, months or years that a text may tell of those by which something was to be.

    What was to be by a day that was over when it was reported, one language tells as by it and another as on
    it; and a text may call a day the last one: the deadline is 14 November.
    """
    called_last = may_tell(language, text, {"last day"})
    for one in known:
        if one.until and one.last and (called_last or one.last < published):
            yield one.on_it


def is_just_before(when: When, known: Iterable[When]) -> bool:
    """Tell whether a date is the one before some known one, or the same a year earlier: 9月 of 10月."""
    last = when.last
    return any(
        last is not None and (last + timedelta(days=1) == one.first or when.edtf == _a_year_before(one))
        for one in known
    )


def _a_year_before(when: When) -> str:
    return re.sub(r"\d{4}", lambda year: f"{int(year[0]) - 1:04d}", when.edtf)


def without_year(*printed: str) -> bool:
    """Tell whether dates are printed without a year."""
    return not any(map(_YEAR.search, printed))


def in_any_year(when: When) -> str:
    """Return a date without its years, which each language reads off its own verbs (a cut in June)."""
    return re.sub(r"\d{4}(?=-)|[?~]", "", when.edtf)


def begins_with(one: When, day: When) -> bool:
    """Tell whether a date is open at its end and begins with another."""
    return one.last is None and one.start == day.start and day.last is not None


def _of_same_accounts(found: DateInText, one: When) -> bool:
    """Tell whether a date begins or ends with a fiscal year of some land, and another is that of one land.

    From fiscal 2028 on is as wide as Japan's and that of the United States: no text need say whose it is. Nor
    need 2024年度, which is the calendar year of a land that has no other.
    """
    told = found.when
    for number in (one.first.year, one.first.year + 1):
        if one.edtf in (fiscal_year(number, "japan"), fiscal_year(number, "us")):
            if found.printed == f"{number}年度":
                return True
            wide = When.parse(fiscal_year(number, ""))
            return told.first == wide.first if told.last is None else told.until and told.last == wide.last
    return False


def _is_vaguely(one: When, other: When) -> bool:
    """Tell whether two dates are both about, and begin or end alike."""
    if not all("~" in day.edtf for day in (one, other)) or one.until != other.until:
        return False
    alike = one.first == other.first if not one.until else one.start.month == other.start.month
    return one.start.year == other.start.year and (alike or one.last == other.last)
