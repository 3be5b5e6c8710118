import { buy } from "../../support/checkout"
import { createBarrel } from "../../support/factories"
import { csv, importFile } from "../../support/imports"
import { describeShop } from "../../support/shop"

describeShop("Staff undoes an import", ({ staff, anonymous, customer, nobody }) => {
  const read = async (id: string) =>
    (await staff().call("adminGetBarrel", { params: { id } })).barrel

  const undo = (id: string) => staff().call("adminUndoBarrelImport", { params: { id }, body: {} })

  const refusalOf = (id: string) =>
    staff().refusal("adminUndoBarrelImport", { params: { id }, body: {} })

  const skus = async () => {
    const { products } = await staff().succeed<{
      products: { id: string; variants: { sku: string }[] }[]
    }>("GET", "/admin/products?limit=100&fields=id,variants.sku")
    return products.flatMap(({ variants }) => variants.map(({ sku }) => sku)).sort()
  }

  /** A barrel with everything that a file may change. */
  const whole = () =>
    createBarrel(staff(), {
      sku: "OLD",
      title: "Ancien",
      subtitle: "Sous-titre",
      description: "Texte",
      status: "published",
      prices: [{ amount: 350, currency_code: "eur" }],
      images: ["https://example.test/a.jpg"],
      translations: { "en-US": { title: "Old" } },
      barrel: { year: 2020, cooper: "Tonnellerie", dimensions: { stave_length_mm: 950 } },
    })

  const CHANGES = {
    sku: "OLD",
    title: "Nouveau",
    subtitle: "-",
    description: "Autre",
    title_en: "New",
    description_en: "Other",
    wood: "acacia",
    year: "-",
    cooper: "Autre",
    stave_length_mm: "900",
    head_diameter_mm: "560",
    price_eur: "1",
    price_usd: "2",
    stock: "9",
    status: "draft",
    images: "https://example.test/b.jpg|https://example.test/c.jpg",
    categories: "Nouvelle",
  }

  const file = (row: Record<string, string>) =>
    `${Object.keys(row).join(";")}\n${Object.values(row).join(";")}\n`

  it("which deletes what it created and restores what it changed, in every field", async () => {
    const { id } = await whole()
    const { updated_at: _, ...before } = await read(id)
    const { id: importId } = await importFile(staff(), file(CHANGES))
    expect(await read(id)).toMatchObject({ title: "Nouveau", status: "draft" })
    const created = await importFile(staff(), csv([{ sku: "NEW-1" }, { sku: "NEW-2" }]))
    expect(await skus()).toEqual(["NEW-1", "NEW-2", "OLD"])

    expect(await undo(created.id)).toMatchObject({ import: { status: "undone", created: 2 } })
    expect(await undo(importId)).toMatchObject({ import: { status: "undone", updated: 1 } })
    expect(await skus()).toEqual(["OLD"])
    const { updated_at: __, ...after } = await read(id)
    expect({ ...after, images: after.images.map(({ url }) => url) }).toEqual({
      ...before,
      images: before.images.map(({ url }) => url),
    })
    expect((await importFile(staff(), csv([{ sku: "NEW-1" }]))).created).toBe(1)
  })

  it("which had archived a barrel: it comes back on sale", async () => {
    const { id } = await createBarrel(staff(), { sku: "A" })
    const { id: importId } = await importFile(staff(), "sku,status\nA,archived\n")
    expect((await read(id)).status).toBe("archived")
    await undo(importId)
    expect((await read(id)).status).toBe("published")
  })

  it("twice at once: it is undone once, and the other is told so", async () => {
    const { id } = await importFile(staff(), csv([{ sku: "A" }, { sku: "B" }]))
    const answers = await Promise.all(
      [1, 2].map(() => staff().request("POST", `/admin/barrels/imports/${id}/undo`, {})),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await skus()).toEqual([])
    expect(await refusalOf(id)).toMatchObject({ status: 409, code: "import_not_undoable" })
  })

  it("but not a check", async () => {
    const { id } = await importFile(staff(), csv([{ sku: "A" }]), { dry_run: true })
    expect(await refusalOf(id)).toMatchObject({ status: 409, code: "import_not_undoable" })
  })

  describe("is told which rows can't be undone, and nothing is undone, once a barrel", () => {
    const afterwards: [string, (id: string) => Promise<unknown>][] = [
      [
        "was sold",
        async (id) => {
          const query = { params: { id_or_handle: id } }
          const { barrel } = await anonymous().call("storeGetBarrel", query)
          return buy(anonymous(), barrel.variants[0]!.id)
        },
      ],
      [
        "was changed",
        (id) =>
          staff().call("adminUpdateBarrel", { params: { id }, body: { barrel: { year: 2001 } } }),
      ],
      [
        "got another stock",
        (id) =>
          staff().call("adminUpdateBarrel", { params: { id }, body: { stock: [{ quantity: 7 }] } }),
      ],
      ["was deleted", (id) => staff().call("adminDeleteBarrel", { params: { id } })],
      ["was changed by a later import", () => importFile(staff(), "sku,fills\nB,3\n")],
    ]

    it.each(afterwards)("%s", async (_, act) => {
      const { id: importId } = await importFile(staff(), csv([{ sku: "A" }, { sku: "B" }]))
      const all = await staff().succeed<{
        products: { id: string; variants: { sku: string }[] }[]
      }>("GET", "/admin/products?fields=id,variants.sku")
      const { id } = all.products.find(({ variants }) => variants[0]?.sku === "B")!
      await act(id)
      expect(await refusalOf(importId)).toMatchObject({
        status: 409,
        code: "import_not_undoable",
        details: [{ path: "rows.3", reason: "changed_since_import" }],
      })
      expect(await skus()).toContain("A")
      expect(
        (await staff().call("adminGetBarrelImport", { params: { id: importId } })).import.status,
      ).toBe("completed")
    })
  })

  it("which nobody but staff may", async () => {
    const { id } = await importFile(staff(), csv([{ sku: "A" }]))
    for (const caller of [anonymous(), nobody(), await customer()]) {
      const { status } = await caller.request("POST", `/admin/barrels/imports/${id}/undo`, {})
      expect(status).toBe(401)
    }
    expect(await skus()).toEqual(["A"])
  })
})
