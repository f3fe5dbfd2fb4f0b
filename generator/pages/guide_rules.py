"""The guide's page of all rules: what each asks for, what breaks it, and what is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from ..edition.escape import coded, listing
from ..guide import rule_lines, rules
from ..problems import rules_in


@dataclass(frozen=True, kw_only=True)
class RuleView:
    """A rule: what it asks for, lines that break it, and right ones; neither where none can show it."""

    name: str
    text: Markup
    wrong: Markup | None
    right: Markup | None


@cache
def rule_documentation() -> dict[str, str]:
    """Return the documentation of every rule by its name: the whole program is loaded for that."""
    return {one.name: one.documentation for one in rules_in(__name__.partition(".")[0])}


@cache
def guide_rules(language: str, languages: Sequence[str]) -> tuple[RuleView, ...]:
    """Return the rules for a desk in these languages, told in one of them."""
    documented = rule_documentation()
    return tuple(
        _rule(name, shown["zh"] if language == "zh" else documented[name], languages)
        for name, shown in rules().items()
        if len(languages) > 1 or not shown.get("needs_both")
    )


def _rule(name: str, text: str, languages: Sequence[str]) -> RuleView:
    wrong, right = (listing(one) if one else None for one in rule_lines(name, languages))
    return RuleView(name=name, text=coded(text), wrong=wrong, right=right)
