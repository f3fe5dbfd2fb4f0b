"""For every rule an edit of the tiny desk that breaks it and one, close to it, that does not.

An edit replaces the first occurrence of a text in a file; a file that does not exist is made.
"""

from __future__ import annotations

from dataclasses import dataclass

PLAN = "data/clippings/2031/2031-02-10-harbour-post-plan.yaml"
SAILED = "data/clippings/2031/2031-04-02-bay-radio-sailed.yaml"
CANCELLED = "data/clippings/2031/2031-04-12-bay-radio-cancelled.yaml"
PLAN_EVIDENCE = "data/evidence/2031/2031-02-10-harbour-post-plan.json"
FERRY = "data/issues/ferry-service.yaml"
MORI = "data/actors/mori-hana.yaml"
DESK = "data/desk.yaml"


@dataclass(frozen=True)
class Edit:
    """Replace `old` by `new` in `path`; with no `old` the file is `new`."""

    path: str
    old: str
    new: str


@dataclass(frozen=True)
class Example:
    """A rule, an edit that breaks it, the problem that is then reported, and an edit that is right.

    The guide on the site shows the breach and `right`; without one it shows `good`, which may come as
    close to a breach as it can.
    """

    rule: str
    bad: Edit
    problem: str
    good: Edit
    right: Edit | None = None


def as_it_is(path: str, text: str) -> Edit:
    """Return the edit that changes nothing: the tiny desk has it right."""
    return Edit(path, text, text)


LAST_SENTENCE = """\
  - text: {zh: 剪报没有提到竣工日期。, en: No clipping gives a date of completion.}
    facts: [2031-02-10-harbour-post-plan#f2]
"""
AGAIN = """\
headline: 渡轮又将复航
publisher: bay-radio
published: 2031-04-20T10:00
genre: report
facts:
  - id: f1
    statement: 1
    paragraphs: [1]
    status: planned
    text: {zh: 渡轮计划复航。, en: The ferry plans to sail again.}
    issues: [ferry-service]
    event: ferry-return
"""
SUMMER = """\
    text: {zh: 该报道判断票价在夏季可能下调。, en: The report expects that the fare may come down in summer.}
    status: assessed
    when: 2031-22
"""
PEOPLE_FIGURE = """\
      - value: 12
        unit: people
        measure: {zh: 施工人数, en: people at work}
        position: 2
"""
WORKER = """\
    attributed_to:
      named: false
      described: {zh: 一名工人, en: a worker}
"""
WHO = "{field: actors, value: mori-hana, reason: {zh: 标题写明, en: the headline names her}}"
WITHDRAWN = (
    "withdrawn: {{{}: {{day: 2031-03-01, reason: {{zh: 来源有误, en: the source was wrong}}}}}}\n"
    "statements:\n"
)
OWN_SIDE = """\
    status: stated
    inferred:
      - field: status
        value: stated
        reason: {zh: 工人讲的是自己的看法。, en: The worker gives a view of his own.}
"""
EVENT = "kind: decision\nnames: {zh: 码头竣工, en: Completion}\n"

EXAMPLES = (
    Example(
        "file-place",
        Edit("data/issues/Night_Boats.yaml", "", "names: {zh: 夜班船, en: Night boats}\n"),
        "data/issues/Night_Boats.yaml:1:1: no file of this name belongs here",
        Edit("data/issues/night-boats.yaml", "", "names: {zh: 夜班船, en: Night boats}\n"),
    ),
    Example(
        "file-size",
        Edit(FERRY, "aliases:", "# " + "x" * 2**20 + "\naliases:"),
        f"{FERRY}:1:1: the file has ",
        Edit(FERRY, "aliases:", "# " + "x" * 2**10 + "\naliases:"),
    ),
    Example(
        "file-characters",
        Edit(FERRY, "什么时候", "什么\u202e时候"),
        f"{FERRY}:4:20: invisible character U+202E (delete it)",
        Edit(FERRY, "什么时候", "什么　时候"),
        right=as_it_is(FERRY, "什么时候"),
    ),
    Example(
        "yaml-syntax",
        Edit(FERRY, "question:", "question"),
        f"{FERRY}:4:28: a ': ' where none can stand",
        Edit(FERRY, "question:", "question :"),
        right=as_it_is(FERRY, "question:"),
    ),
    Example(
        "yaml-duplicate-key",
        Edit(SAILED, "genre: flash", "genre: flash\ngenre: report"),
        f"{SAILED}:7:1: 'genre' stands here a second time (keep one of the two)",
        Edit(SAILED, "genre: flash", "genre: report"),
    ),
    Example(
        "yaml-anchor",
        Edit(SAILED, "genre: flash", "genre: &g flash"),
        f"{SAILED}:6:8: '&g' refers elsewhere",
        Edit(SAILED, "genre: flash", "genre: 'flash'"),
    ),
    Example(
        "yaml-tag",
        Edit(SAILED, "genre: flash", "genre: !!str flash"),
        f"{SAILED}:6:8: the tag ",
        Edit(SAILED, "genre: flash", 'genre: "flash"'),
    ),
    Example(
        "yaml-comment",
        Edit(SAILED, "genre: flash", "genre: flash # one line"),
        f"{SAILED}:6:13: ' #' ends the value here",
        Edit(SAILED, "genre: flash", "# one line\ngenre: flash"),
    ),
    Example(
        "yaml-depth",
        Edit(FERRY, "[渡船, ferry line]", "[" * 11 + "]" * 11),
        f"{FERRY}:3:20: nested more than 10 levels deep",
        Edit(FERRY, "[渡船, ferry line]", "[]"),
        right=as_it_is(FERRY, "[渡船, ferry line]"),
    ),
    Example(
        "field-unknown",
        Edit(PLAN, "    status: planned", "    state: planned\n    status: planned"),
        f"{PLAN}:11:5: unknown field 'state' (did you mean 'status'?)",
        Edit(PLAN, "    status: planned", "    supersedes: []\n    status: planned"),
        right=as_it_is(PLAN, "    status: planned"),
    ),
    Example(
        "field-missing",
        Edit(SAILED, "publisher: bay-radio\n", ""),
        f"{SAILED}:2:1: the field 'publisher' is missing",
        Edit(SAILED, "based_on: {zh: 港口邮报, en: Harbour Post}\n", ""),
        right=as_it_is(SAILED, "publisher: bay-radio"),
    ),
    Example(
        "field-value",
        Edit(SAILED, "status: occurred", "status: occured"),
        f"{SAILED}:13:13: 'status' cannot be 'occured' (did you mean 'occurred'? one of occurred, planned, ",
        Edit(SAILED, "status: occurred", "status: 'occurred'"),
        right=as_it_is(SAILED, "status: occurred"),
    ),
    Example(
        "id-unique",
        Edit("data/clippings/2032/2031-04-02-bay-radio-sailed.yaml", "", "headline: 渡轮复航\n"),
        "the clipping '2031-04-02-bay-radio-sailed' exists twice",
        Edit("data/clippings/2031/2031-04-02-bay-radio-sailed-2.yaml", "", "headline: 渡轮复航\n"),
    ),
    Example(
        "clipping-dated",
        Edit(SAILED, "published: 2031-04-02T19:05", "published: 2031-04-03T19:05"),
        f"{SAILED}:5:12: published on 2031-04-03, but the file is {SAILED}",
        Edit(SAILED, "published: 2031-04-02T19:05", "published: 2031-04-02T00:00"),
        right=as_it_is(SAILED, "published: 2031-04-02T19:05"),
    ),
    Example(
        "published-by-today",
        Edit(
            "data/clippings/2031/2031-05-09-bay-radio-ahead.yaml",
            "",
            "headline: 明天\npublisher: bay-radio\npublished: 2031-05-09T10:00\ngenre: flash\nfacts: []\n",
        ),
        "published 2031-05-09, which is after today, 2031-05-01",
        Edit(
            "data/clippings/2031/2031-05-01-bay-radio-ahead.yaml",
            "",
            "headline: 明天\npublisher: bay-radio\npublished: 2031-05-01T10:00\ngenre: flash\nfacts: []\n",
        ),
    ),
    Example(
        "fact-id-unique",
        Edit(PLAN, "id: f4", "id: f1"),
        f"{PLAN}:54:9: the fact id 'f1' is given a second time (its own was f4)",
        Edit(PLAN, "id: f4", "id: f9"),
        right=as_it_is(PLAN, "id: f4"),
    ),
    Example(
        "record-used",
        Edit("data/events/pier-done.yaml", "", EVENT),
        "data/events/pier-done.yaml:1:1: no fact names the event 'pier-done'",
        Edit("data/events/ferry-return.yaml", "kind: decision", "kind: meeting"),
        right=as_it_is(SAILED, "event: ferry-return"),
    ),
    Example(
        "issue-known",
        Edit(SAILED, "issues: [ferry-service]", "issues: [ferry-servise]"),
        f"{SAILED}:15:14: unknown issue 'ferry-servise' (did you mean 'ferry-service'?)",
        Edit(SAILED, "issues: [ferry-service]", "issues: [pier-works, ferry-service]"),
        right=as_it_is(SAILED, "issues: [ferry-service]"),
    ),
    Example(
        "actor-known",
        Edit(PLAN, "attributed_to: {actor: mori-hana}", "attributed_to: {actor: mori-hanna}"),
        f"{PLAN}:52:28: unknown actor 'mori-hanna' (did you mean 'mori-hana'?)",
        Edit(PLAN, "attributed_to: {actor: mori-hana}", "attributed_to: {actor: ferry-company}"),
        right=as_it_is(PLAN, "attributed_to: {actor: mori-hana}"),
    ),
    Example(
        "event-known",
        Edit(SAILED, "event: ferry-return", "event: xyz"),
        f"{SAILED}:18:12: unknown event 'xyz' (see data/events/)",
        Edit(SAILED, "    event: ferry-return\n", ""),
        right=as_it_is(SAILED, "event: ferry-return"),
    ),
    Example(
        "publisher-known",
        Edit(SAILED, "publisher: bay-radio", "publisher: bay-radios"),
        f"{SAILED}:3:12: unknown publisher 'bay-radios' (did you mean 'bay-radio'?)",
        Edit(SAILED, "publisher: bay-radio", "publisher: harbour-post"),
    ),
    Example(
        "unit-known",
        Edit(PLAN, "unit: people", "unit: persons"),
        f"{PLAN}:37:15: unknown unit 'persons'",
        Edit(PLAN, "unit: people", "unit: usd"),
        right=as_it_is(PLAN, "unit: people"),
    ),
    Example(
        "fact-known",
        Edit(FERRY, "[2031-02-10-harbour-post-plan#f1]", "[2031-02-10-harbour-post-plan#f11]"),
        f"{FERRY}:7:13: 2031-02-10-harbour-post-plan has no fact f11 (it has f1, f2, f3, f4)",
        Edit(FERRY, "[2031-02-10-harbour-post-plan#f1]", "[2031-02-10-harbour-post-plan#f3]"),
        right=as_it_is(FERRY, "[2031-02-10-harbour-post-plan#f1]"),
    ),
    Example(
        "agent-named",
        Edit(SAILED, "agents: [ferry-company]", "agents: [mori-hana]"),
        f"{SAILED}:17:14: the agent 'mori-hana' is not among the fact's actors",
        Edit(SAILED, "agents: [ferry-company]", "agents: []"),
        right=as_it_is(SAILED, "    actors: [ferry-company]\n    agents: [ferry-company]"),
    ),
    Example(
        "plan-not-past",
        Edit(PLAN, "when: 2031-03-21/2031-03-31", "when: 2030-03"),
        f"{PLAN}:12:11: planned for 2030-03, but reported on 2031-02-10, after it",
        Edit(PLAN, "when: 2031-03-21/2031-03-31", "when: 2031-02-09~"),
        right=as_it_is(PLAN, "when: 2031-03-21/2031-03-31"),
    ),
    Example(
        "occurred-not-ahead",
        Edit(SAILED, "when: 2031-03-28", "when: 2031-04-28"),
        f"{SAILED}:14:11: occurred at 2031-04-28, but reported on 2031-04-02, before it",
        Edit(SAILED, "when: 2031-03-28", "when: 2031-04"),
        right=as_it_is(SAILED, "when: 2031-03-28"),
    ),
    Example(
        "event-order",
        Edit("data/clippings/2031/2031-04-20-bay-radio-again.yaml", "", AGAIN),
        "2031-04-20-bay-radio-again.yaml:9:13: 'ferry-return' is planned here, but "
        "2031-04-02-bay-radio-sailed reports that it occurred",
        Edit(
            "data/clippings/2031/2031-04-20-bay-radio-again.yaml",
            "",
            AGAIN.replace("    event: ferry-return\n", ""),
        ),
    ),
    Example(
        "role-at-date",
        Edit(MORI, "when: 2031-02-10/2031-04-02", "when: 2031-03/2031-04"),
        f"{PLAN}:47:16: calls mori-hana '镇长' on 2031-02-10 (the role is known for 2031-03/2031-04",
        Edit(MORI, "when: 2031-02-10/2031-04-02", "when: 2031-02/.."),
        right=as_it_is(MORI, "when: 2031-02-10/2031-04-02"),
    ),
    Example(
        "attribution-given",
        Edit(SAILED, "    attributed_to: {report: true}\n", ""),
        f"{SAILED}:24:13: 'assessed' without attributed_to",
        Edit(SAILED, "{report: true}", "{actor: mori-hana, named: false}"),
        right=as_it_is(SAILED, "    attributed_to: {report: true}"),
    ),
    Example(
        "report-voice",
        Edit(SAILED, "    status: assessed", "    status: stated"),
        f"{SAILED}:24:13: 'stated' in the report's own voice (expected or assessed; ",
        Edit(SAILED, "    status: assessed", "    status: expected"),
        right=as_it_is(SAILED, "    status: assessed"),
    ),
    Example(
        "unnamed-source",
        Edit(PLAN, "    status: alleged", "    status: stated"),
        f"{PLAN}:60:13: 'stated', but its source is not named (alleged; ",
        Edit(PLAN, "    status: alleged\n", OWN_SIDE),
    ),
    Example(
        "statement-once",
        Edit(PLAN, "    4: {zh", "    3: {zh"),
        f"{PLAN}:67:8: statement 3 is ignored, but a fact comes of it",
        Edit(PLAN, "与第1条重复", "和第1条重复"),
        right=as_it_is(PLAN, "    4: {zh"),
    ),
    Example(
        "correction-differs",
        Edit(PLAN, "printed: 2030-03-21/2030-03-31", "printed: 2031-03-21/2031-03-31"),
        f"{PLAN}:19:18: '2031-03-21/2031-03-31' is no printed date that differs from when",
        Edit(PLAN, "printed: 2030-03-21/2030-03-31", "printed: 2030-21"),
        right=as_it_is(PLAN, "printed: 2030-03-21/2030-03-31"),
    ),
    Example(
        "text-language",
        Edit(SAILED, "en: The ferry sailed again on", "en: The 渡轮 sailed again on"),
        f"{SAILED}:12:38: Chinese in the English text",
        Edit(SAILED, "en: The ferry sailed again on", "en: The boat sailed again on"),
        right=as_it_is(SAILED, "en: The ferry sailed again on"),
    ),
    Example(
        "numbers-agree",
        Edit(SAILED, "on 28 March 2031", "on 27 March 2031"),
        f"{SAILED}:12:38: 27 stands in the en text but not in the zh one",
        Edit(SAILED, "on 28 March 2031", "on March 28, 2031"),
        right=as_it_is(SAILED, "on 28 March 2031"),
    ),
    Example(
        "figure-written",
        Edit(PLAN, "value: 2500000", "value: 2600000"),
        f"{PLAN}:30:16: the figure 2600000 is in neither text",
        Edit(PLAN, "value: 2500000", "value: 2500000.0"),
        right=as_it_is(PLAN, "value: 2500000"),
    ),
    Example(
        "approximate-said",
        Edit(PLAN, "a budget of about US$2.5 million", "a budget of US$2.5 million"),
        f"{PLAN}:34:22: the source says about 2500000, the en text does not (write about there)",
        Edit(PLAN, "a budget of about US$2.5 million", "a budget of roughly US$2.5 million"),
        right=as_it_is(PLAN, "a budget of about US$2.5 million"),
    ),
    Example(
        "summary-length",
        Edit("data/issues/pier-works.yaml", LAST_SENTENCE, ""),
        "data/issues/pier-works.yaml:6:3: the summary has 2 sentences",
        Edit("data/issues/pier-works.yaml", LAST_SENTENCE, LAST_SENTENCE * 2),
        right=as_it_is("data/issues/pier-works.yaml", LAST_SENTENCE),
    ),
    Example(
        "summary-referenced",
        Edit(FERRY, "facts: [2031-02-10-harbour-post-plan#f1]", "facts: []"),
        f"{FERRY}:7:12: a sentence without a fact",
        Edit(FERRY, "facts: [2031-02-10-harbour-post-plan#f1]", "facts: [2031-02-10-harbour-post-plan#f3]"),
    ),
    Example(
        "summary-on-issue",
        Edit(FERRY, "[2031-02-10-harbour-post-plan#f1]", "[2031-02-10-harbour-post-plan#f2]"),
        f"{FERRY}:7:13: '2031-02-10-harbour-post-plan#f2' does not bear on 'ferry-service'",
        Edit(FERRY, "[2031-02-10-harbour-post-plan#f1]", "[2031-02-10-harbour-post-plan#f3]"),
    ),
    Example(
        "evidence-file",
        Edit(PLAN_EVIDENCE, '"version": 1', '"version": 1, "version": 1'),
        f"{PLAN_EVIDENCE}:1:1: not the JSON of an evidence file: a key stands twice",
        Edit(PLAN_EVIDENCE, '"version": 1', '"version":  1'),
        right=as_it_is(PLAN_EVIDENCE, '"version": 1'),
    ),
    Example(
        "evidence-present",
        Edit("data/clippings/2031/2031-04-20-bay-radio-again.yaml", "", AGAIN),
        "the clipping '2031-04-20-bay-radio-again' has no evidence of the same id",
        Edit(PLAN, "genre: report", "genre: flash"),
        right=as_it_is(PLAN_EVIDENCE, '"version": 1'),
    ),
    Example(
        "statement-known",
        Edit(SAILED, "statement: 2", "statement: 3"),
        f"{SAILED}:21:16: there is no statement 3 (the clipping has statements 1 to 2)",
        Edit(SAILED, "statement: 2", "statement: 1"),
        right=as_it_is(SAILED, "statement: 2"),
    ),
    Example(
        "statement-handled",
        Edit(PLAN, "  ignored:\n    4: {zh", "  ignored:\n    5: {zh"),
        f"{PLAN}:7:3: statement 4 is still to do",
        Edit(PLAN, "genre: report", "genre: report\ndraft: true"),
        right=as_it_is(PLAN, "  ignored:\n    4: {zh"),
    ),
    Example(
        "paragraphs-marked",
        Edit(PLAN, "paragraphs: [1, 2]", "paragraphs: [1, 3]"),
        f"{PLAN}:9:17: paragraphs [1, 3], but statement 1 is marked [1, 2]",
        Edit(PLAN, "paragraphs: [1, 2]", "paragraphs: [ 1, 2 ]"),
        right=as_it_is(PLAN, "paragraphs: [1, 2]"),
    ),
    Example(
        "figure-sourced",
        Edit(PLAN, "value: 12\n", "value: 21\n"),
        f"{PLAN}:36:16: 21 people, but figure 2 of statement 2 (¶3) is '12人' (value: 12, unit: people, ",
        Edit(PLAN, "value: 12\n", "value: 12.0\n"),
        right=as_it_is(PLAN, "value: 12\n"),
    ),
    Example(
        "number-sourced",
        Edit(PLAN, "zh: 镇长森花认为票价太高。", "zh: 镇长森花认为9元票价太高。"),
        f"{PLAN}:47:16: '9元' is no figure of the fact and no label in statement 2 (¶3)",
        Edit(PLAN, "zh: 镇长森花认为票价太高。", "zh: 镇长森花认为九元票价太高。"),
        right=as_it_is(PLAN, "zh: 镇长森花认为票价太高。"),
    ),
    Example(
        "date-sourced",
        Edit(SAILED, "when: 2031-03-28", "when: 2031-02-28"),
        f"{SAILED}:14:11: 2031-02-28 is not in statement 1 (¶1) (it may rest on 2031-03-28; else ",
        Edit(SAILED, "when: 2031-03-28", "when: 2031-03"),
    ),
    Example(
        "actor-sourced",
        Edit(SAILED, "actors: [ferry-company]", "actors: [ferry-company, mori-hana]"),
        f"{SAILED}:16:29: 'mori-hana' is not named in statement 1 (¶1) (it names ferry-company; else ",
        Edit(SAILED, "actors: [ferry-company]", f"actors: [ferry-company, mori-hana]\n    inferred: [{WHO}]"),
    ),
    Example(
        "status-ceiling",
        Edit(PLAN, "    status: alleged", "    status: occurred"),
        f"{PLAN}:60:13: 'occurred' is stronger than statement 3 (¶4): words of according and hearsay, ",
        Edit(PLAN, "    status: alleged", "    status: stated"),
        right=as_it_is(PLAN, "    status: alleged"),
    ),
    Example(
        "attribution-sourced",
        Edit(PLAN, WORKER, ""),
        f"{PLAN}:54:5: statement 3 (¶4) says according to whom, the fact does not",
        Edit(PLAN, WORKER, "    attributed_to: {report: true}\n"),
        right=as_it_is(PLAN, WORKER),
    ),
    Example(
        "fact-kept",
        Edit(PLAN, "id: f4", "id: f5"),
        f"{PLAN}:7:3: the fact f4 of statement 3 is gone or stands elsewhere",
        Edit(
            PLAN,
            "statements:\n",
            WITHDRAWN.format("f4"),
        ),
    ),
    Example(
        "withdrawn-gone",
        Edit(
            PLAN,
            "statements:\n",
            WITHDRAWN.format("f4"),
        ),
        f"{PLAN}:54:9: f4 is withdrawn (give the new fact a new id)",
        Edit(
            PLAN,
            "statements:\n",
            WITHDRAWN.format("f9"),
        ),
    ),
    Example(
        "figures-used",
        Edit(PLAN, PEOPLE_FIGURE, ""),
        f"{PLAN}:23:5: the figure '12人' of statement 2 is in no fact (add it to figures, with position: 2)",
        Edit(PLAN, "position: 2", "position: 2 "),
        right=as_it_is(PLAN, PEOPLE_FIGURE),
    ),
    Example(
        "actors-used",
        Edit(SAILED, "actors: [ferry-company]", "actors: []"),
        f"{SAILED}:9:5: 'ferry-company' is named in statement 1 but in none of its facts",
        Edit(SAILED, "agents: [ferry-company]", "agents: []"),
        right=as_it_is(SAILED, "    actors: [ferry-company]"),
    ),
    Example(
        "dates-used",
        Edit(
            SAILED, SUMMER, SUMMER.replace("在夏季", "").replace(" in summer", "").replace("2031-22", "null")
        ),
        f"{SAILED}:20:5: the date 2031-22 of statement 2 is in no fact (add it to when or the text of a ",
        Edit(SAILED, "    when: 2031-22\n", "    when: 2031\n"),
        right=as_it_is(SAILED, "    when: 2031-22"),
    ),
    Example(
        "entered-given",
        Edit(PLAN, "entered: 2031-02-11\n", ""),
        f"{PLAN}:2:1: the day of entry is missing (add entered: 2031-05-01)",
        Edit(PLAN, "entered: 2031-02-11", "entered: 2031-02-12"),
        right=as_it_is(PLAN, "entered: 2031-02-11"),
    ),
    Example(
        "desk-days-in-order",
        Edit(PLAN, "entered: 2031-02-11", "entered: 2031-02-01"),
        f"{PLAN}:68:10: 2031-02-01 is before 2031-02-10 (mend the one or the other)",
        Edit(PLAN, "entered: 2031-02-11", "entered: 2031-02-10"),
        right=as_it_is(PLAN, "entered: 2031-02-11"),
    ),
    Example(
        "cancels-a-plan",
        Edit(SAILED, "    status: assessed\n", "    status: assessed\n    cancels: true\n"),
        f"{SAILED}:25:14: no plan that it could cancel (name the planned event, or delete it)",
        Edit(SAILED, "    status: occurred\n", "    status: occurred\n    cancels: true\n"),
        right=as_it_is(CANCELLED, "    event: pier-opening\n    cancels: true"),
    ),
    Example(
        "renamed-free",
        Edit(FERRY, "question:", "renamed: [pier-works]\nquestion:"),
        f"{FERRY}:4:11: 'pier-works' leads to another issue too (leave it with one of them)",
        Edit(FERRY, "question:", "renamed: [ferry-line]\nquestion:"),
    ),
)
