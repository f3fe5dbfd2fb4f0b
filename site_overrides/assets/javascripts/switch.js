// The other language shows the same place on the page, and the same view of all facts: ids are the same in both.
for (const link of document.querySelectorAll(".language-switch")) {
  link.addEventListener("click", () => {
    link.search = location.search
    link.hash = location.hash
  })
}
