"""How long after a text is saved `briefs serve` shows it, against a whole build of the same data.

python -m bench.serve [FACTS], in the environment of the tests (.venv). On a copy of this desk, or on an
invented one of so many facts, one fact's text is changed again and again; the time runs from the end of the
save until the page has the text, which asks for news as it does in a browser. Prints the median and the
slowest in seconds, a whole `briefs build`, and the ratio, which says more than the seconds: those are this
machine's.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import statistics
import string
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from .desk import make_desk

PROJECT = Path(__file__).parent.parent
NEEDED = ("data", "mkdocs.yml", "site_overrides", "briefs")
PORT = 8765
EDITS = 12
PATIENCE = 900
"""Seconds after which an edit counts as not shown; the first build of a large desk takes minutes."""
BETWEEN = 3
"""Seconds between two edits: nobody saves a sentence faster."""
SHOWN = re.compile(r'data-shown="([^"]*)"')
"""What a page tells its script that it shows."""
TEXT = re.compile(r"^ +en: (?=[A-Za-z])", re.MULTILINE)
"""An English text on a line of its own, before which a word may stand."""


@contextmanager
def serving(root: Path) -> Iterator[None]:
    """Have `briefs serve` run on the desk in `root`."""
    command = [sys.executable, "-m", "generator", "serve", "--root", str(root), "--port", str(PORT)]
    process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def until_shown(page: str, text: str, shown: str = "") -> tuple[float, str]:
    """Return the seconds until the page at that path holds `text`, and what it shows then.

    `shown` is what it showed before: it is loaded again when there is something else to show.
    """
    start = time.perf_counter()
    while time.perf_counter() - start < PATIENCE:
        try:
            if not shown or _asked(f"-/preview/{shown}/{page}") != shown:
                html = _asked(page)
                shown = SHOWN.findall(html)[-1]
                if text in html:
                    return time.perf_counter() - start, shown
        except URLError:
            time.sleep(0.1)
    raise SystemExit(f"{page} does not show '{text}'")


def _asked(path: str) -> str:
    with urlopen(f"http://127.0.0.1:{PORT}/{path}") as answer:
        return str(answer.read().decode())


def edits(path: Path, page: str, shown: str) -> Iterator[float]:
    """Change the first English text of a clipping and give the seconds until each change is shown.

    `shown` is what the page shows before.
    """
    text = path.read_text(encoding="utf-8")
    start = _text_of_fact(text)
    for letter in string.ascii_lowercase[:EDITS]:
        word = f"Edition {letter * 3}"
        path.write_text(f"{text[:start]}{word} {text[start:]}", encoding="utf-8")
        took, shown = until_shown(page, word, shown)
        yield took
        # Editors do not save at the same point of the server's rhythm either.
        time.sleep(BETWEEN + 0.013 * ord(letter) % 0.1)


def whole_build(root: Path) -> float:
    """Return the seconds that `briefs build` takes."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "generator", "build", "--root", str(root)]
    subprocess.run(command, cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        if facts := "".join(sys.argv[1:2]):
            make_desk(int(facts), root)
        else:
            _copy(root)
        path = min(path for path in (root / "data/clippings").rglob("*.yaml") if editable(path))
        page = f"en/clippings/{path.stem}/"
        with serving(root):
            _, shown = until_shown(page, 'class="fact')
            took = list(edits(path, page, shown))
        builds = whole_build(root)
    median = statistics.median(took)
    print(f"from saving to the page: median {median:.2f} s, slowest {max(took):.2f} s, of {len(took)} edits")
    print(
        f"a whole build: {builds:.2f} s; an edit takes {median / builds:.2f} of it ({os.cpu_count()} cores)"
    )


def editable(path: Path) -> bool:
    """Tell whether the file has a fact with an English text before which a word may stand."""
    return _text_of_fact(path.read_text(encoding="utf-8")) > 0


def _text_of_fact(text: str) -> int:
    """Return where the English text of the first fact that has one begins, or 0."""
    found = TEXT.search(text, max(text.find(" text:"), 0))
    return found.end() if found else 0


def _copy(root: Path) -> None:
    """Copy this desk to `root`."""
    for name in NEEDED:
        source = PROJECT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / name)


if __name__ == "__main__":
    main()
