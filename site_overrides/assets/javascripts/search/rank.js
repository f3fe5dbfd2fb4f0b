/*
 * What is found for words, the best first: pages of the desk by name and by the facts on them, clippings by their
 * facts. Names count more than text, what the text says more than what it is about, one fact with all words more
 * than a page with them here and there.
 */
import { standsIn } from "./query.js"
import { find } from "./text.js"

const NAME = 1000
const PHRASE = 100
const WORDS = 60
const ABOUT = 40
const TOGETHER = 20
const ISSUE_TOGETHER = 120
const ACTOR_TOGETHER = 60

/*
 * Return what is found: {pages: [{page, score, own}], clippings: [{clipping, score, facts: [{document, score}]}], firm}.
 * `own` is what of a page's score does not rest on facts. `firm` tells whether a name or a single text has all words; else a page has them here and there, if any does.
 */
export function rank(index, query, words) {
  const masks = masksOf(index, words)
  const clippings = clippingsFound(index, query, words, masks)
  const { pages, named } = pagesFound(index, query, words, masks, clippings)
  const firm = named || clippings.some(({ score }) => score > TOGETHER)
  return { pages: firm || pages.some(({ page }) => isIssue(page)) ? pages : [], clippings, firm }
}

function isIssue(page) {
  return page.address.startsWith("issues/")
}

/* Return which words stand in each document, and which it is about or says: a bit for each word. */
function masksOf(index, words) {
  const said = new Uint16Array(index.size), about = new Uint16Array(index.size)
  words.forEach(({ documents, linked }, bit) => {
    for (const document of documents) said[document] |= 1 << bit
    for (const document of linked) about[document] |= 1 << bit
  })
  return { said, about: about.map((mask, document) => mask | said[document]), whole: (1 << words.length) - 1 }
}

function clippingsFound(index, query, words, { said, about, whole }) {
  const best = words.length === 1 && words[0].text === query ? PHRASE : WORDS
  const found = index.starts.map((start, clipping) => ({ clipping, score: 0, together: 0, headline: 0, facts: [] }))
  if (!whole) return []
  index.clippingOf.forEach((clipping, document) => {
    const one = found[clipping]
    one.together |= about[document]
    if (about[document] !== whole) return
    const score = said[document] === whole ? best : ABOUT
    if (document === index.starts[clipping]) one.headline = WORDS
    else one.facts.push({ document, score })
  })
  for (const one of found) one.score = scoreOf(one) || (one.together === whole ? TOGETHER : 0)
  for (const one of found) if (one.score && !one.facts.length) one.facts = fullest(index, one.clipping, about)
  return found.filter(({ score }) => score).sort((a, b) => b.score - a.score || b.clipping - a.clipping)
}

/* Return the facts of a clipping that have the most of the words, with no score of their own. */
function fullest(index, clipping, about) {
  const documents = []
  for (let at = index.starts[clipping] + 1; index.clippingOf[at] === clipping; at++) documents.push(at)
  const bits = document => about[document].toString(2).replaceAll("0", "").length
  const most = Math.max(1, ...documents.map(bits))
  return documents.filter(document => bits(document) === most).map(document => ({ document, score: 0 }))
}

/* Return the score of a clipping: that of its best fact, some more for others, and that of its headline. */
export function scoreOf({ facts, headline }) {
  return Math.max(0, ...facts.map(({ score }) => score)) + Math.min(facts.filter(({ score }) => score).length, 9) + headline
}

function pagesFound(index, query, words, masks, clippings) {
  const standing = new Map(), held = new Map()
  for (const { document, score } of clippings.flatMap(({ facts }) => facts)) raise(standing, index.pagesOf[document], score)
  index.pagesOf.forEach((pages, document) => pages.forEach(page =>
    held.set(page, (held.get(page) ?? 0) | masks.about[document])))
  let named = false
  const pages = index.pages.map(page => {
    const name = nameScore(page, query, words)
    named ||= name > 0
    const together = name ? 0 : togetherScore(page, words, held.get(page.number) ?? 0, masks.whole)
    const own = name + together
    return { page, own, score: own + (page.subject ? 0.6 * (standing.get(page.number) ?? 0) : 0) }
  })
  return { named, pages: pages.filter(({ score }) => score).sort((a, b) => b.score - a.score) }
}

function raise(scores, pages, score) {
  for (const page of pages) scores.set(page, Math.max(scores.get(page) ?? 0, score))
}

/* Return the score of a page for its names: its own name first, then what begins with or contains the query. */
function nameScore(page, query, words) {
  const weight = page.subject ? 1 : 0.2
  let best = 0
  for (const name of page.names) {
    if (name === query || name.replaceAll(" ", "") === query.replaceAll(" ", "")) return NAME
    const at = find(name, query, false)
    const share = (100 * query.length) / name.length
    if (at === 0) best = Math.max(best, weight * (500 + share))
    else if (at > 0) best = Math.max(best, weight * (300 + share))
    else if (words.length > 1 && isMost(name, words)) best = Math.max(best, weight * 250)
  }
  return best || (words.length === 1 && words[0].named.includes(page.number) ? NAME / 2 : 0)
}

/* Tell whether all words stand in a name and are a good part of it. */
function isMost(name, words) {
  const told = words.reduce((sum, { text }) => sum + text.length, 0)
  return 3 * told >= name.length && words.every(word => standsIn([name], word))
}

/*
 * Return a score when all words stand on the page of an issue or actor that one of them names: less for an actor,
 * of whom much is told.
 */
function togetherScore(page, words, mask, whole) {
  if (!page.subject || words.length < 2) return 0
  const own = words.reduce((held, word, bit) => held | (standsIn([page.text], word) ? 1 << bit : 0), 0)
  if ((mask | own) !== whole) return 0
  const named = words.some(word => word.named.includes(page.number) || begins(page, word.text))
  return named ? (isIssue(page) ? ISSUE_TOGETHER : ACTOR_TOGETHER) : 0
}

function begins(page, text) {
  return text.length > (/[a-z]/.test(text) ? 2 : 1) && page.names.some(name => find(name, text) === 0)
}
