"""Whether the words around a date look back or ahead.

Chinese verbs have no tense. What tells is the adverbs and auxiliaries of the future (将, 拟, 预计), the
aspect particles and adverbs of what is done (了, 已, 曾) and the verbs with which the press reports.
"""

from __future__ import annotations

from ..nearness import Tense
from ..patterns import pattern_of
from ..pieces import alternatives
from .disposal import SIGN, with_disposals
from .word_lists import hedge_words, word_list

_AHEAD = (
    "将(?![军领士近])|拟(?!定)|计划|定于|预定|预计|预料|预期(?![上下]调|[的值，]|目标|寿命)"
    "|打算|准备(?!金)|同意|商定|承诺|即将|要在|(?<![主重需])要(?=到|等)|会在|力争|争取|有望|最迟|最晚|至迟|不[晚迟]于|不得[晚迟]于|届时|即起|为止前|务必|必须|应[在于]|须[在于]"
    "|(?<=[还将就都也不仍才必并他她它们，])会(?=于|来|去|有|在|是|再|被)|前完成"
)
_DONE = "了(?!解)|已(?!知)|曾|以来|刚刚"
_TOLD = "表示|说(?!明|服)|(?<![名职人])称|宣布|指出|报道|透露|强调|获悉|消息"
_PLAN = "计划(?![的，。、；]|$)"
"""Behind a date 计划 with nothing behind it is a thing: 4日批准一项抗旱计划."""
_BEHIND = pattern_of(f"(?P<ahead>{_AHEAD.replace('计划', _PLAN)})|{_DONE}|{_TOLD}")
_BEFORE = pattern_of(f"(?P<ahead>{_AHEAD})|(?:{_DONE})(?=[^，,]*$)")
"""What was done in another clause, and who told it there (宣布，12月1日起…), says nothing of the date."""
_RIGHT_BEFORE = pattern_of(f"(?:{_AHEAD})(?:于|在|到|至)?$")
_SOURCE = pattern_of("(?:据|根据|按照?|依据|从|参考|援引)[^，。；：]{0,14}$")
_SOURCE_BEHIND = pattern_of(
    "[^，。；：]{0,12}?的?(?:问卷|调查|民调|报告|[报预]告|数据|统计|普查|抽样|年报|财报|业绩|公告|通报|文件|消息|报道|研究|结果|公布|发布|发表)"
)
"""Whoever cites a source has it before him: 据协会九月的问卷."""
_ORIGINALLY = pattern_of("(?:原[定订拟]|原(?:本|先)?(?:计划|打算|定|订|拟|应|要)|本[应该拟])[于在]?$")
"""What was to be on a day may have been before it or not."""
_BREAK = pattern_of("[，。；！？!?;,\n]")
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
