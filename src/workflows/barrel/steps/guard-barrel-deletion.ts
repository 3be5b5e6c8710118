import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { DomainError } from "../../../errors"
import { retrieveBarrelRow } from "../../../queries/barrel/retrieve-barrel-row"
import { listStock } from "../../../queries/barrel/stock"

/**
 * Refuses to delete a barrel with reserved units.
 * @throws DomainError `not_found` or `barrel_reserved`
 */
export const guardBarrelDeletionStep = createStep(
  "guard-barrel-deletion",
  async ({ id }: { id: string }, { container }) => {
    const { product } = await retrieveBarrelRow(container, { id })
    const stock = await listStock(
      container,
      product.variants.map((variant) => variant.id),
    )
    const levels = [...stock.values()]
      .flat()
      .flatMap(({ inventory }) => inventory?.location_levels ?? [])
    if (levels.some(({ reserved_quantity }) => reserved_quantity > 0)) {
      throw new DomainError("barrel_reserved")
    }
    return new StepResponse(undefined)
  },
)
