"""Write the generated files: only what differs, and nothing outside the generator's own folders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .problems import Problem

OWNED_FOLDERS = ("issues", "actors", "months", "clippings", "data", "feeds", "guide")
OWNED_FILES = (
    "index.md",
    "ledger.md",
    "plans.md",
    "positions.md",
    "changes.md",
    "guide.md",
    "calendar.ics",
)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What to do below briefs/: files to write anew, to change and to delete."""

    create: Mapping[str, str]
    change: Mapping[str, str]
    delete: tuple[str, ...]


def there(briefs: Path, languages: tuple[str, ...]) -> dict[str, bytes]:
    """Return the generated files that exist below `briefs`: path to content."""
    owned: list[Path] = []
    for folder in (briefs / language for language in languages):
        owned += [path for name in OWNED_FOLDERS for path in (folder / name).rglob("*")]
        owned += [folder / name for name in OWNED_FILES]
    return {
        path.relative_to(briefs).as_posix(): _content(path)
        for path in owned
        if path.is_file() or path.is_symlink()
    }


def plan(wanted: Mapping[str, str], existing: Mapping[str, bytes]) -> Plan:
    """Compare the files wanted with those that exist."""
    return Plan(
        create={path: text for path, text in wanted.items() if path not in existing},
        change={
            path: text for path, text in wanted.items() if existing.get(path, text.encode()) != text.encode()
        },
        delete=tuple(path for path in existing if path not in wanted),
    )


def output_inside(plan: Plan, briefs: Path) -> list[Problem]:
    """Every file that the generator writes lies inside briefs/, where no folder or file is a link."""
    return [
        Problem(
            path=f"{briefs.name}/{path}",
            line=1,
            column=1,
            message="a link leads this path elsewhere",
            cure="delete the link",
            rule="output-inside",
        )
        for path in (*plan.create, *plan.change, *plan.delete)
        if (briefs / path).resolve() != briefs.resolve() / path
    ]


def apply(plan: Plan, briefs: Path) -> None:
    """Carry out a plan that `output_inside` has passed; empty folders go."""
    for path, text in (*plan.create.items(), *plan.change.items()):
        target = briefs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
    for path in plan.delete:
        (briefs / path).unlink()
        if not any((briefs / path).parent.iterdir()):
            (briefs / path).parent.rmdir()


def _content(path: Path) -> bytes:
    """Return a file's bytes; a link is never read."""
    return b"" if path.is_symlink() else path.read_bytes()
