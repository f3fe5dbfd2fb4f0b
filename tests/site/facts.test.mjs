// The pure part of the page of all facts: node --test tests/site/facts.test.mjs
import assert from "node:assert/strict"
import test from "node:test"
import * as page from "../../site_overrides/assets/javascripts/facts/view.js"

const INDEX = {
  statuses: [["occurred", "Occurred", ""], ["planned", "Planned", ""]],
  issues: [["ferry", "Ferry"], ["pier", "Pier"]],
  actors: [["mori", "Mori"], ["town", "Town"]],
}
const row = (clipping, id, status, first, last, issues, actors, entered = "", marks = [], changes = [], replaced = []) =>
  [clipping, id, status, `text ${id}`, "when", first, last, issues, actors, 0, "¶1", entered, marks, changes, replaced]
const FACTS = page.factsOf({
  clippings: [["2031-02-10-a", "2031-02-10", "Post"], ["2031-04-02-b", "2031-04-02", "Radio"]],
  sources: [""],
  facts: [
    row(0, "f1", 1, "2031-03-21", "2031-03-31", [0], [0], "", [["slip", "x", "", "", ""], ["occurred", "y", "2031-04-02", "", ""]]),
    row(0, "f2", 1, "2031-09-01", "", [1], [0, 1], "2031-02-12", [["open", "z", "", "2031-10-01", "passed"]], [["2031-05-01", "why"]]),
    row(1, "f1", 0, "2031-03-28", "2031-03-28", [0], [], "", [], [], ["2031-02-10-a#f1"]),
    row(1, "f2", 0, "", "", [0, 1], [1]),
  ],
}, INDEX)
const view = given => ({ ...page.viewOf(""), ...given })
const ids = (given, found = null) => page.chosen(FACTS, view(given), found).map(({ id }) => id.slice(11))

test("a view and its address say the same", () => {
  const query = "?words=night+boats&issue=ferry&known=2031-04-01&status=planned,expected"
  assert.equal(page.queryOf(page.viewOf(query)), query)
  assert.equal(page.queryOf(page.viewOf("?status=&unknown=1")), "")
})

test("each condition chooses, and all of them together", () => {
  assert.deepEqual(ids({}), ["a#f1", "a#f2", "b#f1", "b#f2"])
  assert.deepEqual(ids({ issue: "pier" }), ["a#f2", "b#f2"])
  assert.deepEqual(ids({ actor: "mori" }), ["a#f1", "a#f2"])
  assert.deepEqual(ids({ actor: "mori", with: "town" }), ["a#f2"])
  assert.deepEqual(ids({ status: ["occurred"], issue: "pier" }), ["b#f2"])
  assert.deepEqual(ids({ words: "x" }, new Set(["2031-04-02-b#f1"])), ["b#f1"])
})

test("a time told is met where it overlaps, and what has no end goes on", () => {
  assert.deepEqual(ids({ from: "2031-03-29" }), ["a#f1", "a#f2"])
  assert.deepEqual(ids({ to: "2031-03-28" }), ["a#f1", "b#f1"])
  assert.deepEqual(ids({ from: "2040-01-01" }), ["a#f2"])
})

test("what was to be by a day may be from its report on, and what was so by then from any day", () => {
  const facts = page.factsOf({
    clippings: [["2031-02-10-a", "2031-02-10", "Post"]],
    sources: [""],
    facts: [row(0, "f1", 1, "", "2031-09-30", [], []), row(0, "f2", 0, "", "2031-01-31", [], [])],
  }, INDEX)
  const met = given => page.chosen(facts, view(given), null).map(({ id }) => id.slice(11))
  assert.deepEqual(met({ to: "2030-12-31" }), ["a#f2"])
  assert.deepEqual(met({ to: "2031-02-10" }), ["a#f1", "a#f2"])
  assert.deepEqual(met({ from: "2031-02-01" }), ["a#f1"])
  assert.deepEqual(page.ordered(facts, view({ sort: "time" })).map(({ id }) => id.slice(11)), ["a#f1", "a#f2"])
})

test("as known on a day, no later report is told of, nor what it says of earlier facts", () => {
  assert.deepEqual(ids({ known: "2031-04-01" }), ["a#f1", "a#f2"])
  const kinds = known => page.marksOf(FACTS[0], known).map(([kind]) => kind)
  assert.deepEqual(kinds("2031-04-01"), ["slip"])
  assert.deepEqual(kinds("2031-04-02"), ["slip", "occurred"])
  assert.deepEqual(page.marksOf(FACTS[1], "2031-04-01"), [])
  assert.equal(page.marksOf(FACTS[1], "").length, 1)
})

test("new is what was entered or corrected since a day", () => {
  assert.deepEqual(ids({ since: "2031-02-12" }), ["a#f2", "b#f1", "b#f2"])
  assert.deepEqual(ids({ since: "2031-04-03" }), ["a#f2"])
  assert.deepEqual(ids({ since: "2031-05-02" }), [])
})

test("the newest report comes first, or the latest time told, and last what has none", () => {
  const order = given => page.ordered(FACTS, view(given)).map(({ id }) => id.slice(11))
  assert.deepEqual(order({}), ["b#f2", "b#f1", "a#f2", "a#f1"])
  assert.deepEqual(order({ sort: "time" }), ["a#f2", "b#f1", "a#f1", "b#f2"])
})

test("facts are counted by each of their values", () => {
  assert.deepEqual([...page.counts(FACTS, "issues")], [["ferry", 3], ["pier", 2]])
  assert.deepEqual([...page.counts(FACTS, "status")], [["planned", 2], ["occurred", 2]])
})

test("a cell of the table is never a formula, and keeps its commas", () => {
  assert.equal(page.csvOf([["=1+1", 'a "b", c']]), '\ufeff\'=1+1,"a ""b"", c"\n')
})

test("a fact that is taken away has its whole address", () => {
  const { url, earliest } = page.takenAway(FACTS[2], "https://desk.example/en/facts/?status=occurred")
  assert.equal(url, "https://desk.example/en/clippings/2031-04-02-b/#f1")
  assert.equal(earliest, "2031-03-28")
})

test("a fact that is taken away has its marks, as known on the day of the view", () => {
  assert.equal(page.takenAway(FACTS[0], "https://desk.example/facts/", "").marks, "x; y")
  assert.equal(page.takenAway(FACTS[0], "https://desk.example/facts/", "2031-04-01").marks, "x")
})
