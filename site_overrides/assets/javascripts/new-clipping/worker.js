/*
 * Runs the program itself (generator/editing/in_browser.py) apart from the page for a new clipping, which so stays
 * alive. It answers {id, ask, …} with {id, answer} or {id, error}, and tells meanwhile what it does as {state}.
 */
const PACKED = /pyodide\.asm\.wasm$/
let loading = null

self.onmessage = async ({ data }) => {
  try {
    const program = await (loading ??= load(data))
    self.postMessage({ state: { doing: data.ask } })
    self.postMessage({ id: data.id, answer: JSON.parse(await ASKED[data.ask](program, data)) })
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error.message ?? error).trim().split("\n").pop() })
  }
}

const ASKED = {
  /* Start drafts of a page; months that they turn out to need are loaded, and they are started once more. */
  async start(program, { page, given }) {
    const asked = () => program.session.start(pageOf(program, page), givenOf(program, given))
    const first = asked()
    const texts = Object.values(JSON.parse(first).files)
    return (await addMonths(program, [page.text, ...texts])) ? asked() : first
  },

  async startRecord({ session }, { kind, record }) {
    return session.start_record(kind, record)
  },

  async finish(program, { files, page, given }) {
    await addMonths(program, Object.values(files))
    return program.session.finish(program.python.toPy(files), pageOf(program, page), givenOf(program, given))
  },
}

async function load({ editor, today, language }) {
  const sizes = await (await fetch(editor + "files.json")).json()
  // Modules are loaded by the browser itself, which tells nothing meanwhile.
  const fetched = Object.keys(sizes).filter(name => !name.endsWith(".mjs"))
  const unwatched = watchDownloads(fetched.reduce((sum, name) => sum + sizes[name], 0))
  const wheel = Object.keys(sizes).find(name => name.endsWith(".whl"))
  const [{ loadPyodide }, core, own, desk] = await Promise.all([
    import(editor + "pyodide.mjs"), bytes(editor + wheel), bytes(editor + "program.zip"), text(editor + "desk.json"),
  ])
  const python = await loadPyodide({ indexURL: editor })
  self.fetch = unwatched
  self.postMessage({ state: { doing: "run" } })
  // What is compiled here is not kept anywhere.
  python.runPython("import sys; sys.dont_write_bytecode = True")
  python.unpackArchive(core, "wheel")
  python.unpackArchive(own, "zip", { extractDir: python.runPython("import site; site.getsitepackages()[0]") })
  const module = python.pyimport("generator.editing.in_browser")
  return { editor, python, module, session: module.Session(desk, today, language) }
}

/* Tell from now on how much of all bytes has come, and unpack what is packed; return fetch as it was. */
function watchDownloads(all) {
  const plain = self.fetch.bind(self)
  let done = 0
  const counted = () => new TransformStream({
    transform(chunk, out) {
      done += chunk.length
      self.postMessage({ state: { doing: "load", done: Math.min(done, all), all } })
      out.enqueue(chunk)
    },
  })
  self.fetch = async (address, options) => {
    const packed = PACKED.test(address)
    const response = await plain(packed ? `${address}.packed` : address, options)
    if (!response.ok) throw new Error(`${response.status}: ${response.url}`)
    const body = response.body.pipeThrough(counted())
    return packed
      ? new Response(body.pipeThrough(new DecompressionStream("gzip")), { headers: { "Content-Type": "application/wasm" } })
      : new Response(body, { headers: response.headers })
  }
  return plain
}

async function bytes(address) {
  return new Uint8Array(await (await fetch(address)).arrayBuffer())
}

async function text(address) {
  return (await fetch(address)).text()
}

/* Add the clippings of the months that texts need; return whether there were any. */
async function addMonths({ editor, python, session }, texts) {
  const months = session.needed(python.toPy(texts)).toJs()
  for (const month of months) session.add(month, await text(`${editor}months/${month}.json`))
  return months.length > 0
}

function pageOf({ module }, { name, text }) {
  return module.page_of(name, text)
}

function givenOf({ module }, { outlet, published, headline }) {
  return module.given_of(outlet, published, headline)
}
