import { CONDITIONS, WOODS } from "../../src/modules/barrel/types"

const at = <T>(list: readonly T[], turn: number): T => list[turn % list.length] as T

const LAST_OFFSET = 200
const PRICE_STEPS = 400
const FACETS = "wood,condition,format,toast,price"

/** Filters that return after so many turns that no cache answers them. */
const filters = (turn: number) =>
  `wood=${at(WOODS, turn)}&condition=${at(CONDITIONS, Math.floor(turn / WOODS.length))}` +
  `&price[$gte]=${1 + (turn % PRICE_STEPS)}&order=price&currency_code=eur&limit=20`

/** With an accent, and misspelt: what no attribute says, so that texts are searched. */
const ACCENTED = ["séché", "chauffé", "Bercé", "numéro", "bière", "xérès"]
const MISSPELT = ["cuvrie", "merrandier", "tonelerie", "ceentre", "chauffee", "coopearge"]

const words = (turn: number) =>
  encodeURIComponent(`${at(ACCENTED, turn)} ${at(MISSPELT, Math.floor(turn / ACCENTED.length))}`)

const BEGINNINGS = ["b", "ba", "chê", "fût am", "demi", "vos", "ex", "barrique al"]

/** What visitors ask for, as paths of a turn. */
export const CATALOGUE_QUERIES: Readonly<Record<string, (turn: number) => string>> = {
  "newest page, no filter": (turn) => `/store/barrels?limit=20&offset=${turn % LAST_OFFSET}`,
  "two filters, price order, exact count": (turn) => `/store/barrels?${filters(turn)}`,
  "the same with 5 facets": (turn) => `/store/barrels?${filters(turn)}&facets=${FACETS}`,
  "no filter, all facets": (turn) =>
    `/store/barrels?facets=all&currency_code=eur&limit=20&offset=${turn % LAST_OFFSET}`,
  "two words with an accent and a typo": (turn) =>
    `/store/barrels?q=${words(turn)}&limit=20&offset=${turn % LAST_OFFSET}`,
  "attributes and a word": (turn) =>
    `/store/barrels?q=${encodeURIComponent(`225L ${at(ACCENTED, turn)}`)}&limit=20&offset=${turn % LAST_OFFSET}`,
  suggestions: (turn) => `/store/barrel-suggestions?q=${encodeURIComponent(at(BEGINNINGS, turn))}`,
  "a filter repeated": () => `/store/barrels?${filters(1)}`,
  "all facets repeated": () => "/store/barrels?facets=all&currency_code=eur&limit=20",
}
