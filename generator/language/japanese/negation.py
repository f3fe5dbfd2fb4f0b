"""The words by which a Japanese text denies (ない, ません, ず), and those that may stand for a denial."""

from __future__ import annotations

import re

_NOT = (
    r"(?<!か)(?<!しか)(?<!だけで)な(?:い(?!か|と(?:いけ|なら))|かった|く(?!て(?:は|も)))"
    r"|ませ[んぬ](?!か)|ず(?=[、。に])"
)
DENIES = re.compile(rf"{_NOT}|否定|否認|拒否|拒絶|反対|[不未](?=[一-龯])(?!明|足|動産|満)|無(?=効|罪|視)")
MAY_DENY = re.compile(
    "ない|なか|なく|なし|ませ|ず|ぬ|まい|[不無未非否拒反禁止免難除]|避け|やめ|止め|防|取り消|見送|断"
)
