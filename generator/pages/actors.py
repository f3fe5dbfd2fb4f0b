"""The page of an actor: who it is, what it last said and did, and all that is told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ..book.book import Book, Entry, is_current, role_days
from ..book.parts import grouped
from ..edition.addresses import actor_path, facts_view, feed_path
from ..edition.edition import Edition
from ..edition.facts import fact_line, fact_lines
from ..edition.page import Link, Page, View
from ..language.scripts import traditional
from ..model import Actor, Fact, Role
from ..model.subjects import names_of
from .parts import all_facts, freshness, jumps, latest, year_links
from .pictures import time_picture

PARTS = ("said", "did", "about")
MOST_TOGETHER = 8


def actor_page(edition: Edition, actor_id: str) -> Page:
    """Return the page of the actor `id`, which has at least one fact."""
    actor, path = edition.book.actors[actor_id], actor_path(actor_id)
    shown = latest(edition.book.of_actor[actor_id])
    view = _view(edition, path, actor_id, shown)
    names = edition.words.listed([one.name for one in view.also_known_as])
    return Page(
        path=path,
        template="actor.md.j2",
        title=edition.name(actor.names),
        description=f"{edition.name(actor.names)}{edition.words('colon')}{names}",
        crumbs=edition.crumbs(path, "actors"),
        view=view,
        feed=feed_path("actors", actor_id),
        entries=shown,
    )


def _also_known_as(edition: Edition, subject: Actor) -> tuple[Link, ...]:
    """Return the names beside the one that heads the page, the Traditional form of the Chinese among them."""
    languages = {name: edition.foreign(name) for name in names_of(subject)}
    if subject.names.ja:
        languages[subject.names.ja] = "ja"
    chinese = subject.names.zh
    # Names that are written alike in both are Simplified.
    every = ({chinese: "", traditional(chinese): "zh-Hant"} if chinese else {}) | languages
    every.pop(edition.name(subject.names))
    return tuple(Link(name=name, href=None, lang=lang) for name, lang in every.items())


def part_of_fact(fact: Fact, actor: str) -> str:
    """Return what a fact is to an actor: 'said', 'did' or 'about'.

    Did: the actor is an agent of what occurred, is planned or expected. Said: all else that is the actor's
    word by name, held still or no more. Everything else is about the actor.
    """
    if actor in fact.agents and fact.meaning.of_event:
        return "did"
    return "said" if fact.named_source == actor else "about"


def _view(edition: Edition, path: str, actor_id: str, entries: tuple[Entry, ...]) -> View:
    actor = edition.book.actors[actor_id]
    # The latest first.
    of_part = grouped(reversed(entries), lambda entry: part_of_fact(entry.fact, actor_id))
    last = _last(edition.book, of_part)
    parts, together = tuple(_parts(edition, path, of_part, last)), tuple(_together(edition, path, actor_id))
    picture = time_picture(edition, path, entries)
    sections = (
        *((part.key, f"actor.to_{part.key}", part) for part in parts),
        ("together", "actor.to_together", together),
        ("roles", "actor.roles", actor.roles),
        ("picture", "picture.title", picture),
    )
    return View(
        fresh=freshness(edition, entries),
        who=role_shown(edition, actor) or edition.words(f"kind.{actor.kind}"),
        part_of=edition.actor(path, actor.part_of) if actor.part_of else None,
        last=tuple(_shown(edition, path, last, parts)),
        jumps=(*jumps(edition, sections), all_facts(edition, path, actor=actor_id)),
        parts=parts,
        years=year_links(edition, path, edition.book.of_actor[actor_id]),
        together=together,
        roles=tuple(_roles(edition, path, actor)),
        picture=picture,
        also_known_as=_also_known_as(edition, actor),
    )


def role_shown(edition: Edition, actor: Actor) -> str:
    """Return the role in which clippings show an actor last, and from when to when; '' for none."""
    if not actor.roles:
        return ""
    role = max(actor.roles, key=lambda one: role_days(edition.book, one)[1])
    return edition.words("actor.who", role=edition.text(role.title), when=_so_called(edition, role))


def _roles(edition: Edition, page: str, actor: Actor) -> Iterator[View]:
    references = edition.numbered(page, (role.facts for role in actor.roles))
    for role, links in zip(actor.roles, references, strict=True):
        yield View(title=edition.text(role.title), when=_so_called(edition, role), references=links)


def _so_called(edition: Edition, role: Role) -> str:
    """Return from when to when reports show a role: never a term of office, of which they say nothing."""
    first, last = (edition.words.day(day) for day in role_days(edition.book, role))
    key = "actor.so_called_once" if first == last else "actor.so_called"
    return edition.words(key, first=first, last=last)


def _last(book: Book, of_part: Mapping[str, Sequence[Entry]]) -> dict[str, Entry]:
    """Return what the actor last said and did; a former view was said before, nobody knows when."""
    said = next((entry for entry in of_part.get("said", ()) if is_current(book, entry)), None)
    did = next(iter(of_part.get("did", ())), None)
    return {key: entry for key, entry in (("said", said), ("did", did)) if entry}


def _shown(edition: Edition, page: str, last: Mapping[str, Entry], parts: Sequence[View]) -> Iterator[View]:
    """Yield what the actor last said and did, with the anchor of a part that has no more than this."""
    held = {part.key for part in parts}
    for key, entry in last.items():
        title, anchor = edition.words(f"actor.last_{key}"), "" if key in held else key
        yield View(title=title, anchor=anchor, fact=fact_line(edition, page, entry))


def _parts(
    edition: Edition, page: str, of_part: Mapping[str, Sequence[Entry]], shown: Mapping[str, Entry]
) -> Iterator[View]:
    """Yield the parts that hold more than what is shown above them."""
    for key in PARTS:
        rest = [entry for entry in of_part.get(key, ()) if entry is not shown.get(key)]
        if rest:
            title = edition.words(f"actor.{key}")
            yield View(key=key, title=title, folds=tuple(_by_issue(edition, page, rest)))


def _by_issue(edition: Edition, page: str, entries: Sequence[Entry]) -> Iterator[View]:
    """Group facts by their first, most important issue, so that each stands once."""
    for issue_id, group in grouped(entries, lambda entry: entry.fact.issues[0]).items():
        newest = group[0].clipping.published.date()
        count = edition.words.count("facts", len(group))
        yield View(
            title=edition.name(edition.book.issues[issue_id].names),
            meta=f"{count} · {newest}",
            facts=fact_lines(edition, page, group),
        )


def _together(edition: Edition, page: str, actor: str) -> Iterator[tuple[Link, Link]]:
    """Yield the actors named most often in the same facts, with the number of facts, linked to them."""
    found: Counter[str] = Counter()
    for entry in edition.book.of_actor[actor]:
        found.update(set(entry.fact.concerned) - {actor})
    for other, number in sorted(found.items(), key=lambda item: (-item[1], item[0]))[:MOST_TOGETHER]:
        view = facts_view(page, actor=actor, **{"with": other})
        yield edition.actor(page, other), Link(name=edition.words.count("facts", number), href=view)
