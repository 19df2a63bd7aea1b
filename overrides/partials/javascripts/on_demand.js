// Fetches scripts when the reader first reaches for what they do: the theme's for the search, ours for the text; under 1.5 KB.
{
  const search = document.querySelector(".search")
  const query = search.querySelector("input")
  const loadSearch = () => {
    const { script } = search.dataset
    delete search.dataset.script
    if (!script) return
    const element = Object.assign(document.createElement("script"), { src: script })
    // The theme's script waits for an event that is over by the time the script is here.
    element.onload = () => document.dispatchEvent(new Event("DOMContentLoaded"))
    element.onerror = () => { search.querySelector("[role=status]").textContent = "The search needs a network" }
    document.body.append(element)
  }
  for (const reach of ["pointerover", "touchstart", "focusin"]) search.addEventListener(reach, loadSearch, { passive: true })
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest(".search")) return
    if (!["/", "s", "f"].includes(event.key)) return
    event.stopImmediatePropagation() // the theme hears the same keys, even if the reader has turned them off
    if (choices.get("keys") === "off") return
    query.focus()
    event.preventDefault()
  })
  if (/[?&][hq]=/.test(location.search)) loadSearch()

  const { onUse } = document.querySelector("article").dataset
  const loadRest = () => onUse.split(" ").forEach(script => import(new URL(script, location)))
  const signs = new AbortController()
  for (const sign of ["pointerover", "touchstart", "keydown", "focusin", "selectionchange"])
    document.addEventListener(sign, () => { signs.abort(); loadRest() }, { passive: true, signal: signs.signal })
}
