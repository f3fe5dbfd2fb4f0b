"""The Chinese words of the calendar, as patterns, and what they number."""

from __future__ import annotations

import re
from datetime import date

from .meaning import Context
from .numerals import integer

WEEKDAYS = dict(zip("一二三四五六日", range(7), strict=True)) | {"天": 6}
SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民国": 1911}
"""The year before the first of each era; those before 1868 are not read."""
_GREGORIAN = 1873
"""The first year of Meiji that is counted by the sun."""
YEARS_FROM_NOW = {
    "大前年": -3, "前年": -2, "去年": -1, "上年": -1, "上一年": -1, "今年": 0, "本年": 0, "今": 0, "去": -1,
    "明年": 1, "来年": 1, "下一年": 1, "明": 1, "后年": 2, "大后年": 3,
}  # fmt: skip
YEARS_FROM_SAID = {
    "同年": 0, "当年": 0, "该年": 0, "那年": 0, "那一年": 0, "次年": 1, "翌年": 1, "隔年": 1, "前一年": -1,
}  # fmt: skip
SHIFTS = {"": 0, "上上": -2, "上": -1, "本": 0, "这": 0, "今": 0, "该": 0, "下": 1, "下下": 2}
_UNITS = {
    "天": "day", "日": "day", "周": "week", "星期": "week", "礼拜": "week", "月": "month", "年": "year",
    "季度": "quarter", "世纪": "century",
}  # fmt: skip
_HAN = "一二三四五六七八九"
_ZERO = "〇零"
SPACE = " ?"
MONTH_NUMBER = rf"(?:(?<![\d十百千万亿{_HAN}])元|1[0-2]|0?[1-9]|十[一二]?|[{_HAN}])"
DAY_NUMBER = rf"(?:3[01]|[12]\d|0?[1-9]|三十一?|廿[{_HAN}]?|卅一?|二?十[{_HAN}]?|[{_HAN}])"
YEARLY = (
    rf"(?:{MONTH_NUMBER}[至到-])?{MONTH_NUMBER}月(?:{DAY_NUMBER}[日号])?"
    rf"(?:起?[至到、和-](?:[次翌]年)?{MONTH_NUMBER}月(?:{DAY_NUMBER}[日号])?)?"
)
"""What recurs behind 每年: 每年5月1日, 每年10月至次年3月."""
COUNT = rf"(?P<count>\d{{1,3}}|[{_HAN}两十百]{{1,5}})"
UNIT = "(?P<unit>天|周|个?星期|个?礼拜|个月|年|个?季度|个?世纪|(?<=[一二三四五六七八九十两])日)"
_HAN_YEAR = (
    rf"[一二][{_ZERO}{_HAN}]{{3}}"
    rf"|[二两]千(?:[{_ZERO}](?:[一二三]?十[{_HAN}]?|[{_HAN}])|(?=年{MONTH_NUMBER}月))"
)
YEAR_DIGITS = rf"(?:(?<![\d.])[12]\d{{3}}|{_HAN_YEAR})"
# 2000年历史 and 2019年多 are lengths of time, 2025年度 a year of accounts.
_NO_LENGTH = r"(?!度|多[的，]|来(?=[，的])|之久|的?历史(?!性)|代)"
_GOES_ON = rf"(?= ?年 ?(?:{MONTH_NUMBER} ?月|[上下]半年|第?[一二三四1-4]季度?|年?[初底末]))"
_NO_AGE = "(?![来前后内间多期租的]|以[来内]|历史|时间)"
_SAME = r"(?:去年|前一?年|上一?年)的?同(?:期|月|一?季|日)"
_TIMES = (
    r"度?份?水?平?的?(?:[约近逾]|超过|不到|将近)?[\d.一两二三四五六七八九十百几半数]+(?:个?多?[倍成]|%|分之)"
)
"""Of the same time of last year so many times as much, or a share, is compared with it as well."""
_YEAR_AFTER_NEXT = (
    # 改造后年吞吐能力 and 税后年收入 are so much a year, behind works that are done and what is deducted.
    "(?<![今以之战此然最大背税])"
    "(?<!竣工|完工|投产|达产|复产|开通|通车|建成|完成|改造|技改|扩建|运营|投运|投用|启用|营业|重组|合并|并购|整合|上市|搬迁|退休|毕业)"
    "后年(?![均产薪])(?![^，。、；0-9]{0,4}?(?:[量额值]|能力|收入|利润|产能|客流|支出|成本|费用))"
)
NO_ABOVE = (
    "(?:(?<!以)|(?<=^以)|(?<=[，。；：、（“者的]以)|(?<=[应将须可是若均都]以)"
    "|(?<=以)(?=[^，。；]{1,12}?(?:为[准基限界底依标参]|计算?[，。；])))"
)
"""以上 behind what is counted is above so much; but 以上年为准 is 以 with 上年 behind it."""
YEAR = (
    rf"(?:(?:公元|西元)?(?P<digits>{YEAR_DIGITS})"
    rf"(?:{SPACE}年{_NO_LENGTH}|(?=[上下]半年| ?[QqHh][1-4]|第[一二三四]季))"
    r"|(?P<era>(?:中华)?民国|令和|平成|昭和|大正|明治)"
    rf" ?(?P<nth>\d{{1,3}}|[{_HAN}十百]{{1,4}}|元) ?年{_NO_LENGTH}"
    rf"|(?P<roc>(?<!\d)1[0-3]\d) ?年(?= ?{MONTH_NUMBER} ?月)"
    rf"|(?P<short>(?<![\d.])(?:0\d|\d\d{_GOES_ON})|(?<![千百万])[{_ZERO}][{_HAN}]|[一二九][{_HAN}]{_GOES_ON}"
    rf"|(?:(?<![\d.])[6-9][1-9]|(?<![{_HAN}十百])[六七八九][{_HAN}](?<!六七|七八|八九))(?= ?年{_NO_AGE}))"
    rf" ?年{_NO_LENGTH}|(?P<bracketed>[前去今明后])[(（]\d{{2,4}}[)）]年"
    # Compared with the same time of last year says as little as 同比: it is no time of what is told.
    rf"|(?!(?:(?<=[比较与和跟同])|(?<=[高低多少大小优好快慢]于)|(?<=超过)|(?<=不[及如])|(?<=逊于)){_SAME})(?!{_SAME}(?:{_TIMES}|(?<=期)则?[为是仅][\d一二三四五六七八九十]))"
    rf"(?P<near>大前年|(?<![目此之以日当从先生大])前年(?![产均龄轻])|去年|{NO_ABOVE}上一?年(?!度|纪|级)|今年"
    rf"|(?<!基)本年(?!度|级)|(?<!说)明年|来年|下一年(?!度|级)|大后年|{_YEAR_AFTER_NEXT})"
    r"|(?P<from_said>同年|当年(?!度)|该年(?!度)|那一?年(?!代)|[次翌]年|隔年|(?<!以)前一年))"
)


def year_number(match: re.Match[str], context: Context) -> int:
    """Return the year that YEAR matched; raise ValueError where it cannot be told."""
    if match["digits"]:
        return integer(match["digits"])
    if match["era"]:
        era = match["era"].removeprefix("中华")
        year = ERAS[era] + integer(match["nth"])
        if year < _GREGORIAN:
            raise ValueError("a year of the moon's calendar")
        return year
    if match["roc"]:
        return ERAS["民国"] + int(match["roc"])
    if match["short"]:
        return of_century(integer(match["short"]), context.published)
    if match["bracketed"]:  # 今（114）年, as the press of Taiwan has it
        return context.published.year + YEARS_FROM_NOW[f"{match['bracketed']}年"]
    if match["near"]:
        return _year_near(match["near"], context)
    return context.anchor().year + YEARS_FROM_SAID[match["from_said"]]


def _year_near(word: str, context: Context) -> int:
    """Return 去年 from the day of publication, and 上年 behind a year that was just said from that."""
    said = context.said_here if word in ("上年", "上一年") else None
    of_year = said and (said.end or not said.start.month)
    # 上年 behind a year to come is not the one before that: 计划2033年投产，上年亏损.
    year = min(said.first.year, context.published.year) if said and of_year else context.published.year
    return year + YEARS_FROM_NOW[word]


def of_century(two_digits: int, published: date) -> int:
    """Return the year that two digits mean: up to twenty years ahead, else of the past."""
    year = published.year // 100 * 100 + two_digits
    return year - 100 if year > published.year + 20 else year


def western(printed: str) -> int:
    """Return a year; one of three digits is of the Republic."""
    year = integer(printed)
    return year + ERAS["民国"] if year < 200 else year


def unit_name(word: str) -> str:
    """Return the unit of time that a Chinese word is."""
    return _UNITS[word.removeprefix("个")]


def shift(match: re.Match[str]) -> int:
    """Return how many units away 上个, 本 or 下下 is, which stands in the group `which`."""
    return SHIFTS[match["which"].rstrip("一个")]
