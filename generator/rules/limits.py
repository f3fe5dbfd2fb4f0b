"""A rule on what a text leaves out: with what a figure is compared, of how many it tells, a bound, former."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice

from ..edtf import When
from ..language.limits import Limit, fraction_in, is_of_other_too, is_told, limit_of, may_limit
from ..language.seen import plain_digits
from ..load.records import Records
from ..messages import Message, say
from ..model.evidence import EvidenceClause
from ..problems import Finding, rule
from .statement import Case, cases, dates_of, numbers_of

_CURES: Mapping[Limit, Message] = {
    "comparison": say("say with what it is compared"),
    "share": say("say of how many of them"),
    "bound": say("say whether that is the least or the most"),
    "tenure": say("say that the office was held before"),
    "headship": say("say that the office was held before"),
    "chief": say("say that it is the main one"),
    "cause": say("say that it is the main cause, or a part of it"),
    "multiple": say("say whether it is about, more or less than so many times"),
    "limit": say("say that it is at the earliest"),
}


@rule("data", ground="fact", of="clipping", grade="warning")
def limits_kept(records: Records, today: date) -> Iterator[Finding]:
    """What limits a statement, limits a fact's text: most crews are not the crews, nor "at least two" two.

    It goes by words: with what a figure is compared (from a year earlier), of how many of all it is
    told (most, some, a part, the first, a third), at least or at most how many, more or less than how many
    times (more than doubled), at the earliest when, that an office was held before (former), that a cause
    or a partner is the main one. Of several clauses of the statement all have to be limited so, or for a
    comparison one with a figure of the fact. Many words will do. What says the same without one has the
    statement's word under `misread`.
    """
    for case in cases(records):
        yield from islice(_lost(case), 1)


def _lost(case: Case) -> Iterator[Finding]:
    for limit, cure in _CURES.items():
        word = _word(case, limit)
        texts = [(one, case.fact.text.of(one), limit) for one in case.languages if word]
        # Who does not tell of what is limited need not limit it.
        lacking = (one[0] for one in texts if is_told(*one) and not may_limit(*one))
        for language in islice(lacking, 1):
            message = say(
                "{place} says it within a limit ({word}), the {language} text without one",
                place=case.place,
                word=word,
                language=language,
            )
            where, rests_on = case.at("text", language), case.at().each("statement", "clause", "figures")
            # A part is no word that may be misread.
            misread = () if "/" in word else (word,)
            yield Finding(where, message, cure, rests_on, misread=misread)


def _word(case: Case, limit: Limit) -> str:
    """Return the word by which a statement limits what a fact tells, or ''."""
    if any(is_of_other_too(one.contrasts or {}, limit) for one in case.statement.clauses):
        return ""
    words = [_of_clause(one, limit) for one in _measured(case, limit)]
    found = words if limit != "share" or all(words) else []
    return next((one for one in found if one and one not in case.fact.misread), "")


def _measured(case: Case, limit: Limit) -> list[EvidenceClause]:
    """Return the clauses of which a limit may be.

    A comparison is of one with figures, a bound of one whose number the text has or that has none, the
    earliest time of one with a date that the text has, too.
    """
    if limit == "comparison":
        return [one for one in case.clauses if one.figures] if case.fact.figures else []
    if limit == "bound":
        told = {plain_digits(number.value) for _, number in numbers_of(case.fact.text, case.published)}
        return [one for one in case.clauses if told.intersection(one.in_prose) or _is_most_in_words(one)]
    if limit == "limit":
        days = {found.when.first for _, found in dates_of(case.fact.text, case.published)}
        return [one for one in case.clauses if any(When.parse(edtf).first in days for edtf in one.dates)]
    return case.clauses


def _is_most_in_words(clause: EvidenceClause) -> bool:
    """Tell whether a clause without any number has a word for the most: at most a few."""
    return "bound.most" in (clause.contrasts or {}) and not (clause.figures or clause.in_prose)


def _of_clause(clause: EvidenceClause, limit: Limit) -> str:
    fraction = fraction_in(clause.in_prose) if limit == "share" else ""
    return limit_of(clause.contrasts or {}, limit) or fraction
