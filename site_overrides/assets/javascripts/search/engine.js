/*
 * The search: from what is typed to what is found. docs/decisions/0007-search.md says why it is as it is.
 *
 * A page is found when all words stand on it; Chinese words anywhere, Latin words from their beginning and by their
 * stem, figures only whole ("2%" does not find "12%"). Only when nothing is found, cut words and then one slip are
 * forgiven, and at last words are left out, at most half of them.
 */
import { textsOf } from "./files.js"
import { cutWords, mendedWords, standsIn, withoutOne, wordsOf } from "./query.js"
import { rank, scoreOf } from "./rank.js"
import { find } from "./text.js"

const MOST_GROUPS = 20
const NOTHING = { words: [], without: [], pages: [], clippings: [] }

/* Return what is found for what was typed: {words, without, pages, clippings} as rank has them. */
export async function search(index, typed) {
  const query = index.form(typed).replace(/\s+/g, " ")
  if (!query) return NOTHING
  const words = await wordsOf(index, query)
  return answer(index, query, words)
    ?? (await answerOf(index, query, cutWords(index, words)))
    ?? (await answerOf(index, null, mendedWords(index, words)))
    ?? answer(index, query, words, true)
    ?? withFewer(index, words)
    ?? NOTHING
}

/* Return what is found for words, or null for nothing; `anywhere`: also where they stand here and there on a page. */
function answer(index, query, words, anywhere = false) {
  const found = rank(index, query, words)
  const something = found.firm || (anywhere && (found.pages.length || found.clippings.length))
  return something ? { ...found, query, words, without: words.flatMap(({ missed }) => missed ?? []) } : null
}

async function answerOf(index, query, promised) {
  const words = await promised
  return words && answer(index, query ?? textOf(words), words)
}

function textOf(words) {
  return words.map(({ text }) => text).join(" ")
}

/* Return what most of the words find: first each of them in turn is left out, the one that says least before others. */
function withFewer(index, words) {
  for (let rest = words; 2 * (rest.length - 1) >= words.length; rest = withoutOne(rest)[0]) {
    for (const fewer of withoutOne(rest)) {
      const found = answer(index, textOf(fewer), fewer, true)
      if (found) return { ...found, without: [...words.filter(word => !fewer.includes(word)).map(({ text }) => text), ...found.without] }
    }
  }
  return null
}

/* Tell whether more was found than is shown. */
export function isCut({ pages, clippings }) {
  return pages.length + clippings.length > MOST_GROUPS
}

/*
 * Return what is shown of what was found: groups of a page and its facts, the best first. The texts of the best
 * clippings are fetched; what does not say the words after all, only their pieces, goes, and a phrase as typed
 * comes before its words.
 */
export async function shown(index, typed, found) {
  const { pages, clippings, words } = found
  const best = [...pages, ...clippings].sort((a, b) => b.score - a.score).slice(0, MOST_GROUPS)
  const told = best.filter(({ page }) => !page)
  const texts = await textsOf(index, told.map(({ clipping }) => clipping))
  const folded = index.language.fold(typed).trim().replace(/\s+/g, " ")
  const phrases = [...new Set([found.query, folded])]
  const groups = told.map((one, at) => clippingGroup(index, one, texts[at], phrases, words))
  const resting = told.length < clippings.length || groups.some(({ score }) => score)
  const subjects = best.filter(({ page, own }) => page && (own || resting))
  return [...subjects.map(({ page, score }) => ({ page, score, facts: [] })), ...groups]
    .filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
}

function clippingGroup(index, { clipping, facts, headline, score: before }, text, phrases, words) {
  const kept = facts.map(({ document, score }) => {
    const fact = text.facts[document - index.starts[clipping] - 1]
    return { fact, score: score && checked(index, [fact.text, ...fact.called], score, phrases, words, document) }
  })
  const page = { address: `clippings/${text.id}/`, kind: index.head.clipping, title: text.title, teaser: text.names[0] }
  const own = headline && checked(index, [text.title, ...text.names], headline, phrases, words)
  const hereAndThere = !headline && facts.every(({ score }) => !score)
  if (hereAndThere) return { page, score: before, facts: kept }
  const said = kept.filter(({ score }) => score).sort((a, b) => b.score - a.score)
  return { page, score: scoreOf({ facts: said, headline: own }), facts: said }
}

/* Return the score of a document by its text: more for the phrase as typed, none if the words are not in it. */
function checked(index, texts, score, phrases, words, document) {
  const folded = index.language.fold(texts.join("\n"))
  const forms = [folded, index.language.writtenOut(folded)]
  if (phrases.some(phrase => standsIn(forms, { text: phrase }))) return 100
  /* A phrase that begins or ends inside a word or figure (cut out by a reader who copied it). */
  if (phrases.some(phrase => phrase.length > 2 && !/^[0-9.%]+$/.test(phrase) && forms.some(form => form.includes(phrase)))) return 90
  return words.every(word => word.linked.has(document) || said(forms, word)) ? score : 0
}

function said(forms, word) {
  return standsIn(forms, word) || (word.named.length && word.text.split(" ").every(text => standsIn(forms, { text })))
}

/* Return the ids of all facts found, in order of report. */
export async function factsFound(index, found) {
  const ids = await index.file(index.head.ids)
  return found.clippings.flatMap(({ facts }) => facts.map(({ document }) => document))
    .sort((a, b) => a - b).map(document => idOf(index, ids, document))
}

function idOf(index, ids, document) {
  const clipping = index.clippingOf[document]
  const [id, facts] = ids[clipping]
  return `${id}#${facts[document - index.starts[clipping] - 1]}`
}
