"""How many slips of an editor are told, in one message, on their line: python -m bench.slips [FOLDER].

Makes 200 slips in turn from a list of kinds, each at a place that a seeded generator chooses: in the files of
data/ (FOLDER is that of another desk), and in the saved page of the tests. A slip in a page is also caught
when the page is read as if it were not there. Prints the kinds that are not always told so, and the shares.
"""

from __future__ import annotations

import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import cycle, islice
from pathlib import Path

from generator.editing.clipped import Clipped, SavedPage
from generator.editing.digest import read_digest
from generator.load.files import data_files, read_files
from generator.problems import Problem
from generator.rules.run import checked

PROJECT = Path(__file__).parent.parent
PAGE = "page.txt"
SLIPS = 200
SEED = 20251221
Files = Mapping[str, bytes]
How = tuple[str, str | Callable[[re.Match[str]], str], int]
"""A pattern, what stands in its place then, and in how many more lines than its first that may be told."""

IN_DATA: dict[str, How] = {
    "full-width colon": (r"(?m)^( *[a-z_]+): (?=\S)", r"\1：", 0),
    "no space behind the colon": (r"(?m)^( *[a-z_]+): (?=[a-z])", r"\1:", 0),
    "tab": (r"(?m)^ (?= *[a-z_]+: )", "\t", 0),
    "no-break space": (r"(?m)^ ( *)(?=[a-z_]+: )", "\u00a0\\1", 0),
    "full-width space": (r"(?m)^  ( *)(?=[a-z_]+: )", "\u3000\\1", 0),
    "full-width space behind the colon": (r"(?m)^( *[a-z_]+): (?=[a-z0-9])", "\\1:\u3000", 0),
    "indented one more": (r"(?m)^(    )(?=(status|when|issues): )", r"\1 ", 0),
    "comment behind a value": (r"(?m)^( +status: [a-z]+)$", r"\1 # sure?", 0),
    "misspelt field": (r"(?m)^( *)(status|issues|published|genre)(?=:)", r"\1\2x", 0),
    "misspelt status": (r"(?m)^( +status: [a-z]{3})[a-z]", r"\1", 0),
    "status in Chinese": (r"(?m)^( +status: )planned$", r"\1计划", 0),
    "id without a letter": (r"(?m)^( +(?:issues|actors): \[[a-z]{2})[a-z]", r"\1", 0),
    "id with a non-breaking hyphen": (r"(?m)^( +(?:issues|actors): \[[a-z]+)-", "\\1\u2011", 0),
    "id with a capital": (r"(?m)^( +issues: \[)([a-z])", lambda m: m[1] + m[2].upper(), 0),
    "full-width comma in a list": (r"(?m)^( +(?:issues|actors): \[[a-z-]+), ", r"\1，", 0),
    "ideographic comma in a list": (r"(?m)^( +(?:issues|actors): \[[a-z-]+), ", r"\1、", 0),
    "day in Chinese": (r"(?m)^( +when: )(\d{4})-(\d\d)-(\d\d)$", r"\1\2年\3月\4日", 0),
    "month in Chinese": (r"(?m)^( +when: )(\d{4})-(\d\d)$", r"\1\2年\3月", 0),
    "day with slashes": (r"(?m)^( +when: )(\d{4})-(\d\d)-(\d\d)$", r"\1\2/\3/\4", 0),
    "full-width digits": (r"(?m)^( +when: )(\d{4})", lambda m: m[1] + _wide(m[2]), 0),
    "no such day": (r"(?m)^( +when: \d{4}-\d\d)-\d\d$", r"\1-32", 0),
    "published with a space": (r"(?m)^(published: \S+)T", r"\1 ", 0),
    "published with a full-width colon": (r"(?m)^(published: \S+T\d\d):", r"\1：", 0),
    "number with spaces": (r"(?m)^( +(?:- )?value: \d+)(\d{3})$", r"\1 \2", 0),
    "number with commas": (r"(?m)^( +(?:- )?value: \d+)(\d{3})$", r"\1,\2", 0),
    "number in full-width digits": (r"(?m)^( +(?:- )?value: )(\d+)$", lambda m: m[1] + _wide(m[2]), 0),
    "bracket not closed": (r"(?m)^( +issues: \[[a-z-]+)\]$", r"\1", 0),
    "quote not closed": (r"(?m)^(    +(?:zh|en): )(?=\w)", r"\1'", 0),
    "wrong paragraph": (r"(?m)^( +paragraphs: \[)\d+", r"\g<1>97", 0),
    "wrong statement": (r"(?m)^( +statement: )\d+", r"\g<1>97", 0),
    "a field twice": (r"(?m)^( +status: [a-z]+\n)", r"\1\1", 1),
    "unfinished merge": (r"(?m)^( +status: [a-z]+\n)", r"<<<<<<< HEAD\n\1=======\n\1>>>>>>> theirs\n", 0),
    "zero-width space": (r"(?m)^( +zh: .)", "\\1\u200b", 0),
    "direction changed": (r"(?m)^( +zh: .)", "\\1\u202e", 0),
    "no English": (r"(?m)^( +)text:\n( +zh: .*\n) +en: .*\n", r"\1text:\n\2", 1),
    "English in the place of Chinese": (r"(?m)(?<=text:\n)( +zh: ).*(\n +en: )(.*)$", r"\1\3\2\3", 1),
    "unknown unit": (r"(?m)^( +(?:- )?unit: )[a-z]+", r"\1eur", 0),
    "URL without a scheme": (r"(?m)^url: .*$", "url: www.example.org", 0),
}

IN_PAGE: dict[str, How] = {
    "dateline with slashes": (r"(?m)(?<=· )(\d{4})-(\d\d)-(?=\d\d )", r"\1/\2/", 0),
    "dateline in Chinese": (r"(?m)(?<=· )(\d{4})-(\d\d)-(\d\d) ", r"\1年\2月\3日 ", 0),
    "dateline without a year": (r"(?m)(?<=· )\d{4}-", "", 0),
    "dateline without a zero": (r"(?m)(?<=· )(\d{4})-0", r"\1-", 0),
    "full-width colon in a dateline": (r"(?m)^(.*· .*\d\d):(?=\d\d$)", r"\1：", 0),
    "two dots": (r"·(?= \d{4}-)", "··", 0),
    "full-width dot": (r"·(?= \d{4}-)", "・", 0),
    "no dot": (r"·(?= \d{4}-)", "", 0),
    "count of readers": (r"(?m)(?<=\d)$", " 阅读 1234", 0),
    "dateline without a time": (r"(?m)^(.*· \d{4}-\d\d-\d\d) .*$", r"\1", 0),
    "comma between markers": (r"\[(\d+)\]\[(\d+)\]", r"[\1,\2]", 0),
    "full-width brackets": (r"\[(\d+)\]", r"［\1］", 0),
    "black brackets": (r"\[(\d+)\]", r"【\1】", 0),
    "spaces in a marker": (r"\[(\d+)\]", r"[ \1 ]", 0),
    "footnote": (r"\[(\d+)\]", r"[^\1]", 0),
    "marker of nothing": (r"\[(\d+)\]", "[0]", 0),
    "marker not closed": (r"\[(\d+)\]", r"[\1", 0),
    "marker of a letter": (r"\[(\d+)\]", r"[\1a]", 0),
    "no marker": (r" ?\[\d+\](?= - )", "", 0),
    "cut short": (r"\[\d+\]\n?\Z", "", 0),
    "headline gone": (r"(?m)(?<=\])\n.*\n(?=.*· \d{4})", "\n", 1),
    "no-break spaces": (r" - ", "\u00a0-\u00a0", 0),
    "no-break space in a dateline": (r"·(?= \d)", "·\u00a0", 0),
}


def _wide(digits: str) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in digits)


@dataclass(frozen=True, kw_only=True)
class Made:
    """A slip that was made: in which file, in which lines it may be told, and the file with it."""

    kind: str
    path: str
    lines: range
    text: str


@dataclass(frozen=True, kw_only=True)
class Told:
    """What was said of a slip."""

    made: Made
    problems: tuple[Problem, ...]
    read: bool = False
    """Whether the page is read as if there were none."""

    @property
    def caught(self) -> bool:
        """Whether it does not pass unseen."""
        return self.read or bool(self.problems)

    @property
    def right(self) -> bool:
        """Whether it is told in one message on its line, or read as it is meant."""
        places = [one.line in self.made.lines and one.path == self.made.path for one in self.problems]
        return self.read or places == [True]


def slips(files: Files, page: str, today: date, seed: int = SEED) -> Iterator[Told]:
    """Yield what is said of one slip after another, without end; `files` are all of data/."""
    chance = random.Random(seed)  # noqa: S311  # the same slips each time
    yaml = {name: raw.decode() for name, raw in files.items() if name.endswith(".yaml")}
    for kind, how in cycle({**IN_DATA, **IN_PAGE}.items()):
        if made := _made(kind, how, {PAGE: page} if kind in IN_PAGE else yaml, chance):
            yield _of_page(made, page) if kind in IN_PAGE else _of_data(made, files, today)


def _made(kind: str, how: How, texts: Mapping[str, str], chance: random.Random) -> Made | None:
    """Return a slip of a kind at one of the places where it can be made, if there is any."""
    old, new, more = how
    places = [(name, found) for name, text in texts.items() for found in re.finditer(old, text)]
    if not places:
        return None
    path, found = chance.choice(places)
    text = texts[path]
    slip = found.expand(new) if isinstance(new, str) else new(found)
    changed = text[: found.start()] + slip + text[found.end() :]
    first = text.count("\n", 0, found.start()) + 1
    return Made(kind=kind, path=path, lines=range(first, first + 1 + more), text=changed)


def _of_data(made: Made, files: Files, today: date) -> Told:
    sources, unread = read_files({**files, made.path: made.text.encode()})
    return Told(made=made, problems=(*unread, *checked(sources, today).problems))


def _of_page(made: Made, page: str) -> Told:
    meant = _meant(page)
    clippings, problems = read_digest(SavedPage(PAGE, made.text.encode()))
    return Told(made=made, problems=tuple(problems), read=_without_lines(meant) == _without_lines(clippings))


@cache
def _meant(page: str) -> tuple[Clipped, ...]:
    """Return what a page without a slip says, which all that are made in it are held against."""
    return read_digest(SavedPage(PAGE, page.encode()))[0]


def _without_lines(clippings: tuple[Clipped, ...]) -> list[Clipped]:
    return [replace(one, line=0) for one in clippings]


def main() -> None:
    """Print how the slips are told."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT
    files = {name: raw for name, raw in data_files(root).items() if raw}
    page = (PROJECT / "tests/tiny/digest.txt").read_text(encoding="utf-8")
    told = list(islice(slips(files, page, date.today()), SLIPS))
    by_kind: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        by_kind[one.made.kind].append(one)
    for kind, found in by_kind.items():
        if not all(one.right for one in found):
            first = next(one for one in found if not one.right)
            place = f"{first.made.path}:{first.made.lines.start}"
            print(f"{kind}: {sum(one.right for one in found)} of {len(found)}, as in {place}")
            for problem in first.problems[:4]:
                print(f"    {problem}")
    for name in ("caught", "right"):
        share = sum(getattr(one, name) for one in told) / len(told)
        print(f"{name}: {share:.1%} of {len(told)}")


if __name__ == "__main__":
    main()
