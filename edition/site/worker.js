// Keeps the whole text in the reader's browser, to be read without a network. What stands in
// double angle brackets is filled in when the site is finished; at most 60 lines.
const VERSION = "⟪version⟫"
const TEXT = ⟪text⟫ // the integrity of each page, by its address: fetched at once
const LATER = ⟪later⟫ // and of what is kept once it has been asked for
const KNOWN = new Set([...Object.keys(TEXT), ...Object.keys(LATER)])
const HOME = new URL(registration.scope).pathname
const OWN = `${HOME}@` // other sites of the same host have other paths
const CACHE = OWN + VERSION

const fetchWhole = async (path, integrity) => {
  const response = await fetch(HOME + path, { integrity, cache: "no-cache" })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}

const keep = async (cache, path, integrity) => {
  const response = await fetchWhole(path, integrity)
  await cache.put(HOME + path, response.clone())
  return response
}

// All of a version or nothing: where one file fails, the version before stays in use.
const install = async () => {
  const cache = await caches.open(CACHE)
  try {
    await Promise.all(Object.entries(TEXT).map(([path, integrity]) => keep(cache, path, integrity)))
  } catch (error) {
    await caches.delete(CACHE)
    throw error
  }
  await skipWaiting()
}

const activate = async () => {
  const old = (await caches.keys()).filter(name => name.startsWith(OWN) && name !== CACHE)
  await Promise.all(old.map(name => caches.delete(name)))
  await clients.claim()
}

const answer = async (path, request) => {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(HOME + path)
  return kept ?? keep(cache, path, TEXT[path] ?? LATER[path]).catch(() => fetch(request))
}

addEventListener("install", event => event.waitUntil(install()))
addEventListener("activate", event => event.waitUntil(activate()))
addEventListener("fetch", event => {
  const { origin, pathname } = new URL(event.request.url)
  const path = pathname.slice(HOME.length)
  if (origin === location.origin && pathname.startsWith(HOME) && KNOWN.has(path))
    event.respondWith(answer(path, event.request))
})
