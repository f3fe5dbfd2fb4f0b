"""What all records share: strictness, and texts and names in the languages of the site."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, ValidationError, ValidationInfo, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import InitErrorDetails, PydanticCustomError

from .types import ChineseLine, Line

SiteLanguage = Literal["zh", "en"]
LANGUAGES: tuple[str, ...] = get_args(SiteLanguage)
"""The languages that a site can have: those that the program has words for."""
LATER = "later"
"""Marks a field that no new file begins with: it is written when something has changed, or seldom."""
OF_SITE = "of the site"
"""Marks what a record has in a language: it needs it where that is one of the languages of the site."""
ASKED = "languages"
"""By this name the context of a validation has the languages of the desk, for which texts are asked."""


class Record(BaseModel):
    """What every record has in common: nothing unknown is accepted, nothing changes later."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Names(Record):
    """What a thing is called: in each language of the site, and in others where the press calls it so."""

    zh: Annotated[Line, OF_SITE] = ""
    """The Chinese name (Simplified)."""
    en: Annotated[Line, OF_SITE] = ""
    """The English name."""
    ja: Annotated[Line | None, LATER] = None
    """The Japanese name, where the thing has one of its own."""

    @model_validator(mode="after")
    def _complete(self, info: ValidationInfo) -> Self:
        require_languages(self, info)
        return self

    def of(self, language: str) -> str:
        """Return the name in a language of the site."""
        return str(getattr(self, language))


class Text(Record):
    """One text in the desk's own words, in each language of the site and in no other."""

    zh: Annotated[ChineseLine, OF_SITE] = ""
    """The Chinese text (Simplified)."""
    en: Annotated[Line, OF_SITE] = ""
    """The English text."""

    @model_validator(mode="after")
    def _complete(self, info: ValidationInfo) -> Self:
        require_languages(self, info, others=False)
        return self

    def of(self, language: str) -> str:
        """Return the text in a language of the site."""
        return str(getattr(self, language))


def require_languages(
    record: Record, info: ValidationInfo, *, every: bool = True, others: bool = True
) -> None:
    """Raise ValidationError for each language of the desk that a record lacks, or that is none of the desk's.

    The desk's are those in the context of the validation; without them nothing is asked. With `every` the
    record has all of them, without `others` it has no other.
    """
    asked: Collection[str] = (info.context or {}).get(ASKED, ())
    wrong: list[InitErrorDetails] = []
    for language in LANGUAGES if asked else ():
        given = getattr(record, language)
        if every and language in asked and not given:
            wrong.append(InitErrorDetails(type="missing", loc=(language,), input=given))
        if not others and language not in asked and given:
            wrong.append(InitErrorDetails(type=_NOT_OF_DESK, loc=(language,), input=given))
    if wrong:
        raise ValidationError.from_exception_data(type(record).__name__, wrong)


NOT_OF_DESK = "language_not_of_desk"
_NOT_OF_DESK = PydanticCustomError(NOT_OF_DESK, "a language that the desk does not have")


def is_needed(name: str, field: FieldInfo, languages: Collection[str]) -> bool:
    """Tell whether a record lacks something without a field, on a site in these languages."""
    return field.is_required() or (OF_SITE in field.metadata and name in languages)


def blank_text(languages: Collection[str]) -> str:
    """Return how a text in these languages is written: {zh: …, en: …}."""
    return "{" + ", ".join(f"{language}: …" for language in languages) + "}"
