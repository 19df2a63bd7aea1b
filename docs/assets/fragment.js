// Makes the end of an address that leads to the words themselves; under 0.5 KB.

// A text fragment names a long quotation by its ends.
export const fragment = text => {
  const each = text.split(" ")
  const ends = each.length > 8 ? [each.slice(0, 4), each.slice(-4)] : [each]
  const named = ends.map(end => encodeURIComponent(end.join(" ")).replace(/-/g, "%2D"))
  return text && document.fragmentDirective ? `:~:text=${named}` : ""
}
