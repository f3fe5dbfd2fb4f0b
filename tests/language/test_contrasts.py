"""Words that exclude each other, in each language, and what a denial makes of them."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from generator.language.contrasts import contrary_of, contrasts_in

from ..tables import each

CONTRARY = [
    ("zh", "船长因涉嫌走私被捕。", "船长走私被捕。"),
    ("en", "He was held on suspicion of fraud.", "He was held for fraud."),
    ("en", "She is accused of taking bribes.", "She took a bribe."),
    ("ja", "船長は横領の疑いで逮捕された。", "船長は横領で逮捕された。"),
    ("zh", "检方指控的数额为三万元。", "法院认定的数额为三万元。"),
    ("zh", "利润预测从四亿元下调到三亿元。", "利润从四亿元降到三亿元。"),
    ("en", "It cut its forecast from $4m to $3m.", "Profit fell from $4m to $3m."),
    ("zh", "12家船厂拟中标。", "12家船厂中标。"),
    ("zh", "复航比预计晚三周。", "复航比预计早了三周。"),
    ("zh", "镇长否认复航推迟。", "复航推迟。"),
    ("en", "The mayor denied raising fares.", "The mayor raised fares."),
    ("ja", "市は運賃の上昇を否定した。", "運賃が上昇した。"),
    ("en", "The fare rose to $5.", "The fare fell to $5."),
    ("en", "The town raised the fare.", "The town cut the fare."),
    ("en", "Freight was up 4% on the year.", "Freight was down 4% on the year."),
    ("en", "The mayor confirmed the plan.", "The mayor has not confirmed the plan."),
    ("en", "The ferry company won the case.", "It has yet to win the case."),
    ("en", "It carried nearly 40 people.", "It carried more than 40 people."),
    ("en", "All members voted.", "Most of the members voted."),
    ("en", "The fare slipped to $4.", "The fare rose to $4."),
    ("en", "The mill admitted a fault.", "The mill admitted no fault."),
    ("zh", "票價沒有上漲。", "票价上涨。"),
    ("zh", "公司胜诉。", "公司败诉。"),
    ("en", "Freight rose 3% on the month before.", "Freight rose 3% on a year earlier."),
    ("zh", "票价上升到五元。", "票价下降到五元。"),
    ("zh", "镇长证实了这一计划。", "镇长没有证实这一计划。"),
    ("zh", "客流同比多出一成。", "客流环比多出一成。"),
    ("zh", "鱼的出口占三成。", "鱼的进口占三成。"),
    ("zh", "客流增长。", "客流负增长。"),
    ("zh", "票价到目前为止上涨3%。", "票价下跌3%。"),
    ("zh", "岛的南部有雨。", "岛的北部有雨。"),
    ("ja", "乗客は増加した。", "乗客は減少した。"),
    ("ja", "乗客は増えた。", "乗客は増えなかった。"),
    ("ja", "水位が上がった所がある。", "水位が上がった所はありません。"),
    ("ja", "欠航は漁に影響した。", "欠航は漁に影響はない。"),
    ("zh", "停航对渔民有影响。", "停航对渔民没有影响。"),
    ("en", "The stoppage affects fishermen.", "The stoppage has no effect on fishermen."),
    ("ja", "漁への影響があるとは認められない。", "漁への影響がある。"),
    ("ja", "渡船の運賃は最も安い。", "渡船の運賃は最も高い。"),
    ("ja", "運賃は前年同月比で上がった。", "運賃は前月に比べ上がった。"),
    ("ja", "10分以内に届け出る。", "10分後に届け出る。"),
    ("ja", "町は桟橋の工事に着工した。", "町は桟橋の工事を打ち切った。"),
    ("ja", "運賃が上がった例は確認されていない。", "運賃が上がった例が確認された。"),
    ("en", "The court upheld the fine.", "The court overturned the fine."),
    ("zh", "法院维持了罚款的决定。", "法院撤销了罚款的决定。"),
    ("zh", "须在24小时内申报。", "须在24小时后申报。"),
    ("en", "Ships must report within 24 hours.", "Ships must report 24 hours later."),
    ("en", "The ferry sails until 2030.", "The ferry sails by 2030."),
    ("en", "It will not sail until the end of March.", "It will sail by the end of March."),
    ("ja", "渡船は3月まで運航する。", "渡船は3月までに運航する。"),
    ("zh", "停航持续到2030年。", "停航最迟在2030年。"),
    ("zh", "停航到2030年为止。", "2030年前停航。"),
    ("zh", "今年降水偏多。", "今年降水偏少。"),
    ("zh", "客流比上年多三成。", "客流比上年少三成。"),
    ("zh", "工程比计划快两个月。", "工程比计划慢两个月。"),
    ("en", "The pier is ahead of schedule.", "The pier is behind schedule."),
    ("zh", "至少三条船停航。", "至多三条船停航。"),
    ("en", "No fewer than three boats lay idle.", "At most three boats lay idle."),
    ("zh", "停航的船较上月的12条有所减少。", "停航的船多于上月的12条。"),
    ("zh", "客流比去年同期减少一成。", "客流比上月减少一成。"),
    ("zh", "新船比预定的晚了两周。", "新船比预定的早两周。"),
    ("zh", "票价事先公布。", "票价事后公布。"),
    ("en", "The fare is posted in advance.", "The fare is posted afterwards."),
    ("zh", "客流首次过万。", "客流再次过万。"),
    ("en", "It sailed for the first time.", "It sailed once again."),
    ("zh", "一审判公司赔偿。", "终审判公司赔偿。"),
    ("en", "The firm lost at first instance.", "The firm lost in the final ruling."),
    ("zh", "部分船员罢工。", "船员都罢工了。"),
    ("zh", "有些渔民改行。", "渔民均已改行。"),
    ("en", "Some of the crews struck.", "All crews struck."),
    ("zh", "全市的码头。", "全省的码头。"),
    ("en", "Piers across the province closed.", "Piers closed nationwide."),
    ("zh", "镇长反对上调票价。", "镇长说要上调票价。"),
    ("en", "The mayor is against higher fares.", "The mayor expects higher fares."),
    ("zh", "工程要到2030年才完工。", "工程在2030年前完工。"),
    ("zh", "渡轮在春节前复航。", "渡轮在春节后复航。"),
    ("en", "It sails before Easter.", "It sails after Easter."),
    ("en", "It will not raise fares until spring.", "It will raise fares before spring."),
]
NOT_CONTRARY = [
    ("zh", "船长涉嫌走私，同案两人走私罪成立。", "两人走私。"),
    ("en", "The fraud trial of the mayor began.", "The mayor, accused of fraud, is on trial."),
    ("ja", "3月までの復航を目指す。", "3月までに復航する。"),
    ("en", "The ferry will not sail until March.", "It sails in March."),
    ("en", "Until now it has not sailed.", "It sails by the end of the year."),
    ("en", "It sailed until 2030.", "Week by week, the fare was raised by May."),
    ("zh", "到目前为止停航三天。", "年底前停航三天。"),
    ("zh", "船员从评选中选出。", "他拟中选。"),
    ("zh", "镇长否认会推迟。", "没有推迟的计划。"),
    ("zh", "渡轮比计划晚三天复航。", "渡轮最早三天后复航。"),
    ("zh", "须在24小时内申报。", "须在一周内申报。"),
    ("zh", "市场缺少3条船。", "市场多3条船。"),
    ("en", "The court did not uphold the fine.", "The court overturned the fine."),
    ("zh", "接近镇政府的人士说，票价超过五元。", "票价超过五元。"),
    (
        "en",
        "No captain or other officer of the two ferries and the four tugs may have his pay raised.",
        "Pay may not be raised.",
    ),
    ("ja", "客の減少を招きかねない。", "客は減少した。"),
    ("ja", "運賃の引き下げを余儀なくされた。", "運賃は引き下げられた。"),
    ("ja", "株は412円高い。", "株は円安で下がった。"),
    ("ja", "会社は願いを取り下げた。", "売り上げは増えた。"),
    ("ja", "最高裁が開いた。", "運賃は最低だった。"),
    ("zh", "涨幅没有多数船员预计的大。", "多数船员预计涨幅更大。"),
    ("zh", "客流为四千，而不是一些船员说的五千。", "一些船员说客流为五千。"),
    ("zh", "工资上涨之前，不会上调票价。", "上调票价不在考虑之列。"),
    ("zh", "是否上调票价未定。", "会不会上调票价还没有定。"),
    ("zh", "要等到工资上涨才上调票价。", "工资上涨之前不上调票价。"),
    ("zh", "停航要到春天才结束。", "停航持续到春天。"),
    ("en", "It won by a majority of 40 votes.", "All who voted came by ferry."),
    ("en", "It will not raise fares.", "A rise will not be considered."),
    ("en", "The fare fell against the dollar before rising.", "The fare rose again."),
    ("ja", "影響を受けなかった。", "影響はない。"),
    ("zh", "客流不受影响。", "客流没有受到影响。"),
    ("en", "Traffic was unaffected.", "It did not affect traffic."),
    ("ja", "船が遅れた可能性は否定できない。", "船が遅れた。"),
    ("en", "Exports rose while imports fell.", "Imports rose."),
    ("en", "The fare rose.", "The mayor confirmed it."),
    ("en", "The fare did not rise.", "The fare fell."),
    ("en", "The pact does not ask the firm to admit a fault.", "The firm need not admit it."),
    ("en", "It carried no fewer than 40 people.", "It carried more than 40 people."),
    ("zh", "近三年客流超过百万。", "三年来客流超过百万。"),
    ("zh", "这一说法尚未得到镇长证实。", "镇长没有证实这一说法。"),
    ("zh", "没有进口。", "进口为零。"),
    ("zh", "票價下跌。", "票价跌了一成。"),
    ("zh", "除非镇上取消税款，船价不降。", "镇上若取消税款，船价会降。"),
    ("en", "Freight was $3m against $2m in March.", "The mayor supports the pier."),
    ("en", "The mill admitted no fault.", "It paid without admitting a fault."),
    ("en", "Traders are less optimistic.", "Traders are pessimistic."),
    ("en", "The town accepted that the fare rose.", "The town admitted it."),
    ("en", "Rain fell in the north-eastern hills.", "It fell in the northern hills."),
    ("en", "The fare will rise unless the cost falls.", "It will rise if the cost does not fall."),
    ("zh", "增值税为5%。", "税率下降。"),
    ("zh", "票价止跌。", "票价不再下跌。"),
    ("zh", "票价止跌。", "票价停止下跌。"),
    ("zh", "票价难以上涨。", "票价不易上涨。"),
    ("zh", "票价若不降低，渔民上街。", "除非票价降低，渔民上街。"),
    ("zh", "船东没有那么乐观。", "船东悲观。"),
    ("zh", "岛的东南部有雨。", "岛的东部有雨。"),
    ("zh", "华南部分渡轮停航。", "北部渡轮停航。"),
    ("zh", "镇长持不同意见。", "镇长同意。"),
    ("zh", "停航的船较上月有所减少。", "停航的船少于上月。"),
    ("zh", "客流比例下降。", "客流超过百万。"),
    ("zh", "成都的部分码头。", "成都市的码头。"),
    ("zh", "大部分船员罢工。", "船员大多罢工。"),
    ("zh", "至少三条船停航，至多十天。", "停航至多十天。"),
    ("en", "Some 40 people were aboard.", "All were saved."),
    ("zh", "晚班船停航。", "早班船停航。"),
    ("zh", "全国人大通过了法案。", "全省通航。"),
]


@each(("language", "one", "other"), CONTRARY)
def test_what_is_contrary(language: str, one: str, other: str) -> None:
    assert contrary_of(contrasts_in(language, one), contrasts_in(language, other))
    assert contrary_of(contrasts_in(language, other), contrasts_in(language, one))


@each(("language", "one", "other"), NOT_CONTRARY)
def test_what_is_not_contrary(language: str, one: str, other: str) -> None:
    assert contrary_of(contrasts_in(language, one), contrasts_in(language, other)) is None


def test_a_denied_word_is_shown_with_what_denies_it() -> None:
    assert contrasts_in("en", "It did not fall.")["direction.up"] == "not … fall"


def test_each_crime_of_which_a_case_has_its_name_is_one_that_is_told_as_done() -> None:
    crimes = tomllib.loads((files("generator.language.chinese") / "words.toml").read_text(encoding="utf-8"))
    assert all("charge.done" in contrasts_in("zh", crime) for crime in crimes["crime"].split())
