import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { ApiError } from "../../http/errors"
import { companyService } from "../../modules/company"
import { needsApproval } from "../../modules/company/rules/rights"
import {
  type SpendingVerdict,
  periodStart,
  spendingVerdict,
} from "../../modules/company/rules/spending"
import type { MemberRow } from "../../modules/company/service"
import { listPurchases } from "../../queries/company/purchases"

export type PurchaseToHold = {
  customer_id: string
  /** For which it is bought; null: for none, and no limit holds. */
  company_id: string | null
  /** The cart, or the order to be, where it comes of no cart. */
  source_id: string
  /** Units of the currency. */
  amount: Parameters<typeof MathBN.add>[0]
  currency_code: string
}

/** `id` is that of the purchase; null for who isn't a member of the company it is bought for. */
export type Holding =
  | { verdict: "within"; id: string | null }
  | { verdict: Exclude<SpendingVerdict, "within"> | "for_approvers" }

export type Approval = {
  /** Somebody with the right has approved it: it counts, and nothing stops it. */
  isApproved?: boolean
  /** The company wants what its buyers buy approved, whatever the amount. */
  isApprovalRequired?: boolean
}

/** Longer than a completion may take; one that crashed gives its part of the limit back after it. */
const HOLD_MS = 10 * 60_000

/** Times that other purchases of the same member may come in between. */
const TRIES = 20

const limitOf = ({ limit_amount, limit_currency_code }: MemberRow) =>
  limit_amount === null || limit_currency_code === null
    ? null
    : { amount: limit_amount, currency_code: limit_currency_code }

/** @returns undefined where another purchase came in between: look again */
const tryToHold = async (
  container: MedusaContainer,
  { source_id, amount, currency_code }: PurchaseToHold,
  member: MemberRow,
  isApproved: boolean,
): Promise<Holding | undefined> => {
  const { limit_period } = member
  const since = limit_period ? periodStart(limit_period, new Date()) : null
  const purchases = since ? await listPurchases(container, member.id, since) : []
  const counted = purchases.filter(
    (other) => other.source_id !== source_id && other.currency_code === currency_code,
  )
  const verdict = spendingVerdict(isApproved ? null : limitOf(member), {
    spent: MathBN.sum(0, ...counted.map(({ spent }) => spent)),
    amount,
    currency_code,
  })
  if (verdict !== "within") return { verdict }
  const id = await companyService(container).holdPurchase(
    member.id,
    {
      source_id,
      currency_code,
      amount: MathBN.convert(amount).toNumber(),
      expires_at: new Date(Date.now() + HOLD_MS),
    },
    // Where each order counts alone, or there is no limit, others don't matter.
    { since: since ?? new Date(), ids: purchases.map((purchase) => purchase.id) },
  )
  return id ? { verdict, id } : undefined
}

/**
 * Holds a purchase's part of a member's spending limit until its order counts.
 * @throws ApiError at a rush, `locked`
 */
export const holdPurchase = async (
  container: MedusaContainer,
  purchase: PurchaseToHold,
  { isApproved = false, isApprovalRequired = false }: Approval = {},
): Promise<Holding> => {
  const service = companyService(container)
  const { customer_id, company_id } = purchase
  for (let tries = 0; company_id && tries < TRIES; tries += 1) {
    const member = await service.findMembership(customer_id)
    if (member?.company_id !== company_id) break
    if (!isApproved && needsApproval(member.role, isApprovalRequired)) {
      return { verdict: "for_approvers" }
    }
    const holding = await tryToHold(container, purchase, member, isApproved)
    if (holding) return holding
    if (tries === TRIES - 1) {
      throw new ApiError("locked", "Too many purchases at once: try again")
    }
  }
  return { verdict: "within", id: null }
}

/** Gives a part of the limit back, where a purchase came to nothing. */
export const releasePurchase = async (
  container: MedusaContainer,
  id: string | null | undefined,
): Promise<void> => {
  if (!id) return
  await companyService(container).deleteMillesimeCompanyPurchases(id)
}
