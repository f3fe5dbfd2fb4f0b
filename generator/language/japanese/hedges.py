"""The clauses of a Japanese text, what hedges them, and how far a hedge reaches beside its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..found import Found, blank, mark_quotation, to_clauses, with_turns
from ..patterns import pattern_of
from ..reading import AHEAD, QUESTIONS, Clause, Hedge
from .clauses import Span, clause_spans, sentence_spans
from .conditions import CONDITION, WITHIN
from .described import is_of_another
from .meaning import STATE
from .speakers import TURN
from .word_tables import KINDS, part, words_of

_QUOTED = pattern_of(r"[「“『][^「」“”『』]*(?:[」”』]|$)")
_SENTENCE_LIKE = pattern_of(r"(?:[たるいだうすくむぬつぶぐよねかん]|です|ます)[。！？!?…]?[」”』]$")
_NAMED = pattern_of(
    r"[」”』](?:と(?:いう|の|題|名付|称|呼ばれ|な|並|共|もに|ともに)|[のがをでには号系型氏]|[一-龯ァ-ヴ])"
)
_SAID = pattern_of(r"[」”』](?:と|など)")
_NAME = pattern_of(
    r"(?:(?<=[一-龯ァ-ヴー々])|(?<=[」』][とや・]))[「『]"
    r"(?:[ぁ-んァ-ヴー]{1,8}|[^「」『』、。]{1,10}(?<![たるいだうすくむぬつぶぐよねかん]))[」』]"
    rf"(?=[号型級のをがはもにでや・「『]|と(?![^、。「]{{0,14}}?{part('speak')})"
    r"(?:[「『]|[一-龯ァ-ヴー]{1,10}[「『のをがはも、]))"
)
"""A name in quotation marks, behind what it is the name of, or one more: 客船「みなと」と「かもめ」の2隻."""
_WILL = r"(?:(?<![あいなきれえ])[うくぐすつぬぶむる]|(?<=[かさたなまらばがわえめれけ])ない)"
_PROMISED = pattern_of(
    rf"[一-龯ァ-ヴー]{{0,8}}[ぁ-ん]{{0,3}}?{_WILL}(?=と(?:して|し(?:た|、)|発表|表明|明らかに|約束|述べ|説明|語|話|宣言|伝え|通告|明言))"
)
_ENDING = pattern_of("(?!と)[ぁ-ん]{0,4}?[たるてだい]")
_SUBJECT = pattern_of(r"[^、「」]{1,20}が")


def clauses_in(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text in order; together they cover all of its words."""
    clauses = (clause for span in sentence_spans(text) for clause in _of_sentence(text, *span))
    return tuple(with_turns(text, text, clauses, TURN))


def _of_sentence(text: str, start: int, end: int) -> Iterator[Clause]:
    found = [_with_kinds(text, span) for span in clause_spans(text, start, end)]
    spread_conditions(found)
    spread_sources(found)
    spread_speech(found)
    _add_unsourced(found[-1])
    for nth in range(len(found)):
        _add_promise(found, nth)
    spread_plans(found)
    add_timetable(found)
    _mark_quotations(text, found, start, end)
    yield from to_clauses(text, found, _whole_word)


def _whole_word(text: str, place: int, word: str) -> str:
    """Return a word with the inflection behind it and without the を in front: 求めた, かもしれない."""
    ending = _ENDING.match(text, place + len(word))
    return (word + (ending[0] if ending else "")).removeprefix("を")


def _with_kinds(text: str, span: Span) -> Found:
    """Return a clause with the hedges whose words stand in it."""
    found = Found(*span, text=text[span[0] : span[1]])
    left = found.text = _NAME.sub(lambda match: "＿" * len(match[0]), found.text)
    for kind in KINDS:
        for match in words_of(kind).finditer(left):
            if not is_of_another(kind, found.text, match):
                found.kinds.setdefault(kind, (span[0] + match.start(), match[0]))
            left = blank(left, match, "＿")
    if set_by := CONDITION.search(found.text) or WITHIN.search(found.text):
        found.kinds.setdefault("possibility", (span[0] + set_by.start(), set_by[0]))
    found.settle()
    return found


def _add_unsourced(last: Found) -> None:
    """Add hearsay to what という closes, where no source is named."""
    match = words_of("unsourced").search(last.text)
    if match and not {"according", "hearsay", "saying"} & last.kinds.keys():
        last.kinds["hearsay"] = (last.start + match.start(), match[0])


def _add_promise(found: Sequence[Found], nth: int) -> None:
    """Add the plan of those who say that they will do something: 「廃止し、新設すると発表した」."""
    one = found[nth]
    match = _PROMISED.search(one.text)
    hedged = {kind for kind, (_, word) in one.kinds.items() if word not in QUESTIONS}
    if not match or _NO_REPORT & hedged:
        return
    if not _SUBJECT.search(one.text[: match.start()]):
        one.kinds["plan"] = (one.start + match.start(), match[0])
        spread_promise(found, nth)


def _mark_quotations(text: str, found: Sequence[Found], start: int, end: int) -> None:
    names = {one.start() for one in _NAME.finditer(text, start, end)}
    for match in _QUOTED.finditer(text, start, end):
        behind = text[match.end() - 1 : match.end() + 5]
        if (
            match.start() in names
            or _NAMED.match(behind)
            or not (_SAID.match(behind) or _SENTENCE_LIKE.search(match[0]))
        ):
            continue
        mark_quotation(text, match, found)


_SPEAKER = pattern_of(r"[^、。「」]{1,40}?[はも](?:[^、。「」]{0,24}[で日夜朝晩])?、")
_OWN_TOPIC = pattern_of(r"(?:^|、)[^、「」]{1,24}?は(?!、?「)")
_INVERTED = pattern_of(r"と、[^、「」]{1,30}[はが]")
_ANY_TOPIC = pattern_of(r"(?:^|、)[^、「」]{1,24}?[はがも]")
_CONTINUED = pattern_of(r"[いきぎしじちびみりえけげせぜねべめれ][、，]$")
_ACT = pattern_of(
    r"(?:開き|会談し|会見し|協議し|署名し|調印し|発表し|まとめ|可決し|採択し|訪れ|受け|認め)[、，]$"
)
_PAST_TIME = pattern_of(
    "先[週月]|昨[年日秋春夏冬夜]|去年|前[日年月]|一昨|すでに|既に|これまで|毎[年月週日]|例年"
)
_TO_COME = (
    "来[週月年春夏秋冬季]|再来[週月年]|翌[週月年日]|明日|明後日|あす|あさって|今後|(?<![0-9０-９一-龯％%])近く|近日"
    "|年内|年度内"
)
_A_DAY = (
    "(?<![0-9０-９])(?!1[0-9]{3}年)[0-9０-９一二三四五六七八九十]+(?:[年月日]|年度|週間後|年後|日後)"
    "[上中下]?[旬末]?(?:ごろ|頃|以降)?"
)
_FROM_NOW_ON = (
    "同[日月年]付?|それまで|当面(?:の間)?|当分(?:の間)?|しばらく|引き続き"
    "|(?:少なくとも|最低でも?|あと|もう)[0-9０-９一二三四五六七八九十]+(?:年|[カか箇ヶ]月|週間|日|時間)間?"
)
_WHEN = r"(?=[、にかまをも]|[^\W年月日の])(?!の|ぶり|間|連|[上中下]?[旬末]?の?(?:時点|現在))"
_COUNT = "0-9０-９一二三四五六七八九十半数"
_SINCE = pattern_of(
    rf"(?:^|[^一-龯の{_COUNT}]|約)[{_COUNT}]+(?:世紀|[年週日]間?|[カか箇ヶ]月)(?:ほど|くらい|ぐらい|余り|以上)?前から"
    r"|(?<![0-9０-９])[0-9０-９]{4}年から[^、。]*"
    r"(?:続け|務め|勤め|働|暮ら|住|営|率い|担|携わ|手がけ|手掛け|取り組|通|教え|支え|守|[てで]い)[うくぐすつぬぶむる]。?$"
)
"""What lasts since then until today: the present of what is done all the time is no timetable.

「公示の3日前から受け付ける」 counts from another day and may be one.
"""
_SURELY_TO_COME = pattern_of(rf"(?:{_TO_COME}){_WHEN}")
_STATE_TO_COME = pattern_of(rf"(?:{_TO_COME}|(?<![0-9０-９])(?!1[0-9]{{3}}年)[0-9０-９]{{2,4}}年度?){_WHEN}")
_PERHAPS_TO_COME = pattern_of(
    rf"(?:{_TO_COME}|今[夜春夏秋冬]|まもなく|間もなく|{_FROM_NOW_ON}|{_A_DAY}){_WHEN}"
)
_END = "(?=。|$|(?:が|ものの|けれども?|一方で?)、$)"
_TO_DO = pattern_of(
    r"[一-龯ァ-ヴー]{0,8}[ぁ-ん]{0,3}(?:(?<![あいなきえ])[うくぐつぬぶむる]|(?<![でま])す"
    rf"|(?<!あり)(?<!おり)(?<!ござい)(?<!でき)(?<!なり)(?<![てでがはもに]い)ます){_END}"
    rf"|(?:終|変|換|替|加|与|整|据|備|迎|抑|植|教|訴|伝|添|揃)え(?:る|ます){_END}"
    rf"|[一-龯]{{2}}[をはも]?(?:し|いたし)(?:ない|ません){_END}|行(?:わない|いません){_END}"
)
_IS_SO = pattern_of(f"{STATE}{_END}")
"""No deed: 「8月は3割にとどまる」 is no plan, though 「来年は3割にとどまる」 is ahead."""
_AS_A_RULE = pattern_of("毎[年月週日晩朝]|例年|隔[年月週日]|通常|普段|ふだん|年に(?:1|１|一)[度回]")
_NO_REPORT: frozenset[Hedge] = frozenset({*AHEAD, "judgement"})
"""What no plan is added to: what is ahead already, and what is somebody's view."""


def spread_conditions(found: Sequence[Found]) -> None:
    """A condition makes possible the clause behind it as well."""
    for one, following in pairwise(found):
        if CONDITION.search(one.text):
            following.kinds.setdefault("possibility", one.kinds["possibility"])


def spread_sources(found: Sequence[Found]) -> None:
    """A source in front governs what follows in its sentence."""
    for one, following in pairwise(found):
        for kind in ("according", "hearsay"):
            source = one.kinds.get(kind)
            if source and _is_source(one, source) and "hearsay" not in following.kinds:
                following.kinds.setdefault(kind, source)


def _is_source(one: Found, source: tuple[int, str]) -> bool:
    """Tell whether a word names a source with によると: it may stand in a clause before."""
    if source[0] < one.start:
        return True
    behind = one.text[source[0] - one.start :]
    return bool(words_of("according").search(behind[: len(source[1]) + 6]))


def spread_speech(found: Sequence[Found]) -> None:
    """「Xは、AでBだと述べた」 and 「AでBだと、Xは述べた」 say A as well."""
    for nth, one in enumerate(found):
        for kind in ("saying", "hearsay", "judgement"):
            place, word = one.kinds.get(kind, (-1, ""))
            if place < one.start or not (kind == "saying" or word.startswith("と") or "匿名" in word):
                continue
            for former in found[_first_said(found, nth) : nth]:
                former.kinds.setdefault(kind, one.kinds[kind])


def _first_said(found: Sequence[Found], nth: int) -> int:
    """Return the first of the clauses before one that its speaker says, itself where there is none."""
    if _INVERTED.search(found[nth].text):
        return 0
    if _OWN_TOPIC.search(found[nth].text) or "「" in found[nth].text:
        return nth
    for at in range(nth - 1, -1, -1):
        if {"saying", "judgement"} & found[at].kinds.keys():
            return nth
        if _SPEAKER.match(found[at].text):
            return at
    return nth


def spread_plans(found: Sequence[Found]) -> None:
    """「工場を建て、来春動かす計画だ」 plans both: the continuative form has the tense of what follows."""
    last = found[-1]
    past = re.search(r"(?:た|ている|ていた)。?$", last.text)
    if past and not words_of("decided").search(last.text):
        return
    for kind in AHEAD:
        for one in found[_chain_start(found) : -1] if kind in last.kinds else ():
            if not past or not _ACT.search(one.text):
                one.kinds.setdefault(kind, last.kinds[kind])


def spread_promise(found: Sequence[Found], nth: int) -> None:
    """What is said with a promise in the continuative form is promised too."""
    one = found[nth]
    for former in reversed(found[:nth]):
        if former.kinds.get("saying") != one.kinds.get("saying") or not _CONTINUED.search(former.text):
            return
        former.kinds.setdefault("plan", one.kinds["plan"])


def add_timetable(found: Sequence[Found]) -> None:
    """Add the plan of a timetable: a day to come, and a verb at the end that is not in the past."""
    last = found[-1]
    chain = found[_chain_start(found) :]
    if _NO_REPORT.isdisjoint(last.kinds) and (to_do := _deed_to_come(last, chain)):
        for one in chain:
            one.kinds.setdefault("plan", (last.start + to_do.start(), to_do[0]))
    for one in found[:-1]:
        match = None if one.kinds else _SURELY_TO_COME.search(one.text) or _deed_to_come(one, [one])
        if match:
            one.kinds["plan"] = (one.start + match.start(), match[0])


def _deed_to_come(one: Found, chain: Sequence[Found]) -> re.Match[str] | None:
    """Return the verb of a clause that tells of a deed on a day to come, which stands in one of its chain."""
    to_do = None if _SINCE.search(one.text) else _TO_DO.search(one.text)
    if any(_AS_A_RULE.search(part.text) for part in chain):
        when = _SURELY_TO_COME
    else:
        when = _STATE_TO_COME if _IS_SO.search(one.text) else _PERHAPS_TO_COME
    return to_do if any(when.search(part.text) for part in chain) else None


def _chain_start(found: Sequence[Found]) -> int:
    """Return the first of the clauses that share the tense of the last: it has no subject of its own."""
    at = len(found) - 1
    while at and not _ANY_TOPIC.search(found[at].text) and _goes_on(found[at - 1]):
        at -= 1
    return at


def _goes_on(one: Found) -> bool:
    return (
        not one.kinds.keys() - {"hearsay", "according"}
        and bool(_CONTINUED.search(one.text))
        and not _PAST_TIME.search(one.text)
    )
