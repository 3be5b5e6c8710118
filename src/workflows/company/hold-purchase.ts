import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { ApiError } from "../../http/errors"
import { COMPANY_MODULE } from "../../modules/company"
import { periodStart, spendingVerdict } from "../../modules/company/rules/spending"
import type CompanyModuleService from "../../modules/company/service"
import type { MemberRow } from "../../modules/company/service"
import { listPurchases } from "../../queries/company/purchases"

export type CartToComplete = {
  id: string
  total: Parameters<typeof MathBN.add>[0]
  currency_code: string
  customer?: { id: string } | null
  completed_at?: unknown
}

/** Longer than a completion may take; one that crashed gives its part of the limit back after it. */
const HOLD_MS = 10 * 60_000

/** Times that other purchases of the same member may come in between. */
const TRIES = 20

const REFUSALS = {
  exceeded: "The purchase exceeds what is left of your spending limit",
  other_currency: "Your spending limit is in another currency: ask an admin of your company",
} as const

/** @throws ApiError `company_spending_limit` */
const holdWithin = async (
  container: MedusaContainer,
  cart: CartToComplete,
  member: MemberRow,
): Promise<string | null> => {
  const { limit_amount, limit_currency_code, limit_period } = member
  const isLimited = limit_amount !== null && limit_currency_code !== null && limit_period !== null
  const limit = isLimited ? { amount: limit_amount, currency_code: limit_currency_code } : null
  const since = limit_period ? periodStart(limit_period, new Date()) : null
  const purchases = since ? await listPurchases(container, member.id, since) : []
  const counted = purchases.filter(
    ({ cart_id, currency_code }) => cart_id !== cart.id && currency_code === cart.currency_code,
  )
  const verdict = spendingVerdict(limit, {
    spent: MathBN.sum(0, ...counted.map(({ spent }) => spent)),
    amount: cart.total,
    currency_code: cart.currency_code,
  })
  if (verdict !== "within") throw new ApiError("company_spending_limit", REFUSALS[verdict])
  return container.resolve<CompanyModuleService>(COMPANY_MODULE).holdPurchase(
    member.id,
    {
      cart_id: cart.id,
      currency_code: cart.currency_code,
      amount: Number(cart.total),
      expires_at: new Date(Date.now() + HOLD_MS),
    },
    // Where each order counts alone, or there is no limit, others don't matter.
    { since: since ?? new Date(), ids: purchases.map(({ id }) => id) },
  )
}

/**
 * Lets a member's purchase pass, and holds its part of their spending limit.
 * @returns the id of the purchase; null for who buys for no company, and for a repeat, which answers
 * with the order that is there
 * @throws ApiError `company_suspended`, `company_spending_limit` or, at a rush, `locked`
 */
export const holdPurchase = async (
  container: MedusaContainer,
  cart: CartToComplete,
): Promise<string | null> => {
  if (!cart.customer || cart.completed_at) return null
  const service = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const company = await service.findBuyingCompany(cart.customer.id)
  if (!company) return null
  if (company.status === "suspended") {
    throw new ApiError("company_suspended", "Your company is suspended: it can't buy at present")
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const member = await service.findMembership(cart.customer.id)
    if (!member) return null
    const id = await holdWithin(container, cart, member)
    if (id) return id
  }
  throw new ApiError("locked", "Too many purchases at once: try again")
}
