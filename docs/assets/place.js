// Names the place of paragraphs in words, and what each offers by it; under 1 KB.

// What stands before the first question, and after the last answer, has its name for an id.
const names = {
  headline: "⟪say:headline⟫",
  standfirst: "⟪say:standfirst⟫",
  introduction: "⟪say:introduction⟫",
  byline: "⟪say:byline⟫",
  end: "⟪say:end 1⟫".slice(0, -2)
}
const digits = "⟪say:0123456789⟫"

// "q3p2" is question 3, paragraph 2.
export const place = (id, ...others) => {
  const [last] = others.at(-1)?.match(/\d+$/) ?? []
  const paragraph = last ? `⟪say:, paragraphs⟫ $1–${last}` : "⟪say:, paragraph⟫ $1"
  return id.replace(/^q(\d+)/, "⟪say:question⟫ $1").replace(/p(\d+)$/, paragraph)
    .replace(/^([a-z]+)(\d*)$/, (_, name, number) => `${names[name]} ${number}`.trim())
    .replace(/\d/g, digit => digits[digit])
}

export const nameTools = () => {
  for (const tool of document.querySelectorAll(".tools:not(.keys) > :is(a, button):not([aria-label])"))
    tool.setAttribute("aria-label", `${tool.textContent}: ${place(tool.parentNode.previousElementSibling.id)}`)
}
