// Writes a quotation to the clipboard, with who said it and an address that leads to it; under 1.5 KB.

import { fragment } from "./fragment.js"
import { fetchOriginal } from "./original.js"
import { place } from "./place.js"

export const saidBy = words => words.dataset.saidBy ?? words.closest("article").dataset.saidBy

export const make = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

const [open, close] = "⟪say:“#”⟫".split("#")

// Quotation marks within a quotation are single in English. Other languages keep theirs, and spaces that don't break.
const inner = (text, words) => {
  const line = text.trim().replace(/[ \t\n]+/g, " ")
  return words.matches("[lang|=en],[data-lang|=en] :not([lang])") ? line.replace(/(^|[\s(])["“]/g, "$1‘").replace(/["”]/g, "’") : line
}

export const write = async (parts, range) => {
  const originals = await Promise.all(parts.map(({ words }) => fetchOriginal(words)))
  const text = parts.map((part, i) => inner(originals[i] || `${part.range}`, part.words)).join(`\n\n${open}`)
  const ids = parts.map(({ words }) => words.id)
  const part = parts[1] || `${range}` !== parts[0].words.textContent
  const page = document.querySelector("[rel=canonical]").href
  const cite = `${page}#${ids[0]}${part && !originals[0] ? fragment(parts) : ""}`
  const by = `— ${saidBy(parts[0].words)}, ${place(...ids)}, `
  const quotation = make("blockquote", { cite, innerText: open + text + close })
  await navigator.clipboard.write([new ClipboardItem({
    "text/plain": `${open}${text}${close} ${by}${cite}`,
    "text/html": quotation.outerHTML + make("p", {}, by, make("a", { href: cite }, cite)).outerHTML
  })])
  return originals[0] ? "⟪say:Copied in the original⟫" : "⟪say:Copied⟫"
}
