"""Rules on ids, names and places of records, and on the days on which the desk entered and changed them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from ..load.records import Records
from ..messages import say
from ..model import Clipping, Fact
from ..model.kinds import KINDS
from ..model.types import facts_in_order
from ..problems import ANY, Finding, InRecord, Path, in_clipping, in_fact, in_facts, rule

DAY = timedelta(days=1)
NO_TIME = timedelta()


@rule("data", ground="identity")
def id_unique(records: Records, today: date) -> Iterator[Finding]:
    """An id is given once among all files of its kind, upper and lower case being the same."""
    counts = Counter((source.kind, source.id.lower()) for source in records.sources)
    for source in records.sources:
        if counts[source.kind, source.id.lower()] > 1:
            message = say("the {kind} '{id}' exists twice", kind=KINDS[source.kind].called, id=source.id)
            cure = say("rename one of the files")
            yield Finding(InRecord(source.kind, source.id), message, cure)


@rule("data", of="clipping")
def clipping_dated(records: Records, today: date) -> Iterator[Finding]:
    """A clipping's id begins with its date of publication and stands in the folder of that year."""
    paths = {source.id: source.path for source in records.sources if source.kind == "clipping"}
    for clipping_id, clipping in records.clippings.items():
        day = clipping.published.date().isoformat()
        right = str(KINDS["clipping"].path(f"{day}-").with_suffix(""))
        if not paths[clipping_id].startswith(right):
            message = say("published on {day}, but the file is {path}", day=day, path=paths[clipping_id])
            subject = re.sub(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}-", "", clipping_id)
            cure = say(
                "mend the date, or: briefs rename {id} {day}-{subject}",
                id=clipping_id,
                day=day,
                subject=subject,
            )
            if clipping_id.startswith(f"{day}-"):
                path = KINDS["clipping"].path(clipping_id)
                cure = say("mend the date, or move the file to {path}", path=path)
            yield Finding(in_clipping(clipping_id, "published"), message, cure)


@rule("data", ground="identity", of="clipping")
def published_by_today(records: Records, today: date) -> Iterator[Finding]:
    """A clipping is not published in the future (a day is allowed for time zones)."""
    for clipping_id, clipping in records.clippings.items():
        if (clipping.published.date() - today).days > 1:
            message = say(
                "published {day}, which is after today, {today}", day=clipping.published.date(), today=today
            )
            cure = say("mend the date")
            yield Finding(in_clipping(clipping_id, "published"), message, cure)


@rule("data", ground="identity", of="clipping")
def fact_id_unique(records: Records, today: date) -> Iterator[Finding]:
    """A fact's id is given once in its clipping."""
    for clipping_id, clipping in records.clippings.items():
        given = [fact.id for fact in clipping.facts]
        for index, fact in _given_again(records, clipping_id):
            former = facts_in_order(_known(records, clipping_id, fact) - set(given))
            free = (f"f{n}" for n in range(1, 1001) if f"f{n}" not in {*given, *clipping.withdrawn})
            cure = say("the next free one is {fact}", fact=next(free))
            if former:
                cure = say("its own was {fact}", fact=former[0])
            message = say("the fact id '{id}' is given a second time", id=fact.id)
            yield Finding(in_fact(clipping_id, index, "id"), message, cure)


def _given_again(records: Records, clipping_id: str) -> Iterator[tuple[int, Fact]]:
    """Yield the facts that bear another's id: of two, the one that the evidence does not know by it."""
    facts = list(enumerate(records.clippings[clipping_id].facts))
    for number in [one for one, times in Counter(fact.id for _, fact in facts).items() if times > 1]:
        alike = [(index, fact) for index, fact in facts if fact.id == number]
        # sorted keeps the order of those that the evidence knows, or does not know.
        yield from sorted(alike, key=lambda one: number not in _known(records, clipping_id, one[1]))[1:]


def _known(records: Records, record_id: str, fact: Fact) -> set[str]:
    """Return the ids of the facts that the evidence knows of the fact's statement."""
    statement = records.statement_of(record_id, fact)
    return set(statement.facts) if statement else set()


@rule("data", ground="desk")
def record_used(records: Records, today: date) -> Iterator[Finding]:
    """Every issue, actor and event has at least one fact, an actor also by its word or its figure alone.

    It is not asked while a clipping cannot be read: the fact may be there.
    """
    facts = [fact for _, _, fact in records.facts]
    used: dict[str, set[str | None]] = {
        "issue": {record_id for fact in facts for record_id in fact.issues},
        "actor": {record_id for fact in facts for record_id in fact.concerned},
        "event": {fact.event for fact in facts},
    }
    for source in records.sources:
        if source.document and source.kind in used and source.id not in used[source.kind]:
            message = say("no fact names the {kind} '{id}'", kind=KINDS[source.kind].called, id=source.id)
            cure = say("name it in a fact, or delete the file")
            rests_on = in_facts(ANY, "issues", "actors", "attributed_to", "event")
            yield Finding(InRecord(source.kind, source.id), message, cure, rests_on)


@rule("link", ground="desk")
def facts_present(records: Records, today: date) -> Iterator[Finding]:
    """There is a fact to publish: one in a clipping that is no draft."""
    if records.desk and not any(
        not records.clippings[clipping_id].draft for clipping_id, _, _ in records.facts
    ):
        message = say("no clipping has a fact to publish")
        cure = say("add one with briefs new clipping, or take draft: true from one")
        yield Finding(InRecord("desk", "desk"), message, cure, in_facts(ANY, "id"))


@rule("data", ground="identity", of="clipping")
def entered_given(records: Records, today: date) -> Iterator[Finding]:
    """A clipping that is no draft gives the day on which its facts were entered."""
    for clipping_id, clipping in records.clippings.items():
        if not clipping.draft and clipping.entered is None:
            message = say("the day of entry is missing")
            cure = say("add entered: {today}", today=today)
            yield Finding(in_clipping(clipping_id), message, cure)


@rule("data", ground="desk", of="clipping")
def desk_days_in_order(records: Records, today: date) -> Iterator[Finding]:
    """Publication, entry, changes and withdrawal follow one another, and none is after today.

    One day is allowed for time zones.
    """
    for clipping_id, clipping in records.clippings.items():
        late = {where: day for days in _histories(clipping) for where, day in days if day > today + DAY}
        for where, day in late.items():
            message = say("{day} is after today, {today}", day=day, today=today)
            cure = say("mend the day")
            yield Finding(in_clipping(clipping_id, *where), message, cure)
        pairs = [pair for days in _histories(clipping) for pair in pairwise(days)]
        early = {
            where: say("{day} is before {earlier}", day=day, earlier=earlier)
            for (before, earlier), (where, day) in pairs
            # What is before a day that is yet to come need not be wrong itself.
            if before not in late and day < earlier - (DAY if before == ("published",) else NO_TIME)
        }
        for where, message in early.items():
            days = in_clipping(clipping_id).each("published", "entered")
            yield Finding(in_clipping(clipping_id, *where), message, say("mend the one or the other"), days)


@rule("data", ground="desk")
def cancels_a_plan(records: Records, today: date) -> Iterator[Finding]:
    """A fact that cancels or postpones names its event; what is cancelled another fact tells as planned."""
    planned = {fact.event for _, _, fact in records.facts if fact.event and fact.meaning.ahead}
    for clipping_id, index, fact in records.facts:
        if (fact.cancels and fact.event not in planned) or (fact.postpones and not fact.event):
            message = say("no plan that it could cancel or put off")
            cure = say("name the planned event, or delete it")
            where = in_fact(clipping_id, index, "cancels" if fact.cancels else "postpones")
            yield Finding(where, message, cure, in_facts(ANY, "event", "status"))


@rule("data", ground="identity")
def renamed_free(records: Records, today: date) -> Iterator[Finding]:
    """A former id belongs to one record, and no other of the kind bears it now."""
    for kind, of_kind in records.by_kind().items():
        former = Counter(old for record in of_kind.values() for old in record.renamed)
        for record_id, record in of_kind.items():
            for index, old in enumerate(record.renamed):
                again = record.renamed.index(old) < index
                if again or former[old] > record.renamed.count(old) or old in records.ids(kind):
                    message = say("'{old}' leads to another {kind} too", old=old, kind=KINDS[kind].called)
                    cure = say("leave it with one of them")
                    yield Finding(InRecord(kind, record_id, ("renamed", index)), message, cure)


def _histories(clipping: Clipping) -> Iterator[list[tuple[Path, date]]]:
    """Yield for each fact, present or withdrawn, the days that should follow in time, with their places."""
    entered: list[tuple[Path, date]] = [(("published",), clipping.published.date())]
    entered += [(("entered",), clipping.entered)] if clipping.entered else []
    for index, fact in enumerate(clipping.facts):
        place = "facts", index
        own = [((*place, "entered"), fact.entered)] if fact.entered else []
        changes = [((*place, "changes", nth, "day"), one.day) for nth, one in enumerate(fact.changes)]
        yield [*entered, *own, *changes]
    for clipping_id, withdrawal in clipping.withdrawn.items():
        yield [*entered, (("withdrawn", clipping_id, "day"), withdrawal.day)]
