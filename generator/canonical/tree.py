"""A YAML file as a tree that keeps its comments, each with the entry that it stands at.

It takes only what the strict reader reads without a problem. How lines were broken is not kept.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from ..load.yaml_errors import Place

END: Place = (2**30, 0)


@dataclass(frozen=True, kw_only=True)
class Scalar:
    """A text, or None where there is no value; `quoted` if it did not stand there as it is."""

    text: str | None
    quoted: bool = False


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An item of a list, or a key of a mapping with its value; and the comments around it."""

    key: Scalar | None
    value: Node
    before: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    """Comments below it that are indented deeper than it, as `briefs import` leaves them."""


@dataclass(frozen=True, kw_only=True)
class Collection:
    """A list or a mapping, and the comments after its last entry."""

    mapping: bool
    entries: tuple[Entry, ...]
    after: tuple[str, ...] = ()


Node = Scalar | Collection


def tree(text: str) -> Collection:
    """Return the tree of the text of a file that the strict reader reads without a problem."""
    # Typed as anything, because the stubs take the marks for optional.
    events: list[Any] = [event for event in yaml.parse(text, Loader=yaml.CSafeLoader) if _in_tree(event)]
    dashes = [
        _place(token.start_mark)
        for token in yaml.scan(text, Loader=yaml.CSafeLoader)
        if isinstance(token, yaml.BlockEntryToken)
    ]
    return _Builder(deque(events), deque(dashes), deque(_comments(text, events))).document()


@dataclass(frozen=True)
class _Comment:
    place: Place
    text: str
    alone: bool
    """Whether it stands on a line of its own, and not inside {…} or […]."""


def _comments(text: str, events: list[Any]) -> Iterator[_Comment]:
    """Yield the comments: what begins with # outside of all scalars."""
    flows = list(_flows(events))
    last = number = line = 0
    for start, end in [*_scalars(text, events), (len(text), len(text))]:
        for match in re.compile("#.*").finditer(text, last, start):
            at = match.start()
            number += text.count("\n", line, at)
            line = text.rfind("\n", 0, at) + 1
            flow = bisect(flows, (at, 0))
            inside = flow > 0 and at < flows[flow - 1][1]
            alone = not inside and not text[line:at].strip()
            yield _Comment((number, at - line), match[0].rstrip(), alone)
        last = end


def _scalars(text: str, events: list[Any]) -> Iterator[tuple[int, int]]:
    """Yield where each scalar begins and ends; that of a block begins on the line after its | or >."""
    for event in events:
        if isinstance(event, yaml.ScalarEvent):
            start, end = _span(event)
            if event.style in ("|", ">"):
                line_end = text.find("\n", start)
                start = len(text) if line_end < 0 else line_end
            yield start, end


def _flows(events: list[Any]) -> Iterator[tuple[int, int]]:
    """Yield where each outermost {…} or […] begins and ends; the document itself counts as none."""
    depth, start = 0, 0
    for event in events[1:-1]:
        if isinstance(event, yaml.CollectionStartEvent) and (depth or event.flow_style):
            start = start if depth else _span(event)[0]
            depth += 1
        elif depth and isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            if not depth:
                yield start, _span(event)[1]


@dataclass
class _Builder:
    """What is still to be read; all three in order of place."""

    events: deque[Any]
    dashes: deque[Place]
    comments: deque[_Comment]
    started: list[str] | None = None
    """The comments before the entry that has begun last, if one has."""

    def document(self) -> Collection:
        root = self.block(self.events.popleft(), floor=-1)
        return Collection(mapping=True, entries=root.entries, after=(*root.after, *self.take(END, 0)))

    def node(self, floor: int) -> Node:
        """Read a value; `floor` is the column of the key that it belongs to."""
        event = self.events.popleft()
        if isinstance(event, yaml.ScalarEvent):
            return _value(event)
        return self.flow(event) if event.flow_style else self.block(event, floor)

    def flow(self, event: Any) -> Collection:
        """Read what stands in {…} or […]; comments there belong to the entry around it."""
        mapping, entries = isinstance(event, yaml.MappingStartEvent), []
        while not isinstance(self.events[0], yaml.CollectionEndEvent):
            key = _key(self.events.popleft()) if mapping else None
            entries.append(Entry(key=key, value=self.node(0)))
        self.events.popleft()
        return Collection(mapping=mapping, entries=tuple(entries))

    def block(self, event: Any, floor: int) -> Collection:
        """Read a list or mapping that has a line for each entry."""
        mapping, entries = isinstance(event, yaml.MappingStartEvent), []
        column = _place(event.start_mark)[1]
        while not isinstance(self.events[0], yaml.CollectionEndEvent):
            entries.append(self.entry(mapping))
        self.events.popleft()
        self.started = None
        return Collection(
            mapping=mapping,
            entries=tuple(entries),
            after=self.take(self.next_place(), max(column, floor + 1)),
        )

    def entry(self, mapping: bool) -> Entry:
        place = _place(self.events[0].start_mark) if mapping else self.dashes.popleft()
        before = self.started = [*self.take(place, 0)]
        key = _key(self.events.popleft()) if mapping else None
        value = self.node(place[1])
        below = self.take(self.next_place(), place[1] + 1)
        return Entry(key=key, value=value, before=tuple(before), below=below)

    def next_place(self) -> Place:
        """Return the place of what comes next."""
        event = _place(self.events[0].start_mark) if self.events else END
        return min(event, self.dashes[0]) if self.dashes else event

    def take(self, end: Place, column: int) -> tuple[str, ...]:
        """Take the comments before `end` that are indented to `column` or more.

        One behind a value or inside {…} and […] goes before the entry that has begun last.
        """
        taken: list[str] = []
        while self.comments and self.comments[0].place < end:
            comment = self.comments[0]
            if comment.alone and comment.place[1] < column:
                break
            before = taken if comment.alone or self.started is None else self.started
            before.append(self.comments.popleft().text)
        return tuple(taken)


def _in_tree(event: yaml.Event) -> bool:
    return isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent | yaml.CollectionEndEvent)


def _key(event: Any) -> Scalar:
    return Scalar(text=event.value, quoted=bool(event.style))


def _value(event: Any) -> Scalar:
    """Return a scalar as the strict reader takes it."""
    if not event.style and event.value in ("", "~", "null"):
        return Scalar(text=None)
    block = event.style in ("|", ">")
    return Scalar(text=event.value.rstrip("\n") if block else event.value, quoted=bool(event.style))


def _span(event: Any) -> tuple[int, int]:
    return event.start_mark.index, event.end_mark.index


def _place(mark: Any) -> Place:
    return mark.line, mark.column
