// Says beside each citation how a text cites an answer, or a paragraph of it; under 1 KB.

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
