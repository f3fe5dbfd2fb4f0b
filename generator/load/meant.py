"""What an editor meant by a value that its field refuses: the same in signs and words that it takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Annotated, Any, get_args

from pydantic import TypeAdapter, ValidationError

from ..language.catalogue import catalogue
from ..language.printed_time import DAY, day_of, time_in
from ..language.readers import READERS
from ..language.seen import plain_digits
from ..messages import Message, say
from ..model import LANGUAGES
from ..model.shape import Types, item_of
from ..problems import nearest_of

_DASHES = re.compile("[‐‑‒–—―−﹣]")
_BETWEEN = re.compile(r"\s*[，、；;,]\s*")
ANY_DAY = date(2000, 1, 1)
"""Numbers do not depend on the day."""
MOST = 100
"""So long, in characters, is a value at most that is looked at: a text is as its author wants it."""


def meant(value: object, types: Types, *, in_list: bool) -> str:
    """Return what is to be written in the place of a value refused by a field of these types, or ''.

    `in_list` tells that the value is an item of the field's list.
    """
    if not isinstance(value, str) or not 0 < len(value) <= MOST or not types:
        return ""
    if item_of(types[0]) is None:
        return _meant(value, types)
    each = [_meant(part, types) for part in _BETWEEN.split(value)]
    listed = ", ".join(each) if all(each) else ""
    return f"[{listed}]" if listed and not in_list else listed


def look_alike(value: object, right: str) -> Message | None:
    """Return which sign of a value only looks like one of ASCII, and like which; None if none does.

    What stands in the `right` value as well is no such sign.
    """
    for one in value if isinstance(value, str) else "":
        if one in right:
            continue
        alike = _ascii(one)
        if alike != one and alike.isascii():
            like = say("a space") if alike == " " else say("'{sign}'", sign=alike)
            return say("U+{number} only looks like {like}", number=f"{ord(one):04X}", like=like)
    return None


def _meant(value: str, types: Types) -> str:
    if _fits(value, types):
        return value
    return next((one for one in _readings(value, types) if one != value and _fits(one, types)), "")


def _readings(value: str, types: Types) -> Iterator[str]:
    """Yield what a value may be, the nearest to how it is typed first."""
    yield " ".join(value.split())
    plain = " ".join("".join(map(_ascii, value)).split())
    yield plain
    yield plain.lower()
    yield re.sub(r"[\s_]+", "-", plain.lower())
    yield re.sub(r"(?<=\d)[\s,](?=\d)", "", plain)
    if time := time_in(plain):
        yield f"{time:%Y-%m-%dT%H:%M}"
    if day := DAY.fullmatch(plain):
        yield str(day_of(day) or "")
    yield _date_of(plain)
    yield _number_of(plain)
    yield _word_of(plain, types)


def _ascii(character: str) -> str:
    return "-" if _DASHES.match(character) else unicodedata.normalize("NFKC", character)


def _date_of(text: str) -> str:
    """Return the date that a whole text says by itself, in EDTF, or ''."""
    if not (year := re.search(r"(?<!\d)[12]\d{3}(?!\d)", text)):
        return ""
    near = date(int(year[0]), 6, 30)
    found = (one for reader in READERS.values() for one in reader.dates(text, near))
    return next((one.when.edtf for one in found if (one.start, one.end) == (0, len(text))), "")


def _number_of(text: str) -> str:
    """Return the number that a whole text says, in plain digits, or ''; 250万 is no 250 of something."""
    found = (one for reader in READERS.values() for one in reader.numbers(text, ANY_DAY))
    whole = [one.value for one in found if (one.start, one.end) == (0, len(text))]
    return plain_digits(max(whole)) if whole else ""


def _word_of(text: str, types: Types) -> str:
    """Return the one of the words allowed that readers see as `text` in one of the languages, or ''."""
    words = [word for part in types for word in get_args(part) if isinstance(word, str)]
    for language in LANGUAGES:
        for section in catalogue(language).texts.values():
            if words and isinstance(section, dict) and section.keys() >= {*words}:
                shown = {str(section[word]).lower(): word for word in words}
                if nearest := nearest_of(text.lower(), shown):
                    return shown[nearest]
    return ""


def _fits(value: str, types: Types) -> bool:
    try:
        _adapter(types).validate_python(value)
    except ValidationError:
        return False
    return True


@cache
def _adapter(types: Types) -> TypeAdapter[Any]:
    """Return what tells whether a value is right; of a list, for one of its items."""
    item = item_of(types[0])
    one: Any = item if item is not None else Annotated[types] if len(types) > 1 else types[0]
    return TypeAdapter(one)
