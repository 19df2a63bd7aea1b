// Tells what is selected of a speaker's paragraphs, and offers to copy it where it is selected; under 2 KB.

import { saidBy } from "./quotation.js"

export const whole = words => {
  const range = document.createRange()
  range.selectNodeContents(words)
  return { words, range }
}

// The part of a paragraph that is within a range.
const within = (range, words) => {
  const part = whole(words)
  const starts = range.compareBoundaryPoints(Range.START_TO_START, part.range) > 0
  const ends = range.compareBoundaryPoints(Range.END_TO_END, part.range) < 0
  if (starts) part.range.setStart(range.startContainer, range.startOffset)
  if (ends) part.range.setEnd(range.endContainer, range.endOffset)
  return part
}

export const selected = () => {
  const selection = getSelection()
  const range = !selection.isCollapsed && selection.getRangeAt(0)
  const touched = range ? [...document.querySelectorAll(".paragraph")].filter(each => range.intersectsNode(each)) : []
  const parts = touched.map(words => within(range, words)).filter(part => `${part.range}`.trim())
  const alike = ({ words }) => words.matches(".number + *") && saidBy(words) === saidBy(parts[0].words)
  return parts.every(alike) ? parts : []
}

// For pointers and fingers: keyboards and screen readers have each paragraph's own button.
export const offer = (button, copy) => {
  const bar = document.createElement("p")
  bar.className = "tools"
  bar.hidden = true
  bar.setAttribute("aria-hidden", "true")
  bar.style.position = "absolute"
  button.style.boxShadow = "0 0.2em 1em #0004"
  bar.append(button)
  document.body.append(bar)
  button.tabIndex = -1
  button.onpointerdown = event => event.preventDefault() // or the selection would be gone
  button.onclick = () => copy(selected(), told => { button.textContent = told || "⟪say:Copy quotation⟫" })

  const show = () => {
    const parts = selected()
    if (bar.hidden) button.textContent = "⟪say:Copy quotation⟫" // and not over what is being told
    bar.hidden = !parts.length
    if (bar.hidden) return
    const end = [...parts.at(-1).range.getClientRects()].pop()
    const { offsetWidth, offsetHeight, style } = bar
    const side = getComputedStyle(parts.at(-1).words).direction === "rtl" ? end.left - offsetWidth : end.right
    style.left = `${Math.max(8, Math.min(side, document.body.clientWidth - offsetWidth - 8))}px`
    style.top = `${Math.min(end.bottom, innerHeight - offsetHeight) + scrollY}px`
  }
  let soon
  document.addEventListener("selectionchange", () => {
    clearTimeout(soon)
    soon = setTimeout(show, 200)
  })
}
