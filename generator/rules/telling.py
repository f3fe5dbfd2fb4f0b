"""Rules on how texts tell what they tell: a plan does not read as done, nor an opinion as a fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ..language.readers import READERS
from ..language.telling import WORDS, tells
from ..load.records import Records
from ..model import LANGUAGES, Fact, Text
from ..problems import Finding, InRecord, rule
from .places import in_fact


@rule("data")
def text_hedged(records: Records, today: date) -> Iterator[Finding]:
    """A fact's text reads as its status: in both languages it has words of a plan, a saying, a judgement.

    Which kinds of words bear out a status is in its meaning (told_by, generator/model/status.py); what
    occurred and what is background needs none. The words are those that the language's reader knows.
    """
    for clipping_id, index, fact in records.facts():
        if not _doubtful(records, clipping_id, fact):
            yield from _untold(in_fact(clipping_id, index, "text"), fact.text, [fact])


@rule("data")
def summary_hedged(records: Records, today: date) -> Iterator[Finding]:
    """A sentence of a summary is no stronger than its facts.

    Where none of them has occurred or is background, it has words of a plan, a saying, a judgement as a
    fact of their statuses has, in both languages.
    """
    for issue_id, issue in records.issues.items():
        for number, sentence in enumerate(issue.summary):
            cited = {reference: fact for reference in sentence.facts if (fact := records.fact(reference))}
            if any(_doubtful(records, key.partition("#")[0], fact) for key, fact in cited.items()):
                continue
            where = InRecord("issue", issue_id, ("summary", number, "text"))
            yield from _untold(where, sentence.text, list(cited.values()))


def _doubtful(records: Records, clipping_id: str, fact: Fact) -> bool:
    """Tell whether a fact's own status has no words in its statement: of that, other rules speak."""
    evidence = records.evidence.get(clipping_id)
    statement = evidence.statement(fact.statement) if evidence else None
    told_by = fact.meaning.told_by
    if not statement or told_by is None or fact.status in fact.inferred_values("status"):
        return False
    return told_by.isdisjoint(statement.hedges)


def _untold(where: InRecord, text: Text, facts: Sequence[Fact]) -> Iterator[Finding]:
    """Yield each language in which a text does not tell that it rests on such facts alone."""
    told_by = [fact.meaning.told_by for fact in facts]
    if not facts or None in told_by:
        return
    kinds = sorted({kind for one in told_by if one for kind in one})
    statuses = list(dict.fromkeys(fact.status for fact in facts))
    for language in LANGUAGES:
        if language in READERS and not tells(getattr(text, language), language, kinds):
            message = f"{' and '.join(statuses)}, but the text reads as a plain report"
            words = "; ".join(f"{status} is told by {WORDS[language][status]}" for status in statuses)
            yield Finding(where.at(language), message, f"{words}; or mend the status")
