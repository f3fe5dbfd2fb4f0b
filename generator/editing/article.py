"""An article that was saved by itself: what its page tells of it, and what an editor has to tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import zip_longest
from zoneinfo import ZoneInfo

from ..language.readers import READERS
from ..load.records import Records
from ..messages import say, several
from ..model.subjects import spellings
from ..problems import Finding, InFile, rule
from .clipped import Clipped, Statement
from .identity import folded, publisher_called, publishers_of, shared

SHARE = 0.5
"""So great a share of its sentences, at least, does an article have in common with itself in `data/`."""
FEWEST = 8
"""What has fewer letters than this is no sentence: a label, the title of a link."""
_AROUND_TITLE = re.compile(r"\s*[|｜]\s*|\s+[-–—]\s+|(?<=[^\x00-\x7f])[-–—_](?=[^\x00-\x7f])")
"""What stands between the title of a page and the name of its outlet."""


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A paragraph of an article, or a heading between two."""

    text: str
    heading: bool = False


@dataclass(frozen=True, kw_only=True)
class Article:
    """What is read of the page of one article; '' or None is what the page does not tell."""

    path: str
    headline: str
    outlet: str
    """As the page calls it."""
    day: date | None
    published: datetime | None
    """With a time zone, or by the clock of the outlet."""
    url: str
    paragraphs: tuple[Paragraph, ...]
    left_out: tuple[str, ...] = ()
    """What stands among them on the page and was not taken for the article."""


@dataclass(frozen=True, kw_only=True)
class Given:
    """What an editor tells of an article: it goes before what the page tells."""

    outlet: str = ""
    """The id of a publisher."""
    published: datetime | None = None
    headline: str = ""
    by_form: bool = False
    """Whether it is told in a form, where there are no options of a command."""


def known_article(article: Article, given: Given, records: Records) -> Given:
    """Return what is known of an article: as given, as its page tells, or as `data/` has it already."""
    publishers = publishers_of(records)
    outlet = given.outlet or publisher_called(article.outlet, records)
    published = given.published
    if published is None and article.published and outlet in publishers:
        # By the clock of the outlet; without a zone it is that already.
        printed, zone = article.published, ZoneInfo(publishers[outlet].time_zone)
        there = printed.astimezone(zone) if printed.tzinfo else printed
        published = there.replace(tzinfo=None, second=0, microsecond=0)
    headline = given.headline or without_outlet(article.headline, article.outlet, records)
    found = replace(given, outlet=outlet, published=published, headline=headline)
    return found if outlet in publishers and published and headline else _as_entered(article, found, records)


def clipped(article: Article, known: Given, records: Records) -> Clipped | None:
    """Return the clipping that an article makes, or None where something is not known of it."""
    publisher = publishers_of(records).get(known.outlet)
    if not (publisher and known.published and known.headline):
        return None
    return Clipped(
        headline=known.headline,
        outlet=spellings(publisher.name)[0],
        published=known.published,
        path=article.path,
        line=1,
        statements=statements_of(article, publisher.language),
        url=article.url,
        left_out=(*article.left_out, *_headings_of_nothing(article.paragraphs)),
    )


def _headings_of_nothing(paragraphs: tuple[Paragraph, ...]) -> Iterator[str]:
    """Yield the headings that nothing stands under: a heading is kept with its statements alone."""
    for one, after in zip_longest(paragraphs, paragraphs[1:]):
        if one.heading and (after is None or after.heading) and len(re.findall(r"\w", one.text)) >= FEWEST:
            yield one.text


@rule("archive")
def article_complete(incomplete: tuple[Article, Given]) -> Iterator[Finding]:
    """Of an article its outlet, time and headline are known: from its page, or as options of the command."""
    article, known = incomplete
    no_time = not (known.published or article.published)
    other = say("outlet ('{outlet}' is none of the desk)", outlet=article.outlet)
    day = say("time (only the day, {day})", day=article.day)
    lacking = [
        (not known.headline, say("headline"), say("--headline TEXT")),
        (not known.outlet, other if article.outlet else say("outlet"), say("--outlet ID, of data/desk.yaml")),
        (no_time, day if article.day else say("time"), say("--published 2025-12-21T17:21, by its clock")),
    ]
    if missing := [(what, option) for lacks, what, option in lacking if lacks]:
        told = several((what for what, _ in missing), " and ")
        message = say("the page does not tell the article's {parts}", parts=told)
        cure = say("add {options}", options=several((option for _, option in missing), "; "))
        if known.by_form:
            cure = say("fill it in below the text that you pasted")
        yield Finding(InFile(article.path), message, cure)


def statements_of(article: Article, language: str) -> tuple[Statement, ...]:
    """Return the statements of an article: its sentences, each with the number of its paragraph.

    Where the language has no reader a paragraph is one statement.
    """
    statements: list[Statement] = []
    section, heading, paragraph, reader = 1, "", 0, READERS.get(language)
    for one in article.paragraphs:
        if one.heading:
            section, heading = section + bool(statements), one.text
            continue
        paragraph += 1
        sentences = reader.sentences(one.text) if reader else (one.text,)
        for text in (sentence for sentence in sentences if re.search(r"\w", sentence)):
            number = len(statements) + 1
            found = Statement(
                ordinal=number, section=section, heading=heading, paragraphs=(paragraph,), text=text
            )
            statements.append(found)
    return tuple(statements)


def without_outlet(title: str, outlet: str, records: Records) -> str:
    """Return the title of a page without the name of its outlet, which many pages add."""
    parts = [*_AROUND_TITLE.finditer(title)]
    if parts and _is_outlet(title[parts[-1].end() :], outlet, records):
        return title[: parts[-1].start()].strip()
    if parts and _is_outlet(title[: parts[0].start()], outlet, records):
        return title[parts[0].end() :].strip()
    return title


def _is_outlet(name: str, outlet: str, records: Records) -> bool:
    return bool(publisher_called(name, records) or (outlet and folded(name) == folded(outlet)))


def _as_entered(article: Article, known: Given, records: Records) -> Given:
    """Return what `data/` says of an article with the same sentences, or what is known if it has none."""
    publishers = publishers_of(records)
    languages = {one.language for one in publishers.values()}
    sentences = {language: [one.text for one in statements_of(article, language)] for language in languages}
    for clipping_id, one in records.clippings.items():
        if one.publisher in publishers and known.outlet in ("", one.publisher):
            own = sentences[publishers[one.publisher].language]
            if own and shared(own, clipping_id, records) >= SHARE * len(own):
                return Given(outlet=one.publisher, published=one.published, headline=one.headline)
    return known
