"""How many mistakes made on purpose in the real data the rules catch: python -m bench.mutants.

Prints, for each kind of mistake, how many were made and which rules caught how many of them; then the share
that is caught, and every mistake that no rule catches, with the reason where it is known.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.rules.mutants import proof

PROJECT = Path(__file__).parent.parent
SURVIVORS = {
    "date_shifted 2025-12-21-sina-takaichi-visit f16": (
        "From March 2026 on becomes from April 2026 on. The statement also prints fiscal 2026, which "
        "begins in April, so the evidence has that day; whether it is the right one only the text tells."
    ),
}
"""The mistakes that no rule catches, and why."""


def main() -> None:
    """Make the mistakes and print what came of them."""
    found = proof(PROJECT, date.today())
    for kind, made in found.made.items():
        rules = ", ".join(f"{rule} {number}" for rule, number in found.caught[kind].most_common())
        print(f"{kind}: {made} made; {rules}")
    made = found.made.total()
    caught = made - len(found.survivors)
    print(f"caught {caught} of {made}: {caught / made:.1%}")
    for name in found.survivors:
        print(f"survives: {name}: {SURVIVORS.get(name, 'for no known reason')}")


if __name__ == "__main__":
    main()
