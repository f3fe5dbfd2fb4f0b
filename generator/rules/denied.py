"""The rule on what a text denies: the other language denies it, too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import permutations

from ..language.negation import denial_in, may_deny
from ..load.records import Records
from ..messages import say
from ..problems import Finding, rule
from .places import in_fact


@rule("data", ground="fact", of="clipping", grade="warning")
def negation_agrees(records: Records, today: date) -> Iterator[Finding]:
    """What a fact's text denies in one language, it denies in the other: 没有签署 is "has not been signed".

    It goes by words: where one text has a word of denial (not, no, refused, 没有, 不, 否认), the other has
    such a word or one that may stand for it (unable, without, 难以).
    """
    for clipping_id, index, fact in records.facts:
        for language, other in permutations(records.languages, 2):
            word = denial_in(language, fact.text.of(language))
            if word and not may_deny(other, fact.text.of(other)):
                message = say(
                    "the {language} text denies something ({word}), the {other} text nothing",
                    language=language,
                    word=word,
                    other=other,
                )
                cure = say("say in both whether it is so or not")
                yield Finding(in_fact(clipping_id, index, "text").at(other), message, cure)
