// Keeps the reader's choice to hide the notes by the site, on every page.
for (const notes of document.querySelectorAll(".notes > details")) {
  const apply = () => { notes.open = choices.get("notes") !== "hidden" || notes.parentNode.querySelector(":target") }
  apply()
  addEventListener("storage", apply)
  addEventListener("pageshow", apply)
  notes.firstElementChild.onclick = () => choices.set("notes", notes.open ? "hidden" : "shown")
}
