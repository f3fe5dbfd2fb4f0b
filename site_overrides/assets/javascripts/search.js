"use strict"
/*
 * The search of the site: a worker behind Material's box. docs/decisions/0007-search.md says why; how it searches
 * stands in search/engine.js.
 *
 * Material sends {type: 0} when the page is ready and {type: 2, data: query} for what is typed, and expects
 * {type: 1} and {type: 3, data: {items}}. An item is a group: a page, then facts on it. Beside the items stand the
 * words that had to be left out and whether more was found, for search-box.js: {type: 3, data: {items, without, cut}}.
 *
 * Any page of the site may ask for facts: it starts a worker of this file (new Worker(address of search.js)),
 * sends {type: "facts", query, asked} and is answered {type: "facts", asked, facts, without}: the ids of all facts
 * that the query finds, "clipping#fact", in order of report, and the words left out because no fact has them all.
 * `asked` is whatever the page sent, to tell answers apart. `facts` is null where the index could not be loaded.
 */

/* Modules are loaded when a reader first types, as the index is. */
const modules = () => Promise.all(["engine", "files", "items"].map(name => import(`./search/${name}.js`)))
const base = new URL("../../data/", self.location)
let opened

/* Fetch one of the index's files; its name says what stands in it, so that it never has to be asked for again. */
async function load(name) {
  const response = await fetch(new URL(`search/${name}.json`, base))
  if (!response.ok) throw new Error(`${response.status}: ${response.url}`)
  return response.json()
}

async function open(cache) {
  const [[engine, files, { items }], response] = await Promise.all([modules(), fetch(new URL("search.json", base), { cache })])
  return { engine, items, index: files.openIndex(await response.json(), load) }
}

/* Return what `ask` makes of the index; a site that was published anew has other files, so it is opened again once. */
async function asked(ask) {
  try {
    return await ask(await (opened ||= open("default")))
  } catch {
    return ask(await (opened = open("reload")))
  }
}

async function results({ engine, items, index }, typed) {
  const found = await engine.search(index, typed)
  const groups = await engine.shown(index, typed, found)
  return { items: items(index, groups, found.words), without: found.without, cut: engine.isCut(found) }
}

async function facts({ engine, index }, query) {
  const found = await engine.search(index, query)
  return { facts: await engine.factsFound(index, found), without: found.without }
}

let latest = 0
self.addEventListener("message", async ({ data: { type, data, query, asked: mark } }) => {
  if (type === 0) self.postMessage({ type: 1 })
  if (type === "facts") {
    const answer = await asked(one => facts(one, query)).catch(() => ({ facts: null, without: [] }))
    self.postMessage({ type, asked: mark, ...answer })
  }
  if (type !== 2) return
  const number = ++latest
  const answer = data.trim() ? await asked(one => results(one, data)) : { items: [], without: [], cut: false }
  if (number === latest) self.postMessage({ type: 3, data: answer })
})
