"""Whether a Chinese number is the least (至少), the most (不到, 以下) or about so much (约, 多).

The words for it stand beside it, or a verb stands between (至少高出两成, 约为上年同月的1.5倍), or the
measure of its price (低于5公斤4000日元), but no other number and no comma.
"""

from __future__ import annotations

import re

from ..numbering import bound_of
from ..patterns import pattern_of
from ..pieces import alternatives
from ..reading import Bound
from .numerals import HAN_NUMERAL
from .word_lists import word_list

_AND_ABOUT = rf"(?<=(?<![署订结成媾毁])和)(?=约(?:$|[\d{HAN_NUMERAL}]))"
NO_TREATY = (
    f"(?=约)(?:{_AND_ABOUT}|(?<![条契签违合公节纽预租盟续解履和婚邀特失制大])"
    f"|(?<={'|'.join(word_list('no_treaty'))}))"
)
"""What stands before 约 has it as about, and not as the end of 条约, 租约; but 损失约 is no 失约.

Before a number 和约 is "and about", unless it is signed or broken.
"""
HIGHEST = "(?<![史创新度年月日温速点])最高可?"
"""每部最高15万美元 is at most so much, but 气温最高35度 and 创历史最高 are so much."""
_MEASURE = (
    "千克|公斤|毫克|克|公?吨|毫?升|[市公]?斤|磅|盎司"
    "|平方米|公顷|亩|公里|米|[包桶盒箱件瓶袋度]|人次?|小时|[户年月日天]"
)
_NO_NUMBER = r"[^，。；：！？、,;“”\d〇零一二三四五六七八九十百千万亿两几半数]"
_VERB = (
    "上[涨升调浮]|下[降跌调滑浮]|增[长加至到]?|减[少至到]?|加[薪价息码]|提[高升]|降[低至到]?|高[出达]?|低|多[出达]?|少|贵|便宜|[涨跌升缩]|扩大"
    "|占|为|是|有(?!关)|合|折|需|要|用|花|耗|费|相当|等于|可|能|达|至|到|售|卖|产|供|运|存|剩|投入|损失|节省|值|付|支付|交|赔|收|获|得|欠|亏|赚|拨|发|载|住|进|买|捐|借|还(?!有)"
)
_BEFORE_VERB = pattern_of(
    rf"(?:(?:(?P<least>至少|起码|最少(?!的))|(?P<most>至多|最多(?!的)|顶多|最高(?=可能|可[被判罚处]|会被|将被|被判|面临)))"
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
_WORD = r"[^，。；：！？、,;“”\d]"
_BEFORE_SHARE = pattern_of(
    rf"(?:(?P<least>超过)|(?P<most>不[到足])|接近|将近){_WORD}{{2,8}}(?:\d[\d.,]*[万亿]?{_WORD}{{0,3}})?的$"
)
"""不到去年客流的三成 is less than three tenths of it."""
_SHARE = pattern_of(r"[一二三四五六七八九十百\d]+(?:分之|成)|[一过]?半")
_BEFORE_PERCENT = pattern_of(
    rf"(?:(?P<least>超过)|(?P<most>不[到足])|接近|将近){_WORD}{{0,8}}(?:总[值额量数产收]|GDP|收入|人口|产[能量值]|需求|预算|资产|储备){_WORD}{{0,2}}的$"
)
"""超过国内生产总值的100% is more than so much of it; 超过去年的3% is more than it was."""
_PERCENT = pattern_of(r"[\d.]+ ?%|百分之")
_LOOK_BACK = 24


def word_apart(plain: str, start: int) -> re.Match[str] | None:
    """Return the word apart from a numeral that begins at `start`, with the groups that bound_of reads.

    Neither `least` nor `most` is in a word that gives it as about so much.
    """
    place = max(0, start - _LOOK_BACK)
    of_share = (_BEFORE_SHARE,) if _SHARE.match(plain, start) else ()
    of_percent = (_BEFORE_PERCENT,) if _PERCENT.match(plain, start) else ()
    patterns = (_BEFORE_VERB, _BEFORE_MEASURE, _BEFORE_WHOLE, *of_share, *of_percent)
    return next(filter(None, (one.search(plain, place, start) for one in patterns)), None)


_BEFORE = pattern_of(
    r"(?P<no>[不未没无勿][得能会要应可有曾宜须许准该必]{0,2}再?)?"
    rf"(?:(?P<least>逾|超过|(?<!赶)超|至少|起码|[高多大]于|不止|不[下亚]于?)|(?P<most>最多|至多|不到|不足|未满|[低少小]于|{HIGHEST}))"
    r"[有为是在了达]?(?:第|百分之)?[^\w]?$"
)
_COMPARED = pattern_of("(?:(?<![不未没无得能会应可])(?:[高低多少大小长短快慢早晚]于|超过|超出)|不[及到足])$")
_BEHIND = pattern_of(r" ?多?[及或]?(?:(?P<least>以上|出头|[多余](?![个名元人数]))|(?P<most>以下|以内))")
_MORE = pattern_of("(?P<least>[多余])")
_BESIDE = 10
RANGE_BEHIND = pattern_of(rf" ?(?:至|到|-) ?[\d{HAN_NUMERAL}]")
"""What makes a number the first of a range."""
_STANDARD = pattern_of(
    "的[^，。；]{0,4}?(?:目标|门槛|上限|下限|界线|红线|警戒线|均值|平均|中[值枢]|预[期测估计]|标准|[前初峰]值|纪录)"
)


def is_mark(plain: str, start: int, end: int) -> bool:
    """Tell whether something is compared with a mark (高于2%的目标), or with a range that begins here.

    What is above or below a range (高于6到9个月) is so of all of it: neither end is a bound.
    """
    behind = RANGE_BEHIND.match(plain, end) or _STANDARD.match(plain, end)
    return bool(behind and _COMPARED.search(plain, max(0, start - _BESIDE), start))


def bound_at(plain: str, start: int, end: int, *, more: bool) -> Bound:
    """Return which bound a number is by the words around it, or in it where it has 多 or 余."""
    before = _BEFORE.search(plain, max(0, start - _BESIDE), start)
    inside = _MORE.search(plain, start, end) if more else None
    apart = None if before else word_apart(plain, start)
    return bound_of(before, apart, inside, _BEHIND.match(plain, end))


_LONGEST = 16
_ABOUT = (
    f"{NO_TREATY}约|(?<![附最远])近|(?<!赶)超|估|[大小高低多少长短早晚快慢强弱优好]于"
    rf"|最[多低长](?=[可能]达)|{HIGHEST}"
)
_CROSSED = "(?<!打)破|失守|[站登重]上|重[返回]|[升跌击]穿|收复"
"""A mark that is passed; but things that are broken through, lost or climbed are counted (突破3道防线)."""
_IF = pattern_of("(?:一旦|如果|假[如若设]|倘[若使]?|若|要是|除非|只要|万一|担[心忧])[^，。；]*$")
"""What is to follow if a mark is passed does so at just that mark."""
_THINGS = pattern_of(" ?(?:[道条项座处名位家国省市县镇村城架艘辆种届次]|个(?!百分点|基点)|米(?=纪录))")
_BETWEEN = (
    r"(?:折合|相当于|等于|占[^，。；\d]{0,8}?|[可能][达为至]|[有为是在了达合需计值耗])?(?:每[^，。；\d]{1,5}?)?"
    r"(?:第|百分之)?[^\w]?$"
)
"""A verb of measure and what it is measured by: 约占全国的30%, 不高于每股38元."""
ABOUT_BEHIND = pattern_of(
    r" ?(?:多?(?:左右|上下|[及或]?以上|[及或]?以下|以内|之多|许|不等|出头)|[多余](?![个名元人数]))"
)
"""Words behind a number and its unit that give it as about so much."""
_ABOUT_BEFORE = pattern_of(
    f"(?:(?P<crossed>{_CROSSED})|{alternatives(word_list('about'))}|{_ABOUT}){_BETWEEN}"
)


def about_before(plain: str, start: int, end: int) -> bool:
    """Tell whether the words before a numeral from start to end give it as about so much."""
    found = _ABOUT_BEFORE.search(plain, max(0, start - _LONGEST), start)
    if not found or not found["crossed"]:
        return bool(found)
    if_passed = _IF.search(plain, max(0, found.start() - _LOOK_BACK), found.start())
    return not (if_passed or _THINGS.match(plain, end))
