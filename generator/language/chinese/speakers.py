"""Who speaks or acts in Chinese: the words beside names, who is not named, who speaks before a colon."""

from __future__ import annotations

from ..patterns import pattern_of
from ..pieces import alternatives
from ..speakers import Speakers
from .word_lists import word_list

OFFICE = (
    "首相|总统|總統|总理|總理|主席|总裁|總裁|国王|國王|大臣|[外财財防]相|防卫相|防衛相|财务相|財務相|长官|長官|部长|部長"
    "|防长|防長|外长|外長|财长|財長|国务卿|國務卿|发言人|發言人|代表|议员|議員|大使|社长|社長|会长|會長|局长|局長|司令"
    "|行长|行長|书记|書記|秘书长|秘書長|秘书|秘書|干事长|幹事長|主任|市长|市長|镇长|鎮長|省长|省長|州长|州長|董事长|董事長|总监|总经理|首席[一-鿿]{2}官"
    "|特使|团长|團長|总干事|總幹事|院长|院長|署长|署長|处长|處長|司长|司長|厅长|廳長|所长|所長|议长|議長|专员|專員"
    "|创始人|創始人|创办人|創辦人|主管|学家|學家|教授|研究员|研究員|分析师|分析師"
)
_SAY = (
    "表示|说|說|称|稱|指出|认为|認為|透露|强调|強調|介绍|介紹|坦言"
    "|预计|預計|预测|預測|预期|預期|预料|預料|估计|估計|推测|推測|判断|判斷|相信|担心|擔心|担忧|擔憂"
    "|告诉|告訴|警告|承认|承認|解释|解釋|补充|補充|回应|回應|证实|證實"
)
_WHO = (
    "官员|官員|负责人|負責人|专家|專家|学者|學者|分析师|分析師|分析人士|人士|高官|干部|幹部|外交官|军官|軍官|幕僚|顾问|顧問"
    "|居民|村民|员工|員工|职员|職員|工作人员|工作人員|业内人士|消息人士|当局者|當局者"
)
_BETWEEN = (
    "(?:们|們|[0-9]{1,2}日|当天|當天|昨[天日]|[日近]前?日?|随后|隨後|则|則|也|还|還|曾|都|均|普遍|私下|一致|匿名"
    "|在[^，。,：:]{1,14}[时時上中]|[对對向就][^，。,：:]{1,14})"
)
SPEAKERS = Speakers(
    spoken_of=pattern_of(
        "(?:对于|對於|对|對|向|就|给|給|为|為|把|被|关于|關於|针对|針對|在|于|於|从|從|自|除|跟|让|讓|使|因|由于)"
        f"(?:[一-鿿]{{0,4}}(?:{OFFICE}))?$"
    ),
    # 日本政府正为首相 is no title: what stands between has no preposition in it.
    title=pattern_of(f"的?(?:(?:(?![正为為对對与與和就向同给給把被由])[一-鿿]){{0,6}}(?:{OFFICE}))?|[长長]"),
    joined=pattern_of("[与與和及同、]"),
    views=pattern_of(
        "认为|認為|主张|主張|批评|批評|评价|評價|担心|擔心|担忧|擔憂|谴责|譴責|不满|不滿|赞赏|讚賞|欢迎|歡迎|反对|反對"
        "|赞成|贊成|支持|指责|指責|抨击|抨擊|肯定|相信|讽刺|諷刺"
    ),
    own_plan=pattern_of(
        "<[，：“「]*(?:该[一-鿿]{1,3}|該[一-鿿]{1,3}|本[一-鿿]|公司|其|他|她|他们|她们|他們|她們|我们|我們|双方|雙方|自己)?"
        "(?:也|还|還|已|[自从從于於在]?#起?[，后後]?)*>"
    ),
    polled=pattern_of("民调|民調|民意调查|民意調查|问卷|問卷|受访者|受訪者"),
    counted_to=pattern_of(
        "(?:年|月|日|这|這|此次|本次)(?:已)?(?:是|为|為)(?:[^，。]{0,8}的?)?第[0-9一二三四五六七八九十百]+[次届屆个個年度轮輪]"
    ),
    outlet=pattern_of("(?:本[报報刊网網]|笔者|筆者|编者|編者)(?:一[贯貫])?$"),
    formerly=pattern_of("曾|过去|過去|昔日|以往"),
    described=pattern_of(f"(?P<who>{_WHO}){_BETWEEN}{{0,3}}(?:{_SAY}|[：:])"),
)


_HEAD = "(?<![增成特全延身周波专擅漫])长"
"""Whoever is at the head of something (董事长); what is long or grows is not."""
_NO_NAME = "(?!周[一二三四五六天]：|[白夏]天：)"
_FOREIGN = "[一-鿿]{1,8}(?:·[一-鿿]{1,8})+"
_BY_OFFICE = f"(?:{alternatives(word_list('speaker'))}|{_HEAD})"
_GIVEN = f"(?:(?![{''.join(word_list('no_given_name'))}])[一-鿿]){{1,2}}"
_NAME = f"{_NO_NAME}(?:{alternatives(word_list('surname'))}){_GIVEN}|{_FOREIGN}"
_BEFORE_OFFICE = "[^，。：；！？“「、]{0,24}?"
SPEAKER = rf"(?:(?:{_BEFORE_OFFICE}{_BY_OFFICE})?(?:{_NAME})|{_BEFORE_OFFICE}{_BY_OFFICE}|[问答]|[QA])："
"""Who speaks: an office or a firm, or a person with an office or without."""
_SOMEBODY = f"{alternatives(word_list('speaker'))}|[们我他她你您报社台网户者人员众界]|家长|投资者"
ADDRESSED = (
    rf"(?:告诉|告知|答复|回复|回应|通报|提醒|警告|警示)[了过]?[^，。：“「]{{0,12}}?(?:{_SOMEBODY})"
    "(?:的?(?:提问|询问|质询|质疑|问题))?"
)
"""A verb of saying with who is told (告诉记者, 答复股东的提问)."""
_VERBS = alternatives(word_list("speaks_before_pause"))
BEFORE_PAUSE = f"(?=[反答预附坦直高喊点回])(?<![的了起段过])(?:{_VERBS})(?:了|过|到)?(?=[，：“])"
"""A verb of saying as such before a pause: 船长回忆，渡轮曾停航."""
TOLD = pattern_of(f"{ADDRESSED}[，：,:]")
"""A verb of saying with who is told, and the sign that opens what is said."""
TURN = pattern_of(SPEAKER)
"""What a turn of a transcript begins with."""
