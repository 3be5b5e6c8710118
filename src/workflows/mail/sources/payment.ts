import type { MedusaContainer, ProviderWebhookPayload } from "@medusajs/framework/types"
import {
  MathBN,
  Modules,
  PaymentActions,
  PaymentEvents,
  PaymentWebhookEvents,
} from "@medusajs/framework/utils"
import type { NewMail } from "../../../modules/mail/mail"
import { graph } from "../../../queries/graph"
import { loadOrderReferences } from "../../../queries/mail/orders"
import { type MovementRow, listCaptures, listRefunds } from "../../../queries/order/movements"
import { webhookActionOf } from "../../payment/webhook-action"
import { within } from "../../../shared/moment"
import { mailToBuyer, referenceData } from "./order"
import { type EventSource, type RowSource } from "./source"

type Amount = Parameters<typeof MathBN.convert>[0]

type PaymentRow = {
  id: string
  currency_code: string
  payment_collection?: {
    amount: Amount
    captured_amount: Amount | null
    order?: { id: string } | null
  } | null
}

/** The payments of movements of money, with their orders. */
const loadPayments = async (container: MedusaContainer, movements: readonly MovementRow[]) => {
  const payments = await graph<PaymentRow>(container, {
    entity: "payment",
    fields: [
      "id",
      "currency_code",
      "payment_collection.amount",
      "payment_collection.captured_amount",
      "payment_collection.order.id",
    ],
    filters: { id: movements.map(({ payment_id }) => payment_id) },
  })
  const orders = await loadOrderReferences(
    container,
    payments.flatMap(({ payment_collection }) => payment_collection?.order?.id ?? []),
  )
  return movements.flatMap((movement) => {
    const payment = payments.find(({ id }) => id === movement.payment_id)
    const order = orders.get(payment?.payment_collection?.order?.id ?? "")
    if (!payment || !order) return []
    return [{ movement, payment, order, amount: MathBN.convert(movement.amount).toNumber() }]
  })
}

const outstandingOf = ({ payment_collection }: PaymentRow): number =>
  MathBN.max(
    0,
    MathBN.sub(payment_collection?.amount ?? 0, payment_collection?.captured_amount ?? 0),
  ).toNumber()

const findIn =
  (list: typeof listCaptures): RowSource["find"] =>
  async (container, period, payment_id) => {
    const filters = { ...(payment_id && { payment_id }), created_at: within(period) }
    const movements = await list(container, filters)
    return movements.map(({ id }) => id)
  }

/** A provider that captures by itself emits no event, and neither do refunds of a canceled order: the rows are there always. */
export const paymentReceived: RowSource = {
  kind: "payment_received",
  events: [PaymentEvents.CAPTURED],
  find: findIn(listCaptures),
  write: async (container, ids): Promise<NewMail[]> => {
    const payments = await loadPayments(container, await listCaptures(container, { id: ids }))
    return payments.flatMap(({ movement, payment, order, amount }) =>
      mailToBuyer(container, order, {
        kind: "payment_received",
        cause_id: movement.id,
        data: {
          ...referenceData(container, order),
          amount,
          currency_code: payment.currency_code,
          outstanding: outstandingOf(payment),
        },
      }),
    )
  },
}

export const paymentRefunded: RowSource = {
  kind: "payment_refunded",
  events: [PaymentEvents.REFUNDED],
  find: findIn(listRefunds),
  write: async (container, ids): Promise<NewMail[]> => {
    const payments = await loadPayments(container, await listRefunds(container, { id: ids }))
    return payments.flatMap(({ movement, payment, order, amount }) =>
      mailToBuyer(container, order, {
        kind: "payment_refunded",
        cause_id: movement.id,
        data: {
          ...referenceData(container, order),
          amount,
          currency_code: payment.currency_code,
          // The note is staff's own.
          reason: null,
        },
      }),
    )
  },
}

/** Types of the payment module declare an enum of their own. */
const FAILED = PaymentActions.FAILED as string

const orderOfSession = async (container: MedusaContainer, sessionId: string) => {
  const [session] = await container
    .resolve(Modules.PAYMENT)
    .listPaymentSessions({ id: sessionId }, { take: 1, relations: ["payment_collection"] })
  if (!session?.payment_collection) return undefined
  const [collection] = await graph<{ order?: { id: string } | null }>(container, {
    entity: "payment_collection",
    fields: ["order.id"],
    filters: { id: session.payment_collection.id },
  })
  const orderId = collection?.order?.id ?? ""
  const order = (await loadOrderReferences(container, [orderId])).get(orderId)
  return order && { session, order }
}

/** Of orders alone: in a checkout the storefront tells its visitor at once. */
export const paymentFailed: EventSource = {
  events: [PaymentWebhookEvents.WebhookReceived],
  write: async (container, event: ProviderWebhookPayload) => {
    const { action, data } = await webhookActionOf(container, event)
    if (action !== FAILED || !data?.session_id) return []
    const found = await orderOfSession(container, data.session_id)
    if (!found) return []
    const { session, order } = found
    return mailToBuyer(container, order, {
      kind: "payment_failed",
      cause_id: session.id,
      data: {
        ...referenceData(container, order),
        amount: MathBN.convert(session.amount).toNumber(),
        currency_code: session.currency_code,
      },
    })
  },
}
