"""The English words that hedge a clause, by what they make of it.

Sources: the hedge cues of the CoNLL-2010 shared task (Farkas et al., 2010) and of Hyland, Hedging in
Scientific Research Articles (1998), for possibility and judgement; the verbs of attribution of the AP
Stylebook and of Reuters' Handbook of Journalism, for saying and hearsay; Quirk et al., A Comprehensive
Grammar of the English Language (16.31, 16.38 to 16.41), for the verbs of intention and volition. Each stands
here in its base form, and all its inflections are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..patterns import pattern_of
from ..pieces import alternatives
from .folding import lowered
from .unnamed_sources import NAMELESS, SOURCES, WISHES_NO_NAME
from .word_lists import IRREGULAR_PAST, any_of, word_list

_DOUBLED = frozenset(word_list("doubled"))
_IRREGULAR = {
    "say": "say says said saying", "tell": "tell tells told telling",
    "think": "think thinks thought thinking",
    "seek": "seek seeks sought seeking", "hold": "hold holds held holding",
    "write": "writes wrote written writing", "forecast": "forecast forecasts forecasting",
    "undertake": "undertake undertakes undertook undertaken undertaking",
    "mean": "mean means meant meaning",
    "foresee": "foresee foresees foresaw foreseeing", "swear": "swear swears swore sworn swearing",
}  # fmt: skip


def inflect(base: str) -> Iterable[str]:
    """Return the forms of a verb: plan, plans, planned, planning."""
    if base in _IRREGULAR:
        return _IRREGULAR[base].split()
    stem = base + base[-1] if base in _DOUBLED else base
    if base.endswith("e"):
        return base, base + "s", base + "d", (base if base.endswith("ee") else base[:-1]) + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    plural = base + "es" if base.endswith(("s", "sh", "ch", "x")) else base + "s"
    return base, plural, stem + "ed", stem + "ing"


def forms(bases: str | Iterable[str]) -> str:
    """Return a pattern for all forms of some verbs."""
    listed = bases.split() if isinstance(bases, str) else bases
    return rf"(?:{alternatives({form for base in listed for form in inflect(base)})})"


def cue(*families: str) -> re.Pattern[str]:
    """Return a pattern for words in small letters: in a clause made `small` they are found far faster."""
    return pattern_of(rf"(?<![\w-])(?=[a-z'])(?:{'|'.join(families)})(?![\w-])")


_BE = r"(?:is|are|was|were|be|been|being|'s|'re)"
_NOT = (
    r"(?:[ ](?:not|now|also|still|widely|long|currently|reportedly|already|generally|never|once|first"
    r"|originally|initially|previously|provisionally|tentatively))?"
)
_ADVERBS = r"(?:[ ](?:not|never|also|now|still|soon|only|later|again|eventually|then))*"

SPEAKING = word_list("speaking")
SPEAK = forms(SPEAKING)
_NAME_AS = r"(?:call(?:s|ed|ing)|brand(?:ed|ing)|labell?(?:ed|ing)|dubb(?:ed|ing))"
"""Verbs with an object and what is said of it (Quirk et al. 16.46), in forms that no noun has."""
QUALITY = (
    # Adjectives by their endings, as far as few nouns share them, and some that have none (Quirk et al. I.43)
    r"(?:[a-z]+(?:ful|less|ous|able|ible|ical|some|ish|ed)|un[a-z]+(?:al|fair|just|true|ing|ic|wise|safe|ary|ant)"
    r"|(?:il|ir)[a-z]+(?:al|ate|ive|ar|ic|ant)|in(?:valid|humane|adequate|appropriate|accurate|sufficient)|immoral"
    r"|false|wrong|absurd|historic|vital|essential|premature|fair|just|legal|weak|poor|good|bad|great)"
)
_AHEAD = any_of("ahead")

HEARSAY = cue(
    NAMELESS,
    SOURCES,
    r"(?<!can )(?<!cannot )(?<!could )(?<!may )(?<!might )(?<!must )(?<!should )(?<!can not )"
    rf"{_BE}{_NOT}[ ](?:said|believed|thought|understood|rumou?red|reported|alleged|claimed|reputed|held"
    rf"|presumed|known)[ ](?:to|that)(?<!known to)(?<!known that)",
    # The dead, all believed to have been on board.
    r"(?:believed|thought|understood|rumou?red|reputed|presumed)[ ]to[ ](?:have|be)",
    r"(?:it|there)[ ]\w+[ ](?:rumou?red|whispered)|purport(?:s|ed|ing)?(?=[ ]to\b)",
    r"it[ ](?:has[ ]|had[ ]|later[ ]|since[ ]|also[ ])*(?:emerge[sd]|transpire[sd])"
    r"(?=[ ]that\b|[ ]*(?:$|[.,;])|[ ](?:on|last|this|yesterday|today|earlier|later)\b)",
    r"rumou?rs?(?:[ ]had[ ]it)?|rumou?red|reportedly|allegedly|purportedly|supposedly|reputedly|hearsay"
    r"|gossip|unconfirmed|word[ ]has[ ]it",
)
JUDGEMENT = cue(
    forms(
        "believe criticise criticize condemn denounce deplore decry accuse praise hail blame applaud "
        "lambast slam fault oppose endorse blast rebuke ridicule deride"
    ),
    r"(?<!new )(?<!the )(?<!its )(?<!their )(?<!these )"
    rf"(?:{forms('deem reckon assess evaluate')}|ruled|judged|judging|regarded|welcomed|welcoming)"
    r"(?![ ](?:out|over|supreme|party))",
    rf"{forms('conclude')}(?=[ ](?:that|it|he|she|they|there)\b|[ ](?:[\w'-]+[ ]){{1,5}}?(?:is|are"
    rf"|was|were|ha[sd]|have|will|would|could|should|[a-z]{{2,}}ed|{IRREGULAR_PAST})\b|[ ]*(?:[.,;:]|$))",
    # Talks are concluded; a judge, the rules, a ruling are nouns, unless what is judged stands behind them.
    r"(?:judges?|rules?|welcomes?)"
    r"(?=[ ](?:that|the|it|its|him|her|them|their|against|in[ ]favou?r)\b|[ ]{2,})",
    r"ruling(?=[ ](?:that|it|its|him|her|them|their|against|in[ ]favou?r)\b)"
    r"|t(?:akes?|aking|ook)[ ]the[ ]view",
    r"(?:(?<=, )(?:the|an?|its)[ ](?:(?!(?:s?he|they|it)\b)\w+[ ]){1,3}?(?:judges|rules|holds?|held)"
    r"|(?<=  )(?:judges|holds|held)|(?<=, )(?:he|she|they)[ ](?:holds?|held))(?=[.;\"' ]*$)",
    r"regards?(?=[ ][^.;]{1,60}?[ ]as\b)",
    r"(?:judge|court|jury|panel|tribunal|inquiry|commission|investigators|auditors|committee|study|report"
    r"|review|inquest|watchdog)s?[ ](?:\w+[ ])?found",
    r"think|thinks|(?<!is )(?<!are )(?<!was )thought(?=[ ](?:that|the|it|he|she|they))",
    r"(?:find|finds|found)[ ](?:it|that)",
    rf"{_BE}{_NOT}[ ](?:seen|viewed|regarded|considered|perceived)[ ](?:as|to|an?|the)",
    r"consider(?:s|ed)(?=[ ](?:it|the|him|her|them|that|this))",
    forms("hold") + r"(?=[ ](?:[a-z]+[ ]){0,4}?that\b)",
    r"(?:sees?|saw|seeing)(?=[ ](?:an?|the|one|its|no|few|little|much|more|less|any|some)[ ]"
    r"(?:\w+[ ]){0,2}?(?:signs?|risks?|needs?|chances?|reasons?|prospects?|evidence|room|roles?|threats?"
    r"|dangers?|opportunity|opportunities|purposes?|motives?|advantages?|benefits?|signals?|value|merit)\b)",
    r"(?:describe|label|brand|dub|portray|characterise|characterize|dismiss|hail|see|view)(?:s|d|ed|led"
    r"|n)?(?=[ ][^.;]{1,80}?[ ]as\b)|saw(?=[ ][^.;]{1,80}?[ ]as\b)",
    rf"{_NAME_AS}(?=[ ](?:(?!(?:an?|for)[ ])\w+[ ]+){{1,4}}?(?:[\"“]|an?[ ])|[ ]+[\"“]"
    r"|[ ]{2,}(?:\w+[ ])?an?[ ])(?![ ](?:for|on|off|up|in)\b)",
    # To call an election is no judgement: what is called a disgrace stands in front.
    rf"(?:(?:what|which)[ ]+(?:\w+[ ]+){{0,4}}?|{_BE}[ ](?:\w+[ ])?){_NAME_AS}(?=[ ]an?[ ])",
    rf"{_NAME_AS}(?=[ ]+(?!(?:for|up|on|upon|off|in|out|to|at|by|back)\b"
    rf"|(?:the|its|his|her|their)[ ]+{QUALITY}\b)(?:\w+[ ]+){{1,4}}?{QUALITY}[ ]*"
    r"(?:$|[^\sa-z]|(?:and|but|in|on|for|to|after|as|when)\b))",
    r"(?:must|should|ought[ ]to|shouldn't|mustn't)",
    r"(?:has|have|had|having)[ ]to(?=[ ][a-z]+)|need(?:s|ed)?[ ]to|obliged[ ]to|required[ ]to|duty[ ]to",
    r"in[ ](?:the[ ])?(?:\w+'s?[ ]|his[ ]|her[ ]|their[ ]|its[ ]|my[ ]|our[ ])?(?:view|opinion|judgement"
    r"|judgment|eyes)(?:[ ]of)?(?![ ]of[ ]the[ ]fact)",
    r"confident[ ](?:of|that)|arguably|rightly|wrongly|necessary[ ]to|unacceptable"
    r"|in[ ]the[ ]public[ ]interest",
)
TO_DO_SO = (
    r"(?:[ ]{2,}(?:[\w'-]+[ ]+){0,3}?|[ ](?:(?!(?:to|that|and|or)\b)[\w'-]+[ ]+){1,5}?)(?:not[ ])?to[ ]"
    r"(?!(?:the|an?|its|his|her|their)\b)[a-z]"
)
"""Whom a verb asks, whose name is blank, and what he is to do."""
WISH = cue(
    forms(
        "want hope aim seek wish desire urge demand plead recommend propose advocate encourage beg "
        "invite request aspire advise"
    )
    + r"(?![ ](?:list|fell|rose|(?:is|was)(?![ ]that\b)))",
    r"suggest(?:s|ed|ing)?(?=[ ](?:an?|the|new|more|further)[ ])",
    forms("try attempt strive endeavour endeavor") + r"(?=[ ](?:to|and|in|hard|again)\b)",
    # What is called off, in or up on a day, and the vote that is called for May, are no calls for it.
    r"call(?:s|ed|ing)?[ ](?!(?:an?|the|its|his|her|their|it|him|them|off|up|out|back|over|down|round|around"
    r"|away|forth"
    r"|(?:[a-z]+[ ]){0,2}(?:elections?|votes?|meetings?|strikes?|referendums?|protests?|ball(?:ot)?s?))[ ])"
    r"(?!in[ ](?:for|on)[ ])(?:\w+[ ]){0,3}?(?:for|upon|on)"
    r"(?=[ ](?!(?:mon|tues|wednes|thurs|fri|satur|sun)day))",
    r"ask(?:s|ed|ing)?(?=[ ]+(?:for\b|that\b)|" + TO_DO_SO + r")(?![ ](?:not[ ]to[ ]be"
    r"|whether|if|why|how))",
    r"look(?:s|ed|ing)?[ ]to(?=[ ][a-z])",
    r"willing|unwilling|ready(?=[ ]to)|eager|keen|anxious|reluctant(?=[ ]to)",
    r"in[ ](?:a[ ]bid|an[ ](?:effort|attempt)|the[ ]hope)",
    r"appeal(?:s|ed|ing)?[ ](?:for|to)",
    r"press(?:es|ed|ing)?[ ]for|push(?:es|ed|ing)?[ ]for|lobby(?:ing|ied)?[ ]for|would[ ]like"
    r"|hopes?[ ](?:of|for)|insist(?:s|ed|ing)?[ ]on",
)
_NO_DETERMINER = "".join(f"(?<!{word} )" for word in word_list("determiner"))
_FOR_A_TIME = (
    r"[ ]for(?:[ ]{2,}|[ ](?:\d|early|late|mid|next|this|the[ ](?:end|start|first|second|third|fourth|spring"
    r"|summer|autumn|winter)|tomorrow|tonight)\b)"
)
PLAN = cue(
    forms(
        "plan intend decide promise pledge vow threaten agree prepare arrange commit undertake offer "
        "resolve opt swear choose mean"
    )
    + r"(?:[ ](?:itself|himself|herself|themselves|on|soon|in[ ]principle))?[ ]to(?=[ ][a-z])",
    rf"{forms('envisage')}|(?:is|are|was|were)[ ](?:drafting|drawing[ ]up)",
    r"(?:promised|pledged|vows|vowed|threatened|pledging|vowing|threatening)(?![ ](?:species|area|by|with))",
    forms("promise pledge vow threaten") + r"(?:[ ](?:that|the|it|he|she|they|an?|more|new)\b)",
    rf"{_BE}{_NOT}[ ](?:(?:set(?![ ](?:on|in|at|by)\b)|due|scheduled|slated|poised|planned)"
    r"(?=[ ](?:to|for|on|in|at|by)\b)|(?:going|determined|prepared|arranged|about|bound|committed)(?=[ ]to\b)"
    rf"|arranged(?={_FOR_A_TIME}))",
    rf"(?:{_BE}{_NOT}[ ](?:targeted|earmarked|timetabled|fixed)|pencill?ed[ ]in)(?={_FOR_A_TIME})",
    r"plans?[ ](?:is|are|was|were|call|calls|called)[ ]for",
    r"(?:plan|plans|intention|intentions|decision|promise|pledge|vow|scheduled|slated|due"
    r"|determined)[ ]to(?=[ ][a-z]+)",
    r"intentions?[ ]of|(?:arrang(?:es?|ing)|(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )arranged)"
    r"(?=[ ]for\b)|preparing[ ]for|in[ ]preparation[ ]for",
    rf"{_NO_DETERMINER}plans(?=[ ](?!(?:to|of|by|in|on|at|and|or|but|from|with|that|which|is|are|was|were|has"
    r"|have|had|will|would|may|could|should|can)\b)[a-z \"“‘])",
    r"plans?(?=[ ](?:an?|the|its|new|for)\b)|planning(?=[ ](?:an?|the|its|new)\b)|scheduled[ ]for"
    r"|planned[ ]for|intends?",
    r"(?<!there )(?:is|are|was|were)[ ](?:(?:now|also|still|soon|later|then|instead|therefore|thus|finally"
    r"|eventually|formally|officially|jointly|initially|originally|first|both|all|not"
    r"|never)[ ])?to(?=[ ][a-z]+(?<!blame)(?<!date)(?<!some)(?<!the)\b)",
)
_CLOSE = "".join(f"(?<!{word} )" for word in word_list("informant"))
_NOT_BY_ANYBODY = "(?<!has )(?<!had )(?<!have )"
POSSIBILITY = cue(
    # Semi-modals, adjectives and prepositions of what is not yet so (Quirk et al. 3.40, 9.57, 16.76).
    r"stands?[ ]to(?![ ](?:the|an?|its|his|her|their)\b)(?=[ ][a-z])|tentative(?:ly)?|provisionally(?![ ]\d)",
    r"(?<!\ba )(?<!\bthe )pending(?=[ ](?:[\w-]+[ ]){0,4}?"
    rf"(?:{_AHEAD}|review|appeal|investigation|inquiry|outcome|ruling|clearance|consent|trial|hearing)\b)",
    r"in[ ](?:\w+[ ])?talks(?=[ ]to[ ][a-z])|(?:hing(?:es|ed|ing)|contingent|conditional)[ ](?:up)?on",
    rf"{_BE}{_NOT}[ ](?:next[ ])?in[ ]line(?=[ ](?:for|to)\b)|on[ ]the[ ](?:verge|brink|cusp)[ ]of",
    # A deal is close; a person close to the deal knows of it.
    rf"(?:{_CLOSE}close[ ]to|near(?:s|ed|ing)?)(?=[ ](?:an?[ ])?(?:\w+[ ])?{_AHEAD}\b)",
    rf"fac(?:e|es|ed|ing)(?=[ ]+(?!no\b)(?:(?:(?!of\b)\S+[ ]+){{0,4}}?){any_of('threat')}\b)",
    r"(?:may|might)(?![ ](?:19|20)\d\d)|maybe|could|couldn't|perhaps|possib(?:le|ly|ility|ilities)"
    r"|probabl[ey]|probability|(?:(?:more|less)[ ])?likely|likelihood|unlikely",
    r"potentially|conceivabl[ey]|presumably|plausibl[ey]|apparently|seemingly|uncertain|unclear"
    r"|(?:far[ ]from|not(?:[ ]yet)?)[ ](?:certain|settled)"
    # Nobody has decided whether to go: a question is open, and nothing is possible by it.
    rf"|{_NOT_BY_ANYBODY}(?:far[ ]from|not(?:[ ]yet)?)[ ]decided"
    r"(?![ ](?:whether|if|when|how|where|on|what|who|which)\b)",
    r"not[ ](?:\w+[ ])?clear|in[ ]theory|theoretically|hypothetically",
    forms("expect forecast predict project anticipate foresee estimate suspect fear seem speculate")
    + r"(?<!project)(?<!projects)(?<!estimate)(?<!estimates)",
    r"appear(?:s|ed)?(?=[ ](?:to|that|likely|unlikely|as))|look(?:s|ed)?[ ](?:likely|set|unlikely|as[ ]if)"
    r"|it[ ]appear(?:s|ed)",
    r"suggest(?:s|ed|ing)?[ ]that|suggests?(?=[.,;\"' ]*$)|hint(?:s|ed|ing)?|indicat(?:e|es|ed|ing)[ ]that",
    rf"{_BE}{_NOT}[ ](?:(?:considering|weighing|mulling|contemplating|exploring)|(?:studying|examining)"
    r"(?=[ ](?:[\w'-]+[ ]+){0,3}?(?:whether|if|how|plans?|proposals?|options?|possib\w+|ways?|ideas?|offers?"
    r"|bids?|moves?|feasibility|alternatives?|sale|purchase)\b|[ ](?:an?[ ]|the[ ]|its[ ])?[ ]{3,}))"
    rf"|under[ ]consideration|being[ ]considered|would[ ](?:also[ ])?consider",
    r"(?<!asked )(?<!not decided )(?<!yet decided )(?<!yet to decide )if|unless"
    r"|provided[ ](?:(?:that|the|no|all|both|there)|(?:it|he|she|they)(?![ ](?:with|to|for)\b))"
    r"|providing|assuming|in[ ]case"
    r"|as[ ]long[ ]as(?![ ]+\d)|subject[ ]to"
    r"|depends?[ ]on[ ](?:whether|how|what|when|who|if"
    r"|(?:the[ ])?(?:outcome|result|approval|consent|weather))"
    r"|(?<!\bthe )(?<!\bits )estimates?(?=[ ](?:[^.,;]*[ ])?(?:will|would|could|may|might)\b)"
    r"|depending[ ]on|permitting|in[ ]the[ ]event[ ]of|should[ ](?:the|it|they|he|she)(?=[ ]\w+[ ]be)",
    r"risks?(?=[ ](?:of|that|losing|being|becoming))|at[ ]risk(?=[ ]of)|chances?[ ](?:of|that)|prospect[ ]of"
    r"|on[ ](?:course|track)[ ](?:to|for)|doubt(?:s|ed|ful)?|on[ ]suspicion[ ](?:of|that)|improbable",
)
WILL = pattern_of(
    rf"(?<![\w-])(?=['ws])(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bof )(?<!\btheir )(?<!\ba )(?<!\bown )"
    rf"(?P<modal>(?-i:will)|'ll|won't|shall|would|wouldn't)(?![\w-]){_ADVERBS}"
    r"[ ](?P<verb>[a-z]+|(?=[ ]{2}))(?:[ ](?P<after>\w+))?",
    re.IGNORECASE,
)
FORECAST_VERBS = frozenset(word_list("forecast"))
SAYING = cue(
    SPEAK,
    r"puts?(?=[ ](?:[a-z'-]+[ ]){1,8}?at[ ](?:(?:about|around|some|nearly|over)[ ])?(?:\d|[$£€]|us\$))"
    r"|express(?:es|ed|ing)|voic(?:es|ed|ing)|(?:writes?|wrote|writing)(?=[ ]that\b)",
    forms("ask") + r"(?=[ ](?:[a-z']+[ ]){0,3}?(?:who|what|whether|if|why|how|when|where|which)\b)",
    r"point(?:s|ed|ing)?[ ]out|according[ ]to[ ](?=\0)",
)
ACCORDING = cue(
    r"according[ ]to",
    r"as[ ](?:reported|quoted|told|cited|announced|stated|described)[ ](?:by|in)",
    r"quoting|in[ ]the[ ]words[ ]of",
)
NO_HEDGES = cue(
    r"(?:no|without|never[ ]any|not[ ]any|any)[ ](?:immediate[ ]|current[ ]|concrete[ ]"
    r"|further[ ])?(?:plans?|intentions?|desire|wish|need|doubt|chance|risk)(?:[ ](?:to|of|for))?",
    r"an[ ]estimated(?=[ ]+(?:[^\w\s]|us\$)?[ ]?(?:\d|[a-z]+[ ](?:hundred|thousand|million|billion)))",
    rf"(?:do|does|did)(?![ ]?{WISHES_NO_NAME})(?:[ ]not|n't)[ ]"
    r"(?:plan|intend|want|wish|seek|aim|mean)(?:[ ]to)?",
    r"(?:no|not|n't)[ ](?:longer[ ]|currently[ ]|yet[ ]|now[ ])?(?:(?:planning|intending)[ ]to|seeking"
    r"|in[ ](?:\w+[ ])?talks"
    r"|considering|weighing|mulling|contemplating|exploring)|as[ ](?:planned|scheduled|expected"
    r"|promised|agreed|hoped|intended|usual)|than[ ](?:planned|expected)",
    r"(?:the|an?|prime|main|chief|two|three|four|other|murder|terror|terrorist|second)[ ]suspects?"
    r"|suspects|must-\w+|would-be|well[ ]known|as[ ]if|what[ ]if|even[ ]so|free[ ]will|court[ ]orders?",
    # Whoever would not comment has declined to, and what he would not say is not said.
    r"(?:(?:would|will)(?:n't|[ ]not)|declin(?:es?|ed|ing)[ ]to|refus(?:es?|ed|ing)[ ]to)[ ]"
    r"(?:comment|say|discuss|elaborate|confirm|disclose|reveal|specify|identify)"
    r"(?:[ ](?:how|what|who|when|where|why|which|whether|if|on|about)\b[^.;,\"]*)?"
    r"|could[ ]not[ ]be[ ]reached",
    r"have[ ]to[ ]do[ ]with|had[ ]to[ ]do[ ]with|if[ ](?:any|needed|necessary|need[ ]be|required)",
)

_NAMED_MAY = pattern_of(r"\bM(?i:ay|ight)\b")


def small(clause: str) -> str:
    """Return a clause of the same length in small letters, in which the cues are looked for.

    May and Might keep their capital: with one they are names.
    """
    text = lowered(clause)
    for match in _NAMED_MAY.finditer(clause):
        text = f"{text[: match.start()]}M{text[match.start() + 1 :]}"
    return text
