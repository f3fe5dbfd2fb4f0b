"""How many messages one wrong value has: python -m bench.single [FOLDER].

Each value of the YAML files of a desk (the tests' tiny one, or that of FOLDER) is taken out, given twice, or
replaced by another of its type: one that stands in the same field elsewhere, a word with a slip in it, a
number or day that is off. Prints how many have no message (many are as right as before), one, and more; then
those that have more, by the rules that speak and by field, the most frequent first.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from generator.load.files import data_files, read_files
from generator.problems import Path as Keys
from generator.problems import Problem, report
from generator.rules.run import checked

TINY = Path(__file__).parent.parent / "tests/tiny"
TODAY = date(2032, 1, 1)
"""A day after all days of the invented desks."""
OTHERS = 2
"""So many other values of the same field are put in the place of one."""
MOST = 3000
"""Of a larger desk so many wrong values are drawn."""
Files = Mapping[str, bytes]
Told = tuple[str, str, str]
"""The path, the rule and the message of what is told."""


@dataclass(frozen=True, kw_only=True)
class Wrong:
    """A value that was made wrong: its file, its field, how, and the file with it."""

    path: str
    field: str
    how: str
    changed: Any

    @property
    def content(self) -> bytes:
        """The file with it, laid out by the program."""
        return yaml.dump(
            self.changed, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, encoding="utf-8"
        )


def wrong_values(files: Files) -> Iterator[Wrong]:
    """Yield one wrong value after another."""
    trees = {
        path: yaml.load(raw, yaml.CBaseLoader)  # noqa: S506  # strings only
        for path, raw in files.items()
        if path.endswith(".yaml")
    }
    same: dict[str, dict[str, None]] = defaultdict(dict)
    for path, tree in trees.items():
        for keys, value in _values(tree):
            if isinstance(value, str):
                same[_field(path, keys)][value] = None
    for path, tree in trees.items():
        for keys, value in _values(tree):
            field = _field(path, keys)
            for how, changed in _changes(tree, keys, value, list(same[field])):
                yield Wrong(path=path, field=field, how=how, changed=changed)


def _field(path: str, keys: Keys) -> str:
    """Return the field of its kind of file, without the numbers in lists and the ids of facts."""
    words = ("#" if isinstance(key, int) else re.sub(r"^f?\d+$", "#", key) for key in keys)
    return ".".join([path.split("/")[1].removesuffix(".yaml"), *words])


def _values(tree: Any, keys: Keys = ()) -> Iterator[tuple[Keys, Any]]:
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in pairs:
        yield (*keys, key), value
        yield from _values(value, (*keys, key))


def _changes(tree: Any, keys: Keys, value: Any, same: list[str]) -> Iterator[tuple[str, Any]]:
    """Yield the file with a value taken out, twice, under another number, and with others in its place."""
    copy, around, last = _copied(tree, keys)
    del around[last]
    yield "taken out", copy
    if isinstance(last, int):
        copy, around, _ = _copied(tree, keys)
        around.insert(last, deepcopy(value))
        yield "given twice", copy
    elif number := re.search(r"\d+$", last):
        for how, step in (("under one more", 1), ("under one far off", 90)):
            copy, around, _ = _copied(tree, keys)
            around[last[: number.start()] + str(int(number[0]) + step)] = around.pop(last)
            yield how, copy
    for how, other in _others(value, same) if isinstance(value, str) else ():
        copy, around, _ = _copied(tree, keys)
        around[last] = other
        yield how, copy


def _copied(tree: Any, keys: Keys) -> tuple[Any, Any, Any]:
    """Return a copy of a document, the part of it that holds a value, and the key of the value there."""
    copy = around = deepcopy(tree)
    for key in keys[:-1]:
        around = around[key]
    return copy, around, keys[-1]


def _others(value: str, same: list[str]) -> Iterator[tuple[str, str]]:
    yield from (("of another", one) for one in islice((one for one in same if one != value), OTHERS))
    if re.fullmatch(r"[a-z0-9#-]*[a-z][a-z0-9#-]*", value):
        yield "a letter lost", re.sub(r"([a-z])([a-z]*)$", r"\2", value[:-1]) + value[-1:]
    if value.isdigit():
        yield "one more", str(int(value) + 1)
        yield "far off", str(int(value) + 90)
    elif re.match(r"\d{4}", value):
        yield "years ahead", re.sub(r"\d{4}", lambda year: str(int(year[0]) + 5), value)
        yield "a year back", re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), value)
        yield (
            "a day off",
            re.sub(r"(\d{4}-\d\d-\d)(\d)", lambda at: at[1] + str((int(at[2]) + 1) % 8 + 1), value),
        )


def told(files: Files, before: Collection[Told] = ()) -> list[Problem]:
    """Return what is said of a desk, problems and warnings, but for what was said before."""
    sources, unread = read_files(files)
    found = checked(sources, TODAY)
    return [one for one in (*unread, *found.problems, *found.warnings) if _told(one) not in before]


def warned(files: Files) -> set[Told]:
    """Return the warnings of a desk that has no problem; end the program with the problems of another."""
    found = told(files)
    if problems := [one for one in found if one.grade == "problem"]:
        sys.exit(report(problems))
    return set(map(_told, found))


def _told(problem: Problem) -> Told:
    """Return what tells a message from others in a file that is laid out anew."""
    return problem.path, problem.rule, str(problem.message)


def main() -> None:
    """Print what has more than one message."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else TINY
    files = {name: raw for name, raw in data_files(root).items() if raw}
    before = warned(files)
    every = list(wrong_values(files))
    drawn = random.Random(0).sample(every, min(MOST, len(every)))  # noqa: S311  # the same each time
    numbers: Counter[str] = Counter()
    by_rules: dict[tuple[str, ...], list[tuple[Wrong, list[Problem]]]] = defaultdict(list)
    for one in drawn:
        problems = told({**files, one.path: one.content}, before)
        numbers["none" if not problems else "one" if len(problems) == 1 else "more"] += 1
        by_rules[tuple(sorted(problem.rule for problem in problems))].append((one, problems))
    print(f"{len(drawn)} of {len(every)} wrong values; messages: {dict(numbers)}")
    for rules, found in sorted(by_rules.items(), key=lambda pair: -len(pair[1])):
        if len(rules) > 1:
            print(len(found), *rules)
            for (field, how), times in Counter((one.field, one.how) for one, _ in found).items():
                print(f"    {times} {field} {how}")
            for problem in found[0][1][:4]:
                print(f"        {problem}")


if __name__ == "__main__":
    main()
