import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { composeHook } from "medusa-plugin-millesime/workflows"

/** A hook that the store shares with the plugin. */
if (process.env.HOST_HOOKS !== "off") {
  completeCartWorkflow.hooks.validate(
    ...composeHook("completeCart.validate", async ({ cart }, { container }) => {
      container.resolve("logger").info(`The host's hook saw the cart ${cart.id}`)
    }),
  )
}
