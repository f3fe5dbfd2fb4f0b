"""A clipping beside the desk: who speaks or acts in its clauses, and what they are about, by their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import chain, zip_longest

from ..edtf import When
from ..language.names_as_words import words_read_in
from ..language.opinions import is_opinion
from ..language.readers import READERS
from ..language.reading import Clause, Hedge, Reader
from ..language.search_text import fold, terms
from ..language.speakers import Mention, Names, mentions, subject
from ..load.records import Records
from ..model import Event
from ..model.clipping import Genre
from ..model.subjects import found_by, names_of, spellings
from ..rules.events import PlannedEvents
from .clipped import Clipped

ENOUGH = 2 / 3
"""So much of a name of an event a text has at least, in pairs of characters or in words, to be about it."""
FAR = timedelta(days=366)
"""An event with a date is not meant by a text without one that is published so long before or after it."""
_ASIDE = re.compile(r"[（(][^）)]*[）)]")
"""What stands beside a name: its year, its place."""
_CLOSED = re.compile(r"[,，、》]")
"""What ends the name of a source that stands behind "according to"."""
TOLD_BY: tuple[Hedge, ...] = ("saying", "according", "judgement", "wish", "plan")
"""The kinds of hedges whose word has somebody before it who speaks, judges, wants or plans."""
_BEFORE_FRAME = ("", ",", '"', "”", "’")
"""What stands before a frame in which the verb comes first (…, said X)."""


def genre_of(clipped: Clipped) -> Genre:
    """Return the genre of a clipping as its headline and words tell it; the editor decides."""
    if is_opinion(clipped.headline, [one.text for one in clipped.statements]):
        return "opinion"
    return "flash" if len(clipped.statements) == 1 else "report"


@dataclass(frozen=True)
class Known:
    """A clipping and the desk that it is held against."""

    reader: Reader
    records: Records
    clipped: Clipped

    @property
    def published(self) -> date:
        """The day of the report."""
        return self.clipped.published.date()

    @cached_property
    def opinion(self) -> bool:
        """Whether it is most likely an opinion."""
        return genre_of(self.clipped) == "opinion"

    @cached_property
    def actors(self) -> dict[str, tuple[str, ...]]:
        """The forms of each actor."""
        return self.records.actor_names()

    @cached_property
    def full_names(self) -> dict[str, tuple[str, ...]]:
        """What each actor is called."""
        return self.records.full_names()

    @cached_property
    def of_kind(self) -> Mapping[str, set[str]]:
        """The actors of each kind; governments bear the names of their countries."""
        found: dict[str, set[str]] = defaultdict(set)
        for actor_id, actor in self.records.actors.items():
            found[actor.kind].add(actor_id)
        return found

    @cached_property
    def names_as_words(self) -> list[str]:
        """The names of persons that a reader of Chinese takes for words, the longest first."""
        return sorted(filter(words_read_in, self.records.person_names()), key=len, reverse=True)

    @cached_property
    def issues(self) -> dict[str, tuple[str, ...]]:
        """The forms of each issue."""
        return {record_id: found_by(one) for record_id, one in self.records.issues.items()}

    @cached_property
    def issue_names(self) -> dict[str, tuple[str, ...]]:
        """The names of each issue, under what is no actor's id."""
        return {f"#{record_id}": names_of(one) for record_id, one in self.records.issues.items()}

    @cached_property
    def events(self) -> PlannedEvents:
        """The events that were planned in earlier clippings."""
        return PlannedEvents(self.records)

    @cached_property
    def named_events(self) -> NamedEvents:
        """The events by their names."""
        return NamedEvents(self.records, self.published)


@dataclass(frozen=True, kw_only=True)
class _Named:
    """An event by the terms of each of its names, and when its name says that it is."""

    event: str
    names: tuple[frozenset[str], ...]
    deeds: frozenset[str]
    """The terms of its names that are no actor's: visit, call, strike."""
    day: When | None
    """The first date in one of its names."""

    def share(self, said: frozenset[str], around: frozenset[str]) -> float:
        """Return how much of a name a text has, together with what stands above it; 0 without the deed."""
        every = said | around if said & self.deeds else frozenset()
        return max(len(name & every) / len(name) for name in self.names)


class NamedEvents:
    """The events of a desk, to be found by their names and dates in what was published on a day."""

    def __init__(self, records: Records, published: date) -> None:
        """Take the names apart; those of other years are meant only where the text gives the date."""
        self._published = published
        names = [name for actor in records.actors.values() for name in names_of(actor)]
        actors = frozenset[str]().union(*map(_terms, names))
        named = (_named(event_id, event, actors, published) for event_id, event in records.events.items())
        self._named = [one for one in named if one.names]

    def best(self, text: str, dates: tuple[str, ...], above: str = "") -> str:
        """Return the event of which a text with these dates has most of a name, or ''.

        Of several the one whose date is in the text. Where the text has only a part of a name, the rest may
        stand `above` it, in a headline.
        """
        when = [When.parse(edtf) for edtf in dates]
        fitting = [one for one in self._named if _dated(one, when) > 0 or self._may_be(one, when)]
        said = _terms(text)
        for around in (frozenset[str](), _terms(above)):
            found = [(_dated(one, when), one.share(said, around), one.event) for one in fitting]
            enough = [one for one in found if one[1] >= ENOUGH]
            if enough:
                return max(enough)[2]
        return ""

    def _may_be(self, one: _Named, said: list[When]) -> bool:
        """Tell whether a text may mean an event whose date it does not give."""
        if one.day is None:
            return True
        first, last = one.day.first - FAR, (one.day.last or one.day.first) + FAR
        return not said and first <= self._published <= last


def _terms(text: str) -> frozenset[str]:
    """Return the words and pairs of characters of a text; one character at its end tells nothing."""
    return frozenset(term for term in terms(fold(text)) if len(term) > 1)


def _named(event_id: str, event: Event, actors: frozenset[str], published: date) -> _Named:
    names = [found for name in names_of(event) if (found := _terms(_ASIDE.sub("", name)))]
    read = (reader.dates(name, published) for name in spellings(event.names) for reader in READERS.values())
    dates = (one.when for found in read for one in found)
    return _Named(
        event=event_id,
        names=tuple(names),
        deeds=frozenset(term for name in names for term in name) - actors,
        day=next(dates, None),
    )


def _dated(one: _Named, said: list[When]) -> int:
    """Return 1 where a date of a text is that of an event, -1 where none of several is, else 0."""
    if one.day is None or not said:
        return 0
    first, last = one.day.first, one.day.last or date.max
    return 1 if any(when.first <= last and first <= (when.last or date.max) for when in said) else -1


def doer(words: str, clause: Clause, reader: Reader, names: Names) -> tuple[str, ...]:
    """Return the actors who say, hold, plan or do what the words of a clause tell; () where they do not.

    "X表示", "said X" and "Xによると" name X; "据X" and "according to X" name who stands behind.
    """
    ending = reader.speakers.ending and reader.speakers.ending.search(words.rstrip())
    if ending and (found := subject(ending["who"], names, reader.speakers)):
        return found
    told = False
    for kind, word in clause.hedges.items():
        if kind == "saying" and word.endswith((":", "：")):
            return subject(word, names, reader.speakers)
        before, here, behind = words.partition(word)
        if kind in TOLD_BY and here:
            told = True
            found = _behind(before, behind, kind, reader, names)
            found = found or subject(_of_speaker(before + word, reader, names), names, reader.speakers)
            if found:
                return found
    return () if told else subject(words, names, reader.speakers)


def tells_own_plan(words: str, hedges: Mapping[Hedge, str], desk: Known) -> bool:
    """Tell whether somebody says in a clause what he plans himself: nobody else stands between the two."""
    told = [(one.start, one.end, "@") for one in mentions(words, desk.actors)]
    told += [(one.start, one.end, "#") for one in desk.reader.dates(words, desk.published)]
    for word, sign in ((hedges.get("saying"), "<"), (hedges.get("plan"), ">")):
        if word and word in words:
            told.append((words.index(word), words.index(word) + len(word), sign))
    for start, end, sign in sorted(told, reverse=True):
        words = words[:start] + sign + words[end:]
    return bool(desk.reader.speakers.own_plan.search(words))


def speakers(words: str, clause: Clause, reader: Reader, names: Names) -> tuple[str, ...]:
    """Return the actors whose word a clause tells, and those named with them before the verb: X of Y said.

    () where its words do not tell.
    """
    said = clause.hedges.get("saying") or clause.hedges.get("according")
    if not said or said not in words or not (found := doer(words, clause, reader, names)):
        return ()
    before, spoken_of = words.partition(said)[0], reader.speakers.spoken_of
    beside = (one.ids for one in mentions(before, names) if not spoken_of.search(before[: one.start]))
    return tuple(dict.fromkeys((*found, *chain.from_iterable(beside))))


def goes_on(words: str, hedges: Mapping[Hedge, str]) -> bool:
    """Tell whether somebody speaks in a clause of these words and hedges whose verb stands in one before."""
    saying = hedges.get("saying")
    return saying is not None and saying not in words


def _behind(before: str, behind: str, kind: Hedge, reader: Reader, names: Names) -> tuple[str, ...]:
    """Return whose name stands behind "according to", or is the only one behind a verb that comes first."""
    found = mentions(behind, names)
    inverted = kind == "saying" and reader.speakers.behind and before.rstrip()[-1:] in _BEFORE_FRAME
    # According to the Morning Post, X is considering: X is not who is gone by.
    close = kind == "according" and found and not _CLOSED.search(behind[: found[0].start])
    return found[0].ids[:1] if found and (close or (inverted and len(found) == 1)) else ()


def _of_speaker(words: str, reader: Reader, names: Names) -> str:
    """Return of words that end with a verb those in which its subject stands: …, Lumen claims."""
    said, comma, frame = words.rpartition(",")
    verb = reader.speakers.verb
    apart = comma and verb and verb.search(said) and mentions(frame, names)
    return frame if apart else words


def spoken_of(text: str, desk: Known) -> Iterator[Mention]:
    """Yield the names in a text, without those that only say whose a thing or a person is.

    That is a country within the name of an issue (its treaty, its tariffs), and before one who holds an
    office there (the Japanese prime minister).
    """
    found = mentions(text, {**desk.issue_names, **desk.actors})
    for one, after in zip_longest(found, found[1:]):
        holder = after and desk.of_kind["person"].issuperset(after.ids)
        of_holder = holder and desk.of_kind["government"].issuperset(one.ids)
        if not (of_holder and desk.reader.speakers.title.fullmatch(text[one.end : after.start])):
            yield one
