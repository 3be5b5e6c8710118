import type { MedusaContainer } from "@medusajs/framework/types"
import { DomainError } from "../../errors"
import { findActiveCompanyOf } from "./active-company"
import { type Purchase, type SpendingReservation, reserveSpending } from "./reserve-spending"

export type CartToComplete = {
  id: string
  total: Purchase["amount"]
  currency_code: string
  customer?: { id: string } | null
  completed_at?: unknown
}

const ERROR_KEYS = {
  exceeded: "company_spending_limit",
  other_currency: "company_spending_limit.other_currency",
  approval_required: "company_spending_limit.approval_required",
} as const satisfies Record<Exclude<SpendingReservation["verdict"], "within">, string>

/**
 * Reserves the total of a member's cart on their spending limit.
 * @returns the id of the purchase; null for a customer without a company, and for a completed cart
 * @throws DomainError `company_suspended`, `company_spending_limit` or `locked`
 */
export const reserveCartSpending = async (
  container: MedusaContainer,
  { id, total, currency_code, customer, completed_at }: CartToComplete,
): Promise<string | null> => {
  if (!customer || completed_at) return null
  const company = await findActiveCompanyOf(container, customer.id)
  const reservation = await reserveSpending(container, {
    customer_id: customer.id,
    company_id: company?.id ?? null,
    source_id: id,
    amount: total,
    currency_code,
  })
  if (reservation.verdict === "within") return reservation.id
  throw new DomainError(ERROR_KEYS[reservation.verdict])
}
