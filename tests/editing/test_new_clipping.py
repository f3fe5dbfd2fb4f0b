"""What the page for a new clipping asks of the program: the same answers as those of the commands."""

from __future__ import annotations

import json
import secrets
from dataclasses import replace
from pathlib import Path

import pytest

from generator.editing import in_browser
from generator.editing.archive import against_pages, from_pages, imported, locked
from generator.editing.article import Given
from generator.editing.clipped import SavedPage
from generator.editing.drafts import new_file
from generator.editing.identity import outlet_known
from generator.editing.in_browser import (
    Session,
    Values,
    Written,
    by_month,
    given_of,
    months_needed,
    page_of,
    start,
    start_record,
    told_before,
)
from generator.guide import in_languages as told_in
from generator.load.files import load, parse
from generator.pipeline import check_data
from generator.problems import Problem
from generator.rules.run import run_rules, warning_rules

from ..desks import in_languages
from ..shared import A_DAY

TEXT = """夜班船将开
海湾电台· 2031-04-20 07:00
航线 - 海湾渡轮公司计划在2031年6月上旬开夜班船 [1] - 眼下有15人在售票 [2]
"""
PAGE = SavedPage("page.txt", TEXT.encode())
FILLED_IN = """headline: 夜班船将开
publisher: bay-radio
published: 2031-04-20T07:00
genre: report
facts:
  - id: f1
    statement: 1
    text:
      zh: 渡轮公司计划2031年6月上旬加开夜间航班。
      en: Bay Ferry Company plans night sailings in early June 2031.
    status: planned
    when: 2031-06-01/2031-06-10
    issues: [ferry-service]
    actors: [ferry-company]
    agents: [ferry-company]
statements:
  ignored:
    2: {zh: 与主题无关, en: beside the point}
entered: 2031-04-21
"""


@pytest.fixture
def values(desk: Path) -> Values:
    """What the data of the tiny desk says."""
    return {source.path: source.document.value for source in load(desk)[0] if source.document}


@pytest.fixture
def one_salt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secrets, "token_hex", lambda size: "5a" * size)


def put(root: Path, files: dict[str, str]) -> None:
    """Write files into a desk."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def drafted(values: Values, text: str) -> dict[str, str]:
    """Return the files of the one draft of PAGE, filled in with a text."""
    files = dict(start(values, PAGE, Given()).files)
    (clipping,) = (path for path in files if path.endswith(".yaml"))
    return {**files, clipping: text}


def finish(values: Values, files: dict[str, str]) -> Written:
    """Return what comes of drafts of PAGE that are filled in."""
    before = told_before(values, A_DAY)
    return in_browser.finish(values, files, PAGE, Given(), A_DAY, before)


def test_what_a_text_does_not_tell_is_asked_for_in_the_form(values: Values) -> None:
    page = page_of("page.txt", "渡轮停航\n" + "海湾渡轮公司宣布停航。" * 5)
    (problem,) = start(values, page, given_of("", "", "")).problems
    assert (problem.rule, f"{problem.cure}") == (
        "article-complete",
        "fill it in below the text that you pasted",
    )


@pytest.mark.usefixtures("one_salt")
def test_a_draft_is_what_import_starts(desk: Path, values: Values) -> None:
    update, problems = from_pages(*load(desk), [PAGE], Given(), imported, outlet_known)
    assert update is not None
    assert problems == []
    started = start(values, PAGE, Given())
    assert (dict(started.files), started.problems) == (update.files, ())
    assert len(started.files) == 2


def test_what_is_filled_in_is_locked_and_checked_as_by_the_commands(desk: Path, values: Values) -> None:
    before = check_data(desk, A_DAY).warnings
    finished = finish(values, drafted(values, FILLED_IN))
    put(desk, dict(finished.files))
    update, problems = from_pages(*load(desk), [PAGE], Given(), locked)
    assert update is not None
    assert problems == []
    assert update.files.items() <= finished.files.items()
    assert '"facts": ["f1"]' in "".join(finished.files.values())
    checked = check_data(desk, A_DAY)
    assert checked.problems == []
    told = [one for one in checked.warnings if one not in before]
    told += against_pages(checked.records, [PAGE])
    # Of other files it is not known where in them a value stands.
    assert [placeless(one) for one in finished.problems] == [placeless(one) for one in told]
    assert "summary-current" in {one.rule for one in told}


def placeless(problem: Problem) -> Problem:
    return replace(problem, line=1, column=1)


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("planned", "planed", "field-value"),
        ("bay-radio", "bay-radoi", "publisher-known"),
        ("issues: [ferry-service]", "issues: [ferry-service", "yaml-syntax"),
        ("2031-06-01/2031-06-10", "2031-06-07", "date-sourced"),
        ("    2: {zh: 与主题无关", "    1: {zh: 与主题无关", "statement-once"),
        ("加开夜间航班", "计划在2031年6月上旬开夜班船", "copied"),
    ],
)
def test_a_mistake_is_told_in_the_same_words_on_the_same_line(
    desk: Path, values: Values, right: str, wrong: str, rule: str
) -> None:
    assert right in FILLED_IN
    files = drafted(values, FILLED_IN.replace(right, wrong))
    finished = finish(values, files)
    put(desk, dict(finished.files))
    checked = check_data(desk, A_DAY)
    # The page knows part of the desk: what is wrong there with the rest keeps no warning back.
    warnings = run_rules(checked.records, A_DAY, warning_rules())
    told: list[Problem] = [*checked.problems, *warnings, *against_pages(checked.records, [PAGE])]
    assert rule in {problem.rule for problem in finished.problems}
    own = {one for one in told if one.path in files}
    assert {one for one in finished.problems if one.path in files} == own
    assert {placeless(one) for one in finished.problems} <= {placeless(one) for one in told}


SENTENCE = "海湾渡轮公司计划在六月上旬开夜班船，镇上的人等了很久。"
ARTICLE = f"夜班船将开\n\n{SENTENCE * 6}\n\n眼下有15人在售票。\n"


@pytest.mark.usefixtures("one_salt")
def test_of_an_article_what_its_page_lacks_is_asked_for_and_taken(desk: Path, values: Values) -> None:
    page = SavedPage("page.txt", ARTICLE.encode())
    assert {one.rule for one in start(values, page, Given()).problems} == {"article-complete"}
    given = given_of("bay-radio", "2031-04-20T07:00", "")
    update, problems = from_pages(*load(desk), [page], given, imported, outlet_known)
    assert update is not None
    assert problems == []
    assert dict(start(values, page, given).files) == update.files
    assert next(iter(update.files)).startswith("data/clippings/2031/2031-04-20-bay-radio")


def test_what_a_clipping_lacks_is_started_as_by_the_command_and_checked_with_it(values: Values) -> None:
    (path, text), *others = start_record(values, "event", "night-boats", A_DAY).items()
    assert (others, path) == ([], "data/events/night-boats.yaml")
    assert text == new_file("event", "night-boats", A_DAY, ("zh", "en"))[1]
    assert start_record(values, "event", "pier-opening", A_DAY) == {}
    files = drafted(values, FILLED_IN.replace("    issues:", "    event: night-boats\n    issues:"))
    assert "event-known" in {one.rule for one in finish(values, files).problems}
    named = "kind: decision\nnames: {zh: 夜班船, en: Night boats}\n"
    assert {one.rule for one in finish(values, {**files, path: named}).problems} == {"summary-current"}
    unnamed = finish(values, {**files, path: text}).problems
    assert {one.path for one in unnamed if one.rule == "field-value"} == {path}
    unused = finish(values, {**drafted(values, FILLED_IN), path: named}).problems
    assert "record-used" in {one.rule for one in unused}


def test_what_is_wrong_elsewhere_is_not_told(values: Values) -> None:
    _, months = by_month(values)
    assert sorted(months) == ["2031-02", "2031-04"]
    known = {path: value for path, value in values.items() if path not in months["2031-02"]}
    files = drafted(known, FILLED_IN)
    assert {one.rule for one in finish(known, files).problems} == {"summary-current"}


def test_a_page_that_is_entered_already_starts_nothing(values: Values) -> None:
    files = finish(values, drafted(values, FILLED_IN)).files
    (clipping,) = (path for path in files if path.endswith(".yaml"))
    entered = {**values, clipping: load_value(files[clipping], clipping)}
    assert dict(start(entered, PAGE, Given()).files) == {}


def load_value(text: str, path: str) -> object:
    """Return what a file says."""
    document = parse(path, text.encode())[0].document
    assert document is not None
    return document.value


def test_the_months_that_are_needed() -> None:
    events = {"pier-opening": ["2030-11", "2031-04"], "ferry-return": ["2029-01"]}
    assert months_needed(["published: 2031-03-31T08:00"], events) == {"2031-03", "2031-04"}
    assert months_needed(["supersedes: [2030-07-15-bay-radio#f1]"], events) == {"2030-07"}
    assert months_needed(["event: pier-opening"], events) == {"2030-11", "2031-04"}
    assert months_needed(["# when: 2031-01-15", "event: pier", "2031-02-31"], events) == set()


def test_a_session_asks_for_what_it_lacks_and_answers_in_json(values: Values) -> None:
    desk, months = by_month(values)
    session = Session(json.dumps(desk), A_DAY.isoformat(), "zh")
    page, given = page_of("page.txt", TEXT), given_of("", "", "")
    files = json.loads(session.start(page, given))["files"]
    assert session.needed([TEXT, *files.values()]) == ["2031-04"]
    session.add("2031-04", json.dumps(months["2031-04"]))
    assert session.needed([TEXT, *files.values()]) == []
    (clipping,) = (path for path in files if path.endswith(".yaml"))
    files[clipping] = FILLED_IN.replace("planned", "planed")
    (problem,) = json.loads(session.finish(files, page, given))["problems"]
    assert (problem["path"], problem["line"], problem["rule"]) == (clipping, 11, "field-value")
    assert problem["told"] == "status不能是“planed”（写成planned）"


@pytest.mark.parametrize("text", ["<!doctype html><p>x</p>", "%PDF-1.7\n"])
def test_what_is_no_text_is_told_apart(values: Values, text: str) -> None:
    session = Session(json.dumps(by_month(values)[0]), A_DAY.isoformat(), "zh")
    assert json.loads(session.start(page_of("page.txt", text), given_of("", "", "")))["not_text"]


def test_what_is_told_of_an_article() -> None:
    given = given_of("bay-radio", "2031-04-20T07:00", " 夜班船 ")
    assert (given.outlet, f"{given.published:%Y-%m-%dT%H:%M}", given.headline) == (
        "bay-radio",
        "2031-04-20T07:00",
        "夜班船",
    )
    assert given_of("", "soon", "").published is None


@pytest.mark.parametrize(("language", "other"), [("en", "zh"), ("zh", "en")])
def test_a_desk_in_one_language_is_asked_for_its_own_alone(language: str, other: str, tmp_path: Path) -> None:
    root = in_languages((language,), tmp_path)
    values = {source.path: source.document.value for source in load(root)[0] if source.document}
    (draft,) = (text for path, text in start(values, PAGE, Given()).files.items() if path.endswith(".yaml"))
    (issue,) = start_record(values, "issue", "night-boats", A_DAY).values()
    for text in (draft, issue):
        assert f"{language}: ''" in text
        assert f"{other}: ''" not in text
    filled_in = told_in(FILLED_IN, (language,))
    told = finish(values, drafted(values, filled_in)).problems
    assert {one.rule for one in told} <= {"summary-current"}
