import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listCompanyOrderIds } from "../queries/company/orders"

const listOf = (value: unknown): string[] =>
  [value].flat().filter((each): each is string => typeof each === "string")

/**
 * `GET /admin/orders?company_id=…`: Medusa refuses unknown filters, so this one is replaced by `id`
 * before Medusa validates the query.
 */
export const filterOrdersByCompany = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  // eslint-disable-next-line no-restricted-syntax -- an endpoint of Medusa's, which validates it next
  const { query } = req
  const { company_id, id } = query
  if (company_id !== undefined) {
    const lists = await Promise.all(
      listOf(company_id).map((each) => listCompanyOrderIds(req.scope, each)),
    )
    const requested = id === undefined ? null : new Set(listOf(id))
    query.id = lists.flat().filter((each) => requested?.has(each) ?? true)
    delete query.company_id
  }
  next()
}
