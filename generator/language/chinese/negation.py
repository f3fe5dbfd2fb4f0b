"""The words by which a Chinese text denies: 没有, 未, 不, 无, 否认; and those that may stand for a denial."""

from __future__ import annotations

from ..patterns import pattern_of
from ..pieces import without
from .folding import fold

_NO_DENIAL = (
    "[断仅但只过久足到满低管论少多得妨惜料幸愧容止乏再单光外比]|同(?!意(?!见))|超(?![载速标支员重编])|含(?!糊)|[利安良明公平便快朽变]"
    "|动产|景气|锈钢|由得|可抗力|倒翁|信任(?:动议|投票|案|表决)|列颠|丹(?!参)|[莱来]梅|保(?=[，。；]|$)"
)
"""What 不 is a part of and denies nothing: 不断, 不仅, 不到, 不利, 不变, 不列颠."""
_NO_LACK = "[来免婚遂]|成年|知数|偿(?:还的|(?!还))"
"""What 未 is a part of and denies nothing: 未来, 未成年, 未偿还的债务."""
_ASKED = r"(?!(?<=(?P<{0}>.){1})(?P={0}))"
"""What is asked is not denied: 会不会, 有没有."""
DENIES = pattern_of(
    rf"(?<![沉埋淹出吞湮])没{_ASKED.format('had', '没')}(?![收落])有?|未(?!{_NO_LACK})"
    rf"|(?<!离)不{_ASKED.format('done', '不')}(?!{_NO_DENIAL})"
    r"|无(?!人[机艇车驾]|线|论|疑|锡|菌|偿|缝|产)|并非|毫不|绝非|[否拒](?:认|绝)|(?<![\d一二三四五六七八九十百]票)反对"
)
MAY_DENY = pattern_of(
    "[低少小]于|[不无未没非否拒反禁止免难仅只少前才缺失弃零]|错过|误期|驳斥|反驳|辟谣|防止|避免|取消|排除|驳回|撤|停"
)
_HIS_NAME = "(?:其|他的?|她的?|自己的?|真实|本人的?|个人)*(?:姓?名|身份|名字|实名|真名)"
WITHHELD = (
    f"(?:不(?:愿意?|肯|想|便))(?:透露|公开|披露|公布|说出){_HIS_NAME}"
    f"|(?:[拒婉]绝|没有?|未)(?:透露|公开|披露|公布|说出){_HIS_NAME}(?=的)"
    "|(?:不(?:愿意?|肯|想|便)?|未|[拒婉]绝|婉拒|要求不)具名|未透露姓名"
)
"""How a text tells of a speaker that he does not give his name; it denies nothing of what he says."""
_BOUND = "[未没不]有?[得能会要应可曾宜须许准该必]{0,2}再?(?:超[过出]|[高低多少大小早晚]于|逾)"
_TWICE = (
    r"不(?:得|能|可|会|许|容|敢)不|不得已|[无莫]不(?=[\w])|不无|不可(?:避免|或缺|估量)"
    r"|非[^，。；、]{1,14}?不(?:可|行)(?=[，。；、了]|$)"
)
_PERHAPS = "不排除|不见得|[说指]不[定准]|不一定|没准|未必"
_NONE = pattern_of(
    f"{WITHHELD}|{_BOUND}|{_TWICE}|{_PERHAPS}|不[日时已等](?=[，。、；]|$)|不约而同|不失为|不啻"
    "|不(?:及(?!预期|[时早格])|如(?!预期|[期约数实愿意]))"
)
"""What has a word of denial in it and denies nothing.

A bound (不得超过3吨), a denial that is denied (不得不, 非停不可), and a possibility (不排除), which another
language gives by "may".
"""


def as_denied(text: str) -> str:
    """Return a Chinese text in Simplified characters without what only looks like a denial."""
    return without(_NONE, fold(text), "\x1f")
