"""Write the tree of a file in its one form."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace

import yaml

from ..load.strict_yaml import read
from ..load.yaml_errors import Place
from ..model.kinds import KINDS
from ..model.shape import Types, fields, inside
from ..problems import Problem
from .tree import Collection, Entry, Scalar, tree

WIDTH = 120
"""The most columns of a list or mapping in one line."""
SCHEMA = "# yaml-language-server:"
PLAIN = {
    "block": re.compile(r"[^\W_](?:[^:#\n]*[^:#\s])?"),
    "flow": re.compile(r"[^\W_](?:[^:#,?\[\]{}\n]*[^:#,?\[\]{}\s])?"),
}
"""Texts that surely need no quotes; for all others the reader is asked."""
NUMBER = re.compile(r"0o[0-7]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)(e[-+]?[0-9]+)?", re.IGNORECASE)
"""A number in YAML 1.2, which editors read; PyYAML knows those of YAML 1.1."""


def canonical(raw: bytes, kind: str) -> str | None:
    """Return the canonical text of a file of `kind` that is read without a problem.

    None if what it says could not be read from that text: then it stays as it is.
    """
    text = written(tree(raw.decode().replace("\r\n", "\n")), kind)
    if text.encode() == raw:
        return text
    (before, _), (after, problems) = read(raw, ""), read(text.encode(), "")
    same = before and after and not problems and before.value == after.value
    return text if same else None


def written(root: Collection, kind: str) -> str:
    """Return the canonical text of a file of `kind`; the line that names its schema comes first."""
    schema, rest = _without_schema(root)
    lines = _block(_arranged(rest, (KINDS[kind].model,)), "") if rest.entries else ["{}", *rest.after]
    return "\n".join([*schema, *lines, ""])


def canonical_form(raw: bytes, kind: str, path: str) -> Iterator[Problem]:
    """A file of data/ has the one form that briefs fmt gives it.

    Fields stand in the order of this reference. A list or mapping of single values stands in one line
    where that has at most 120 characters and no quotes; all else has a line for each value. Quotes stand
    where YAML needs them, comments on lines of their own; no line is empty.
    """
    wanted = canonical(raw, kind)
    if wanted is None:
        message = "no canonical form of this file would be read the same"
        yield _problem(path, (1, 1), message, "shorten its longest key, or the file")
    elif wanted.encode() != raw:
        place, line = _difference(raw.decode(), wanted)
        there = f"has '{line}' here" if line else "ends here"
        yield _problem(path, place, f"not in canonical form, which {there}", "run briefs fmt")


def _difference(text: str, wanted: str) -> tuple[Place, str]:
    """Return the first place where two texts differ, and the line that is wanted there."""
    pairs = enumerate(zip(text, wanted, strict=False))
    at = next((number for number, (one, other) in pairs if one != other), min(len(text), len(wanted)))
    start = wanted.rfind("\n", 0, at) + 1
    return (wanted.count("\n", 0, at) + 1, at - start + 1), wanted[start:].partition("\n")[0].strip()[:60]


def _problem(path: str, place: Place, message: str, cure: str) -> Problem:
    line, column = place
    return Problem(path=path, line=line, column=column, message=message, cure=cure, rule="canonical-form")


def _without_schema(root: Collection) -> tuple[list[str], Collection]:
    """Take the line that names the schema from the comments before the first entry."""
    if not root.entries:
        return [], root
    first, *others = root.entries
    schema = [comment for comment in first.before if comment.startswith(SCHEMA)]
    before = tuple(comment for comment in first.before if comment not in schema)
    return schema, replace(root, entries=(replace(first, before=before), *others))


def _arranged(collection: Collection, types: Types) -> Collection:
    """Return a collection in whose records the fields stand in their order, and unknown ones last."""
    order = {name: number for number, name in enumerate(fields(types) if collection.mapping else ())}
    entries = [_arranged_entry(entry, types) for entry in collection.entries]
    return replace(
        collection, entries=tuple(sorted(entries, key=lambda entry: order.get(_name(entry), len(order))))
    )


def _arranged_entry(entry: Entry, types: Types) -> Entry:
    """Return an entry with its value arranged; comments that would stand behind a dash stand before it."""
    if isinstance(entry.value, Scalar):
        return entry
    value = _arranged(entry.value, inside(types, _name(entry)) if entry.key else types)
    if entry.key or not value.entries:
        return replace(entry, value=value)
    first, *others = value.entries
    value = replace(value, entries=(replace(first, before=()), *others))
    return replace(entry, value=value, before=(*entry.before, *first.before))


def _block(collection: Collection, indent: str) -> list[str]:
    """Return the lines of a list or mapping that has a line or more for each entry."""
    lines = [line for entry in collection.entries for line in _entry(entry, indent)]
    return [*lines, *(indent + comment for comment in collection.after)]


def _entry(entry: Entry, indent: str) -> list[str]:
    """Return the lines of a key with its value, or of an item, and of the comments around it."""
    before = [indent + comment for comment in entry.before]
    below = [f"{indent}  {comment}" for comment in entry.below]
    return [*before, *_value(entry, indent), *below]


def _value(entry: Entry, indent: str) -> list[str]:
    """Return the lines of a key with its value, or of an item, without the comments around it."""
    head = f"{indent}{_scalar(entry.key, 'block')}:" if entry.key else f"{indent}-"
    if isinstance(entry.value, Scalar):
        nothing_yet = entry.key and entry.below and entry.value.text is None
        return [head if nothing_yet else f"{head} {_scalar(entry.value, 'block')}"]
    if line := _line(entry.value, head):
        return [line]
    lines = _block(entry.value, indent + "  ")
    return [head, *lines] if entry.key else [f"{head} {lines[0].lstrip()}", *lines[1:]]


def _line(collection: Collection, head: str) -> str:
    """Return a list or mapping in one line behind its key or dash; '' if it takes more."""
    values = [_in_line(entry) for entry in collection.entries]
    first, last = "{}" if collection.mapping else "[]"
    line = f"{head} {first}{', '.join(values)}{last}"
    fits = len(line) <= WIDTH and all(values) and not collection.after
    return line if fits or not values else ""


def _in_line(entry: Entry) -> str:
    """Return an entry as it stands in one line with others; '' if it is no single value, or needs quotes."""
    if not isinstance(entry.value, Scalar) or entry.before or entry.below:
        return ""
    scalars = [_scalar(one, "flow") for one in (entry.key, entry.value) if one]
    return "" if any(one.startswith(("'", '"')) for one in scalars) else ": ".join(scalars)


def _name(entry: Entry) -> str:
    return (entry.key.text if entry.key else None) or ""


def _scalar(node: Scalar, style: str) -> str:
    """Return a scalar as it stands in the file; in {…} and […] (`flow`) more needs quotes."""
    text = node.text
    if text is None:
        return "null"
    if not (node.quoted and _looks_typed(text)) and _stands_plain(text, style):
        return text
    if "\n" in text or ("'" in text and not re.search(r'["\\]', text)):
        return json.dumps(text, ensure_ascii=False)
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def _looks_typed(text: str) -> bool:
    """Tell whether other readers of YAML take a text without quotes for a number, a date or yes and no."""
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers.get(text[:1], [])
    return bool(NUMBER.fullmatch(text)) or any(pattern.match(text) for _, pattern in resolvers)


def _stands_plain(text: str, style: str) -> bool:
    """Tell whether a text is read as it is when it has no quotes, as a key, value or item."""
    if text in ("", "~", "null"):
        return False
    if PLAIN[style].fullmatch(text):
        return True
    block = f"{text}: x\na: {text}\nb:\n- {text}\n"
    flow = f"{{{text}: x, a: {text}, b: [{text}]}}"
    try:
        events = list(yaml.parse(block if style == "block" else flow, Loader=yaml.CSafeLoader))
    except yaml.YAMLError:
        return False
    scalars = [(event.value, bool(event.style)) for event in events if isinstance(event, yaml.ScalarEvent)]
    return scalars == [(one, False) for one in (text, "x", "a", text, "b", text)]
