/** The key of a product's metadata that pins it to the top of the shop's list: 1 is the first place. */
export const PIN_KEY = "millesime_pin"

/** A category with its place among those of the same parent. */
export type RankedCategory = { rank: number | null | undefined }

const DIGITS = 6
const MAX_RANK = 10 ** DIGITS - 1

const padded = (rank: number) =>
  String(Math.min(Math.max(0, Math.trunc(rank)), MAX_RANK)).padStart(DIGITS, "0")

const pinOf = (metadata: Record<string, unknown> | null | undefined): number | undefined => {
  const pin = Number(metadata?.[PIN_KEY] ?? NaN)
  return Number.isFinite(pin) && pin >= 1 ? pin : undefined
}

/**
 * Where a barrel stands in the shop's list when a visitor asks for no order, as a text that sorts by its
 * bytes: pinned barrels first, then by the order of the categories that staff arranged in the admin.
 * @param paths of the barrel's public categories, each from the root of the tree down
 */
export const shopOrderOf = (
  metadata: Record<string, unknown> | null | undefined,
  paths: readonly (readonly RankedCategory[])[],
): string => {
  const pin = pinOf(metadata)
  if (pin !== undefined) return `0/${padded(pin)}`
  const places = paths.map((path) => path.map(({ rank }) => padded(rank ?? MAX_RANK)).join("/"))
  const [first] = places.filter(Boolean).sort()
  return first === undefined ? "2" : `1/${first}`
}
