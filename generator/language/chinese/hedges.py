"""The clauses of a Chinese text and what hedges them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from ..reading import Clause, Hedge
from .clauses import CONDITION, clause_spans, speaker
from .folding import fold
from .sentences import sentence_spans
from .word_lists import alternatives, hedge_words, word_list

_ORDER: tuple[Hedge, ...] = ("hearsay", "according", "judgement", "wish", "possibility", "plan", "saying")
"""The kinds in the order in which their words are looked for; what one has taken, no later one finds."""
_PATTERNS: dict[Hedge, str] = {
    "hearsay": r"(?:^|(?<=[，。；据]))消息[称指]|(?:^|(?<=[，。；]))传(?![统播媒真奇承递来出送染授])"
    r"|知情[^，。]{0,4}(?:说|称|透露|表示)|接近[^，。]{0,14}的?(?:消息)?人士"
    r"|外界[^，。]{0,4}?(?:传|盛传|相信|解读)",
    "judgement": "(?<!没)有(?:责任|义务|理由)|分析(?=$|认为|称|说|指|道|[，：])"
    "|(?:本质|实质|关键|核心|根源|症结|要害|意义|利益)上?就?(?:是|在于)",
    "possibility": r"(?:还|将|就|都|也|不|仍|才|必|一定|预料|势必|必将)会(?![议谈见晤员长区])"
    "|会(?=上[升涨]|下[降跌]|增|减|回落|导致|引发|影响|成为|继续|持续|再次)"
    "|存在[^，。]{0,6}风险|视[^，。]{1,8}而定|只有(?=[^。；]*才)|(?:^|(?<=[，“]))如(?![此今何期同下上实愿果意数约是])",
    "plan": "正在?(?:安排|筹备|筹划|洽购|洽谈)|(?:进行|展开|正在?|着手)协调"
    "|协调(?=[^，。]{1,12}(?:访|会谈|会晤|举行))|安排(?=在|于|到)|(?:部署|目标)(?=[在于])|宣布将"
    "|(?:行程|日程|议程)(?=[^，。]{0,3}(?:为|包括|定|拟))",
    "according": "(?<![证数凭论收票单拮盘割占])据(?![点守为此理实险])"
    "(?![^，。]{1,20}(?:协议|协定|条约|条款|法律|法规|宪法|决议|合同))"
    "|(?:按照?|依照?)[^，。]{1,20}的?(?:说法|统计|数据|估算|估计|介绍)",
    "saying": "(?:指|控|讲|回答|说明|公告|预告|公布|报道|报导)(?=[，：])"
    "|(?<=[方会府局院署司处部长员人者])指(?![出定导挥数标向甲示引责南令纹点望派控证明认针])",
}
_SAYS = "说|称|指|反映|透露|认为|表示|爆料|质疑|猜测|相信|投诉"
_AT_REQUEST = re.compile("应[^，。]{1,14}?(?:邀请?|要求|请求|之约)")
_WITH_CONSENT = re.compile("(?:征得|未经|经)[^，。]{0,8}?同意")
_DENIED = re.compile("(?:没有|并无|无|未有|否认有?)[^，。]{0,10}(?:计划|打算|意图|安排)")
_NOUN = re.compile(
    "(?:的|该|此|项|这一|这个|各项|新|大|改造|建设|发展|五年|年度|行动)"
    "(?:计划|决定|承诺|威胁|建议|要求|提议|请求|呼吁|规划|保证|主张|评价|判断|裁定|裁决|估计|预测|警告|声明|解释|决心|安排|努力|追求|同意)"
    "(?![在于将称说])|计划(?:[的书外内性获中遭被因已受是，。、；]|失败|流产|涉及|规定|包括|显示|引发|$)"
)
_DISPOSED = re.compile(
    "将(?![于在向与和对被从由就把给以会继再不要])[^，。]{1,14}?"
    "(?:(?:捐|送|交|移交|列|改|转|带|推|定|作|当作|视|分|划|合|拉|放|押|逮|抓|翻|升|降|调|提高|降低|延长|扩大)"
    r"[^，。]{0,6}?(?:给|为|成|到|至|入|出|往|了)|(?:下调|上调)\d)"
)
_PAUSE = re.compile("(?<=[一-鿿”」』）%])[ \u3000](?=[一-鿿“「『（])")
"""Digests and captions have a space where a comma would stand."""
_NOT_YET_SAID = re.compile("在[^，,。]{1,20}前[，,]|因[^，。]{1,30}?而(?!且)")
"""What is said before an act or as its cause (在宣布立场前，; 因宣布辞职而) is not how the act is told."""
_SPOKEN_OF = re.compile("(?<![达示露明])了[^，。]{1,40}的(?:期待|希望|要求|愿望|意愿)(?=$|[，。、])")
"""A wish that something done is about (讨论了美方的期待) is a thing, as a plan can be."""
_DONE_TO = re.compile("(?<=[已曾])将")
"""Behind 已 and 曾 it is the 将 of what is done to something (已将其列为), not that of the future."""
_NEXT_STEP = re.compile("(?:之后|然后|随后|继而|接着|再)(?![^，。]*[了已曾])")
_FUTURE_DAY = re.compile("(?:明[天日晚晨]|后天|下个?(?:周|月|星期|季)|明年)(?![的度]|预算|起)")
_DONE = re.compile("[了已曾]|未|没有|公布|通过|批准")
_TITLE = re.compile("《[^《》]{0,80}》")
_QUOTED = re.compile('[“「『"][^“”「」『』"]{2,}(?:[”」』"]|$)')
_NAMED_BEHIND = re.compile(
    '[”」』"](?:号|舰|行动|计划|战略|倡议|组织|集团|公司|论坛|机制|级|型|奖|法案|政策|运动|工程|项目|战机|导弹|台风|品牌)'
)
_OWN_SUBJECT = re.compile(
    "[并则]|[^，。]{1,10}(?<!否)则|而[^，。]|[^，。]{0,10}(?:昨天|昨日|前天|周[一二三四五六日]|上周|上月|今早|随后|照常|至今|仍在调查)"
)
_ALREADY = re.compile("[^，。]{0,12}已(?!经)")
_COMMA_BEHIND = re.compile("(?:说|称|道|指出|表示|透露|[了过到])*[，：,:]")
_UNNAMED_SAYS = re.compile("[^，。：“「]{0,30}?(?:说|称|指|指出|表示|透露|告诉[^，。]{1,10})[，：,:]")
_ALSO = re.compile("也|还|亦|并不|且|而且|更")


@dataclass
class _Found:
    """A clause in the making: where it stands and, by kind, the place and word that hedges it."""

    start: int
    end: int
    kinds: dict[Hedge, tuple[int, str]] = field(default_factory=dict)


@cache
def _cues() -> dict[Hedge, re.Pattern[str]]:
    says = f"(?:^){speaker()}|{_PATTERNS['saying']}"
    somebody = (
        rf"(?<![没只所拥具还也都设])有(?:{alternatives(word_list('somebody'))})[^，。；]{{0,6}}?(?:{_SAYS})"
    )
    patterns: dict[Hedge, str] = {
        **_PATTERNS,
        "hearsay": f"{somebody}|{_PATTERNS['hearsay']}",
        "saying": says,
    }
    return {
        kind: re.compile("|".join(filter(None, (patterns.get(kind), alternatives(hedge_words(kind))))))
        for kind in _ORDER
    }


@cache
def _look_alikes() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(hedge_words('none'))}|说明(?![，：])")


def clauses_in(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text in order; together they cover all of its words."""
    plain = _PAUSE.sub("，", fold(text))
    return tuple(clause for span in sentence_spans(text) for clause in _of_sentence(text, plain, *span))


def _of_sentence(text: str, plain: str, start: int, end: int) -> Iterator[Clause]:
    found = [_with_kinds(plain, *span) for span in clause_spans(plain, start, end)]
    _spread_conditions(plain, found)
    _spread_frames(plain, found)
    _spread_plans(plain, found)
    _mark_quotations(text, found, start, end)
    for one in found:
        listed = sorted(one.kinds.items(), key=lambda item: item[1][0])
        yield Clause(
            start=one.start,
            end=one.end,
            kinds=tuple(kind for kind, _ in listed),
            words=tuple(text[place : place + len(word)] for _, (place, word) in listed),
        )


def _with_kinds(plain: str, start: int, end: int) -> _Found:
    """Return a clause with the hedges whose words stand in it."""
    found, left = _Found(start, end), _blank(_TITLE, plain[start:end])
    for kind in _ORDER:
        if match := _cues()[kind].search(left):
            found.kinds[kind] = (start + match.start(), match[0])
            left = _blank(_cues()[kind], left)
        if kind == "according":
            left = _without_look_alikes(left)
        if kind == "plan":  # speech alone is still to be looked for
            left = _blank(_NOT_YET_SAID, left)
    _add_timetable(found, plain[start:end])
    return _settle(found)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: " " * len(match[0]), text)


def _without_look_alikes(clause: str) -> str:
    """Blank out what only looks like a hedge, and hedges that are denied."""
    for pattern in (
        _DENIED, _AT_REQUEST, _WITH_CONSENT, _look_alikes(), _NOUN, _DISPOSED, _DONE_TO, _SPOKEN_OF
    ):  # fmt: skip
        clause = _blank(pattern, clause)
    return clause


def _add_timetable(found: _Found, clause: str) -> None:
    """Add the plan of a timetable: a day to come with a verb that nothing tells to be done."""
    match = _FUTURE_DAY.search(clause)
    if match and not _DONE.search(clause) and not found.kinds.keys() - {"saying", "according"}:
        found.kinds["plan"] = (found.start + match.start(), match[0])


def _settle(found: _Found) -> _Found:
    """Take back what another kind makes untrue: a withheld source neither says nor is according to."""
    if "hearsay" in found.kinds or "according" in found.kinds:
        found.kinds.pop("saying", None)
    if "hearsay" in found.kinds:
        found.kinds.pop("according", None)
    if found.kinds.get("plan", (0, ""))[1] in ("将", "即将") and "possibility" in found.kinds:
        found.kinds.pop("plan")
    return found


def _spread_conditions(plain: str, found: Sequence[_Found]) -> None:
    """A condition makes possible the clause behind it."""
    for one, following in pairwise(found):
        if CONDITION.match(plain, one.start, one.end) and "possibility" in one.kinds:
            following.kinds.setdefault("possibility", one.kinds["possibility"])


def _spread_frames(plain: str, found: Sequence[_Found]) -> None:
    """What a frame with a comma introduces reaches on, until the report speaks for itself again."""
    for one, following in pairwise(found):
        for kind in ("saying", "hearsay", "according"):
            if kind not in one.kinds or "hearsay" in following.kinds or kind in following.kinds:
                continue
            if _goes_on(plain, one, following, kind):
                following.kinds[kind] = one.kinds[kind]


def _spread_plans(plain: str, found: Sequence[_Found]) -> None:
    """What comes next in a plan (将选举，之后更换首相) is part of it, unless it is done."""
    for one, following in pairwise(found):
        goes_on = _NEXT_STEP.match(plain, following.start, following.end)
        if "plan" in one.kinds and not following.kinds and goes_on:
            following.kinds["plan"] = one.kinds["plan"]


def _goes_on(plain: str, one: _Found, following: _Found, kind: Hedge) -> bool:
    words = plain[following.start : following.end]
    if plain[one.start : one.end][-1:] in "；;" or "saying" in following.kinds:
        return False
    if kind == "according":
        return True
    place, word = one.kinds[kind]
    says = _UNNAMED_SAYS if kind == "hearsay" else _COMMA_BEHIND
    comma = says.match(plain, place + len(word)) or _COMMA_BEHIND.match(plain, place + len(word))
    if kind == "saying" and (words[0] in "“「『" or _ALSO.match(words)):
        return True
    if place >= one.start and not comma:
        return False
    stops = _OWN_SUBJECT.match(words) or (kind == "hearsay" and _ALREADY.match(words))
    return not stops


def _mark_quotations(text: str, found: Sequence[_Found], start: int, end: int) -> None:
    for match in _QUOTED.finditer(text, start, end):
        inside = match[0].strip('“”「」『』"')
        for one in found:
            if min(one.end, match.end()) - max(one.start, match.start()) > 1 and _is_said(
                text, inside, match, one
            ):
                one.kinds.setdefault("quotation", (max(one.start, match.start()), text[match.start()]))


def _is_said(text: str, inside: str, match: re.Match[str], one: _Found) -> bool:
    """Tell whether what stands in quotation marks is what somebody said, and not a name."""
    if re.search("[，。！？；]", inside) or len(inside) > 7:
        return True
    if _NAMED_BEHIND.match(text, match.end() - 1):
        return False
    return len(inside) > 2 and bool({"saying", "judgement", "hearsay", "according"} & one.kinds.keys())
