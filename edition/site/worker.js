// Keeps the whole text in the reader's browser, to be read without a network; filled in when the site is finished; at most 60 lines.
const TEXT = ⟪text⟫ // the integrity of each page, by its address: fetched at once
const LATER = ⟪later⟫ // and of what is kept once it has been asked for
const HOME = new URL(registration.scope).pathname, OWN = `${HOME}@` // other sites of the same host have other paths
const CACHE = `${OWN}⟪version⟫`, GONE = `${OWN}gone` // the second is here as long as the server lacks this script
const read = (path, cacheName = CACHE) => caches.match(HOME + path, { cacheName })
const pathOf = url => new URL(url).pathname.slice(HOME.length).replace(/(^|\/)index\.html$/, "$1")
const others = async () => (await caches.keys()).filter(name => name.startsWith(OWN) && name !== CACHE)
const forget = names => Promise.all(names.map(name => caches.delete(name)))

// All of a version or nothing: where one file fails, the version before stays in use.
const install = async () => {
  const text = Object.entries(TEXT).map(([path, integrity]) => new Request(HOME + path, { integrity, cache: "no-cache" }))
  await (await caches.open(CACHE)).addAll(text).then(() => skipWaiting(), error => forget([CACHE]).then(() => Promise.reject(error)))
}

// Who reads a page that is another by now is told, by a script.
const start = async () => {
  const [before] = await others()
  await clients.claim()
  for (const client of before ? await clients.matchAll() : []) {
    const [old, now] = await Promise.all([before, CACHE].map(async name => (await read(pathOf(client.url), name))?.text()))
    if (old && now && old !== now) client.postMessage("changed") // what is kept later is not here yet
  }
  await forget(await others())
}

// A server without this script has another site: it is asked before the cache, and in a day the worker leaves.
const look = async () => {
  const { ok, headers } = await fetch(location, { method: "HEAD", cache: "no-store", redirect: "manual" })
  if (ok && headers.get("content-type").includes("javascript")) return forget([GONE])
  const since = await read("", GONE)
  if (!since) return (await caches.open(GONE)).put(HOME, new Response(Date.now()))
  if (Date.now() - (await since.text()) > 24 * 3_600_000) await registration.unregister().then(async () => forget([CACHE, ...await others()]))
}

// The text is as this version has it; else the server is asked first, and what it gave, its page for a gap, too, is there when it can't be.
const answer = async (path, request) => {
  const folder = (TEXT[`${path}/`] ?? LATER[`${path}/`]) && Response.redirect(`${HOME}${path}/${new URL(request.url).search}`)
  const integrity = TEXT[path] ?? LATER[path], page = !integrity && request.mode === "navigate" && !/\.(?!html$)\w+$/.test(path)
  const kept = await read(path) ?? (page ? await read("404.html") : undefined)
  const cache = await caches.has(CACHE) && !await caches.has(GONE) && await caches.open(CACHE)
  if (cache && kept && integrity) return kept
  if (cache && folder) return folder
  const how = cache ? { cache: integrity ? "no-cache" : "default", integrity } : { cache: "no-cache" }
  return fetch(cache && integrity ? HOME + path : request, how).then(response => {
    const name = { 200: path, 404: page ? "404.html" : null }[response.status]
    if (cache && name != null && !/no-store/.test(response.headers.get("cache-control"))) cache.put(HOME + name, response.clone()).catch(() => 0)
    return response
  }).catch(() => folder ?? kept ?? (page ? Response.redirect(HOME) : fetch(request))) // home has all questions, as that page has
}

addEventListener("install", event => event.waitUntil(install()))
addEventListener("activate", event => event.waitUntil(start()))
addEventListener("fetch", event => {
  const { url, method, mode } = event.request
  const answered = method === "GET" && url.startsWith(registration.scope) && answer(pathOf(url), event.request)
  if (answered) event.respondWith(answered)
  if (mode === "navigate") event.waitUntil(Promise.resolve(answered).then(look).catch(() => 0)) // which else might change the answer; offline, nobody knows
})
