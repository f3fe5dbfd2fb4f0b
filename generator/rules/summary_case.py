"""A sentence of a summary beside the facts under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from ..load.records import Records
from ..messages import Message
from ..model import Clipping, Fact, SummarySentence, Text
from ..model.types import clipping_of
from ..problems import Finding, InRecord
from .places import in_fact, in_facts


@dataclass(frozen=True, kw_only=True)
class SummaryCase:
    """A sentence of a summary with its facts, each with its clipping."""

    where: InRecord
    sentence: SummarySentence
    cited: tuple[tuple[Clipping, Fact], ...]

    @property
    def text(self) -> Text:
        """The sentence in each language."""
        return self.sentence.text

    @property
    def day(self) -> date:
        """The day against which the sentence is read: that of the newest report under it."""
        return max((clipping.published.date() for clipping, _ in self.cited), default=date.min)

    @property
    def facts(self) -> list[Fact]:
        """The facts under it."""
        return [fact for _, fact in self.cited]

    @property
    def places(self) -> Iterator[InRecord]:
        """Where its facts stand."""
        for reference, (clipping, fact) in zip(self.sentence.facts, self.cited, strict=True):
            index = next(number for number, one in enumerate(clipping.facts) if one is fact)
            yield in_fact(clipping_of(reference), index)

    def finding(self, language: str, message: Message, cure: Message, *names: str) -> Finding:
        """Return what is wrong in a language, which rests on those values of its facts."""
        return Finding(self.where.at("text", language), message, cure, self.rests_on("text", *names))

    def rests_on(self, *names: str) -> tuple[InRecord, ...]:
        """Return what tells which facts are meant, and the places of those values of its facts."""
        ids = (in_facts(clipping_of(one), "id") for one in self.sentence.facts)
        of_facts = (where.each(*names) for where in self.places)
        return (self.where.at("facts"), *chain.from_iterable((*ids, *of_facts)))


def summary_cases(records: Records) -> Iterator[SummaryCase]:
    """Yield every sentence of a summary whose facts are all there."""
    for issue_id, issue in records.issues.items():
        for number, sentence in enumerate(issue.summary):
            found = [(clipping_of(one), fact) for one in sentence.facts if (fact := records.fact(one))]
            if len(found) == len(sentence.facts):
                cited = tuple((records.clippings[clipping_id], fact) for clipping_id, fact in found)
                where = InRecord("issue", issue_id, ("summary", number))
                yield SummaryCase(where=where, sentence=sentence, cited=cited)
