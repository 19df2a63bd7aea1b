// The search: has the theme's worker look for words, and shows what it finds, for pointer and keyboard; under 5 KB.

const search = document.querySelector(".search")
const query = search.querySelector("input")
const status = search.querySelector("[role=status]")
const list = search.querySelector("ol")
const said = search.dataset

const make = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

// The worker's messages, by the numbers that it knows them by; it answers them in turn.
const SETUP = 0, QUERY = 2, RESULT = 3
let worker, ready, asked
const send = (type, data) => worker.postMessage({ type, data })
const setUp = async () => {
  worker = Object.assign(new Worker(said.worker), { onmessage: answer, onerror: silent })
  const { config, docs } = await (await fetch(said.index)).json()
  send(SETUP, { config, docs, options: {} })
}
const silent = () => {
  worker.terminate()
  ready = asked = null
  status.textContent = said.offline
}
// Phones write quotation marks of many kinds; the worker knows one.
const wanted = () => query.value.replace(/[“”„«»]/g, '"')
const ask = () => (ready ??= setUp()).then(() => wanted() === asked || send(QUERY, asked = wanted()), silent)

// What the index holds is HTML of this site, with marks around what was found.
const parsed = html => new DOMParser().parseFromString(html, "text/html").body.childNodes

// Of a long text, what stands around the first of the words.
const shortened = ([first, ...rest]) => {
  if (rest.length && first.length > 120) first.data = `…${first.data.slice(-90).replace(/^\S*/, "")}`
  return [first, ...rest]
}

const link = ({ location, title, text, terms }, teaser) => {
  const to = new URL(choices.home + location, document.baseURI)
  const [found, missing] = [true, false].map(is => Object.keys(terms).filter(term => terms[term] === is))
  if (found.length) to.searchParams.set("h", found.join(" "))
  const made = make("a", { href: to.href }, make("strong", {}, ...parsed(title)))
  if (teaser && text) made.append(" ", make("div", {}, ...shortened(parsed(text))))
  if (teaser && missing.length) made.append(" ", make("small", {}, `${said.missing}: `, make("del", {}, missing.join(" "))))
  return made
}

const counted = (count, one, other) => count === 1 ? one : other.replace("#", count)

// The words that a hit lacks; a page that only leads to its hits has none of them.
const lacks = ({ terms }) => {
  const found = Object.values(terms)
  return found.length ? found.filter(is => !is).length : Infinity
}
const fullest = hits => [...hits].sort((one, other) => lacks(one) - lacks(other) || 0)

// A page leads what was found on it; what fits less well than the best of it is folded.
const item = hits => {
  const page = hits.find(({ location }) => !location.includes("#"))
  const rest = hits.filter(hit => hit !== page)
  // Where words are only to be left out, a score is no number.
  const best = rest.filter(hit => lacks(hit) === lacks(hits[0]) && !(hit.score < hits[0].score))
  const more = rest.slice(best.length).map(hit => link(hit, true))
  const summary = make("summary", {}, counted(more.length, said.moreOne, said.moreOther))
  const made = make("li", {}, link(page, page === hits[0]), ...best.map(hit => link(hit, true)))
  made.best = made.children[page === hits[0] ? 0 : 1]
  if (more.length) made.append(make("details", {}, summary, ...more))
  return made
}

// Ten pages at once, and the next ten when the last of them comes into sight.
let unseen = []
const sight = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && show())
const show = () => {
  sight.disconnect()
  list.append(...unseen.splice(0, 10).map(item))
  if (unseen.length) sight.observe(list.lastElementChild)
}

const answer = ({ data: { type, data } }) => {
  if (type !== RESULT) return
  unseen = data.items.map(fullest).sort(([one], [other]) => lacks(one) - lacks(other) || 0)
  const none = query.value ? said.none : said.placeholder
  const told = unseen.length ? counted(unseen.length, said.one, said.other) : none
  if (status.textContent !== told) status.textContent = told // said again, it would be heard again
  if (list.contains(document.activeElement)) query.focus()
  list.replaceChildren()
  list.parentElement.scrollTop = 0
  show()
}

const step = by => {
  const places = [query, ...list.querySelectorAll("li > a, summary, details[open] a")]
  const here = Math.max(0, places.indexOf(document.activeElement))
  places[(here + by + places.length) % places.length].focus()
}
const keys = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  Enter: () => list.firstElementChild?.best.click()
}
search.addEventListener("keydown", event => {
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
})
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
