"""The readers of the press languages, by language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType

from .reading import Reader


class Readers(Mapping[str, Reader]):
    """The reader of each press language that has one; its many patterns are made when it is asked for."""

    PACKAGES: Mapping[str, str] = {"en": "english", "ja": "japanese", "zh": "chinese"}

    def __getitem__(self, language: str) -> Reader:
        """Return the reader of a language; raise KeyError where there is none."""
        reader: Reader = _module(self.PACKAGES[language], "reader").READER
        return reader

    def __contains__(self, language: object) -> bool:
        """Return whether a language has a reader, without loading it."""
        return language in self.PACKAGES

    def __iter__(self) -> Iterator[str]:
        """Yield the languages."""
        return iter(self.PACKAGES)

    def __len__(self) -> int:
        """Return how many languages have a reader."""
        return len(self.PACKAGES)


def names_in(language: str, text: str, forms: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return what the reader of a language does of the names in a text, without the patterns of the rest."""
    found: tuple[str, ...] = _module(READERS.PACKAGES[language], "names").names_in(text, forms)
    return found


@cache
def _module(package: str, name: str) -> ModuleType:
    """Return a module of a language; to find out each time that it is loaded took as long as many a rule."""
    return import_module(f".{package}.{name}", __package__)


READERS = Readers()
