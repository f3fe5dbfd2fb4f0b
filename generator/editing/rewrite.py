"""Change the files of `data/`: bring them into their one form, or give a record another id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..canonical import canonical, canonical_form
from ..load.files import Source, data_files, parse, read_files
from ..output import apply, changes, output_inside
from ..problems import Problem
from ..rules.run import check
from .rename import Renaming, renamed

Files = Mapping[str, bytes | None]


@dataclass(frozen=True, kw_only=True)
class Rewritten:
    """What was written and deleted in data/, and what is wrong there."""

    written: Sequence[str] = ()
    deleted: Sequence[str] = ()
    problems: Sequence[Problem] = ()


def out_of_form(root: Path) -> list[Problem]:
    """Return where the files of `root`/data that can be read are not in canonical form."""
    return _out_of_form(data_files(root))


def _out_of_form(files: Files) -> list[Problem]:
    readable, _ = _readable(files)
    return [one for source, raw in readable for one in canonical_form(raw, source.kind, source.path)]


def reform(root: Path) -> Rewritten:
    """Bring the files of `root`/data into canonical form; those that cannot be read are left alone."""
    readable, problems = _readable(data_files(root))
    texts = {source.path: canonical(raw, source.kind) for source, raw in readable}
    for source, raw in readable:
        if texts[source.path] is None:
            problems += canonical_form(raw, source.kind, source.path)
    wanted = {path: text for path, text in texts.items() if text is not None}
    there = {source.path: raw for source, raw in readable if source.path in wanted}
    return _written(root, wanted, there, problems)


def rename(root: Path, renaming: Renaming, today: date) -> Rewritten:
    """Rename a record everywhere in `root`/data; write nothing unless the data is sound before and after."""
    files = data_files(root)
    sources, unreadable = read_files(files)
    if problems := [*unreadable, *check(sources, today)[1], *_out_of_form(files)]:
        return Rewritten(problems=problems)
    there = {path: raw for path, raw in files.items() if raw is not None}
    wanted = renamed(sources, {path: raw.decode() for path, raw in there.items()}, renaming)
    after = tuple(parse(path, text.encode())[0] for path, text in sorted(wanted.items()))
    if problems := check(after, today)[1]:
        return Rewritten(problems=problems)
    return _written(root, wanted, there, [])


def _readable(files: Files) -> tuple[list[tuple[Source, bytes]], list[Problem]]:
    """Return the YAML files that can be read, with their bytes, and what is wrong with the others."""
    sources, problems = read_files(files)
    broken = {problem.path for problem in problems}
    readable = [
        (source, raw)
        for source in sources
        if source.kind != "evidence" and source.path not in broken and (raw := files[source.path]) is not None
    ]
    names = {source.path for source in sources if source.kind != "evidence"}
    return readable, [problem for problem in problems if problem.path in names]


def _written(
    root: Path, wanted: Mapping[str, str], there: Mapping[str, bytes], problems: list[Problem]
) -> Rewritten:
    """Bring the files that are `there` to what is `wanted`; all of them, or none."""
    folder = root / "data"
    steps = changes(
        {path.removeprefix("data/"): text for path, text in wanted.items()},
        {path.removeprefix("data/"): raw for path, raw in there.items()},
    )
    if outside := output_inside(steps, folder):
        return Rewritten(problems=[*problems, *outside])
    apply(steps, folder)
    written = sorted([*steps.create, *steps.change])
    return Rewritten(written=written, deleted=steps.delete, problems=problems)
