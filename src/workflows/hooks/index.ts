import { readFileSync } from "node:fs"
import { join } from "node:path"
import { MedusaError } from "@medusajs/framework/utils"
import {
  completeCartWorkflow,
  createProductsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { configuredOptions } from "../../options/configured"
import { HOOK_NAMES, type HookName } from "../../options/hooks"
import { orderCreated, validateCompletion } from "./cart-completion"
import {
  type HookContext,
  type HookFunctions,
  type HookHandler,
  type StoreCompensate,
  type StoreInvoke,
  compose,
  functionsOf,
} from "./handler"
import { type HookState, hookStates } from "./state"
import { productsCreated, productsUpdated } from "./products"

const HANDLERS = {
  "createProducts.productsCreated": productsCreated,
  "updateProducts.productsUpdated": productsUpdated,
  "completeCart.validate": validateCompletion,
  "completeCart.orderCreated": orderCreated,
} satisfies Record<HookName, unknown>

type InputOf<Name extends HookName> = Parameters<(typeof HANDLERS)[Name]["invoke"]>[0]

type Hook = (...functions: HookFunctions<never>) => void

// Medusa runs orderCreated, yet leaves it out of the type of its workflow.
const hooksOf = ({ hooks }: { hooks: object }) => hooks as unknown as Record<string, Hook>

const WORKFLOWS: Record<string, { hooks: object }> = {
  createProducts: createProductsWorkflow,
  updateProducts: updateProductsWorkflow,
  completeCart: completeCartWorkflow,
}

const hookOf = (name: HookName): Hook => {
  const [workflow = "", hook = ""] = name.split(".")
  const found = WORKFLOWS[workflow] && hooksOf(WORKFLOWS[workflow])[hook]
  if (!found)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Medusa has no hook ${name}`)
  return found
}

/** What differs while the plugin isn't in a hook. */
const WITHOUT: Record<HookName, string> = {
  "createProducts.productsCreated":
    "POST /admin/products refuses additional_data.barrel; POST /admin/barrels creates barrels as before",
  "updateProducts.productsUpdated":
    "POST /admin/products/:id refuses additional_data.barrel, and workflows that don't come from Medusa's endpoints may publish an archived barrel",
  "completeCart.validate":
    "carts are checked by POST /store/carts/:id/complete before the workflow; one that a payment webhook or other code completes is checked by the stock guard alone",
  "completeCart.orderCreated":
    "a subscriber to order.placed links orders to companies and accepted terms, a moment later",
}

/**
 * A handler for a hook that does what the plugin does there, and then what the store does; both are undone when the workflow
 * fails. To be used where the store or another plugin needs a hook of the plugin's:
 *
 *     completeCartWorkflow.hooks.validate(
 *       ...composeHook("completeCart.validate", async ({ cart }, { container }) => { … }),
 *     )
 */
export const composeHook = <
  Name extends HookName,
  Context extends HookContext,
  Input = InputOf<Name>,
>(
  name: Name,
  invoke: StoreInvoke<Input, Context>,
  compensate?: StoreCompensate<Context>,
): HookFunctions<InputOf<Name>> => {
  hookStates.set(name, "composed")
  const ours = HANDLERS[name] as unknown as HookHandler<InputOf<Name>, unknown>
  return compose(ours, invoke as StoreInvoke<unknown, Context>, compensate)
}

const register = (name: HookName): HookState => {
  try {
    const handler = HANDLERS[name] as HookHandler<never, unknown>
    hookOf(name)(...functionsOf(handler))
    return "ours"
  } catch (error) {
    if (/multiple hook handlers/.test((error as Error).message)) return "taken"
    throw error
  }
}

/**
 * Takes the hooks that are free. Called when the workflows of all plugins and of the store are loaded: whoever takes a hook
 * after another makes Medusa exit.
 */
export const registerHooks = (): void => {
  const { hooks } = configuredOptions()
  for (const name of HOOK_NAMES) {
    if (hookStates.has(name)) continue
    hookStates.set(name, hooks[name] ? register(name) : "off")
  }
}

const OURS = join(__dirname, "..", "..")

/** The loaded file that has a hook, as far as its text shows. */
const holderOf = (name: HookName): string => {
  const [workflow = "", hook = ""] = name.split(".")
  const call = `${workflow}Workflow.hooks.${hook}(`
  const file = Object.keys(require.cache).find(
    (path) =>
      /[\\/]workflows[\\/]/.test(path) &&
      !/[\\/]@medusajs[\\/](core-flows|medusa)[\\/]/.test(path) &&
      !path.startsWith(OURS) &&
      readFileSync(path, "utf8").includes(call),
  )
  return file ?? "the store or another plugin"
}

/** What the store should know of hooks that the plugin isn't in, a sentence for each. */
export const hookNotices = (): string[] =>
  HOOK_NAMES.flatMap((name) => {
    const state = hookStates.get(name)
    if (state === "taken") {
      return `The hook ${name} is taken by ${holderOf(name)}, so ${WITHOUT[name]}. Use composeHook("${name}", …) there to have both, or set options.hooks["${name}"] to false to leave it so.`
    }
    return state === "off" ? `options.hooks["${name}"] is false: ${WITHOUT[name]}.` : []
  })
