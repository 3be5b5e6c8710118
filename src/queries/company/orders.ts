import type { MedusaContainer } from "@medusajs/framework/types"
import { getOrdersListWorkflow } from "@medusajs/medusa/core-flows"
import type { CompanyOrder, CompanyOrdersQuery } from "../../contracts/company"
import { memberMay } from "../../modules/company/rules/rights"
import type { MemberRow } from "../../modules/company/service"
import { type Scope, graph } from "../graph"

const FIELDS = [
  "id",
  "display_id",
  "status",
  "customer_id",
  "email",
  "currency_code",
  "total",
  "created_at",
]

type OrderRow = Omit<CompanyOrder, "created_at"> & { created_at: Date | string }

/** Of which orders a company is the buyer; empty for a company that isn't there, too. */
export const listCompanyOrderIds = async (scope: Scope, companyId: string): Promise<string[]> => {
  const rows = await graph<{ order_id: string }>(scope, {
    entity: "millesime_company_order",
    fields: ["order_id"],
    filters: { millesime_company_id: companyId },
  })
  return rows.map(({ order_id }) => order_id)
}

/** The orders placed for a company, the latest first. */
export const listCompanyOrders = async (
  container: MedusaContainer,
  companyId: string,
  { limit, offset, order, ...filters }: CompanyOrdersQuery,
): Promise<{ orders: CompanyOrder[]; count: number }> => {
  const id = await listCompanyOrderIds(container, companyId)
  if (!id.length) return { orders: [], count: 0 }
  const direction = order?.direction === "asc" ? "ASC" : "DESC"
  const { result } = await getOrdersListWorkflow(container).run({
    input: {
      fields: FIELDS,
      variables: {
        filters: { id, is_draft_order: false, ...filters },
        take: limit,
        skip: offset,
        order: { [order?.field ?? "created_at"]: direction, id: direction },
      },
    },
  })
  const { rows, metadata } = result as unknown as {
    rows: OrderRow[]
    metadata: { count: number }
  }
  return { orders: rows.map(orderView), count: metadata.count }
}

/** A member sees what others bought for the company only with the right to. */
export const listOrdersForMember = (
  container: MedusaContainer,
  { company_id, customer_id, role }: MemberRow,
  query: CompanyOrdersQuery,
): Promise<{ orders: CompanyOrder[]; count: number }> => {
  const isForAll = memberMay(role, "read_purchases_of_all")
  const asked = query.customer_id?.includes(customer_id) ?? true
  if (!isForAll && !asked) return Promise.resolve({ orders: [], count: 0 })
  return listCompanyOrders(
    container,
    company_id,
    isForAll ? query : { ...query, customer_id: [customer_id] },
  )
}

const orderView = (row: OrderRow): CompanyOrder => ({
  id: row.id,
  display_id: row.display_id,
  status: row.status,
  payment_status: row.payment_status,
  fulfillment_status: row.fulfillment_status,
  customer_id: row.customer_id,
  email: row.email,
  currency_code: row.currency_code,
  total: row.total,
  created_at: new Date(row.created_at).toISOString(),
})
