"""What the desk says in English is held against the clippings word by word."""

from __future__ import annotations

import pytest

from generator.editing.copying import longest_shared, runs, words_but_for

SENTENCE = "The mayor told the council on Monday that the old pier has to be closed before the winter."


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        (SENTENCE, "told the council on monday that the old pier has to be closed before the winter"),
        (SENTENCE.replace("Monday", "Tuesday"), "that the old pier has to be closed before the winter"),
        (SENTENCE.replace("old pier", "quay"), ""),
        ("Before the winter, the mayor told the council, the old pier has to close.", ""),
    ],
)
def test_english_is_copied_word_by_word(text: str, shared: str) -> None:
    own_words = words_but_for(["The mayor", "Bay"])
    known = runs([own_words(SENTENCE)])
    assert " ".join(longest_shared(own_words(text), known)) == shared
