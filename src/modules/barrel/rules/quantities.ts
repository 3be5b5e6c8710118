/** How units of a barrel are sold. A unit is a lot of `lot_size` barrels; null stands for 1. */
export type QuantityRule = {
  min_quantity?: number | null | undefined
  quantity_step?: number | null | undefined
}

/** Whether the least quantity is one that is sold. */
export const isStepOfMinimum = ({ min_quantity, quantity_step }: QuantityRule): boolean =>
  !min_quantity || min_quantity % (quantity_step ?? 1) === 0

/** Fewest units sold at once: without a minimum, one step. */
export const leastQuantity = ({ min_quantity, quantity_step }: QuantityRule): number =>
  min_quantity ?? quantity_step ?? 1

/** Whether so many units are sold: a whole number, not below the minimum, and a multiple of the step. */
export const isQuantitySold = (quantity: number, rule: QuantityRule): boolean =>
  Number.isInteger(quantity) &&
  quantity >= leastQuantity(rule) &&
  quantity % (rule.quantity_step ?? 1) === 0
