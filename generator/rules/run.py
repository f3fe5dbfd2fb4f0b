"""Ask the rules on the records, and put what they find at its place in a file.

A warning that only follows of a problem is not told beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..language.read_once import Learnt, Text, memory, read_ahead
from ..language.side_by_side import both, can_copy, shared
from ..load.files import Source, locator
from ..load.records import Records
from ..load.sound import NOTHING, OF_CLIPPING, Record, Sound, sound_but
from ..load.typed import parse_records
from ..model.clipping import Statements
from ..problems import ANY, Finding, InRecord, Problem, Rule, in_clipping, located, rules_in
from .answers import answered
from .misread import with_names_spared
from .mistakes import Found, mistakes
from .texts import sentences

MANY = 2000
"""With as many facts it takes longer to ask the rules than to have another process ask half of them."""


@dataclass(frozen=True)
class Question:
    """A rule, and the records that it is asked of."""

    rule: Rule
    records: Records
    of_clipping: bool | None = None
    """Whether what is in clippings counts alone, or what is not; None if all counts."""

    def ask(self, today: date) -> list[Finding]:
        """Return what the rule finds."""
        found = self.rule.check(self.records, today)
        return [one for one in found if self.of_clipping in (None, _in_clipping(one))]


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What files say, and what is to be said of it."""

    records: Records
    """Those of the well-formed files."""
    problems: list[Problem]
    warnings: list[Problem]
    sound: Sound
    """In which clippings and summaries nothing was found."""


def checked(
    sources: tuple[Source, ...],
    today: date,
    before: Sound = NOTHING,
    well_formed: Callable[[Records], None] = lambda _: None,
) -> Checked:
    """Return the records of sources, with every problem and every warning.

    `today` is needed only to refuse what is dated in the future. What was found sound before is not asked
    again. Where all files are `well_formed`, that is given the records before any rule is asked.
    """
    records, unfit = parse_records(sources)
    if not unfit:
        well_formed(records)
    spared = with_names_spared(records)
    found = ask_all(spared, today, before.among(records, today))
    every = list(told(spared, found, today))
    places = ((rule, _record_of(one)) for rule, one in found)
    # What a rule on all of the desk finds in an issue says nothing of its summary.
    wrong = {one for rule, one in places if one and (one[0] == "clipping" or rule.of == "summary")}
    return Checked(
        records=records,
        problems=[*unfit, *(one for one in every if one.grade == "problem")],
        warnings=[one for one in every if one.grade == "warning"],
        sound=sound_but(records, today, wrong),
    )


def data_rules() -> tuple[Rule, ...]:
    """Return the rules that the records must keep; in which order they are asked makes no difference."""
    return tuple(one for one in rules_in(__package__) if one.grade == "problem")


def warning_rules() -> tuple[Rule, ...]:
    """Return the rules on the records whose breach is a warning."""
    return tuple(one for one in rules_in(__package__) if one.grade == "warning")


def linking_rules() -> tuple[Rule, ...]:
    """Return the rules without which records cannot be linked and rendered."""
    return tuple(one for one in data_rules() if one.stage == "link")


def run_rules(records: Records, today: date, rules: Iterable[Rule]) -> Iterator[Problem]:
    """Yield every mistake that the rules find, once, at its place."""
    spared = with_names_spared(records)
    questions = _questions(spared, beside_clippings(spared, ()), spared, rules)
    return told(spared, [(one.rule, finding) for one in questions for finding in one.ask(today)], today)


def ask_all(records: Records, today: date, sound: Collection[Record] = ()) -> list[Found]:
    """Return what all rules find; those of a clipping or a summary find nothing in what is `sound`.

    Of many facts two processes ask the rules, each the next one. The records are those `with_names_spared`.
    """
    asked = beside_clippings(records, {one for kind, one in sound if kind == "clipping"})
    issues = {one: issue for one, issue in records.issues.items() if ("issue", one) not in sound}
    summed_up, rules = replace(records, issues=issues), (*data_rules(), *warning_rules())
    questions = list(_questions(records, asked, summed_up, rules))
    by_two = sum(len(one.facts) for one in asked.clippings.values()) >= MANY and can_copy()
    found = _ask_by_two(asked, today, questions) if by_two else [one.ask(today) for one in questions]
    return [(one.rule, finding) for one, its in zip(questions, found, strict=True) for finding in its]


def told(records: Records, found: Iterable[Found], today: date) -> Iterator[Problem]:
    """Yield what was found as problems at their places, each mistake once, with its answer.

    The records are those that the rules were asked of, with the names spared.
    """
    locate = locator(records.sources)
    unread = (in_clipping(clipping_id, "facts", ANY) for clipping_id in records.unread("clipping"))
    for one, finding in answered(records, today, mistakes(found, unread)):
        yield from located(one.check, [finding], locate, one.grade)


def _questions(
    records: Records, asked: Records, summed_up: Records, rules: Iterable[Rule]
) -> Iterator[Question]:
    """Yield what is asked of the clippings that are to be asked, of what stands over them, and of all.

    Rules of a summary are asked of the issues that are `summed_up`.
    """
    # Without what clippings say, what is left says something over them.
    empty = {"facts": (), "withdrawn": {}, "statements": Statements()}
    heads = {record_id: one.model_copy(update=empty) for record_id, one in records.clippings.items()}
    over = replace(records, clippings=heads, evidence={})
    for one in rules:
        if one.of == "desk":
            yield Question(one, records)
        elif one.of == "summary":
            yield Question(one, summed_up)
        else:
            yield Question(one, asked, of_clipping=True)
            yield Question(one, over, of_clipping=False)


def _ask_by_two(asked: Records, today: date, questions: Sequence[Question]) -> list[list[Finding]]:
    """Return what each question finds, half of them asked in another process."""
    read_ahead(texts_of(asked, today))
    before = set(memory().found)
    numbers = shared(len(questions))

    def ask_here() -> dict[int, list[Finding]]:
        return {number: questions[number].ask(today) for number in numbers}

    def ask_there() -> tuple[dict[int, list[Finding]], Learnt]:
        return ask_here(), memory().learnt(before)

    mine, (others, learnt) = both(ask_here, ask_there)
    memory().learn(learnt)
    found = mine | others
    # A copy that failed took a number with it: asked here, the rule shows how.
    return [
        found[number] if number in found else question.ask(today) for number, question in enumerate(questions)
    ]


def texts_of(records: Records, today: date) -> Iterator[Text]:
    """Yield what the rules will have read: every sentence for its dates, those of facts for their clauses."""
    for _, text, day in sentences(records, today):
        yield from ((language, text.of(language), day) for language in records.languages)
    for _, _, fact in records.facts:
        yield from ((language, fact.text.of(language), None) for language in records.languages)


def beside_clippings(records: Records, but: Collection[str]) -> Records:
    """Return the clippings but for some, with their evidence, the desk and the actors: all that a rule of a
    clipping is shown when it is asked of them. Which issues and events there are, the sources tell."""
    return replace(
        records,
        issues={},
        events={},
        clippings={record_id: one for record_id, one in records.clippings.items() if record_id not in but},
        evidence={record_id: one for record_id, one in records.evidence.items() if record_id not in but},
        sources=tuple(one for one in records.sources if one.kind not in OF_CLIPPING or one.id not in but),
    )


def _record_of(finding: Finding) -> Record | None:
    """Return the issue, or the clipping, in which or in whose evidence something is found; None elsewhere."""
    where = finding.where
    if not isinstance(where, InRecord):
        return None
    kind = "clipping" if where.kind in OF_CLIPPING else where.kind
    return (kind, where.record_id) if kind in ("clipping", "issue") else None


def _in_clipping(finding: Finding) -> bool:
    record = _record_of(finding)
    return record is not None and record[0] == "clipping"
