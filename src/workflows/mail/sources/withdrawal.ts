import type { MedusaContainer } from "@medusajs/framework/types"
import type { NewMail } from "../../../modules/mail/mail"
import { composeMessage } from "../../../modules/mail/messages"
import type { MailData } from "../../../modules/mail/messages/data"
import { withdrawalService } from "../../../modules/withdrawal"
import type { WithdrawalRow } from "../../../modules/withdrawal/rows"
import type { WithdrawableOrder } from "../../../queries/withdrawal/orders"
import { iso, isoOrNull, within } from "../../../shared/moment"
import { WITHDRAWAL_CONFIRMED, WITHDRAWAL_REFUSED } from "../../withdrawal/events"
import { adminLink, storefrontLink } from "./links"
import { orderLink } from "./order"
import { localeFor, staffAddresses } from "./recipients"
import type { RowSource } from "./source"

/** A guest's link, whose token is stored nowhere but in the message until it is sent. */
export const writeWithdrawalLink = (
  container: MedusaContainer,
  order: WithdrawableOrder,
  { id, token, expires_at }: { id: string; token: string; expires_at: Date },
): NewMail => {
  const locale = localeFor(container, order.locale)
  const url = storefrontLink(container, "withdrawal", { token })
  return {
    kind: "withdrawal_link",
    cause_id: id,
    to: order.email,
    locale,
    content: composeMessage(
      "withdrawal_link",
      { number: order.number, url, token, expires_at: iso(expires_at) },
      locale,
    ),
    order_id: order.id,
    customer_id: order.customer_id,
    expires_at,
  }
}

const dataOf = (row: WithdrawalRow): Omit<MailData["withdrawal_confirmed"], "url"> => ({
  number: row.number,
  order_number: row.order_number,
  name: row.name,
  items: row.items.map(({ title, quantity }) => ({ title, quantity })),
  statement: row.statement,
  declared_at: iso(row.declared_at),
  confirmed_at: isoOrNull(row.confirmed_at) ?? iso(row.declared_at),
  hash: row.acknowledgement_hash ?? "",
  refund_due_on: row.refund_due_on ?? "",
})

const ofOrder = (row: WithdrawalRow) => ({
  cause_id: row.id,
  order_id: row.order_id,
  customer_id: row.customer_id,
})

/** Withdrawals by the moment of one of their steps. */
const findBy =
  (column: "confirmed_at" | "refused_at"): RowSource["find"] =>
  async (container, period, id) => {
    const rows = await withdrawalService(container).listMillesimeWithdrawals(
      { ...(id && { id }), [column]: within(period) },
      { select: ["id"] },
    )
    return rows.map((row) => row.id)
  }

const sourceOf = (
  kind: RowSource["kind"],
  event: string,
  find: RowSource["find"],
  write: (container: MedusaContainer, row: WithdrawalRow) => Promise<NewMail[]>,
): RowSource => ({
  kind,
  events: [event],
  find,
  write: async (container, ids) => {
    const rows = await withdrawalService(container).listMillesimeWithdrawals({ id: ids })
    return (await Promise.all(rows.map((row) => write(container, row)))).flat()
  },
})

/** The acknowledgement on a durable medium (C. conso., art. L221-21). */
export const withdrawalConfirmed = sourceOf(
  "withdrawal_confirmed",
  WITHDRAWAL_CONFIRMED,
  findBy("confirmed_at"),
  async (container, row) => {
    const locale = localeFor(container, row.locale)
    const data = { ...dataOf(row), url: orderLink(container, row.order_id) }
    const content = composeMessage("withdrawal_confirmed", data, locale)
    return [{ kind: "withdrawal_confirmed", to: row.email, locale, content, ...ofOrder(row) }]
  },
)

export const withdrawalRefused = sourceOf(
  "withdrawal_refused",
  WITHDRAWAL_REFUSED,
  findBy("refused_at"),
  async (container, row) => {
    const locale = localeFor(container, row.locale)
    const { number, order_number, refusal } = row
    const url = orderLink(container, row.order_id)
    const data = { number, order_number, reason: refusal ?? "", url }
    const content = composeMessage("withdrawal_refused", data, locale)
    return [{ kind: "withdrawal_refused", to: row.email, locale, content, ...ofOrder(row) }]
  },
)

export const staffWithdrawalConfirmed = sourceOf(
  "staff_withdrawal_confirmed",
  WITHDRAWAL_CONFIRMED,
  findBy("confirmed_at"),
  async (container, row) => {
    const locale = localeFor(container, null)
    const data = { ...dataOf(row), url: adminLink(container, "/withdrawals") }
    const content = composeMessage("staff_withdrawal_confirmed", data, locale)
    const kind = "staff_withdrawal_confirmed" as const
    return (await staffAddresses(container)).map((to) => ({
      ...{ kind, to, locale, content },
      ...ofOrder(row),
    }))
  },
)
