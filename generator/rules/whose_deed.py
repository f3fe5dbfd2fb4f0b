"""The rule that holds who does something in a fact against who does it in its statement."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..language.read_once import clauses_in
from ..language.readers import READERS
from ..language.speakers import NamesByBeginning, subject
from ..load.records import Records
from ..messages import say
from ..problems import Finding, rule
from .statement import Case, cases, or_reason


@rule("data", of="clipping", grade="warning")
def doer_kept(records: Records, today: date) -> Iterator[Finding]:
    """Who does something in a statement does it in the fact's text, and is not the one to whom it is done.

    It goes by names: where those of two actors stand in the statement and in the text, the subject of the one
    is that of the other, or a part of it. Of several clauses, `clause` or the fact's figures tell which is
    meant. Unless `inferred` gives the reason for the actor: one buys what the other sells.
    """
    names = records.by_beginning
    for case in cases(records):
        doers = {doer for one in case.clauses for doer in one.doers}
        # Where several act, a text may tell of any of them.
        for doer in doers if len(doers) == 1 else ():
            told = _told_instead(case, doer, names)
            if told.isdisjoint(case.fact.inferred_values("actors") | records.related(doer)):
                yield from (_finding(case, doer, actor) for actor in sorted(told)[:1])


def _finding(case: Case, doer: str, told: str) -> Finding:
    message = say(
        "in {place} it is {doer} who acts, in the text {told}", place=case.place, doer=doer, told=told
    )
    way = say("tell who does it as the clipping does; clause tells which of its clauses is meant")
    cure = or_reason(case, way, "actors", told)
    return Finding(case.at("text"), message, cure, case.at().each("clause", "figures"))


def _told_instead(case: Case, doer: str, names: NamesByBeginning) -> set[str]:
    """Return who is the subject of a fact's text in the place of the `doer`, who stands in it, too.

    Nobody, unless that is so in each language in which the words tell who is the subject.
    """
    others = {actor for one in case.clauses for actor in one.actors} - {doer}
    # Who says so may well be the subject.
    others -= {actor for one in case.clauses for actor in one.speakers}
    texts = {language: case.fact.text.of(language) for language in case.languages}
    if not any(
        _stands_in(text, {doer}, names) and _stands_in(text, others, names) for text in texts.values()
    ):
        return set()
    told = {
        language: found for language, text in texts.items() if (found := _subjects(text, language, names))
    }
    instead = all(
        doer not in found and found & others and _stands_in(texts[language], {doer}, names)
        for language, found in told.items()
    )
    return set().union(*told.values()) & others if instead else set()


def _subjects(text: str, language: str, names: NamesByBeginning) -> set[str]:
    named, speakers = names.standing_in(text), READERS[language].speakers
    parts = (text[one.start : one.end] for one in clauses_in(language, text))
    return {actor for part in parts for actor in subject(part, named, speakers)}


def _stands_in(text: str, actors: set[str], names: NamesByBeginning) -> bool:
    return any(form in text for actor in actors for form in names.names.get(actor, ()))
