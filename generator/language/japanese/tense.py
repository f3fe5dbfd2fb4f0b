"""Whether the words around a date look back or ahead: by the first verb behind it.

Japanese has its tense at the end of the verb, and the verb behind what it governs. た is the past; る and the
other plain forms are the present of what is, in the press mostly of what is to come; 予定 and the like tell
it (日本語記述文法研究会『現代日本語文法3 アスペクト・テンス・肯否』, 2007).
"""

from __future__ import annotations

import re

from ..nearness import Tense
from ..patterns import pattern_of

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
    "|含(?:む|みます)|違(?:う|います)|目立(?:つ|ちます)|相次(?:ぐ|ぎます)|(?:見え|考え|思い|言い)ます"
    "|(?:意味|影響|関係|存在|一致|該当|矛盾)[をはも]?(?:する|します|しない|しません))"
)
"""How things stand: in the present it is as often of today as of a day to come, 「8月末は3割にとどまる」."""
_STATE_SO_FAR = pattern_of(f"{STATE}$")
_AS_OF = pattern_of("の?(?:時点|現在)")
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
    if _AS_OF.match(behind) and not _ARRANGED.search(behind):
        return "past"
    cues = [cue for cue in _CUE.finditer(behind) if not _describes(behind, cue)]
    if not cues:
        return "past" if is_news else ""
    return "future" if cues[-1 if is_news else 0]["ahead"] is not None else "past"


def _describes(behind: str, cue: re.Match[str]) -> bool:
    """Tell whether a verb only describes the noun behind it, 「26日、北陸を走る列車が」, or a state."""
    if _STATE_SO_FAR.search(behind[: cue.end()]):
        return True
    return cue["noun"] is not None and bool(_OF_THE_SENTENCE.search(behind[: cue.end() + 2]))
