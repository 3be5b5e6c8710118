import { buy } from "../../support/checkout"
import { createBarrel } from "../../support/factories"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"

describeShop("The life of a barrel", ({ staff, anonymous }) => {
  const status = async (id: string) =>
    (await staff().call("adminGetBarrel", { params: { id } })).barrel.status

  it("staff publishes a draft and takes it back", async () => {
    const { id } = await createBarrel(staff(), { status: "draft" })
    const params = { id }
    expect(
      await anonymous().refusal("storeGetBarrel", { params: { id_or_handle: id } }),
    ).toMatchObject({
      status: 404,
    })
    await staff().call("adminPublishBarrel", { params, body: {} })
    await anonymous().call("storeGetBarrel", { params: { id_or_handle: id } })
    await staff().call("adminUnpublishBarrel", { params, body: {} })
    expect(await status(id)).toBe("draft")
  })

  it("staff can't publish a barrel without stock", async () => {
    const { id } = await createBarrel(staff(), { status: "draft", stock: [{ quantity: 0 }] })
    const refusal = await staff().refusal("adminPublishBarrel", { params: { id }, body: {} })
    expect(refusal).toMatchObject({ status: 409, code: "barrel_out_of_stock" })
    expect(await status(id)).toBe("draft")
    const { barrel } = await staff().call("adminUpdateBarrel", {
      params: { id },
      body: { stock: [{ quantity: 1 }], status: "published" },
    })
    expect(barrel.status).toBe("published")
  })

  it("a refused publication undoes the stock that came with it", async () => {
    const { id } = await createBarrel(staff(), { stock: [{ quantity: 2 }] })
    await staff().call("adminArchiveBarrel", { params: { id }, body: {} })
    const refusal = await staff().refusal("adminUpdateBarrel", {
      params: { id },
      body: { stock: [{ quantity: 9 }], status: "published" },
    })
    expect(refusal.code).toBe("barrel_archived")
    const { barrel } = await staff().call("adminGetBarrel", { params: { id } })
    expect(barrel.stock[0]?.quantity).toBe(2)
  })

  it("nothing leaves the archive, neither here nor through Medusa's own product endpoint", async () => {
    const { id } = await createBarrel(staff())
    const params = { id }
    await staff().call("adminArchiveBarrel", { params, body: {} })
    await staff().call("adminArchiveBarrel", { params, body: {} })
    for (const name of ["adminPublishBarrel", "adminUnpublishBarrel"] as const) {
      expect(await staff().refusal(name, { params, body: {} })).toMatchObject({
        status: 409,
        code: "barrel_archived",
      })
    }
    const answer = await staff().request("POST", `/admin/products/${id}`, { status: "published" })
    expect(answer).toMatchObject({ status: 409, body: { code: "barrel_archived" } })
    expect(await status(id)).toBe("archived")
    expect((await staff().call("adminListBarrels")).count).toBe(0)
    expect(
      (await staff().call("adminListBarrels", { query: { include_archived: true } })).count,
    ).toBe(1)
  })

  it("publishing and archiving at once leave an archived barrel that nobody sees", async () => {
    const { id } = await createBarrel(staff(), { status: "draft" })
    const [published, archived] = await Promise.all([
      staff().request("POST", `/admin/barrels/${id}/publish`),
      staff().request("POST", `/admin/barrels/${id}/archive`),
    ])
    expect([200, 409]).toContain(published.status)
    expect(archived).toMatchObject({ status: 200 })
    expect(await status(id)).toBe("archived")
    await anonymous().refusal("storeGetBarrel", { params: { id_or_handle: id } })
  })

  it("a barrel whose last unit is sold becomes sold, and published again when stock returns", async () => {
    const { id } = await createBarrel(staff(), { stock: [{ quantity: 1 }] })
    const { barrel } = await anonymous().call("storeGetBarrel", { params: { id_or_handle: id } })
    await buy(anonymous(), barrel.variants[0]?.id ?? "")

    expect(await status(id)).toBe("sold")
    const after = await anonymous().call("storeGetBarrel", { params: { id_or_handle: id } })
    expect(after.barrel).toMatchObject({ status: "sold", in_stock: false, available_quantity: 0 })
    await eventually(async () => {
      const inStock = await anonymous().call("storeListBarrels", { query: { in_stock: true } })
      expect(inStock.barrels).toEqual([])
    })
    const all = await anonymous().call("storeListBarrels")
    expect(all.barrels).toHaveLength(1)

    const lower = await staff().refusal("adminUpdateBarrel", {
      params: { id },
      body: { stock: [{ quantity: 0 }] },
    })
    expect(lower).toMatchObject({ status: 400, details: [{ path: "stock.0.quantity" }] })
    await staff().call("adminUpdateBarrel", { params: { id }, body: { stock: [{ quantity: 2 }] } })
    expect(await status(id)).toBe("published")
  })
})
