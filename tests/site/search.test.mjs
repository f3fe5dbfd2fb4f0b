// The pure part of the search worker: node --test tests/site/search.test.mjs
import assert from "node:assert/strict"
import { createRequire } from "node:module"
import test from "node:test"

const engine = createRequire(import.meta.url)("../../site_overrides/assets/javascripts/search.js")

const INDEX = engine.prepare({
  pages: [
    ["issues/ferry/", "议题", "渡轮航线", ["渡轮航线", "Ferry service", "関税"], "何时复航？"],
    ["actors/mori/", "人物", "森花", ["森花", "Mori Hana", "Hana Mori"], ""],
    ["clippings/a/", "剪报", "渡轮将复航", ["2031-02-10"], ""],
  ],
  facts: [
    [2, "f1", "渡轮公司投资5500亿美元，占12%。", [0], 0],
    [2, "f2", "The company invests US$550 billion & more <b>.", [0, 1], -1],
  ],
  events: [["复航", "Return of the ferry"]],
  fold: "関关稅税",
})
const found = query => engine.search(INDEX, query).groups.map(({ page }) => page.location)

test("variants, full-width forms and case are folded, and the length stays", () => {
  const variants = engine.table("関关稅税")
  assert.equal(engine.fold("関稅ＡＢＣ９％", variants), "关税abc9%")
  assert.equal(engine.fold("İ関", variants).length, 2)
})

test("figures are written out", () => {
  assert.equal(engine.writtenOut("5500亿美元"), " 550000000000 美元")
  assert.equal(engine.writtenOut("550 billion"), " 550000000000 ")
  assert.equal(engine.writtenOut("2.5 million"), " 2500000 ")
})

test("a figure in either notation finds it, and only whole", () => {
  assert.ok(found("5500亿").includes("clippings/a/"))
  assert.ok(found("550 billion").includes("clippings/a/"))
  assert.ok(found("12%").includes("clippings/a/"))
  assert.equal(engine.find("占12%", "2%", false), -1)
})

test("English words are found by their stem, from their beginning", () => {
  assert.equal(engine.stem("tariffs"), engine.stem("tariff"))
  assert.equal(engine.stem("investments"), engine.stem("invest"))
  assert.equal(engine.find("japan", "apan", false), -1)
  assert.ok(found("investing").includes("clippings/a/"))
})

test("a name comes before text, in any of its forms", () => {
  assert.equal(found("森花")[0], "actors/mori/")
  assert.equal(found("hana mori")[0], "actors/mori/")
  assert.equal(found("関税")[0], "issues/ferry/")
})

test("a word inside a word, two words, an event's name", () => {
  assert.ok(found("轮航").includes("issues/ferry/"))
  assert.ok(found("渡轮 投资").includes("clippings/a/"))
  assert.ok(found("return of the ferry").includes("clippings/a/"))
})

test("one slip is forgiven, nonsense finds nothing", () => {
  assert.ok(engine.oneSlip("takachi", "takaichi"))
  assert.ok(engine.oneSlip("trmup", "trump"))
  assert.ok(!engine.oneSlip("trump", "trump"))
  assert.ok(!engine.oneSlip("tarrif", "tariff"))
  assert.equal(found("compamy").length > 0, true)
  assert.deepEqual(found("量子计算机"), [])
  assert.deepEqual(found("   "), [])
})

test("the whole word is marked when its stem is found", () => {
  const groups = engine.items(engine.search(INDEX, "investing"), INDEX.variants)
  assert.ok(groups.flat().some(({ title }) => title.includes("<mark data-md-highlight>invests</mark>")))
})

test("what is shown is escaped, with the words marked", () => {
  const groups = engine.items(engine.search(INDEX, "more <b>"), INDEX.variants)
  const shown = groups.flat().map(({ title }) => title).join(" ")
  assert.ok(!shown.includes("<b>"))
  assert.ok(shown.includes("<mark data-md-highlight>"))
})

test("all facts that say it are given by their ids, for the page of all facts", () => {
  assert.deepEqual(engine.factsFound(INDEX, "占12%"), ["a#f1"])
  assert.deepEqual(engine.factsFound(INDEX, "550 billion"), ["a#f1", "a#f2"])
  assert.deepEqual(engine.factsFound(INDEX, "量子计算机"), [])
})
