/*
 * The files of the index, each fetched when a query needs it. generator/exports/search.py says what is in them.
 * A document is a clipping or a fact; documents are numbered in order of report, each clipping before its facts.
 */
import { languageOf, stems } from "./text.js"

/* Return an index ready to be asked; `load` fetches one of its files by its name and returns its JSON. */
export function openIndex(head, load) {
  const language = languageOf(head)
  const form = text => language.writtenOut(language.fold(text)).trim()
  const told = new Set(head.subjects.flat())
  const pages = head.pages.map(([address, kind, title, names, teaser], number) => ({
    number, address, kind, title, teaser,
    subject: /^(issues|actors)\//.test(address), isTold: told.has(number),
    names: [...new Set([title, ...names].map(form))],
    text: form([title, ...names, teaser].join("\n")),
  }))
  const held = new Map()
  const file = name => {
    if (!held.has(name)) held.set(name, load(name))
    return held.get(name)
  }
  return { head, language, form, pages, file, stop: new Set(head.stop), ...documentsOf(head) }
}

/* Return how documents are numbered: the first of each clipping, and of each its clipping and its pages. */
function documentsOf({ clippings, subjects }) {
  const starts = [], clippingOf = [], pagesOf = []
  let fact = 0
  clippings.forEach((facts, clipping) => {
    starts.push(clippingOf.length)
    for (let document = 0; document <= facts; document++) {
      clippingOf.push(clipping)
      pagesOf.push(document ? subjects[fact++] : [])
    }
  })
  return { starts, clippingOf, pagesOf, size: clippingOf.length }
}

/* Return the documents of all terms that begin with `beginning` and are accepted, as a set. */
export async function documentsOfTerms(index, beginning, accepts) {
  const { terms } = index.head
  const from = Math.max(0, terms.findLastIndex(([first]) => first <= beginning))
  const shards = terms.slice(from).filter(([first], at) => !at || first.startsWith(beginning))
  const found = new Set()
  for (const shard of await Promise.all(shards.map(([, name]) => index.file(name)))) {
    for (const term in shard) if (accepts(term)) addSteps(found, shard[term])
  }
  return found
}

function addSteps(found, steps) {
  let document = 0
  for (const step of steps) found.add((document += step))
}

/* Return the documents of a term. */
export async function documentsOfTerm(index, term) {
  const { terms } = index.head
  const found = new Set()
  const shard = await index.file((terms.findLast(([first]) => first <= term) ?? terms[0])[1])
  if (Object.hasOwn(shard, term)) addSteps(found, shard[term])
  return found
}

/* Return the documents of a word: of all that begins as its forms do; of a short word, itself if it is one, unless it `goesOn`. */
export async function documentsOfWord(index, word, goesOn) {
  if (/^[0-9]/.test(word)) return documentsOfTerms(index, word, figure(word))
  const exact = word.length < 4 && !goesOn ? await documentsOfTerm(index, word) : new Set()
  if (exact.size) return exact
  const sets = await Promise.all(stems(word).map(stem => documentsOfTerms(index, stem, term => term.startsWith(stem))))
  return new Set(sets.flatMap(set => [...set]))
}

/* A figure is found only whole: 5 in 5% and 5月, not in 50 or 5.5. */
function figure(digits) {
  return term => term.startsWith(digits) && !/[0-9.]/.test(term[digits.length] ?? " ")
}

/* Return the words of all facts, without those in Chinese. */
export function vocabulary(index) {
  return index.file(index.head.words)
}

/* Return the texts of clippings, by their numbers: {id, title, names, facts: [{id, text, called, told}]}. */
export async function textsOf(index, clippings) {
  const { texts } = index.head
  return Promise.all(clippings.map(async clipping => {
    const [first, name] = texts.findLast(([begins]) => begins <= clipping)
    const [id, title, names, facts] = (await index.file(name))[clipping - first]
    return { id, title, names, facts: facts.map(([fact, text, called, told]) => ({ id: fact, text, called, told })) }
  }))
}
