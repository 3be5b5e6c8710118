import type { Database } from "../database"
import { sql } from "../sql"
import { hasDigit } from "./fold"
import type { Language } from "./languages"
import { stemLexeme } from "./lexemes"

/** A folded word and what its languages make of it. */
export type KnownWord = {
  text: string
  /** Lexemes of its stems. */
  stems: string[]
  /** One of the languages thinks nothing of it ("de", "the"). */
  stop: boolean
}

/** By all languages that were opened, or by some of them. */
export type Look = (word: string, languages?: readonly Language[]) => KnownWord

const MAX_ENTRIES = 100_000

/** The stemmers of PostgreSQL, and what they said before: a word's stem never changes. */
export class Dictionary {
  /** Stem by `language/word`; null for a stop word. */
  private readonly known = new Map<string, string | null>()

  constructor(private readonly database: Database) {}

  /** Looks up all words at once; the answer knows these words only. */
  async open(words: Iterable<string>, languages: readonly Language[]): Promise<Look> {
    const own = new Map<string, string | null>()
    const stemmed = [...new Set(words)].filter((word) => !hasDigit(word))
    await Promise.all(
      languages.map(async (language) => {
        const unknown: string[] = []
        for (const word of stemmed) {
          const key = `${language}/${word}`
          const stem = this.known.get(key)
          if (stem === undefined) unknown.push(word)
          else own.set(key, stem)
        }
        for (const { word, stem } of await this.ask(language, unknown)) {
          own.set(`${language}/${word}`, stem)
          this.remember(`${language}/${word}`, stem)
        }
      }),
    )
    return (text, of = languages) => {
      const stems = of.map((language) => own.get(`${language}/${text}`))
      return {
        text,
        stems: [...new Set(stems.flatMap((stem) => (stem ? [stemLexeme(stem)] : [])))],
        stop: stems.includes(null),
      }
    }
  }

  private async ask(language: Language, words: string[]) {
    if (!words.length) return []
    return this.database.run<{ word: string; stem: string | null }>(sql`
      select word, (ts_lexize(${`pg_catalog.${language}_stem`}::regdictionary, word))[1] as stem
      from unnest(${words}::text[]) as word`)
  }

  private remember(key: string, stem: string | null) {
    if (this.known.size >= MAX_ENTRIES) this.known.clear()
    this.known.set(key, stem)
  }
}
