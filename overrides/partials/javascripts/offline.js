// Has the site kept for reading without a network, and offers to install it, a second after the page is there and unless the reader saves data; under 1 KB.
if ("serviceWorker" in navigator && !navigator.connection?.saveData) {
  const keep = () => {
    navigator.serviceWorker.register(`${choices.home}worker.js`)
    document.head.insertAdjacentHTML("beforeend", `<link rel=manifest href=${choices.home}manifest.webmanifest>`)
  }
  navigator.serviceWorker.onmessage = () => import(`${choices.home}assets/changed.js`)
  // Idle alone is too early: browsers can be idle before they have painted.
  addEventListener("load", () => setTimeout(() => (window.requestIdleCallback ?? setTimeout)(keep), 1000))
}
