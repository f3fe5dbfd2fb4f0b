/*
 * The page of all facts: a form that chooses among them, and the list of those chosen.
 *
 * The facts come from data/explorer/, a file for each year (facts/view.js).
 * Words are looked up by the worker that the search box uses (search.js). What is chosen stands in the address, so
 * that a view can be sent (never as `q`, which opens the search box). Without this script the form stays hidden, and
 * the page lists the latest facts.
 */
import { TEXTS, chosen, counts, csvOf, factsOf, marksOf, ordered, queryOf, takenAway, viewOf } from "./facts/view.js"
import { areKept, keepVisits, lastVisit } from "./facts/visits.js"
import { element, filled, link } from "./page.js"

const SHOWN = 50

/* Return a mark as a page shows it; freshness.js tells when its last day has passed. */
function shown([kind, text, , until, passed]) {
  const mark = element("span", `fact-mark mark-is-${kind}`, text)
  if (until) Object.assign(mark.dataset, { until, passed })
  return mark
}

class Explorer {
  constructor(form) {
    this.form = form
    this.texts = form.dataset
    this.list = document.querySelector("#latest + ul")
    this.more = element("button", "explorer-more")
    this.more.type = "button"
    this.facts = []
    this.found = null
    this.shown = SHOWN
    this.view = viewOf(location.search)
  }

  /* Load all facts, then show the form. */
  async start() {
    const index = this.index = await this.load(this.texts.index)
    this.byStatus = new Map(index.statuses.map(([id, name, meaning]) => [id, { name, meaning }]))
    for (const field of ["issue", "actor", "with"]) this.offer(field, index[field === "issue" ? "issues" : "actors"])
    this.write()
    this.listen()
    const years = await Promise.all(index.years.map(([year]) => this.load(this.texts.index.replace("index", year))))
    for (const year of years.reverse()) this.facts.push(...factsOf(year, index))
    this.facts.sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0))
    this.byId = new Map(this.facts.map(fact => [fact.id, fact]))
    // Only where the clipboard may be used: on https, and on this machine.
    this.form.querySelector("[data-do=link]").hidden = !navigator.clipboard
    this.form.hidden = false
    this.remember()
    await this.search()
    this.show(queryOf(this.view) !== "")
  }

  async load(address) {
    const response = await fetch(new URL(address, location.href))
    if (!response.ok) throw new Error(`${response.status}: ${address}`)
    return response.json()
  }

  offer(field, named) {
    const select = this.form.elements[field]
    for (const [id, name] of named) {
      const option = new Option(name, id)
      option.dataset.name = name
      select.append(option)
    }
  }

  /* Put the view into the form. */
  write() {
    for (const name of TEXTS) this.form.elements[name].value = this.view[name]
    for (const box of this.form.elements.status) box.checked = this.view.status.includes(box.value)
    const { from, to, known, since } = this.view
    if (from || to || known || since) this.form.querySelector("details").open = true
  }

  /* Take the view out of the form. */
  read() {
    for (const name of TEXTS) this.view[name] = this.form.elements[name].value
    if (!this.view.actor) this.view.with = this.form.elements.with.value = ""
    this.view.status = [...this.form.elements.status].filter(box => box.checked).map(box => box.value)
  }

  listen() {
    this.form.addEventListener("submit", event => event.preventDefault())
    this.form.addEventListener("input", event => {
      if (!event.isComposing) this.change()
    })
    this.form.addEventListener("compositionend", () => this.change())
    this.form.addEventListener("click", event => {
      const button = event.target.closest("button[data-do]")
      if (button) this[button.dataset.do](button)
    })
    this.more.addEventListener("click", () => this.showMore())
    addEventListener("popstate", () => this.turnTo(viewOf(location.search)))
  }

  async change() {
    const before = this.view.words
    this.read()
    this.keepVisits()
    history.replaceState(history.state, "", location.pathname + queryOf(this.view))
    if (this.view.words !== before) await this.search()
    this.show(true)
  }

  async turnTo(view) {
    this.view = view
    this.write()
    await this.search()
    this.show(true)
  }

  /* Have the worker look the words up; the last words asked for count. */
  async search() {
    const query = this.view.words.trim()
    if (!query) return void (this.found = null)
    this.worker ||= new Worker(new URL("search.js", import.meta.url))
    const asked = this.asked = (this.asked || 0) + 1
    const answer = new Promise(answered => {
      const hear = ({ data }) => {
        if (data.asked !== asked) return
        this.worker.removeEventListener("message", hear)
        answered(data.facts)
      }
      this.worker.addEventListener("message", hear)
    })
    this.worker.postMessage({ type: "facts", query, asked })
    const facts = await answer
    if (asked === this.asked) this.found = facts && new Set(facts)
  }

  /* Show how many facts fit and, if asked to, list them. */
  show(list) {
    const { view, found } = this
    this.fit = ordered(chosen(this.facts, view, found), view)
    const values = { n: this.fit.length, all: this.facts.length }
    const notes = [view.words.trim() && !found && this.texts.unsearched, !this.fit.length && this.texts.none]
    const said = [filled(this.texts.found, values), ...notes].filter(Boolean)
    this.form.querySelector(".explorer-count").textContent = said.join(" ")
    this.showCounts()
    this.showMeaning()
    if (list) {
      this.shown = SHOWN
      this.list.replaceChildren(...this.withdrawn(), ...this.fit.slice(0, SHOWN).map(fact => this.line(fact)))
    }
    this.list.after(this.more)
    this.showRest()
  }

  showMore() {
    const next = this.fit.slice(this.shown, this.shown + SHOWN).map(fact => this.line(fact))
    this.list.append(...next)
    this.shown += SHOWN
    this.showRest()
    const first = next[0] && next[0].querySelector("a")
    if (first) first.focus()
  }

  showRest() {
    document.dispatchEvent(new Event("listed"))
    const rest = this.fit.length - this.shown
    this.more.hidden = rest <= 0
    this.more.textContent = filled(this.texts.more, { n: rest })
  }

  /* Write beside each value how many facts would be left with it. */
  showCounts() {
    const { facts, view, found, form } = this
    form.elements.with.parentElement.hidden = !view.actor
    for (const [field, many] of [["issue", "issues"], ["actor", "actors"], ["with", "actors"]]) {
      const number = counts(chosen(facts, view, found, field), many)
      for (const option of [...form.elements[field].options].slice(1)) {
        option.textContent = `${option.dataset.name} (${number.get(option.value) || 0})`
      }
    }
    const number = counts(chosen(facts, view, found, "status"), "status")
    for (const box of form.elements.status) {
      box.parentElement.querySelector(".explorer-number").textContent = number.get(box.value) || 0
    }
  }

  showMeaning() {
    const place = this.form.querySelector(".explorer-meaning")
    const one = this.view.status.length === 1 && this.byStatus.get(this.view.status[0])
    place.hidden = !one
    place.textContent = one ? `${one.name}${this.texts.colon}${one.meaning}` : ""
  }

  /* Return a fact as the pages show it (generator/pages/templates/_macros.j2: fact). */
  line(fact) {
    const { known } = this.view
    const told = [fact.when, fact.source, ...marksOf(fact, known).map(shown)].filter(Boolean)
    const parts = told.flatMap((part, index) => [index ? " · " : "", part])
    const status = link(`?status=${fact.status}`, `status status-${fact.status}`, this.byStatus.get(fact.status).name)
    const citation = link(fact.address, "citation", `${fact.citation} · ${this.texts.all}`)
    const meta = element("span", "fact-meta", status, " ", ...parts, told.length ? "\u2003" : "", citation)
    return element("li", "fact", element("span", "fact-text", fact.text), " ", ...this.notes(fact), meta)
  }

  /* Return what is new about a fact since a day: why it was corrected, what it replaces. */
  notes(fact) {
    const { since } = this.view
    if (!since) return []
    const { corrected, replaces, colon } = this.texts
    const note = text => element("span", "fact-note", text)
    const changes = fact.changes.filter(([day]) => day >= since)
      .map(([day, reason]) => note(filled(corrected, { day }) + colon + reason))
    const replaced = fact.replaced.map(id => this.byId.get(id)).filter(Boolean)
      .map(old => note([replaces + colon + old.text, this.byStatus.get(old.status).name, old.when, old.source].filter(Boolean).join(" · ")))
    return [...changes, ...replaced]
  }

  /* Return the facts withdrawn since a day, which belong to no issue any more. */
  withdrawn() {
    const { since, known, words, issue, actor, status, from, to } = this.view
    if (!since || words || issue || actor || from || to || status.length) return []
    return this.index.withdrawn.filter(([day]) => day >= since && (!known || day <= known))
      .map(([day, clipping, fact, citation, reason]) => {
        const text = filled(this.texts.withdrawn, { day }) + this.texts.colon + reason
        const meta = element("span", "fact-meta", link(`../clippings/${clipping}/#${fact}`, "citation", citation))
        return element("li", "fact", element("span", "fact-text", text), " ", meta)
      })
  }

  clear() {
    history.replaceState(history.state, "", location.pathname)
    this.turnTo(viewOf(""))
  }

  async link(button) {
    await navigator.clipboard.writeText(location.href)
    const label = button.textContent
    button.textContent = this.texts.copied
    setTimeout(() => (button.textContent = label), 2000)
  }

  takenAway() {
    return this.fit.map(fact => takenAway(fact, location.href, this.view.known))
  }

  csv() {
    const rows = this.takenAway()
    const names = ["id", "url", "published", "outlet", "status", "text", "when", "earliest", "latest", "issues", "actors", "source", "marks"]
    const table = rows.map(row => names.map(name => (Array.isArray(row[name]) ? row[name].join(" ") : row[name])))
    this.save("facts.csv", "text/csv", csvOf([names, ...table]))
  }

  json() {
    const facts = this.takenAway()
    this.save("facts.json", "application/json", `${JSON.stringify({ view: location.href, facts }, null, 1)}\n`)
  }

  save(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type }))
    const made = link(address, "", name)
    made.download = name
    made.click()
    setTimeout(() => URL.revokeObjectURL(address), 1000)
  }

  /* Where the reader has asked for it, offer what is new since the last visit. */
  remember() {
    this.form.elements.remember.checked = areKept()
    this.before = lastVisit()
    const button = this.form.querySelector("[data-do=visit]")
    button.hidden = !this.before
    button.textContent = filled(this.texts.visit, { day: this.before })
  }

  keepVisits() {
    keepVisits(this.form.elements.remember.checked)
    this.form.elements.remember.checked = areKept()
  }

  visit() {
    this.form.elements.since.value = this.before
    this.change()
  }
}

for (const form of document.querySelectorAll("form.explorer")) {
  new Explorer(form).start().catch(() => form.before(element("p", "", form.dataset.failed)))
}
