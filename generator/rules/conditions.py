"""The rule on conditions: what holds only if something else does is not told as holding anyway."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..language.conditions import may_set_condition
from ..load.records import Records
from ..messages import say
from ..problems import Finding, rule
from .misread import hedges_told, or_misread
from .statement import Case, cases

_AHEAD = frozenset({"plan", "wish", "possibility"})


@rule("data", ground="fact", of="clipping", grade="warning")
def condition_kept(records: Records, today: date) -> Iterator[Finding]:
    """What its statement has on a condition, a fact's text has so, too: "if talks go well" is not left out.

    It is asked where all that is planned or possible in the clauses of which the fact comes is so on a
    condition, and the text tells of it. Many words will do: if, unless, once,
    subject to, with approval.
    """
    for case in cases(records):
        word = _condition(case)
        lacking = [one for one in case.languages if word and _is_without(case, one)]
        if lacking:
            message = say(
                "{place} has it on a condition ({word}), the {language} text does not",
                place=case.place,
                word=word,
                language=lacking[0],
            )
            cure = or_misread(say("say on which condition"), case.fact.misread, word)
            rests_on = case.at().each("statement", "clause", "figures")
            yield Finding(case.at("text", lacking[0]), message, cure, rests_on)


def _condition(case: Case) -> str:
    """Return the word for the condition on which all stands that is ahead in the clauses of a fact, or ''."""
    ahead = [one.condition for one in case.clauses if not _AHEAD.isdisjoint(one.hedges)]
    return ahead[0] if ahead and all(ahead) else ""


def _is_without(case: Case, language: str) -> bool:
    """Tell whether a text tells of what is ahead, and of no condition."""
    ahead = not _AHEAD.isdisjoint(hedges_told(case.fact, language))
    return ahead and not may_set_condition(language, case.fact.text.of(language))
