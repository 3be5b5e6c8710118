import { z } from "@medusajs/framework/zod"
import { WITHDRAWAL_REFUSALS, WITHDRAWAL_STATUSES } from "../../modules/withdrawal/types"

const moment = z.string()

const WithdrawnItem = z
  .strictObject({ id: z.string(), title: z.string(), quantity: z.number().int() })
  .meta({ id: "WithdrawnItem", description: "`id` is that of the line of the order" })

export const WithdrawalEligibility = z
  .strictObject({
    order_id: z.string(),
    order_number: z.string(),
    eligible: z.boolean(),
    reason: z.enum(WITHDRAWAL_REFUSALS).nullable(),
    available_until: moment.nullable().meta({
      description:
        "The period's last second; null as long as not all of the goods have been delivered, since it begins then",
    }),
    items: WithdrawnItem.array().meta({ description: "What may still be withdrawn from" }),
  })
  .meta({ id: "WithdrawalEligibility" })
export type WithdrawalEligibility = z.output<typeof WithdrawalEligibility>

const shape = {
  id: z.string(),
  number: z.string(),
  order_id: z.string(),
  order_number: z.string(),
  status: z.enum(WITHDRAWAL_STATUSES),
  items: WithdrawnItem.array(),
  statement: z.string().nullable(),
  declared_at: moment,
  confirmed_at: moment.nullable(),
  acknowledgement: z
    .strictObject({
      sent_to: z.string(),
      at: moment,
      hash: z.string().meta({ description: "SHA-256 of what was declared and when" }),
    })
    .nullable()
    .meta({ description: "Once it is confirmed; sent by e-mail too" }),
  refund_due_on: z.string().nullable(),
  received_at: moment.nullable(),
  refunded_at: moment.nullable(),
  refund_amount: z.number().nullable(),
  currency_code: z.string(),
  refused_at: moment.nullable(),
  refusal: z.string().nullable(),
}

export const Withdrawal = z.strictObject(shape).meta({ id: "Withdrawal" })
export type WithdrawalView = z.output<typeof Withdrawal>

export const AdminWithdrawal = z
  .strictObject({
    ...shape,
    name: z.string(),
    email: z.string(),
    customer_id: z.string().nullable(),
    is_refund_overdue: z.boolean(),
    handled_by: z.string().nullable(),
  })
  .meta({ id: "AdminWithdrawal" })
export type AdminWithdrawalView = z.output<typeof AdminWithdrawal>
