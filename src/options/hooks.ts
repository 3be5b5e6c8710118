import { z } from "@medusajs/framework/zod"

/** Hooks of Medusa's workflows that the plugin takes, unless the store has taken them or keeps them for itself. */
export const HOOK_NAMES = [
  "createProducts.productsCreated",
  "updateProducts.productsUpdated",
  "completeCart.validate",
  "completeCart.orderCreated",
] as const

export type HookName = (typeof HOOK_NAMES)[number]

const shape = Object.fromEntries(
  HOOK_NAMES.map((name) => [name, z.boolean().default(true)]),
) as Record<HookName, z.ZodDefault<z.ZodBoolean>>

/** `false` leaves a hook to the store. */
export const Hooks = z.strictObject(shape)
