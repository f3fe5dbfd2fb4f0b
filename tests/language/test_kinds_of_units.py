"""Which units may be the same, across languages."""

from __future__ import annotations

from datetime import date

from generator.language.kinds_of_units import Kinds, differ, is_counted, kinds_of
from generator.language.readers import READERS

from ..tables import each

DAY = date(2031, 1, 2)


def kinds(language: str, text: str) -> Kinds:
    """Return what the only number of a text counts."""
    (found,) = READERS[language].numbers(text, DAY)
    return kinds_of(language, found.unit, found.printed)


@each(
    ("language", "text", "other", "same"),
    [
        ("zh", "46亿元", "en", "4.6 billion yuan"),
        ("zh", "46亿元", "en", "RMB4.6 billion"),
        ("zh", "46亿元", "en", "HK$4.6 billion"),
        ("zh", "46億美元", "en", "$4.6 billion"),
        ("zh", "46亿美元", "en", "4.6 billion U.S. dollars"),
        ("zh", "3亿卢布", "en", "300 million roubles"),
        ("zh", "300克朗", "en", "300 Swedish kronor"),
        ("zh", "5000韓元", "en", "5,000 won"),
        ("zh", "12公頃", "en", "12 hectares"),
        ("zh", "30平方公里", "en", "30 square kilometres"),
        ("zh", "30平方公里", "en", "30 sq km"),
        ("zh", "80公里", "en", "80 km/h"),
        ("zh", "12海里", "en", "12 miles"),
        ("zh", "30岁", "en", "a 30-year-old sailor"),
        ("zh", "24个月", "en", "a 24-month lease"),
        ("zh", "3个百分点", "en", "3 points"),
        ("zh", "40名工人", "en", "40 welders"),
        ("zh", "40艘", "en", "$40"),
        ("ja", "46億円", "en", "¥4.6 billion"),
        ("ja", "500インド・ルピー", "en", "Rs 500"),
        ("ja", "12ヘクタール", "zh", "12公顷"),
        ("ja", "3ポイント", "zh", "3个百分点"),
        ("ja", "5カ月", "zh", "5个月"),
        ("zh", "158日元", "en", "158 to the dollar"),
    ],
)
def test_units_that_may_be_the_same(language: str, text: str, other: str, same: str) -> None:
    assert not differ(kinds(language, text), kinds(other, same))


@each(
    ("language", "text", "other", "different"),
    [
        ("zh", "46亿元", "en", "€4.6 billion"),
        ("zh", "46亿元", "en", "US$4.6 billion"),
        ("zh", "500亿元", "zh", "500亿美元"),
        ("zh", "1.2万亩", "zh", "1.2万公顷"),
        ("zh", "24个月", "zh", "24年"),
        ("en", "£18.5 million", "en", "US$18.5 million"),
        ("en", "Rs 13.4 billion", "en", "US$13.4 billion"),
        ("zh", "17%", "en", "17 developers"),
        ("zh", "17人", "en", "17 per cent"),
        ("en", "4.5 percentage points", "en", "4.5%"),
        ("zh", "30平方公里", "en", "30 kilometres"),
        ("zh", "5000日元", "en", "5,000 won"),
        ("ja", "46億円", "zh", "46亿美元"),
        ("ja", "12ヘクタール", "zh", "12英亩"),
        ("ja", "3ポイント", "zh", "3%"),
        ("ja", "3ポイント", "en", "3 per cent"),
        ("ja", "12キロワット時", "zh", "12千瓦"),
    ],
)
def test_units_that_differ(language: str, text: str, other: str, different: str) -> None:
    assert differ(kinds(language, text), kinds(other, different))


@each(
    ("language", "text", "counted"),
    [
        ("zh", "停了48条船", True),
        ("zh", "共212家商店", True),
        ("en", "48 ferries lay idle", True),
        ("en", "It was 4 to 2", True),
        ("ja", "漁船48隻", True),
        ("zh", "运费46亿元", False),
        ("zh", "涨了3%", False),
        ("en", "It carried 300 tonnes", False),
        ("en", "The plant made 50 kilowatt-hours", False),
        ("ja", "50ヘルツ", False),
    ],
)
def test_what_only_counts_needs_no_unit(language: str, text: str, counted: bool) -> None:
    found = READERS[language].numbers(text, DAY)[0]
    assert is_counted(language, found.unit, found.printed) == counted
