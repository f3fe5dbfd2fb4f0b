"""A verb of asking is a wish; the same word in a procedure, before its noun or as a thing is none."""

from __future__ import annotations

import pytest

from generator.language.readers import READERS

NO_WISHES = {
    "en": """
The port authority called for tenders for the new crane on Monday.
The ministry invited bids for forty electric buses.
The agency issued a call for proposals.
The prime minister called a snap election for 12 June.
The union called a strike.
The ambassador called on the foreign minister on Tuesday.
The delegation called on Governor Lindqvist in the afternoon.
The shipowner appealed against the fine to the appeal court.
The owners have appealed to the Supreme Court.
The appeal to the court failed.
The couple sought asylum in Norway.
The airline sought bankruptcy protection on Monday.
The lawyer requested bail.
Demand for chips rose by a tenth.
Strong demand for tickets emptied the hall.
The promised bridge opened on Monday.
The police arrested the wanted man.
The invited guests left at noon.
The court upheld the request.
The club invited 200 guests to the launch.
The bank advised the firm on the merger.
He aimed the gun at a guard.
The chair called for order twice.
""",
    "zh": """
港务局就新码头工程公开招标。
四家公司应标。
反对党提请表决。
检方请求法院判处三年徒刑。
政府请求引渡该银行家。
航空公司申请破产保护。
律师申请保释。
公司申请了专利。
产品要求严格。
公司达到了环保要求。
新规提高了安全要求。
按照合同要求，公司交付了两艘船。
最低要求是两年经验。
法院驳回了业主请求。
原告的诉讼请求被驳回。
工会建议被否决。
请求书已送交法院。
建议零售价为30元。
""",
    "ja": """
港湾局は新しい岸壁の入札を公告した。
夫婦は損害賠償を求めて提訴した。
住民は差し止めを求める訴えを起こした。
野党は採決を求める動議を撤回した。
船主は最高裁に上告した。
概算要求は1兆円に上った。
要望書が市長に渡された。
""",
}
WISHES = {
    "en": """
The mayor called for calm.
The unions called for tenders to be reopened.
The board called for bids to be made public.
Groups called for more transparent bids.
The opposition called for an election.
The minister called on Norway to open its market.
The bishop called on the council, which met on Friday, to vote.
The union called on the owners for restraint.
The governor appealed for calm.
The families appealed to the president to free the sailors.
The mayor appealed to the court to show mercy.
The union invited the company to withdraw the offer.
The mayor was invited to speak.
The town repeated its demand for a ferry.
Their demand was that the pier be closed.
Traders demand lower fees.
Residents asked for a new bridge.
The firm requested an exemption from the tax.
The council proposed a toll of two euros.
The town wants the promised bridge.
The firm aims to hire sixty people.
Doctors advised against travel.
The watchdog advised the public to stay indoors.
The company seeks a partner in Chile.
""",
    "zh": """
镇长呼吁保持冷静。
环保组织呼吁公开招标。
工会要求重新招标。
工会要求被解雇的工人复职。
居民要求获得补偿。
反对党要求表决。
议员要求委员会审议预算。
工会要求高温停工。
渔民申请降低税率。
家属请求法院从轻判决。
镇长接受采访时呼吁，各方保持冷静。
公司寻求在智利的合作伙伴。
专家建议市民待在室内。
议会敦促银行采取行动。
两家公司正设法解决争端。
""",
    "ja": """
市長は冷静な対応を呼びかけた。
住民は町に橋の建設を求めた。
住民は訴訟の取り下げを求めた。
組合は調停案の受け入れを求めている。
県は市民に外出の自粛を要請した。
環境団体は入札の公開を求めた。
労組は6%の賃上げを要求した。
""",
}
NAMED = [
    ("The mayor called Lindqvist a liar.", True),
    ("What the mayor called a disgrace has ended.", True),
    ("The deal was called a betrayal.", True),
    ("The committee called a meeting in a hotel.", False),
    ("The Supreme Court found the law void.", True),
]


def sentences(texts: dict[str, str]) -> list[tuple[str, str]]:
    """Return each sentence with its language."""
    return [(language, line) for language, lines in texts.items() for line in lines.strip().splitlines()]


def kinds(language: str, text: str) -> set[str]:
    """Return all that hedges a text."""
    return {kind for clause in READERS[language].clauses(text) for kind in clause.kinds}


@pytest.mark.parametrize(("language", "text"), sentences(NO_WISHES))
def test_what_is_done_by_words_or_is_a_thing_is_no_wish(language: str, text: str) -> None:
    assert kinds(language, text) == set()


@pytest.mark.parametrize(("language", "text"), sentences(WISHES))
def test_what_is_asked_of_somebody_stays_a_wish(language: str, text: str) -> None:
    assert "wish" in kinds(language, text)


@pytest.mark.parametrize(("text", "judges"), NAMED)
def test_what_is_called_something_is_judged_and_a_meeting_is_not(text: str, judges: bool) -> None:
    assert ("judgement" in kinds("en", text)) is judges
