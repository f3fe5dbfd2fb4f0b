"""The fields of a fact as it is published: in facts.json, as a column of facts.csv, and what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from ..model import Status


@dataclass(frozen=True, kw_only=True)
class DataField:
    """A field: its path in a fact of facts.json, its column in facts.csv ('' for none), its type there.

    The type and what limits it are those of Table Schema. What the field means is in messages/, under
    `data_field` and `key`.
    """

    path: str
    column: str
    type: str = "string"
    form: str = ""
    """The format of a date, as Table Schema writes it."""
    limits: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The name of the field's text in messages/."""
        return f"data_field.{self.path.replace('.', '_')}"


_NEEDED = {"required": True}
_NUMBERS = {"required": True, "pattern": "[1-9][0-9]*( [1-9][0-9]*)*"}
_IDS = {"pattern": "[a-z0-9-]+( [a-z0-9-]+)*"}

FIELDS = (
    DataField(
        path="id", column="id", limits={**_NEEDED, "unique": True, "pattern": "[a-z0-9-]+#f[1-9][0-9]{0,2}"}
    ),
    DataField(path="url", column="url", limits=_NEEDED),
    DataField(
        path="clipping.published",
        column="published",
        type="datetime",
        form="%Y-%m-%dT%H:%M%z",
        limits=_NEEDED,
    ),
    DataField(path="clipping.publisher", column="publisher", limits=_NEEDED),
    DataField(path="clipping.headline", column="headline", limits=_NEEDED),
    DataField(path="statement", column="statement", type="integer", limits={**_NEEDED, "minimum": 1}),
    DataField(path="paragraphs", column="paragraphs", limits=_NUMBERS),
    DataField(path="status", column="status", limits={**_NEEDED, "enum": list(get_args(Status))}),
    DataField(path="when.edtf", column="when"),
    DataField(path="when.earliest", column="earliest", type="date"),
    DataField(path="when.latest", column="latest", type="date"),
    DataField(path="text.zh", column="text_zh", limits=_NEEDED),
    DataField(path="text.en", column="text_en", limits=_NEEDED),
    DataField(path="issues", column="issues", limits={**_IDS, **_NEEDED}),
    DataField(path="actors", column="actors", limits=_IDS),
    DataField(path="attributed_to", column="attributed_to"),
    DataField(path="event", column="event", limits={"pattern": "[a-z0-9-]+"}),
    DataField(path="clipping.id", column=""),
    DataField(path="figures", column=""),
    DataField(path="corrections", column=""),
)
"""All fields; those with a column in the order of the columns."""
COLUMNS = tuple(one.column for one in FIELDS if one.column)
