import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Spending } from "../../contracts/company"
import { companyService } from "../../modules/company"
import { periodStart, spentOnOrder } from "../../modules/company/rules/spending"
import type { MemberRow } from "../../modules/company/rows"
import { graph } from "../graph"

type Amount = ReturnType<typeof spentOnOrder>

type OrderRow = {
  status: string
  summary?: {
    original_order_total?: number
    current_order_total?: number
    refunded_total?: number
  }
}

export type Purchase = { id: string; source_id: string; currency_code: string; spent: Amount }

const spentOf = (order: OrderRow): Amount =>
  spentOnOrder({
    isCanceled: order.status === "canceled",
    original_total: order.summary?.original_order_total ?? 0,
    current_total: order.summary?.current_order_total ?? 0,
    refunded_total: order.summary?.refunded_total ?? 0,
  })

/** The orders of purchases, by id of the cart or of the order. */
const ordersOf = async (container: MedusaContainer, sources: string[]) => {
  const [carts, orders] = await Promise.all([
    graph<{ cart_id: string; order?: OrderRow | null }>(container, {
      entity: "order_cart",
      fields: ["cart_id", "order.status", "order.summary.*"],
      filters: { cart_id: sources },
    }),
    graph<OrderRow & { id: string }>(container, {
      entity: "order",
      fields: ["id", "status", "summary.*"],
      filters: { id: sources },
    }),
  ])
  return new Map<string, OrderRow | null | undefined>([
    ...carts.map(({ cart_id, order }) => [cart_id, order] as const),
    ...orders.map((order) => [order.id, order] as const),
  ])
}

/** A member's purchases since a moment, with the amount that each counts as spent now. */
export const listPurchases = async (
  container: MedusaContainer,
  memberId: string,
  since: Date,
): Promise<Purchase[]> => {
  const rows = await companyService(container).listMillesimeCompanyPurchases({
    member_id: memberId,
    created_at: { $gte: since },
  })
  if (!rows.length) return []
  const orderOf = await ordersOf(
    container,
    rows.map(({ source_id }) => source_id),
  )
  const now = new Date()
  return rows.map(({ id, source_id, currency_code, amount, expires_at }) => {
    const order = orderOf.get(source_id)
    const reserved = new Date(expires_at) > now ? amount : 0
    return { id, source_id, currency_code, spent: order ? spentOf(order) : reserved }
  })
}

/** The rest of a member's limit in the current period; null without a limit by month or year. */
export const retrieveSpending = async (
  container: MedusaContainer,
  { id, limit_amount, limit_currency_code, limit_period }: MemberRow,
): Promise<Spending | null> => {
  if (limit_amount === null || limit_currency_code === null || limit_period === null) return null
  const since = periodStart(limit_period, new Date())
  if (!since) return null
  const purchases = await listPurchases(container, id, since)
  const counted = purchases.filter(({ currency_code }) => currency_code === limit_currency_code)
  const spent = MathBN.sum(0, ...counted.map((purchase) => purchase.spent))
  return {
    since: since.toISOString(),
    currency_code: limit_currency_code,
    spent: spent.toNumber(),
    left: MathBN.max(0, MathBN.sub(limit_amount, spent)).toNumber(),
  }
}
