"""How a field is written: a right value in the languages of the desk, in the form that its type asks for."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel

from ..model.shape import Types, example_of, fields, is_list, types_at
from . import values


def written(record: type[BaseModel], field: str, languages: Sequence[str]) -> str:
    """Return the value of a field as YAML; of what has fields of its own only which these are."""
    info = record.model_fields[field]
    types: Types = (info.annotation, *info.metadata)
    value = values().get(record.__name__, {}).get(field, {})
    if isinstance(value, str):
        # An id, where ids are the keys of what the field holds.
        inner = types_at(types, value)
        return f"{{{value}: {example_of(inner, languages)}}}" if inner else value
    told = {language: value[language] for language in languages if language in value}
    return _in_form(types, told) if told else example_of(types, languages)


def _in_form(types: Types, told: dict[str, str]) -> str:
    """Return what is told by language as a list, as a text of all languages or as a word of the first."""
    if any(map(is_list, types)):
        return f"[{', '.join(told.values())}]"
    if fields(types):
        return "{" + ", ".join(f"{language}: {one}" for language, one in told.items()) + "}"
    return next(iter(told.values()))
