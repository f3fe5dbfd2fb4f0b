"""Who speaks or acts in Japanese: particles behind names, who is not named, who speaks before a colon."""

from __future__ import annotations

from ..patterns import pattern_of
from ..speakers import Speakers

_OFFICE = (
    "首相|大統領|総理大臣|大臣|外相|防衛相|財務相|官房長官|長官|国務長官|報道官|主席|総裁|幹事長|代表|議員|大使|社長|会長"
    "|局長|司令官|知事|市長|町長|村長|総理"
)
_WHO = "高官|幹部|当局者|関係者|専門家|担当者|識者|学者|アナリスト|外交官|研究者|住民|職員|側近|筋"
PERSON = f"{_OFFICE}|{_WHO}"
"""A person by office or occupation."""
_SAY = (
    "述べ|語[っりる]|話し|説明|明らかに|指摘|強調|主張|表明|批判|警告|言[っう]|とみ|としている|という"
    "|との(?:見方|考え)|(?:考え|見解|意向|認識|見方|見通し)を示|予測|予想|見込|見通|懸念|推定|と考え"
)
SPEAKERS = Speakers(
    spoken_of=pattern_of("(?!)"),
    marked=pattern_of(
        f"[^、。「」はがをにへで]{{0,10}}(?:は|が|も(?!の)|によると|によれば|では)|の?(?:{_OFFICE})"
    ),
    title=pattern_of(f"の?(?:[一-龯]{{0,6}}(?:{_OFFICE}))?の?"),
    joined=pattern_of("[とや・、]|および|及び"),
    views=pattern_of("とみて|と考え|批判|評価|懸念|主張|非難|歓迎|反対|賛成|支持|疑問視"),
    # Between who says so and the plan stands no other subject.
    own_plan=pattern_of("@[^はがも@]{0,10}[はが]、?[^はがも@]*>[^@]*<"),
    polled=pattern_of("世論調査|意識調査|アンケート|出口調査"),
    counted_to=pattern_of(
        r"(?:年|月|日|今回|これ)で(?:通算|連続|計|ちょうど|節目の)?[0-9０-９一二三四五六七八九十百]+"
        r"(?:回|年|周年|度|例|代|カ月|か月|人|社)(?:連続|目|ぶり)?(?:。|、|と(?:なる|なった)|にな[るっ]|を迎え|だ|$)"
    ),
    outlet=pattern_of("(?:本紙|小紙|筆者)(?:は|としては)[^。]*$"),
    formerly=pattern_of("かつて|以前(?:は|から|に)|過去に"),
    described=pattern_of(
        f"(?P<who>{_WHO})(?:ら|たち)?(?:[はがも][^。]{{0,120}}(?:{_SAY})|によると|によれば|の話では|[：:])"
    ),
)


_BODY = "会社|社|省|庁|党|協会|組合|銀行|政府|委員会"
_FOREIGN = "[ァ-ヴー]+(?:[・＝][ァ-ヴー]+)+"
TURN = pattern_of(
    f"(?:[^、。：:「」\\nはがをにで]{{0,24}}(?:氏|さん|{PERSON}|記者|司会|弁護士|教授|監督|選手|{_BODY})"
    f"|{_FOREIGN}|[問答QAＱＡ])[：:]"
)
