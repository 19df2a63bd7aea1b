// What Firefox's reader view makes of the pages named: its library, over the same kind of document.
import { readFileSync } from "node:fs"
import { Readability } from "@mozilla/readability"
import { JSDOM, VirtualConsole } from "jsdom"

const read = path => {
  const options = { url: "https://example.org/", virtualConsole: new VirtualConsole() }
  const { document } = new JSDOM(readFileSync(path, "utf8"), options).window
  const { title, byline, textContent } = new Readability(document).parse()
  return [title, byline, textContent].join("\n")
}

console.log(JSON.stringify(process.argv.slice(2).map(read)))
