// Names the place of paragraphs in words, and what each offers by it; under 0.6 KB.

// "q3p2" is question 3, paragraph 2; what stands before the first question has its name for an id.
export const place = (id, ...others) => {
  const [last] = others.at(-1)?.match(/\d+$/) ?? []
  const paragraph = last ? `⟪say:, paragraphs⟫ $1–${last}` : "⟪say:, paragraph⟫ $1"
  return id.replace(/^q(\d+)/, "⟪say:question⟫ $1").replace(/p(\d+)$/, paragraph)
}

export const nameTools = () => {
  for (const tool of document.querySelectorAll(".tools:not(.keys) > :is(a, button):not([aria-label])"))
    tool.setAttribute("aria-label", `${tool.textContent}: ${place(tool.parentNode.previousElementSibling.id)}`)
}
