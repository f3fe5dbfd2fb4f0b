"""What the reading of a date needs to know: the words of the calendar, whether words look back or ahead.

The eras and their first days are those of CLDR's Japanese calendar from Meiji on. Before 1873 Japan counted
by the moon, so that only the year can be said of a date of Meiji 1 to 5.

Japanese has its tense at the end of the verb, and the verb behind what it governs. た is the past; る and
the other plain forms are the present of what is, in the press mostly of what is to come; 予定 and the like
tell it (日本語記述文法研究会『現代日本語文法3 アスペクト・テンス・肯否』, 2007).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from .. import families
from ..families import Family
from ..nearness import Tense, in_years_near, nearest_of
from ..patterns import pattern_of

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

Period = families.Period
_NEWS = pattern_of(
    "、|午|夜|朝|未明|昼|夕|の[^、。]{0,10}(?:会見|会合|会談|講演|演説|閣議|国会|委員会|本会議|声明|取材|答弁|番組)"
)

_GOES_ON = pattern_of("[てで][いお]る")
_TOLD_FIRST = pattern_of(r"[^、。はがを]{0,8}、[^、。はがを]{1,16}は")


@dataclass(frozen=True, kw_only=True)
class Context:
    """The text, where the date in it begins and what was read of it ends, the day of publication.

    `said` is the date said before, and `joined` tells that only a word such as から, と or 、 stands between
    it and this one: then the year and month said there hold here too. `is_near` tells that it stands in the
    same sentence and not far behind.
    """

    plain: str
    start: int
    place: int
    published: date
    said: Period | None = None
    joined: bool = False
    is_near: bool = False

    @cached_property
    def tense(self) -> Tense:
        """Whether the words behind the date look back or ahead."""
        return tense_behind(self.plain, self.place, is_news=self.is_news)

    @property
    def before(self) -> str:
        """The characters in front of the date, back to the beginning of its sentence."""
        return re.split("[。\n]", self.plain[max(0, self.start - 40) : self.start])[-1]

    @property
    def is_news(self) -> bool:
        """Whether the news itself is told, with a topic and a comma: 県警は10日、 or 10日、県警は."""
        if not self.before:
            return bool(_TOLD_FIRST.match(self.behind))
        return bool(re.search("[はがも]$", self.before) and _NEWS.match(self.behind))

    @property
    def behind(self) -> str:
        """The characters behind the date."""
        return self.plain[self.place : self.place + 24]

    def anchor(self) -> tuple[date, str]:
        """Return the day to which 翌日 and 同年 refer, and '?' where no date was said before."""
        if not self.said:
            return self.published, "?"
        return self.said.when.last or self.said.when.first, ""


Read = Callable[[re.Match[str], Any, Context], "Period | None"]
"""What a step makes of its match and of the period that it narrows, None where it may begin a date."""
Step = Family[Read]
"""A family of words that begins a date or narrows one of certain units, and what it makes of it.

Its `units` are those that it may narrow, "" where it may begin a date. A step that returns None reads
nothing; where it raises ValueError its words are no date, nor part of another.
"""


def steps(*families: tuple[str, str, Read]) -> tuple[Step, ...]:
    """Return families of (units, pattern, reading); a hyphen among the units stands for none before it."""
    return tuple(
        Family(text, read, frozenset("" if unit == "-" else unit for unit in units.split()), re.ASCII)
        for units, text, read in families
    )


def nearest(of_year: Callable[[int], str], context: Context) -> str:
    """Return what is said of no year in the year that the tense allows, or else in the nearest.

    `of_year` gives the date in a year and raises ValueError where that year has none (29 February).
    """
    return nearest_of(in_years_near(of_year, context.published), context.published, context.tense)


def nearest_over(of_year: Callable[[int], str], context: Context) -> str:
    """Return a stretch of no year as one that is over, unless words look ahead: its results are told."""
    today = context.published
    found = in_years_near(of_year, today)
    if context.tense != "future" and not _GOES_ON.search(context.behind):
        found = [when for when in found if (when.last or when.first) <= today]
    return nearest_of(found, today, context.tense)


_AHEAD = (
    r"予定|方針|計画|見通し|見込|目指|目標|意向|考え|つもり|だろう|でしょう|予想|予測|めど|期限|延期"
    r"|(?<![てで]い)(?<!おり)(?<!あり)(?<!でき)(?<!ござい)ます(?=[。か」よのとが]|$)|たい(?=[。と」]|$)"
    r"|(?<=[うくすつぬぶむ])(?<!ます)(?=[。」]|$|と(?:発表|表明|述|語|話|明ら|見ら|みら))"
    r"|(?<!あ)(?<!よ)(?<!け)(?<!い)る(?=[。、」]|$|と(?:発表|表明|述|語|話|明|い|の|し|見|み)|か|の|こと|よう|方|見|予|計)"
    r"|(?<!あ)(?<!よ)(?<!け)(?<!い)(?P<noun>る)(?=[一-龯ァ-ヴ「])"
)
_BACK = (
    r"[いっんしれけえせめげべねきみちりじびぎにてら]た(?!場合|後|上で)(?=[。、がとのも」）ば]|[一-龯ァ-ヴ]|$)"
    r"|[んい]だ(?=[。、がとの」）]|$)|だった|でした|ました"
)
_CUE = pattern_of(rf"(?P<ahead>{_AHEAD})|(?P<back>{_BACK})")
STATE = (
    "(?:[0-9０-９一二三四五六七八九十百千万億兆割%％倍半][^、。]{0,8}に(?:(?:とどま|留ま|上|のぼ|迫)(?:る|ります)|及(?:ぶ|びます)"
    "|達(?:する|します))|に(?:(?:当た|あた)(?:る|ります)|(?:相当|属|位置)(?:する|します))"
    "|(?:占め|超え)(?:る|ます)|超(?:す|します)|(?:上回|下回|異な|かか|分か|わか)(?:る|ります)"
    "|含(?:む|みます)|が続(?:く|きます)|違(?:う|います)|目立(?:つ|ちます)|相次(?:ぐ|ぎます)|(?:見え|考え|思い|言い)ます"
    "|(?:意味|影響|関係|存在|一致|該当|矛盾)[をはも]?(?:する|します|しない|しません))"
)
"""How things stand: in the present it is as often of today as of a day to come, 「8月末は3割にとどまる」."""
_STATE_SO_FAR = pattern_of(f"{STATE}$")
_AS_OF = pattern_of(
    "の?(?:時点|現在)|(?:の[^、。]{1,6})?(?:から|以降)[^、。と]*[てで](?:い(?:る|ます|て)|お(?:り|ります))(?=[。、がも]|$)"
)
"""What stands behind the day of a count, or from which on something has been so: 「6日から閉じている」."""
_ARRANGED = pattern_of("予定|方針|計画|見通し|見込|目標|予想|予測|めど")
_OF_THE_SENTENCE = pattern_of(
    r"、|を(?!.*(?:控え|迎え)る..$)|[一-龯ァ-ヴー]は|が[^、]*る(?=中|間|一方|前|際|直前|最中)"
)
"""What stands between a date and る with its noun where the date does not belong to that verb.

「24日に停戦を求めるデモが行われた」 was that day, 「24日に始まる会議の議題を決めた」 is to come, and so is
what is awaited on a day, 「24日に選挙を控える国」.
"""
_QUOTED = pattern_of("「[^「」]*」")
"""What is quoted behind a date has a tense of its own: 「6日に『出発する』と話した」 is past."""
_GOES_ON_TO = pattern_of(r"[^、。「」]*[一-龯ぁ-ん][いきぎしじちびみりえけげせてねべめれ]、")
"""A verb in the continuative form is in the tense of the last: 「25日に投票され、新人が当選した」."""
_TOLD = pattern_of(r"と(?=[^、。とにがをは]{1,12}(?:た|て(?:いる|いた|おり))。)")
"""What somebody says has a tense of its own: 「期限を5日とし、候補を立てると説明した」 is to come."""
_SENTENCE_END = pattern_of("[。\n]")
_NEW_TOPIC = pattern_of("[いきぎしじちびみりえけげせてねべめれ]、(?=[^、]{1,16}は)")
_REACH = 160


def tense_behind(plain: str, place: int, *, is_news: bool) -> Tense:
    """Return whether a date that ends at a place looks back or ahead.

    Where the news itself is told, 「県警は10日、…逮捕した」, the last verb tells it and not the first, and
    what shows no tense has happened.
    """
    behind = _SENTENCE_END.split(_QUOTED.sub("「」", plain[place : place + _REACH]))[0] + "。"
    if is_news:
        behind = _NEW_TOPIC.split(behind)[0]
    goes_on = _GOES_ON_TO.match(behind)
    if goes_on and not is_news:
        behind = _TOLD.split(behind)[0] + "。"
    if _AS_OF.match(behind) and not _ARRANGED.search(behind):
        return "past"
    cues = [cue for cue in _CUE.finditer(behind) if not _describes(behind, cue)]
    if not cues:
        return "past" if is_news else ""
    last = is_news or (goes_on and cues[0].start() >= goes_on.end())
    return "future" if cues[-1 if last else 0]["ahead"] is not None else "past"


def _describes(behind: str, cue: re.Match[str]) -> bool:
    """Tell whether a verb only describes the noun behind it, 「26日、北陸を走る列車が」, or a state."""
    if _STATE_SO_FAR.search(behind[: cue.end()]):
        return True
    return cue["noun"] is not None and bool(_OF_THE_SENTENCE.search(behind[: cue.end() + 2]))
