// Speed and size of the search: node bench/search.mjs [site/data/search.json]
//
// On the index of the built site, and on one of 10,000 facts made from it, prints how long an answer takes
// against a plain scan of the same text for the query as typed (String.includes). For this site also
// how large the gzipped index is against the gzipped text that it indexes (on the large desk that would
// say nothing: its facts are copies). Ratios hold on any machine; the milliseconds are this one's.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { gzipSync } from "node:zlib"

const engine = createRequire(import.meta.url)("../site_overrides/assets/javascripts/search.js")
const QUERIES = ["高市早苗", "関税", "5500亿", "550 billion", "液化天然气", "特朗普 爱国者", "Takachi", "量子计算机", "的"]
const RUNS = 7

const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

function milliseconds(work) {
  const took = []
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    work()
    took.push(performance.now() - start)
  }
  return median(took)
}

function enlarged(data, most) {
  const facts = []
  for (let copy = 0; facts.length < most; copy++) {
    for (const [page, id, text, others, event] of data.facts) facts.push([page, `${id}-${copy}`, text, others, event])
  }
  return { ...data, facts: facts.slice(0, most) }
}

function measure(name, data) {
  const index = engine.prepare(data)
  const answers = QUERIES.map(query => {
    const took = milliseconds(() => engine.items(engine.search(index, query), index.variants))
    const scan = milliseconds(() => data.facts.filter(fact => fact[2].includes(query)))
    return { query, took, ratio: took / scan }
  })
  const worst = answers.reduce((a, b) => (a.took > b.took ? a : b))
  console.log(`${name}: ${data.facts.length} facts`)
  for (const { query, took, ratio } of answers) {
    console.log(`  ${query}: ${took.toFixed(2)} ms, ${ratio.toFixed(0)} times a plain scan`)
  }
  console.log(`  slowest: ${worst.query}, ${worst.took.toFixed(1)} ms`)
}

function size(data) {
  const text = [...data.pages.flat(2), ...data.facts.map(fact => fact[2]), ...data.events.flat()].join("\n")
  const ratio = gzipSync(JSON.stringify(data)).length / gzipSync(text).length
  console.log(`index against the text that it indexes, gzipped: ${ratio.toFixed(2)}`)
}

const data = JSON.parse(readFileSync(process.argv[2] ?? "site/data/search.json", "utf8"))
measure("this site", data)
size(data)
measure("a large desk", enlarged(data, 10_000))
