// Finds words in the interview, which stands here in place of what is in double angle brackets, and in further pages; under 7 KB.
const { language, pages: interview, names } = JSON.parse(String.raw`⟪index⟫`)

// A word goes on over an apostrophe, over what joins no letters in Persian, and a number over its point.
const WORD = /(?:[\d٠-٩۰-۹]+[.,](?=[\d٠-٩۰-۹]))*[\p{L}\p{M}\p{N}](?:['’‘`\u00ad\u200c\u200d]?[\p{L}\p{M}\p{N}])*/gu
const words = text => text.match(WORD) ?? []
// What isn't closed yet goes on to the end. An apostrophe within or behind a word is no quotation mark.
const QUOTED = /["“”„«»‹›](.+?)(["“”„«»‹›]|$)|(?:^|[\s([])['‘’‚](.+?)(['‘’](?=[\s!-/:-@[-`{-~…]|$)|$)/gs

// Words as they are compared: without accents, each letter in one form, all apostrophes alike, thousands without a point.
const SAME = {
  æ: "ae", œ: "oe", ß: "ss", þ: "th", ø: "o", ð: "d", đ: "d", ł: "l", ı: "i", ς: "σ",
  ي: "ی", ى: "ی", ك: "ک", ة: "ه", ە: "ه", ٱ: "ا", ـ: ""
}
const LETTERS = new RegExp(`[${Object.keys(SAME).join("")}٠-٩۰-۹]`, "g")
const fold = text => text.normalize("NFKD").toLowerCase()
  .replace(/[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g, "")
  .replace(LETTERS, letter => SAME[letter] ?? letter.codePointAt() & 15)
  .replace(/[’‘ʼʻ`\u00ad\u200c\u200d]/g, "'")
  .replace(/(\d)[.,](?=\d{3}(?!\d))/g, "$1").replace(/(\d),/g, "$1.")
const called = name => fold(words(name).join(" "))

// All words, one a line, in one text to be looked through by patterns; a form feed ends a label, and an entry. A line has
// the parts of a word around its apostrophes and, behind strokes, how else the name is written that it is part of.
let all = "", vocabulary
const entries = []
const START = "[\\n' |]", END = "(?![^\\n\\f' |])", REST = "[^\\n\\f]*"
const lines = text => ["", ...words(text)].join("\n")
// A word is found with its apostrophes or without.
const spelt = word => [...word.replace(/'/g, "")].join("'?").replace(/\./g, "\\.")

// The last word of another spelling stands with the last of the name, what it has more of with the first.
const respelt = new Map(names.flatMap(([forms, others]) =>
  forms.map(form => [words(fold(form)).join("\n"), others.map(other => words(fold(other)))])))
const longestFirst = [...respelt.keys()].sort((one, other) => other.length - one.length)
const NAME = new RegExp(`\\n(${longestFirst.join("|").replace(/\./g, "\\.")})${END}`, "g")
const beside = (other, place, length) => {
  const last = other.length - length + place + 1
  return last > 0 ? other.slice(place ? last - 1 : 0, last) : []
}
const respell = (_, name) => name.split("\n").map((line, place, { length }) =>
  `\n${[line, ...respelt.get(name).flatMap(other => beside(other, place, length))].join("|")}`).join("")

const take = pages => {
  const added = pages.flatMap(([address, title, ...voices]) => voices.flatMap((voice, site) =>
    voice.map(([id, name, text], place) => ({
      address, title, site, id, name, text, language: site ? "" : language,
      label: site || place ? name : `${name} ${title}`
    }))))
  const plain = fold(added.flatMap(entry => [lines(entry.label), "\f", lines(entry.text), "\f"]).join(""))
  const text = names.length ? plain.replace(NAME, respell) : plain
  const parts = text.split("\f")
  let begin = all.length
  added.forEach((entry, place) => {
    const start = begin + parts[2 * place].length + 1
    entries.push(Object.assign(entry, { begin, start }))
    begin = start + parts[2 * place + 1].length + 1
  })
  all += text
  vocabulary = null
}
take(interview)
const everyWord = () => vocabulary ??= [...new Set(all.match(/[^\n\f' |]+/g))]

// How many slips part a word from each beginning of another: letters too many, missing, wrong, or in each other's place.
const slips = (word, other) => {
  let before, last = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let i = 1; i <= word.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (word[i - 1] !== other[j - 1]))
      if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    [before, last] = [last, row]
  }
  return last
}
const apart = (word, other, most) =>
  Math.abs(word.length - other.length) > most ? Infinity : slips(word, other)[other.length]
const forgiven = word => /\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2

// How what is found fits what is asked for; the less, the better.
const EXACT = 0, BEGINNING = 1, LABEL = 2, NEAR = 3
// What is found in each entry: how it fits at best, and where.
const gather = (pattern, length, fit, found = new Map()) => {
  let place = 0
  for (const hit of all.matchAll(new RegExp(pattern, "g"))) {
    while (entries[place + 1]?.begin <= hit.index) place++
    const entry = entries[place]
    const how = Math.max(fit(hit), hit.index < entry.start && !entry.site ? LABEL : 0)
    const best = found.get(entry)
    if (best?.how === how) best.spots.push([hit.index, length])
    else if (!(best?.how < how)) found.set(entry, { how, spots: [[hit.index, length]] })
  }
  return found
}
// Of “l’Europe” or “women’s” the longest part will do as well.
const longest = word => word.split("'").reduce((best, part) => part.length > best.length ? part : best)
const either = word => word.includes("'") ? `(?:${spelt(word)}|${spelt(longest(word))})` : spelt(word)

const findWord = word => {
  const whole = word.replace(/'/g, "")
  const isEnd = at => at >= all.length || "\n\f' |".includes(all[at])
  const found = gather(`${START}(?:(${spelt(word)})|${spelt(longest(word))})`, 1, hit =>
    hit[1] && isEnd(hit.index + hit[0].length) ? EXACT : BEGINNING)
  const most = forgiven(whole)
  const like = most ? everyWord().filter(other => other[0] === whole[0] && apart(whole, other, most) <= most) : []
  const begins = other => Math.min(...slips(whole, other.slice(0, whole.length + most))) <= most
  const near = found.size || like.length || !most ? like : everyWord().filter(begins)
  return near.length ? gather(`${START}(?:${near.map(spelt).join("|")})${END}`, 1, () => NEAR, found) : found
}
const findPhrase = (phrase, closed) => {
  const each = phrase.map(word => `\\n(?:${REST}[' |])?${either(word)}`)
  return gather(each.join(`${END}${REST}`) + (closed ? END : ""), phrase.length, () => EXACT)
}
const parts = text => {
  const phrases = []
  const rest = text.replace(QUOTED, (_, double, closed, single, ended) => {
    const inner = double ?? single
    const phrase = words(inner)
    if (phrase.length) phrases.push([`“${inner}”`, findPhrase(phrase.map(fold), closed || ended)])
    return " "
  })
  return [...phrases, ...words(rest).map(word => [word, findWord(fold(word))])]
}

// What is called so, then all words before some, exact before near, a speaker's before the site's.
const ORDER = [
  hit => -hit.called, hit => hit.missing.length, hit => hit.missing.length && -hit.weight, hit => !hit.called && hit.how,
  hit => hit.entry.site, hit => !hit.together
]
const compare = (one, other) => ORDER.reduce((order, by) => order || by(one) - by(other), 0)
const isCalled = (entry, name, several) => {
  entry.called ??= called(entry.name)
  return entry.called === name ? 2 : Number(!entry.site && several && entry.called.startsWith(`${name} `))
}

// Gives what is found, the best first: each entry, what of the words it lacks, and the places to mark.
const find = text => {
  const asked = parts(text)
  const name = called(text)
  const together = asked.length > 1 ? findPhrase(words(text).map(fold)) : new Map()
  // A word says the less the more entries have it.
  const weights = asked.map(([, where]) => Math.log((entries.length + 1) / (where.size || 1)))
  const telling = Math.max(...weights) / 4
  const found = new Set(asked.flatMap(([, where]) => [...where.keys()]))
  const hits = entries.filter(entry => found.has(entry)).map(entry => {
    const there = asked.map(([, where], part) => ({ ...where.get(entry), weight: weights[part] }))
    const has = there.filter(each => each.spots)
    return {
      entry,
      called: isCalled(entry, name, asked.length > 1),
      missing: asked.filter(([, where]) => !where.has(entry)).map(([word]) => word),
      together: together.get(entry)?.spots[0],
      how: has.reduce((sum, each) => sum + each.how, 0),
      weight: has.reduce((sum, each) => sum + each.weight, 0),
      spots: has.filter(each => each.weight >= telling).flatMap(each => each.spots)
    }
  })
  const least = Math.max(...hits.map(hit => hit.weight)) / 3
  return hits.filter(hit => !hit.missing.length || hit.weight >= least).sort(compare)
}
// Which word of an entry's text stands at a place; below none if it is one of its label.
const wordAt = (entry, at) => all.slice(entry.start, at + 1).split("\n").length - 2

// Gives the same words in the nearest spelling that finds something, if there is one.
const nearest = word => {
  const whole = fold(word)
  const isThere = all.search(`${START}${either(whole)}`) >= 0
  let least = Math.floor(whole.length * 0.4) + 1, best
  for (const other of isThere ? [] : everyWord()) {
    const slipped = apart(whole, other, least - 1)
    if (slipped < least) [least, best] = [slipped, other]
  }
  const [[entry, where] = []] = best ? gather(`${START}${spelt(best)}${END}`, 1, () => EXACT) : []
  return entry ? words(entry.text)[wordAt(entry, where.spots[0][0])] ?? best : word
}
const meant = text => {
  const other = text.replace(WORD, nearest)
  return [other, words(other).join(" ")].find(each => each !== text && find(each).some(hit => !hit.missing.length))
}
