// Runs before anything is painted: the reader's own choices, kept in this browser under the site's path; under 1 KB.
document.documentElement.className = "js"
const choices = {
  home: document.querySelector(".name").pathname,
  get(name) { try { return localStorage[this.home + name] } catch {} },
  set(name, value) { try { localStorage[this.home + name] = value } catch {} }
}
{
  const schemes = { system: "◐", light: "○", dark: "●" }
  const next = { system: "light", light: "dark", dark: "system" }
  const { dataset } = document.documentElement
  const button = document.querySelector(".scheme")
  const show = scheme => {
    dataset.scheme = scheme
    button.textContent = schemes[scheme]
    button.ariaLabel = button.title = button.dataset.label + ": " + (/*{% if lang.t("language") != "en" %}*/ button.dataset[scheme] || /*{% endif %}*/ scheme)
  }
  const apply = () => show(next[choices.get("scheme")] ? choices.get("scheme") : "system")
  apply()
  // A choice made in another window, or before the way back to a page that the browser has kept as it was.
  addEventListener("storage", apply)
  addEventListener("pageshow", apply)
  button.onclick = () => {
    show(next[dataset.scheme])
    choices.set("scheme", dataset.scheme)
  }
}
