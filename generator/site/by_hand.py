"""The files outside data/ that the site is made of: pages by hand, MkDocs' configuration, the theme's."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..edition.addresses import ABOUT, GENERATED_FILES, GENERATED_FOLDERS, REPORT_ANCHOR
from ..load.files import BESIDE_FILES
from ..load.yaml_rules import FileText, file_characters, file_encoding, merge_finished
from ..messages import say
from ..problems import Finding, InFile, Problem, breaches, rule
from .settings import CONFIGURATION

_TEXTS = (".md", ".yml", ".yaml", ".html", ".xml", ".txt", ".css", ".js", ".toml")


def files_by_hand(root: Path) -> Iterator[Path]:
    """Yield the files outside data/ that the site of `root` is made of; generated pages are none of them."""
    yield root / CONFIGURATION
    yield from _below(root / "site_overrides")
    for edition in sorted((root / "briefs").glob("*")):
        for path in sorted(edition.glob("*")):
            if path.name not in (*GENERATED_FILES, *GENERATED_FOLDERS):
                yield from _below(path) if path.is_dir() else [path]


def texts_by_hand_sound(root: Path) -> Iterator[Problem]:
    """Yield what keeps the texts among these files from being published: as little as in a file of data/."""
    for path in files_by_hand(root):
        if path.suffix in _TEXTS and path.is_file() and not BESIDE_FILES.fullmatch(path.name):
            yield from _wrong(path.relative_to(root).as_posix(), path.read_bytes())


@rule("build")
def about_present(site: tuple[Path, Sequence[str]]) -> Iterator[Finding]:
    """Each edition has its about.md, written by hand: the navigation and every clipping's page lead to it."""
    root, languages = site
    # Where MkDocs has no configuration, there is data alone and no site.
    for language in languages if (root / CONFIGURATION).is_file() else ():
        path = f"briefs/{language}/{ABOUT}"
        if not (root / path).is_file():
            cure = say(
                "write it, or take it back from git: what the site is, and how to report an error below a "
                "heading that ends in {anchor}",
                anchor=f"{{#{REPORT_ANCHOR}}}",
            )
            yield Finding(InFile(path), say("the file is missing"), cure)


def _wrong(name: str, raw: bytes) -> Iterator[Problem]:
    if undecoded := list(breaches(file_encoding, (name, raw))):
        yield from undecoded
        return
    # Markdown and code are indented by tabs too.
    file = FileText(name, raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\t", " "))
    yield from list(breaches(merge_finished, file)) or breaches(file_characters, file)


def _below(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder):
        yield from (Path(parent, name) for name in sorted(names))
