import { createCustomer, logIn, register } from "../../support/auth"
import { prepareCart, regionIdOf } from "../../support/checkout"
import type { Client } from "../../support/client"
import { aVariant } from "../../support/quotes"
import { describeShop } from "../../support/shop"

const VICTIM = "victim@example.test"
const PASSWORD = "a-long-password-1"

type Order = { id: string; email: string }

/** Buys with an e-mail address. */
const buyAs = async (buyer: Client, variant_id: string, email: string): Promise<Order> => {
  const { id } = await prepareCart(buyer, [{ variant_id, quantity: 1 }], email)
  return (await buyer.succeed<{ order: Order }>("POST", `/store/carts/${id}/complete`)).order
}

const ordersOf = async (customer: Client) =>
  (await customer.succeed<{ orders: Order[] }>("GET", "/store/orders")).orders

const identify = async (visitor: Client, email: string) => {
  const { token } = await visitor.succeed<{ token: string }>(
    "POST",
    "/auth/customer/emailpass/register",
    { email, password: PASSWORD },
  )
  return visitor.with({ authorization: `Bearer ${token}` })
}

describeShop("An account", ({ anonymous, container, customer, staff }) => {
  it("is opened under no other e-mail address than that of the login", async () => {
    const stranger = await identify(anonymous(), "own@example.test")
    const answer = await stranger.request("POST", "/store/customers", { email: VICTIM })
    expect(answer).toMatchObject({
      status: 400,
      body: { code: "invalid_request", details: [{ path: "email", reason: "not_own_email" }] },
    })
    expect((await stranger.request("POST", "/store/customers", {})).status).toBe(400)
    await stranger.succeed("POST", "/store/customers", { email: "Own@example.test" })
    await register(anonymous(), { email: VICTIM, password: PASSWORD })
  })

  it("that a stranger opens under somebody's address sees nothing of what they buy as a guest", async () => {
    const stranger = await register(anonymous(), { email: VICTIM, password: PASSWORD })
    const { variantId } = await aVariant(staff())
    const order = await buyAs(anonymous(), variantId, VICTIM)
    expect(order.email).toBe(VICTIM)
    expect(await ordersOf(stranger)).toEqual([])
  })

  it("gets no order whose address was entered after the cart was made, in whatever case", async () => {
    const stranger = await register(anonymous(), { email: VICTIM, password: PASSWORD })
    const { variantId } = await aVariant(staff())
    const { id } = await prepareCart(anonymous(), [{ variant_id: variantId, quantity: 1 }])
    await anonymous().succeed("POST", `/store/carts/${id}`, { email: "VICTIM@example.test" })
    const { order } = await anonymous().succeed<{ order: Order }>(
      "POST",
      `/store/carts/${id}/complete`,
    )
    expect(order.email).toBe(VICTIM)
    expect(await ordersOf(stranger)).toEqual([])
  })

  it("gets the orders of its owner who is logged in", async () => {
    const login = { email: VICTIM, password: PASSWORD }
    await register(anonymous(), login)
    const owner = await logIn(anonymous(), "customer", login)
    const { variantId } = await aVariant(staff())
    const order = await buyAs(owner, variantId, VICTIM)
    expect((await ordersOf(owner)).map(({ id }) => id)).toEqual([order.id])
  })

  it("gets the cart that its owner has begun before the login", async () => {
    const owner = await createCustomer(container(), anonymous(), VICTIM)
    const { cart } = await anonymous().succeed<{ cart: { id: string } }>("POST", "/store/carts", {
      region_id: await regionIdOf(anonymous()),
    })
    const { cart: taken } = await owner.succeed<{ cart: { customer_id: string } }>(
      "POST",
      `/store/carts/${cart.id}`,
      { email: VICTIM },
    )
    expect(taken.customer_id).toBe(owner.id)
  })

  it("gives the prices of its group to nobody who only knows its e-mail address", async () => {
    const member = await customer("member")
    const { variantId } = await aVariant(staff(), {
      prices: [{ amount: 350, currency_code: "eur" }],
    })
    const { customer_group } = await staff().succeed<{ customer_group: { id: string } }>(
      "POST",
      "/admin/customer-groups",
      { name: "Friends" },
    )
    await staff().succeed("POST", `/admin/customer-groups/${customer_group.id}/customers`, {
      add: [member.id],
    })
    await staff().succeed("POST", "/admin/price-lists", {
      title: "Friends",
      description: "Friends",
      status: "active",
      rules: { "customer.groups.id": [customer_group.id] },
      prices: [{ variant_id: variantId, currency_code: "eur", amount: 1 }],
    })
    const priceFor = async (buyer: Client, email: string) => {
      const body = { region_id: await regionIdOf(buyer), email }
      const items = [{ variant_id: variantId, quantity: 1 }]
      type Priced = { cart: { id: string; items: { unit_price: number }[] } }
      const { cart } = await buyer.succeed<Priced>("POST", "/store/carts", { ...body, items })
      const { cart: empty } = await buyer.succeed<Priced>("POST", "/store/carts", {
        region_id: body.region_id,
      })
      await buyer.succeed("POST", `/store/carts/${empty.id}`, { email })
      const { cart: later } = await buyer.succeed<Priced>(
        "POST",
        `/store/carts/${empty.id}/line-items`,
        items[0],
      )
      return [cart.items[0]?.unit_price, later.items[0]?.unit_price]
    }
    expect(await priceFor(anonymous(), "member@example.test")).toEqual([350, 350])
    expect(await priceFor(await customer("other"), "member@example.test")).toEqual([350, 350])
    expect(await priceFor(member, "member@example.test")).toEqual([1, 1])
  })
})
