import { completeCart, prepareCart } from "../../support/checkout"
import { registerCompany } from "../../support/companies"
import { createBarrel } from "../../support/factories"
import { aPage } from "../../support/pages"
import { anOpenedQuote } from "../../support/quote-fixtures"
import { aVariant } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Group = { entity: string; data: { id: string }[]; count: number; limit: number }

describeShop("Staff who search everything", ({ customer, staff }) => {
  const search = async (q: string, ...entity: string[]) => {
    const query = new URLSearchParams([
      ["q", q],
      ["limit", "5"],
      ...entity.map((name): [string, string] => ["entity[]", name]),
    ])
    const { results } = await staff().succeed<{ results: Group[] }>(
      "GET",
      `/admin/search?${query.toString()}`,
    )
    return results
  }
  const found = async (q: string, ...entity: string[]) =>
    Object.fromEntries(
      (await search(q, ...entity)).map(({ entity: name, data }) => [
        name,
        data.map(({ id }) => id),
      ]),
    )

  it("find barrels in the language of the trade beside Medusa's entities, in the order asked for", async () => {
    const butt = await createBarrel(staff(), {
      title: "Oloroso",
      sku: "MIL-500",
      barrel: {
        volume_liters: 500,
        format: "butt",
        previous_contents: ["sherry"],
        condition: "spirit_grade",
      },
    })
    const results = await search("ex-sherry 500L", "product", "barrel", "customer")
    expect(results.map(({ entity }) => entity)).toEqual(["product", "barrel", "customer"])
    expect(results[1]).toMatchObject({
      data: [{ id: butt.id, title: "Oloroso", sku: ["MIL-500"] }],
      count: 1,
      limit: 5,
    })
  })

  it("find quotes by number and buyer, companies, their orders, and pages", async () => {
    const buyer = await customer("buyer")
    const company = await registerCompany(buyer, { name: "Distillerie du Nord", vat_number: null })
    const { variantId } = await aVariant(staff())
    const order = await completeCart(
      buyer,
      await prepareCart(buyer, [{ variant_id: variantId, quantity: 1 }], "buyer@example.test"),
    )
    const quote = await anOpenedQuote(staff(), buyer, variantId)
    const page = await aPage(staff())
    const all = ["quote", "company", "order", "page"]
    expect(await found("distillerie", ...all)).toEqual({
      quote: [quote.id],
      company: [company.id],
      order: [order.id],
      page: [],
    })
    expect(await found(quote.number, "quote")).toEqual({ quote: [quote.id] })
    expect(await found("propos", "page", "user")).toEqual({ page: [page.id], user: [] })
    const number = String((order as unknown as { display_id: number }).display_id)
    expect((await found(`#${number}`, "order")).order).toContain(order.id)
  })

  it("are refused by Medusa what it refuses, and nobody else finds anything", async () => {
    const refused = await staff().request(
      "GET",
      "/admin/search?q=a&entity[]=unknown&entity[]=quote",
    )
    expect(refused.status).toBe(404)
    const stranger = await customer("stranger")
    const { status } = await stranger.request("GET", "/admin/search?q=a&entity[]=quote")
    expect(status).toBe(401)
  })
})
