import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { DomainError } from "../../errors"
import { companyService } from "../../modules/company"
import type { MemberRow } from "../../modules/company/rows"
import { needsApproval } from "../../modules/company/rules/rights"
import {
  type SpendingVerdict,
  periodStart,
  spendingVerdict,
} from "../../modules/company/rules/spending"
import { listPurchases } from "../../queries/company/purchases"

export type Purchase = {
  customer_id: string
  /** The company it is bought for; null: none, and no limit applies. */
  company_id: string | null
  /** The cart or, without one, the order to be. */
  source_id: string
  /** Units of the currency. */
  amount: Parameters<typeof MathBN.add>[0]
  currency_code: string
}

export type SpendingReservation =
  /** `id` of the purchase; null where the customer isn't a member of the company. */
  | { verdict: "within"; id: string | null }
  | { verdict: Exclude<SpendingVerdict, "within"> | "approval_required" }

export type Approval = {
  /** An approver has approved it: it counts, but no limit applies. */
  isApproved?: boolean
  /** The company requires approval of every purchase of a buyer. */
  isApprovalRequired?: boolean
}

/** Longer than a completion takes; a reservation whose completion crashed ends after it. */
const RESERVATION_TTL_MS = 10 * 60_000

/** Attempts while other purchases of the same member come in between (optimistic locking). */
const MAX_ATTEMPTS = 20

const limitOf = ({ limit_amount, limit_currency_code }: MemberRow) =>
  limit_amount === null || limit_currency_code === null
    ? null
    : { amount: limit_amount, currency_code: limit_currency_code }

/** @returns undefined where another purchase came in between */
const tryToReserve = async (
  container: MedusaContainer,
  { source_id, amount, currency_code }: Purchase,
  member: MemberRow,
  isApproved: boolean,
): Promise<SpendingReservation | undefined> => {
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
  const id = await companyService(container).reserveSpending(
    member.id,
    {
      source_id,
      currency_code,
      amount: MathBN.convert(amount).toNumber(),
      expires_at: new Date(Date.now() + RESERVATION_TTL_MS),
    },
    // Without a limit, or with one by order, other purchases don't matter.
    { since: since ?? new Date(), ids: purchases.map((purchase) => purchase.id) },
  )
  return id ? { verdict, id } : undefined
}

/**
 * Reserves the amount of a purchase on its member's spending limit, until its order counts.
 * @throws DomainError `locked` after too many concurrent purchases
 */
export const reserveSpending = async (
  container: MedusaContainer,
  purchase: Purchase,
  { isApproved = false, isApprovalRequired = false }: Approval = {},
): Promise<SpendingReservation> => {
  const service = companyService(container)
  const { customer_id, company_id } = purchase
  if (!company_id) return { verdict: "within", id: null }
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const member = await service.findMembership(customer_id)
    if (member?.company_id !== company_id) return { verdict: "within", id: null }
    if (!isApproved && needsApproval(member.role, isApprovalRequired)) {
      return { verdict: "approval_required" }
    }
    const reservation = await tryToReserve(container, purchase, member, isApproved)
    if (reservation) return reservation
  }
  throw new DomainError("locked.company_spending")
}

/** Deletes the reservation of a purchase that failed. */
export const releaseSpending = async (
  container: MedusaContainer,
  purchaseId: string | null | undefined,
): Promise<void> => {
  if (!purchaseId) return
  await companyService(container).deleteMillesimeCompanyPurchases(purchaseId)
}
