"""The records of `data/`: what each YAML file may say, field by field.

Every value arrives as the string, list, mapping or None that the strict reader
(`strict_yaml`) found; the types here give it meaning. The field descriptions are
the documentation of the fields: the JSON Schemas in `schema/` and the editing
guide are made from them. Cross-references are checked by `rules`, not here.
"""

from .base import LANGUAGES, Names, Record, Text, blank_text
from .clipping import Attribution, Change, Clipping, Correction, Fact, Figure, Quotation
from .desk import Desk
from .status import Status
from .subjects import Actor, Event, Issue, Role, SummarySentence

__all__ = [
    "LANGUAGES",
    "Actor",
    "Attribution",
    "Change",
    "Clipping",
    "Correction",
    "Desk",
    "Event",
    "Fact",
    "Figure",
    "Issue",
    "Names",
    "Quotation",
    "Record",
    "Role",
    "Status",
    "SummarySentence",
    "Text",
    "blank_text",
]
