import type { Reader } from "../database"
import { identifier, type Sql, sql } from "../sql"
import { MAX_WORD_LENGTH } from "./fold"
import { quoteLexeme } from "./lexemes"
import { type Term, termQuery } from "./terms"
import { lettersOf, mayBeMisspelt, nearest, type TypoLimits } from "./typos"

type Tables = { table: string; words: string }

/** Inserts what isn't known yet, in the order of words: writers never wait for each other in a circle. */
export const rememberWords = (table: string, words: readonly string[]): Sql => sql`
  insert into ${identifier(table)} (word, length, letters)
  select word, length(word), letters
  from unnest(${words}::text[], ${words.map(lettersOf)}::int[]) as found(word, letters)
  order by word collate "C"
  on conflict (word) do nothing`

const MAX_EDITS = 2

/** Words with about the same length and letters; whether they are near enough is not SQL's to say. */
const candidates = (table: string, word: string): Sql => {
  const length = Array.from(word).length
  // Each edit makes one letter another at most, which is two bits.
  return sql`
    select word from ${identifier(table)}
    where length between ${length - MAX_EDITS} and ${Math.min(length, MAX_WORD_LENGTH) + MAX_EDITS}
      and bit_count((letters # ${lettersOf(word)}::int)::bit(32)) <= ${2 * MAX_EDITS}`
}

/**
 * A statement a term, since queries share their words. Asked for one row alone, PostgreSQL would rather
 * read the table until there is one; a rare word is found by the index only if it may want all rows.
 */
const isMatched = async (reader: Reader, table: string, scope: Sql, term: Term) => {
  const rows = await reader.run(sql`
    with matching as materialized (
      select 1 from ${identifier(table)} where search @@ ${termQuery(term)}::tsquery and ${scope})
    select 1 where exists (select 1 from matching)`)
  return rows.length > 0
}

const corrected = async (
  reader: Reader,
  table: string,
  term: Term & { word: string },
  limits: TypoLimits,
): Promise<Term> => {
  const rows = await reader.run<{ word: string }>(candidates(table, term.word))
  const found = nearest(
    term.word,
    rows.map(({ word }) => word),
    limits,
  )
  const at = (distance: number) =>
    found.filter((entry) => entry.distance === distance).map(({ word }) => quoteLexeme(word))
  return { ...term, near: [...term.near, ...at(1)], far: at(2) }
}

/**
 * Terms that nothing in the scope has also look for the words they may have been meant to be: a
 * misspelling in a draft is no word to those who don't see the draft.
 */
export const withTypos = async (
  reader: Reader,
  { table, words }: Tables,
  scope: Sql,
  terms: readonly Term[],
  limits: TypoLimits,
): Promise<Term[]> => {
  return Promise.all(
    terms.map(async (term) => {
      const { word } = term
      if (word === undefined || !mayBeMisspelt(word, limits)) return term
      if (await isMatched(reader, table, scope, term)) return term
      return corrected(reader, words, { ...term, word }, limits)
    }),
  )
}
