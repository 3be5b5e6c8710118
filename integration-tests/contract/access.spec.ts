import { Modules } from "@medusajs/framework/utils"
import fc from "fast-check"
import { endpoints } from "../../src/contracts"
import type { Endpoint } from "../../src/http/endpoints"
import { ERRORS } from "../../src/errors"
import { aBarrel, createBarrel } from "../support/factories"
import { describeShop } from "../support/shop"

const all = Object.entries<Endpoint>(endpoints)
const where = (wanted: (endpoint: Endpoint) => boolean) =>
  all.filter(([, endpoint]) => wanted(endpoint))

/** Bodies that would change something, were they let in. */
const BODIES: Record<string, object> = {
  adminCreateBarrel: aBarrel({ title: "Stolen" }),
  adminUpdateBarrel: { title: "Stolen" },
}

const bodyOf = (name: string, { body }: Endpoint) => body && (BODIES[name] ?? {})

const fill = ({ path }: Endpoint, value: string) =>
  path.replace(/:\w+/g, () => encodeURIComponent(value))

describeShop("The endpoints of the API", ({ staff, customer, anonymous, nobody, container }) => {
  const everything = async () => {
    const [products, variants, prices, levels] = await Promise.all([
      container()
        .resolve(Modules.PRODUCT)
        .listProducts({}, { select: ["id", "title", "status"] }),
      container()
        .resolve(Modules.PRODUCT)
        .listProductVariants({}, { select: ["id", "title"] }),
      container()
        .resolve(Modules.PRICING)
        .listPrices({}, { select: ["id", "amount"] }),
      container().resolve(Modules.INVENTORY).listInventoryLevels({}),
    ])
    const barrels = await staff().call("adminListBarrels", { query: { include_archived: true } })
    return JSON.parse(JSON.stringify({ products, variants, prices, levels, barrels })) as object
  }

  /** Somebody whom each endpoint lets in: a customer or, with a key of the shop, staff. */
  const insiders = async () => {
    const buyer = await customer("insider")
    const insider = staff().with(anonymous().headers)
    return ({ access }: Endpoint) =>
      access === "customer" || access === "company" ? buyer : insider
  }

  it("whoever isn't staff gets 401 from every endpoint of staff, and nothing is written", async () => {
    const { id } = await createBarrel(staff(), { status: "draft" })
    const before = await everything()
    for (const caller of [nobody(), anonymous(), await customer()]) {
      for (const [name, endpoint] of where(({ access }) => access === "admin")) {
        const answer = await caller.request(
          endpoint.method,
          fill(endpoint, id),
          bodyOf(name, endpoint),
        )
        expect([name, answer.status]).toEqual([name, 401])
      }
    }
    expect(await everything()).toEqual(before)
    // What was refused would have been done, had staff asked for it.
    await staff().succeed("POST", `/admin/barrels/${id}`, BODIES.adminUpdateBarrel)
    expect(await everything()).not.toEqual(before)
  })

  it("whoever logged in nowhere gets 401 from every endpoint of customers", async () => {
    const statuses = await Promise.all(
      where(({ access }) => access === "customer" || access === "company").map(
        async ([name, endpoint]) => {
          const path = fill(endpoint, "x")
          const { status } = await anonymous().request(
            endpoint.method,
            path,
            bodyOf(name, endpoint),
          )
          return [name, status]
        },
      ),
    )
    expect(statuses.filter(([, status]) => status !== 401)).toEqual([])
  })

  it("whoever has no key, or a wrong one, gets 400 from every endpoint of the shop", async () => {
    const { id } = await createBarrel(staff())
    const inShop = where(({ path }) => path.startsWith("/store/"))
    expect(inShop.length).toBeGreaterThan(0)
    const forged = nobody().with({ "x-publishable-api-key": `pk_${"0".repeat(64)}` })
    for (const caller of [nobody(), staff(), forged]) {
      for (const [name, endpoint] of inShop) {
        const answer = await caller.request(
          endpoint.method,
          fill(endpoint, id),
          bodyOf(name, endpoint),
        )
        expect([name, answer.status, answer.body]).toEqual([
          name,
          400,
          expect.objectContaining({ code: "publishable_key_required" }),
        ])
      }
    }
  })

  it("a query key that no contract knows is refused everywhere, by its name", async () => {
    const queryKey = fc.stringMatching(/^[a-z]{3,12}_x$/)
    const insiderOf = await insiders()
    // What another service sends is its own to choose.
    const ours = where(({ access }) => access !== "signed")
    const anyEndpoint = fc.constantFrom(...ours)
    await fc.assert(
      fc.asyncProperty(anyEndpoint, queryKey, async ([name, endpoint], key) => {
        const path = `${fill(endpoint, "prod_x")}?${key}=1`
        const answer = await insiderOf(endpoint).request(
          endpoint.method,
          path,
          bodyOf(name, endpoint),
        )
        expect(answer).toMatchObject({
          status: 400,
          body: {
            code: "invalid_request",
            // Beside what the endpoint lacks.
            details: expect.arrayContaining([
              expect.objectContaining({ path: key, reason: "unknown_key" }),
            ]) as unknown,
          },
        })
      }),
      { numRuns: 60 },
    )
    for (const [name, endpoint] of ours) {
      const path = `${fill(endpoint, "prod_x")}?unheard_of=1`
      const { status } = await insiderOf(endpoint).request(
        endpoint.method,
        path,
        bodyOf(name, endpoint),
      )
      expect([name, status]).toEqual([name, 400])
    }
  })

  it("no id, however odd, breaks the server, and every refusal has a code of the table", async () => {
    await createBarrel(staff())
    const oddId = fc.oneof(
      fc.constantFrom(
        "' or 1=1 --",
        "prod_x'; drop table barrel; --",
        "prod_\0",
        "\0",
        "%",
        "%00",
        "..",
        "../../etc/passwd",
        "{}",
        "[object Object]",
        "null",
        "prod_💥",
        "\u202Egnal",
        "a".repeat(4000),
        "é".repeat(1000),
      ),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
      fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
    )
    const insiderOf = await insiders()
    const withId = where(({ path }) => path.includes(":"))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...withId), oddId, async ([name, endpoint], id) => {
        const path = fill(endpoint, id)
        const answer = await insiderOf(endpoint).request<{ code?: string }>(
          endpoint.method,
          path,
          bodyOf(name, endpoint),
        )
        expect(answer.status).toBeLessThan(500)
        // A client takes dots out of an address before it sends it: what is asked for is another path,
        // such as the list above, and that may well be there.
        if (/^\.{1,2}$/.test(id)) return
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(Object.keys(ERRORS)).toContain(answer.body.code)
      }),
      { numRuns: 150 },
    )
    expect((await staff().call("adminListBarrels")).count).toBe(1)
  })

  it.each(["%", "%zz", "%ff", "%c3%28", "%ed%a0%80"])(
    "an id that is no text at all is refused too: %s",
    async (raw) => {
      const insiderOf = await insiders()
      for (const [name, endpoint] of where(({ path }) => path.includes(":"))) {
        const path = endpoint.path.replace(/:\w+/g, raw)
        const answer = await insiderOf(endpoint).request(
          endpoint.method,
          path,
          bodyOf(name, endpoint),
        )
        expect([name, answer.status, answer.body]).toEqual([
          name,
          400,
          expect.objectContaining({ code: "invalid_request" }),
        ])
      }
    },
  )
})
