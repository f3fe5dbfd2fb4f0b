/*
 * The page for a new clipping: what is pasted becomes drafts, which are filled in, checked and handed in here.
 *
 * The program itself does all of it, in a worker (new-clipping/worker.js), which is started from an address of its
 * own making: so it is under this page's policy, and can fetch from this site alone. What is typed is kept for
 * this tab. Without this script the page says what to do in its place.
 */
import { addressOf, branchOf, named, taken } from "./new-clipping/text.js"
import { element, filled, link, today } from "./page.js"

const KEPT = "new-clipping"

function button(text, action) {
  const made = element("button", "", text)
  made.type = "button"
  made.addEventListener("click", () => action(made))
  return made
}

class Program {
  constructor(editor, told) {
    this.editor = new URL(editor, location.href).href
    this.told = told
    this.asked = []
  }

  /* Ask the worker, which is started when it is first asked; the answers come in order. */
  ask(ask, about) {
    this.worker ??= this.start()
    return new Promise((resolve, reject) => {
      this.asked.push({ resolve, reject })
      const { lang } = document.documentElement
      this.worker.postMessage({ ask, editor: this.editor, today: today(), language: lang.slice(0, 2), ...about })
    })
  }

  start() {
    const script = new URL("new-clipping/worker.js", import.meta.url).href
    const address = URL.createObjectURL(new Blob([`import ${JSON.stringify(script)}`], { type: "text/javascript" }))
    const worker = new Worker(address, { type: "module" })
    worker.addEventListener("message", ({ data }) => this.answer(data))
    worker.addEventListener("error", event => this.answer({ error: event.message ?? "worker" }))
    return worker
  }

  answer({ state, answer, error }) {
    if (state) return this.told(state)
    const first = this.asked.shift()
    if (error === undefined) return first?.resolve(answer)
    // Whatever failed, the next try begins anew.
    this.worker.terminate()
    this.worker = undefined
    first?.reject(new Error(error))
  }
}

class Clipper {
  constructor(box) {
    this.box = box
    this.texts = JSON.parse(box.dataset.texts)
    this.page = box.querySelector(".clipper-page")
    this.draft = box.querySelector(".clipper-draft")
    this.fields = { ...fieldsOf(this.page), ...fieldsOf(this.draft) }
    this.program = new Program(box.dataset.editor, state => this.tell(state))
    this.drafts = []
    this.at = 0
    /* Whether the last check found nothing wrong in the drafts as they stand. */
    this.sound = false
  }

  start() {
    this.box.hidden = false
    this.box.querySelector(".clipper-hint").textContent = filled(this.texts.hint, { today: today() })
    this.page.addEventListener("submit", event => this.run(event, this.page, () => this.begin()))
    this.draft.addEventListener("submit", event => this.run(event, this.draft, () => this.check()))
    this.draft.querySelector("[data-do=take]").addEventListener("click", () => this.take())
    this.fields.file.addEventListener("change", () => this.read(this.fields.file.files[0]))
    this.fields.page.addEventListener("drop", event => this.drop(event))
    this.draft.querySelector("[data-do=add]").addEventListener("click", event => {
      const { record } = this.fields
      if (record.value && record.reportValidity()) this.run(event, this.draft, () => this.add())
    })
    this.fields.which.addEventListener("change", () => this.show(Number(this.fields.which.value)))
    this.fields.yaml.addEventListener("input", () => this.changed())
    this.fields.subject.addEventListener("input", () => this.changed())
    this.fields.where.addEventListener("input", () => this.offer())
    this.page.addEventListener("input", () => this.keep())
    this.recall()
  }

  get now() {
    return this.drafts[this.at]
  }

  /* Do what a form asks for, one thing at a time, and say if it fails. */
  async run(event, form, work) {
    event.preventDefault()
    if (this.busy) return
    this.busy = form
    form.setAttribute("aria-busy", "true")
    try {
      await work()
    } catch (error) {
      this.say(form, filled(this.texts.failed, { reason: error.message }))
    }
    form.querySelector("progress")?.toggleAttribute("hidden", true)
    form.removeAttribute("aria-busy")
    this.busy = null
  }

  say(form, text) {
    form.querySelector(".clipper-state").textContent = text
  }

  /* Say what the worker does. A screen reader is told of the loading once, not of each piece. */
  tell({ doing, done, all }) {
    const texts = { load: "loading", run: "starting", start: "reading", startRecord: "reading", finish: "checking" }
    const million = size => (size / 1e6).toFixed(1)
    const bar = this.busy?.querySelector("progress")
    if (bar && doing === "load") {
      bar.hidden = false
      bar.value = done / all
    }
    const text = filled(this.texts[texts[doing]], { done: million(done ?? 0), all: million(all ?? 0) })
    this.busy?.querySelector(".clipper-state").setAttribute("aria-live", doing === "load" && done ? "off" : "polite")
    if (this.busy) this.say(this.busy, text)
  }

  /* Return what is asked of the worker about the page. */
  about() {
    const { page, outlet, published, headline } = this.fields
    return {
      page: { name: "page.txt", text: page.value },
      given: { outlet: outlet.value, published: published.value, headline: headline.value },
    }
  }

  async begin() {
    const { files, problems, not_text: notText } = await this.program.ask("start", this.about())
    this.list("page", problems)
    const paths = Object.keys(files).filter(path => path.endsWith(".yaml"))
    if (notText) return this.say(this.page, this.texts.not_text)
    if (problems.length) return this.say(this.page, filled(this.texts.wrong, { n: problems.length }))
    if (!paths.length) return this.say(this.page, this.texts.nothing)
    this.drafts = paths.map(path => draftOf(path, files))
    this.sound = false
    this.list("draft", [])
    this.say(this.draft, "")
    this.say(this.page, filled(this.texts.started, { n: paths.length }))
    this.show(0)
    this.draft.querySelector("h2").focus()
  }

  /* Show one of the drafts. */
  show(at) {
    this.at = at
    this.draft.hidden = false
    const { which, subject, yaml } = this.fields
    const names = this.drafts.map(one => one.start ?? one.path.replace(/^data\/|\.yaml$/g, ""))
    which.replaceChildren(...names.map((name, place) => new Option(name, place, false, place === at)))
    which.parentElement.hidden = this.drafts.length < 2
    subject.value = this.now.subject ?? ""
    subject.parentElement.hidden = this.now.path !== undefined
    yaml.value = this.now.yaml
    this.offer()
    this.keep()
  }

  /* Add an issue, actor or event that the clipping needs. */
  async add() {
    const { kind, record } = this.fields
    const { files } = await this.program.ask("startRecord", { kind: kind.value, record: record.value })
    const [path] = Object.keys(files)
    const there = path === undefined || this.drafts.some(one => one.path === path)
    this.say(this.draft, there ? this.texts.there : "")
    if (there) return
    this.drafts.push({ path, yaml: files[path] })
    record.value = ""
    this.sound = false
    this.show(this.drafts.length - 1)
    this.fields.yaml.focus()
  }

  /* Take over what was typed: what was found before is no longer said of it. */
  changed() {
    this.now.yaml = this.fields.yaml.value
    if (this.now.start) this.now.subject = this.fields.subject.value
    this.sound = false
    this.offer()
    this.keep()
  }

  take() {
    const { yaml } = this.fields
    const [text, start, end] = taken(yaml.value, yaml.selectionStart)
    yaml.value = text
    yaml.focus()
    yaml.setSelectionRange(start, end)
    this.changed()
  }

  async check() {
    const asked = Object.fromEntries(this.drafts.flatMap(one => filesOf(one, one.salted)))
    const { files, problems } = await this.program.ask("finish", { ...this.about(), files: asked })
    const warnings = problems.filter(one => one.grade === "warning")
    const wrong = problems.length - warnings.length
    this.sound = !wrong
    for (const one of this.drafts) if (one.start) one.evidence = files[named(one)[1]]
    const draft = /^draft: *true *$/m.test(this.now.yaml)
    const sound = warnings.length ? filled(this.texts.warned, { n: warnings.length }) : this.texts.sound
    this.say(this.draft, wrong ? filled(this.texts.wrong, { n: wrong }) : draft ? this.texts.sound_draft : sound)
    this.list("draft", problems)
    this.offer()
    this.keep()
  }

  /* List problems; one in a text that is being written leads to its line. */
  list(of, problems) {
    this.box.querySelector(`[data-of=${of}]`).replaceChildren(...problems.map(one => this.item(one)))
  }

  item(problem) {
    const draft = this.drafts.findIndex(one => named(one)[0] === problem.path)
    const at = filled(this.texts.at, problem)
    const name = this.drafts.length > 1 ? `${problem.path.split("/").pop()} ${at}` : at
    const place = draft < 0 ? `${problem.path} ` : button(name, () => this.goTo(draft, problem))
    const rule = link(`${this.box.dataset.rules}#rule-${problem.rule}`, "", problem.rule)
    return element("li", problem.grade, place, " ", problem.told, " ", rule)
  }

  goTo(draft, { line, column }) {
    const { yaml } = this.fields
    if (draft !== this.at) this.show(draft)
    const before = yaml.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0)
    const end = yaml.value.indexOf("\n", before)
    yaml.focus()
    yaml.setSelectionRange(before + column - 1, end < 0 ? yaml.value.length : end)
    const height = yaml.scrollHeight / (yaml.value.split("\n").length + 1)
    yaml.scrollTop = Math.max(0, (line - 4) * height)
  }

  /* Offer the files, once nothing is wrong with them; what is no longer so was found before the last change. */
  offer() {
    this.box.querySelector(".clipper-path code").textContent = named(this.now)[0]
    const section = this.box.querySelector(".clipper-files")
    section.hidden = !this.sound
    if (!this.sound) return
    const files = this.drafts.flatMap(one => filesOf(one, one.evidence))
    section.querySelector("ul").replaceChildren(...files.map(([path, text]) => this.file(path, text)))
  }

  file(path, text) {
    const done = []
    const branch = branchOf(this.fields.where.value)
    if (branch) {
      const { href, empty } = addressOf(branch, path, text)
      const open = link(href, "", empty ? this.texts.open_empty : this.texts.open)
      Object.assign(open, { target: "_blank", rel: "noopener" })
      done.push(open, " ")
    }
    // Only where the clipboard may be used: on https, and on this machine.
    if (navigator.clipboard) done.push(button(this.texts.copy, made => this.copy(text, made)), " ")
    const save = link(URL.createObjectURL(new Blob([text], { type: "text/plain" })), "", this.texts.download)
    save.download = path.split("/").pop()
    return element("li", "", element("code", "", path), element("br"), ...done, save)
  }

  async copy(text, made) {
    await navigator.clipboard.writeText(text)
    made.textContent = this.texts.copied
  }

  async read(file) {
    if (!file) return
    this.fields.page.value = await file.text()
    this.keep()
  }

  drop(event) {
    if (!event.dataTransfer.files.length) return
    event.preventDefault()
    this.read(event.dataTransfer.files[0])
  }

  /* Keep what was typed for this tab, so that a reload loses nothing. */
  keep() {
    const { page, outlet, published, headline } = this.fields
    const typed = [page, outlet, published, headline].map(field => field.value)
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({ typed, drafts: this.drafts, at: this.at }))
    } catch {
      // The browser keeps nothing: then a reload begins anew.
    }
  }

  recall() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEPT))
      if (!kept) return
      const { page, outlet, published, headline } = this.fields
      ;[page, outlet, published, headline].forEach((field, place) => (field.value = kept.typed[place]))
      this.drafts = kept.drafts
      if (this.drafts.length) this.show(kept.at)
    } catch {
      // As above.
    }
  }
}

function fieldsOf(form) {
  return Object.fromEntries([...form.elements].filter(one => one.name).map(one => [one.name, one]))
}

/* Return a draft as it was started; `salted` is its evidence before any fact is known of it. */
function draftOf(path, files) {
  const start = path.split("/").pop().replace(".yaml", "")
  const evidence = path.replace("clippings", "evidence").replace(".yaml", ".json")
  return { start, subject: "", yaml: files[path], salted: files[evidence] }
}

/* Return [path, text] of each file of a draft; `evidence` is that of a clipping. */
function filesOf(draft, evidence) {
  const [path, ofEvidence] = named(draft)
  return ofEvidence ? [[path, draft.yaml], [ofEvidence, evidence]] : [[path, draft.yaml]]
}

const box = document.querySelector(".clipper")
if (box) new Clipper(box).start()
