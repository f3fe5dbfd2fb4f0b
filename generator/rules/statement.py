"""A fact beside the evidence of its statement: which dates and figures it may rest on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from ..edtf import When
from ..language.kinds_of_units import Kinds, differ, kinds_of
from ..language.read_once import dates_in, numbers_in
from ..language.readers import READERS
from ..language.reading import DateInText, NumberInText
from ..load.records import Records
from ..messages import Message, say, several
from ..model import LANGUAGES, Clipping, Desk, Fact, Figure, Text, blank_text
from ..model.evidence import VERSION, Evidence, EvidenceClause, EvidenceFigure, StatementEvidence
from ..problems import InRecord, Key, in_fact
from .misread import by_editors

_YEAR = re.compile(r"[12]\d{3}")


@dataclass(frozen=True, kw_only=True)
class Case:
    """A fact with its clipping and the evidence of its statement."""

    clipping_id: str
    clipping: Clipping
    index: int
    fact: Fact
    evidence: Evidence
    statement: StatementEvidence
    """The evidence of its statement, without the words that the fact calls misread."""
    desk: Desk | None

    @property
    def published(self) -> date:
        """The day of the report, where the outlet is."""
        return self.clipping.published.date()

    @property
    def is_read(self) -> bool:
        """Whether the program reads the language of the clipping."""
        return self.evidence.language in READERS

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the site."""
        return self.desk.languages if self.desk else LANGUAGES

    @property
    def named(self) -> list[str]:
        """The actors who are named in the statement, its section's heading or the headline, sorted."""
        return sorted({*self.statement.actors, *self.statement.heading.actors, *self.evidence.headline})

    @property
    def clauses(self) -> list[EvidenceClause]:
        """The clauses that the fact comes of: `clause`, or those of its figures, of its status, or all."""
        numbered = list(enumerate(self.statement.clauses, 1))
        chosen = [one for number, one in numbered if number == self.fact.clause]
        of_figures = [one for number, one in numbered if number in self.of_figures]
        of_figures = _with_governed(of_figures, self.statement.clauses)
        firm = [one for one in self.statement.clauses if self._bears_status(one)]
        return chosen or of_figures or firm or list(self.statement.clauses)

    @property
    def chosen(self) -> list[EvidenceClause]:
        """The clause that `clause` names, or all of the statement."""
        numbered = enumerate(self.statement.clauses, 1)
        return [one for number, one in numbered if self.fact.clause in (None, number)]

    def _bears_status(self, clause: EvidenceClause) -> bool:
        """Tell whether a clause is as firm as the fact; of what is only told any may be meant."""
        kinds, meaning = self.statement.hedges_of(clause).keys(), self.fact.meaning
        if self.fact.allowed_hedges is not None and not kinds <= self.fact.allowed_hedges:
            return False
        return not meaning.ahead or not kinds.isdisjoint(meaning.told_by or ())

    @property
    def of_figures(self) -> set[int]:
        """The numbers of the clauses in which the fact's figures stand."""
        numbers = self.statement.clause_of
        return {numbers[one.position] for one in self.fact.figures if one.position in numbers}

    @property
    def place(self) -> Message:
        """Where in the clipping the fact comes from, in words."""
        marks = several(f"¶{number}" for number in self.statement.paragraphs)
        return say("statement {number} ({marks})", number=self.statement.statement, marks=marks)

    def at(self, *keys: Key) -> InRecord:
        """Return the place in the fact to which the keys and indexes lead."""
        return in_fact(self.clipping_id, self.index, *keys)


def _with_governed(some: list[EvidenceClause], every: Iterable[EvidenceClause]) -> list[EvidenceClause]:
    """Return clauses, and where they only set a condition, those that hold on it as well."""
    sets = {one.condition for one in some if one.condition in one.hedges.values()}
    if len(sets) != 1 or not all(one.condition in one.hedges.values() for one in some):
        return some
    return [one for one in every if one in some or one.condition in sets]


def cases(records: Records) -> Iterator[Case]:
    """Yield every fact whose statement has evidence."""
    for clipping_id, clipping in records.clippings.items():
        evidence = records.evidence.get(clipping_id)
        if evidence is None or not is_current(evidence, clipping, records.desk):
            continue
        for index, fact in enumerate(clipping.facts):
            misread = by_editors(fact.misread)
            if statement := evidence.statement(fact.statement):
                yield Case(
                    clipping_id=clipping_id,
                    clipping=clipping,
                    index=index,
                    fact=fact,
                    evidence=evidence,
                    statement=statement.but_for(misread) if misread else statement,
                    desk=records.desk,
                )


def is_current(evidence: Evidence, clipping: Clipping, desk: Desk | None) -> bool:
    """Tell whether evidence is as the program writes it now, and read in the language of the outlet."""
    publisher = desk.publishers.get(clipping.publisher) if desk else None
    return evidence.version == VERSION and (publisher is None or publisher.language == evidence.language)


def or_reason(case: Case, way: Message, field: str, value: object) -> Message:
    """Return a cure, or else the reason why a fact has a value all the same."""
    return say("{way}; else {reason}", way=way, reason=reason_in(case.languages, field, value))


def reason_in(languages: Collection[str], field: str, value: object) -> str:
    """Return what gives the reason for a value that is not in its statement, in the languages of a site."""
    return f"inferred: [{{field: {field}, value: {value}, reason: {blank_text(languages)}}}]"


def dates_to_rest_on(case: Case) -> list[When]:
    """Return the dates that a fact may rest on."""
    same_event = {
        fact.statement
        for fact in case.clipping.facts
        if fact.event and fact.event == case.fact.event and fact.meaning.of_event
    }
    statements = [one for one in case.evidence.statements if one.statement in same_event]
    printed = [edtf for one in (case.statement, *statements) for edtf in one.dates]
    inferred = case.fact.inferred_values("when")
    read = (When.read(edtf) for edtf in dict.fromkeys([*printed, *sorted(inferred)]))
    return [when for when in read if when]


def covers(wide: When, narrow: When) -> bool:
    """Tell whether `wide` says no more than `narrow`; an open interval must begin where `narrow` does.

    By 2030 says less than in 2030, and more than by 2031.
    """
    if wide.until and wide.last:
        return narrow.last is not None and narrow.last <= wide.last
    if narrow.until:
        return False
    if wide.last is None:
        return wide.first <= narrow.first <= wide.start.last
    return wide.first <= narrow.first and narrow.last is not None and narrow.last <= wide.last


def covers_one(when: When, printed: list[When]) -> bool:
    """Tell whether a date says no more than some printed one."""
    return any(covers(when, one) for one in printed)


def readings(case: Case, printed: list[When]) -> list[When]:
    """Return corrected dates: those printed, with the year in which the fact reads them.

    A correction of the text names the date as printed; the reading differs from it in the year only.
    """
    wrong = {one.printed for one in case.fact.corrections} & {one.edtf for one in printed}
    return [when for edtf in sorted(wrong) for when in _in_other_years(edtf, case.clipping.published.year)]


def _in_other_years(edtf: str, published: int) -> Iterator[When]:
    """Yield a date with its years read as the year of the report or one beside it.

    An interval from one year into another may have but one of them wrong. What is no date in such a year,
    as 29 February, or ends before it begins, is no reading.
    """
    given = list(dict.fromkeys(_YEAR.findall(edtf)))
    near = [str(published + step) for step in (-1, 0, 1)]
    for years in product(*([*near, one] if len(given) > 1 else near for one in given)):
        if when := When.read(_with_years(edtf, dict(zip(given, years, strict=True)))):
            yield when


def _with_years(edtf: str, meant: Mapping[str, str]) -> str:
    return _YEAR.sub(lambda found: meant[found[0]], edtf)


def dates_given(clipping: Clipping, fact: Fact) -> Iterator[When]:
    """Yield the dates that a fact gives: `when`, those in its text, those it corrects."""
    if fact.when:
        yield fact.when
    yield from (found.when for _, found in dates_of(fact.text, clipping.published.date()))
    yield from (when for one in fact.corrections if (when := When.read(one.printed)))


def dates_of(text: Text, published: date) -> Iterator[tuple[str, DateInText]]:
    """Yield the dates of a text in each language that it has, with the language."""
    return ((one, found) for one in LANGUAGES for found in dates_in(one, text.of(one), published))


def numbers_of(text: Text, published: date) -> Iterator[tuple[str, NumberInText]]:
    """Yield the numbers of a text in each language that it has, with the language."""
    return ((one, found) for one in LANGUAGES for found in numbers_in(one, text.of(one), published))


def all_names(records: Records) -> tuple[str, ...]:
    """Return every form by which an actor is known in a text."""
    return tuple(name for forms in records.actor_names().values() for name in forms)


def part_of_name(text: str, found: DateInText | NumberInText, names: Iterable[str]) -> bool:
    """Tell whether a date or number in a text stands there within a name: the 7 of G7 says no number.

    One that begins within a name and ends behind it is misread: 井坂健二任内.
    """
    return any(
        # Of a name with its number (Steady Current 26) the number may be called so alone.
        (isinstance(found, NumberInText) and found.label and place.start() < found.end == place.end())
        or (
            place.start() <= found.start < place.end()
            and (found.end <= place.end() or place.start() < found.start)
        )
        for name in names
        if found.printed[0] in name or name in found.printed
        for place in re.finditer(re.escape(name), text)
    )


def of_other_unit(case: Case, figure: Figure, language: str, found: NumberInText) -> bool:
    """Tell whether a number in a text is certainly of another unit than a figure of the fact."""
    printed = printed_at(case.statement, figure) if case.is_read else None
    # What it may count is told by its statement, or else by the desk's words for its unit.
    kinds = (_as_printed(case, printed) if printed else frozenset()) or _as_desk_has_it(case, figure)
    return differ(kinds_of(language, found.unit, found.printed), kinds)


def printed_at(statement: StatementEvidence, figure: Figure) -> EvidenceFigure | None:
    """Return the figure of a statement for which one of the fact stands."""
    return next(iter(statement.measured[figure.position - 1 : figure.position]), None)


def _as_printed(case: Case, printed: EvidenceFigure) -> Kinds:
    """Return what a figure of a statement counts; evidence from before points were a unit has % for them."""
    read = numbers_in(case.evidence.language, printed.printed, case.published)
    unit = next((one.unit for one in read if one.unit), printed.counted)
    return kinds_of(case.evidence.language, unit, printed.printed)


def _as_desk_has_it(case: Case, figure: Figure) -> Kinds:
    unit = case.desk.units.get(figure.unit) if case.desk else None
    texts = ((one, unit.of(one).replace("{n}", "5")) for one in case.languages if unit)
    numbers = ((one, number) for one, text in texts for number in numbers_in(one, text, case.published))
    return frozenset().union(*(kinds_of(one, number.unit, number.printed) for one, number in numbers))
