// Gives a paragraph's own words where the browser has translated the page; under 1 KB.

// Browsers say so in one of these ways.
const translated = words => document.documentElement.matches("[class*=translated-]")
  || document.documentElement.lang !== words.closest("article").dataset.lang || words.querySelector("font")

export const fetchOriginal = async words => {
  if (!translated(words)) return ""
  const page = await (await fetch(location.pathname)).text()
  return new DOMParser().parseFromString(page, "text/html").getElementById(words.id).textContent
}
