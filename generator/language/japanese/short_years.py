"""Years of two digits: 25年4月, 2014年から18年, 24年の輸出, 30年までに; 24年間 is how long something took."""

from __future__ import annotations

import re

from .. import spans
from ..patterns import pattern_of
from ..pieces import alternatives
from ..spans import fiscal_year
from .calendar_words import ERAS
from .meaning import Context, Period, steps
from .numerals import SMALL
from .word_tables import words

_ERA_BEFORE = pattern_of(rf"({alternatives(ERAS)})(?:元|{SMALL})年[^、。]{{0,12}}$", re.ASCII)
_BEHIND_AN_EVENT = pattern_of(
    r"(?:から|て|[こそあ]の|ここ|(?:最初|最後|初め|次|前|後|先)の|およそ|ほぼ|わずか|たった|もう|さらに|あと|まる|のべ)$"
)
"""What in front of 10年 makes it a length: 創業から10年, この10年."""
_AND_TO = pattern_of(r"^年?(?:(?:から|[〜・、と-])\d\d年)?")
_TO_ODD = pattern_of(r"年?(?:から|[〜・、と-])\d[1-46-9]年")
"""What makes of the first year of two a plain one: 20〜22年 is no length, as 20〜25年 may be."""
_STARTS = pattern_of(r"(?:^|[、「（])$")
_TOPIC = pattern_of(r"[はがも]$")
_CHANGED = pattern_of(
    r"(?:に|まで)(?:延|伸|短縮|縮|引き|改|変更|定|決|設定|減|拡|限|[すし](?![一-龯])|な[るりっろ])"
)
"""What is done to a length: 任期を10年に延ばす."""
_MADE_LONGER = pattern_of(r"(?:に|まで)(?:延長|延ば|延び|短縮|縮[めま]|伸[ばび])")
_LENGTH = (
    r"(?:わた|渡[りっ]|及|達(?!成)|満た|迫|過ぎ|すぎ|上[るっり]|のぼ|な[るりっ](?!て|と)|相当"
    r"|[一1](?:度|回|人|つ|例|件|社))"
)
_DATED = (
    rf"(?:に(?!も?{_LENGTH})|まで|以来|以降|以前|比|通期|時点|当時|実績|同期|[上下]期|第\d四半期|ごろ|頃"
    r"|から(?!\d+年(?!にかけ|まで))|(?P<weak>から(?=\d\d年の)|の(?=[一-龯ァ-ヴA-Za-z0-9「])|は|、))"
)
_NOT_BEHIND = r"(?<![一-龯々ァ-ヴーA-Za-z0-9.,〜])"
_LENGTHS = pattern_of(rf"の(?:{alternatives(words('lengths'))})(?![一-龯])")


def _two_digits(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 25年 as 2025 where a whole year was said before or a month follows; else it is how long."""
    return Period(spans.year(_short_year(match["year"], context)), "year")


def _short_year(digits: str, context: Context) -> int:
    """Return the year that two digits mean: in the century said before, else the last or one soon to come."""
    if len(digits) == 4:
        return int(digits)
    if context.said and not context.said.open:
        near = context.said.when.first.year
        years = (near // 100 * 100 + int(digits) + shift for shift in (-100, 0, 100))
        return min(years, key=lambda year: abs(year - near))
    return _recent_year(digits, context)


def _recent_year(digits: str, context: Context) -> int:
    year = context.published.year // 100 * 100 + int(digits)
    far = year > context.published.year + (15 if context.tense != "future" else 50)
    return year - 100 if far else year


def _two_centuries(digits: str, context: Context) -> bool:
    """Tell whether a year far in front gives another century than the day of publication: 1951年 - 24年."""
    told_here = context.joined or context.is_near
    return not told_here and _short_year(digits, context) != _recent_year(digits, context)


def _fiscal_head(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 22 of 22～26年度."""
    return Period(fiscal_year(_short_year(match["year"], context), "japan"), "fiscal")


def _two_digits_again(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 25年 behind 2024年 or 令和6年 if joined to that, or if the words before and behind allow it."""
    if not context.said or context.said.open:
        return None
    begins = re.search(r"(?:^|[、。のら])$", context.before)
    goes_on = re.match(r"[にはもか]", context.behind)
    if not context.joined and not (begins and goes_on):
        return None
    if era := _ERA_BEFORE.search(context.before):
        return Period(spans.year(ERAS[era[1]].year + int(match["year"]) - 1), "year")
    if len(match["year"]) != 2 or _two_centuries(match["year"], context):
        return None
    return _two_digits(match, outer, context)


def _by_particle(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 24年に and 24年の輸出 as 2024, uncertain where another year or a length may be meant."""
    is_round = int(match["year"]) % 5 == 0 and not _TO_ODD.match(context.plain, match.end("year"))
    if _is_length(match, context, is_round=is_round):
        return None
    doubt = _two_centuries(match["year"], context)
    year = _recent_year(match["year"], context) if doubt else _short_year(match["year"], context)
    period = Period(spans.year(year), "year")
    if doubt or (match["weak"] and _may_be_length(period, context, is_round=is_round)):
        return period.with_doubt()
    return period


def _is_length(match: re.Match[str], context: Context, *, is_round: bool) -> bool:
    """Tell whether the words around 20年 make it how long: この20年は, 20年の刑, 任期を20年に延ばす."""
    end = match.end("year")
    behind = _AND_TO.sub("", context.plain[end : end + 24])
    if _BEHIND_AN_EVENT.search(context.before) or _LENGTHS.match(behind):
        return True
    must_stand_before = {"は": _STARTS, "、": _TOPIC}.get(match["weak"] or "")
    if must_stand_before and not must_stand_before.search(context.before):
        return True
    return bool(_CHANGED.match(behind) and (is_round or _MADE_LONGER.match(behind)))


def _may_be_length(period: Period, context: Context, *, is_round: bool) -> bool:
    """Tell whether a year is so far away, or so round, that rather a length is meant: 20年の闘い."""
    ahead = period.bounds[0].year - context.published.year
    return abs(ahead) > 1 if is_round else not -30 <= ahead <= 15


SHORT_YEARS = steps(
    ("-", r"(?P<year>\d\d|\d{4})(?=(?:[〜-]|から)\d{2,4}年度)", _fiscal_head),
    ("-", r"['’](?P<year>\d\d)年", _two_digits),
    ("-", r"(?P<year>\d\d)年(?=度|\d{1,2}(?:[〜-]\d{1,2})?月|[春夏秋冬末])", _two_digits),
    ("-", r"(?P<year>\d{1,2})年(?![間ぶ余以前後物連来超目半分代生度])", _two_digits_again),
    ("-", rf"{_NOT_BEHIND}(?P<year>\d\d)年(?={_DATED})", _by_particle),
    ("-", rf"{_NOT_BEHIND}(?P<year>\d\d)年(?=[と・や]\d\d年{_DATED})", _by_particle),
    ("-", rf"{_NOT_BEHIND}(?P<year>\d\d)(?=[〜・、-]\d\d年{_DATED})", _by_particle),
)
