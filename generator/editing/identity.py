"""Which clipping of `data/` a clipping of a saved page is, if any."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from ..language.scripts import one_form
from ..load.records import Records
from ..messages import say
from ..model.desk import Publisher
from ..model.evidence import fingerprint
from ..model.subjects import spellings
from ..problems import Finding, InFile, rule
from .clipped import Clipped


@dataclass(frozen=True)
class Archived:
    """The records of `data/` beside the clippings of a saved page."""

    clippings: tuple[Clipped, ...]
    records: Records


def publishers_of(records: Records) -> Mapping[str, Publisher]:
    """Return the publishers in desk.yaml by id; none where it cannot be read."""
    return records.desk.publishers if records.desk else {}


def publisher_called(name: str, records: Records) -> str:
    """Return the id of the publisher in desk.yaml that bears a name, in whichever language, or ''."""
    known, name = publishers_of(records), folded(name)
    return next((one for one in known if name in map(folded, spellings(known[one].name))), "")


def language_of(publisher: str, records: Records) -> str:
    """Return the language in which a publisher writes; `und` (BCP 47) for one that the desk does not know."""
    known = publishers_of(records)
    return known[publisher].language if publisher in known else "und"


def matching(clippings: Iterable[Clipped], records: Records) -> dict[int, str]:
    """Return for the index of each clipping of the page that stands in `data/` its id there.

    It has the same outlet and time, and the same headline or, where that was edited, a statement word for
    word: two flashes of one minute are two clippings, and so is a story in two papers.
    """
    of_time: dict[datetime, list[str]] = defaultdict(list)
    for clipping_id in sorted(records.clippings):
        of_time[records.clippings[clipping_id].published].append(clipping_id)
    found: dict[int, str] = {}
    for is_same in (_same_headline, _same_text):
        for number, clipped in enumerate(clippings):
            near = of_time.get(clipped.published, ()) if number not in found else ()
            # An outlet that the desk does not know may be any.
            outlet = publisher_called(clipped.outlet, records)
            same = (one for one in near if outlet in ("", records.clippings[one].publisher))
            free = (one for one in same if one not in found.values() and is_same(clipped, one, records))
            if clipping_id := next(free, ""):
                found[number] = clipping_id
    return found


def _same_headline(clipped: Clipped, clipping_id: str, records: Records) -> bool:
    return folded(records.clippings[clipping_id].headline) == folded(clipped.headline)


def _same_text(clipped: Clipped, clipping_id: str, records: Records) -> bool:
    """Tell whether a statement of the page stands in a clipping of `data/` word for word."""
    return shared((one.text for one in clipped.statements), clipping_id, records) > 0


def shared(texts: Iterable[str], clipping_id: str, records: Records) -> int:
    """Return how many of some sentences stand in a clipping of `data/` word for word, by its evidence."""
    evidence = records.evidence.get(clipping_id)
    known = {one.hash for one in evidence.statements} if evidence else set()
    return sum(fingerprint(evidence.salt, text) in known for text in texts if evidence)


@rule("archive")
def clipping_identified(archived: Archived) -> Iterator[Finding]:
    """A clipping of a saved page is one of data/, or it is new; where that is unclear nothing is written."""
    records, known = archived.records, matching(archived.clippings, archived.records)
    for number, clipped in enumerate(archived.clippings):
        outlet = publisher_called(clipped.outlet, records)
        for clipping_id, one in records.clippings.items() if number not in known else ():
            if outlet == one.publisher and _same_text(clipped, clipping_id, records):
                message = say(
                    "in data/ as {clipping} with the time {time}",
                    clipping=clipping_id,
                    time=f"{one.published:%Y-%m-%d %H:%M}",
                )
                cure = say("mend the time here, or published there; if it was printed again, delete it here")
                yield Finding(InFile(clipped.path, clipped.line), message, cure)


@rule("archive")
def outlet_known(archived: Archived) -> Iterator[Finding]:
    """The outlet of a clipping that is imported is one of the publishers in desk.yaml."""
    unknown: dict[str, Clipped] = {}
    for clipped in archived.clippings:
        if not publisher_called(clipped.outlet, archived.records):
            unknown.setdefault(folded(clipped.outlet), clipped)
    for clipped in unknown.values():
        message = say("the outlet '{outlet}' is not in data/desk.yaml", outlet=clipped.outlet)
        cure = say("add it to publishers there, with this name, its time_zone and its language")
        yield Finding(InFile(clipped.path, clipped.line), message, cure)


def folded(text: str) -> str:
    """Return a text as it is compared: spaces, capitals and the forms of characters make no difference."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split()).translate(one_form())
