"""What a reader's first query fetches, and how long an answer takes: python -m bench.search [N …].

Makes search indexes of N facts in Chinese and in English from invented words, drawn as often as words are
drawn in prose (by Zipf's law, so that the texts are as hard to compress: the sentences of bench/desk.py
repeat themselves), about ten facts a clipping, issues and actors growing like the square root of the facts.
Asks them in Node (bench/search.mjs, which can be run alone on a built site). Prints for each query how much
it fetches as a reader's first, gzipped, with the index's first file, and the ratio to one file with all
texts and names, which is what a search that scans them all needs; then how long the next answer takes, as a
ratio to a scan of the texts.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from itertools import accumulate
from math import isqrt
from pathlib import Path
from random import Random

from generator.exports.search import Row, index_files

SCRIPT = Path(__file__).with_suffix(".mjs")
NODE = shutil.which("node") or "node"
VOCABULARY = 20_000
NAMES = 12
"""All that an issue or actor is called, in every language."""
FIRST_DAY = date(2016, 1, 4)


def made_index(facts: int, language: str, seed: int = 1) -> dict[str, str]:
    """Return the files of an invented index, path to text."""
    random = Random(seed)  # noqa: S311  # it keeps no secret
    say = _speaker(random, language)
    subjects = isqrt(facts)
    rows = [_row(say, section, number) for section in ("issues", "actors") for number in range(subjects)]
    texts = [_clipping(say, number) for number in range(facts // 10)]
    weights = [1 / (1 + number) for number in range(len(rows))]
    about = [sorted(set(random.choices(range(len(rows)), weights, k=4))) for _ in range(facts // 10 * 10)]
    return index_files(rows, texts, about, "Clipping")


def _row(say: Callable[[int], str], section: str, number: int) -> Row:
    return [f"{section}/{section}-{number}/", section, say(3), [say(2) for _ in range(NAMES)], say(12)]


def _clipping(say: Callable[[int], str], number: int) -> Row:
    day = (FIRST_DAY + timedelta(number)).isoformat()
    facts = [[f"f{fact}", say(17), [say(4)] if fact % 3 else [], say(5)] for fact in range(1, 11)]
    return [f"{day}-outlet-{number}", say(8), [day, say(1)], facts]


def _speaker(random: Random, language: str) -> Callable[[int], str]:
    """Return a function that says a number of words: in Chinese of two characters, unspaced."""
    if language == "zh":
        words = ["".join(chr(0x4E00 + random.randrange(3000)) for _ in "ab") for _ in range(VOCABULARY)]
    else:
        parts = [f"{a}{b}{c}" for a in "bdfgklmnprstv" for b in "aeiou" for c in ("", "n", "r", "s")]
        words = ["".join(random.choices(parts, k=random.randint(1, 4))) for _ in range(VOCABULARY)]
    weights = list(accumulate(1 / (3 + rank) for rank in range(VOCABULARY)))
    gap = "" if language == "zh" else " "
    return lambda number: gap.join(random.choices(words, cum_weights=weights, k=number))


def main(sizes: list[int]) -> None:
    """Measure indexes of these sizes."""
    for size in sizes:
        for language in ("zh", "en"):
            with tempfile.TemporaryDirectory() as folder:
                for path, text in made_index(size, language).items():
                    target = Path(folder, path)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_text(text, encoding="utf-8")
                print(f"{language}, {size} facts", flush=True)
                subprocess.run([NODE, SCRIPT, folder], check=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 10_000, 30_000])
