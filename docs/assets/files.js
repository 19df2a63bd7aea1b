// Says of a file to take along that it needs a network, where there is none; under 0.5 KB.

for (const link of document.querySelectorAll("a[download]"))
  link.addEventListener("click", event => {
    if (navigator.onLine) return
    event.preventDefault()
    const status = document.createElement("span")
    status.setAttribute("role", "status")
    link.parentNode.append(" ", status)
    setTimeout(() => { status.textContent = "⟪say:This needs a network⟫" })
    setTimeout(() => status.remove(), 4000)
  })
