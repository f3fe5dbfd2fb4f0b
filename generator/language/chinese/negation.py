"""The words by which a Chinese text denies: 没有, 未, 不, 无, 否认; and those that may stand for a denial."""

from __future__ import annotations

from ..patterns import pattern_of
from ..pieces import alternatives, without
from .folding import NAMED, fold
from .word_lists import word_list

_NO_DENIAL = (
    "[断仅但只过久足到满低管论少多得妨惜料幸愧容止乏单光外比]|同(?!意(?!见))|超(?![载速标支员重编])|含(?!糊)|计(?![划算])|包[括含]|服(?![从用务役装])|[利安良明公平便快朽变稳]"
    "|动产|景气|锈钢|由得|可抗力|倒翁|信任(?:动议|投票|案|表决)|列颠|丹(?!参)|[莱来]梅|保(?=[，。；]|$)"
)
"""What 不 is a part of and denies nothing: 不断, 不仅, 不到, 不利, 不变, 不列颠."""
_NO_LACK = "[来免婚遂]|成年|知数|偿(?:还的|(?!还))"
"""What 未 is a part of and denies nothing: 未来, 未成年, 未偿还的债务."""
_ASKED = r"(?!(?<=(?P<{0}>.){1})(?P={0}))"
"""What is asked is not denied: 会不会, 有没有."""
DENIES = pattern_of(
    rf"(?<![沉埋淹出吞湮浸隐泯])没{_ASKED.format('had', '没')}(?![收落])有?|未(?!{_NO_LACK})"
    rf"|(?<!离)不{_ASKED.format('done', '不')}(?!{_NO_DENIAL})"
    r"|无(?!党派|人[机艇车驾]|线|论|疑|锡|菌|偿|缝|产)|并非|毫不|绝非|[否拒](?:认|绝)|(?<![\d一二三四五六七八九十百]票)(?<![%％成])反对(?!党|[\d一二三四五六七八九十百]+票|的?(?:[人者票]|选民|受访))"
)
_IN_NOUN = (
    "(?!停(?:[工产电火学运业航牌摆供飞课水气]|车[场位费]|机坪|留)(?=[对的期和与、令使让造导给已会将本]|[^，。；]{0,2}(?:影响|导致|造成|一事|事件|原因|计划|损失))"
    "|未来|非[常洲]|零售|不[断仅但只锈]|无(?:线|人(?=[机艇车驾]))|反[恐应]|只要|前[往景来首总])"
)
"""A stop that is spoken of (停工对工期有影响), and a word with such a sign in it, stand for no denial."""
MAY_DENY = pattern_of(
    f"[低少小]于|{_IN_NOUN}[不无未没非否拒反禁止免难仅只少前才缺失弃零停]|错过|误期|驳斥|反驳|辟谣|防止|避免|取消|排除|驳回|撤|结束"
    "|断(?=[了货供电水粮航网流])|落空|流产|告吹"
)
_HIS_NAME = "(?:其|他的?|她的?|自己的?|真实|本人的?|个人)*(?:姓?名|身份|名字|实名|真名)"
WITHHELD = (
    f"(?:不(?:愿意?|肯|想|便))(?:透露|公开|披露|公布|说出){_HIS_NAME}"
    "|(?:未|没有?)(?:获得?|得到|经)授权(?:公开|对外)?(?:发言|谈论|表态|讨论|透露)"
    f"|(?:[拒婉]绝|没有?|未)(?:透露|公开|披露|公布|说出){_HIS_NAME}(?=的)"
    "|(?:不(?:愿意?|肯|想|便)?|未|[拒婉]绝|婉拒|要求不)具名|未透露姓名"
)
"""How a text tells of a speaker that he does not give his name; it denies nothing of what he says."""
_BOUND = "[未没不]有?[得能会要应可曾宜须许准该必]{0,2}再?(?:超[过出]|[高低多少大小早晚迟]于|逾)"
_TWICE = (
    r"不(?:得|能|可|会|许|容|敢)不|不得已|[无莫]不(?=[\w])|不无|不可(?:避免|或缺|估量)"
    r"|非[^，。；、]{1,14}?不(?:可|行)(?=[，。；、了]|$)"
)
COMPARED = (
    "没有?(?=[^，。；]{0,14}?(?:[那这][么幺样般]|(?:预[期计测估料想]|担[心忧]|想象|以[前往]|[此之]前|过去|[去往]年)的?)"
    "[多大高低快慢好坏少长短强弱严早晚](?![数家于部量众]))"
)
"""What is not as much as another is less, and not denied: 没有预计的多."""
_UNCHANGED = "没有?(?:发生)?(?:变化?|改变)(?=[，。；、]|$)|未变(?=[，。；、]|$)|不动(?=[，。；、]|$)"
BOUND_FORM = (
    "不(?:一(?=[，。、；”」而的]|$)|[振济堪菲凡俗屑吝轨祥逊雅乏愧禁](?![止令毒烟用])|慎(?!重)"
    "|法(?=[之分商侵行]))"
)
"""不 with what is no word without it: 意见不一 is a difference, and no agreement is denied."""
_PERHAPS = "不排除|不见得|[说指]不[定准]|不一定|没准|未必"
_NONE = pattern_of(
    f"{NAMED.pattern}|{WITHHELD}|{COMPARED}|{_UNCHANGED}|{alternatives(word_list('no_denial'))}|{_BOUND}|{_TWICE}|{_PERHAPS}|不[日时已等](?=[，。、；]|$)|{BOUND_FORM}|不约而同|不失为|不啻"
    "|不(?:及(?!预期|[时早格])|如(?!预期|[期约数实愿意]))"
)
"""What has a word of denial in it and denies nothing.

A bound (不得超过3吨), a denial that is denied (不得不, 非停不可), and a possibility (不排除), which another
language gives by "may".
"""


def as_denied(text: str) -> str:
    """Return a Chinese text in Simplified characters without what only looks like a denial."""
    return without(_NONE, fold(text), "\x1f")
