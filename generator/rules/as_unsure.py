"""Rules on how unsure a text is: no less than the words of its statement, and as much in every language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import permutations

from ..language.conditions import condition_in, may_set_condition
from ..language.reading import AHEAD, QUESTIONS, UNSURE, Hedge
from ..language.telling import (
    JUDGED_ELSEWHERE,
    REPORTED,
    TO_COME,
    WORDS,
    asks,
    has_asked,
    hedge_called,
    may_tell,
    only_to_come,
)
from ..load.records import Records
from ..messages import Message, say
from ..model.status import Status
from ..problems import Finding, rule
from .misread import hedges_told
from .statement import Case, cases

Shown = dict[Hedge, str]
"""Kinds of hedges, each with a word that shows it."""
_MAY_STAND_FOR: dict[Hedge, set[str]] = {
    "wish": {"saying", "plan", "request"},
    "plan": {"saying", "plan"},
    "possibility": {"possibility", "supposition"},
    "hearsay": {"hearsay", "supposition"},
}
"""Who requires something wants it: 要求. What is a goal, or comes next, is ahead, too."""
_TOLD_AS: dict[Hedge, Status] = {"plan": "planned", "wish": "stated", "hearsay": "alleged"}
"""The status whose words tell a kind of hedge, where it is not what is possible."""
_SOMEBODYS: frozenset[Hedge] = frozenset({"saying", "according"})


@rule("data", ground="fact", of="clipping")
def possibility_told(records: Records, today: date) -> Iterator[Finding]:
    """What its statement calls possible, a fact's text does not tell as certain, in any language.

    It has words of possibility, of a plan or a wish; of judgement, where that is its status or the statement
    has it that somebody fears or estimates so. Of several clauses of the statement all have to be so;
    `clause` or the fact's figures tell which are meant. Unless `inferred` gives the reason for the status, or
    the word is misread.
    """
    for case in cases(records):
        possible = _all_have(case, "possibility")
        judged = case.fact.meaning.judged or possible.startswith(JUDGED_ELSEWHERE)
        enough = {*AHEAD, *(["judgement"] if judged else [])}
        shown = {one: hedges_told(case.fact, one).keys() for one in case.languages}
        certain = (one for one, kinds in shown.items() if kinds.isdisjoint(enough))
        # Who is thought to be hurt may be: one language has a word of possibility there (看来, とみられる).
        plain = (one for one in certain if not may_tell(one, case.fact.text.of(one), {"supposition"}))
        language = next(plain, "")
        # A text without any word of its status has its message already.
        told = all(kinds & (case.fact.meaning.told_by or set()) for kinds in shown.values())
        if possible and language and told:
            message = say(
                "{place} has words of {kinds}, but the {language} text tells it as certain",
                place=case.place,
                kinds=hedge_called("possibility", possible),
                language=language,
            )
            yield _finding(case, language, message, possible)


@rule("data", ground="fact", of="clipping", grade="warning")
def plan_kept(records: Records, today: date) -> Iterator[Finding]:
    """What its statement only plans, a fact's text does not tell as done: would appeal, appealed.

    It has words of a plan, a wish or a possibility in some language; what somebody would ask for he has not
    asked for yet. Of several clauses of the statement all have to plan; `clause` or the fact's figures tell
    which are meant. Unless `inferred` gives the reason for the status, or the word is misread.
    """
    for case in cases(records):
        word, language = _all_have(case, "plan"), case.languages[0]
        else_unsure = any(UNSURE & one.hedges.keys() for one in case.clauses)
        if word and not else_unsure and all(_is_done(case, one) for one in case.languages):
            message = say(
                "{place} has words of {kinds}, but the text tells it as done",
                place=case.place,
                kinds=hedge_called("plan", word),
            )
            yield _finding(case, language, message, word, "planned")


def _is_done(case: Case, language: str) -> bool:
    """Tell whether a text has no words of what is to come, nor any that may stand for them."""
    text, ahead = case.fact.text.of(language), hedges_told(case.fact, language).keys() & set(AHEAD)
    if ahead == {"wish"} and has_asked(language, text):
        return not may_tell(language, text, {"plan"})
    return not ahead and not may_tell(language, text, _MAY_STAND_FOR["plan"])


@rule("data", ground="fact", of="clipping", grade="warning")
def hedges_agree(records: Records, today: date) -> Iterator[Finding]:
    """A fact's text is as unsure as its statement ("may" is no "will"), and in one language as in the other.

    Where one language has words of possibility or of a plan, so has the other, or of judgement; where one
    has it from hearsay, it is not said by somebody in the other. Where a statement has words of
    possibility alone, no text has words of the future alone ("will"). Unless `inferred` gives the reason for
    the status, or the word is misread.
    """
    for case in cases(records):
        yield from (*_planned(case), *_otherwise(case))[: 1 if _is_bound(case) else 0]


def _all_have(case: Case, kind: Hedge) -> str:
    """Return a word of a kind if all clauses that a fact may come of have one, or ''."""
    words = [one.hedges.get(kind) for one in case.clauses]
    return (words[0] or "") if _is_bound(case) and words and all(words) else ""


def _is_bound(case: Case) -> bool:
    """Tell whether a fact's text has to be unsure; what occurred is held to its statement by its status."""
    reasoned = case.fact.status in case.fact.inferred_values("status")
    return case.fact.meaning.told_by is not None and not reasoned


def _planned(case: Case) -> Iterator[Finding]:
    """Yield the languages in which something possible is told as planned."""
    for language in case.languages:
        asked = QUESTIONS if asks(case.fact.text.of(language)) else ()
        for possible, word in (one for one in _surer(case, language) if one[0] not in asked):
            message = say(
                "{place} has words of {kinds}, but the {language} text tells it as planned ({word})",
                place=case.place,
                kinds=hedge_called("possibility", possible),
                language=language,
                word=word,
            )
            yield _finding(case, language, message, possible)


def _surer(case: Case, language: str) -> Iterator[tuple[str, str]]:
    """Yield the word by which a statement calls something possible, and that by which a text is surer.

    It is planned there where all that the fact comes of is possible; or to come, of which no word of the
    statement speaks.
    """
    shown, possible = hedges_told(case.fact, language), _all_have(case, "possibility")
    if possible and "plan" in shown and not {"possibility", "wish"} & shown.keys():
        if not ({possible, shown["plan"]} <= TO_COME or _as_good(case, language, possible, shown)):
            yield possible, shown["plan"]
    elif maybe := _nothing_to_come(case):
        softened = "judgement" in shown and "judgement" not in case.statement.hedges
        word = only_to_come(language, case.fact.text.of(language), shown)
        if word and not softened:
            yield maybe, word


def _as_good(case: Case, language: str, possible: str, shown: Shown) -> bool:
    """Tell whether a text that has "will" has also what makes it possible: the condition, the estimate.

    What its statement plans on a condition it may call planned by any word.
    """
    to_come, planned = shown["plan"].lower() in TO_COME, "plan" in case.statement.hedges
    estimated = "judgement" in shown and possible.startswith(JUDGED_ELSEWHERE)
    on_condition = all(one.condition == possible for one in case.clauses)
    kept = on_condition and may_set_condition(language, case.fact.text.of(language))
    return (to_come and (estimated or kept)) or (planned and kept)


def _nothing_to_come(case: Case) -> str:
    """Return a word by which a statement calls something possible, if none speaks of a plan or a future."""
    if not case.is_read or not _is_bound(case) or any("plan" in one.hedges for one in case.clauses):
        return ""
    possible = ((one, one.hedges.get("possibility")) for one in case.clauses)
    words = [word for one, word in possible if word and word != one.condition]
    words = [word for word in words if not condition_in(case.evidence.language, word)]
    return words[0] if words and TO_COME.isdisjoint(words) else ""


def _otherwise(case: Case) -> Iterator[Finding]:
    """Yield the languages in which a text is surer than in another."""
    for one, other in permutations(case.languages, 2):
        shown = {kind: word for kind, word in hedges_told(case.fact, one).items() if word not in REPORTED}
        lost = _lost(shown, hedges_told(case.fact, other))
        if lost and not may_tell(other, case.fact.text.of(other), _MAY_STAND_FOR.get(lost, {lost})):
            message = say(
                "the {one} text has words of {kinds}, the {other} text none of that kind",
                one=one,
                kinds=hedge_called(lost, shown[lost]),
                other=other,
            )
            yield _finding(case, other, message, shown[lost], _TOLD_AS.get(lost, "expected"))


def _lost(one: Shown, other: Shown) -> Hedge | None:
    """Return a kind of hedge that makes a text less sure than another, or None.

    To intend and to want are told by much the same words (to seek, 争取) and not told apart here.
    """
    if "hearsay" in one and "hearsay" not in other and not _SOMEBODYS.isdisjoint(other):
        return "hearsay"
    if _will(one) and _will(other):
        return None
    ahead, also = _unsure(one), _unsure(other)
    weaker = "possibility" in ahead or not also
    if not ahead or ahead & also or not weaker or ("judgement" in other and not also):
        return None
    return next(kind for kind in AHEAD if kind in one)


def _unsure(shown: Shown) -> set[str]:
    return {"plan" if kind == "wish" else kind for kind in AHEAD if kind in shown}


def _will(shown: Shown) -> bool:
    """Tell whether a text has words of what is to come alone, which may be its plan or its forecast."""
    words = {shown[kind].lower() for kind in AHEAD if kind in shown}
    return bool(words) and words <= TO_COME


def _finding(case: Case, language: str, message: Message, word: str, told_as: Status = "expected") -> Finding:
    cure = say("tell it by {words}", words=WORDS[language][told_as])
    rests_on = case.at().each("status", "clause")
    return Finding(case.at("text", language), message, cure, rests_on, misread=(word,))
