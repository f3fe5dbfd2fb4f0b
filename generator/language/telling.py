"""How a text in a language tells that it is no plain report: for each status, words that an editor may use.

What the reader of a language takes for such words (reading.Reader.clauses) is far more than these examples.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from ..messages import Message, say
from .conditions import condition_in
from .patterns import pattern_of
from .read_once import clauses_in
from .reading import QUESTIONS, Clause, Hedge

WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "planned": "计划、拟、将、定于",
        "expected": "预计、可能、有望",
        "stated": "表示、认为、希望、要求",
        "alleged": "据称、透露、知情人士说",
        "assessed": "认为、判断、看来",
    },
    "en": {
        "planned": "plans to, is to, will",
        "expected": "is expected to, may, is likely to",
        "stated": "says, holds that, wants, calls for",
        "alleged": "is said to, according to an unnamed official",
        "assessed": "believes, sees … as, judges that",
    },
}
"""By language and status."""
_MAY_TELL: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    "zh": {
        "saying": pattern_of(
            "(?<![按照合反出守据过离的])"
            "(?:(?:报告|数据|统计|调查|总结|抗议|评论|解读|回顾|回击|反击|补充)(?=[，：])|查明|查实|举报|揭发"
            "|[把将][^，。；]{1,20}?(?:称[作为之]|说成|形容为|描述为|比作)"
            "|指责|批评|谴责|抱怨|质疑|控告|责成|责令|施压|逼(?![近真平])|催|规定|不(?:愿意?|肯|情愿)|要求|主张|赞成|反对|支持|倾向|偏好|估算|测算|评估"
            "|(?<![受大最很更])欢迎(?!仪式|[宴会词度]|光临)|感谢|祝贺|哀悼|悼念|更正|收回)(?![。；、]|$)"
            "|[向对][^，。；]{1,14}?(?:道歉|致歉|致谢|道贺|致哀)"
            "|(?:[不未]|没有?|[拒婉]绝)(?:作|予|对|就|做|再)?[^，。；]{0,20}?(?:置评|评论|回应|表态|答复|证实|否认)"
            "|(?:公布|披露|公告)(?![的日前后栏表书])|(?:公布|通报|给出|报出)的(?=[^，。；]{0,10}?(?:人数|数字|数据|数目|金额|日期|结果|说法|比例))"
            "|(?:人员|团队|小组|部门|机构|专家|科学家|学者|当局)[^，。；]{0,10}?(?:报告|通报)(?=$|[了，。；])"
            "|(?<![不没])(?:拒绝|回绝|婉拒|驳回|否决)了?(?=[^，。；]{0,12}?(?:要求|请求|提议|建议|呼吁|邀请|条件|方案))"
            "|(?<![邀申提敬宴聘约有])请(?=[各其他她它有当该社政公居民市联国双大][^，。；]{0,10}?"
            "(?:提供|支付|凑|出[资钱]|协助|帮助|派|捐|配合|注意|尽快|停止|撤离|离开|交|采取|遵守|考虑|支持|放弃|筹))"
        ),
        "plan": pattern_of(
            "(?<![主重需首必])要(?![求是点素])|(?:到头来|最终|最后|终究|迟早|将来|早晚)[^，。；]{0,4}会(?![议员长见谈展场])"
            "|(?<!已)(?<!已经)(?:到期|期满|届满)(?!了)"
            "|准备|着手|目标(?=[是为在：])|日程|接下来|下一步|届时|今后|未来|随时|决定|[商约]定|同意|谈妥|敲定"
            "|达成[^，。；]{0,12}?(?:协议|共识|一致)|(?:多少|什么|哪里|怎么)[^，。；]{0,6}?就(?!是)"
        ),
        "last day": pattern_of("截止|期限|限期|时限|目标|为止|到期"),
        "possibility": pattern_of(
            "只有[^。；]*才|不排除|视[^，。]{1,12}而定|取决于|条件是|须经|有待|尚待|接近|临近|逼近|不确定(?!的)|未定|难说|风险|几率|概率"
        ),
    },
    "en": {
        "saying": pattern_of(
            r"(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bof )\b(?:"
            r"(?:requir|oblig|order|instruct|estimat|reckon|accus|blam|criticis|condemn|complain|object|disput"
            r"|question|challeng|prefer|favour|support|oppos|reject|promis|pledg|vow|maintain)(?:e|e?[sd]|ing)?\b"
            r"(?![ ]for\b)|(?:apologi[sz]|thank|congratulat|regret)(?:e|e?[sd]|ing)?\b"
            r")(?![ ](?:have|has|had|was|were|are|is|of)\b|[.,;]|$)"
            r"|\b(?:do|does|did|ha[sd]|have|would)(?: not|n't) "
            r"(?:immediately |yet |directly )*(?:comment|respond|confirm|denied|deny|repl(?:y|ied))\w*"
            r"|\b(?:declin|refus)(?:e|e[sd]|ing) to (?:comment|say|discuss|answer|elaborate|disclose|name)\b"
            r"|\b(?:speak|speaks|spoke|spoken|speaking|talk(?:s|ed|ing)?) (?:of|about)\b"
            r"|\bworr(?:y|ies|ied|ying) (?:about|over|that)\b|\bt(?:akes?|ook) it that\b"
            r"|\b(?:is|are|was|were|came out) (?:against|in favou?r of)\b|\b(?:lay|lays|laid) the blame\b"
            r"|\bma(?:kes?|de) (?:light of|(?:it )?(?:clear|plain))\b|\bplay(?:s|ed)? down\b"
            r"|\bcasts? doubt on\b"
            # Who gave a figure, or corrects one, or refuses what was asked, has spoken.
            r"|\bcorrect(?:s|ed|ing)? (?:it|him|her|them)sel(?:f|ves)\b"
            r"|\b(?:correct|retract|revis|withdr[ae]w)(?:s|es|ed|ing)? (?:its|his|her|their|an?|the) "
            r"(?:[a-z]+ ){0,2}?(?:figures?|statements?|reports?|numbers?|tolls?|counts?|errors?|mistakes?"
            r"|claims?|estimates?)\b"
            r"|\b(?:figures?|tolls?|numbers?|totals?|estimates?|counts?|accounts?|versions?|deaths|cases"
            r"|losses)\b(?: (?:that|which|of [\w-]+))? (?:it|he|she|they|(?:the|its|an?) [^.;,]{1,40}?"
            r"|[A-Z][^.;,]{1,40}?) ?(?:had |has |have )?(?:also |first |earlier )?"
            r"(?:gave|given|gives?|issued|published|released|provided|announced|put out)\b"
            r"|\b(?:refus|reject|declin|spurn|rebuff)(?:e|es|ed|s|ing) "
            r"(?:the|an?|this|that|these|those|its|his|her|their|any|all) (?:[\w-]+ ){0,2}?"
            r"(?:demand|request|proposal|offer|call|plea|terms|invitation)s?\b"
            r"|\b(?:leaves?|left) open (?:whether|when|how)\b|\blets? it be known\b|\b(?:speaks?|spoke) out\b"
            r"|\brule[sd]? out\b|\bremind(?:s|ed)?\b|\bdoubt(?:s|ed)? (?:that|whether)\b|\bnot be drawn\b"
            r"|\b(?:voic|express)(?:es|ed|ing)\b|\bin (?:an?|the [\w-]+) (?:[\w-]+ ){0,2}?(?:poll|survey)\b"
            r"|\bside[sd]? with\b|\b(?:stands?|stood) by (?:his|her|its|their)\b|\bcite[sd]?\b[^.;]*\bas\b"
            r"|\b(?:figures|data|statistics|numbers|records|surveys?|polls?|stud(?:y|ies)|reports?"
            r"|accounts|results|filings?|documents?|minutes)\b[^;]{0,80}?"
            r"\b(?:show|suggest|indicat|point)(?:e|e?[sd])?\b",
            re.IGNORECASE,
        ),
        "plan": pattern_of(
            r"\b(?:is|are|was|were|due|set|about|agreed|ready|yet) to\b|\bplann?(?:s|ed|ing)?\b"
            r"|\b(?:goals?|targets?)[ ](?:is|are|of|for|to)\b"
            r"|\b(?:is|are)[ ](?:its|his|her|their|the)[ ](?:goal|target)\b|\bcomes?[ ]next\b"
            r"|\bnext[ ](?:day|week|month|quarter|year|spring|summer|autumn|fall|winter)\b"
            r"|\bha(?:s|ve) until\b|\bgoing ahead\b|\bin the (?:works|pipeline)\b|\blined up\b"
            r"|\b(?:ends?|expires?|lapses?|runs? out|falls? due|comes? to an end|is up)"
            r"(?= (?:on|in|at|by|with)\b)"
            r"|\btargets? [a-z]|\b(?:meet|vote|sit)s? (?:again )?on\b"
            r"|\b(?:agree[sd]?|agreeing|decid(?:e[sd]?|ing))\b"
            r"|\b(?:is|are|was|were|been|being|be)[ ](?:[a-z]+ly[ ])?(?:negotiat|discuss)\w+"
            r"|\bin (?:\w+ )?talks\b|\bnegotiat(?:es?|ing|ions?)\b"
            r"|\b(?:originally|initially) (?:due|set|planned|scheduled|meant|expected|to)\b"
            r"|\bsupposed to\b|\bmeant to\b|\bdue (?:in|on|at|by|for)\b"
            r"|\b(?:its|their|his|her|the) planned (?:[a-z]+ )?(?:spending|investments?|capex|budget"
            r"|outlays?|expenditures?|output|capacity|purchases?|production|sales)\b"
            r"|\b(?:schedul\w+|upcoming|coming|forthcoming|future|prepar\w+)\b",
            re.IGNORECASE,
        ),
        # A verb or a noun with "that" and a clause tells what somebody says (Quirk et al. 16.30, 17.26).
        "speech": pattern_of(
            r"\b[a-z]{3,}ed that\b"
            r"(?! (?:day|week|month|year|night|morning|evening|time|is|are|was|were|has|had)\b)"
            r"|\b(?:considers?|(?:view|opinion|belief|position|stance|argument|contention)s?) that\b",
            re.IGNORECASE,
        ),
        # By an incomplete count, on its own figures: it is known from there.
        "according": pattern_of(
            r"\b(?:by|on) (?:(?:an?|one|some|its|his|her|their|the|official|[\w.-]+'s?) ){1,3}"
            r"(?:[\w-]+ ){0,2}?(?:counts?|tall(?:y|ies)|reckoning|estimates?|calculations?|figures|data)\b",
            re.IGNORECASE,
        ),
        "supposition": pattern_of(
            r"\b(?:is|are|was|were|be|been) (?:(?:also|now|still|widely) )?"
            r"(?:thought|believed|presumed|feared|understood) to\b",
            re.IGNORECASE,
        ),
        # Whoever has somebody do something, or applies for it, wants it.
        "request": pattern_of(
            r"\b(?:told|tell(?:s|ing)?|ask(?:s|ed|ing)?|order(?:s|ed|ing)?|instruct(?:s|ed|ing)?"
            r"|direct(?:s|ed|ing)?|command(?:s|ed|ing)?|summon(?:s|ed|ing)?)\b[^.;]{0,70}?\bto [a-z]"
            r"|\border(?:s|ed|ing) (?:the|an?|its|their|all|\d)"
            r"|\bappl(?:y|ies|ied|ying|ications?|icants?)\b|\bfil(?:e|es|ed|ing) for\b|\bin return for\b"
            r"|\breturn(?:s|ed|ing)? for (?:more|further|additional)\b"
            r"|\b(?:order|request|petition|plea|demand|requirement|call|bid)s?(?= (?:for|to|that|by"
            r"|from|was|were|ha))"
            r"|\brequir\w+|\brequest\w*|\bcall(?:s|ed|ing)? (?:on|for|in)\b|\bsought\b|\bseek(?:s|ing)?\b",
            re.IGNORECASE,
        ),
        "last day": pattern_of(
            r"\b(?:deadlines?|due|until|targets?|goals?|clos(?:e[sd]?|ing)|expir(?:e[sd]?|y|ing)|last day)\b",
            re.IGNORECASE,
        ),
        "possibility": pattern_of(
            r"\b(?:only (?:if|when|after|once)|uncertain|conditional(?:ly)?[ ]on|on[ ]condition"
            r"|depend\w*|hing\w+ on|subject to|pending|await\w*|not (?:certain|sure|settled)"
            r"|cannot be (?:excluded|ruled out)|in the balance|to be seen|looms?"
            r"|whether|(?:not|n't) rul\w+ out|think\w* (?:of|about)|(?:is|are) (?:seen|put) at"
            r"|(?:outcome|result) (?:is|remains) open)\b",
            re.IGNORECASE,
        ),
    },
}
"""What may tell in a text that it is somebody's word, or to come, or not certain, or that a date is the last
on which something may be, though no reader takes it so in a statement: whoever requires something, or
blames somebody, tells no fact."""
_HAS_ASKED: Mapping[str, re.Pattern[str]] = {
    "zh": pattern_of(
        "已经?[^，。；]{0,6}?(?:要求|请求|呼吁|敦促|申请|提出|建议|邀请)|(?:要求|请求|呼吁|敦促|申请|提出|建议|邀请)[了过]"
    ),
    "en": pattern_of(
        r"\b(?:has|have|had) (?:already |also |now |formally )*"
        r"(?:asked|demanded|urged|called|appealed|proposed|recommended|pleaded|pressed|requested|invited|sought)\b",
        re.IGNORECASE,
    ),
}
"""What somebody wants and has uttered: who would ask for it has not asked yet."""
_PUT_OFF: Mapping[str, re.Pattern[str]] = {
    "zh": pattern_of("推迟|延期|延后|押后|推后|顺延|改期"),
    "en": pattern_of(
        r"\b(?:postpon\w+|put(?:s|ting)? off|push(?:es|ed|ing)? back|deferr(?:ed|ing)|adjourn(?:ed|ing))\b",
        re.IGNORECASE,
    ),
}
"""Words by which a text tells that something was put off."""
REPORTED = frozenset({"would", "wouldn't"})
"""Words that reported speech has by grammar ("said that it would hold talks"); Chinese has none for them."""
FUTURE = frozenset(
    {"will", "won't", "'ll", "shall", "将", "會", "不會", "將", "將會"}
    | {"会", "不会", "将会", "也会", "都会", "就会", "还会", "仍会", "才会"}
)
"""Words of what is to come that may be a plan or a forecast: 不会 is the one, "will not" often the other."""
TO_COME = FUTURE | REPORTED
_WORD_TO_COME = pattern_of(r"\b(?:will|would|shall|won't|wouldn't)\b|'ll|[将將会會]")
_OF_A_NOUN = pattern_of(
    r"alleged|suspected|possible|potential|on suspicion (?:of|that)|(?:more|less) likely|涉嫌|疑似|疑い",
    re.IGNORECASE,
)
"""Words that make a thing unsure of which something certain may be told: held over the alleged fraud."""
JUDGED_ELSEWHERE = ("懸念", "fear", "試算", "推計", "推定", "推算", "estimat")
"""How words of possibility begin that are of judgement in Chinese: to fear (担心), to estimate (估算)."""
HEDGES: Mapping[str, Message] = {
    "plan": say("plan"),
    "wish": say("wish"),
    "possibility": say("possibility"),
    "judgement": say("judgement"),
    "saying": say("saying"),
    "according": say("according"),
    "hearsay": say("hearsay"),
    "quotation": say("quotation"),
}
"""What messages call the words of each kind."""
BOUNDS = {"least": say("at least so much"), "most": say("at most so much"), "": say("about so much")}
"""What messages call that a number is told as the least, as the most or as about so much."""


def hedge_called(kind: str, word: str = "") -> Message:
    """Return what messages call words of a kind, with one of them if it is given; KeyError if unknown."""
    return say("{kind} ({word})", kind=HEDGES[kind], word=word) if word else HEDGES[kind]


def may_tell(language: str, text: str, kinds: Collection[str]) -> bool:
    """Tell whether a text may have words of one of these kinds, beside those that its reader knows."""
    words = _MAY_TELL.get(language, {})
    return any(words[kind].search(text) for kind in words.keys() & set(kinds))


def has_asked(language: str, text: str) -> bool:
    """Tell whether a text has it that somebody has uttered what he wants (has demanded, 已要求)."""
    return language in _HAS_ASKED and bool(_HAS_ASKED[language].search(text))


def put_off_in(language: str, text: str, misread: Collection[str] = ()) -> str | None:
    """Return the first word of a text that tells so, but for those that are `misread`; None if none does."""
    found = _PUT_OFF[language].finditer(text) if language in _PUT_OFF else ()
    return next((match[0] for match in found if match[0] not in misread), None)


def asks(text: str) -> bool:
    """Tell whether a text asks something: has to decide whether to go, 是否, かどうか."""
    return any(word in text for word in QUESTIONS)


def only_to_come(language: str, text: str, shown: Mapping[Hedge, str]) -> str:
    """Return the word by which a text with these hedges tells what is to come as certain, or ''.

    It is none where the text has a word of less, also beside it: will probably, 可能会. A condition is none:
    what may happen if … is not what will happen then.
    """
    known = [shown[kind] for kind in ("possibility", "plan") if kind in shown]
    words = [word for word in known if not condition_in(language, word)]
    if known and not words:
        words = [word for word in _WORD_TO_COME.findall(text) if word in TO_COME]
    if not words or "wish" in shown or not set(words) <= TO_COME:
        return ""
    clauses = clauses_in(language, _WORD_TO_COME.sub(" ", text))
    less = [word for one in clauses if (word := one.hedges.get("possibility"))]
    return words[0] if all(condition_in(language, word) for word in less) else ""


def of_a_noun(word: str, text: str = "") -> bool:
    """Tell whether a word that hedges is said of a thing alone: an alleged fraud, not "it is possible"."""
    said_of_all = re.search(rf"\b(?:is|are|was|were|be|been|it|remains?) (?:\w+ )?{re.escape(word)}\b", text)
    return bool(_OF_A_NOUN.fullmatch(word)) and not said_of_all


def hedges_of(clauses: Iterable[Clause]) -> dict[Hedge, str]:
    """Return the kinds of hedges that clauses have, each with a word that shows it."""
    return {kind: word for one in clauses for kind, word in one.hedges.items()}
