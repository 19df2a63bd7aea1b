// Copies what is chosen.
const copy = words => {
  navigator.clipboard.writeText(words
}
