"""How right the readers of the press languages are.

python -m bench.reading [FOLDER] [--misses]. For each language: the dates and numbers read right, of all; the
hedges of clauses found, of those marked (recall), and marked, of those found (precision); the traps passed;
the dates read right by the listed days alone (tests/language/README.md says what that leaves out).
FOLDER holds other files of dates and numbers in the layout of tests/language/ (the default). With --misses,
all that is wrong follows.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from generator.language.readers import READERS
from generator.language.reading import Reader
from tests.language.cases import FILE_NAMES, HERE, dates_as_listed, measure
from tests.language.scoring import Score


def report(language: str, scores: Mapping[str, Score], *, misses: bool) -> str:
    """Return a line for each score of a language and, with `misses`, one for all that is wrong."""
    lines = []
    for what, score in scores.items():
        lines.append(f"{language}  {what:18} {score.right:4} of {score.total:4}  {score.share:6.1%}")
        lines.extend(f"      {missed}" for missed in score.missed if misses)
    return "\n".join(lines)


def _scores(reader: Reader, folder: Path) -> dict[str, Score]:
    return {**measure(reader, folder), "dates, as listed": dates_as_listed(reader, folder)}


def main() -> None:
    """Measure every language that has a reader, and name those that have none."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=HERE, metavar="FOLDER")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    for language in FILE_NAMES:
        if language in READERS:
            scores = _scores(READERS[language], options.folder)
            print(report(language, scores, misses=options.misses))
        else:
            print(f"{language}  no reader")


if __name__ == "__main__":
    main()
