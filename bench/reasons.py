"""How many reasons (`inferred`) the data of a desk gives, and how many of them it needs.

python -m bench.reasons [FOLDER]. Prints by field how many there are, and every one without which the rules
find nothing more: it can go.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.load.files import load
from generator.load.records import Records
from generator.load.typed import parse_records
from generator.model import Fact
from generator.problems import report
from generator.rules.run import data_rules, run_rules

from .mutants import with_facts


def without_each(fact: Fact) -> Iterator[tuple[str, Fact]]:
    """Yield a fact without each of its reasons, with what the reason is for."""
    for number, one in enumerate(fact.inferred):
        others = (*fact.inferred[:number], *fact.inferred[number + 1 :])
        yield f"{one.field} {one.value}", fact.model_copy(update={"inferred": others})


def main(root: Path) -> None:
    """Count the reasons in the data of `root`, and print those that can go."""
    records, problems = parse_records(load(root)[0])
    if problems:
        sys.exit(report(problems))
    before = len(list(run_rules(records, date.today(), data_rules())))
    made, needed = Counter[str](), Counter[str]()
    for clipping_id, _, fact in records.facts:
        for name, changed in without_each(fact):
            field = name.partition(" ")[0]
            made[field] += 1
            if found_without(records, clipping_id, changed) > before:
                needed[field] += 1
            else:
                print(f"can go: {clipping_id} {fact.id} {name}")
    for field, number in made.items():
        print(f"{field}: {number} reasons, {needed[field]} needed")


def found_without(records: Records, clipping_id: str, fact: Fact) -> int:
    """Return how many problems there are with a fact in the place of the one of its id."""
    clipping = with_facts(records.clippings[clipping_id], {fact.id: fact})
    changed = replace(records, clippings={**records.clippings, clipping_id: clipping})
    return len(list(run_rules(changed, date.today(), data_rules())))


if __name__ == "__main__":
    main(Path(*sys.argv[1:2]))
