import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { barrelOf, setBarrel, throwIfArchivedOnSale, undoSetBarrel } from "./product-barrel"

/** Keeps archived barrels off sale, and lets `additional_data.barrel` change the attributes. */
updateProductsWorkflow.hooks.productsUpdated(
  async ({ products, additional_data }, { container }) => {
    await throwIfArchivedOnSale(container, products)
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
