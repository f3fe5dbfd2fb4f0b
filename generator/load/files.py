"""Load `data/`: every file with the place of every value, and what cannot be read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..messages import Refusal, say
from ..model.kinds import kind_of
from ..output import digest_of, files_in
from ..problems import Finding, InFile, InRecord, Locate, Problem, breaches, rule
from .strict_yaml import Document, Value, read, text_of
from .yaml_rules import MOST_BYTES, FileText, merge_finished

BESIDE_FILES = re.compile(
    r"\..+\.sw[a-p]|\.#.+|#.+#|.+~|4913|\.~lock\..+#|\.DS_Store|\._.+|[Tt]humbs\.db|[Dd]esktop\.ini"
)
"""What Vim, Emacs and LibreOffice put beside an open file, macOS and Windows into a folder."""
DESK = "data/desk.yaml"
_OF_VERSION_1 = ("statement", "section", "paragraphs", "hash", "facts")
"""What evidence of that version had of a statement that still holds."""
EXPECTED = say(
    "data/ holds desk.yaml, issues/<id>.yaml, actors/<id>.yaml, events/<id>.yaml and "
    "clippings/YYYY/<id>.yaml, evidence/YYYY/<id>.json; an id is of a-z, 0-9 and single hyphens"
)


@dataclass(frozen=True)
class Source:
    """One file of `data/`: what it is called and what it says."""

    kind: str
    id: str
    path: str
    document: Document | None = field(hash=False)
    """None when it could not be read."""
    digest: str = ""
    """That of the file's bytes; '' if it was read elsewhere."""


def load(root: Path) -> tuple[tuple[Source, ...], list[Problem]]:
    """Read all of `root`/data: the sources in order of path, and the problems of reading them."""
    return read_files(data_files(root))


def data_files(root: Path) -> dict[str, bytes | None]:
    """Return what is in `root`/data, as `read_files` takes it, without what others put beside files."""
    every = files_in(root, "data") if (root / "data").is_dir() else ()
    found = {one: link for one, link in every if not BESIDE_FILES.fullmatch(one.rpartition("/")[2])}
    return {
        name: (root / name).read_bytes() if kind_of(name) and not found[name] else None
        for name in sorted(found, key=lambda one: one.split("/"))
    }


def read_files(files: Mapping[str, bytes | None]) -> tuple[tuple[Source, ...], list[Problem]]:
    """Read files, path (data/…) to content: the sources in the same order, and the problems of reading them.

    None stands for what is not to be read: a link, or a file that does not belong there.
    """
    problems = [*breaches(file_place, files), *breaches(desk_present, files)]
    there = ((name, raw) for name, raw in files.items() if kind_of(name) and raw is not None)
    parsed = [parse(name, raw) for name, raw in there]
    return tuple(source for source, _ in parsed), [*problems, *(one for _, its in parsed for one in its)]


def parse(name: str, raw: bytes) -> tuple[Source, list[Problem]]:
    """Return the source that the bytes of the file called `name` make, and what is wrong with it.

    Raises ValueError when no file of that name belongs in data/.
    """
    kind = kind_of(name)
    if kind is None:
        raise ValueError(f"{name} does not belong in data/")
    digest = digest_of(raw)
    evidence = kind.ending == "json"
    document, problems = read_evidence(raw, name) if evidence else known_files().read(raw, name, digest)
    stem = name.rpartition("/")[2].removesuffix(f".{kind.ending}")
    return Source(kind.name, stem, name, document, digest), problems


def locator(sources: Iterable[Source]) -> Locate:
    """Return what finds the values of records in their files; of files of the same id the last counts."""
    by_record = {(source.kind, source.id): source for source in sources}

    def locate(where: InRecord) -> InFile:
        source = by_record[where.kind, where.record_id]
        return source.document.at(where.keys, source.path) if source.document else InFile(source.path)

    return locate


@rule("file")
def file_place(files: Mapping[str, bytes | None]) -> Iterator[Finding]:
    """A file under data/ stands in the folder of its kind and is called <id>.yaml; none is a link."""
    for name, content in files.items():
        if not kind_of(name) or content is None:
            message = say("no file of this name belongs here, nor a link: '{name}'", name=name)
            yield Finding(InFile(name), message, EXPECTED)


@rule("file")
def desk_present(files: Mapping[str, bytes | None]) -> Iterator[Finding]:
    """There is a data/desk.yaml."""
    if DESK not in files:
        cure = say("make it, with title, description, publishers and units")
        yield Finding(InFile(DESK), say("the file is missing"), cure)


class KnownFiles:
    """The values of files by the digest of their bytes, from this run and an earlier one."""

    def __init__(self) -> None:
        self.values: dict[str, Value] = {}
        self.kept: frozenset[str] = frozenset()
        """Those that stand in the file beside the data."""
        self.asked: set[str] = set()
        """Those that were asked for since whoever keeps them last looked."""

    def recall(self, kept: Mapping[str, Value]) -> None:
        """Have at hand what an earlier run read."""
        self.values |= {digest: value for digest, value in kept.items() if isinstance(value, dict)}
        self.kept = frozenset(kept)

    def keep(self) -> dict[str, Value]:
        """Return what was asked for; all else is let go."""
        self.values = {digest: self.values[digest] for digest in self.asked}
        self.kept = frozenset(self.values)
        return self.values

    def read(self, raw: bytes, path: str, digest: str) -> tuple[Document | None, list[Problem]]:
        """Read the bytes of the file called `path`, or remember what they say: its document and its problems.

        Of a file with a problem nothing is remembered. `digest` is that of the bytes.
        """
        known = digest in self.values
        document, problems = (Document(self.values[digest], text_of(raw)), []) if known else read(raw, path)
        if document and not problems:
            self.values[digest] = document.value
            self.asked.add(digest)
        return document, problems


@cache
def known_files() -> KnownFiles:
    """Return what this run knows of files until now."""
    return KnownFiles()


@rule("file")
def evidence_file(refused: tuple[str, ValueError | RecursionError]) -> Iterator[Finding]:
    """An evidence file is JSON as `briefs lock` writes it; nobody edits it by hand."""
    path, error = refused
    message = say("not the JSON of an evidence file: {detail}", detail=error)
    if isinstance(error, Refusal):
        message = say("not the JSON of an evidence file: {reason}", reason=error.message)
    if isinstance(error, ValidationError):
        details = error.errors()[0]
        message = say(
            "not an evidence file: {place}: {detail}",
            place=".".join(map(str, details["loc"])),
            detail=details["msg"],
        )
    yield Finding(InFile(path), message, say("write it anew with briefs lock"))


@lru_cache(maxsize=2**15)
def read_evidence(raw: bytes, path: str) -> tuple[Document | None, list[Problem]]:
    """Read the bytes of the evidence file called `path`: its document, or None and what is wrong.

    What it says is remembered: while serving or comparing, nearly all of it is as it was.
    """
    if problems := list(breaches(merge_finished, FileText(path, raw.decode(errors="replace")))):
        return None, problems
    try:
        if len(raw) > MOST_BYTES:
            raise Refusal(say("more than {most:,} bytes", most=MOST_BYTES))
        value: Any = json.loads(raw, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        return None, list(breaches(evidence_file, (path, error)))
    return Document(_as_now(value)), []


def _as_now(value: Any) -> Any:
    """Return evidence of version 1 with what of it still holds: its statements and which facts they gave.

    What was found in the statements is not kept; `briefs lock` finds it anew.
    """
    if not isinstance(value, dict) or value.get("version") != 1:
        return value
    given = value.get("statements")
    no_words: dict[str, Any] = {"hedges": {}, "actors": []}
    statements = [
        {**{key: one[key] for key in _OF_VERSION_1 if key in one}, "heading": no_words, "clauses": []}
        for one in (given if isinstance(given, list) else [])
        if isinstance(one, dict)
    ]
    return {**value, "language": "zh", "headline": [], "statements": statements}


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a key that stands twice, of which JSON would keep the last."""
    if len({key for key, _ in pairs}) < len(pairs):
        raise Refusal(say("a key stands twice"))
    return dict(pairs)
