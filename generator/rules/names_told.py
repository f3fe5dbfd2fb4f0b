"""Rules on the names in a fact's text: who stands, speaks and acts there does so in what it comes of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations, islice, pairwise

from ..language.pronouns import leaning_in
from ..language.read_once import clauses_in
from ..language.readers import READERS, names_in
from ..language.reading import Clause, Hedge
from ..language.speakers import Names, NamesByBeginning, Speakers, described, mentions, subject, with_subject
from ..load.records import Records
from ..messages import Message, say
from ..model import Attribution
from ..problems import Finding, in_fact, rule
from .misread import actors_misread, or_another, printed_form
from .statement import Case, cases, or_reason

_ARTICLE = "the "
_TOLD_BY: tuple[Hedge, ...] = ("saying", "judgement", "wish")
"""The kinds of hedges whose word has somebody before it who says, judges or wants something."""


@rule("data", ground="fact", of="clipping")
def name_sourced(records: Records, today: date) -> Iterator[Finding]:
    """An actor whose name stands in a fact's text is one of the fact's, or stands in its statement.

    So does a part of it, or that of which it is a part. Unless `inferred` gives the reason for the actor, or
    the name is misread: another is meant by it.
    """
    names = records.by_beginning
    for case in cases(records):
        allowed = _of_fact(case, records) | _others_meant(case, names)
        for language in case.languages:
            text = case.fact.text.of(language)
            named = (one for one in mentions(text, names.standing_in(text)) if allowed.isdisjoint(one.ids))
            for one in named:
                message = say(
                    "{name} stands in the {language} text, not in {place}",
                    name=text[one.start : one.end],
                    language=language,
                    place=case.place,
                )
                cure = _not_there(case, one.ids[0], text[one.start : one.end], records)
                yield Finding(case.at("text", language), message, cure)
                allowed.update(one.ids)


@rule("data", ground="fact", of="clipping", grade="warning")
def names_agree(records: Records, today: date) -> Iterator[Finding]:
    """Both languages of a fact's text name the same: where one names somebody alone, the other does not.

    It is told where each names an actor that the other does not, in whatever form, nor one of which that is a
    part. One of them alone may name whom the other has as "he", or not at all.
    """
    forms, names = records.actor_names(), records.by_beginning
    for case in cases(records):
        others, texts = _others_meant(case, names), case.fact.text
        for language, other in combinations(case.languages, 2):
            here = _only_in(texts.of(language), texts.of(other), other, records, forms) - others
            there = _only_in(texts.of(other), texts.of(language), language, records, forms) - others
            if here and there:
                message = say(
                    "the {language} text names {actor}, where the {other} text names {otherwise}",
                    language=language,
                    actor=min(here),
                    other=other,
                    otherwise=min(there),
                )
                word = printed_form(names.names[min(there)], other)
                cure = say("name the same in both")
                where = case.at("text", other)
                yield Finding(where, message, or_another(cure, records, min(there), word, case.fact.misread))


@rule("data", of="clipping", grade="warning")
def stands_alone(records: Records, today: date) -> Iterator[Finding]:
    """A fact's text tells of itself whom or what it is about, because it stands alone on the site.

    It does not begin with "they" or "the team", or such words in another language, where it names no actor.
    """
    for clipping_id, index, fact in records.facts:
        texts = ((one, fact.text.of(one)) for one in records.languages)
        leaning = ((one, leaning_in(one, text)) for one, text in texts if not _names_somebody(text, records))
        for language, word in islice(((one, word) for one, word in leaning if word), 1):
            message = say(
                "the {language} text begins with {word}, which nothing before it tells on the site",
                language=language,
                word=word,
            )
            cure = say("name there whom or what it is about")
            yield Finding(in_fact(clipping_id, index, "text", language), message, cure)


def _names_somebody(text: str, records: Records) -> bool:
    return bool(mentions(text, records.by_beginning.standing_in(text)))


def _only_in(text: str, other: str, language: str, records: Records, forms: Names) -> set[str]:
    """Return the actors who are named in a text, and neither they nor what is related to them in another."""
    names = records.by_beginning
    named = {actor for one in mentions(text, names.standing_in(text)) for actor in one.ids}
    related = {actor: {one: forms[one] for one in records.related(actor) if one in forms} for actor in named}
    return {actor for actor in named if not names_in(language, other, related[actor])}


def _not_there(case: Case, actor: str, name: str, records: Records) -> Message:
    """Return what to do with a name that is not in the statement: a reason if every text means its bearer."""
    cure = say(
        "{way}; if it is called otherwise there, that name in {place}, then briefs lock FILE",
        way=say("name who is named there"),
        place=f"data/actors/{actor}.yaml",
    )
    named = {actor: records.by_beginning.names[actor]}
    if all(names_in(one, case.fact.text.of(one), named) for one in case.languages):
        cure = or_reason(case, cure, "actors", actor)
    return or_another(cure, records, actor, name, case.fact.misread)


def _others_meant(case: Case, names: NamesByBeginning) -> set[str]:
    """Return the actors of whom a word has a name that the fact calls misread."""
    words = set(case.fact.misread) - case.statement.words
    texts = (case.fact.text.of(language) for language in case.languages) if words else ()
    return {actor for text in texts for actor in actors_misread(words, names.standing_in(text))}


def _of_fact(case: Case, records: Records) -> set[str]:
    fact = case.fact
    holders = (figure.holder for figure in fact.figures if figure.holder)
    found = {*case.named, *fact.actors, *fact.inferred_values("actors"), *holders}
    found |= {fact.named_source} if fact.named_source else set()
    return found.union(*map(records.related, found))


@rule("data", of="clipping", grade="warning")
def speaker_told(records: Records, today: date) -> Iterator[Finding]:
    """Who says or tells something by a fact's text is whoever has said it by attributed_to.

    Of a source that is not named the text names no actor as the speaker, but tells that he is described.
    Unless `inferred` gives the reason for the actor.
    """
    names = records.by_beginning
    for case in cases(records):
        source = case.fact.attributed_to
        for language in case.languages if source and not source.report else ():
            text = case.fact.text.of(language)
            told = _speakers_in(text, language, names.standing_in(text))
            if told and source and not _may_be(source, told, text, language, records, names.names):
                message = say(
                    "by the {language} text it is {told} who speaks", language=language, told=min(told)
                )
                way = say("tell there whose word it is by attributed_to, or mend that")
                cure = or_reason(case, way, "actors", min(told))
                if told.isdisjoint(case.fact.inferred_values("actors")):
                    yield Finding(case.at("text", language), message, cure, (case.at("attributed_to"),))


def _speakers_in(text: str, language: str, names: Names) -> set[str]:
    """Return who speaks by the words of a text; nobody where it has hearsay, which is somebody else's."""
    clauses = clauses_in(language, text)
    if any("hearsay" in one.kinds for one in clauses):
        return set()
    parts = ["", *(text[one.start : one.end] for one in clauses)]
    told = (
        _speakers(with_subject(part, former, READERS[language].speakers), one, language, names)
        for one, (former, part) in zip(clauses, pairwise(parts), strict=True)
    )
    return {actor for of_clause in told for actor in of_clause}


def _speakers(words: str, clause: Clause, language: str, names: Names) -> tuple[str, ...]:
    """Return who speaks in a clause by its words: X says, according to X."""
    speakers = READERS[language].speakers
    if according := clause.hedges.get("according"):
        behind = words.partition(according)[2].lstrip().removeprefix(_ARTICLE)
        return next((one.ids for one in mentions(behind, names) if one.start == 0), ())
    told = (word for kind in _TOLD_BY if (word := clause.hedges.get(kind)) and word in words)
    verb = next(told, "")
    return subject(_of_speaker(words.partition(verb)[0], speakers) + verb, names, speakers) if verb else ()


def _of_speaker(before: str, speakers: Speakers) -> str:
    """Return what stands before a verb of speech, or its subject alone: Kay sold it, (a clerk) said."""
    said, _, frame = before.rpartition(",")
    return frame if frame.strip() and speakers.verb and speakers.verb.search(said) else before


def _may_be(
    source: Attribution, told: set[str], text: str, language: str, records: Records, names: Names
) -> bool:
    """Tell whether those who speak by a text may be the source of a fact, speak for it or only pass it on."""
    actor = source.actor
    if actor and (told & records.related(actor) or any(one in text for one in names.get(actor, ()))):
        return True
    if actor and source.named:
        return False
    how = source.described.of(language) if source.described else ""
    within = any(form in how for one in told for form in names.get(one, ()))
    return within or bool(described(text, READERS[language].speakers))


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
            if told and told.isdisjoint(case.fact.inferred_values("actors") | records.related(doer)):
                first, place = min(told), case.place
                message = say(
                    "in {place} it is {doer} who acts, in the text {told}", place=place, doer=doer, told=first
                )
                way = say("tell who does it as the clipping does; clause tells which of its clauses is meant")
                cure = or_reason(case, way, "actors", first)
                yield Finding(case.at("text"), message, cure, case.at().each("clause", "figures"))


def _told_instead(case: Case, doer: str, names: NamesByBeginning) -> set[str]:
    """Return who is the subject of a fact's text in the place of the `doer`, who stands in it, too.

    Nobody, unless that is so in each language in which the words tell who is the subject.
    """
    others = {actor for one in case.clauses for actor in one.actors} - {doer}
    # Who says so may well be the subject.
    others -= {actor for one in case.clauses for actor in one.speakers}
    texts = {language: case.fact.text.of(language) for language in case.languages}
    with_doer = {one for one, text in texts.items() if _stands_in(text, {doer}, names)}
    if not any(_stands_in(texts[one], others, names) for one in with_doer):
        return set()
    subjects = ((one, _subjects(text, one, names)) for one, text in texts.items())
    told = {language: found for language, found in subjects if found}
    instead = all(one in with_doer and doer not in its and its & others for one, its in told.items())
    return set().union(*told.values()) & others if instead else set()


def _subjects(text: str, language: str, names: NamesByBeginning) -> set[str]:
    named, speakers = names.standing_in(text), READERS[language].speakers
    parts = (text[one.start : one.end] for one in clauses_in(language, text))
    return {actor for part in parts for actor in subject(part, named, speakers)}


def _stands_in(text: str, actors: set[str], names: NamesByBeginning) -> bool:
    return any(form in text for actor in actors for form in names.names.get(actor, ()))
