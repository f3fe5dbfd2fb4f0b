"""Who speaks before a colon in Japanese, in headlines and transcripts: 林氏：, 問：."""

from __future__ import annotations

from ..patterns import pattern_of
from .speakers import PERSON

_BODY = "会社|社|省|庁|党|協会|組合|銀行|政府|委員会"
_FOREIGN = "[ァ-ヴー]+(?:[・＝][ァ-ヴー]+)+"
TURN = pattern_of(
    f"(?:[^、。：:「」\\nはがをにで]{{0,24}}(?:氏|さん|{PERSON}|記者|司会|弁護士|教授|監督|選手|{_BODY})"
    f"|{_FOREIGN}|[問答QAＱＡ])[：:]"
)
