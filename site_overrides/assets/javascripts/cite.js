// Copies the link or the citation of a fact, the citation of the data, or by what a clipping can be found. Without
// this script both can be read and selected; the buttons that it serves stay hidden. What is not known when the site is built is filled in here: today's date and,
// where the site was built without its address, that address.

const today = () => new Date().toLocaleDateString("sv"); // Sweden's way of writing a date is ISO's

function cited(citation, link) {
  const copy = citation.cloneNode(true)
  const accessed = copy.querySelector(".accessed")
  const long = new Date().toLocaleDateString("en-US", { dateStyle: "long" })
  accessed.textContent = accessed.dataset.form.replace("{day}", today()).replace("{day_en}", long)
  copy.querySelector(".address").textContent = link
  return copy.textContent
}

async function copy(button) {
  const fact = button.closest("details")
  const link = fact ? fact.querySelector(".permalink").href : location.href.split("#")[0]
  const citation = button.parentElement.querySelector(".cited")
  const findable = button.parentElement.querySelector(".findable")
  await navigator.clipboard.writeText(findable ? findable.textContent : citation ? cited(citation, link) : link)
  const label = button.textContent
  button.textContent = document.querySelector("[data-copied]").dataset.copied
  setTimeout(() => (button.textContent = label), 2000)
}

// Only where the clipboard may be used: on https, and on this machine.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("button.copy")) button.hidden = false
  document.addEventListener("click", event => {
    const button = event.target.closest("button.copy")
    if (button) copy(button)
  })
}
