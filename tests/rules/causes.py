"""What breaks the rules that no lines of an example can break, each on a copy of the tiny desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.diff.rules import guard
from generator.editing.archive import from_pages, imported
from generator.editing.article import Given
from generator.editing.clipped import SavedPage
from generator.editing.identity import outlet_known
from generator.editing.saved_pages import read_pages
from generator.guide import rules
from generator.load.files import load
from generator.output import output_inside
from generator.pipeline import check_data
from generator.problems import Problem, breaches
from generator.serve.workshop import program_sound
from generator.site.assemble import site_replaceable
from generator.site.audit import Allowed, ReadPage, audit
from generator.site.worker import site_builds

from ..diff.test_guard import BAD
from ..edited import compared, edited, held_against, problems_of
from ..shared import A_DAY, TINY, copy_site_sources, load_book, tiny_records
from .examples import FERRY, PLAN, SAILED, Edit, write

CEREMONY = "data/clippings/2031/2031-04-06-harbour-post-ceremony.yaml"
PEOPLE_FIGURE = """\
      - value: 12
        unit: people
        measure: {zh: 施工人数, en: people at work}
        position: 2
"""


def _edited(root: Path, path: str, old: str, new: str) -> list[Problem]:
    write(root, Edit(path, old, new))
    return problems_of(root)


def _people_left_out(root: Path) -> list[Problem]:
    text = (root / PLAN).read_text(encoding="utf-8")
    without = text.replace("，有12人施工", "").replace(" and 12 people at work", "")
    return _edited(root, PLAN, text, without.replace(PEOPLE_FIGURE, ""))


def _of_unread_language(root: Path) -> list[Problem]:
    for path in [root / "data/desk.yaml", *(root / "data/evidence").rglob("*.json")]:
        text = path.read_text(encoding="utf-8").replace("language: zh", "language: es")
        path.write_text(text.replace('"language": "zh"', '"language": "es"'), encoding="utf-8")
    return load_book(root, A_DAY)[1]


def _by_an_expert(root: Path) -> list[Problem]:
    path = "data/evidence/2031/2031-02-10-harbour-post-plan.json"
    return _edited(root, path, '"headline": []', '"headline": [], "headline_described": "专家"')


def _without_unit(root: Path) -> list[Problem]:
    write(root, Edit(PLAN, "        unit: usd\n", ""))
    path = "data/evidence/2031/2031-02-10-harbour-post-plan.json"
    return _edited(root, path, '"counted": "美元", "unit": "usd"', '"counted": "日元", "unit": null')


def _by_another(root: Path) -> list[Problem]:
    """Return what is wrong when the statement of a fact names two, of whom the other speaks."""
    write(root, Edit(CEREMONY, "actors: [mori-hana]\n", "actors: [ferry-company, mori-hana]\n"))
    path = "data/evidence/2031/2031-04-06-harbour-post-ceremony.json"
    named = '"actors": ["mori-hana"], "figures": [], "in_prose": [], "dates": [], "speakers": ["mori-hana"]'
    other = named.replace('["mori-hana"]', '["ferry-company", "mori-hana"]', 1)
    return _edited(root, path, named, other.replace('["mori-hana"]', '["ferry-company"]'))


def _turned_about(root: Path) -> list[Problem]:
    """Return what is wrong when somebody does in a fact what is done to him in its statement."""
    write(root, Edit(CEREMONY, "海湾渡轮公司计划2031年", "森花计划请海湾渡轮公司2031年"))
    in_english = "Mori Hana plans to have Bay Ferry Company's night"
    write(root, Edit(CEREMONY, "Bay Ferry Company plans night", in_english))
    write(root, Edit(CEREMONY, "    actors: [ferry-company]\n", "    actors: [ferry-company, mori-hana]\n"))
    path = "data/evidence/2031/2031-04-06-harbour-post-ceremony.json"
    return _edited(root, path, '"actors": ["ferry-company"]', '"actors": ["ferry-company", "mori-hana"]')


def _another_named(root: Path) -> list[Problem]:
    write(root, Edit(CEREMONY, "The town plans", "Mori Hana plans"))
    return _edited(root, CEREMONY, "镇上计划", "森花计划")


def _another_speaks(root: Path) -> list[Problem]:
    """Return what is wrong when the text of what one says has it that another says so."""
    write(root, Edit(CEREMONY, "森花认为", "海湾渡轮公司认为"))
    write(root, Edit(CEREMONY, "Mori Hana holds", "Bay Ferry Company says"))
    write(root, Edit(CEREMONY, "    actors: [mori-hana]\n", "    actors: [mori-hana, ferry-company]\n"))
    path = "data/evidence/2031/2031-04-06-harbour-post-ceremony.json"
    return _edited(root, path, '"actors": ["mori-hana"]', '"actors": ["ferry-company", "mori-hana"]')


def _denied(root: Path) -> list[Problem]:
    """Return what is wrong when the fact under a sentence denies what the sentence tells."""
    write(root, Edit(SAILED, "渡轮于", "渡轮没有于"))
    path = "data/evidence/2031/2031-04-02-bay-radio-sailed.json"
    write(root, Edit(path, '"in_prose": ["1"]', '"may_deny": true, "in_prose": ["1"]'))
    return _edited(root, SAILED, "ferry sailed", "ferry never sailed")


def _named_otherwise(root: Path) -> list[Problem]:
    """Return what is wrong when the Chinese text names the mayor where the English one names the firm."""
    path = "data/clippings/2031/2031-04-06-harbour-post-ceremony.yaml"
    evidence = "data/evidence/2031/2031-04-06-harbour-post-ceremony.json"
    write(root, Edit(evidence, '"actors": ["ferry-company"]', '"actors": ["ferry-company", "mori-hana"]'))
    write(root, Edit(path, "    actors: [ferry-company]\n", "    actors: [ferry-company, mori-hana]\n"))
    return _edited(root, path, "海湾渡轮公司计划2031年秋季", "森花计划2031年秋季")


def _denied_in_one(root: Path) -> list[Problem]:
    """Return what is wrong when one language of a text denies, of a statement that may deny."""
    path = "data/evidence/2031/2031-04-02-bay-radio-sailed.json"
    write(root, Edit(path, '"in_prose": ["1"]', '"may_deny": true, "in_prose": ["1"]'))
    return _edited(root, SAILED, "渡轮于", "渡轮没有于")


def _on_condition(root: Path) -> list[Problem]:
    """Return what is wrong when a statement has on a condition what its fact tells without one."""
    path = "data/evidence/2031/2031-04-02-bay-radio-sailed.json"
    hedged = '"hedges": {"possibility": "可能"}, '
    return _edited(root, path, hedged, f'{hedged}"condition": "如果", ')


def _within_a_limit(root: Path) -> list[Problem]:
    """Return what is wrong when a statement tells of most what its fact tells of all."""
    path = "data/evidence/2031/2031-04-02-bay-radio-sailed.json"
    return _edited(
        root, path, '{"direction.down": "下调"}', '{"direction.down": "下调", "share.most": "多数"}'
    )


def _without_condition(root: Path) -> list[Problem]:
    """Return what is wrong when the fact under a sentence has a condition that the sentence leaves out."""
    write(root, Edit(SAILED, "该报道判断票价在夏季可能", "该报道判断，如果乘客够多，票价在夏季可能"))
    write(root, Edit(SAILED, "come down in summer", "come down in summer if enough people come"))
    write(root, Edit(FERRY, "[2031-02-10-harbour-post-plan#f1]", "[2031-04-02-bay-radio-sailed#f2]"))
    text = (root / FERRY).read_text(encoding="utf-8")
    sentence = text[text.index("{zh: 渡轮公司曾") : text.index("}\n    facts")]
    of_fare = "{zh: 该报道判断票价可能下调。, en: The report expects that the fare may come down."
    return _edited(root, FERRY, sentence, of_fare)


def _certain(root: Path) -> list[Problem]:
    """Return what is wrong when what the fact under a sentence calls possible is certain in the sentence."""
    write(root, Edit(SAILED, "status: assessed", "status: expected"))
    write(root, Edit(SAILED, "{zh: 该报道判断票价在夏季可能下调。", "{zh: 票价在夏季可能下调。"))
    write(root, Edit(SAILED, "The report expects that the fare", "The fare"))
    write(root, Edit(FERRY, "[2031-02-10-harbour-post-plan#f1]", "[2031-04-02-bay-radio-sailed#f2]"))
    text = (root / FERRY).read_text(encoding="utf-8")
    sentence = text[text.index("{zh: 渡轮公司曾") : text.index("}\n    facts")]
    return _edited(root, FERRY, sentence, "{zh: 票价将在夏季下调。, en: The fare will come down in summer.")


def _without_desk(root: Path) -> list[Problem]:
    (root / "data/desk.yaml").unlink()
    return load_book(root, A_DAY)[1]


def _drafts_only(root: Path) -> list[Problem]:
    for path in (root / "data/clippings").rglob("*.yaml"):
        path.write_text("draft: true\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    return load_book(root, A_DAY)[1]


def _in_another_encoding(root: Path) -> list[Problem]:
    path = root / FERRY
    path.write_bytes(path.read_text(encoding="utf-8").replace("ェ", "e").encode("gb18030"))
    return load_book(root, A_DAY)[1]


def _page_after(root: Path, old: str, new: str) -> Path:
    page = root / "page.txt"
    page.write_text((TINY / "digest.txt").read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return page


def _against(root: Path, old: str, new: str) -> list[Problem]:
    return held_against(root, _page_after(root, old, new))


def _line_of(rule: str, language: str = "zh") -> tuple[str, str]:
    """Return the right line of a saved page, which an outlet's name begins, and the wrong one."""
    return rules()[rule]["right"][language], rules()[rule]["wrong"][language]


def _page_of(raw: bytes, name: str) -> list[Problem]:
    records = tiny_records()
    return read_pages([SavedPage(name, raw)], Given(), records)[1]


def _importing(root: Path, old: str, new: str) -> list[Problem]:
    page = _page_after(root, old, new)
    pages = [SavedPage("page.txt", page.read_bytes())]
    return from_pages(*load(root), pages, Given(), imported, outlet_known)[1]


def _copying(root: Path) -> list[Problem]:
    sentence = "据一名在场工人透露 工程花费已经超出原定数额"
    path = root / PLAN
    text = path.read_text(encoding="utf-8").replace("据一名工人透露，工程已经超支。", sentence)
    path.write_text(text, encoding="utf-8")
    return _against(root, "", "")


def _linked(root: Path) -> list[Problem]:
    briefs, elsewhere = root / "briefs", root / "elsewhere"
    for folder in (briefs / "zh", elsewhere):
        folder.mkdir(parents=True)
    (briefs / "zh/issues").symlink_to(elsewhere)
    writing = (briefs, ["zh/issues/ferry-service.md"])
    return list(breaches(output_inside, writing))


def _page(html: str) -> list[Problem]:
    return audit(ReadPage("site/index.html", html, Allowed(frozenset())))


def _not_a_site(root: Path) -> list[Problem]:
    (root / "site").mkdir()
    (root / "site/holiday.jpg").touch()
    return list(breaches(site_replaceable, root / "site"))


def _warned(root: Path) -> list[Problem]:
    line = "WARNING - Doc file 'about.md' contains a link 'issues/pier.md', but the target is not found"
    return list(breaches(site_builds, [line]))


def _without_about(root: Path) -> list[Problem]:
    copy_site_sources(root)
    (root / "briefs/zh/about.md").unlink()
    return check_data(root, A_DAY).problems


def _failed(root: Path) -> list[Problem]:
    return list(breaches(program_sound, OSError("[Errno 28] No space left on device")))


OF_TWO = """[ferry-company, mori-hana]
    inferred: [{field: actors, value: mori-hana, reason: {zh: 镇长也在船上。, en: She was on board.}}]"""


def _forgotten(root: Path) -> list[Problem]:
    """Return what is wrong when the ferry's return is planned and told by two, but no event is named."""
    both = (Edit(path, "[ferry-company]", OF_TWO) for path in (PLAN, SAILED))
    for path, content in edited(*both, Edit(SAILED, "    event: ferry-return\n", "")).items():
        (root / path).write_bytes(content or b"")
    return problems_of(root)


def _wide(root: Path) -> list[Problem]:
    """Return what is wrong when a plan is told a second time, and of a wider time."""
    text = (root / PLAN).read_text(encoding="utf-8")
    first = text[text.index("  - id: f1\n") : text.index("  - id: f2\n")]
    wide = (("f1", "f9"), ("when: 2031-03-21/2031-03-31", "when: 2031-03"), ("月下旬", "月"), ("late ", ""))
    for old, new in wide:
        first = first.replace(old, new)
    return _edited(root, PLAN, "  - id: f2\n", f"{first}  - id: f2\n")


def _lost(change: str) -> list[Problem]:
    return guard(compared(BAD[change][0]))


CAUSES: dict[str, Callable[[Path], list[Problem]]] = {
    "desk-present": _without_desk,
    "file-size": lambda root: _edited(root, FERRY, "aliases:", "# " + "x" * 2**20 + "\naliases:"),
    "file-encoding": _in_another_encoding,
    "file-characters": lambda root: _edited(root, SAILED, "genre: flash", "genre: fla\u202esh"),
    "facts-present": _drafts_only,
    "entered-given": lambda root: _edited(root, PLAN, "entered: 2031-02-11\n", ""),
    "event-forgotten": _forgotten,
    "time-of-event": _wide,
    "summary-denial-kept": _denied,
    "negation-agrees": _denied_in_one,
    "summary-condition-kept": _without_condition,
    "summary-as-unsure": _certain,
    "condition-kept": _on_condition,
    "limits-kept": _within_a_limit,
    "language-read": _of_unread_language,
    "speaker-described": _by_an_expert,
    "speaker-kept": _by_another,
    "doer-kept": _turned_about,
    "name-sourced": _another_named,
    "speaker-told": _another_speaks,
    "names-agree": _named_otherwise,
    "unit-given": _without_unit,
    "figures-used": _people_left_out,
    "page-readable": lambda root: _page_of(b"a\nb\n" + "渡轮".encode("gb18030"), "page.txt"),
    "article-found": lambda root: _page_of(
        b"<html><body><p>We use cookies. Accept?</p></body></html>", "article.html"
    ),
    "article-complete": lambda root: _page_of(
        ("渡轮\n" + "没有媒体也没有时间。" * 20).encode(), "article.txt"
    ),
    "digest-form": lambda root: _against(root, *_line_of("digest-form")),
    "clipping-identified": lambda root: _against(root, *_line_of("clipping-identified")),
    "outlet-known": lambda root: _importing(root, *_line_of("outlet-known")),
    "copied": _copying,
    "stale": lambda root: _against(root, "满乘客", "满客人"),
    "ids-kept": lambda root: _lost("a fact"),
    "counts-kept": lambda root: _lost("many withdrawn with one sentence"),
    "site-replaceable": _not_a_site,
    "output-inside": _linked,
    "about-present": _without_about,
    "site-builds": _warned,
    "page-inert": lambda root: _page('<a href="https://other.example/">1</a>'),
    "page-sealed": lambda root: _page("<head><title>1</title></head>"),
    "program-sound": _failed,
}
"""For each of these rules what breaks it in the folder of the copy, and tells the problems."""
BY_LINES = [name for name in rules() if name not in CAUSES]
"""The rules that the lines of their examples break."""
