"""What a poll counts: how many of those who were asked are of a view (46%的人反对)."""

from __future__ import annotations

from ..patterns import pattern_of

POLL = "(?:民调|民意调查|问卷调查)(?:结果)?[里中]"
_SHARE = r"(?:[\d.]+ ?%|百分之[\d.〇零一二三四五六七八九十]+|[\d一二两三四五六七八九]成[多半]?|半数|一半)"
_ASKED = r"(?:(?:[受被]访|[^，。；\d遭被受引令让使由]){0,6}?[者人东民众员生长户])"
"""Whoever ends like a word for people; what meets with a view is none of those who hold it (关税遭商人)."""
COUNTED_VIEW = pattern_of(
    f"{_SHARE}(?:以上)?的?{_ASKED}?(?:[对就][^，。；]{{1,12}})?(?:则|也|都|表示|明确)*"
    "(?:不?(?:赞成|支持|认可|认同|满意|赞同)|反对|不满)"
)
"""How many are of a view is a count, and nobody's view."""
