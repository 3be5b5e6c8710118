import type { MedusaContainer } from "@medusajs/framework/types"
import { getOrdersListWorkflow } from "@medusajs/medusa/core-flows"
import type { CompanyOrder, CompanyOrdersQuery } from "../../contracts/company"
import { memberMay } from "../../modules/company/rules/rights"
import type { MemberRow } from "../../modules/company/rows"
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

/** Ids of the orders of a company; empty for an unknown one. */
export const listCompanyOrderIds = async (scope: Scope, companyId: string): Promise<string[]> => {
  const rows = await graph<{ order_id: string }>(scope, {
    entity: "millesime_company_order",
    fields: ["order_id"],
    filters: { millesime_company_id: companyId },
  })
  return rows.map(({ order_id }) => order_id)
}

/** The orders of a company, newest first. */
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

/** The orders that a member may see: all of the company with the right, otherwise their own. */
export const listOrdersForMember = (
  container: MedusaContainer,
  { company_id, customer_id, role }: MemberRow,
  query: CompanyOrdersQuery,
): Promise<{ orders: CompanyOrder[]; count: number }> => {
  const seesAll = memberMay(role, "read_purchases_of_all")
  const includesOwn = query.customer_id?.includes(customer_id) ?? true
  if (!seesAll && !includesOwn) return Promise.resolve({ orders: [], count: 0 })
  return listCompanyOrders(
    container,
    company_id,
    seesAll ? query : { ...query, customer_id: [customer_id] },
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
