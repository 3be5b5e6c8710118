import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import checkStock from "../../../src/jobs/check-stock"
import { metrics } from "../../../src/shared/metrics"
import { aBuyingCompany } from "../../support/quote-fixtures"
import { watchInvites } from "../../support/companies"
import { aRequest, aVariant, acceptanceOf, resend, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

describeShop("The stock of a quote", ({ container, customer, staff }) => {
  const edit = async (
    id: string,
    changes: { quantity?: number; lead_time_days?: number | null },
  ) => {
    const { quote } = await staff().call("adminGetQuote", { params: { id } })
    const { quote: changed } = await staff().call("adminUpdateQuoteItem", {
      params: { id, item_id: quote.items[0]!.id },
      body: { version: quote.version, ...changes },
    })
    return changed
  }

  it("is shown to staff beside each line, and to no buyer", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 4 }] })
    const { id } = await aRequest(buyer, variantId, 2)
    const { quote } = await staff().call("adminGetQuote", { params: { id } })
    expect(quote.items).toMatchObject([{ quantity: 2, available_quantity: 4 }])
    const { quote: changed } = await staff().call("adminAddQuoteItem", {
      params: { id },
      body: { version: quote.version, title: "Cintrage", quantity: 1, unit_price: 80 },
    })
    expect(changed.items.map((item) => item.available_quantity)).toEqual([4, null])
    const seen = await buyer.request("GET", `/store/quotes/${id}`)
    expect(JSON.stringify(seen.body)).not.toContain("available_quantity")
  })

  it("isn't asked for what is bought in, and the order says so", async () => {
    const { buyer } = await aBuyingCompany({ customer }, watchInvites(container()))
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 4 }] })
    const { id } = await aRequest(buyer, variantId, 2)
    await edit(id, { quantity: 50 })
    const short = await send(staff(), id)
    const refused = await buyer.request<{ code: string }>("POST", `/store/quotes/${id}/accept`, {
      ...acceptanceOf(short),
    })
    expect([refused.status, refused.body.code]).toEqual([409, "quote_insufficient_stock"])

    const sourced = await edit(id, { lead_time_days: 30 })
    expect(sourced.items).toMatchObject([{ lead_time_days: 30, available_quantity: 4 }])
    const sent = await resend(staff(), id)
    const { quote: offered } = await buyer.call("storeGetQuote", { params: { id } })
    expect(offered.items).toMatchObject([{ quantity: 50, lead_time_days: 30 }])
    const { quote: accepted } = await buyer.call("storeAcceptQuote", {
      params: { id },
      body: acceptanceOf(sent),
    })
    expect(accepted.status).toBe("accepted")
    expect(await container().resolve(Modules.INVENTORY).listReservationItems({})).toEqual([])
    const { order } = await staff().succeed<{ order: { items: { metadata: object }[] } }>(
      "GET",
      `/admin/orders/${accepted.order_id}`,
    )
    expect(order.items).toMatchObject([{ metadata: { lead_time_days: 30 } }])

    const knex = container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    await knex("order").update({ created_at: new Date(0) })
    await checkStock(container())
    expect(await metrics.getSingleMetricAsString("millesime_stock_discrepancies")).toContain(
      '{kind="order_without_reservation"} 0',
    )
  })

  it.each([0, 1.5, 731, "30"])("takes no lead time of %s days", async (lead_time_days) => {
    const { variantId } = await aVariant(staff())
    const { id } = await aRequest(await customer("buyer"), variantId)
    const { quote } = await staff().call("adminGetQuote", { params: { id } })
    const { status, body } = await staff().request<{ details: { path: string }[] }>(
      "POST",
      `/admin/quotes/${id}/items/${quote.items[0]!.id}`,
      { version: quote.version, lead_time_days },
    )
    expect([status, body.details.map(({ path }) => path)]).toEqual([400, ["lead_time_days"]])
  })
})
