"""What hedges a Chinese clause, as patterns over the words of words.toml, and what only looks like it."""

from __future__ import annotations

from ..patterns import pattern_of
from ..pieces import alternatives, without
from ..reading import Hedge
from .approval import NEEDED_FIRST
from .disposal import with_disposals, with_perhaps
from .negation import WITHHELD
from .numerals import HAN_NUMERAL
from .polls import COUNTED_VIEW, POLL
from .speakers import ADDRESSED, BEFORE_PAUSE, SPEAKER
from .word_lists import hedge_words, word_list

_ENDS = (
    "[协监委社农渔公教峰宴览乐谈讨证布]|委员|联合|基金|[理董监]事|奥运|运动|记者"
    "|(?<![员职罢停开复施民打手加竣])工|(?<![扩加很更太巨最较])大|(?<![厂磋协客开电经])商|(?<![大中小同留入开])学"
    "|(?<![建抗决提])议|(?<![飞司手危])机|(?<=[业商合国华])总|(?<![^国本届该休在向对由从据，。、；])国"
)
NO_BODY = "".join(f"(?<!{ending})" for ending in _ENDS.split("|"))
"""A pattern for a place at which no such name lacks its 会: 官员会, 员工会, 扩大会."""

ORDER: tuple[Hedge, ...] = ("hearsay", "according", "judgement", "wish", "possibility", "plan", "saying")
"""The kinds in the order in which their words are looked for; what one has taken, no later one finds."""
_WORKS = (
    "(?:数据|统计|调查|研究|报告|结果|记录|资料|年报|财报|公告|文件|民调|监测|检测|审计|评估|分析|抽查|普查|检查"
    "|研究(?:人员|团队|小组))"
)
"""What is written or worked out, and shows or finds something (数据显示, 调查发现)."""
_VIEW = "[^，。；]{1,24}?(?:看法|说法|的  |观点|意见|主张|评价|判断|指责|论断|结论|解释)"
"""A view that is shared or not; 说法, which is no 说, may be blank already."""
_PROPOSED = (
    "(?:草案|方案|提案|法案)的?(?:核心|重点|要点|主要内容)(?=[，是为包在])"
    "|(?:按照?|依照?|根据)[^，。]{0,12}?(?:草案|方案|提案)(?=，[^。]*?[要将须应](?![^。]*了))"
)
"""What a draft has in it is proposed: 草案的重点是提价, 按照方案，票价要提高."""
_IS_TO = (
    "(?<![不需必重主只首摘概纪想])要(?=[在于][^，。；]{2,24}?"
    "(?:完成|进行|举行|召开|建成|投产|开工|动工|实施|启用|通车|交付|提交|签署|生效))"
)
_WHO_WILL = "我 他 她 们 [部市镇局州省院会事行校队船村社厂县外财防]长 首相 总统 总理 言人 政府 公司 表示"
_RESOLVED = (
    "(?:"
    + "|".join(
        f"(?<={who}{how}不会)" for who in _WHO_WILL.split(" ") for how in ("", "也", "都", "绝", "现在")
    )
    + ")(?!再?[受被因有是次感]|影响|增[加长]|减少|出现|成为|知道|造成|导致|上[升涨]|下[降跌])"
)
"""Behind 不会: what somebody will not do is his resolve (他不会辞职), what will not happen a forecast."""
_SAYS = "说|称|指|反映|透露|表示|爆料|猜测|投诉"
_VIEWS = "认为|相信|质疑"
"""What somebody who is not named holds is his view besides: 有人认为."""
_PEOPLE = "外界|媒体|市场|坊间|业界|业内|民间|舆论|网友|网民|各方|不少人|有人|人们"
"""Whose guess is nobody's word; whoever is named guesses himself what is possible."""
NEEDED_BY = "(?:经|获|由|报|征得|取得|得到|提请)"
_PATTERNS: dict[Hedge, str] = {
    "hearsay": rf"(?<![没只所拥具还也都设持])有(?:{alternatives(word_list('somebody'))})[^，。；]{{0,6}}?"
    rf"(?:{_SAYS}|(?={_VIEWS}))|(?:^|(?<=[，。；：但也]))(?:一些|某些|有些)人[也还]?(?:{_SAYS})"
    rf"|(?:{_PEOPLE})[^，。；]{{0,4}}?(?:猜测|揣测|臆测)"
    r"|据报[道导]?[，：称指]|(?:^|(?<=[，。；据]))消息[称指]"
    r"|(?:^|(?<=[，。；]))传(?![统播媒真奇承递来出送染授])"
    r"|另?有声音(?=认为|主张|称|指|说|质疑|呼吁)|舆论(?=(?:普遍|则|也|多)?(?:认为|指出|质疑|担心|猜测))"
    r"|知情[^，。]{0,4}(?:说|称|透露|表示)|接近[^，。]{0,14}的?(?:消息)?人士|(?:了解|熟悉|知悉)[^，。]{1,14}的(?:知情)?人士(?=[^，。]{0,4}(?:说|称|透露|表示|认为|提醒|警告|指出))|(?:身边|周边|周围)(?:的?人士?|的人)(?=[^，。]{0,4}(?:说|称|透露|表示|认为))"
    r"|外界[^，。]{0,4}?(?:传|盛传|相信|解读)"
    "|匿名(?!投票|评|举报|信|化|检测|账|捐|问卷|调查|性|制)"
    f"|{WITHHELD}",
    "judgement": f"在[^，。；]{{1,12}}看来|{NEEDED_FIRST}"
    "|(?<!答)应|(?<![投票%％成])反对(?![党派]|的?(?:[人者票]|选民|受访))"
    "|归(?:咎|因于?|罪|功于|结[为于])|怪罪"
    "|不(?:认同|赞[同成]|敢苟同|以为然|认可)"
    f"|[不未]同意(?={_VIEW})|不接受(?={_VIEW})|(?:认同|赞同)(?={_VIEW})|"
    "(?:测算|估算|推算)(?![值数法表书者员]|方法|方式|结果|工作|模型|标准|[的中为后时成]|$)|"
    "(?:测算|估算|推算|估计)(?=的[^，。；]{1,12}?(?:[为是达]|高达|约|超过|仅|只有)[^，。；]{0,3}[\\d一二三四五六七八九十百])|"
    f"{_WORKS}发现(?![了过一的场])|"
    "(?<!没)有(?:责任|义务|理由)|分析(?=$|认为|称|说|指|道|[，：])"
    "|(?:本质|实质|关键|(?<=的)(?<![案划]的)核心|根源|症结|要害|意义|利益)上?就?(?:是|在于)",
    "wish": "(?<=[只才也都还否若仍])肯(?![定尼德塔特亚])"
    "|(?<!同)意在|(?<!提出)(?<!收到)(?<![的险])索赔(?![案额金人方书的])",
    "possibility": r"(?:还|将|就|都|也|仍|才|必|一定|预料|势必|必将)会(?![议谈见晤员长区])"
    rf"|不会(?![议谈见晤员长区])(?!{_RESOLVED})"
    f"|(?=会){NO_BODY}会(?:(?=上[升涨]|下[降跌]|增|减|回落|导致|引发|影响|成为|继续|持续|再次|使(?![用馆者])|令|让|造成"
    "|带来|加剧|推高|拉低|压低|损害|削弱|促使|冲击|刺激)"
    "|(?<![误聚集庙舞班盛例约体领]会)(?=[涨跌升降][到至价]|提[价高前]|倒闭|破产|关[门闭]|停[产业]|裁员|失业"
    "|[断缺]货|短缺|中断|恶化|好转|改善|扩大|缩小|超过|达到|[突跌]破))"
    "|(?<![无不][论管])(?:是否|能否|可否)|(?<![无不][论管])与否(?=[，。；、由取将仍还尚都是]|$)|是不是|会不会|能不能|要不要|有没有|吗(?=[？?”」』]*$)|[？?](?=[”」』）]*$)"
    "|(?<!天气)预报(?![员台站器]|系统|机构|模式)|(?:大概|大约|多半|八成|十有八九|怕是)(?=[会要将得能可])|(?:多半|十有八九)(?=已)|(?:概|[几机])率(?!论)"
    "|(?:要|须|需|得)等(?=[^。；]*(?:才|方可))"
    "|(?:短期内?|近期内?|年内|今后)(?=[^，。；]{0,6}(?:难以|不易|很难))|存在[^，。]{0,6}风险|有(?<![没无]有)[^，。；]{0,8}的?(?:余地|空间)(?=[，。；]|$)|视[^，。]{1,8}而定|只有(?=[^。；]*才)|(?:^|(?<=[，“]))如(?![此今何期同下上实愿果意数约是])",
    "plan": f"不会(?={_RESOLVED})|{_PROPOSED}|{_IS_TO}|(?<![央银分总商投支同本该各])行将"
    r"|(?<![确稳固坚锁])定在(?=[\d一二三四五六七八九十下明本后])"
    "|正在?(?:安排|筹备|筹划|洽购|洽谈)|(?:进行|展开|正在?|着手)协调"
    "|协调(?=[^，。]{1,12}(?:访|会谈|会晤|举行))|安排(?=在|于|到)|(?:部署|目标)(?=[在于])|宣布将"
    "|(?:行程|日程|议程)(?=[^，。]{0,3}(?:为|包括|定|拟))",
    "according": f"{POLL}(?!.*?(?:{COUNTED_VIEW.pattern}))"
    "|(?<![证数凭论收票单拮盘割占])(?<![的律学实论要非不是均都]依)据(?![点守为此理实险])"
    "(?![^，。]{0,20}(?:协议|协定|条约|条款|法律|法规|宪法|决议|合同|[草提]案|方案))"
    "(?![^，。说述称映露]{0,20}(?:规定|办法|条例|章程|规[则程]|准则|标准|判决)(?=[，。》]|第|的?规定|$))"
    "|(?:按照?|(?<![要非不是均都])依(?![旧然靠赖托附])照?)[^，。]{1,20}的?(?:说法|统计|数据|估算|估计|介绍)",
    "saying": f"(?:^){SPEAKER}|{BEFORE_PAUSE}|(?=[答回]){ADDRESSED}(?=[，：])|显示(?=[，：])|"
    f"{_WORKS}显示(?!器|屏|了|出(?![口生货租海席]))|(?:指|控|讲|回答|说明|公告|预告|公布|(?<!的)报[道导]|报[道导](?=：))(?=[，：])"
    "|(?<=[局部院会社司府署行])公布(?=。)|作证(?=[，：说称指表])"
    "|(?:^|(?<=，)|(?<=[方会府局院署司处部长员人者问家师席]))指(?!的是|[出定导挥数标向甲示引责南令纹点望派控证明认针征使战尖])"
    "|补充(?=：|，?[“「])",
}
_DUE = pattern_of(
    "应(?:参[加与保会]|出席|到|报|检|种|投|考)(?:会|场|校)?的?(?:机构|单位|人数|人员|者|户|企业|代表|委员|总数|对象|儿童|学生|选民|率)"
    "|应(?P<due>[缴交纳付退还补收得领查检])未(?P=due)"
    "|(?<![^，。；：、（的占比达为])应[缴交纳付退还补收得](?:税|款|费|金|税费|款项)?总?[额数]"
)
"""Who or what is due is a count and no duty that somebody sees: 占应参加机构的九成, 应缴未缴."""
_RULE = (
    "(?:(?:(?<![做办方看说想手])法|办法)(?=》|[，第的]|规定|要求|$)|法律|法规|条例|规定|章程|准则|规则|规程|标准|新规"
    "|协议|协定|条约|公约|合同|宪法|决议|判决)》?"
)
_BY_RULE = pattern_of(
    f"(?:根据|按照?|依照?|依据)(?: {{2,}}|[^，。；]{{0,20}}?{_RULE})|依法"
    f"|{_RULE}(?:第[^，。；]{{1,8}}条)?(?:规定|明确|写明|载明)"
)
"""The title of a law is blank."""
PROVIDES = pattern_of(f"{_RULE}(?:第[^，。；]{{1,8}}条)?(?:规定|明确|写明|载明)[，：]$")
DUTY = pattern_of("必?须(?!要)|应当?|不得(?!不)|应予")
"""What a law or a contract has it that somebody must do is so; nobody judges it: 按条例须在6月前报告."""
_AT_REQUEST = pattern_of(
    "应(?![拒驳批接满考答同尊重听受审处符按根尽立先予对向把将就在提支]|回应|降低|放宽|加强|减少|修改|取消|制定|明确|简化)"
    "[^，。]{1,14}?(?:邀请?|要求|请求|的(?:申请|委托)|之[约请托])"
)
"""At somebody's request, but not a duty: a noun follows this 应, and a verb that of 应驳回申请."""
_WITH_CONSENT = pattern_of("(?:征得|未?经|(?<=[须需])由|获得?|得到|取得)[^，。]{0,8}?同意")
_BEFORE_DOING = pattern_of(
    "(?:在|直到)[^，。；]{0,10}?(?:同意|决定|答应|承诺)(?=[^，。；]{1,24}?(?:之[前后]|以[前后]))"
)
"""Before or after agreeing: 在同意搬迁之前."""
_GENERAL = (
    "(?:(?:(?<=[军衔升任授役名位、])|(?<![^，。“]))[上中少]|(?<![标批核获允瞄])准|(?<![部澳厦专热上])门|(?<![雇业民店房车船股])主"
    "|(?<![加扩最拿重巨])大|(?<![知署])名|(?<!养)老|(?<![缩减])小|[健闯干武败虎])将"
)
"""A general, or whoever is called so in sport; in 部门将 and 标准将 another word ends before 将."""
_CAN_SAY = pattern_of(f"(?=会说){NO_BODY}会说(?![，：])")
"""What somebody is able or wont to say (会说英语); but a body or a meeting that ends in 会 says it (协会说).

Before a pause it is speech, whatever ends in 会 (在例会说，).
"""
_UNTOLD = pattern_of(
    "(?<!不[得能可])(?<!无)(?:不(?:肯|愿意?|想|便|予|能|打算|曾|再)?|[拒婉]绝|拒不|[未没]有?|无法)[就对]?(?:此|其)?"
    "(?:立即|立刻|正面|具体|详细|明确|进一步|公开|直接|当场|马上|正式|最终|官方|书面|完全|主动|及时|再次|继续)?"
    "(?:说(?!服|谎)|透露|披露|表示|表态|回应|置评|评论|解释|指出|宣布|重申|证实|确认|[承否]认|告[知诉]|介绍|提[及到供]|谈[及到]|给出|回答|说明)明?"
    "(?:[^，。；]{0,20}?(?:是否|[能可]否|会不会|能不能|要不要|有没有|是不是)[会将要能可]?)?"
    "|(?:[拒婉]绝|不愿意?|不肯)(?:就|对)[^，。]{1,40}?(?:发表评论|置评|表态|作出?回应|回应)"
    "|(?:就|对)[^，。；]{1,24}?(?:不予|不愿意?|不肯|未予?|没有)(?:作出?)?(?:置评|评论|回应|回答|表态)"
)
"""Whoever declines to say something has said nothing of it (不肯说, 没有说明), nor whether it is so."""
LEAVES_UNTOLD = pattern_of(f"(?:但|却|不过|只是)(?:{_UNTOLD.pattern})")
"""What the speaker left out, the report tells: 但没有说明理由."""
_DENIED = pattern_of(
    "(?:没有|并无|无|未有)[^，。]{0,10}(?:计划|打算|意图|安排)"
    "|(?:没有?|未)(?:能|曾|就此)?(?:[作做]出)?(?:决定|商定|约定|同意|答应)(?!将)(?:[^，。；]{0,12}?(?:是否|能否|可否))?"
    "|不(?:会|再)?考虑|不在[^，。；]{0,4}考虑(?:之列|范围)?|(?:无法|不能|难以|未能|不)保证"
)
_NOUN = pattern_of(
    "(?:(?<=[拟将])|(?<=计划)|(?<=打算)|(?<=准备))(?:要求|申请|请求|提议|建议)|(?:的|该|此|项|这一|这个|各项|新|大|改造|建设|发展|五年|年度|行动|价格|性|书面|口头)"
    "(?:计划|决定|承诺|威胁|建议|要求|提议|请求|呼吁|规划|保证|主张|评价|判断|裁定|裁决|估计|预测|警告|声明|解释|决心|安排|努力|追求|同意)"
    "(?![在于将称说])|决定的(?!是)|计划(?:[的书外内性获中遭被因已受是，。、；]|失败|流产|涉及|规定|包括|显示|引发|存在|落空|泡汤|搁浅|受阻|停摆|生变"
    "|告吹|(?=有[^，。]{0,6}(?:余地|缺陷|漏洞|不足|问题|变化))|$)"
)
_SPOKEN_OF = pattern_of("(?<![达示露明])了[^，。]{1,40}的(?:期待|希望|要求|愿望|意愿)(?=$|[，。、])")
"""A wish that something done is about (讨论了美方的期待) is a thing, as a plan can be."""
_ASKED = "(?:要求|请求|申请|呼吁|建议|提议|倡议)"
_AS_THING = pattern_of(
    f"(?:达到|符合|满足|不符|高于|低于|提高|降低|放宽|违反|超出|按照?|依照?|根据)[^，。]{{0,12}}?要求(?=$|[，。、；的后])"
    "|(?:同意|接受|拒绝|驳回|批准|答应|无视|收到|撤回|撤销)(?:了|过)?[^，。时后访并而]{1,14}?"
    f"(?:(?:请求|申请)(?=，)|{_ASKED}(?=$|[。、；]))"
    "|(?:提交|递交|提出|受理|审理|审查|登记|办理|收到)了?[^，。]{0,16}?申请(?=$|[。，、；后])"
    "|(?:构成|属于|视为)[^，。]{0,8}?(?:承诺|保证|威胁|建议|要求)"
    f"|{_ASKED}(?=[^，。]{{0,2}}(?:(?:被|遭)[^，。]{{0,6}}?(?:驳回|拒绝|否决|搁置|无视|批准|采纳|接受)(?!者|的)|落空)"
    f"|严格|[很较过]?[高低](?![^，。]))"
    f"|(?:最低|最高|基本|技术|质量|安全|入学|诉讼|合同|法定)(?:要求|请求)(?=[是为包]|$|[，。、；])"
    f"|{_ASKED}(?=书|函|表(?![示明决达])|方(?![面案法式])|量|零售价)"
    "|声明(?=(?:没有?|并?未|不)(?:点|提|写|涉|包|作|回)|[^，。；]{1,2}[了去]|[里中内])"
    "|(?:出于|基于)[^，。；]{1,14}?考虑|[由待等经][^，。]{1,12}?公布(?=。)"
    "|^[^，。；：]{1,10}(?<![尚未没已])(?:决定|安排|裁定|裁决)$"
)
"""What is asked for as a thing that is met, refused or printed: 达到环保要求, 请求被驳回.

So are the ground of an act (出于安全考虑), and the noun that is all of a heading (政策决定).
"""
_CALLED = pattern_of("(?<=[（(])(?:以?下|后|合|统|并)称|(?<![私台线底乡])(?:以下|下文|下)称(?=[“「『《])")
"""What something is called from here on (下称“公司”) is nobody's word."""
_EXPECTED_BEFORE = pattern_of(
    "[比较](?:此前|先前|早前|早先|原先|原来|最初|起初|当初|事先|之前|市场|外界|业界|业内|各方|分析师|机构|公司|官方|自己|普遍|平均|的){0,3}"
    "(?:预[计期估测料想定]|估计|设想|约定|商定|承诺)(?![将会在于到今明下称说，。]|[^，。；]{0,2}将)"
)
"""With what was expected something done is compared: 较此前预计晚三周; but 较去年预计增长 is expected."""
_EXPECTED = "(?:预[期计测估料想]|估计|设想)"
_MEASURED_BY_IT = pattern_of(
    f"(?:[高低多少大小快慢强弱优好差早晚]于|逊于|不[及如]|超过|超出|符合|接近)[^，。；]{{0,12}}?{_EXPECTED}"
    r"(?=[，。；、）]|$|的(?:[\d一二三四五六七八九十约]|水平)|值|水平)"
    f"|没有[^，。；]{{1,12}}?{_EXPECTED}的?(?:[^，。；]{{0,8}}?那[么幺样])?[多大高快低少小好差早晚]"
)
"""So is what is above or below it (低于市场预期的3.1%, 没有分析师预计的多)."""
_KEPT = pattern_of("决定(?=(?:[把将][^，。；]{1,20}?)?(?:维持|保持)|[^，。；维保]{1,14}?不变(?![更卖成为]))")
"""What somebody decides to leave as it is, is so at once: 决定维持利率."""
_FORMERLY_SET = pattern_of(
    "原[定拟计](?:划)?(?=[^，。；]{1,16}?的[^，。；]{1,10}?(?:推迟|延期|延后|改[期为到至在]|提前|取消|顺延))"
)
"""Of what was to be, the verb tells what became: 原定周二的会议推迟."""
_RULED_OUT = pattern_of("(?<!不)排除了?[^，。；]{0,12}?可能性?|可能性?(?=[^，。；不]{0,3}被?排除)")
_TERMS = (
    "协议|协定|条约|合约|合同|契约|框架|方案|办法|章程|条款|条件|原则|议程|日程|时间表|路线图|名单|人选|清单|价格|票价|标准|比例|份额|金额"
    "|数量|额度|期限|日期|地点|利率|目标|措施|分工|细节"
)
_AGREED_THING = pattern_of(
    f"(?:约定|商定|议定|决定|同意)了?(?:(?:这|该|此|其|一)[一-鿿]|有关|相关|{_TERMS}|[新的]|初步|最终|临时|正式|双边|多边|具体)*(?:{_TERMS})(?=[，。；、”」]|$)"
    "|(?:约定|商定|议定)(?:的(?!是)|(?:(?:最低|最高|采购|供货|供应|交货|购买|收购|还款|付款|服务|租赁|履约|总|年)?"
    "(?:量|数量|金额|额度|期限|日期|地点|条款|利率|工期|款项|货款|租金|份额)))"
    "|(?:按照?|依照?|违[反背]|遵守|履行|不顾|根据|依据|超出|[高低]于|达到|兑现)(?:双方|合同|协议|事先|此前|原先|最初|先前|之间|的){0,3}约定"
)
"""What was agreed is a thing that can be kept or broken (约定采购量的58%, 违反约定), or it is its terms.

Terms that are agreed are so at once (商定框架协议, 决定人选); what is to be done, is not: 商定签署协议.
"""
_PROVISIONAL = pattern_of(
    "拟(?:中[选标]|入[围选]|录[取用]|聘用?|获奖|授予|推荐|资助)的?(?:资格|结果|名单|企业|单位|机构|产品|品种|项目|候选|人员?|者|价格?|公示|考生|对象|情况|通知)"
    "|拟中[选标]"
)
"""Who is chosen for now has that already (获得拟中选资格, 公布拟录用名单); nobody intends to be chosen."""
_OF_ITS_OBJECT = pattern_of(
    f"(?<=[^达示露明布出为]了)(?:{alternatives((*hedge_words('wish'), *hedge_words('plan')))})"
    "[^，。；]{1,16}?的(?![，。；]|$)"
)
"""Who or what something was done to is only described by it: 买了计划修建的大桥的地."""
_ASKED_WHETHER = pattern_of(
    "(?:(?<=[是能可]否)|(?<=会不会)|(?<=要不要)|(?<=是不是))[会将要应]?"
    f"(?:{alternatives((*hedge_words('wish'), *hedge_words('plan')))})"
)
"""What is only asked is nobody's wish or plan: 决定是否要求重新计票."""
_FORECAST = (
    "(?:预测|预期|预估|展望|预计)(?:值|数)?"
    "(?=[上下]调|上修|下修|[从由]\\d|被?[^，。；]{0,6}?(?:[上下]调|调[高低]|上修|下修|提高|降低|维持))"
)
_REVISED = pattern_of(
    "(?:利润|盈利|亏损|业绩|收入|营收|销售额?|销量|产量|增长率?|增速|通胀率?|经济|需求|价格|票房|全年|年度|客流|预算|赤字|利率|交付量?|出货量?)的?"
    f"{_FORECAST}"
    "|(?:[上下]调|调[高低]|上修|下修|修[正改订]|撤[回销]|维持|提高|降低|公布|发布|给出|更新)了?[^，。；]{0,14}?(?:预测|预期|预估|展望)(?=[，。；、的值至到]|不变|$)"
)
"""A forecast that is raised or cut is a thing: 把净利润预测从4亿元下调到3亿元."""
_CHARGED = pattern_of(
    f"(?:因|以)?涉嫌[^，。；]{{0,8}}?(?:{alternatives(word_list('crime'))})[^，。；]{{0,6}}?"
    "(?:一案|案(?=[，。已将另在由的宣开])|而?[被遭](?=捕|拘|逮|立案|刑拘|带走|羁押|留置|传唤|通缉|提起公诉|起诉|调查))"
    "|(?:指控|认定)的(?:犯罪)?(?:数额|金额|罪名|款项|数量)"
    "|(?:[未不没](?:有|予|获|被|能)?|没有予以)(?:正式|最终)?认定"
)
"""A case has its name from the charge (涉嫌受贿一案已移送); what a court left out is a fact of the trial."""
_NOT_CONFIRMED = pattern_of(
    "(?:未|没有?)(?:获得?|得到|收到)[^，。；]{1,14}?(?:确认|证实|承认|回应|答复|解释|说明)"
)
_NEEDS_ONLY = pattern_of(rf"只要(?=[约大概]{{0,2}}[\d{HAN_NUMERAL}半][^，。；就便即都]{{0,8}}(?:[。；”]|$))")
"""What costs or takes no more than so much, and no more is said (船票只要两块一), is no condition."""
_ON_PURPOSE = pattern_of(
    "(?<=[是非])有意(?=[，。的]|$)|有意地?(?:隐瞒|瞒|欺|误导|回避|规避|破坏|拖延|刁难|歪曲|淡化|泄露|虚报|漏报|纵火|伤害|为之)"
)
_FILED = pattern_of(
    "(?:申请|提请|请求(?=[^，。]{0,3}(?:引渡|庇护|仲裁|复议|判处)))了?(?:[^，。；]{0,14}?(?:法院|法庭|大会|委员会|议会|会议))?(?:再次)?"
    "(?:破产|专利|保释|引渡|庇护|仲裁|复议|复核|假释|注册|登记|上市|签证|表决|审议|判处|强制执行|批准|许可|执照|牌照)"
)
"""What is filed with a court, an office or a chair (申请破产, 提请表决) is done with it, and no wish."""
NO_HEARSAY = pattern_of("(?:没有?|没有?人|无人|未曾?|从未|不曾|从来没有?)听[说闻](?:过|此|这)?")
"""Whoever has heard nothing of it tells no hearsay: 我没听说."""
CUES = {kind: pattern_of(f"{_PATTERNS[kind]}|{alternatives(hedge_words(kind))}") for kind in ORDER}
"""The pattern of each kind of hedge."""


_PENDING = "(?:还|仍|尚)(?:必?须|需要?)(?=[^，。；]{1,24}?(?:批准|核准|认可))"
"""What still has to be approved is not yet so; nobody holds that it ought to be."""
_LOOK_ALIKES = pattern_of(
    rf"{alternatives(hedge_words('none'))}|{_GENERAL}|{_PENDING}|说明(?![，：])|[不未]同意(?!{_VIEW})"
)


def without_look_alikes(clause: str) -> str:
    """Return a clause of the same length without what only looks like a hedge, and hedges that are denied."""
    for pattern in (
        _CAN_SAY, _UNTOLD, _NOT_CONFIRMED, _DENIED, _DUE, _CALLED, _EXPECTED_BEFORE, _MEASURED_BY_IT,
        _AGREED_THING, _KEPT, _FORMERLY_SET, _RULED_OUT, _PROVISIONAL, _REVISED, _CHARGED, _ON_PURPOSE,
        _NEEDS_ONLY, _AT_REQUEST, _WITH_CONSENT, COUNTED_VIEW, _BEFORE_DOING,
        _LOOK_ALIKES, _OF_ITS_OBJECT, _ASKED_WHETHER, _NOUN, _AS_THING, _FILED, _SPOKEN_OF,
    ):  # fmt: skip
        clause = without(pattern, clause)
    if _BY_RULE.search(clause):
        clause = without(DUTY, clause)
    return with_perhaps(with_disposals(clause))
