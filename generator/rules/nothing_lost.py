"""Rules by which nothing that a clipping says is lost: its statements, facts, figures, names and dates."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from ..edtf import When
from ..load.records import Records
from ..messages import Message, say
from ..model import Clipping, Fact, blank_text
from ..model.evidence import VERSION, StatementEvidence
from ..model.kinds import KINDS
from ..problems import Finding, InRecord, in_clipping, in_fact, in_facts, rule
from .misread import actors_misread, by_editors, or_another, printed_form
from .statement import covers, dates_given, is_current, reason_in


@rule("link", ground="identity", of="clipping")
def evidence_present(records: Records, today: date) -> Iterator[Finding]:
    """Every clipping has its evidence file, and every evidence file its clipping."""
    for source in records.sources:
        other = {"clipping": "evidence", "evidence": "clipping"}.get(source.kind)
        if other and source.id not in records.ids(other):
            message = say(
                "the {kind} '{id}' has no {other} of the same id",
                kind=KINDS[source.kind].called,
                id=source.id,
                other=KINDS[other].called,
            )
            cure = say("write evidence with briefs lock FILE; rename or delete both together")
            yield Finding(InRecord(source.kind, source.id), message, cure)


@rule("data", ground="identity", of="clipping")
def evidence_current(records: Records, today: date) -> Iterator[Finding]:
    """Evidence is as the program writes it now, and read in the language of the clipping's outlet."""
    for clipping_id, evidence in records.evidence.items():
        clipping = records.clippings.get(clipping_id)
        if clipping and not is_current(evidence, clipping, records.desk):
            message = say(
                "evidence of version {version}, read in '{language}'",
                version=evidence.version,
                language=evidence.language,
            )
            cure = say(
                "briefs lock FILE writes version {version}, read in the language of the outlet",
                version=VERSION,
            )
            yield Finding(InRecord("evidence", clipping_id), message, cure)


@rule("data", ground="desk", of="clipping")
def statement_handled(records: Records, today: date) -> Iterator[Finding]:
    """Every statement of a clipping has a fact, or a reason to be ignored, unless the clipping is a draft."""
    reason = blank_text(records.languages)
    for clipping_id, clipping in records.clippings.items():
        evidence = records.evidence.get(clipping_id)
        done = {fact.statement for fact in clipping.facts} | set(map(int, clipping.statements.ignored))
        named = (*in_facts(clipping_id, "statement"), in_clipping(clipping_id, "statements", "ignored"))
        for one in evidence.statements if evidence and not clipping.draft else ():
            if one.statement not in done:
                message = say("statement {statement} is still to do", statement=one.statement)
                cure = say(
                    "add a fact, or statements: {{ignored: {{{statement}: {reason}}}}}, or draft: true",
                    statement=one.statement,
                    reason=reason,
                )
                yield Finding(in_clipping(clipping_id, "facts"), message, cure, named)


@rule("data", of="clipping")
def statement_once(records: Records, today: date) -> Iterator[Finding]:
    """A statement is not both ignored and the source of a fact."""
    for clipping_id, clipping in records.clippings.items():
        used = {fact.statement for fact in clipping.facts}
        for number in clipping.statements.ignored:
            if int(number) in used:
                where = in_clipping(clipping_id, "statements", "ignored", number)
                message = say("statement {number} is ignored, but a fact comes of it", number=number)
                cure = say("delete the one or the other")
                yield Finding(where, message, cure, in_facts(clipping_id, "statement"))


@rule("data", ground="identity", of="clipping")
def fact_kept(records: Records, today: date) -> Iterator[Finding]:
    """A fact known of a statement still stands there, or is withdrawn with a reason; a draft's may go."""
    reason = blank_text(records.languages)
    for clipping_id, clipping in records.clippings.items():
        evidence = records.evidence.get(clipping_id)
        there = {(fact.id, fact.statement) for fact in clipping.facts}
        # One of an unknown statement has its message already.
        lost = {fact.id for fact in clipping.facts if evidence and not evidence.statement(fact.statement)}
        # So has one that bears another's id; it may be this one.
        unclear = clipping.draft or len({fact.id for fact in clipping.facts}) < len(clipping.facts)
        for one in evidence.statements if evidence and not unclear else ():
            for fact in one.facts:
                if (fact, one.statement) not in there and fact not in {*lost, *clipping.withdrawn}:
                    message = say(
                        "the fact {fact} of statement {statement} is gone or stands elsewhere",
                        fact=fact,
                        statement=one.statement,
                    )
                    cure = say(
                        "put it back, or withdrawn: {{{fact}: {{day: …, reason: {reason}}}}}",
                        fact=fact,
                        reason=reason,
                    )
                    its = (index for index, other in enumerate(clipping.facts) if other.id == fact)
                    elsewhere = (in_fact(clipping_id, index, "statement") for index in its)
                    yield Finding(next(elsewhere, in_clipping(clipping_id, "facts")), message, cure)


@rule("data", ground="identity", of="clipping")
def withdrawn_gone(records: Records, today: date) -> Iterator[Finding]:
    """A withdrawn fact is not among the facts, and its id is not used again."""
    for clipping_id, clipping in records.clippings.items():
        for index, fact in enumerate(clipping.facts):
            if fact.id in clipping.withdrawn:
                message = say("{id} is withdrawn", id=fact.id)
                cure = say("give the new fact a new id")
                yield Finding(in_fact(clipping_id, index, "id"), message, cure)


@dataclass(frozen=True)
class _Used:
    """A statement from which facts come."""

    clipping_id: str
    clipping: Clipping
    statement: StatementEvidence
    language: str

    @property
    def facts(self) -> list[Fact]:
        return [fact for fact in self.clipping.facts if fact.statement == self.statement.statement]

    @property
    def misread(self) -> set[str]:
        """What these facts call misread: it need stand in none of them."""
        return {word for fact in self.facts for word in by_editors(fact.misread)}

    def lost(self, message: Message, cure: Message, *names: str, misread: Iterable[str] = ()) -> Finding:
        """Return that something of it is in none of the fields of its facts that are called so."""
        own = self.statement.statement
        facts = enumerate(self.clipping.facts)
        drawn = [in_fact(self.clipping_id, index) for index, fact in facts if fact.statement == own]
        # A fact that names another statement by mistake may have what is lost.
        rests_on = (*in_facts(self.clipping_id, "statement"), *chain(*(fact.each(*names) for fact in drawn)))
        return Finding(drawn[0], message, cure, rests_on, misread=tuple(misread))


def _used(records: Records) -> Iterator[_Used]:
    """Yield the statements that facts come from, without those of which a fact was withdrawn.

    What the withdrawn fact told need not stand in the others.
    """
    for clipping_id, clipping in records.clippings.items():
        used = {fact.statement for fact in clipping.facts}
        evidence = records.evidence.get(clipping_id)
        for one in evidence.statements if evidence and not clipping.draft else ():
            if evidence and one.statement in used and not set(one.facts) & set(clipping.withdrawn):
                yield _Used(clipping_id, clipping, one, evidence.language)


@rule("data", ground="desk", of="clipping")
def figures_used(records: Records, today: date) -> Iterator[Finding]:
    """Every figure of a statement that has facts stands in one of them, or is misread: a heading's number."""
    for used in _used(records):
        given = {figure.position for fact in used.facts for figure in fact.figures}
        for position, figure in enumerate(used.statement.measured, 1):
            if position not in given and figure.printed not in used.misread:
                message = say(
                    "the figure '{printed}' of statement {statement} is in no fact",
                    printed=figure.printed,
                    statement=used.statement.statement,
                )
                cure = say("add it to figures, with position: {position}", position=position)
                yield used.lost(message, cure, "figures", "text", "misread", misread=[figure.printed])


@rule("data", ground="desk", of="clipping")
def actors_used(records: Records, today: date) -> Iterator[Finding]:
    """Every person, ministry and organisation named in a statement that has facts is in one of them.

    Governments are left out, whose names are also those of their countries, and who is named by a part of the
    name of another who is in one, or by a name that is misread, in whatever script: another Congress is
    meant.
    """
    names = records.actor_names()
    for used in _used(records):
        linked = {actor for fact in used.facts for actor in fact.concerned}
        whole = [name for actor in linked for name in names.get(actor, ())]
        there = {actor: names[actor] for actor in used.statement.actors if actor in names}
        another = actors_misread(used.misread - used.statement.words, there)
        for actor in used.statement.actors:
            known = actor not in linked and records.actors.get(actor)
            of_whole = any(part in name for part in names.get(actor, ()) for name in whole)
            if known and known.kind != "government" and actor not in another and not of_whole:
                message = say(
                    "'{actor}' is named in statement {statement} but in none of its facts",
                    actor=actor,
                    statement=used.statement.statement,
                )
                name = printed_form(names[actor], used.language)
                add = say("add it to the actors of a fact")
                cure = or_another(add, records, actor, name, used.facts[0].misread)
                yield used.lost(message, cure, "actors", "agents", "attributed_to", "misread")


@rule("data", ground="desk", of="clipping")
def dates_used(records: Records, today: date) -> Iterator[Finding]:
    """Every date of a statement that has facts stands in one of them, as `when`, in the text or corrected.

    A date under `inferred` stands for one that no fact has: the program may have read the source's words for
    it as another. One that is none is misread.
    """
    reason = reason_in(records.languages, "when", "…")
    for used in _used(records):
        dates = [When.parse(edtf) for edtf in used.statement.dates if edtf not in used.misread]
        for printed in _in_none(used, dates):
            message = say(
                "the date {printed} of statement {statement} is in no fact",
                printed=printed,
                statement=used.statement.statement,
            )
            cure = say(
                "add it to when or the text of a fact; if the source means another, {reason}", reason=reason
            )
            names = "when", "text", "corrections", "inferred", "misread"
            yield used.lost(message, cure, *names, misread=[printed.edtf])


def _in_none(used: _Used, dates: Collection[When]) -> list[When]:
    """Return the dates of a statement that none of its facts gives, nor an inferred one in its place.

    Each inferred date that is none of them stands for one at most: for the one that begins nearest to it.
    """
    given = [when for fact in used.facts for when in dates_given(used.clipping, fact)]
    left = [one for one in dates if not _is_one_of(one, given)]
    inferred = {value for fact in used.facts for value in fact.inferred_values("when")}
    for when in filter(None, map(When.read, sorted(inferred))):
        if left and not _is_one_of(when, dates):
            left.remove(min(left, key=lambda one: abs(one.first - when.first)))
    return left


def _is_one_of(when: When, others: Iterable[When]) -> bool:
    return any(covers(when, one) or covers(one, when) for one in others)
