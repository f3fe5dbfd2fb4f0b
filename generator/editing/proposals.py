"""What the words of a clause propose for a fact: status, time, whose word, who acts. The editor decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from ..edtf import When
from ..language.readers import READERS
from ..language.reading import Clause, Hedge, Reader
from ..language.speakers import Mention, Names, mentions, subject
from ..load.records import Records
from ..model.evidence import Evidence, EvidenceClause, EvidenceFigure, StatementEvidence
from ..model.names import found_by
from ..model.status import STATUSES, Meaning, Status, status_for
from ..rules.events import PlannedEvents
from .clipped import Clipped, Statement

TOLD_BY: tuple[Hedge, ...] = ("saying", "according", "judgement", "wish", "plan")
"""The kinds of hedges whose word has somebody before it who speaks, judges, wants or plans."""


ACTED: tuple[Status, ...] = ("occurred", "planned", "stated")
"""The statuses of what somebody did, will do or says; in the others he who is named first is spoken of."""


@dataclass(frozen=True)
class _Desk:
    """A clipping and the desk that it is held against."""

    reader: Reader
    records: Records
    clipped: Clipped

    @property
    def published(self) -> date:
        """The day of the report."""
        return self.clipped.published.date()

    @property
    def headline(self) -> str:
        """The headline as printed."""
        return self.clipped.headline

    @cached_property
    def actors(self) -> dict[str, tuple[str, ...]]:
        """The forms of each actor."""
        return self.records.actor_names()

    @cached_property
    def persons(self) -> frozenset[str]:
        """The actors who are persons."""
        return frozenset(one for one, actor in self.records.actors.items() if actor.kind == "person")

    @cached_property
    def issues(self) -> dict[str, tuple[str, ...]]:
        """The forms of each issue."""
        return {record_id: found_by(one) for record_id, one in self.records.issues.items()}

    @cached_property
    def events(self) -> PlannedEvents:
        """The events that were planned in earlier clippings."""
        return PlannedEvents(self.records)


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """What a fact of a clause most likely has; its words bear out no less."""

    clause: int | None = None
    """The number of the clause, where others of its statement are hedged more than the status allows."""
    status: Status = "occurred"
    when: str | None = None
    issues: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    speaker: str = ""
    """The actor whose word it is, or to whom belongs who is only described; '' where none is known."""
    named: bool = True
    """False where the source is not named: it is described by the editor."""
    past: bool = False
    event: str = ""
    figures: tuple[tuple[int, EvidenceFigure], ...] = ()
    """Each with its place in the statement, or 0 where its value tells which it is."""


@dataclass(frozen=True, kw_only=True)
class _Told:
    """A clause of a statement beside its evidence, and who speaks or acts in it."""

    clause: Clause
    evidence: EvidenceClause
    number: int
    statement: Statement
    found: StatementEvidence
    headline_described: str
    who: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The clause itself."""
        return self.statement.text[self.clause.start : self.clause.end]

    @property
    def hedges(self) -> dict[Hedge, str]:
        """What hedges it, the heading included."""
        return self.found.hedges_of(self.evidence)

    @property
    def agents(self) -> tuple[str, ...]:
        """Who speaks or acts, as far as the report itself says so."""
        return () if "hearsay" in self.hedges else self.who

    @property
    def goes_on(self) -> bool:
        """Whether somebody speaks in it whose verb stands in a clause before."""
        saying = self.evidence.hedges.get("saying")
        return saying is not None and saying not in self.words

    @property
    def described(self) -> str:
        """The word for who speaks in it and is only described, or ''."""
        above = self.found.heading.described or self.headline_described
        return self.evidence.described or ("" if "saying" in self.evidence.hedges else above)


def proposals(clipped: Clipped, evidence: Evidence, records: Records) -> list[list[Proposal]]:
    """Return for each statement of a clipping what its clauses propose; nothing in a language not read."""
    reader = READERS.get(evidence.language)
    if reader is None:
        return [[] for _ in evidence.statements]
    desk = _Desk(reader, records, clipped)
    both = zip(evidence.statements, clipped.statements, strict=True)
    told = (list(_told(found, statement, evidence.headline_described, desk)) for found, statement in both)
    return _with_topic([[_proposal(one, desk) for one in clauses] for clauses in told])


def _told(
    found: StatementEvidence, statement: Statement, headline_described: str, desk: _Desk
) -> Iterator[_Told]:
    """Yield the clauses of a statement; where one names nobody who acts, that is who acted before."""
    who: tuple[str, ...] = ()
    both = zip(found.clauses, desk.reader.clauses(statement.text), strict=True)
    for number, (evidence, clause) in enumerate(both, 1):
        told = _Told(
            clause=clause,
            evidence=evidence,
            number=number,
            statement=statement,
            found=found,
            headline_described=headline_described,
        )
        if not (told.goes_on and who):
            who = doer(statement.text, clause, desk.reader, desk.actors) or who
        yield replace(told, who=who)


def _proposal(told: _Told, desk: _Desk) -> Proposal:
    status = _status(told, desk)
    meaning, when = STATUSES[status], _when(told.evidence, status, desk.published)
    acting = told.agents if status in ACTED else ()
    actors = tuple(dict.fromkeys((*acting, *_named(told, status, desk))))
    alike = desk.events.like(actors, When.parse(when), "") if when and meaning.of_event else []
    return Proposal(
        clause=_clause(told, meaning),
        status=status,
        when=when,
        issues=_issues(told, desk),
        actors=actors,
        agents=acting,
        speaker=told.agents[0] if told.agents else "",
        named=not ("hearsay" in told.hedges or told.described),
        past=meaning.position and bool(desk.reader.speakers.formerly.search(told.words)),
        event=alike[0] if len(alike) == 1 else "",
        figures=tuple(_figures(told)),
    )


def _status(told: _Told, desk: _Desk) -> Status:
    """Return the weakest status that the words suggest; the editor decides.

    Somebody's view is what he states. A plan that is nobody's is what is expected. What is told plainly of a
    day to come (a budget, a treaty's term), or of no day, stands, and has not occurred.
    """
    hedges, found = told.hedges, status_for(told.hedges)
    holds = desk.reader.speakers.views.search(hedges.get("judgement", ""))
    if told.agents and "possibility" not in hedges and (holds or "according" in hedges):
        return "stated"
    if found == "planned" and not told.agents:
        return "expected"
    if found is None and told.described:
        return "assessed"
    ahead = any(When.parse(when).earliest > desk.published for when in told.evidence.dates)
    return found or ("background" if ahead or not told.evidence.dates else "occurred")


def _when(one: EvidenceClause, status: Status, published: date) -> str | None:
    """Return the first date of a clause that a fact of the status may have, or None.

    What is said was said by the day of the report, whatever it is about.
    """
    dates = [(edtf, When.parse(edtf)) for edtf in one.dates]
    past = [edtf for edtf, when in dates if when.earliest <= published]
    ahead = [edtf for edtf, when in dates if (when.latest or published) >= published]
    meaning = STATUSES[status]
    fitting = past if meaning.happened or meaning.position else ahead if meaning.ahead else one.dates
    return next(iter(fitting), None)


def _clause(told: _Told, meaning: Meaning) -> int | None:
    """Return the number of a clause beside which another is hedged more than a status allows."""
    allowed = meaning.allowed_hedges
    weaker = allowed is not None and any(one.hedges.keys() - allowed for one in told.found.clauses)
    return told.number if weaker else None


def _figures(told: _Told) -> Iterator[tuple[int, EvidenceFigure]]:
    """Yield the figures of a clause, with their place where another of the statement has the same value."""
    values = [one.number for one in told.found.measured]
    for place, one in enumerate(told.found.measured, 1):
        if any(one is mine for mine in told.evidence.figures):
            yield (place if values.count(one.number) > 1 else 0), one


def _named(told: _Told, status: Status, desk: _Desk) -> list[str]:
    """Return the actors whom a clause names, sorted; what nobody does is ahead of the headline's persons."""
    found = {actor for mention in mentions(told.words, desk.actors) for actor in mention.ids}
    if STATUSES[status].ahead and not told.agents:
        found |= desk.persons.intersection(desk.reader.names(desk.headline, desk.actors))
    return sorted(found)


def _issues(told: _Told, desk: _Desk) -> tuple[str, ...]:
    """Return the issues that the clause names, or else what it stands in, the nearest first."""
    texts = (told.words, told.statement.text, told.statement.heading, desk.headline)
    return next((found for text in texts if (found := desk.reader.names(text, desk.issues))), ())


def _with_topic(found: list[list[Proposal]]) -> list[list[Proposal]]:
    """Return proposals with what their clipping is about, where they name nothing of their own.

    That is the issue that most of them name, and for what is to come without a time the first event.
    """
    every = [one for proposed in found for one in proposed]
    most = Counter(issue for one in every for issue in one.issues).most_common(1)
    topic = Proposal(issues=tuple(issue for issue, _ in most))
    dated = next((one for one in every if one.event), topic)
    topic = replace(topic, event=dated.event, when=dated.when)
    return [[_completed(one, topic) for one in proposed] for proposed in found]


def _completed(one: Proposal, topic: Proposal) -> Proposal:
    one = replace(one, issues=one.issues or topic.issues)
    open_ = topic.event and STATUSES[one.status].ahead and not one.when
    return replace(one, event=topic.event, when=topic.when) if open_ else one


def doer(text: str, clause: Clause, reader: Reader, names: Names) -> tuple[str, ...]:
    """Return the actors who say, hold, plan or do what a clause tells; () where its words do not tell.

    "X表示", "said X" and "Xによると" name X; "据X" and "according to X" name who stands behind.
    """
    for kind, word in zip(clause.kinds, clause.words, strict=True):
        place = text.find(word, clause.start, clause.end)
        if kind in TOLD_BY and place >= 0:
            end = place + len(word)
            found = subject(text[clause.start : end], names, reader.speakers)
            return found or _behind(mentions(text[end : clause.end], names), first=kind == "according")
    return subject(text[clause.start : clause.end], names, reader.speakers)


def _behind(found: tuple[Mention, ...], *, first: bool) -> tuple[str, ...]:
    """Return whose name stands behind a verb, if it is the only one, or the first behind "according to"."""
    return found[0].ids[:1] if found and (first or len(found) == 1) else ()
