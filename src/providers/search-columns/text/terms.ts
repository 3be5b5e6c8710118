import type { SearchTypes } from "@medusajs/framework/types"
import type { KnownWord } from "./dictionary"
import { quoteLexeme, strictLexeme } from "./lexemes"

/** What one word (or known phrase) of a query looks for, as pieces of a `tsquery`. */
export type Term = {
  /** The word to look for misspelt, if nothing is found; undefined where that makes no sense. */
  word?: string
  exact: string
  /** Stems, prefixes, synonyms and words one letter off. */
  near: string[]
  /** Words two letters off. */
  far: string[]
}

export type Strategy = SearchTypes.SearchMatchStrategy

/** Groups of entries that mean the same, an entry being one or several words. */
export type Synonyms = KnownWord[][][]

/** More words than that are no query but a text. */
export const MAX_TERMS = 24

type Options = {
  strategy: Strategy
  synonyms: Synonyms
  /** Some fields of the index keep strict words. */
  hasStrict: boolean
}

const or = (parts: readonly string[]) =>
  parts.length > 1 ? `(${parts.join(" | ")})` : parts.join()

const whole = (word: string, hasStrict: boolean, suffix = "") =>
  or([word, ...(hasStrict ? [strictLexeme(word)] : [])].map((part) => quoteLexeme(part) + suffix))

const alike = (one: KnownWord, other: KnownWord) =>
  one.text === other.text || one.stems.some((stem) => other.stems.includes(stem))

const startsWith = (words: readonly KnownWord[], entry: readonly KnownWord[]) =>
  entry.length > 0 &&
  entry.length <= words.length &&
  entry.every((part, index) => words[index] && alike(words[index], part))

const inAnyForm = (word: KnownWord, hasStrict: boolean) =>
  or([whole(word.text, hasStrict), ...word.stems.map(quoteLexeme)])

/** The words of a synonym side by side, each in any form. */
const phrase = (entry: readonly KnownWord[], hasStrict: boolean) => {
  const text = entry.map((word) => inAnyForm(word, hasStrict)).join(" <-> ")
  return entry.length > 1 ? `(${text})` : text
}

/** The longest entry that the words begin with, and what the groups having it know besides. */
const synonymsAt = (words: readonly KnownWord[], synonyms: Synonyms) => {
  const length = Math.max(
    0,
    ...synonyms.flat().flatMap((entry) => (startsWith(words, entry) ? [entry.length] : [])),
  )
  const fits = (entry: KnownWord[]) => entry.length === length && startsWith(words, entry)
  const others = synonyms
    .filter((group) => length > 0 && group.some(fits))
    .flatMap((group) => group.filter((entry) => entry.length && !fits(entry)))
  return { length, others }
}

const termOf = (
  words: readonly KnownWord[],
  others: readonly KnownWord[][],
  asPrefix: boolean,
  { hasStrict }: Options,
): Term => {
  const [first] = words
  const single = first && words.length === 1 ? first : undefined
  return {
    ...(single && { word: single.text }),
    exact: single
      ? whole(single.text, hasStrict)
      : `(${words.map(({ text }) => whole(text, hasStrict)).join(" & ")})`,
    near: [
      ...(single
        ? single.stems.map(quoteLexeme)
        : [`(${words.map((word) => inAnyForm(word, hasStrict)).join(" & ")})`]),
      ...(asPrefix && single ? [whole(single.text, hasStrict, ":*")] : []),
      ...others.map((entry) => phrase(entry, hasStrict)),
    ],
    far: [],
  }
}

/** The terms of a query: phrases with synonyms first, then words that say something. */
export const termsOf = (words: readonly KnownWord[], options: Options): Term[] => {
  const terms: Term[] = []
  const dropped: Term[] = []
  for (let at = 0; at < words.length && terms.length < MAX_TERMS;) {
    const rest = words.slice(at)
    const { length, others } = synonymsAt(rest, options.synonyms)
    const own = rest.slice(0, Math.max(1, length))
    const isLast = at + own.length === words.length
    const term = termOf(own, others, isLast && options.strategy === "last", options)
    const saysNothing = own.every(({ stop }) => stop) && !others.length
    if (!saysNothing) terms.push(term)
    else if (dropped.length < MAX_TERMS) dropped.push(term)
    at += own.length
  }
  return terms.length ? terms : dropped
}

export const termQuery = ({ exact, near, far }: Term): string => or([exact, ...near, ...far])

export const matchQuery = (terms: readonly Term[], strategy: Strategy): string =>
  terms.map(termQuery).join(strategy === "any" ? " | " : " & ")

/** What a hit's rank is the sum of: whole words weigh most, misspelt ones least. */
export const rankQueries = (terms: readonly Term[]): { query: string; factor: number }[] =>
  [
    { query: terms.map(({ exact }) => exact).join(" | "), factor: 1 },
    { query: terms.flatMap(({ near }) => near).join(" | "), factor: 0.4 },
    { query: terms.flatMap(({ far }) => far).join(" | "), factor: 0.1 },
  ].filter(({ query }) => query)
