// The pure part of the page for a new clipping: node --test tests/site/new-clipping.test.mjs
import assert from "node:assert/strict"
import test from "node:test"
import { LONGEST, addressOf, branchOf, named, taken } from "../../site_overrides/assets/javascripts/new-clipping/text.js"

const DRAFT = `facts:
  # Statement 1, section 1, ¶1
  # - id: f1
  #   text:
  #     zh: ''
  # Statement 2, section 1, ¶2
  # - id: f2
`

test("the subject ends the id of both files", () => {
  const draft = { start: "2031-04-20-bay-radio", subject: "" }
  assert.deepEqual(named(draft), [
    "data/clippings/2031/2031-04-20-bay-radio.yaml", "data/evidence/2031/2031-04-20-bay-radio.json",
  ])
  assert.equal(named({ ...draft, subject: "boats" })[0], "data/clippings/2031/2031-04-20-bay-radio-boats.yaml")
  assert.deepEqual(named({ path: "data/events/boats.yaml", yaml: "" }), ["data/events/boats.yaml"])
})

test("the stub at the cursor is taken, its first line stays a comment, and no other is touched", () => {
  const [text, start, end] = taken(DRAFT, DRAFT.indexOf("zh: ''"))
  assert.equal(text, `facts:
  # Statement 1, section 1, ¶1
  - id: f1
    text:
      zh: ''
  # Statement 2, section 1, ¶2
  # - id: f2
`)
  assert.equal(text.slice(start, end), text.split("\n").slice(1, 5).join("\n"))
  assert.equal(taken(DRAFT, DRAFT.indexOf("f2"))[0], DRAFT.replace("# - id: f2", "- id: f2"))
  assert.equal(taken(DRAFT, DRAFT.indexOf("# Statement 2"))[0], DRAFT.replace("# - id: f2", "- id: f2"))
})

test("where there is no stub nothing is taken", () => {
  assert.deepEqual(taken(DRAFT, 2), [DRAFT, 2, 2])
  const [once] = taken(DRAFT, DRAFT.indexOf("f1"))
  assert.equal(taken(once, once.indexOf("f1"))[0], once)
})

test("the addresses of a repository and of a branch are read, others are not", () => {
  const repository = "https://forge.example/owner/name"
  assert.deepEqual(branchOf(repository), { repository, branch: "main" })
  assert.deepEqual(branchOf(` ${repository}.git `), { repository, branch: "main" })
  assert.deepEqual(branchOf(`${repository}/tree/me/boats`), { repository, branch: "me/boats" })
  for (const other of ["", "name", "http://forge.example/owner/name", `${repository}/pull/7`, "javascript:alert(1)"]) {
    assert.equal(branchOf(other), null, other)
  }
})

test("a text is filled in as far as an address may be long", () => {
  const branch = { repository: "https://forge.example/owner/name", branch: "main" }
  const { href, empty } = addressOf(branch, "data/a b.yaml", "x: 1 & 2\n# 船")
  assert.equal(empty, false)
  const address = new URL(href)
  assert.equal(address.pathname, "/owner/name/new/main")
  assert.equal(address.searchParams.get("filename"), "data/a b.yaml")
  assert.equal(address.searchParams.get("value"), "x: 1 & 2\n# 船")
  const long = addressOf(branch, "data/a.yaml", "船".repeat(LONGEST / 9))
  assert.deepEqual([long.empty, long.href.includes("value")], [true, false])
})
