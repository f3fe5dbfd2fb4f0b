// Makes the buttons that copy the link or a citation of a fact, a citation of the data, or what a clipping can be
// found by. Without this script all of it can be read and selected. What is not known when the site is built is filled
// in here: today's date and, where the site was built without its address, that address.

const words = document.currentScript.dataset

const today = () => new Date().toLocaleDateString("sv") // Sweden's way of writing a date is ISO's

// What is read is what is copied.
for (const citation of document.querySelectorAll(".cited")) {
  const accessed = citation.querySelector(".accessed")
  const long = new Date().toLocaleDateString("en-US", { dateStyle: "long" })
  accessed.textContent = accessed.dataset.form.replace("{day}", today()).replace("{day_en}", long)
  const fact = citation.closest("details")
  // A citation in another language leads to the edition in it.
  const edition = document.querySelector(`.language-switch[hreflang="${citation.lang}"]`)
  const address = new URL(edition ? edition.href : location.pathname, location.href)
  address.hash = fact ? fact.querySelector(".permalink").hash : ""
  citation.querySelector(".address").textContent = address
}

async function copy(button, text, label) {
  await navigator.clipboard.writeText(text)
  button.textContent = words.copied
  setTimeout(() => (button.textContent = label), 2000)
}

function offer(kind, label, text) {
  for (const one of document.querySelectorAll(kind)) {
    const button = document.createElement("button")
    Object.assign(button, { type: "button", className: "copy", textContent: label })
    button.setAttribute("aria-live", "polite")
    button.addEventListener("click", () => copy(button, text(one), label))
    one.after(" ", button)
  }
}

// Only where the clipboard may be used: on https, and on this machine.
if (navigator.clipboard) {
  offer(".permalink", words.link, one => one.href)
  offer(".cited", words.copy, one => one.textContent)
  offer(".findable", words.copy, one => one.textContent)
}
