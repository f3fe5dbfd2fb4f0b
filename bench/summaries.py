"""How far `summary-drawn` tells a summary that its facts do not bear: python -m bench.summaries [FOLDER …].

Of the sentences of all summaries of desks (this one, where no folder is given) it prints how many the rule
tells as they stand, its wrong messages as far as they are faithful, and how many where each is put over as
many other facts of its issue, drawn at random.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from generator.load.files import load
from generator.load.records import Records
from generator.rules.run import checked
from generator.rules.summary_facts import SummaryCase, summary_cases, undrawn

DRAWN = 5
"""How often a sentence is put over other facts."""


def main(folders: list[str]) -> None:
    """Print both shares over all desks together."""
    random = Random(1)  # noqa: S311  # it keeps no secret
    stands, put_over = [], []
    for folder in folders or ["."]:
        sources, _ = load(Path(folder))
        records = checked(sources, date.today()).records
        for case in summary_cases(records):
            stands.append(_is_told(case, records))
            put_over += [_is_told(other, records) for other in _over_others(case, records, random)]
    print(f"told as they stand: {sum(stands)} of {len(stands)}")
    print(f"told over other facts: {sum(put_over)} of {len(put_over)}")


def _is_told(case: SummaryCase, records: Records) -> bool:
    return any(clause for language in records.languages for clause in undrawn(case, language, records))


def _over_others(case: SummaryCase, records: Records, random: Random) -> Iterator[SummaryCase]:
    """Yield a sentence over other facts of its issue, if that has as many."""
    others = [
        (clipping, fact)
        for clipping in records.clippings.values()
        for fact in clipping.facts
        if case.where.record_id in fact.issues and fact not in case.facts
    ]
    if len(others) >= len(case.facts):
        for _ in range(DRAWN):
            yield replace(case, cited=tuple(random.sample(others, len(case.facts))))


if __name__ == "__main__":
    main(sys.argv[1:])
