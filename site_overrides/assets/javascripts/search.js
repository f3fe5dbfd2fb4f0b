"use strict"
/*
 * The search of the site: a worker behind Material's box. docs/decisions/0007-search.md says why.
 *
 * Material sends {type: 0} when the page is ready and {type: 2, data: query} for what is typed, and
 * expects {type: 1} and {type: 3, data: {items}}. An item is a group: a page, then facts on it.
 *
 * Any page of the site may ask for facts: it starts a worker of this file (new Worker(address of search.js)),
 * sends {type: "facts", query, asked} and is answered {type: "facts", asked, facts}: the ids of all facts that
 * the query finds, "clipping#fact", in order of report. `asked` is whatever the page sent, to tell answers apart.
 *
 * Both the text and what is typed are brought to one form: Traditional, Japanese and full-width
 * characters are folded, case goes, figures are written out (5500亿 = 550 billion). A page is found
 * when all words stand on it; Chinese words anywhere, Latin words from their beginning and by their
 * stem, figures only whole ("2%" does not find "12%"). Names count more than text, a phrase more
 * than its words. Only when nothing is found, cut figures and then one slip are forgiven.
 */

const MOST_GROUPS = 20
const MOST_FACTS = 4
const SCALES = { 万: 1e4, 亿: 1e8, 万亿: 1e12, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
const SCALED = /(\d+(?:\.\d+)?)[\s-]*(万亿|亿|万|thousand|million|billion|trillion)/g
/* British spellings stand on the site; a few common American ones are brought to them. */
const SPELLINGS = [[/\bdefens(?=e|ive)/g, "defenc"], [/(?<=\w)iz(?=e|ing|ation)/g, "is"], [/\blabor\b/g, "labour"]]

/* Return the table of a string of pairs: what is typed, what stands on the site. */
function table(pairs) {
  const characters = [...pairs]
  const found = new Map()
  for (let at = 0; at < characters.length; at += 2) found.set(characters[at], characters[at + 1])
  return found
}

/* Return text in lower case with every variant character replaced; its length stays. */
function fold(text, variants) {
  let folded = ""
  for (const character of text) {
    const code = character.charCodeAt(0)
    const half = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : code === 0x3000 ? " " : character
    const one = variants.get(half) || half
    const lower = one.toLowerCase()
    folded += lower.length === one.length ? lower : one
  }
  return folded
}

/* Return folded text without the commas in figures and with one spelling of English. */
function plain(folded) {
  const text = folded.replace(/(?<=\d),(?=\d{3})/g, "")
  return SPELLINGS.reduce((changed, [from, to]) => changed.replace(from, to), text)
}

/* Return text with figures written out: 5500亿 becomes 550000000000, set off by spaces. */
function writtenOut(text) {
  return text.replace(SCALED, (_, digits, scale) => ` ${Math.round(digits * SCALES[scale])} `)
}

/* Return the stem of an English word: its plural, -ed and -ing go. */
function stem(word) {
  if (!/^[a-z]{4,}$/.test(word)) return word
  return word.replace(/(?:ies|y)$/, "i").replace(/(?:ments?|ing|ed|es|s|e)$/, "")
}

/* Return the words of a query: parted by spaces and punctuation, but for what belongs to a figure. */
function wordsOf(query) {
  return query.split(/[\s$￥€£、，。；：！？（）“”‘’《》「」()[\]{}"';!?,·|/\\]+/).filter(Boolean)
}

/* Return where `word` stands in `text`, or -1. `loose` also finds it inside a figure or Latin word. */
function find(text, word, loose) {
  if (loose) return text.indexOf(word)
  const first = word[0], last = word[word.length - 1]
  const latin = /[a-z]/
  const stemmed = stem(word)
  for (let at = text.indexOf(stemmed); at >= 0; at = text.indexOf(stemmed, at + 1)) {
    const before = text[at - 1] || " ", after = text[at + word.length] || " "
    if (latin.test(first) && latin.test(before)) continue
    if (/\d/.test(first) && /[\d.]/.test(before)) continue
    if (/\d/.test(last) && /\d/.test(after)) continue
    return at
  }
  return -1
}

/* Return an index ready to search: each page and fact with its text in both forms. */
function prepare({ pages, facts, events, fold: pairs }) {
  const variants = table(pairs)
  const form = text => {
    const raw = plain(fold(text, variants))
    const figures = writtenOut(raw)
    return figures === raw ? [raw] : [raw, figures]
  }
  return {
    variants,
    form,
    pages: pages.map(([location, kind, title, names, teaser]) => ({
      location, kind, title, teaser,
      names: [...new Set([title, ...names].map(name => plain(fold(name, variants))))],
      texts: form([title, ...names, teaser].join("\n")),
      facts: [],
    })),
    facts: facts.map(([page, id, text, others, event]) => ({
      page, id, text, others, forms: form([text, ...(events[event] || [])].join("\n")),
    })),
  }
}

/* Tell whether a page is that of an issue or an actor, which readers ask for by name. */
function isSubject(page) {
  return /^(issues|actors)\//.test(page.location)
}

/* Return the score of a page for its names: its own name first, then what begins or contains it. */
function nameScore(page, query, words, loose) {
  let best = 0
  const weight = isSubject(page) ? 1 : 0.2
  for (const name of page.names) {
    if (name === query) return 1000
    const at = find(name, query, loose)
    const share = (100 * query.length) / name.length
    if (at === 0) best = Math.max(best, weight * (500 + share))
    else if (at > 0) best = Math.max(best, weight * (300 + share))
    else if (words.length > 1 && words.every(word => find(name, word, loose) >= 0)) best = Math.max(best, weight * 250)
  }
  return best
}

/* Return the score of a fact: the whole phrase, or all words in one of its forms; else 0. */
function factScore(fact, queries, loose) {
  let best = 0
  for (const { query, words } of queries) {
    for (const text of fact.forms) {
      if (find(text, query, loose) >= 0) return 100
      /* A run of several words that begins inside one (cut out by a reader who copied it). */
      if (words.length > 1 && !/\d/.test(query) && text.includes(query)) best = 90
      else if (words.length && words.every(word => find(text, word, loose) >= 0)) best = Math.max(best, 60)
    }
  }
  return best
}

/* Return the pages found as {page, score, facts}, the best first. */
function rank(index, queries, loose) {
  const found = index.pages.map(page => ({ page, score: 0, facts: [], standing: 0 }))
  index.facts.forEach(fact => {
    const score = factScore(fact, queries, loose)
    if (!score) return
    found[fact.page].facts.push({ fact, score })
    for (const other of fact.others) found[other].standing = Math.max(found[other].standing, score)
  })
  found.forEach((one, number) => {
    const named = Math.max(...queries.map(({ query, words }) => nameScore(one.page, query, words, loose)))
    const own = Math.max(0, ...one.facts.map(({ score }) => score))
    const all = named || own ? 0 : allWords(index, number, queries, loose)
    one.score = named + own + one.standing * 0.6 + Math.min(one.facts.length, 9) + all
  })
  return found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).slice(0, MOST_GROUPS)
}

/* Return a score when every word stands somewhere on the page, in whichever fact; more if one is its name's. */
function allWords(index, number, queries, loose) {
  const page = index.pages[number]
  const facts = index.facts.filter(fact => fact.page === number || fact.others.includes(number))
  const texts = [...page.texts, ...facts.flatMap(fact => fact.forms)]
  const whole = ({ words }) => words.length > 1 && words.every(word => texts.some(text => find(text, word, loose) >= 0))
  if (!queries.some(whole)) return 0
  const named = ({ words }) => words.some(word => page.names.some(name => find(name, word, loose) === 0))
  return isSubject(page) && queries.some(named) ? 120 : 20
}

/* Tell whether two words differ by one character: put in, left out, changed or exchanged with the next. */
function oneSlip(a, b) {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const rest = (x, y) => a.slice(at + x) === b.slice(at + y)
  const exchanged = a[at] === b[at + 1] && a[at + 1] === b[at] && rest(2, 2)
  return rest(1, 1) || rest(1, 0) || rest(0, 1) || exchanged
}

/* Return the query with each word that is found nowhere replaced by one a slip away; null if there is none. */
function mended(index, words) {
  const texts = [...index.pages.flatMap(page => page.texts), ...index.facts.flatMap(fact => fact.forms)]
  const latin = new Set(texts.flatMap(text => text.match(/[a-z]{4,}/g) || []))
  const names = new Set(index.pages.flatMap(page => page.names))
  const right = words.map(word => {
    if (texts.some(text => find(text, word, true) >= 0)) return word
    if (/^[a-z]{4,}$/.test(word)) return [...latin].find(other => oneSlip(word, other)) || null
    if (word.length < 2) return null
    return [...names].find(name => name.length > 2 && oneSlip(word, name)) || nearest(texts, word)
  })
  return right.every(Boolean) ? right : null
}

/* Return the run of the text that differs from a Chinese word in one character; null if none does. */
function nearest(texts, word) {
  if (word.length < 3 || !/^[\u3400-\u9fff]+$/.test(word)) return null
  const characters = [...word]
  for (let wrong = 0; wrong < characters.length; wrong++) {
    const pattern = new RegExp(characters.map((one, at) => (at === wrong ? "[\\u3400-\\u9fff]" : one)).join(""))
    for (const text of texts) {
      const match = text.match(pattern)
      if (match) return match[0]
    }
  }
  return null
}

/* Return what is found for what was typed. */
function search(index, typed) {
  const folded = plain(fold(typed, index.variants)).trim().replace(/\s+/g, " ")
  if (!folded) return { groups: [], words: [] }
  const asked = text => ({ query: text, words: wordsOf(text) })
  const figures = writtenOut(folded).trim().replace(/\s+/g, " ")
  const queries = figures === folded ? [asked(folded)] : [asked(figures), asked(folded)]
  for (const loose of [false, true]) {
    const groups = rank(index, queries, loose)
    if (groups.length) return { groups, queries, words: queries.flatMap(({ words }) => words) }
  }
  const right = mended(index, wordsOf(folded))
  if (!right) return { groups: [], words: [] }
  const mendedQueries = [asked(right.join(" "))]
  return { groups: rank(index, mendedQueries, true), queries: mendedQueries, words: right }
}

/* Return the ids of all facts found for what was typed, in their order in the index. */
function factsFound(index, typed) {
  const { queries = [] } = search(index, typed)
  return index.facts.filter(fact => factScore(fact, queries, false) || factScore(fact, queries, true))
    .map(fact => `${index.pages[fact.page].location.split("/")[1]}#${fact.id}`)
}

/* Return text as HTML, with the words marked. */
function marked(text, words, variants) {
  const folded = fold(text, variants)
  const marks = new Array(text.length).fill(false)
  for (const word of words) {
    const strict = find(folded, word, false)
    const at = strict >= 0 ? strict : folded.indexOf(word)
    if (at >= 0) marks.fill(true, at, at + lengthAt(folded, word, at))
  }
  let html = "", open = false
  for (let at = 0; at < text.length; at++) {
    if (marks[at] !== open) html += (open = marks[at]) ? "<mark data-md-highlight>" : "</mark>"
    html += escaped(text[at])
  }
  return open ? `${html}</mark>` : html
}

/* Return how much of the text at a place a word stands for: itself, or the whole word with its stem. */
function lengthAt(text, word, at) {
  return text.startsWith(word, at) ? word.length : text.slice(at).match(/^[a-z]*/)[0].length || word.length
}

function escaped(character) {
  return { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }[character] || character
}

/* Return the groups as Material's box shows them. */
function items({ groups, words }, variants) {
  return groups.map(({ page, score, facts }) => [
    {
      location: page.location, score, terms: {}, tags: [page.kind].map(kind => [...kind].map(escaped).join("")),
      title: marked(page.title, words, variants),
      text: marked(page.teaser, words, variants),
    },
    ...facts.sort((a, b) => b.score - a.score).slice(0, MOST_FACTS).map(({ fact }) => ({
      location: `${page.location}#${fact.id}`, score, terms: {},
      title: marked(fact.text, words, variants), text: "",
    })),
  ])
}

/* Answer Material's messages; the index is fetched at the first query. */
function listen(scope) {
  let index
  const load = () => (index ||= fetch(new URL("../../data/search.json", scope.location))
    .then(response => response.json()).then(prepare))
  let latest = 0
  scope.addEventListener("message", async ({ data: { type, data, query, asked } }) => {
    if (type === 0) scope.postMessage({ type: 1 })
    if (type === "facts") scope.postMessage({ type, asked, facts: factsFound(await load(), query) })
    if (type !== 2) return
    const number = ++latest
    const result = data.trim() ? items(search(await load(), data), (await load()).variants) : []
    if (number === latest) scope.postMessage({ type: 3, data: { items: result } })
  })
}

if (typeof module === "object") module.exports = { prepare, search, factsFound, items, fold, plain, writtenOut, stem, find, oneSlip, table }
else listen(self)
