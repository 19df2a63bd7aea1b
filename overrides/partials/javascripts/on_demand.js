// Fetches scripts when the reader first reaches for what they do: the search, marks, quotations; under 1.5 KB.
{
  const search = document.querySelector(".search")
  const query = search.querySelector("input")
  const fetchScript = address => import(new URL(address, location))
  let loading, failed = ""
  const loadSearch = () => loading ??= fetchScript(search.dataset.script + failed).catch(() => {
    loading = null
    failed += "?" // most browsers never ask again for an address that has failed
    search.querySelector("[role=status]").textContent = search.dataset.offline
  })
  for (const reach of ["pointerover", "touchstart", "focusin"])
    search.addEventListener(reach, loadSearch, { passive: true })
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || search.contains(event.target)) return
    if (!"/sf".includes(event.key) || choices.get("keys") === "off") return
    loadSearch() // asked for before the page is laid out anew
    query.focus({ preventScroll: true })
    query.select()
    event.preventDefault()
  })
  // Who is quick is there before this script.
  if (search.contains(document.activeElement)) loadSearch()
  const asked = new URLSearchParams(location.search)
  if (asked.get("h")) fetchScript(search.dataset.marks).catch(() => {})
  if (asked.get("q")) {
    query.value = asked.get("q")
    query.focus()
  }

  const { onUse } = document.querySelector("article").dataset
  const signs = new AbortController()
  for (const sign of ["pointerover", "touchstart", "keydown", "focusin", "selectionchange"])
    document.addEventListener(sign, () => {
      signs.abort()
      // After the search, if that is what is wanted. Without a network, what they add is missing and nothing else.
      for (const address of onUse.split(" ")) setTimeout(() => fetchScript(address).catch(() => {}), 500)
    }, { passive: true, signal: signs.signal })
}
