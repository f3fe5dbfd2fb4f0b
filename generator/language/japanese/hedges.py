"""The clauses of a Japanese text and what hedges them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..reading import Clause, Hedge
from .clauses import CONDITION, Span, clause_spans
from .hedge_words import kinds_in_order, words_of
from .sentences import sentence_spans

_QUOTED = re.compile(r"[「“『][^「」“”『』]*(?:[」”』]|$)")
_SPEAKER = re.compile(r"[^、。「」]{1,40}?(?:は|も)、")
_OWN_TOPIC = re.compile(r"(?:^|、)[^、「」]{1,24}?は(?!、?「)")
_INVERTED = re.compile(r"と、[^、「」]{1,30}[はが]")
_SENTENCE_LIKE = re.compile(r"(?:[たるいだうすくむぬつぶぐよねかん]|です|ます)[。！？!?…]?[」”』]$")
_NAMED = re.compile(r"[」”』](?:と(?:いう|の|題|名付|称|呼ばれ)|[のがをでには号系型氏の]|[一-龯ァ-ヴ])")
_SAID = re.compile(r"[」”』](?:と|など)")
_COMING = re.compile(
    r"(?:来週|来月|来年|来春|来夏|来秋|来冬|再来週|再来月|再来年|明日|あす|あさって|明後日|今後|今夜|来週末|来季|来年度)(?=[、にかまも]|[一-龯])(?!の)"
)
_TO_DO = re.compile(r"(?<!あ)(?<!い)(?<!な)(?<!き)(?<!れ)[うくぐすつぬぶむる](?:。|$)")
_SUBJECT = re.compile(r"[^、「」]{1,20}が")
_PROMISED = re.compile(
    r"(?:(?<!あ)(?<!い)(?<!な)(?<!き)(?<!れ)(?<!え)[うくぐすつぬぶむる]|(?<=[かさたなまらばがわえめれけ])ない)(?=と(?:して|し(?:た|、)|発表|表明|明らかに|約束|述べ|説明|語|話|宣言|伝え|通告|明言))"
)


@dataclass
class _Found:
    """A clause in the making: where it stands, its words, and by kind the place and word that show it."""

    start: int
    end: int
    text: str
    kinds: dict[Hedge, tuple[int, str]] = field(default_factory=dict)


def clauses_in(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text in order; together they cover all of its words."""
    return tuple(clause for span in sentence_spans(text) for clause in _of_sentence(text, *span))


def _of_sentence(text: str, start: int, end: int) -> Iterator[Clause]:
    found = [_with_kinds(text, span) for span in clause_spans(text, start, end)]
    _spread_conditions(found)
    _spread_sources(found)
    _spread_speech(found)
    _add_unsourced(found)
    for one in found:
        _add_promise(one)
        _add_timetable(one)
    _mark_quotations(text, found, start, end)
    for one in found:
        listed = sorted(one.kinds.items(), key=lambda item: item[1][0])
        yield Clause(
            start=one.start, end=one.end, kinds=tuple(kind for kind, _ in listed),
            words=tuple(word for _, (_, word) in listed),
        )  # fmt: skip


def _with_kinds(text: str, span: Span) -> _Found:
    """Return a clause with the hedges whose words stand in it."""
    found = _Found(*span, text=text[span[0] : span[1]])
    left = found.text
    for kind in kinds_in_order():
        for match in words_of(kind).finditer(left):
            found.kinds.setdefault(kind, (span[0] + match.start(), match[0]))
            left = left[: match.start()] + "＿" * len(match[0]) + left[match.end() :]
    if condition := CONDITION.search(found.text):
        found.kinds.setdefault("possibility", (span[0] + condition.start(), condition[0]))
    if "hearsay" in found.kinds:
        found.kinds.pop("saying", None)
        found.kinds.pop("according", None)
    return found


def _spread_conditions(found: Sequence[_Found]) -> None:
    """A condition makes possible the clause behind it as well."""
    for one, following in pairwise(found):
        if CONDITION.search(one.text):
            following.kinds.setdefault("possibility", one.kinds["possibility"])


def _spread_sources(found: Sequence[_Found]) -> None:
    """A source in front governs what follows in its sentence."""
    for one, following in pairwise(found):
        for kind in ("according", "hearsay"):
            source = one.kinds.get(kind)
            if source and _is_source(one, source) and "hearsay" not in following.kinds:
                following.kinds.setdefault(kind, source)


def _is_source(one: _Found, source: tuple[int, str]) -> bool:
    """Tell whether a word names a source with によると: it may stand in a clause before."""
    behind = one.text[source[0] - one.start :] if source[0] >= one.start else ""
    return source[0] < one.start or bool(words_of("according").search(behind[: len(source[1]) + 6]))


def _spread_speech(found: Sequence[_Found]) -> None:
    """「Xは、AでBだと述べた」 and 「AでBだと、Xは述べた」 say A as well."""
    for nth, one in enumerate(found[1:], start=1):
        for kind in ("saying", "hearsay", "judgement"):
            if kind not in one.kinds or one.kinds[kind][0] < one.start or not _speaks(one, kind):
                continue
            first = _first_said(found, nth)
            for former in found[first:nth]:
                former.kinds.setdefault(kind, one.kinds[kind])


def _speaks(one: _Found, kind: Hedge) -> bool:
    return kind == "saying" or one.kinds[kind][1].startswith("と") or "匿名" in one.kinds[kind][1]


def _first_said(found: Sequence[_Found], nth: int) -> int:
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


def _add_unsourced(found: Sequence[_Found]) -> None:
    """Add hearsay to what という closes, where no source is named."""
    last = found[-1]
    match = words_of("unsourced").search(last.text)
    if match and not {"according", "hearsay", "saying"} & last.kinds.keys():
        last.kinds["hearsay"] = (last.start + match.start(), match[0])


def _add_promise(one: _Found) -> None:
    """Add the plan of those who say that they will do something: 「新設すると発表した」."""
    match = _PROMISED.search(one.text)
    if not match or {"plan", "wish", "possibility", "judgement"} & one.kinds.keys():
        return
    if not _SUBJECT.search(one.text[: match.start()]):
        one.kinds["plan"] = (one.start + match.start(), match[0])


def _add_timetable(one: _Found) -> None:
    """Add the plan of a timetable: a day to come, and a verb that is not in the past."""
    match = _COMING.search(one.text)
    if not match or one.kinds:
        return
    if one.text.endswith("、") or _TO_DO.search(one.text):
        one.kinds["plan"] = (one.start + match.start(), match[0])


def _mark_quotations(text: str, found: Sequence[_Found], start: int, end: int) -> None:
    for match in _QUOTED.finditer(text, start, end):
        behind = text[match.end() - 1 : match.end() + 5]
        if _NAMED.match(behind) or not (_SAID.match(behind) or _SENTENCE_LIKE.search(match[0])):
            continue
        for one in found:
            if min(one.end, match.end()) - max(one.start, match.start()) > 1:
                one.kinds.setdefault("quotation", (max(one.start, match.start()), text[match.start()]))
