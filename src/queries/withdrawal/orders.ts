import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { DomainError } from "../../errors"
import { withdrawalService } from "../../modules/withdrawal"
import type { OrderedLine } from "../../modules/withdrawal/rules/items"
import { withdrawalEndsOn } from "../../modules/withdrawal/rules/period"
import type { WithdrawalRefusal, WithdrawnItem } from "../../modules/withdrawal/types"
import { dayOf } from "../../shared/days"
import { fullNameOf } from "../../shared/full-name"
import type { Moment } from "../../shared/moment"
import { endOfDay } from "../../shared/time-zone"
import { graph } from "../graph"
import { orderNumberOf } from "../mail/orders"

type Amount = Parameters<typeof MathBN.convert>[0]

type Name = { first_name?: string | null; last_name?: string | null }

type OrderRow = {
  id: string
  display_id: number
  custom_display_id: string | null
  customer_id: string | null
  email: string | null
  locale: string | null
  currency_code: string
  status: string
  canceled_at: Moment | null
  is_draft_order: boolean
  billing_address?: Name | null
  shipping_address?: Name | null
  millesime_company?: { id: string } | null
  accepted_terms?: { id: string } | null
  items?: {
    id: string
    title: string
    product_title?: string | null
    quantity: Amount
    detail?: Record<
      | "delivered_quantity"
      | "return_requested_quantity"
      | "return_received_quantity"
      | "return_dismissed_quantity",
      Amount | undefined
    > | null
  }[]
  fulfillments?: { delivered_at: Moment | null; canceled_at: Moment | null }[]
}

const FIELDS = [
  "id",
  "display_id",
  "custom_display_id",
  "customer_id",
  "email",
  "locale",
  "currency_code",
  "status",
  "canceled_at",
  "is_draft_order",
  ...["billing_address", "shipping_address"].flatMap((address) => [
    `${address}.first_name`,
    `${address}.last_name`,
  ]),
  "millesime_company.id",
  "accepted_terms.id",
  "items.*",
  "items.detail.*",
  "fulfillments.id",
  "fulfillments.delivered_at",
  "fulfillments.canceled_at",
]

/** An order as far as a withdrawal follows from it. */
export type WithdrawableOrder = {
  id: string
  number: string
  customer_id: string | null
  name: string
  email: string
  locale: string | null
  currency_code: string
  is_of_company: boolean
  is_canceled: boolean
  lines: OrderedLine[]
  /** The period's last second; null as long as not all goods have been delivered. */
  available_until: Date | null
}

const number = (amount: Amount | undefined) => MathBN.convert(amount ?? 0).toNumber()

const availableUntil = ({ items = [], fulfillments = [], accepted_terms }: OrderRow) => {
  const isDelivered = items.every(
    ({ detail, quantity }) => number(detail?.delivered_quantity) >= number(quantity),
  )
  const moments = fulfillments.flatMap(({ delivered_at, canceled_at }) =>
    delivered_at && !canceled_at ? [new Date(delivered_at).getTime()] : [],
  )
  if (!items.length || !isDelivered || !moments.length) return null
  // The conditions of sale inform of the right.
  const isInformed = Boolean(accepted_terms)
  return endOfDay(withdrawalEndsOn(dayOf(new Date(Math.max(...moments))), isInformed))
}

const orderOf = (row: OrderRow): WithdrawableOrder => ({
  id: row.id,
  number: orderNumberOf(row),
  customer_id: row.customer_id,
  name: fullNameOf(row.billing_address) || fullNameOf(row.shipping_address) || (row.email ?? ""),
  email: row.email ?? "",
  locale: row.locale,
  currency_code: row.currency_code,
  is_of_company: Boolean(row.millesime_company),
  is_canceled: Boolean(row.canceled_at) || row.status === "canceled",
  lines: (row.items ?? []).map(({ id, title, product_title, quantity, detail }) => ({
    id,
    title: product_title || title,
    quantity: number(quantity),
    returned:
      number(detail?.return_requested_quantity) +
      number(detail?.return_received_quantity) +
      number(detail?.return_dismissed_quantity),
  })),
  available_until: availableUntil(row),
})

const findOrder = async (
  container: MedusaContainer,
  filters: Record<string, unknown>,
): Promise<WithdrawableOrder | undefined> => {
  const [row] = await graph<OrderRow>(container, { entity: "order", fields: FIELDS, filters })
  return row && !row.is_draft_order ? orderOf(row) : undefined
}

/** @throws DomainError `not_found` */
export const retrieveWithdrawableOrder = async (
  container: MedusaContainer,
  id: string,
  owner: { customer_id?: string } = {},
): Promise<WithdrawableOrder> => {
  const order = await findOrder(container, { id, ...owner })
  if (!order) throw new DomainError("not_found.order")
  return order
}

/** The order that a guest names by its number and their address. */
export const findOrderOfGuest = async (
  container: MedusaContainer,
  { order_number, email }: { order_number: string; email: string },
): Promise<WithdrawableOrder | undefined> => {
  const display_id = Number(order_number.replace(/^#/, ""))
  if (!Number.isSafeInteger(display_id) || display_id > 2 ** 31) return undefined
  const order = await findOrder(container, { display_id })
  return order?.email.toLowerCase() === email.toLowerCase() ? order : undefined
}

export type Eligibility = { reason: WithdrawalRefusal | null; items: WithdrawnItem[] }

/** Whether something can be withdrawn from an order now, and what. */
export const eligibilityOf = async (
  container: MedusaContainer,
  order: WithdrawableOrder,
  now = new Date(),
): Promise<Eligibility> => {
  if (order.is_of_company) return { reason: "withdrawal_not_consumer", items: [] }
  const items = order.is_canceled
    ? []
    : await withdrawalService(container).listItemsLeft(order.id, order.lines)
  if (!items.length) return { reason: "withdrawal_done", items }
  const isOver = order.available_until !== null && now > order.available_until
  return isOver ? { reason: "withdrawal_expired", items: [] } : { reason: null, items }
}

/** @throws DomainError `withdrawal_not_consumer`, `withdrawal_expired`, `withdrawal_done` */
export const throwIfNotEligible = async (
  container: MedusaContainer,
  order: WithdrawableOrder,
): Promise<void> => {
  const { reason } = await eligibilityOf(container, order)
  if (reason === "withdrawal_expired" && order.available_until) {
    throw new DomainError(reason, { day: dayOf(order.available_until) })
  }
  if (reason && reason !== "withdrawal_expired") throw new DomainError(reason)
}
