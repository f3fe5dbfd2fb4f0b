"""What limits what a text says: with what it compares (同比), of how many, at least how many, former, main.

A statement that has such a word says more without it. What one language has it by may be any of many words
in the other, so there are words that do limit, and far more that may.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from fractions import Fraction
from typing import Literal

from .chinese.folding import fold
from .contrasts import Sides, contrasts_in, only_limits
from .patterns import pattern_of

Limit = Literal["comparison", "share", "bound", "tenure", "headship", "chief", "cause", "multiple", "limit"]
"""What limits: the names of contrasts (contrasts.toml) whose words do."""
_NO_LIMIT = ("share.all", "share.half", "share.counted", "limit.latest", "limit.until")
"""Sides that limit nothing, or have rules of their own: those on fractions, numbers and dates."""
_WHO_TELLS: Mapping[str, re.Pattern[str]] = {
    "zh": pattern_of(
        r"[\d一二两三四五六七八九十]+ ?[名位个][^，。；]{0,14}?"
        "(?:人士|官员|代表|外交官|分析师|议员|人(?=[说称]))"
    ),
    "en": pattern_of(
        r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|some|other) (?:[\w-]+ ){0,2}?"
        r"(?:people|sources|officials|diplomats|persons|analysts|lawyers)"
        r"(?= (?:briefed|familiar|with|who|close|said)|[,.])",
        re.IGNORECASE,
    ),
}
"""How many tell it, which is not of how many they do."""
_LEAST_PART = 100
"""Smaller parts than a hundredth are not told in words."""
_MAY_BE_FORMER: Mapping[str, re.Pattern[str]] = {
    "zh": pattern_of("[前原曾卸退故离]|当[时年]|时任|下台|任内"),
    "en": pattern_of(
        r"\b(?:former\w*|ex|once|then|previous\w*|late|retired|outgoing|until|was|were|had|been|served|used"
        r"|predecessors?|ousted|deposed|past|one-?time|erstwhile|left|stepped)\b",
        re.IGNORECASE,
    ),
    "ja": pattern_of("[前元]|当時|かつて|退任|辞任"),
}
_MAY_LIMIT: Mapping[Limit, Mapping[str, re.Pattern[str]]] = {
    "comparison": {
        "zh": pattern_of(
            "[同环年月季]比|[比较相](?![例重率方赛])|[去上前]个?[年月季周]|同[期月季]|年[前增升降]|[与和跟同](?=[^，。；]{1,14}(?:持平|相[比同当若]|一样))"
        ),
        "en": pattern_of(
            r"\b(?:years?|months?|quarters?|weeks?|annual\w*|yearly|monthly|ago|earlier|before|previous|compar\w+)\b",
            re.IGNORECASE,
        ),
    },
    "share": {
        "zh": pattern_of(
            "[多少几半些]|若干|部分|个别|其中|分之|之一|首[批期轮]|第一批|有的|数(?=[名位家国人个十百千])|[\\d一二两三四五六七八九]成"
            "|[\\d一二两三四五六七八九十百] ?[名位家国人个只艘条座所项种]"
        ),
        "en": pattern_of(
            r"\b(?:most\w*|many|mainly|largely|some|several|majority|minority|few\w*|number"
            r"|half|third|quarter|fifth|part(?:s|ly|ial)?|portion|among (?:those|them|which|whom)"
            r"|(?:is|are|was|were) among|widely|first|initial|certain|other\w*"
            r"|two|three|four|five|six|seven|eight|nine|ten)\b|\d+ (?:of|out of|in)\b",
            re.IGNORECASE,
        ),
    },
    "bound": {
        "zh": pattern_of("至少|最[少高低]|[超逾多余仅只]|以[上下内]|不[到足少低高满]|[低高大小]于|[上下]限"),
        "en": pattern_of(
            r"\b(?:least|most|more|less|fewer|over|under|above|below|up to|only|just|max\w+|min\w+|exceed\w*"
            r"|limit\w*|or so|as m\w+ as)\b",
            re.IGNORECASE,
        ),
    },
    "tenure": _MAY_BE_FORMER,
    "headship": _MAY_BE_FORMER,
    "cause": {
        "zh": pattern_of("主|首要|[最多]|之一|部分|程度|关键|核心"),
        "en": pattern_of(
            r"\b(?:main\w*|larg\w*|chief\w*|primar\w*|most\w*|princip\w*|part\w*|key|major|biggest|predominantly"
            r"|especially|particularly|above all|foremost|essentially|one of)\b",
            re.IGNORECASE,
        ),
    },
    "multiple": {
        "zh": pattern_of("[约近多超逾余]|大[致约概]|左右|上下|以上|至少|不[止到足]"),
        "en": pattern_of(
            r"\b(?:more|over|above|exceed\w*|about|roughly|around|nearly|almost|approximately|less|least"
            r"|up to|close|some|or so|an? estimated)\b",
            re.IGNORECASE,
        ),
    },
    "limit": {
        "zh": pattern_of("[早才起始内]|最快|快则|[之以]?[后前]|至少"),
        "en": pattern_of(
            r"\b(?:earl\w+|soon\w*|before|after|until|from|once|not|later|then|within|by|since"
            r"|start\w*|begin\w*|only|least)\b",
            re.IGNORECASE,
        ),
    },
    "chief": {
        "zh": pattern_of("主|首要|头号|最大|总承包|核心|关键"),
        "en": pattern_of(
            r"\b(?:main\w*|principal\w*|prim\w+|chief\w*|lead\w*|key|major|most\w*|biggest|largest|top|central"
            r"|foremost|general|head)\b",
            re.IGNORECASE,
        ),
        "ja": pattern_of("[主]|最大|中心"),
    },
}


def is_of_other_too(sides: Sides, limit: Limit) -> bool:
    """Tell whether a clause has the thing without its limit as well: a minister and a former one."""
    return f"{limit}.any" in sides


def but_for_unlimited(sides: Sides, whole: Sides) -> Sides:
    """Return the sides of a part of a text without things that the whole of it nowhere limits (a mayor)."""
    limited = {side.split(".")[0] for side in whole if not side.endswith(".any")}
    return {
        side: word
        for side, word in sides.items()
        if not side.endswith(".any") or side.split(".")[0] in limited
    }


def is_told(language: str, text: str, limit: Limit) -> bool:
    """Tell whether a text has what is limited so: who does not name an office need not say former."""
    if not only_limits(limit):
        return True
    return any(side.startswith(f"{limit}.") for side in contrasts_in(language, text))


def limit_of(sides: Sides, limit: Limit) -> str:
    """Return the word that limits a clause, of those that show on which sides it is, or ''."""
    none = (*_NO_LIMIT, f"{limit}.any")
    words = (word for side, word in sides.items() if side.startswith(f"{limit}.") and side not in none)
    return next((word for word in words if " … " not in word), "")


def fraction_in(in_prose: Collection[str]) -> str:
    """Return a part of one (1/3) among numbers of prose in plain digits, or ''."""
    parts = (one for one in map(Fraction, in_prose) if 0 < one < 1)
    return next((str(one.limit_denominator(_LEAST_PART)) for one in parts), "")


def may_limit(language: str, text: str, limit: Limit) -> bool:
    """Tell whether a text has a word that may limit so; also in a language without words here."""
    words = _MAY_LIMIT[limit].get(language)
    plain = fold(text) if language == "zh" else text
    told = _WHO_TELLS[language].sub("", plain) if limit == "share" and language in _WHO_TELLS else plain
    return not words or bool(words.search(told))
