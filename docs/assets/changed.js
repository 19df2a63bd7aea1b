// Tells, in one line, that the page at hand is another by now; under 0.5 KB.

const line = document.createElement("p")
const button = document.createElement("button")
button.type = "button"
button.textContent = "⟪say:Reload⟫"
button.onclick = () => location.reload()
line.append("⟪say:This page has changed:⟫ ", button)
line.className = "tools"
line.setAttribute("role", "status")
Object.assign(line.style, { position: "fixed", insetBlockEnd: 0, insetInline: 0, zIndex: 2, padding: "0.6rem", background: "var(--sheet)", textAlign: "center" })
document.body.append(line)
