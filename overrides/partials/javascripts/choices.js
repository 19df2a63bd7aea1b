// Runs before anything is painted: the reader's own choices, kept in this browser under the site's path; under 1 KB.
document.documentElement.className = "js"
const choices = {
  home: document.querySelector(".name").pathname,
  get(name) { try { return localStorage[this.home + name] } catch {} },
  set(name, value) { try { localStorage[this.home + name] = value } catch {} }
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
  const kept = choices.get("scheme")
  show(kept in schemes ? kept : "system")
  button.onclick = () => {
    show(next(document.documentElement.dataset.scheme))
    choices.set("scheme", document.documentElement.dataset.scheme)
  }
}
