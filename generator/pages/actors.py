"""The page of an actor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ..book.book import Book, Entry
from ..book.positions import holder
from ..edition.addresses import actor_path, feed_path
from ..edition.edition import Edition
from ..edition.facts import FactLine, fact_lines
from ..edition.names import also_known_as
from ..edition.page import Link, Page
from ..edition.references import numbered
from ..model import Role
from .pictures import Picture, time_picture


@dataclass(frozen=True, kw_only=True)
class RoleRow:
    """A role with the reports that show it."""

    title: str
    when: str
    references: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class OnIssue:
    """Facts on one issue; what was said on several days stands in order of time, and `trail` says so."""

    id: str
    issue: Link
    trail: str
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, kw_only=True)
class Part:
    """One of: what the actor said, did, is said about."""

    key: str
    title: str
    by_issue: tuple[OnIssue, ...]


@dataclass(frozen=True, kw_only=True)
class ActorView:
    """Everything on an actor's page, in the order of the page."""

    kind: str
    also_known_as: tuple[Link, ...]
    part_of: Link | None
    roles: tuple[RoleRow, ...]
    picture: Picture | None
    parts: tuple[Part, ...]


def actor_page(edition: Edition, actor_id: str) -> Page:
    """Return the page of the actor `id`."""
    actor, path = edition.book.actors[actor_id], actor_path(actor_id)
    names = also_known_as(edition, actor)
    view = ActorView(
        kind=edition.words(f"kind.{actor.kind}"),
        also_known_as=names,
        part_of=edition.actor(path, actor.part_of) if actor.part_of else None,
        roles=tuple(_roles(edition, path, actor.roles)),
        picture=time_picture(edition, path, edition.book.of_actor.get(actor_id, ())),
        parts=tuple(_parts(edition, path, actor_id)),
    )
    return Page(
        path=path,
        template="actor.md.j2",
        title=edition.name(actor.names),
        description=f"{edition.name(actor.names)}{edition.words('colon')}{_listed(edition, names)}",
        crumbs=edition.crumbs(path, "actors"),
        view=view,
        feed=feed_path("actors", actor_id),
        entries=edition.book.of_actor.get(actor_id, ()),
    )


def _listed(edition: Edition, names: tuple[Link, ...]) -> str:
    return edition.words.listed([one.name for one in names])


def part_of_fact(book: Book, entry: Entry, actor: str) -> str:
    """Return what a fact is to an actor: 'said', 'did' or 'about'.

    Said: it is the actor's position. Did: the actor is an agent of what occurred, is planned or expected.
    Everything else is about the actor.
    """
    if holder(book, entry) == actor:
        return "said"
    if actor in entry.fact.agents and entry.fact.meaning.of_event:
        return "did"
    return "about"


def _roles(edition: Edition, page: str, roles: tuple[Role, ...]) -> Iterator[RoleRow]:
    references = numbered(edition, page, (role.facts for role in roles))
    for role, links in zip(roles, references, strict=True):
        yield RoleRow(title=edition.text(role.title), when=_so_called(edition, role), references=links)


def _so_called(edition: Edition, role: Role) -> str:
    """Return from when to when reports show a role: never a term of office, of which they say nothing."""
    first, last = (edition.words.day(day) for day in edition.book.role_days(role))
    key = "actor.so_called_once" if first == last else "actor.so_called"
    return edition.words(key, first=first, last=last)


def _parts(edition: Edition, page: str, actor: str) -> Iterator[Part]:
    entries = edition.book.of_actor.get(actor, ())
    for key in ("said", "did", "about"):
        chosen = [entry for entry in reversed(entries) if part_of_fact(edition.book, entry, actor) == key]
        yield Part(
            key=key,
            title=edition.words(f"actor.{key}"),
            by_issue=tuple(_by_issue(edition, page, chosen, said=key == "said")),
        )


def _by_issue(edition: Edition, page: str, entries: list[Entry], *, said: bool) -> Iterator[OnIssue]:
    """Group facts by their first, most important issue, so that each stands once."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.fact.issues[0]].append(entry)
    for issue_id, group in groups.items():
        trail = _trail(edition, group) if said else ""
        facts = fact_lines(edition, page, reversed(group) if trail else group)
        yield OnIssue(id=issue_id, issue=edition.issue(page, issue_id), trail=trail, facts=facts)


def _trail(edition: Edition, entries: list[Entry]) -> str:
    """Return from when to when an actor spoke on an issue; '' if all was reported on one day."""
    days = sorted({entry.clipping.published.date() for entry in entries})
    if len(days) < 2:
        return ""
    names = {"from": edition.words.day(days[0]), "to": edition.words.day(days[-1])}
    return edition.words("actor.trail", reports=len(days), **names)
