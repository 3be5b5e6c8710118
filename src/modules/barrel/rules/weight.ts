/** Empty weight for a litre of capacity: 45 kg of oak for 225 L. */
const KG_PER_LITER = 0.2

/**
 * Shipping weight of one unit in grams, as Medusa keeps it with a variant: that of all barrels of the
 * lot, by their empty weight where it is known, else by an estimate from the volume.
 */
export const shippingWeightGrams = (barrel: {
  empty_weight_kg?: number | null
  volume_liters: number
  lot_size?: number | null
}): number =>
  Math.round(
    (barrel.empty_weight_kg ?? barrel.volume_liters * KG_PER_LITER) * (barrel.lot_size ?? 1) * 1000,
  )
