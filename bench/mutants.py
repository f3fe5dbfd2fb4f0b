"""How many mistakes made on purpose in the real data the rules catch: python -m bench.mutants [FOLDER].

Prints, for each kind of mistake, how many were made and which rules caught how many of them; then the share
that is caught, and every mistake that no rule catches. FOLDER is that of another desk.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations, islice
from pathlib import Path

from babel.dates import get_month_names

from generator.edtf import When
from generator.language.catalogue import catalogue
from generator.load.files import load
from generator.load.records import Records
from generator.load.typed import parse_records
from generator.model import LANGUAGES, Attribution, Clipping, Fact, Figure, Text
from generator.model.status import STATUSES
from generator.problems import Rule, report
from generator.rules.run import data_rules, run_rules, warning_rules

MONTHS_EN = list(get_month_names("wide", locale="en").values())


@dataclass(frozen=True)
class Mutant:
    """A mistake: what was done, where, and the records with it."""

    name: str
    place: str
    records: Records


Mutate = Callable[[Records, str, Clipping], Iterator[tuple[str, Clipping]]]


def with_facts(clipping: Clipping, changed: Mapping[str, Fact | None]) -> Clipping:
    """Return a clipping with some facts changed, or taken out (None)."""
    facts = (changed.get(fact.id, fact) for fact in clipping.facts)
    return clipping.model_copy(update={"facts": tuple(fact for fact in facts if fact)})


def each(
    clipping: Clipping, change: Callable[[Fact], dict[str, object] | None]
) -> Iterator[tuple[str, Clipping]]:
    """Yield a clipping for each fact that `change` changes."""
    for fact in clipping.facts:
        if update := change(fact):
            yield fact.id, with_facts(clipping, {fact.id: fact.model_copy(update=update)})


def rewritten(fact: Fact, zh: tuple[str, str], en: tuple[str, str]) -> Text:
    """Return a fact's text with one thing replaced in each language, where it is a whole number."""
    return Text(zh=fact.text.zh.replace(*zh), en=fact.text.en.replace(*en))


def with_value(fact: Fact, index: int, value: str) -> dict[str, object]:
    """Return the change of one figure, in the field and in both texts."""
    old = fact.figures[index]
    new = Figure.model_validate({**old.model_dump(mode="json"), "value": value, **_typed(old)})
    forms = [
        (catalogue(language).number(old.value), catalogue(language).number(new.value))
        for language in ("zh", "en")
    ]
    figures = (*fact.figures[:index], new, *fact.figures[index + 1 :])
    return {"figures": figures, "text": rewritten(fact, *forms)}


def _typed(figure: Figure) -> dict[str, object]:
    return {
        "approximate": str(figure.approximate).lower(),
        "position": str(figure.position),
        "measure": figure.measure,
    }


def figures_swapped(records: Records, clipping_id: str, clipping: Clipping) -> Iterator[tuple[str, Clipping]]:
    """Two figures of one statement stand in each other's place (2% for 5%), in fields and texts."""
    for one, other in combinations([fact for fact in clipping.facts if fact.figures], 2):
        if one.statement == other.statement:
            first, second = (f"{fact.figures[0].value:f}" for fact in (one, other))
            changed = {
                one.id: one.model_copy(update=with_value(one, 0, second)),
                other.id: other.model_copy(update=with_value(other, 0, first)),
            }
            yield f"{one.id}, {other.id}", with_facts(clipping, changed)


def figure_changed(records: Records, clipping_id: str, clipping: Clipping) -> Iterator[tuple[str, Clipping]]:
    """A figure is off: 5500 to 5600, 160 to 106, 9% to 8%, ten times as much, in field and texts."""
    for fact in clipping.facts:
        for index, figure in enumerate(fact.figures):
            digits = f"{figure.value:f}"
            lead = digits.rstrip("0")
            zeros = digits[len(lead) :]
            wrong = {lead[:-1] + str((int(lead[-1]) + step) % 10) + zeros for step in (1, 9)}
            wrong |= {digits + "0", lead[:-1] + "0" + lead[-1:] + zeros[1:] if zeros else lead + "1"}
            for value in sorted(wrong - {digits, "0"}):
                change = with_value(fact, index, value)
                yield f"{fact.id} {value}", with_facts(clipping, {fact.id: fact.model_copy(update=change)})


def unit_changed(records: Records, clipping_id: str, clipping: Clipping) -> Iterator[tuple[str, Clipping]]:
    """A figure counts something else: people for percent."""
    units = sorted(records.desk.units) if records.desk else []
    for fact in clipping.facts:
        for index, figure in enumerate(fact.figures):
            for unit in (one for one in units if one != figure.unit):
                wrong = figure.model_copy(update={"unit": unit})
                figures = (*fact.figures[:index], wrong, *fact.figures[index + 1 :])
                changed = fact.model_copy(update={"figures": figures})
                yield f"{fact.id} {unit}", with_facts(clipping, {fact.id: changed})


def marker_moved(records: Records, clipping_id: str, clipping: Clipping) -> Iterator[tuple[str, Clipping]]:
    """A paragraph marker is one too high, or one of two is missing."""
    yield from each(clipping, lambda fact: {"paragraphs": tuple(n + 1 for n in fact.paragraphs)})
    yield from each(
        clipping, lambda fact: {"paragraphs": fact.paragraphs[1:]} if fact.paragraphs[1:] else None
    )


def date_shifted(records: Records, clipping_id: str, clipping: Clipping) -> Iterator[tuple[str, Clipping]]:
    """The date is a month off."""
    for step in (1, -1):
        yield from each(clipping, lambda fact, step=step: _shifted(fact.when, step))  # type: ignore[misc]


def _shifted(when: When | None, step: int) -> dict[str, object] | None:
    """Return the date with each of its months `step` further; None if it has no month to shift."""
    if when is None or not when.start.month or when.start.season:
        return None

    def shift(match: re.Match[str]) -> str:
        number = int(match[1]) * 12 + int(match[2]) - 1 + step
        day = f"-{min(int(match[3]), 28):02d}" if match[3] else ""
        return f"{number // 12}-{number % 12 + 1:02d}{day}"

    return {"when": When.parse(re.sub(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?", shift, when.edtf))}


def month_shifted_in_text(
    records: Records, clipping_id: str, clipping: Clipping
) -> Iterator[tuple[str, Clipping]]:
    """The month in the text is one off, in both languages."""

    def change(fact: Fact) -> dict[str, object] | None:
        for number, name in enumerate(MONTHS_EN[:11], 1):
            if f"年{number}月" in fact.text.zh and name in fact.text.en:
                return {
                    "text": rewritten(fact, (f"年{number}月", f"年{number + 1}月"), (name, MONTHS_EN[number]))
                }
        return None

    yield from each(clipping, change)


def made_occurred(records: Records, clipping_id: str, clipping: Clipping) -> Iterator[tuple[str, Clipping]]:
    """What is planned, expected, alleged, assessed or stated is told as having happened."""
    weak = ("planned", "expected", "alleged", "assessed", "stated")
    yield from each(clipping, lambda fact: {"status": "occurred"} if fact.status in weak else None)


def made_firmer(records: Records, clipping_id: str, clipping: Clipping) -> Iterator[tuple[str, Clipping]]:
    """What is only said, foreseen or judged is told as planned; what is alleged as anything firmer."""
    firmer = {
        "planned": ("expected", "alleged", "assessed", "stated"),
        "stated": ("alleged", "assessed"),
        "assessed": ("alleged",),
        "expected": ("alleged",),
    }
    for status, weaker in firmer.items():
        for fact in clipping.facts:
            changed = fact.model_copy(update={"status": status})
            # What somebody says that he will do is his plan.
            if fact.status in weaker and not (
                changed.announced and _says_he_will(records, clipping_id, fact)
            ):
                yield f"{fact.id} {status}", with_facts(clipping, {fact.id: changed})


def _says_he_will(records: Records, clipping_id: str, fact: Fact) -> bool:
    statement = records.statement_of(clipping_id, fact)
    return statement is not None and statement.hedges.keys() == {"saying", "plan"}


def clause_raised(records: Records, clipping_id: str, clipping: Clipping) -> Iterator[tuple[str, Clipping]]:
    """What a hedged clause tells is told as planned, as a standing fact or as having happened, by nobody."""
    for status, meaning in STATUSES.items():
        for fact in clipping.facts:
            if meaning.allowed_hedges is not None and meaning.strength > fact.meaning.strength:
                changed = fact.model_copy(update={"status": status, "attributed_to": None})
                yield f"{fact.id} {status}", with_facts(clipping, {fact.id: changed})


def clause_changed(records: Records, clipping_id: str, clipping: Clipping) -> Iterator[tuple[str, Clipping]]:
    """The clause that a fact names is not given, or is one that is hedged more than its status allows."""
    for fact in clipping.facts:
        evidence = records.evidence[clipping_id].statement(fact.statement)
        clauses = enumerate(evidence.clauses if evidence else (), 1)
        allowed = fact.meaning.allowed_hedges or frozenset()
        hedged = [number for number, one in clauses if not allowed.issuperset(one.hedges)]
        for number in (None, *hedged) if fact.clause and not fact.meaning.needs_source else ():
            if number != fact.clause:
                changed = fact.model_copy(update={"clause": number})
                yield f"{fact.id} {number}", with_facts(clipping, {fact.id: changed})


def fact_dropped(records: Records, clipping_id: str, clipping: Clipping) -> Iterator[tuple[str, Clipping]]:
    """A fact is gone."""
    for fact in clipping.facts:
        yield fact.id, with_facts(clipping, {fact.id: None})


def attribution_deleted(
    records: Records, clipping_id: str, clipping: Clipping
) -> Iterator[tuple[str, Clipping]]:
    """It is no longer said whose word it is."""
    yield from each(clipping, lambda fact: {"attributed_to": None} if fact.attributed_to else None)


def actor_added(records: Records, clipping_id: str, clipping: Clipping) -> Iterator[tuple[str, Clipping]]:
    """An actor is linked whom the statement does not name."""
    for fact in clipping.facts:
        evidence = records.evidence[clipping_id].statement(fact.statement)
        named = {*fact.actors, *(evidence.actors if evidence else ())}
        wrong = next(actor for actor in sorted(records.actors) if actor not in named)
        changed = fact.model_copy(update={"actors": (*fact.actors, wrong)})
        yield f"{fact.id} {wrong}", with_facts(clipping, {fact.id: changed})


def statements_swapped(
    records: Records, clipping_id: str, clipping: Clipping
) -> Iterator[tuple[str, Clipping]]:
    """Two facts stand under each other's statement, markers and all."""
    for one, other in zip(clipping.facts, clipping.facts[1:], strict=False):
        if one.statement != other.statement:
            first = {"statement": other.statement, "paragraphs": other.paragraphs}
            second = {"statement": one.statement, "paragraphs": one.paragraphs}
            changed = {one.id: one.model_copy(update=first), other.id: other.model_copy(update=second)}
            yield f"{one.id}, {other.id}", with_facts(clipping, changed)


PLAIN = Text(zh="双方举行了会谈，取得圆满成功。", en="The two sides held talks with great success.")
"""A text that tells of something done."""


def text_upgraded(records: Records, clipping_id: str, clipping: Clipping) -> Iterator[tuple[str, Clipping]]:
    """The text of a plan, a saying, a judgement reads as done."""
    for language in LANGUAGES:
        for fact in clipping.facts:
            if fact.meaning.told_by:
                text = fact.text.model_copy(update={language: getattr(PLAIN, language)})
                changed = fact.model_copy(update={"text": text, "figures": ()})
                yield f"{fact.id} {language}", with_facts(clipping, {fact.id: changed})


def leak_as_position(
    records: Records, clipping_id: str, clipping: Clipping
) -> Iterator[tuple[str, Clipping]]:
    """What a source tells that is not named stands as a position."""
    yield from each(clipping, lambda fact: {"status": "stated"} if fact.status == "alleged" else None)


def source_laundered(
    records: Records, clipping_id: str, clipping: Clipping
) -> Iterator[tuple[str, Clipping]]:
    """What a source tells that is not named is stated by a named actor."""

    def change(fact: Fact) -> dict[str, object] | None:
        source = fact.attributed_to
        if source is None or source.named:
            return None
        actor = source.actor or min(fact.actors or records.actors)
        return {"status": "stated", "attributed_to": Attribution(actor=actor)}

    yield from each(clipping, change)


def event_dropped(records: Records, clipping_id: str, clipping: Clipping) -> Iterator[tuple[str, Clipping]]:
    """A fact names no event, though another plan of that event shares a person or two actors with it."""
    planned: dict[str, list[Fact]] = defaultdict(list)
    for _, _, fact in records.facts:
        if fact.event and fact.meaning.ahead:
            planned[fact.event].append(fact)

    def change(fact: Fact) -> dict[str, object] | None:
        others = [other for other in planned[fact.event or ""] if other is not fact]
        shared = [set(fact.actors) & set(other.actors) for other in others]
        close = any(len(one) > 1 or any(records.actors[a].kind == "person" for a in one) for one in shared)
        return {"event": None} if close and fact.meaning.of_event else None

    yield from each(clipping, change)


def end_invented(records: Records, clipping_id: str, clipping: Clipping) -> Iterator[tuple[str, Clipping]]:
    """An end that the source does not give is put to a date, a month after it begins or ends."""

    def change(fact: Fact) -> dict[str, object] | None:
        if fact.when is None:
            return None
        end = (fact.when.last or fact.when.first) + timedelta(days=31)
        return {"when": When.parse(f"{fact.when.edtf.split('/')[0]}/{end}")}

    yield from each(clipping, change)


def summary_upgraded(records: Records) -> Iterator[Mutant]:
    """A sentence of a summary tells what its facts plan, say or judge as done."""
    for issue_id, issue in records.issues.items():
        for number, sentence in enumerate(issue.summary):
            facts = [fact for fact in map(records.fact, sentence.facts) if fact]
            if facts and all(fact.meaning.told_by for fact in facts):
                for language in LANGUAGES:
                    text = sentence.text.model_copy(update={language: getattr(PLAIN, language)})
                    told = sentence.model_copy(update={"text": text})
                    summary = (*issue.summary[:number], told, *issue.summary[number + 1 :])
                    changed = {issue_id: issue.model_copy(update={"summary": summary})}
                    with_it = replace(records, issues={**records.issues, **changed})
                    yield Mutant(f"S{number + 1} {language}", issue_id, with_it)


MISTAKES: tuple[Mutate, ...] = (
    figures_swapped,
    figure_changed,
    unit_changed,
    marker_moved,
    date_shifted,
    month_shifted_in_text,
    made_occurred,
    made_firmer,
    clause_raised,
    clause_changed,
    fact_dropped,
    attribution_deleted,
    actor_added,
    statements_swapped,
    text_upgraded,
    leak_as_position,
    source_laundered,
    event_dropped,
    end_invented,
)


def mutants(records: Records) -> Iterator[tuple[str, Mutant]]:
    """Yield every mistake that can be made in the records, by kind."""
    for mistake in MISTAKES:
        for clipping_id, clipping in records.clippings.items():
            for name, changed in mistake(records, clipping_id, clipping):
                with_it = replace(records, clippings={**records.clippings, clipping_id: changed})
                yield mistake.__name__, Mutant(name, clipping_id, with_it)
    yield from ((summary_upgraded.__name__, mutant) for mutant in summary_upgraded(records))


def told(records: Records, today: date, rule: Rule) -> Iterator[tuple[str, str, str]]:
    """Yield each problem or warning that one rule finds in the records: the rule, its file, its message."""
    problems = run_rules(records, today, [rule])
    return ((problem.rule, problem.path, str(problem.message)) for problem in problems)


@dataclass(frozen=True)
class Proof:
    """How many mistakes of each kind were made, how many of them each rule caught, and which none did."""

    made: Counter[str]
    caught: dict[str, Counter[str]]
    survivors: list[str]


def proof(
    records: Records, today: date, made: Iterable[tuple[str, Mutant]], most: int | None = None
) -> Proof:
    """Hold mistakes made in the records, each with its kind, against the rules as of `today`.

    With `most` no more rules than that are to catch one: one is enough to tell that a mistake is caught, and
    those are asked first that have caught most of its kind.
    """
    found = Proof(made=Counter(), caught=defaultdict(Counter), survivors=[])
    rules = [*data_rules(), *warning_rules()]
    # What is wrong without the mistake does not tell that it is caught.
    before = {one for rule in rules for one in told(records, today, rule)}
    for kind, mutant in made:
        by_catch = sorted(rules, key=lambda rule: found.caught[kind][rule.name], reverse=True)
        catching = (
            rule.name for rule in by_catch if not before.issuperset(told(mutant.records, today, rule))
        )
        caught_by = list(islice(catching, most))
        found.made[kind] += 1
        found.caught[kind].update(caught_by)
        if not caught_by:
            found.survivors.append(f"{kind} {mutant.place} {mutant.name}")
    return found


def main(root: Path) -> None:
    """Make every mistake in the data of `root`, and print what is caught."""
    records, problems = parse_records(load(root)[0])
    if problems:
        sys.exit(report(problems))
    found = proof(records, date.today(), mutants(records))
    for kind, made in found.made.items():
        rules = ", ".join(f"{rule} {number}" for rule, number in found.caught[kind].most_common())
        print(f"{kind}: {made} made; {rules}")
    made, missed = found.made.total(), len(found.survivors)
    print(f"caught {made - missed} of {made}, {1 - missed / made:.1%}")
    for name in found.survivors:
        print(f"survives: {name}")


if __name__ == "__main__":
    main(Path(*sys.argv[1:2]))
