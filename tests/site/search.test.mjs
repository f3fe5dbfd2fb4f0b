// The search worker without a browser: run by test_search_worker.py, which makes the index that it is given.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import test from "node:test"
import { factsFound, search, shown } from "../../site_overrides/assets/javascripts/search/engine.js"
import { openIndex } from "../../site_overrides/assets/javascripts/search/files.js"
import { items, marked } from "../../site_overrides/assets/javascripts/search/items.js"
import { find, languageOf, oneSlip, stems, termsOf } from "../../site_overrides/assets/javascripts/search/text.js"

const { files, forms, variants } = JSON.parse(readFileSync(process.env.GIVEN, "utf8"))
const head = JSON.parse(files["data/search.json"])
const loaded = []
const INDEX = openIndex(head, async name => {
  loaded.push(name)
  return JSON.parse(files[`data/search/${name}.json`])
})

async function groups(query) {
  return shown(INDEX, query, await search(INDEX, query))
}

async function found(query) {
  return (await groups(query)).map(({ page }) => page.address)
}

async function facts(query) {
  return factsFound(INDEX, await search(INDEX, query))
}

test("what is typed is brought to the form and cut into the terms that the index has", () => {
  const language = languageOf({ ...head, fold: variants })
  for (const [text, folded, written, terms] of forms) {
    assert.equal(language.fold(text), folded)
    assert.equal(language.writtenOut(folded), written)
    const made = language.runs(written).flatMap(run => [...termsOf(run), run.units.at(-1)])
    for (const term of made.filter(one => !/^[0-9]/.test(one))) assert.ok(terms.includes(term) || made.includes(term), term)
    for (const term of terms) assert.ok(made.includes(term), `${term} of ${text}`)
  }
})

test("a figure in either notation finds it, and only whole", async () => {
  for (const query of ["5500亿", "550 billion", "$550bn", "12%", "12 percent"]) {
    assert.ok((await found(query)).includes("clippings/2031-02-10-a/"), query)
  }
  assert.deepEqual(await found("2%"), [])
  assert.equal(find("占12%", "2%", false), -1)
})

test("English words are found by their stem, from their beginning", async () => {
  assert.deepEqual(stems("ferries"), stems("ferry"))
  assert.deepEqual(stems("planned"), ["plan"])
  assert.deepEqual(stems("policies"), stems("policy"))
  assert.equal(find("resignation", "resign", false), 0)
  assert.equal(find("harbour", "arbour", false), -1)
  assert.deepEqual(await facts("investing"), ["2031-02-10-a#f2"])
})

test("typography does not matter", async () => {
  for (const query of ["Ono Taro", "ONO TARO's", "US plan", "U.S. plan", "pier-side", "cafe"]) {
    assert.ok((await found(query)).includes("clippings/2031-03-01-b/"), query)
  }
})

test("a name comes before text, in any of its forms, and stands for what it names", async () => {
  assert.equal((await found("森花"))[0], "actors/mori/")
  assert.equal((await found("hana mori"))[0], "actors/mori/")
  assert.deepEqual(await facts("Hana Mori 码头"), ["2031-02-10-a#f4"])
  assert.deepEqual(await facts("alleged"), ["2031-03-01-b#f1"])
  assert.equal((await found("alleged"))[0], "facts/?status=alleged")
})

test("a word inside a word, two words, an event's name", async () => {
  assert.ok((await found("轮航")).includes("issues/ferry/"))
  assert.ok((await found("渡轮 投资")).includes("clippings/2031-02-10-a/"))
  assert.ok((await found("return of the ferry")).includes("clippings/2031-02-10-a/"))
})

test("words of a question are dropped, and characters without spaces parted where the site knows them", async () => {
  assert.deepEqual(await facts("渡轮公司为什么投资"), ["2031-02-10-a#f1"])
  assert.deepEqual(await facts("why did the company invest"), ["2031-02-10-a#f2"])
  assert.deepEqual(await facts("渡轮公司占12%吗"), ["2031-02-10-a#f1"])
})

test("what most of the words find is told with what was left out", async () => {
  const { without } = await search(INDEX, "company invests blockchain")
  assert.deepEqual(without, ["blockchain"])
  assert.deepEqual(await facts("company invests blockchain"), ["2031-02-10-a#f2"])
  assert.deepEqual((await search(INDEX, "company invests")).without, [])
})

test("one slip is forgiven, nonsense finds nothing", async () => {
  assert.ok(oneSlip("shimizo", "shimizu"))
  assert.ok(oneSlip("brdige", "bridge"))
  assert.ok(!oneSlip("bridge", "bridge"))
  assert.ok(!oneSlip("haborr", "harbor"))
  assert.ok((await found("compamy")).length > 0)
  assert.equal((await found("渡伦航线"))[0], "issues/ferry/")
  for (const query of ["量子计算机", "quantum computer", "zzyzx", "37%", "   ", "constructor"]) assert.deepEqual(await found(query), [], query)
})

test("what only looks alike by its pieces is not shown", async () => {
  assert.deepEqual(await found("轮渡轮"), [])
  assert.deepEqual((await search(INDEX, "投资钢铁")).without, ["钢", "铁"])
})

test("what is shown is escaped, with the words marked, the whole word where its stem is found", async () => {
  const one = await search(INDEX, "investing <b>")
  const titles = items(INDEX, await shown(INDEX, "investing <b>", one), one.words).flat().map(({ title }) => title)
  assert.ok(titles.some(title => title.includes("<mark data-md-highlight>invests</mark>")))
  assert.ok(!titles.some(title => /<b>/.test(title)))
  assert.equal(marked(INDEX.language, "Ōno & co", ["ono"]), "<mark data-md-highlight>Ōno</mark> &amp; co")
})
