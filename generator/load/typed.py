"""From sources to records: give every value its type."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial, reduce
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from ..language.scripts import HAN
from ..messages import Message, Refusal, say, several
from ..model import LANGUAGES, Clipping, Fact, blank_text
from ..model.base import ASKED, NOT_OF_DESK
from ..model.desk import SiteLanguages
from ..model.kinds import KINDS, kind_of
from ..model.shape import Types, example_of, fields, types_at
from ..model.types import PATTERN_MEANINGS, is_id
from ..problems import Finding, InFile, Path, Problem, breaches, nearest_of, rule, suggest
from .completion import completed
from .files import DESK, Source, evidence_file, parse
from .meant import look_alike, meant
from .records import Records
from .strict_yaml import Document

KNOWN = 2**15
"""As many files, the least lately asked for going first, are remembered."""
_SITE_LANGUAGES: TypeAdapter[tuple[str, ...]] = TypeAdapter(SiteLanguages)


@dataclass(frozen=True)
class Refused:
    """A value of a file that its model refuses, as pydantic tells it."""

    path: str
    document: Document
    model: type[BaseModel]
    languages: Sequence[str]
    """Those of the desk."""
    error: ErrorDetails

    @property
    def keys(self) -> Path:
        """The keys and indexes that lead to it."""
        return tuple(part for part in self.error["loc"] if part != "[key]")

    @property
    def where(self) -> InFile:
        """Where it stands."""
        return self.document.at(self.keys, self.path)


def parse_records(sources: tuple[Source, ...]) -> tuple[Records, list[Problem]]:
    """Return the records of the well-formed sources, and what is wrong with the others.

    Of a clipping in which nothing but facts is ill-formed the other facts are read.
    """
    languages = desk_languages(sources)
    found: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    sound: dict[str, dict[str, Source]] = {kind: {} for kind in KINDS}
    read = [_read_in_part(source, languages) for source in sources]
    for source, record, _ in read:
        if record is not None:
            found[source.kind][source.id], sound[source.kind][source.id] = record, source
    desk, evidence = sound["desk"].get("desk"), sound["evidence"]
    records = Records(
        desk=found["desk"].get("desk"),
        issues=found["issue"],
        actors=found["actor"],
        events=found["event"],
        clippings={
            record_id: _completed(source, evidence.get(record_id), desk, languages)
            for record_id, source in sound["clipping"].items()
        },
        evidence=found["evidence"],
        sources=tuple(source for source, _, _ in read),
    )
    return records, [problem for _, _, problems in read for problem in problems]


@lru_cache(maxsize=KNOWN)
def _completed(
    clipping: Source, evidence: Source | None, desk: Source | None, languages: Sequence[str]
) -> Clipping:
    """Return a clipping with what it leaves out, of well-formed files."""
    beside, of_desk = (_read(one, languages)[0] if one else None for one in (evidence, desk))
    return completed(_read(clipping, languages)[0], beside, of_desk)


def _read_in_part(source: Source, languages: Sequence[str]) -> tuple[Source, Any, list[Problem]]:
    """Return a source with its record, or None, and what is wrong; of a clipping the facts that are right."""
    record, problems = _read(source, languages)
    if record is None and source.kind == "clipping" and source.document:
        right = partial(_is_fact, languages=languages)
        part = replace(source, document=source.document.with_facts(right))
        if rest := _read(part, languages)[0]:
            return part, rest, problems
    return source, record, problems


def _is_fact(value: object, languages: Sequence[str]) -> bool:
    try:
        return bool(Fact.model_validate(value, context={ASKED: languages}))
    except ValidationError:
        return False


@lru_cache(maxsize=KNOWN)
def _read(source: Source, languages: Sequence[str]) -> tuple[Any, list[Problem]]:
    """Return the record in a file, or None, and what is wrong; while serving nearly all is as it was.

    Without `languages`, those of the desk, its texts are not asked for them.
    """
    document, model = source.document, KINDS[source.kind].model
    if document is None:
        return None, []
    try:
        return model.model_validate(document.value, context={ASKED: languages}), []
    except ValidationError as error:
        if source.kind == "evidence":
            return None, list(breaches(evidence_file, (source.path, error)))
        causes = _causes(error.errors())
        refused = (Refused(source.path, document, model, languages or LANGUAGES, one) for one in causes)
        by_error = {"extra_forbidden": field_unknown, NOT_OF_DESK: field_unknown, "missing": field_missing}
        rules = ((by_error.get(one.error["type"], field_value), one) for one in refused)
        return None, [problem for broken, one in rules for problem in breaches(broken, one)]


def desk_languages(sources: Iterable[Source]) -> tuple[str, ...]:
    """Return the languages of the site as data/desk.yaml gives them; () where it cannot be read so far."""
    desk = next((source.document for source in sources if source.kind == "desk"), None)
    if desk is None or not isinstance(desk.value, dict):
        return ()
    try:
        return _SITE_LANGUAGES.validate_python(desk.value.get("languages", LANGUAGES))
    except ValidationError:
        return ()


def languages_of(root: pathlib.Path) -> tuple[str, ...]:
    """Return the languages of `root`/data/desk.yaml; all that there can be where it cannot be read."""
    path = root / DESK
    sources = [parse(DESK, path.read_bytes())[0]] if path.is_file() else []
    return desk_languages(sources) or LANGUAGES


def actor_names(root: pathlib.Path) -> dict[str, tuple[str, ...]]:
    """Return the forms by which each actor of `root`/data is known, by id; ill-formed files are left out."""
    paths = [path for path in (root / "data/actors").glob("*.yaml") if not path.is_symlink()]
    files = {path.relative_to(root).as_posix(): path for path in sorted(paths)}
    sources = [parse(name, path.read_bytes())[0] for name, path in files.items() if kind_of(name)]
    return parse_records(tuple(sources))[0].actor_names()


def _causes(errors: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Yield what is wrong, each mistake once.

    A list is not empty because its only item is wrong, and a field is not missing that is there mistyped.
    """
    around = {one["loc"][:end] for one in errors for end in range(len(one["loc"]))}
    unknown = [one["loc"] for one in errors if one["type"] == "extra_forbidden"]
    for one in errors:
        parent, name = one["loc"][:-1], str(one["loc"][-1]) if one["loc"] else ""
        mistyped = (str(loc[-1]) for loc in unknown if loc[:-1] == parent)
        emptied = one["type"] == "too_short" and one["loc"] in around
        if not emptied and not (
            one["type"] == "missing" and any(nearest_of(word, [name]) for word in mistyped)
        ):
            yield one


@rule("file")
def field_unknown(refused: Refused) -> Iterator[Finding]:
    """A file holds only the fields of its kind, and a text only the languages of the site."""
    line, column = refused.document.key_place(refused.keys)
    where = replace(refused.where, line=line, column=column)
    every = fields(_types_at(refused.model, refused.keys[:-1]))
    known = [name for name in every if name not in LANGUAGES or name in refused.languages]
    word = str(refused.keys[-1])
    key, full_width, value = word.partition("：")
    message = say("unknown field '{word}'", word=word)
    cure = suggest(word, known, say("the fields: {fields}", fields=several(known)))
    if refused.error["type"] == NOT_OF_DESK:
        message = say("'{word}' is no language of the site", word=word)
        languages = ", ".join(refused.languages)
        cure = say("delete it, or add it to languages: [{languages}] in data/desk.yaml", languages=languages)
    elif full_width:
        message = say("the colon of '{key}' is full-width", key=key)
        cure = say("write {key}: {value}", key=key, value=value or say("value"))
    elif refused.error["input"] is None and refused.keys[:-1]:
        cure = say("if it belongs to the text before it, put that text in quotes")
    yield Finding(where, message, cure)


@rule("file")
def field_missing(refused: Refused) -> Iterator[Finding]:
    """A file holds every field that its kind needs; a text stands there in each language of the site."""
    name = refused.keys[-1]
    example = example_of(_types_at(refused.model, refused.keys), refused.languages)
    cure = say("add {name}: {example}", name=name, example=example)
    yield Finding(refused.where, say("the field '{name}' is missing", name=name), cure)


@rule("file")
def field_value(refused: Refused) -> Iterator[Finding]:
    """A field's value is of the field's type: a date, a number, an id, one of a few words, a text."""
    error = refused.error
    name = next((str(part) for part in reversed(refused.keys) if isinstance(part, str)), "file")
    in_list = bool(refused.keys) and isinstance(refused.keys[-1], int)
    right = meant(error["input"], _types_at(refused.model, refused.keys), in_list=in_list)
    refusal = error.get("ctx", {}).get("error")
    if isinstance(refusal, Refusal):
        message = say("'{name}': {message}", name=name, message=refusal.message)
        cure = refusal.cure or say("see the field's description")
    else:
        value = say("nothing") if error["input"] is None else say("'{value}'", value=str(error["input"])[:60])
        message, cure = say("'{name}' cannot be {value}", name=name, value=value), _cure(refused)
    if right and (sign := look_alike(error["input"], right)):
        message = say("{message}: {sign}", message=message, sign=sign)
    yield Finding(refused.where, message, say("write {value}", value=right) if right else cure)


def _cure(refused: Refused) -> Message:
    """Return what would be right, by pydantic's name for what is wrong."""
    error, where, languages = refused.error, refused.keys, refused.languages
    context = error.get("ctx", {})
    match error["type"]:
        case "literal_error":
            return _one_of(str(error["input"]), re.findall("'([^']*)'", str(context["expected"])))
        case "string_pattern_mismatch":
            return PATTERN_MEANINGS[context["pattern"]]
        case "string_too_long":
            return say("at most {most} characters", most=context["max_length"])
        case "too_short":
            return say("give at least one")
        case "model_type" if where[-1] == "attributed_to":
            return say("write it as {example}", example=_source(str(error["input"]), languages))
        case "string_too_short" | "string_type":
            return say("write a text, or leave the field out if it is optional")
    # model_type, dict_type, tuple_type
    return say("write it as {example}", example=example_of(_types_at(refused.model, where), languages))


def _one_of(word: str, words: list[str]) -> Message:
    """Return which words are allowed in the place of one, the nearest before all."""
    allowed = say("one of {words}", words=several(words))
    if nearest := nearest_of(word, words):
        return say("did you mean '{nearest}'? {allowed}", nearest=nearest, allowed=allowed)
    return allowed


def _source(text: str, languages: Sequence[str]) -> str:
    """Return how a source that was given in one word is written."""
    if text == "report":
        return "{report: true}"
    if is_id(text):
        return f"{{actor: {text}}}"
    own = "zh" if HAN.search(text) else "en"
    return f"{{described: {blank_text(languages).replace(f'{own}: …', f'{own}: {text}')}}}"


def _types_at(model: type[BaseModel], where: Path) -> Types:
    return reduce(types_at, (part for part in where if isinstance(part, str)), (model,))
