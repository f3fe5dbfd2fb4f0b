"""What all records share: strictness, and texts and names in the languages of the site."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, ClassVar, Literal, Self, get_args

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

    model_config = ConfigDict(extra="forbid", frozen=True)


class InLanguages(Record):
    """What stands in a field for each language that a site can have, '' where the record has it not."""

    needs_every: ClassVar[bool] = True
    """Whether the record has each language of the site."""
    may_have_others: ClassVar[bool] = False
    """Whether it may have a language that the site has not."""

    def of(self, language: str) -> str:
        """Return what it says in a language of the site; '' where it has none."""
        return str(getattr(self, language))

    @model_validator(mode="after")
    def _in_languages(self, info: ValidationInfo) -> Self:
        """Raise ValidationError for each language of the desk that it lacks, or that is none of the desk's.

        The desk's are those in the context of the validation; without them nothing is asked.
        """
        asked: Collection[str] = (info.context or {}).get(ASKED, ())
        wrong: list[InitErrorDetails] = []
        for language in LANGUAGES if asked else ():
            given = self.of(language)
            if self.needs_every and language in asked and not given:
                wrong.append(InitErrorDetails(type="missing", loc=(language,), input=given))
            if not self.may_have_others and language not in asked and given:
                wrong.append(InitErrorDetails(type=_NOT_OF_DESK, loc=(language,), input=given))
        if wrong:
            raise ValidationError.from_exception_data(type(self).__name__, wrong)
        return self


class Names(InLanguages):
    """What a thing is called: in each language of the site, and in others where the press calls it so."""

    may_have_others: ClassVar[bool] = True

    zh: Annotated[Line, OF_SITE] = ""
    """The Chinese name (Simplified)."""
    en: Annotated[Line, OF_SITE] = ""
    """The English name."""
    ja: Annotated[Line | None, LATER] = None
    """The Japanese name, where the thing has one of its own."""


class Text(InLanguages):
    """One text in the desk's own words, in each language of the site and in no other."""

    zh: Annotated[ChineseLine, OF_SITE] = ""
    """The Chinese text (Simplified)."""
    en: Annotated[Line, OF_SITE] = ""
    """The English text."""


NOT_OF_DESK = "language_not_of_desk"
_NOT_OF_DESK = PydanticCustomError(NOT_OF_DESK, "a language that the desk does not have")


def is_needed(name: str, field: FieldInfo, languages: Collection[str]) -> bool:
    """Tell whether a record lacks something without a field, on a site in these languages."""
    return field.is_required() or (OF_SITE in field.metadata and name in languages)


def blank_text(languages: Collection[str]) -> str:
    """Return how a text in these languages, or what else has such keys, is written: {zh: …, en: …}."""
    return "{" + ", ".join(f"{language}: …" for language in languages) + "}"
