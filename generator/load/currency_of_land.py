"""Which currency a sign means that many have: $ in an outlet of Singapore is mostly S$."""

from __future__ import annotations

from functools import lru_cache

from ..language.cldr import legal_tender, tender_at
from ..language.kinds_of_units import kinds_of
from ..model import LANGUAGES, Desk

Currencies = frozenset[str]
"""ISO 4217 codes."""


def units_of_land(word: str, language: str, publisher: str, desk: Desk) -> frozenset[str]:
    """Return the units of the desk that a printed word may mean as money of the land of the outlet."""
    meant = _meant(word, language, publisher, desk)
    units = desk.units.items() if meant else ()
    return frozenset(
        unit_id for unit_id, unit in units if any(one <= meant for one in _currencies(unit.words))
    )


def units_of_any_land(word: str, language: str, publisher: str, desk: Desk) -> frozenset[str]:
    """Return the units of the desk that a sign of many currencies may mean, if the outlet's land has none."""
    kinds = kinds_of(language, word, word) if word else frozenset()
    if len(kinds) < 2 or _meant(word, language, publisher, desk):
        return frozenset()
    currencies = {unit_id: _currencies(unit.words) for unit_id, unit in desk.units.items()}
    return frozenset(unit_id for unit_id, its in currencies.items() if any(one & kinds for one in its))


def is_of_other_land(unit_id: str, word: str, language: str, publisher: str, desk: Desk) -> bool:
    """Tell whether a unit is money of another land, where the word may mean that of the outlet's own."""
    meant = _meant(word, language, publisher, desk)
    unit = desk.units.get(unit_id) if meant else None
    return unit is not None and any(not one & meant for one in _currencies(unit.words))


def _meant(word: str, language: str, publisher: str, desk: Desk) -> Currencies:
    outlet = desk.publishers.get(publisher)
    return _meant_at(word, language, outlet.time_zone) if outlet and word else frozenset()


@lru_cache(maxsize=2**12)
def _meant_at(word: str, language: str, time_zone: str) -> Currencies:
    kinds = kinds_of(language, word, word)
    # A word for one currency alone means that one wherever it is printed.
    return kinds & tender_at(time_zone) if len(kinds) > 1 else frozenset()


@lru_cache(maxsize=2**10)
def _currencies(words: tuple[str, ...]) -> tuple[Currencies, ...]:
    """Return the currencies that each word for a unit may mean, if it means any."""
    kinds = (kinds_of(language, word, word) & legal_tender() for language in LANGUAGES for word in words)
    return tuple(filter(None, kinds))
