"""Who speaks in Chinese before a colon (商务部：, 问：), and who is spoken to (告诉记者，)."""

from __future__ import annotations

import re
from functools import cache

from ..patterns import pattern_of
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
def addressed() -> str:
    """Return a pattern for a verb of saying with who is told (告诉记者, 答复股东的提问)."""
    somebody = f"{alternatives(word_list('speaker'))}|[们我他她你您报社台网户者人员众界]|家长|投资者"
    return (
        rf"(?:告诉|告知|答复|回复|回应|通报|提醒|警告|警示)[了过]?[^，。：“「]{{0,12}}?(?:{somebody})"
        "(?:的?(?:提问|询问|质询|质疑|问题))?"
    )


@cache
def told() -> re.Pattern[str]:
    """Return a pattern for a verb of saying with who is told, and the sign that opens what is said."""
    return pattern_of(f"{addressed()}[，：,:]")


@cache
def turn() -> re.Pattern[str]:
    """Return what a turn of a transcript begins with."""
    return pattern_of(speaker())
