"""Write files: only what differs, all or nothing, and nothing outside the folder that is theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .problems import Finding, InFile, rule


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


@dataclass(frozen=True)
class Writing:
    """Changes that are to be made in a folder."""

    folder: Path
    changes: Changes


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


@rule("build")
def output_inside(writing: Writing) -> Iterator[Finding]:
    """Every file that the generator writes lies inside its folder, where no folder or file is a link."""
    folder = writing.folder
    for path in writing.changes.paths:
        if (folder / path).resolve() != folder.resolve() / path:
            where = InFile(f"{folder.name}/{path}")
            yield Finding(where, "a link leads this path elsewhere", "delete the link")


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
