// What the theme's search box lacks; it runs before the theme's bundle.
//
// The theme looks at the box when a key goes up: what is pasted by mouse, dictated or picked in an input method goes
// unheard, and half of a word in an input method is searched. The address does not say what was searched, so that
// the way back from a result leads to an empty box. Words that the search left out are nowhere told, and the items
// shown are counted as if they were all that was found. It can go with these habits of the theme.

const searchBox = document.querySelector(".md-search__input")
const searchToggle = document.querySelector("#__search")
const leftOut = document.createElement("p")

// Say in the address what is searched, or, with '', that nothing is.
function writeQuery(query) {
  const url = new URL(location)
  if (query) url.searchParams.set("q", query)
  else url.searchParams.delete("q")
  if (url.href !== location.href) history.replaceState(history.state, "", url)
}

function heard(event) {
  if (event.isComposing) return
  searchBox.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
  writeQuery(searchBox.value.trim())
}

searchBox.addEventListener("input", heard)
searchBox.addEventListener("compositionend", heard)
searchBox.addEventListener("keyup", event => {
  if (event.isComposing) event.stopImmediatePropagation()
})
searchBox.form.addEventListener("reset", () => setTimeout(() => heard({})))

// Who closes the search is done with it; who follows a result may come back, and finds it as it was.
searchToggle.addEventListener("change", () => {
  if (!searchToggle.checked) writeQuery("")
})
document.addEventListener("click", event => {
  if (event.target.closest(".md-search-result a")) writeQuery(searchBox.value.trim())
})
addEventListener("pageshow", event => {
  if (event.persisted && new URL(location).searchParams.has("q")) searchBox.focus()
})

// The theme keeps its worker to itself; what the worker says of words that it left out is read off its messages.
const { without, best } = document.currentScript.dataset
const searchMeta = document.querySelector(".md-search-result__meta")
let cutTo = 0
leftOut.className = "md-search-result__without"
leftOut.setAttribute("role", "status")
leftOut.hidden = true
searchMeta.after(leftOut)
// The theme writes its count after the worker's message: what is written there then is put right.
new MutationObserver(() => {
  const told = best.replace("{n}", cutTo)
  if (cutTo && searchMeta.textContent !== told) searchMeta.textContent = told
}).observe(searchMeta, { childList: true, characterData: true, subtree: true })
window.Worker = class extends window.Worker {
  constructor(...given) {
    super(...given)
    this.addEventListener("message", ({ data: { type, data } }) => {
      if (type !== 3) return
      cutTo = data.cut ? data.items.length : 0
      leftOut.hidden = !data.without.length
      leftOut.textContent = leftOut.hidden ? "" : `${without}${data.without.join(" ")}`
    })
  }
}
