"""The words by which a Japanese text denies (ない, ません, ず), and those that may stand for a denial."""

from __future__ import annotations

from ..patterns import pattern_of
from ..pieces import without

_NOT = (
    r"(?<!しか)(?<!だけで)(?<!だけでは)(?<!ばかりで)な(?:い(?!か|し[0-9一-龯ァ-ヴ]|と(?:いけ|なら))|かった|く(?!て(?:は|も)))"
    r"|(?<=[もは一-龯ァ-ヴー])なし(?=[。、でと]|$)|(?<=[かさたならまわばがえけせてねめれげ])ぬ(?=[一-龯。、と])"
    r"|ませ[んぬ](?!か)|ず(?=[、。に])"
)
_UN = (
    "[不未](?=[一-龯])(?!服(?!従)|[明足満正安況調振祥審良利便備測通朽変来屈敵倫然練慮意断]|動産|可欠|時着|思議|死鳥|具合|手際|始末|気味|退転|文律|曽有|曾有|亡人)"
    "|無(?=効|罪|視)"
)
"""What 不 makes of a noun denies it, unless it is a word of its own: 不正, 不安, 不動産."""
DENIES = pattern_of(rf"{_NOT}|否定|否認|拒否|拒絶|反対|{_UN}")
MAY_DENY = pattern_of(
    "ない|なか|なく|なけれ|なし|ませ|ず|ぬ|まい|[不無未非否拒反禁止免難除]|避け|やめ|止め|防|取り消|見送|断"
)
_NO = "(?:な(?:い|か(?:った|ろう)|く)|ませ[んぬ]|ず|ぬ)"
_BOUND = f"(?:[をは](?:超え|越え|上回ら|下回ら|下ら)|に[もは]?(?:満た|届か|達し)){_NO}|(?<=[0-9一-龯])足らず"
_TWICE = (
    f"(?:なけれ|ね)ば(?:なら|いけ){_NO}|なくては(?:なら|いけ){_NO}|(?:ざる|やむ)を[得え]{_NO}"
    f"|に(?:違い{_NO}|(?:ほか|他)なら{_NO})|(?:欠かせ|避けられ){_NO}|少なからず|やむな[いく]|余儀な[いくき]"
)
_NOT_ONLY = f"のみなら{_NO}|に(?:とど|留)まら{_NO}|に限ら(?:ず|れ{_NO})|に(?:過|す)ぎ{_NO}"
"""Not only denies nothing, nor does no more than."""
_ADJECTIVE = (
    f"(?:少|危|(?<![一大])切|幼|汚|拙|はか|もったい|ぎこち|せわし|あっけ|さりげ|何気|そっけ)な(?:い|く|かった)"
    f"|申し訳[がは]?(?:ござい|あり)?{_NO}|間違い(?:な[いく]|あり{_NO})|(?:とんで|まぎれ|紛れ)もな[いく]"
)
"""Adjectives that end in ない and deny nothing: 少ない, 危ない, 申し訳ない."""
_PERHAPS = (
    f"かも?(?:しれ|知れ){_NO}|とは限ら{_NO}|かね{_NO}|排除し(?:てい)?{_NO}"
    f"|可能性[はをも]*(?:排除|否定)(?:でき|し|してい){_NO}"
)
_ADVERB = (
    "必ず|(?<![一-龯ぁ-ん])まず|はず|わずか|(?:かか|関)わらず|(?:問|思|相変)わず|変わらず"
    "|とりあえず|絶えず|図らずも|[つ人]残らず|遠からず|人知れず"
    "|(?:間も|まも|ほど|限り|なんと|何と|度と|くま)なく|なくとも"
)
_IDLE = f"{_TWICE}|{_NOT_ONLY}|{_ADJECTIVE}|{_PERHAPS}|{_ADVERB}"
_NOTHING = "\x1f"
_NONE = pattern_of(f"(?P<bound>{_BOUND})|{_IDLE}")
"""What has a word of denial in it and denies nothing.

A bound (500円を超えない), a denial denied (なければならない), a possibility (かもしれない), an adverb (まず).
"""


def as_denied(text: str) -> str:
    """Return a Japanese text without what only looks like a denial."""
    return without(_NONE, text, _NOTHING)


def without_idle(text: str) -> str:
    """Return a Japanese text of the same length without words of denial that deny nothing; bounds stay."""
    return _NONE.sub(lambda match: match[0] if match["bound"] else _NOTHING * len(match[0]), text)
