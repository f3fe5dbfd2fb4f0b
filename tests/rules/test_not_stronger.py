"""What a text says beyond its statement is told, from the saved sentence to the message: no word hides it."""

from __future__ import annotations

import json
from datetime import datetime

from generator.editing.clipped import Clipped, Statement
from generator.editing.extract import extract
from generator.load.files import read_files
from generator.rules.run import checked

from ..edited import Files, side_of, tiny
from ..shared import A_DAY
from ..tables import each
from .examples import SAILED

EVIDENCE = "data/evidence/2031/2031-04-02-bay-radio-sailed.json"
PUBLISHED = datetime.fromisoformat("2031-04-02T19:05")


def clauses_of(sentence: str, files: Files, language: str) -> list[dict[str, object]]:
    """Return what the evidence of a sentence keeps of it."""
    statement = Statement(ordinal=1, section=1, heading="", paragraphs=(1,), text=sentence)
    clipped = Clipped(
        headline="渡轮复航",
        outlet="海湾电台",
        published=PUBLISHED,
        path="page",
        line=1,
        statements=(statement,),
    )
    read = extract(clipped, None, language, side_of(files).records, None).statements[0].clauses
    return [one.model_dump(mode="json", exclude_defaults=True) for one in read]


def told(sentence: str, zh: str, en: str, more: str, name: str = "森花", language: str = "zh") -> set[str]:
    """Return the rules that speak of a fact whose statement is a sentence; Mori Hana has the name."""
    files = {
        path: content and content.replace("森花".encode(), name.encode()) for path, content in tiny().items()
    }
    kept = json.loads(files[EVIDENCE] or "")
    needed: dict[str, object] = {
        "actors": [],
        "figures": [],
        "in_prose": [],
        "dates": [],
        "contrasts": {},
        "hedges": {},
    }
    kept["statements"][1]["clauses"] = [{**needed, **one} for one in clauses_of(sentence, files, language)]
    files[EVIDENCE] = json.dumps(kept, ensure_ascii=False).encode()
    before, _, after = (files[SAILED] or b"").decode().partition("  - id: f2")
    fact = f'  - id: f2\n    statement: 2\n    text: {{zh: {zh}, en: "{en}"}}\n    issues: [ferry-service]\n'
    files[SAILED] = f"{before}{fact}    {more}\nentered:{after.partition('entered:')[2]}".encode()
    sources, unreadable = read_files(files)
    found = checked(sources, A_DAY)
    return {one.rule for one in (*unreadable, *found.problems, *found.warnings)}


PLAIN = "status: occurred"
BY_THE_MAYOR = "status: stated\n    attributed_to: {described: {zh: 镇长, en: the mayor}}"
BY_AN_AIDE = (
    "status: alleged\n    actors: [mori-hana]\n"
    "    attributed_to: {named: false, described: {zh: 一名助手, en: an aide}}"
)
FORTY = "\n    figures:\n      - {value: 40, unit: people, measure: {zh: 乘客, en: passengers}}"
STOPPED = "The ferry stopped."
HEARD = (
    "status: stated\n    actors: [ferry-company]\n    agents: [ferry-company]\n"
    "    attributed_to: {actor: ferry-company}"
)


@each(
    ("sentence", "zh", "en", "more", "rule"),
    [
        (
            "大桥2032年前建成通车。",
            "大桥2032年前建成。",
            "The bridge was built by 2032.",
            f"{PLAIN}\n    when: ../2032",
            "occurred-not-ahead",
        ),
        (
            "2031年渡轮客流下降。",
            "公司计划2031年减少客流。",
            "The firm plans fewer passengers in 2031.",
            "status: planned\n    when: 2031",
            "status-ceiling",
        ),
        ("公司不及时退款。", "公司退款了。", "The company paid the money back.", PLAIN, "denial-kept"),
        ("渡轮不如期复航。", "渡轮复航了。", "The ferry sailed again.", PLAIN, "denial-kept"),
        (
            "渡轮照常开出，船员没有受伤。",
            "渡轮照常开出，船员受伤。",
            "The ferry sailed as ever and sailors were hurt.",
            PLAIN,
            "denial-kept",
        ),
        # Of two denials the text has one, and tells the other as so.
        (
            "没有人死亡，也没有燃油泄漏。",
            "有人死亡，没有燃油泄漏。",
            "There were deaths, and no fuel leaked.",
            PLAIN,
            "denial-kept",
        ),
        ("镇长问是否有人离开。", "有人离开。", "Somebody left.", PLAIN, "status-ceiling"),
        # What a court holds is its word, and what needs consent has none yet.
        ("法院裁定停航违法。", "停航违法。", "The halt is unlawful.", PLAIN, "status-ceiling"),
        (
            "法院裁定停航违法。",
            "法院裁定后停航。",
            "The court ruled, and it stopped.",
            PLAIN,
            "status-ceiling",
        ),
        (
            "法院裁定停航违法，公司应退款。",
            "法院裁定停航违法，公司退款。",
            "The court ruled that the halt was unlawful. The company paid.",
            PLAIN,
            "status-ceiling",
        ),
        ("法院认为停航违法。", "停航违法。", "The halt is unlawful.", PLAIN, "status-ceiling"),
        (
            "协议须经镇议会批准后才能生效。",
            "协议经镇议会批准后生效。",
            "The pact took effect when approved.",
            PLAIN,
            "status-ceiling",
        ),
        ("镇长说协议必须经镇民同意。", "协议须经同意。", "The pact needs consent.", PLAIN, "status-ceiling"),
        ("双方商定出售渡轮。", "双方出售了渡轮。", "The two sides sold it.", PLAIN, "status-ceiling"),
        (
            "据镇长对新标准的看法渡轮超员。",
            "渡轮超员。",
            "The ferry is too full.",
            PLAIN,
            "attribution-sourced",
        ),
        ("港口邮报的报道：渡轮停航。", "渡轮停航。", STOPPED, PLAIN, "status-ceiling"),
        (
            "公司提请镇议会关闭码头。",
            "镇议会关闭了码头。",
            "The council closed the pier.",
            PLAIN,
            "status-ceiling",
        ),
        (
            "船长因涉嫌走私被捕。",
            "船长走私被捕。",
            "The captain was arrested for smuggling.",
            PLAIN,
            "sense-kept",
        ),
        (
            "船长涉嫌走私一案已移送。",
            "船长走私被移送。",
            "The captain was handed over for smuggling.",
            PLAIN,
            "sense-kept",
        ),
        (
            "检方指控的数额有误。",
            "法院认定的数额有误。",
            "What the court found is wrong.",
            "status: background",
            "sense-kept",
        ),
        ("船厂获得拟中标资格。", "船厂中标。", "The shipyard was chosen.", PLAIN, "sense-kept"),
        (
            "渡轮6月复航，较此前预计晚三周。",
            "渡轮6月复航，比先前预计的早了三周。",
            "The ferry sailed again in June, three weeks earlier than expected.",
            PLAIN,
            "sense-kept",
        ),
        ("我没听说渡轮停航。", "渡轮停航了。", STOPPED, PLAIN, "sense-kept"),
        (
            "这一说法未获镇上正式确认。",
            "镇上确认了这一说法。",
            "The town confirmed it.",
            PLAIN,
            "denial-kept",
        ),
        (
            "公司将着手拆除栈桥。",
            "公司拆除了栈桥。",
            "The company took down the pier.",
            PLAIN,
            "status-ceiling",
        ),
        (
            "渡轮应参加检查。",
            "渡轮参加了检查。",
            "The ferry took part in the check.",
            PLAIN,
            "status-ceiling",
        ),
        ("票价会涨到五元。", "票价涨到五元。", "The fare rose to five yuan.", PLAIN, "status-ceiling"),
        (
            "公司称，渡轮停航；船员离开。",
            "船员离开了。",
            "The crew left.",
            f"{PLAIN}\n    clause: 2",
            "status-ceiling",
        ),
        ("船长回忆，渡轮停航。", "渡轮停航了。", STOPPED, PLAIN, "status-ceiling"),
        (
            "停工对船期没有影响。",
            "停工对船期有影响。",
            "The stoppage affects the ferry.",
            PLAIN,
            "denial-kept",
        ),
        ("指数涨至15点。", "指数涨至18点。", "The index rose.", PLAIN, "numbers-agree"),
        (
            "据传渡轮将停航；海湾渡轮公司表示票价不变。",
            "海湾渡轮公司表示，渡轮将停航。",
            "Bay Ferry Company said the ferry will stop.",
            HEARD,
            "hearsay-not-laundered",
        ),
        (
            "工程可能超支。",
            "工程超出估算。",
            "The works have gone over the estimate.",
            "status: assessed\n    attributed_to: {report: true}",
            "text-hedged",
        ),
        (
            "公司计划复航。",
            "公司复航了主要航线。",
            "The company was able to sail again.",
            "status: planned",
            "text-hedged",
        ),
        ("多数渡轮停航。", "渡轮停航了。", STOPPED, PLAIN, "limits-kept"),
        (
            "如果乘客少于40人，渡轮可能停航。",
            "如果乘客少于40人，渡轮会停航。",
            "The ferry will stop if there are fewer than 40 people.",
            "status: expected\n    attributed_to: {report: true}" + FORTY,
            "hedges-agree",
        ),
        ("三分之一的渡轮停航。", "渡轮停航了。", STOPPED, PLAIN, "limits-kept"),
        ("至少两条渡轮停航。", "两条渡轮停航了。", "Two ferries stopped.", PLAIN, "limits-kept"),
        ("乘客同比增加40人。", "乘客增加40人。", "It had 40 more people.", PLAIN + FORTY, "limits-kept"),
        ("停航主要因为大雾。", "停航因为大雾。", "It stopped because of fog.", PLAIN, "limits-kept"),
        ("客流增长了一倍多。", "客流翻了一番。", "Traffic doubled.", PLAIN, "limits-kept"),
        ("镇里发出首批许可。", "镇里发出许可。", "The town gave licences.", PLAIN, "limits-kept"),
        (
            "渡轮最早2032年复航。",
            "渡轮预计2032年复航。",
            "The ferry is to sail again in 2032.",
            "status: planned\n    when: 2032",
            "limits-kept",
        ),
        ("渡轮申请仍在审查。", "渡轮获批。", "The ferry has been approved.", PLAIN, "sense-kept"),
        ("镇里要求居民撤离。", "居民撤离。", "Islanders were evacuated.", PLAIN, "sense-kept"),
        (
            "海湾渡轮公司对停航不予置评。",
            "海湾渡轮公司否认停航。",
            "Bay Ferry Company denied the halt.",
            HEARD,
            "sense-kept",
        ),
        ("当季票款下降。", "全年票款下降。", "Fares for the year fell.", PLAIN, "sense-kept"),
        (
            "据一名船员估计，渡轮可能停航。",
            "渡轮可能停航。",
            "The ferry may stop.",
            "status: expected\n    attributed_to: {report: true}",
            "attribution-sourced",
        ),
        (
            "镇长说，如果票价不再上涨，没有理由停航。",
            "镇长说，没有理由停航。",
            "The mayor said there was no reason to stop.",
            "status: stated\n    attributed_to: {described: {zh: 镇长, en: the mayor}}",
            "condition-kept",
        ),
    ],
)
def test_what_is_stronger_is_told(sentence: str, zh: str, en: str, more: str, rule: str) -> None:
    assert rule in told(sentence, zh, en, more)


@each(
    ("sentence", "zh", "en", "more"),
    [
        ("多数渡轮停航。", "有些渡轮没有停。", "Many of the ferries stopped.", PLAIN),
        ("全部渡轮停航。", "渡轮停航了。", STOPPED, PLAIN),
        ("至少两条渡轮停航。", "两条以上的渡轮停航了。", "Two ferries or more stopped.", PLAIN),
        ("至少两条渡轮停航。", "渡轮停航了。", STOPPED, PLAIN),
        ("乘客同比增加40人。", "乘客比上年多40人。", "It had 40 more people than a year ago.", PLAIN + FORTY),
        ("乘客同比增加40人。", "乘客增加了。", "It had more people.", PLAIN),
        ("停航主要因为大雾。", "停航多半因为大雾。", "It stopped largely because of fog.", PLAIN),
        ("停航主要因为大雾。", "渡轮停航了。", STOPPED, PLAIN),
        ("客流增长了一倍多。", "客流增至两倍以上。", "Traffic more than doubled.", PLAIN),
        ("镇里发出首批许可。", "镇里第一批许可发出。", "The town gave its first licences.", PLAIN),
        (
            "渡轮最早2032年复航。",
            "渡轮预计到2032年才复航。",
            "The ferry will not sail before 2032.",
            "status: planned\n    when: 2032",
        ),
        ("渡轮最早2032年复航。", "渡轮会复航。", "The ferry is to sail again.", "status: planned"),
    ],
)
def test_what_keeps_a_limit_in_other_words_is_not_told(sentence: str, zh: str, en: str, more: str) -> None:
    assert "limits-kept" not in told(sentence, zh, en, more)


@each(
    ("name", "sentence", "rule"),
    [
        ("白将川", "渡轮将停航。", "status-ceiling"),
        ("李希望", "渡轮公司希望停航。", "status-ceiling"),
        ("马可", "罗马可能停航。", "status-ceiling"),
        ("王可", "国王可能停航。", "status-ceiling"),
    ],
)
def test_a_word_of_a_name_is_a_word_where_the_name_is_not(name: str, sentence: str, rule: str) -> None:
    assert rule in told(
        sentence, f"{name}看到，渡轮停航了。", "Mori Hana saw that the ferry stopped.", PLAIN, name
    )
    assert rule not in told(
        "渡轮停航。", f"{name}看到，渡轮停航了。", "Mori Hana saw that the ferry stopped.", PLAIN, name
    )


@each(
    ("sentence", "zh", "en", "more", "rule"),
    [
        (
            "会社は値上げを検討している事実はない。",
            "公司在考虑涨价。",
            "The firm is considering a rise.",
            "status: stated\n    attributed_to: {report: true}",
            "denial-kept",
        ),
        (
            "船員の募集は行いません。",
            "公司计划招船员。",
            "It plans to hire.",
            "status: planned",
            "denial-kept",
        ),
        ("渡船は動かない。", "渡轮开动了。", "The ferry sails.", PLAIN, "denial-kept"),
        (
            "町は桟橋を4月に閉じるが、船は出る。",
            "栈桥4月关闭了。",
            "The pier closed.",
            PLAIN,
            "status-ceiling",
        ),
        ("2035年には客が40人に上る。", "2035年客流达40人。", "It had 40.", PLAIN + FORTY, "status-ceiling"),
        ("客が戻れば便は増える。", "班次增加。", "There are more sailings.", PLAIN, "status-ceiling"),
        ("町が認めなければ航路は閉じる。", "航线关闭。", "The line closes.", PLAIN, "status-ceiling"),
        (
            "認可される可能性はあるが、検査次第だ。",
            "可能获批。",
            "It may be approved.",
            "status: expected\n    clause: 1",
            "condition-kept",
        ),
        ("漁への影響はない。", "停航对渔民有影响。", "The stop affects fishermen.", PLAIN, "sense-kept"),
        ("運賃は最も安い。", "船票最高。", "The fare is the highest.", PLAIN, "sense-kept"),
        ("計画される橋は長い。", "大桥很长。", "The bridge is long.", PLAIN, "status-ceiling"),
        ("漁協は停止を求める考えだ。", "渔协叫停。", "The stop came.", PLAIN, "status-ceiling"),
        ("客は40人を上回った。", "乘客不到40人。", "Fewer than 40.", PLAIN + FORTY, "bound-kept"),
        (
            "県は計画される橋の港を開いた。",
            "县里开放了已建成大桥的港口。",
            "It opened the port of the bridge that was built.",
            PLAIN,
            "sense-kept",
        ),
        ("減便の余地は小さいと船主の多くは見る。", "减班不易。", "It is hard.", PLAIN, "status-ceiling"),
    ],
)
def test_what_is_stronger_than_a_japanese_statement_is_told(
    sentence: str, zh: str, en: str, more: str, rule: str
) -> None:
    assert rule in told(sentence, zh, en, more, language="ja")


@each(
    ("sentence", "zh", "en", "more"),
    [
        (
            "渡船は少なくとも春まで休んだ。",
            "渡轮至少停到春天。",
            "The ferry stopped at least until spring.",
            PLAIN,
        ),
        ("町は廃止を余儀なくされた。", "该镇被迫停航。", "The town was forced to end it.", PLAIN),
        ("県は計画される橋の土地を買った。", "县里买了大桥的地。", "It bought land for a bridge.", PLAIN),
        ("停止を求めた裁判の判決があった。", "法院判决了。", "There was a judgment.", PLAIN),
        (
            "桟橋は3月から止まっています。",
            "栈桥3月停用。",
            "The pier has been shut since March.",
            f"{PLAIN}\n    when: 2031-03",
        ),
        ("船員の募集は行いません。", "公司计划不招船员。", "It plans not to hire.", "status: planned"),
        ("海象条件により遅れる可能性がある。", "可能晚点。", "It may be late.", "status: expected"),
        (
            "客の過半数が島の人だった。",
            "乘客过半数是岛上的人。",
            "More than half of the passengers were of the island.",
            PLAIN,
        ),
        (
            "渡船は3月1、2の両日休んだ。",
            "渡轮2031年3月1日和2日停航。",
            "The ferry stopped on 1 and 2 March 2031.",
            f"{PLAIN}\n    when: 2031-03-01/2031-03-02",
        ),
        (
            "漁協は票を数え直すかどうかを5月5日に決める。",
            "渔协打算2031年5月5日决定是否重新计票。",
            "The guild will decide on 5 May 2031 whether to count again.",
            "status: planned\n    when: 2031-05-05",
        ),
        (
            "客は減り、40人が乗った。",
            "客流下降，40人上船。",
            "Traffic fell, and 40 people boarded.",
            PLAIN + FORTY.replace("乘客", "增加的乘客"),
        ),
        (
            "県は計画される橋の港を開いた。",
            "县里开放了计划修建的大桥的港口。",
            "It opened the port of the planned bridge.",
            PLAIN,
        ),
        ("島に目を移せば、船は増えた。", "岛上船多了。", "The island has more boats.", PLAIN),
    ],
)
def test_what_a_japanese_statement_bears_is_not_told(sentence: str, zh: str, en: str, more: str) -> None:
    assert told(sentence, zh, en, more, language="ja") <= {"summary-current", "stands-alone"}


@each(
    ("sentence", "zh", "en", "more", "rule"),
    [
        (
            "The captain was arrested on suspicion of theft.",
            "船长因偷窃被捕。",
            "The captain was arrested for theft.",
            PLAIN,
            "status-ceiling",
        ),
        (
            "The pier was shut over an alleged leak.",
            "码头因漏油关闭。",
            "The pier was shut over a leak.",
            PLAIN,
            "status-ceiling",
        ),
        (
            "It is possible that the pier was shut.",
            "码头可能关了。",
            "It is possible that the pier was shut.",
            PLAIN,
            "text-plain",
        ),
        (
            "The pier was not shut, though the owners hope for a sale.",
            "码头关了。",
            "The pier was shut.",
            PLAIN + "\n    clause: 1",
            "denial-kept",
        ),
        ("Some of the sailors went home.", "水手回家了。", "The sailors went home.", PLAIN, "limits-kept"),
        (
            "A former mayor went home.",
            "镇长回家了。",
            "The mayor went home.",
            PLAIN,
            "limits-kept",
        ),
        ("Fog was the main cause.", "原因是大雾。", "The cause was fog.", PLAIN, "limits-kept"),
        (
            "Kay is the third largest port.",
            "惠港是最大的港口。",
            "Kay is the largest port.",
            PLAIN,
            "sense-kept",
        ),
        (
            "The mayor said that the town would ask for a new ferry.",
            "镇长说，镇上已要求一艘新渡轮。",
            "The mayor said that the town has asked for a new ferry.",
            BY_THE_MAYOR,
            "plan-kept",
        ),
        (
            "The captain was suspended pending an inquiry that may clear him.",
            "船长可能清白。",
            "The captain is innocent.",
            PLAIN,
            "status-ceiling",
        ),
        ("Most of the ferry's crew left.", "船员多数离开。", "The crew left.", PLAIN, "limits-kept"),
        (
            "Mori Hana has sold the pier, an aide said.",
            "森花说，码头卖掉了。",
            "The pier was sold, Mori Hana said.",
            BY_AN_AIDE,
            "speaker-told",
        ),
        ("Fares rose threefold.", "票价涨到五倍。", "Fares rose fivefold.", PLAIN, "number-sourced"),
        ("The town confirmed nine deaths.", "九人死了。", "Nine died.", PLAIN, "status-ceiling"),
        ("The service warned of a flood.", "发生水灾。", "There was a flood.", PLAIN, "status-ceiling"),
        (
            "The service issued a warning that the dam had burst.",
            "水坝决口。",
            "The dam burst.",
            PLAIN,
            "status-ceiling",
        ),
        (
            "The owner estimates the delay at two days.",
            "延误两天。",
            "The delay was two days.",
            PLAIN,
            "status-ceiling",
        ),
        (
            "The ferry will be sold, provided that the town agrees.",
            "渡轮将出售。",
            "The ferry will be sold.",
            "status: planned",
            "condition-kept",
        ),
        (
            "The ferry will be sold, subject to a licence.",
            "渡轮卖掉了。",
            "The ferry was sold.",
            PLAIN,
            "status-ceiling",
        ),
        (
            "The ferry may be sold if the town agrees.",
            "如果镇里同意，渡轮将出售。",
            "The ferry will be sold if the town agrees.",
            "status: planned",
            "status-ceiling",
        ),
        (
            "The inquiry has not determined whether fog made the fire more likely.",
            "大雾使火灾更常见。",
            "Fog made the fire more common.",
            PLAIN,
            "denial-kept",
        ),
        ("Fog made the fire more likely.", "大雾引起火灾。", "Fog caused the fire.", PLAIN, "status-ceiling"),
        (
            "Records show that the ferry was late.",
            "渡轮晚点。",
            "The ferry was late.",
            PLAIN,
            "status-ceiling",
        ),
        (
            "The man is a sailor believed to have drowned.",
            "那名水手溺亡。",
            "The man is a sailor who drowned.",
            PLAIN,
            "status-ceiling",
        ),
        (
            "The town told the sailors to leave.",
            "镇上希望水手离开。",
            "The sailors left.",
            BY_THE_MAYOR,
            "text-hedged",
        ),
        ("The phase 3 trial ended.", "三期试验结束。", "The phase 2 trial ended.", PLAIN, "numbers-agree"),
        (
            "The captain, who has been jailed before, may be tried.",
            "船长受审。",
            "The captain was tried.",
            PLAIN,
            "status-ceiling",
        ),
    ],
)
def test_what_is_stronger_than_an_english_statement_is_told(
    sentence: str, zh: str, en: str, more: str, rule: str
) -> None:
    assert rule in told(sentence, zh, en, more, language="en")


@each(
    ("sentence", "zh", "en", "more"),
    [
        (
            "The captain was arrested on suspicion of theft.",
            "船长因涉嫌偷窃被捕。",
            "The captain was arrested for suspected theft.",
            PLAIN,
        ),
        (
            "The pier was shut over an alleged leak.",
            "码头因疑似漏油关闭。",
            "It was shut over a suspected leak.",
            PLAIN,
        ),
        ("A former mayor went home.", "曾任镇长的一人回家了。", "One who was mayor once went home.", PLAIN),
        ("A former mayor did not go home.", "前镇长在外过夜。", "A former mayor stayed out.", PLAIN),
        ("A former mayor went home.", "那人回家了。", "She went home.", PLAIN),
        ("The mayor met a former minister.", "镇长见了人。", "The mayor met someone.", PLAIN),
        ("Fog was the main cause.", "原因主要是大雾。", "Mainly fog was the cause.", PLAIN),
        (
            "Kay is the third largest port.",
            "惠港是最大的港口之一。",
            "Kay is one of the largest ports.",
            PLAIN,
        ),
        (
            "The mayor said that the town would ask for a new ferry.",
            "镇长说，镇上将要求一艘新渡轮。",
            "The mayor said that the town wants a new ferry.",
            BY_THE_MAYOR,
        ),
        ("Fares rose threefold.", "票价涨到三倍。", "Fares rose threefold.", PLAIN),
        (
            "It is the first fever infection confirmed in the port.",
            "这是港口首例热病。",
            "It is the first fever infection confirmed in the port.",
            "status: background",
        ),
        ("The service lifted its flood warning.", "洪水警报解除。", "The flood warning was lifted.", PLAIN),
        (
            "The ferry will be sold, provided that the town agrees.",
            "渡轮将出售，前提是镇里同意。",
            "The ferry is to be sold, provided that the town agrees.",
            "status: planned",
        ),
        (
            "The ferry will be sold, subject to a licence.",
            "渡轮将出售，前提是取得执照。",
            "The ferry is to be sold, provided it has a licence.",
            "status: planned",
        ),
        (
            "Records show that the ferry was late.",
            "记录显示，渡轮晚点。",
            "Records show that the ferry was late.",
            "status: background",
        ),
        (
            "The inquiry has not determined whether fog made the fire more likely.",
            "大雾有没有使火灾更易发生，调查还没有结论。",
            "The inquiry has yet to determine whether fog made the fire more likely.",
            PLAIN,
        ),
        (
            "The mayor said the sailors had to leave.",
            "镇长要求水手离开。",
            "The mayor told the sailors to leave.",
            BY_THE_MAYOR,
        ),
        ("The phase 3 trial ended.", "三期试验结束。", "The phase 3 trial ended.", PLAIN),
        ("The captain was suspended pending an inquiry.", "船长在调查期间停职。", "He was suspended.", PLAIN),
        (
            "It cut its crews by as much as half.",
            "公司至多裁掉一半船员。",
            "It cut its crews by up to half.",
            PLAIN,
        ),
        ("The fleets hold Calm Tide 26.", "船队举行“静潮—26”。", "The fleets hold Calm Tide 26.", PLAIN),
        ("Some of the sailors went home.", "几名水手回家了。", "Several of them went home.", PLAIN),
        (
            "Mori Hana has sold the pier, an aide said.",
            "据一名助手，森花卖掉了码头。",
            "Mori Hana sold the pier, an aide said.",
            BY_AN_AIDE,
        ),
        (
            "The captain, who may be tried, left the port.",
            "船长离港。",
            "The captain left the port.",
            PLAIN + "\n    clause: 2",
        ),
        (
            "The pier is not for sale, though the owner has a loan.",
            "业主有贷款。",
            "The owner has a loan.",
            PLAIN + "\n    clause: 2",
        ),
        (
            "The town hopes for a sale but has not set a day.",
            "镇里未定日子。",
            "No day is set.",
            PLAIN + "\n    clause: 2",
        ),
        (
            "Under the town charter the ferry must be overhauled every year.",
            "按镇章程，渡轮每年必须检修。",
            "Under the charter of the town the ferry must have an overhaul every year.",
            "status: background",
        ),
    ],
)
def test_what_an_english_statement_bears_is_not_told(sentence: str, zh: str, en: str, more: str) -> None:
    assert told(sentence, zh, en, more, language="en") <= {"summary-current", "stands-alone"}


DROPPED = "渡船2隻を増やす予定だったが、見送った。"
TWO = "\n    clause: 2\n    figures:\n      - {value: 2, unit: ship, measure: {zh: 渡轮, en: ferries}}"
OF_HEDGES = {"status-ceiling", "text-plain", "possibility-told", "hedges-agree", "condition-kept"}
OF_FIRM = "status: stated\n    actors: [ferry-company]\n    attributed_to: {actor: ferry-company}"


@each(
    ("language", "sentence", "zh", "en", "more", "rules"),
    [
        (
            "zh",
            "法院裁定停航违法。",
            "法院裁定停航违法。",
            "The court ruled that the halt was unlawful.",
            PLAIN,
            set(),
        ),
        (
            "en",
            "The ferry carried 40 people in March, figures from the town show.",
            "镇上的数据显示，渡轮3月载客40人。",
            "Town data show that the ferry carried 40 people in March.",
            "status: background\n    when: 2031-03" + FORTY,
            set(),
        ),
        (
            "zh",
            "协议须经镇议会批准后才能生效。",
            "协议经批准才能生效。",
            "The pact takes effect only with consent.",
            "status: background",
            set(),
        ),
        (
            "ja",
            DROPPED,
            "本来打算增加2艘渡轮，后来作罢。",
            "It had planned to add 2 ferries but gave up.",
            PLAIN + TWO,
            set(),
        ),
        ("ja", DROPPED, "增加了2艘渡轮。", "It has 2 more ferries.", PLAIN + TWO, {"status-ceiling"}),
        (
            "ja",
            "会社は客が増えるなら増便するとの立場だった。",
            "公司说，客流如果增加就加班次。",
            "The firm said it would add ferries if it had more passengers.",
            OF_FIRM,
            set(),
        ),
        (
            "ja",
            "会社は客が増えるなら増便するとの立場だった。",
            "公司说，将加班次。",
            "The firm said it would add ferries.",
            OF_FIRM,
            {"condition-kept"},
        ),
        (
            "ja",
            "会社は乗客が増えると試算している。",
            "公司估算，乘客将增加。",
            "The firm estimates that it will have more passengers.",
            OF_FIRM,
            set(),
        ),
        (
            "ja",
            "会社は乗客が増えると試算している。",
            "公司说，乘客将增加。",
            "The firm said that it will have more passengers.",
            OF_FIRM,
            {"hedges-agree"},
        ),
    ],
)
def test_what_is_told_as_it_is_and_what_is_not(
    language: str, sentence: str, zh: str, en: str, more: str, rules: set[str]
) -> None:
    assert told(sentence, zh, en, more, language=language) & OF_HEDGES == rules
