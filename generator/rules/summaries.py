"""Rules on what the desk writes over its facts: standing summaries and roles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..load.records import Records
from ..problems import Finding


def summary_length(records: Records, today: date) -> Iterator[Finding]:
    """An issue's summary has three to six sentences."""
    for issue_id, issue in records.issues.items():
        if not 3 <= len(issue.summary) <= 6:
            yield Finding(
                kind="issue",
                id=issue_id,
                where=("summary",),
                message=f"the summary has {len(issue.summary)} sentences",
                cure="three to six, for a reader with one minute",
            )


def summary_referenced(records: Records, today: date) -> Iterator[Finding]:
    """Each sentence of a summary, and each role, names the facts that say so."""
    for record_id, issue in records.issues.items():
        for number, sentence in enumerate(issue.summary):
            if not sentence.facts:
                yield _without_fact("issue", record_id, ("summary", number), "sentence")
    for record_id, actor in records.actors.items():
        for number, role in enumerate(actor.roles):
            if not role.facts:
                yield _without_fact("actor", record_id, ("roles", number), "role")


def summary_on_issue(records: Records, today: date) -> Iterator[Finding]:
    """The facts under an issue's summary bear on that issue."""
    for issue_id, issue in records.issues.items():
        for number, sentence in enumerate(issue.summary):
            for index, reference in enumerate(sentence.facts):
                fact = records.fact(reference)
                if fact and issue_id not in fact.issues:
                    yield Finding(
                        kind="issue",
                        id=issue_id,
                        where=("summary", number, "facts", index),
                        message=f"'{reference}' does not bear on '{issue_id}'",
                        cure=f"add {issue_id} to its issues, or take another fact",
                    )


def _without_fact(kind: str, clipping_id: str, where: tuple[str, int], what: str) -> Finding:
    message = f"a {what} without a fact"
    return Finding(
        kind=kind, id=clipping_id, where=(*where, "facts"), message=message, cure="facts: [clipping#f1]"
    )


RULES = (summary_length, summary_referenced, summary_on_issue)
