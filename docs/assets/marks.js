// Marks the words that a search has found, on the page that its hit opens; under 2 KB.

const SEAM = "\u2060", BETWEEN = `[\\s${SEAM}]+` // a phrase may go on from one element into the next
const escaped = words => words.replace(/[|\\{}()[\]^$+*?.]/g, "\\$&").trim().replace(/\s+/g, BETWEEN)
const asked = new URLSearchParams(location.search).get("h").match(/"[^"]+"|[^\s"]+/g) ?? []
// The longest first; from the start of a word on; neighbours are one.
const words = asked.map(each => escaped(each.replace(/"/g, ""))).sort((one, other) => other.length - one.length).join("|")
const found = new RegExp(`(^|[^\\p{L}\\p{M}\\p{N}])((?:${words})(?:${BETWEEN}(?:${words}))*)`, "giu")

// What isn't shown, or is drawn and not written, stays as it is.
const shown = node => node.parentElement.offsetHeight ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT
const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT, shown)
const nodes = []
while (words && walker.nextNode()) nodes.push(walker.currentNode)
const text = nodes.map(node => node.data).join(SEAM)
const hits = words ? [...text.matchAll(found)].map(hit => [hit.index + hit[1].length, hit.index + hit[0].length]) : []

// Seen, and not heard: what is marked is read as it stands.
const mark = text => {
  const made = document.createElement("mark")
  made.setAttribute("role", "none")
  made.append(text)
  return made
}

let at = 0
for (const node of nodes) {
  const { data } = node
  const parts = []
  let done = 0
  for (const [from, to] of hits) {
    const begin = Math.max(from - at, done), end = Math.min(to - at, data.length)
    if (begin >= end || !data.slice(begin, end).trim()) continue
    parts.push(data.slice(done, begin), mark(data.slice(begin, end)))
    done = end
  }
  at += data.length + SEAM.length
  if (done) node.replaceWith(...parts, data.slice(done))
}
