"""All kinds of records: what each is called, where its files stand, which model they follow."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from pydantic import BaseModel

from ..messages import Message, say
from .clipping import Clipping
from .desk import Desk
from .evidence import Evidence
from .subjects import Actor, Event, Issue
from .types import is_id


@dataclass(frozen=True)
class Kind:
    """A kind of file in data/."""

    name: str
    called: Message
    """What messages call a record of the kind."""
    model: type[BaseModel]
    folder: str
    """The folder in data/ that its files stand in; '' for the one file of the desk."""
    yearly: bool = False
    """Whether that folder has one for each year, with which the ids of its files begin."""
    ending: str = "yaml"
    """yaml where people write it, json where only the program does."""

    def path(self, record_id: str) -> PurePosixPath:
        """Return where the file of a record stands, below the root of the project."""
        year = record_id[:4] if self.yearly else ""
        return PurePosixPath("data", self.folder, year, f"{record_id}.{self.ending}")

    @property
    def schema(self) -> str:
        """Where the JSON Schema of its files stands."""
        return f"schema/{self.name}.schema.json"

    @property
    def schema_line(self) -> str:
        """The first line of a file, by which an editor's language server finds the schema."""
        above = "../" * (len(self.path(self.name).parents) - 1)
        return f"# yaml-language-server: $schema={above}{self.schema}"


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("desk", say("desk"), Desk, folder=""),
        Kind("issue", say("issue"), Issue, folder="issues"),
        Kind("actor", say("actor"), Actor, folder="actors"),
        Kind("event", say("event"), Event, folder="events"),
        Kind("clipping", say("clipping"), Clipping, folder="clippings", yearly=True),
        Kind("evidence", say("evidence"), Evidence, folder="evidence", yearly=True, ending="json"),
    )
}
WRITTEN_BY_HAND = tuple(kind for kind in KINDS.values() if kind.ending == "yaml")
"""The kinds of files that editors write."""
WITH_ID = tuple(kind.name for kind in WRITTEN_BY_HAND if kind.folder)
"""The kinds of records that other records name by an id of their own."""


@lru_cache(maxsize=2**15)
def kind_of(path: str) -> Kind | None:
    """Return the kind of the file at `path` (data/issues/<id>.yaml), or None where none belongs."""
    return next((kind for kind in KINDS.values() if _belongs(kind, path)), None)


def _belongs(kind: Kind, path: str) -> bool:
    stem = path.rpartition("/")[2].removesuffix(f".{kind.ending}")
    if not kind.folder:
        return path == f"data/{kind.name}.{kind.ending}"
    year = "[0-9]{4}/" if kind.yearly else ""
    in_place = re.fullmatch(rf"data/{kind.folder}/{year}[^/]+\.{kind.ending}", path) is not None
    return in_place and is_id(stem)
