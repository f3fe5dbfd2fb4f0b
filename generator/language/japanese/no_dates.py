"""What only looks like a date: times of day, the moon's calendar, every year's, comparisons, older eras."""

from __future__ import annotations

import re
from functools import cache

from ..patterns import pattern_of
from ..pieces import alternatives
from .numerals import SMALL
from .word_tables import words

_MOON = "旧暦|陰暦|太陰暦|太陰太陽暦|農暦"
_SAME = "(?:の?同(?:じ?時期|じ[月日週]|[月期週日]期?)|の同四半期)"
"""The same month of another year: alone it is no month of its own, as 同月 is."""
_COMPARED = (
    r"比|より|[にと]比べ|並み|割れ|超え|を[^、。]{0,12}?(?:上回|下回|超え|割り)"
    r"|[のに](?:約|ほぼ)?[\d.]+(?:倍|%|割)"
)
_DAY = rf"(?:の?閏?{SMALL}月)?(?:の?{SMALL}日)?"


@cache
def _pattern() -> re.Pattern[str]:
    return pattern_of("|".join(_families()), re.ASCII)


def _families() -> tuple[str, ...]:
    """Return patterns, a family each."""
    return (
        # Times of day; 3時間 is a length of time.
        rf"(?:午前|午後|正午|未明|[AP]M)?{SMALL}時(?!間|代|期|点|速)(?:半|{SMALL}分(?:{SMALL}秒)?)?",
        r"\d{1,2}:\d{2}(?::\d{2})?",
        rf"(?:{_MOON})の?(?:{SMALL}年)?{_DAY}",
        rf"(?:{alternatives(words('other_eras'))})(?:元|{SMALL})年{_DAY}",
        rf"(?:毎|例|隔)[年月週日]{_DAY}(?:の?[月火水木金土日]曜日?)?",
        # 前年比 and the like compare with a time; they do not date anything.
        r"前(?:年度?|月|週|日|期|四半期)?(?:同[月期週日])?(?:比|割れ|並み|超え)|前(?:年度?|月|週)?同[月期週日]期?|前期",
        rf"(?:昨|前|去)年度?{_SAME}(?:{_COMPARED})|(?<=年){_SAME}",
        rf"{SMALL}月号|{SMALL}日号|{SMALL}月期",
        # The names of days on which something befell: 五・一五事件, 9・11.
        rf"(?![0〇零]){SMALL}・{SMALL}(?![\d一二三四五六七八九十%割倍万億月日年]|ポイント|パーセント)",
        alternatives(words("no_dates")),
    )


def no_date_from(plain: str, place: int) -> re.Match[str] | None:
    """Return the first of what is no date at a place or behind it."""
    return _pattern().search(plain, place)
