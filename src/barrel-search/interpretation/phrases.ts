import { BARREL_VOCABULARY } from "../../modules/barrel/vocabulary"
import { LANGUAGES } from "../../shared/language"
import { tokensOf } from "./tokens"
import type { CodeField, Wish } from "./wishes"

/** What a known phrase means. Where the texts of other barrels have its words too, these are kept. */
export type Phrase = { wishes: Wish[]; keepsWords: boolean }

type Phrases = Partial<Record<CodeField, Record<string, string[]>>>

/** What buyers say beside the labels of the vocabulary, in French and English. */
const TRADE_PHRASES: Phrases = {
  wood: {
    french_oak: ["chêne de France"],
    american_oak: ["chêne d'Amérique", "chêne US", "US oak", "quercus alba"],
    hungarian_oak: ["chêne de Hongrie", "Hungary oak"],
    european_oak: ["chêne d'Europe"],
    acacia: ["robinier", "robinia"],
    chestnut: ["chestnut wood", "bois de châtaignier"],
    cherry: ["cherry wood", "bois de merisier", "cerisier"],
  },
  forest: {
    allier: ["Allier oak", "chêne de l'Allier"],
    troncais: ["Tronçais oak", "chêne de Tronçais"],
    vosges: ["Vosges oak", "chêne des Vosges"],
    nevers: ["Nevers oak", "chêne de Nevers"],
    limousin: ["Limousin oak", "chêne du Limousin"],
    bertranges: ["Bertranges oak", "chêne des Bertranges"],
  },
  format: {
    barrique_bordelaise: [
      "barrique",
      "bordelaise",
      "Bordeaux barrique",
      "barrique bordeaux",
      "barrique de Bordeaux",
    ],
    piece_bourguignonne: [
      "bourguignonne",
      "fût bourguignon",
      "barrique bourguignonne",
      "barrique de Bourgogne",
      "pièce de Bourgogne",
      "Burgundy barrique",
      "Burgundy cask",
      "Burgundy pièce",
    ],
    champagne_205: ["champenoise", "fût champenois", "barrique champenoise", "Champagne cask"],
    beaujolais_216: ["beaujolaise", "Beaujolais barrel"],
    demi_muid: ["demimuid"],
    butt: ["butt", "botte"],
    hogshead: ["hoggie"],
  },
  previous_content: {
    rose_wine: ["rosé"],
    sweet_wine: ["vin liquoreux", "dessert wine"],
    sparkling_wine: ["mousseux", "vin mousseux", "sparkling"],
    // Whoever asks for a barrel of these asks for what it held, not for its size.
    cognac: ["fût de Cognac", "Cognac barrel", "Cognac cask"],
    bourbon: ["fût de bourbon", "fût bourbon", "bourbon barrel", "bourbon cask"],
    sherry: ["jerez"],
    whisky: ["whiskey", "scotch"],
  },
  use: {
    new: ["neuf", "neuve", "new", "brand new"],
    used: ["occasion", "d'occasion", "used", "second hand", "secondhand", "usagé"],
  },
  fills: { 1: ["once used", "used once"], 2: ["twice used", "used twice"] },
  condition: {
    wine_grade_a: ["grade A", "wine grade A", "vin grade A", "qualité A"],
    wine_grade_b: ["grade B", "wine grade B", "vin grade B", "qualité B"],
    spirit_grade: ["spirit grade", "qualité spiritueux"],
    reconditioned: ["reconditionnée", "rénové", "rénovée", "renovated", "refurbished"],
    decoration: ["décoratif", "décorative", "decorative", "déco"],
    parts: ["pièces détachées", "spare parts", "barrel parts"],
  },
  toast: {
    none: ["untoasted", "non chauffé"],
    light: ["chauffe L", "LT"],
    medium: ["chauffe M", "M toast", "MT", "medium toasted"],
    medium_plus: [
      "M+",
      "MT+",
      "M+ toast",
      "M plus",
      "medium+",
      "medium plus",
      "medium+ toast",
      "chauffe M+",
      "moyenne+",
      "moyenne plus",
      "chauffe moyenne+",
    ],
    heavy: ["HT", "chauffe H", "chauffe appuyée", "heavily toasted"],
    hybrid: ["hybride"],
  },
}

/** Pieces and garden tubs: complete barrels have staves, too, so the word itself is looked for besides. */
const TELLING_WORDS: Phrases = {
  condition: {
    parts: ["douelle", "stave", "fonds", "heads"],
    decoration: ["jardinière", "planter"],
  },
  char_level: { 4: ["alligator"] },
}

/** Labels that say nothing alone ("Aucun"), or something else: "pièce" is what Burgundy calls a barrel. */
const isUnclear = (field: CodeField, code: string) =>
  code === "other" || code === "parts" || code === "new" || (field !== "toast" && code === "none")

const labelsOf = (field: keyof typeof BARREL_VOCABULARY & CodeField): Record<string, string[]> =>
  Object.fromEntries(
    BARREL_VOCABULARY[field]
      .filter(({ value }) => !isUnclear(field, value))
      .map(({ value, label }) => [value, LANGUAGES.map((language) => label[language])]),
  )

const LABELS: Phrases = {
  format: labelsOf("format"),
  previous_content: labelsOf("previous_content"),
  wood: labelsOf("wood"),
  forest: labelsOf("forest"),
  condition: labelsOf("condition"),
  toast: labelsOf("toast"),
}

/** Words of a phrase as its key. */
export const phraseKey = (words: readonly { key: string }[]): string =>
  words.map(({ key }) => key).join(" ")

const entriesOf = (phrases: Phrases, keepsWords: boolean): [string, Phrase][] =>
  Object.entries(phrases).flatMap(([field, codes]) =>
    Object.entries(codes).flatMap(([code, texts]) =>
      texts.map((text): [string, Phrase] => [
        phraseKey(tokensOf(text)),
        { wishes: [{ field: field as CodeField, codes: [code] }], keepsWords },
      ]),
    ),
  )

/** By `phraseKey`. Of two meanings, the trade's own comes before a label. */
export const PHRASES: ReadonlyMap<string, Phrase> = new Map([
  ...entriesOf(LABELS, false),
  ...entriesOf(TRADE_PHRASES, false),
  ...entriesOf(TELLING_WORDS, true),
])

/** Words of the longest phrase. */
export const LONGEST_PHRASE = Math.max(...[...PHRASES.keys()].map((key) => key.split(" ").length))
