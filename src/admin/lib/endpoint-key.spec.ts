import { barrelEndpoints, barrelImportEndpoints } from "../../contracts/barrel"
import { adminQuoteEndpoints } from "../../contracts/quote"
import { addressOf } from "./endpoint-call"
import { endpointKeyOf, resourceKeyOf } from "./endpoint-key"

const { adminListQuotes, adminListQuoteEvents, adminUpdateQuoteItem } = adminQuoteEndpoints

describe("the address of a call", () => {
  it("has its parameters in place", () => {
    const params = { id: "quote_1", item_id: "a/b" }
    expect(addressOf(adminUpdateQuoteItem.path, { params })).toBe(
      "/admin/quotes/quote_1/items/a%2Fb",
    )
  })

  it("has its query as the API reads it, without what is undefined", () => {
    const query = { status: ["sent", "draft"], total: { $gte: 10 }, limit: 20, q: undefined }
    const address = decodeURIComponent(addressOf(adminListQuotes.path, { query }))
    expect(address).toBe("/admin/quotes?status[]=sent&status[]=draft&total[$gte]=10&limit=20")
  })
})

describe("the key of what is read", () => {
  const startsWith = (key: readonly unknown[], prefix: readonly unknown[]) =>
    prefix.every((part, index) => key[index] === part)

  it("lies below that of its resource, a list apart from single things", () => {
    const list = endpointKeyOf(adminListQuotes, { query: { limit: 20 } })
    const events = endpointKeyOf(adminListQuoteEvents, { params: { id: "quote_1" } })
    expect(list.slice(0, 3)).toEqual(["millesime", "quotes", "list"])
    expect(events.slice(0, 4)).toEqual(["millesime", "quotes", "detail", "quote_1"])
    for (const key of [list, events]) {
      expect(startsWith(key, resourceKeyOf(adminUpdateQuoteItem))).toBe(true)
    }
  })

  it("of barrels is that of Medusa's products, but not of their imports", () => {
    expect(resourceKeyOf(barrelEndpoints.adminGetBarrel)).toEqual(["products"])
    expect(resourceKeyOf(barrelImportEndpoints.adminGetBarrelImport)).toEqual(
      resourceKeyOf(barrelImportEndpoints.adminListBarrelImports),
    )
    expect(resourceKeyOf(barrelImportEndpoints.adminListBarrelImports)[0]).toBe("millesime")
  })
})
