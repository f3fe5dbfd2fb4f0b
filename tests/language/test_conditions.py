"""Words that set a condition are found in their clause and in that whose condition it is; others are not."""

from __future__ import annotations

from generator.language.conditions import condition_in, conditions_of, may_set_condition
from generator.language.readers import READERS

from ..tables import each


@each(
    ("language", "text", "words"),
    [
        ("zh", "若潮位过高，渡轮可能停航。", ["若", "若"]),
        ("zh", "公司须在六月前交保证金，否则航线可能转让。", ["否则", "否则"]),
        ("zh", "新船将于九月下水，前提是验收合格。", ["前提是", "前提是"]),
        ("zh", "若干船员说，新船虽有缺陷，仍可出海。", ["", ""]),
        ("zh", "码头停靠多种船，如渡轮。", ["", ""]),
        ("en", "The ferry will sail if the tide allows.", ["if"]),
        ("en", "Should Bay Ferries fail, the town would run the line.", ["Should"]),
        ("en", "The sale is subject to approval.", ["subject to"]),
        ("en", "The sale will be subject to a new duty.", [""]),
        ("en", "The sale will be subject to clearance by the tax office.", ["subject to"]),
        ("en", "The mayor asked if the ferry should sail, even if it was late.", ["", ""]),
        ("en", "The fare was low, if not free. The town provided for crews as long as 40 years.", ["", ""]),
        ("en", "The ferry is to sail, pending the town's approval.", ["pending"]),
        ("en", "The ferry sailed with a vote pending.", [""]),
        ("ja", "町が認めれば、来春に運航を始める。", ["れば、", "れば、"]),
        ("ja", "渡船は来春に運航を始める。", [""]),
        ("ja", "客が戻れば便を増やす方針だ。", ["れば"]),
        ("ja", "波が続けば、便を減らす方針だ。", ["けば、", "けば、"]),
        ("ja", "運賃が下がるなら乗ると答えた人もいる。", ["なら"]),
        ("ja", "渡船は出る予定だが、荒天の場合は欠航する方針だ。", ["", "場合"]),
        ("ja", "運航が認められる可能性はあるが、検査次第だ。", ["次第だ", "次第だ"]),
        ("ja", "岸壁が直り次第、便を増やす方針だ。", ["次第、"]),
        ("ja", "潮位によっては、便を減らす可能性がある。", ["によっては"]),
        ("ja", "町の負担を条件に、会社は航路を残す意向だ。", ["を条件に"]),
        ("ja", "潮流条件に恵まれ、渡船は来春に出る見通しだ。", ["", ""]),
        ("ja", "労働条件に触れず、船を次第に減らす方針だ。", ["", ""]),
        ("ja", "町の財布を考えれば、早く売ってほしい。", [""]),
        ("ja", "沖の島に目を転じれば、橋が来春に開く予定だ。", [""]),
        ("ja", "黒字に転じれば、船を増やす方針だ。", ["れば、", "れば、"]),
        ("ja", "町は岸壁を直さなければならないとみる。", [""]),
        ("ja", "できる限り、便を増やす方針だ。", [""]),
        ("ja", "なら", ["なら"]),
    ],
)
def test_a_condition_stands_in_its_clauses(language: str, text: str, words: list[str]) -> None:
    clauses = READERS[language].clauses(text)
    ends = [*(one.start for one in clauses[1:]), len(text)]
    parts = [text[one.start : end] for one, end in zip(clauses, ends, strict=True)]
    assert conditions_of(language, parts) == words


@each(
    ("language", "text", "may"),
    [
        ("zh", "渡轮获批后复航。", True),
        ("zh", "渡轮须经镇政府同意才复航。", True),
        ("zh", "渡轮将于春季复航。", False),
        ("en", "Once approved, the ferry is to sail.", True),
        ("en", "The ferry is to sail with the town's consent.", True),
        ("en", "The ferry is to sail in spring.", False),
        ("ja", "承認を条件に運航する。", True),
        ("ja", "来春に運航する。", False),
    ],
)
def test_what_may_stand_for_a_condition(language: str, text: str, may: bool) -> None:
    assert may_set_condition(language, text) is may
    assert may or not condition_in(language, text)
