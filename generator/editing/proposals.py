"""What the words of a clause propose for a fact: status, time, whose word, who acts. The editor decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..edtf import When
from ..language.datelines import end_of_dateline
from ..language.readers import READERS
from ..language.reading import Clause, Hedge
from ..language.unnamed import is_leaked
from ..load.records import Records
from ..model.evidence import Evidence, EvidenceClause, EvidenceFigure, StatementEvidence
from ..model.status import STATUSES, Meaning, Status, status_for
from ..model.subjects import names_of
from .clipped import Clipped, Statement
from .known import Known, doer, spoken_of, tells_own_plan

OF_OPINION: Mapping[Status, Status] = {
    "occurred": "assessed",
    "background": "assessed",
    "planned": "expected",
}
"""What an opinion piece tells in the place of what a report would."""
SPOKEN: tuple[Hedge, ...] = ("saying", "according", "judgement")
"""The kinds of hedges by which somebody says or holds what a clause tells, in the order of asking."""


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
    view: bool = True
    """False where it is told of what a poll found."""
    event: str = ""
    figures: tuple[tuple[int, EvidenceFigure], ...] = ()
    """Each with its place in the statement, or 0 where its value tells which it is."""


@dataclass(frozen=True)
class _Told:
    """A clause of a statement beside its evidence, and who speaks or acts in it."""

    words: str
    evidence: EvidenceClause
    number: int
    statement: Statement
    found: StatementEvidence
    headline_described: str
    language: str
    who: tuple[str, ...]
    filed: bool
    """Whether it is the dateline alone, which tells nothing."""

    @property
    def hedges(self) -> dict[Hedge, str]:
        """What hedges it, the heading included."""
        return self.found.hedges_of(self.evidence)

    @property
    def agents(self) -> tuple[str, ...]:
        """Who speaks or acts, as far as the report itself says so."""
        return () if "hearsay" in self.hedges or self.leaked else self.who

    @property
    def leaked(self) -> bool:
        """Whether it is told according to a paper that nobody stands by."""
        return "according" in self.hedges and is_leaked(self.language, self.words)

    @property
    def unnamed(self) -> bool:
        """Whether its source is not named."""
        return "hearsay" in self.hedges or self.leaked or bool(self.described)

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
    desk = Known(reader, records, clipped)
    both = zip(evidence.statements, clipped.statements, strict=True)
    told = (list(_told(found, statement, evidence.headline_described, desk)) for found, statement in both)
    proposed = [[_proposal(one, desk) for one in clauses if not one.filed] for clauses in told]
    return _with_topic(proposed, desk)


def _told(
    found: StatementEvidence, statement: Statement, headline_described: str, desk: Known
) -> Iterator[_Told]:
    """Yield the clauses of a statement; where one names nobody who acts, that is who acted before."""
    who, filed = tuple[str, ...](), end_of_dateline(desk.reader.language, statement.text)
    clauses = desk.reader.clauses(statement.text)
    for number, (evidence, clause) in enumerate(zip(found.clauses, clauses, strict=True), 1):
        words, language = statement.text[clause.start : clause.end], desk.reader.language
        if (spread := _spread(words, evidence.hedges)) is not None:
            who = _speaker(spread, number, clauses, statement.text, desk)
        else:
            who = doer(words, clause, desk.reader, desk.actors) or who
        yield _Told(
            words, evidence, number, statement, found, headline_described, language, who, clause.end <= filed
        )


def _spread(words: str, hedges: Mapping[Hedge, str]) -> tuple[Hedge, str] | None:
    """Return the hedge of a clause by which somebody speaks in it whose word stands in another clause."""
    told = [(kind, hedges[kind]) for kind in SPOKEN if kind in hedges]
    return None if any(word in words for _, word in told) else next(iter(told), None)


def _speaker(
    spread: tuple[Hedge, str], number: int, clauses: Sequence[Clause], text: str, desk: Known
) -> tuple[str, ...]:
    """Return who speaks by a word of another clause, the nearest before or else behind; () if none tells."""
    kind, word = spread
    for one in (*reversed(clauses[: number - 1]), *clauses[number:]):
        words = text[one.start : one.end]
        if word in words:
            return doer(words, replace(one, kinds=(kind,), words=(word,)), desk.reader, desk.actors)
    return ()


def _proposal(told: _Told, desk: Known) -> Proposal:
    status = _status(told, desk)
    meaning, when = STATUSES[status], _when(told.evidence, status, desk.published)
    acting = told.agents if meaning.acted else ()
    actors = tuple(dict.fromkeys((*acting, *_named(told, status, when, desk))))
    # One event that was planned of these actors for that time.
    planned = desk.events.like(actors, When.parse(when), "") if when and meaning.of_event else []
    named = desk.named_events.best(told.words, told.evidence.dates, desk.clipped.headline)
    event = named or (planned[0] if len(planned) == 1 else "")
    # Of a plan somebody's word is given only if he tells of it.
    is_word = not meaning.decided or "saying" in told.hedges
    return Proposal(
        clause=_clause(told, meaning, {"saying"} if meaning.decided and is_word else set()),
        status=status,
        when=when,
        issues=_issues(told, event, desk),
        actors=actors,
        agents=acting,
        speaker=told.agents[0] if told.agents and is_word else "",
        named=not told.unnamed,
        view=not (meaning.position and desk.reader.speakers.polled.search(told.statement.text)),
        past=meaning.position and bool(desk.reader.speakers.formerly.search(told.words)),
        event=event,
        figures=tuple(_figures(told)),
    )


def _status(told: _Told, desk: Known) -> Status:
    """Return the weakest status that the words suggest, as far as one may have it who is not named."""
    status = _suggested(told, desk)
    if desk.opinion:
        status = OF_OPINION.get(status, status)
    meaning = STATUSES[status]
    firmer = meaning.decided or meaning.unnamed_needs not in (None, *told.hedges)
    return "alleged" if told.unnamed and firmer else status


def _suggested(told: _Told, desk: Known) -> Status:
    """Return the weakest status that the words suggest; the editor decides.

    Somebody's view is what he states, and what he says that he will do is planned. A plan that is nobody's is
    what is expected. What is told plainly of a day to come (a budget, a treaty's term), or of no day, stands,
    and has not occurred.
    """
    hedges, found = told.hedges, status_for(told.hedges)
    firm = not (told.evidence.denies or told.evidence.condition)
    if told.agents and firm and {*hedges} == {"saying", "plan"} and tells_own_plan(told.words, hedges, desk):
        return "planned"
    holds = desk.reader.speakers.views.search(hedges.get("judgement", ""))
    if _of_outlet(told, desk):
        return "assessed"
    if told.agents and "possibility" not in hedges and (holds or "according" in hedges):
        return "stated"
    if found and STATUSES[found].decided and not told.agents:
        return "expected"
    if found is None and told.described:
        return "alleged"
    dates = [When.parse(edtf) for edtf in told.evidence.dates]
    ahead = any(when.begins > desk.published for when in dates)
    # What has not been done since then is a state, and no deed of that day; nor is the sixth time this year.
    lasting = bool(told.evidence.denies) and any(when.open for when in dates)
    counted_to = desk.reader.speakers.counted_to
    counted = bool(counted_to and counted_to.search(told.words))
    return found or ("background" if ahead or lasting or counted or not dates else "occurred")


def _of_outlet(told: _Told, desk: Known) -> bool:
    """Tell whether the outlet itself holds what a clause tells: 本报认为, this newspaper believes."""
    spoken = [told.hedges[kind] for kind in ("judgement", "wish") if told.hedges.get(kind)]
    before = (told.statement.text.partition(word)[0] for word in spoken if word in told.statement.text)
    return not told.agents and any(desk.reader.speakers.outlet.search(text) for text in before)


def _when(one: EvidenceClause, status: Status, published: date) -> str | None:
    """Return the first date of a clause that a fact of the status may have, or None.

    What is said was said by the day of the report, whatever it is about.
    """
    dates = [(edtf, When.parse(edtf)) for edtf in one.dates]
    past = [edtf for edtf, when in dates if when.begins <= published]
    ahead = [edtf for edtf, when in dates if (when.latest or published) >= published]
    meaning = STATUSES[status]
    fitting = past if meaning.happened or meaning.position else ahead if meaning.ahead else one.dates
    return next(iter(fitting), None)


def _clause(told: _Told, meaning: Meaning, besides: set[str]) -> int | None:
    """Return the number of a clause beside which another is hedged more than a status allows, and `besides`.

    Beside what somebody states that is hearsay, which is not his.
    """
    kinds = {kind for one in told.found.clauses for kind in one.hedges}
    allowed = kinds if meaning.allowed_hedges is None else meaning.allowed_hedges | besides
    weaker = kinds & {"hearsay"} if meaning.position else kinds - allowed
    return told.number if weaker else None


def _figures(told: _Told) -> Iterator[tuple[int, EvidenceFigure]]:
    """Yield the figures of a clause, with their place where another of the statement has the same value."""
    values, clause_of = [one.number for one in told.found.measured], told.found.clause_of
    for place, one in enumerate(told.found.measured, 1):
        if clause_of[place] == told.number:
            yield (place if values.count(one.number) > 1 else 0), one


def _named(told: _Told, status: Status, when: str | None, desk: Known) -> list[str]:
    """Return the actors of whom a clause speaks, sorted; what nobody does on a day to come do the headline's.

    In what a person says a country is most often what he speaks about, and none who acts.
    """
    found = {actor for one in spoken_of(told.words, desk) for actor in one.ids if actor in desk.actors}
    if STATUSES[status].position and desk.of_kind["person"].intersection(told.agents):
        found -= desk.of_kind["government"]
    if STATUSES[status].ahead and when and not told.agents:
        found |= desk.of_kind["person"].intersection(desk.reader.names(desk.clipped.headline, desk.actors))
    return sorted(found)


def _issues(told: _Told, event: str, desk: Known) -> tuple[str, ...]:
    """Return the issues that the clause names, or its event, or else what it stands in, the nearest first."""
    of_event = "；".join(names_of(desk.records.events[event])) if event else ""
    texts = (told.words, of_event, told.statement.text, told.statement.heading, desk.clipped.headline)
    return next((found for text in texts if (found := desk.reader.names(text, desk.issues))), ())


def _with_topic(found: list[list[Proposal]], desk: Known) -> list[list[Proposal]]:
    """Return proposals with what their clipping is about, where they name nothing of their own.

    That is the issue that most of them name, and for what is to come the event of the headline, or else
    that to come which most of them name, with its time where they give none.
    """
    every = [one for proposed in found for one in proposed]
    ahead = [one for one in every if one.event and STATUSES[one.status].ahead]
    issues = _most(issue for one in every for issue in one.issues)
    event = desk.named_events.best(desk.clipped.headline, ()) or _most(one.event for one in ahead)
    when = next((one.when for one in ahead if one.event == event and one.when), None)
    topic = Proposal(issues=(issues,) if issues else (), event=event, when=when)
    return [[_completed(one, topic) for one in proposed] for proposed in found]


def _most(words: Iterable[str]) -> str:
    """Return what is named most, the first of equals; '' where nothing is."""
    return next((word for word, _ in Counter(words).most_common(1)), "")


def _completed(one: Proposal, topic: Proposal) -> Proposal:
    one = replace(one, issues=one.issues or topic.issues)
    open_ = topic.event and STATUSES[one.status].ahead and not one.event
    return replace(one, event=topic.event, when=one.when or topic.when) if open_ else one
