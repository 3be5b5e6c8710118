/** Weight of an item whose variant has none, in grams: a 225 L barrel, the most common one. */
const TYPICAL_BARREL_GRAMS = 50_000

export type WeightBand = {
  up_to_kg: number
  /** Price by currency code, in units of the currency. */
  prices: Record<string, number>
}

export type WeighedItem = { quantity: number; grams: number | null | undefined }

export const totalKilograms = (items: readonly WeighedItem[]): number =>
  items.reduce((sum, { grams, quantity }) => sum + (grams ?? TYPICAL_BARREL_GRAMS) * quantity, 0) /
  1000

/**
 * The price of the lightest band that carries the weight. A heavier load goes on several pallets:
 * as many full ones of the last band as it takes, and one of the band for the rest.
 * @returns null where a needed band has no price in the currency
 */
export const palletPrice = (
  bands: readonly WeightBand[],
  kilograms: number,
  currency: string,
): number | null => {
  const ordered = [...bands].sort((a, b) => a.up_to_kg - b.up_to_kg)
  const heaviest = ordered.at(-1)
  if (!heaviest) return null
  const full = Math.max(0, Math.ceil(kilograms / heaviest.up_to_kg) - 1)
  const rest = kilograms - full * heaviest.up_to_kg
  const band = ordered.find(({ up_to_kg }) => rest <= up_to_kg) ?? heaviest
  const [fullPrice, restPrice] = [heaviest.prices[currency], band.prices[currency]]
  if (restPrice === undefined || (full > 0 && fullPrice === undefined)) return null
  return full * (fullPrice ?? 0) + restPrice
}
