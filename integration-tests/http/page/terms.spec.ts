import { PAGE_MODULE } from "../../../src/modules/page"
import type PageModuleService from "../../../src/modules/page/service"
import { aPage, edit, publish } from "../../support/pages"
import { completeCart, prepareCart } from "../../support/checkout"
import type { Client } from "../../support/client"
import { aVariant } from "../../support/quotes"
import { describeShop } from "../../support/shop"

describeShop("A customer accepts the conditions of sale", ({ anonymous, container, staff }) => {
  const TERMS = { "fr-FR": { title: "Conditions", slug: "conditions" } }

  const aFullCart = async () => {
    const { variantId } = await aVariant(staff())
    return prepareCart(anonymous(), [{ variant_id: variantId, quantity: 1 }])
  }

  const accept = (buyer: Client, id: string, accepted_terms: unknown) =>
    buyer.request<{ code?: string; message?: string }>("POST", `/store/carts/${id}`, {
      additional_data: { accepted_terms },
    })

  const termsOf = async (orderId: string) => {
    const { order } = await staff().succeed<{
      order: { accepted_terms?: Record<string, unknown> | null }
    }>("GET", `/admin/orders/${orderId}?fields=+accepted_terms.*`)
    return order.accepted_terms
  }

  it("by the revision that is in force, and staff find it on the order", async () => {
    const page = await aPage(staff(), "conditions-of-sale", TERMS)
    const cart = await aFullCart()
    expect((await accept(anonymous(), cart.id, { revision: 1, locale: "fr-FR" })).status).toBe(200)
    const order = await completeCart(anonymous(), cart)
    await edit(staff(), page.id, { "fr-FR": { title: "Conditions", markdown: "Autres" } })
    await publish(staff(), page.id)
    expect(await termsOf(order.id)).toMatchObject({
      page_id: page.id,
      revision: 1,
      locale: "fr-FR",
      accepted_at: expect.any(String),
    })
    // A repeat answers with the order, whatever is in force now.
    expect((await completeCart(anonymous(), cart)).id).toBe(order.id)
  })

  it("and no other: an older one is 409, one that never was 400", async () => {
    const cart = await aFullCart()
    expect((await accept(anonymous(), cart.id, { revision: 1 })).status).toBe(400)
    const page = await aPage(staff(), "conditions-of-sale", TERMS)
    const newer = await edit(staff(), page.id, { "fr-FR": { title: "Conditions", markdown: "B" } })
    await publish(staff(), newer.id)
    const old = await accept(anonymous(), cart.id, { revision: 1 })
    expect([old.status, old.body.code]).toEqual([409, "terms_changed"])
    const future = await accept(anonymous(), cart.id, { revision: 3 })
    expect([future.status, future.body.code]).toEqual([400, "invalid_request"])
    for (const wrong of [{ revision: 0 }, { revision: "1" }, {}, { revision: 2, at: 1 }, "yes"]) {
      expect((await accept(anonymous(), cart.id, wrong)).status).toBe(400)
    }
    const { cart: untouched } = await anonymous().succeed<{ cart: { email: string } }>(
      "GET",
      `/store/carts/${cart.id}`,
    )
    const refused = await anonymous().request("POST", `/store/carts/${cart.id}`, {
      email: "other@example.test",
      additional_data: { accepted_terms: { revision: 1 } },
    })
    expect(refused.status).toBe(409)
    const { cart: after } = await anonymous().succeed<{ cart: { email: string } }>(
      "GET",
      `/store/carts/${cart.id}`,
    )
    expect(after.email).toBe(untouched.email)
  })

  it("anew, where they have changed before the last click", async () => {
    const page = await aPage(staff(), "conditions-of-sale", TERMS)
    const cart = await aFullCart()
    await accept(anonymous(), cart.id, { revision: 1 })
    await edit(staff(), page.id, { "fr-FR": { title: "Conditions", markdown: "Autres" } })
    await publish(staff(), page.id)
    const late = await anonymous().request<{ code: string }>(
      "POST",
      `/store/carts/${cart.id}/complete`,
    )
    expect([late.status, late.body.code]).toEqual([409, "terms_changed"])
    expect((await accept(anonymous(), cart.id, { revision: 2 })).status).toBe(200)
    const order = await completeCart(anonymous(), cart)
    expect(await termsOf(order.id)).toMatchObject({ revision: 2 })
  })

  it("or takes it back, or doesn't at all: the shop decides what it asks for", async () => {
    await aPage(staff(), "conditions-of-sale", TERMS)
    const cart = await aFullCart()
    await accept(anonymous(), cart.id, { revision: 1 })
    expect((await accept(anonymous(), cart.id, null)).status).toBe(200)
    const order = await completeCart(anonymous(), cart)
    expect((await termsOf(order.id)) ?? null).toBeNull()
  })

  it("before the last click, where the store asks for it", async () => {
    const { options } = container().resolve<PageModuleService>(PAGE_MODULE)
    options.terms_required = true
    try {
      await aPage(staff(), "conditions-of-sale", TERMS)
      const cart = await aFullCart()
      const path = `/store/carts/${cart.id}/complete`
      const without = await anonymous().request<{ code: string }>("POST", path)
      expect([without.status, without.body.code]).toEqual([409, "terms_required"])
      await accept(anonymous(), cart.id, { revision: 1 })
      expect((await completeCart(anonymous(), cart)).id).toBeTruthy()
    } finally {
      options.terms_required = false
    }
  })
})
