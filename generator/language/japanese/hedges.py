"""The clauses of a Japanese text and what hedges them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..found import Found, blank, mark_quotation, to_clauses, with_turns
from ..patterns import pattern_of
from ..reading import Clause
from .clauses import Span, clause_spans, sentence_spans
from .conditions import condition, within
from .described import is_of_another
from .reach import (
    add_timetable,
    spread_conditions,
    spread_plans,
    spread_promise,
    spread_sources,
    spread_speech,
)
from .speakers import TURN
from .word_tables import kinds_in_order, words_of

_QUOTED = pattern_of(r"[「“『][^「」“”『』]*(?:[」”』]|$)")
_SENTENCE_LIKE = pattern_of(r"(?:[たるいだうすくむぬつぶぐよねかん]|です|ます)[。！？!?…]?[」”』]$")
_NAMED = pattern_of(
    r"[」”』](?:と(?:いう|の|題|名付|称|呼ばれ|な|並|共|もに|ともに)|[のがをでには号系型氏]|[一-龯ァ-ヴ])"
)
_SAID = pattern_of(r"[」”』](?:と|など)")
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
    left = found.text
    for kind in kinds_in_order():
        for match in words_of(kind).finditer(left):
            if not is_of_another(kind, found.text, match):
                found.kinds.setdefault(kind, (span[0] + match.start(), match[0]))
            left = blank(left, match, "＿")
    if set_by := condition().search(found.text) or within().search(found.text):
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
    if not match or {"plan", "wish", "possibility", "judgement"} & one.kinds.keys():
        return
    if not _SUBJECT.search(one.text[: match.start()]):
        one.kinds["plan"] = (one.start + match.start(), match[0])
        spread_promise(found, nth)


def _mark_quotations(text: str, found: Sequence[Found], start: int, end: int) -> None:
    for match in _QUOTED.finditer(text, start, end):
        behind = text[match.end() - 1 : match.end() + 5]
        if _NAMED.match(behind) or not (_SAID.match(behind) or _SENTENCE_LIKE.search(match[0])):
            continue
        mark_quotation(text, match, found)
