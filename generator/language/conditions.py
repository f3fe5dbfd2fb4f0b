"""On which condition something holds: if, unless, provided; 如果, 除非, 前提是; 場合, なければ.

What one language has a conjunction for may be an adverb of time in the other (批准后, once approved). So
there are words that do set a condition, and more that may stand for one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .chinese.folding import fold
from .english.word_lists import any_of
from .japanese import conditions as japanese
from .patterns import pattern_of

EXPOSED_TO = (
    r"(?<!, )subject[ ]to(?=[ ]+(?:(?!(?:approval|clearance|consent|agreement|contract|ratification|review"
    rf"|vote|if|whether)\b)[\w'%.-]*[ ]+){{0,5}}?{any_of('exposure')}\b"
    r"(?![ ](?:approval|clearance|consent|review|agreement)\b))"
)
"""What is subject to a tax or to rules is so, on no condition; what is subject to approval is not yet."""
_SETS: Mapping[str, re.Pattern[str]] = {
    "zh": pattern_of(
        "如果|假[如若设]|倘[若使]?|若(?![干虚有无是])|要是|除非|一旦|万一|只要|只有(?=[^。；]*才)|否则|[前条][提件]是"
        "|为[前条][提件]|视[^，。]{1,12}而定|取决于|(?<![例比譬诸犹])如[获能遇需经未]"
    ),
    "en": pattern_of(
        r"(?<!\bas )(?<!\beven )(?<!\bask )(?<!\bsee )(?<!\bknow )(?<!\basked )(?<!\bunclear )"
        r"\bif\b(?! (?:any|not|ever|needed|necessary|need be|required)\b)"
        r"|\bunless\b|\bprovided (?:that )?(?!by|for|with|to)(?=\w)|\b(?:as|so) long as\b(?! \d)"
        r"|(?<!\ba )(?<!\bthe )\bpending (?=(?:[\w'-]+ ){0,4}?(?:approval|consent|clearance|agreement"
        r"|ratification|permission|waiver|licen[cs]es?|go-ahead|a vote)\b)"
        r"|\bor else\b|\botherwise,"
        r"|\bon (?:the )?condition\b|\b(?:conditional|contingent) (?:up)?on\b|\bin the event\b"
        rf"|\b(?!{EXPOSED_TO})subject to\b"
        r"|\bdepend(?:s|ing|ent)? (?:up)?on\b|(?-i:\bShould (?=[A-Z]|the\b|they\b|it\b|\w+s\b))",
        re.IGNORECASE,
    ),
    "ja": japanese.SETS,
}
_MAY_SET: Mapping[str, re.Pattern[str]] = {
    "zh": pattern_of(
        f"{_SETS['zh'].pattern}|如|[若倘]|不然|[前条][提件]|情况下|要看|视[^，。]{{1,12}}(?:情况|状况)|而定|的话|[须需待才]|不[^，。]{{1,12}}就"
        "|(?:批准?|核准|同意|通过|签署|生效|到位|完成|成功|顺利)[^，。]{0,4}[后时]"
    ),
    "en": pattern_of(
        rf"{_SETS['en'].pattern}|\b(?:if|provid\w+|condition\w*|depend\w*|should|otherwise|else|assum\w+|when|once|until"
        r"|pending|whether|without|need\w*|requir\w+|must|approval|consent|in (?:which|that|this) case)\b",
        re.IGNORECASE,
    ),
    "ja": japanese.MAY_SET,
}
_PART = pattern_of("[，、：,:“]")
_BEGINS = 6
"""A word within so many characters of the beginning of a part makes it the condition of another clause."""
_SENTENCE_ENDS = pattern_of("[。！？!?.；;][”’」』\"']?\\s*$")


def condition_in(language: str, text: str) -> str:
    """Return the word by which a text sets a condition, or ''; KeyError for a language without a reader."""
    found = _SETS[language].search(fold(text) if language == "zh" else text)
    return found[0].strip() if found else ""


def is_condition(word: str) -> bool:
    """Tell whether a word that hedges, in whatever language, only sets a condition: subject to, 前提是."""
    return any(condition_in(language, word) for language in _SETS)


def may_set_condition(language: str, text: str) -> bool:
    """Tell whether a text has a word that may stand for a condition; raise KeyError as `condition_in`."""
    return bool(_MAY_SET[language].search(fold(text) if language == "zh" else text))


def conditions_of(language: str, clauses: Sequence[str]) -> list[str]:
    """Return for each clause of a text the word for the condition on which it holds, or ''.

    One that is itself the condition is that of the clause behind it, or before it where the sentence ends.
    """
    found = [condition_in(language, one) for one in clauses]
    if language == "ja":
        for number, other in japanese.governed(clauses, found):
            found[other] = found[other] or found[number]
        return found
    for number, word in enumerate(found):
        before, _, behind = clauses[number].partition(word or "\0")
        if word and (len(_PART.split(before)[-1]) < _BEGINS or not behind):
            last = _SENTENCE_ENDS.search(clauses[number]) or number == len(clauses) - 1
            first = number == 0 or _SENTENCE_ENDS.search(clauses[number - 1])
            if not last and (first or language != "en"):
                found[number + 1] = found[number + 1] or word
            elif not first:
                found[number - 1] = found[number - 1] or word
    return found
