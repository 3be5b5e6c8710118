/** Empty weight for a litre of capacity: 45 kg of oak for 225 L. */
const KG_PER_LITER = 0.2

/**
 * Shipping weight in grams, Medusa's unit for variants: the empty weight where it is known, else
 * an estimate from the volume.
 */
export const shippingWeightGrams = (barrel: {
  empty_weight_kg?: number | null
  volume_liters: number
}): number => Math.round((barrel.empty_weight_kg ?? barrel.volume_liters * KG_PER_LITER) * 1000)
