"""What a reader of a press language finds in a text: the interface that every language's reader has.

A reader is written for its language, never for one desk's clippings. It says less rather than more: what it
cannot read it leaves out, and a date is as wide as it is said.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from ..edtf import When
from .patterns import pattern_of
from .speakers import Speakers

Hedge = Literal["plan", "wish", "possibility", "judgement", "saying", "according", "hearsay", "quotation"]
"""What makes a clause less than a plain report that something happened.

plan: those who would do it intend or have arranged it. wish: they want, hope or try. possibility: it may,
is likely, depends on a condition. judgement: a view, an evaluation, a duty. saying: a named or described
speaker says it. according: the source is given with "according to". hearsay: the source is not named, or it
is rumour. quotation: words in quotation marks.
"""
AHEAD: tuple[Hedge, ...] = ("possibility", "plan", "wish")
"""The kinds of what is still to come, the least sure first."""
UNSURE: frozenset[Hedge] = frozenset({"possibility", "wish", "judgement"})
"""The kinds of what nobody has decided."""

SOURCES: frozenset[Hedge] = frozenset({"saying", "according", "hearsay", "quotation"})
"""The kinds of hedges that tell whose word it is."""

QUESTIONS = frozenset(
    "是否 能否 可否 与否 是不是 会不会 能不能 要不要 有没有 whether Whether かどうか か否か".split()  # noqa: SIM905
)
"""Words of possibility that only ask: whoever decides whether to go surely decides."""

Bound = Literal["", "least", "most"]
"""Whether a number is told as at least or more than so much, as at most or less than so much, or neither."""

PERCENTAGE_POINTS = {"zh": "个百分点", "en": "percentage points", "ja": "パーセントポイント"}
"""What each language calls percentage points: one form for all that are printed, as '%' is for shares."""

SHARES = frozenset({"%", *PERCENTAGE_POINTS.values()})
"""The units in which a reader writes parts of a hundred, however they are printed."""


MOST_DECIMALS = 6
"""As many places behind the point a figure has at most."""
_MONEY = pattern_of(
    "cents?|penny|pence|dollars?|pounds?|euros?|yen|yuan|rupees?|[美欧日港]?元|人民[币幣]|(?:新?[台臺]|港)[币幣]|美金|英镑|円|ドル|ユーロ|ポンド"
)
_PRICE = pattern_of("[块塊][一二三四五六七八九]")
"""So much money in words, whose 块 alone may be a measure word: 两块一."""


@dataclass(frozen=True, kw_only=True)
class DateInText:
    """A date as said: where it stands (`text[start:end]` is `printed`) and what it means."""

    start: int
    end: int
    printed: str
    when: When


@dataclass(frozen=True, kw_only=True)
class NumberInText:
    """A number as said: where it stands with its unit, and what it means.

    `value` is exact and finite; a share has the unit '%' and counts in percent (half a per cent is 0.5,
    三成 is 30), percentage points the one that PERCENTAGE_POINTS has for them. `unit` is the word for what is
    counted as it is printed ('美元', 'people'), '' where none is.
    `approximate` tells that it is given as about, nearly, more than so much; `bound` tells more than from
    less than. A `label` (第5条, Article 5, G7)
    names a thing and measures nothing.
    """

    start: int
    end: int
    printed: str
    value: Decimal
    unit: str
    approximate: bool
    label: bool
    bound: Bound = ""

    @property
    def in_prose(self) -> bool:
        """Whether it is below ten and in words (two governments, 一名), as running text has them.

        The style guides of the press write numbers from ten on, and shares, in digits; and sums of money
        measure in words as well (five cents a share). What no figure can have is none: 3分の1, a third.
        """
        endless = len(f"{self.value:f}".partition(".")[2]) > MOST_DECIMALS
        in_digits = not endless and any(character.isdigit() for character in self.printed)
        measures = self.unit in SHARES or _MONEY.fullmatch(self.unit) or _PRICE.search(self.printed)
        return not (measures or in_digits or abs(self.value) >= 10)


@dataclass(frozen=True, kw_only=True)
class Clause:
    """A clause of a text (`text[start:end]`), how it is hedged, and the words that hedge it.

    `words` gives for each of the `kinds`, in the same order, the first word in the text that shows it. A
    hedge that governs a clause stands with that clause, also where its word is in another: in "X said that A
    and B", both A and B are of the kind `saying`.
    """

    start: int
    end: int
    kinds: tuple[Hedge, ...]
    words: tuple[str, ...]

    @property
    def hedges(self) -> dict[Hedge, str]:
        """The kinds of its hedges in their order, each with its word."""
        return dict(zip(self.kinds, self.words, strict=True))

    def but_for(self, words: Collection[str]) -> Clause:
        """Return the clause without the hedges that these words show."""
        if not words:
            return self
        left = [(kind, word) for kind, word in self.hedges.items() if word not in words]
        return replace(self, kinds=tuple(kind for kind, _ in left), words=tuple(word for _, word in left))


@dataclass(frozen=True, kw_only=True)
class Reader:
    """A reader of one press language. A text is read as it stands: offsets are those of the text given."""

    language: str
    """The language by its BCP 47 primary tag: zh, en, ja."""
    dates: Callable[[str, date], tuple[DateInText, ...]]
    """Return the dates of a text in order, none inside another; an interval is one date.

    The second value is the day of publication where the outlet is; relative words are read against it.
    """
    numbers: Callable[[str, date], tuple[NumberInText, ...]]
    """Return the numbers of a text that are no part of its dates, in order."""
    clauses: Callable[[str], tuple[Clause, ...]]
    """Return the clauses of a text in order; together they cover all of its words."""
    sentence_spans: Callable[[str], tuple[tuple[int, int], ...]]
    """Return where the sentences of a text stand, in order, without the white space around them."""
    names: Callable[[str, Mapping[str, tuple[str, ...]]], tuple[str, ...]]
    """Return, sorted, the ids whose forms stand in a text as words of their own."""
    speakers: Speakers
    """How the language tells who speaks or acts."""

    def sentences(self, text: str) -> tuple[str, ...]:
        """Return the sentences of a text in order."""
        return tuple(text[start:end] for start, end in self.sentence_spans(text))
