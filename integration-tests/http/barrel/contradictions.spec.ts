import { aBarrel, createBarrel } from "../../support/factories"
import { csv, importFile } from "../../support/imports"
import { describeShop } from "../../support/shop"

describeShop("Staff who describe a barrel", ({ staff }) => {
  const pathsOf = ({ details }: { details?: unknown[] }) =>
    ((details ?? []) as { path: string }[]).map(({ path }) => path)

  it.each<[string, Parameters<typeof aBarrel>[0], string[]]>([
    [
      "as new with previous contents",
      { barrel: { condition: "new" } },
      ["barrel.condition", "barrel.previous_contents"],
    ],
    [
      "as grade A without any",
      { barrel: { previous_contents: ["none"], fills: 0 } },
      ["barrel.condition", "barrel.previous_contents"],
    ],
    [
      "as American oak from Allier",
      { barrel: { wood: "american_oak", forest: "allier" } },
      ["barrel.wood", "barrel.forest"],
    ],
    [
      "as a demi-muid of 225 L",
      { barrel: { format: "demi_muid" } },
      ["barrel.format", "barrel.volume_liters"],
    ],
    [
      "as sold from six by fours",
      { barrel: { min_quantity: 6, quantity_step: 4 } },
      ["barrel.min_quantity", "barrel.quantity_step"],
    ],
  ])("%s are told both fields, in a new one and a change", async (_, overrides, paths) => {
    const refused = await staff().refusal("adminCreateBarrel", { body: aBarrel(overrides) })
    expect([refused.status, refused.code, pathsOf(refused)]).toEqual([
      400,
      "invalid_request",
      paths,
    ])
    const { id } = await createBarrel(staff())
    const change = await staff().refusal("adminUpdateBarrel", {
      params: { id },
      body: { barrel: overrides?.barrel },
    })
    expect([change.status, pathsOf(change)]).toEqual([400, paths])
    const answer = await staff().request<{ details: { path: string }[] }>(
      "POST",
      `/admin/products/${id}`,
      { additional_data: { barrel: overrides?.barrel } },
    )
    expect([answer.status, pathsOf(answer.body)]).toEqual([
      400,
      paths.map((path) => `additional_data.${path}`),
    ])
  })

  it("contradicting what the barrel has are refused; other changes of it aren't", async () => {
    const { id } = await createBarrel(staff(), { barrel: { wood: "french_oak", forest: "allier" } })
    const params = { id }
    const refused = await staff().refusal("adminUpdateBarrel", {
      params,
      body: { barrel: { wood: "american_oak" } },
    })
    expect(pathsOf(refused)).toEqual(["barrel.wood", "barrel.forest"])
    const { barrel } = await staff().call("adminUpdateBarrel", {
      params,
      body: { barrel: { wood: "american_oak", forest: null } },
    })
    expect(barrel.barrel.wood).toBe("american_oak")
  })

  const columnsOf = async (id: string) => {
    const { refused_rows } = await staff().call("adminListRefusedRows", { params: { id } })
    return refused_rows.map(({ line, column }) => [line, column])
  }

  it("in a file are told both columns of the row", async () => {
    const { id, created } = await importFile(
      staff(),
      csv([
        { sku: "A-1", wood: "american_oak", forest: "allier" },
        { sku: "A-2", wood: "american_oak", forest: "" },
      ]),
    )
    expect(created).toBe(1)
    expect(await columnsOf(id)).toEqual([
      [2, "wood"],
      [2, "forest"],
    ])
  })

  it("don't publish it for nothing, unless they say so", async () => {
    const free = { prices: [{ amount: 0, currency_code: "eur" }] }
    const refused = await staff().refusal("adminCreateBarrel", { body: aBarrel(free) })
    expect([refused.status, pathsOf(refused)]).toEqual([400, ["prices.0.amount"]])

    const { id } = await createBarrel(staff(), { ...free, status: "draft" })
    const params = { id }
    const publish = await staff().refusal("adminPublishBarrel", { params, body: {} })
    expect([publish.status, pathsOf(publish)]).toEqual([400, ["prices.0.amount"]])
    await staff().call("adminPublishBarrel", { params, body: { allow_zero_price: true } })

    const { id: priced } = await createBarrel(staff())
    const change = await staff().refusal("adminUpdateBarrel", {
      params: { id: priced },
      body: free,
    })
    expect(pathsOf(change)).toEqual(["prices.0.amount"])
    await staff().call("adminUpdateBarrel", {
      params: { id: priced },
      body: { ...free, allow_zero_price: true },
    })
  })

  it("aren't published for nothing by Medusa's own endpoints either", async () => {
    const { id } = await createBarrel(staff())
    const path = `/admin/products/${id}`
    type Given = { product: { variants: { id: string }[] } }
    const { product } = await staff().succeed<Given>("GET", path)
    const variant = product.variants[0]!.id
    const prices = (amount: number) => [{ currency_code: "eur", amount }]
    const variants = [{ id: variant, prices: prices(0) }]
    const refusedAt = async (to: string, body: object) => {
      const answer = await staff().request<{ details?: { path: string; reason: string }[] }>(
        "POST",
        to,
        body,
      )
      return [answer.status, answer.body.details?.map(({ path, reason }) => `${path} ${reason}`)]
    }
    const asked: [string, object, string][] = [
      [path, { variants }, "variants.0.prices.0.amount"],
      [`${path}/variants/${variant}`, { prices: prices(0) }, "prices.0.amount"],
      [`${path}/variants/batch`, { update: variants }, "update.0.prices.0.amount"],
      [
        "/admin/products/batch",
        { update: [{ id, variants }] },
        "update.0.variants.0.prices.0.amount",
      ],
    ]
    for (const [to, body, at] of asked) {
      expect([to, ...(await refusedAt(to, body))]).toEqual([to, 400, [`${at} zero_price`]])
    }
    expect((await refusedAt(`${path}/variants/${variant}`, { prices: prices(5) }))[0]).toBe(200)
    await staff().call("adminUpdateBarrel", {
      params: { id },
      body: { prices: prices(0), allow_zero_price: true },
    })
    expect((await refusedAt(`${path}/variants/${variant}`, { prices: prices(0) }))[0]).toBe(200)

    const { id: draft } = await createBarrel(staff(), { status: "draft" })
    const { product: other } = await staff().succeed<Given>("GET", `/admin/products/${draft}`)
    const free = { variants: [{ id: other.variants[0]!.id, prices: prices(0) }] }
    expect((await refusedAt(`/admin/products/${draft}`, free))[0]).toBe(200)
    expect((await refusedAt(`/admin/products/${draft}`, { status: "published" }))[0]).toBe(400)
  })

  it("aren't given away by a price list, which may lower their price", async () => {
    const { id } = await createBarrel(staff())
    type Given = { product: { variants: { id: string }[] } }
    const { product } = await staff().succeed<Given>("GET", `/admin/products/${id}`)
    const priced = (amount: number) => [
      { variant_id: product.variants[0]!.id, currency_code: "eur", amount },
    ]
    const list = { title: "Fin de série", description: "Décembre", status: "active" }
    const refusedAt = async (to: string, body: object) => {
      const answer = await staff().request<{ details?: unknown[] }>("POST", to, body)
      return [answer.status, pathsOf(answer.body)]
    }

    expect(await refusedAt("/admin/price-lists", { ...list, prices: priced(0) })).toEqual([
      400,
      ["prices.0.amount"],
    ])

    const { price_list } = await staff().succeed<{ price_list: { id: string } }>(
      "POST",
      "/admin/price-lists",
      { ...list, prices: priced(5) },
    )
    const batch = `/admin/price-lists/${price_list.id}/prices/batch`
    expect(await refusedAt(batch, { create: priced(0) })).toEqual([400, ["create.0.amount"]])
  })

  it("import no published price of 0, unless the row says so", async () => {
    const { id, created } = await importFile(
      staff(),
      csv([
        { sku: "Z-1", price_eur: 0, allow_zero_price: "" },
        { sku: "Z-2", price_eur: 0, allow_zero_price: "yes" },
        { sku: "Z-3", price_eur: 0, status: "draft" },
      ]),
    )
    expect(created).toBe(2)
    expect(await columnsOf(id)).toEqual([[2, "price_eur"]])
  })
})
