"""The names of the desk's actors, for those who need nothing else of `data/`."""

from __future__ import annotations

from pathlib import Path

from ..model.kinds import kind_of
from .files import parse
from .typed import parse_records


def actor_names(root: Path) -> dict[str, tuple[str, ...]]:
    """Return the forms by which each actor of `root`/data is known, by id; ill-formed files are left out."""
    paths = [path for path in (root / "data/actors").glob("*.yaml") if not path.is_symlink()]
    files = {path.relative_to(root).as_posix(): path for path in sorted(paths)}
    sources = [parse(name, path.read_bytes())[0] for name, path in files.items() if kind_of(name)]
    return parse_records(tuple(sources))[0].actor_names()
