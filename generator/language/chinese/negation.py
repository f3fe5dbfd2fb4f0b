"""The words by which a Chinese text denies: 没有, 未, 不, 无, 否认; and those that may stand for a denial."""

from __future__ import annotations

import re

_NO_DENIAL = (
    "[断仅但只过久同足到超满低管论少多得妨惜料幸愧容止乏再单光外比]|[利安良明公平便快朽变]"
    "|动产|景气|锈钢|由得|可抗力|倒翁"
)
"""What 不 is a part of and denies nothing: 不断, 不仅, 不到, 不利, 不变."""
_ASKED = r"(?!(?<=(?P<{0}>.){1})(?P={0}))"
"""What is asked is not denied: 会不会, 有没有."""
DENIES = re.compile(
    rf"(?<![沉埋淹出吞湮])没{_ASKED.format('had', '没')}(?![收落])有?|未(?![来免])"
    rf"|(?<!离)不{_ASKED.format('done', '不')}(?!{_NO_DENIAL})"
    "|无(?!人[机艇车驾]|线|论|疑|锡|菌|偿|缝|产)|并非|毫不|绝非|[否拒](?:认|绝)|反对"
)
MAY_DENY = re.compile("[不无未没非否拒反禁止免难仅只少前才缺失弃零]|防止|避免|取消|排除|驳回|撤|停")
