import { MathBN } from "@medusajs/framework/utils"
import type {
  AdminWithdrawalView,
  WithdrawalEligibility,
  WithdrawalView,
} from "../../contracts/withdrawal"
import type { WithdrawalRow } from "../../modules/withdrawal/rows"
import { dayOf } from "../../shared/days"
import { iso, isoOrNull } from "../../shared/moment"
import type { Eligibility, WithdrawableOrder } from "./orders"

export const withdrawalView = (row: WithdrawalRow): WithdrawalView => ({
  id: row.id,
  number: row.number,
  order_id: row.order_id,
  order_number: row.order_number,
  status: row.status,
  items: row.items,
  statement: row.statement,
  declared_at: iso(row.declared_at),
  confirmed_at: isoOrNull(row.confirmed_at),
  acknowledgement:
    row.confirmed_at && row.acknowledgement_hash
      ? { sent_to: row.email, at: iso(row.confirmed_at), hash: row.acknowledgement_hash }
      : null,
  refund_due_on: row.refund_due_on,
  received_at: isoOrNull(row.received_at),
  refunded_at: isoOrNull(row.refunded_at),
  refund_amount: row.refund_amount === null ? null : MathBN.convert(row.refund_amount).toNumber(),
  currency_code: row.currency_code,
  refused_at: isoOrNull(row.refused_at),
  refusal: row.refusal,
})

/** Whose refund is overdue is neither refunded nor refused after the last day. */
export const adminWithdrawalView = (row: WithdrawalRow): AdminWithdrawalView => ({
  ...withdrawalView(row),
  name: row.name,
  email: row.email,
  customer_id: row.customer_id,
  is_refund_overdue:
    (row.status === "confirmed" || row.status === "received") &&
    row.refund_due_on !== null &&
    row.refund_due_on < dayOf(new Date()),
  handled_by: row.handled_by,
})

export const eligibilityView = (
  { id, number, available_until }: WithdrawableOrder,
  { reason, items }: Eligibility,
): WithdrawalEligibility => ({
  order_id: id,
  order_number: number,
  eligible: reason === null,
  reason,
  available_until: isoOrNull(available_until),
  items,
})
