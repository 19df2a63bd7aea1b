// Runs before anything is painted: the reader's own choices, kept in this browser under the site's path; under 1 KB.
document.documentElement.className = "js"
const choices = {
  lang: document.documentElement.lang, // which a browser that translates the page changes
  home: document.querySelector(".name").pathname,
  get(name) { try { return localStorage[this.home + name] } catch {} },
  set(name, value) { try { localStorage[this.home + name] = value } catch {} },
  // In another window, or before the reader comes back to a page that the browser has kept as it was.
  whenMade(apply) { for (const sign of ["storage", "pageshow"]) addEventListener(sign, apply) }
}
{
  const schemes = { system: "◐", light: "○", dark: "●" }
  const button = document.querySelector(".scheme")
  const show = scheme => {
    document.documentElement.dataset.scheme = scheme
    button.textContent = schemes[scheme]
    button.title = `${button.dataset.label}: ${scheme}`
    button.setAttribute("aria-label", button.title)
  }
  const next = scheme => ({ system: "light", light: "dark", dark: "system" })[scheme]
  const apply = () => {
    const kept = choices.get("scheme")
    show(kept in schemes ? kept : "system")
  }
  apply()
  choices.whenMade(apply)
  button.onclick = () => {
    show(next(document.documentElement.dataset.scheme))
    choices.set("scheme", document.documentElement.dataset.scheme)
  }
}
