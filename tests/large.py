"""A second invented desk, for what the tiny one is too small to show: long pages and names, many of a kind.

It is the tiny desk and a clipping for each subject of large.toml, a month apart, with facts of every
status. Each tells of a plan, and the next ones what became of it. The evidence is what `briefs lock` makes
of an invented page.
"""

from __future__ import annotations

import json
import shutil
import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.language.catalogue import catalogue

TINY = Path(__file__).parent / "tiny"
GIVEN = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
SUBJECTS: list[dict[str, Any]] = GIVEN["subject"]
FIRST_MONTH = 2030 * 12 + 2
"""The month of the first clipping, in months since the year 0: March 2030."""
NAMES = {one["id"]: one["names"] for one in (*GIVEN["person"], *GIVEN["organisation"])}
Text = dict[str, str]


@dataclass(frozen=True)
class Told:
    """A statement as the invented page prints it, and the facts drawn from it; none if it only repeats."""

    printed: str
    facts: tuple[dict[str, Any], ...]


def large_desk(root: Path) -> Path:
    """Write the data of the large desk below `root`; return `root`."""
    data = shutil.copytree(TINY / "data", root / "data")
    for one in GIVEN["person"]:
        write(data / f"actors/{one['id']}.yaml", {"kind": "person", **fields(one, "names", "aliases")})
    for one in GIVEN["organisation"]:
        write(data / f"actors/{one['id']}.yaml", fields(one, "kind", "names", "aliases"))
    page = [(TINY / "digest.txt").read_text(encoding="utf-8")]
    for index, subject in enumerate(SUBJECTS):
        event = subject["event"]
        write(data / f"events/{event['id']}.yaml", fields(event, "kind", "names"))
        page.append(add_clipping(data, index))
    (root / "page.txt").write_text("".join(page), encoding="utf-8")
    result = CliRunner().invoke(main, ["lock", str(root / "page.txt"), "--root", str(root)])
    assert result.exit_code == 0, result.output
    return root


def add_clipping(data: Path, index: int) -> str:
    """Write the clipping, the issue and empty evidence of a subject; return how the page prints it."""
    subject, day = SUBJECTS[index], published(index)
    told = statements(index)
    facts = [
        {"id": f"f{number}", "statement": statement, "paragraphs": [statement], **fact}
        for number, (statement, fact) in enumerate(
            ((ordinal, fact) for ordinal, one in enumerate(told, 1) for fact in one.facts), 1
        )
    ]
    repeated = {
        n: both("与上文重复", "repeats what is above") for n, one in enumerate(told, 1) if not one.facts
    }
    headline = f"{subject['names']['zh']}有了新进展"
    record = {
        "headline": headline,
        "publisher": "bay-radio",
        "published": f"{day}T07:{index + 10}",
        "genre": "report",
        "facts": facts,
        "statements": {"ignored": repeated},
        "entered": f"{day}",
    }
    write(data / f"clippings/{day.year}/{clipping_id(index)}.yaml", record)
    write(data / f"issues/{subject['id']}.yaml", issue(index, facts))
    # Salts are drawn by chance where there are none.
    evidence = data / f"evidence/{day.year}/{clipping_id(index)}.json"
    evidence.parent.mkdir(parents=True, exist_ok=True)
    evidence.write_text(
        json.dumps({"version": 1, "salt": f"{index:032x}", "statements": []}), encoding="utf-8"
    )
    body = " ".join(f"- {one.printed} [{ordinal}]" for ordinal, one in enumerate(told, 1))
    return f"{headline}\n海湾电台· {day} 07:{index + 10}\n近况 {body}\n"


def issue(index: int, facts: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the issue of a subject, summed up in what three of its facts say."""
    subject = SUBJECTS[index]
    summary = [{"text": fact["text"], "facts": [f"{clipping_id(index)}#{fact['id']}"]} for fact in facts[:3]]
    question = both(
        f"{subject['thing']['zh']}何时修好？", f"When will the {subject['thing']['en']} be repaired?"
    )
    return {**fields(subject, "names", "aliases"), "question": question, "summary": summary}


def statements(index: int) -> list[Told]:
    """Return what the clipping of a subject says, in the order of the page."""
    return [
        signed(index),
        costs(index),
        planned(index),
        praised(index),
        delayed(index),
        alleged(index),
        remarked(index),
        judged(index),
        *outcome(index),
        Told(f"{name('organisation', index)['zh']}重申各项工程照旧", ()),
        started(index),
    ]


def signed(index: int) -> Told:
    """Two organisations signed a contract: occurred."""
    first, second = (GIVEN["organisation"][(index + step) % 5] for step in (0, 1))
    day = published(index).replace(day=3 + index)
    thing = SUBJECTS[index]["thing"]
    said = {language: catalogue(language).day(day) for language in ("zh", "en")}
    a, b = first["names"], second["names"]
    return Told(
        f"{a['zh']}与{b['zh']}于{day.month}月{day.day}日签下{thing['zh']}的承包合同",
        (
            fact(
                index,
                both(
                    f"{a['zh']}与{b['zh']}于{said['zh']}签下{thing['zh']}的承包合同。",
                    f"{a['en']} and {b['en']} signed the contract for the {thing['en']} on {said['en']}.",
                ),
                "occurred",
                when=str(day),
                actors=[first["id"], second["id"]],
                agents=[first["id"], second["id"]],
            ),
        ),
    )


def costs(index: int) -> Told:
    """What the works cost and how many people do them: two facts of one statement, with figures."""
    subject, cost, people = SUBJECTS[index], 1_250_000 + index * 370_000, 14 + index * 7
    thing = subject["thing"]
    zh, en = (catalogue(language).number(Decimal(cost)) for language in ("zh", "en"))
    money = {
        "value": cost,
        "unit": "usd",
        "approximate": True,
        "position": 1,
        "measure": both("造价", "cost"),
    }
    staff = {"value": people, "unit": "people", "position": 2, "measure": both("工人数", "workers")}
    return Told(
        f"{thing['zh']}造价约{zh}美元 工地上有{people}人",
        (
            fact(
                index,
                both(f"{thing['zh']}造价约{zh}美元。", f"The {thing['en']} cost about US${en}."),
                "background",
                figures=[money],
            ),
            fact(
                index,
                both(f"{thing['zh']}的工地上有{people}人。", f"{people} people work on the {thing['en']}."),
                "background",
                figures=[staff],
            ),
        ),
    )


def planned(index: int) -> Told:
    """The plan of an event, three months on."""
    subject, host = SUBJECTS[index], GIVEN["organisation"][index % 5]
    names, place, month = subject["event"]["names"], subject["place"], months_on(index, 3)
    return Told(
        f"{host['names']['zh']}计划于{month.year}年{month.month}月在{place['zh']}办{names['zh']}",
        (
            fact(
                index,
                both(
                    f"{host['names']['zh']}计划于{month.year}年{month.month}月在{place['zh']}办{names['zh']}。",
                    f"{host['names']['en']} plans “{names['en']}” at {place['en']} in {month:%B %Y}.",
                ),
                "planned",
                when=f"{month:%Y-%m}",
                actors=[host["id"]],
                agents=[host["id"]],
                event=subject["event"]["id"],
            ),
        ),
    )


def praised(index: int) -> Told:
    """A person's word: stated."""
    person, praise = GIVEN["person"][index % 3], SUBJECTS[index]["praise"]
    return Told(
        f"{person['names']['zh']}表示{praise['zh']}",
        (
            fact(
                index,
                both(
                    f"{person['names']['zh']}表示，{praise['zh']}。",
                    f"{person['names']['en']} says that {praise['en']}.",
                ),
                "stated",
                actors=[person["id"]],
                agents=[person["id"]],
                attributed_to={"actor": person["id"]},
            ),
        ),
    )


def delayed(index: int) -> Told:
    """What the report foresees: expected."""
    thing, year = SUBJECTS[index]["thing"], months_on(index, 12).year
    return Told(
        f"{thing['zh']}有可能拖到{year}年",
        (
            fact(
                index,
                both(
                    f"该报道预计{thing['zh']}可能拖到{year}年。",
                    f"The report expects that the {thing['en']} may take until {year}.",
                ),
                "expected",
                when=f"{year}",
                attributed_to={"report": True},
            ),
        ),
    )


def alleged(index: int) -> Told:
    """The word of someone not named."""
    complaint = SUBJECTS[index]["complaint"]
    return Told(
        f"据一名居民透露 {complaint['zh']}",
        (
            fact(
                index,
                both(f"据一名居民透露，{complaint['zh']}。", f"According to a resident, {complaint['en']}."),
                "alleged",
                attributed_to={"named": False, "described": both("一名居民", "a resident")},
            ),
        ),
    )


def remarked(index: int) -> Told:
    """A remark that is quoted."""
    subject = SUBJECTS[index]
    remark, thing = subject["remark"], subject["thing"]
    speaker = NAMES[remark["speaker"]]
    return Told(
        f"{speaker['zh']}谈到{thing['zh']}时说“{remark['zh']}”",
        (
            fact(
                index,
                both(
                    f"{speaker['zh']}谈到{thing['zh']}时说了一句俗话。",
                    f"{speaker['en']} speaks of the {thing['en']} in a saying.",
                ),
                "stated",
                actors=[remark["speaker"]],
                agents=[remark["speaker"]],
                attributed_to={"actor": remark["speaker"]},
                quotation={"text": remark["zh"], "speaker": remark["speaker"]},
            ),
        ),
    )


def judged(index: int) -> Told:
    """What the report judges: assessed."""
    thing, place = SUBJECTS[index]["thing"], SUBJECTS[index]["place"]
    return Told(
        f"{thing['zh']}看来是{place['zh']}最划算的一笔开销",
        (
            fact(
                index,
                both(
                    f"该报道判断，{thing['zh']}是{place['zh']}最划算的一笔开销。",
                    f"The report judges the {thing['en']} to be the best money spent at {place['en']}.",
                ),
                "assessed",
                attributed_to={"report": True},
            ),
        ),
    )


def started(index: int) -> Told:
    """A statement that hedges one of its clauses, and a fact of the other: it names its clause."""
    thing, place = SUBJECTS[index]["thing"], SUBJECTS[index]["place"]
    return Told(
        f"{thing['zh']}已在{place['zh']}动工，居民希望噪音小些",
        (
            fact(
                index,
                both(
                    f"{thing['zh']}已在{place['zh']}动工。",
                    f"Work on the {thing['en']} has begun at {place['en']}.",
                ),
                "occurred",
                clause=1,
            ),
        ),
    )


def outcome(index: int) -> list[Told]:
    """What became of the plan of three months ago: held, put off, or nothing is told."""
    before = index - 3
    if before < 0 or before % 3 == 2:
        return []
    event, day = SUBJECTS[before]["event"], published(index).replace(day=2)
    earlier = {"event": event["id"], "supersedes": [f"{clipping_id(before)}#f4"]}
    names = event["names"]
    if before % 3:
        later = months_on(index, 2)
        text = both(
            f"{names['zh']}计划推迟到{later.year}年{later.month}月。",
            f"“{names['en']}” is planned to be put off to {later:%B %Y}.",
        )
        printed = f"{names['zh']}计划推迟到{later.year}年{later.month}月"
        return [Told(printed, (fact(before, text, "planned", when=f"{later:%Y-%m}", **earlier),))]
    guests = 120 + index * 11
    count = {"value": guests, "unit": "people", "position": 1, "measure": both("到场人数", "guests")}
    text = both(
        f"{names['zh']}于{catalogue('zh').day(day)}举行，到场{guests}人。",
        f"“{names['en']}” was held on {catalogue('en').day(day)} with {guests} people.",
    )
    printed = f"{names['zh']}于{day.month}月{day.day}日举行 到场{guests}人"
    return [Told(printed, (fact(before, text, "occurred", when=str(day), figures=[count], **earlier),))]


def fact(index: int, text: Text, status: str, **more: Any) -> dict[str, Any]:
    """Return a fact on the issue of a subject, without its id and place."""
    return {"text": text, "status": status, "issues": [SUBJECTS[index]["id"]], **more}


def both(zh: str, en: str) -> Text:
    """Return a text in both languages; an English sentence begins with a capital letter."""
    return {"zh": zh, "en": en}


def name(kind: str, index: int) -> Text:
    """Return the names of one of the persons or organisations, which take turns."""
    names: Text = GIVEN[kind][index % len(GIVEN[kind])]["names"]
    return names


def published(index: int) -> date:
    """Return the day on which the clipping of a subject was published."""
    return months_on(index, 0).replace(day=20)


def months_on(index: int, more: int) -> date:
    """Return the first day of the month that is `more` months after a clipping's."""
    month = FIRST_MONTH + index + more
    return date(month // 12, month % 12 + 1, 1)


def clipping_id(index: int) -> str:
    """Return the id of the clipping of a subject."""
    return f"{published(index)}-bay-radio-{SUBJECTS[index]['id']}"


def fields(record: dict[str, Any], *wanted: str) -> dict[str, Any]:
    """Return some fields of a record."""
    return {name: record[name] for name in wanted}


def write(path: Path, record: dict[str, Any]) -> None:
    """Write a record as YAML."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        yaml.dump(record, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False), encoding="utf-8"
    )
