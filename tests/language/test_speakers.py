"""Who speaks or acts, by the names in a text and the words beside them; and speakers who are not named."""

from __future__ import annotations

from generator.editing.known import doer
from generator.language.readers import READERS
from generator.language.speakers import NamesByBeginning, described, mentions, subject, with_subject

from ..tables import each

NAMES = {
    "mori": ("森花", "Mori Hana"),
    "bay": ("海湾公司", "Bay Company", "湾岸社"),
    "town": ("镇政府", "海湾两镇", "the town", "町役場"),
    "hill": ("山城", "Hill City", "海湾两镇"),
}


@each(
    ("language", "text", "who"),
    [
        ("zh", "海湾公司社长森花", ("mori",)),
        ("zh", "海湾公司森花", ("mori",)),
        ("zh", "海湾公司向镇政府", ("bay",)),
        ("zh", "海湾公司正为社长森花", ("bay",)),
        ("zh", "海湾公司前社长森花", ("mori",)),
        ("zh", "对海湾公司的票价镇政府", ("town",)),
        ("zh", "海湾公司与镇政府", ("bay", "town")),
        ("zh", "海湾公司支持森花", ("bay",)),
        ("zh", "海湾两镇", ("town", "hill")),
        ("zh", "在海湾公司", ()),
        ("zh", "船客", ()),
        ("en", "Mori Hana of Bay Company", ("mori",)),
        ("en", "Bay Company president Mori Hana", ("mori",)),
        ("en", "Bay Company's Mori Hana", ("mori",)),
        ("en", "Bay Company told president Mori Hana", ("bay",)),
        ("en", "Bay Company's new president Mori Hana", ("mori",)),
        ("en", "After talks with Hill City, Bay Company", ("bay",)),
        ("en", "Bay Company and Hill City", ("bay", "hill")),
        ("en", "Critics, Mori Hana among them,", ()),
        ("en", "Critics, among them Mori Hana,", ()),
        ("en", "Firms including Bay Company", ()),
        ("en", "Mori Hana, among the first,", ("mori",)),
        ("en", "Bay Company backed Mori Hana and", ("bay",)),
        ("en", "Bay Company–Hill City ties", ()),
        ("en", "The pro-Bay Company vote", ()),
        ("en", "Hill City-based Bay Company", ("bay",)),
        ("en", "Bay Company - the owner - and Hill City", ("bay",)),
        ("ja", "森花社長は湾岸社に", ("mori",)),
        ("ja", "湾岸社の森花社長は", ("mori",)),
        ("ja", "町役場に対し湾岸社は", ("bay",)),
        ("ja", "湾岸社と町役場が", ("bay", "town")),
        ("ja", "湾岸社によると", ("bay",)),
    ],
)
def test_whose_deed_it_is(language: str, text: str, who: tuple[str, ...]) -> None:
    assert subject(text, NAMES, READERS[language].speakers) == who


@each(
    ("words", "whole"),
    [
        ("said it would sue", "Bay Company said it would sue"),
        ("was fined", "Bay Company was fined"),
        ("who was fined", "who was fined"),
        ("it said", "it said"),
        ("Hill City was fined", "Hill City was fined"),
    ],
)
def test_a_clause_without_a_subject_has_that_of_the_one_before(words: str, whole: str) -> None:
    assert with_subject(words, "Bay Company, which runs a ferry,", READERS["en"].speakers) == whole
    assert with_subject(words, "", READERS["en"].speakers) == words
    assert with_subject(words, "湾岸社は,", READERS["ja"].speakers) == words


@each(
    ("language", "text", "word"),
    [
        ("zh", "海湾公司官员表示，渡轮停航", "官员"),
        ("zh", "公司一名负责人5日在记者会上说，渡轮停航", "负责人"),
        ("zh", "專家們普遍認為票價太貴", "專家"),
        ("zh", "专家：渡轮应当停航", "专家"),
        ("zh", "官员王伟表示，渡轮停航", ""),
        ("zh", "发言人表示，渡轮停航", ""),
        ("zh", "官员登上渡轮", ""),
        ("en", "Officials of the Bay Company said the ferry had stopped.", "Officials"),
        ("en", "The ferry will stop, said a senior company official.", "official"),
        ("en", "Experts: the ferry must stop", "Experts"),
        ("en", "Two analysts at Bay Bank also warned of a strike.", "analysts"),
        ("en", "Company official Mori Hana said the ferry had stopped.", ""),
        ("en", "The ferry will stop, said the official Mori Hana.", ""),
        ("en", "Officials boarded the ferry.", ""),
        ("en", "Officials who boarded the ferry, Mori Hana said, were late.", ""),
        ("ja", "会社幹部は「船は止まった」と述べた。", "幹部"),
        ("ja", "専門家らによると、船は止まった。", "専門家"),
        ("ja", "幹部が乗る船を見た。", ""),
        ("ja", "森花社長は船に乗った。", ""),
    ],
)
def test_a_speaker_who_is_described(language: str, text: str, word: str) -> None:
    assert described(text, READERS[language].speakers) == word


def test_an_apostrophe_of_either_form_is_the_same_name() -> None:
    names = {"ohara": ("O'Hara",), "bay": ("Bay Company",)}
    for text in ("O’Hara left.", "O'Hara left."):
        standing = NamesByBeginning(names).standing_in(text)
        assert [one.ids for one in mentions(text, standing)] == [("ohara",)]


@each(
    ("text", "who"),
    [
        ("Bay Company has told the town that it will stop, Mori Hana told reporters.", ("mori",)),
        ("Bay Company told the town that it will stop.", ("bay",)),
        ("Hill City has sold the pier, Bay Company said.", ("bay",)),
        ("Bay Company said the ferry would stop, and Mori Hana left.", ("bay",)),
    ],
)
def test_the_end_of_a_sentence_tells_whose_word_all_of_it_is(text: str, who: tuple[str, ...]) -> None:
    [clause, *_] = READERS["en"].clauses(text)
    assert doer(text[clause.start : clause.end], clause, READERS["en"], NAMES) == who
