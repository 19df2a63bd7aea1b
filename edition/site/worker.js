// Keeps the whole text in the reader's browser, to be read without a network. What stands in
// double angle brackets is filled in when the site is finished; at most 60 lines.
const VERSION = "⟪version⟫"
const TEXT = ⟪text⟫ // the integrity of each page, by its address: fetched at once
const LATER = ⟪later⟫ // and of what is kept once it has been asked for
const KNOWN = new Set([...Object.keys(TEXT), ...Object.keys(LATER)])
const HOME = new URL(registration.scope).pathname
const OWN = `${HOME}@` // other sites of the same host have other paths
const CACHE = OWN + VERSION
const GONE = `${OWN}gone` // here as long as the server lacks this script
const DAY = 86_400_000 // milliseconds

const keep = async (cache, path, integrity) => {
  const response = await fetch(HOME + path, { integrity, cache: "no-cache" })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  await cache.put(HOME + path, response.clone())
  return response
}

const forgetAllBut = async kept => {
  const others = (await caches.keys()).filter(name => name.startsWith(OWN) && name !== kept)
  await Promise.all(others.map(name => caches.delete(name)))
}

// All of a version or nothing: where one file fails, the version before stays in use.
const install = async () => {
  const cache = await caches.open(CACHE)
  const all = Object.entries(TEXT).map(([path, integrity]) => keep(cache, path, integrity))
  await Promise.all(all).catch(async error => {
    await caches.delete(CACHE)
    throw error
  })
  await skipWaiting()
}

// A server without this script has another site: it is asked before the cache, and in a day the worker leaves.
const look = async () => {
  const { ok, headers } = await fetch(location, { method: "HEAD", cache: "no-store", redirect: "manual" })
  if (ok && headers.get("content-type").includes("javascript")) return caches.delete(GONE)
  const cache = await caches.open(GONE)
  const since = await cache.match(HOME)
  if (!since) return cache.put(HOME, new Response(Date.now()))
  if (Date.now() - (await since.text()) > DAY) await registration.unregister().then(() => forgetAllBut())
}

const answer = async (path, request) => {
  const kept = await caches.match(HOME + path, { cacheName: CACHE })
  if (await caches.has(GONE) || !(await caches.has(CACHE))) return fetch(request, { cache: "no-cache" }).catch(() => kept)
  return kept ?? keep(await caches.open(CACHE), path, TEXT[path] ?? LATER[path]).catch(() => fetch(request))
}

addEventListener("install", event => event.waitUntil(install()))
addEventListener("activate", event => event.waitUntil(forgetAllBut(CACHE).then(() => clients.claim())))
addEventListener("fetch", event => {
  const { origin, pathname } = new URL(event.request.url)
  const path = pathname.slice(HOME.length)
  if (origin !== location.origin || !pathname.startsWith(HOME) || !KNOWN.has(path)) return
  event.respondWith(answer(path, event.request))
  if (event.request.mode === "navigate") event.waitUntil(look().catch(() => 0)) // offline, nobody knows
})
