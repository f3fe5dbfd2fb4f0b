"""Rules on what a change of data/ must not lose: `briefs check --base` asks them.

Each takes a comparison of what was published before and after, and yields findings where the cure goes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from ..load.files import locator
from ..load.records import Records
from ..messages import say
from ..model import Fact, blank_text
from ..model.kinds import KINDS
from ..model.types import clipping_of, parted
from ..problems import Finding, InRecord, Problem, in_clipping, located, rule
from .changes import Comparison, in_words
from .compare import unread_of

PART = 10
"""A loss is great when it is more than one fact in so many."""


def great_loss(found: Comparison) -> tuple[int, int] | None:
    """Return how many facts a change takes away, and of how many; None if it is no more than a tenth."""
    number, every = found.count("withdrawn") + found.count("gone"), len(found.before.facts)
    return (number, every) if number * PART > every else None


def guard(found: Comparison) -> list[Problem]:
    """Return every breach of both rules, each in a file as it is now; if that is gone, by the path it had."""
    gone = (replace(source, document=None) for source in found.before.sources)
    locate = locator([*gone, *found.after.sources])
    return [one for check in (ids_kept, counts_kept) for one in located(check, check(found), locate)]


@rule("change")
def ids_kept(found: Comparison) -> Iterator[Finding]:
    """With `--base`: what readers know by an id is still there, or the data says what became of it.

    A fact that goes is `withdrawn` in its clipping, with day and reason, for good. What has another id
    now has the former under `renamed`, for good. A clipping is given up with all its facts withdrawn: its
    file stays, with `facts: []`. Any other record is given up to another, which takes its id under
    `renamed`; where none takes its place, each fact that named it says why, in `withdrawn` or `changes`.
    A clipping that becomes a draft is gone, too.
    """
    yield from _facts_kept(found)
    yield from _withdrawals_kept(found)
    yield from _subjects_kept(found)
    yield from _former_ids_kept(found)


@rule("change")
def counts_kept(found: Comparison) -> Iterator[Finding]:
    """With `--base`: a change takes away more than a tenth of the facts only with a reason for each clipping.

    Where so many are `withdrawn`, no reason stands in two clippings: one sentence for all is what a
    script writes that goes wrong. No setting allows a loss.
    """
    if lost := great_loss(found):
        yield from _reasons_given(found, *lost)
        yield from _reasons_own(found, *lost)


def _reasons_given(found: Comparison, lost: int, every: int) -> Iterator[Finding]:
    gone = next((one for one in found.facts if one.kinds == ("gone",)), None)
    if gone:
        message = say(
            "the change loses {number} of {all} facts, {gone} of them without a reason",
            number=lost,
            all=every,
            gone=found.count("gone"),
        )
        cure = say("put them back, or withdraw each in its clipping")
        yield Finding(in_clipping(clipping_of(gone.id), "facts"), message, cure)


def _reasons_own(found: Comparison, lost: int, every: int) -> Iterator[Finding]:
    withdrawn = (one for one in found.facts if one.kinds == ("withdrawn",))
    reasons = {one.id: in_words(one.reasons[0].reason) for one in withdrawn}
    clippings: dict[str, set[str]] = defaultdict(set)
    for fact_id, reason in reasons.items():
        clippings[reason].add(clipping_of(fact_id))
    for fact_id, reason in reasons.items():
        clipping_id, local = parted(fact_id)
        if others := sorted(clippings[reason] - {clipping_id}):
            message = say(
                "of {all} facts {number} are lost, and the same reason stands in {clipping}",
                all=every,
                number=lost,
                clipping=others[0],
            )
            cure = say("say what is wrong with what this clipping says")
            yield Finding(in_clipping(clipping_id, "withdrawn", local, "reason"), message, cure)


def _facts_kept(found: Comparison) -> Iterator[Finding]:
    kept, reason = found.after.clippings, blank_text(found.after.languages)
    for record in found.records:
        if record.kind == "clipping" and record.change == "gone":
            message = say("the clipping '{clipping}' is no longer published", clipping=record.old_id)
            cure = say("keep the file, not as a draft, and withdraw its facts; or name this id under renamed")
            yield Finding(in_clipping(record.old_id), message, cure)
    for change in found.facts:
        clipping, fact = parted(change.id)
        if change.kinds == ("gone",) and clipping in kept:
            message = say("the fact {fact} is gone", fact=fact)
            cure = say(
                "put it back, or withdrawn: {{{fact}: {{day: …, reason: {reason}}}}}",
                fact=fact,
                reason=reason,
            )
            yield Finding(in_clipping(clipping, "facts"), message, cure)


def _withdrawals_kept(found: Comparison) -> Iterator[Finding]:
    for was, clipping in found.before.clippings.items():
        clipping_id = found.renames.now("clipping", was)
        now = found.after.clippings.get(clipping_id)
        for fact in clipping.withdrawn if now else ():
            if now and fact not in now.withdrawn:
                message = say("{fact} was withdrawn, and nothing tells so any more", fact=fact)
                cure = say("put its line under withdrawn back")
                yield Finding(in_clipping(clipping_id, "facts"), message, cure)


def _subjects_kept(found: Comparison) -> Iterator[Finding]:
    if unread_of(found.after):
        return  # nobody knows what is named there
    then, now = _named(found.before), _named(found.after)
    explained = {change.old_id for change in found.facts if change.reasons}
    for (kind, record_id), facts in then.items():
        if (kind, found.renames.now(kind, record_id)) not in now and not facts <= explained:
            fact = min(facts - explained)
            message = say("the {kind} '{id}' is no longer published", kind=KINDS[kind].called, id=record_id)
            cure = say(
                "leave its id under renamed of the {kind} that takes its place, or say why in every fact "
                "that named it, in withdrawn or changes ({fact} does not)",
                kind=KINDS[kind].called,
                fact=fact,
            )
            yield Finding(InRecord(kind, record_id), message, cure)


def _former_ids_kept(found: Comparison) -> Iterator[Finding]:
    then, now = found.before.by_kind(), found.after.by_kind()
    for kind in then:
        leading = {old for record in now[kind].values() for old in record.renamed}
        for was, record in then[kind].items():
            record_id = found.renames.now(kind, was)
            for old in record.renamed:
                if record_id in now[kind] and old not in leading and old not in now[kind]:
                    message = say("the former id '{old}' leads nowhere", old=old)
                    cure = say("renamed: [{old}]", old=old)
                    yield Finding(InRecord(kind, record_id, ("renamed",)), message, cure)


def _named(records: Records) -> dict[tuple[str, str], set[str]]:
    """Return the facts that stand on the page of each issue, actor and event, by kind and id."""
    listed = {(source.kind, source.id) for source in records.sources}
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for clipping, _, fact in records.facts:
        for key in listed.intersection(_subjects(fact)):
            found[key].add(f"{clipping}#{fact.id}")
    return found


def _subjects(fact: Fact) -> Iterator[tuple[str, str]]:
    yield from (("issue", record_id) for record_id in fact.issues)
    yield from (("actor", record_id) for record_id in fact.concerned)
    if fact.event:
        yield "event", fact.event
