"""How much stands in the facts of a desk for its editors to type: python -m bench.typing FOLDER [FOLDER ...].

For each folder, which holds the data/ of a desk, prints the values (scalars) and characters of an average
fact without its later changes, and how many are the two texts; then the ratio to those of the first folder.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml


def facts(root: Path) -> Iterator[dict[str, Any]]:
    """Yield the facts of a desk as they are typed: every value is a string."""
    for path in sorted((root / "data/clippings").rglob("*.yaml")):
        clipping = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)  # noqa: S506  # strings only
        yield from clipping["facts"] or ()


def scalars(value: object) -> Iterator[str]:
    """Yield all values inside a value."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from scalars(part)
    else:
        yield str(value)


def main(roots: list[Path]) -> None:
    """Print the averages of each desk."""
    first: tuple[float, float] | None = None
    for root in roots:
        all_facts = list(facts(root))
        entered = [{key: value for key, value in fact.items() if key != "changes"} for fact in all_facts]
        typed = [value for fact in entered for value in scalars(fact)]
        texts = [value for fact in all_facts for value in scalars(fact["text"])]
        number = len(all_facts)
        values, characters = len(typed) / number, sum(map(len, typed)) / number
        first = first or (values, characters)
        print(
            f"{root}: {number} facts; a fact has {values:.1f} values, {characters:.0f} characters, "
            f"of which {len(texts) / number:.1f} and {sum(map(len, texts)) / number:.0f} are its texts; "
            f"{values / first[0]:.0%} and {characters / first[1]:.0%} of the first"
        )


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
