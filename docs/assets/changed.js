// Tells, in one line, that the page at hand is another by now, until it is closed; under 0.7 KB.

const line = document.createElement("p")
const status = document.createElement("span")
const button = (label, onclick) =>
  Object.assign(document.createElement("button"), { type: "button", textContent: label, onclick })
status.role = "status"
line.className = "tools"
line.style = "position: fixed; inset: auto 0 0; z-index: 2; padding: 0.6rem; background: var(--sheet); text-align: center"
line.append(status, button("⟪say:Reload⟫", () => location.reload()), " ", button("⟪say:Close⟫", () => line.remove()))
document.body.append(line)
// Only what comes into a place that is there already is sure to be heard.
setTimeout(() => { status.textContent = "⟪say:This page has changed:⟫ " }, 200)
