"""The words by which a Japanese text denies (ない, ません, ず), and those that may stand for a denial."""

from __future__ import annotations

from ..patterns import pattern_of
from ..pieces import without

_NOT = (
    r"(?<!か)(?<!しか)(?<!だけで)な(?:い(?!か|と(?:いけ|なら))|かった|く(?!て(?:は|も)))"
    r"|(?<=[もは一-龯ァ-ヴー])なし(?=[。、でと]|$)|(?<=[かさたならまわばがえけせてねめれげ])ぬ(?=[一-龯。、と])"
    r"|ませ[んぬ](?!か)|ず(?=[、。に])"
)
_UN = "[不未](?=[一-龯])(?![明足満正安況調振祥審良利便備測通朽変]|動産|可欠|時着)|無(?=効|罪|視)"
"""What 不 makes of a noun denies it, unless it is a word of its own: 不正, 不安, 不動産."""
DENIES = pattern_of(rf"{_NOT}|否定|否認|拒否|拒絶|反対|{_UN}")
MAY_DENY = pattern_of(
    "ない|なか|なく|なし|ませ|ず|ぬ|まい|[不無未非否拒反禁止免難除]|避け|やめ|止め|防|取り消|見送|断"
)
_NO = "(?:な(?:い|か(?:った|ろう)|く)|ませ[んぬ]|ず|ぬ)"
_BOUND = f"(?:を(?:超え|越え|上回ら|下回ら)|に[もは]?(?:満た|届か|達し)){_NO}"
_TWICE = (
    f"(?:なけれ|ね)ば(?:なら|いけ){_NO}|なくては(?:なら|いけ){_NO}|(?:ざる|やむ)を[得え]{_NO}"
    f"|に(?:違い{_NO}|(?:ほか|他)なら{_NO})|(?:欠かせ|避けられ|少なく){_NO}|少なからず"
)
_PERHAPS = (
    f"かも?(?:しれ|知れ){_NO}|とは限ら{_NO}|排除し(?:てい)?{_NO}"
    f"|可能性[はをも]*(?:排除|否定)(?:でき|し|してい){_NO}"
)
_ADVERB = (
    "必ず|(?<![一-龯ぁ-ん])まず|はず|わずか|(?:かか|関)わらず|(?:問|思|相変)わず|変わらず|とりあえず|絶えず"
    "|(?:間も|まも|ほど|限り)なく"
)
_NONE = pattern_of(f"{_BOUND}|{_TWICE}|{_PERHAPS}|{_ADVERB}")
"""What has a word of denial in it and denies nothing.

A bound (500円を超えない), a denial denied (なければならない), a possibility (かもしれない), an adverb (まず).
"""


def as_denied(text: str) -> str:
    """Return a Japanese text without what only looks like a denial."""
    return without(_NONE, text, "\x1f")
