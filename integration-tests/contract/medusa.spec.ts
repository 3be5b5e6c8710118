import type { z } from "@medusajs/framework/zod"
import { Modules } from "@medusajs/framework/utils"
import { medusaEndpoints } from "../../src/contracts/medusa"
import { SEARCH_FIELDS } from "../../src/contracts/medusa/search"
import type { Endpoint } from "../../src/http/endpoints"
import type { Client } from "../support/client"
import { FRANCE, aVariant } from "../support/quotes"
import { describeShop } from "../support/shop"

type Documented = typeof medusaEndpoints
type Input = { params?: Record<string, string>; query?: string; body?: object }

describeShop("Medusa's endpoints", ({ staff, anonymous, customer, container }) => {
  /** Calls an endpoint as the document says, and reads its answer as the document does. */
  const call = async <N extends keyof Documented>(
    client: Client,
    name: N,
    { params = {}, query = "", body }: Input = {},
  ): Promise<z.output<Documented[N]["response"]>> => {
    const endpoint: Endpoint = medusaEndpoints[name]
    const path = endpoint.path.replace(/:(\w+)/g, (_, param: string) => params[param] ?? "")
    const answer = await client.request(endpoint.method, path + query, body)
    expect([name, answer.status]).toEqual([name, endpoint.status ?? 200])
    return endpoint.response.parse(answer.body) as z.output<Documented[N]["response"]>
  }

  it("answer a guest's purchase as the document says", async () => {
    const { productId, variantId } = await aVariant(staff())
    const guest = anonymous()
    const { regions } = await call(guest, "storeListRegions", { query: "?limit=3" })
    const region_id = regions.find(({ currency_code }) => currency_code === "eur")?.id ?? ""
    await call(guest, "storeListProducts", { query: `?region_id=${region_id}&limit=3&offset=0` })
    await call(guest, "storeGetProduct", { params: { id: productId } })
    await call(guest, "storeListProductCategories")
    const { cart } = await call(guest, "storeCreateCart", {
      body: { region_id, email: "a@b.test", items: [{ variant_id: variantId, quantity: 1 }] },
    })
    const params = { id: cart.id }
    await call(guest, "storeUpdateCart", {
      params,
      body: { shipping_address: { ...FRANCE, phone: "+33556000000" } },
    })
    const another = { variant_id: variantId, quantity: 1 }
    await call(guest, "storeAddCartLineItem", { params, body: another })
    const line = { ...params, line_id: cart.items?.[0]?.id ?? "" }
    await call(guest, "storeUpdateCartLineItem", { params: line, body: { quantity: 3 } })
    const { shipping_options } = await call(guest, "storeListShippingOptions", {
      query: `?cart_id=${cart.id}`,
    })
    const option_id = shipping_options[0]?.id
    await call(guest, "storeAddCartShippingMethod", { params, body: { option_id } })
    const { payment_providers } = await call(guest, "storeListPaymentProviders", {
      query: `?region_id=${region_id}`,
    })
    const { payment_collection } = await call(guest, "storeCreatePaymentCollection", {
      body: { cart_id: cart.id },
    })
    await call(guest, "storeCreatePaymentSession", {
      params: { id: payment_collection.id },
      body: { provider_id: payment_providers[0]?.id },
    })
    await call(guest, "storeGetCart", { params })
    const completed = await call(guest, "storeCompleteCart", { params, body: {} })
    if (completed.type !== "order") throw new Error("No order")
    await call(guest, "storeGetOrder", { params: { id: completed.order.id } })
  })

  it("answer a customer as the document says", async () => {
    const login = { email: "new@example.test", password: "a-long-password-1" }
    const { token } = await call(anonymous(), "authRegisterCustomer", { body: login })
    const registered = anonymous().with({ authorization: `Bearer ${token}` })
    await call(registered, "storeCreateCustomer", { body: { email: login.email } })
    await call(anonymous(), "authLogInCustomer", { body: login })
    const buyer = await customer()
    await call(buyer, "authRefreshToken", { body: {} })
    await call(buyer, "storeGetCustomer")
    await call(buyer, "storeUpdateCustomer", { body: { first_name: "Jeanne" } })
    await call(buyer, "storeCreateCustomerAddress", { body: FRANCE })
    const { addresses } = await call(buyer, "storeListCustomerAddresses")
    expect(addresses).toHaveLength(1)
    await call(buyer, "storeListOrders")
  })

  it("answer a search by every filter, facet and order that the document names", async () => {
    await aVariant(staff())
    const { fields } = container().resolve(Modules.SEARCH).getIndex("barrel") as unknown as {
      fields: Record<string, Record<keyof typeof SEARCH_FIELDS, unknown>>
    }
    for (const use of ["filterable", "facetable", "sortable"] as const) {
      const named = SEARCH_FIELDS[use].replace("<currency>", "eur").split(", ")
      const unknown = named.filter((field) => !fields[field]?.[use])
      expect([use, unknown]).toEqual([use, []])
    }
    const { results } = await call(anonymous(), "storeSearch", {
      body: {
        entity: "barrel",
        filters: { q: "barrique", wood: ["french_oak"], volume_liters: { $gte: 200 } },
        pagination: { skip: 0, take: 5, order: { price_eur: "ASC" } },
        search_options: { facets: ["wood", { field: "price_eur", type: "stats" }] },
      },
    })
    expect(results[0]?.hits).toHaveLength(1)
    const refused = await anonymous().request("POST", "/store/search", {
      entity: "barrel",
      filters: { q: "barrique" },
      search_options: { highlight: true },
    })
    expect(refused.status).toBe(400)
  })
})
