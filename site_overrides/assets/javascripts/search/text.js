/*
 * One form for what is typed and what stands on the site, and the units that text is made of. It does what
 * generator/language/search_text.py does, whose rules come with the index; a test holds both to one table.
 */

/* Return the functions that bring text to the form of an index. */
export function languageOf({ fold: pairs, rules, scales, units: [hanLike, letters] }) {
  const variants = table(pairs)
  const compiled = rules.map(([pattern, replacement]) => [new RegExp(pattern, "g"), replacement])
  const scaled = new RegExp(`([0-9]+(?:\\.[0-9]+)?)[ -]?(${Object.keys(scales).join("|")})(?![a-z])`, "g")
  const unit = new RegExp(`[0-9]+(?:[.-][0-9]+)*|[${hanLike}]|[${letters}][${letters}0-9]*`, "g")
  const han = new RegExp(`[${hanLike}]`)

  const letterForm = text => [...text.normalize("NFKC").toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")].map(one => variants.get(one) ?? one).join("")

  return {
    letterForm,
    fold: text => compiled.reduce((changed, [from, to]) => changed.replace(from, to), letterForm(text)),
    writtenOut: folded => folded.replace(scaled, (_, digits, scale) => `${Math.round(digits * scales[scale])}`),
    runs: folded => runsOf([...folded.matchAll(unit)].map(({ 0: text, index }) => ({ text, at: index })), han),
  }
}

/* Return the table of a string of pairs: what is typed, what stands on the site. */
function table(pairs) {
  const characters = [...pairs]
  const found = new Map()
  for (let at = 0; at < characters.length; at += 2) found.set(characters[at], characters[at + 1])
  return found
}

/*
 * Return units put together in runs: a word is a run of its own; characters and the figures that touch them are
 * one run. A run is {text, at, units}.
 */
function runsOf(units, han) {
  const runs = []
  for (const { text, at } of units) {
    const last = runs[runs.length - 1]
    const before = last?.units[last.units.length - 1]
    const joins = last && last.at + last.text.length === at && isChained(before, text, han)
    if (joins) {
      last.text += text
      last.units.push(text)
    } else runs.push({ text, at, units: [text] })
  }
  return runs
}

function isChained(unit, after, han) {
  const kinds = [unit, after].map(one => han.test(one) || /^[0-9]/.test(one))
  return kinds[0] && kinds[1] && (han.test(unit) || han.test(after))
}

/* Return the terms of a run, as the index has them: each unit with the next; of a single unit, itself. */
export function termsOf({ units }) {
  return units.length === 1 ? units : units.slice(1).map((unit, at) => units[at] + unit)
}

/* Return how the forms of an English word begin: without its plural, -ed, -ing and -ation; -y and -i are one. */
export function stems(word) {
  if (!/^[a-z]{4,}$/.test(word)) return [word]
  const bare = word.replace(/(?<=[a-z]{5})ations?$/, "").replace(/(?:ies|y)$/, "")
  if (bare !== word && /(?:ies|y)$/.test(word)) return [`${bare}y`, `${bare}i`]
  const short = bare.replace(/(?:ments?|ing|ed|es|s|e)$/, "")
  return [short === bare ? short : short.replace(/([bdgmnprt])\1$/, "$1")]
}

/* Return where `word` stands in folded text, or -1. `loose` also finds it inside a figure or Latin word. */
export function find(text, word, loose) {
  if (loose) return text.indexOf(word)
  return Math.max(...stems(word).map(stem => findStem(text, word, stem)))
}

function findStem(text, word, stem) {
  const latin = /[a-z]/
  const last = word[word.length - 1]
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    const before = text[at - 1] ?? " ", after = text[at + word.length] ?? " "
    if (latin.test(word[0]) && latin.test(before)) continue
    if (/\d/.test(word[0]) && /[\d.]/.test(before)) continue
    if (/\d/.test(last) && /\d/.test(after)) continue
    return at
  }
  return -1
}

/* Tell whether two words differ by one character: put in, left out, changed or exchanged with the next. */
export function oneSlip(a, b) {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const rest = (x, y) => a.slice(at + x) === b.slice(at + y)
  const exchanged = a[at] === b[at + 1] && a[at + 1] === b[at] && rest(2, 2)
  return rest(1, 1) || rest(1, 0) || rest(0, 1) || exchanged
}
