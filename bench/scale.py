"""How a desk's size tells on time, memory and bytes: python -m bench.scale [FACTS …] (100 and 1000).

For each size an invented desk is made (bench/desk.py) and built: from nothing, with nothing changed, with
one fact reworded. Printed are a row a size, the exponents of growth from each size to the next, the ratios
to bare MkDocs with Material on the same Markdown (both editions, one after the other) and to a plain reading
of the YAML, and the largest page of each kind. Ratios and exponents are the claim; seconds are this
machine's.
"""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import log, nan
from pathlib import Path

from generator.model import LANGUAGES

from .desk import make_desk
from .measuring import Run, run

PROJECT = Path(__file__).parent.parent
BRIEFS = ("-m", "generator")
READ = (
    "-c",
    """
import pathlib, yaml
for path in pathlib.Path("data").rglob("*.yaml"):
    yaml.load(path.read_bytes(), yaml.CSafeLoader)
""",
)
"""A program that reads the YAML of a desk and nothing else."""
BARE = """
import pathlib, sys
from mkdocs.commands.build import build
from generator.model import LANGUAGES
from generator.site.mkdocs_build import Configuration
from generator.site.settings import edition_settings
settings = lambda given: edition_settings(given, sys.argv[1], LANGUAGES)
configuration = Configuration(pathlib.Path("mkdocs.yml"), {"SITE_NAME": "bench"}, settings)
build(configuration.read(pathlib.Path("bare", sys.argv[1])))
"""
MKDOCS = tuple(("-c", BARE, language) for language in LANGUAGES)
"""MkDocs alone on the Markdown of each edition, configured as the program does."""
RATIOS = (
    ("check", "reading the YAML"),
    ("check, again", "reading the YAML"),
    ("build", "bare MkDocs"),
    ("build, nothing changed", "build"),
    ("build, one fact", "build"),
    ("diff", "check, again"),
    ("check --base", "check, again"),
)
ELEMENT = re.compile(r"<[a-zA-Z]")
Figures = dict[str, float]


def main(sizes: Sequence[int]) -> None:
    """Measure desks of these numbers of facts, and print."""
    found: dict[int, Figures] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            make_desk(size, root)
            found[size] = measured(root, size)
            print(f"\n## {size:,} facts\n\n{table_of_pages(root / 'site')}", flush=True)
    print(f"\n{table(found)}")


def measured(root: Path, facts: int) -> Figures:
    """Return the figures of the desk in `root`, which is left built."""
    runs = {"reading the YAML": _run(READ, root)}
    runs |= {name: _run((*BRIEFS, "check"), root) for name in ("check", "check, again")}
    _git(root, "init", "-q", "-b", "main")
    _git(root, "add", "data")
    _git(root, "commit", "-q", "-m", "desk")
    # What the checks kept would spare the first build the reading of every text.
    shutil.rmtree(root / ".kept")
    runs |= {name: _run((*BRIEFS, "build"), root) for name in ("build", "build, nothing changed")}
    _reword(root)
    runs["build, one fact"] = _run((*BRIEFS, "build"), root)
    runs["diff"] = _run((*BRIEFS, "diff", "main"), root)
    runs["check --base"] = _run((*BRIEFS, "check", "--base", "main"), root)
    runs["bare MkDocs"] = _in_turn([_run(command, root) for command in MKDOCS])
    return {
        **_sizes(root, facts),
        **{f"{name}, s": one.seconds for name, one in runs.items()},
        **{f"{name}, s of processors": one.busy for name, one in runs.items()},
        **{f"{name}, MB of memory": one.peak for name, one in runs.items()},
        **dict(_ratios(runs)),
    }


def _ratios(runs: Mapping[str, Run]) -> Iterator[tuple[str, float]]:
    """Yield the ratios that are promised, by the clock and by the time of processors."""
    for one, other in RATIOS:
        yield f"{one} / {other}", runs[one].seconds / runs[other].seconds
        busy = runs[other].busy
        # What is over between two looks at a process was seen to take no time at all.
        yield f"{one} / {other}, of processors", runs[one].busy / busy if busy else nan


def _in_turn(runs: Sequence[Run]) -> Run:
    """Return what runs took one after the other."""
    return Run(
        seconds=sum(one.seconds for one in runs),
        busy=sum(one.busy for one in runs),
        peak=max(one.peak for one in runs),
        output="",
    )


def _sizes(root: Path, facts: int) -> Figures:
    """Return the numbers and sizes of what was built."""
    pages, html = list((root / "briefs").rglob("*.md")), list((root / "site").rglob("*.html"))
    every = [path for path in (root / "site").rglob("*") if path.is_file()]
    return {
        "pages": len(pages),
        "Markdown, MB": _bytes(pages) / 1e6,
        "site, MB": _bytes(every) / 1e6,
        "HTML a fact, kB": _bytes(html) / 1e3 / facts,
    }


def table(found: Mapping[int, Figures]) -> str:
    """Return a row a figure, a column a size, and between two sizes the exponent of growth."""
    sizes = list(found)
    steps = list(pairwise(sizes))
    head = ["", *(f"{size:,}" for size in sizes), *(f"{a:,}–{b:,}" for a, b in steps)]
    rows = [head, ["---"] * len(head)]
    for name in found[sizes[0]]:
        values = [_short(found[size][name]) for size in sizes]
        growth = [f"{_exponent(found, name, *step):.2f}" if "/" not in name else "" for step in steps]
        rows.append([name, *values, *growth])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _exponent(found: Mapping[int, Figures], name: str, less: int, more: int) -> float:
    small, large = found[less][name], found[more][name]
    return log(large / small) / log(more / less) if small and large else nan


def table_of_pages(site: Path) -> str:
    """Return the largest page of each kind, by its size as it is sent."""
    largest: dict[str, tuple[int, int, int, str]] = {}
    for name, content in _pages(site):
        parts = name.removeprefix("en/").split("/")
        kind = f"{parts[0]}/{'…' if len(parts) > 2 else ''}" if len(parts) > 1 else "/"
        sent, elements = len(gzip.compress(content)), len(ELEMENT.findall(content.decode()))
        largest[kind] = max(largest.get(kind, (0, 0, 0, "")), (sent, len(content), elements, name))
    rows = [
        f"| {kind} | {name} | {sent / 1e3:.1f} | {size / 1e3:.0f} | {elements:,} |"
        for kind, (sent, size, elements, name) in sorted(largest.items())
    ]
    head = "| kind | largest page | gzipped, kB | HTML, kB | elements |\n| --- | --- | --- | --- | --- |"
    return "\n".join([head, *rows])


def _pages(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in site.rglob("*.html"):
        yield path.relative_to(site).as_posix(), path.read_bytes()


def _reword(root: Path) -> None:
    """Change a word of the text of the last clipping's first fact, in both languages."""
    path = max((root / "data/clippings").rglob("*.yaml"))
    before, field, after = path.read_text(encoding="utf-8").partition("  text:\n")
    for language, word in (("zh", "又，"), ("en", "Again, ")):
        after = after.replace(f"    {language}: ", f"    {language}: {word}", 1)
    path.write_text(before + field + after, encoding="utf-8")


def _run(command: Sequence[str], root: Path) -> Run:
    """Run a command, and tell at once what it took: all of them take minutes at 10,000 facts."""
    found = run(command, root, {"PYTHONPATH": str(PROJECT), "NO_MKDOCS_2_WARNING": "1"})
    took = f"{found.seconds:.1f} s, {found.busy:.1f} s of processors, {found.peak:.0f} MB"
    print(f"{' '.join(command)[:60].splitlines()[0]}: {took}", file=sys.stderr, flush=True)
    return found


def _git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=bench", "-c", "user.email=bench@example.invalid")
    subprocess.run(("git", *who, *arguments), cwd=root, check=True)  # noqa: S607  # whichever git there is


def _bytes(paths: Sequence[Path]) -> int:
    return sum(path.stat().st_size for path in paths)


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [100, 1000])
