// Marks the words that a search has found, on the page that its hit opens; under 2 KB.

const escaped = word => word.replace(/[|\\{}()[\]^$+*?.]/g, "\\$&")
const words = new URLSearchParams(location.search).get("h").trim().split(/\s+/).map(escaped).join("|")
// From the start of a word on; neighbours are one.
const found = new RegExp(`(^|[^\\p{L}\\p{M}\\p{N}])((?:${words})(?:\\s+(?:${words}))*)`, "giu")

const marked = text => {
  const [first, ...rest] = text.split(found)
  return rest.reduce((parts, part, place) => [...parts, place % 3 === 1 ? mark(part) : part], [first])
}

const mark = text => {
  const made = document.createElement("mark")
  made.append(text)
  return made
}

// What isn't shown, or is drawn and not written, stays as it is.
const shown = node => node.parentElement.offsetHeight ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT
const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT, shown)
const nodes = []
while (words && walker.nextNode()) nodes.push(walker.currentNode)
for (const node of nodes) if (node.data.search(found) >= 0) node.replaceWith(...marked(node.data))
