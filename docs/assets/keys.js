// A button that turns the search's keys off and on; under 1 KB.

const place = document.querySelector("p.keys")
const button = document.createElement("button")
const show = () => { button.textContent = `Turn the keys ${choices.get("keys") === "off" ? "on" : "off"}` }
button.type = "button"
button.onclick = () => {
  choices.set("keys", choices.get("keys") === "off" ? "on" : "off")
  show()
}
show()
place?.prepend(button, " ")
