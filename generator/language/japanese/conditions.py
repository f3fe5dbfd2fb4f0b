"""The words by which a Japanese text sets a condition (場合, れば, 次第), and those that may stand for one.

日本語記述文法研究会『現代日本語文法6 複文』 (2008). 「目を移せば」 and 「によれば」 have the form of a
condition and set none: they tell from where one looks, or who says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..patterns import pattern_of
from .word_tables import words

_CASE = "(?<!多くの)(?<!大半の)(?<!ほとんどの)(?<!いずれの)(?<!どの)場合"
_AS_LONG_AS = "(?<!できる)(?<!可能な)(?<!の)(?<!知る)(?<!見る)限り"
_NOT_UNLESS = "(?:(?<!なければ)|(?<=なければ)(?![^、。]*(?:ない|ません|ず)))"
"""Unless … cannot is what is required: 「検査が終わらなければ出られない」."""
_DEPENDS = (
    r"(?<=[一-龯ァ-ヴーか])次第(?:だ|です|である|とな|(?=[。」]|$))"
    r"|が条件(?:だ|です|とな|(?=[。」]|$))|いかんだ"
)
_ON_CONDITION = (
    r"(?:を|との|という)条件[にで]|[をが]条件(?=と|、)|条件付き|を前提[にと]"
    r"|(?<=[一-龯ァ-ヴーか])次第(?:で(?!は|な)|、)|(?<=[いきしちにみりえけせてねめれ])次第、"
    "|によっては|(?<=[一-龯])いかん(?=[でに])"
)
MAY_SET = pattern_of("場合|ば|限り|たら|なら|条件|前提|次第|いかん|によって|もし|万が?一|仮に")
_OF_THE_ONE_BEFORE = pattern_of("次第(?!で(?![あす])|、)|が条件(?!、|と$)|いかんだ")
"""A predicate that makes what was said depend on something: 「認められる可能性はあるが、審査次第だ」."""


_IF = "[えけげせてねべめれ]ば" + "".join(f"(?<!{frame})" for frame in sorted(words("no_conditions")))
"""A verb or adjective in the form for a condition that is not only a frame."""
_IF_WITHIN = f"{_IF}{_NOT_UNLESS}(?=[一-龯ァ-ヴ「0-9])|(?<=[るたいう一-龯])なら(?=[一-龯ァ-ヴ])"
WITHIN = pattern_of(_IF_WITHIN)
"""A condition within a clause: 「風が弱まれば運航する」."""
CONDITION = pattern_of(
    f"(?:{_IF}|なけりゃ|たら|なら|ならば|(?<=[たるいの]){_CASE}(?:は|に|には)?|{_AS_LONG_AS})、$"
)
"""The end of a clause that is itself the condition of the one behind it."""
SETS = pattern_of(
    f"{_CASE}(?!が|も?あ)|なければ(?!なら|いけ)|ない限り|{_IF}、|{_IF_WITHIN}|たら、|なら(?:ば、?|、)"
    f"|もし(?=も|、|[一-龯ァ-ヴ])|万が?一(?![一-龯])|仮に(?=[、一-龯])|{_DEPENDS}|{_ON_CONDITION}"
    "|^(?:たら|なら|[えけげせてねべめれ]ば)$"  # such a word alone, as a reader shows it
)
"""All words that set a condition."""


def governed(clauses: Sequence[str], found: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the number of each clause with a word for a condition that is another clause's, and of that one.

    A condition within a clause is its own: 「荒天の場合は欠航する」.
    """
    for number, word in enumerate(found):
        if number and _OF_THE_ONE_BEFORE.match(word):
            yield number, number - 1
        elif word and number + 1 < len(clauses) and CONDITION.search(clauses[number]):
            yield number, number + 1
