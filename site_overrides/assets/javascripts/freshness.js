// Counts what only the reader's clock knows: how long ago the last report was, and which dates have passed since without
// one. Without this script the page has the dates themselves. In a block of its own: scripts share their names.
{
  const DAY = 24 * 60 * 60 * 1000
  const now = new Date()
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  const ago = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" })

  for (const one of document.querySelectorAll(".ago[data-day]")) {
    one.textContent = " · " + ago.format(Math.round((Date.parse(one.dataset.day) - today) / DAY), "day")
  }

  // On paper: from where, and when. What is chosen among all facts is in the address, and changes it.
  const printed = document.querySelector(".printed-from")
  const tellWhence = () => {
    if (printed) printed.textContent = `${location.href.split("#")[0]} · ${new Date().toLocaleDateString("sv")}`
  }
  tellWhence()
  addEventListener("beforeprint", tellWhence)

  const tellPassed = () => {
    for (const one of document.querySelectorAll("[data-until]")) {
      if (Date.parse(one.dataset.until) >= today) continue
      one.textContent = one.dataset.passed
      one.closest("li")?.classList.add("passed")
    }
  }
  tellPassed()
  // The page of all facts lists them as they are chosen.
  document.addEventListener("listed", tellPassed)
}
