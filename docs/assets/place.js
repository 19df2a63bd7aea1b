// Names a paragraph's place in words, and what it offers by it; under 0.5 KB.

// "q3p2" is question 3, paragraph 2; what stands before the first question has its name for an id.
export const place = id => id.replace(/^q(\d+)/, "⟪say:question⟫ $1").replace(/p(\d+)$/, "⟪say:, paragraph⟫ $1")

export const nameTools = () => {
  for (const tool of document.querySelectorAll(".tools:not(.keys) > :is(a, button):not([aria-label])"))
    tool.setAttribute("aria-label", `${tool.textContent}: ${place(tool.parentNode.previousElementSibling.id)}`)
}
