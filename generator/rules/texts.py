"""Rules on texts: each in its language, and the same numbers in all languages of the site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations, islice

from ..edtf import When
from ..language.catalogue import catalogue
from ..language.kinds_of_units import differ, kinds_of
from ..language.read_once import dates_in, numbers_in
from ..language.reading import PERCENTAGE_POINTS, SHARES, Bound, DateInText, NumberInText
from ..language.scripts import HAN
from ..load.records import Records
from ..messages import Message, Several, say, several
from ..model import Clipping, Fact, Figure, SummarySentence, Text
from ..model.types import clipping_of
from ..problems import Finding, InRecord, rule
from .measured import bound_printed
from .misread import misread_at, or_under_misread
from .places import in_clipping, in_fact
from .statement import all_names, covers, part_of_name

Measure = tuple[Decimal, str]
"""The value of a number, and whether it is a share or a difference of shares: '%', 'points' or ''."""


@rule("data", ground="identity", of="clipping")
def text_language(records: Records, today: date) -> Iterator[Finding]:
    """A Chinese text is written in Chinese, an English one without Chinese characters."""
    for where, text, _ in sentences(records, today):
        if text.zh and not HAN.search(text.zh):
            yield Finding(where.at("zh"), say("no Chinese in the Chinese text"), say("write it in Chinese"))
        if HAN.search(text.en):
            yield Finding(where.at("en"), say("Chinese in the English text"), say("write it in English"))


@rule("data", of="clipping")
def numbers_agree(records: Records, today: date) -> Iterator[Finding]:
    """A number or date in one language's text stands in the other's too, a number with the same unit.

    But for a number below ten in words, which prose may leave out.
    """
    names = all_names(records)
    for where, text, day in sentences(records, today):
        pairs = combinations(records.languages, 2)
        misread = misread_at(records, where)
        spared = (*names, *(misread or ()))
        differing = (_disagreeing(where, text, pair, day, spared) for pair in pairs)
        # What is wrong in one of three languages differs from both others.
        for found in islice(filter(None, differing), 1):
            yield found if misread is None else replace(found, cure=or_under_misread(found.cure))


def _disagreeing(
    where: InRecord, text: Text, languages: tuple[str, str], day: date, names: Iterable[str]
) -> Finding | None:
    """Return all that stands in a text in one of two languages alone, if anything does."""
    (first, in_first), (second, in_second) = (
        (one, list(_only_in(text, one, other, day, names))) for one, other in (languages, languages[::-1])
    )
    if in_first and in_second:
        return Finding(
            where.at(first),
            say(
                "{printed} stands in the {language} text where {otherwise} stands in the {other} one",
                printed=_listed(printed for printed, _ in in_first),
                language=first,
                otherwise=_listed(printed for printed, _ in in_second),
                other=second,
            ),
            say("write the right one in both"),
        )
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


@rule("data", ground="fact", of="clipping")
def figure_written(records: Records, today: date) -> Iterator[Finding]:
    """A fact's figures stand in its text (in one language: numbers-agree asks for the other)."""
    for clipping_id, index, fact in records.facts:
        published = records.clippings[clipping_id].published.date()
        for number, figure in enumerate(fact.figures):
            if not any(_told(figure, fact.text, language, published) for language in records.languages):
                where = in_fact(clipping_id, index, "figures", number, "value")
                value = f"{figure.value:f}"
                message = (
                    say("the figure {value} is in neither text", value=value)
                    if len(records.languages) > 1
                    else say("the figure {value} is in no text of the fact", value=value)
                )
                right = [catalogue(language).number(figure.value) for language in records.languages]
                cure = say("mend the figure, or write {words} there", words=several(right, " and "))
                yield Finding(where, message, cure, in_fact(clipping_id, index).each("text"))


@rule("data", ground="fact", of="clipping")
def approximate_said(records: Records, today: date) -> Iterator[Finding]:
    """A figure that the source gives as about so much (approximate) is told so in each text."""
    for clipping_id, index, fact in records.facts:
        published = records.clippings[clipping_id].published.date()
        for number, figure in enumerate(fact.figures):
            if figure.approximate and (plain := _told_as_exact(figure, fact, records.languages, published)):
                where = in_fact(clipping_id, index, "figures", number)
                bound = bound_printed(records, clipping_id, fact, figure)
                message = _source_says(bound, f"{figure.value:f}", several(plain, " and "))
                words = [catalogue(language) for language in plain]
                each_about = (one(f"number.{bound or 'about'}", n=one.number(figure.value)) for one in words)
                about = several(each_about, " and ")
                rests_on = (*where.each("value"), in_fact(clipping_id, index, "text"))
                cure = or_under_misread(say("write {about} there", about=about))
                yield Finding(where.at("approximate"), message, cure, rests_on)


def _source_says(bound: Bound, value: str, language: Several) -> Message:
    if bound == "least":
        return say(
            "the source says at least {value}, the {language} text does not", value=value, language=language
        )
    if bound == "most":
        return say(
            "the source says at most {value}, the {language} text does not", value=value, language=language
        )
    return say("the source says about {value}, the {language} text does not", value=value, language=language)


def _told_as_exact(figure: Figure, fact: Fact, languages: Iterable[str], published: date) -> list[str]:
    """Return the languages in which a fact's text gives a figure, but not as about so much."""
    found = {language: _told(figure, fact.text, language, published) for language in languages}
    return [
        one
        for one, told in found.items()
        if told and not any(number.approximate or number.printed in fact.misread for number in told)
    ]


def _told(figure: Figure, text: Text, language: str, published: date) -> list[NumberInText]:
    """Return the numbers of a text that have the value of a figure."""
    numbers = numbers_in(language, text.of(language), published)
    return [one for one in numbers if one.value == figure.value]


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
    # What is a year to one language (误印的2025年) may be a number to the other (the misprinted 2025).
    years: Iterator[Measure] = ((Decimal(year), "") for year in _years(dates))
    known = {*(_measure(one) for one in numbers_in(other, there, day)), *years}
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
        told = number.in_prose or written or same
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
    if _years(found_here) - _years(dates):
        found_here = [one for one in found_here if not part_of_name(here, one, names)]
    for year in sorted(_years(found_here) - _years(dates)):
        if (Decimal(year), "") not in known:
            yield year, year
    for found in found_here:
        as_number = found.when.edtf.isdigit() and (Decimal(found.when.edtf), "") in known
        told = as_number or not _is_precise(found) or any(_same(found, one) for one in dates)
        if not told and not part_of_name(here, found, names):
            yield found.printed, catalogue(other).when(found.when)


def _measure(number: NumberInText) -> Measure:
    """Return what has to be the same in both languages."""
    share = "" if number.unit not in SHARES else "%" if number.unit == "%" else "points"
    return number.value, share


def _of_other_units(number: NumberInText, language: str, there: Iterable[NumberInText], other: str) -> bool:
    """Tell whether what has the value of a number in another language is all of other units."""
    kinds = kinds_of(language, number.unit, number.printed)
    same = [kinds_of(other, one.unit, one.printed) for one in there if _measure(one) == _measure(number)]
    return bool(same) and all(differ(kinds, one) for one in same)


def _years(dates: Iterable[DateInText]) -> set[str]:
    """Return the years that dates are written with; to a later reader a date without one is of another."""
    return {year for found in dates for year in re.findall(r"[12]\d{3}", found.printed)}


def _is_precise(found: DateInText) -> bool:
    """Tell whether a date has a month or is in digits; this year or summer may be left to the verb."""
    start = found.when.start
    return bool(re.search(r"\d", found.printed) or (start.month and not start.season))


def _same(one: DateInText, other: DateInText) -> bool:
    """Tell whether two dates are the same, or may be.

    About and uncertain may be said a little wider in one language; which country's fiscal year is meant
    may be plain in one and not in the other, but its number is the same. 10月1日起罢工 is "went on strike on
    1 October".
    """
    if any(sign in one.when.edtf + other.when.edtf for sign in "~?"):
        last, other_last = (found.when.latest or date.max for found in (one, other))
        return one.when.earliest <= other_last and other.when.earliest <= last
    if one.when == other.when or _begins_with(one.when, other.when) or _begins_with(other.when, one.when):
        return True
    same_digits = re.findall(r"\d+", one.printed) == re.findall(r"\d+", other.printed)
    return same_digits and (covers(one.when, other.when) or covers(other.when, one.when))


def _begins_with(one: When, day: When) -> bool:
    """Tell whether a date is open at its end and begins with another."""
    return one.last is None and one.start == day.start and day.last is not None


def sentences(records: Records, today: date) -> Iterator[tuple[InRecord, Text, date]]:
    """Yield every sentence in both languages, with its place and the day against which it is read.

    One that cites a clipping that cannot be read is left out: its day is not known.
    """
    unread = records.unread("clipping")
    for clipping_id, clipping in records.clippings.items():
        for where, text in _of_clipping(clipping, in_clipping(clipping_id)):
            yield where, text, clipping.published.date()
    for issue_id, issue in records.issues.items():
        place = InRecord("issue", issue_id)
        yield place.at("question"), issue.question, today
        for number, sentence in enumerate(issue.summary):
            if unread.intersection(clipping_of(reference) for reference in sentence.facts):
                continue
            days = [records.clippings[one].published.date() for one in _cited(sentence, records)]
            yield place.at("summary", number, "text"), sentence.text, max(days, default=today)


def _cited(sentence: SummarySentence, records: Records) -> Iterator[str]:
    """Yield the clippings of the facts that a sentence cites, but for those that are not there."""
    ids = (clipping_of(reference) for reference in sentence.facts)
    return (clipping_id for clipping_id in ids if clipping_id in records.clippings)


def _of_clipping(clipping: Clipping, where: InRecord) -> Iterator[tuple[InRecord, Text]]:
    for index, fact in enumerate(clipping.facts):
        yield from texts_of_fact(fact, where.at("facts", index))
    for key, withdrawal in clipping.withdrawn.items():
        yield where.at("withdrawn", key, "reason"), withdrawal.reason
    for key, reason in clipping.statements.ignored.items():
        yield where.at("statements", "ignored", key), reason


def texts_of_fact(fact: Fact, where: InRecord) -> Iterator[tuple[InRecord, Text]]:
    """Yield each text of a fact, with its place."""
    yield where.at("text"), fact.text
    for number, correction in enumerate(fact.corrections):
        yield where.at("corrections", number, "reason"), correction.reason
    for number, change in enumerate(fact.changes):
        yield where.at("changes", number, "reason"), change.reason
    for number, inferred in enumerate(fact.inferred):
        yield where.at("inferred", number, "reason"), inferred.reason
