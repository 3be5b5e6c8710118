import { Modules } from "@medusajs/framework/utils"
import { createPriceListsWorkflow } from "@medusajs/medusa/core-flows"
import { prepareCart, regionIdOf } from "../../support/checkout"
import type { Client, QueryInput } from "../../support/client"
import { registerCompany } from "../../support/companies"
import { createBarrel } from "../../support/factories"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"

describeShop("The price that a visitor would pay", (shop) => {
  const { staff, anonymous, customer, container } = shop

  const listed = async (visitor: Client, query: QueryInput) =>
    (await visitor.call("storeListBarrels", { query })).barrels

  const priceOf = async (visitor: Client, query: QueryInput) =>
    (await listed(visitor, query))[0]?.price

  const eur = (amount: number) => ({ prices: [{ amount, currency_code: "eur" }] })

  /** A company in Germany whose number nobody has confirmed: it pays the seller's VAT. */
  const approvedMember = async () => {
    const member = await customer("einkauf")
    const { id } = await registerCompany(member, { vat_number: undefined })
    await staff().call("adminApproveCompany", { params: { id }, body: {} })
    return member
  }

  const putOnList = async (
    variant_id: string,
    prices: { amount: number; min_quantity?: number; max_quantity?: number }[],
    list: object = {},
  ) => {
    await createPriceListsWorkflow(container()).run({
      input: {
        price_lists_data: [
          {
            title: "Soldes",
            description: "Soldes",
            status: "active",
            prices: prices.map((price) => ({ variant_id, currency_code: "eur", ...price })),
            ...list,
          },
        ],
      },
    } as never)
  }

  it.each([
    ["France", { country_code: "fr" }, 20, 150],
    ["Germany", { country_code: "DE" }, 19, 148.75],
    ["Madeira", { country_code: "pt", postal_code: "9000-001" }, 22, 152.5],
    ["Switzerland, as an export", { country_code: "ch" }, 0, 125],
  ])(
    "includes the VAT of %s for a consumer, in the list and on the page",
    async (_, place, rate, amount) => {
      const { id } = await createBarrel(staff(), eur(125))
      const price = {
        amount,
        currency_code: "eur",
        original_amount: amount,
        is_tax_inclusive: true,
        amount_with_tax: amount,
        amount_without_tax: 125,
        tax_rate: rate,
        lowest_amount_30_days: null,
        tiers: [],
      }
      for (const visitor of [anonymous(), await customer()]) {
        expect(await priceOf(visitor, place)).toEqual(price)
        const { barrel } = await visitor.call("storeGetBarrel", {
          params: { id_or_handle: id },
          query: place,
        })
        expect([barrel.price, barrel.variants[0]?.price]).toEqual([price, price])
      }
    },
  )

  it("is without VAT for a member of an approved company, who is told the VAT", async () => {
    await createBarrel(staff(), eur(125))
    expect(await priceOf(await approvedMember(), { country_code: "de" })).toMatchObject({
      ...{ amount: 125, is_tax_inclusive: false, tax_rate: 20 },
      ...{ amount_with_tax: 150, amount_without_tax: 125 },
    })
  })

  it("is what barrels are filtered, counted and ordered by", async () => {
    for (const amount of [99.99, 100, 125]) await createBarrel(staff(), eur(amount))
    const member = await approvedMember()
    const find = async (visitor: Client, price: Record<string, number>) => {
      const { barrels, facets } = await visitor.call("storeListBarrels", {
        query: { country_code: "fr", price, order: "-price", facets: "price" },
      })
      return [barrels.map((barrel) => barrel.price?.amount), facets?.price]
    }
    expect(await find(anonymous(), { $gte: 120, $lte: 150 })).toEqual([
      [150, 120],
      { min: 119.988, max: 150 },
    ])
    expect(await find(anonymous(), { $gte: 119.988, $lt: 120 })).toEqual([
      [119.988],
      { min: 119.988, max: 150 },
    ])
    expect(await find(member, { $gte: 100, $lte: 125 })).toEqual([
      [125, 100],
      { min: 99.99, max: 125 },
    ])
  })

  it("is that of a cart's line, for odd amounts and rates", async () => {
    const { id } = await createBarrel(staff(), { ...eur(87.33), stock: [{ quantity: 9 }] })
    const { barrel } = await anonymous().call("storeGetBarrel", {
      params: { id_or_handle: id },
      query: { country_code: "fi", postal_code: "00100" },
    })
    const variant_id = barrel.variants[0]?.id ?? ""
    const { cart } = await anonymous().succeed<{ cart: { item_total: number } }>(
      "POST",
      "/store/carts",
      {
        region_id: await regionIdOf(anonymous()),
        shipping_address: { country_code: "fi", postal_code: "00100" },
        items: [{ variant_id, quantity: 1 }],
      },
    )
    expect(barrel.price).toMatchObject({ tax_rate: 25.5, amount_with_tax: 109.59915 })
    expect(cart.item_total).toBe(barrel.price?.amount)
  })

  it("tells the price before a sale and those of greater quantities, as the cart takes them", async () => {
    const { id } = await createBarrel(staff(), { ...eur(100), stock: [{ quantity: 50 }] })
    const { barrel } = await anonymous().call("storeGetBarrel", { params: { id_or_handle: id } })
    const variant_id = barrel.variants[0]?.id ?? ""
    await putOnList(
      variant_id,
      [
        { amount: 90, max_quantity: 9 },
        { amount: 80, min_quantity: 10, max_quantity: 19 },
        { amount: 70.5, min_quantity: 20 },
      ],
      { type: "sale" },
    )
    const price = {
      ...{ amount: 108, original_amount: 120, amount_without_tax: 90 },
      tiers: [
        { min_quantity: 10, amount: 96 },
        { min_quantity: 20, amount: 84.6 },
      ],
    }
    await eventually(async () => {
      expect(await priceOf(anonymous(), { country_code: "fr" })).toMatchObject(price)
    })
    const read = { params: { id_or_handle: id }, query: { country_code: "fr" } }
    const { barrel: detail } = await anonymous().call("storeGetBarrel", read)
    expect(detail.price).toMatchObject(price)
    expect(detail.variants[0]?.original_price).toEqual({ amount: 120, currency_code: "eur" })
    for (const [quantity, unit] of [
      [9, 90],
      [10, 80],
      [20, 70.5],
    ] as const) {
      const { items } = (await prepareCart(anonymous(), [{ variant_id, quantity }])) as unknown as {
        items: { unit_price: number }[]
      }
      expect(items[0]?.unit_price).toBe(unit)
    }
  })

  it("names the lowest of the 30 days before a sale, also where it was raised for that", async () => {
    const { id } = await createBarrel(staff(), eur(100))
    await staff().call("adminUpdateBarrel", { params: { id }, body: eur(130) })
    const { barrel } = await anonymous().call("storeGetBarrel", { params: { id_or_handle: id } })
    await putOnList(barrel.variants[0]?.id ?? "", [{ amount: 104 }], { type: "sale" })
    await eventually(async () => {
      expect(await priceOf(anonymous(), { country_code: "fr" })).toMatchObject({
        ...{ amount: 124.8, original_amount: 156, lowest_amount_30_days: 120 },
      })
    })
    // A price of their own is nobody else's, so it has no history.
    const buyer = await customer()
    const { customer_group } = await staff().succeed<{ customer_group: { id: string } }>(
      "POST",
      "/admin/customer-groups",
      { name: "Amis" },
    )
    await staff().succeed("POST", `/admin/customer-groups/${customer_group.id}/customers`, {
      add: [buyer.id],
    })
    await putOnList(barrel.variants[0]?.id ?? "", [{ amount: 90 }], {
      type: "sale",
      rules: { "customer.groups.id": [customer_group.id] },
    })
    expect(await priceOf(buyer, { country_code: "fr" })).toMatchObject({
      ...{ amount: 108, original_amount: 156, lowest_amount_30_days: null },
    })
  })

  it("stays as it was entered where a shop is told no country", async () => {
    const { id } = await createBarrel(staff(), eur(125))
    const price = { amount: 125, currency_code: "eur" }
    expect(await priceOf(anonymous(), {})).toEqual(price)
    const { barrel } = await anonymous().call("storeGetBarrel", { params: { id_or_handle: id } })
    expect(barrel.price).toEqual(price)
  })

  it("has no tax where the store has no tax region for the country", async () => {
    await createBarrel(staff(), eur(125))
    expect(await priceOf(anonymous(), { country_code: "jp" })).toEqual({
      ...{ amount: 125, original_amount: 125, currency_code: "eur", is_tax_inclusive: false },
      ...{ amount_with_tax: null, amount_without_tax: null, tax_rate: null },
      ...{ lowest_amount_30_days: null, tiers: [] },
    })
    const { count } = await anonymous().call("storeListBarrels", {
      query: { country_code: "jp", price: { $gte: 125, $lte: 125 } },
    })
    expect(count).toBe(1)
  })

  it("is divided exactly for companies where prices are entered with tax", async () => {
    await container()
      .resolve(Modules.PRICING)
      .updatePricePreferences(
        { attribute: "currency_code", value: "eur" },
        { is_tax_inclusive: true },
      )
    await createBarrel(staff(), eur(125))
    expect(await priceOf(anonymous(), { country_code: "fr" })).toMatchObject({
      ...{ amount: 125, amount_with_tax: 125, is_tax_inclusive: true },
    })
    const member = await approvedMember()
    const net = (await priceOf(member, { country_code: "de" }))?.amount ?? 0
    expect(net).toBeCloseTo(125 / 1.2, 10)
    const { count, facets } = await member.call("storeListBarrels", {
      query: { country_code: "de", price: { $gte: net, $lte: net }, facets: "price" },
    })
    expect([count, facets?.price]).toEqual([1, { min: net, max: net }])
  })

  it.each([
    ["no country", { country_code: "xx" }, "country_code"],
    ["a country of another region", { country_code: "us", region: "eur" }, "country_code"],
    [
      "another currency than the region's",
      { country_code: "fr", currency_code: "usd" },
      "currency_code",
    ],
  ])("isn't told for %s", async (_, { region, ...query }: Record<string, string>, path) => {
    const region_id = region && (await regionIdOf(anonymous(), region))
    const refused = await anonymous().refusal("storeListBarrels", {
      query: { ...query, ...(region_id && { region_id }) },
    })
    expect(refused).toMatchObject({ status: 400, code: "invalid_request" })
    expect(refused.details).toMatchObject([{ path }])
  })
})
