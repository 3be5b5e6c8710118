import { LONGEST_PHRASE, PHRASES, phraseKey } from "./phrases"
import { readQuantity } from "./quantities"
import { type Token, tokensOf } from "./tokens"
import { ANY_WINE, type Wish } from "./wishes"

/** A query understood: what is wished for of attributes, and the words that texts must have. */
export type Interpretation = {
  wishes: (Wish & {
    /** The words of the query that say so. */
    text: string
  })[]
  words: string
}

/** Any barrel: beside a wish, these words say nothing. */
const ANY_BARREL = [
  "barrel",
  "cask",
  "fut",
  "futaille",
  "tonneau",
  "tonneaux",
  "contenant",
  "vessel",
]
/** What joins words, in French and English. */
const JOINING =
  "a au aux avec d de des du en et ex l la le les ou un une and for from in of or the to with".split(
    " ",
  )
const SAYS_NOTHING = new Set([...ANY_BARREL, ...JOINING, "+", "#"])

type Found = { length: number; wishes: Wish[]; keepsWords: boolean }

const phraseAt = (words: readonly Token[]): Found | undefined => {
  for (let length = Math.min(LONGEST_PHRASE, words.length); length > 0; length -= 1) {
    const phrase = PHRASES.get(phraseKey(words.slice(0, length)))
    if (phrase) return { length, ...phrase }
  }
  return undefined
}

/** "ex-vin", "ex wine": which one doesn't matter. */
const formerWine = ([ex, wine]: readonly Token[]): Found | undefined =>
  ex?.key === "ex" && (wine?.key === "vin" || wine?.key === "wine")
    ? { length: 2, wishes: [ANY_WINE], keepsWords: false }
    : undefined

/** Hoops are of another wood than the barrel. */
const hoopsAt = (words: readonly Token[]): Found | undefined => {
  const isHoop = (word: Token | undefined) => /^(?:cercle|cerclage|hoop)$/.test(word?.key ?? "")
  const isOf = isHoop(words[0]) && words[1] && !SAYS_NOTHING.has(words[1].key)
  return isOf || isHoop(words[1]) ? { length: 2, wishes: [], keepsWords: true } : undefined
}

const readAt = (words: readonly Token[]): Found | undefined => {
  const [phrase, quantity] = [phraseAt(words), readQuantity(words)]
  const special = hoopsAt(words) ?? formerWine(words)
  if (special && special.length >= (phrase?.length ?? 0)) return special
  if (!quantity || (phrase && phrase.length >= quantity.length)) return phrase
  return { ...quantity, keepsWords: false }
}

/** "2 vins" means any wine, unless the query names the one. */
const withoutImpliedWine = (wishes: Interpretation["wishes"]) => {
  const isAnyWine = (wish: Wish) => wish.field === "previous_content" && wish.codes.length > 1
  const namesContent = wishes.some(
    (wish) => wish.field === "previous_content" && wish.codes.length === 1,
  )
  return namesContent ? wishes.filter((wish) => !isAnyWine(wish)) : wishes
}

/**
 * Reads a query in the language of the trade, French or English. What it doesn't know stays a word.
 * `500L ex-sherry Speyside` wishes for 500 litres and sherry, with the word `Speyside`.
 */
export const interpret = (q: string): Interpretation => {
  const tokens = tokensOf(q)
  const wishes: Interpretation["wishes"] = []
  const words: Token[] = []
  for (let at = 0; at < tokens.length;) {
    const found = tokens[at]?.isCode ? undefined : readAt(tokens.slice(at))
    const own = tokens.slice(at, at + (found?.length ?? 1))
    const text = own.map((token) => token.text).join(" ")
    for (const wish of found?.wishes ?? []) wishes.push({ ...wish, text })
    if (!found || found.keepsWords) words.push(...own)
    at += own.length
  }
  if (!wishes.length) return { wishes, words: q.trim() }
  const telling = words.filter(({ key }) => !SAYS_NOTHING.has(key))
  return { wishes: withoutImpliedWine(wishes), words: telling.map(({ text }) => text).join(" ") }
}
