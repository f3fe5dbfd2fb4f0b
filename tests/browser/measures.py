"""What is measured of a page by a script within it."""

CUT_OFF = """width => [...document.querySelectorAll('.md-content *')]
  .filter(one => one.checkVisibility() && !one.closest('.md-typeset__scrollwrap'))
  .filter(one => one.getBoundingClientRect().right > width + 0.5)
  .map(one => one.outerHTML.slice(0, 120))"""
"""The elements of the text that reach over the right edge; wide tables scroll by themselves."""
OVERLAPPING = """() => {
  const walker = document.createTreeWalker(document.querySelector('.md-content'), NodeFilter.SHOW_TEXT)
  const boxes = []
  for (let node; (node = walker.nextNode()); ) {
    const parent = node.parentElement
    if (!node.data.trim() || parent.closest('svg')) continue
    if (!parent.checkVisibility({visibilityProperty: true})) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) boxes.push({node, box})
  }
  boxes.sort((a, b) => a.box.top - b.box.top)
  return boxes.flatMap((one, n) => boxes.slice(n + 1, n + 50)
    .filter(other => other.node !== one.node && other.box.top < one.box.bottom - 4)
    .filter(({box}) => box.left < one.box.right - 2 && one.box.left < box.right - 2)
    .map(other => `${one.node.data} / ${other.node.data}`))
}"""
"""The texts that lie over one another; lines may touch by a few pixels."""
COLLIDING = """() => {
  const labels = [...document.querySelectorAll('.picture-axis text')]
  const boxes = labels.map(one => one.getBoundingClientRect()).sort((a, b) => a.left - b.left)
  const cut = boxes.filter(one => one.left < 0 || one.right > innerWidth)
  return [...cut, ...boxes.slice(1).filter((one, n) => one.left < boxes[n].right)]
}"""
"""The labels of a time picture's axis that another one covers, or the edge of the window cuts off."""
UNLINED = """() => [...document.querySelectorAll('.picture-row > svg')].filter(row => {
  row.scrollIntoView({block: 'center'})
  const {top} = row.getBoundingClientRect()
  return ![...document.querySelectorAll('.picture-axis .tick')].some(tick => {
    const {left, width} = tick.getBoundingClientRect()
    return document.elementsFromPoint(left + width / 2, top + 1).some(one => one.matches('use'))
  })
}).map(row => row.outerHTML.slice(0, 120))"""
"""The rows of a time picture in which none of the axis's lines is drawn."""
COVERED = """note => {
  const box = note.getBoundingClientRect()
  return !note.contains(document.elementFromPoint(box.left + 20, box.top + 8))
}"""
"""Whether something lies over the beginning of an element."""
WANTED = """() => {
  window.reached = new Set()
  document.addEventListener("focusin", event => reached.add(event.target))
  const all = document.querySelectorAll("a[href], button, summary, .md-search__input, [tabindex='0']")
  window.wanted = [...all].filter(one =>
    one.checkVisibility({visibilityProperty: true}) && one.tabIndex >= 0 && !one.hidden)
  return wanted.length
}"""
"""All on a page that can be used and seen, but for the theme's colour switch, a group of radio buttons."""
VIOLATIONS = """async known => {
  const painted = new Map()
  const paint = one => {
    if (!painted.has(one)) {
      const {backgroundColor, backgroundImage, opacity, filter, position} = getComputedStyle(one)
      const own = [backgroundColor, backgroundImage, opacity, filter, position].join()
      const around = one.parentElement ? paint(one.parentElement) : ""
      painted.set(one, around.endsWith(own) ? around : `${around} ${own}`)
    }
    return painted.get(one)
  }
  const alike = new Map()
  for (const one of document.querySelectorAll("body *")) {
    const text = [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
    if (!text && !one.matches("input, select, textarea")) continue
    if (!one.checkVisibility({visibilityProperty: true})) continue
    const {color, fontSize, fontWeight, textShadow} = getComputedStyle(one)
    const style = [color, fontSize, fontWeight, textShadow, paint(one)].join()
    alike.set(style, [...alike.get(style) ?? [], one])
  }
  for (const style of known) alike.delete(style)
  for (const all of alike.values())
    for (const one of [all[0], all[all.length >> 1], all.at(-1)]) one.dataset.contrast = ""
  const selector = "[data-contrast], [data-contrast] *"
  axe.configure({rules: [{id: "color-contrast", selector}]})
  const {violations} = await axe.run({resultTypes: ["violations"]})
  document.querySelectorAll("[data-contrast]").forEach(one => delete one.dataset.contrast)
  return {violations, styles: [...alike.keys()]}
}"""
"""What axe finds wrong, and the styles of text whose contrast it looked at; it is not asked of `known` ones.

Whether a text stands out from its ground takes it longer than all else: of the texts in the same colour and
size on the same grounds it is asked of the first, the middle and the last. These are marked, so that one run
has all rules: a second one, of that rule alone, takes half as long."""
