import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { setBarrel, throwIfArchivedOnSale, undoSetBarrel } from "./product-barrel"

/** Keeps archived barrels off sale, and lets `additional_data.barrel` change the attributes. */
updateProductsWorkflow.hooks.productsUpdated(
  async ({ products, additional_data }, { container }) => {
    await throwIfArchivedOnSale(container, products)
    return new StepResponse(undefined, await setBarrel(container, products, additional_data))
  },
  async (change, { container }) => undoSetBarrel(container, change ?? null),
)
