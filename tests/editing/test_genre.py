"""Whether an opinion stands on a saved page: by its headline, its byline and who speaks in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.editing.known import genre_of

from .test_proposals import of

REPORT = ("镇上5月停航。", "渡轮将出售。")


@pytest.mark.parametrize(
    ("headline", "texts", "genre"),
    [
        ("社评：渡轮不该停", REPORT, "opinion"),
        ("【社論】渡輪不該停", REPORT, "opinion"),
        ("渡轮不该停｜评论", REPORT, "opinion"),
        ("社説：渡船を止めるな", REPORT, "opinion"),
        ("Editorial: Keep the ferry", REPORT, "opinion"),
        ("Opinion | Keep the ferry", REPORT, "opinion"),
        ("Keep the ferry – commentary", REPORT, "opinion"),
        ("Keep the ferry", ("By Hana Mori", "I was its captain.", "It should sail."), "opinion"),
        ("Keep the ferry", ("Opinion", "It should sail.", "It is cheap."), "opinion"),
        ("渡轮不该停", ("作者：森花", "笔者认为渡轮应当复航。"), "opinion"),
        ("渡轮不该停", ("渡轮3月停航。", "本报认为这是错的。"), "opinion"),
        ("渡船を止めるな", ("渡船は止まった。", "本紙は再開すべきだと考える。"), "opinion"),
        ("渡轮停航", REPORT, "report"),
        ("渡轮停航", REPORT[:1], "flash"),
        ("社评引发镇上争论", REPORT, "report"),
        ("Opinion divided on the ferry", REPORT, "report"),
        ("Comment sought on ferry plan", REPORT, "report"),
        ("Ferry stops", ("By Hana Mori", "The ferry stopped.", '"I was its captain," said Kay.'), "report"),
        ("Ferry stops", ("The ferry stopped.", "I have the papers, she told us."), "report"),
        ("渡轮停航", ("渡轮停航。", "“我认为太贵，”乘客说。"), "report"),
        ("渡轮停航", ("渡轮停航。", "本报记者获悉，公司将出售渡轮。"), "report"),
    ],
)
def test_an_opinion_is_told_from_a_report(headline: str, texts: tuple[str, ...], genre: str) -> None:
    assert genre_of(replace(of(*texts), headline=headline)) == genre
