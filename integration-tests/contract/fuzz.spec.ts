import fc from "fast-check"
import { openApiDocument } from "../../src/contracts/openapi"
import { buy, prepareCart, regionIdOf } from "../support/checkout"
import type { Client } from "../support/client"
import { registerCompany } from "../support/companies"
import { aRequest, aVariant } from "../support/quotes"
import { describeShop } from "../support/shop"
import type { Known } from "./fuzz/from-schema"
import { MEDUSA_OPERATIONS } from "./fuzz/medusa-operations"
import { type Attempt, type Target, attempts, targetsOf } from "./fuzz/requests"

const SEED = Number(process.env.FUZZ_SEED ?? 20261130)
/** Requests to each operation by each person. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 2)
const TIMEOUT_MS = 10_000
const SUITE_TIMEOUT_MS = 560_000

/** What only the inside of the store knows. */
const LEAK = /\b(select|insert into|update) ".*"|node_modules|at \S+ \(.*:\d+:\d+\)/i

type Failure = Attempt & { who: string; status: number | string; answer?: string }

const send = async (client: Client, { method, url, body, type }: Attempt) => {
  const response = await fetch(client.baseUrl + url, {
    method,
    headers: {
      ...client.headers,
      ...(body !== undefined && { "content-type": type ?? "application/json" }),
    },
    ...(body !== undefined && method !== "GET" && { body }),
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  return { status: response.status, text: await response.text() }
}

describeShop("Any request at all", ({ staff, anonymous, customer }) => {
  /** Things that exist, by the names of the parameters that take their ids. */
  const furnish = async (buyer: Client & { id: string }): Promise<Known> => {
    const { variantId, productId } = await aVariant(staff())
    const cart = await prepareCart(anonymous(), [{ variant_id: variantId, quantity: 1 }])
    const { shipping_options } = await anonymous().succeed<{ shipping_options: { id: string }[] }>(
      "GET",
      `/store/shipping-options?cart_id=${cart.id}`,
    )
    const { payment_collection } = await anonymous().succeed<{
      payment_collection: { id: string }
    }>("POST", "/store/payment-collections", { cart_id: cart.id })
    const order = await buy(buyer, variantId)
    const quote = await aRequest(buyer, variantId)
    const company = await registerCompany(buyer, { vat_number: null })
    const { page } = await staff().call("adminCreatePage", {
      body: { key: "fuzz", translations: { "fr-FR": { slug: "fuzz", title: "F", markdown: "f" } } },
    })
    const ids = [productId, cart.id, order.id, quote.id, company.id, page.id]
    return {
      id: ids,
      carts: [cart.id],
      orders: [order.id],
      quotes: [quote.id],
      companies: [company.id],
      pages: [page.id],
      products: [productId],
      barrels: [productId],
      "payment-collections": [payment_collection.id],
      id_or_handle: [productId],
      cart_id: [cart.id],
      line_item_id: cart.items.map(({ id }) => id),
      order_id: [order.id],
      quote_id: [quote.id],
      customer_id: [buyer.id],
      company_id: [company.id],
      variant_id: [variantId],
      product_id: [productId],
      region_id: [await regionIdOf(anonymous())],
      option_id: shipping_options.map((option) => option.id),
      item_id: quote.items.map((item) => item.id),
      member_id: [company.member.id],
      slug: ["fuzz"],
      number: ["1"],
      currency_code: ["eur"],
    }
  }

  it(
    "by anybody is answered, without a fault of the store and without a word of its inside",
    async () => {
      const buyer = await customer("fuzz-buyer")
      const known = await furnish(buyer)
      const people = {
        anonymous: anonymous(),
        customer: await customer("fuzz-customer"),
        buyer,
        staff: staff().with(anonymous().headers),
      }
      const medusas = MEDUSA_OPERATIONS.map(({ query = [], body, ...rest }): Target => ({
        ...rest,
        query,
        body: body && fc.constant(body),
      }))
      const failures: Failure[] = []
      const ask = async (who: string, client: Client, attempt: Attempt) => {
        const failure = (status: number | string, answer?: string) =>
          failures.push({ who, ...attempt, status, ...(answer && { answer }) })
        try {
          const { status, text } = await send(client, attempt)
          if (status >= 500) failure(status, text.slice(0, 300))
          else if (LEAK.test(text)) failure("leak", text.slice(0, 300))
        } catch (error) {
          failure(String(error))
        }
      }
      const targets = [...targetsOf(openApiDocument(), known), ...medusas]
      for (const [index, target] of targets.entries()) {
        for (const [person, [who, client]] of Object.entries(people).entries()) {
          const samples = fc.sample(attempts(target, known), {
            seed: SEED + index * 10 + person,
            numRuns: RUNS,
          })
          // One after the other: carts that are changed at once wait for each other.
          for (const attempt of samples) await ask(who, client, attempt)
        }
      }
      expect(failures).toEqual([])
    },
    SUITE_TIMEOUT_MS,
  )
})
