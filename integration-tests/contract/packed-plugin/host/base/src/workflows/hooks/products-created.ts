import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"

/** As Medusa's tutorial has it: a hook that the store keeps for itself. */
createProductsWorkflow.hooks.productsCreated(async ({ products }, { container }) => {
  container.resolve("logger").info(`The host's hook saw ${products.length} products`)
  return new StepResponse([], [])
})
