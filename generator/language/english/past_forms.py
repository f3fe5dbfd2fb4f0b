"""The forms of English verbs that tell of the past: the irregular ones are those of the grammar's own list.

A Comprehensive Grammar of the English Language (Quirk et al.), appendix to chapter 3. Left out are those that
the press has as nouns and adjectives first: bent, bid, bound, fed, ground, rent, spat.
"""

from __future__ import annotations

from ..pieces import alternatives
from .word_lists import word_list

_IRREGULAR = word_list(
    """
    was were had did said told went came took gave got made met saw knew thought found left kept held
    brought bought sold sent spent lost won paid led rose fell grew began ran spoke wrote stood struck
    shot fought fled flew became broke chose drove hit let put set cut sank stole swore threw tore wore
    won underwent withdrew oversaw overtook undertook caught taught sought felt dealt built burnt drew
    hung laid lay meant read rang sang sat shook shut slept slid spread stuck swam swept understood woke
    wound
    arose ate awoke befell bit blew bore clung crept dreamt drank dug dwelt flung forbade foresaw foretold
    forgave forgot froze heard hid knelt leant leapt learnt lent lit mistook rode shone shrank slew slung
    spilt spoilt sprang stank strode strove strung stung swung trod undid unwound upheld wept withheld
    withstood wove wrung
    """
)
_OUTDONE = word_list(
    """
    bought built came did drank drew drove fought flew gave got grew heard held hung kept knew laid led lost
    made met paid ran rode rose sang saw sent shone shot slept sold spent spoke stood struck swam taught
    threw thought told took trod went won wrote
    """
)
"""Those that take over-, out-, under-, re- and mis-: overthrew, outsold, rebuilt, misled."""
IRREGULAR_PAST = rf"(?:{alternatives(_IRREGULAR)}|(?:over|out|under|re|mis)(?:{alternatives(_OUTDONE)}))"
NO_PAST = (
    "united|need|speed|indeed|hundred|feed|breed|exceed|proceed|succeed|embed|seed|red|shed|wed|bed|sacred"
    "|naked|wicked|resent"
)
UNCHANGED_PAST = (
    r"(?:beat|broadcast|burst|cast|hurt|quit|recast|split|thrust|upset"
    r"|cost(?=[ ](?:[$£€\d]|an?\b|the\b|its\b|his\b|her\b|their\b|it\b|them\b|about\b|[A-Z])))"
)
"""Pasts that are as the verb is, and nouns too: they look back where no article stands before them."""
_PARTICIPLES = word_list(
    """
    arisen awoken beaten begun bitten blown broken chosen drawn driven eaten fallen flown forbidden forgiven
    forgotten frozen grown hidden overcome overrun overtaken overthrown redrawn retaken rewritten ridden
    risen shaken shown shrunk slain spoken stolen stricken sung sunk sworn swum taken thrown torn undergone
    undertaken woken worn woven withdrawn written
    """
)
PARTICIPLE = rf"(?:{alternatives(_PARTICIPLES)})"
ANY_PARTICIPLE = rf"(?:[a-z]{{2,}}ed|{IRREGULAR_PAST}|{UNCHANGED_PAST}|{PARTICIPLE}|done|given|gone|seen)"
"""Whatever may stand behind "be" or "have"; some are not told from the past, and need not be there."""
