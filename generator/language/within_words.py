"""Where a name of Han characters stands within a longer word, or is another body's: 外交部门, 省议会."""

from __future__ import annotations

from .patterns import pattern_of

_LONGER = pattern_of("(?<=部)[门門](?![前口外])|(?<=局)[面势勢]|(?<=[党黨])派(?![出遣驻駐員员人](?!士))")
"""What makes a word of the end of a name and itself: 部门 is any ministry, 局面 a situation, 党派 a party."""
_BODY = pattern_of("[一-鿿]{1,3}[会會院局府署厅廳方庭]")
"""A body as it is called for short, which each province and each town may have."""
_OF_A_PLACE = pattern_of(
    "(?:[省县縣県镇鎮乡鄉州区區村町郡]|(?<![楼樓股房车車超夜黑债債汇匯])市"
    "|(?<=海)道|(?<=[阪都])府|(?<=東京)都)$"
)


def is_within_word(text: str, start: int, end: int) -> bool:
    """Tell whether a name at a place of a text is none: part of a word, or of another body's name."""
    if _LONGER.match(text, end):
        return True
    return bool(_BODY.fullmatch(text, start, end) and _OF_A_PLACE.search(text, max(0, start - 2), start))
