/* What the scripts of several pages make and say. */

/* Return an element with a class and what stands in it. */
export function element(name, style, ...inside) {
  const made = document.createElement(name)
  if (style) made.className = style
  made.append(...inside)
  return made
}

export function link(href, style, text) {
  const made = element("a", style, text)
  made.href = href
  return made
}

/* Return the text with {names} filled in. */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name])
}

/* Return the day here as ISO 8601 writes it, which is Sweden's way of writing a date. */
export function today() {
  return new Date().toLocaleDateString("sv")
}
