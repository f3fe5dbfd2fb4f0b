"""Queries that the data of any desk gives: its names, aliases and headlines, whole, in part and mistyped."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.load.records import Records
from generator.model.subjects import names_of

from .queries import Query

MOST = 40
"""So many queries of a class are drawn."""
WORD = re.compile(r"[A-Za-z]{4,}")
HAN_NAME = re.compile(r"[\u4e00-\u9fff]{4,}")
NOTHING = "zzqxvk"
Names = Mapping[str, tuple[str, ...]]
"""What each page is called, by its address."""


def desk_queries(records: Records, most: int = MOST) -> list[Query]:
    """Return queries of each class that the data gives, the same ones at every run."""
    chance = random.Random(20260104)  # noqa: S311  # no secret, only a fixed choice
    by_class: dict[str, list[Query]] = defaultdict(list)
    for query in (*_of_names(_named(records)), *_of_clippings(records), Query("nothing", NOTHING, ())):
        by_class[query.kind].append(query)
    return [
        query for queries in by_class.values() for query in chance.sample(queries, min(most, len(queries)))
    ]


def _named(records: Records) -> Names:
    return {
        f"{folder}/{record_id}/": (*names_of(record), *record.aliases)
        for folder, of_kind in (("issues", records.issues), ("actors", records.actors))
        for record_id, record in of_kind.items()
    }


def _of_names(names: Names) -> Iterator[Query]:
    every = dict.fromkeys(name for own in names.values() for name in own)
    for name in every:
        yield Query("names", name, _called(name, names))
    words = {word for name in every for word in WORD.findall(name)}
    for word in sorted(words):
        yield Query("words of names", word, _called(word, names))
        slip = f"{word[:2]}{word[3]}{word[2]}{word[4:]}"
        if len(word) >= 6 and slip.lower() not in {one.lower() for one in words}:
            yield Query("one slip", slip, _called(word, names))
    for name in every:
        if HAN_NAME.fullmatch(name):
            yield Query("parts of names", name[:2], _called(name[:2], names))


def _called(word: str, names: Names) -> tuple[str, ...]:
    """Return the pages one of whose names has a word in it."""
    return tuple(page for page, own in names.items() if any(word.lower() in name.lower() for name in own))


def _of_clippings(records: Records) -> Iterator[Query]:
    for clipping_id, clipping in records.clippings.items():
        if clipping.draft:
            continue
        alike = (key for key, one in records.clippings.items() if one.headline == clipping.headline)
        yield Query("headlines", clipping.headline, tuple(f"clippings/{key}/" for key in alike))
        month = clipping.published.strftime("%Y-%m")
        yield Query("months", month, (f"months/{month}/",))
        yield Query("days", clipping.published.date().isoformat(), (f"clippings/{clipping_id}/",))
