"""Days, weeks and months near the day of publication or the day said before: 昨日, 上周三, 本月, 次日."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from .. import spans
from ..nearness import Tense, weekday_near, weekend_near
from .calendar_words import NO_ABOVE, WEEKDAYS, shift
from .meaning import Context, Period, heads, in_doubt, is_base

_DAYS_FROM_NOW = {"大前": -3, "前": -2, "昨": -1, "今": 0, "本": 0, "即": 0, "明": 1, "后": 2, "大后": 3}


def _day_near(match: re.Match[str], context: Context) -> Period:
    return Period(spans.day(context.published + timedelta(days=_DAYS_FROM_NOW[match["which"]])), "day")


def _two_days(match: re.Match[str], context: Context) -> Period:
    """Return 今明两天."""
    first = context.published + timedelta(days=_DAYS_FROM_NOW[match["one"]])
    return Period(spans.span(first, first + timedelta(days=1)), "span")


def _day_from_said(match: re.Match[str], context: Context) -> Period:
    """Return 当天, 次日, 前一天, against the day said before."""
    word = match["word"]
    shift = 0 if word[0] in "当同" else -1 if word[0] == "前" else 1
    return Period(spans.day(context.said_day() + timedelta(days=shift)), "day")


def _month_near(match: re.Match[str], context: Context) -> Period | None:
    if is_base(match, context):
        return None
    moved = spans.add_months(context.published.replace(day=1), shift(match))
    return Period(spans.month(moved), "month")


def _month_from_said(match: re.Match[str], context: Context) -> Period:
    if not context.said or not context.said.start.month:
        raise ValueError("no month was said before")
    shift = 1 if match["word"][0] in "次翌" else 0
    return Period(spans.month(spans.add_months(context.anchor().replace(day=1), shift)), "month")


def _week_near(match: re.Match[str], context: Context) -> Period:
    monday = spans.monday(context.published) + timedelta(days=7 * shift(match))
    if not match["day"]:
        return Period(spans.week(monday), "week")
    if match["day"] == "末":
        return Period(spans.weekend(monday), "span")
    return Period(spans.day(monday + timedelta(days=WEEKDAYS[match["day"]])), "day")


def _weekday(match: re.Match[str], context: Context) -> Period:
    """Return the weekday that the words allow, or else the nearest, uncertain."""
    number = WEEKDAYS[match["day"]]
    return Period(
        _by_tense(lambda tense: weekday_near(number, context.published, tense), match, context), "day", "week"
    )


def _weekend(match: re.Match[str], context: Context) -> Period:
    return Period(_by_tense(lambda tense: weekend_near(context.published, tense), match, context), "span")


def _by_tense(near: Callable[[Tense], str], match: re.Match[str], context: Context) -> str:
    """Return what is near by its tense, or without one by what it leans to, uncertain."""
    tense = context.tense(match.end())
    return in_doubt(near("past")) if not tense and context.leans_back(match.end()) else near(tense)


def _half_month(match: re.Match[str], context: Context) -> Period:
    first = context.published.replace(day=1)
    last = spans.add_months(first, 1) - timedelta(days=1)
    days = (first, first.replace(day=15)) if match["half"] == "上" else (first.replace(day=16), last)
    return Period(spans.span(*days), "span")


def _month_of_part(match: re.Match[str], context: Context) -> Period:
    said = context.said if context.said_here else None
    month = said.first if said and said.start.month else context.published
    return Period(spans.month(month), "month")


def _new_year(match: re.Match[str], context: Context) -> Period:
    return Period(f"{context.published.year + (context.published.month > 6)}-01~", "month")


_WEEKDAY = "[一二三四五六日天]"
_WEEK = "(?:周|星期|礼拜)"
_NO_COUNT = r"(?<![一二两三四五六七八九十\d每几多整半百逐双隔首])"
"""一周五天 is no Friday."""
_NO_WEEK = (
    "(?![期岁年]|边(?![境防检])|围(?![绕攻观困捕])|长(?!达|沙|江|三角)|全(?![国面省市县天体球数部员])|刊(?![登发载出])"
    "|报(?![价告道盘收出名到送关])|转(?=[率资金箱期天速次材房量库效快慢困不使])|密(?![集谋切])|遭(?![遇受到袭])"
    ")"
)
"""下周期 and 本周刊 are no weeks, but 上周报价 and 上周刊登 are."""
_NO_DAY = "(?!头条|系|香|性|本(?!报|社|台|市)|俄罗斯(?:通讯社|电视|国际))"
_PAST_DAY = "(?<![目此之以日当从先])前"
_LATER_DAY = "(?<![今以之此战先最落])后"

NEARBY = heads(
    (r"(?P<which>前|昨|今|明|后|本)[(（]\d{1,2}[)）][日天晚]", _day_near),
    (r"(?P<which>本|上|下)[(（]\d{1,2}[)）]月", _month_near),
    (rf"(?P<which>(?<!大)大前|{_PAST_DAY}|昨|今|明|(?<!大)大后|{_LATER_DAY}|即)[天日]{_NO_DAY}", _day_near),
    (r"(?P<which>今|昨|明)(?=起(?![火飞来草]))", _day_near),
    (r"(?<![\d一二三四五六七八九十几数个每])(?P<which>)月内", _month_near),
    (r"(?P<which>今|昨|明)(?:晨|早|午|晚|夜)(?!报|期|餐|宴|会|年|清)", _day_near),
    (r"(?P<which>前|后)晚(?!期)", _day_near),
    (r"(?P<one>今|明|昨)(?:明|后|今)两[天日]", _two_days),
    (
        (
            r"(?P<word>当[天日晚](?!本)|(?<!年)同一?[天日](?!本)|[次翌][日晨](?!本)|隔[天日](?!本)|第二天"
            r"|(?<![目此之以])前一[天日晚])"
        ),
        _day_from_said,
    ),
    (
        rf"(?P<which>(?<!基)本|这个|(?<![以岁海])上上个|{NO_ABOVE}上一?个|{NO_ABOVE}上|下下个|下一?个|下|该)(?<!岁)月(?![球饼嫂色季]|亮(?![相出起])|光(?![伏大缆电纤刻]))",
        _month_near,
    ),
    (r"(?P<word>当月|(?<![年上去])同月|[次翌]月)", _month_from_said),
    (
        (
            rf"(?P<which>(?<![以每])上上|{NO_ABOVE}上|本|这|今|该|下下|下)"
            rf"一?个?{_WEEK}(?:(?P<day>{_WEEKDAY}|末)|{_NO_WEEK})"
        ),
        _week_near,
    ),
    (rf"{_NO_COUNT}{_WEEK}(?P<day>{_WEEKDAY})(?![福些个名])", _weekday),
    (rf"{_NO_COUNT}(?<!逢)周末(?!版|效应|游|愉|将?[均都也]?可(?![能望达])|加班|休息)", _weekend),
    (r"(?P<half>[上下])半月", _half_month),
    (r"新年(?:伊始|之初|初)", _new_year),
    (r"(?<![\d个上下本当正腊每岁])(?=月[初底末]|月中(?=[旬，。、以之前]|$))", _month_of_part),
)
