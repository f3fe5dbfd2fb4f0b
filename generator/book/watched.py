"""Which parts of a Book a page was made of, noted as they are read, and whether they still say the same.

Nobody writes down by hand what a page depends on: whoever makes it is given a Book that looks like any other
and notes each part that is asked for. A part is a field of the Book, as `ends`, its keys, all that it holds,
or what it holds of one key: `of_issue/ferry-service`. What a part says is told by the records in it, whole,
so that nothing that can be reached from a part is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import is_dataclass
from datetime import date
from functools import cached_property
from types import NoneType
from typing import Any, cast

from pydantic import BaseModel

from ..output import digest_of
from .book import Book, Entry

Note = set[str]
PLAIN = (str, int, date, NoneType)
"""Most values are of these types, which takes long to find out last."""
MANY = 50
"""With as many parts of a field it can be worth while to note all that it holds as one."""
SHORT = 60
"""What has fewer characters is told as it is: a digest has more."""
NOTHING = object()
OFTEN = 300
"""After so many parts that are read, some hundredths of a second, it is looked whether to break off."""


class BrokenOff(Exception):  # noqa: N818  # nothing is wrong
    """Raised where a part is read when something else is waited for than what is made of it."""


class Reads:
    """The parts of `book` that are read while something is made of it."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self.called_away: Callable[[], bool] = lambda: False
        """What tells whether something else is waited for."""
        self._noted: Note = set()
        self._since = 0
        self._said: dict[str, str] = {}
        self._entries: dict[str, str] = {}
        self._keys: dict[str, dict[str, Any]] = {}

    @cached_property
    def book(self) -> Book:
        """The Book that notes what is read of it."""
        return cast("Book", _WatchedBook(self._book, self))

    def note(self, part: str) -> None:
        """Note that a part is read. Raises BrokenOff, now and then, if something else is waited for."""
        self._noted.add(part)
        self._since += 1
        if self._since > OFTEN:
            self._since = 0
            if self.called_away():
                raise BrokenOff

    def note_all(self, parts: Iterable[str]) -> None:
        """Note that parts are read by what was made of them before."""
        self._noted.update(parts)

    @contextmanager
    def noting(self) -> Iterator[Note]:
        """Give the set that every part is added to which is read in the `with` block."""
        before, self._noted = self._noted, set()
        try:
            yield self._noted
        finally:
            self._noted = before

    def summed_up(self, parts: Note) -> frozenset[str]:
        """Return parts; where all that a field holds was read, all of it stands in their place."""
        keyed = Counter(
            name
            for name, keyed, key in (part.partition("/") for part in parts)
            if keyed and key in self._keys_of(name)
        )
        whole = {name for name, read in keyed.items() if read >= max(MANY, len(getattr(self._book, name)))}
        rest = (part for part in parts if part.partition("/")[0] not in whole)
        return frozenset((*rest, *(f"{name}*" for name in whole)))

    def say(self, part: str) -> str:
        """Return what a part says now, or the digest of that; each is made once."""
        if part not in self._said:
            whole = self._whole(part)
            # Most say that there is nothing of a key: no digest is as short.
            self._said[part] = whole if len(whole) < SHORT else digest_of(whole.encode())
        return self._said[part]

    def _whole(self, part: str) -> str:
        name, keyed, key = part.partition("/")
        field = name.rstrip("*")
        held = getattr(self._book, field)
        if not keyed and isinstance(held, Mapping):
            # What it holds of one key others mostly ask for, too.
            return repr([(one, self.say(f"{field}/{one}")) for one in held] if field != name else list(held))
        if not keyed:
            return self._text(held)
        found = self._keys_of(name).get(key, key)
        return self._text(held[found]) if found in held else "nothing"

    def _keys_of(self, name: str) -> dict[str, Any]:
        """Return the keys of a field by how they are written in a part."""
        if name not in self._keys:
            self._keys[name] = {str(key): key for key in getattr(self._book, name)}
        return self._keys[name]

    def _text(self, value: object) -> str:
        """Return a value as a text that no other value has."""
        # Most values are entries, which most parts hold.
        if isinstance(value, Entry):
            return self._entries.get(value.id) or self._entry(value)
        if isinstance(value, PLAIN):
            return repr(value)
        if isinstance(value, tuple):
            return f"({','.join(map(self._text, value))})"
        if isinstance(value, BaseModel):
            return value.model_dump_json()
        if is_dataclass(value):
            return self._text(tuple(vars(value)[name] for name in value.__dataclass_fields__))
        if isinstance(value, Mapping):
            return f"({','.join(f'{key!r}:{self._text(one)}' for key, one in value.items())})"
        return repr(value)

    def _entry(self, entry: Entry) -> str:
        """Return the digest of an entry, and know it from now on."""
        said = (entry.id, entry.number, entry.published.isoformat(), entry.fact.model_dump_json())
        clipping = self.say(f"clippings/{entry.clipping_id}")
        digest = self._entries[entry.id] = digest_of(repr((*said, clipping)).encode())
        return digest


class _WatchedBook:
    """A Book whose fields are noted as they are read."""

    def __init__(self, book: Book, reads: Reads) -> None:
        self._watched_book, self._reads = book, reads

    def __getattr__(self, name: str) -> object:
        value = getattr(self._watched_book, name)
        if isinstance(value, Mapping):
            watched = _WatchedMapping(name, value, self._reads)
            # Asked for again, it is found without coming here.
            setattr(self, name, watched)
            return watched
        if callable(value):
            # It would read the Book itself, unseen.
            raise TypeError(f"{name} of a watched Book cannot be called")
        self._reads.note(name)
        return value


class _WatchedMapping(Mapping[Any, Any]):
    """A field of a Book that holds something by keys, and notes what is read of it."""

    def __init__(self, name: str, held: Mapping[Any, Any], reads: Reads) -> None:
        self.name, self.held, self.reads = name, held, reads

    def __contains__(self, key: object) -> bool:
        self.reads.note(f"{self.name}/{key}")
        return key in self.held

    def __iter__(self) -> Iterator[Any]:
        self.reads.note(self.name)
        return iter(self.held)

    def __len__(self) -> int:
        self.reads.note(self.name)
        return len(self.held)

    def __getitem__(self, key: object) -> object:
        self.reads.note(f"{self.name}/{key}")
        return self.held[key]

    def get(self, key: object, default: object = None) -> object:
        self.reads.note(f"{self.name}/{key}")
        return self.held.get(key, default)

    def items(self) -> Any:
        self.reads.note(f"{self.name}*")
        return self.held.items()

    def values(self) -> Any:
        self.reads.note(f"{self.name}*")
        return self.held.values()


def parts_that_differ(before: Book, after: Book, fields: Iterable[str]) -> set[str]:
    """Return the parts of those fields that say something else.

    Entries that are the same are best the same object (`linked`): then no more than that is looked at.
    """
    return {part for name in fields for part in _parts(name, getattr(before, name), getattr(after, name))}


def _parts(name: str, before: object, after: object) -> Iterator[str]:
    if not (isinstance(before, Mapping) and isinstance(after, Mapping)):
        yield from [name] if before != after else []
        return
    keys = before.keys() | after.keys()
    pairs = ((key, before.get(key, NOTHING), after.get(key, NOTHING)) for key in keys)
    # What is the same is not asked whether it is equal.
    others = [key for key, old, new in pairs if old is not new and old != new]
    yield from (f"{name}/{key}" for key in others)
    in_another_order = list(before) != list(after)
    if in_another_order:
        yield name
    if others or in_another_order:
        yield f"{name}*"
