"""The answer of one line to what goes by words: all words that the program is to pass over, told at once.

Two findings on a text that go by one word are one. A word that is passed over leaves its pair alone (for and
against), or its translation: what would be told of these next is told with it, so that one line answers all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from ..load.records import Records
from ..messages import say
from ..problems import Finding, InFile, InRecord, in_fact
from .as_unsure import hedges_agree, plan_kept, possibility_told
from .firmness import status_ceiling
from .limits import limits_kept
from .misread import line_with, misread_at
from .mistakes import Found
from .sense import condition_kept, denial_kept, negation_agrees, sense_kept
from .telling import text_plain

Fact = tuple[str, int]
"""A clipping's id, and the number of a fact in it."""
_OF_WORDS = (
    condition_kept,
    denial_kept,
    hedges_agree,
    limits_kept,
    negation_agrees,
    plan_kept,
    possibility_told,
    sense_kept,
    status_ceiling,
    text_plain,
)
"""The rules that go by words of one fact."""
_MOST = 4
"""So often it is asked what would be told next."""


def answered(records: Records, today: date, found: Iterable[Found]) -> Iterator[Found]:
    """Yield what was found, each mistake once, with the line that answers it where it goes by words."""
    for rule, finding in _of_one_word(found):
        where = finding.where
        if finding.misread and isinstance(where, InRecord):
            words = dict.fromkeys((*finding.misread, *_told_next(records, today, where, finding.misread)))
            line = line_with(misread_at(records, where) or (), words)
            cure = say("{cure}; if the program misreads it, {line}", cure=finding.cure, line=line)
            yield rule, replace(finding, cure=cure, misread=tuple(words))
        else:
            yield rule, finding


def _of_one_word(found: Iterable[Found]) -> list[Found]:
    """Return findings; what goes by a word by which another of its text does is told with that one."""
    kept: list[Found] = []
    of_text: dict[InFile | InRecord, list[int]] = defaultdict(list)
    for rule, finding in found:
        told, words = of_text[_text_of(finding.where)], _parts(finding.misread)
        nth = next((one for one in told if words & _parts(kept[one][1].misread)), None)
        if nth is None:
            told.append(len(kept))
            kept.append((rule, finding))
        else:
            first_rule, first = kept[nth]
            kept[nth] = first_rule, replace(first, misread=(*first.misread, *finding.misread))
    return kept


def _parts(words: Iterable[str]) -> set[str]:
    """Return words; a word and what it denies (not … rise) are two."""
    return {part for word in words for part in word.split(" … ")}


def _text_of(where: InFile | InRecord) -> InFile | InRecord:
    """Return the fact or the sentence in which something is found."""
    return replace(where, keys=where.keys[:2]) if isinstance(where, InRecord) else where


def _told_next(records: Records, today: date, where: InRecord, words: tuple[str, ...]) -> Iterator[str]:
    """Yield the words by which something would be told of a fact if these were passed over, and so on.

    Only words of another text than these: what is told of the same text is no answer to them.
    """
    if where.kind != "clipping" or len(where.keys) < 2 or not isinstance(where.keys[1], int):
        return
    fact, passed = (where.record_id, where.keys[1]), words
    before = {one.message for one in _told(records, today, fact, ())}
    sides = _texts_with(words, records, fact)
    for _ in range(_MOST):
        new = [one for one in _told(records, today, fact, passed) if one.message not in before]
        told = {word: None for one in new for word in one.misread if word not in passed}
        fresh = [word for word in told if sides.isdisjoint(_texts_with([word], records, fact))]
        yield from fresh
        passed = (*passed, *fresh)
        if not fresh:
            return


def _texts_with(words: Iterable[str], records: Records, fact: Fact) -> set[str]:
    """Return in which of a fact's texts some words stand, by language; '' if it is the statement."""
    clipping_id, index = fact
    text = records.clippings[clipping_id].facts[index].text
    ends = [word.split(" … ")[-1] for word in words]
    return {language for language in records.languages for end in ends if end in text.of(language)} or {""}


def _told(records: Records, today: date, fact: Fact, passed: tuple[str, ...]) -> Iterator[Finding]:
    """Yield what the rules on words find in a fact in which some words more are passed over."""
    clipping_id, index = fact
    clipping, evidence = records.clippings[clipping_id], records.evidence.get(clipping_id)
    meant = clipping.facts[index]
    every = evidence.statements if evidence else ()
    statements = tuple(one for one in every if one.statement == meant.statement)
    beside = [one for one in clipping.facts if one.statement == meant.statement and one is not meant]
    changed = meant.model_copy(update={"misread": (*meant.misread, *passed)})
    alone = replace(
        records,
        issues={},
        clippings={clipping_id: clipping.model_copy(update={"facts": (changed, *beside)})},
        evidence={clipping_id: evidence.model_copy(update={"statements": statements})} if evidence else {},
    )
    first = in_fact(clipping_id, 0)
    for rule in _OF_WORDS:
        yield from (one for one in rule(alone, today) if _text_of(one.where) == first)
