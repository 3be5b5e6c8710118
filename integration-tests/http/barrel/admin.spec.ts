import { Modules } from "@medusajs/framework/utils"
import type { QueryInput } from "../../support/client"
import { aBarrel, createBarrel } from "../../support/factories"
import { describeShop } from "../../support/shop"

describeShop("Barrels in the admin API", ({ staff, nobody, anonymous, customer, container }) => {
  it("staff creates a barrel with attributes, prices, stock and both languages", async () => {
    const { barrel } = await staff().call("adminCreateBarrel", {
      body: aBarrel({
        sku: "BB-1",
        barrel: {
          previous_contents: ["red_wine", "cognac", "red_wine"],
          origin_country: "fr",
          dimensions: { stave_length_mm: 950 },
          emptied_at: "2026-03-31",
          min_quantity: 8,
          quantity_step: 4,
          lot_size: 2,
          lead_time_days: 0,
        },
        prices: [
          { amount: 350.5, currency_code: "eur" },
          { amount: 400, currency_code: "USD" },
        ],
        translations: { "en-US": { title: "Bordeaux barrel" } },
      }),
    })

    expect(barrel).toMatchObject({
      handle: "barrique-bordelaise-225-l",
      status: "published",
      sku: "BB-1",
      available_quantity: 3,
      translations: { "en-US": { title: "Bordeaux barrel" } },
      allowed_actions: ["publish", "unpublish", "archive"],
    })
    expect(barrel.barrel).toMatchObject({
      previous_contents: ["red_wine", "cognac", "red_wine"],
      origin_country: "FR",
      hs_code: "4416.00",
      emptied_at: "2026-03-31",
      min_quantity: 8,
      quantity_step: 4,
      lot_size: 2,
      lead_time_days: 0,
    })
    expect(barrel.barrel.dimensions.stave_length_mm).toBe(950)
    expect(barrel.prices).toEqual(
      expect.arrayContaining([
        { amount: 350.5, currency_code: "eur" },
        { amount: 400, currency_code: "usd" },
      ]),
    )
    expect(await staff().call("adminGetBarrel", { params: { id: barrel.id } })).toEqual({ barrel })
  })

  it("staff changes some attributes and prices, and the others stay", async () => {
    const { id } = await createBarrel(staff(), {
      prices: [
        { amount: 350, currency_code: "eur" },
        { amount: 400, currency_code: "usd" },
      ],
      barrel: { year: 2020, cooper: "Tonnellerie des Graves" },
    })
    const { barrel } = await staff().call("adminUpdateBarrel", {
      params: { id },
      body: {
        title: "Nouveau titre",
        barrel: { year: 2021, cooper: null },
        prices: [{ amount: 375, currency_code: "eur" }],
        stock: [{ quantity: 7 }],
        translations: { "en-US": { title: "New title" } },
      },
    })
    expect(barrel).toMatchObject({
      title: "Nouveau titre",
      available_quantity: 7,
      translations: { "en-US": { title: "New title" } },
    })
    expect(barrel.barrel).toMatchObject({ year: 2021, cooper: null, wood: "french_oak" })
    expect(barrel.prices).toHaveLength(2)
    expect(barrel.prices).toEqual(
      expect.arrayContaining([
        { amount: 375, currency_code: "eur" },
        { amount: 400, currency_code: "usd" },
      ]),
    )
  })

  it.each([
    ["an unknown wood", { barrel: { wood: "plastic" } }, "barrel.wood"],
    ["a negative volume", { barrel: { volume_liters: -5 } }, "barrel.volume_liters"],
    ["a text for a number", { barrel: { year: "old" } }, "barrel.year"],
    ["char level 5", { barrel: { char_level: 5 } }, "barrel.char_level"],
    ["negative fills", { barrel: { fills: -1 } }, "barrel.fills"],
    ["a year to come", { barrel: { year: 2999 } }, "barrel.year"],
    ["no previous contents", { barrel: { previous_contents: [] } }, "barrel.previous_contents"],
    [
      "`none` beside wine",
      { barrel: { previous_contents: ["none", "red_wine"] } },
      "barrel.previous_contents",
    ],
    ["an unknown attribute", { barrel: { colour: "red" } }, "barrel.colour"],
    ["an unknown field", { colour: "red" }, "colour"],
    [
      "a price that nobody can pay",
      { prices: [{ amount: 12.345, currency_code: "eur" }] },
      "prices.0.amount",
    ],
    ["a negative price", { prices: [{ amount: -1, currency_code: "eur" }] }, "prices.0.amount"],
    [
      "a foreign currency",
      { prices: [{ amount: 1, currency_code: "jpy" }] },
      "prices.0.currency_code",
    ],
    ["a strange location", { stock: [{ location_id: "x", quantity: 1 }] }, "stock.0.location_id"],
    ["half a barrel of stock", { stock: [{ quantity: 0.5 }] }, "stock.0.quantity"],
  ])("staff who sends %s is told the field", async (_, overrides, path) => {
    const { barrel, ...rest } = overrides as { barrel?: object }
    const body = { ...aBarrel(), ...rest, barrel: { ...aBarrel().barrel, ...barrel } }
    const refusal = await staff().refusal("adminCreateBarrel", { body: body })
    expect(refusal).toMatchObject({ status: 400, code: "invalid_request" })
    expect(refusal.details).toEqual([expect.objectContaining({ path })])
    expect(refusal.message).toContain(path)
    expect((await staff().call("adminListBarrels")).count).toBe(0)
  })

  it("staff who sends a body that isn't JSON, or 5 MB of it, is told so", async () => {
    const broken = await staff().request("POST", "/admin/barrels", "{not json")
    expect(broken).toMatchObject({ status: 400, body: { code: "malformed_body" } })
    const huge = await staff().request("POST", "/admin/barrels", `"${"a".repeat(5_000_000)}"`)
    expect(huge).toMatchObject({ status: 413, body: { code: "payload_too_large" } })
  })

  it("staff can't take the SKU or handle of another barrel", async () => {
    await createBarrel(staff(), { sku: "TAKEN", handle: "taken" })
    const { id } = await createBarrel(staff())
    for (const field of ["sku", "handle"] as const) {
      const value = field === "sku" ? "TAKEN" : "taken"
      const body = { [field]: value }
      const created = await staff().refusal("adminCreateBarrel", { body: aBarrel(body) })
      const updated = await staff().refusal("adminUpdateBarrel", { params: { id }, body })
      for (const refusal of [created, updated]) {
        expect(refusal).toMatchObject({ code: "duplicate", details: [{ path: field }] })
      }
    }
  })

  it("staff gives two barrels the same title, and their handles differ", async () => {
    const first = await createBarrel(staff())
    const second = await createBarrel(staff())
    expect(second.handle).toMatch(new RegExp(`^${first.handle}-`))
  })

  it("a failure half-way leaves nothing of the barrel behind", async () => {
    const inventory = container().resolve(Modules.INVENTORY)
    const failing = jest
      .spyOn(inventory, "createInventoryLevels")
      .mockRejectedValueOnce(new Error("the disk is full"))
    const refusal = await staff().refusal("adminCreateBarrel", { body: aBarrel({ sku: "HALF" }) })
    failing.mockRestore()

    expect(refusal).toMatchObject({ status: 500, code: "unexpected_error" })
    expect(refusal.message).not.toContain("disk")
    expect((await staff().call("adminListBarrels")).count).toBe(0)
    const { products } = await staff().succeed<{ products: unknown[] }>("GET", "/admin/products")
    expect(products).toEqual([])
    const [items] = await inventory.listAndCountInventoryItems({ sku: "HALF" })
    expect(items).toEqual([])
    await createBarrel(staff(), { sku: "HALF" })
  })

  it("a customer, a visitor and nobody get no further than the door", async () => {
    const { id } = await createBarrel(staff())
    for (const caller of [await customer(), anonymous(), nobody()]) {
      for (const [method, path] of [
        ["GET", "/admin/barrels"],
        ["POST", "/admin/barrels"],
        ["DELETE", `/admin/barrels/${id}`],
        ["POST", `/admin/barrels/${id}/archive`],
      ] as const) {
        expect(await caller.request(method, path)).toMatchObject({ status: 401 })
      }
    }
    expect((await staff().call("adminListBarrels")).count).toBe(1)
  })

  it("staff gets the same answer for an unknown barrel and for a product that is none", async () => {
    const { product } = await staff().succeed<{ product: { id: string } }>(
      "POST",
      "/admin/products",
      { title: "Bonde", options: [{ title: "Taille", values: ["50"] }] },
    )
    const answers = await Promise.all(
      ["prod_unknown", product.id, "prod_x' or 1=1 --"].flatMap((id) => [
        staff().refusal("adminGetBarrel", { params: { id } }),
        staff().refusal("adminPublishBarrel", { params: { id }, body: {} }),
        staff().refusal("adminDeleteBarrel", { params: { id } }),
      ]),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ status: 404, code: "not_found" })
  })

  it("staff deletes a barrel, and it is gone everywhere", async () => {
    const { id, handle } = await createBarrel(staff())
    await staff().call("adminDeleteBarrel", { params: { id } })
    expect(await staff().refusal("adminGetBarrel", { params: { id } })).toMatchObject({
      status: 404,
    })
    expect((await staff().call("adminListBarrels")).barrels).toEqual([])
    for (const id_or_handle of [id, handle]) {
      const refusal = await anonymous().refusal("storeGetBarrel", { params: { id_or_handle } })
      expect(refusal.status).toBe(404)
    }
  })

  it("staff filters, sorts and pages the list", async () => {
    await createBarrel(staff(), { title: "Alpha", barrel: { volume_liters: 225 } })
    await createBarrel(staff(), { title: "Bêta", status: "draft", barrel: { volume_liters: 500 } })
    await createBarrel(staff(), {
      title: "Gamma",
      barrel: { volume_liters: 350, wood: "acacia", previous_contents: ["white_wine", "cognac"] },
    })
    const titles = async (query: QueryInput) => {
      const { barrels } = await staff().call("adminListBarrels", { query })
      return barrels.map(({ title }) => title)
    }
    expect(await titles({ order: "title" })).toEqual(["Alpha", "Bêta", "Gamma"])
    expect(await titles({ order: "-volume_liters" })).toEqual(["Bêta", "Gamma", "Alpha"])
    expect(await titles({ order: "title", limit: 1, offset: 1 })).toEqual(["Bêta"])
    expect(await titles({ status: "draft" })).toEqual(["Bêta"])
    expect(await titles({ q: "beta" })).toEqual(["Bêta"])
    expect(await titles({ wood: ["acacia", "cherry"] })).toEqual(["Gamma"])
    expect(await titles({ previous_content: "cognac" })).toEqual(["Gamma"])
    expect(await titles({ volume_liters: { $gte: 300, $lt: 500 } })).toEqual(["Gamma"])
  })
})
