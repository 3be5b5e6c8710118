import { createHash, timingSafeEqual } from "node:crypto"
import { companyService } from "../../modules/company"
import { memberMay } from "../../modules/company/rules/rights"
import { type Scope, graph } from "../graph"

/** What a reader of an order may see: all of it, all but personal data, or nothing. */
export type OrderAccess = "full" | "masked" | "none"

/** Who asks for an order by its id, and how they prove that it is theirs. */
export type OrderReader = {
  customer_id?: string | undefined
  email?: string | undefined
}

type Order = {
  customer_id: string | null
  email: string | null
  created_at: Date | string
}

const HOUR_MS = 60 * 60 * 1000

/** So long after an order was placed its id is enough, since a storefront shows it to a guest right after checkout. */
const ID_IS_ENOUGH_MS = HOUR_MS

const digest = (email: string) => createHash("sha256").update(email.trim().toLowerCase()).digest()

/** In constant time, so that the time of an answer says nothing of the address. */
const isSameEmail = (left: string, right: string) => timingSafeEqual(digest(left), digest(right))

/**
 * Who placed an order reads all of it. An order of a company is otherwise for its members with the right alone; of any other
 * its id is enough for an hour, then the e-mail address must be given.
 */
export const decideOrderAccess = (
  { customer_id, email, created_at }: Order,
  reader: OrderReader & { of_company: boolean; may_read_company: boolean },
  now: Date,
): OrderAccess => {
  if (reader.customer_id && reader.customer_id === customer_id) return "full"
  if (reader.of_company) return reader.may_read_company ? "full" : "none"
  if (now.getTime() - new Date(created_at).getTime() < ID_IS_ENOUGH_MS) return "full"
  return reader.email && email && isSameEmail(reader.email, email) ? "full" : "masked"
}

const companyOf = async (scope: Scope, orderId: string): Promise<string | undefined> => {
  const [row] = await graph<{ millesime_company_id: string }>(scope, {
    entity: "millesime_company_order",
    fields: ["millesime_company_id"],
    filters: { order_id: orderId },
  })
  return row?.millesime_company_id
}

/** Whether a customer reads all purchases of a company. */
const mayReadAll = async (scope: Scope, companyId: string, customerId: string | undefined) => {
  const member = customerId && (await companyService(scope).findMembership(customerId))
  return Boolean(
    member && member.company_id === companyId && memberMay(member.role, "read_purchases_of_all"),
  )
}

/** What a visitor of the shop may see of an order whose id they know; `none` for an unknown one. */
export const orderAccessOf = async (
  scope: Scope,
  orderId: string,
  reader: OrderReader,
): Promise<OrderAccess> => {
  const [[order], companyId] = await Promise.all([
    graph<Order>(scope, {
      entity: "order",
      fields: ["customer_id", "email", "created_at"],
      filters: { id: orderId },
    }),
    companyOf(scope, orderId),
  ])
  if (!order) return "none"
  const isMember = companyId ? await mayReadAll(scope, companyId, reader.customer_id) : false
  return decideOrderAccess(
    order,
    { ...reader, of_company: companyId !== undefined, may_read_company: isMember },
    new Date(),
  )
}
