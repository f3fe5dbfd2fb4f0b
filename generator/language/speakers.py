"""Who speaks or acts in a clause, as far as the names that stand in it and the words beside them tell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from .within_words import is_within_word

Names = Mapping[str, tuple[str, ...]]
"""The forms by which each is known, by id."""


@dataclass(frozen=True, kw_only=True)
class Speakers:
    """How a language tells who speaks or acts: patterns of what stands beside a name."""

    spoken_of: re.Pattern[str]
    """What a text before a name ends with where the name is no subject (对, to, told)."""
    marked: re.Pattern[str] | None = None
    """What a subject is followed by, in a language that marks it (は, が, によると)."""
    verb: re.Pattern[str] | None = None
    """A finite verb, in a language whose subjects stand before it and are not marked."""
    predicate: re.Pattern[str] | None = None
    """What a clause begins with whose subject stands in the one before."""
    opening: re.Pattern[str] | None = None
    """All before a subject that has a verb of its own and ends before it (After it lost the case,)."""
    passive: re.Pattern[str] | None = None
    """What stands behind a subject that something is done to (was fined)."""
    done_by: re.Pattern[str] | None = None
    """What a text before a name ends with where a passive names who does it (was fined by)."""
    title: re.Pattern[str]
    """All that stands between a country or a firm and the person who holds an office there."""
    joined: re.Pattern[str]
    """All that stands between two subjects of one verb."""
    views: re.Pattern[str]
    """Verbs by which somebody holds a view, and none by which a duty is told."""
    among_others: re.Pattern[str] | None = None
    """What stands behind a name that only belongs to those who speak (critics, X among them, argue)."""
    formerly: re.Pattern[str]
    """Words by which a view or a saying is told as one of former times."""
    ending: re.Pattern[str] | None = None
    """What a sentence ends with that tells whose word all of it is (, X told reporters.): its group `who`."""
    behind: bool = False
    """Whether a speaker may stand behind the verb of speech (said X)."""
    own_plan: re.Pattern[str]
    """How a clause reads in which somebody tells what he plans himself (said it would).

    In the place of its words stand signs: < of what says so, > of the plan, @ of a name, # of a date.
    """
    polled: re.Pattern[str]
    """Words by which a statement tells what was found by asking many."""
    counted_to: re.Pattern[str] | None = None
    """A time up to which something is only counted (今年で6回目), so that nothing took place in it."""
    outlet: re.Pattern[str]
    """What a text before a verb ends with where the outlet names itself (本报, this newspaper)."""
    described: re.Pattern[str]
    """A speaker who is described and not named, with the verb of speech; its one group has the word."""


@dataclass(frozen=True, kw_only=True)
class Mention:
    """Where a name stands, and whose it is; one word may name several (中法)."""

    start: int
    end: int
    ids: tuple[str, ...]


def straight(text: str) -> str:
    """Return a text of the same length with one form of the apostrophe: O’Hara is O'Hara."""
    return text.replace("’", "'")


class NamesByBeginning:
    """Names by what they begin with: those that stand in a text are found without trying each."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.ids: dict[str, list[tuple[str, str]]] = defaultdict(list)
        """The forms that begin with two characters, each with the id."""
        for name_id, forms in names.items():
            for form in map(straight, forms):
                self.ids[form[:2]].append((form, name_id))

    def standing_in(self, text: str) -> Names:
        """Return the names of which a form stands in a text; of the others nothing is to be found there."""
        found: dict[str, tuple[str, ...]] = {}
        text = straight(text)
        for place in range(len(text)):
            two = text[place : place + 2]
            # A name may have one character alone.
            for form, name_id in (*self.ids.get(two, ()), *self.ids.get(two[:1], ())):
                if text.startswith(form, place):
                    found[name_id] = self.names[name_id]
        return found


def mentions(text: str, names: Names) -> tuple[Mention, ...]:
    """Return the names in a text in order; one inside another is none (日本 in 日本外务省)."""
    found: dict[tuple[int, int], list[str]] = {}
    text = straight(text)
    for name_id, forms in names.items():
        for form in map(straight, forms):
            for match in re.finditer(_as_word(form), text) if form in text else ():
                if not is_within_word(text, *match.span()):
                    found.setdefault(match.span(), []).append(name_id)
    outer = _outermost(found)
    return tuple(Mention(start=one[0], end=one[1], ids=tuple(dict.fromkeys(found[one]))) for one in outer)


def _outermost(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans that no other holds, in order."""
    end = 0
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if span[1] > end:
            end = span[1]
            yield span


def _as_word(form: str) -> str:
    """Return the pattern of a form that stands as a word, and not as half of a sign of money: US$."""
    start = r"(?<![A-Za-z])" if form[0].isascii() else ""
    end = r"(?![A-Za-z$£€¥])" if form[-1].isascii() else ""
    return start + re.escape(form) + end


def subject(text: str, names: Names, speakers: Speakers) -> tuple[str, ...]:
    """Return whose deed or word a text tells that ends where its verb begins; () where nothing tells.

    The first name that is not spoken of; of a country and its minister the minister; of several that are
    joined (A and B) all.
    """
    found = mentions(text, names)
    first = next((nth for nth, one in enumerate(found) if _acts(text, one, speakers)), None)
    if first is None:
        return _done_by(text, found, speakers)
    chosen, last = found[first].ids, found[first]
    for one, other in pairwise(found[first:]):
        between = text[one.end : other.start]
        if speakers.title.fullmatch(between):
            chosen, last = other.ids, other
        elif speakers.joined.fullmatch(between):
            chosen, last = (*chosen, *other.ids), other
        else:
            break
    if speakers.passive and speakers.passive.match(text[last.end :]):
        return _done_by(text, found, speakers)
    return tuple(dict.fromkeys(chosen))


def with_subject(words: str, former: str, speakers: Speakers) -> str:
    """Return a clause with its subject, where that stands in the clause before: Kay, who had sued, won."""
    bare = former and speakers.predicate and speakers.predicate.match(words)
    return f"{former.partition(',')[0]} {words}" if bare else words


def _done_by(text: str, found: Iterable[Mention], speakers: Speakers) -> tuple[str, ...]:
    """Return who does what a passive tells, if he is named."""
    by = speakers.done_by
    return next((one.ids for one in found if by and by.search(text[: one.start])), ())


def _acts(text: str, one: Mention, speakers: Speakers) -> bool:
    before = text[: one.start]
    opening = speakers.opening and speakers.opening.match(before)
    own = before[opening.end() if opening else 0 :]
    if _in_compound(text, one) or speakers.spoken_of.search(before):
        return False
    if speakers.among_others and speakers.among_others.match(text, one.end):
        return False
    # Behind the verb of its clause something is done to it: It fined X.
    if speakers.verb and speakers.verb.search(own):
        return False
    return not speakers.marked or bool(speakers.marked.match(text[one.end :]))


_HYPHENS = "-‐‑–"


def _in_compound(text: str, one: Mention) -> bool:
    """Tell whether a name is half of a word with a hyphen or a dash in it (Japan–China ties, pro-Kay)."""
    before, behind = text[: one.start][-2:], text[one.end :][:2]
    return (before[-1:] in _HYPHENS and before[:-1].isalnum()) or (
        behind[:1] in _HYPHENS and behind[1:].isalnum()
    )


def described(text: str, speakers: Speakers) -> str:
    """Return the word for a speaker in a text who is described and not named (官员, an official), or ''."""
    match = speakers.described.search(text)
    return match[match.lastgroup or 0] if match else ""
