"""A sentence of a summary beside the facts under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..load.records import Records
from ..messages import Message
from ..model import Clipping, Fact, SummarySentence, Text
from ..model.types import clipping_of
from ..problems import Finding, InRecord
from .places import in_facts


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

    def finding(self, language: str, message: Message, cure: Message, *names: str) -> Finding:
        """Return what is wrong in a language, which rests on those values of its facts."""
        of_facts = (in_facts(clipping_of(one), "id", "text", *names) for one in self.sentence.facts)
        rests_on = (self.where.at("facts"), *(place for places in of_facts for place in places))
        return Finding(self.where.at("text", language), message, cure, rests_on)


def summary_cases(records: Records) -> Iterator[SummaryCase]:
    """Yield every sentence of a summary whose facts are all there."""
    for issue_id, issue in records.issues.items():
        for number, sentence in enumerate(issue.summary):
            found = [(clipping_of(one), fact) for one in sentence.facts if (fact := records.fact(one))]
            if len(found) == len(sentence.facts):
                yield SummaryCase(
                    where=InRecord("issue", issue_id, ("summary", number)),
                    sentence=sentence,
                    cited=tuple((records.clippings[clipping_id], fact) for clipping_id, fact in found),
                )
