import { toFinishedProduct, toProductInput } from "./product-input"
import type { PreparedBarrel } from "./steps/prepare-new-barrels"

const prepared: PreparedBarrel = {
  title: "Barrique",
  handle: "barrique",
  prices: [{ amount: 350, currency_code: "eur" }],
  stock: [{ location_id: "sloc_1", quantity: 3 }],
  sales_channel_ids: ["sc_1", "sc_2"],
  shipping_profile_id: "sp_1",
  barrel: {
    wood: "french_oak",
    volume_liters: 225,
    condition: "new",
    previous_contents: ["none"],
  },
}

describe("a barrel as a product", () => {
  it("has one variant whose stock is counted, weighed and priced, and is not on sale yet", () => {
    const { variants = [], options = [], ...product } = toProductInput(prepared)
    expect(product).toMatchObject({
      title: "Barrique",
      handle: "barrique",
      status: "proposed",
      sales_channels: [{ id: "sc_1" }, { id: "sc_2" }],
      shipping_profile_id: "sp_1",
    })
    expect(variants).toEqual([
      expect.objectContaining({
        manage_inventory: true,
        prices: prepared.prices,
        weight: 45_000,
      }),
    ])
    expect(options).toEqual([{ title: "Default option", values: ["Default option value"] }])
    expect(variants[0]?.options).toEqual({ "Default option": "Default option value" })
  })

  it("gets the status it was given once it is whole, or is a draft", () => {
    const published = { ...prepared, status: "published" } as const
    expect(toProductInput(published).status).toBe("proposed")
    expect(toFinishedProduct("prod_1", published)).toEqual({ id: "prod_1", status: "published" })
    expect(toFinishedProduct("prod_1", prepared)).toEqual({ id: "prod_1", status: "draft" })
  })

  it("bears the mark of the import that makes it until it is whole", () => {
    const imported = { ...prepared, import_key: "sku:BB-1" }
    expect(toProductInput(imported).metadata).toEqual({ millesime_unfinished: "sku:BB-1" })
    expect(toFinishedProduct("prod_1", imported).metadata).toEqual({ millesime_unfinished: "" })
    expect(toProductInput(prepared).metadata).toBeUndefined()
  })

  it("keeps its SKU, and shows its first image", () => {
    const images = [{ url: "https://example.test/1.jpg" }, { url: "https://example.test/2.jpg" }]
    const product = toProductInput({ ...prepared, sku: "BB-1", images })
    expect(product).toMatchObject({ images, thumbnail: images[0]?.url })
    expect(product.variants?.[0]?.sku).toBe("BB-1")
    expect(toProductInput({ ...prepared, images: [] }).thumbnail).toBeUndefined()
  })

  it("leaves emptied texts out, for Medusa takes no null", () => {
    const product = toProductInput({ ...prepared, subtitle: null, description: null })
    expect(product.subtitle).toBeUndefined()
    expect(product.description).toBeUndefined()
  })
})
