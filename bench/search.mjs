// What a reader's first query fetches, and how long an answer takes: node bench/search.mjs [site]
//
// Asks the index of a built site, or one that bench/search.py has made. The queries are of two, three and four words
// and pieces of facts in the middle of the index, drawn from it, so that they are words of any desk; with the
// commonest term, a slip and a word that is nowhere. Ratios hold on any machine; the milliseconds are this one's.
import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { search, shown } from "../site_overrides/assets/javascripts/search/engine.js"
import { openIndex, textsOf } from "../site_overrides/assets/javascripts/search/files.js"

const RUNS = 5
const site = process.argv[2] ?? "site"
const gzipped = text => gzipSync(text).length
const read = name => readFileSync(`${site}/data/${name}.json`, "utf8")
const first = read("search")
const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

function opened() {
  const fetched = new Map([["search", gzipped(first)]])
  const index = openIndex(JSON.parse(first), async name => {
    const text = read(`search/${name}`)
    fetched.set(name, gzipped(text))
    return JSON.parse(text)
  })
  return { index, fetched }
}

async function ask(index, query) {
  return shown(index, query, await search(index, query))
}

async function milliseconds(work) {
  const took = []
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    await work()
    took.push(performance.now() - start)
  }
  return median(took)
}

async function queriesOf({ index }) {
  const { clippings, pages } = index.head
  const [{ facts }] = await textsOf(index, [clippings.length >> 1])
  const { text } = facts[facts.length >> 1]
  const subject = pages.find(([address]) => address.startsWith("actors/"))[2]
  const spaced = text.split(" ")
  const pieces = spaced.length > 3 ? [2, 3, 4].map(words => spaced.slice(1, 1 + words).join(" ")) : [2, 4, 8].map(length => text.slice(2, 2 + length))
  const commonest = (await commonestTerm(index))[0]
  return [...pieces, text, subject, `${subject} ${pieces[0]}`, commonest, `${subject.slice(0, -1)}x`, "zzyzx"]
}

async function commonestTerm(index) {
  let found = ["", 0]
  for (const [, name] of index.head.terms) {
    for (const [term, steps] of Object.entries(await index.file(name))) if (steps.length > found[1]) found = [term, steps.length]
  }
  return found
}

const all = opened()
const { index } = all
const texts = await textsOf(index, index.head.clippings.map((_, clipping) => clipping))
const whole = gzipped(JSON.stringify([index.head.pages, index.head.fold, texts]))
const facts = texts.flatMap(({ facts: held }) => held.map(({ text }) => text))
console.log(`${site}: ${facts.length} facts; one file with all texts ${(whole / 1000).toFixed(0)} kB gzipped`)
console.log(`  the first file ${(gzipped(first) / 1000).toFixed(0)} kB, ${new Set([...index.head.terms, ...index.head.texts].map(([, name]) => name)).size} others`)
const most = { bytes: 0, ratio: 0 }
for (const query of await queriesOf(all)) {
  const { index: fresh, fetched } = opened()
  const found = await ask(fresh, query)
  const bytes = [...fetched.values()].reduce((sum, one) => sum + one, 0)
  const took = await milliseconds(() => ask(fresh, query))
  const scan = await milliseconds(() => facts.filter(text => text.includes(query)))
  most.bytes = Math.max(most.bytes, bytes)
  most.ratio = Math.max(most.ratio, bytes / whole)
  console.log(`  ${query.slice(0, 40)}: ${found.length} found, ${fetched.size} files, ${(bytes / 1000).toFixed(0)} kB, ` +
    `${(bytes / whole).toFixed(2)} of one file; again ${took.toFixed(1)} ms, ${(took / scan).toFixed(1)} times a scan`)
}
console.log(`  at most ${(most.bytes / 1000).toFixed(0)} kB, ${most.ratio.toFixed(2)} of one file`)
