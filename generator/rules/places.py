"""The places that rules name most: in a clipping, and in one of its facts."""

from __future__ import annotations

from ..problems import InRecord, Key


def in_clipping(clipping_id: str, *keys: Key) -> InRecord:
    """Return the place in a clipping to which the keys and indexes lead."""
    return InRecord("clipping", clipping_id, keys)


def in_fact(clipping_id: str, index: int, *keys: Key) -> InRecord:
    """Return the place in a fact, counted from 0 in its clipping, to which the keys and indexes lead."""
    return in_clipping(clipping_id, "facts", index, *keys)
