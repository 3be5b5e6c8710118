import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withHeartbeat } from "../modules/job"
import { graph } from "../queries/graph"
import { holdsMoney } from "../workflows/payment/provider"
import { reconcilePaymentWorkflow } from "../workflows/payment/reconcile-payment"

const PAGE_SIZE = 100
const SETTLED_AFTER_MS = 60 * 60 * 1000

type PaymentRow = { id: string; provider_id: string }

/** Payments that are authorized and not yet captured, one page after the other. */
async function* listOpenPayments(container: MedusaContainer) {
  const settledBefore = new Date(Date.now() - SETTLED_AFTER_MS).toISOString()
  let after = ""
  for (;;) {
    const page: PaymentRow[] = await graph<PaymentRow>(container, {
      entity: "payment",
      fields: ["id", "provider_id"],
      filters: {
        id: { $gt: after },
        captured_at: null,
        canceled_at: null,
        created_at: { $lt: settledBefore },
      },
      pagination: { take: PAGE_SIZE, order: { id: "ASC" } },
    })
    yield* page.filter(holdsMoney)
    if (page.length < PAGE_SIZE) return
    after = page.at(-1)?.id ?? ""
  }
}

/** Asks the providers of open payments whether they still hold the money; their events may get lost. */
async function reconcile(container: MedusaContainer): Promise<void> {
  for await (const { id } of listOpenPayments(container)) {
    try {
      await reconcilePaymentWorkflow(container).run({ input: { payment_id: id } })
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Payment ${id} could not be reconciled: ${(error as Error).message}`)
    }
  }
}

export const config = { name: "millesime-reconcile-payments", schedule: "40 * * * *" }

export default withHeartbeat(config, reconcile)
