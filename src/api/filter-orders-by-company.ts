import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listCompanyOrderIds } from "../queries/company/orders"

const listOf = (value: unknown): string[] =>
  [value].flat().filter((each): each is string => typeof each === "string")

/**
 * `GET /admin/orders?company_id=…`: Medusa refuses a filter that it doesn't know, so ours becomes
 * one that it does before it looks.
 */
export const filterOrdersByCompany = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  // eslint-disable-next-line no-restricted-syntax -- an endpoint of Medusa's, which looks at it next
  const { query } = req
  const { company_id, id } = query
  if (company_id !== undefined) {
    const lists = await Promise.all(
      listOf(company_id).map((each) => listCompanyOrderIds(req.scope, each)),
    )
    const asked = id === undefined ? null : new Set(listOf(id))
    query.id = lists.flat().filter((each) => asked?.has(each) ?? true)
    delete query.company_id
  }
  next()
}
