"""What is near the day of publication or the day said before: 昨日, 上周三, 次日, 三天前, 过去十年."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from .. import spans
from ..nearness import Tense, weekday_near, weekend_near
from ..patterns import pattern_of
from .calendar_words import (
    COUNT,
    DAY_NUMBER,
    MONTH_NUMBER,
    NO_ABOVE,
    UNIT,
    WEEKDAYS,
    YEARS_FROM_NOW,
    shift,
    unit_name,
)
from .meaning import Context, Period, heads, is_base, leans_back
from .numerals import integer
from .periods import first_months, first_months_near

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
    if not context.said or context.said.first != context.said.last:
        raise ValueError("no day was said before")
    return Period(spans.day(context.said.first + timedelta(days=shift)), "day")


def _month_near(match: re.Match[str], context: Context) -> Period | None:
    if is_base(match, context):
        return None
    return Period(spans.unit_at("month", context.published, shift(match)), "month")


def _month_from_said(match: re.Match[str], context: Context) -> Period:
    if not context.said or not context.said.start.month:
        raise ValueError("no month was said before")
    return Period(spans.unit_at("month", context.anchor(), int(match["word"][0] in "次翌")), "month")


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
    edtf = _by_tense(lambda tense: weekday_near(number, context.published, tense), match, context)
    return Period(edtf, "day", "week")


def _weekend(match: re.Match[str], context: Context) -> Period:
    return Period(_by_tense(lambda tense: weekend_near(context.published, tense), match, context), "span")


def _by_tense(near: Callable[[Tense], str], match: re.Match[str], context: Context) -> str:
    """Return what is near by its tense, or without one by what it leans to, uncertain."""
    tense = context.tense(match.end())
    back = not tense and leans_back(context.plain, context.place, match.end())
    return spans.in_doubt(near("past")) if back else near(tense)


def _half_month(match: re.Match[str], context: Context) -> Period:
    first = context.published.replace(day=1)
    last = spans.add_months(first, 1) - timedelta(days=1)
    days = (first, first.replace(day=15)) if match["half"] == "上" else (first.replace(day=16), last)
    return Period(spans.span(*days), "span")


def _month_of_part(match: re.Match[str], context: Context) -> Period:
    said = context.said_here
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
    (
        rf"(?P<which>(?<!大)大前|{_PAST_DAY}|昨|(?<![时直]至)(?<!直到)(?<!今时)今|明|(?<!大)大后|{_LATER_DAY}|即)[天日]{_NO_DAY}",
        _day_near,
    ),
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


def _ago(match: re.Match[str], context: Context) -> Period | None:
    """Return 三天前 and 两周后; after a date said before in the sentence, 后 counts from that."""
    if _EVENT.search(context.before) and _ENDS.match(context.plain, match.end()):
        return None
    sign, unit = _sign(match), unit_name(match["unit"])
    start = context.anchor() if sign > 0 and context.said_here else context.published
    edtf = spans.distance(unit, start, sign * integer(match["count"]))
    return Period(edtf, "day" if unit == "day" else "span")


def _sign(match: re.Match[str]) -> int:
    return 1 if match["where"].endswith("后") else -1


def _within_year_ago(match: re.Match[str], context: Context) -> Period:
    """Return 两年前的5月, 三年前的10月1日 and 去年的今天."""
    near, today = match["near"], context.published
    year = today.year + (YEARS_FROM_NOW[near] if near else -integer(match["count"]))
    if not match["month"]:
        return Period(spans.day_of(year, today.month, today.day), "day")
    month = integer(match["month"])
    if not match["day"]:
        return Period(f"{spans.year(year)}-{month:02d}", "month")
    return Period(spans.day_of(year, month, integer(match["day"])), "day")


def _half_ago(match: re.Match[str], context: Context) -> Period:
    """Return 半年前, 一个半月后 and 两年半前."""
    halves = _sign(match) * (2 * integer(match["count"] or "0") + 1)
    if match["year"]:
        return Period(spans.distance("month", context.published, 6 * halves), "span")
    return Period(f"{spans.day(context.published + timedelta(days=15 * halves))}~", "span")


def _lasting(match: re.Match[str], context: Context) -> Period:
    """Return 过去十年 and 未来五年, to and from the day of publication."""
    unit, count = ("month", 6) if match["half"] else (unit_name(match["unit"]), integer(match["count"]))
    return Period(spans.stretch(unit, context.published, count if match["ahead"] else -count), "span")


_AFTER = pattern_of("(?:起|[之以]?后|期满|届满)[，的在]?$")
"""自发出之日起30日内 are counted from that day, whenever it is."""


def _within(match: re.Match[str], context: Context) -> Period | None:
    """Return 三天内 where the words look ahead; else it may be any three days, as it is after something."""
    if context.tense(match.end()) != "future" or _AFTER.search(context.before):
        return None
    unit, today = unit_name(match["unit"] or "日"), context.published
    return Period(spans.span(today, spans.moved(unit, today, integer(match["count"]))), "span")


def _first_months(match: re.Match[str], context: Context) -> Period:
    """Return 前8个月, of a year said before in the sentence or of the nearest that is over."""
    number, said = integer(match["count"]), context.said_here
    if said and not said.start.month:
        return Period(first_months(said.first.year, number), "span")
    return Period(first_months_near(number, context, match.end()), "span", "year")


_EVENT = pattern_of("在[^，。；：、的]{2,11}$")
_ENDS = pattern_of("[，。；]|$")
"""在补选两周前 counts from what is named, 在两周前 from the day of publication."""
_N = r"(?:\d{1,2}|[二两三四五六七八九十]{1,2})"
_NO_AGO = "(?!任|往|台|卫|沿|线|夕|期|者|半|三|提|瞻|所|面|来|排|后|左|十|两|一)"
_NO_GUESS = r"(?:(?<=差不多)|(?<![\d.第几数好多十年个]))"
_WHERE = f"(?P<where>(?:之|以)?[前后]{_NO_AGO})"
_FIRST = (
    "(?:(?<=今年)|(?<=累计|合计|总计)|(?<![^，。；：、！？ ])|(?<=[国省市县区州])(?<![出回归]国)(?<!上市)"
    "|(?<=公司|集团|行业|企业|工业)|(?<=该[一-鿿]))"
)
"""入职前6个月 are those before it: they are of the year only at the start, or behind those who count so."""
_WHOLE = r"\d{1,3}|[一二三四五六七八九两十]{1,3}"

_LATELY = (
    "(?:(?<![附最将接逼临邻靠亲了达时续经费花耗满拖等停隔])近"
    "|(?<=了)近(?=[^，。；]{1,4}(?:年|月|周|季度)[的来间]))"
)
"""近 behind 将 and 接, and behind what lasts (等了近一年, 历时近三年), is nearly so long, and no date."""

DURATIONS = heads(
    (
        (
            rf"(?:{_NO_GUESS}{COUNT}年(?:之|以)?前|(?P<near>去年|前年|大前年|明年))的"
            rf"(?:今[天日]|(?P<month>{MONTH_NUMBER})月(?:(?P<day>{DAY_NUMBER})[日号])?)"
        ),
        _within_year_ago,
    ),
    (rf"{_NO_GUESS}{COUNT}{UNIT}{_WHERE}", _ago),
    (rf"{_NO_GUESS}{COUNT}(?:{UNIT}|日)(?:之|以)?内(?![部外阁陆地容])", _within),
    (rf"{_NO_GUESS}(?P<count>{_WHOLE})(?:个半(?P<unit>月)|(?P<year>年)半){_WHERE}", _half_ago),
    (rf"{_NO_GUESS}(?P<count>)半(?:个(?P<unit>月)|(?P<year>年)){_WHERE}", _half_ago),
    (
        (
            rf"(?:(?P<ahead>未来|今后|往后|接下来|此后|(?<![以旗之地上手名治天楼剩余门])下(?=[两三四五六七八九\d]))|(?<![晚早以之])上(?=[两三四五六七八九\d])|过去|最近|{_LATELY}|近来)"
            rf"的? ?(?:{COUNT} ?(?:多|余)?{UNIT}|(?P<half>半)年)(?![前后初底])"
        ),
        _lasting,
    ),
    (
        rf"(?P<ahead>){_NO_GUESS}(?<!连)(?:{COUNT}{UNIT}|(?P<half>半)年)(?:以来|来(?=[，,、。；的首]|$))",
        _lasting,
    ),
    (rf"(?:头|{_FIRST}前)(?P<count>{_N})(?:个月|月(?!份?\d|[初中底末]))", _first_months),
)
