"""Names that a fact calls misread: another is meant by them, a town council by the word for parliament."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from ..language.readers import names_in
from ..language.speakers import Names
from ..load.records import Records
from ..messages import Message, say
from .misread import by_editors, line_with

_SHORT = 3
"""An alias of so many characters, Han or capitals, is easily a part of another's name: 议会 of 省议会."""


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
