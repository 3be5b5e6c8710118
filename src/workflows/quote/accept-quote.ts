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
import type { Acceptance } from "../../modules/quote/commands"
import type { PendingAcceptance } from "../../modules/quote/service"
import { QUOTE_ACCEPTED, QUOTE_APPROVAL_REQUESTED } from "./events"
import { orderInputOf } from "./order-input"
import { type BegunAcceptance, beginAcceptanceStep } from "./steps/begin-acceptance"
import { checkSaleStep } from "./steps/check-sale"
import { completeAcceptanceStep, requestApprovalStep } from "./steps/complete-acceptance"
import { reserveQuoteSpendingStep } from "./steps/reserve-spending"
import { reserveStockStep } from "./steps/reserve-stock"
import { takeHeldStockStep } from "./steps/take-held-stock"

export type AcceptQuoteInput = Acceptance & { id: string; po_number?: string }

/** Of an acceptance that is pending: it is called in branches for that only. */
const pendingOf = ({ pending }: BegunAcceptance): PendingAcceptance => pending as PendingAcceptance

/**
 * A buyer accepts the current revision, or an approver the acceptance of another member. It places one
 * order with the prices offered and its stock reserved, awaiting payment; above the buyer's spending
 * limit it asks the company for approval instead. Of concurrent acceptances one succeeds, and a
 * repeated one returns its order.
 * @returns the order's id, or null where the company must approve
 * @throws DomainError `not_found`, `forbidden`, `company_suspended`, `locked`, a `quote_…`, or what a cart is
 * refused for: `barrel_unavailable`, `checkout_incomplete`, `tax_missing`, `tax_changed`
 */
export const acceptQuoteWorkflow = createWorkflow(
  "millesime-accept-quote",
  (input: AcceptQuoteInput) => {
    const begun = beginAcceptanceStep(input)
    const reserved = reserveQuoteSpendingStep(
      transform({ input, begun }, ({ input, begun }) => ({
        pending: begun.pending,
        // It counts against the limit of the member who accepted, not the approver's.
        customer_id:
          (input.action === "approve" && begun.pending?.quote.approval_requested_by) ||
          (input.actor.id ?? ""),
        isApproved: input.action === "approve",
      })),
    )
    checkSaleStep(begun)
    const completion = transform({ input, begun }, ({ input, begun }) => ({
      pending: pendingOf(begun),
      actor: input.actor,
      ...(input.po_number !== undefined && { po_number: input.po_number }),
    }))

    when("needs-approval", { begun, reserved }, ({ begun, reserved }) =>
      Boolean(begun.pending && reserved.needsApproval),
    ).then(() => {
      requestApprovalStep(completion)
      emitEventStep({
        eventName: QUOTE_APPROVAL_REQUESTED,
        data: transform({ input }, ({ input }) => ({ id: input.id })),
      }).config({ name: "emit-approval-requested" })
    })

    const placed = when("place-order", { begun, reserved }, ({ begun, reserved }) =>
      Boolean(begun.pending && !reserved.needsApproval),
    ).then(() => {
      const orders = createOrdersStep(
        transform({ input, begun, reserved }, ({ input, begun, reserved }) => {
          const pending = pendingOf(begun)
          return [orderInputOf(pending, input.po_number ?? pending.quote.po_number, reserved.terms)]
        }),
      )
      const order = transform({ orders }, ({ orders }) => ({
        id: orders[0]?.id ?? "",
        // What is bought in for the order isn't in stock yet.
        items: (orders[0]?.items ?? [])
          .filter(({ metadata }) => !metadata?.lead_time_days)
          .map(({ id, variant_id, quantity, metadata }) => ({
            id,
            variant_id: variant_id ?? null,
            quantity,
            quote_item_id: String(metadata?.quote_item_id),
          })),
      }))
      createRemoteLinkStep(
        transform({ begun, order }, ({ begun, order }) => {
          const { company_id } = pendingOf(begun).quote
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
      const lines = transform({ begun, order }, ({ begun, order }) => ({
        sales_channel_id: pendingOf(begun).quote.sales_channel_id,
        items: order.items,
      }))
      const taken = takeHeldStockStep(
        transform({ begun, lines }, ({ begun, lines }) => ({
          held: pendingOf(begun).quote.held_reservations ?? [],
          lines,
        })),
      )
      const reservations = reserveStockStep(
        transform({ lines, taken }, ({ lines, taken }) => ({ ...lines, reserved: taken })),
      )
      createOrUpdateOrderPaymentCollectionWorkflow.runAsStep({
        input: transform({ order }, ({ order }) => ({ order_id: order.id })),
      })
      completeAcceptanceStep(completion)
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
      transform({ begun, placed }, ({ begun, placed }) => placed?.id ?? begun.replayed_order_id),
    )
  },
)
