// Copies a paragraph, or the words selected in it, with who said them and where; under 2 KB.

const make = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

const selectedIn = words => {
  const selection = getSelection()
  const within = words.contains(selection.anchorNode) && words.contains(selection.focusNode)
  return within ? selection.toString().trim().replace(/\s+/g, " ") : ""
}

// A text fragment names a long quotation by its ends.
const fragment = text => {
  const each = text.split(" ")
  const ends = each.length > 8 ? [each.slice(0, 4), each.slice(-4)] : [each]
  const named = ends.map(end => encodeURIComponent(end.join(" ")).replace(/-/g, "%2D"))
  return text && document.fragmentDirective ? `:~:text=${named}` : ""
}

const copy = async (words, saidBy, button) => {
  const chosen = selectedIn(words)
  const text = `“${chosen || words.textContent}”`
  const [, question, paragraph] = words.id.match(/q(\d+)p(\d+)/)
  const by = `— ${saidBy}, question ${question}, paragraph ${paragraph}, `
  const page = document.querySelector("[rel=canonical]").href
  const cite = `${page}#${words.id}${fragment(chosen)}`
  const source = make("p", {}, by, make("a", { href: cite }, cite))
  await navigator.clipboard.write([new ClipboardItem({
    "text/plain": `${text} ${by}${cite}`,
    "text/html": make("blockquote", { cite }, text).outerHTML + source.outerHTML
  })])
  button.textContent = "Copied"
  setTimeout(() => { button.textContent = label }, 2000)
}

const label = "Copy quotation"
for (const words of document.querySelectorAll(".number + [id]")) {
  const { saidBy } = words.closest("article").dataset
  const button = make("button", { type: "button", ariaLive: "polite" }, label)
  button.onclick = () => copy(words, saidBy, button)
  words.nextElementSibling.prepend(button, " ")
  document.addEventListener("selectionchange", () =>
    words.classList.toggle("chosen", !!selectedIn(words)))
}
