"""Where the sentences of a Chinese text and their clauses begin.

A clause is a stretch between commas with a predicate of its own. What only says who speaks (X说，据X介绍，),
and adverbials of time, cause and condition without a predicate, belong to the clause behind them.
"""

from __future__ import annotations

from ..patterns import pattern_of
from ..pieces import alternatives, between, without_space
from .folding import fold
from .speakers import ADDRESSED, BEFORE_PAUSE, SPEAKER
from .word_lists import hedge_words, word_list

_CLOSING = '”’」』）)】》"'
_END = pattern_of(
    rf"[。！？!?…]+(?P<closed>[{_CLOSING}]*)|\n+|(?<=[^\d.A-Za-z])\.(?=\s|$)|(?<=[a-z\d])\.(?=\s+[A-Z\u4e00-\u9fff]|$)"
)
_SPOKEN_BY = pattern_of(
    rf"[^，。！？；“「\n]{{1,30}}(?:{alternatives(hedge_words('saying'))})[^，。！？；“「\n]{{0,4}}[，。：]?"
)


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of the sentences of a text, without the white space around them.

    What names the speaker behind a quotation (“……。”主席说。) goes with it.
    """
    plain = fold(text)
    found = ((one.end(), one["closed"]) for one in _END.finditer(plain))
    return between(text, (end for end, closed in found if not (closed and _SPOKEN_BY.match(plain, end))))


Span = tuple[int, int]

_CUT = pattern_of(r'(?:[，；;：]|(?<!\d)[,:]|[,:](?!\d))[”’」』"]?|[。！？!?][”’」』]|——')
"""Where a sentence may be cut: behind its commas, but not inside a number."""
_IF = "如果|假如|假若|假设|倘若|倘使|倘|若|要是|除非|一旦|万一|只要|只有|如(?![此今何期同下上实愿果意数约])"
_SAYS_BEHIND = pattern_of("(?!但|而|却|并|也)[^，。]{1,24}(?:说|表示|称|指出|透露|报道|报导)。")
_LONGEST_FRAME = 60
CONDITION = pattern_of(f"[“「]?(?:但|而|并|且|但是|不过|称|说|表示|[^，]{{0,4}})?(?:{_IF})")
_DATE_WORDS = (
    r"[今昨明去前上下本同当次翌这那至—\-\d〇零一二三四五六七八九十两"
    "年月日周初底末春夏秋冬晚早午间凌晨时许的个星期天]{2,16}"
)
_OPENING = alternatives(word_list("opening"))
_BEFORE, _BEHIND = alternatives(word_list("preposition")), alternatives(word_list("postposition"))
_ADVERBIAL = pattern_of(
    rf"(?:(?:{_OPENING}|并|又|也|则|却)?(?:{_BEFORE})[^，]*(?:{_BEHIND})|{_OPENING}|{_DATE_WORDS})[，,]"
)
"""What has no predicate of its own: 受暴雨影响，此外，6月1日，."""
_SPEAK = alternatives(
    {word for kind in ("saying", "judgement", "possibility", "hearsay") for word in hedge_words(kind)}
    - {"需", "须", "应", "若"}
)
_FRAME = pattern_of(
    rf"[“「]?[^，：“「]{{0,40}}(?:{_SPEAK}|{ADDRESSED}|{BEFORE_PAUSE}|补充|[^，]一句|道|写到|说明|公告|预告|公布|报导?|报道|显示|测算|估算|推算|(?:调查|研究|审计|检查|抽查|分析|评估|人员|团队|小组)发现|消息|获悉|指)"
    rf"(?:了|过|到)?[，：,:]|{SPEAKER}|(?:但|而|另|又)?(?:据|根据|按照|按|依据|依照|援引)[^，：]*[，：,:]"
)


"""What only says who speaks, or from whom it is known."""


def clause_spans(plain: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the clauses of the sentence from start to end of a folded text, which they cover."""
    clauses: list[Span] = []
    begin = last = start
    cuts = {cut.end() for cut in _CUT.finditer(plain, start, end)}
    for stop in sorted(cuts | {end}):
        piece, last = plain[last:stop].strip(), stop
        if clauses and _goes_back(plain, begin, stop):
            begin = clauses.pop()[0]
        elif stop < end and _waits(piece):
            continue
        clauses.append((begin, stop))
        begin = stop
    return tuple(without_space(plain, *span) for span in clauses)


def _waits(piece: str) -> bool:
    """Tell whether a piece goes with what follows it."""
    if piece[-1:] in "”」』；;":
        return False
    return len(piece) <= 3 or bool(_FRAME.fullmatch(piece) or _ADVERBIAL.fullmatch(piece))


def _goes_back(plain: str, begin: int, stop: int) -> bool:
    """Tell whether a piece goes with the clause before it: it only tells who says that."""
    if stop - begin > _LONGEST_FRAME:
        return False
    piece = plain[begin:stop].strip()
    if len(piece) <= 2:
        return True
    if plain[begin - 1] in "”」』":
        return bool(_FRAME.fullmatch(f"{piece.rstrip('。！？.，')}，"))
    return bool(_SAYS_BEHIND.fullmatch(piece))
