// Fetches scripts when the reader first reaches for what they do: the theme's for the search, ours for the text; under 1 KB.
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
    document.body.append(element)
  }
  for (const reach of ["pointerover", "touchstart", "focusin"]) search.addEventListener(reach, loadSearch, { passive: true })
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length > 1 || event.target.closest(".search")) return
    // The theme has more keys, which lead to another page: too much for a single key, hit by chance.
    event.stopImmediatePropagation()
    if (!"/sf".includes(event.key) || choices.get("keys") === "off") return
    query.focus()
    event.preventDefault()
  })
  // The theme takes the focus from the field and leaves it nowhere; here it closes with the focus in the field, or gone on.
  const close = () => {
    const toggle = document.getElementById("__search")
    if (toggle.checked) toggle.click()
  }
  search.addEventListener("keydown", event => {
    if (event.key === "Tab") event.stopPropagation()
    else search.classList.toggle("closed", event.key === "Escape")
    if (event.key !== "Escape") return
    event.stopPropagation()
    query.focus()
    close()
  })
  search.addEventListener("focusout", event => search.contains(event.relatedTarget) || close())
  if (/[?&][hq]=/.test(location.search)) loadSearch()

  const { onUse } = document.querySelector("article").dataset
  const loadRest = () => onUse.split(" ").forEach(script => import(new URL(script, location)))
  const signs = new AbortController()
  for (const sign of ["pointerover", "touchstart", "keydown", "focusin", "selectionchange"])
    document.addEventListener(sign, () => { signs.abort(); loadRest() }, { passive: true, signal: signs.signal })
}
