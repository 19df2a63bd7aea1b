// Copies a paragraph, or the words selected in it, with who said them and where; under 2 KB.

import { fragment } from "./fragment.js"
import { fetchOriginal } from "./original.js"
import { nameTools, place } from "./place.js"

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

const copy = async (words, saidBy) => {
  const original = await fetchOriginal(words)
  const chosen = original ? "" : selectedIn(words)
  const text = `“${original || chosen || words.textContent}”`
  const by = `— ${saidBy}, ${place(words.id)}, `
  const page = document.querySelector("[rel=canonical]").href
  const cite = `${page}#${words.id}${fragment(chosen)}`
  const source = make("p", {}, by, make("a", { href: cite }, cite))
  await navigator.clipboard.write([new ClipboardItem({
    "text/plain": `${text} ${by}${cite}`,
    "text/html": make("blockquote", { cite }, text).outerHTML + source.outerHTML
  })])
  return original ? "⟪say:Copied in the original⟫" : "⟪say:Copied⟫"
}

for (const words of document.querySelectorAll(".number + [id]")) {
  const saidBy = words.dataset.saidBy ?? words.closest("article").dataset.saidBy
  const button = make("button", { type: "button" }, "⟪say:Copy quotation⟫")
  const status = make("span")
  status.setAttribute("role", "status")
  button.onclick = async () => {
    status.textContent = await copy(words, saidBy).catch(() => "⟪say:Not copied⟫")
    setTimeout(() => { status.textContent = "" }, 2000)
  }
  words.nextElementSibling.prepend(button, " ", status, " ")
  document.addEventListener("selectionchange", () =>
    words.classList.toggle("chosen", !!selectedIn(words)))
}
nameTools()
