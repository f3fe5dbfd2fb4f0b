/*
 * What was typed, as words with the documents that they stand in.
 *
 * A word is {text, run, named, documents, linked}: a name of something of the desk stands for it, whatever it is
 * called in the text, so `named` are the pages of what it names, and `linked` the facts that are about that. Words
 * that only make a question of it are dropped, unless there is nothing else.
 */
import { documentsOfTerm, documentsOfTerms, documentsOfWord, vocabulary } from "./files.js"
import { find, oneSlip, stems, termsOf } from "./text.js"

const MOST_WORDS = 12
const MOST_TERMS = 40
const LONG = 8
const LETTERS_ALONE = /^[a-z]+$/

/* Return the words of a folded query, with their documents. */
export async function wordsOf(index, query) {
  const words = wordsIn(index, query)
  if (/^[a-z]$/.test(query)) return words
  await Promise.all(words.map(word => lookUp(index, word)))
  if (words.length > 1 && (await isCutOff(index, words[0]))) words[0] = await cutWord(index, words[0])
  const parted = await Promise.all(words.map(word => (isUnknown(word) ? partsOf(index, word) : [word])))
  return parted.flat().slice(0, MOST_WORDS)
}

/* Tell whether a word is the end of one, cut off by a reader who copied it: no word has its stem. */
async function isCutOff(index, { text, named }) {
  if (named.length || !/^[a-z]{2,}$/.test(text)) return false
  const [stem] = stems(text)
  return !(await documentsOfTerms(index, stem, term => stems(term)[0] === stem)).size
}

/* Tell whether a word stands nowhere and names nothing. */
export function isUnknown({ documents, named }) {
  return !documents.size && !named.length
}

function wordsIn(index, query) {
  const words = partsByName(index, query).flatMap(part =>
    part.named ? [{ ...part, run: null }] : index.language.runs(part.text).flatMap(run => withoutQuestion(index, run)))
  const telling = words.filter(({ text, named }) => named || !(index.stop.has(text) || isSmall(index, text)))
  /* Of small words alone the last may go on: a piece cut out of a text. */
  if (!telling.length && words.length) words[words.length - 1].goesOn = true
  return (telling.length ? telling : words).map(word => ({ named: [], documents: new Set(), linked: new Set(), ...word }))
}

/* Tell whether a run of characters is one alone, as the end of a question is, or made of such (是谁). */
function isSmall(index, text) {
  return /^[\u3400-\u9fff]$/.test(text) || [...text].every(one => index.stop.has(one) && one > "z")
}

/* Return a query cut into names of the desk, the longest first, and what stands between them. */
function partsByName(index, query) {
  const names = index.pages.filter(({ isTold }) => isTold)
    .flatMap(({ names: all, number }) => all.map(name => ({ name, number })))
    .filter(({ name }) => name.length > 1 && query.includes(name))
    .sort((a, b) => b.name.length - a.name.length)
  let parts = [{ text: query }]
  for (const { name } of names) {
    const named = names.filter(other => other.name === name).map(({ number }) => number)
    parts = parts.flatMap(part => (part.named ? [part] : cutAt(part.text, name, named)))
  }
  return parts
}

function cutAt(text, name, named) {
  const at = wholeWords(text, name)
  if (at < 0) return [{ text }]
  return [{ text: text.slice(0, at) }, { text: name, named }, { text: text.slice(at + name.length) }]
}

/* Return where a name stands in text, not inside a word or figure, or -1. */
function wholeWords(text, name) {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const cuts = /[a-z0-9]{2}/
    if (!cuts.test(text.slice(at - 1, at + 1)) && !cuts.test(text.slice(at + name.length - 1, at + name.length + 1))) return at
  }
  return -1
}

/* Return a run of characters without the words of a question in it, which part it. */
function withoutQuestion(index, run) {
  for (let length = Math.min(6, run.text.length - 1); length > 1; length--) {
    for (let at = 0; at + length <= run.text.length; at++) {
      if (!index.stop.has(run.text.slice(at, at + length)) || LETTERS_ALONE.test(run.text)) continue
      const rest = [run.text.slice(0, at), run.text.slice(at + length)]
      return rest.flatMap(text => index.language.runs(text)).flatMap(one => withoutQuestion(index, one))
    }
  }
  return [{ text: run.text, run }]
}

/* Fill in the documents of a word. */
async function lookUp(index, word) {
  const runs = word.run ? [word.run] : index.language.runs(word.text)
  word.documents = allOf(await Promise.all(runs.map(run => documentsOfRun(index, run, word.goesOn))))
  if (!word.named.length) return
  index.pagesOf.forEach((pages, document) => {
    if (pages.some(page => word.named.includes(page))) word.linked.add(document)
  })
}

async function documentsOfRun(index, run, goesOn) {
  const [unit] = run.units
  if (run.units.length > 1) {
    const terms = termsOf(run)
    /* Every other term of a pasted sentence has all its characters; the texts that are shown are checked anyway. */
    const needed = terms.filter((_, at) => terms.length < LONG || at % 2 === 0 || at === terms.length - 1)
    return allOf(await Promise.all(needed.map(term => documentsOfTerm(index, term))))
  }
  if (/^[a-z0-9\u00df-\u1fff]/.test(unit)) return documentsOfWord(index, unit, goesOn)
  return documentsOfTerms(index, unit, term => term.startsWith(unit))
}

function allOf(sets) {
  const [first = new Set(), ...others] = [...sets].sort((a, b) => a.size - b.size)
  return new Set([...first].filter(document => others.every(set => set.has(document))))
}

/* Return a word that stands nowhere as the name that is a slip away, or as its pieces. */
async function partsOf(index, word) {
  if (!word.run || word.run.units.length < 3) return [word]
  const right = nearestName(word.text, namesOf(index))
  return right ? wordsOf(index, right) : piecesOf(index, word)
}

function namesOf(index) {
  return index.pages.flatMap(page => page.names)
}

function nearestName(text, names) {
  return text.length > 2 && names.find(name => name.length > 2 && oneSlip(text, name))
}

/*
 * Return a run of characters that stands nowhere as the longest pieces of it that do, the first of which has what is
 * `missed` between them; the run itself if they are less than half of it.
 */
async function piecesOf(index, word) {
  const { units } = word.run
  const sets = await Promise.all(termsOf(word.run).map(term => documentsOfTerm(index, term)))
  const pieces = [], missed = []
  for (let at = 0; at < units.length;) {
    const { documents, end } = longestFrom(sets, at)
    if (documents.size) pieces.push({ ...word, text: units.slice(at, end).join(""), documents })
    else if (!index.stop.has(units[at])) missed.push(units[at])
    at = end
  }
  const told = pieces.reduce((sum, { text }) => sum + text.length, 0)
  if (2 * told < word.text.length) return [word]
  return pieces.map((piece, at) => (at ? piece : { ...piece, missed }))
}

/* Return the documents of the longest piece from a place on that stands in any, and where it ends. */
function longestFrom(sets, at) {
  let documents = sets[at] ?? new Set(), end = at + 1
  while (documents.size && end < sets.length && allOf([documents, sets[end]]).size) documents = allOf([documents, sets[end++]])
  return { documents, end: documents.size ? end + 1 : end }
}

/* Return words of which the first and the unknown ones may also be cut out of longer ones; null if none can be. */
export async function cutWords(index, words) {
  const cut = (word, at) => (isUnknown(word) || at === 0) && (isCutFigure(word.run) || /^(?:[a-z]{2,}|[0-9.]{2,})$/.test(word.text))
  if (!words.some(cut)) return null
  return Promise.all(words.map((word, at) => (cut(word, at) ? cutWord(index, word) : word)))
}

async function cutWord(index, word) {
  const longer = await (isCutFigure(word.run) ? documentsOfRun(index, withoutFigures(word.run)) : documentsAround(index, word.text))
  return { ...word, documents: new Set([...word.documents, ...longer]), loose: true }
}

/*
 * Tell whether a run of characters begins or ends in a figure that may be cut off from its other digits; 2% is whole.
 */
function isCutFigure(run) {
  return run?.units.length > 1 && withoutFigures(run).units.some(unit => unit !== "%") && withoutFigures(run).units.length < run.units.length
}

function withoutFigures({ units }) {
  return { units: units.filter((unit, at) => !(/^[0-9]/.test(unit) && (at === 0 || at === units.length - 1))) }
}

/* Return the documents of all words that have a text somewhere in them. */
async function documentsAround(index, text) {
  const longer = (await vocabulary(index)).filter(term => term.includes(text)).slice(0, MOST_TERMS)
  return (await Promise.all(longer.map(term => documentsOfTerm(index, term)))).flatMap(set => [...set])
}

/* Return words in which each unknown Latin one is replaced by one a slip away; null if one cannot be. */
export async function mendedWords(index, words) {
  const unknown = words.filter(isUnknown)
  if (!unknown.length || !unknown.every(({ text }) => /^[a-z]{4,}$/.test(text))) return null
  const known = [...namesOf(index).flatMap(name => name.match(/[a-z]{4,}/g) ?? []), ...(await vocabulary(index))]
  const right = words.map(word => (isUnknown(word) ? known.find(other => oneSlip(word.text, other)) : word.text))
  return right.every(Boolean) ? wordsOf(index, right.join(" ")) : null
}

/*
 * Return the words without one of them, for each of them: first without what is found nowhere, then without the
 * commonest that names nothing.
 */
export function withoutOne(words) {
  const weight = word => (isUnknown(word) ? Infinity : word.named.length ? -1 / word.linked.size : word.documents.size)
  return [...words].sort((a, b) => weight(b) - weight(a)).map(least => words.filter(word => word !== least))
}

/* Tell whether a word stands in one of some folded texts. */
export function standsIn(texts, { text, loose }) {
  return texts.some(one => find(one, text, loose) >= 0)
}
