"""Rules on numbers in texts: both say the same ones and the same dates, and keep the bounds given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations, islice

from ..edtf import When
from ..language.catalogue import catalogue
from ..language.compared_times import is_base, tells_former_time
from ..language.kinds_of_units import differ, kinds_of
from ..language.other_words import counted_in_words
from ..language.read_once import dates_in, numbers_in
from ..language.reading import PERCENTAGE_POINTS, SHARES, Bound, DateInText, NumberInText
from ..language.telling import BOUNDS
from ..load.records import Records
from ..messages import Several, say, several
from ..model import Text
from ..problems import Finding, InRecord, rule
from .dates_told import (
    begins_with,
    in_any_year,
    is_precise,
    without_year,
    years,
)
from .misread import misread_at, or_under_misread
from .statement import Case, all_names, cases, covers, numbers_of, of_other_unit, part_of_name, printed_at
from .texts import sentences

Measure = tuple[Decimal, str]
"""The value of a number, and whether it is a share or a difference of shares: '%', 'points' or ''."""
_NEAR_YEAR = re.compile(r"[今去明本前后]年|\b(?:this|last|next)\b", re.IGNORECASE)
_YEAR_TO = re.compile(r"the (?:year|12 months|twelve months) (?:to|through|ended?) ", re.IGNORECASE)
_OPPOSITE: dict[Bound, Bound] = {"least": "most", "most": "least"}


@rule("data", of="clipping")
def numbers_agree(records: Records, today: date) -> Iterator[Finding]:
    """A number or date in one language's text stands in the other's too, a number with the same unit.

    But for a number below ten in words, which prose may leave out. Of dates those have to that name a year, a
    month or a day; without a year a month is the same in any.
    """
    names = all_names(records)
    for where, text, day in sentences(records, today):
        misread = misread_at(records, where)
        for pair in combinations(records.languages, 2):
            if found := _disagreeing(where, text, pair, day, (*names, *(misread or ()))):
                yield found if misread is None else replace(found, cure=or_under_misread(found.cure))


def _disagreeing(
    where: InRecord, text: Text, languages: tuple[str, str], day: date, names: Iterable[str]
) -> Finding | None:
    """Return all that stands in a text in one of two languages alone, if anything does."""
    first, second = languages
    in_first = list(_only_in(text, first, second, day, names))
    in_second = list(_only_in(text, second, first, day, names))
    if in_first and in_second:
        message = say(
            "{printed} stands in the {language} text where {otherwise} stands in the {other} one",
            printed=_listed(printed for printed, _ in in_first),
            language=first,
            otherwise=_listed(printed for printed, _ in in_second),
            other=second,
        )
        return Finding(where.at(first), message, say("write the right one in both"))
    if in_second:
        return _lacking(where, second, first, in_second)
    return _lacking(where, first, second, in_first) if in_first else None


def _lacking(where: InRecord, language: str, other: str, only: Sequence[tuple[str, str]]) -> Finding:
    """Return what stands in the text of one language alone: as printed, and as the other would have it."""
    message = say(
        "{printed} stands in the {language} text but not in the {other} one",
        printed=_listed(printed for printed, _ in only),
        language=language,
        other=other,
    )
    right = _listed(right for _, right in only)
    return Finding(where.at(language), message, say("write {right} there, or mend it here", right=right))


def _listed(parts: Iterable[str]) -> Several:
    """Return the numbers and dates of a text in a list, without the year of a date that is in it whole."""
    every = list(dict.fromkeys(parts))
    return several(one for one in every if not any(one in other for other in every if other != one))


def _only_in(
    text: Text, language: str, other: str, day: date, names: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """Yield what a text says that the one in the other language does not, and how that would say it.

    G7 is 七国集团: that an actor is named in both is not for numbers to say.
    """
    here, there = text.of(language), text.of(other)
    if not numbers_in(language, here, day) and not dates_in(language, here, day):
        return
    dates = dates_in(other, there, day)
    # What is a date or an ordinal to one language (within 14 days, the ninth) is a number to another (14天).
    vague = (found.printed for found in dates if not is_precise(found))
    counts = {digits for printed in vague for digits in re.findall(r"\d+", printed)}
    counted = years(dates) | counts | counted_in_words(other, there)
    in_dates: Iterator[Measure] = ((Decimal(digits), "") for digits in counted)
    known = {*(_measure(one) for one in numbers_in(other, there, day)), *in_dates}
    yield from _numbers_only_in(text, language, other, day, known, names)
    yield from _dates_only_in(text, language, other, day, known, names)


def _numbers_only_in(
    text: Text, language: str, other: str, day: date, known: set[Measure], names: Iterable[str]
) -> Iterator[tuple[str, str]]:
    here, words = text.of(language), catalogue(other)
    there = numbers_in(other, text.of(other), day)
    for number in numbers_in(language, here, day):
        written = number.label and number.printed in text.of(other)
        same = _measure(number) in known and not _of_other_units(number, language, there, other)
        # For one of something another language may have "a".
        is_one = number.value == 1 and number.unit not in SHARES and not number.label
        told = number.in_prose or written or same or is_one
        if not told and not part_of_name(here, number, names):
            yield number.printed, words.number(number.value) + _sign(number, other)


def _sign(number: NumberInText, language: str) -> str:
    """Return what stands behind a number of parts of a hundred in a language."""
    if number.unit not in SHARES:
        return ""
    points = PERCENTAGE_POINTS[language]
    return "%" if number.unit == "%" else f" {points}" if points.isascii() else points


def _dates_only_in(
    text: Text, language: str, other: str, day: date, known: set[Measure], names: Iterable[str]
) -> Iterator[tuple[str, str]]:
    here, dates = text.of(language), dates_in(other, text.of(other), day)
    found_here: Iterable[DateInText] = dates_in(language, here, day)
    if years(found_here) - years(dates):
        found_here = [one for one in found_here if not part_of_name(here, one, names)]
    this_year = {
        str(one.when.first.year) for one in dates if not is_precise(one) or _NEAR_YEAR.search(one.printed)
    }
    for year in sorted(years(found_here) - years(dates) - this_year):
        if (Decimal(year), "") not in known:
            yield year, year
    for found in found_here:
        as_number = found.when.edtf.isdigit() and (Decimal(found.when.edtf), "") in known
        same = any(_same(found, one, day) for one in dates) or _is_of_two_days(found, dates)
        compared = is_base(language, here, found) and tells_former_time(other, text.of(other))
        told = as_number or same or compared or not is_precise(found)
        if not told and not part_of_name(here, found, names):
            yield found.printed, catalogue(other).when(found.when)


def _is_over(when: When, day: date) -> bool:
    return when.last is not None and when.last <= day


def _is_of_two_days(found: DateInText, dates: Iterable[DateInText]) -> bool:
    """Tell whether two days that one language has as one date are two in the other: 14 and 15 May."""
    if pair := _two_days(found):
        return pair <= {one.when.first for one in dates}
    return any(found.when.first in pair for pair in map(_two_days, dates))


def _two_days(found: DateInText) -> set[date]:
    """Return the days of a date that is of two days, or nothing."""
    first, last = found.when.first, found.when.last
    return {first, last} if last and (last - first).days == 1 else set()


def _measure(number: NumberInText) -> Measure:
    """Return what has to be the same in both languages."""
    share = "" if number.unit not in SHARES else "%" if number.unit == "%" else "points"
    return number.value, share


def _of_other_units(number: NumberInText, language: str, there: Iterable[NumberInText], other: str) -> bool:
    """Tell whether what has the value of a number in another language is all of other units."""
    kinds = kinds_of(language, number.unit, number.printed)
    same = [kinds_of(other, one.unit, one.printed) for one in there if _measure(one) == _measure(number)]
    return bool(same) and all(differ(kinds, one) for one in same)


def _same(one: DateInText, other: DateInText, day: date) -> bool:
    """Tell whether two dates in a report of a day are the same, or may be.

    About and uncertain may be said a little wider in one language; which country's fiscal year is meant
    may be plain in one and not in the other, but its number is the same. 10月1日起罢工 is "went on strike on
    1 October", and what was so by a day that was over was so on it.
    """
    if one.when.until != other.when.until and one.when.last == other.when.last and _is_over(one.when, day):
        return True
    if without_year(one.printed, other.printed) and in_any_year(one.when) == in_any_year(other.when):
        return True
    if any(sign in one.when.edtf + other.when.edtf for sign in "~?"):
        days = ((it.when.earliest or date.min, it.when.latest or date.max) for it in (one, other))
        (first, last), (other_first, other_last) = days
        return first <= other_last and other_first <= last
    if (one.when.first, one.when.last) == (other.when.first, other.when.last):
        return True
    if begins_with(one.when, other.when) or begins_with(other.when, one.when):
        return True
    # In the year to May is 5月同比.
    if any(_YEAR_TO.match(it.printed) for it in (one, other)):
        return one.when.last == other.when.last
    if one.when.until != other.when.until:
        return one.when.latest == other.when.latest
    same_digits = re.findall(r"\d+", one.printed) == re.findall(r"\d+", other.printed)
    return same_digits and (covers(one.when, other.when) or covers(other.when, one.when))


@rule("data", ground="fact", of="clipping")
def bound_kept(records: Records, today: date) -> Iterator[Finding]:
    """At least or more than so much never becomes at most or less than so much, nor the other way round.

    Not against the statement, and not between the languages. About may be said of either.
    """
    told = set()
    for where, text, day in sentences(records, today):
        for pair in combinations(records.languages, 2):
            for finding in islice(_between(where, text, pair, day), 1):
                told.add(where)
                yield finding
    for case in cases(records):
        if case.at("text") not in told:
            # One slip is mostly made in all languages.
            yield from islice(_against_statement(case), 1)


def _between(where: InRecord, text: Text, languages: tuple[str, str], day: date) -> Iterator[Finding]:
    """Yield the numbers to which two languages give opposite bounds."""
    first, second = languages
    there = numbers_in(second, text.of(second), day)
    for number in numbers_in(first, text.of(first), day):
        alike = ((one.bound, one.unit, one.printed) for one in there if one.value == number.value)
        counted = ((bound, kinds_of(second, *printed)) for bound, *printed in alike)
        kinds = kinds_of(first, number.unit, number.printed)
        if _opposed(number.bound, (bound for bound, its in counted if not differ(kinds, its))):
            message = say(
                "{printed} is {bound} in the {language} text but {otherwise} in the {other} one",
                printed=number.printed,
                bound=BOUNDS[number.bound],
                language=first,
                otherwise=BOUNDS[_OPPOSITE[number.bound]],
                other=second,
            )
            yield Finding(where.at(first), message, say("write the right one in both"))


def _against_statement(case: Case) -> Iterator[Finding]:
    """Yield the numbers in a fact's text to which the statement gives the opposite bound."""
    for language, number in numbers_of(case.fact.text, case.published):
        if _opposed(number.bound, _bounds_printed(case, language, number)):
            right = _OPPOSITE[number.bound]
            message = say(
                "{printed} is {bound} in the {language} text but {otherwise} in {place}",
                printed=number.printed,
                bound=BOUNDS[number.bound],
                language=language,
                otherwise=BOUNDS[right],
                place=case.place,
            )
            words = catalogue(language)
            about = words(f"number.{right}", n=words.number(number.value))
            cure = say("write {about} there", about=about)
            yield Finding(case.at("text", language), message, cure, (case.at("figures"),))


def _bounds_printed(case: Case, language: str, number: NumberInText) -> Iterator[Bound]:
    """Yield the bounds that the statement gives to the figures for which a number may stand."""
    for figure in case.fact.figures:
        printed = printed_at(case.statement, figure)
        if printed and figure.value == number.value and not of_other_unit(case, figure, language, number):
            yield printed.bound


def _opposed(bound: Bound, others: Iterable[Bound]) -> bool:
    """Tell whether a number has a bound and all for which it may stand have the opposite one."""
    # Most numbers have no bound; the others are then not even looked for.
    return bool(bound) and set(others) == {_OPPOSITE[bound]}
