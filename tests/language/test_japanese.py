"""The reader of Japanese: a line for each family of what it reads, and text that is meant to break it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.japanese import JapaneseReader
from generator.language.reading import Clause, Reader

READER: Reader = JapaneseReader()
PUBLISHED = date(2025, 11, 26)
"""A Wednesday."""

DATES = [
    ("2015年11月1日", "2015-11-01"),
    ("２０１５年１１月１日", "2015-11-01"),
    ("二〇二五年十月一日", "2025-10-01"),
    ("西暦794年", "0794"),
    ("2018/1/10", "2018-01-10"),
    ("2018-01-10", "2018-01-10"),
    ("令和7年10月27日", "2025-10-27"),
    ("令和元年", "2019-05-01/2019-12-31"),
    ("平成三十年三月", "2018-03"),
    ("昭和64年", "1989-01-01/1989-01-07"),
    ("大正12年9月1日", "1923-09-01"),
    ("明治6年1月1日", "1873-01-01"),
    ("25年10月に発足した", "2025-10"),
    ("10月の5日に開いた", "2025-10-05"),
    ("10月5日（日）", "2025-10-05"),
    ("10月に発表した。", "2025-10"),
    ("10月に開かれる。", "2026-10"),
    ("市議会は10日、予算案を可決した。", "2025-11-10"),
    ("協議会は10日に開かれる予定だ。", "2025-12-10"),
    ("二日、開幕した", "2025-11-02"),
    ("9月4日から8日まで", "2025-09-04/2025-09-08"),
    ("9月4～8日", "2025-09-04/2025-09-08"),
    ("12月20日から1月5日にかけて", "2025-12-20/2026-01-05"),
    ("2014年から18年にかけて", "2014/2018"),
    ("2014〜18年", "2014/2018"),
    ("平成10年から15年", "1998/2003"),
    ("22〜26年度", "2022-04/2027-03"),
    ("51年9月に署名された。", "1951-09"),
    ("5月2日から3日後", "2026-05-05"),
    ("1年前のきょう", "2024-11-26"),
    ("2014年から2018年まで", "2014/2018"),
    ("4〜6月期に伸びた。", "2025-04/2025-06"),
    ("11月中旬から12月上旬", "2025-11-11/2025-12-10"),
    ("今日", "2025-11-26"),
    ("一昨日", "2025-11-24"),
    ("明後日", "2025-11-28"),
    ("昨夜", "2025-11-25"),
    ("先週", "2025-11-17/2025-11-23"),
    ("来週の水曜日", "2025-12-03"),
    ("今週末", "2025-11-29/2025-11-30"),
    ("先月", "2025-10"),
    ("再来月", "2026-01"),
    ("来月の二十日", "2025-12-20"),
    ("昨年12月", "2024-12"),
    ("一昨年", "2023"),
    ("月曜日に開かれた。", "2025-11-24"),
    ("金曜日に出発する。", "2025-11-28"),
    ("次の月曜日", "2025-12-01"),
    ("月曜から水曜まで休んだ。", "2025-11-24/2025-11-26"),
    ("11月最後の金曜日", "2025-11-28"),
    ("しあさって", "2025-11-29"),
    ("二千十七年三月五日", "2017-03-05"),
    ("県警は28日、逃げる男を逮捕した。", "2025-10-28"),
    ("外相も28日の記者会見で、同行すると述べた。", "2025-10-28"),
    ("第31週", "2025-07-28/2025-08-03"),
    ("10月の第2月曜日", "2025-10-13"),
    ("3日前", "2025-11-23"),
    ("2週間後", "2025-12-10~"),
    ("3カ月前", "2025-08~"),
    ("二年前", "2023~"),
    ("向こう5年", "2025-11-27/2030-11-26"),
    ("過去10年間", "2015-11-26/2025-11-26"),
    ("ここ3カ月", "2025-08-26/2025-11-26"),
    ("10月上旬", "2025-10-01/2025-10-10"),
    ("10月半ば", "2025-10-10~/2025-10-20~"),
    ("来年3月末", "2026-03-28~/2026-03-31"),
    ("今年末", "2025-10~/2025-12"),
    ("年末に閉める。", "2025-10~/2025-12"),
    ("年内", "2025"),
    ("今年上半期", "2025-01/2025-06"),
    ("2025年度", "2025-04/2026-03"),
    ("今年度末", "2026-01~/2026-03"),
    ("2025年度下期", "2025-10/2026-03"),
    ("2025年度第1四半期", "2025-04/2025-06"),
    ("米国の2026会計年度", "2025-10/2026-09"),
    ("2026年3月期の決算", "2025-04/2026-03"),
    ("来春", "2026-21"),
    ("2025年秋", "2025-23"),
    ("90年代", "1990/1999"),
    ("90年代前半", "1990/1994"),
    ("19世紀", "1801/1900"),
    ("10日ごろに始まった。", "2025-11-10~"),
    ("10月27日前後", "2025-10-27~"),
    ("2015年以降", "2015/.."),
    ("今月この後", "2025-11-26/2025-11-30"),
]


@pytest.mark.parametrize(("text", "edtf"), DATES)
def test_dates(text: str, edtf: str) -> None:
    assert [found.when.edtf for found in READER.dates(text, PUBLISHED)] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtfs"),
    [
        ("2018年に始まり、翌年に終わった。", ["2018", "2019"]),
        ("3月2日に閉鎖され、翌日に再開された。", ["2025-03-02", "2025-03-03"]),
        ("2024年10月と11月に開いた。", ["2024-10", "2024-11"]),
        ("昨年10月5、12日", ["2024-10-05", "2024-10-12"]),
        ("今年4月と同5月", ["2025-04", "2025-05"]),
        ("2019年に発足し、20年に解散した。", ["2019", "2020"]),
        ("2020年に倒れ、その3年後に再建された。", ["2020", "2023~"]),
        ("9月27日に来日し、28日に会談した。", ["2025-09-27", "2025-09-28"]),
        ("2020年3月に閉鎖し、4月に再開した。", ["2020-03", "2020-04"]),
        ("昨年10月5日の事故で、県警は10日、男を逮捕した。", ["2024-10-05", "2025-11-10"]),
    ],
)
def test_a_date_is_read_from_the_one_before(text: str, edtfs: list[str]) -> None:
    assert [found.when.edtf for found in READER.dates(text, PUBLISHED)] == edtfs


@pytest.mark.parametrize(
    "text",
    [
        "2月30日",
        "13月1日",
        "元旦と大型連休",
        "数日後",
        "午後3時半",
        "10時15分",
        "旧暦の三月一日",
        "明治5年12月2日",
        "慶応3年10月14日",
        "前年同期比5％増",
        "毎年4月",
        "9・11同時多発テロ",
        "五・一五事件",
        "週刊誌の12月号",
        "年末年始の休み",
        "3日間の日程",
        "2日連続",
        "15日遅い",
        "2泊3日",
        "1日当たり10万バレル",
        "20年ぶり",
        "約2000年前の遺跡",
        "今日的な課題",
        "朝日新聞と毎日新聞",
        "秋田県の春日部さん",
        "五月みどりさん",
        "事故の3日後",
        "3月11日の震災から14年",
        "2年前倒し",
    ],
)
def test_what_is_no_date_gives_none(text: str) -> None:
    assert READER.dates(text, PUBLISHED) == ()


NUMBERS = [
    ("1兆5000億円", "1500000000000", "円"),
    ("3万5千人", "35000", "人"),
    ("一万五千億円", "1500000000000", "円"),
    ("１，２８０円", "1280", "円"),
    ("百二十三人", "123", "人"),
    ("0.5％", "0.5", "%"),
    ("五パーセント", "5", "%"),
    ("二割五分", "25", "%"),
    ("3割", "30", "%"),
    ("3・5％", "3.5", "%"),
    ("マイナス5度", "-5", "度"),
    ("氷点下5度", "-5", "度"),
    ("3割引き", "30", "%"),
    ("3分の1", "0.333333333333333", ""),
    ("3年半", "3.5", "年"),
    ("2ドル50セント", "2.5", "ドル"),
    ("40キロ", "40", "キロ"),
    ("200平方メートル", "200", "平方メートル"),
    ("12km", "12", "km"),
    ("１２ｋｍ", "12", "ｋｍ"),
    ("￥500", "500", "￥"),
    ("5㌫", "5", "%"),
    ("5隻", "5", "隻"),
    ("2カ国", "2", "カ国"),
    ("3時間", "3", "時間"),
    ("2ポイント", "2", "ポイント"),
    ("$30", "30", "$"),
    ("1/2", "0.5", ""),
    ("2と3分の1", "2.333333333333333", ""),
    ("5万512円32銭", "50512.32", "円"),
]


@pytest.mark.parametrize(("text", "value", "unit"), NUMBERS)
def test_numbers(text: str, value: str, unit: str) -> None:
    found = READER.numbers(text, PUBLISHED)
    assert [(one.value, one.unit, one.label) for one in found] == [(Decimal(value), unit, False)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3〜5万人", ["30000", "50000"]),
        ("10〜15％", ["10", "15"]),
        ("5から20パーセント", ["5", "20"]),
        ("5、6人", ["5", "6"]),
        ("2、3日かかる", ["2", "3"]),
        ("賛成120、反対80", ["120", "80"]),
    ],
)
def test_a_number_takes_scale_and_unit_from_the_next(text: str, values: list[str]) -> None:
    assert [f"{one.value:f}" for one in READER.numbers(text, PUBLISHED)] == values


@pytest.mark.parametrize(
    "text",
    [
        "約30人",
        "およそ30人",
        "30人余り",
        "30人以上",
        "30人程度",
        "30人前後",
        "少なくとも30人",
        "6割強",
        "100人超",
    ],
)
def test_a_number_that_is_about_so_many(text: str) -> None:
    assert {one.approximate for one in READER.numbers(text, PUBLISHED)} == {True}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("第5条", "5"),
        ("国道16号", "16"),
        ("G7", "7"),
        ("F-35", "35"),
        ("3回目", "3"),
        ("第二次", "2"),
        ("2位", "2"),
    ],
)
def test_a_label_measures_nothing(text: str, value: str) -> None:
    assert [(one.value, one.label) for one in READER.numbers(text, PUBLISHED)] == [(Decimal(value), True)]


@pytest.mark.parametrize(
    "text",
    [
        "一橋大学", "三菱電機", "四国電力", "五輪", "十分な説明", "一部の店", "日本一", "二階堂", "千葉県",
        "数十人", "十数人", "何百人も", "万博", "百貨店", "午前9時", "10時30分", "前年比", "一人ひとり",
        "五十嵐さん", "二本松市", "六本木", "七人の侍", "三日月", "二の舞い", "三位一体", "二人三脚",
    ],
)  # fmt: skip
def test_what_is_no_number_gives_none(text: str) -> None:
    assert READER.numbers(text, PUBLISHED) == ()


def kinds_of(text: str) -> list[tuple[str, set[str]]]:
    return [(text[clause.start : clause.end], set(clause.kinds)) for clause in READER.clauses(text)]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("新しい橋は来月開通する予定だ。", {"plan"}),
        ("この法律は4月に施行される。", {"plan"}),
        ("防衛相は、時期は未定だと答弁した。", {"saying"}),
        ("病院に運ばれたが命に別条はないという。", {"hearsay"}),
        ("政府は6月までに基準を改める方針を示した。", {"plan"}),
        ("市は図書館を建て替えることを決めた。", {"plan"}),
        ("住民は説明を求めた。", {"wish"}),
        ("同社は黒字化を目指している。", {"wish"}),
        ("雪が降るかもしれない。", {"possibility"}),
        ("作業は長引く見通しだ。", {"possibility"}),
        ("原因は漏電とみられる。", {"possibility"}),
        ("県は対策を急ぐべきだ。", {"judgement"}),
        ("警察は事故とみている。", {"judgement"}),
        ("町長は辞任すると表明した。", {"plan", "saying"}),
        ("政府は、来年から税を改めると決めた。", {"plan"}),
        ("両市は水を分け合う協定に署名した。", {"plan"}),
        ("校長は全員が無事だったと述べた。", {"saying"}),
        ("消防によると、けが人はなかった。", {"according"}),
        ("関係者によると、工場は閉鎖された。", {"hearsay"}),
        ("二人は別れたらしい。", {"hearsay"}),
        ("村長は「水が足りない」と訴えた。", {"saying", "quotation"}),
        ("市議会は予算案を可決した。", set()),
        ("予定通り開通した。", set()),
        ("増税の計画はない。", set()),
        ("検討委員会は報告書を公表した。", set()),
        ("赤ん坊は一睡もしていなかった。", set()),
        ("土地の関係者から買い取った。", set()),
        ("政府関係者は、協議は続いていると語った。", {"hearsay"}),
        ("だが、比率は1％にとどまる。", set()),
        ("鐘は「しゅもく」と呼ばれる棒でつく。", set()),
        ("日銀、12月に利上げへ", {"plan"}),
        ("隣国が関与か", {"possibility"}),
        ("工場の閉鎖は県への取材で分かった。", {"according"}),
        ("交渉は長引くに違いない。", {"judgement"}),
        ("団体「海の会」が浜を清掃した。", set()),
    ],
)
def test_hedges(sentence: str, kinds: set[str]) -> None:
    assert [found for _, found in kinds_of(sentence)] == [kinds]


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("学校は、停電が原因で、発電機も故障したと説明した。", [{"saying"}, {"saying"}]),
        ("橋は開通し、市長は渋滞が減ったと述べた。", [set(), {"saying"}]),
        ("県によると、堤防が切れ、30戸が浸水した。", [{"according"}, {"according"}]),
        ("雨が続けば、土砂崩れが起きる。", [{"possibility"}, {"possibility"}]),
        ("市は橋を架け替える計画だが、住民は反対した。", [{"plan"}, set()]),
        ("市は駅を閉じ、線路を移す方針を固めた。", [{"plan"}, {"plan"}]),
        ("両市は覚書に署名し、駅を移すことで合意した。", [set(), {"plan"}]),
        ("首相は15日に訪米し、大統領と会談する。", [{"plan"}, {"plan"}]),
        ("同社は、工場を閉じ、本社を移すと発表した。", [{"plan", "saying"}, {"plan", "saying"}]),
        ("気象台によりますと、雪は弱まり、晴れる見込みです。", [{"according", "possibility"}] * 2),
    ],
)
def test_how_far_a_hedge_reaches(sentence: str, clauses: list[set[str]]) -> None:
    assert [found for _, found in kinds_of(sentence)] == clauses


def test_the_words_of_the_hedges_are_shown() -> None:
    clause = READER.clauses("雪が降るかもしれない。")[0]
    assert clause.words == ("かもしれない",)


def test_sentences() -> None:
    text = "市長は「橋は安全だ。問題ない」と述べた。住民は反発した。\n見出し\n 終わり"
    assert READER.sentences(text) == (
        "市長は「橋は安全だ。問題ない」と述べた。",
        "住民は反発した。",
        "見出し",
        "終わり",
    )


@pytest.mark.parametrize(
    ("text", "form", "stands"),
    [
        ("高市早苗首相が会見した。", "高市早苗", True),
        ("習近平国家主席が訪問した。", "习近平", True),
        ("沢田氏と澤田氏", "泽田", True),
        ("國會で演説した。", "国会", True),
        ("トランプ大統領が署名した。", "トランプ", True),
        ("トランプゲームが売れた。", "トランプ", False),
        ("ドナルド・トランプ大統領", "ドナルドトランプ", False),
        ("ドナルド・トランプ大統領", "ドナルド・トランプ", True),
        ("ﾄﾗﾝﾌﾟ大統領", "トランプ", True),
        ("ＮＡＴＯ加盟国", "NATO", True),
        ("ＵＳＡとの協議", "US", False),
        ("EU27カ国", "EU", True),
        ("東京都の職員", "京都", False),
        ("東京都の職員", "東京", True),
        ("中国地方の梅雨入り", "中国", False),
        ("中国地方と中国外務省", "中国", True),
    ],
)
def test_names(text: str, form: str, stands: bool) -> None:
    assert READER.names(text, {"x": (form,)}) == (("x",) if stands else ())


PIECES = (
    *(
        "2025年",
        "令和",
        "元年",
        "10月",
        "31日",
        "２",
        "十",
        "二",
        "〇",
        "万",
        "億",
        "・",
        "、",
        "。",
        "から",
        "まで",
    ),
    *(
        "～",
        "の",
        "第",
        "週",
        "四半期",
        "上旬",
        "末",
        "以降",
        "ごろ",
        "前",
        "後",
        "同",
        "翌",
        "年度",
        "世紀",
        "年代",
    ),
    *(
        "％",
        "割",
        "分",
        "半",
        "円",
        "人",
        "約",
        "マイナス",
        "「",
        "」",
        "と述べた",
        "によると",
        "予定で",
        "れば",
    ),
    *(
        "ア",
        "ー",
        "A",
        "-",
        "/",
        ".",
        ",",
        "旧暦",
        "午後",
        "時",
        "水曜",
        "99999999999999999999",
        "0",
        "千",
        "兆",
    ),
    *(
        "京",
        "今年",
        "来",
        "春",
        "（火）",
        "🙂",
        "٣",
        "以内",
        "向こう",
        "過去",
        "年",
        "明治",
        "5年",
        "月期",
        "初め",
    ),
    *("会計年度", " ", "\n", "\u3099"),
)
HOSTILE = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=24).map("".join))


@given(text=HOSTILE, published=st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_no_text_breaks_the_reader(text: str, published: date) -> None:
    dates, numbers = READER.dates(text, published), READER.numbers(text, published)
    said = [(one.start, one.end, one.printed) for one in dates]
    places = sorted(said + [(one.start, one.end, one.printed) for one in numbers])
    assert all(text[start:end] == printed != "" for start, end, printed in places)
    assert all(former[1] <= later[0] for former, later in pairwise(places))
    READER.names(text, {"a": (text[:5],)})


@given(text=HOSTILE)
def test_clauses_and_sentences_cover_all_words(text: str) -> None:
    clauses: tuple[Clause, ...] = READER.clauses(text)
    assert all(former.end <= later.start for former, later in pairwise(clauses))
    covered = "".join("".join(text[clause.start : clause.end].split()) for clause in clauses)
    assert covered == "".join(text.split())
    assert "".join("".join(sentence.split()) for sentence in READER.sentences(text)) == covered
    assert all(len(clause.kinds) == len(clause.words) for clause in clauses)
