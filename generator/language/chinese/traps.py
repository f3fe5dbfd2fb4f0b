"""What looks like a Chinese number and is none: clock times, addresses, names, set phrases, events."""

from __future__ import annotations

from collections.abc import Iterable

from ..patterns import pattern_of
from ..pieces import alternatives, blanked
from .calendar_words import YEARLY
from .numerals import HAN_NUMERAL
from .word_lists import word_list

BLANK = "\x1f"
"""Stands for each character of what is no number; no text of the press has it."""

_N = rf"(?:\d{{1,2}}|[{HAN_NUMERAL}]{{1,3}})"
_DIGIT = "[一二两三四五六七八九十百千万]"
_COUNTING = "死伤男女胜负平金银铜"
_DYNASTIES = "顺治|康熙|雍正|干隆|嘉庆|道光|咸丰|同治|光绪|宣统|洪武|永乐|万历|崇祯|贞观|开元"
"""Eras, as a folded text has them: 乾隆 is 干隆 there."""
_NO_NUMBERS = pattern_of(
    r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]+\.[\w.-]+"
    # Clock times.
    r"|(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)"
    "|(?<=[午晨晚上夜早间天])"
    rf" ?{_N}[点时](?:{_N}分|整|半|许|{_N}刻)?"
    rf"|{_N}[点时](?:{_N}分(?!之)(?:{_N}秒)?|整|半|许|钟|{_N}刻)|{_N}点[二三四五]?十|(?<=\x1f){_N}[点时]"
    # The day on which an agency sent its report is the date of nothing.
    r"|(?:(?<!\d)\d{4}年)?(?<!\d)\d{1,2}月\d{1,2}日电(?=[ \u3000，,（(]|$)"
    rf"|(?<=[到至])(?<![涨升降跌回增减达调跃攀][到至])(?<!\d)(?:[01]?\d|2[0-4])点(?=[，。；、）]|$)"
    rf"|{_N}时(?!代|期|间|刻|段|点|装|髦|尚|差|候|报|事|局|常)"
    # Versions and telephone numbers; days that became names; reign years before 1868.
    r"|(?<![\d.])\d+(?:\.\d+){2,}(?!\d)|\+\d[\d -]{6,}\d|(?<!\d)1[3-9]\d-?\d{4}-?\d{4}(?!\d)"
    r"|(?<!\d)\d{3,4}-(?:\d{3,4}-)?\d{4,8}(?!\d)|(?<!\d)24/7(?!\d)"
    rf"|{_N}[·‧・]{_N}(?:[·‧・]{_N})?"
    rf"|(?:{_DYNASTIES}|公元前|西元前|农历|阴历|旧历)(?:皇帝)?{_N}{{0,2}}(?:世纪|年)?(?:{_N}月)?(?:初?{_N}日?)?"
    # A month of a year that cannot be told; a date of it would have been read before.
    r"|(?<=[同当该那次翌]年)\d{1,2}月(?:份|底|初)?"
    rf"|[{HAN_NUMERAL}]{{1,2}}月初?[{HAN_NUMERAL}]{{1,3}}(?![日号])"
    rf"|(?<=每年){YEARLY}"
    "|[五六七八九零〇][零〇五]后"
    rf"|[正腊]月(?:初{_N}|{_N})日?|初[一二三四五六七八九十](?=[,，。；、]|$|[^一二三四五六七八九十a-z])"
    # Set phrases of four characters with two numerals: 七嘴八舌, 千方百计; 两死三伤 and 四川一名 count.
    rf"|(?<![{HAN_NUMERAL}\d第]){_DIGIT}(?![{_COUNTING}分成]|块{_DIGIT}[毛角])[^\W\d{HAN_NUMERAL}]{_DIGIT}(?!{alternatives(word_list('measure'))})"
    rf"[^\W\d{HAN_NUMERAL}{_COUNTING}分成比]"
    rf"|{_N}国集团|(?<![{HAN_NUMERAL}])十分(?![之钟])|{alternatives(word_list('name'))}"
    rf"|[一二三四五六七八九][\w](?=[山河湖岛寨镇屯桥湾峡沟庄寺岭坡坪](?![水子体]))(?<![座条个道片家年次名])"
)


def blank_no_numbers(plain: str, dates: Iterable[tuple[int, int]]) -> str:
    """Return a text of the same length with dates and what only looks like numbers blanked out."""
    plain = blanked(plain, dates, BLANK)
    return _NO_NUMBERS.sub(lambda match: BLANK * len(match[0]), plain)
