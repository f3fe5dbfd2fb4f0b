"""Where the sentences of a Japanese text and their clauses begin and end.

A clause ends with its predicate, and a comma stands behind it: in the continuative form (可決し、),
before が and けれど, in a condition (降れば、) or with the copula (予定で、). What ends alike but goes with
the clause behind it (に伴い、 を受け、) is no clause, and て joins what stays one: 日本語記述文法研究会
『現代日本語文法6 複文』 (2008).
"""

from __future__ import annotations

from ..patterns import pattern_of
from ..pieces import alternatives, between
from .conditions import CONDITION
from .word_tables import words

_OPENS, _CLOSES = "「『（(〈《【[［“", "」』）)〉》】]］”"
_END = pattern_of(
    r"[。．！？!?]+[」』）)”]*|\n+|[「『（(〈《【\[［“」』）)〉》】\]］”]|(?<![0-9０-９])[．.](?=\s)"
)


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of the sentences of a text, without the white space around them.

    A sentence within quotation marks or parentheses ends none; a mark that is never closed holds nothing back
    beyond its line.
    """
    ends, depth = [], 0
    for match in _END.finditer(text):
        sign = match[0][0]
        if sign in _OPENS:
            depth += 1
        elif sign == "\n" or (depth == 0 and sign not in _CLOSES):
            ends.append(match.end())
            depth = 0
        elif sign in _CLOSES:
            depth = max(0, depth - 1)
        else:
            depth = max(0, depth - sum(mark in _CLOSES for mark in match[0]))
    return between(text, ends)


Span = tuple[int, int]

_SHORTEST = 5
"""だが、 is a conjunction and no clause."""
_REACH = 60
"""How many characters around a comma tell whether a clause ends there."""
_CONTINUATIVE = pattern_of(
    r"(?<=[㐀-鿿ぁ-ん])[いきぎしじちびみりえけげせぜねべめれ]、$|(?:ず|ており|でおり)、$"
)
_PLAIN = r"[うくぐすずつぬぶむるただいん]"
_ADVERSATIVE = pattern_of(rf"{_PLAIN}(?:が|けれど|けれども|ものの|一方で?|一方、|のに対し|し)、$")
_COPULA = pattern_of(
    r"(?:予定|方針|計画|見通し|見込み|意向|考え|構え|つもり|はず|見方|立場|模様|公算|疑い|恐れ|状態|状況|段階|内容|形|原因|理由|的|そう|よう"
    r"|ほど|程度|無事|軽傷|重傷|無職)で、$"
)
_PLACE = pattern_of(
    r"(?:内|外|会見|都|府|県|市|区|町|村|国|島|港|前|会|会議|演説|談話|声明|談|取材|電話|書|書簡|番組|席|上|地|ビュー|メディア|テレビ|ラジオ|中"
    r"|先|場|所|館|省|庁|院|社|沖|付近|周辺|投稿|調べ|調査|時点|一方)で、$"
)
_COUNTED = pattern_of(r"[はもが](?!、)[^、はがも]{0,16}[0-9０-９一二三四五六七八九十][^、はがも]{0,6}で、$")
_NEW_TOPIC = pattern_of(r"[^、。]{1,16}?[はもが](?!ら|り)")
_OPENING, _CLOSING = "「『（(“", "」』）)”"
_NO_PREDICATE = pattern_of(rf"(?:{alternatives(words('no_predicate'))})、$")


def clause_spans(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the clauses of the sentence that stands from start to end, which they cover."""
    spans, begin = [], start
    for comma in _commas(text, start, end):
        if comma < end and _ends_clause(
            text[max(begin, comma - _REACH) : comma], text[comma : comma + _REACH]
        ):
            spans.append((begin, comma))
            begin = comma
    return (*spans, (begin, end))


def _commas(text: str, start: int, end: int) -> list[int]:
    """Return the places behind the commas that stand outside of quotation marks and parentheses."""
    found, depth = [], 0
    for place in range(start, end):
        depth += (text[place] in _OPENING) - (text[place] in _CLOSING)
        if text[place] in "、，" and depth <= 0:
            found.append(place + 1)
    return found


def _ends_clause(piece: str, behind: str) -> bool:
    piece = piece.replace("，", "、")
    if len(piece) < _SHORTEST:
        return False
    if CONDITION.search(piece) or _ADVERSATIVE.search(piece) or _COPULA.search(piece):
        return True
    if _NO_PREDICATE.search(piece) or _PLACE.search(piece):
        return False
    if _COUNTED.search(piece):
        return bool(_NEW_TOPIC.match(behind))
    return bool(_CONTINUATIVE.search(piece))
