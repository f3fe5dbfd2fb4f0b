"""Words that give a Chinese number as about, at least or at most so much and stand apart from it.

A verb stands between (至少高出两成, 约为上年同月的1.5倍), or the measure of its price (低于5公斤4000日元),
but no other number and no comma.
"""

from __future__ import annotations

import re

NO_TREATY = "(?<![条契签违合公节纽预租盟续解履和婚邀特失制大])"
"""What stands before 约 has it as about, and not as the end of 条约, 租约."""
_MEASURE = (
    "千克|公斤|毫克|克|公?吨|毫?升|[市公]?斤|磅|盎司"
    "|平方米|公顷|亩|公里|米|[包桶盒箱件瓶袋度]|人次?|小时|[户年月日天]"
)
_NO_NUMBER = r"[^，。；：！？、,;“”\d〇零一二三四五六七八九十百千万亿两几半数]"
_VERB = (
    "上[涨升调浮]|下[降跌调滑浮]|增[长加至到]?|减[少至到]?|提[高升]|降[低至到]?|高[出达]?|低|多[出达]?|少|贵|便宜|[涨跌升缩]|扩大"
    "|占|为|是|有(?!关)|合|折|需|要|用|花|耗|费|相当|等于|可|能|达|至|到|售|卖|产|供|运|存|剩|卖出|投入|损失|节省|值"
)
_BEFORE_VERB = re.compile(
    rf"(?:(?:(?P<least>至少|起码|最少(?!的))|(?P<most>至多|最多(?!的)|顶多))"
    rf"|(?:大约|大概|大致|差不多|{NO_TREATY}约)(?={_VERB}))"
    rf"{_NO_NUMBER}{{1,12}}$"
)
_BEFORE_MEASURE = re.compile(
    r"(?P<no>[不未没无][得能会应可有曾宜须许准该必]{0,2}再?)?"
    r"(?:(?P<least>超过|[高多大]于|逾)|(?P<most>(?<!不)不[到足]|[低少小]于)|近|约|大约)"
    rf"(?:每[\d.]*{_NO_NUMBER}{{1,6}}|\d[\d.]*(?:{_MEASURE}))的?$"
)
_LOOK_BACK = 24


def word_apart(plain: str, start: int) -> re.Match[str] | None:
    """Return the word apart from a numeral that begins at `start`, with the groups that bound_of reads.

    Neither `least` nor `most` is in a word that gives it as about so much.
    """
    place = max(0, start - _LOOK_BACK)
    return _BEFORE_VERB.search(plain, place, start) or _BEFORE_MEASURE.search(plain, place, start)
