"""Invented words for the desks of `bench`, in Chinese and English; nothing in them can be read as a date,
a number or a word of doubt.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from random import Random

Text = dict[str, str]

SYLLABLES = {
    "ba": "巴",
    "lo": "洛",
    "vi": "维",
    "ta": "塔",
    "no": "诺",
    "ka": "卡",
    "le": "莱",
    "so": "索",
    "fi": "菲",
    "ze": "泽",
    "go": "戈",
    "ru": "鲁",
    "ni": "尼",
    "pa": "帕",
    "du": "杜",
    "mo": "莫",
}
BODIES = (
    ("港务局", "Port Office"),
    ("商会", "Chamber"),
    ("船运社", "Shipping House"),
    ("水务署", "Water Board"),
)
"""What an organisation is, behind its name."""
SUBJECTS = (
    ("渡轮航线", "ferry line"),
    ("防波堤", "breakwater"),
    ("鱼市", "fish market"),
    ("灯塔", "lighthouse"),
    ("运河", "canal"),
)
"""What an issue is about, behind the name of its place."""
GATHERINGS = (("会谈", "talks"), ("展览", "fair"), ("联席会议", "joint session"), ("论坛", "forum"))
"""What an event is, behind its name."""
ACTS = (
    ("签下承包合同", "signed a contract"),
    ("交换了航道图", "exchanged charts of the channel"),
    ("验收了新码头", "took over the new quay"),
    ("公布了泊位名册", "published the list of berths"),
)
VIEWS = (
    ("让船家夜航更安全", "makes the night safer for skippers"),
    ("给岸边的店铺添了生意", "brings trade to the shops on the shore"),
    ("离不开沿岸各镇的合作", "depends on the towns along the shore"),
    ("应当先顾及渔民的生计", "should first serve those who live by fishing"),
)
DOUBTS = (
    ("招标结果从未公开", "the outcome of the tender was never published"),
    ("新闸门比旧的更漏水", "the new gate leaks more than the old one"),
    ("账目有一页被换过", "a page of the books was exchanged"),
)
REASONS = (
    ("上一条写明了这一名称。", "The statement before gives the name."),
    ("标题写明了这一名称。", "The headline gives the name."),
)
CHANGES = (
    ("改正译名，意思不变。", "A spelling was mended; the sense is the same."),
    ("补上了所涉的机构。", "The body concerned was added."),
)


def names(random: Random, length: int) -> list[tuple[str, str, str]]:
    """Return all names of so many syllables in a random order: id, Chinese, English."""
    found = list(_in_order(length))
    random.shuffle(found)
    return found


@cache
def _in_order(length: int) -> tuple[tuple[str, str, str], ...]:
    """Return the names in one order: they are tens of thousands, and tests make one desk after another."""
    return tuple(
        ("".join(one), "".join(SYLLABLES[part] for part in one), "".join(one).capitalize())
        for one in product(SYLLABLES, repeat=length)
    )


def both(zh: str, en: str) -> Text:
    """Return a text in both languages."""
    return {"zh": zh, "en": en}


def joined(name: tuple[str, str, str], kind: tuple[str, str]) -> Text:
    """Return what a thing is called whose name and kind are given."""
    return both(name[1] + kind[0], f"{name[2]} {kind[1]}")
