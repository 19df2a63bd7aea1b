// What the theme's search lacks: focus kept, results named, keys that can be turned off; under 3 KB.

const search = document.querySelector(".search")
const open = document.getElementById("__search")

// At Escape and Tab the theme takes the focus away, which is then nowhere.
search.addEventListener("keydown", event => {
  if (event.key === "Tab") return event.stopPropagation()
  search.classList.toggle("closed", event.key === "Escape")
  if (event.key !== "Escape") return
  event.stopPropagation()
  search.querySelector("input").focus()
})
search.addEventListener("pointerdown", () => search.classList.remove("closed"))
search.addEventListener("focusout", event => {
  if (search.contains(event.relatedTarget)) return
  search.classList.remove("closed")
  if (open.checked) open.click()
})
// The key Enter asks for nothing before the theme's script is there to answer.
search.addEventListener("submit", event => event.preventDefault())

const place = document.querySelector(".keys")
const button = document.createElement("button")
const show = () => { button.textContent = `Turn the keys ${choices.get("keys") === "off" ? "on" : "off"}` }
button.type = "button"
button.onclick = () => {
  choices.set("keys", choices.get("keys") === "off" ? "on" : "off")
  show()
}
show()
place?.prepend(button, " ")

// Its results are named by an element that browsers leave out of a link's name, and not in reach of Tab.
const name = link => {
  link.firstElementChild.role = "none"
  link.tabIndex = 0
}
new MutationObserver(() => search.querySelectorAll("li a[tabindex='-1']").forEach(name))
  .observe(search.querySelector("ol"), { childList: true, subtree: true })

// It hears keys, but neither pasted nor dictated words.
const query = search.querySelector("input")
query.addEventListener("input", () => query.dispatchEvent(new Event("keyup")))
