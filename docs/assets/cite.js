// Copy buttons and the access date of citations, and how a text cites a paragraph; under 2 KB.

// MLA has months in short: "22 Nov. 2026", "22 Sept. 2026", "22 May 2026".
const months = /(Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)[a-z]+/

for (const place of document.querySelectorAll("[data-accessed]")) {
  const day = new Date().toLocaleDateString(place.lang, { dateStyle: "long" })
  const form = place.lang === "en-GB" ? day.replace(months, "$1.") : day
  place.textContent = place.dataset.accessed.replace("{day}", form)
}

// Of the paragraph that is asked for, or else of the first one.
const PLACE = /q(\d+)p(\d+)$/
const first = document.querySelector(".number + [id]")
for (const list of first ? document.querySelectorAll(".citations") : []) {
  const { said, asked } = list.dataset
  const lines = [...list.querySelectorAll("dd")].map(each => each.appendChild(document.createElement("div")))
  const show = () => {
    const [, question, paragraph] = location.hash.match(PLACE) ?? first.id.match(PLACE)
    const forms = [
      `(${said}, question ${question}, par. ${paragraph})`,
      `${said}, interview, question ${question}, par. ${paragraph}.`,
      `(${asked}, question ${question}, para. ${paragraph})`
    ]
    lines.forEach((line, i) => { line.textContent = `⟪say:In the text:⟫ ${forms[i]}` })
  }
  show()
  addEventListener("hashchange", show)
}

const copy = citation => {
  const forms = { "text/plain": citation.textContent, "text/html": citation.innerHTML }
  const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })])
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
}

// Where the connection isn't secure, a browser has no clipboard.
for (const citation of navigator.clipboard ? document.querySelectorAll(".citations p") : []) {
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
