"""The clauses of an English text and what hedges them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..conditions import condition_in
from ..found import Found, blank, mark_quotation, merged, to_clauses, with_turns
from ..patterns import pattern_of
from ..pieces import without
from ..reading import Clause, Hedge
from . import hedge_words as words
from .clauses import CONDITION, Span, clause_spans, is_frame, says_clause, sentence_spans
from .folding import fold
from .informants import ALLEGATION, ASCRIBED, CITED, FORESEEN, HEARD, IN_OFFICE, POSITION, PRESSED, SHOWN
from .no_hedges import without_look_alikes
from .no_speech import without_nouns
from .questions import is_asked, is_left_open, question_in, without_questions
from .relative_clauses import GOES_ON, adds
from .speakers import TURN
from .word_lists import ANY_PARTICIPLE

_ORDER: tuple[tuple[Hedge, re.Pattern[str]], ...] = (
    ("hearsay", words.HEARSAY),
    ("according", HEARD),
    ("saying", SHOWN),
    ("judgement", ASCRIBED),
    ("saying", ALLEGATION),
    ("judgement", words.JUDGEMENT),
    ("judgement", POSITION),
    ("wish", words.WISH),
    ("wish", PRESSED),
    ("plan", words.PLAN),
    ("possibility", words.POSSIBILITY),
    ("possibility", FORESEEN),
    ("according", words.ACCORDING),
    ("according", CITED),
    ("saying", words.SAYING),
)
"""The kinds in the order in which their words are looked for; what one has taken, no later one finds."""
_QUOTED = pattern_of(r"[\"“„«][^\"“”„«»]{2,}(?:[\"”»]|$)|‘[^‘\n]{2,}?’(?!\w)")
_NAME = pattern_of(
    r"(?:[A-Z0-9][\w'’.-]*|of|the|and|in|de|la)(?:\s+(?:[A-Z0-9][\w'’.-]*|of|the|and|in|de|la))*"
)
_ENDS_REACH = pattern_of(
    r"[\"']?(?:and|but|yet|while|whereas|though|although|so|which)\b(?!\s+that\b)", re.IGNORECASE
)
_PASSIVE_SAID = pattern_of(r"[ ](?:to|that)$")
"""The bell is said to be old; what stands behind such a clause is no part of it."""
_BACKSHIFTED = pattern_of(r"\b(?:would|had)\b", re.IGNORECASE)
_BACKSHIFTED_TOO = pattern_of(r"(?:and|but|though|although|while)\b[^;]*\bwould\b", re.IGNORECASE)
_FUTURE_DAY = pattern_of(
    r"\b(?:next (?:week|month|year|spring|summer|autumn|winter|Monday|Tuesday|Wednesday|Thursday|Friday)"
    r"|tomorrow)\b"
)
_PRESENT_VERB = pattern_of(r"\b(?P<verb>[a-z]{3,}s) (?:the|an?|its|his|her|their|to|in|on|at|for|with)\b")
_SCHEDULED = pattern_of(
    r"\b(?:takes? (?:place|effect)|comes? into (?:force|effect)|comes? to an end|runs? out|falls? due"
    r"|(?<!'s )(?<!the )(?<!its )(?<!at )(?<!of )(?<!a )"
    r"(?:begin|open|start|resume|end|close|expire|lapse|convene|depart|leave|arrive|return)s?)"
    r"(?=[^.;]{0,40}? (?:(?:on|in|from|by) (?: |\d|spring|summer|autumn|winter)"
    r"|at the (?:end|start|close) of|next |tomorrow|later ))"
)
"""What a timetable tells in the present, as news tells nothing that is over. Names of days are blank."""
_PAST_VERB = pattern_of(r"\b(?:[a-z]{2,}ed|was|were|had|has|have|did|went|came|took|made|met|left)\b")
_SET_BY_SOMEBODY = pattern_of(
    r"[\"']?(?:(?!(?:of|for|from|in|on|by|that|with)\b)[\w'-]*[ ]+){0,5}?"
    r"(?:tickets?|fares?|fees?|tolls?|pass(?:es)?|admission|entry|subscriptions?|licen[cs]es?|tax|taxes|duty|duties"
    r"|tariffs?|lev(?:y|ies)|pensions?|wage|allowances?|benefits?|fines?)[ ]*"
    r"(?:,?[ ](?:on|for|in|of|between|at|from|to|currently|now)\b[^.;]*)?[, ]*$",
    re.IGNORECASE,
)
"""What has its price or rate from those who set it: that the fare will rise is their plan."""
_PRICED = frozenset({"cost", "rise", "fall", "increase", "decrease", "drop", "double"})
_DRAFT = pattern_of(
    r"\bunder (?:the|its|this|an?) (?:[\w-]+ )?"
    r"(?:draft|plan|proposal|bill|deal|agreement|scheme|reform|treaty|offer)s?\b"
    r"|\b(?:draft|bill|plan|proposal|motion|amendment) would\b"
)
"""A draft plans what it would do, and what would be done under it."""
_WOULD_HAVE = pattern_of(
    rf"would(?:n't)?[ ](?:(?:not|never|also|otherwise)[ ])?have[ ](?:been[ ])?{ANY_PARTICIPLE}\b",
    re.IGNORECASE,
)
"""What would have happened did not, also where somebody says so."""
_CAPITALISED = pattern_of(
    r"(?<=[a-z,] )(?!(?:Court|Tribunal)\b)[A-Z][a-z]+\b|^[\"']?(?:Judge|Justice)(?= [A-Z])"
)
"""Words in a clause that are names: May, Hope and Will; a Court is none."""
_NOBODY = pattern_of(r"\b(?:no(?! (?:doubt|longer))|nobody|none|neither)\b[^;:,]*$", re.IGNORECASE)
"""What no one may do is forbidden, and not possible: no member may vote."""
_MEANS_TO = pattern_of(rf"(?:{words.forms('plan intend prepare')}|going|set|due) to $")
_WILL_UTTER = pattern_of(r"\b(?:will|(?<!\bi )(?<!\bwe )would|shall) (?:also |now |soon |then )?$|'ll $")
_UTTERS = pattern_of(
    r"(?:ask|demand|urge|call|appeal|propose|recommend|plead|press|push|lobby|request|invite|seek|petition)\b"
)
"""Verbs of wishes that are uttered: who will ask has not asked yet. To want and to hope are not done once."""
_TO_BE = pattern_of(r"\bto be [a-z]+\b")


def clauses_in(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text in order; together they cover all of its words."""
    clauses = (clause for span in sentence_spans(text) for clause in _of_sentence(text, *span))
    return tuple(with_turns(text, fold(text), clauses, TURN))


def _of_sentence(text: str, start: int, end: int) -> Iterator[Clause]:
    plain = fold(text)
    found = [_with_kinds(plain, span) for span in clause_spans(text, start, end)]
    _spread_conditions(plain, found)
    _spread_speech(plain, found)
    for one in found:
        _add_will(one)
        _add_timetable(one)
        _add_question(one, plain)
    found = merged(found, lambda one: bool(GOES_ON.match(plain, one.start)))
    _mark_quotations(text, found, start, end)
    yield from to_clauses(text, found)


def _with_kinds(plain: str, span: Span) -> Found:
    """Return a clause with the hedges whose words stand in it."""
    clause = without(_CAPITALISED, plain[span[0] : span[1]])
    left = without_look_alikes(words.small(clause))
    found, speech, left = Found(*span), without_nouns(left), without_questions(left)
    for kind, pattern in _ORDER:
        for match in pattern.finditer(speech if kind == "saying" else left):
            word = clause[match.start() : match.end()].strip()
            open_still = kind == "possibility" and is_left_open(left[: match.start()])
            if open_still or _is_no_possibility(word.lower(), left, match) or _is_planned(kind, left, match):
                continue
            if kind not in found.kinds or _is_less(kind, found.kinds[kind][1], word):
                found.kinds[kind] = (span[0] + match.start(), word)
            left, speech = (blank(line, match) for line in (left, speech))
    found.text = "".join(sign if small != " " else " " for sign, small in zip(clause, left, strict=True))
    found.settle()
    return found


def _is_no_possibility(word: str, left: str, match: re.Match[str]) -> bool:
    """Tell whether "may" forbids and "could" tells what was out of reach."""
    before = left[: match.start()]
    forbidden = (word in ("may", "could") or before.endswith("could have ")) and _NOBODY.search(before)
    return bool(forbidden) or (word == "could" and left.startswith((" not", "n't"), match.end()))


def _is_less(kind: Hedge, first: str, word: str) -> bool:
    """Tell whether a clause is less sure by a word than by its first one, which only sets a condition."""
    return kind == "possibility" and bool(condition_in("en", first)) and not condition_in("en", word)


def _is_planned(kind: Hedge, left: str, match: re.Match[str]) -> bool:
    """Tell whether a wish is what somebody plans to utter: the mill plans to ask for more."""
    to_come = _MEANS_TO.search(left, 0, match.start())
    uttered = _WILL_UTTER.search(left, 0, match.start()) and _UTTERS.match(match[0])
    return kind == "wish" and bool(to_come or uttered)


def _add_will(found: Found) -> None:
    """Add what "will" and "would" make of a clause: a plan of those who do it, a forecast of what happens."""
    match = words.WILL.search(found.text)
    if not match or _is_told(match["modal"], found) or is_asked(found.text[: match.start()]):
        return
    verb, after = match["verb"].lower(), (match["after"] or "").lower()
    arranged = verb == "be" and after.endswith(("ed", "en", "held", "built", "paid", "sold", "sent", "made"))
    arranged = arranged or bool(IN_OFFICE.match(found.text, match.start("verb")))
    priced = verb in _PRICED and not found.kinds and _SET_BY_SOMEBODY.match(found.text, 0, match.start())
    forecast = verb in words.FORECAST_VERBS and not (arranged or priced)
    unreal = _WOULD_HAVE.match(found.text, match.start("modal"))
    kind: Hedge = "possibility" if forecast or unreal or _is_conditional(match["modal"], found) else "plan"
    found.kinds.setdefault(kind, (found.start + match.start("modal"), match["modal"]))


def _is_told(modal: str, found: Found) -> bool:
    """Tell whether a clause tells by another word how sure it is, which is no condition of what will be.

    What would follow from a condition nobody plans, unless he says so himself.
    """
    _, possible = found.kinds.get("possibility", (0, ""))
    follows = modal.lower().startswith("would") and "saying" not in found.kinds
    unsure = bool(possible) and (follows or not condition_in("en", possible))
    return unsure or not {"wish", "judgement", "plan"}.isdisjoint(found.kinds)


def _is_conditional(modal: str, found: Found) -> bool:
    """Tell whether "would" says what would follow; in reported speech it stands for "will"."""
    reported = {"saying", "hearsay", "according"} & found.kinds.keys()
    drafted = not found.kinds and _DRAFT.search(found.text.lower())
    which = found.text.lower().startswith("which")
    return modal.lower().startswith("would") and not drafted and (not reported or which)


def _add_timetable(found: Found) -> None:
    """Add the plan of a timetable: a verb in the present with a day to come, or a thing "to be done"."""
    if found.kinds or _PAST_VERB.search(found.text):
        return
    present = _PRESENT_VERB if _FUTURE_DAY.search(found.text) else _TO_BE
    if match := _SCHEDULED.search(found.text) or present.search(found.text):
        found.kinds["plan"] = (found.start + match.start(), match[0])


def _add_question(found: Found, plain: str) -> None:
    """Add what a question leaves open: whoever asks tells nothing as a fact."""
    if match := question_in(plain[found.start : found.end]):
        found.kinds.setdefault("possibility", (found.start + match.start(), match[0]))


def _spread_conditions(plain: str, found: Sequence[Found]) -> None:
    """A condition makes possible the clause behind it, or, if it is the last, the one before it."""
    for nth, one in enumerate(found):
        match = CONDITION.match(plain, one.start, one.end)
        if not match or "possibility" not in one.kinds:
            continue
        other = found[nth + 1] if nth + 1 < len(found) and nth == 0 else found[nth - 1] if nth else None
        if other and not re.match(r"but\b", match[0], re.IGNORECASE):
            other.kinds.setdefault("possibility", one.kinds["possibility"])


def _spread_speech(plain: str, found: Sequence[Found]) -> None:
    for kind in ("saying", "hearsay", "according"):
        _spread_forwards(plain, found, kind)
        _spread_backwards(plain, found, kind)
    _spread_backwards(plain, found, "judgement")


def _spread_forwards(plain: str, found: Sequence[Found], kind: Hedge) -> None:
    """A frame in front governs what follows, until the report speaks for itself again."""
    for one, following in pairwise(found):
        if kind not in one.kinds or kind in following.kinds or "hearsay" in following.kinds:
            continue
        part_of_it = _is_said_too(plain[following.start : following.end])
        if (_stands_behind(plain, one, kind) and not part_of_it) or not _goes_on(plain, one, following, kind):
            continue
        following.kinds[kind] = one.kinds[kind]


def _goes_on(plain: str, one: Found, following: Found, kind: Hedge) -> bool:
    """Tell whether a frame governs the next clause as well."""
    clause = plain[following.start : following.end]
    ending = plain[one.start : one.end].rstrip("\"' ")[-1:]
    told_by_nobody = kind == "hearsay" and _PASSIVE_SAID.search(one.kinds[kind][1])
    if "saying" in following.kinds or (ending == ";" and (told_by_nobody or _ENDS_REACH.match(clause))):
        return False
    if kind == "according":
        return True
    verb = re.compile(words.SPEAK, re.IGNORECASE).search(plain, one.start, one.end)
    if kind == "hearsay" and not verb:
        return False
    if kind == "saying" and _is_said_too(clause):
        return True
    place = verb.start() if verb and kind == "hearsay" else one.kinds[kind][0]
    if not says_clause(plain[place : one.end]) and (kind == "saying" or adds(clause)):
        return adds(clause)  # "said the plant, which opened in May, would close"
    if ending == "," and (_ENDS_REACH.match(clause) or adds(clause)):
        return bool(_BACKSHIFTED.search(clause))
    return True


def _is_said_too(clause: str) -> bool:
    """Tell whether a clause goes on with a report behind its frame: by quotes, a condition, its tense."""
    return clause[0] in "\"'" or bool(CONDITION.match(clause) or _BACKSHIFTED_TOO.match(clause))


def _stands_behind(plain: str, one: Found, kind: Hedge) -> bool:
    """Tell whether the frame stands behind what it governs: after a comma, and nothing is said in it."""
    place = one.kinds[kind][0]
    before = plain[one.start : place]
    if kind == "according":
        return bool(before.strip())
    opening = max(before.rfind(sign) for sign in ',"')
    return opening >= 0 and is_frame(plain[one.start + opening + 1 : one.end].lstrip("\"' "))


def _spread_backwards(plain: str, found: Sequence[Found], kind: Hedge) -> None:
    """A frame behind governs what stands before it, back to the clause that is reported by itself."""
    for nth in range(len(found) - 1, 0, -1):
        one, former = found[nth], found[nth - 1]
        if kind not in one.kinds or one.kinds[kind][0] < one.start or not _stands_behind(plain, one, kind):
            continue
        joined = plain[former.start : former.end].rstrip()[-1:] not in (",", ";")
        if joined and not former.kinds.keys() & {"saying", "hearsay", "according"}:
            former.kinds[kind] = one.kinds[kind]


def _mark_quotations(text: str, found: Sequence[Found], start: int, end: int) -> None:
    for match in _QUOTED.finditer(text, start, end):
        inside = match[0].strip('"“”„«»‘’ ')
        if _NAME.fullmatch(inside.rstrip(",.")) and len(inside.split()) < 6:
            continue
        mark_quotation(text, match, found)
