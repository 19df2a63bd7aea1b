// Makes the end of an address that leads to the words themselves; under 1.5 KB.

const escaped = words => words.replace(/[|\\{}()[\]^$+*?.]/g, "\\$&").replace(/\s+/g, "\\s+")
const coded = words => encodeURIComponent(words).replace(/-/g, "%2D")
const slice = (text, ...places) => text.trim().split(/\s+/).slice(...places).join(" ")
const MANY = 8, FEW = 4

const upTo = (range, toStart, within) => {
  const until = range.cloneRange()
  until.collapse(toStart)
  until.setStart(within, 0)
  return `${until}`
}

// From the words as they stand in the page's text: a browser goes to the first place that fits, be it in the menu.
const lead = (from, to, ends, before, after) => {
  const parts = [[before], ends, [after]].map(each => each.map(escaped).join("[^]*?"))
  const found = RegExp(`(${parts[0]}\\s*)(${parts[1]})(?=\\s*${parts[2]})`, "iu").exec(document.body.textContent)
  if (found.index + found[1].length !== from || found[2].length !== to - from) return ""
  return ":~:text=" + (before && `${coded(before)}-,`) + ends.map(coded).join(",") + (after && `,-${coded(after)}`)
}

export const fragment = parts => {
  const { body } = document
  const [first, last] = [parts[0], parts.at(-1)]
  const one = `${first.range}`
  const from = upTo(first.range, true, body).length + one.search(/\S/)
  const to = upTo(last.range, false, body).trimEnd().length
  const isCut = at => /^[\p{L}\p{M}\p{N}]{2}/u.test(body.textContent.slice(at - 1))
  if (!document.fragmentDirective || [from, to].some(isCut)) return ""
  // A text fragment names a long quotation, and one of several paragraphs, by its ends.
  const ends = parts[1] || slice(one, MANY) ? [slice(one, 0, FEW), slice(`${last.range}`, -FEW)] : [slice(one)]
  // A browser looks for what is around the words in their own paragraphs alone.
  const before = slice(upTo(first.range, true, first.words), -FEW)
  const after = slice(last.words.textContent.slice(upTo(last.range, false, last.words).length), 0, FEW)
  return lead(from, to, ends, "", "") || lead(from, to, ends, before, after)
}
