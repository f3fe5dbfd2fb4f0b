"""Where the values and keys of a YAML file stand that the strict reader has read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..problems import Path
from .yaml_errors import Place, place_of
from .yaml_parser import PARSER


@dataclass(frozen=True)
class Places:
    """The places of values and of keys, by the keys and indexes that lead to them."""

    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)


def places(text: str) -> Places:
    """Return the places in a text; it is one document, whose keys are scalars, or empty."""
    found = Places()
    events = yaml.parse(text, Loader=PARSER)
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            _value(event, events, (), found)
            break
    return found


def _value(event: yaml.Event, events: Iterator[Any], path: Path, found: Places) -> None:
    found.values[path] = place_of(event.start_mark)
    if isinstance(event, yaml.SequenceStartEvent):
        index = 0
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            _value(item, events, (*path, index), found)
            if isinstance(item, yaml.ScalarEvent):
                # A word of a list may be asked for by itself: what is not typed moves the others' numbers.
                found.values.setdefault((*path, item.value), place_of(item.start_mark))
            index += 1
    if isinstance(event, yaml.MappingStartEvent):
        while not isinstance(key := next(events), yaml.MappingEndEvent):
            inner = (*path, key.value)
            found.keys[inner] = place_of(key.start_mark)
            _value(next(events), events, inner, found)
