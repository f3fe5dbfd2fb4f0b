"""What the words of a text tell, but for those that its `misread` names, or that stand there in names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from ..language.conditions import conditions_of, may_set_condition
from ..language.contrasts import Sides, contrasts_in
from ..language.names_as_words import words_read_in
from ..language.negation import denial_in
from ..language.read_once import clauses_in
from ..language.readers import names_in
from ..language.reading import AHEAD, Clause, Hedge
from ..language.speakers import Names
from ..language.telling import hedges_of
from ..load.records import Records
from ..messages import Message, say
from ..model import Fact, SummarySentence
from ..model.shape import quoted
from ..problems import InRecord

T = TypeVar("T", Fact, SummarySentence)
Told = Fact | SummarySentence
"""What has a text, and words in it that are misread."""
_SHORT = 3
"""An alias of so many characters, Han or capitals, is easily a part of another's name: 议会 of 省议会."""


def clauses_told(told: Told, language: str) -> tuple[Clause, ...]:
    """Return the clauses of a text, each with its hedges."""
    return tuple(one.but_for(told.misread) for one in clauses_in(language, told.text.of(language)))


def hedges_told(told: Told, language: str) -> dict[Hedge, str]:
    """Return the kinds of hedges in a text, each with a word that shows it."""
    return hedges_of(clauses_told(told, language))


def denial_told(told: Told, language: str) -> str:
    """Return the word by which a text denies something, or ''."""
    word = denial_in(language, told.text.of(language))
    return "" if word in told.misread else word


def sides_told(told: Told, language: str, part: str | None = None) -> Sides:
    """Return on which sides a text is, or a part of it."""
    found = contrasts_in(language, told.text.of(language) if part is None else part)
    return {side: word for side, word in found.items() if word not in told.misread}


def own_word(fact: Fact, hedges: Collection[Hedge]) -> Iterator[Message]:
    """Yield what makes a plan whose agent tells of it his own word, where such words are in the way."""
    if fact.meaning.decided and fact.agents and not fact.attributed_to and "saying" in hedges:
        agent = fact.agents[0]
        yield say("if it announces its own plan, attributed_to: {{actor: {agent}}}", agent=agent)


def condition_told(told: Told, language: str) -> str:
    """Return the word for the condition on which all is that a text tells of what is ahead, or ''."""
    text, clauses = told.text.of(language), clauses_told(told, language)
    words = conditions_of(language, [text[one.start : one.end] for one in clauses])
    ahead = [word for one, word in zip(clauses, words, strict=True) if set(AHEAD) & one.hedges.keys()]
    return ahead[0] if ahead and all(ahead) else ""


def is_without_condition(told: Told, language: str) -> bool:
    """Tell whether a text tells of what is ahead, and of no condition."""
    ahead = set(AHEAD) & hedges_told(told, language).keys()
    return bool(ahead) and not may_set_condition(language, told.text.of(language))


def or_under_misread(cure: Message) -> Message:
    """Return a cure that names `misread` and gives no line: a wrong number is mostly the editor's."""
    return say("{cure}; what the program misreads goes under misread", cure=cure)


def misread_at(records: Records, where: InRecord) -> tuple[str, ...] | None:
    """Return what is misread in the fact or the sentence at a place; None where nothing can be."""
    match where.kind, where.keys:
        case "clipping", ("facts", int(index), *_):
            return records.clippings[where.record_id].facts[index].misread
        case "issue", ("summary", int(number), *_):
            return records.issues[where.record_id].summary[number].misread
    return None


class NameWord(str):
    """A word that a text has in a name alone; in a clipping, whose names are read as none, it is a word."""

    __slots__ = ()


def by_editors(misread: Iterable[str]) -> list[str]:
    """Return the words that an editor calls misread, in the clipping as well."""
    return [word for word in misread if not isinstance(word, NameWord)]


def line_with(misread: Iterable[str], words: Iterable[str]) -> str:
    """Return the line that has the program pass over these words, beside those that it does."""
    every = [one if one.isalpha() else quoted(one) for one in dict.fromkeys([*by_editors(misread), *words])]
    return f"misread: [{', '.join(every)}]"


def actors_misread(misread: Iterable[str], names: Names) -> set[str]:
    """Return the actors of whom a misread word is or has a name, in any script: 省議會 has 议会."""
    return {actor for word in by_editors(misread) for actor in names_in("zh", word, names)}


def printed_form(names: Collection[str], language: str) -> str:
    """Return the form by which an actor is most easily found in a language: the shortest in its script."""
    in_script = [one for one in names if one.isascii() == (language == "en")]
    return min(in_script or names, key=len)


def or_another(
    cure: Message, records: Records, actor_id: str, name: str, misread: Sequence[str] = ()
) -> Message:
    """Return a cure, and what to do where another is meant by a name of an actor.

    That is the line that has the program pass over it; and where the name is a short alias, a longer one.
    """
    cure = say("{cure}; if another is meant, {line}", cure=cure, line=line_with(misread, [name]))
    actor = records.actors[actor_id]
    alias = next((one for one in (*actor.aliases, *actor.found_as) if one.lower() == name.lower()), "")
    if not alias or len(alias) > _SHORT:
        return cure
    place = f"data/actors/{actor_id}.yaml"
    return say(
        "{cure}; if longer names have '{alias}' in them, a longer alias in {place}, then briefs lock FILE",
        cure=cure,
        alias=alias,
        place=place,
    )


def with_names_spared(records: Records) -> Records:
    """Return records in which no text is taken to hedge or deny something by a person's name.

    秦若川 sets no condition. The readers know no names. What they take such a name for is passed over as if
    the editor had called it misread, in every text that has the name and the word nowhere else; what the
    clipping says by that word counts all the same.
    """
    # A name of which nothing is left is no word in a name.
    found = {name: words_read_in(name) - {name} for name in records.person_names()}
    risky = {name: words for name, words in found.items() if words}
    if not risky or "zh" not in records.languages:
        return records
    clippings = {
        record_id: clipping.model_copy(update={"facts": tuple(_spared(one, risky) for one in clipping.facts)})
        for record_id, clipping in records.clippings.items()
    }
    issues = {
        record_id: issue.model_copy(update={"summary": tuple(_spared(one, risky) for one in issue.summary)})
        for record_id, issue in records.issues.items()
    }
    return replace(records, clippings=clippings, issues=issues)


def _spared(told: T, risky: Mapping[str, frozenset[str]]) -> T:
    """Return what has a text, with the words misread that stand there in names alone: `risky`, by name."""
    text = told.text.of("zh")
    words: set[str] = set()
    for name, within in risky.items():
        words |= {word for word in within if name in text and word not in text.replace(name, "")}
    new: tuple[str, ...] = tuple(map(NameWord, sorted(words - set(told.misread))))
    return told.model_copy(update={"misread": (*told.misread, *new)}) if new else told
