"""What the reading of a Chinese date needs to know, whether words look back or ahead, and what it gives.

Chinese verbs have no tense. What tells is the adverbs and auxiliaries of the future (将, 拟, 预计), the
aspect particles and adverbs of what is done (了, 已, 曾) and the verbs with which the press reports.

A quarter, a half or several months of which no year is said (三季度, 上半年, 1至11月) the press has for
results: of those that are over, unless words look ahead. Early in the year they are of the last one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from ...edtf import When
from .. import families, spans
from ..families import Family, Place
from ..nearness import Tense, days_from, in_years_near, nearest_of, of_each
from ..patterns import pattern_of
from ..pieces import alternatives
from .disposal import SIGN, with_disposals
from .word_lists import hedge_words, word_list

Period = families.Period
_SENTENCE_END = pattern_of("[。！？!?\n；]")


@dataclass(frozen=True, kw_only=True)
class Context(Place):
    """The folded text, the place of the date in it, the day of publication, and the date said before.

    `said_end` is where the date said before ends.
    """

    said_end: int = 0

    @property
    def said_here(self) -> When | None:
        """The date said before, if it stands in the same sentence."""
        return None if _SENTENCE_END.search(self.plain, self.said_end, self.place) else self.said

    @property
    def before(self) -> str:
        """The words just before the date."""
        return self.plain[max(0, self.place - 12) : self.place]

    @property
    def of_own_clause(self) -> Context:
        """The same where words stand before the date in its clause: others then tell nothing of its tense.

        计划裁员，公司27日否认: the press leaves out the month of what is near, whatever is planned beside it.
        """
        begin = max((match.end() for match in _BREAK.finditer(self.plain, 0, self.place)), default=0)
        if len(self.plain[begin : self.place].strip()) < _SUBJECT:
            return self
        return replace(self, plain=" " * begin + self.plain[begin:])

    def tense(self, end: int) -> Tense:
        """Return whether the words around the date, which ends at `end`, look back or ahead."""
        return tense_at(self.plain, self.place, end)


Read = Callable[[re.Match[str], Context], "Period | None"]
ReadTail = Callable[[re.Match[str], Context, Period], "Period | None"]


Tail = Family[ReadTail]
"""What may stand behind a period and says which part of it is meant."""


def heads(*families: tuple[str, Read]) -> tuple[Family[Read], ...]:
    """Return families of dates."""
    return tuple(Family(text, read) for text, read in families)


def tails(*families: tuple[str, str, ReadTail]) -> tuple[Tail, ...]:
    """Return families of parts; the first value lists the units that they are parts of."""
    return tuple(Family(text, read, frozenset(units.split())) for units, text, read in families)


_BASE = pattern_of("(?:(?P<like>[与和跟同])|[比较]|[高低多少大小]于)$")
ALIKE = pattern_of("[^，。；]{0,8}?(?:相[同比当近]|持平|一样|一致)")
"""What follows a time that stands behind 与 where one compares with it."""


def is_base(match: re.Match[str], context: Context) -> bool:
    """Tell whether 上月 and 上季度 are only that with which one is compared, as 环比 has it: 与上月持平."""
    return match["which"].startswith("上") and is_compared(context, match.end())


def is_compared(context: Context, end: int) -> bool:
    """Tell whether one compares with the time that ends at `end`, which then is over: 与三季度持平."""
    base = _BASE.search(context.before)
    return bool(base and (not base["like"] or ALIKE.match(context.plain, end)))


def year_of(period: Period) -> int:
    """Return the year that a period begins in."""
    return int(period.edtf[:4])


def nearest(of_year: Callable[[int], str], context: Context, end: int) -> str:
    """Return what is said of no year in the year that the words allow, or else in the nearest.

    `of_year` gives the date in a year and raises ValueError where that year has none (29 February).
    """
    said, around = context.said_here, context.published.year
    if said and said.start.month and abs(said.first.year - around) > 1:
        # 2019年3月动工，5月停工: in the year said before, or if that has no such day, in that of publication.
        for found in of_each(of_year, (said.first.year, around)):
            return found.edtf
        raise ValueError("no such day")
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


_AHEAD = (
    "将(?![军领士近])|拟(?!定)|计划|定于|预定|预计|预料|预期(?![上下]调|[的值，]|目标|寿命)"
    "|打算|准备(?!金)|即将|要在|(?<![主重需])要(?=到|等)|会在|力争|争取|有望|最迟|最晚|至迟|不[晚迟]于|不得[晚迟]于|届时|即起|为止前|务必|必须|应[在于]|须[在于]"
    "|(?<=[还将就都也不仍才必并他她它们，])会(?=于|来|去|有|在|是|再|被)|前完成"
)
_DONE = "了(?!解)|已(?!知)|曾|以来|刚刚"
_TOLD = "表示|说(?!明|服)|(?<![名职人])称|宣布|指出|报道|透露|强调|获悉|消息"
_PLAN = "计划(?![的，。、；]|$)"
"""Behind a date 计划 with nothing behind it is a thing: 4日批准一项抗旱计划."""
_AGREES = "同意|商定|承诺"
_BEHIND = pattern_of(f"(?P<ahead>{_AHEAD.replace('计划', _PLAN)})|{_DONE}|{_TOLD}|{_AGREES}")
_BEFORE = pattern_of(f"(?P<ahead>{_AHEAD}|{_AGREES})|(?:{_DONE})(?=[^，,]*$)")
"""What was done in another clause, and who told it there (宣布，12月1日起…), says nothing of the date.

What is agreed on is to come (同意在5月重开), the day on which it was agreed is not: 11日同意重开.
"""
_RIGHT_BEFORE = pattern_of(f"(?:{_AHEAD}|{_AGREES})(?:于|在|到|至)?$")
_SOURCE = pattern_of("(?:据|根据|按照?|依据|从|参考|援引)[^，。；：]{0,14}$")
_SOURCE_BEHIND = pattern_of(
    "[^，。；：]{0,12}?的?(?:问卷|调查|民调|报告|[报预]告|数据|统计|普查|抽样|年报|财报|业绩|公告|通报|文件|消息|报道|研究|结果|公布|发布|发表)"
)
"""Whoever cites a source has it before him: 据协会九月的问卷."""
_ORIGINALLY = pattern_of("(?:原[定订拟]|原(?:本|先)?(?:计划|打算|定|订|拟|应|要)|本[应该拟])[于在]?$")
"""What was to be on a day may have been before it or not."""
_BREAK = pattern_of("[，。；！？!?;,\n]")
_SUBJECT = 2
"""The least characters of whoever acts; 于 and 在 before a date are none."""
_SENTENCE = pattern_of("[。；！？!?\n]")
_RELATIVE = pattern_of("[^，。；、]{1,8}的")
_BEFORE_NOUN = pattern_of("[^，。；、]{0,8}的")
_HAS_DONE = pattern_of(f"^(?!.*(?:{_AHEAD})).*(?:了|已[^，,]{{1,4}})[^，,]{{0,3}}$")
"""What the sentence is of is done, and the date stands in what follows it: 警方逮捕了5月发动袭击的男子."""
_DISPOSED = pattern_of(f"[^，。；、的]{{0,8}}{SIGN}(?![握门手脉控持戏柄]|关(?![税闭系]))")
_REACH = 60
"""How many characters on either side are looked at."""
_HAPPENED = pattern_of(f"[^，。；、的]{{0,6}}(?:{alternatives(word_list('happened'))})[^，。；、的]{{0,6}}的")
"""What happened on a date, as an attribute: 5月发动袭击的."""
_TO_COME = {word for kind in ("plan", "wish", "possibility") for word in hedge_words(kind)}
_NOT_DONE = pattern_of(f"{alternatives(_TO_COME)}|[可能迎]|备战|报名|预告|门票|名单|推迟|延期|取消|改期|正在")
"""The words with which news tells of what is to come."""


def leans_back(plain: str, start: int, end: int) -> bool:
    """Tell whether a date of no tense may rather be past, as what it tells more of: 周日的爆炸造成3人死亡.

    News is of what has happened, where no word of its sentence says that it is planned, wished or possible.
    """
    before = _SENTENCE.split(plain[max(0, start - _REACH) : start])[-1]
    behind = _SENTENCE.split(plain[end : end + _REACH])[0]
    told = _BEFORE_NOUN.match(behind) or disposes(plain, end)
    return bool(told) and not _NOT_DONE.search(with_disposals(before + behind))


def disposes(plain: str, end: int) -> bool:
    """Tell whether something is done to something on the date that ends at `end`: 警方周一将其逮捕."""
    return bool(_DISPOSED.match(with_disposals(plain), end))


def tense_at(plain: str, start: int, end: int) -> Tense:
    """Return whether a date looks back or ahead: by the word right before it, those behind, those before."""
    plain = with_disposals(plain)
    if _ORIGINALLY.search(plain, max(0, start - 6), start):
        return ""
    if _RIGHT_BEFORE.search(plain, max(0, start - 8), start):
        return "future"
    if _SOURCE.search(plain, max(0, start - 16), start) and _SOURCE_BEHIND.match(plain, end):
        return "past"
    behind = _BREAK.split(plain[end : end + _REACH])[0]
    before = _SENTENCE.split(plain[max(0, start - _REACH) : start])[-1]
    cue = _BEHIND.search(behind)
    if not cue and _RELATIVE.match(behind):
        # 将根据7月达成的协议: what is ahead is not what the date belongs to. But 逮捕了5月发动袭击的男子.
        return "past" if _HAPPENED.match(behind) and _HAS_DONE.search(before) else ""
    for cue_before in () if cue else _BEFORE.finditer(before):
        cue = cue_before
    if not cue:
        return ""
    return "future" if cue["ahead"] else "past"
