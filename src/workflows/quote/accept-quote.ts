import {
  Modules,
  OrderWorkflowEvents,
  ReservationItemWorkflowEvents,
} from "@medusajs/framework/utils"
import {
  WorkflowResponse,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import {
  createOrUpdateOrderPaymentCollectionWorkflow,
  createOrdersStep,
  createRemoteLinkStep,
  emitEventStep,
} from "@medusajs/medusa/core-flows"
import { COMPANY_MODULE } from "../../modules/company"
import type { Acceptance, Claim } from "../../modules/quote/service"
import { QUOTE_ACCEPTED, QUOTE_APPROVAL_REQUESTED } from "./events"
import { orderInputOf } from "./order-input"
import { claimQuoteStep } from "./steps/claim-quote"
import { holdQuotePurchaseStep } from "./steps/hold-purchase"
import { reserveStockStep } from "./steps/reserve-stock"
import { askApprovalStep, completeQuoteStep } from "./steps/settle-claim"

export type AcceptQuoteInput = Acceptance & { id: string; po_number?: string }

/** Only asked for where there is a claim. */
const claimOf = ({ claim }: { claim: Claim | null }): Claim => claim as Claim

/**
 * A buyer accepts the revision that was sent, or an approver what a colleague has accepted: one order with the
 * prices offered, its stock reserved, awaiting payment. Where the buyer's limit doesn't allow it, the company is asked
 * first, and there is no order. Of several at once one succeeds; a repeat of one that did has its order.
 * @returns the order's id, or null where the company must approve
 * @throws ApiError `not_found`, `forbidden`, `company_suspended`, `locked` or a `quote_…`
 */
export const acceptQuoteWorkflow = createWorkflow(
  "millesime-accept-quote",
  (input: AcceptQuoteInput) => {
    const claimed = claimQuoteStep(input)
    const held = holdQuotePurchaseStep(
      transform({ input, claimed }, ({ input, claimed }) => ({
        claim: claimed.claim,
        // What was accepted by somebody else counts against their limit, not the approver's.
        customer_id:
          (input.action === "approve" && claimed.claim?.quote.approval_asked_by) ||
          (input.actor.id ?? ""),
        isApproved: input.action === "approve",
      })),
    )
    const settlement = transform({ input, claimed }, ({ input, claimed }) => ({
      claim: claimOf(claimed),
      actor: input.actor,
      ...(input.po_number !== undefined && { po_number: input.po_number }),
    }))

    when("needs-approval", { claimed, held }, ({ claimed, held }) =>
      Boolean(claimed.claim && held.needsApproval),
    ).then(() => {
      askApprovalStep(settlement)
      emitEventStep({
        eventName: QUOTE_APPROVAL_REQUESTED,
        data: transform({ input }, ({ input }) => ({ id: input.id })),
      }).config({ name: "emit-approval-requested" })
    })

    const placed = when("place-order", { claimed, held }, ({ claimed, held }) =>
      Boolean(claimed.claim && !held.needsApproval),
    ).then(() => {
      const orders = createOrdersStep(
        transform({ input, claimed, held }, ({ input, claimed, held }) => {
          const claim = claimOf(claimed)
          return [orderInputOf(claim, input.po_number ?? claim.quote.po_number, held.terms)]
        }),
      )
      const order = transform({ orders }, ({ orders }) => ({
        id: orders[0]?.id ?? "",
        items: (orders[0]?.items ?? []).map(({ id, variant_id, quantity }) => ({
          id,
          variant_id: variant_id ?? null,
          quantity,
        })),
      }))
      createRemoteLinkStep(
        transform({ claimed, order }, ({ claimed, order }) => {
          const { company_id } = claimOf(claimed).quote
          return company_id
            ? [
                {
                  [COMPANY_MODULE]: { millesime_company_id: company_id },
                  [Modules.ORDER]: { order_id: order.id },
                },
              ]
            : []
        }),
      )
      const reservations = reserveStockStep(
        transform({ claimed, order }, ({ claimed, order }) => ({
          sales_channel_id: claimOf(claimed).quote.sales_channel_id,
          items: order.items,
        })),
      )
      createOrUpdateOrderPaymentCollectionWorkflow.runAsStep({
        input: transform({ order }, ({ order }) => ({ order_id: order.id })),
      })
      completeQuoteStep(settlement)
      emitEventStep({
        eventName: OrderWorkflowEvents.PLACED,
        data: transform({ order }, ({ order }) => ({ id: order.id })),
      }).config({ name: "emit-order-placed" })
      emitEventStep({
        eventName: ReservationItemWorkflowEvents.CREATED,
        data: transform({ reservations, order }, ({ reservations, order }) =>
          reservations.map(({ id }) => ({ id, order_id: order.id })),
        ),
      }).config({ name: "emit-reservations-created" })
      emitEventStep({
        eventName: QUOTE_ACCEPTED,
        data: transform({ input, order }, ({ input, order }) => ({
          id: input.id,
          order_id: order.id,
        })),
      }).config({ name: "emit-quote-accepted" })
      return order
    })

    return new WorkflowResponse(
      transform(
        { claimed, placed },
        ({ claimed, placed }) => placed?.id ?? claimed.replayed_order_id,
      ),
    )
  },
)
