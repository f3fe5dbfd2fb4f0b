"""What a Chinese sentence states besides dates: figures, known names, and how surely it speaks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from .numbers import HALF_WIDTH, TENTHS, scaled

HEDGES: Mapping[str, re.Pattern[str]] = {
    "plan": re.compile("计划|拟|打算|准备|定于|预定|将|设想|协调|安排|旨在|目标|行程|日程|议题|拟议"),
    "wish": re.compile("希望|意愿|努力"),
    "possibility": re.compile("可能|或许|有望|预计|预期|若|如果|如能|得以|风险|担心|警惕"),
    "judgement": re.compile("认为|判断|评价|看来|应该|应当|必须|有必要|本质|明智|符合|目的|核心|不明显|面临"),
    "saying": re.compile("表示|强调|主张|称|讽刺|提及|指出|要求|期待|不满|警告|声明|说明|承诺|关切|态度"),
    "according": re.compile("(?<![根占依证数])据"),
    "hearsay": re.compile("透露|人士|消息|舆论|声音|观点"),
    "quotation": re.compile('[“”"「」『』]'),
}
"""Words that make a sentence less than a plain report, by what they make of it."""

UNITS = (
    "个百分点 百分点 美元 日元 欧元 人民币 英镑 元 名 人 位 国 家 艘 架 枚 次 届 吨 桶 公里 年 个月 天 倍 %"
)
_UNIT = "|".join(sorted(map(re.escape, UNITS.split()), key=len, reverse=True))
_FIGURE = re.compile(
    r"(?P<about>(?:大约|将近|约|近|逾|超过)[有为是]?)?\s*"
    r"(?<![A-Za-z0-9.,])(?P<digits>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)\s*(?P<scale>万亿|亿|万)?"
    rf"\s*(?P<unit>{_UNIT}|{TENTHS})?(?P<label>条|号|款|项)?"
)


@dataclass(frozen=True, kw_only=True)
class Stated:
    """A number as printed; a label (第5条, 2号) names a thing and measures nothing."""

    printed: str
    value: Decimal
    unit: str
    approximate: bool
    label: bool


def figures_in(text: str) -> tuple[Stated, ...]:
    """Return the numbers of a text from which the dates have been taken, in order."""
    plain = text.translate(HALF_WIDTH)
    return tuple(_stated(match, plain) for match in _FIGURE.finditer(plain))


def _stated(match: re.Match[str], plain: str) -> Stated:
    """Return a number; tenths (5成) are told in percent, the unit that desks count in."""
    return Stated(
        printed=match[0].strip(),
        value=scaled(match["digits"], match["scale"], match["unit"]),
        unit="%" if match["unit"] == "成" else match["unit"] or "",
        approximate=bool(match["about"]),
        label=bool(match["label"]) or plain[: match.start("digits")].endswith("第"),
    )


def unit_word(printed: str) -> str:
    """Return the unit that a printed number has, or ''."""
    return next((one.unit for one in figures_in(printed)), "")


def hedges_in(text: str) -> tuple[str, ...]:
    """Return the ways in which a sentence says less than that something happened."""
    return tuple(kind for kind, pattern in HEDGES.items() if pattern.search(text))


def names_in(text: str, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the ids whose names stand in a text, sorted; a Latin name must stand as a word."""
    return tuple(
        sorted(record_id for record_id, forms in names.items() if any(_stands(form, text) for form in forms))
    )


def _stands(name: str, text: str) -> bool:
    if name.isascii():
        return bool(re.search(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", text, re.IGNORECASE))
    return name in text
