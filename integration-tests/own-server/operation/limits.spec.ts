import { register } from "../../support/auth"
import type { Answer, Client } from "../../support/client"
import { registerCompany } from "../../support/companies"
import { describeShop } from "../../support/shop"

// A fifth of what a shop allows: the same rules, sooner reached. Read when the store starts.
process.env.LIMITS_FACTOR = "0.2"

const PASSWORD = "a-long-password-1"

const logIn = (visitor: Client, email: string, password = "wrong", path = "customer/emailpass") =>
  visitor.request<{ token?: string; code?: string }>("POST", `/auth/${path}`, { email, password })

const statusesOf = (answers: readonly Answer[]) => answers.map(({ status }) => status)

/** One after the other. */
const repeat = async (times: number, request: (turn: number) => Promise<Answer>) => {
  const answers: Answer[] = []
  for (let turn = 0; turn < times; turn += 1) answers.push(await request(turn))
  return answers
}

/** The tests share the counts of one visitor: each has e-mail addresses and carts of its own. */
describeShop("A shop with limits", ({ nobody, anonymous, customer }) => {
  /** Somebody who has a password. */
  const registered = (name: string) =>
    register(anonymous(), { email: `${name}@example.test`, password: PASSWORD })

  it("answers a flood of logins with 429 and says when to come back", async () => {
    const answers = await repeat(3, () => logIn(nobody(), "flood@example.test"))
    expect(statusesOf(answers)).toEqual([401, 401, 429])
    const [first, , refused] = answers
    expect(first?.headers.get("ratelimit-limit")).toBe("2")
    expect(first?.headers.get("ratelimit-remaining")).toBe("1")
    expect(first?.headers.get("retry-after")).toBeNull()
    expect(refused?.body).toEqual({
      type: "too_many_requests",
      code: "rate_limited",
      message: expect.stringMatching(/^Too many requests: try again in \d+ s$/),
      params: { seconds: refused?.headers.get("retry-after") },
    })
    const wait = Number(refused?.headers.get("retry-after"))
    expect(wait).toBeGreaterThan(880)
    expect(wait).toBeLessThanOrEqual(900)
    expect(refused?.headers.get("ratelimit-remaining")).toBe("0")
    expect(refused?.headers.get("ratelimit-reset")).toBe(String(wait))
  })

  it("tries not even the right password then, however the way there is written", async () => {
    await registered("owner")
    const email = "owner@example.test"
    await repeat(2, () => logIn(nobody(), email))
    for (const path of [
      "customer/emailpass",
      "customer/emailpass/",
      "customer/%65mailpass",
      "Customer/emailpass?x=1",
      "user/emailpass",
      "whoever/emailpass",
    ]) {
      expect({ path, ...(await logIn(nobody(), email, PASSWORD, path)) }).toMatchObject({
        path,
        status: 429,
      })
    }
  })

  it("is not taken in by a forged X-Forwarded-For", async () => {
    const answers = await repeat(3, (turn) =>
      logIn(nobody().with({ "x-forwarded-for": `192.0.2.${turn}` }), "forged@example.test"),
    )
    expect(statusesOf(answers)).toEqual([401, 401, 429])
  })

  it("forgets the failures of who logs in after all", async () => {
    await registered("forgetful")
    const email = "forgetful@example.test"
    expect((await logIn(nobody(), email)).status).toBe(401)
    expect((await logIn(nobody(), email, PASSWORD)).status).toBe(200)
    expect(statusesOf(await repeat(2, () => logIn(nobody(), email)))).toEqual([401, 401])
  })

  it("takes as long to refuse a known e-mail address as an unknown one", async () => {
    await registered("known")
    for (const email of ["known@example.test", "unknown@example.test"]) {
      const start = performance.now()
      expect((await logIn(nobody(), email)).status).toBe(401)
      expect(performance.now() - start).toBeGreaterThanOrEqual(490)
    }
  })

  it("lets nobody ask over and over which e-mail addresses have an account", async () => {
    await registered("registered")
    const answers = await repeat(2, () =>
      nobody().request("POST", "/auth/customer/emailpass/register", {
        email: "registered@example.test",
        password: "another",
      }),
    )
    // The first of two was the registration itself.
    expect(statusesOf(answers)).toEqual([401, 429])
  })

  it("sends few e-mails for a new password", async () => {
    const answers = await repeat(2, () =>
      nobody().request("POST", "/auth/customer/emailpass/reset-password", {
        identifier: "somebody@example.test",
      }),
    )
    expect(statusesOf(answers)).toEqual([201, 429])
  })

  it("completes no cart over and over, and every other cart", async () => {
    const complete = (cart: string) => anonymous().request("POST", `/store/carts/${cart}/complete`)
    const answers = await repeat(9, () => complete("cart_tried"))
    expect(statusesOf(answers.slice(0, 8))).not.toContain(429)
    expect(answers[8]).toMatchObject({ status: 429, body: { code: "rate_limited" } })
    expect((await complete("cart_of_another")).status).not.toBe(429)
  })

  it("counts rubbish for its customer, and lets another one register a company", async () => {
    const [buyer, colleague] = [await customer("hasty"), await customer("careful")]
    const register = (client: Client) => client.request("POST", "/store/companies", {})
    expect(statusesOf(await repeat(12, () => register(buyer)))).toEqual(Array(12).fill(400))
    expect(await register(buyer)).toMatchObject({ status: 429, body: { code: "rate_limited" } })
    expect((await register(colleague)).status).toBe(400)
  })

  it("asks VIES about no more numbers than somebody may mistype, however they alternate", async () => {
    const admin = await customer("alternating")
    await registerCompany(admin)
    const update = (turn: number) =>
      admin.request("POST", "/store/companies/me", {
        vat_number: turn % 2 ? "DE136695976" : "DE129273398",
      })
    expect(statusesOf(await repeat(12, update))).toEqual(Array(12).fill(200))
    expect(await update(12)).toMatchObject({ status: 429, body: { code: "rate_limited" } })
    const { company } = await admin.call("storeGetCompany")
    expect(company.vat_number).toBe("DE136695976")
  })

  it("counts its own search and Medusa's together, rubbish too", async () => {
    const left = ({ headers }: Answer) => Number(headers.get("ratelimit-remaining"))
    const first = await anonymous().request("POST", "/store/search", { entity: "barrel" })
    const rubbish = await anonymous().request("GET", "/store/barrels?x=rubbish")
    const list = await anonymous().request("GET", "/store/barrels")
    expect([rubbish.status, list.status]).toEqual([400, 200])
    expect([left(rubbish), left(list)]).toEqual([left(first) - 1, left(first) - 2])
  })

  // The last: from here on nobody logs in.
  it("stops guesses at many accounts", async () => {
    const guesses = Array.from({ length: 40 }, (_, turn) =>
      logIn(nobody(), `account-${turn}@example.test`),
    )
    const answers = statusesOf(await Promise.all(guesses))
    expect(answers.filter((status) => status === 401).length).toBeLessThan(20)
    expect(answers.filter((status) => status === 429).length).toBeGreaterThan(20)
  })
})
