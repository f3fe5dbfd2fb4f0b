"""Who speaks before a colon in Chinese: in headlines (商务部：将采取措施) and in transcripts (问：)."""

from __future__ import annotations

import re
from functools import cache

from ..pieces import alternatives
from .word_lists import word_list

_HEAD = "(?<![增成特全延身周波专擅漫])长"
"""Whoever is at the head of something (董事长); what is long or grows is not."""
_NO_NAME = "(?!周[一二三四五六天]：|[白夏]天：)"
_FOREIGN = "[一-鿿]{1,8}(?:·[一-鿿]{1,8})+"


@cache
def speaker() -> str:
    """Return a pattern for who speaks: an office or a firm, or a person with an office or without."""
    office = f"(?:{alternatives(word_list('speaker'))}|{_HEAD})"
    given = f"(?:(?![{''.join(word_list('no_given_name'))}])[一-鿿]){{1,2}}"
    name = f"{_NO_NAME}(?:{alternatives(word_list('surname'))}){given}|{_FOREIGN}"
    before = "[^，。：；！？“「、]{0,24}?"
    return rf"(?:(?:{before}{office})?(?:{name})|{before}{office}|[问答]|[QA])："


@cache
def turn() -> re.Pattern[str]:
    """Return what a turn of a transcript begins with."""
    return re.compile(speaker())
