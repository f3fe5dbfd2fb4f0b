// Loads the page anew when `briefs serve` has something else to show; it adds this script to every page.
"use strict"

const shown = document.currentScript.dataset.shown
let asking = null

// Only while the page is looked at: a browser keeps few connections to one server.
async function follow() {
  while (document.visibilityState === "visible") {
    asking = new AbortController()
    try {
      const answer = await fetch(`/-/preview/${shown}${location.pathname}`, {signal: asking.signal})
      if (answer.ok && await answer.text() !== shown) return location.reload()
      if (answer.ok) continue
    } catch { /* the server is away, or the page is no longer looked at */ }
    await new Promise(again => setTimeout(again, 500))
  }
  asking = null
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "visible") asking?.abort()
  else if (asking === null) follow()
})
follow()
