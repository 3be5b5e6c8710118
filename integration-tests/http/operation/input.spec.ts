import { ERRORS } from "../../../src/errors"
import { buy, prepareCart, regionIdOf } from "../../support/checkout"
import type { Client } from "../../support/client"
import { aVariant } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Refusal = { code: string; message: string; details?: { path: string }[] }

const ask = (client: Client, method: string, path: string, body?: unknown) =>
  client.request<Refusal>(method, path, body)

/** JSON as a client of another language may write it: `\ud800` alone, numbers beyond a double. */
const raw = (text: string) => text

describeShop("Input that no endpoint can mean", ({ staff, customer, anonymous, nobody }) => {
  it.each([
    "/store/products",
    "/store/barrels",
    "/store/regions",
    "/store/pages",
    "/store/barrel-vocabulary",
    "/store/carts/cart_x",
    "/store/nothing-here",
  ])("a visitor who gives two locales to %s is answered 400 at once", async (path) => {
    for (const query of ["locale=a&locale=b", "locale[]=fr-FR", "locale[a]=b"]) {
      expect(await ask(anonymous(), "GET", `${path}?${query}`)).toMatchObject({
        status: 400,
        body: { code: "invalid_request", details: [{ path: "locale" }] },
      })
    }
  })

  it("a customer's text with half a surrogate pair is refused by its field, in JSON of any depth", async () => {
    const buyer = await customer()
    const asked = [
      [buyer, "/store/customers/me", raw('{"first_name":"\\ud800"}'), "first_name"],
      [buyer, "/store/customers/me", raw('{"metadata":{"x":["\\udc00"]}}'), "metadata.x.0"],
      [buyer, "/store/customers/me", raw('{"metadata":{"\\ud800":1}}'), "metadata"],
      [anonymous(), "/store/carts", raw('{"metadata":{"note":"a\\ud83d"}}'), "metadata.note"],
      [staff(), "/admin/products", raw('{"title":"\\ud800"}'), "title"],
      [
        staff(),
        "/admin/products",
        raw('{"title":"a","additional_data":{"barrel":{"cooper":"\\ud800"}}}'),
        "additional_data.barrel.cooper",
      ],
    ] as const
    for (const [client, path, body, field] of asked) {
      expect(await ask(client, "POST", path, body)).toMatchObject({
        status: 400,
        body: { code: "invalid_request", details: [{ path: field }] },
      })
    }
  })

  it("a null character is refused in body, query and path", async () => {
    expect(await ask(anonymous(), "GET", "/store/carts/cart_%00")).toMatchObject({
      status: 400,
      body: { code: "invalid_request", details: [{ path: "path" }] },
    })
    expect(await ask(staff(), "GET", "/admin/orders?company_id=%00")).toMatchObject({
      status: 400,
      body: { details: [{ path: "company_id" }] },
    })
    const login = { email: "a\0@example.test", password: "a" }
    for (const path of ["/auth/customer/emailpass", "/auth/user/emailpass/register"]) {
      expect(await ask(nobody(), "POST", path, login)).toMatchObject({
        status: 400,
        body: { code: "invalid_request", details: [{ path: "email" }] },
      })
    }
  })

  it("a visitor who sends an object for a text is told the field", async () => {
    const cart = { additional_data: { accepted_terms: { revision: { toString: 1 } } } }
    expect(await ask(anonymous(), "POST", "/store/carts/cart_x", cart)).toMatchObject({
      status: 400,
      body: { details: [{ path: "additional_data.accepted_terms.revision" }] },
    })
    const email = { email: { toString: 1 }, region_id: await regionIdOf(anonymous()) }
    expect(await ask(anonymous(), "POST", "/store/carts", email)).toMatchObject({
      status: 400,
      body: { details: [{ path: "email" }] },
    })
  })

  it("nobody who fails to log in reads the inside of the store", async () => {
    for (const path of ["/auth/customer/emailpass;x", "/auth/customer/nothing"]) {
      const { status, body } = await ask(nobody(), "POST", path, { email: "a", password: "b" })
      expect([400, 401, 404]).toContain(status)
      expect(JSON.stringify(body)).not.toMatch(/resol|container|select/i)
    }
  })
})

describeShop("What the database refuses", ({ staff, customer, anonymous }) => {
  it.each([
    "/admin/orders?order=nothing",
    "/admin/orders?order=-items.nothing",
    "/admin/orders?limit=-1",
    "/admin/orders?offset=-1",
    "/admin/orders?created_at[$gt]=garbage",
    "/admin/orders?created_at[$gte]=2026-13-45",
    "/admin/products?order=nothing",
    "/admin/products?limit=-5",
    "/admin/products?created_at[$gt]=garbage",
    "/admin/products?status=nothing",
    "/admin/customers?order=nothing",
    "/admin/customers?created_at[$lt]=yesterday-ish",
    "/admin/price-lists?status=nothing",
    "/admin/price-lists?starts_at[$gt]=garbage",
    "/admin/inventory-items?order=nothing",
    "/admin/reservations?created_at[$gt]=x",
  ])("staff who ask for %s get 400", async (path) => {
    const { status, body } = await ask(staff(), "GET", path)
    expect([status, body.message]).toEqual([400, expect.not.stringMatching(/select|\bfrom "/)])
  })

  it.each(["limit=-1", "offset=-1", "order=nothing", "created_at[$gt]=garbage", "status=nothing"])(
    "a customer who asks for orders by %s gets 400",
    async (query) => {
      expect((await ask(await customer(), "GET", `/store/orders?${query}`)).status).toBe(400)
    },
  )

  it.each(["limit=-1", "order=nothing", "created_at[$gt]=garbage"])(
    "a visitor who asks for products by %s gets 400",
    async (query) => {
      await aVariant(staff())
      expect((await ask(anonymous(), "GET", `/store/products?${query}`)).status).toBe(400)
    },
  )

  it("a value too long for its index, or beyond a column's range, is refused with 400", async () => {
    const buyer = await customer()
    const random = Array.from({ length: 9000 }, (_, n) => ((n * 7919) % 1000).toString(36)).join("")
    const { variantId } = await aVariant(staff())
    const attempts = [
      [staff(), "/admin/products", { title: "a", handle: random, options: [] }],
      [staff(), "/admin/customers", { email: `${random}@example.test` }],
      [buyer, "/store/customers/me/addresses", { country_code: "nowhere-at-all" }],
      [
        anonymous(),
        "/store/carts",
        {
          region_id: await regionIdOf(anonymous()),
          items: [{ variant_id: variantId, quantity: 1e30 }],
        },
      ],
    ] as const
    for (const [client, path, body] of attempts) {
      expect((await ask(client, "POST", path, body)).status).toBeLessThan(500)
    }
  })

  it("what isn't there is 404, also where Medusa would stumble over it", async () => {
    const someone = await customer()
    const { variantId } = await aVariant(staff())
    const placed = await buy(anonymous(), variantId)
    const asked: [Client, string, string, object?][] = [
      [someone, "DELETE", "/store/carts/cart_x/line-items/x"],
      [someone, "POST", "/store/carts/cart_x/promotions", { promo_codes: ["x"] }],
      [staff(), "POST", "/admin/products/prod_x/variants/variant_x", { title: "x" }],
      [staff(), "POST", "/admin/products/prod_x/options/batch", {}],
      [staff(), "DELETE", "/admin/claims/x/inbound/items/x"],
      [staff(), "DELETE", "/admin/exchanges/x/inbound/items/x"],
      [staff(), "POST", "/admin/api-keys/x/sales-channels", { add: [] }],
      [staff(), "GET", "/admin/fulfillment-providers/x/options"],
      [staff(), "DELETE", `/admin/draft-orders/${placed.id}`],
    ]
    for (const [client, method, path, body] of asked) {
      const { status, body: answer } = await ask(client, method, path, body)
      expect([path, status, answer.code]).toEqual([path, 404, "not_found"])
    }
    expect(await ask(staff(), "POST", "/admin/stock-locations", {})).toMatchObject({
      status: 400,
      body: { code: "invalid_request" },
    })
  })

  it("a visitor who changes a line four times at once is never shown a fault", async () => {
    const { variantId } = await aVariant(staff())
    const cart = await prepareCart(anonymous(), [{ variant_id: variantId, quantity: 1 }])
    const path = `/store/carts/${cart.id}/line-items/${cart.items[0]?.id}`
    const answers = await Promise.all(
      [2, 3, 4, 5].map((quantity) => ask(anonymous(), "POST", path, { quantity })),
    )
    for (const { status, body } of answers) {
      expect([200, 409]).toContain(status)
      if (status === 409) expect(body.code).toBe("locked")
    }
  })

  it("a visitor who completes a cart eight times at once gets one order, or is told to try again", async () => {
    const { variantId } = await aVariant(staff())
    const cart = await prepareCart(anonymous(), [{ variant_id: variantId, quantity: 1 }])
    const path = `/store/carts/${cart.id}/complete`
    const complete = () =>
      anonymous().request<{ order?: { id: string }; code?: string }>("POST", path)
    const answers = await Promise.all(Array.from({ length: 8 }, complete))
    const orders = new Set<string>()
    for (const { status, body } of answers) {
      if (status === 200) orders.add(body.order?.id ?? "")
      else expect([status, body.code]).toEqual([409, "locked"])
    }
    const last = await complete()
    expect([...orders]).toEqual([last.body.order?.id])
  })
})

describeShop("A path that no route has", ({ staff, customer, anonymous, nobody }) => {
  it("is answered in JSON, as every other refusal", async () => {
    const someone = await customer()
    const asked: [Client, string, string][] = [
      [anonymous(), "GET", "/store/nothing"],
      [anonymous(), "POST", "/store/barrels/a/b/c"],
      [anonymous(), "DELETE", "/store/barrels"],
      [someone, "PUT", "/store/carts"],
      [staff(), "GET", "/admin/nothing"],
      [staff(), "PATCH", "/admin/barrels"],
      [nobody(), "GET", "/auth/a/b/c/d"],
    ]
    for (const [client, method, path] of asked) {
      const { status, body, headers } = await ask(client, method, path)
      expect([method, path, status, body.code]).toEqual([method, path, 404, "not_found"])
      expect(headers.get("content-type")).toContain("application/json")
      expect(Object.keys(ERRORS)).toContain(body.code)
    }
  })

  it("leaves alone what there is: health, the documentation, the shop", async () => {
    expect((await nobody().request("GET", "/health")).status).toBe(200)
    expect((await nobody().request("GET", "/docs")).status).toBe(200)
    expect((await anonymous().request("GET", "/store/regions")).status).toBe(200)
    expect((await anonymous().request("OPTIONS", "/store/regions")).status).toBeLessThan(300)
  })
})
