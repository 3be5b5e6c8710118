import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Feature } from "../../options/features"
import { isFeatureOn } from "../../options/configured"
import { listAdminBarrels } from "../barrel/admin"
import { listCompanies } from "../company/admin"
import { listCompanyOrderIds } from "../company/orders"
import { listAdminPages } from "../page/admin"
import { listAdminQuotes } from "../quote/admin"

type Request = { q: string; limit: number; offset: number }
type Found = { data: { id: string }[]; count: number }

/** Companies whose orders are looked for: more of them share no name that anybody types. */
const MAX_COMPANIES = 10

const findBarrels = async (container: MedusaContainer, request: Request): Promise<Found> => {
  const { barrels, count } = await listAdminBarrels(container, request)
  const data = barrels.map(({ id, title, sku, thumbnail }) => ({
    id,
    title,
    sku: sku === null ? [] : [sku],
    thumbnail,
  }))
  return { data, count }
}

const findQuotes = async (container: MedusaContainer, request: Request): Promise<Found> => {
  const { quotes, count } = await listAdminQuotes(container, request)
  const data = quotes.map(({ id, number, po_number, company, customer }) => ({
    id,
    number,
    po_number,
    buyer: company?.name ?? customer.email,
  }))
  return { data, count }
}

const findCompanies = async (container: MedusaContainer, request: Request): Promise<Found> => {
  const { companies, count } = await listCompanies(container, request)
  return { data: companies.map(({ id, name, email }) => ({ id, name, email })), count }
}

const findPages = async (container: MedusaContainer, request: Request): Promise<Found> => {
  const { pages, count } = await listAdminPages(container, request)
  const data = pages.map(({ id, key, translations }) => ({ id, key, translations }))
  return { data, count }
}

const listOrders = async (
  container: MedusaContainer,
  filters: Record<string, unknown>,
  { limit, offset }: Request,
): Promise<Found> => {
  const { data, metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "email"],
    filters: { ...filters, is_draft_order: false },
    pagination: { take: limit, skip: offset, order: { created_at: "DESC" } },
  })
  return { data: data as Found["data"], count: metadata?.count ?? data.length }
}

/** By number and e-mail as Medusa finds them, then the orders of companies with that name. */
const findOrders = async (container: MedusaContainer, request: Request): Promise<Found> => {
  const { companies } = await listCompanies(container, {
    q: request.q,
    limit: MAX_COMPANIES,
    offset: 0,
  })
  const [own, ...lists] = await Promise.all([
    listOrders(container, { q: request.q.replace(/^#/, "") }, request),
    ...companies.map(({ id }) => listCompanyOrderIds(container, id)),
  ])
  const known = new Set(own.data.map(({ id }) => id))
  const ids = lists.flat().filter((id) => !known.has(id))
  if (!ids.length) return own
  const others = await listOrders(container, { id: ids }, request)
  return {
    data: [...own.data, ...others.data].slice(0, request.limit),
    count: own.count + others.count,
  }
}

type Search = (container: MedusaContainer, request: Request) => Promise<Found>

const searchOf =
  (feature: Feature, search: Search): Search =>
  async (container, request) =>
    isFeatureOn(feature) ? search(container, request) : { data: [], count: 0 }

/** What staff's search over everything finds in another way than Medusa, by the name of the entity. */
export const STAFF_SEARCHES: Readonly<Record<string, Search>> = {
  barrel: findBarrels,
  quote: searchOf("quotes", findQuotes),
  company: searchOf("companies", findCompanies),
  page: searchOf("pages", findPages),
  order: findOrders,
}
