"""The types of single values in `data/`: from the string that was typed to what it means.

Each refuses a wrong value with a message whose brackets say what a good one looks like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, StringConstraints, WithJsonSchema

from ..edtf import When
from ..language.reading import MOST_DECIMALS
from ..messages import Refusal, say

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MOST_OF_ID = 80
"""The most characters of an id."""
FACT_ID_PATTERN = r"^f[1-9][0-9]{0,2}$"
FACT_REFERENCE_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*#f[1-9][0-9]{0,2}$"
LISTS_OTHERS = "index"
"""What the page is called that lists those of all records of a kind; no other page is, nor was."""
FORMER_ADDRESS_PATTERN = r"^(issues|actors|months|clippings)(/[a-z0-9]+(-[a-z0-9]+)*){1,2}$"
LINE_PATTERN = r"^\S([^\n]*\S)?$"
_DECIMAL = rf"-?[0-9]{{1,18}}(\.[0-9]{{1,{MOST_DECIMALS}}})?"
NUMBER_KEY_PATTERN = r"^[1-9][0-9]{0,3}$"
LANGUAGE_PATTERN = r"^[a-z]{2,3}$"

PATTERN_MEANINGS = {
    ID_PATTERN: say("write an id: a-z, 0-9 and single hyphens"),
    FACT_ID_PATTERN: say("write f1, f2, f3 …"),
    FACT_REFERENCE_PATTERN: say("write the clipping and the fact: 2031-04-02-bay-radio-sailed#f1"),
    FORMER_ADDRESS_PATTERN: say(
        "write the address below the edition, without a last slash: months/2031-02/ferry"
    ),
    LINE_PATTERN: say("write a text in one line, without spaces around it"),
    NUMBER_KEY_PATTERN: say("write the number of a statement: 4"),
    LANGUAGE_PATTERN: say("write the language by its code, in two or three letters: zh, en, ja"),
}
"""What the pattern of a field asks for."""

HAN_GAP = re.compile(
    r"(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]) (?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])"
)


def is_id(text: str) -> bool:
    """Tell whether a text can be the id of a record."""
    return re.fullmatch(ID_PATTERN, text) is not None and len(text) <= MOST_OF_ID and text != LISTS_OTHERS


def parted(reference: str) -> tuple[str, str]:
    """Return the clipping and the fact that a reference names: clipping#fact."""
    clipping_id, _, fact_id = reference.partition("#")
    return clipping_id, fact_id


def clipping_of(reference: str) -> str:
    """Return the clipping that a reference to a fact names."""
    return parted(reference)[0]


def facts_in_order(ids: Iterable[str]) -> list[str]:
    """Return the ids of facts in order of their numbers: f2 before f10."""
    return sorted(ids, key=lambda record_id: int(record_id[1:]))


@dataclass(frozen=True)
class Refers:
    """Marks the type of an id or reference with the kind of record that it names."""

    kind: str


def _whole_number(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"[1-9][0-9]{0,5}", value):
        return int(value)
    raise Refusal(say("not a whole number"), say("write 1, 2, 3 …"))


def _yes_no(value: object) -> object:
    if value in ("true", "false"):
        return value == "true"
    raise Refusal(say("neither true nor false"))


def _decimal(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(_DECIMAL, value):
        return Decimal(value)
    raise Refusal(say("not a number in plain digits"), say("write 550000000000, 9 or 2.5"))


def _local_time(value: object) -> object:
    text = value if isinstance(value, str) else ""
    if re.fullmatch(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}", text):
        try:
            return datetime.fromisoformat(text)
        except ValueError as error:
            message = say("no such day or time: {detail}", detail=error)
            raise Refusal(message, say("write 2025-12-21T17:21")) from None
    raise Refusal(say("not a local time"), say("write 2025-12-21T17:21"))


def _day(value: object) -> object:
    text = value if isinstance(value, str) else ""
    if re.fullmatch(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}", text):
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            message = say("no such day: {detail}", detail=error)
            raise Refusal(message, say("write 2026-01-04")) from None
    raise Refusal(say("not a day"), say("write 2026-01-04"))


def _of_a_page(address: str) -> str:
    """Return the id of a page or its address, if it can have been that of a record's page."""
    if address.rpartition("/")[2] == LISTS_OTHERS:
        raise Refusal(say("there the page stands that lists the others"), say("leave it out"))
    return address


def _join_han(value: object) -> object:
    """Remove the space that YAML puts where a Chinese text was folded over two lines."""
    return HAN_GAP.sub("", value) if isinstance(value, str) else value


def _search_address(value: object) -> object:
    text = value if isinstance(value, str) else ""
    if text.count("{query}") != 1:
        raise Refusal(say("not the address of a search"), say("write https://host/path?q={{query}}"))
    _web_address(text.replace("{query}", ""))
    return text


def _form_of_unit(text: str) -> str:
    """Return how a unit is written, if its number has one place: a figure never stands without its number."""
    if text.count("{n}") != 1:
        cure = say("write {{n}} where the number stands: {{n}} people")
        raise Refusal(say("no single place for the number"), cure)
    return text


def _time_zone(value: object) -> object:
    if value in _time_zones():
        return value
    raise Refusal(say("not a time zone"), say("write its IANA name: Asia/Shanghai"))


_time_zones = cache(available_timezones)
"""Looking for them takes hundredths of a second."""


def is_web_address(text: str) -> bool:
    """Tell whether a text can be the address of a page."""
    try:
        return bool(_web_address(text))
    except ValueError:
        return False


def _web_address(value: object) -> object:
    text = value if isinstance(value, str) else ""
    if not re.fullmatch(r"https?://[A-Za-z0-9\-._~:/?#\[\]@!$&()*+,;=%]+", text):
        raise Refusal(
            say("not a web address"), say("write https://host/path, other characters percent-encoded")
        )
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or "@" in parts.netloc:
        raise Refusal(say("a web address without a plain host"), say("write https://host/path"))
    return text


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=MOST_OF_ID)]
FormerId = Annotated[Id, AfterValidator(_of_a_page)]
FactId = Annotated[str, StringConstraints(pattern=FACT_ID_PATTERN)]
IssueId = Annotated[Id, Refers("issue")]
ActorId = Annotated[Id, Refers("actor")]
EventId = Annotated[Id, Refers("event")]
FactReference = Annotated[
    str, StringConstraints(pattern=FACT_REFERENCE_PATTERN, max_length=90), Refers("clipping")
]
Word = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=LINE_PATTERN)]
"""A word or a few, as a message shows them."""
Line = Annotated[str, StringConstraints(min_length=1, max_length=600, pattern=LINE_PATTERN)]
ChineseLine = Annotated[Line, BeforeValidator(_join_han)]
UnitForm = Annotated[Line, AfterValidator(_form_of_unit)]
ChineseUnitForm = Annotated[ChineseLine, AfterValidator(_form_of_unit)]
WholeNumber = Annotated[
    int, BeforeValidator(_whole_number), WithJsonSchema({"type": "integer", "minimum": 1})
]
YesNo = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema({"type": "boolean"})]
Number = Annotated[Decimal, BeforeValidator(_decimal), WithJsonSchema({"type": "number"})]
LocalTime = Annotated[
    datetime,
    BeforeValidator(_local_time),
    WithJsonSchema({"type": "string", "pattern": r"^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}$"}),
]
Day = Annotated[
    date, BeforeValidator(_day), WithJsonSchema({"type": "string", "pattern": r"^[12]\d{3}-\d{2}-\d{2}$"})
]
Edtf = Annotated[
    When,
    BeforeValidator(lambda value: When.parse(value if isinstance(value, str) else "")),
    PlainSerializer(str),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": When.PATTERN},
                {"type": "integer", "minimum": 1000, "maximum": 2999},
            ]
        }
    ),
]
WebAddress = Annotated[
    str, BeforeValidator(_web_address), WithJsonSchema({"type": "string", "pattern": "^https?://"})
]
SearchAddress = Annotated[
    str,
    BeforeValidator(_search_address),
    WithJsonSchema({"type": "string", "pattern": r"^https?://.*\{query\}"}),
]
FormerAddress = Annotated[
    str, StringConstraints(pattern=FORMER_ADDRESS_PATTERN, max_length=200), AfterValidator(_of_a_page)
]
TimeZone = Annotated[str, BeforeValidator(_time_zone)]
LanguageCode = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
