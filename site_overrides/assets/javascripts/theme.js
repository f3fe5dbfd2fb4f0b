// What the two scripts do that Material for MkDocs (MIT) writes into each page: partials/javascripts/base.html keeps for
// its bundle what a reader chose, each edition for itself, and partials/javascripts/palette.html puts on the colours.
const __md_scope = new URL(document.currentScript.dataset.root, location)
const __md_hash = text => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0)
const __md_get = (name, storage = localStorage, scope = __md_scope) =>
  JSON.parse(storage.getItem(`${scope.pathname}.${name}`))
const __md_set = (name, value, storage = localStorage, scope = __md_scope) => {
  try {
    storage.setItem(`${scope.pathname}.${name}`, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing shows the page all the same.
  }
}
for (const [name, value] of Object.entries(__md_get("__palette")?.color ?? {}))
  document.body.setAttribute(`data-md-color-${name}`, value)
