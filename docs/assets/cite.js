// Copy buttons and the access date of citations; under 1.5 KB.

import "./in_text.js"

// MLA has months in short: "22 Nov. 2026", "22 Sept. 2026", "22 May 2026".
const months = /(Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)[a-z]+/

for (const place of document.querySelectorAll("[data-accessed]")) {
  const day = new Date().toLocaleDateString(place.lang, { dateStyle: "long" })
  const form = place.lang === "en-GB" ? day.replace(months, "$1.") : day
  place.textContent = place.dataset.accessed.replace("{day}", form)
}

const copy = citation => {
  const forms = { "text/plain": citation.textContent, "text/html": citation.innerHTML }
  const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })])
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
}

// Where the connection isn't secure, a browser has no clipboard.
for (const citation of navigator.clipboard ? document.querySelectorAll(".citations dd > span") : []) {
  const style = citation.parentNode.previousElementSibling
  const button = document.createElement("button")
  const status = document.createElement("span")
  button.type = "button"
  button.textContent = "⟪say:Copy⟫"
  button.setAttribute("aria-label", "⟪say:Copy # citation⟫".replace("#", style.textContent))
  button.onclick = async () => {
    status.textContent = await copy(citation).then(() => "⟪say:Copied⟫", () => "⟪say:Not copied⟫")
    setTimeout(() => { status.textContent = "" }, 2000)
  }
  status.setAttribute("role", "status")
  style.append(button, status)
}
