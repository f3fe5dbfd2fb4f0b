"""The dates that a Chinese sentence states, in EDTF and as wide as they are said.

Relative ones (去年12月, 同年4月, 10月下旬, 27日至29日前后) are read against the day of publication and
against the date mentioned before. A month without a year is the one nearest to publication.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ..edtf import When

SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
YEARS_FROM_NOW = {"前年": -2, "去年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2}


@dataclass(frozen=True, kw_only=True)
class Said:
    """A date as said: where it stands in the text, and what it means."""

    start: int
    end: int
    when: When


@dataclass(frozen=True, kw_only=True)
class _Context:
    """Against what a relative date is read: the day of publication and the date said before."""

    published: date
    year: int
    month: int

    def of_year(self, word: str, month: int) -> int:
        """Return the year that `word` means; without one, the year in which `month` is nearest."""
        if word[:4].isdigit():
            return int(word[:4])
        if word == "同年":
            return self.year
        if word:
            return self.published.year + YEARS_FROM_NOW[word]
        return self.published.year + round((self.published.month - month) / 12)


Reader = Callable[[re.Match[str], _Context], str]


@lru_cache(maxsize=4096)
def dates_in(text: str, published: date) -> tuple[Said, ...]:
    """Return the dates in a Chinese text, in order; 27日至29日 is one."""
    found: list[Said] = []
    context = _Context(published=published, year=published.year, month=published.month)
    place = 0
    while place < len(text):
        end, when = _said(text, place, context)
        if when:
            said = Said(start=place, end=end, when=when)
            context = _after(context, when)
            joined = _joined(text, found[-1], said) if found else None
            found[-1:] = [joined] if joined else [*found[-1:], said]
        place = end
    return tuple(found)


def without_dates(text: str, published: date) -> str:
    """Return a text with its dates blanked out."""
    for said in dates_in(text, published):
        text = text[: said.start] + " " * (said.end - said.start) + text[said.end :]
    return text


def _said(text: str, place: int, context: _Context) -> tuple[int, When | None]:
    """Return where reading goes on, and the date that begins at `place` if one does."""
    for pattern, read in _READERS:
        if match := pattern.match(text, place):
            about = re.compile("前后|左右").match(text, match.end())
            end = about.end() if about else match.end()
            edtf = read(match, context)
            try:
                return end, When.parse(f"{edtf.rstrip('~')}~" if about and "/" not in edtf else edtf)
            except ValueError:  # 2月30日 is no date, so nothing that a fact could rest on
                return end, None
    return place + 1, None


def _joined(text: str, first: Said, second: Said) -> Said | None:
    """Return the interval when the two are joined by 至 or 到; 前后 behind it holds for both ends."""
    if not re.fullmatch(r"(?:至|到|—|–|-|~|～)", text[first.end : second.start].strip()):
        return None
    if "/" in first.when.edtf + second.when.edtf:
        return None
    sign = second.when.edtf[-1:] if second.when.edtf[-1:] == "~" else ""
    edtf = f"{first.when.edtf.rstrip('~')}{sign}/{second.when.edtf}"
    try:
        return Said(start=first.start, end=second.end, when=When.parse(edtf))
    except ValueError:
        return None


def _after(context: _Context, when: When) -> _Context:
    month = when.start.month if when.start.month and not when.start.season else context.month
    return _Context(published=context.published, year=when.start.year, month=month)


def _fiscal(match: re.Match[str], context: _Context) -> str:
    """Return Japan's fiscal year, April to March."""
    return f"{match[1]}-04/{int(match[1]) + 1}-03"


def _month(match: re.Match[str], context: _Context) -> str:
    month = int(match["month"])
    return f"{context.of_year(match['year'] or '', month)}-{month:02d}"


def _day(match: re.Match[str], context: _Context) -> str:
    return f"{_month(match, context)}-{int(match['day']):02d}"


def _part_of_month(match: re.Match[str], context: _Context) -> str:
    month = _month(match, context)
    last = monthrange(int(month[:4]), int(month[5:]))[1]
    first_day, last_day = {
        "上旬": ("01", "10"),
        "中旬": ("11", "20"),
        "下旬": ("21", f"{last}"),
        "初": ("01", "10~"),
        "底": ("21~", f"{last}"),
    }[match["part"]]
    return f"{month}-{first_day}/{month}-{last_day}"


def _season(match: re.Match[str], context: _Context) -> str:
    season = SEASONS[match["season"]]
    return f"{context.of_year(match['year'] or '', (season - 20) * 3)}-{season}"


def _new_year(match: re.Match[str], context: _Context) -> str:
    return f"{context.published.year + (context.published.month > 6)}-01~"


def _begin_of_year(match: re.Match[str], context: _Context) -> str:
    return f"{context.of_year(match['year'] or '今年', 1)}-01~"


def _end_of_this_month(match: re.Match[str], context: _Context) -> str:
    last = monthrange(context.year, context.month)[1]
    return f"{context.year}-{context.month:02d}-21~/{context.year}-{context.month:02d}-{last}"


def _day_alone(match: re.Match[str], context: _Context) -> str:
    return f"{context.year}-{context.month:02d}-{int(match['day']):02d}"


_A_YEAR = r"(?P<year>[12]\d{3}年|前年|去年|今年|本年|明年|后年|同年)"
_YEAR = f"{_A_YEAR}?"
_MONTH = _YEAR + r"(?P<month>1[0-2]|0?[1-9])月(?:份)?"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])"
_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"(?<!\d)([12]\d{3})(?:财年|年度)", _fiscal),
        (rf"(?<!\d){_MONTH}(?P<part>上旬|中旬|下旬|底|初)", _part_of_month),
        (rf"(?<!\d){_MONTH}{_DAY}日", _day),
        (rf"(?<!\d){_MONTH}", _month),
        (rf"(?<!\d){_YEAR}(?P<season>[春夏秋冬])(?:季|天)", _season),
        # 2026年春, but not 2026年春节, 2026年夏威夷, 2026年秋田.
        (rf"(?<!\d){_A_YEAR}(?P<season>[春夏秋冬])(?=$|[\s，。；、,;至前后])", _season),
        (r"新年(?:伊始|之初)", _new_year),
        (r"(?:(?P<year>今年|明年|去年)年?|年)初", _begin_of_year),
        (r"月底", _end_of_this_month),
        (rf"(?<![\d第]){_DAY}日", _day_alone),
        (r"(?<!\d)([12]\d{3})年", lambda match, context: match[1]),
    )
)
