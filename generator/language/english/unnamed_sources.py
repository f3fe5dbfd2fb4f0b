"""Sources that an English text does not name: how it says so, and what they know or where they sit.

What tells why or how somebody is not named (was not authorised to speak) is said of him and not of his news:
it denies nothing of that. The forms are those of the AP Stylebook, "anonymous sources", and of Reuters'
Handbook of Journalism, "sources".
"""

from __future__ import annotations

import re

from ..patterns import pattern_of
from .word_lists import any_of

_NOT = r"(?:not|[a-z]+n't)"
_NAMED = r"(?:named|identified|quoted)(?![ ](?:after|for|as|among|in)\b)"
_NAME = r"(?:his|her|their)[ ](?:[a-z]+[ ])?names?"
_UNNAMED = rf"(?:be[ ]{_NAMED}|give[ ]{_NAME})"
_ALLOWED = r"(?:authori[sz]ed|allowed|permitted|cleared|entitled|at[ ]liberty)"
_SPEAK_OF_IT = r"(?:(?:speak|talk)(?![ ](?:for|on[ ]behalf)\b)|comment|brief|discuss|give[ ]interviews)"
_TO_ALL = (
    r"(?:speak|talk|comment)[ ]"
    r"(?:publicly|openly|to[ ](?:the[ ])?(?:press|media|reporters)|on[ ]the[ ]record)"
)
WISHES_NO_NAME = rf"{_NOT}[ ](?:want|wish|like|care|agree)[ ]to[ ]{_UNNAMED}"
NAMELESS = (
    rf"(?:who|and|because|since|as)[ ](?:[a-z]+[ ]){{0,3}}?"
    rf"(?:{_NOT}[ ](?:to[ ])?be[ ]{_NAMED}|anonymity|anonymously|{WISHES_NO_NAME}"
    rf"|{_NOT}[ ]authori[sz]ed[ ]to[ ](?:publicly[ ])?{_SPEAK_OF_IT}|{_NOT}[ ]{_ALLOWED}[ ]to[ ]{_TO_ALL}"
    rf"|withheld[ ]{_NAME}|(?:declined|refused)[ ]to[ ]{_UNNAMED})"
    r"|(?:asked|asking|requested|requesting)[ ]for[ ](?:anonymity|no[ ]names?\b)"
    r"|(?:on|under)[ ](?:the[ ])?condition[ ]of[ ]anonymity|speaking[ ]anonymously"
    rf"|(?:asked|asking|requested|requesting|declined|declining)[ ](?:not[ ])?to[ ]be[ ]{_NAMED}"
    rf"|not[ ]{_ALLOWED}[ ]to[ ]{_TO_ALL}"
)
_WHO = (
    r"(?:people|persons?|officials?|executives?|diplomats?|those|someone|somebody|one[ ]person|traders?"
    r"|bankers?|aides?|insiders?)"
)
_SOME = r"(?:(?:one|two|three|four|five|some|several|many|a[ ](?:few|number[ ]of))[ ])?"
SOURCES = (
    rf"(?:{_WHO}[ ](?:who[ ]\w+[ ])?"
    r"(?:familiar[ ]with|close[ ]to|briefed[ ]on|with[ ](?:direct[ ])?knowledge[ ]of|informed[ ]of)"
    rf"|{_WHO}[ ]who[ ](?:knows?|knew)[ ](?:(?:of|about)[ ])?(?:[\w'-]*[ ]+){{1,4}}?{any_of('affair')}\b"
    # Somebody within an office, cited or speaking: people in the ministry.
    rf"|(?:according[ ]to|citing|quoting|told[ ]by)[ ]{_SOME}(?:people|persons?|someone|somebody)"
    rf"[ ](?:in|inside|within|at|from)[ ](?:[\w'-]*[ ]+){{0,5}}?{any_of('office')}\b"
    rf"|{_SOME}(?:people|persons?)[ ](?:in|inside|within)[ ](?:[\w'-]*[ ]+){{0,5}}?{any_of('office')}"
    r"(?=[ ](?:say|says|said|told)\b)"
    r"|according[ ]to[ ](?:the|these|those|both)[ ](?:[a-z]+[ ])?(?:people|persons)(?=[ ]*(?:$|[.,;]|who\b))"
    r"|some(?:[ ]people)?[ ](?:say|claim(?=[ ]that\b))(?=[ ])"
    r"|(?<!\bopen )(?<!\benergy )sources?"
    r"(?=[ ](?:close|familiar|in|inside|at|within|with|who|say|said|told|added|cited|quoted|briefed|near"
    r"|speaking|claim|suggest))"
    r"|(?:citing|quoting|according[ ]to|told[ ]by|said)[ ](?:[a-z]+[ ]){0,3}sources|(?:government"
    r"|diplomatic|military|security|industry|western"
    r"|company|police|ministry|palace|trade|party|judicial|intelligence|banking|market)[ ]sources"
    r"|(?<!\bindustry )(?<!\btrade )(?<!\bmarket )insiders?|unnamed[ ]\w+|anonymous[ ]\w+|unidentified[ ]\w+)"
)
OF_THE_SOURCE = pattern_of(rf"\b(?:{NAMELESS})", re.IGNORECASE)
"""What a text tells of a speaker who is not named, in any case of letters."""
