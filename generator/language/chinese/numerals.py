"""Chinese numerals as values: 一百五十二, 5万4千6百, 二〇二五, 1.5万亿, 贰佰."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ..numbering import Numeral, power_at
from ..patterns import pattern_of

DIGITS = dict(zip("〇一二三四五六七八九", range(10), strict=True)) | dict(
    zip("零壹贰叁肆伍陆柒捌玖", range(10), strict=True)
)
DIGITS |= {"两": 2, "参": 3}
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
TENS = {"廿": 20, "卅": 30}
ZEROS = "零〇"
HAN_DIGIT = "〇零一二三四五六七八九两"
HAN_NUMERAL = "〇零一二三四五六七八九两十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅"
ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:，\d{3})+(?![\d人名个年月])|\d+)(?:\.\d+)?|\.\d+"

_ATOM = pattern_of(rf"(?P<arabic>{ARABIC})|(?P<han>[{HAN_NUMERAL}兆]|参(?=[拾佰仟万亿])|(?<=[拾佰仟])参)")
_POSITIONAL = pattern_of("[〇零一二三四五六七八九]{2,}(?![十百千拾佰仟])")
_PREFIX = pattern_of(r"兆(?=瓦|赫|字节|比特|帕|焦|欧|位|安)|(?<=\d)(?:千(?=[米克瓦伏卡赫帕焦])|百(?=帕))")
"""What belongs to a unit: 1.2兆瓦, 10千米; but 五千米 are 5000 metres."""
_DECIMALS = pattern_of(rf"[点.](?P<digits>[{HAN_DIGIT}]+)(?![十百千分刻半])")
_MORE = pattern_of(r"[多余来](?=[万亿])")
"""So many and more, in 30余万."""
_MULTIPLIERS = "万亿兆"
"""No numeral but themselves begins with one of these: 万一 is "in case"."""
_MAX_DIGITS = 40
"""Longer numerals are no figure of the press."""


@dataclass
class _Sum:
    """A numeral in the making: what 万 or 亿 closed, the thousands since, and the digit before a unit."""

    total: Decimal = Decimal(0)
    section: Decimal = Decimal(0)
    digit: Decimal | None = None
    unit: int = 1
    limit: int = 10**5
    zero: bool = False
    started: bool = False
    more: bool = False

    @property
    def value(self) -> Decimal:
        """What is said so far; in 两千三 the last digit counts in hundreds."""
        last = self.digit or Decimal(0)
        counts_in_unit = self.unit > 1 and not self.zero and last < 10 and last == last.to_integral()
        return self.total + self.section + (last * self.unit / 10 if counts_in_unit else last)


def numeral_at(text: str, place: int) -> Numeral | None:
    """Return the numeral that begins at a place of a folded text; None where none does.

    Approximate pairs (七八, 三四百) are none.
    """
    if power := power_at(text, place):
        return Numeral(end=power[0], value=power[1], spelled=False)
    if match := _POSITIONAL.match(text, place):
        return _positional(match, text)
    running, at = _Sum(), place
    while (step := _ATOM.match(text, at)) and not _PREFIX.match(text, at) and _take(running, step):
        at = step.end()
        if (running.unit > 1 or running.digit is not None) and _MORE.match(text, at):
            running.more, at = True, at + 1
    return _finished(running, text, place, at) if place < at <= place + _MAX_DIGITS else None


def _finished(running: _Sum, text: str, place: int, at: int) -> Numeral | None:
    """Return the numeral that was summed from a place on, with the decimals behind it."""
    said = text[place:at]
    if _ATOM.match(text, at) and text[at] in DIGITS and text[at - 1] in DIGITS and text[at] not in ZEROS:
        return None
    if said[0] in _MULTIPLIERS and DIGITS.keys() & said:
        return None
    value, arabic = running.value, any(one.isdigit() for one in said)
    if (decimals := _DECIMALS.match(text, at)) and not arabic:
        value, at = _enlarged(value + _fraction(decimals), text, decimals.end())
    scale = _scale(text, at, running)
    bare = not (arabic or (DIGITS | TENS).keys() & said) and (said[0] not in "十拾" or at - place == 1)
    return Numeral(at, value, spelled=not arabic, bare=bare, scale=scale, more=running.more)


def _fraction(decimals: re.Match[str]) -> Decimal:
    return Decimal("0." + "".join(str(DIGITS[one]) for one in decimals["digits"]))


def _enlarged(value: Decimal, text: str, at: int) -> tuple[Decimal, int]:
    """Return a value with decimals times the large units behind it (一点五亿), and where they end."""
    while (unit := LARGE.get(text[at : at + 1])) and not _PREFIX.match(text, at):
        value, at = value * unit, at + 1
    return value, at


def _scale(text: str, at: int, running: _Sum) -> Decimal:
    """Return the large unit that a numeral ends with, 1 where it ends with none."""
    if text[at - 1] in LARGE:
        return Decimal(max(running.unit, LARGE[text[at - 1]]))
    return Decimal(running.unit) if text[at - 1] in "千仟" else Decimal(1)


def _positional(match: re.Match[str], text: str) -> Numeral | None:
    """Return 二〇二五 and 一二零; two digits beside each other are a guess (七八个)."""
    digits = match[0]
    if len(digits) > _MAX_DIGITS or (len(digits) == 2 and (digits[0] in ZEROS or digits[1] not in ZEROS)):
        return None
    value, at = Decimal("".join(str(DIGITS[one]) for one in digits)), match.end()
    if decimals := _DECIMALS.match(text, at):
        value, at = value + _fraction(decimals), decimals.end()
    scale = LARGE.get(text[at : at + 1], 1)
    return Numeral(end=at + (scale > 1), value=value * scale, spelled=True, scale=Decimal(scale))


def _take(running: _Sum, step: re.Match[str]) -> bool:
    """Add a digit, number or unit to what was read, and tell whether it fits there."""
    word = step[0]
    if step["arabic"]:
        fits = running.digit is None and len(word) <= _MAX_DIGITS and not (running.started and "." in word)
        if fits:
            running.digit = Decimal(re.sub("[,，]", "", word))
            running.limit = 10**5 if running.unit == 1 else running.limit
    elif word in TENS:
        fits = running.digit is None and running.limit > 10
        if fits:
            running.section, running.unit, running.limit = running.section + TENS[word], 1, 10
    elif word in DIGITS:
        fits = _take_digit(running, word)
    elif word in SMALL:
        fits = _take_small(running, SMALL[word])
    else:
        fits = _take_large(running, LARGE[word])
    running.started = running.started or fits
    return fits


def _take_digit(running: _Sum, word: str) -> bool:
    if word in ZEROS and (running.digit is None):
        running.zero = True
        return True
    if running.digit is not None:
        return False
    running.digit = Decimal(DIGITS[word])
    return True


def _take_small(running: _Sum, unit: int) -> bool:
    """Add 十, 百 or 千; without a digit before it, only 十 may stand behind another unit (一百十五)."""
    implied = running.digit is None
    if unit >= running.limit or (implied and running.started and unit != 10):
        return False
    running.section += (Decimal(1) if implied else running.digit or Decimal(0)) * unit
    running.digit, running.unit, running.limit, running.zero = None, unit, unit, False
    return True


def _take_large(running: _Sum, unit: int) -> bool:
    """Add 万, 亿 or 兆: a larger one multiplies all before it, a smaller one what came since the last."""
    since = running.section + (running.digit or Decimal(0))
    if not running.started:
        since = Decimal(1)
    if since == 0 and not (running.total and unit > running.unit):
        return False
    if running.total and unit > (10**8 if running.total >= 10**8 else 10**4):
        running.total = (running.total + since) * unit
    else:
        running.total += since * unit
    running.section, running.digit = Decimal(0), None
    running.unit, running.limit, running.zero = unit, 10**5, False
    return True


def integer(text: str) -> int:
    """Return the whole number that a numeral of a date is; raise ValueError where it is none."""
    if text == "元":
        return 1
    if text.isascii() and text.isdigit():
        return int(text)
    if all(one in DIGITS for one in text) and len(text) > 1:
        return int("".join(str(DIGITS[one]) for one in text))
    found = numeral_at(text, 0)
    if not found or found.end != len(text) or found.value != int(found.value):
        raise ValueError(f"no numeral: {text}")
    return int(found.value)
