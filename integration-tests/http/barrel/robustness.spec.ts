import { Modules } from "@medusajs/framework/utils"
import { graph } from "../../../src/queries/graph"
import { buy } from "../../support/checkout"
import { aBarrel, createBarrel } from "../../support/factories"
import { describeShop } from "../../support/shop"

describeShop("Barrels when things go wrong", ({ staff, anonymous, container }) => {
  const read = async (id: string) =>
    (await staff().call("adminGetBarrel", { params: { id } })).barrel

  const variantOf = async (id: string) => {
    const { product } = await staff().succeed<{ product: { variants: { id: string }[] } }>(
      "GET",
      `/admin/products/${id}`,
    )
    return product.variants[0]?.id ?? ""
  }

  it.each([
    ["sales_channel_ids", ["sc_unknown"], "sales_channel_ids.0"],
    ["category_ids", ["pcat_unknown"], "category_ids.0"],
    ["sales_channel_ids", ["same", "same"], "sales_channel_ids"],
    ["images", ["javascript:alert(1)"], "images.0"],
    ["title", "with a \0 in it", "title"],
  ])(
    "staff who sends a wrong %s is told so, and the shop stays open",
    async (field, value, path) => {
      const { id } = await createBarrel(staff())
      const body = { [field]: value } as never
      const refusals = [
        await staff().refusal("adminCreateBarrel", { body: { ...aBarrel(), ...(body as object) } }),
        await staff().refusal("adminUpdateBarrel", { params: { id }, body }),
      ]
      for (const refusal of refusals) {
        expect(refusal).toMatchObject({ status: 400, details: [{ path }] })
      }
      expect((await anonymous().call("storeListBarrels")).count).toBe(1)
      expect((await staff().call("adminListBarrels")).count).toBe(1)
    },
  )

  it.each([
    ["a null character", "cooper=a%00b"],
    ["a number beyond all numbers", `volume_liters[$lte]=${"9".repeat(400)}`],
    ["a locale that is none", "locale=%3Cscript%3E"],
    ["a country that is none", "origin_country=ZZ"],
  ])("a visitor who asks with %s is refused, not failed", async (_, query) => {
    const answer = await anonymous().request("GET", `/store/barrels?${query}`)
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid_request" } })
  })

  it("staff who sends something other than JSON gets 415, and nothing changes", async () => {
    const { id } = await createBarrel(staff())
    const response = await fetch(`${staff().baseUrl}/admin/barrels/${id}`, {
      method: "POST",
      headers: { ...staff().headers, "content-type": "application/x-www-form-urlencoded" },
      body: "title=Changed",
    })
    expect(response.status).toBe(415)
    expect(await response.json()).toMatchObject({ code: "unsupported_media_type" })
    expect((await read(id)).title).not.toBe("Changed")
  })

  it("staff changes the base price, and prices of quantities and regions stay", async () => {
    const { id } = await createBarrel(staff())
    const pricing = container().resolve(Modules.PRICING)
    const [link] = await graph<{ price_set_id: string }>(container(), {
      entity: "product_variant_price_set",
      fields: ["price_set_id"],
      filters: { variant_id: await variantOf(id) },
    })
    const priceSetId = link?.price_set_id ?? ""
    await pricing.addPrices({
      priceSetId,
      prices: [
        { amount: 300, currency_code: "eur", min_quantity: 10 },
        { amount: 340, currency_code: "eur", rules: { region_id: "reg_x" } },
      ],
    })
    const { barrel } = await staff().call("adminUpdateBarrel", {
      params: { id },
      body: {
        prices: [
          { amount: 360, currency_code: "eur" },
          { amount: 399, currency_code: "usd" },
        ],
      },
    })
    expect(barrel.prices).toEqual(
      expect.arrayContaining([
        { amount: 360, currency_code: "eur" },
        { amount: 399, currency_code: "usd" },
      ]),
    )
    const amounts = (await pricing.listPrices({ price_set_id: [priceSetId] })).map(({ amount }) =>
      Number(amount),
    )
    expect(amounts.toSorted((a, b) => a - b)).toEqual([300, 340, 360, 399])
  })

  it("an update that fails at its end leaves prices, SKU, stock and attributes as they were", async () => {
    const { id } = await createBarrel(staff(), { sku: "BEFORE" })
    const before = await read(id)
    const products = container().resolve(Modules.PRODUCT)
    const failing = jest
      .spyOn(products, "upsertProducts")
      .mockRejectedValueOnce(new Error("the disk is full"))
    const refusal = await staff().refusal("adminUpdateBarrel", {
      params: { id },
      body: {
        sku: "AFTER",
        prices: [
          { amount: 1, currency_code: "eur" },
          { amount: 2, currency_code: "usd" },
        ],
        stock: [{ quantity: 99 }],
        barrel: { year: 2001 },
        translations: { "en-US": { title: "New" } },
      },
    })
    expect(failing).toHaveBeenCalled()
    failing.mockRestore()
    expect(refusal.code).toBe("unexpected_error")
    const { updated_at: _after, ...after } = await read(id)
    const { updated_at: _before, ...unchanged } = before
    expect(after).toEqual(unchanged)
  })

  it("a refused update through Medusa's product endpoint leaves the prices alone", async () => {
    const { id } = await createBarrel(staff())
    await staff().call("adminArchiveBarrel", { params: { id }, body: {} })
    const answer = await staff().request("POST", `/admin/products/${id}`, {
      status: "published",
      variants: [{ id: await variantOf(id), prices: [{ amount: 1, currency_code: "eur" }] }],
    })
    expect(answer.status).toBe(409)
    expect((await read(id)).prices).toEqual([{ amount: 350, currency_code: "eur" }])
  })

  it("a changed SKU is free for another barrel", async () => {
    const { id } = await createBarrel(staff(), { sku: "OLD" })
    await staff().call("adminUpdateBarrel", { params: { id }, body: { sku: "NEW" } })
    expect((await read(id)).sku).toBe("NEW")
    expect((await createBarrel(staff(), { sku: "OLD" })).sku).toBe("OLD")
  })

  it("two members of staff create the same SKU at once, and one is told of the duplicate", async () => {
    const answers = await Promise.all(
      [1, 2].map((number) =>
        staff().request<{ code?: string }>(
          "POST",
          "/admin/barrels",
          aBarrel({ sku: "ONCE", title: `Barrel ${number}` }),
        ),
      ),
    )
    const lost = answers.filter(({ status }) => status !== 200)
    expect(lost).toEqual([
      expect.objectContaining({
        status: 409,
        body: expect.objectContaining({ code: "duplicate" }) as unknown,
      }),
    ])
    expect((await staff().call("adminListBarrels")).count).toBe(1)
  })

  it("staff can't delete a barrel that a buyer waits for", async () => {
    const { id } = await createBarrel(staff())
    await buy(anonymous(), await variantOf(id))
    const refusal = await staff().refusal("adminDeleteBarrel", { params: { id } })
    expect(refusal).toMatchObject({ status: 409, code: "barrel_reserved" })
    expect((await read(id)).available_quantity).toBe(2)
  })

  it("staff can't set the stock of a product that has no variant", async () => {
    const { product } = await staff().succeed<{ product: { id: string } }>(
      "POST",
      "/admin/products",
      {
        title: "Nu",
        options: [{ title: "Taille", values: ["225"] }],
        additional_data: { barrel: aBarrel().barrel },
      },
    )
    for (const body of [
      { stock: [{ quantity: 1 }] },
      { prices: [{ amount: 1, currency_code: "eur" }] },
      { sku: "X" },
    ]) {
      const refusal = await staff().refusal("adminUpdateBarrel", {
        params: { id: product.id },
        body,
      })
      expect(refusal).toMatchObject({ status: 400, details: [{ path: Object.keys(body)[0] }] })
    }
  })
})
