"""The whole way from data/ to the site, in the order of the design; only here the stages are put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from .book.link import link
from .edition.addresses import GENERATED
from .edition.edition import Deployment
from .load.files import Source, load
from .load.kept_readings import keep_readings, recall_readings
from .load.records import Records
from .load.typed import desk_languages
from .messages import Message, say
from .model import LANGUAGES
from .output import Writing, output_inside, paths_in
from .problems import Problem, breaches
from .rules.run import check
from .rules.together import check_and_warn
from .site.assemble import build_site
from .site.bundle import bundle, has_runtime
from .site.by_hand import ByHand, about_present, texts_by_hand_sound
from .site.unchanged import digest_before, is_unchanged, note_unchanged
from .site.workers import Workers, load_ahead

Stage = Callable[[Message], AbstractContextManager[object]]
"""What is told the name of each longer stage, and that it has ended."""


def build(
    root: Path, today: date, deployment: Deployment, as_of: date | None = None, stage: Stage = nullcontext
) -> list[Problem]:
    """Build the site of `root`/data into `root`/site; on any failure the last good site stays.

    Where nothing has changed since it was built, nothing is done. Returns the problems. Raises Refusal
    when no clipping was published by the day `as_of`.
    """
    with stage(say("compare")):
        before = digest_before(root, (deployment.url, deployment.repository, str(as_of)))
        if is_unchanged(root, before):
            return []
    load_ahead()
    with stage(say("check")):
        records, problems = read_data(root, today)
    if problems:
        return problems
    keep_readings(root)
    problems = _build_site(root, records, deployment, as_of, stage)
    if not problems:
        note_unchanged(root, before)
    return problems


def _build_site(
    root: Path, records: Records, deployment: Deployment, as_of: date | None, stage: Stage
) -> list[Problem]:
    """Link, render and build records without problems; return what stands in the way."""
    book = link(records, as_of)
    work = root / ".build"
    # What was known on a day is not what a new clipping is checked against.
    deployment = replace(deployment, runs_python=as_of is None and has_runtime(root))
    with Workers(root, work / "editions", deployment, book.desk.languages) as workers:
        if problems := in_the_way(root, book.desk.languages):
            return problems
        with stage(say("render")):
            workers.write(book)
        with stage(say("MkDocs")):
            beside = bundle(root, records.sources) if deployment.runs_python else ()
            return build_site(workers, work, root / "site", beside)


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What data/ says, and what is to be said of it."""

    records: Records
    problems: list[Problem]
    warnings: list[Problem]


def check_data(root: Path, today: date) -> Checked:
    """Return the records of `root`/data with every problem and every warning."""
    recall_readings(root)
    sources, unreadable = load(root)
    records, wrong, warnings = check_and_warn(sources, today)
    keep_readings(root)
    problems = [*unreadable, *wrong, *_wrong_by_hand(root, sources)]
    return Checked(records=records, problems=problems, warnings=warnings)


def read_data(root: Path, today: date) -> tuple[Records, list[Problem]]:
    """Return the records of `root`/data, and what is wrong with them or with the pages by hand."""
    recall_readings(root)
    sources, unreadable = load(root)
    records, wrong = check(sources, today)
    return records, [*unreadable, *wrong, *_wrong_by_hand(root, sources)]


def _wrong_by_hand(root: Path, sources: Iterable[Source]) -> Iterator[Problem]:
    """Yield what is wrong with the pages by hand, for a site in the languages of the desk."""
    yield from texts_by_hand_sound(root)
    yield from breaches(about_present, ByHand(root, desk_languages(sources) or LANGUAGES))


def in_the_way(root: Path, languages: Sequence[str]) -> list[Problem]:
    """Return what keeps the program from writing its files for these languages into `root`/briefs."""
    briefs = root / "briefs"
    names = [f"{language}/{name}" for language in languages for name in GENERATED]
    return list(breaches(output_inside, Writing(briefs, [*names, *paths_in(briefs, names)])))
