"""The page that briefs diff writes: accessible, whole on a phone, and hostile texts do nothing on it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

import pytest

from generator.diff.formats import as_html
from generator.diff.report import report

from ..diff.test_formats import differing
from ..edited import edited
from ..rules.examples import FERRY, PLAN, SAILED, Edit
from .conftest import OpenTab
from .hostile_desk import EVERYTHING, PAYLOADS
from .test_pages import NARROWEST, violations

pytestmark = pytest.mark.browser

SAID = json.dumps(EVERYTHING, ensure_ascii=False)
CHANGED = edited(
    Edit(PLAN, "en: Mayor Mori Hana holds that the fare is too high.", f"en: {SAID}"),
    Edit(PLAN, "status: stated", "status: occurred"),
    Edit(SAILED, "'渡轮复航: 首航客满'", "首航客满"),
    Edit(FERRY, "镇长认为票价过高", "镇长宣布票价过高"),
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_accessible_quiet_and_whole_on_a_phone(
    open_tab: OpenTab, tmp_path: Path, scheme: Literal["light", "dark"]
) -> None:
    (tmp_path / "diff.html").write_text(as_html(report(differing(CHANGED, files=True))), encoding="utf-8")
    tab = open_tab(f"{tmp_path.as_uri()}/")
    tab.page.emulate_media(color_scheme=scheme)
    page = tab.open("diff.html")
    page.set_viewport_size({"width": NARROWEST, "height": 800})
    for details in page.locator("summary").all():
        details.click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST
    assert page.evaluate("'pwned' in window") is False
    assert PAYLOADS[0] in page.locator("dd.after").all_inner_texts()[0].replace("\n", "")
    assert tab.notes == []
    page.emulate_media(color_scheme="null")
