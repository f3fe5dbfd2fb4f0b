#!/bin/sh
# The time of the generator alone against that of the whole build, which is mostly MkDocs: sh bench/build.sh
# Prints both in seconds, as the median of five, and their ratio; run it after make site.
set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-.venv/bin/python}

"$PYTHON" - <<'END'
import statistics, subprocess, sys, time

GENERATE = (
    "from datetime import date; from pathlib import Path; from generator.edition.edition import Deployment; "
    "from generator.pipeline import load_book; from generator.site.worker import EditionWorker; "
    "book, problems = load_book(Path(), date.today()); assert book; "
    "[EditionWorker(Path(), Path('.build'), one, Deployment()).write(book) for one in ('zh', 'en')]"
)
COMMANDS = {
    "generator": [sys.executable, "-c", GENERATE],
    "whole build": [sys.executable, "-m", "generator", "build"],
}


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


took = {name: statistics.median(seconds(command) for _ in range(5)) for name, command in COMMANDS.items()}
for name, value in took.items():
    print(f"{name}: {value:.2f} s")
print(f"the generator takes {took['generator'] / took['whole build']:.2f} of the whole build")
END
