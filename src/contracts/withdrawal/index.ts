import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listQuery, listResponse, oneOrMany, order, queryBoolean } from "../../http/query"
import { WITHDRAWAL_STATUSES } from "../../modules/withdrawal/types"
import { Text } from "../common"
import { AdminWithdrawal, Withdrawal, WithdrawalEligibility } from "./views"

export type { AdminWithdrawalView, WithdrawalEligibility, WithdrawalView } from "./views"

const id = z.string().min(1).max(100)

const items = z
  .strictObject({ id, quantity: z.int().min(1).max(1_000_000) })
  .array()
  .min(1)
  .max(500)
  .refine((some) => new Set(some.map((item) => item.id)).size === some.length, "repeated_id")
  .optional()
  .meta({ description: "Lines of the order; all that is left, if none are named" })

const statement = Text(2000).optional().meta({ description: "In the buyer's own words" })

export const DeclareWithdrawal = z.strictObject({ order_id: id, items, statement })
export const DeclareWithdrawalByLink = z.strictObject({ items, statement })

const token = z.string().min(1).max(200)

const oneWithdrawal = z.strictObject({ withdrawal: Withdrawal })
const eligibility = z.strictObject({ eligibility: WithdrawalEligibility })

const REFUSALS = ["withdrawal_not_consumer", "withdrawal_expired", "withdrawal_done"] as const

export const storeWithdrawalEndpoints = defineEndpoints({
  storeGetWithdrawalEligibility: {
    summary: "Tell whether, and until when, an order can be withdrawn from",
    method: "GET",
    path: "/store/withdrawals/eligibility",
    access: "customer",
    query: z.strictObject({ order_id: id.meta({ description: "An order of one's own" }) }),
    response: eligibility,
    errors: ["not_found"],
  },
  storeDeclareWithdrawal: {
    summary: "Declare the withdrawal from an order",
    description:
      "The first of the two steps that the law asks for (directive 2023/2673): nothing binds before the confirmation. The same declaration again is the first.",
    method: "POST",
    path: "/store/withdrawals",
    access: "customer",
    body: DeclareWithdrawal,
    response: oneWithdrawal,
    status: 201,
    errors: ["not_found", ...REFUSALS],
    limit: "withdrawal",
  },
  storeConfirmWithdrawal: {
    summary: "Confirm a withdrawal",
    description:
      "Acknowledged at once, in the answer and by e-mail, with content, date and time. A confirmed one answers the same again. A guest sends the token of the link.",
    method: "POST",
    path: "/store/withdrawals/:id/confirm",
    access: "public",
    body: z.strictObject({ token: token.optional() }).default({}),
    response: oneWithdrawal,
    errors: ["not_found", "withdrawal_expired", "withdrawal_done"],
    limit: "withdrawal",
  },
  storeRequestWithdrawalLink: {
    summary: "Send a guest the link to withdraw from an order",
    description: "The answer is the same for an order or address that doesn't exist.",
    method: "POST",
    path: "/store/withdrawals/by-email",
    access: "public",
    body: z.strictObject({ order_number: Text(50), email: z.email("not_email").max(320) }),
    response: z.strictObject({}),
    status: 202,
    limit: "withdrawal_link",
  },
  storeGetWithdrawalLink: {
    summary: "Read what a guest's link allows to withdraw from",
    method: "GET",
    path: "/store/withdrawal-links/:token",
    access: "public",
    response: eligibility,
    errors: ["not_found"],
    limit: "withdrawal",
  },
  storeDeclareWithdrawalByLink: {
    summary: "Declare a withdrawal by a guest's link",
    description: "Confirmed as any other; the link is used up then.",
    method: "POST",
    path: "/store/withdrawal-links/:token",
    access: "public",
    body: DeclareWithdrawalByLink,
    response: oneWithdrawal,
    status: 201,
    errors: ["not_found", ...REFUSALS],
    limit: "withdrawal",
  },
})

export const AdminWithdrawalsQuery = listQuery({
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .meta({ description: "Part of the number, the order's number, the name or e-mail" }),
  status: oneOrMany(z.enum(WITHDRAWAL_STATUSES)).optional(),
  order_id: oneOrMany(id).optional(),
  overdue: queryBoolean().optional().meta({ description: "Only those whose refund is overdue" }),
  order: order(["declared_at", "confirmed_at", "refund_due_on", "number"]).optional(),
})
export type AdminWithdrawalsQuery = z.output<typeof AdminWithdrawalsQuery>

export const RefuseWithdrawal = z.strictObject({
  reason: Text(1000).meta({ description: "The buyer reads it" }),
})

export const RefundWithdrawal = z.strictObject({
  amount: z
    .number()
    .min(0)
    .max(1_000_000_000)
    .optional()
    .meta({ description: "With tax; the goods, and the delivery of a whole order, by default" }),
})

const oneForStaff = z.strictObject({ withdrawal: AdminWithdrawal })

export const adminWithdrawalEndpoints = defineEndpoints({
  adminListWithdrawals: {
    summary: "List withdrawals, newest first",
    method: "GET",
    path: "/admin/withdrawals",
    access: "admin",
    query: AdminWithdrawalsQuery,
    response: listResponse("withdrawals", AdminWithdrawal),
  },
  adminGetWithdrawal: {
    summary: "Get a withdrawal",
    method: "GET",
    path: "/admin/withdrawals/:id",
    access: "admin",
    response: oneForStaff,
    errors: ["not_found"],
  },
  adminReceiveWithdrawal: {
    summary: "Note that the goods of a withdrawal are back",
    method: "POST",
    path: "/admin/withdrawals/:id/receive",
    access: "admin",
    body: z.strictObject({}),
    response: oneForStaff,
    errors: ["not_found", "withdrawal_invalid_transition"],
  },
  adminRefuseWithdrawal: {
    summary: "Refuse a withdrawal",
    description:
      "Where the law excludes it (C. conso., art. L221-28). The buyer is told the reason.",
    method: "POST",
    path: "/admin/withdrawals/:id/refuse",
    access: "admin",
    body: RefuseWithdrawal,
    response: oneForStaff,
    errors: ["not_found", "withdrawal_invalid_transition"],
  },
  adminRefundWithdrawal: {
    summary: "Refund a withdrawal",
    description:
      "By the means of payment of the order, over several payments where one isn't enough.",
    method: "POST",
    path: "/admin/withdrawals/:id/refund",
    access: "admin",
    idempotent: true,
    body: RefundWithdrawal,
    response: oneForStaff,
    errors: ["not_found", "withdrawal_invalid_transition", "refund_too_high"],
  },
})
