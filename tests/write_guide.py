"""Write what the guide shows for each rule anew: python -m tests.write_guide; read the diff."""

from __future__ import annotations

import json

from generator.cli.reference import ALL_RULES
from generator.problems import rule_name

from .conftest import PROJECT
from .pages.guide_examples import as_data

RULES = PROJECT / "generator/guide/rules.json"


def written() -> str:
    """Return the text of the file."""
    made = as_data()
    in_order = {name: made[name] for name in map(rule_name, ALL_RULES) if name in made}
    return json.dumps(in_order, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    RULES.write_text(written(), encoding="utf-8")
