"""What a law, a treaty or a contract has come first: 须经议会批准后才能生效, 收购需获股东同意."""

from __future__ import annotations

NEEDED_BY = "(?:经|获|由|报|征得|取得|得到|提请)"
_APPROVES = "批准|核准|核可|同意|许可|认可|授权|表决|审议|审查|通过|签署|备案"
_ONLY_THEN = "(?:[才始][能可得会]?|方[能可得才]?)(?![面案法式])"
NEEDED_FIRST = (
    f"(?:(?:必?须|必需|需要?|应)先?{NEEDED_BY}"
    f"(?=[^，。；]{{0,24}}?(?:{_APPROVES})[^，。；]{{0,4}}{_ONLY_THEN})"
    f"|(?<!必)[须需]先?{NEEDED_BY}(?=[^，。；]{{0,20}}?(?:{_APPROVES})(?:[后，。；]|$)))"
)
"""Words by which nothing is so till somebody has approved it; who says 必须 or 应 without 才能 demands it."""
