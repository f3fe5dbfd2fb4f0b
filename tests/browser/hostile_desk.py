"""The tiny desk with hostile text in every field that an editor fills.

Before each of its texts stands another opening that means something where a line begins, and then every
payload. The texts stay within the rules: they are the desk's own at the end, and the payloads hold no
Chinese character and no number.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.load import strict_yaml

OPENINGS = (
    "--- title: x",
    "# h",
    "- x",
    "1. x",
    "> x",
    ": x",
    "| a | b |",
    "``` x",
    "[^a]: x",
    "*[x]: y",
    "[x]: javascript:window.pwned=true",
    "<!-- c -->",
    "=== x",
    "!!! x",
    "{: .x }",
)
IMAGE = "<img src=x onerror=window.pwned=true>"
PRINTED = "<b onmouseover=window.pwned=true>what a source prints</b>"
PAYLOADS = (
    "<script>window.pwned=true</script>",
    "</title><script>window.pwned=true</script>",
    IMAGE,
    '"><svg onload=window.pwned=true>',
    "' onclick='window.pwned=true'",
    "[x](javascript:window.pwned=true)",
    "<javascript:window.pwned=true>",
    "![](x)",
    '{: onclick="window.pwned=true" }',
    "{#id}",
    "&lt;b&gt;&#xab;i&#xbb;&amp;lt;",
    "{{ config }}{% raw %}{event}",
    "| a |",
    ":fontawesome-x:",
    "[^a]",
    "*a* __b__ ~~c~~",
    "<!-- c -->",
    r"\ \\ \*",
    "`x` $x$",
    "https://off.example/x",
)
EVERYTHING = " ".join(PAYLOADS)


@dataclass
class HostileDesk:
    """The data of a desk, made hostile; `texts` are its texts by their place in the data."""

    texts: dict[str, str] = field(default_factory=dict)
    openings: dict[str, str] = field(default_factory=dict)

    def rewrite(self, file: Path, data: Path) -> None:
        """Make a data file hostile. JSON is YAML in which every text is quoted."""
        document, _ = strict_yaml.read(file.read_bytes(), file.name)
        assert document
        hostile = self._value(document.value, file.relative_to(data).with_suffix("").as_posix())
        file.write_text(json.dumps(hostile, ensure_ascii=False, indent=1), encoding="utf-8")

    def shown(self, edition: str) -> list[str]:
        """Return the texts that an edition shows.

        A role's style serves a rule only, the other names of issues and events the search.
        """
        other = {"zh": "en", "en": "zh"}[edition]
        unseen = re.compile(rf"/{other}$|/style/|^(issues|events)/.*/(aliases/|names/ja$)")
        places = [place for place in self.texts if not unseen.search(place)]
        # A unit stands around the number.
        return [part for place in places for part in self.texts[place].split("{n}")]

    def _value(self, value: Any, place: str) -> Any:
        if isinstance(value, dict):
            return {key: self._value(one, f"{place}/{key}") for key, one in value.items()}
        if isinstance(value, list):
            if place.endswith("/corrections"):  # a printed date is a date; only a printed text is free
                value = [*value, {**value[0], "field": "text", "printed": PRINTED}]
                self.texts[f"{place}/printed"] = PRINTED
            return [self._value(one, f"{place}/{number}") for number, one in enumerate(value)]
        return self._text(value, place) if is_text(place) else value

    def _text(self, text: str, place: str) -> str:
        parent, _, last = place.rpartition("/")
        # A quotation has room for 40 characters.
        # The text is a sentence of its own, so that it is read as it was.
        hostile = IMAGE if last == "text" else f"{self._opening(parent)} {EVERYTHING}. {text}"
        self.texts[place] = hostile
        return hostile

    def _opening(self, parent: str) -> str:
        """Return an opening: the same for the languages of a text, another for each text."""
        # A number in a fact must be in its source too, and one in a summary in the facts under it.
        sourced = "facts/" in parent or "/summary/" in parent
        choice = [one for one in OPENINGS if not (sourced and one[0].isdigit())]
        return self.openings.setdefault(parent, choice[len(self.openings) % len(choice)])


def is_text(place: str) -> bool:
    """Tell whether readers see what stands at this place as a text."""
    *_, parent, last = place.split("/")
    # An address is none.
    return (
        (last in ("zh", "en", "ja", "headline") and parent != "find")
        or parent == "aliases"
        or (parent, last) == ("quotation", "text")
    )
