import type { BarrelAttributes } from "../contracts/barrel"
import { interpret } from "./interpretation/interpret"
import { attributeCode, type CodeField } from "./interpretation/wishes"

type Given = Pick<
  BarrelAttributes,
  | "wood"
  | "forest"
  | "format"
  | "condition"
  | "toast"
  | "previous_contents"
  | "fills"
  | "year"
  | "char_level"
>

const OPTIONAL: readonly CodeField[] = [
  "forest",
  "format",
  "toast",
  "fills",
  "year",
  "char_level",
] satisfies (keyof Given)[]

/**
 * What a query can wish for by a code. An attribute that nobody has filled in is read from the titles,
 * as a query is: a "Hogshead 250 L" without a format is still found by "hogshead".
 */
export const attributeCodesOf = (barrel: Given, titles: readonly string[]): string[] => {
  const { previous_contents, ...single } = barrel
  const own = Object.entries(single).flatMap(([field, code]) =>
    code === null ? [] : [attributeCode(field as CodeField, code)],
  )
  const use = previous_contents.includes("none") ? "new" : "used"
  const told = titles.flatMap((title) =>
    interpret(title).wishes.flatMap((wish) => {
      if (wish.field === "volume_liters" || !OPTIONAL.includes(wish.field)) return []
      const isMissing = barrel[wish.field as keyof Given] === null
      return isMissing ? wish.codes.map((code) => attributeCode(wish.field, code)) : []
    }),
  )
  return [
    ...new Set([
      ...own,
      ...previous_contents.map((content) => attributeCode("previous_content", content)),
      attributeCode("use", use),
      ...told,
    ]),
  ]
}
