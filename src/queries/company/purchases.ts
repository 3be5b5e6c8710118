import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Spending } from "../../contracts/company"
import { COMPANY_MODULE } from "../../modules/company"
import { periodStart, spentOnOrder } from "../../modules/company/rules/spending"
import type CompanyModuleService from "../../modules/company/service"
import type { MemberRow } from "../../modules/company/service"
import { graph } from "../graph"

type Amount = ReturnType<typeof spentOnOrder>

type OrderCartRow = {
  cart_id: string
  order?: {
    status: string
    summary?: {
      original_order_total?: number
      current_order_total?: number
      refunded_total?: number
    }
  } | null
}

export type Purchase = { id: string; cart_id: string; currency_code: string; spent: Amount }

const spentOf = (order: NonNullable<OrderCartRow["order"]>): Amount =>
  spentOnOrder({
    isCanceled: order.status === "canceled",
    original_total: order.summary?.original_order_total ?? 0,
    current_total: order.summary?.current_order_total ?? 0,
    refunded_total: order.summary?.refunded_total ?? 0,
  })

/** A member's purchases since a moment, with what each counts as spent now. */
export const listPurchases = async (
  container: MedusaContainer,
  memberId: string,
  since: Date,
): Promise<Purchase[]> => {
  const rows = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .listCompanyPurchases({ member_id: memberId, created_at: { $gte: since } })
  if (!rows.length) return []
  const orders = await graph<OrderCartRow>(container, {
    entity: "order_cart",
    fields: ["cart_id", "order.status", "order.summary.*"],
    filters: { cart_id: rows.map(({ cart_id }) => cart_id) },
  })
  const orderOf = new Map(orders.map(({ cart_id, order }) => [cart_id, order]))
  const now = new Date()
  return rows.map(({ id, cart_id, currency_code, amount, expires_at }) => {
    const order = orderOf.get(cart_id)
    const held = new Date(expires_at) > now ? amount : 0
    return { id, cart_id, currency_code, spent: order ? spentOf(order) : held }
  })
}

/** What is left of a member's limit; null where none holds for longer than an order. */
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
