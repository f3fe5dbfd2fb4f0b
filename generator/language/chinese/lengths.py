"""Days that are counted and are no day of a month: 双方停火5日, 国庆假期前七日, 连续5日上涨, 公示期为7日."""

from __future__ import annotations

from ..patterns import pattern_of

_LASTS = pattern_of(
    "(?:(?<![此日目之以当])前|共|[首头]|连[续日]?|一连|为期|(?<!日)(?<!截止)(?<!最后)期[限间]?(?:为|是|共)?|历时|[用耗]时|持续|长达|短短|整整"
    "|至[少多]|最[多少短长]|不[足到满]|超过?|逾|仅|满|每)$"
)
_MAY_HAVE_DATE = pattern_of(
    "(?:[于在至到从自由是为或和与及即起截间前月]|最[迟晚早快先]|当地|截止|农历|本月|(?:截止|最后)期限?|周.|星期.)$"
)
_RANGE = pattern_of(r"\d{1,2}(?:至|到|-)$")
_HAN = pattern_of("[\u4e00-\u9fff]")
_PHRASE_ENDS = pattern_of("[，。；！？）)”]|$")


def is_length(plain: str, start: int, end: int) -> bool:
    """Tell whether so many 日 from start to end are a length of time.

    A date opens its clause, stands behind a preposition or before the verb. What ends a phrase right behind a
    verb is how long that was done.
    """
    before = _RANGE.sub("", plain[max(0, start - 9) : start])
    if _LASTS.search(before):
        return True
    ends = _PHRASE_ENDS.match(plain, end) and _HAN.match(before[-1:])
    return bool(ends) and not _MAY_HAVE_DATE.search(before)
