// Has the text kept for reading without a network, once the page is at rest and unless the reader saves data.
if ("serviceWorker" in navigator && !navigator.connection?.saveData) addEventListener("load", () =>
  (window.requestIdleCallback ?? setTimeout)(() => navigator.serviceWorker.register(`${choices.home}worker.js`)))
