import type { ExistingBarrel } from "../../../queries/barrel/existing-barrels"
import { changesOf, stockAfter } from "./import-changes"

const existing = {
  row: {
    id: "barrel_1",
    wood: "french_oak",
    forest: "allier",
    previous_contents: ["red_wine", "cognac"],
    volume_liters: 225,
    empty_weight_kg: 46.5,
    stave_length_mm: 950,
    head_diameter_mm: null,
    emptied_at: "2026-03-31T00:00:00.000Z",
    archived_at: null,
    product: {
      title: "Barrique",
      subtitle: null,
      description: "Une\nlongue",
      handle: "barrique",
      variants: [{ id: "variant_1", sku: "BB-1" }],
      images: [{ id: "1", url: "https://example.test/1.jpg" }],
    },
  },
  prices: { eur: 350.5 },
  texts: { "en-US": { title: "Barrel" } },
  stock: new Map([
    [
      "variant_1",
      [
        {
          variant_id: "variant_1",
          required_quantity: 1,
          inventory_item_id: "iitem_1",
          inventory: {
            location_levels: [
              { id: "a", location_id: "bordeaux", stocked_quantity: 3, reserved_quantity: 1 },
              { id: "b", location_id: "cognac", stocked_quantity: 9, reserved_quantity: 0 },
            ],
          },
        },
      ],
    ],
  ]),
} as unknown as ExistingBarrel

const changes = (update: Parameters<typeof changesOf>[1]) => changesOf(existing, update, "bordeaux")

describe("A row that a barrel answers to already", () => {
  it.each([
    ["nothing", {}],
    ["its title", { title: "Barrique" }],
    ["an emptied text that is empty", { subtitle: null }],
    ["a text with the line breaks of a spreadsheet", { description: "Une\r\nlongue " }],
    ["its SKU and handle", { sku: "BB-1", handle: "barrique" }],
    ["attributes", { barrel: { wood: "french_oak" as const, empty_weight_kg: 46.5 } }],
    [
      "the history of its contents",
      { barrel: { previous_contents: ["red_wine" as const, "cognac" as const] } },
    ],
    ["measures", { barrel: { dimensions: { stave_length_mm: 950, head_diameter_mm: null } } }],
    ["the day of emptying", { barrel: { emptied_at: "2026-03-31" } }],
    ["a price", { prices: [{ amount: 350.5, currency_code: "eur" }] }],
    ["stock", { stock: [{ quantity: 3 }] }],
    ["images", { images: [{ url: "https://example.test/1.jpg" }] }],
    ["a translation", { translations: { "en-US": { title: "Barrel", description: null } } }],
  ])("with %s changes nothing", (_, update) => {
    expect(changes(update)).toEqual({})
  })

  it("with no stock changes nothing where there never was a level", () => {
    expect(changesOf(existing, { stock: [{ quantity: 0 }] }, "reims")).toEqual({})
  })
})

describe("A row that differs", () => {
  it.each([
    [{ title: "Fût", handle: "barrique" }, { title: "Fût" }],
    [{ description: null, subtitle: null }, { description: null }],
    [{ sku: "NEW" }, { sku: "NEW" }],
    [
      { barrel: { wood: "acacia" as const, forest: "allier" as const } },
      { barrel: { wood: "acacia" } },
    ],
    [{ barrel: { forest: null } }, { barrel: { forest: null } }],
    [
      { barrel: { previous_contents: ["cognac" as const, "red_wine" as const] } },
      { barrel: { previous_contents: ["cognac", "red_wine"] } },
    ],
    [
      { barrel: { dimensions: { stave_length_mm: 950, head_diameter_mm: 560 } } },
      { barrel: { dimensions: { head_diameter_mm: 560 } } },
    ],
    [{ barrel: { emptied_at: "2026-04-01" } }, { barrel: { emptied_at: "2026-04-01" } }],
    [{ barrel: { emptied_at: null } }, { barrel: { emptied_at: null } }],
    [
      {
        prices: [
          { amount: 350.5, currency_code: "eur" },
          { amount: 400, currency_code: "usd" },
        ],
      },
      { prices: [{ amount: 400, currency_code: "usd" }] },
    ],
    [{ stock: [{ quantity: 9 }] }, { stock: [{ quantity: 9 }] }],
    [{ images: [] }, { images: [] }],
    [
      { translations: { "en-US": { title: "Barrel", description: "Oak" } } },
      { translations: { "en-US": { description: "Oak" } } },
    ],
    [
      { translations: { "en-US": { title: null } } },
      { translations: { "en-US": { title: null } } },
    ],
  ])("by %j changes that alone", (update, expected) => {
    expect(changes(update)).toEqual(expected)
  })
})

describe("Stock after an update", () => {
  const levels = (location: string) =>
    stockAfter(existing, 7, location).get("variant_1")?.[0]?.inventory?.location_levels

  it("is what the row says at its location, with what is promised there, and as before elsewhere", () => {
    expect(levels("bordeaux")).toEqual([
      expect.objectContaining({ location_id: "cognac", stocked_quantity: 9 }),
      expect.objectContaining({
        location_id: "bordeaux",
        stocked_quantity: 7,
        reserved_quantity: 1,
      }),
    ])
    expect(levels("reims")).toHaveLength(3)
    expect(existing.stock.get("variant_1")?.[0]?.inventory?.location_levels?.[0]).toMatchObject({
      stocked_quantity: 3,
    })
  })
})
