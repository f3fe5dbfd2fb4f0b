"""What holds of every reader, whatever it is given to read."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from generator.language.reading import Reader


def places_hold(reader: Reader, text: str, published: date) -> None:
    """Assert that dates and numbers stand where they say, in order, and none in another."""
    dates, numbers = reader.dates(text, published), reader.numbers(text, published)
    found = [(one.start, one.end, one.printed) for one in dates]
    found = sorted(found + [(one.start, one.end, one.printed) for one in numbers])
    assert all(text[start:end] == printed != "" for start, end, printed in found)
    assert all(end <= start for (_, end, _), (start, _, _) in pairwise(found))
    for in_order in ([one.start for one in dates], [one.start for one in numbers]):
        assert in_order == sorted(in_order)
    assert all(one.value.is_finite() for one in numbers)


def clauses_cover_all_words(reader: Reader, text: str) -> None:
    """Assert that the clauses stand in order and leave out nothing but white space."""
    clauses = reader.clauses(text)
    places = [0, *(place for one in clauses for place in (one.start, one.end)), len(text)]
    assert places == sorted(places)
    outside = [text[end:start] for end, start in zip(places[::2], places[1::2], strict=True)]
    assert not "".join(outside).strip()
    assert all(len(one.kinds) == len(set(one.kinds)) == len(one.words) for one in clauses)


def sentences_stand_in_order(reader: Reader, text: str) -> None:
    """Assert that the sentences stand in the text in order, without white space around them."""
    place = 0
    for sentence in reader.sentences(text):
        place = text.index(sentence, place) + len(sentence)
        assert sentence == sentence.strip() != ""
