/*
 * A view of all facts: what is asked of them, which of them are chosen, and how they are taken away.
 * generator/exports/explorer.py says what is in the files that they are read off.
 */
export const TEXTS = ["words", "issue", "actor", "with", "sort", "from", "to", "known", "since"]

/* Return the view that an address holds: its texts, and the statuses as a list. */
export function viewOf(query) {
  const given = new URLSearchParams(query)
  const view = { status: (given.get("status") || "").split(",").filter(Boolean) }
  for (const name of TEXTS) view[name] = given.get(name) || ""
  return view
}

/* Return a view as the query of an address; '' for all facts in their first order. */
export function queryOf(view) {
  const kept = new URLSearchParams()
  for (const name of TEXTS) if (view[name]) kept.set(name, view[name])
  if (view.status.length) kept.set("status", view.status.join(","))
  const text = kept.toString().replaceAll("%2C", ",")
  return text && `?${text}`
}

/* Return the facts of a year's file, in order of report. */
export function factsOf(year, index) {
  return year.facts.map(row => {
    const [clipping, id, status, text, when, first, last, issues, actors, source, paragraphs, entered] = row
    const [marks, changes, replaced] = row.slice(12)
    const [clippingId, published, outlet] = year.clippings[clipping]
    return {
      id: `${clippingId}#${id}`, address: `../clippings/${clippingId}/#${id}`, published, text, when, first, last,
      status: index.statuses[status][0], issues: issues.map(one => index.issues[one][0]),
      actors: actors.map(one => index.actors[one][0]), source: year.sources[source], outlet,
      citation: `${outlet} ${published} ${paragraphs}`, entered: entered || published, marks, changes, replaced,
    }
  })
}

/* Return the day from which a fact may be: of what was to be by a later day, that of its report; '' if any. */
const begins = ({ first, last, published }) => first || (last > published ? published : "")

/* The conditions of a view: each tells whether a fact meets it. `found` are the ids that the words find, or null. */
const CONDITIONS = {
  words: (fact, view, found) => !view.words.trim() || !found || found.has(fact.id),
  issue: (fact, { issue }) => !issue || fact.issues.includes(issue),
  actor: (fact, { actor }) => !actor || fact.actors.includes(actor),
  with: (fact, view) => !view.with || fact.actors.includes(view.with),
  status: (fact, { status }) => !status.length || status.includes(fact.status),
  told: (fact, { from, to }) => !(from || to) || ((fact.first || fact.last) && (!to || begins(fact) <= to) && (!from || !fact.last || fact.last >= from)),
  known: (fact, { known }) => !known || fact.published <= known,
  since: (fact, { since }) => !since || fact.entered >= since || fact.changes.some(([day]) => day >= since),
}

/* Return the facts that meet every condition of a view, but for those left out. */
export function chosen(facts, view, found, without = "") {
  const asked = Object.entries(CONDITIONS).filter(([name]) => name !== without)
  return facts.filter(fact => asked.every(([, meets]) => meets(fact, view, found)))
}

/* Return facts in the order of a view: the newest report first, or the latest time told. */
export function ordered(facts, view) {
  const newest = [...facts].reverse()
  if (view.sort !== "time") return newest
  const day = fact => begins(fact) || fact.last
  return newest.sort((a, b) => (day(b) > day(a) ? 1 : day(b) < day(a) ? -1 : 0))
}

/* Return how many facts have each value: of a field that has one, or several. */
export function counts(facts, field) {
  const found = new Map()
  for (const fact of facts) {
    for (const value of [].concat(fact[field])) found.set(value, (found.get(value) || 0) + 1)
  }
  return found
}

/* Return the marks of a fact that are true of what was known on a day: what later reports say was not. */
export function marksOf(fact, known) {
  if (!known) return fact.marks
  return fact.marks.filter(([kind, , day]) => kind === "slip" || (day && day <= known))
}

/* Return a table as CSV, which a spreadsheet never reads as formulas (OWASP: CSV injection). */
export function csvOf(rows) {
  const cell = value => {
    const text = String(value)
    const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
  }
  return `\ufeff${rows.map(row => row.map(cell).join(",")).join("\n")}\n`
}

/* Return a fact as readers take it away, as known on a day; `base` is the address of the page of all facts. */
export function takenAway(fact, base, known) {
  const marks = marksOf(fact, known).map(([, text]) => text).join("; ")
  const { id, text, status, when, first, last, issues, actors, source, outlet, published, changes } = fact
  const url = new URL(fact.address, base).href
  return { id, url, published, outlet, status, text, when, earliest: first, latest: last, issues, actors, source, marks, changes }
}
