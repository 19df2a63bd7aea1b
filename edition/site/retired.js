// In the place of the worker of a site that is gone: lets nothing of it stay with a reader.
const HOME = new URL(registration.scope).pathname

const leave = async () => {
  const kept = (await caches.keys()).filter(name => name.startsWith(`${HOME}@`))
  await Promise.all(kept.map(name => caches.delete(name)))
  await clients.claim()
  // Nobody waits for this here: no page is answered before this is over.
  for (const page of await clients.matchAll({ type: "window" })) page.navigate(page.url).catch(() => 0)
}

addEventListener("install", event => event.waitUntil(skipWaiting()))
addEventListener("activate", event => event.waitUntil(leave()))
addEventListener("fetch", event => {
  if (event.request.mode !== "navigate") return
  // What the browser itself remembers of the pages is as old.
  event.respondWith(fetch(event.request.url, { cache: "no-store", redirect: "manual" }))
  event.waitUntil(registration.unregister())
})
