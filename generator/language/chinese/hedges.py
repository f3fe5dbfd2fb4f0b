"""The clauses of a Chinese text and what hedges them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..found import Found, mark_quotation, to_clauses, with_turns
from ..patterns import pattern_of
from ..pieces import alternatives, without
from ..reading import Clause, Hedge
from .clauses import CONDITION, clause_spans, sentence_spans
from .folding import KIND_BEHIND, NAMED, TITLE, fold
from .hedge_patterns import (
    CUES,
    DUTY,
    LEAVES_UNTOLD,
    ORDER,
    PROVIDES,
    without_look_alikes,
)
from .polls import COUNTED_VIEW, POLL
from .rumours import without_answered
from .speakers import TOLD, TURN
from .word_lists import word_list

_NOT_YET_SAID = pattern_of("在[^，,。]{1,20}前[，,]|因[^，。]{1,30}?而(?!且)")
"""What is said before an act or as its cause (在宣布立场前，; 因宣布辞职而) is not how the act is told."""
_PAUSE = pattern_of("(?<=[一-鿿”」』）%])[ \u3000](?=[一-鿿“「『（])")
"""Digests and captions have a space where a comma would stand."""
_NEXT_STEP = pattern_of(
    "(?:之后|然后|随后|继而|接着|再|并(?![不未非没无])且?|用于|用来|用以|至少|至多|最多|分别|逐步|陆续"
    f"|{alternatives(word_list('handled'))})(?![^，。]*[了已曾])"
)
_DRAFT = pattern_of("草案|方案|提案|修正案|规划|计划")
_IN_DRAFT = pattern_of("其?(?:核心|重点|要点|主要内容|内容)(?:内容)?[是为包在]")
_FUTURE_DAY = pattern_of("(?:明[天日晚晨]|后天|下个?(?:周|月|星期|季)|明年)(?![的度]|预算|起)")
_DONE = pattern_of("[了已曾]|未|没有|公布|通过|批准")
_QUOTED = pattern_of('[“「『"][^“”「」『』"]{2,}(?:[”」』"]|$)')
_NAMED_BEHIND = pattern_of(f'[”」』"]{KIND_BEHIND}')
_WORDING_BEHIND = pattern_of('[”」』"]的?(?:措辞|字样|表述|提法|字眼|用语)')
"""Whoever speaks of words as words does not say them: 删去“较高”的措辞."""
_OWN_SUBJECT = pattern_of(
    "[并则]|[^，。]{1,10}(?<!否)则|而[^，。]|[^，。]{1,14}(?:[不未]予置评|不作评论|(?:拒绝|没有|未作?)(?:置评|评论|回应))|[^，。]{0,10}(?:昨天|昨日|前天|周[一二三四五六日]|上周|上月|今早|随后|照常|至今|仍在调查)"
)
_ALREADY = pattern_of("[^，。]{0,12}已(?!经)")
_COMMA_BEHIND = pattern_of("(?:说|称|道|指出|表示|透露|[了过到])*[，：,:]")
_HOLDS = pattern_of(
    "认为|觉得|深信|坚信|相信|[裁判认断]定|判断|裁决|担[心忧]|主张|质疑|[测估推]算|.*发现|在.*看来"
)
"""Verbs of judgement that have clauses as their objects; behind a comma there may be several."""
_ESTIMATES = pattern_of("[测估推]算")
"""What somebody works out that will be is his forecast: 估算将新增300个岗位."""
_UNNAMED_SAYS = pattern_of("[^，。：“「]{0,30}?(?:说|称|指|指出|表示|透露|告诉[^，。]{1,10})[，：,:]")
_POLL = pattern_of(POLL)
_ALSO = pattern_of("也|还|亦|并不|且|而且|更")


def clauses_in(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text in order; together they cover all of its words."""
    plain = _PAUSE.sub("，", fold(text))
    clauses = (clause for span in sentence_spans(text) for clause in _of_sentence(text, plain, *span))
    return tuple(with_turns(text, plain, clauses, TURN))


def _of_sentence(text: str, plain: str, start: int, end: int) -> Iterator[Clause]:
    found = [_with_kinds(plain, *span) for span in clause_spans(plain, start, end)]
    for one, following in pairwise(found):
        _spread_condition(plain, one, following)
        _spread_rule(plain, one, following)
        _spread_frame(plain, one, following)
        _spread_plan(plain, one, following)
    _mark_quotations(text, found, start, end)
    yield from to_clauses(text, found)


def _with_kinds(plain: str, start: int, end: int) -> Found:
    """Return a clause with the hedges whose words stand in it."""
    found, left = Found(start, end), without_answered(without(TITLE, without(NAMED, plain[start:end])))
    for kind in ORDER:
        if match := CUES[kind].search(left):
            found.kinds[kind] = (start + match.start(), match[0])
            left = without(CUES[kind], left)
        if kind == "according":
            left = without_look_alikes(left)
        if kind == "plan":  # speech alone is still to be looked for
            left = without(_NOT_YET_SAID, left)
    _add_timetable(found, plain[start:end])
    return _settle(found)


def _add_timetable(found: Found, clause: str) -> None:
    """Add the plan of a timetable: a day to come with a verb that nothing tells to be done."""
    match = _FUTURE_DAY.search(clause)
    if match and not _DONE.search(clause) and not found.kinds.keys() - {"saying", "according"}:
        found.kinds["plan"] = (found.start + match.start(), match[0])


def _settle(found: Found) -> Found:
    """Take back what another kind makes untrue: whose source is given does not say by himself."""
    found.settle()
    if "according" in found.kinds:
        found.kinds.pop("saying", None)
    if found.kinds.get("plan", (0, ""))[1] in ("将", "即将"):
        if _ESTIMATES.fullmatch(found.kinds.get("judgement", (0, ""))[1]):
            found.kinds.setdefault("possibility", found.kinds.pop("judgement"))
        if "possibility" in found.kinds:
            found.kinds.pop("plan")
    return found


def _spread_condition(plain: str, one: Found, following: Found) -> None:
    """A condition makes possible the clause behind it."""
    if CONDITION.match(plain, one.start, one.end) and "possibility" in one.kinds:
        following.kinds.setdefault("possibility", one.kinds["possibility"])


def _spread_rule(plain: str, one: Found, following: Found) -> None:
    """What a law provides behind its comma (条例规定，船主须体检) nobody judges."""
    provided = PROVIDES.search(plain, one.start, one.end)
    if provided and DUTY.fullmatch(following.kinds.get("judgement", (0, ""))[1]):
        following.kinds.pop("judgement")


def _spread_frame(plain: str, one: Found, following: Found) -> None:
    """What a frame with a comma introduces reaches on, until the report speaks for itself again."""
    for kind in ("saying", "hearsay", "according", "judgement"):
        if kind not in one.kinds or "hearsay" in following.kinds or kind in following.kinds:
            continue
        if _goes_on(plain, one, following, kind):
            following.kinds[kind] = one.kinds[kind]


def _spread_plan(plain: str, one: Found, following: Found) -> None:
    """What comes next in a plan (将选举，之后更换首相) is part of it, unless it is done.

    What a draft has in it (提出草案，核心是提价) is a plan too.
    """
    if following.kinds:
        return
    if "plan" in one.kinds and _NEXT_STEP.match(plain, following.start, following.end):
        following.kinds["plan"] = one.kinds["plan"]
        return
    draft = _DRAFT.search(plain, one.start, one.end)
    if draft and _IN_DRAFT.match(plain, following.start, following.end):
        following.kinds["plan"] = (draft.start(), draft[0])


def _goes_on(plain: str, one: Found, following: Found, kind: Hedge) -> bool:
    words = plain[following.start : following.end]
    if "saying" in following.kinds:
        return False
    place, word = one.kinds[kind]
    if kind == "according":
        # What the shares of a poll are is no word of those who were asked.
        return not (_POLL.fullmatch(word) and COUNTED_VIEW.search(words))
    if kind == "judgement" and not _HOLDS.fullmatch(word):
        return False
    behind = place + len(word)
    comma = _COMMA_BEHIND.match(plain, behind) or TOLD.match(plain, place)
    if kind == "hearsay":
        comma = comma or _UNNAMED_SAYS.match(plain, behind)
    if kind == "saying" and (words[0] in "“「『" or _ALSO.match(words)):
        return True
    if place >= one.start and not comma:
        return False
    stops = _OWN_SUBJECT.match(words) or LEAVES_UNTOLD.match(words)
    return not (stops or (kind == "hearsay" and _ALREADY.match(words)))


def _mark_quotations(text: str, found: Sequence[Found], start: int, end: int) -> None:
    for match in _QUOTED.finditer(text, start, end):
        inside = match[0].strip('“”「」『』"')
        mark_quotation(text, match, (one for one in found if _is_said(text, inside, match, one)))


def _is_said(text: str, inside: str, match: re.Match[str], one: Found) -> bool:
    """Tell whether what stands in quotation marks is what somebody said, and not a name."""
    if _WORDING_BEHIND.match(text, match.end() - 1):
        return False
    if re.search("[，。！？；]", inside) or len(inside) > 7:
        return True
    name = len(inside) <= 2 or _NAMED_BEHIND.match(text, match.end() - 1)
    return not name and bool({"saying", "judgement", "hearsay", "according"} & one.kinds.keys())
