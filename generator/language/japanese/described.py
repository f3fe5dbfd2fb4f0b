"""Hedges that are none of their clause: what is denied, and what only describes a noun.

「検討している事実はない」 is no possibility. In 「計画される橋の資材を運んだ」 what was done is no plan, nor
a wish in 「中止を求める署名を出した」. But 「計画される橋は長い」 tells of what is planned, and
「中止を求める考えだ」 is a wish.
"""

from __future__ import annotations

import re

from ..patterns import pattern_of
from ..reading import AHEAD, Hedge

_DENIED = pattern_of(
    "[ぁ-ん]{0,3}?(?:[てで](?:は|も)?(?:いな|いませ|おら|おりませ)"
    "|[たるう](?:事実|予定|つもり|考え|こと|わけ)(?:は|も|で(?:は|も))(?:一切|全く|まったく)?(?:な[いかく]|ありませ|ございませ))"
)
_CARRIES_ON = (
    "方針|考え|意向|計画|予定|構え|姿勢|方向|方向性|見通し|見込み|段階|立場|動き|案|旨|必要|可能性|恐れ|声|意見|見方|見解|理由|目的|余地|公算"
    "|模様|状況|様子|決意|覚悟|意思|手続き|準備|要望|要請|要求|発言|主張|訴え|判断|結論|認識|提案|合意|約束|中|際|時|場合|前|後|間|上|一方|限り"
    "|次第|以上|最中|通り|結果|点|日|年|月"
)
"""Nouns that a verb before them does not describe but fills: a plan to build is a plan."""
_RUN = "[一-龯ァ-ヴー々A-Za-z0-9０-９「」『』・]"
_NOUN = rf"(?![0-9０-９]){_RUN}+(?:[いきしちりみえけせれめげべ]{{1,2}}{_RUN}+)*"
_DESCRIBES = pattern_of(
    r"(?:する|した|して(?:いる|いた)|さ?れ(?:る|た|て(?:いる|いた))"
    r"|(?<=[一-龯かしせめげ])[ぁ-ん]{0,3}?(?:[るただうすむ]|て(?:いる|いた))|(?<=[すむ]))"
    rf"(?!(?:{_CARRIES_ON})(?:[^一-龯ァ-ヴー]|$)){_NOUN}(?:の{_NOUN})*(?:[（(][^（）()]{{1,12}}[）)])?(?P<particle>[ぁ-ん]?)"
)
_ASKED = pattern_of("[^、。]{0,6}?か(?:どうか|否か)")
"""What is only asked is nobody's wish or plan: 「再集計を求めるかどうかを決める」."""
_ITS_OBJECT = pattern_of("を|よう")
_LEGAL = pattern_of("疑|容疑")
"""Who is under suspicion is so whatever is told of him."""


def is_of_another(kind: Hedge, text: str, match: re.Match[str]) -> bool:
    """Tell whether a word that hedges is denied, or describes what the clause does not tell of."""
    if kind not in AHEAD or _LEGAL.search(match[0]):
        return False
    if _DENIED.match(text, match.end()) or (kind != "possibility" and _ASKED.match(text, match.end())):
        return True
    described = _DESCRIBES.match(text, match.end())
    # Who wants something (を) is described, and no thing that is wanted.
    of_who = kind == "wish" and _ITS_OBJECT.search(text[: match.end()], max(0, match.start() - 1))
    return described is not None and bool(of_who or described["particle"] in tuple("をにへで"))
