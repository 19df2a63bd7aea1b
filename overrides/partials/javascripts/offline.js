// Has the site kept for reading without a network, and offers to install it, once the page is at rest and unless the reader saves data; under 1 KB.
if ("serviceWorker" in navigator && !navigator.connection?.saveData) addEventListener("load", () =>
  (window.requestIdleCallback ?? setTimeout)(() => {
    navigator.serviceWorker.register(`${choices.home}worker.js`)
    const manifest = { rel: "manifest", href: `${choices.home}manifest.webmanifest` }
    document.head.append(Object.assign(document.createElement("link"), manifest))
  }))
