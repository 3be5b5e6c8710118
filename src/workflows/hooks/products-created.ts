import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { barrelOf, setBarrel, undoSetBarrel } from "./product-barrel"

/** `additional_data.barrel` makes each created product a barrel. */
createProductsWorkflow.hooks.productsCreated(
  async ({ products, additional_data }, { container }) => {
    const barrel = barrelOf(additional_data)
    if (!barrel) return new StepResponse(undefined, null)
    const change = await setBarrel(
      container,
      products.map(({ id }) => id),
      barrel,
    )
    return new StepResponse(undefined, change)
  },
  async (change, { container }) => {
    if (change) await undoSetBarrel(container, change)
  },
)
