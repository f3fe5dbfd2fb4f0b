"""Make a valid desk of any size from invented words: python -m bench.desk N FOLDER [SEED].

It has N facts, about ten a clipping and a clipping a day; issues and actors grow like the square root of
the facts, and few of them have most of the facts, as on a real desk. Every clipping has its evidence.
Beside `data/` stands what a build needs: MkDocs' configuration, the theme and the hand-written pages. The
same N and seed give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from collections.abc import Callable
from datetime import date, timedelta
from math import isqrt
from pathlib import Path
from random import Random
from typing import Any

import yaml

from generator.editing.start import about_page
from generator.model import LANGUAGES

from .statements import SHARES, SORTS, Desk, Draft, Thing
from .words import BODIES, CHANGES, GATHERINGS, REASONS, SUBJECTS, both, joined, names

PROJECT = Path(__file__).parent.parent
NEEDED = ("mkdocs.yml", "site_overrides")
FIRST_DAY = date(2016, 1, 4)
DESK = {
    "title": both("海湾简报", "Bay Briefing"),
    "description": both("虚构的编辑部，只为量速度。", "An invented desk, for measuring alone."),
    "publishers": {
        f"outlet-{letter}": {
            "name": both(f"{zh}报", f"Outlet {letter.upper()}"),
            "time_zone": "Asia/Shanghai",
            "language": "zh",
        }
        for letter, zh in zip("abcd", "东南西北", strict=True)
    },
    "units": {"usd": both("{n}美元", "US${n}"), "people": both("{n}人", "{n} people")},
}


def make_desk(number: int, root: Path, seed: int = 1) -> None:
    """Write a desk of `number` facts, at least 30, below `root`."""
    random = Random(seed)  # noqa: S311  # it keeps no secret
    desk = _start(random, number)
    drafts: list[Draft] = []
    while desk.facts < number:
        drafts.append(_clipping(desk, len(drafts), number))
    data = root / "data"
    _write(data / "desk.yaml", DESK)
    for draft in drafts:
        _write_clipping(data, draft, random)
    _write_subjects(data, desk)
    for name in NEEDED:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        copy: Callable[..., object] = shutil.copytree if (PROJECT / name).is_dir() else shutil.copy
        copy(PROJECT / name, root / name)
    for language in LANGUAGES:
        about = root / f"briefs/{language}/about.md"
        about.parent.mkdir(parents=True, exist_ok=True)
        about.write_text(about_page(language), encoding="utf-8")


def _start(random: Random, number: int) -> Desk:
    words = names(random, 3)
    size = isqrt(number)
    issues = [_thing(words.pop(), random.choice(SUBJECTS)) for _ in range(size)]
    actors = [_thing(words.pop(), random.choice(BODIES)) for _ in range(3 * size)]
    events = (_thing(name, random.choice(GATHERINGS)) for name in names(random, 4))
    return Desk(random, issues, actors, events)


def _thing(name: tuple[str, str, str], kind: tuple[str, str]) -> Thing:
    return Thing(name[0], joined(name, kind))


def _clipping(desk: Desk, index: int, number: int) -> Draft:
    """Return the clipping of a day; the last one ends where the desk has its facts."""
    day = FIRST_DAY + timedelta(days=index)
    draft = Draft(f"{day}-outlet-{'abcd'[index % 4]}", day)
    for _ in range(min(desk.random.randint(7, 13), number - desk.facts)):
        sort = desk.random.choices(list(SHARES), weights=list(SHARES.values()))[0]
        fact, evidence = SORTS[sort](desk, draft)
        _add(desk, draft, fact, evidence)
    return draft


def _add(desk: Desk, draft: Draft, fact: dict[str, Any], evidence: dict[str, Any]) -> None:
    """Put a statement with its fact into a clipping."""
    ordinal = len(draft.facts) + 1
    issues = [desk.pick(desk.issues), *([desk.pick(desk.issues)] if desk.random.random() < 0.2 else [])]
    ids = list(dict.fromkeys(issue.id for issue in issues))
    whole = {
        "id": f"f{ordinal}",
        "statement": ordinal,
        "paragraphs": [ordinal],
        **fact,
        "issues": ids,
        **_details(desk, draft, fact),
    }
    draft.facts.append(whole)
    inferred = {one["value"] for one in whole.get("inferred", ())}
    draft.statements.append(
        {
            "statement": ordinal,
            "section": 1,
            "paragraphs": [ordinal],
            "hash": hashlib.sha256(f"{draft.id} {ordinal}".encode()).hexdigest(),
            "heading": {"hedges": {}, "actors": []},
            "clauses": [
                {
                    "figures": [],
                    "in_prose": [],
                    "dates": [],
                    "hedges": {},
                    **evidence,
                    "actors": [actor for actor in fact["actors"] if actor not in inferred],
                }
            ],
            "facts": [f"f{ordinal}"],
        }
    )
    for subject in (*ids, *fact["actors"]):
        desk.told.setdefault(subject, []).append((f"{draft.id}#f{ordinal}", fact["text"]))
    desk.facts += 1


def _details(desk: Desk, draft: Draft, fact: dict[str, Any]) -> dict[str, Any]:
    """Return what some facts have beside: reasons for what was inferred, and changes."""
    details: dict[str, Any] = {}
    if desk.random.random() < 0.4:
        reason = both(*desk.random.choice(REASONS))
        details["inferred"] = [{"field": "actors", "value": fact["actors"][-1], "reason": reason}]
    if desk.random.random() < 0.3:
        details["changes"] = [{"day": str(draft.day), "reason": both(*desk.random.choice(CHANGES))}]
    return details


def _write_clipping(data: Path, draft: Draft, random: Random) -> None:
    record = {
        "headline": f"{draft.facts[0]['text']['zh'][:-1]}",
        "publisher": draft.id[11:],
        "published": f"{draft.day}T{random.randint(6, 22):02}:{random.randint(0, 59):02}",
        "genre": "report",
        "url": f"https://news.example/{draft.id}",
        "facts": draft.facts,
        "entered": str(draft.day),
    }
    _write(data / f"clippings/{draft.day.year}/{draft.id}.yaml", record)
    evidence = {
        "version": 2,
        "language": "zh",
        "salt": f"{random.getrandbits(128):032x}",
        "headline": [],
        "statements": draft.statements,
    }
    path = data / f"evidence/{draft.day.year}/{draft.id}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(evidence, ensure_ascii=False), encoding="utf-8")


def _write_subjects(data: Path, desk: Desk) -> None:
    """Write the issues, each summed up in three of its last facts, the actors and the events."""
    for issue in desk.issues:
        told = (desk.told[issue.id] * 3)[-3:]
        summary = [{"text": text, "facts": [reference]} for reference, text in told]
        question = both(f"{issue.names['zh']}何时通航？", f"When will the {issue.names['en']} be open?")
        _write(
            data / f"issues/{issue.id}.yaml", {"names": issue.names, "question": question, "summary": summary}
        )
    for actor in desk.actors:
        _write(data / f"actors/{actor.id}.yaml", {"kind": "organisation", "names": actor.names})
    for event in (*desk.held, *(one.thing for one in desk.open)):
        _write(data / f"events/{event.id}.yaml", {"kind": "meeting", "names": event.names})


class _WithoutAliases(yaml.CSafeDumper):
    """Writes each value out, also one that was written before."""

    def ignore_aliases(self, data: object) -> bool:
        """Never name a value instead of writing it."""
        return True


def _write(path: Path, record: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(record, Dumper=_WithoutAliases, allow_unicode=True, sort_keys=False, width=120)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    make_desk(int(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:]))
