"""Where the sentences of an English text and their clauses begin.

A clause is a stretch with a predicate of its own. Conditions and what "which" adds are clauses; a frame that
only says who speaks ("…, the minister said") is none, it belongs to the clause beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ..patterns import pattern_of
from ..pieces import alternatives, between, without
from .calendar_words import SHORT_MONTHS, SHORT_WEEKDAYS
from .folding import fold
from .hedge_words import HEARSAY, SPEAK, forms, small
from .no_speech import without_nouns
from .numerals import CARDINALS
from .relative_clauses import BARE_RELATIVE, adds, parts
from .verbs import HEDGE_VERBS, IS_FINITE, OBJECT, PREDICATE, VERB_FIRST
from .word_lists import PAST, word_list

_ABBREVIATIONS = {*SHORT_MONTHS, *SHORT_WEEKDAYS, *word_list("abbreviation")}
_MAY_END = frozenset(word_list("ends_sentence"))
_FUNCTION = pattern_of(
    r"[\"“‘']?(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|However|This|That|These|Those|His|Her|Its"
    r"|Their|There|When|After|As|If|For|Officials)\b"
)
_END = pattern_of(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9]|\s*$)|\n\s*\n|(?<=[a-z0-9\"”])\n(?=[A-Z\"“])")
_LAST_WORD = pattern_of(r"[A-Za-z.']+$")


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of the sentences of a text, without the white space around them."""
    plain = fold(text)
    found = _END.finditer(plain)
    return between(text, (one.end() for one in found if not one[0].startswith(".") or _ends(plain, one)))


def _ends(plain: str, match: re.Match[str]) -> bool:
    """Tell whether a full stop ends a sentence: not after an abbreviation or an initial, but after $5m."""
    before = _LAST_WORD.search(plain, max(0, match.start() - 12), match.start())
    word = before[0].lower() if before else ""
    behind = plain[match.end() : match.end() + 24].lstrip()
    if not behind:
        return True
    if word in _MAY_END:
        return bool(_FUNCTION.match(behind))
    of_a_number = before is not None and plain[before.start() - 1 : before.start()].isdigit()
    return of_a_number or (word not in _ABBREVIATIONS and not (len(word) == 1 and word != "i"))


Span = tuple[int, int]

_CONJUNCTION = (
    r"(?:and|but|or|yet|so|while|whereas|though|although|because|unless|which|nor|only if|even if"
    r"|if(?! (?:needed|necessary|need be|required)\b)|even though|adding|provided"
    r"|(?:most|many|some|all|none|few|several|half|both|each|one|two) of wh(?:om|ich))"
)
_CUT = pattern_of(
    # What a cut begins with is looked at first, since nearly everywhere there is none.
    r"(?=[\s\"',—])(?:"
    rf"(?<=[;:—])[\"']?\s+|(?<=[a-z\"')\]]),[\"']?\s+|(?<=[0-9]),[\"']?\s+(?=[a-z\"])|\s+-\s+|—"
    rf"|(?=\s+{_CONJUNCTION}\s)(?<!\bbut)(?<!\band)(?<!\bonly)(?<!\beven)(?<!\basked(?=\sif))"
    # What nobody has decided yet is a question.
    r"(?<!\bnot decided(?=\sif))(?<!\byet decided(?=\sif))(?<!\byet to decide(?=\sif))"
    # It has not yet sailed, as yet, is yet to sail: an adverb, and no conjunction.
    r"(?<!\bnot(?=\syet))(?<!n't(?=\syet))(?<!\bas(?=\syet))(?<!\bha[sd](?=\syet))(?<!\bhave(?=\syet))"
    r"(?<!\bis(?=\syet))(?<!\bare(?=\syet))(?<!\bwere(?=\syet))(?<!\bwas(?=\syet))\s+)"
)
_BEGINS = pattern_of(rf"[\"']?{_CONJUNCTION}\b", re.IGNORECASE)
_PARTICIPLE = pattern_of(
    rf"(?:{forms('fear hope seek accuse rule claim argue allege believe expect plan aim warn demand')})"
    r"(?<=ing)\s"
)
"""What somebody said or meant beside his deed: "it voted against the sale, fearing a loss"."""
CONDITION = pattern_of(
    r"[\"']?(?:(?:and|but|or|so|that)\s)*(?:if|unless|provided|only if|even if|should (?:the|it|they))\b",
    re.IGNORECASE,
)
_VERB_NEXT = pattern_of(
    r"[\"']?(?:and|but|or|yet)\s+(?:(?:then|now|later|also|still|not|never|soon|has|have|had)\s+)*"
    rf"(?:that|is|are|was|were|has|have|had|did|does|will|would|could|may|might|must|should|{HEDGE_VERBS}"
    rf"|{PAST}|{SPEAK}|[a-z]{{2,}}s{OBJECT}"
    rf"|{forms('aim vow agree pledge promise refuse threaten try need continue return move lead')}\s+to)\b",
    re.IGNORECASE,
)
_BARE = pattern_of(r"[\"']?(?:and|but|or|yet)\s+(?P<rest>.{1,70})", re.IGNORECASE | re.DOTALL)
_COUNTED_SUBJECT = pattern_of(
    rf"(?:\d[\d.,]*|{alternatives(CARDINALS)}|dozens|several|others|another|both|half)\s"
    r"(?:(?!(?:who|which|that|whom|and|or|but)\b)[\w'-]+\s){0,3}?"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|do)\b",
    re.IGNORECASE,
)
"""40 left and three were hurt."""
_BETWEEN = pattern_of(r"\bbetween\s+[^\s,;]+(?:\s[a-z]+)?$", re.IGNORECASE)
"""Between two and three were hurt: no clause ends between the ends of a range."""
_THINKS = pattern_of(
    rf"\b{forms('fear believe think hope expect estimate suspect forecast predict assume')}\b"
)
"""What somebody fears or thinks goes on behind "and": they fear that 40 died and three were hurt."""
_SUBORDINATE = pattern_of(
    r"[\"']?(?:(?:(?:but )?only |even )?if|unless|while|whereas|though|although|because|adding|which"
    r"|provided|[a-z]+ of wh(?:om|ich))\b",
    re.IGNORECASE,
)
_SUBJECT = pattern_of(
    r"(?:the|an?|its|his|her|their|this|that|these|those|no|some|all|many|most|[A-Z]\w+|he|she|it|they|we|nobody"
    r"|thousands|hundreds)\b"
)
"""What follows "and" as a subject, with its verb behind: "the town keeps it", "nobody was hurt"."""
_ABSOLUTE = pattern_of(
    r"(?:[\w'-]+\s+){1,4}(?:permitting|pending)\b|(?:the|its|their|his|her|an?)\s+\w+\s+to\s+be\b",
    re.IGNORECASE,
)
_NO_FRAME_START = pattern_of(rf"{_CONJUNCTION}\b(?!ing)|who\b|that\b|as\b|when\b|where\b", re.IGNORECASE)
_HOLDER = r"(?!(?:which|who|whom|that)\b)(?:[\w.'’&-]+\s+){1,6}?"
_FRAME = pattern_of(
    rf"[\"']?\s*(?:(?:[\w.'’&-]+\s+){{0,12}}?{SPEAK}(?P<after>(?:\s+[\w.'’:-]+){{0,8}})"
    rf"|{_HOLDER}{forms('hold believe think')}|{_HOLDER}(?:held|thought)"
    r"|according to\s+.{1,90}|as reported by\s+.{1,60})[.,;]?[\"']?\s*",
    re.IGNORECASE | re.DOTALL,
)
_AFTER_FRAME = pattern_of(r"\s+(?:that|the|it|he|she|they|there|its|his|her|their)\b", re.IGNORECASE)


@dataclass
class _Open:
    """A clause that may still go on: where it stands and what of it was seen."""

    start: int
    end: int
    has_verb: bool
    is_condition: bool
    quotes: int
    has_relative: bool = False
    """Whether it is a subject with what a relative clause adds to it, whose own verb is still to come."""


def clause_spans(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the clauses of the sentence that stands from start to end, which they cover."""
    plain = fold(text)
    clauses: list[_Open] = []
    for begin, stop in _pieces(plain, start, end):
        words, behind = plain[begin:stop], plain[begin:end]
        if clauses and not _is_new(words, clauses[-1], plain[clauses[-1].start : clauses[-1].end], behind):
            former = clauses[-1]
            former.end, former.quotes = stop, former.quotes + words.count('"')
            former.has_relative = former.has_relative or (adds(words) and not HEARSAY.search(small(words)))
            former.has_verb = former.has_verb or bool(IS_FINITE.search(words))
        else:
            verb = bool(IS_FINITE.search(words) or _PARTICIPLE.match(words))
            condition = bool(CONDITION.match(words))
            clauses.append(_Open(begin, stop, verb, condition, words.count('"')))
    return tuple(part for clause in clauses for part in parts(plain, clause.start, clause.end))


def _pieces(plain: str, start: int, end: int) -> list[Span]:
    cuts = [match.end() for match in _CUT.finditer(small(plain), start, end) if match.end() < end]
    spans = pairwise([start, *cuts, end])
    return [(begin, begin + len(plain[begin:stop].rstrip())) for begin, stop in spans]


def is_frame(piece: str) -> bool:
    """Tell whether a piece only says who speaks."""
    if _NO_FRAME_START.match(piece) and not piece.lower().startswith("as reported"):
        return False
    named = without(HEARSAY, small(piece))
    match = _FRAME.fullmatch(without_nouns(f", {named}")[2:])
    if not match:
        return False
    after = match["after"] or ""
    return not (IS_FINITE.search(after) and _AFTER_FRAME.match(after))


def says_clause(words: str) -> bool:
    """Tell whether a verb of speech, with which the words begin, has a clause as its object."""
    return bool(IS_FINITE.search(words, words.find(" ") + 1 or len(words)))


def _is_new(words: str, former: _Open, ending: str, behind: str) -> bool:
    """Tell whether a piece, and all behind it, begins a clause, or goes on with the former, which ends so."""
    behind_semicolon, after_comma = ending[-1] == ";", ending.rstrip("\"'")[-1:] == ","
    if after_comma and BARE_RELATIVE.match(words):
        return bool(PREDICATE.search(ending))
    # What stands behind a semicolon says more than who speaks: three have been warned.
    if is_frame(words) and not behind_semicolon:
        return False
    if after_comma and adds(words):
        return bool(PREDICATE.search(ending))
    if not former.has_verb and not (behind_semicolon and IS_FINITE.search(words)):
        return False
    if ending[-1] in ";—" or (ending[-1] == ":" and IS_FINITE.search(behind)):
        return True
    if words[0] == '"' and former.quotes >= 2 and not _BEGINS.match(words):
        return True
    # Though a firm, Kay Ltd, is unsure: its verb stands behind what is said of its subject.
    whole = behind if words[-1] == "," and _SUBORDINATE.match(words) else words
    return _goes_off(whole, former) if after_comma else _is_joined(whole, ending)


def _goes_off(words: str, former: _Open) -> bool:
    """Tell whether a piece behind a comma, and a verb, begins a clause."""
    if _BEGINS.match(words):
        return _joined(words, after_comma=True)
    verb = former.has_relative and VERB_FIRST.match(words)
    if verb or _ABSOLUTE.match(words) or _PARTICIPLE.match(words):
        return True
    return former.is_condition and bool(IS_FINITE.search(words))


def _is_joined(words: str, ending: str) -> bool:
    """Tell whether a piece that no comma parts from what stands before it begins a clause."""
    if _is_counted(words):
        return not (_BETWEEN.search(ending) or _THINKS.search(ending))
    return bool(_BEGINS.match(words)) and _joined(words, after_comma=False)


def _joined(words: str, *, after_comma: bool) -> bool:
    """Tell whether what begins with a conjunction is a clause: it has a predicate."""
    if _SUBORDINATE.match(words):
        return bool(IS_FINITE.search(words) or _OWN_DEED.match(words))
    if re.match(r"so\b", words, re.IGNORECASE) and not after_comma:
        return False
    if after_comma:
        return bool(IS_FINITE.search(words))
    if _VERB_NEXT.match(words):
        return True
    bare = _BARE.match(words)
    return bool(bare and _SUBJECT.match(bare["rest"]) and PREDICATE.search(bare["rest"]))


_OWN_DEED = pattern_of(r"adding\b|while\s(?:not\s)?[a-z]+ing\b", re.IGNORECASE)
"""What a subject says or does besides, without a verb that is finite: while denying the rest."""


def _is_counted(words: str) -> bool:
    """Tell whether a piece goes on with so many of something and what they do: "and three were hurt"."""
    bare = _BARE.match(words)
    return bool(bare and _COUNTED_SUBJECT.match(bare["rest"]))
