// Copy buttons and the access date of citations, and how a text cites a paragraph; under 2 KB.

// MLA has months in short: "22 Nov. 2026", "22 Sept. 2026", "22 May 2026".
const months = /(Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)[a-z]+/

for (const place of document.querySelectorAll("[data-accessed]")) {
  const day = new Date().toLocaleDateString(place.lang, { dateStyle: "long" })
  const form = place.lang === "en-GB" ? day.replace(months, "$1.") : day
  place.textContent = place.dataset.accessed.replace("{day}", form)
}

// Of the paragraph that is asked for or selected; of an answer of several, as a whole, where none is.
const PLACE = /q(\d+)p(\d+)$/
const paragraphs = [...document.querySelectorAll(".number + [id]")]
for (const list of paragraphs[0] ? document.querySelectorAll(".citations") : []) {
  const { said, asked } = list.dataset
  const lines = [...list.querySelectorAll("dd")].map(each => each.appendChild(document.createElement("div")))
  const show = () => {
    const selected = paragraphs.find(each => each.contains(getSelection().anchorNode))
    const wanted = selected?.id.match(PLACE) ?? location.hash.match(PLACE)
    const [, question, paragraph] = wanted ?? paragraphs[0].id.match(PLACE)
    const isWhole = !wanted && paragraphs[1]
    const place = short => `question ${question}` + (isWhole ? "" : `, ${short} ${paragraph}`)
    const forms = [`(${said}, ${place("par.")})`, `${said}, interview, ${place("par.")}.`, `(${asked}, ${place("para.")})`]
    lines.forEach((line, i) => { line.textContent = `⟪say:In the text:⟫ ${forms[i]}` })
  }
  show()
  addEventListener("hashchange", show)
  document.addEventListener("selectionchange", show)
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
