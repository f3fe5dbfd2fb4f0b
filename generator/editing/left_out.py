"""What stands among the text of an article and was not taken for it: nothing of a page is lost in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ..load.yaml_rules import visible

_SHOWN = ".//text()[not(ancestor::script or ancestor::style or ancestor::noscript or ancestor::template)]"
_DEEPEST = 40
"""In so many elements, one in another, the one around the article is looked for."""
FEWEST = 8
"""What has fewer letters than this is no sentence: a label, the title of a link."""
_ENDS = re.compile(r"[。！？!?.](?:\s|[”’」』）\"')]|$)|[。！？]")


def left_out(body: Any, taken: Iterable[str], headline: str) -> tuple[str, ...]:
    """Return the sentences of a page, as it was before extraction, that stand among those that were taken.

    Looked at is the innermost element that has the first and the last of them, or the article or main part of
    the page around it. What a browser does not show is not asked for, nor what is no sentence: menus, labels.
    """
    parts = [_squeezed(one) for one in taken]
    if not parts:
        return ()
    inner = _innermost(body, parts[0], parts[-1])
    text = _text(next(iter(inner.xpath("ancestor-or-self::*[self::article or self::main][1]")), inner))
    rest = _rest(text, [_squeezed(headline), *parts])
    return tuple(one for one, goes_on in rest if _is_sentence(one, 1 if goes_on else FEWEST))


def _innermost(element: Any, first: str, last: str) -> Any:
    for _ in range(_DEEPEST):
        inner = (one for one in element if isinstance(one.tag, str))
        found = next((one for one in inner if _has(_squeezed(_text(one)), first, last)), None)
        if found is None:
            break
        element = found
    return element


def _has(text: str, first: str, last: str) -> bool:
    return first in text and last in text


def _text(element: Any) -> str:
    return visible("".join(element.xpath(_SHOWN)))


def _squeezed(text: str) -> str:
    return "".join(visible(text).split())


def _rest(text: str, parts: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Yield what stands between the parts, and whether it goes on with a sentence of the part before it.

    The parts are looked for in order and without white space.
    """
    places = [place for place, sign in enumerate(text) if not sign.isspace()]
    squeezed = "".join(text[place] for place in places)
    covered, after = bytearray(len(squeezed)), 0
    for part in filter(None, parts):
        start = squeezed.find(part, after)
        if start >= 0:
            after = start + len(part)
            covered[start:after] = b"\1" * len(part)
    for gap in re.finditer(rb"\0+", bytes(covered)):
        goes_on = gap.start() > 0 and not _ENDS.search(squeezed, gap.start() - 2, gap.start())
        yield " ".join(text[places[gap.start()] : places[gap.end() - 1] + 1].split()), goes_on


def _is_sentence(text: str, fewest: int) -> bool:
    return len(re.findall(r"\w", text)) >= fewest and bool(_ENDS.search(text))
