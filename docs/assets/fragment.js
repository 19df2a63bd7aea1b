// Makes the end of an address that leads to the words themselves; under 1.5 KB.

const LETTER = /[\p{L}\p{M}\p{N}]/u
const escaped = words => words.replace(/[|\\{}()[\]^$+*?.]/g, "\\$&").replace(/\s+/g, "\\s+")
const coded = words => encodeURIComponent(slice(words)).replace(/-/g, "%2D")
const slice = (text, ...places) => text.trim().split(/\s+/).slice(...places).join(" ")
const MANY = 8, FEW = 4

// From the words as they stand in the page's text: a browser goes to the first place that fits, be it in the menu.
const lead = (page, from, to, around) => {
  const text = page.slice(from, to)
  const [before, after] = around ? [slice(page.slice(0, from), -FEW), slice(page.slice(to), 0, FEW)] : ["", ""]
  // A text fragment names a long quotation by its ends.
  const ends = slice(text, MANY) ? [slice(text, 0, FEW), slice(text, -FEW)] : [text]
  const parts = [[before], ends, [after]].map(each => each.map(escaped).join("[^]*?"))
  const found = RegExp(`(${parts[0]}\\s*)(${parts[1]})(?=\\s*${parts[2]})`, "iu").exec(page)
  if (found.index + found[1].length !== from || found[2].length !== text.length) return ""
  return ":~:text=" + (before && `${coded(before)}-,`) + ends.map(coded).join(",") + (after && `,-${coded(after)}`)
}

export const fragment = range => {
  const until = document.createRange()
  until.setEnd(range.startContainer, range.startOffset)
  until.setStart(document.body, 0)
  const page = document.body.textContent
  const [, open, words] = range.toString().match(/^(\s*)([^]*?)\s*$/)
  const from = until.toString().length + open.length, to = from + words.length
  const cuts = at => LETTER.test(page[at - 1] ?? "") && LETTER.test(page[at] ?? "")
  if (!document.fragmentDirective || !words || cuts(from) || cuts(to)) return ""
  return lead(page, from, to, false) || lead(page, from, to, true)
}
