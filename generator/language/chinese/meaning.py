"""What the reading of a Chinese date needs to know, and what it gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ...edtf import When
from .. import families, spans
from ..families import Family
from ..nearness import Tense, days_from, in_years_near, nearest_of, of_each
from ..patterns import pattern_of
from .tense import disposes, leans_back, tense_at

Period = families.Period
_SENTENCE_END = pattern_of("[。！？!?\n；]")


class OtherFamily(Exception):  # noqa: N818  # no error: another family may read what this one matched
    """What a family of dates matched is none of its own."""


@dataclass(frozen=True, kw_only=True)
class Context:
    """The folded text, the place of the date in it, the day of publication, and the date said before.

    `said_end` is where the date said before ends.
    """

    plain: str
    place: int
    published: date
    said: When | None
    said_end: int = 0

    @property
    def said_here(self) -> bool:
        """Whether the date said before stands in the same sentence."""
        return self.said is not None and not _SENTENCE_END.search(self.plain, self.said_end, self.place)

    @property
    def before(self) -> str:
        """The words just before the date."""
        return self.plain[max(0, self.place - 12) : self.place]

    def tense(self, end: int) -> Tense:
        """Return whether the words around the date, which ends at `end`, look back or ahead."""
        return tense_at(self.plain, self.place, end)

    def leans_back(self, end: int) -> bool:
        """Return whether the date, which ends at `end` and has no tense, may rather be past."""
        return leans_back(self.plain, self.place, end)

    def anchor(self) -> date:
        """Return the day that 次日 follows; raise ValueError where no date was said before."""
        if not self.said:
            raise ValueError("no date was said before")
        return self.said.last or self.said.first

    def said_day(self) -> date:
        """Return the day that 当天 is; raise ValueError where none was said before."""
        if not self.said or self.said.first != self.said.last:
            raise ValueError("no day was said before")
        return self.said.first


Read = Callable[[re.Match[str], Context], "Period | None"]
ReadTail = Callable[[re.Match[str], Context, Period], "Period | None"]


Head = Family[Read]
Tail = Family[ReadTail]
"""What may stand behind a period and says which part of it is meant."""


def heads(*families: tuple[str, Read]) -> tuple[Head, ...]:
    """Return families of dates."""
    return tuple(Family(text, read) for text, read in families)


def tails(*families: tuple[str, str, ReadTail]) -> tuple[Tail, ...]:
    """Return families of parts; the first value lists the units that they are parts of."""
    return tuple(Family(text, read, frozenset(units.split())) for units, text, read in families)


_BASE = pattern_of("(?:(?P<like>[与和跟同])|[比较]|[高低多少大小]于)$")
_ALIKE = pattern_of("[^，。；]{0,8}?(?:相[同比当近]|持平|一样|一致)")


def is_base(match: re.Match[str], context: Context) -> bool:
    """Tell whether 上月 and 上季度 are only that with which one is compared, as 环比 has it: 与上月持平."""
    base = _BASE.search(context.before) if match["which"].startswith("上") else None
    return bool(base and (not base["like"] or _ALIKE.match(context.plain, match.end())))


def year_of(period: Period) -> int:
    """Return the year that a period begins in."""
    return int(period.edtf[:4])


def nearest(of_year: Callable[[int], str], context: Context, end: int) -> str:
    """Return what is said of no year in the year that the words allow, or else in the nearest.

    `of_year` gives the date in a year and raises ValueError where that year has none (29 February).
    """
    around = context.published.year
    if _goes_on(context):
        # In the year said before, or, where that has no such day, in the year of publication.
        said = context.said.first.year if context.said else around
        found = next(of_each(of_year, (said, around)), None)
        if found is None:
            raise ValueError("no such day")
        return found.edtf
    return pick(in_years_near(of_year, context.published), context, end)


def of_this_year(of_year: Callable[[int], str], context: Context, end: int) -> str:
    """Return a quarter or half of no year in the year of publication, or where the words look elsewhere.

    In January, 第四季度 is that of last year.
    """
    year, published, tense = context.published.year, context.published, context.tense(end)
    before, this, after = (When.parse(of_year(one)) for one in (year - 1, year, year + 1))
    if tense == "future" and (this.last or published) < published:
        return after.edtf
    just_over = days_from(before, published) < timedelta(100) < timedelta(180) < days_from(this, published)
    if this.first > published and (tense == "past" or just_over):
        return before.edtf
    return this.edtf


def _goes_on(context: Context) -> bool:
    """Tell whether a month of another year was said before in the sentence: 2019年3月动工，5月停工."""
    said = context.said
    return bool(
        context.said_here and said and said.start.month and abs(said.first.year - context.published.year) > 1
    )


def pick(found: Iterable[When], context: Context, end: int) -> str:
    """Return the nearest date that the words allow, of several in order; raise ValueError for none.

    What is done to something (将关税提高到45%) on a day to come may have been done a year ago.
    """
    tense = context.tense(end)
    edtf = nearest_of(list(found), context.published, tense)
    to_come = When.parse(edtf).first > context.published
    return spans.in_doubt(edtf) if not tense and to_come and disposes(context.plain, end) else edtf


_RESULT = pattern_of(
    "，?[^，。；目标]{0,14}?(?:增长|下降|增加|减少|上升|回升|回落|下滑|攀升|萎缩|亏损|盈利|[长升降跌减增]|为|达|共|累计)"
    r"[^，。；]{0,6}?\d"
)
"""A figure that nothing says is to come is one that was reached: 三季度出口增长5%."""
_SHORT = timedelta(92)
"""A quarter of which nothing is said is the running one from its first day on."""
_NEAR = timedelta(60)


def in_told_year(of_year: Callable[[int], str], context: Context, end: int, *, summed: bool = False) -> str:
    """Return a stretch of months in the year that the words allow; `summed` is one that counts from January.

    Where words do not tell and the stretches of two years are about as near, it is uncertain.
    """
    published, tense = context.published, context.tense(end)
    before, this, after = (When.parse(of_year(published.year + shift)) for shift in (-1, 0, 1))
    last = this.last or this.first
    if tense == "future":
        return this.edtf if last >= published else after.edtf
    if last <= published:
        return this.edtf
    if this.first <= published:
        told = tense or summed or _RESULT.match(context.plain, end)
        early = published - this.first < last - published and (summed or last - this.first > _SHORT)
        return before.edtf if told and early else this.edtf
    return before.edtf if tense == "past" else _nearer(before, this, context, end)


def _nearer(before: When, this: When, context: Context, end: int) -> str:
    """Return the nearer of a stretch that is over and one to come; a result is of one that is over."""
    back, ahead = days_from(before, context.published), days_from(this, context.published)
    result = _RESULT.match(context.plain, end)
    chosen = before if back < ahead or (result and (ahead > _NEAR or back < _SHORT)) else this
    doubted = not result and 2 * min(back, ahead) > max(back, ahead)
    return spans.in_doubt(chosen.edtf) if doubted else chosen.edtf
