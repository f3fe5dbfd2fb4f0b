"""Rules on texts: both languages, and the same numbers in both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..language.catalogue import catalogue
from ..language.numbers import MONTHS, SPELLED, Stated, numbers_in, written
from ..language.scripts import HAN
from ..load.records import Records
from ..model import LANGUAGES, Fact, Figure, Text
from ..problems import Finding, InRecord, rule
from .places import in_clipping, in_fact

ABOUT = {
    "zh": re.compile("约|近|逾|超过|左右|前后|上下|多"),
    "en": re.compile(r"\b(about|around|approximately|roughly|nearly|almost|some|over|more than|close to)\b"),
}
"""Words that tell that a figure is not exact."""
EXAMPLES = {"zh": "约", "en": "about"}


@rule("data")
def text_language(records: Records, today: date) -> Iterator[Finding]:
    """A Chinese text is written in Chinese, an English one without Chinese characters."""
    for where, text in _texts(records):
        if not HAN.search(text.zh):
            yield Finding(where.at("zh"), "no Chinese in the Chinese text", "write it in Chinese")
        if HAN.search(text.en):
            yield Finding(where.at("en"), "Chinese in the English text", "write it in English")


@rule("data")
def numbers_agree(records: Records, today: date) -> Iterator[Finding]:
    """A number written in one language's text stands in the other's too: 5500亿 is 550 billion."""
    for where, text in _texts(records):
        zh, en = numbers_in(text.zh, "zh"), numbers_in(text.en, "en")
        if len(zh - en) == len(en - zh) == 1:
            instead, other = written(min(zh - en)), written(min(en - zh))
            message = f"{instead} stands in the zh text where {other} stands in the en one"
            yield Finding(where.at("zh"), message, "write the right one in both")
            continue
        for language, only in (("zh", zh - en), ("en", en - zh)):
            other = "en" if language == "zh" else "zh"
            for stated in sorted(only):
                message = f"{written(stated)} stands in the {language} text but not in the {other} one"
                cure = f"write {_as_written(stated, other)} there, or mend it here"
                yield Finding(where.at(language), message, cure)


@rule("data")
def figure_written(records: Records, today: date) -> Iterator[Finding]:
    """A fact's figures stand in its text (in one language: numbers-agree asks for the other)."""
    for clipping_id, index, fact in records.facts():
        for number, figure in enumerate(fact.figures):
            if not any(_stands_in(figure, fact.text, language) for language in LANGUAGES):
                where = in_fact(clipping_id, index, "figures", number, "value")
                message = f"the figure {figure.value:f} is in neither text"
                zh, en = (catalogue(language).number(figure.value) for language in LANGUAGES)
                yield Finding(where, message, f"mend the figure, or write {zh} and {en} there")


@rule("data")
def approximate_said(records: Records, today: date) -> Iterator[Finding]:
    """A figure that the source gives as about so much (approximate) is told so in both texts."""
    for clipping_id, index, fact in records.facts():
        for number, figure in enumerate(fact.figures):
            for language, words in ABOUT.items():
                if figure.approximate and not words.search(getattr(fact.text, language)):
                    where = in_fact(clipping_id, index, "figures", number, "approximate")
                    message = f"the source says about {figure.value:f}, the {language} text does not"
                    yield Finding(where, message, f"write {EXAMPLES[language]} there")


def _as_written(stated: Stated, language: str) -> str:
    """Return how a number is written in a text, as a number or in a date."""
    value, sign = stated
    if value >= SPELLED:
        return f"{catalogue(language).number(value)}{sign}"
    is_month = language == "en" and not sign and value in range(1, 13)
    return f"{value:f}{sign}" + (f" (as a month: {MONTHS[int(value) - 1]})" if is_month else "")


def _stands_in(figure: Figure, text: Text, language: str) -> bool:
    return figure.value in {value for value, _ in numbers_in(getattr(text, language), language)}


def _texts(records: Records) -> Iterator[tuple[InRecord, Text]]:
    """Yield every sentence that readers see in both languages, with its place."""
    for clipping_id, index, fact in records.facts():
        yield from _of_fact(fact, in_fact(clipping_id, index))
    for clipping_id, clipping in records.clippings.items():
        for key, withdrawal in clipping.withdrawn.items():
            yield in_clipping(clipping_id, "withdrawn", key, "reason"), withdrawal.reason
        for key, reason in clipping.statements.ignored.items():
            yield in_clipping(clipping_id, "statements", "ignored", key), reason
    for issue_id, issue in records.issues.items():
        where = InRecord("issue", issue_id)
        yield where.at("question"), issue.question
        for number, sentence in enumerate(issue.summary):
            yield where.at("summary", number, "text"), sentence.text


def _of_fact(fact: Fact, where: InRecord) -> Iterator[tuple[InRecord, Text]]:
    yield where.at("text"), fact.text
    for number, correction in enumerate(fact.corrections):
        yield where.at("corrections", number, "reason"), correction.reason
    for number, change in enumerate(fact.changes):
        yield where.at("changes", number, "reason"), change.reason
    for number, inferred in enumerate(fact.inferred):
        yield where.at("inferred", number, "reason"), inferred.reason
