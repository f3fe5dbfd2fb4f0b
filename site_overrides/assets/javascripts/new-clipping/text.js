/* The pure part of the page for a new clipping: texts and addresses. */

/* So long, in characters, may an address be that GitHub takes. */
export const LONGEST = 8000

/* Return the paths of a draft's clipping and of its evidence; its subject ends its id. Others have one path. */
export function named({ path, start, subject }) {
  if (path) return [path]
  const id = subject ? `${start}-${subject}` : start
  const year = id.slice(0, 4)
  return [`data/clippings/${year}/${id}.yaml`, `data/evidence/${year}/${id}.json`]
}

/* Return the text with the stub around a place taken up, and what is to be chosen in it then: its first lines. */
export function taken(text, place) {
  const lines = text.split("\n")
  const at = text.slice(0, place).split("\n").length - 1
  const isStub = line => /^\s*# /.test(line ?? "")
  // A stub's first line tells of its statement; the others are its fields.
  const begins = line => /^\s*# [^\s-]/.test(line ?? "")
  if (!isStub(lines[at])) return [text, place, place]
  let first = at
  while (!begins(lines[first]) && isStub(lines[first - 1])) first -= 1
  let last = at
  while (isStub(lines[last + 1]) && !begins(lines[last + 1])) last += 1
  for (let line = first; line <= last; line += 1) {
    if (!begins(lines[line])) lines[line] = lines[line].replace(/^(\s*)# /, "$1")
  }
  const start = lines.slice(0, first).join("\n").length + (first ? 1 : 0)
  return [lines.join("\n"), start, start + lines.slice(first, last + 1).join("\n").length]
}

/* Return {repository, branch} of an address on GitHub, or null; without a branch it is main. */
export function branchOf(address) {
  const found = /^(https:\/\/[^/\s]+\/[^/\s]+\/[^/\s?#]+?)(?:\.git)?\/?(?:\/tree\/([^\s?#]+))?$/.exec(address.trim())
  return found && { repository: found[1], branch: found[2] ?? "main" }
}

/* Return where GitHub makes a new file, with its text filled in unless that makes the address too long (empty). */
export function addressOf({ repository, branch }, path, text) {
  const bare = `${repository}/new/${branch}?filename=${encodeURIComponent(path)}`
  const whole = `${bare}&value=${encodeURIComponent(text)}`
  return whole.length > LONGEST ? { href: bare, empty: true } : { href: whole, empty: false }
}
