import type { SearchTypes } from "@medusajs/framework/types"

/** Attributes that a query may name by a code; `use` is `new` or `used`. */
export type CodeField =
  | "wood"
  | "forest"
  | "format"
  | "condition"
  | "toast"
  | "previous_content"
  | "use"
  | "fills"
  | "year"
  | "char_level"

/** What a query wants of an attribute: one of some codes, or litres between two bounds, both included. */
export type Wish =
  | { field: CodeField; codes: readonly string[] }
  | { field: "volume_liters"; min: number; max: number }

export const ANY_WINE: Wish = {
  field: "previous_content",
  codes: ["red_wine", "white_wine", "sweet_wine", "rose_wine", "sparkling_wine"],
}

/** The index's field of everything that a wish for a code may be for. */
export const ATTRIBUTE_CODES = "attribute_codes"

export const attributeCode = (field: CodeField, code: string | number): string => `${field}=${code}`

const filterOf = (wish: Wish): SearchTypes.SearchFilters =>
  wish.field === "volume_liters"
    ? { volume_liters: { $gte: wish.min, $lte: wish.max } }
    : {
        [ATTRIBUTE_CODES]: { $overlaps: wish.codes.map((code) => attributeCode(wish.field, code)) },
      }

/**
 * What a barrel must be to have all that is wished for. Of attributes with one value, several wishes are
 * a choice ("300 or 400 litres"); a barrel may have held several contents, so all of them are wanted.
 */
export const filtersOf = (wishes: readonly Wish[]): SearchTypes.SearchFilters[] => {
  const choices = new Map<string, Wish[]>()
  for (const [at, wish] of wishes.entries()) {
    const key = wish.field === "previous_content" ? `${wish.field} ${at}` : wish.field
    choices.set(key, [...(choices.get(key) ?? []), wish])
  }
  return [...choices.values()].map((choice) => {
    const [first, ...others] = choice.map(filterOf)
    return first && !others.length ? first : { $or: choice.map(filterOf) }
  })
}
