"""Numbered references: what stands behind a sentence, as short as in a book."""

from __future__ import annotations

from collections.abc import Iterable

from .edition import Edition
from .page import Link


def numbered(edition: Edition, page: str, carried: Iterable[tuple[str, ...]]) -> tuple[tuple[Link, ...], ...]:
    """Return for each list of facts (clipping#fact) its links [1] [2]; a fact keeps its number."""
    numbers: dict[str, int] = {}
    found = []
    for references in carried:
        for reference in references:
            numbers.setdefault(reference, len(numbers) + 1)
        entries = {reference: edition.book.by_id[reference] for reference in references}
        found.append(
            tuple(
                Link(name=f"[{numbers[reference]}]", href=edition.citation(page, entry).href)
                for reference, entry in entries.items()
            )
        )
    return tuple(found)
