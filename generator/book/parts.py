"""A list by what its items have in common, and a long one cut up by year, so that no page has all of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

Item = TypeVar("Item")
Key = TypeVar("Key")


@dataclass(frozen=True, kw_only=True)
class Part(Generic[Item]):
    """What belongs to one year, or the second, third … lot of it."""

    year: int
    number: int
    """1 for the first lot of the year."""
    items: tuple[Item, ...]

    @property
    def name(self) -> str:
        """The name of its page: 2024, 2024-2."""
        return f"{self.year}" if self.number == 1 else f"{self.year}-{self.number}"


def grouped(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    """Return items by a key of each; the keys and the items of each are in the order in which they come."""
    found: dict[Key, list[Item]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return found


def by_year(
    items: Iterable[Item],
    year: Callable[[Item], int],
    most: int,
    weight: Callable[[Item], int] = lambda _: 1,
) -> tuple[Part[Item], ...]:
    """Return `items` by their years, in parts that weigh `most` at most; within a year they keep their order.

    Each part has one item at least. A part that is full stays as it is when items are added behind.
    """
    return tuple(
        Part(year=number, number=place, items=lot)
        for number, of_year in groupby(sorted(items, key=year), key=year)
        for place, lot in enumerate(lots(of_year, most, weight), 1)
    )


def rest_by_year(
    items: Collection[Item], year: Callable[[Item], int], shown: int, most: int
) -> tuple[Part[Item], ...]:
    """Return `items` by year, `most` on a page; nothing if the first page, with room for `shown`, has all."""
    return by_year(items, year, most) if len(items) > shown else ()


def lots(items: Iterable[Item], most: int, weight: Callable[[Item], int]) -> Iterator[tuple[Item, ...]]:
    """Yield `items` in their order in lots that weigh `most` at most; each has one item at least."""
    lot: list[Item] = []
    total = 0
    for item in items:
        more = weight(item)
        if lot and total + more > most:
            yield tuple(lot)
            lot, total = [], 0
        lot.append(item)
        total += more
    if lot:
        yield tuple(lot)
