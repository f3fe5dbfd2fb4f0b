"""Rules on what the desk itself did: when facts were entered, changed, withdrawn, and ids renamed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from ..load.records import Records
from ..messages import say
from ..model import Clipping, Fact
from ..model.kinds import KINDS
from ..problems import ANY, Finding, InRecord, Path, rule
from .places import in_clipping, in_fact, in_facts

DAY = timedelta(days=1)
NO_TIME = timedelta()


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
    """A fact that cancels names an event of which another fact tells that it is planned or expected."""
    cancelling = [one for one in records.facts if one[2].cancels]
    planned = {fact.event for _, _, fact in records.facts if cancelling and fact.event and fact.meaning.ahead}
    for clipping_id, index, fact in cancelling:
        if fact.event not in planned:
            message = say("no plan that it could cancel")
            cure = say("name the planned event, or delete it")
            rests_on = in_facts(ANY, "event", "status")
            yield Finding(in_fact(clipping_id, index, "cancels"), message, cure, rests_on)


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
        yield [*entered, *_of_fact(fact, ("facts", index))]
    for clipping_id, withdrawal in clipping.withdrawn.items():
        yield [*entered, (("withdrawn", clipping_id, "day"), withdrawal.day)]


def _of_fact(fact: Fact, place: Path) -> Iterator[tuple[Path, date]]:
    if fact.entered:
        yield (*place, "entered"), fact.entered
    for number, change in enumerate(fact.changes):
        yield (*place, "changes", number, "day"), change.day
