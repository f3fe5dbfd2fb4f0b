"""The reader of Chinese: a line for each family of what it reads, and text that is meant to break it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.chinese import ChineseReader
from generator.language.reading import Clause, Reader

READER: Reader = ChineseReader()
PUBLISHED = date(2025, 11, 26)
"""A Wednesday."""

DATES = [
    ("渔业协会于11月3日签约", "2025-11-03"),
    ("于27日至29日前后到访", "2025-11-27~/2025-11-29~"),
    ("将根据7月下旬达成的协议开会", "2025-07-21/2025-07-31"),
    ("美国要求日本到2027年度提高开支", "2027-04/2028-03"),
    ("2019年6月1日", "2019-06-01"),
    ("2019年6月1日（周六）", "2019-06-01"),
    ("二〇二五年十月", "2025-10"),
    ("2025年十二月", "2025-12"),
    ("10月12号", "2025-10-12"),
    ("2010-01-29", "2010-01-29"),
    ("2018/1/10", "2018-01-10"),
    ("10/1/2017", "2017-01-10?"),
    ("08年", "2008"),
    ("18年10月1日", "2018-10-01"),
    ("民國114年5月", "2025-05"),
    ("114年12月5日", "2025-12-05"),
    ("令和7年", "2025"),
    ("令和元年", "2019"),
    ("两千零八年", "2008"),
    ("一一四至一一六年度", "2025/2027"),
    ("1月1日（周三）休会", "2025-01-01"),
    ("將原訂10月31日之期限延長", "2025-10-31"),
    ("2023、2024和2025年", "2023/2025"),
    ("11/26（三）", "2025-11-26"),
    ("114.11.26", "2025-11-26"),
    ("日本2025年3月期", "2024-04/2025-03"),
    ("2026上半年", "2026-01/2026-06"),
    ("2026Q1", "2026-01/2026-03"),
    ("2025H2", "2025-07/2025-12"),
    ("元月5日", "2026-01-05"),
    ("拟于年内访美", "2025"),
    ("明起", "2025-11-27/.."),
    ("公司宣布，下周一（12月1日）起調價", "2025-12-01/.."),
    ("中油宣布，12月1日調價", "2025-12-01"),
    ("下星期二（2日）", "2025-12-02"),
    ("首三季", "2025-01/2025-09"),
    ("安理会17日以13票通过", "2025-11-17"),
    ("两千年八月十五", "2000-08-15"),
    ("12月25，会议召开", "2025-12-25"),
    ("去年本月十日", "2024-11-10"),
    ("上两周", "2025-11-12/2025-11-26"),
    ("政府应于30日内答复", "2025-11-26/2025-12-26"),
    ("本周一到周三", "2025-11-24/2025-11-26"),
    ("五月最后一个周末", "2026-05-30/2026-05-31"),
    ("会议在十五号", "2025-11-15"),
    ("九八年", "1998"),
    ("98年", "1998"),
    ("昨（25）日", "2025-11-25"),
    ("今（114）年", "2025"),
    ("周二（25日）", "2025-11-25"),
    ("星期二（12月2日）", "2025-12-02"),
    ("1至9月", "2025-01/2025-09"),
    ("11月中下旬", "2025-11-11/2025-11-30"),
    ("本周三至周五", "2025-11-26/2025-11-28"),
    ("第三季末", "2025-09~"),
    ("21世纪头十年", "2001/2010"),
    ("八零年代", "1980/1989"),
    ("113學年度", "2024-08/2025-08"),
    ("日本2022至2026财年", "2022-04/2027-03"),
    ("一个半月后", "2026-01-10~"),
    ("半年前", "2025-05~"),
    ("年初至今", "2025-01/2025-11-26"),
    ("须于15日前答复", "2025-12-15"),
    ("去年5月", "2024-05"),
    ("大前年", "2022"),
    ("2019年6月1日-6月30日", "2019-06-01/2019-06-30"),
    ("27日至29日", "2025-11-27/2025-11-29"),
    ("10月27至29日", "2025-10-27/2025-10-29"),
    ("12月21日至次年1月5日", "2025-12-21/2026-01-05"),
    ("3、4月", "2025-03/2025-04"),
    ("会议拟在3、4月举行", "2026-03/2026-04"),
    ("六七月间", "2025-06/2025-07"),
    ("从2016到2018", "2016/2018"),
    ("2007年与2009年间", "2007/2009"),
    ("今明两年", "2025/2026"),
    ("昨日", "2025-11-25"),
    ("大后天", "2025-11-29"),
    ("今晚", "2025-11-26"),
    ("上周三", "2025-11-19"),
    ("下下周", "2025-12-08/2025-12-14"),
    ("本月", "2025-11"),
    ("下个月", "2025-12"),
    ("本月15日", "2025-11-15"),
    ("市长周五表示同意", "2025-11-21"),
    ("会议将于周五举行", "2025-11-28"),
    ("周五，会议", "2025-11-28?"),
    ("上周末", "2025-11-22/2025-11-23"),
    ("10月上旬", "2025-10-01/2025-10-10"),
    ("2026年2月下旬", "2026-02-21/2026-02-28"),
    ("10月底", "2025-10-28~/2025-10-31"),
    ("月底", "2025-11-27~/2025-11-30"),
    ("今年初", "2025-01/2025-03~"),
    ("去年年底", "2024-10~/2024-12"),
    ("去年上半年", "2024-01/2024-06"),
    ("上个半年", "2025-01/2025-06"),
    ("2025年第三季度", "2025-07/2025-09"),
    ("今年一季度", "2025-01/2025-03"),
    ("2025年Q3", "2025-07/2025-09"),
    ("前三季度", "2025-01/2025-09"),
    ("今年前10个月", "2025-01/2025-10"),
    ("2026年春季", "2026-21"),
    ("去冬", "2024-24"),
    ("上世纪90年代", "1990/1999"),
    ("九十年代初", "1990/1992~"),
    ("八九十年代", "1980/1999"),
    ("本世纪", "2001/2100"),
    ("19世纪末", "1891~/1900"),
    ("日本2025财年", "2025-04/2026-03"),
    ("美国2026财年", "2025-10/2026-09"),
    ("2025財年", "2024-10/2026-03"),
    ("香港2025/26年度", "2025-04/2026-03"),
    ("2025年度", "2025"),
    ("三天前", "2025-11-23"),
    ("两周后", "2025-12-10~"),
    ("过去十年", "2015-11-26/2025-11-26"),
    ("未来五年", "2025-11-27/2030-11-26"),
    ("近三个月", "2025-08-26/2025-11-26"),
    ("今年以来", "2025-01-01/2025-11-26"),
    ("自2015年起", "2015/.."),
    ("2015年以来", "2015/.."),
    ("2020年前后", "2020~"),
    ("约2020年", "2020~"),
    ("10月第二周", "2025-10-08/2025-10-14"),
    ("11月的第三个星期四", "2025-11-20"),
    ("2021年的前2周", "2021-01-04/2021-01-17"),
    ("2021年的第三个月", "2021-03"),
    ("《2025年防卫白皮书》", "2025"),
]


@pytest.mark.parametrize(("text", "edtf"), DATES)
def test_dates(text: str, edtf: str) -> None:
    assert [found.when.edtf for found in READER.dates(text, PUBLISHED)] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtfs"),
    [
        ("2020年3月5日开工，次日停工。", ["2020-03-05", "2020-03-06"]),
        ("2019年3月动工，5月停工。", ["2019-03", "2019-05"]),
        ("他2016年当选，同年4月就任。", ["2016", "2016-04"]),
        ("3月5日和8日", ["2026-03-05", "2026-03-08"]),
        ("协定10月1日签署，两天后生效。", ["2025-10-01", "2025-10-03"]),
    ],
)
def test_a_date_is_read_from_the_one_before(text: str, edtfs: list[str]) -> None:
    assert [found.when.edtf for found in READER.dates(text, PUBLISHED)] == edtfs


@pytest.mark.parametrize(
    "text",
    [
        "2月30日",
        "今日头条",
        "明天系公司",
        "先天与后天性",
        "目前年产量",
        "说明年份",
        "今后天气",
        "四周一片漆黑",
        "每周五开会",
        "每年3月举行",
        "农历八月十五",
        "每周二和周四",
        "每月15日",
        "当年5月",
        "九零后",
        "三年内",
        "八月十五",
        "三天内发生两起",
        "正月初一",
        "光绪二十六年",
        "公元前3世纪",
        "十月革命",
        "五月天乐团",
        "3个月",
        "三年",
        "2000年历史",
        "2000年来的历史",
        "十几年前",
        "几天后",
        "20世纪福克斯",
        "下午3时30分",
        "歼-20",
        "本周期",
        "次日",
        "当天",
        "《明天》",
        "以上周期",
    ],
)
def test_what_is_no_date_gives_none(text: str) -> None:
    assert READER.dates(text, PUBLISHED) == ()


NUMBERS = [
    ("一百六十人", "160", "人"),
    ("1.5万亿美元", "1500000000000", "美元"),
    ("３千万元", "30000000", "元"),
    ("壹佰貳拾萬元", "1200000", "元"),
    ("5億日圓", "500000000", "日圓"),
    ("新台幣5億元", "500000000", "元"),
    ("US$550亿", "55000000000", "US$"),
    ("廿八名", "28", "名"),
    ("两架", "2", "架"),
    ("负三十二", "-32", ""),
    ("零下15度", "-15", "度"),
    ("百分之五", "5", "%"),
    ("三成五", "35", "%"),
    ("12个百分点", "12", "%"),
    ("半个百分点", "0.5", "%"),
    ("五分之一", "0.2", ""),
    ("千分之三", "0.003", ""),
    ("一又二分之一", "1.5", ""),
    ("1/4", "0.25", ""),
    ("两年半", "2.5", "年"),
    ("九十二万四", "924000", ""),
    ("40公里", "40", "公里"),
    ("40km", "40", "km"),
    ("10千米", "10", "千米"),
    ("1000百帕", "1000", "百帕"),
    ("两打", "24", ""),
    ("八十三﹒四％", "83.4", "%"),
    ("五四五○億元", "545000000000", "元"),
    ("半成", "5", "%"),
    ("4 1/5", "4.2", ""),
    ("一个半小时", "1.5", "小时"),
    ("两死", "2", "死"),
]


@pytest.mark.parametrize(("text", "value", "unit"), NUMBERS)
def test_numbers(text: str, value: str, unit: str) -> None:
    found = READER.numbers(text, PUBLISHED)
    assert [(one.value, one.unit, one.label) for one in found] == [(Decimal(value), unit, False)]


@pytest.mark.parametrize(
    "text",
    ["约5艘", "超过5艘", "5艘左右", "近5艘", "50多艘", "五十余艘", "百余艘", "十来艘", "30余万人", "至少5艘"],
)
def test_a_number_that_is_about_so_much_is_approximate(text: str) -> None:
    assert [one.approximate for one in READER.numbers(text, PUBLISHED)] == [True]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("第5条", 5),
        ("《宪法》9条", 9),
        ("七国集团G7", 7),
        ("F-35战机", 35),
        ("歼-20战机", 20),
        ("长征5号", 5),
        ("318国道", 318),
        ("5G网络", 5),
        ("《1984》", 1984),
    ],
)
def test_a_number_that_names_is_a_label(text: str, value: int) -> None:
    found = [(int(one.value), one.label) for one in READER.numbers(text, PUBLISHED)]
    assert found == [(value, True)] or found[-1] == (value, True)


@pytest.mark.parametrize(
    "text",
    [
        "几十人",
        "数百架",
        "好几百人",
        "七八个",
        "三四百人",
        "十几名",
        "一些人",
        "一个问题",
        "两国外长",
        "七上八下",
        "千方百计",
        "五台山",
        "双十一",
        "万一停电",
        "下午三点半",
        "晚8点",
        "24/7",
        "三番五次",
        "零关税",
        "二十大报告",
        "“十五五”规划",
        "11/25",
        "2·26事件",
        "15时",
        "九·一八事变",
        "13812345678",
        "192.168.0.1",
        "11月26日",
    ],
)
def test_what_is_no_number_gives_none(text: str) -> None:
    assert [one for one in READER.numbers(text, PUBLISHED) if not one.label] == []


def test_a_scale_and_a_share_hold_for_both_ends_of_a_range() -> None:
    found = READER.numbers("三至五万人，5-10%，百分之三至五，三到五成", PUBLISHED)
    assert [one.value for one in found] == [30_000, 50_000, 5, 10, 3, 5, 30, 50]
    assert [one.unit for one in found] == ["人", "人", *["%"] * 6]


HEDGES: list[tuple[str, list[set[str]]]] = [
    ("舰队离开了港口。", [set()]),
    ("公司计划提价。", [{"plan"}]),
    ("两市正协调安排市长访问。", [{"plan"}]),
    ("两市正就市长访问一事进行协调。", [{"plan"}]),
    ("协调员已经抵达。", [set()]),
    ("首相將於周五訪美。", [{"plan"}]),
    ("大使盼望返回。", [{"wish"}]),
    ("工会敦促公司等待。", [{"wish"}]),
    ("大坝可能决口。", [{"possibility"}]),
    ("如果下雨，比赛就取消。", [{"possibility"}, {"possibility"}]),
    ("军队必须撤出。", [{"judgement"}]),
    ("选民认为他撒了谎。", [{"judgement"}]),
    ("市长表示，港口已经关闭，船只全部离开。", [{"saying"}, {"saying"}]),
    ("据海军介绍，船已沉没，无人生还。", [{"according"}, {"according"}]),
    ("知情人士透露，谈判破裂。", [{"hearsay"}]),
    ("“井已经干了。”村长说。", [{"quotation", "saying"}]),
    ("港口已经关闭，一名官员说。", [{"saying"}]),
    ("港口已经关闭，但市长否认。", [set(), {"saying"}]),
    ("国防部說明，共機出海。", [{"saying"}]),
    ("警方指司機逃逸。", [{"saying"}]),
    ("记者获悉，新规下月实施。", [{"hearsay"}]),
    ("新规下月实施。", [{"plan"}]),
    ("应日本政府邀请，他访问东京。", [set(), set()]),
    ("航母离开横须贺。", [set()]),
    ("央行将利率下调25个基点。", [set()]),
    ("部队做好了准备。", [set()]),
    ("原因主要是天气。", [set()]),
    ("市长表示,港口关闭,船只离开。", [{"saying"}, {"saying"}]),
    ("商务部:港口已经开放。", [{"saying"}]),
    ("飞船进入预定轨道。", [set()]),
    ("迁移计划涉及九千人。", [set()]),
    ("政府公布，失业率下降。", [{"saying"}]),
    ("商务部：港口已经开放。", [{"saying"}]),
    ("时间：周五晚上。", [set()]),
    ("一名要求匿名的官员告诉记者，谈判破裂，代表回国。", [{"hearsay"}, {"hearsay"}]),
    ("塔斯社援引国防部的消息称，船已靠岸。", [{"according"}]),
    ("工程比原计划提前完工。", [set()]),
    ("当局发布海啸警告。", [set()]),
    ("双方兑现承诺。", [set()]),
    ("他征得议会同意。", [set()]),
    ("退役将军将其捐给了学校。", [set()]),
    ("会议听取了计划生育工作的情况。", [set()]),
    ("当局没有增兵的计划。", [set()]),
    ("演出如期举行。", [set()]),
    ("小说《希望》在门将手中。", [set()]),
    ("渡轮停航 公司计划明年复航", [set(), {"plan"}]),
    ("两国正就部长访问进行协调", [{"plan"}]),
    ("行程包括参观船厂", [{"plan"}]),
    ("市长将在六月卸任，之后举行补选", [{"plan"}, {"plan"}]),
    ("市长将卸任，之后补选已取消", [{"plan"}, set()]),
    ("将根据去年签署的协议开会", [{"plan"}]),
    ("市长身边的人表示将再次参选", [{"hearsay", "plan"}]),
    ("议会内另有声音主张停工", [{"hearsay", "judgement"}]),
    ("岛上舆论普遍认为票价太高", [{"hearsay", "judgement"}]),
    ("在宣布结果前，委员会将再次点票", [{"plan"}]),
    ("将举行因市长宣布辞职而提前的选举", [{"plan"}]),
    ("部长们讨论了渔民的期待", [set()]),
    ("他表达了对和平的希望", [{"wish"}]),
    ("港口提高了警告级别", [set()]),
    ("岛上没有义务驻军", [set()]),
    ("船队的意义在于补给", [{"judgement"}]),
]


@pytest.mark.parametrize(("text", "kinds"), HEDGES)
def test_hedges(text: str, kinds: list[set[str]]) -> None:
    assert [set(clause.kinds) for clause in READER.clauses(text)] == kinds


def test_sentences_end_where_they_end() -> None:
    sentences = ("船沉了。", "“很贵。”他说。", "真的？", "增长2.5%。", "“走。”", "“不走！”")
    assert READER.sentences("".join(sentences)) == sentences
    assert READER.sentences("一\n 二 \n") == ("一", "二")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("高市早苗訪問美國。", True),
        ("高市早苗访问美国。", True),
        ("高市访问美国。", False),
    ],
)
def test_names_are_found_in_every_script(text: str, found: bool) -> None:
    assert READER.names(text, {"takaichi": ("高市早苗",)}) == (("takaichi",) if found else ())


def test_latin_names_are_words_of_their_own() -> None:
    forms = {"us": ("US",), "no": ("",)}
    assert READER.names("美国（US）与BUS", forms) == ("us",)
    assert READER.names("BUS", forms) == ()


@pytest.mark.parametrize("text", ["黒沢清導演的影片", "黑泽清导演的影片", "黑澤清導演"])
def test_a_japanese_name_is_found_in_chinese_and_japanese_characters(text: str) -> None:
    assert READER.names(text, {"kurosawa": ("黑澤清",)}) == ("kurosawa",)


def test_the_dots_in_foreign_names_are_one() -> None:
    assert READER.names("史蒂文‧米勒與會", {"miller": ("史蒂文·米勒",)}) == ("miller",)


HOSTILE_WORDS = (
    "2|2025|年|月|日|号|十|百|千|万|亿|两|一|二|〇|零|点|分之|半|成|%|-|至|到|、|，|。|“|”|《|》|：|说|据|将|可能|如果|上|下|前"
    "|后|周|星期|个|初|底|中|旬|季度|世纪|年代|财年|今|明|昨|天|第|人|元|美元|约|多|左右|以来|起|贰|廿|İ|１２|½|\u00a0|\n|30|9999"
    "|99999999999999999999|.5|Q3|民国|令和|同年|次日|过去|未来|𝟙|參|兆|負|時|歼|F-35|12:30|1/4|10/1/2017"
)
WORDS = st.sampled_from(HOSTILE_WORDS.split("|"))
HOSTILE = st.lists(WORDS, max_size=30).map("".join) | st.lists(WORDS, max_size=30).map(" ".join) | st.text()


@given(HOSTILE, st.dates(date(1990, 1, 1), date(2080, 1, 1)))
def test_any_text_can_be_read_and_places_hold(text: str, published: date) -> None:
    dates, numbers = READER.dates(text, published), READER.numbers(text, published)
    found = [(one.start, one.end, one.printed) for one in dates]
    found = sorted(found + [(one.start, one.end, one.printed) for one in numbers])
    assert all(text[start:end] == printed != "" for start, end, printed in found)
    assert all(end <= start for (_, end, _), (start, _, _) in pairwise(found))
    for in_order in ([one.start for one in dates], [one.start for one in numbers]):
        assert in_order == sorted(in_order)
    assert all(one.value.is_finite() for one in numbers)


@given(HOSTILE)
def test_clauses_cover_all_words_in_order(text: str) -> None:
    clauses: tuple[Clause, ...] = READER.clauses(text)
    places = [0, *(place for one in clauses for place in (one.start, one.end)), len(text)]
    assert places == sorted(places)
    outside = [text[end:start] for end, start in zip(places[::2], places[1::2], strict=True)]
    assert not "".join(outside).strip()
    assert all(len(one.kinds) == len(set(one.kinds)) == len(one.words) for one in clauses)


@given(HOSTILE)
def test_sentences_stand_in_the_text_in_order(text: str) -> None:
    place = 0
    for sentence in READER.sentences(text):
        place = text.index(sentence, place) + len(sentence)
        assert sentence == sentence.strip() != ""
