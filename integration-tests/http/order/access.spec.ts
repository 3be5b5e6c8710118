import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { buy, completeCart, prepareCart } from "../../support/checkout"
import type { Client } from "../../support/client"
import { join, registerCompany, watchInvites } from "../../support/companies"
import { aVariant } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Order = {
  id: string
  email: string | null
  total: number
  items: { title: string }[]
  shipping_address: Record<string, string | null>
}

const JEANNE = "jeanne@example.test"

/** Anything by which the buyer of the fixture could be known. */
const PERSONAL = /jeanne|martin|vignes|beaune|21200/i

describeShop("An order by its id", ({ container, customer, staff, anonymous }) => {
  const read = (client: Client, id: string, query = "") =>
    client.request<{ order: Order; code?: string }>("GET", `/store/orders/${id}${query}`)

  /** As if it had been placed two hours before. */
  const makeOlder = async (id: string) => {
    const knex = container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const created_at = new Date(Date.now() - 2 * 60 * 60 * 1000)
    expect(await knex("order").where({ id }).update({ created_at })).toBe(1)
  }

  it("is shown to the guest who has just placed it, as a storefront does after checkout", async () => {
    const { variantId } = await aVariant(staff())
    const { id } = await buy(anonymous(), variantId)
    const { status, body } = await read(anonymous(), id)
    expect([status, body.order.email, body.order.shipping_address.last_name]).toEqual([
      200,
      JEANNE,
      "Martin",
    ])
  })

  it("is masked for whoever knows nothing but the id an hour later, in the same shape", async () => {
    const { variantId } = await aVariant(staff())
    const { id } = await buy(anonymous(), variantId)
    const fields = "?fields=*customer,*payment_collections.payments,metadata,+billing_address.*"
    const before = (await read(anonymous(), id)).body.order
    await makeOlder(id)
    for (const query of ["", fields]) {
      const { status, body } = await read(anonymous(), id, query)
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toMatch(PERSONAL)
    }
    const masked = (await read(anonymous(), id)).body.order
    expect(Object.keys(masked)).toEqual(Object.keys(before))
    expect(Object.keys(masked.shipping_address)).toEqual(Object.keys(before.shipping_address))
    expect(masked).toMatchObject({
      email: "***",
      total: before.total,
      items: [{ title: before.items[0]?.title }],
      shipping_address: { first_name: "***", country_code: "fr" },
    })
    const proved = anonymous().with({ "x-order-email": "Jeanne@Example.test" })
    expect((await read(proved, id)).body.order.email).toBe(JEANNE)
    const guessed = anonymous().with({ "x-order-email": "other@example.test" })
    expect((await read(guessed, id)).body.order.email).toBe("***")
  })

  it("is shown to its owner for ever, and masked for another customer", async () => {
    const { variantId } = await aVariant(staff())
    const buyer = await customer("buyer")
    const { id } = await buy(buyer, variantId)
    const other = await customer("other")
    await makeOlder(id)
    expect((await read(buyer, id)).body.order.shipping_address.last_name).toBe("Martin")
    expect((await read(other, id)).body.order.shipping_address.last_name).toBe("***")
    expect((await read(other, "order_x")).status).toBe(404)
  })

  it("of a company is for the member who placed it and the colleagues with the right alone", async () => {
    const tokenOf = watchInvites(container())
    const admin = await customer("admin")
    await registerCompany(admin, { vat_number: null })
    const approver = await join({ customer }, admin, tokenOf, "approver", "approver")
    const buyer = await join({ customer }, admin, tokenOf, "buyer")
    const colleague = await join({ customer }, admin, tokenOf, "colleague")
    const { variantId } = await aVariant(staff())
    const items = [{ variant_id: variantId, quantity: 1 }]
    const cart = await prepareCart(buyer, items, "buyer@example.test")
    const { id } = await completeCart(buyer, cart)
    for (const reader of [buyer, admin, approver]) {
      expect((await read(reader, id)).body.order.email).toBe("buyer@example.test")
    }
    const proved = anonymous().with({ "x-order-email": "buyer@example.test" })
    for (const reader of [colleague, anonymous(), proved, await customer("stranger")]) {
      const { status, body } = await read(reader, id)
      expect([status, body.code]).toEqual([404, "not_found"])
    }
  })
})
