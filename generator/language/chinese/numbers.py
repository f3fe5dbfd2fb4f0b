"""The numbers that a Chinese text states besides its dates: values, units, shares, labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import zip_longest

from ..numbering import Measured, Numeral, Unit, number_in, outside_dates
from ..patterns import pattern_of
from ..pieces import alternatives
from ..reading import SHARES, NumberInText
from .bounds import ABOUT_BEHIND, RANGE_BEHIND, about_before, bound_at, is_mark, word_apart
from .calendar_words import YEARLY
from .dates import dates_in
from .folding import TITLE, fold
from .labels import is_label, sign_before
from .numerals import HAN_NUMERAL, numeral_at
from .units import (
    DIVISIBLE,
    MONEY,
    decimals_behind,
    enlarged,
    money_before,
    share_at,
    tells_more,
    unit_behind,
)
from .word_lists import word_list

_N = rf"(?:\d{{1,2}}|[{HAN_NUMERAL}]{{1,3}})"
_DIGIT = "[一二两三四五六七八九十百千万]"
_COUNTING = "死伤男女胜负平金银铜"
_DYNASTIES = "顺治|康熙|雍正|干隆|嘉庆|道光|咸丰|同治|光绪|宣统|洪武|永乐|万历|崇祯|贞观|开元"
"""Eras, as a folded text has them: 乾隆 is 干隆 there."""
_NO_NUMBERS = pattern_of(
    r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]+\.[\w.-]+"
    # Clock times.
    r"|(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)|(?<=[午晨晚上夜早间天])"
    rf" ?{_N}[点时](?:{_N}分|整|半|许|{_N}刻)?"
    rf"|{_N}[点时](?:{_N}分(?!之)(?:{_N}秒)?|整|半|许|钟|{_N}刻)|{_N}点[二三四五]?十|(?<=\x1f){_N}[点时]"
    # The day on which an agency sent its report is the date of nothing.
    r"|(?:(?<!\d)\d{4}年)?(?<!\d)\d{1,2}月\d{1,2}日电(?=[ \u3000，,（(]|$)"
    rf"|(?<=[到至])(?<![涨升降跌回增减达调跃攀][到至])(?<!\d)(?:[01]?\d|2[0-4])点(?=[，。；、）]|$)"
    rf"|{_N}时(?!代|期|间|刻|段|点|装|髦|尚|差|候|报|事|局|常)"
    # Versions and telephone numbers; days that became names; reign years before 1868.
    r"|(?<![\d.])\d+(?:\.\d+){2,}(?!\d)|\+\d[\d -]{6,}\d|(?<!\d)1[3-9]\d-?\d{4}-?\d{4}(?!\d)"
    rf"|(?<!\d)\d{{3,4}}-(?:\d{{3,4}}-)?\d{{4,8}}(?!\d)|(?<!\d)24/7(?!\d)|{_N}[·‧・]{_N}(?:[·‧・]{_N})?"
    rf"|(?:{_DYNASTIES}|公元前|西元前|农历|阴历|旧历)(?:皇帝)?{_N}{{0,2}}(?:世纪|年)?(?:{_N}月)?(?:初?{_N}日?)?"
    # A month of a year that cannot be told; a date of it would have been read before.
    r"|(?<=[同当该那次翌历往]年)\d{1,2}月(?:份|底|初)?"
    rf"|[{HAN_NUMERAL}]{{1,2}}月初?[{HAN_NUMERAL}]{{1,3}}(?![日号])|(?<=每年){YEARLY}"
    "|[五六七八九零〇][零〇五]后"
    rf"|[正腊]月(?:初{_N}|{_N})日?|初[一二三四五六七八九十](?=[,，。；、]|$|[^一二三四五六七八九十a-z])"
    # Set phrases of four characters with two numerals: 七嘴八舌, 千方百计; 两死三伤 and 四川一名 count.
    rf"|(?<![{HAN_NUMERAL}\d第]){_DIGIT}(?![{_COUNTING}分成米块度])[^\W\d{HAN_NUMERAL}]{_DIGIT}(?!{alternatives(word_list('measure'))})"
    rf"[^\W\d{HAN_NUMERAL}{_COUNTING}分成比]"
    rf"|{_N}国集团|(?<![\d{HAN_NUMERAL}])(?:10{{0,2}}|[一百])(?:{alternatives(MONEY)})(?=可?兑换?|换|对|约?合|等于)|(?<![{HAN_NUMERAL}])十分(?![之钟])|{alternatives(word_list('name'))}"
    rf"|[一二三四五六七八九][\w](?=[山河湖岛寨镇屯桥湾峡沟庄寺岭坡坪](?![水子体]))(?<![座条个道片家年次名])"
)


_HALF_YEARLY = (
    "度|[财业年]?报(?![名考到])|业绩|报告|(?:总|营业|主营)?(?:营收|收入|利润)|[净毛]利|派息|股息|数据|总结"
)
"""What is of half a year, and does not last for one: 半年报, 半年收入."""
_START = pattern_of(
    rf"\d|(?<![\d.])\.(?=\d)|(?<=[位票例比数率]过)半|半(?=数|席位|选票|选民|民众|受访|居民|议员)"
    rf"|半(?=个百分点|成(?!品|熟|为)|年(?!级|轻|{_HALF_YEARLY})|个月|小时|个小时)|[{HAN_NUMERAL}参]"
)
_RUN = pattern_of(rf"[{HAN_NUMERAL}参\d.,]+")
_HALF = pattern_of(
    "半(?!数|径|岛|导|球|决|官|路|途|程|价|夜|边|天|生|身|信)(?P<unit>小时|月|星期|钟头|世纪)?"
)
_GUESSED = pattern_of(rf"(?:(?:[几数好些双]|(?<![站登升重])上)[{HAN_NUMERAL}]*|若干)$")
_PAIR = pattern_of("[1-9一二三四五六七八]、[2-9二三四五六七八九][十百千万亿]")
"""A guess: 三、四万人."""
_MORE = pattern_of("[多余来](?![自源])")
_ALONE_BEFORE = pattern_of(r"(?:[“‘「『\"']|是)$")
_ALONE_BEHIND = pattern_of(r"[”’」』\"'。，,；;！!？?]|$|[这那](?=是|不)")
_RANKED = pattern_of("(?<![目此之以日当从先生])前$")
_RANK_BEHIND = pattern_of(r"[的强大甲，。]|$")
_UNITS = set("十百千万亿兆拾佰仟廿卅分点〇零")
_BESIDE_SLASH = pattern_of(r"\d/\d")
"""What has a slash and is no fraction is a day (11/25) or an idiom (24/7)."""
_RANGE = pattern_of(r" ?(?:至|到|-|——?) ?(?:百分之)?")
_RANGE_BEFORE = pattern_of(rf"[\d{HAN_NUMERAL}] ?(?:至|到|-|——?) ?$")


@dataclass(frozen=True)
class _Text:
    """A text as it stands, folded with dates and traps blanked out, and the places of its titles."""

    printed: str
    plain: str
    titles: tuple[tuple[int, int], ...]


_Number = tuple[NumberInText, Decimal]
"""A number, and the factor of the large unit that it ends with."""


def numbers_in(text: str, published: date) -> tuple[NumberInText, ...]:
    """Return the numbers of a text that stand outside its dates, in order."""
    plain = outside_dates(fold(text), dates_in(text, published), _NO_NUMBERS)
    titles = tuple(match.span() for match in TITLE.finditer(plain))
    return tuple(_share_units(plain, list(_scan(_Text(text, plain, titles)))))


def _scan(text: _Text) -> Iterator[_Number]:
    place = 0
    while match := _START.search(text.plain, place):
        start = match.start()
        half = text.plain[start] == "半"
        numeral = Numeral(start + 1, Decimal("0.5"), spelled=True) if half else numeral_at(text.plain, start)
        if not numeral:
            run = _RUN.match(text.plain, start)
            place = run.end() if run else start + 1
            continue
        number = _number_at(text, start, numeral, place)
        place = number[0].end if number else numeral.end
        if number:
            yield number


def _number_at(text: _Text, start: int, numeral: Numeral, former: int) -> _Number | None:
    """Return the number that begins with a numeral, behind a number or word that ends at `former`."""
    plain = text.plain
    if _is_guess(plain, start, numeral.end):
        return None
    if is_label(plain, start, numeral.end, titles=text.titles):
        return _found(text, Measured(start, numeral.end, numeral.value), label=True), numeral.scale
    numeral = enlarged(plain, numeral)
    more = _MORE.match(plain, numeral.end)
    if more and unit_behind(plain, more.end()):
        numeral = replace(numeral, end=more.end(), more=True)
    if share := share_at(plain, start, numeral):
        return _made(text, start, share[0], Unit(share[0].end, share[1]))
    if _BESIDE_SLASH.search(plain, max(0, start - 2), numeral.end + 2):
        return None
    unit = unit_behind(plain, numeral.end)
    money = money_before(plain, start, former, unit)
    if not money and not _is_said(plain, start, numeral, unit):
        return None
    if money and (not unit or tells_more(money, unit)):
        unit = replace(money, place=unit.place if unit else numeral.end)
    return _made(text, money.place if money else start, numeral, unit or Unit(numeral.end, ""))


def _is_guess(plain: str, start: int, end: int) -> bool:
    """Tell whether it is only about so many: 数百, 十几, 三、四万; but 船上6名, 中位数9.6 are so many."""
    guessed = _GUESSED.search(plain, max(0, start - 4), start)
    if (guessed and (plain[start] in _UNITS or guessed[0][-1] in "干些双")) or plain[end : end + 1] == "几":
        return True
    return bool(_PAIR.match(plain, start) or _PAIR.match(plain, max(0, start - 2)))


def _is_said(plain: str, start: int, numeral: Numeral, unit: Unit | None) -> bool:
    """Tell whether a numeral counts: one character of it may be part of a word (三明, 统一, 百货)."""
    if not numeral.spelled or (numeral.end - start > 1 and _is_plain(plain, start, numeral)):
        return True
    if numeral.bare and numeral.value != 10:
        return bool(unit) and (numeral.more or about_before(plain, start, numeral.end))
    if RANGE_BEHIND.match(plain, numeral.end) or _RANGE_BEFORE.search(plain, max(0, start - 4), start):
        return True
    if unit:
        article = numeral.value == 1 and unit.article and not _halved(plain, unit)
        return not unit.counted and not article
    if numeral.end - start > 1:
        return False
    if _RANKED.search(plain, max(0, start - 2), start) and _RANK_BEHIND.match(plain, numeral.end):
        return True
    alone = _ALONE_BEFORE.search(plain, max(0, start - 1), start)
    return bool(alone and _ALONE_BEHIND.match(plain, numeral.end))


def _is_plain(plain: str, start: int, numeral: Numeral) -> bool:
    """Tell whether a numeral of several characters is one by itself: not 千万, 万一, 九一八."""
    said = plain[start : numeral.end]
    with_units = said[0] not in "百千万亿" and bool(_UNITS & set(said))
    sure = with_units or said == plain or "〇" in said or unit_behind(plain, numeral.end) is not None
    return sure and not numeral.bare


def _made(text: _Text, start: int, numeral: Numeral, unit: Unit) -> _Number:
    """Return a numeral with its unit, its sign and what stands behind the unit, and how sure it is told."""
    plain, value, end = text.plain, numeral.value, max(unit.place, numeral.end)
    passed = is_mark(plain, start, end)
    apart = word_apart(plain, start)
    about = numeral.more or (not passed and bool(apart or about_before(plain, start, numeral.end)))
    if (sign := sign_before(plain, start, numeral.end)) is not None:
        start, value = sign, -value
    if half := _halved(plain, unit):
        value, end = value + numeral.scale / 2, half.end()
        unit = Unit(end, half["unit"] or unit.printed)
    elif decimals := decimals_behind(plain, unit):
        value, end = value + decimals[0], decimals[1]
    found = _found(text, Measured(start, end, value, unit.printed))
    about = about or bool(ABOUT_BEHIND.match(plain, end))
    bound = "" if passed else bound_at(plain, start, end, more=numeral.more)
    return replace(found, approximate=about, bound=bound), numeral.scale


def _found(text: _Text, read: Measured, *, label: bool = False) -> NumberInText:
    """Return a number as the text has it, a whole one without decimals."""
    whole = read.value.to_integral_value()
    read = replace(read, value=whole) if whole == read.value else read
    return number_in(text.printed, text.plain, read, label=label)


def _halved(plain: str, unit: Unit) -> re.Match[str] | None:
    """Return the half behind a unit: 两年半, 一个半小时."""
    return _HALF.match(plain, unit.place) if DIVISIBLE.fullmatch(unit.printed) else None


def _share_units(plain: str, numbers: list[_Number]) -> Iterator[NumberInText]:
    """Yield the numbers; in a range (3至5万人, 百分之三至五) one unit and scale holds for both ends."""
    former: NumberInText | None = None
    for (found, scale), following in zip_longest(numbers, numbers[1:]):
        if former and former.unit in SHARES and not found.unit and _joined(plain, former, found):
            former = replace(found, unit=former.unit)
        elif following and not found.unit and _joined(plain, found, following[0]):
            former = _like(found, scale, *following)
        else:
            former = found
        yield former


def _joined(plain: str, first: NumberInText, second: NumberInText) -> bool:
    return not first.label and not second.label and bool(_RANGE.fullmatch(plain, first.end, second.start))


def _like(found: NumberInText, scale: Decimal, other: NumberInText, its_scale: Decimal) -> NumberInText:
    shares_scale = scale == 1 and its_scale > 1 and found.value < other.value / its_scale
    return replace(found, value=found.value * its_scale if shares_scale else found.value, unit=other.unit)
