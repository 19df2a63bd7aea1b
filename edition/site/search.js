// The search: shows what the words in its field find, for pointer and keyboard; in the site it goes on from find.js; under 6 KB.

const search = document.querySelector(".search")
const query = search.querySelector("input")
const status = search.querySelector("[role=status]")
const list = search.querySelector("ol")
const said = search.dataset
const LONG = 220, BEFORE = 70 // characters of a text that are shown, and of these before the first hit

const make = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

// Where the words of a hit stand in its text, in order; those with nothing between them are one.
const ranges = ({ entry, spots }) => {
  const found = [...entry.text.matchAll(WORD)]
  const last = place => found[place].index + found[place][0].length
  return spots.map(([at, length]) => [wordAt(entry, at), length]).filter(([place]) => place >= 0)
    .sort(([one], [other]) => one - other)
    .map(([place, length]) => [found[place].index, last(place + length - 1)])
}
const joined = (text, found) => found.reduce((all, [from, to]) => {
  const before = all[all.length - 1]
  if (before && !text.slice(before[1], from).trim()) before[1] = Math.max(before[1], to)
  else all.push([from, to])
  return all
}, [])

// Of a long text, what stands around the place where most of the words are close together.
const cut = (text, found, together) => {
  const near = ([from]) => found.filter(([other]) => other >= from && other < from + LONG - BEFORE).length
  const [first] = together ?? found.reduce((best, each) => near(each) > near(best) ? each : best, found[0] ?? [0])
  const begin = text.length > LONG ? Math.min(Math.max(0, first - BEFORE), text.length - LONG) : 0
  const space = begin ? text.indexOf(" ", begin) + 1 : 0
  const from = space > first ? begin : space
  const to = from + LONG < text.length ? text.lastIndexOf(" ", from + LONG) : text.length
  return [from, to > first ? to : from + LONG]
}
const excerpt = (hit, found, together) => {
  const { text } = hit.entry
  const [from, to] = cut(text, found, together)
  const parts = [from ? "…" : ""]
  let at = from
  for (const [begin, end] of joined(text, found))
    if (begin >= from && end <= to) {
      parts.push(text.slice(at, begin), make("mark", {}, text.slice(begin, end)))
      at = end
    }
  return [...parts, text.slice(at, to), to < text.length ? " …" : ""]
}

// The words that the page is to mark, a phrase in quotation marks.
const marked = (text, found) => {
  const words = found.map(([from, to]) => text.slice(from, to).toLowerCase())
  return [...new Set(words)].map(each => each.includes(" ") ? `"${each}"` : each).slice(0, 12).join(" ")
}
const item = hit => {
  const { entry, missing, together } = hit
  const found = ranges(hit)
  const to = new URL(`../${entry.address}`, import.meta.url)
  if (found.length) to.searchParams.set("h", marked(entry.text, found))
  to.hash = entry.id
  const link = make("a", { href: to.href }, make("strong", {}, entry.name))
  if (entry.title !== entry.name) link.append(" ", make("small", {}, entry.title))
  const [near] = together ? ranges({ entry, spots: [together] }) : []
  const text = make("div", { lang: entry.language, dir: "auto" }, ...excerpt(hit, found, near))
  if (entry.text) link.append(" ", text)
  if (missing.length) link.append(" ", make("small", {}, `${said.missing}: `, make("del", {}, missing.join(" "))))
  return make("li", {}, link)
}

// Nothing was found: what finds something is one key away.
const offer = words => {
  const link = make("a", { href: `?${new URLSearchParams({ q: words })}` }, "⟪say:Did you mean #?⟫".replace("#", words))
  link.onclick = event => {
    event.preventDefault()
    event.stopPropagation() // the search stays open
    query.value = words
    query.focus()
    query.dispatchEvent(new Event("input", { bubbles: true }))
  }
  return make("li", {}, link)
}
const offers = words => words ? [() => offer(words)] : []

// Ten at once, and the next ten when the last of them comes into sight.
let unseen = []
const sight = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && show())
const show = () => {
  sight.disconnect()
  list.append(...unseen.splice(0, 10).map(make => make()))
  if (unseen.length) sight.observe(list.lastElementChild)
}
const told = count => {
  if (count) return count === 1 ? said.one : said.other.replace("#", count.toLocaleString(document.documentElement.lang))
  return !query.value ? said.placeholder : whole ? said.none : waiting
}
const answer = (count, items) => {
  unseen = items
  if (status.textContent !== told(count)) status.textContent = told(count) // said again, it would be heard again
  const among = list.contains(document.activeElement) && document.activeElement.href
  if (among) query.focus() // or the list, without the focus in it, would close
  if (list.firstChild) list.parentElement.scrollTop = 0
  list.replaceChildren()
  show()
  if (among) [...list.querySelectorAll("a")].find(({ href }) => href === among)?.focus()
}

const step = by => {
  const places = [query, ...list.querySelectorAll("a")]
  const here = Math.max(0, places.indexOf(document.activeElement))
  places[(here + by + places.length) % places.length].focus()
}
const keys = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  Enter: () => fetchRest().then(() => list.querySelector("a")?.click())
}
const press = event => {
  const { key, target } = event
  if (key === "Tab" || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  if (key === "/" && search.classList.contains("closed")) {
    event.preventDefault()
    query.select()
  }
  search.classList.toggle("closed", key === "Escape")
  if (key === "Escape" || (key.length === 1 && key !== " ")) return query.focus()
  if (!(key in keys) || (key === "Enter" && target !== query)) return
  event.preventDefault()
  keys[key]()
}

// What isn't the interview is fetched after the first answer, or for want of one.
const waiting = status.textContent
let whole = false, fetching, failed = "", last
const ask = () => {
  const asked = query.value
  const hits = find(asked)
  const now = `${hits.length || whole} ${asked}`
  if (now !== last)
    answer(hits.length, hits.length ? hits.map(hit => () => item(hit)) : offers(whole && meant(asked)))
  last = now
  if (asked && !whole) setTimeout(fetchRest, hits.length && 100) // once the answer is painted
}
const fetchRest = () => fetching ??= import(`./search_pages.js${failed}`).then(({ default: pages }) => {
  take(pages)
  whole = true
  ask()
}).catch(() => {
  fetching = null
  failed += "?" // most browsers never ask again for an address that has failed
  if (!list.firstChild) status.textContent = said.offline
})

const closeMenu = () => document.querySelector("[popover]").hidePopover?.()
if (search.contains(document.activeElement)) closeMenu()
search.addEventListener("focusin", closeMenu)
search.addEventListener("keydown", press)
search.addEventListener("click", ({ target }) => search.classList.toggle("closed", !!target.closest("a")))
search.addEventListener("focusout", ({ relatedTarget }) =>
  search.contains(relatedTarget) || search.classList.remove("closed"))
// A tap beside it takes the focus away on every phone.
addEventListener("pointerdown", ({ target }) => search.contains(target) || search.querySelector(":focus")?.blur())
search.addEventListener("submit", event => event.preventDefault())
search.addEventListener("reset", () => { setTimeout(ask); query.focus() })
query.addEventListener("input", () => {
  search.classList.remove("closed")
  ask()
})
ask()
