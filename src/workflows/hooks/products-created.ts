import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { setBarrel, undoSetBarrel } from "./product-barrel"

/** `additional_data.barrel` makes each created product a barrel. */
createProductsWorkflow.hooks.productsCreated(
  async ({ products, additional_data }, { container }) =>
    new StepResponse(undefined, await setBarrel(container, products, additional_data)),
  async (change, { container }) => undoSetBarrel(container, change ?? null),
)
