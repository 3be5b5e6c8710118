import type { StoreQuoteRevision } from "../../../src/contracts/quote"
import { inDays } from "../../support/quote-fixtures"
import { aCart, aVariant, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

describeShop("A revision that was sent", ({ customer, staff }) => {
  it("never changes, whatever staff edit, send or decide, and whatever becomes of the catalogue", async () => {
    const buyer = await customer("buyer")
    const { productId, variantId } = await aVariant(staff())
    const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 2 }])
    const { quote: asked } = await buyer.call("storeRequestQuote", { body: { cart_id: cart.id } })
    const { id } = asked
    const params = { id, number: "1" }
    await send(staff(), id)

    const seen = async () => ({
      revision: (await buyer.call("storeGetQuoteRevision", { params })).revision,
      pdf: (await buyer.download("storeGetQuoteDocument", { params })).content.toString("base64"),
      staffPdf: (await staff().download("adminGetQuoteDocument", { params })).content.toString(
        "base64",
      ),
    })
    const shown = async (): Promise<Partial<StoreQuoteRevision>> => {
      const { quote } = await buyer.call("storeGetQuote", { params: { id } })
      const { items, total, tax_lines, terms, valid_until, shipping, discount } = quote
      return { items, total, tax_lines, terms, valid_until, shipping, discount }
    }
    const before = await seen()
    const shownBefore = await shown()
    expect(before.pdf).toBe(before.staffPdf)

    const version = async () =>
      (await staff().call("adminGetQuote", { params: { id } })).quote.version
    const [item] = before.revision.items
    await staff().call("adminUpdateQuoteItem", {
      params: { id, item_id: item!.id },
      body: { version: await version(), unit_price: 1, quantity: 9, title: "Autre" },
    })
    await staff().call("adminAddQuoteItem", {
      params: { id },
      body: { version: await version(), title: "Cintrage", quantity: 1, unit_price: 10 },
    })
    await staff().call("adminDiscountQuote", {
      params: { id },
      body: { version: await version(), type: "percentage", value: 50 },
    })
    await staff().call("adminUpdateQuote", {
      params: { id },
      body: { version: await version(), terms: "Franco", valid_until: inDays(40) },
    })
    await staff().call("adminUpdateBarrel", {
      params: { id: productId },
      body: { title: "Renommée", prices: [{ amount: 999, currency_code: "eur" }] },
    })
    expect(await seen()).toEqual(before)
    expect(await shown()).toEqual(shownBefore)

    await staff().call("adminWithdrawQuote", { params: { id }, body: { reason: "À revoir" } })
    await send(staff(), id)
    expect((await shown()).total).not.toBe(shownBefore.total)
    await staff().call("adminExtendQuote", { params: { id }, body: { valid_until: inDays(30) } })
    await staff().call("adminWithdrawQuote", { params: { id }, body: { reason: "Épuisé" } })
    expect(await seen()).toEqual(before)
    const { revisions, count } = await buyer.call("storeListQuoteRevisions", { params: { id } })
    expect([count, revisions.map(({ number }) => number)]).toEqual([3, [3, 2, 1]])
    expect(revisions[2]).toEqual(before.revision)
    for (const number of ["0", "4", "-1", "1.5", "x", "99999999999"]) {
      for (const name of ["storeGetQuoteRevision", "storeGetQuoteDocument"] as const) {
        const { code } = await buyer.refusal(name, { params: { id, number } })
        expect([name, number, code]).toEqual([name, number, "not_found"])
      }
    }
  })

  it("is offered again by an extension, though staff have drafted something else since", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 2 }])
    const { quote: asked } = await buyer.call("storeRequestQuote", { body: { cart_id: cart.id } })
    const { id } = asked
    const sent = await send(staff(), id)
    const { quote: draft } = await staff().call("adminUpdateQuoteItem", {
      params: { id, item_id: sent.items[0]!.id },
      body: { version: sent.version, unit_price: 1 },
    })
    const valid_until = inDays(30)
    const { quote } = await staff().call("adminExtendQuote", {
      params: { id },
      body: { valid_until },
    })
    const {
      number: _,
      display_number: __,
      valid_until: ___,
      created_at: ____,
      ...same
    } = sent.sent_revision!
    expect(quote).toMatchObject({
      status: "sent",
      current_revision: 2,
      valid_until,
      sent_revision: { ...same, number: 2, display_number: `${asked.number}-B`, valid_until },
      total: draft.total,
    })
  })
})
