"""What the unit of a number means, whatever the language: 公顷 and hectares are one, 元 and € are not.

Words have several meanings (a pound, $), and most words for what is counted are not known here. So two units
differ only if both are known and have nothing in common; and what is counted is never a share.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from . import cldr
from .chinese.folding import fold
from .kept import kept
from .tables import table

Kinds = frozenset[str]
"""The meanings that a unit may have; none where there is no unit."""
_SHARES = frozenset({"%", "percentage point"})
_COUNTED = frozenset({"counted"})
"""The meaning of every word that is not known."""
_LONGEST = 3
"""Of as many words are the names of units: South Korean won."""


def kinds_of(language: str, unit: str, printed: str) -> Kinds:
    """Return what the unit of a number may mean, as printed: square stands before kilometres."""
    # So many to the dollar are of the other currency, which is not printed.
    if not unit or unit.startswith("to the "):
        return frozenset()
    words = map(_plain, _phrases(language, unit, printed))
    table, money = _table(), _currencies(language)
    known = (table.get(word, frozenset()) | money.get(word, frozenset()) for word in words)
    return next(filter(None, known), _COUNTED)


def is_counted(language: str, unit: str, printed: str) -> bool:
    """Tell whether a number only counts things (48 teams, 212家), so that it says as much without its unit.

    Of what stands in no table here, CLDR knows the names of units of measurement.
    """
    if not unit:
        return True
    words = (_plain(form).removesuffix("s") for form in _phrases(language, unit, printed))
    measures = not _measures(language).isdisjoint(words)
    return kinds_of(language, unit, printed) <= _COUNTED and not measures


def differ(one: Kinds, other: Kinds) -> bool:
    """Tell whether two units cannot be the same."""
    if _COUNTED in (one, other):
        return bool(one) and bool(other) and (one <= _SHARES or other <= _SHARES)
    return bool(one and other) and not one & other


def _phrases(language: str, unit: str, printed: str) -> Iterator[str]:
    """Yield a unit, in English first with the words before it (square kilometres) and then its last word."""
    if language == "en" and printed.endswith(unit):
        words = re.split(r"[\s-]+", printed)
        yield from (" ".join(words[-many:]) for many in range(_LONGEST, 1, -1))
    yield unit
    if language == "en":
        yield unit.rsplit(maxsplit=1)[-1]


def _plain(word: str) -> str:
    """Return a word in the one form in which it stands in the tables, in small letters and without points."""
    return re.sub(r"[.·]|(?<![a-z]) ", "", fold(unicodedata.normalize("NFKC", word)).lower())


@kept
def _table() -> Mapping[str, Kinds]:
    """Return what each word of units.toml, and each sign and code of a currency, may mean."""
    words = table("units.toml")
    named = {**words["measures"], **words["money"]}
    english = _currencies("en")
    return _gathered(
        (
            *((word, kind) for kind, its in named.items() for word in its),
            *((sign, code) for sign, name in words["signs"].items() for code in english[name]),
            *((code, code) for code in cldr.legal_tender()),
        )
    )


@kept
def _currencies(language: str) -> Mapping[str, Kinds]:
    """Return the currencies that a name or its end may mean: rupees are of India or of Pakistan."""
    called = cldr.currencies(language)
    names = (
        (re.sub(r" ?[(（].*", "", name), code)
        for code in cldr.legal_tender()
        for name in called.get(code, ())
    )
    return _gathered((end, code) for name, code in names for end in _ends(name))


@kept
def _measures(language: str) -> frozenset[str]:
    """Return the names of all units of measurement that CLDR has in a language."""
    return frozenset(_plain(name).removesuffix("s") for name in cldr.measures(language))


def _ends(name: str) -> Iterator[str]:
    """Yield a name and the ends of it that may stand for it; one Han character says too little (元)."""
    if name.isascii():
        words = name.split()
        yield from (" ".join(words[place:]) for place in range(len(words)))
    else:
        yield from (name[place:] for place in range(len(name) - 1))


def _gathered(pairs: Iterable[tuple[str, str]]) -> Mapping[str, Kinds]:
    """Return all that each word may mean, by its plain form."""
    found: dict[str, set[str]] = defaultdict(set)
    for word, kind in pairs:
        found[_plain(word)].add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}
