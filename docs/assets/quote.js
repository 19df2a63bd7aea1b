// Copies a paragraph, or the words selected of a speaker; under 1.2 KB.

import { nameTools } from "./place.js"
import { make, write } from "./quotation.js"
import { offer, selected, whole } from "./selection.js"

const copy = async (parts, say) => {
  const range = parts[0].range.cloneRange()
  range.setEnd(parts.at(-1).range.endContainer, parts.at(-1).range.endOffset)
  const told = await write(parts, range).catch(() => {
    getSelection().removeAllRanges()
    getSelection().addRange(range)
    return "⟪say:Not copied: the words are selected, for Ctrl+C⟫"
  })
  say(told)
  setTimeout(say, 4000, "")
}

for (const words of document.querySelectorAll(".number + [id]")) {
  const button = make("button", { type: "button" }, "⟪say:Copy quotation⟫")
  const status = make("span", { ariaLive: "polite" }) // with a role it would be heard while it is empty
  button.onclick = () => {
    const parts = selected()
    copy(parts.some(part => part.words === words) ? parts : [whole(words)], told => { status.textContent = told })
  }
  words.nextElementSibling.prepend(button, " ", status, " ")
}
nameTools()
offer(make("button", { type: "button" }), copy)
