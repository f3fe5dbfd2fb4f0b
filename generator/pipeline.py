"""The whole way from data/ to the site, in the order of the design; only here the stages are put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, closing, nullcontext, suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from .book.contents import contents_of
from .edition.addresses import GENERATED
from .edition.edition import Deployment
from .load.files import load
from .load.kept import keep_readings, keep_sound, recall_readings, recall_sound
from .load.records import Records
from .load.sound import Sound
from .load.typed import desk_languages
from .messages import Message, Refusal, say
from .model import LANGUAGES
from .output import output_inside, paths_in
from .problems import Problem, breaches
from .rules.run import Checked, checked, texts_of
from .site.assemble import Place, build_site, finish
from .site.bundle import bundle, has_runtime
from .site.by_hand import about_present, texts_by_hand_sound
from .site.unchanged import digest_before, is_unchanged, note_unchanged
from .site.workers import Workers

Stage = Callable[[Message], AbstractContextManager[object]]
"""What is told the name of each longer stage, and that it has ended."""


def build(
    root: Path, today: date, deployment: Deployment, as_of: date | None = None, stage: Stage = nullcontext
) -> list[Problem]:
    """Build the site of `root`/data into `root`/site; on any failure the last good site stays.

    Where nothing has changed since it was built, nothing is done. Returns the problems. Raises Refusal
    when no clipping was published by the day `as_of`.
    """
    place = Place(root / ".build", root / "site")
    finish(place)
    with stage(say("compare")):
        before = digest_before(root, (deployment.url, deployment.repository, str(as_of)))
        if is_unchanged(root, before):
            return []
    # What was known on a day is not what a new clipping is checked against.
    deployment = replace(deployment, runs_python=as_of is None and has_runtime(root))
    with closing(Workers(root, root / ".build/editions", deployment)) as workers:
        with stage(say("check")):
            found = read_data(root, today, recall_sound(root), partial(_foresee, workers, as_of))
        if found.problems:
            return found.problems
        contents = contents_of(found.records, as_of)
        if problems := in_the_way(root, contents.desk.languages):
            return problems
        with stage(say("render")):
            workers.write(contents, meanwhile=partial(keep_checked, root, found, today))
        with stage(say("MkDocs")):
            beside = bundle(root, found.records.sources) if deployment.runs_python else ()
            return build_site(workers, place, beside, done=partial(note_unchanged, root, before))


def _foresee(workers: Workers, as_of: date | None, records: Records) -> None:
    """Have the editions' processes get ready while the rules are asked.

    Whether there is anything to link, and what is wrong if not, is told once the rules are asked.
    """
    with suppress(Refusal):
        workers.foresee(contents_of(records, as_of))


def check_data(root: Path, today: date) -> Checked:
    """Return what `read_data` does, and keep what the next check need not find again."""
    found = read_data(root, today, recall_sound(root))
    keep_checked(root, found, today)
    return found


def read_data(
    root: Path, today: date, before: Sound, well_formed: Callable[[Records], None] = lambda _: None
) -> Checked:
    """Return the records of `root`/data with every problem and every warning, of the pages by hand too.

    What was found sound `before` is not asked again; `well_formed` as for `checked`.
    """
    recall_readings(root)
    sources, unreadable = load(root)
    found = checked(sources, today, before, well_formed)
    about = breaches(about_present, (root, desk_languages(sources) or LANGUAGES))
    return replace(found, problems=[*unreadable, *found.problems, *texts_by_hand_sound(root), *about])


def keep_checked(root: Path, found: Checked, today: date) -> None:
    """Keep beside the data what was read in it and what was found sound."""
    keep_readings(root, texts_of(found.records, today))
    if found.sound != recall_sound(root):
        keep_sound(root, found.sound)


def in_the_way(root: Path, languages: Sequence[str]) -> list[Problem]:
    """Return what keeps the program from writing its files for these languages into `root`/briefs."""
    briefs = root / "briefs"
    names = [f"{language}/{name}" for language in languages for name in GENERATED]
    return list(breaches(output_inside, (briefs, [*names, *paths_in(briefs, names)])))
