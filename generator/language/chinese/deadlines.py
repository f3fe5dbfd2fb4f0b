"""Dates by which something is to be: 2030年前, 3月底以前, 最迟9月, 力争到2030年."""

from __future__ import annotations

from datetime import date

from ...edtf import When
from ..patterns import pattern_of
from .speakers import OFFICE

_NUMBERS = r"\d〇零一二三四五六七八九十两几半数多"
_OTHER = "[后夕期往来端沿线景途身述面方列茅台瞻卫锋院妻夫任届]|提(?![交出供前高到升议案名])"
"""What makes another word of 前: 2030年前后, 前首相, 前三季度."""
_BEFORE = pattern_of(
    rf" ?(?:[以之]前(?!的?[{_NUMBERS}])|前(?!{_OTHER}|[{_NUMBERS}]|[一-鿿]{{0,4}}(?:{OFFICE}|球员|冠军)))"
)
_AT_THE_LATEST = pattern_of("(?:最迟|最晚|至迟|不晚于|不迟于)(?:可能)?(?:将|要|会)?[在于到至]?$")
_TILL = pattern_of(r"(?:^|[，。；：！？“「（\n ]|计划|力争|争取|预计|目标是|最终目标是|拟|将)到$")


def end_of_deadline(plain: str, place: int, end: int, edtf: str, published: date) -> int | None:
    """Return where a date in a text ends, its 前 included, if something is to be by it; None if it is none.

    到2025年 of a year that is over counts up to it: only what is to come is a deadline without 前.
    """
    if behind := _BEFORE.match(plain, end):
        return behind.end()
    front = plain[max(0, place - 20) : place]
    led = _AT_THE_LATEST.search(front) or _TILL.search(front)
    when = When.read(edtf)
    return end if led and when and when.last and when.last > published else None
