import type { AdminQuote } from "../../src/contracts/quote"
import { regionIdOf } from "./checkout"
import type { Client } from "./client"
import { type Colleague, join, registerCompany } from "./companies"
import { FRANCE, acceptanceOf, send } from "./quotes"
import type { Shop } from "./shop"

export type Parties = { admin: Client; approver: Colleague; buyer: Colleague; limited: Colleague }

/** A company with one of each role, and a buyer whose every purchase must be approved. */
export const aBuyingCompany = async (
  shop: Pick<Shop, "customer">,
  tokenOf: (id: string) => Promise<string>,
): Promise<Parties> => {
  const admin = await shop.customer("admin")
  await registerCompany(admin, { vat_number: null })
  const approver = await join(shop, admin, tokenOf, "approver", "approver")
  const buyer = await join(shop, admin, tokenOf, "buyer")
  const limited = await join(shop, admin, tokenOf, "limited")
  await admin.call("storeUpdateCompanyMember", {
    params: { id: limited.memberId },
    body: { spending_limit: { amount: 0, currency_code: "eur", period: "order" } },
  })
  return { admin, approver, buyer, limited }
}

/** A quote that staff open by themselves, without any cart. */
export const anOpenedQuote = async (
  staff: Client,
  buyer: Client & { id: string },
  variantId: string,
): Promise<AdminQuote> => {
  const { quote } = await staff.call("adminCreateQuote", {
    body: {
      customer_id: buyer.id,
      region_id: await regionIdOf(buyer),
      shipping_address: FRANCE,
      items: [{ variant_id: variantId, quantity: 2 }],
    },
  })
  return quote
}

/** A quote that a limited buyer has accepted, and the company must approve. */
export const aPendingQuote = async (
  staff: Client,
  { limited }: Pick<Parties, "limited">,
  variantId: string,
): Promise<AdminQuote> => {
  const sent = await send(staff, (await anOpenedQuote(staff, limited, variantId)).id)
  await limited.succeed("POST", `/store/quotes/${sent.id}/accept`, acceptanceOf(sent))
  return sent
}

export const inDays = (days: number): string =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString()

/** A product of another rate than the rest, in France. */
export const taxProductAt = async (
  staff: Client,
  productId: string,
  rate: number,
): Promise<void> => {
  const { tax_regions } = await staff.succeed<{
    tax_regions: { id: string; country_code: string }[]
  }>("GET", "/admin/tax-regions?limit=100")
  await staff.succeed("POST", "/admin/tax-rates", {
    tax_region_id: tax_regions.find(({ country_code }) => country_code === "fr")?.id,
    name: "Taux réduit",
    code: "REDUCED",
    rate,
    rules: [{ reference: "product", reference_id: productId }],
  })
}
