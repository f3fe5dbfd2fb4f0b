"""Where the dateline of a report ends: from where and when it was filed, which is nothing that it tells."""

from __future__ import annotations

from .patterns import pattern_of

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH} [0-9]{{1,2}}|[0-9]{{1,2}} {_MONTH})(?:,? [0-9]{{4}})?"
_AGENCY = r"\([A-Z][^()]{1,30}\)"
_DASH = r" ?(?:--?|[–—])\s"
_NUMBER = "[0-9０-９一二三四五六七八九十]{1,3}"
_NO_PLACE = r"(?!(?:On|In|By|From|Since|Until|After|Before) )"
_FILED = rf"(?:{_NUMBER}月)?{_NUMBER}日[电電讯訊](?=[\s（(：:]|$)"
_DATELINES = {
    # A place in capitals, or any place with the agency behind it; nothing else stands before the dash.
    "en": rf"(?:[A-Z][A-Z.'’ /-]+[A-Z.](?:, [A-Z][A-Za-z. ]{{1,20}}?)?(?:,? {_DAY})?(?:,? {_AGENCY})?"
    rf"|{_NO_PLACE}(?:[A-Z][\w.'’-]*,? ){{0,5}}(?:{_DAY} )?{_AGENCY}){_DASH}",
    "zh": rf"(?:【[^】]{{2,30}}[电電讯訊]】|[^，。！？：；“]{{0,24}}?{_FILED})"
    r"(?:\s|[（(][^）)]{1,24}[）)])*",
    "ja": r"[【［\[][^】］\]]{0,24}(?:共同|時事|ロイター|[A-Z]{2,6}|[=＝][^】］\]]{1,12})[】］\]]"
    r"\s*(?:[-－–—]\s*)?",
}
_PATTERNS = {language: pattern_of(f"\\s*(?:{pattern})") for language, pattern in _DATELINES.items()}


def end_of_dateline(language: str, text: str) -> int:
    """Return where the dateline ends that a text begins with; 0 where it begins with none."""
    pattern = _PATTERNS.get(language)
    found = pattern.match(text) if pattern else None
    return found.end() if found else 0
