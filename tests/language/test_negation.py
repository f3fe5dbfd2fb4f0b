"""What denies in a text, and what may stand for a denial in the other language."""

from __future__ import annotations

import pytest

from generator.language.negation import denial_in, may_deny


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("双方没有签署文件。", "The two sides have not signed a document."),
        ("协议无约束力。", "The pact is not binding."),
        ("公司否认停产。", "The company denied a halt."),
        ("镇长不赞成涨价。", "The mayor opposed the rise."),
        ("渡轮未受影响。", "No ferry was affected."),
        ("渡轮不会复航，也没有日期。", "The ferry will not sail again and has no date."),
        ("票价没有升过计划价。", "The fare did not exceed the plan."),
        ("产量未达到目标，不能满足需要。", "Output did not reach the target."),
        ("镇长不同意涨价。", "The mayor did not agree to the rise."),
        ("渡轮不可超载。", "The ferry may not be overloaded."),
        ("渡轮从不超载，非会员不能上船。", "The ferry is never overloaded."),
        ("公司尚未偿还贷款。", "The firm has not repaid the loan."),
        ("公司尚未偿还贷款。", "The firm has yet to repay the loan."),
        ("镇长不信任船主，镇民投票反对。", "The mayor does not trust the owner."),
        ("公司不再公布预测。", "The firm no longer publishes a forecast."),
        ("两份报告不一致。", "The two reports do not agree."),
        ("船东不一次付清。", "The owner does not pay at once."),
        ("码头卖了，但不会以镇长命名。", "The pier was sold and will not be named after her."),
        ("镇长未获授权代表议会发言。", "The mayor was not authorised to speak for the council."),
        (
            "一名不愿具名的官员说，渡轮没有卖掉。",
            "The ferry was not sold, said an aide who asked not to be named.",
        ),
    ],
)
def test_both_languages_deny(zh: str, en: str) -> None:
    assert denial_in("zh", zh)
    assert denial_in("en", en)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "渡轮不断延期，载客不足40人。"),
        ("en", "The ferry was sold, said an aide who did not wish to be named."),
        ("en", "The ferry was sold, said an aide who was not authorised to speak publicly."),
        ("zh", "未来的码头造价不低于3亿元。"),
        ("zh", "工程离不开各镇的合作。"),
        ("zh", "渡轮会不会复航？有没有日期？"),
        *(
            ("zh", text)
            for text in (
                "票价不会超过40元。",
                "载客不得超过40人，库存不能低于3吨。",
                "载客不應超過40人。",
                "渡轮没有超过40年。",
                "除非下雨，渡轮照常开出。",
                "渡轮非停航不可，公司不得不退票。",
                "渡轮停航不可避免。",
                "公司不排除涨价，渡轮说不定停航。",
            )
        ),
        ("zh", "改正译名，意思不变。"),
        ("zh", "双方意见不一，船东不慎落水，损失不菲。"),
        ("zh", "渡轮“不屈”号复航。"),
        ("zh", "镇民摇摆不定，船票供不应求，票价居高不下。"),
        *(
            ("zh", text)
            for text in (
                "不列颠渡轮公司买下码头。",
                "议会表决对镇长的不信任动议。",
                "镇长持不同意见，船员的岗位不保。",
                "未偿还的债务为三亿元，未成年人免票。",
                "一名不愿公布姓名的船员说，船已靠岸。",
                "提案以21票赞成、3票反对通过。",
            )
        ),
        ("zh", "船在湾内沉没，警方没收了货物。"),
        ("zh", "涨幅没有船员预计的大，票价多年来没有这么低过。"),
        ("zh", "票价三个月没有变，航次维持不动。"),
        ("zh", "工程不迟于年底完成，镇政局不稳。"),
        ("zh", "无人机飞过海湾，无论天气如何。"),
        *(
            ("ja", text)
            for text in (
                "運賃は500円を超えない。",
                "乗客は40人を下回らず、300人に満たない。",
                "運賃は上がるかもしれない。",
                "市は橋を直さなければならない。",
                "市は運休せざるを得なかった。",
                "橋は島に欠かせない。",
                "市は運休を排除しない。",
                "必ず、船は出る。まず、市が決める。",
                "天候にかかわらず、船は出るはず。",
                "船は間もなく出る。",
                "会社の不正に不安が広がる。",
                "渡船は少なくとも4隻ある。",
                "桟橋は遅くとも春に直る。",
                "会社は判決を不服とした。",
                "町は航路の廃止を余儀なくされた。",
                "運休は客の反発を招きかねない。",
                "欠航は2便にとどまらず、12便に及んだ。",
                "客だけでなく、荷も増えた。",
                "賛成は4人に過ぎなかった。",
                "修理費は5億円は下らない。",
                "町長は「申し訳ない」と述べた。",
                "岸壁は危ない所が多い。",
                "切符は30分足らずで売り切れた。",
                "3ないし4隻を売る。",
                "渡船の未来は不思議に明るい。",
                "船の不具合と町の不手際が重なった。",
            )
        ),
        ("en", "The ferry sailed with fewer than 40 people."),
        ("en", "The mayor not only sailed but sang."),
        ("en", "Notes were handed out at noon."),
        ("en", "No more than 40 and no fewer than 12 people sailed."),
        ("en", "Not more than 40 people sailed."),
        ("en", "The fare will not exceed 700,000 krone."),
        ("en", "The pumps will not be louder than 60 decibels."),
        ("en", "The lock is no deeper than two metres."),
        ("en", "The fare won’t exceed $12."),
        ("en", "The fare did not rise above two krone."),
        ("en", "The leader of the opposition came."),
        ("zh", "无党派人士当选。"),
        ("zh", "赞成的人比反对的人多。"),
        ("zh", "三成反对。"),
    ],
)
def test_what_denies_nothing(language: str, text: str) -> None:
    assert denial_in(language, text) == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ferry was unable to sail."),
        ("en", "The ship left without a pilot."),
        ("en", "The two duties are in imbalance."),
        ("en", "The bid was turned down."),
        ("en", "The mayor is reluctant to go."),
        ("en", "It is unclear when it sails."),
        ("en", "The judge dissented."),
        ("en", "The ferry may miss the tide."),
        ("en", "The town held off closing the pier."),
        ("en", "The licence bars the ferry from the bay."),
        ("en", "It is the highest fare since the war."),
        ("en", "The wall kept the town from harm."),
        ("zh", "渡轮难以复航。"),
        ("zh", "两镇仅有一艘船。"),
        ("zh", "票价低于40元。"),
        ("zh", "央行结束购债。"),
    ],
)
def test_what_may_stand_for_a_denial(language: str, text: str) -> None:
    assert may_deny(language, text)


@pytest.mark.parametrize(
    "text",
    [
        "人員を減らす計画はない。",
        "減らす計画も予定もなし。",
        "運賃は増やさぬ方針だ。",
        "工事を始めずにいる。",
        "市は未公表の文書を出した。",
        "船は出ないかもしれない。",
        "本を読まず、寝た。",
        "渡船は動かない。",
        "客は少なくない。",
        "被害は一切ない。",
        "町は便宜を図らず、船を売った。",
        "岸壁は危なくなかった。",
        "船長だけが知らなかった。",
        "値上げの予定ではない。",
        "判決は不当だ。",
        "島は不漁だ。",
        "運賃の決め方は不公平だ。",
    ],
)
def test_a_japanese_text_denies(text: str) -> None:
    assert denial_in("ja", text)


def test_a_plain_text_denies_nothing() -> None:
    assert not may_deny("en", "The ferry sailed again under a United flag on 28 March.")
    assert not may_deny("zh", "渡轮于3月28日复航。")


@pytest.mark.parametrize(
    "text", ["停工对船期有影响。", "停航的原因查明。", "渡轮非常准时，未来增加班次。", "只要天晴就开船。"]
)
def test_what_has_such_a_character_stands_for_no_denial(text: str) -> None:
    assert not may_deny("zh", text)


@pytest.mark.parametrize(
    "text", ["渡轮停航。", "船厂停工。", "渡轮断了十天。", "只有三条船开出。", "谈判告吹。"]
)
def test_a_stop_or_a_break_may_stand_for_a_denial(text: str) -> None:
    assert may_deny("zh", text)
