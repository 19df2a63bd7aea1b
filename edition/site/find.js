// Finds words in the interview, which stands here in place of what is in double angle brackets, and in further pages; under 7 KB.
const { language, pages: interview, names } = ⟪index⟫

// A word goes on over an apostrophe, over what joins no letters in Persian, and a number over its point.
const WORD = /(?:\p{N}+[.,](?=\p{N}))*[\p{L}\p{M}\p{N}]+(?:['’‘ʼʻ`´\u00ad\u200c\u200d][\p{L}\p{M}\p{N}]+)*/gu
const BETWEEN = /[^\p{L}\p{M}\p{N}]/u
// An apostrophe is a quotation mark where no letter stands before or behind it. What isn't closed yet goes on to the end.
const QUOTED = /(^|[^\p{L}\p{M}\p{N}])["“”„«»‹›'‘’‚](.+?)(["“”„«»‹›]|['‘’](?![\p{L}\p{N}])|$)/gsu
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g
const SAME = {
  æ: "ae", œ: "oe", ß: "ss", þ: "th", ø: "o", ð: "d", đ: "d", ł: "l", ı: "i", ς: "σ",
  ي: "ی", ى: "ی", ك: "ک", ة: "ه", ە: "ه", ٱ: "ا", ـ: ""
}
const same = letter => SAME[letter] ?? (/[٠-٩۰-۹]/.test(letter) ? letter.codePointAt() & 15 : letter)
const fold = text => text.normalize("NFKD").toLowerCase().replace(ACCENTS, "").replace(/[^a-z\d]/g, same)

// The forms in which a word is compared: whole, and the parts around its apostrophes; a number with thousands or without.
const known = new Map()
const split = word => {
  const parts = word.split(BETWEEN).map(fold)
  const whole = parts.join(/[.,]/.test(word) ? "." : "")
  if (/^\d{1,3}(\.\d{3})+$/.test(whole)) return [whole, parts.join("")]
  return [...new Set([whole, .../^\d/.test(whole) ? [] : parts])]
}
const forms = word => known.get(word) ?? known.set(word, split(word)).get(word)
const words = text => text.match(WORD) ?? []
const called = text => words(text).map(word => forms(word)[0]).join(" ")
// Of “l’Europe” or “women’s” the longest part will do as well.
const wanted = word => {
  const [whole, ...parts] = forms(word)
  return [whole, parts.reduce((longest, part) => part.length > longest.length ? part : longest, "")]
}

// Where each word stands, by numbers that go through all entries, and whose place each number is.
const entries = [], owners = [], places = new Map(), spelt = new Map()
const lay = (form, at) => places.get(form)?.push(at) ?? places.set(form, [at])
const read = (text, entry) => {
  for (const word of words(text)) {
    for (const form of forms(word)) lay(form, owners.length)
    if (!spelt.has(forms(word)[0])) spelt.set(forms(word)[0], word)
    owners.push(entry)
  }
  owners.push(null) // no phrase goes on over it
}
const enter = (page, site, [id, name, text], place) => {
  const [address, title] = page
  const entry = { address, title, site, id, name, text, called: called(name), language: site ? "" : language }
  read(site || place ? name : `${name} ${title}`, entry)
  entry.start = owners.length
  read(text, entry)
  entries.push(entry)
}

// Where words follow each other, each in one of its forms.
const follow = phrase => {
  const [first, ...rest] = phrase.map(each => new Set(each.flatMap(form => places.get(form) ?? [])))
  return [...first].filter(at => rest.every((next, place) => next.has(at + place + 1)))
}
// Another spelling of a name stands wherever the name does, with its last word on the last.
const respell = (at, length, spelling) => spelling.forEach((word, place) => {
  for (const form of forms(word)) lay(form, at + Math.max(0, length - spelling.length + place))
})
const take = pages => {
  const begin = owners.length
  for (const page of pages)
    page.slice(2).forEach((voice, site) => voice.forEach((entry, place) => enter(page, site, entry, place)))
  for (const [named, spellings] of names)
    for (const name of named.map(words))
      for (const at of follow(name.map(wanted)))
        for (const spelling of at < begin ? [] : spellings) respell(at, name.length, words(spelling))
}
take(interview)

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

// How a word fits one that is asked for; the less, the better.
const EXACT = 0, BEGINNING = 1, LABEL = 2, NEAR = 3
const fit = ([whole, part], other, most) => {
  if (other === whole) return EXACT
  if (other === part || other.startsWith(whole)) return BEGINNING
  return most && other[0] === whole[0] && apart(whole, other, most) <= most ? NEAR : -1
}
const fitting = asked => {
  const [whole] = asked
  const most = forgiven(whole)
  const found = [...places.keys()].map(other => [other, fit(asked, other, most)]).filter(([, how]) => how >= 0)
  if (found.length || !most) return found
  const begins = other => Math.min(...slips(whole, other.slice(0, whole.length + most))) <= most
  return [...places.keys()].filter(begins).map(other => [other, NEAR])
}

// What is found in each entry: how it fits at best, and where.
const gather = (spots, length = 1) => {
  const found = new Map()
  for (const [at, how] of spots) {
    const entry = owners[at]
    const fits = at < entry.start && !entry.site ? Math.max(how, LABEL) : how
    const best = found.get(entry)
    if (best?.how === fits) best.spots.push([at, length])
    else if (!(best?.how < fits)) found.set(entry, { how: fits, spots: [[at, length]] })
  }
  return found
}
const findWord = word =>
  gather(fitting(wanted(word)).flatMap(([form, how]) => places.get(form).map(at => [at, how])))
const findPhrase = (phrase, closed) => {
  const each = phrase.map(wanted)
  const last = each[each.length - 1]
  if (!closed) last.push(...[...places.keys()].filter(form => form.startsWith(last[0])))
  return gather(follow(each).map(at => [at, EXACT]), phrase.length)
}
const parts = text => {
  const phrases = []
  const rest = text.replace(QUOTED, (_, before, inner, closed) => {
    const phrase = words(inner)
    if (phrase.length) phrases.push([`“${inner}”`, findPhrase(phrase, closed)])
    return " "
  })
  return [...phrases, ...words(rest).map(word => [word, findWord(word)])]
}

// What is called so, then all words before some, exact before near, a speaker's before the site's.
const ORDER = [
  hit => -hit.called, hit => hit.missing.length, hit => hit.missing.length && -hit.weight, hit => !hit.called && hit.how,
  hit => hit.entry.site, hit => !hit.together
]
const compare = (one, other) => ORDER.reduce((order, by) => order || by(one) - by(other), 0)

// Gives what is found, the best first: each entry, what of the words it lacks, and the places to mark.
const find = text => {
  const asked = parts(text)
  const name = called(text)
  const together = asked.length > 1 ? findPhrase(words(text)) : new Map()
  // A word says the less the more entries have it.
  const weights = asked.map(([, where]) => Math.log((entries.length + 1) / (where.size || 1)))
  const telling = Math.max(...weights) / 4
  const hits = entries.map(entry => {
    const there = asked.map(([, where], part) => ({ ...where.get(entry), weight: weights[part] }))
    const has = there.filter(each => each.spots)
    return {
      entry,
      called: entry.called === name ? 2 : Number(!entry.site && asked.length > 1 && entry.called.startsWith(`${name} `)),
      missing: asked.filter(([, where]) => !where.has(entry)).map(([word]) => word),
      together: together.get(entry)?.spots[0],
      how: has.reduce((sum, each) => sum + each.how, 0),
      weight: has.reduce((sum, each) => sum + each.weight, 0),
      spots: has.filter(each => each.weight >= telling).flatMap(each => each.spots)
    }
  })
  const least = Math.max(...hits.map(hit => hit.weight)) / 3
  return hits.filter(hit => hit.missing.length < asked.length && (!hit.missing.length || hit.weight >= least)).sort(compare)
}

// Gives the same words in the nearest spelling that finds something, if there is one.
const nearest = word => {
  const [whole] = forms(word)
  let least = Math.floor(whole.length * 0.4) + 1, best = word
  for (const [other, spelling] of fitting(wanted(word)).some(([, how]) => how < NEAR) ? [] : spelt) {
    const slipped = apart(whole, other, least - 1)
    if (slipped < least) [least, best] = [slipped, spelling]
  }
  return best
}
const meant = text => {
  const other = text.replace(WORD, nearest)
  return [other, words(other).join(" ")].find(each => each !== text && find(each).some(hit => !hit.missing.length))
}
