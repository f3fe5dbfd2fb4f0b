"""Which parts of a Book are others than those of the one before, named as `Reads` notes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from .book import Book

NOTHING = object()


def parts_that_differ(before: Book, after: Book, fields: Iterable[str]) -> set[str]:
    """Return the parts of those fields that say something else.

    Entries that are the same are best the same object (`linked`): then no more than that is looked at.
    """
    return {part for name in fields for part in _parts(name, getattr(before, name), getattr(after, name))}


def _parts(name: str, before: object, after: object) -> Iterator[str]:
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        yield from _of_mapping(name, before, after)
    elif before != after:
        yield from (name, f"{name}*")
        if isinstance(before, Set) and isinstance(after, Set):
            yield from (f"{name}/{key}" for key in before ^ after)


def _of_mapping(name: str, before: Mapping[object, object], after: Mapping[object, object]) -> Iterator[str]:
    keys = before.keys() | after.keys()
    others = [key for key in keys if _differ(before.get(key, NOTHING), after.get(key, NOTHING))]
    yield from (f"{name}/{key}" for key in others)
    in_another_order = list(before) != list(after)
    if in_another_order:
        yield name
    if others or in_another_order:
        yield f"{name}*"


def _differ(before: object, after: object) -> bool:
    """Tell whether two are not equal; of what is the same, without asking it."""
    return before is not after and before != after
