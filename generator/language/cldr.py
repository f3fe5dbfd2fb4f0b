"""What CLDR has of a language: names of months, weekdays, currencies, lands, measures, and its plural forms.

To read CLDR's data takes longer than a command that changed little; so what was asked of them is kept
(docs/decisions/0035-kept-patterns.md), and babel is loaded where something new is asked alone.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from .kept import kept

if TYPE_CHECKING:
    from babel import Locale

Width = Literal["wide", "abbreviated", "narrow"]


def _locale(language: str) -> Locale:
    from babel import Locale

    return Locale(language)


@kept
def month_names(language: str, width: Width = "wide") -> Mapping[int, str]:
    """Return the names of the months by their numbers."""
    return {int(number): str(name) for number, name in _locale(language).months["format"][width].items()}


@kept
def weekday_names(language: str, width: Width = "wide") -> Mapping[int, str]:
    """Return the names of the days of the week, from 0 for Monday."""
    return {int(number): str(name) for number, name in _locale(language).days["format"][width].items()}


@kept
def territories(language: str) -> tuple[str, ...]:
    """Return the names of all lands."""
    return tuple(map(str, _locale(language).territories.values()))


@kept
def currencies(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return what each currency is called, by its code: its name, one of it and several."""
    from babel.numbers import get_currency_name

    return {
        code: tuple(get_currency_name(code, count, language) for count in (None, 1, 2))
        for code in map(str, _locale(language).currencies)
    }


@kept
def legal_tender() -> frozenset[str]:
    """Return the codes of the currencies that are legal tender somewhere today."""
    from babel.core import get_global

    of_territories = get_global("territory_currencies").values()
    return frozenset(
        str(code) for every in of_territories for code, _, end, tender in every if tender and end is None
    )


@kept
def tender_at(time_zone: str) -> frozenset[str]:
    """Return the codes of the currencies that are legal tender today in the land of a time zone.

    The zone may have an older name of it, as US/Eastern or Singapore.
    """
    from babel.core import get_global
    from babel.numbers import get_territory_currencies

    land = get_global("zone_territories").get(get_global("zone_aliases").get(time_zone, time_zone))
    return frozenset(get_territory_currencies(land)) if land else frozenset()


@kept
def measures(language: str) -> frozenset[str]:
    """Return the names of all units of measurement, in every length."""
    from babel.units import get_unit_name

    lengths: tuple[Literal["short", "long", "narrow"], ...] = ("short", "long", "narrow")
    units = map(str, _locale(language).unit_display_names)
    names = (get_unit_name(unit, length, language) for unit in units for length in lengths)
    return frozenset(filter(None, names))


@kept
def plural_form(language: str, number: int) -> str:
    """Return the form that a language has for so many, as CLDR calls it: one, other, …"""
    return str(_locale(language).plural_form(number))
