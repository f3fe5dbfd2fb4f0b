"""The parser of YAML: libyaml's, or PyYAML's own where there is no libyaml, as in a browser.

Both read the same; what they say of a mistake differs in words, and here becomes libyaml's.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

_WITHIN = re.compile(r"(?<=[^\s\[{,])\?|(?<=[^\s\[{,:?-] )\?(?=\S)")
_STAND_IN = "\ue000"
"""No file of data/ holds this character."""


class WithoutLibyaml(yaml.SafeLoader):
    """PyYAML's own parser. A ? within a text in brackets it takes for a sign; libyaml and YAML 1.2 do not."""

    def __init__(self, text: str) -> None:
        super().__init__(_WITHIN.sub(_STAND_IN, text))

    def get_event(self) -> Any:
        """Return the next event, with the text of a scalar as it stands in the file."""
        event = super().get_event()  # type: ignore[no-untyped-call]  # its stubs have no types here
        if isinstance(event, yaml.ScalarEvent):
            event.value = event.value.replace(_STAND_IN, "?")
        return event


PARSER: Any = getattr(yaml, "CSafeLoader", WithoutLibyaml)
"""What reads events and tokens."""

_AS_LIBYAML: tuple[tuple[str, str], ...] = (
    (r"block mapping: expected <block end>.*", "did not find expected key"),
    (r"block collection: expected <block end>.*", "did not find expected '-' indicator"),
    (r".*: expected (',' or '[]}]'), but got .*", r"did not find expected \1"),
    (r".*: mapping values are not allowed here", "mapping values are not allowed in this context"),
    (r".*: sequence entries are not allowed here", "block sequence entries are not allowed in this context"),
    (r".*: (found unknown escape character) .*", r"\1"),
    (r".*: found character .* that cannot start any token", "found character that cannot start any token"),
    (r".*: expected (alphabetic or numeric character), but found .*", r"did not find expected \1"),
    (r".*: expected the (node content), but found .*", r"did not find expected \1"),
    (r".*: expected a comment or a line break, but found .*", "did not find expected comment or line break"),
    (r".*: expected chomping or indentation .*", "did not find expected comment or line break"),
)
"""What PyYAML's own parser says, behind what it was parsing, and libyaml's words for it."""


def problem_of(error: yaml.MarkedYAMLError) -> str:
    """Return what is wrong, in the words of libyaml."""
    told = f"{(error.context or '').removeprefix('while parsing a ')}: {error.problem or ''}"
    for pattern, words in _AS_LIBYAML:
        if found := re.fullmatch(pattern, told, re.DOTALL):
            return found.expand(words)
    return error.problem or ""
