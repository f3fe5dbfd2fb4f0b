"""The readers of the press languages, by language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from .reading import Reader


class Readers(Mapping[str, Reader]):
    """The reader of each press language that has one; its many patterns are made when it is asked for."""

    PACKAGES: Mapping[str, str] = {"en": "english", "ja": "japanese", "zh": "chinese"}

    def __getitem__(self, language: str) -> Reader:
        """Return the reader of a language; raise KeyError where there is none."""
        reader: Reader = import_module(f".{self.PACKAGES[language]}.reader", __package__).READER
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
    module = import_module(f".{READERS.PACKAGES[language]}.names", __package__)
    found: tuple[str, ...] = module.names_in(text, forms)
    return found


READERS = Readers()
