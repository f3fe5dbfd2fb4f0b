"""Rules on what the desk writes over its facts: standing summaries and roles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from ..load.records import Records
from ..messages import say
from ..model.types import clipping_of
from ..problems import ANY, Finding, InRecord, in_clipping, in_facts, rule


@rule("data")
def summary_length(records: Records, today: date) -> Iterator[Finding]:
    """An issue's summary has one to six sentences."""
    for issue_id, issue in records.issues.items():
        if not 1 <= len(issue.summary) <= 6:
            message = say("the summary has {number} sentences", number=len(issue.summary))
            cure = say("one to six, for a reader with one minute")
            yield Finding(InRecord("issue", issue_id, ("summary",)), message, cure)


@rule("data")
def summary_referenced(records: Records, today: date) -> Iterator[Finding]:
    """Each sentence of a summary, and each role, names the facts that say so."""
    cure = say("facts: [clipping#f1]")
    for issue_id, issue in records.issues.items():
        for number, sentence in enumerate(issue.summary):
            if not sentence.facts:
                where = InRecord("issue", issue_id, ("summary", number, "facts"))
                yield Finding(where, say("a sentence without a fact"), cure)
    for actor_id, actor in records.actors.items():
        for number, role in enumerate(actor.roles):
            if not role.facts:
                where = InRecord("actor", actor_id, ("roles", number, "facts"))
                yield Finding(where, say("a role without a fact"), cure)


@rule("data", ground="fact")
def summary_on_issue(records: Records, today: date) -> Iterator[Finding]:
    """The facts under an issue's summary bear on that issue."""
    for issue_id, issue in records.issues.items():
        told: set[str] = set()
        for number, sentence in enumerate(issue.summary):
            for index, reference in enumerate(sentence.facts):
                fact = records.fact(reference)
                if fact and issue_id not in fact.issues and reference not in told:
                    told.add(reference)
                    where = InRecord("issue", issue_id, ("summary", number, "facts", index))
                    message = say(
                        "'{reference}' does not bear on '{issue_id}'", reference=reference, issue_id=issue_id
                    )
                    cure = say("add {issue_id} to its issues, or take another fact", issue_id=issue_id)
                    yield Finding(where, message, cure, in_facts(clipping_of(reference), "id", "issues"))


@rule("data", grade="warning")
def summary_current(records: Records, today: date) -> Iterator[Finding]:
    """An issue's summary rests on the newest report of the issue.

    Readers are told how many reports are newer than the summary.
    """
    newest: dict[str, tuple[datetime, str]] = {}
    for clipping_id, _, fact in records.facts:
        found = records.moments[clipping_id], clipping_id
        for issue_id in () if records.clippings[clipping_id].draft else fact.issues:
            newest[issue_id] = max(newest.get(issue_id, found), found)
    for issue_id, issue in records.issues.items():
        cited = {clipping_of(reference) for sentence in issue.summary for reference in sentence.facts}
        _, clipping_id = newest.get(issue_id, (None, ""))
        if clipping_id and clipping_id not in cited:
            message = say(
                "no sentence rests on the newest report of the issue, '{clipping_id}'",
                clipping_id=clipping_id,
            )
            cure = say("say what it brought, under its facts; or cite it where it confirms what stands there")
            yield Finding(InRecord("issue", issue_id, ("summary",)), message, cure, _NEWEST)


_NEWEST = (in_clipping(ANY, "published"), *in_facts(ANY, "id", "issues"))
"""By what a report is the newest of an issue."""
