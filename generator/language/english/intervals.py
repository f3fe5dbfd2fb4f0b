"""Two dates joined to one: from 2 May to 5 June, May 2-5, between 3 and 12 September, 2014-2018."""

from __future__ import annotations

import re

from .. import spans
from ..nearness import in_months_near, nearest_of
from ..patterns import pattern_of
from .absolute import in_year_said
from .calendar_words import DAY, MONTH, OF_YEAR, YEAR_DIGITS, behind, day_number, month_number
from .meaning import SHIFTS, Context, Period, group, patterns

JOINED = pattern_of(
    r",?[ \n]?(?:-|—|~)[ \n]?|,?[ \n](?:and[ ])?(?:up[ ])?(?:to|until|till|til|through"
    r"|thru)[ \n](?:the[ ])?(?:end of[ ])?",
    re.IGNORECASE,
)
JOINED_BY_AND = pattern_of(r",?[ \n]and[ \n](?:the[ ])?", re.IGNORECASE)
BETWEEN = pattern_of(r"\bbetween[ \n](?:the[ ])?$", re.IGNORECASE)
_JOIN = r"(?:[ ]?-[ ]?|[ ](?:to|until|till|til|through|thru|and)[ ](?:the[ ])?)"
_DAY = rf"(?:the[ ])?{DAY}"
_BEGIN = MONTH.replace("?P<month>", "?P<begin>")
_ENDS = rf"(?P<first>{_DAY}){_JOIN}(?P<last>{_DAY})"
_NO_MONTH = rf"(?![ ]?(?:of[ ])?{MONTH.replace('?P<month>', '?:')})"


def _days_of_month(match: re.Match[str], context: Context) -> Period | None:
    """Return days of one month, named before or behind them."""
    if match["month"] in ("may", "march", "mar") and not re.search(r"\d", match[0]):
        return None
    month = month_number(match["month"])
    first, last = _numbers(match)

    def in_year(year: int) -> str:
        return f"{spans.day_of(year, month, first)}/{spans.day_of(year, month, last)}"

    return in_year_said(match, context, in_year)


def _days_in_a_row(match: re.Match[str], context: Context) -> Period | None:
    """Return 3, 4 and 5 May as one time; days that do not follow each other are several dates."""
    first, last = _numbers(match)
    return _days_of_month(match, context) if last - first == match["more"].count(",") + 1 else None


def _years(match: re.Match[str], context: Context) -> Period | None:
    """Return 2014-2018, and 2019, 2020 and 2021 as one time."""
    first, last = int(match["first"]), int(match["last"])
    more = group(match, "more")
    return None if more and last - first != more.count(",") + 1 else Period(spans.years(first, last))


def _numbers(match: re.Match[str]) -> list[int]:
    """Return the first day and, if there is one, the last."""
    return [day_number(match[end]) for end in ("first", "last") if end in match.groupdict()]


def _days_of_near_month(match: re.Match[str], context: Context) -> Period | None:
    """Return 4 to 22 this month, and the 15th of next month."""
    month = spans.add_months(context.published.replace(day=1), SHIFTS[match["which"].lower()])
    return Period("/".join(spans.day_of(month.year, month.month, number) for number in _numbers(match)))


def _days_alone(match: re.Match[str], context: Context) -> Period | None:
    """Return "on the 15th" and "from the 5th to the 7th": the nearest such days that the tense allows."""
    ends = _numbers(match)

    def in_month(year: int, month: int) -> str:
        return "/".join(spans.day_of(year, month, number) for number in ends)

    months = in_months_near(in_month, context.published)
    found = nearest_of(months, context.published, context.tense)
    return Period(found if context.tense else spans.in_doubt(found))


def _months(match: re.Match[str], context: Context) -> Period | None:
    """Return Jan.-March 2015 and Nov-Feb, the months of one winter included."""
    first, last = month_number(match["begin"]), month_number(match["month"])

    def to_year(year: int) -> str:
        return f"{spans.year(year - (first > last))}-{first:02d}/{spans.year(year)}-{last:02d}"

    return in_year_said(match, context, to_year)


_YEAR_JOIN = r"(?:[ ]?-[ ]?|[ ](?:to|until|till|through|thru)[ ]|(?<=between \d{4})[ ]and[ ])"
_NEAR_MONTH = r"[ ](?:of[ ]|in[ ])?(?P<which>this|last|next)[ ]month"

_DAYS = rf"(?P<first>{_DAY})(?P<more>(?:,[ ]{DAY})+),?[ ]and[ ](?P<last>{DAY})"
_YEARS_IN_A_ROW = (
    r"(?P<first>(?:19|20)\d\d)(?P<more>(?:,[ ](?:19|20)\d\d)+),?[ ](?:and|or)[ ](?P<last>(?:19|20)\d\d)"
)
_NTH, _TO_NTH = r"\d{1,2}(?:st|nd|rd|th)", r"(?:[ ]?-[ ]?|[ ](?:to|until|till|through|and)[ ])"
_LEADS_TO_DAY = rf"(?:{behind('on by until before after from since for into')}|(?<=(?:ning|noon|ight) of ))"
_DAY_ENDS = r"(?=[ ]?(?:[,;:)\n]|\.(?!\d))|$|[ ](?:and|to|when|for)\b)"
INTERVALS = patterns(
    (rf"{_DAYS}[ ]?(?:of[ ])?{MONTH}{OF_YEAR}", _days_in_a_row),
    (rf"{MONTH}[ ]{_DAYS}{_NO_MONTH}{OF_YEAR}", _days_in_a_row),
    (rf"{behind('in of for both during between')}{_YEARS_IN_A_ROW}(?![\d%]|[.,]\d)", _years),
    (rf"{_ENDS}[ ]?(?:of[ ])?{MONTH}{OF_YEAR}", _days_of_month),
    (rf"{MONTH}[ ]?(?:between[ ]|from[ ])?{_ENDS}{_NO_MONTH}{OF_YEAR}", _days_of_month),
    (rf"(?P<first>{_DAY}){_JOIN}{MONTH}[ ](?P<last>{_DAY}){OF_YEAR}", _days_of_month),
    (rf"(?P<first>{_DAY})[ ](?:of[ ])?{MONTH}{_JOIN}(?P<last>{_DAY}){_NO_MONTH}{OF_YEAR}", _days_of_month),
    (rf"{behind('from between')}the[ ](?P<first>{_NTH}){_TO_NTH}(?:the[ ])?(?P<last>{_NTH})", _days_alone),
    (rf"{_BEGIN}-{MONTH}(?![ ]?\d{{1,2}}\b(?!\d)){OF_YEAR}", _months),
    (rf"{_ENDS}{_NEAR_MONTH}", _days_of_near_month),
    (rf"(?P<first>{_DAY}){_NEAR_MONTH}", _days_of_near_month),
    (rf"{_LEADS_TO_DAY}the[ ](?P<first>{_NTH}?){_DAY_ENDS}", _days_alone),
    (rf"(?P<first>(?:1[5-9]|20)\d\d){_YEAR_JOIN}(?P<last>{YEAR_DIGITS})", _years),
)
