"""MkDocs' configuration of an edition: mkdocs.yml, and what depends on its language and on the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..edition import addresses
from ..edition.addresses import edition_folder, index_path, served_at
from ..language.catalogue import Catalogue, catalogue

CONFIGURATION = "mkdocs.yml"
NAVIGATION = {
    "nav.home": addresses.HOME,
    "nav.issues": index_path("issues"),
    "nav.actors": index_path("actors"),
    "nav.facts": addresses.FACTS,
    "plans.title": addresses.PLANS,
    "positions.title": addresses.POSITIONS,
    "nav.months": index_path("months"),
    "nav.clippings": index_path("clippings"),
    "changes.title": addresses.CHANGES,
    "nav.about": addresses.ABOUT,
}
"""The pages of the navigation by their titles in the catalogues. It is short and fixed: the pages of issues,
actors, months and clippings stand under their indexes."""
FOOT = {"ledger.title": addresses.LEDGER, "data.title": addresses.DATA, "guide.title": addresses.GUIDE}
"""The pages to which the foot of every page leads besides."""


def edition_settings(given: Mapping[str, Any], language: str, languages: Sequence[str]) -> dict[str, Any]:
    """Return the fields of MkDocs' configuration that go before those `given` in mkdocs.yml.

    They are those of one edition of a site in `languages`. What the file says of the theme and under `extra`
    stays, but for what depends on the language.
    """
    words = catalogue(language)
    return {
        "docs_dir": f"briefs/{language}",
        "theme": {**given["theme"], "language": language, "palette": _palette(given, words)},
        "extra": {**given["extra"], **_extra(words, languages)},
        "nav": [{words(title): path} for title, path in NAVIGATION.items()],
    }


def _palette(given: Mapping[str, Any], words: Catalogue) -> list[dict[str, Any]]:
    """Return the colours, light and dark, each with the name of the switch to the other."""
    switches = zip(given["theme"]["palette"], (words("site.dark"), words("site.light")), strict=True)
    return [{**colours, "toggle": {**colours["toggle"], "name": name}} for colours, name in switches]


def _extra(words: Catalogue, languages: Sequence[str]) -> dict[str, Any]:
    """Return what the templates show, and how they lead to the other editions."""
    editions = [_edition(catalogue(one), languages) for one in languages]
    up = "../" if edition_folder(words.language, languages) else ""
    others = [{**one, "path": up + one["path"]} for one in editions if one["lang"] != words.language]
    return {
        # What the whole site has once is the first edition's.
        "is_first": words.language == languages[0],
        **words.texts["site"],
        "foot": [{"name": words(title), "path": f"{served_at(path)}/"} for title, path in FOOT.items()],
        "editions": editions,
        "others": others,
    }


def _edition(words: Catalogue, languages: Sequence[str]) -> dict[str, Any]:
    """Return what an edition is called, where it stands, and what it says where there is no page."""
    return {
        "lang": words.language,
        "name": words("site.name"),
        "short": words("site.short"),
        "path": edition_folder(words.language, languages),
        "not_found": words.texts["not_found"],
    }
