"""How many copied sentences `briefs check --archive` finds, against a search that leaves the names standing.

python -m bench.copying --archive FILE. Each statement of the page is taken as it is, and then once for every
two neighbouring characters of it with those two changed: would a fact with that text be told as copied?
Beside it the former search: runs of 16 characters, names and numbers only blanked in the fact. Prints both
shares, their ratio, and the longest run that the desk's own texts share with the page.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.editing.clipped import SavedPage
from generator.editing.copying import RUN, Pieces, closed_up, left_out, runs, texts_of, words_but_for
from generator.editing.digest import read_digest
from generator.load.files import load
from generator.load.typed import parse_records

PROJECT = Path(__file__).parent.parent
FORMER_RUN = 16
CHANGED = "〇〇"
"""Stands for two characters that no clipping has in a row."""


def changed(text: str) -> Iterator[str]:
    """Yield a text with each two neighbouring characters of it changed."""
    for at in range(len(text) - 1):
        yield text[:at] + CHANGED + text[at + 2 :]


def found(copies: list[str], form: Callable[[str], Pieces], known: set[Pieces], length: int) -> int:
    """Return how many copies share a run with what is known."""
    return sum(bool(runs([form(copy)], length) & known) for copy in copies)


def longest(text: Pieces, sentences: list[Pieces]) -> int:
    """Return the length of the longest run that a text shares with the sentences."""
    return next(n for n in range(len(text), -1, -1) if n == 0 or runs([text], n) & runs(sentences, n))


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--archive", type=Path, required=True)
    page: Path = parser.parse_args().archive
    records, _ = parse_records(load(PROJECT)[0])
    names = left_out(records)
    own = words_but_for(names)
    clippings, _ = read_digest(SavedPage(str(page), page.read_bytes()))
    statements = [closed_up(one.text) for clipped in clippings for one in clipped.statements]

    def blanked(text: str) -> Pieces:
        for name in names:
            text = text.replace(closed_up(name), "\0")
        return tuple(text)

    ways = {
        "now": (own, runs([own(one) for one in statements], RUN), RUN),
        "formerly": (blanked, runs(map(tuple, statements), FORMER_RUN), FORMER_RUN),
    }
    shares = {}
    edited = [copy for one in statements for copy in changed(one)]
    for way, (form, known, length) in ways.items():
        whole, parts = (found(copies, form, known, length) for copies in (statements, edited))
        shares[way] = parts / len(edited)
        print(
            f"{way}: {whole} of {len(statements)} as they are, {shares[way]:.0%} with two characters changed"
        )
    print(f"ratio now to formerly, with a change: {shares['now'] / shares['formerly']:.2f}")
    mine = max(longest(own(text), [own(one) for one in statements]) for *_, text in texts_of(records))
    print(f"longest run of the desk's own texts: {mine} (from {RUN} on it is told)")


if __name__ == "__main__":
    main()
