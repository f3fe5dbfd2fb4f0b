"""A text that turns at least into at most, or the other way round, is told; what may be the same is not."""

from __future__ import annotations

from generator.load.files import read_files
from generator.rules.run import checked

from ..edited import edited
from ..shared import A_DAY
from ..tables import each
from .examples import PLAN, Edit

EVIDENCE = PLAN.replace("clippings", "evidence").replace(".yaml", ".json")
PRINTED = '"counted": "人", "unit": "people", "approximate": false, "label": false'


def told(bound: str, zh: str, en: str) -> list[str]:
    """Return what is told of a fact whose statement prints 12 people with a bound."""
    sources, _ = read_files(
        edited(
            Edit(EVIDENCE, PRINTED, f'{PRINTED}, "bound": "{bound}"'),
            Edit(PLAN, "有12人施工", f"有{zh}施工"),
            Edit(PLAN, "and 12 people", f"and {en}"),
        )
    )
    return [str(one).split(": ", 1)[1] for one in checked(sources, A_DAY).problems]


OF_STATEMENT = "{} in the {} text but {} in statement 2 (¶3) (write {} there) [bound-kept]"
LEAST, MOST = "at least so much", "at most so much"
BETWEEN = (
    f"12人 is {LEAST} in the zh text but {MOST} in the en one (write the right one in both) [bound-kept]"
)


@each(
    ("bound", "zh", "en", "said"),
    [
        (
            "least",
            "至多12人",
            "at most 12 people",
            OF_STATEMENT.format(f"12人 is {MOST}", "zh", LEAST, "至少12"),
        ),
        ("most", "超过12人", "over 12 people", OF_STATEMENT.format(f"12人 is {LEAST}", "zh", MOST, "至多12")),
        (
            "most",
            "约12人",
            "over 12 people",
            OF_STATEMENT.format(f"12 people is {LEAST}", "en", MOST, "at most 12"),
        ),
        (
            "least",
            "至少12人",
            "fewer than 12 people",
            BETWEEN,
        ),
    ],
)
def test_an_opposite_bound_is_told_once(bound: str, zh: str, en: str, said: str) -> None:
    assert told(bound, zh, en) == [said]


AS_EXACT = (
    "the source says at least 2500000, the zh and en text does not "
    "(write 至少250万 and at least 2.5 million there; what the program misreads goes under misread)"
    " [approximate-said]"
)


def test_a_bound_told_as_exact_is_asked_for_by_its_word() -> None:
    printed = '"unit": "usd", "approximate": true, "label": false'
    sources, _ = read_files(
        edited(
            Edit(EVIDENCE, printed, f'{printed}, "bound": "least"'),
            Edit(PLAN, "预算约250万", "预算250万"),
            Edit(PLAN, "budget of about US$2.5", "budget of US$2.5"),
        )
    )
    assert [str(one).split(": ", 1)[1] for one in checked(sources, A_DAY).problems] == [AS_EXACT]


@each(
    ("bound", "zh", "en"),
    [
        ("least", "至少12人", "no fewer than 12 people"),
        ("most", "不超过12人", "up to 12 people"),
        ("least", "约12人", "12 people"),
        ("", "至少12人", "at least 12 people"),
    ],
)
def test_what_may_be_the_same_is_not_told(bound: str, zh: str, en: str) -> None:
    assert told(bound, zh, en) == []
