"""An editor's desk with eight mistakes in it has eight messages, each at its place and in its fact."""

from __future__ import annotations

import click

from generator.cli.problem_formats import grouped
from generator.language.translation import into
from generator.load.files import read_files
from generator.rules.run import checked

from ..edited import edited
from ..shared import A_DAY
from .examples import FERRY, MORI, PLAN, SAILED, Edit

CEREMONY = "data/clippings/2031/2031-04-06-harbour-post-ceremony.yaml"
PIER = "data/issues/pier-works.yaml"
MISTAKES = (
    Edit(PLAN, "paragraphs: [3]", "paragraphs: [4]"),
    Edit(PLAN, "value: 12\n", "value: 21\n"),
    Edit(PLAN, "status: alleged", "status: occurred"),
    Edit(SAILED, "actors: [ferry-company]", "actors: [ferry-compny]"),
    Edit(CEREMONY, "2031年秋季开夜班船", "2031年夏季开夜班船"),
    Edit(FERRY, "plan#f1]", "plan#f11]"),
    Edit(MORI, "kind: person", "kind: 人物"),
    Edit(PIER, "The budget", "The 预算 budget"),
)
SHOWN = """\
data/actors/mori-hana.yaml
  2:7  kind不能是“人物”（写成person） [field-value]
data/clippings/2031/2031-02-10-harbour-post-plan.yaml
  f2
    25:17  段落写的是[4]，而语句2的标记是[3]（写paragraphs: [3]，或改成另一条语句） [paragraphs-marked]
    36:16  写的是21 people，而语句2（¶3）的第2个数字是“12人”（value: 12, unit: people, approximate: false） [figure-sourced]
  f4
    60:13  occurred比语句3（¶4）说得更满：attributed_to、有表示传闻（“不愿具名”）的字眼（改成alleged；确要这样写，就写inferred: [{field: status, value: occurred, reason: {zh: …, en: …}}]） [status-ceiling]
data/clippings/2031/2031-04-02-bay-radio-sailed.yaml
  f1
    16:14  没有“ferry-compny”这个人物机构（是不是“ferry-company”？） [actor-known]
data/clippings/2031/2031-04-06-harbour-post-ceremony.yaml
  f2
    18:16  正文zh里是“2031年夏季”，en里却是“autumn 2031”（两边都写成对的那个；程序读错了的，写进misread） [numbers-agree]
data/issues/ferry-service.yaml
  7:13  2031-02-10-harbour-post-plan没有事实f11（它有f1、f2、f3、f4） [fact-known]
data/issues/pier-works.yaml
  11:34  英文里有汉字（用英文写） [text-language]
"""  # noqa: E501


def test_eight_mistakes_have_eight_messages_and_a_terminal_has_them_by_fact() -> None:
    sources, unread = read_files(edited(*MISTAKES))
    problems = [*unread, *checked(sources, A_DAY).problems]
    shown = click.unstyle(grouped(problems, into("zh")))
    assert len(problems) == len(MISTAKES), shown
    assert f"{shown}\n" == SHOWN
