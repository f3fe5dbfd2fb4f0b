"""Give a record another id, everywhere where it is named."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..canonical import Collection, Entry, Node, Scalar, tree, written
from ..load.files import Source
from ..load.records import Records
from ..model.evidence import Evidence, to_json
from ..model.kinds import KINDS, WITH_ID
from ..model.shape import Types, inside, refers
from ..model.types import Refers, is_id
from ..problems import suggest


@dataclass(frozen=True, kw_only=True)
class Renaming:
    """The record of `kind` called `old` is to be called `new`."""

    kind: str
    old: str
    new: str


def kinds_of(records: Records, id: str) -> list[str]:
    """Return the kinds in which there is a record called `id`."""
    return [kind for kind in WITH_ID if id in records.ids(kind)]


def refusals(records: Records, renaming: Renaming) -> Iterator[str]:
    """Yield why the record cannot bear the new id."""
    kind, old, new = renaming.kind, renaming.old, renaming.new
    if old not in records.ids(kind):
        yield f"there is no {kind} '{old}' ({suggest(old, sorted(records.ids(kind)), f'data/{kind}s/')})"
    if not is_id(new):
        yield f"'{new}' is no id: a-z, 0-9 and single hyphens, at most 80"
    if new in records.ids(kind):
        yield f"there is already the {kind} '{new}'"
    for id, record in records.by_kind()[kind].items():
        if id != old and new in record.renamed:
            yield f"'{new}' is a former id of the {kind} '{id}', and its address leads there"
    if (clipping := records.clippings.get(old)) and kind == "clipping":
        day = f"{clipping.published.date()}-"
        if not new.startswith(day):
            yield f"the id of a clipping begins with its date: {day}…"


def renamed(sources: tuple[Source, ...], texts: Mapping[str, str], renaming: Renaming) -> dict[str, str]:
    """Return all files of data/ after a renaming, path to text; `texts` are those before it."""
    return dict(_file(source, texts[source.path], renaming) for source in sources)


def _file(source: Source, text: str, renaming: Renaming) -> tuple[str, str]:
    """Return the path and text of a file after a renaming."""
    of_kind = "clipping" if source.kind == "evidence" else source.kind
    is_it = (of_kind, source.id) == (renaming.kind, renaming.old)
    path = re.sub(r"[^/]+(?=\.\w+$)", renaming.new, source.path) if is_it else source.path
    if source.kind == "evidence":
        return path, _evidence(text, renaming)
    root = _collection(tree(text), (KINDS[source.kind].model,), renaming)
    return path, written(_with_former(root, renaming) if is_it and _published(source) else root, source.kind)


def _published(source: Source) -> bool:
    """Tell whether readers may know the address: that of a draft leads nowhere yet."""
    value = source.document.value if source.document else None
    return not (isinstance(value, dict) and value.get("draft") == "true")


def _evidence(text: str, renaming: Renaming) -> str:
    """Return the text of an evidence file after a renaming: it names actors, in order of id."""
    evidence = Evidence.model_validate(json.loads(text))
    if renaming.kind != "actor" or not any(renaming.old in one.actors for one in evidence.statements):
        return text
    statements = [
        one.model_copy(update={"actors": tuple(sorted(_now(id, renaming) for id in one.actors))})
        for one in evidence.statements
    ]
    return to_json(evidence.model_copy(update={"statements": tuple(statements)}))


def _now(reference: str, renaming: Renaming) -> str:
    """Return an id, or a reference clipping#fact, after a renaming."""
    id, sign, fact = reference.partition("#")
    return f"{renaming.new}{sign}{fact}" if id == renaming.old else reference


def _node(node: Node, types: Types, renaming: Renaming) -> Node:
    if isinstance(node, Collection):
        return _collection(node, types, renaming)
    if node.text is not None and refers(types) == renaming.kind:
        return replace(node, text=_now(node.text, renaming))
    return node


def _collection(node: Collection, types: Types, renaming: Renaming) -> Collection:
    entries = (
        replace(entry, value=_node(entry.value, _types_of(entry, node, types), renaming))
        for entry in node.entries
    )
    return replace(node, entries=tuple(entries))


def _types_of(entry: Entry, node: Collection, types: Types) -> Types:
    """Return the types of an entry. What is inferred is an actor where its field is `actors`."""
    if entry.key is None or entry.key.text is None:
        return types
    texts = {_text(one.key): _text(one.value) for one in node.entries}
    if entry.key.text == "value" and texts.get("field") == "actors":
        return (Refers("actor"),)
    return inside(types, entry.key.text)


def _with_former(root: Collection, renaming: Renaming) -> Collection:
    """Return the tree of the renamed record with its former id; one that it bears again is none."""
    old = Entry(key=None, value=Scalar(text=renaming.old))
    entry = next((one for one in root.entries if _text(one.key) == "renamed"), None)
    if entry is None or not isinstance(entry.value, Collection):
        ids = Collection(mapping=False, entries=(old,))
        return replace(root, entries=(*root.entries, Entry(key=Scalar(text="renamed"), value=ids)))
    former = (one for one in entry.value.entries if _text(one.value) != renaming.new)
    changed = replace(entry, value=replace(entry.value, entries=(*former, old)))
    return replace(root, entries=tuple(changed if one is entry else one for one in root.entries))


def _text(node: Node | None) -> str | None:
    return node.text if isinstance(node, Scalar) else None
