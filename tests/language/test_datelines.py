"""The day that a report was filed on is no day on which what it tells took place."""

from __future__ import annotations

import pytest

from generator.language.datelines import end_of_dateline


@pytest.mark.parametrize(
    ("language", "dateline", "told"),
    [
        ("en", "BAY TOWN, Oct 14 (Quay) - ", "The ferry stopped on Tuesday."),
        ("en", "BAY TOWN, 14 October — ", "The ferry stopped."),
        ("en", "ST. IVES, Cornwall, Oct. 14, 2031 (AP) – ", "The ferry stopped."),
        ("en", "Bay Town (AFP) - ", "The ferry stopped on 3 May."),
        ("en", "BAY TOWN -- ", "The ferry stopped."),
        ("en", "", "NATO met on 3 May — and did not agree."),
        ("en", "", "A ferry (Aurora) stopped on 3 May - and sailed again."),
        ("en", "", "US-built ferries stopped on 3 May."),
        ("en", "", "On 3 May (Monday) - a holiday - the ferry stopped."),
        ("zh", "海湾社本镇10月14日电 ", "渡轮13日停航。"),
        ("zh", "本报北镇10月14日讯（记者 森花）", "渡轮13日停航。"),
        ("zh", "【本報記者森花北鎮十四日電】", "渡輪昨日停航。"),
        ("zh", "", "镇上10月14日电费上涨。"),
        ("zh", "", "渡轮10月14日停航，公司15日电告乘客。"),
        ("ja", "【北町10日共同】", "町は9日、渡船を止めた。"),
        ("ja", "［北町 14日 ロイター］ - ", "町は13日、渡船を止めた。"),
        ("ja", "【北町＝森花】", "町は13日、渡船を止めた。"),
        ("ja", "", "【5月3日の運航】渡船は止まった。"),
        ("de", "", "NORDSTADT, 3. Mai (dpa) - Die Fähre hielt."),
    ],
)
def test_a_dateline_ends_before_what_is_told(language: str, dateline: str, told: str) -> None:
    assert end_of_dateline(language, dateline + told) == len(dateline)
