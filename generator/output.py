"""Write files: only what differs, all or nothing, and nothing outside the folder that is theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .problems import Problem


@dataclass(frozen=True, kw_only=True)
class Changes:
    """What to do below a folder: files to write anew, to change and to delete."""

    create: Mapping[str, str]
    change: Mapping[str, str]
    delete: tuple[str, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """All files that are not what they are to be."""
        return (*self.create, *self.change, *self.delete)


def existing_files(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Return the files called `names` below `folder`, and those in folders so called: path to content."""
    paths = [path for name in names for path in (folder / name, *(folder / name).rglob("*"))]
    return {
        path.relative_to(folder).as_posix(): _content(path)
        for path in paths
        if path.is_file() or path.is_symlink()
    }


def changes(wanted: Mapping[str, str], existing: Mapping[str, bytes]) -> Changes:
    """Compare the files wanted with those that exist."""
    return Changes(
        create={path: text for path, text in wanted.items() if path not in existing},
        change={
            path: text for path, text in wanted.items() if existing.get(path, text.encode()) != text.encode()
        },
        delete=tuple(path for path in existing if path not in wanted),
    )


def output_inside(found: Changes, folder: Path) -> list[Problem]:
    """Every file that the generator writes lies inside its folder, where no folder or file is a link."""
    return [
        Problem(
            path=f"{folder.name}/{path}",
            line=1,
            column=1,
            message="a link leads this path elsewhere",
            cure="delete the link",
            rule="output-inside",
        )
        for path in found.paths
        if (folder / path).resolve() != folder.resolve() / path
    ]


def apply(found: Changes, folder: Path) -> None:
    """Carry out changes that `output_inside` has passed; empty folders go."""
    for path, text in (*found.create.items(), *found.change.items()):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
    for path in found.delete:
        (folder / path).unlink()
        if not any((folder / path).parent.iterdir()):
            (folder / path).parent.rmdir()


def _content(path: Path) -> bytes:
    """Return a file's bytes; a link is never read."""
    return b"" if path.is_symlink() else path.read_bytes()
