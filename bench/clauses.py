"""What it is worth that evidence keeps hedges by clause: python -m bench.clauses.

Of the invented sentences in tests/language/ (a hundred a language, each clause marked with its hedges) those
are taken that hedge some clauses and not others. Each hedged clause is told as having occurred, which has to
be refused; each plain one as well, which should need no reason. Prints both shares under three rules:

whole   the words of all of the sentence lower whatever is drawn from it, as in evidence of version 1
any     a fact may come of any clause: one plain clause is enough
named   a fact names its clause, or its figure does, as `status-ceiling` asks
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.language.readers import READERS
from generator.language.reading import Clause, Reader
from tests.language.cases import HERE, read_cases
from tests.language.scoring import HedgeCase, Stretch, marked_clauses

Rule = Callable[[Sequence[Clause], Clause], bool]
"""Whether what comes of a clause, one of those of a sentence, may be told as having occurred."""

RULES: dict[str, Rule] = {
    "whole": lambda clauses, own: not any(clause.kinds for clause in clauses),
    "any": lambda clauses, own: not all(clause.kinds for clause in clauses),
    "named": lambda clauses, own: not own.kinds,
}


def mixed(cases: Sequence[HedgeCase]) -> Iterator[HedgeCase]:
    """Yield the sentences that hedge some of their clauses and not others."""
    for case in cases:
        if len({bool(clause["kinds"]) for clause in case["clauses"]}) > 1:
            yield case


def told(reader: Reader, cases: Sequence[HedgeCase], rule: Rule) -> Iterator[tuple[bool, bool]]:
    """Yield for each clause whether it is hedged, and whether it may be told as having occurred."""
    for case in mixed(cases):
        found = reader.clauses(case["text"])
        for marked in marked_clauses(case):
            own = max(found, key=partial(shared, marked))
            yield bool(marked.kinds), rule(found, own)


def shared(marked: Stretch, clause: Clause) -> int:
    """Return how many characters two clauses share."""
    return min(clause.end, marked.end) - max(clause.start, marked.start)


def main() -> None:
    """Print for each language and rule what is refused of the hedged, and let through of the plain."""
    for language, reader in READERS.items():
        cases = read_cases(HERE / f"hedges-{language}.json")
        for name, rule in RULES.items():
            verdicts = list(told(reader, cases, rule))
            refused = [not passes for hedged, passes in verdicts if hedged]
            passed = [passes for hedged, passes in verdicts if not hedged]
            print(
                f"{language}  {name:6} hedged clauses refused {sum(refused):3} of {len(refused):3}, "
                f"{sum(refused) / len(refused):6.1%}; plain ones without a reason {sum(passed):3} of "
                f"{len(passed):3}, {sum(passed) / len(passed):6.1%}"
            )


if __name__ == "__main__":
    main()
