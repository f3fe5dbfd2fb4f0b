"""Words that exclude each other (contrasts.toml): risen and fallen, exports and imports, found and denied.

What is denied counts as the other side: what is not confirmed is at least not told as confirmed.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from .chinese import folding as chinese
from .chinese.negation import BOUND_FORM, COMPARED
from .english import folding as english
from .japanese import folding as japanese
from .japanese.negation import without_idle
from .patterns import pattern_of
from .tables import table

_LISTS = ("nouns", "limits", "kinds", "besides")
"""What contrasts.toml has beside contrasts: lists of them."""
_OF_A_THING = ("tenure", "headship", "chief")
"""What limits stands with the thing that it limits: former, of former harbour official."""
Sides = dict[str, str]
"""The sides on which a text is (direction.up), each with the first words that show it (rose; not … fall)."""

_TELLS_NOTHING = pattern_of(f"{COMPARED}|{BOUND_FORM}|{chinese.NAMED.pattern}|而不是")
"""没有预计的多 is less and denies nothing; what stands behind 而不是 is what another has it to be."""
_FOLDED: Mapping[str, Callable[[str], str]] = {
    "zh": lambda text: _TELLS_NOTHING.sub("\x1f", chinese.fold(text)),
    "en": lambda text: english.lowered(english.fold(text)),
    "ja": lambda text: without_idle(japanese.fold(text)),
}
_DENIED_BEFORE: Mapping[str, re.Pattern[str]] = {
    # Half denied is what went on till then, is hard to do or in a condition (不再下跌, 难以下跌, 若不下跌,
    # unless it falls).
    "zh": pattern_of(
        "(?P<if>(?:如果|若|要是|倘若?|假如)[^，。；：、]{0,12}?)?(?P<no>(?<!有)没有?|未(?!来)|(?<!不[得能])不(?!(?<=(?P<asked>.)不)(?P=asked))(?![断仅但只过久同]|及(?![时早格])|如(?![期约数实愿意])|[得能]不)|无(?![论疑锡])"
        "|(?<!除)非(?!法)|难以|拒绝|否认|驳斥|反对(?![派党者票意声])|(?<!为)止(?=$))(?P<half>(?<=难以)|(?<=止)|再|易|[那这][么幺])?(?P<gap>[^，。；：、其]{0,15})$"
    ),
    "en": pattern_of(
        r"(?P<no>\b(?:not(?! only| just)|nobody|no(?! \w+ than)|never|without|neither|nor|unless"
        r"|den(?:y|ies|ied|ying)"
        r"|(?:is|are|was|were|voted?|argued?|decided|warn(?:s|ed)?) against|oppos(?:e|es|ed|ing)"
        r"|(?:yet|unable|unlikely) to|rul\w+ out|(?:fail|refus|declin)\w*(?: [\w ,]{1,30})?? to)\b|n't\b)"
        r"(?P<gap>[\w '-]*) ?$"
    ),
}
"""What denies a word that stands behind it, and what lies between."""
_NOTHING_THAT = (
    "[^、。をにはがでと]{0,4}[るただ](?:所|場所|地点|人|者|例|こと|事実|証拠|様子|兆候)[はもが]"
    "(?:い|あり|(?:確認さ|見ら)れ(?:てい)?|見つから)?"
)
"""Nothing that has risen: 「上がった所はありません」."""
_NOT_FOUND = "[^、。]{0,6}と(?:まで)?[はも](?:認められ|確認でき|言え|いえ|考えられ|思え)"
"""It cannot be said that it has: 「影響があるとは認められない」."""
_TILL = pattern_of("until|till|before")
_DENIED_BEHIND: Mapping[str, re.Pattern[str]] = {
    "zh": pattern_of(
        "(?<=[前后])(?<![延推押靠落]后)(?<!提前)，?(?![但却]|不过|然而)[^，。；]{0,8}?(?P<no>不(?![断仅但只过久同少])|没有?|未(?!来)|难以)"
    ),
    "ja": pattern_of(
        rf"(?:[^、。]{{0,3}}|[さら]れてい|{_NOTHING_THAT}|{_NOT_FOUND})"
        "(?P<no>ない(?!か|限り)|なかった|なく|ず|ません|否定|否認)"
        "|[^、。]{0,3}(?P<unless>ない(?=限り))|[^、。]{0,24}[るただ](?:わけ|もの|の)では(?P<all>ない(?!か)|なかった|なく|ありません)"
    ),
    "en": pattern_of(r" (?P<no>no)(?! \w+ than| further| longer| less| more)\b"),
}
"""What denies a word that stands before it: admitted no fault."""
_ONLY_THEN = pattern_of("才[^，。；]{0,4}$")
"""才 before a word tells that it is not so till then: 到那时才上调."""
_OUT_OF_REACH: Mapping[str, re.Pattern[str]] = {
    "zh": pattern_of("(?P<no>不)(?:在[^，。；]{0,6}(?:之列|范围|考虑|计划)|会发生|会出现|予|被)"),
    "en": pattern_of(
        r"(?: (?!and\b|but\b|or\b)[a-z]+){0,3}"
        r" (?:would|will|could|can|is|was|are|were|has|have) (?P<no>not) be"
    ),
}
"""What may deny a word that stands before it (加息不在考虑之列): a rise will not be considered."""
_FIRST_WORD = pattern_of(r"[a-z]+|主要|[^a-z]")
_SHOWN = pattern_of(r"[a-z\d ',.$%-]{0,19}[a-z\d%](?![a-z\d])|[^a-z].{0,4}")
"""As much of what was found as evidence keeps of a word."""
_NEAR = 4
"""At most so many Han characters lie between a denial and what it surely denies, or half as many words."""
_LOOK_BACK = 100


def contrasts_in(language: str, text: str) -> Sides:
    """Return on which sides a text in a language that has a reader is; raise KeyError for another."""
    found: Sides = {}
    plain, contrasts = _FOLDED[language](text), table("contrasts.toml")
    for match in _words_of(language, plain):
        contrast, side = (match.lastgroup or "").split("__")
        denial, sure = _denial(match, language)
        if contrast == "limit" and denial and _TILL.match(match[0]):
            side, denial, sure = "earliest", "", False  # not until May is in May at the earliest
        elif contrast in contrasts["nouns"]:
            denial, sure = "", False
        shown = _FIRST_WORD if contrast in _OF_A_THING else _SHOWN
        word = (shown.match(match[0]) or match)[0].strip()
        for of in contrasts[contrast]:
            if of == side and not sure:
                found.setdefault(f"{contrast}.{of}", word)
            elif of != side and denial:
                found.setdefault(f"{contrast}.{of}", f"{denial} … {word}")
        if match[0] == "到":  # 要到五月才结束 is till then, and not before
            found.setdefault("limit.earliest", match[0])
    return found


def is_denied_by_itself(side: str) -> bool:
    """Tell whether what has a side and is denied is on no other: nobody killed has none who is hurt.

    What only limits (a former mayor), or tells of which kind it is, is not what a clause denies.
    """
    contrast, contrasts = side.split(".", maxsplit=1)[0], table("contrasts.toml")
    return contrast in contrasts["nouns"] and contrast not in contrasts["kinds"] and not only_limits(contrast)


def only_limits(contrast: str) -> bool:
    """Tell whether a contrast limits what has a word without it, too (minister, former minister)."""
    return contrast in table("contrasts.toml")["limits"]


def contrary_of(one: Sides, other: Sides) -> tuple[str, str] | None:
    """Return the first words of two texts that are on different sides of a contrast, or None.

    Who is on both sides of it is on none that excludes the other. What only limits is contrary to nothing.
    """
    for contrast in dict.fromkeys(side.split(".")[0] for side in one):
        if only_limits(contrast):
            continue
        here, there = (
            {side: word for side, word in sides.items() if side.split(".")[0] == contrast}
            for sides in (one, other)
        )
        if there and here.keys().isdisjoint(there):
            return next(iter(here.values())), next(iter(there.values()))
    return None


def all_sides(sides: Iterable[Sides]) -> Sides:
    """Return all sides on which several texts are, each with the first word for it."""
    return dict(ChainMap(*sides))


def _perhaps_denied(match: re.Match[str], language: str) -> str:
    """Return a word that may deny what was found otherwise than by standing right before it, or ''."""
    if language == "zh" and _ONLY_THEN.search(match.string, max(0, match.start() - _NEAR - 2), match.start()):
        return "才"
    behind = language in _OUT_OF_REACH and _OUT_OF_REACH[language].match(match.string, match.end())
    return behind["no"] if behind else ""


def _denial(match: re.Match[str], language: str) -> tuple[str, bool]:
    """Return the word that denies what was found, or '', and whether it surely does: it may deny another."""
    behind = language in _DENIED_BEHIND and _DENIED_BEHIND[language].match(match.string, match.end())
    if perhaps := _perhaps_denied(match, language):
        return perhaps, False
    if behind or language == "ja":
        groups = behind.groupdict() if behind else {}
        return next(filter(None, groups.values()), ""), bool(groups.get("no"))
    before = _DENIED_BEFORE[language].search(match.string, max(0, match.start() - _LOOK_BACK), match.start())
    if not before:
        return "", False
    gap = before["gap"].split() * 2 if language == "en" else before["gap"]
    half = before["if"] or before["half"] is not None if language == "zh" else before["no"] == "unless"
    # What is denied in an attribute may end with it: 不设期限的豁免 is a waiver.
    return before["no"], len(gap) <= _NEAR and not half and "的" not in gap


def _words_of(language: str, plain: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text that are on a side; those `besides` may stand within another's."""
    besides = table("contrasts.toml")["besides"]
    for any_word, words in (_patterns(language, number) for number in range(len(besides) + 1)):
        yield from filter(None, (words.match(plain, one.start()) for one in any_word.finditer(plain)))


def _list_of(contrast: str) -> int:
    """Return the number of the list of `besides` in which a contrast is, 0 if it is in none."""
    lists = enumerate(table("contrasts.toml")["besides"], 1)
    return next((number for number, those in lists if contrast in those), 0)


@cache
def _patterns(language: str, number: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds the words of a language, and what tells of one on which side of which contrast it is.

    They are those of the contrasts that stand in no list of `besides`, or else of the list of that number.
    The first has no groups, without which words are found in an eighth of the time.
    """
    edge, contrasts = r"\b" if language == "en" else "", table("contrasts.toml")
    every = {
        f"{contrast}__{side}": words[language]
        for contrast, sides in contrasts.items()
        if contrast not in _LISTS and _list_of(contrast) == number
        for side, words in sides.items()
        if language in words
    }
    named = "|".join(f"(?P<{name}>{words})" for name, words in every.items())
    any_word = "|".join(every.values())
    return pattern_of(f"{edge}(?:{any_word}){edge}"), pattern_of(f"{edge}(?:{named}){edge}")
