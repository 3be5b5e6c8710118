import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import {
  refreshPaymentCollectionForCartWorkflow,
  updateTaxLinesWorkflow,
} from "@medusajs/medusa/core-flows"
import { MathBN } from "@medusajs/framework/utils"
import { graph } from "../../queries/graph"
import { haveCartTaxesChanged } from "../../queries/sale/cart-taxes"
import { lockStep, unlockStep } from "../lock-step"

type Input = { cart_id: string }
type Total = { total: number; currency_code: string }

const findChangedTaxesStep = createStep(
  "find-changed-taxes",
  async ({ cart_id }: Input, { container }) =>
    new StepResponse(await haveCartTaxesChanged(container, cart_id)),
)

const readTotalStep = createStep("read-total", async ({ cart_id }: Input, { container }) => {
  const [cart] = await graph<Total>(container, {
    entity: "cart",
    fields: ["total", "currency_code"],
    filters: { id: cart_id },
  })
  return new StepResponse({
    total: MathBN.convert(cart?.total ?? 0).toNumber(),
    currency_code: cart?.currency_code ?? "",
  })
})

/**
 * Calculates the taxes of a cart anew where they have changed, and with them what is to be paid; a
 * payment session of the former amount is given up.
 * @returns the new total; null where the taxes had not changed
 * @throws DomainError `locked`
 */
export const refreshCartTaxesWorkflow = createWorkflow(
  "millesime-refresh-cart-taxes",
  (input: Input) => {
    const isChanged = findChangedTaxesStep(input)
    const total = when("taxes-changed", { isChanged }, ({ isChanged }) => isChanged).then(() => {
      // Medusa's own locks do nothing in a sub-workflow; its completion takes this one.
      const locks = lockStep(transform({ input }, ({ input }) => ({ keys: [input.cart_id] })))
      updateTaxLinesWorkflow.runAsStep({ input })
      refreshPaymentCollectionForCartWorkflow.runAsStep({ input })
      const total = readTotalStep(input)
      unlockStep(locks)
      return total
    })
    return new WorkflowResponse(transform({ total }, ({ total }) => total ?? null))
  },
)
