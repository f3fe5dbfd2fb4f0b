"""Start a new file of data/: what to fill in, with a word on each field from the model."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath

from ..model.kinds import KINDS

TEMPLATES = {
    "issue": """\
names:
  zh: ''
  en: ''
# Other words that readers may type, in any language.
aliases: []
question:
  zh: ''
  en: ''
# Three to six sentences; each ends in the facts that say so: clipping#f1.
summary:
  - text:
      zh: ''
      en: ''
    facts: []
""",
    "actor": """\
# person | government | ministry | organisation
kind: person
names:
  zh: ''
  en: ''
aliases: []
# The government or organisation that it belongs to, by id.
part_of: null
# Roles only as the clippings give them:
# - title: {zh: 日本首相, en: Prime Minister of Japan}
#   style: {zh: 首相, en: Prime Minister}
#   when: 2025-03/2025-09
#   facts: [clipping#f1]
roles: []
""",
    "event": """\
# visit | meeting | call | agreement | election | decision | incident
kind: meeting
names:
  zh: ''
  en: ''
aliases: []
""",
    "clipping": """\
headline: ''
# One of the publishers in data/desk.yaml.
publisher: ''
# The original outlet, when this is a republication: {zh: …, en: …}
based_on: null
# The outlet's local time.
published: {day}T00:00
# report | opinion | flash
genre: report
url: null
facts:
  - id: f1
    # Which statement of the clipping, counted from 1, and its [n] markers.
    statement: 1
    paragraphs: [1]
    # In your own words; never the clipping's sentence.
    text:
      zh: ''
      en: ''
    # occurred | planned | expected | stated | alleged | assessed | background
    status: stated
    # No more precise than the source: 2025, 2025-10, 2026-21 (spring), 2025-10-21/2025-10-31
    when: null
    issues: []
    actors: []
    # Those of the actors who do what the fact tells.
    agents: []
    # {actor: id}, with named: false and described: {zh: …, en: …} for an unnamed source; or {report: true}
    attributed_to: {report: true}
    event: null
    # - {value: 550000000000, unit: usd, measure: {zh: …, en: …}, holder: id}
    figures: []
# The day on which the desk enters it.
entered: {today}
""",
}


def new_file(kind: str, record_id: str, today: date) -> tuple[PurePosixPath, str]:
    """Return the path and the text of a new file of `kind` called `record_id`.

    A clipping's id should begin with its date; if it does not, `today` is put before it.
    """
    if kind != "clipping":
        return KINDS[kind].path(record_id), _text(kind, "../../schema")
    day = _leading_day(record_id) or today.isoformat()
    name = record_id if _leading_day(record_id) else f"{day}-{record_id}"
    return KINDS[kind].path(name), _text(kind, "../../../schema", day, today)


def _text(kind: str, schema: str, day: str = "", today: date | None = None) -> str:
    body = TEMPLATES[kind].replace("{day}", day).replace("{today}", str(today))
    return f"# yaml-language-server: $schema={schema}/{kind}.schema.json\n{body}"


def _leading_day(record_id: str) -> str:
    """Return the date that `id` begins with, or ''."""
    try:
        return date.fromisoformat(record_id[:10]).isoformat() if record_id[10:11] == "-" else ""
    except ValueError:
        return ""
