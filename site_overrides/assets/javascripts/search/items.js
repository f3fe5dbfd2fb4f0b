/* What is found, as Material's box shows it. */
import { find } from "./text.js"

const MOST_FACTS = 4

/* Return groups as items of Material: a page, then facts on it. */
export function items(index, groups, words) {
  const mark = text => marked(index.language, text, words.map(word => word.text))
  return groups.map(({ page, score, facts }) => [
    { location: page.address, score, terms: {}, tags: [escapedText(page.kind)], title: mark(page.title), text: mark(page.teaser) },
    ...facts.slice(0, MOST_FACTS).map(({ fact }) => ({
      location: `${page.address}#${fact.id}`, score, terms: {}, title: mark(fact.text), text: escapedText(fact.told),
    })),
  ])
}

/* Return text as HTML, with the words marked. */
export function marked(language, text, words) {
  const characters = [...text]
  const folded = [], origin = []
  characters.forEach((character, at) => {
    for (const one of language.letterForm(character)) {
      folded.push(one)
      origin.push(at)
    }
  })
  const plain = folded.join("")
  const marks = new Set(words.flatMap(word => placesOf(plain, word)).map(at => origin[at]))
  return characters.map((character, at) => {
    const opens = marks.has(at) && !marks.has(at - 1) ? "<mark data-md-highlight>" : ""
    const closes = marks.has(at) && !marks.has(at + 1) ? "</mark>" : ""
    return opens + escaped(character) + closes
  }).join("")
}

/* Return the places in folded text that a word stands for: its own, or the whole word with its stem. */
function placesOf(text, word) {
  const strict = find(text, word, false)
  const at = strict >= 0 ? strict : text.indexOf(word)
  if (at < 0) return []
  const length = text.startsWith(word, at) ? word.length : text.slice(at).match(/^[a-z]*/)[0].length || word.length
  return Array.from({ length }, (_, step) => at + step)
}

function escapedText(text) {
  return [...text].map(escaped).join("")
}

function escaped(character) {
  return { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }[character] ?? character
}
