"""Give a record another id wherever it is named; all else in a file stays as its author laid it out."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import yaml

from ..load.files import Source, data_files, parse, read_files
from ..load.records import Records
from ..load.typed import parse_records
from ..messages import Message, say, with_cure
from ..model.evidence import Evidence, EvidenceClause, EvidenceWords, to_json
from ..model.kinds import KINDS
from ..model.shape import Types, referenced_kind, types_at
from ..model.types import Refers, is_id
from ..output import output_inside, write_all
from ..problems import Problem, breaches, suggest
from ..rules.run import checked

BYTE_ORDER_MARK = "\ufeff"
Words = TypeVar("Words", bound=EvidenceWords)
Splice = tuple[int, int, str]
"""Characters of a text, from a place up to another, are to be these."""


@dataclass(frozen=True, kw_only=True)
class Renaming:
    """The record of `kind` called `old` is to be called `new`."""

    kind: str
    old: str
    new: str


@dataclass(frozen=True, kw_only=True)
class Renamed:
    """What was written and deleted in data/, as paths below it; or what is wrong there."""

    written: Sequence[str] = ()
    deleted: Sequence[str] = ()
    problems: Sequence[Problem] = ()


def refusals(records: Records, renaming: Renaming) -> Iterator[Message]:
    """Yield why the record cannot bear the new id."""
    kind, old, new = renaming.kind, renaming.old, renaming.new
    if old not in records.ids(kind):
        cure = suggest(old, sorted(records.ids(kind)), f"data/{kind}s/")
        yield with_cure(say("there is no {kind} '{id}'", kind=KINDS[kind].called, id=old), cure)
    if not is_id(new):
        yield say("'{id}' is no id: a-z, 0-9 and single hyphens, at most 80, not index", id=new)
    if new in records.ids(kind):
        yield say("there is already the {kind} '{id}'", kind=KINDS[kind].called, id=new)
    for other, record in records.by_kind()[kind].items():
        if other != old and new in record.renamed:
            yield say(
                "'{id}' is a former id of the {kind} '{other}', and its address leads there",
                id=new,
                kind=KINDS[kind].called,
                other=other,
            )
    if (clipping := records.clippings.get(old)) and kind == "clipping":
        day = f"{clipping.published.date()}-"
        if not new.startswith(day):
            yield say("the id of a clipping begins with its date: {day}…", day=day)


def rename(root: Path, renaming: Renaming, today: date) -> Renamed:
    """Rename a record everywhere in `root`/data; write nothing where that would break a rule.

    What is wrong already and stays so does not stand in its way: while a clipping is entered, an actor has
    no fact yet. In a file that is not as the model asks, though, the id could be missed.
    """
    files = data_files(root)
    sources, unreadable = read_files(files)
    if unreadable:
        return Renamed(problems=unreadable)
    existing = {path: raw for path, raw in files.items() if raw is not None}
    wanted = dict(_file(source, existing[source.path].decode(), renaming) for source in sources)
    after = tuple(parse(path, text.encode())[0] for path, text in sorted(wanted.items()))
    then = checked(after, today).problems
    before = checked(sources, today).problems if then else []
    broken = Counter(one.rule for one in then) - Counter(one.rule for one in before)
    if broken or parse_records(after)[1]:
        return Renamed(problems=before or then)
    now = {path.removeprefix("data/"): text.encode() for path, text in wanted.items()}
    return _write(root / "data", now, {path.removeprefix("data/"): raw for path, raw in existing.items()})


def _write(folder: Path, wanted: Mapping[str, bytes], existing: Mapping[str, bytes]) -> Renamed:
    """Bring the files that are `existing` to what is `wanted`; all of them, or none."""
    written = sorted(path for path, content in wanted.items() if existing.get(path) != content)
    deleted = [path for path in existing if path not in wanted]
    if outside := list(breaches(output_inside, (folder, [*written, *deleted]))):
        return Renamed(problems=outside)
    write_all(((path, wanted[path]) for path in written), folder, deleted)
    return Renamed(written=written, deleted=deleted)


def _file(source: Source, text: str, renaming: Renaming) -> tuple[str, str]:
    of_kind = "clipping" if source.kind == "evidence" else source.kind
    is_it = (of_kind, source.id) == (renaming.kind, renaming.old)
    path = str(KINDS[source.kind].path(renaming.new)) if is_it else source.path
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    body = text.removeprefix(mark)
    after = (
        _evidence(body, renaming) if source.kind == "evidence" else _yaml(source, body, renaming, is_it=is_it)
    )
    return path, mark + after


def _yaml(source: Source, text: str, renaming: Renaming, *, is_it: bool) -> str:
    """Return the text of a YAML file after a renaming; the record itself keeps its former id."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    splices: list[Splice] = []
    if isinstance(root, yaml.MappingNode):
        named = references_in(root, (KINDS[source.kind].model,), renaming.kind)
        now = ((node, _now(node.value, renaming)) for node in named)
        splices += [renewed(node, new) for node, new in now if new != node.value]
        value = source.document.value if source.document else None
        # The address of a draft leads nowhere yet.
        if is_it and not (isinstance(value, dict) and value.get("draft") == "true"):
            splices.append(with_former_id(text, root, renaming.old, renaming.new))
    return spliced(text, splices)


def _evidence(text: str, renaming: Renaming) -> str:
    """Return the text of an evidence file after a renaming: it names actors, in order of id."""
    if renaming.kind != "actor":
        return text
    evidence = Evidence.model_validate(json.loads(text))
    statements = []
    for one in evidence.statements:
        clauses = tuple(_renamed_in(clause, renaming) for clause in one.clauses)
        update = {"heading": _renamed_in(one.heading, renaming), "clauses": clauses}
        statements.append(one.model_copy(update=update))
    headline = tuple(sorted(_now(actor, renaming) for actor in evidence.headline))
    after = evidence.model_copy(update={"headline": headline, "statements": tuple(statements)})
    return text if after == evidence else to_json(after)


def _renamed_in(words: Words, renaming: Renaming) -> Words:
    update = {"actors": tuple(sorted(_now(actor, renaming) for actor in words.actors))}
    if isinstance(words, EvidenceClause):
        for field, actors in (("speakers", words.speakers), ("doers", words.doers)):
            update[field] = tuple(_now(actor, renaming) for actor in actors)
    return words.model_copy(update=update)


def _now(reference: str, renaming: Renaming) -> str:
    """Return an id, or a reference clipping#fact, after a renaming."""
    record_id, sign, fact = reference.partition("#")
    return f"{renaming.new}{sign}{fact}" if record_id == renaming.old else reference


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Return a text with all splices done; none of them lies in another."""
    for start, end, new in sorted(splices, reverse=True):
        text = text[:start] + new + text[end:]
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
    return (node.start_mark.index, node.end_mark.index, new)


def with_former_id(text: str, root: yaml.MappingNode, former: str, now: str) -> Splice:
    """Return what adds a `former` id to `renamed` of a record; if it bears one again, that is one no more."""
    value = next((value for key, value in root.value if key.value == "renamed"), None)
    if value is None:
        return _field_added(text, root, f"renamed: [{former}]")
    items = value.value if isinstance(value, yaml.SequenceNode) else []
    if again := next((item for item in items if item.value == now), None):
        return renewed(again, former)
    if not items:
        return (value.start_mark.index, value.end_mark.index, f"[{former}]")
    end = items[-1].end_mark.index
    line = _line_end(text) + " " * value.start_mark.column
    return (end, end, f", {former}" if value.flow_style else f"{line}- {former}")


def _field_added(text: str, root: yaml.MappingNode, line: str) -> Splice:
    """Return what adds a field: in a last line, or, where that cannot stand there, at the front."""
    indent = " " * root.start_mark.column
    if text.endswith("\n") and not root.flow_style and not text.rstrip().endswith("..."):
        return (len(text), len(text), indent + line + _line_end(text))
    start = root.start_mark.index + (1 if root.flow_style else 0)
    behind = ", " if root.flow_style else _line_end(text) + indent
    return (start, start, line + behind)


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
