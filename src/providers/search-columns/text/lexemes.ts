/*
 * What an index row is matched by: the folded words as they are, and stems and unforgiving words
 * behind a mark that no word has, so that a stem never passes for a whole word. The languages share
 * their stems, which are mostly the same; it makes a row's vector smaller by a third.
 */

export const stemLexeme = (stem: string) => `/${stem}`

/** The word of a field that has to be spelt right: a corrected query doesn't reach it. */
export const strictLexeme = (word: string) => `=${word}`

export const quoteLexeme = (lexeme: string): string =>
  `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`
