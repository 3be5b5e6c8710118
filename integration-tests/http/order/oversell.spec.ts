import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import checkStock from "../../../src/jobs/check-stock"
import installGuard from "../../../src/modules/stock/loaders/install-guard"
import { metrics } from "../../../src/shared/metrics"
import { buy, prepareCart } from "../../support/checkout"
import { aVariant } from "../../support/quotes"
import { eventually } from "../../support/search-index"
import { type SecondServer, startSecondServer } from "../../support/second-server"
import { describeShop } from "../../support/shop"

const RIVALS = 30

type Answer = {
  type: string
  code?: string
  message?: string
  order?: { id: string; display_id: number }
}
type Cart = { completed_at: string | null; items: { id: string }[] }

describeShop("Stock is never oversold", ({ anonymous, container, customer, staff }) => {
  let other: SecondServer | undefined

  afterEach(async () => {
    await other?.stop()
    other = undefined
  })

  const inventory = () => container().resolve(Modules.INVENTORY)
  const knex = () => container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)

  const orders = async () =>
    (await staff().succeed<{ orders: { id: string }[] }>("GET", "/admin/orders")).orders

  const reservedOf = async (): Promise<number[]> => {
    const levels = await inventory().listInventoryLevels({})
    return levels.map(({ reserved_quantity }) => reserved_quantity).filter(Boolean)
  }

  const lastOrderNumber = async (): Promise<number> => {
    const { rows } = await knex().raw<{ rows: { last_value: string }[] }>(
      "select last_value from order_display_id_seq",
    )
    return Number(rows[0]?.last_value)
  }

  const complete = (id: string, server = anonymous()) =>
    server.request<Answer>("POST", `/store/carts/${id}/complete`)

  it("when 30 carts with the last barrel are completed at once, by two servers", async () => {
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 1 }] })
    const carts: string[] = []
    for (let n = 0; n < RIVALS; n += 1) {
      const items = [{ variant_id: variantId, quantity: 1 }]
      carts.push((await prepareCart(anonymous(), items, `rival-${n}@example.test`)).id)
    }
    other = await startSecondServer(container())
    const servers = [anonymous(), anonymous().at(other.address)] as const
    // Both know the way, so that they get there together.
    const { variantId: plentiful } = await aVariant(staff())
    for (const server of servers) await buy(server, plentiful)
    const answers = await Promise.all(carts.map((id, n) => complete(id, servers[n % 2])))

    const won = answers.filter(({ status }) => status === 200)
    expect(won).toHaveLength(1)
    const lost = answers.filter(({ status }) => status !== 200)
    // Sold out, or a rush that lasted longer than Medusa waits for its turn.
    const clean = expect.stringMatching(/^409 (insufficient_stock|locked) /)
    expect(lost.map(({ status, body }) => `${status} ${body.code} ${body.message}`)).toEqual(
      lost.map(() => clean),
    )
    const order = won[0]?.body.order
    expect((await orders()).map(({ id }) => id)).toContain(order?.id)
    expect(await orders()).toHaveLength(servers.length + 1)
    // Nobody else got as far as an order that had to be undone.
    expect(await lastOrderNumber()).toBe(order?.display_id)
    expect(await inventory().listReservationItems({})).toHaveLength(servers.length + 1)
    expect((await reservedOf()).sort()).toEqual([1, servers.length])

    const loser = carts.find((_, n) => answers[n]?.status !== 200)!
    const { cart } = await anonymous().succeed<{ cart: Cart }>("GET", `/store/carts/${loser}`)
    expect(cart.completed_at).toBeNull()
    const rest = await anonymous().request(
      "DELETE",
      `/store/carts/${loser}/line-items/${cart.items[0]!.id}`,
    )
    expect(rest.status).toBe(200)
  })

  it("when two lines of a cart are one barrel", async () => {
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 1 }] })
    const cart = await prepareCart(anonymous(), [{ variant_id: variantId, quantity: 1 }])
    await anonymous().succeed("POST", `/store/carts/${cart.id}/line-items`, {
      variant_id: variantId,
      quantity: 1,
      metadata: { engraving: "Château Margot" },
    })
    const { payment_collection } = await anonymous().succeed<{
      payment_collection: { id: string }
    }>("POST", "/store/payment-collections", { cart_id: cart.id })
    await anonymous().succeed(
      "POST",
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id: "pp_system_default" },
    )
    const refused = await complete(cart.id)
    expect([refused.status, refused.body.code]).toEqual([409, "insufficient_stock"])
    expect([await orders(), await reservedOf()]).toEqual([[], []])
  })

  it("by whoever reserves past the store's own checks", async () => {
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 1 }] })
    await buy(anonymous(), variantId)
    const [level] = await inventory().listInventoryLevels({ reserved_quantity: 1 })
    const row = (allow_backorder: boolean) => ({
      id: `resitem_${allow_backorder}`,
      inventory_item_id: level!.inventory_item_id,
      location_id: level!.location_id,
      quantity: 1,
      raw_quantity: JSON.stringify({ value: "1", precision: 20 }),
      allow_backorder,
    })
    const add = (allow_backorder: boolean) =>
      knex()("reservation_item").insert(row(allow_backorder))
    await expect(add(false)).rejects.toThrow("millesime_insufficient_stock")
    expect(await reservedOf()).toEqual([1])
    // What may be ordered without stock may be reserved, and is counted.
    await add(true)
    expect(await reservedOf()).toEqual([2])
  })

  it("and what Medusa takes back when it undoes something is not refused", async () => {
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 1 }] })
    await buy(anonymous(), variantId)
    const [level] = await inventory().listInventoryLevels({ reserved_quantity: 1 })
    const [reservation] = await inventory().listReservationItems({})
    const { inventory_item_id, location_id } = level!
    const stocked = (stocked_quantity: number) =>
      inventory().updateInventoryLevels([{ inventory_item_id, location_id, stocked_quantity }])
    // A fulfillment takes the goods out and ends the reservation; its undo goes back in the other order.
    await stocked(0)
    await inventory().softDeleteReservationItems([reservation!.id])
    expect(await reservedOf()).toEqual([])
    await inventory().restoreReservationItems([reservation!.id])
    await stocked(1)
    expect(await reservedOf()).toEqual([1])
  })

  it("and what is cancelled is for sale again", async () => {
    const { productId, variantId } = await aVariant(staff(), { stock: [{ quantity: 1 }] })
    const order = await buy(anonymous(), variantId)
    const statusOf = async () =>
      (await staff().call("adminGetBarrel", { params: { id: productId } })).barrel.status
    expect(await statusOf()).toBe("sold")
    await staff().succeed("POST", `/admin/orders/${order.id}/cancel`, {})
    expect([await statusOf(), await reservedOf()]).toEqual(["published", []])
    expect((await buy(anonymous(), variantId)).id).not.toBe(order.id)
  })

  it("and what is cancelled twice at once is for sale again", async () => {
    const { productId, variantId } = await aVariant(staff(), { stock: [{ quantity: 1 }] })
    for (let round = 0; round < 3; round++) {
      const order = await buy(anonymous(), variantId)
      const cancel = () => staff().request("POST", `/admin/orders/${order.id}/cancel`, {})
      const answers = await Promise.all(Array.from({ length: 4 }, cancel))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400])
      expect(await reservedOf()).toEqual([])
    }
    const { barrel } = await staff().call("adminGetBarrel", { params: { id: productId } })
    expect(barrel.status).toBe("published")
  })

  it("and what Medusa restores of a canceled order stays released", async () => {
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 1 }] })
    const order = await buy(anonymous(), variantId)
    const [reservation] = await inventory().listReservationItems({})
    await staff().succeed("POST", `/admin/orders/${order.id}/cancel`, {})
    await inventory().restoreReservationItems([reservation!.id])
    expect([await inventory().listReservationItems({}), await reservedOf()]).toEqual([[], []])
    await expect(
      inventory().createReservationItems([
        {
          line_item_id: reservation!.line_item_id!,
          inventory_item_id: reservation!.inventory_item_id,
          location_id: reservation!.location_id,
          quantity: 1,
        },
      ]),
    ).rejects.toThrow("the order is canceled")
  })

  it("and what is refunded before it was sent is for sale again", async () => {
    const { productId, variantId } = await aVariant(staff(), { stock: [{ quantity: 1 }] })
    const { id } = await buy(anonymous(), variantId)
    const statusOf = async () =>
      (await staff().call("adminGetBarrel", { params: { id: productId } })).barrel.status
    const { order } = await staff().succeed<{
      order: { total: number; payment_collections: { payments: { id: string }[] }[] }
    }>("GET", `/admin/orders/${id}?fields=%2Btotal,*payment_collections.payments`)
    const payment = `/admin/payments/${order.payment_collections[0]?.payments[0]?.id}`
    // A deposit that goes back, because the rest is paid in another way, is no end of the sale.
    await staff().succeed("POST", `${payment}/capture`, { amount: 5 })
    await staff().succeed("POST", `${payment}/refund`, { amount: 5 })
    expect([await statusOf(), await reservedOf()]).toEqual(["sold", [1]])
    await staff().succeed("POST", `${payment}/capture`, { amount: order.total - 5 })
    await staff().succeed("POST", `${payment}/refund`, { amount: 1 })
    expect([await statusOf(), await reservedOf()]).toEqual(["sold", [1]])
    await staff().succeed("POST", `${payment}/refund`, { amount: order.total - 6 })
    await eventually(async () => {
      expect([await statusOf(), await reservedOf()]).toEqual(["published", []])
    })
    await knex()("order").update({ created_at: new Date(0), updated_at: new Date(0) })
    await checkStock(container())
    expect(await metrics.getSingleMetricAsString("millesime_stock_discrepancies")).not.toMatch(
      / [1-9]/,
    )
  })

  it("unless a store leaves it to Medusa", async () => {
    const triggers = async () => {
      const { rows } = await knex().raw<{ rows: object[] }>(
        `select tgname from pg_trigger where tgname like 'millesime%'
           and tgrelid in ('reservation_item'::regclass, 'inventory_level'::regclass)`,
      )
      return rows.length
    }
    const install = (stock_guard: boolean) =>
      installGuard({ container: container(), options: { stock_guard } })
    expect(await triggers()).toBe(3)
    await Promise.all([install(false), install(false)])
    expect(await triggers()).toBe(0)
    await Promise.all([install(true), install(true)])
    expect(await triggers()).toBe(3)
  })

  it("and what doesn't fit together is found, and reported", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff())
    await buy(buyer, variantId)
    const broken = await buy(buyer, variantId)
    await checkStock(container())
    const figures = () => metrics.getSingleMetricAsString("millesime_stock_discrepancies")
    expect(await figures()).not.toMatch(/ [1-9]/)

    const { order } = await staff().succeed<{ order: { items: { id: string }[] } }>(
      "GET",
      `/admin/orders/${broken.id}`,
    )
    await inventory().deleteReservationItemsByLineItem(order.items.map(({ id }) => id))
    const [level] = await inventory().listInventoryLevels({ reserved_quantity: 1 })
    await inventory().createReservationItems([
      {
        line_item_id: "ordli_unknown",
        inventory_item_id: level!.inventory_item_id,
        location_id: level!.location_id,
        quantity: 1,
      },
    ])
    const cart = await prepareCart(buyer, [{ variant_id: variantId, quantity: 1 }])
    await knex()("cart")
      .where({ id: cart.id })
      .update({ completed_at: new Date(0) })
    // A refund whose event got lost.
    const refunded = await buy(buyer, variantId)
    await knex()("payment_collection")
      .whereIn(
        "id",
        knex()("order_payment_collection")
          .where({ order_id: refunded.id })
          .select("payment_collection_id"),
      )
      .update({ amount: 10, captured_amount: 10, refunded_amount: 10 })
    // A cancellation by whoever writes past Medusa.
    const canceled = await buy(buyer, variantId)
    await knex()("order").where({ id: canceled.id }).update({ status: "canceled" })
    // A payment that lost its order, which has none then.
    const unpaid = await buy(buyer, variantId)
    await knex()("order_payment_collection").where({ order_id: unpaid.id }).delete()
    await knex()("order").update({ updated_at: new Date(0) })
    for (const table of ["order", "reservation_item", "payment"]) {
      await knex()(table).update({ created_at: new Date(0) })
    }
    await checkStock(container())
    expect(await figures()).toContain('{kind="order_without_reservation"} 1')
    expect(await figures()).toContain('{kind="reservation_without_order"} 1')
    expect(await figures()).toContain('{kind="refunded_order_with_reservation"} 1')
    expect(await figures()).toContain('{kind="canceled_order_with_reservation"} 1')
    expect(await figures()).toContain('{kind="payment_without_order"} 1')
    expect(await figures()).toContain('{kind="order_without_payment"} 1')
    expect(await figures()).toContain('{kind="completed_cart_without_order"} 1')

    // What nobody can use any more has been released: of five orders two still have their stock.
    expect(await reservedOf()).toEqual([2])
    await checkStock(container())
    for (const kind of ["reservation_without_order", "canceled_order", "refunded_order"]) {
      expect(await figures()).toMatch(new RegExp(`kind="${kind}\\w*"} 0`))
    }
  })
})
