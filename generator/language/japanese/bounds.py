"""Whether a Japanese number is the least (以上), the most (未満) or about so many (約30人, 160円台)."""

from __future__ import annotations

from ..numbering import Measured, Numeral, bound_of
from ..patterns import pattern_of
from ..reading import Bound

APART = "[^、。「」0-9一二三四五六七八九十百千万億兆数半]{0,10}"
"""What may stand between an adverb and its number: 少なくとも住民30人."""
_BEFORE = pattern_of(
    rf"(?:約|およそ|おおよそ|ほぼ|推[定計]で?|概算で|最大で?|最低で?|最少で?|最高で?|(?:少なく|多く)とも{APART}|延べ|ざっと|優に"
    r"|(?<![^\s、。（「：])〜)(?:累?計)?$"
)
_ADVERB = r"(?:[ぁ-ん一-龯]{1,5}[くにてやび]|一時|\0\0|若干|少し)?"
"""One adverb: 大きく, わずかに, 初めて, やや, 再び; 一時 may be left out, as a time of day."""
_CUT = rf"(?<![本枚個束株匹頭玉])を{_ADVERB}[割切](?:る|った|って|れば|り、)"
_CROSSED = (
    rf"[をは]{_ADVERB}(?:超え|超[すし]|越え|越[すし]|上回|下回|下ら[なず]|突破|割り込)"
    rf"|{_CUT}|に[もは]?{_ADVERB}(?:満た|届か|達し(?:てい)?な|近づ|迫[るり])|(?<![人社国名者])に{_ADVERB}迫っ"
)
"""What passes a number or does not reach it; what is cut (枝5本を切った) or urged (3社に迫った) does not."""
_NO_QUAKE = "(?<!震度[0-9一二三四五六七])"
"""Upper and lower halves of a degree of the scale for earthquakes, 震度5強, are no bounds."""
_AND_MORE = rf"余り|余(?![りる裕地波計])|あまり|以上|超(?![高大音電])|{_NO_QUAKE}強(?![化制調い])"
_OR_LESS = rf"以下|未満|足らず|割れ(?!目)|{_NO_QUAKE}弱(?![体者点い])"
_BEHIND = pattern_of(f"{_AND_MORE}|{_OR_LESS}|程度|ほど|前後|くらい|ぐらい|近く(?![のに])|近い|{_CROSSED}")
_PASSED = pattern_of(_CROSSED)
_OF_ANOTHER = pattern_of(
    "(?:[」』\0]|前[年回期月週日]|[昨去]年|[年月期度]|目標|予想|予測|水準|平均|記録|最[多高少低]|賛成|反対|支持|目安|当初|従来|同期"
    "|(?P<whole>基準|上限|下限|定員|定数|計画|実績|想定|見込み"
    "|[一-龯](?:[値額枠]|水位|価格|限度|速度)))の(?:約|およそ|ほぼ)?$"
)
"""Whose number it is, 35% of those in favour; 「全体の35%を上回った」 has none but the bound."""
_PART_OF_IT = pattern_of("[倍割]|分の")
_BAND = pattern_of(r"台(?![湾所風数地車])")
_OF_AN_INDEX = pattern_of(r"(?:前半|後半|半ば)|を(?:回復|割)|に乗|で(?:推移|取引|引け|終え)")
"""What is done with 4万台 of an index and not with 4万台 of cars."""
_INDEX_BEFORE = pattern_of(r"(?:平均|株価|指数|相場|レート)[はがもの、][^、。]{0,6}$")


def about_behind(plain: str, place: int) -> bool:
    """Tell whether words behind a number or its unit make it about so many."""
    return bool(_BEHIND.match(plain, place))


def is_about(plain: str, number: Numeral, read: Measured, after: int) -> bool:
    """Tell whether a number is about so many; nothing before `after` belongs to it."""
    behind = not _is_compared(plain, read.start, (number.end, read.end))
    return (
        bool(_BEFORE.search(plain, max(after, read.start - 18), read.start))
        or (behind and about_behind(plain, number.end))
        or (behind and about_behind(plain, read.end))
        or _is_band(plain, read)
        or (plain.startswith("数", number.end) and read.end > number.end)
    )


def _is_compared(plain: str, start: int, ends: tuple[int, int]) -> bool:
    """Tell whether another is compared with a number that is known: 「賛成」の35%を上回った.

    A part of what is known is none (定員の8割を超えた).
    """
    known = _OF_ANOTHER.search(plain, max(0, start - 8), start)
    number = plain[start : max(ends)]
    if not known or _PART_OF_IT.search(number) or (known["whole"] and "%" in number):
        return False
    return any(_PASSED.match(plain, end) for end in ends)


def _is_band(plain: str, read: Measured) -> bool:
    """Tell whether 台 makes a band of a number, 160円台, and is not the counter of 500台."""
    if read.unit == "台":
        before = _INDEX_BEFORE.search(plain, max(0, read.start - 10), read.start)
        return bool(before or _OF_AN_INDEX.match(plain, read.end))
    return bool(_BAND.match(plain, read.end))


_BOUND_BEFORE = pattern_of(
    rf"(?:(?P<least>少なくとも{APART}|(?<!過去)(?<!史上)最低で?|優に)|(?P<most>(?<!過去)(?<!史上)最[大高]で?|多くとも{APART}))計?$"
)
_LEAST = (
    rf"{_AND_MORE}|[をは](?:下ら(?:な[いか]|ず|ません)|{_ADVERB}(?:超え|超[すし]|越え|越[すし]|上回ら?|突破))"
)
_MOST = (
    rf"{_OR_LESS}|[をは]{_ADVERB}(?:下回ら?|割り込)|{_CUT}"
    rf"|に[もは]?(?:満た|届か|達し(?:てい)?)(?:な[いか]|ず|ません)"
)
_BOUND_BEHIND = pattern_of(
    rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST}))(?P<no>(?<=[えら])(?:な[いか]|ず|ません))?"
)
_LOOK_BACK = 18


def bound_at(plain: str, start: int, ends: tuple[int, int], after: int) -> Bound:
    """Return which bound a number is by the words around it, those before it as far as `after`.

    It ends without its unit and with it: 30以上の村, 30人以上.
    """
    before = _BOUND_BEFORE.search(plain, max(after, start - _LOOK_BACK), start)
    behind = () if _is_compared(plain, start, ends) else ends
    return bound_of(before, *(_BOUND_BEHIND.match(plain, end) for end in behind))
