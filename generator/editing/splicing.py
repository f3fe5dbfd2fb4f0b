"""Change ids in the text of a YAML file at their places; all else stays as its author laid it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import yaml

from ..model.shape import Types, referenced_kind, types_at
from ..model.types import Refers


@dataclass(frozen=True, order=True, kw_only=True)
class Splice:
    """Characters `start` to `end` of a text are to be `new`."""

    start: int
    end: int
    new: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Return a text with all splices done; none of them lies in another."""
    for one in sorted(splices, reverse=True):
        text = text[: one.start] + one.new + text[one.end :]
    return text


def references_in(root: yaml.MappingNode, types: Types, kind: str) -> Iterator[yaml.ScalarNode]:
    """Yield each scalar below `root`, whose record has these types, that names a record of `kind`."""
    for key, value in root.value:
        within = _types_of(key.value, root, types)
        for node in value.value if isinstance(value, yaml.SequenceNode) else [value]:
            if isinstance(node, yaml.MappingNode):
                yield from references_in(node, within, kind)
            elif isinstance(node, yaml.ScalarNode) and referenced_kind(within) == kind:
                yield node


def _types_of(key: str, record: yaml.MappingNode, types: Types) -> Types:
    """Return the types of a field. What is inferred is an actor where its field is `actors`."""
    fields = {name.value: value.value for name, value in record.value}
    if key == "value" and fields.get("field") == "actors":
        return (Refers("actor"),)
    return types_at(types, key)


def renewed(node: yaml.ScalarNode, new: str) -> Splice:
    """Return what writes `new`, which needs no quotes, in the place of a scalar."""
    return Splice(start=node.start_mark.index, end=node.end_mark.index, new=new)


def with_former_id(text: str, root: yaml.MappingNode, former: str, now: str) -> Splice:
    """Return what adds a `former` id to `renamed` of a record; if it bears one again, that is one no more."""
    value = next((value for key, value in root.value if key.value == "renamed"), None)
    if value is None:
        return _field_added(text, root, f"renamed: [{former}]")
    items = value.value if isinstance(value, yaml.SequenceNode) else []
    if again := next((item for item in items if item.value == now), None):
        return renewed(again, former)
    if not items:
        return Splice(start=value.start_mark.index, end=value.end_mark.index, new=f"[{former}]")
    end = items[-1].end_mark.index
    line = _line_end(text) + " " * value.start_mark.column
    return Splice(start=end, end=end, new=f", {former}" if value.flow_style else f"{line}- {former}")


def _field_added(text: str, root: yaml.MappingNode, line: str) -> Splice:
    """Return what adds a field: in a last line, or, where that cannot stand there, at the front."""
    indent = " " * root.start_mark.column
    if text.endswith("\n") and not root.flow_style and not text.rstrip().endswith("..."):
        return Splice(start=len(text), end=len(text), new=indent + line + _line_end(text))
    start = root.start_mark.index + (1 if root.flow_style else 0)
    behind = ", " if root.flow_style else _line_end(text) + indent
    return Splice(start=start, end=start, new=line + behind)


def _line_end(text: str) -> str:
    """Return how the lines of a text end."""
    return "\r\n" if "\r\n" in text else "\n"
