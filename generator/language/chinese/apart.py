"""Words that give a Chinese number as about, at least or at most so much and stand apart from it.

A verb stands between (至少高出两成, 约为上年同月的1.5倍), or the measure of its price (低于5公斤4000日元),
but no other number and no comma.
"""

from __future__ import annotations

import re

from ..patterns import pattern_of

NO_TREATY = "(?<![条契签违合公节纽预租盟续解履和婚邀特失制大])"
"""What stands before 约 has it as about, and not as the end of 条约, 租约."""
HIGHEST = "(?<![史创新度年月日温速点])最高可?"
"""每部最高15万美元 is at most so much, but 气温最高35度 and 创历史最高 are so much."""
_MEASURE = (
    "千克|公斤|毫克|克|公?吨|毫?升|[市公]?斤|磅|盎司"
    "|平方米|公顷|亩|公里|米|[包桶盒箱件瓶袋度]|人次?|小时|[户年月日天]"
)
_NO_NUMBER = r"[^，。；：！？、,;“”\d〇零一二三四五六七八九十百千万亿两几半数]"
_VERB = (
    "上[涨升调浮]|下[降跌调滑浮]|增[长加至到]?|减[少至到]?|加[薪价息码]|提[高升]|降[低至到]?|高[出达]?|低|多[出达]?|少|贵|便宜|[涨跌升缩]|扩大"
    "|占|为|是|有(?!关)|合|折|需|要|用|花|耗|费|相当|等于|可|能|达|至|到|售|卖|产|供|运|存|剩|卖出|投入|损失|节省|值"
)
_BEFORE_VERB = pattern_of(
    rf"(?:(?:(?P<least>至少|起码|最少(?!的))|(?P<most>至多|最多(?!的)|顶多|最高(?=可能|可被|会被|将被|被判|面临)))"
    rf"|(?:大约|大概|大致|差不多|接近|将近|{NO_TREATY}约)(?={_VERB})|估计(?=[使让令]|导致|造成))"
    rf"{_NO_NUMBER}{{1,12}}$"
)
_BEFORE_MEASURE = pattern_of(
    r"(?P<no>[不未没无][得能会要应可有曾宜须许准该必]{0,2}再?)?"
    r"(?:(?P<least>超过|[高多大]于|逾)|(?P<most>(?<!不)不[到足]|[低少小]于)|近|约|大约)"
    rf"(?:每[\d.]*{_NO_NUMBER}{{1,6}}|\d[\d.]*(?:{_MEASURE}))的?$"
)
_BEFORE_WHOLE = pattern_of(
    rf"略微?(?:(?P<least>高于|超过)|(?P<most>低于|不到))(?![^的]*(?:年|月|季度?|期|预[期计测]|目标|平均|水平|此前))"
    rf"{_NO_NUMBER}{{1,12}}的$"
)
"""略低于全国吞吐量的9% is a share of so much; 略低于去年的9% is less than what it was."""
_LOOK_BACK = 24


def word_apart(plain: str, start: int) -> re.Match[str] | None:
    """Return the word apart from a numeral that begins at `start`, with the groups that bound_of reads.

    Neither `least` nor `most` is in a word that gives it as about so much.
    """
    place = max(0, start - _LOOK_BACK)
    patterns = (_BEFORE_VERB, _BEFORE_MEASURE, _BEFORE_WHOLE)
    return next(filter(None, (one.search(plain, place, start) for one in patterns)), None)
