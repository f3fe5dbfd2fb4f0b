"""The words of the calendar: eras, years, months, weeks and days counted from now or from the date before.

The eras and their first days are those of CLDR's Japanese calendar from Meiji on. Before 1873 Japan counted
by the moon, so that only the year can be said of a date of Meiji 1 to 5.
"""

from __future__ import annotations

from datetime import date

ERAS = {
    "明治": date(1868, 1, 25), "大正": date(1912, 7, 30), "昭和": date(1926, 12, 25),
    "平成": date(1989, 1, 8), "令和": date(2019, 5, 1),
}  # fmt: skip
FIRST_SOLAR_YEAR = 1873

YEARS = {
    "一昨年": -2, "おととし": -2, "昨年": -1, "去年": -1, "今年": 0, "本年": 0, "ことし": 0,
    "来年": 1, "明年": 1, "再来年": 2,
}  # fmt: skip
MONTHS = {"先々月": -2, "先月": -1, "今月": 0, "本月": 0, "来月": 1, "再来月": 2}
WEEKS = {"先々週": -2, "先週": -1, "今週": 0, "来週": 1, "再来週": 2}
DAYS = {
    "一昨日": -2, "おととい": -2, "昨日": -1, "きのう": -1, "昨夜": -1, "昨晩": -1, "昨夕": -1, "今日": 0,
    "本日": 0, "きょう": 0, "今朝": 0, "けさ": 0, "今夜": 0, "今晩": 0, "今夕": 0, "明日": 1, "あした": 1,
    "明朝": 1, "明晩": 1, "あす": 1, "明後日": 2, "あさって": 2, "しあさって": 3, "明々後日": 3,
    "一昨々日": -3,
}  # fmt: skip
FISCAL_YEARS = {"一昨年": -2, "昨年": -1, "前年": -1, "今年": 0, "本年": 0, "当年": 0, "来年": 1, "再来年": 2}
FROM_SAID = {"前々": -2, "前": -1, "前の": -1, "同": 0, "翌": 1, "次の": 1, "翌々": 2}
"""前年, 同月, 翌日: counted from the date said before."""
SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
WEEKDAYS = "月火水木金土日"

UNITS = {
    "日": "day", "週": "week", "週間": "week", "年": "year", "世紀": "century", "四半期": "quarter",
    **{f"{sign}月": "month" for sign in "カか箇ヶヵケ"},
}  # fmt: skip
"""The units in which a distance or a length of time is counted."""
