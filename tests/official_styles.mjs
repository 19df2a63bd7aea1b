// Cites by citeproc-js what stands in standard input: {style, locale, items}, where the first two are CSL files.
import { readFileSync } from "node:fs";
import CSL from "citeproc";

const { style, locale, items } = JSON.parse(readFileSync(0, "utf8"));
const sources = {
  retrieveLocale: () => readFileSync(locale, "utf8"),
  retrieveItem: (place) => ({ ...items[place], id: place }),
};
const engine = new CSL.Engine(sources, readFileSync(style, "utf8"), "en-US");
const entries = Object.keys(items).map((place) => {
  engine.updateItems([place]);
  const [entry] = engine.makeBibliography()[1];
  return entry.replace(/<\/?div[^>]*>/g, "").trim();
});
process.stdout.write(JSON.stringify(entries));
