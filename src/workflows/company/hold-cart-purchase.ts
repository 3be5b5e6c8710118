import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiError } from "../../http/errors"
import { findCompanyThatMayBuy } from "./buying-company"
import { type PurchaseToHold, holdPurchase } from "./hold-purchase"

export type CartToComplete = {
  id: string
  total: PurchaseToHold["amount"]
  currency_code: string
  customer?: { id: string } | null
  completed_at?: unknown
}

const REFUSALS = {
  exceeded: "The purchase exceeds what is left of your spending limit",
  other_currency: "Your spending limit is in another currency: ask an admin of your company",
  for_approvers: "Your company wants to approve the purchase first",
} as const

/**
 * Lets a member's cart pass, and holds its part of their spending limit.
 * @returns the id of the purchase; null for who buys for no company, and for a repeat, which answers
 * with the order that is there
 * @throws ApiError `company_suspended`, `company_spending_limit` or, at a rush, `locked`
 */
export const holdCartPurchase = async (
  container: MedusaContainer,
  { id, total, currency_code, customer, completed_at }: CartToComplete,
): Promise<string | null> => {
  if (!customer || completed_at) return null
  const company = await findCompanyThatMayBuy(container, customer.id)
  const holding = await holdPurchase(container, {
    customer_id: customer.id,
    company_id: company?.id ?? null,
    source_id: id,
    amount: total,
    currency_code,
  })
  if (holding.verdict === "within") return holding.id
  throw new ApiError("company_spending_limit", REFUSALS[holding.verdict])
}
