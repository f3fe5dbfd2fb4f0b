"""Dates by which something is to be (2030年前) or at the earliest (最早9月); days that are counted (5日)."""

from __future__ import annotations

from datetime import date

from ..nearness import is_to_come
from ..patterns import pattern_of
from .speakers import OFFICE

_LASTS = pattern_of(
    "(?:(?<![此日目之以当])前|共|[首头]|连[续日]?|一连|为期|(?<!日)(?<!截止)(?<!最后)期[限间]?(?:为|是|共)?|历时|[用耗]时|持续|长达|短短|整整"
    "|至[少多]|最[多少短长]|不[足到满]|超过?|逾|仅|满|每)$"
)
_MAY_HAVE_DATE = pattern_of(
    "(?:[于在至到从自由是为或和与及即起截间前月]|最[迟晚早快先]|当地|截止|农历|本月|(?:截止|最后)期限?|周.|星期.)$"
)
_RANGE = pattern_of(r"\d{1,2}(?:至|到|-)$")
_HAN = pattern_of("[\u4e00-\u9fff]")
_PHRASE_ENDS = pattern_of("[，。；！？）)”]|$")


def is_length(plain: str, start: int, end: int) -> bool:
    """Tell whether so many 日 from start to end are a length of time.

    A date opens its clause, stands behind a preposition or before the verb. What ends a phrase right behind a
    verb is how long that was done.
    """
    before = _RANGE.sub("", plain[max(0, start - 9) : start])
    if _LASTS.search(before):
        return True
    ends = _PHRASE_ENDS.match(plain, end) and _HAN.match(before[-1:])
    return bool(ends) and not _MAY_HAVE_DATE.search(before)


_NUMBERS = r"\d〇零一二三四五六七八九十两几半数多"
_OTHER = "[后夕期来端沿线景途身述面方列茅台瞻卫锋院妻夫任届]|往(?!后)|提(?![交出供前高到升议案名])"
"""What makes another word of 前: 2030年前后, 前首相, 前三季度."""
_LOOK_BACK = 20
_BEFORE = pattern_of(
    rf" ?(?:[以之]前(?!的?[{_NUMBERS}])|前(?!{_OTHER}|[{_NUMBERS}]|[一-鿿]{{0,4}}(?:{OFFICE}|球员|冠军)))"
)
_NOT_BEFORE = pattern_of(
    "[以之]?前(?=，?[都也还]?(?:不(?:会|再|得(?!不)|许|准(?!备)|打算|可能|能|准备|考虑)"
    "|无法|难以|没有(?:计划|打算)))"
)
_MODAL = "(?:可能|可以|必须|应当|将|要|会|须|应|需|得|可|能)"
_AT_THE_LATEST = pattern_of(f"(?:最迟|最晚|至迟|不得?[晚迟]于){_MODAL}{{0,2}}[在于到至为是]?$")
_AT_THE_EARLIEST = pattern_of(f"(?:最早|最快|不得?早于){_MODAL}{{0,2}}[在于到至为是]?$")
_AIM = (
    "(?:力争|争取|力求|计划|规划|预计|预期|有望|可望|希望|目标是?|确保|要求|承诺|提出|规定|决定|同意|明确|宣布|如果|假如|要是|除非"
    "|[将要拟会并是若])"
)
_LASTING = (
    "推延持迟续升降增减涨跌提加缩长放宽回达直拖改移调顺撑干做住卖排等忙用留存保管看开办送运搬走跑飞"
    "航闭业期出假动同约令效租任"
)
_TO = pattern_of(f"(?:(?:^|[，。；：、“（ \u3000]|{_AIM})|{_AIM}[^，。；]{{1,8}}(?<![{_LASTING}]))到$")
_SUBJECT_TO = pattern_of(f"[一-鿿](?<![{_LASTING}])到$")
_WILL = pattern_of("[^，。；\\d]{0,2}?(?:将|会|预计|预期|有望|可望|料)")
"""At the head of a clause, behind an aim, or between who and will (债务到2030年将翻番) 到 is by.

Behind another verb it is until: 关闭到2030年, 推迟到2030年.
"""
_NOT_UNTIL = pattern_of("(?:[要得须需能会](?:等|拖)?|等|拖|最快|最早)到$")
_GOAL = pattern_of("[^，。；]{0,12}?(?:实现|建成|达到|形成|提[高升]|增[至加]|[降减]至|翻|基本|全面|完成)")
"""要到2035年基本实现 is an aim; without one 要到 is "not until"."""
_STILL = pattern_of(
    "[^。；]{0,12}已|[^，。；]{0,10}?(?:才|仍(?![未没])|方(?![面案向法式])|还(?=[有是会将要在剩差需不]))"
    "|[^，。；]{0,2}?(?:之后|以后|再)"
)
"""到2024年已有三座桥, 到2030年才建成, 到2030年仍缺: so then, and not by then."""


def end_of_deadline(plain: str, place: int, end: int, edtf: str, published: date) -> int | None:
    """Return where a date in a text ends, its 前 included, if something is to be by it; None if it is none.

    到2025年 of a year that is over counts up to it: only what is to come is a deadline without 前.
    """
    if behind := _BEFORE.match(plain, end):
        return behind.end()
    front = plain[max(0, place - _LOOK_BACK) : place]
    to = _TO.search(front) or (_SUBJECT_TO.search(front) and _WILL.match(plain, end))
    led = _AT_THE_LATEST.search(front) or (to and not _is_then(plain, front, end))
    return end if led and is_to_come(edtf, published) else None


def _is_then(plain: str, front: str, end: int) -> bool:
    """Tell whether 到 before a date that ends at `end` is until then, or at that time, and not by then."""
    not_until = _NOT_UNTIL.search(front) and not _GOAL.match(plain, end)
    return bool(not_until or _STILL.match(plain, end))


def end_of_first(plain: str, place: int, end: int, edtf: str, published: date) -> int | None:
    """Return where a date in a text ends if something is not before it; None if it may be.

    不早于2030年, 最早明年3月, 明年3月以前不会.
    """
    led = _AT_THE_EARLIEST.search(plain, max(0, place - _LOOK_BACK), place)
    not_before = _NOT_BEFORE.match(plain, end)
    if not (led or not_before) or not is_to_come(edtf, published):
        return None
    return not_before.end() if not_before else end
