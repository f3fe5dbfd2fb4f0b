"""How much an editor types for a fact, from briefs import to a clean check.

python -m bench.typing DESK PAGE [PAGE ...]. DESK is the folder of a desk that has the clippings of the saved
pages. Each of these clippings is imported once more, into the desk with all its issues, actors and events,
but only those clippings that were published before. A fact of the desk is then held against the stub that
import proposes for it:

- a value that the stub proposes and the fact keeps is not typed; every other value of the fact is, and so are
  its characters;
- a value that is proposed and not kept counts as a value and as one character, for it has to be taken out; so
  does a stub that no fact is made of (those of statements that the desk ignores are not counted);
- what nobody need type (what the evidence fixes) is not in the desk's files, so it counts nowhere. `changes`,
  which come later, are left out.

Where a statement has more facts than stubs, each further one begins with a copy of a stub: its id is typed.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from generator.editing.article import Given
from generator.editing.clipped import Clipped, SavedPage
from generator.editing.drafts import clipping_text
from generator.editing.extract import extract
from generator.editing.identity import language_of, matching
from generator.editing.saved_pages import read_pages
from generator.load.files import load
from generator.load.records import Records
from generator.load.typed import parse_records
from generator.model.kinds import KINDS
from generator.problems import report

Leaf = tuple[str, str]
"""A value of a fact: its place without the numbers of lists, and how it is written."""


@dataclass
class Effort:
    """What was typed and taken out, in all: values and characters, by field."""

    facts: int = 0
    held: int = 0
    typed: Counter[str] = field(default_factory=Counter)
    characters: Counter[str] = field(default_factory=Counter)
    removed: Counter[str] = field(default_factory=Counter)

    def add(self, more: Effort) -> None:
        """Add what another cost."""
        self.facts, self.held = self.facts + more.facts, self.held + more.held
        self.typed += more.typed
        self.characters += more.characters
        self.removed += more.removed

    @property
    def values(self) -> int:
        """How many values were typed or taken out."""
        return self.typed.total() + self.removed.total()

    @property
    def all_characters(self) -> int:
        """How many characters were typed, one for each value taken out among them."""
        return self.characters.total() + self.removed.total()


def leaves(value: object, place: str = "") -> Iterator[Leaf]:
    """Yield the values inside a value; what is left empty is none."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from leaves(part, f"{place}.{key}".lstrip("."))
    elif isinstance(value, list):
        for part in value:
            yield from leaves(part, place)
    elif value not in ("", "null"):
        yield place, str(value)


def effort(fact: Mapping[str, Any], stub: Mapping[str, Any]) -> Effort:
    """Return what it takes to make a fact of a stub. A value in the place of another is one value."""
    kept = {key: value for key, value in fact.items() if key != "changes"}
    wanted, proposed = Counter(leaves(kept)), Counter(leaves(stub))
    typed, removed = wanted - proposed, proposed - wanted
    cost = Effort(facts=1, held=wanted.total())
    for (place, value), times in typed.items():
        cost.typed[place.partition(".")[0]] += times
        cost.characters[place.partition(".")[0]] += times * len(value)
    replaced = Counter(place for place, _ in typed.elements())
    for place, _ in removed.elements():
        if replaced[place] and place not in ("actors", "agents", "issues"):
            replaced[place] -= 1
        else:
            cost.removed[place.partition(".")[0]] += 1
    return cost


def of_statement(facts: Sequence[Mapping[str, Any]], stubs: Sequence[Mapping[str, Any]]) -> Effort:
    """Return what the facts of a statement cost: each takes the nearest stub left, or a copy of one."""
    total, left = Effort(), list(stubs)
    for fact in facts:
        # Which id a fact has is nobody's choice: that of its stub is as good.
        nearest = min(left or stubs, key=lambda stub: effort({**fact, "id": stub["id"]}, stub).values)
        total.add(effort({**fact, "id": nearest["id"]}, nearest if left else {**nearest, "id": ""}))
        left = [stub for stub in left if stub is not nearest]
    total.removed["stub"] += len(left)
    return total


def stubs_of(text: str) -> Iterator[dict[str, Any]]:
    """Yield the stubs of a draft, which stand in it as comments, with every value a string."""
    lines = re.findall(r"^  # (- .*|  .*)$", text, re.MULTILINE)
    yield from yaml.load("\n".join(lines), yaml.CBaseLoader) or ()  # noqa: S506  # strings only


def facts_of(root: Path, clipping_id: str) -> list[dict[str, Any]]:
    """Return the facts of a clipping as they are typed in its file, with every value a string."""
    text = (root / KINDS["clipping"].path(clipping_id)).read_text(encoding="utf-8")
    facts: list[dict[str, Any]] = yaml.load(text, yaml.CBaseLoader)["facts"]  # noqa: S506  # strings only
    return facts


def of_clipping(root: Path, clipped: Clipped, clipping_id: str, records: Records) -> Effort:
    """Return what the facts of a clipping cost in a desk that has those of earlier ones only."""
    now = records.clippings[clipping_id]
    earlier = {key: one for key, one in records.clippings.items() if one.published < now.published}
    before = replace(records, clippings=earlier)
    evidence = extract(clipped, None, language_of(now.publisher, records), before, None)
    stubs, facts = defaultdict(list), defaultdict(list)
    for stub in stubs_of(clipping_text(clipped, evidence, before)):
        stubs[stub["statement"]].append(stub)
    for fact in facts_of(root, clipping_id):
        facts[fact["statement"]].append(fact)
    total = Effort()
    for statement, drawn in facts.items():
        total.add(of_statement(drawn, stubs[statement]))
    return total


def main(root: Path, pages: Iterable[Path]) -> None:
    """Print what a fact of the desk holds, and what its editors type of that."""
    records, problems = parse_records(load(root)[0])
    saved = [SavedPage(str(path), path.read_bytes()) for path in pages]
    clippings, wrong = read_pages(saved, Given(), records)
    if problems or wrong:
        sys.exit(report([*problems, *wrong]))
    total = Effort()
    for number, clipping_id in matching(clippings, records).items():
        total.add(of_clipping(root, clippings[number], clipping_id, records))
    facts = total.facts
    print(
        f"{facts} facts; a fact has {total.held / facts:.1f} values, of which an editor types "
        f"{total.values / facts:.1f}, {total.all_characters / facts:.0f} characters"
    )
    for name in sorted({*total.typed, *total.removed}):
        print(
            f"  {name:14} typed {total.typed[name] / facts:5.2f} values, "
            f"{total.characters[name] / facts:6.1f} characters; taken out {total.removed[name] / facts:5.2f}"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(argument) for argument in sys.argv[2:]])
