import {
  ContainerRegistrationKeys,
  PaymentCollectionStatus,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import { cancelPaymentStep, updatePaymentCollectionStep } from "@medusajs/medusa/core-flows"
import { graph } from "../../queries/graph"
import { retrieveProviderStatus } from "./provider"

type PaymentRow = {
  id: string
  provider_id: string
  data: Record<string, unknown> | null
  captured_at: Date | null
  canceled_at: Date | null
  payment_collection_id: string
}

const findLapsedPaymentStep = createStep(
  "find-lapsed-payment",
  async ({ payment_id }: { payment_id: string }, { container }) => {
    const nothing = { payment_ids: [] as string[], collection_id: null as string | null }
    const [payment] = await graph<PaymentRow>(container, {
      entity: "payment",
      fields: ["id", "provider_id", "data", "captured_at", "canceled_at", "payment_collection_id"],
      filters: { id: payment_id },
    })
    if (!payment || payment.captured_at || payment.canceled_at) return new StepResponse(nothing)
    const status = await retrieveProviderStatus(container, payment)
    if (status !== PaymentSessionStatus.CANCELED) return new StepResponse(nothing)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Payment ${payment_id} was canceled at its provider: its order is not paid`)
    const { payment_collection_id } = payment
    const others = await graph<{ id: string }>(container, {
      entity: "payment",
      fields: ["id"],
      filters: { payment_collection_id, canceled_at: null, id: { $ne: payment_id } },
    })
    return new StepResponse({
      payment_ids: [payment_id],
      collection_id: others.length ? null : payment_collection_id,
    })
  },
)

/**
 * Cancels a payment whose authorization its provider has canceled: a hold that expired, or that was
 * released by hand. Medusa 2.21.2 ignores the provider's word of it, and its order would stay authorized.
 */
export const reconcilePaymentWorkflow = createWorkflow(
  "millesime-reconcile-payment",
  (input: { payment_id: string }) => {
    const lapsed = findLapsedPaymentStep(input)
    cancelPaymentStep(transform({ lapsed }, ({ lapsed }) => ({ paymentIds: lapsed.payment_ids })))
    when("is-unpaid", { lapsed }, ({ lapsed }) => lapsed.collection_id !== null).then(() => {
      updatePaymentCollectionStep(
        transform({ lapsed }, ({ lapsed }) => ({
          selector: { id: lapsed.collection_id ?? "" },
          update: { status: PaymentCollectionStatus.CANCELED },
        })),
      )
    })
    return new WorkflowResponse(lapsed)
  },
)
