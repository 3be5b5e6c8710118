import { STAFF, logIn, register } from "../../support/auth"
import type { Client } from "../../support/client"
import { describeShop } from "../../support/shop"

const LOGIN = { email: "anna@example.test", password: "another-password-2" }

/** What a token says, apart from when it was made and of which session it is. */
const claimsOf = ({ headers }: Client) => {
  const [, claims = ""] = (headers.authorization ?? "").split(".")
  const {
    iat: _,
    exp: __,
    sid: ___,
    ...said
  } = JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<string, unknown>
  return said
}

// All other tests are given their tokens without a login.
describeShop("Whoever logs in", ({ anonymous, customer, nobody, staff }) => {
  it("as staff gets the token that other tests are given, and is let in by it", async () => {
    const client = await logIn(nobody(), "user", STAFF)
    expect(claimsOf(client)).toEqual(claimsOf(staff()))
    const { user } = await client.succeed<{ user: object }>("GET", "/admin/users/me")
    expect(user).toMatchObject({ email: STAFF.email })
  })

  it("as a customer who has registered is let in, with a token like those of other tests", async () => {
    const client = await register(anonymous(), LOGIN)
    const { customer: known } = await client.succeed<{ customer: object }>(
      "GET",
      "/store/customers/me",
    )
    expect(known).toMatchObject({ id: client.id, email: LOGIN.email, has_account: true })
    const given = await customer("given")
    expect(Object.keys(claimsOf(client)).sort()).toEqual(Object.keys(claimsOf(given)).sort())
    expect(claimsOf(given)).toMatchObject({ actor_id: given.id, actor_type: "customer" })
    const { customer: other } = await given.succeed<{ customer: object }>(
      "GET",
      "/store/customers/me",
    )
    expect(Object.keys(other).sort()).toEqual(Object.keys(known).sort())
    expect(other).toMatchObject({ email: "given@example.test", has_account: true })
  })

  it.each([
    ["user", { ...STAFF, password: LOGIN.password }],
    ["customer", { ...STAFF, password: STAFF.password }],
    ["customer", LOGIN],
  ] as const)("as %s with a login that isn't theirs is let in nowhere", async (actor, login) => {
    const answer = await nobody().request<{ token?: string }>(
      "POST",
      `/auth/${actor}/emailpass`,
      login,
    )
    // Medusa knows who it is, yet not as a customer: such a token opens nothing.
    const client = nobody().with({ authorization: `Bearer ${answer.body.token ?? "none"}` })
    const me = actor === "user" ? "/admin/users/me" : "/store/customers/me"
    const { status } = await client.with(anonymous().headers).request("GET", me)
    expect(status).toBe(401)
  })
})
