import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { register } from "../../support/auth"
import type { Client } from "../../support/client"
import { aCompany } from "../../support/companies"
import { type LoginAnswer, byCookie, inviteStaff, openSession } from "../../support/sessions"
import { describeShop } from "../../support/shop"

const LOGIN = { email: "anna@example.test", password: "a-long-password-1" }
const COLLEAGUE = { email: "colleague@millesime.test", password: "a-long-password-2" }

const REVOKED = { status: 401, body: { code: "session_revoked" } }

const sidOf = (token: string) =>
  (JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { sid?: string })
    .sid

describeShop("A session", (shop) => {
  const { anonymous, container, nobody, staff } = shop

  beforeAll(() => register(anonymous(), LOGIN))

  const open = (query?: string) => openSession(anonymous(), "customer", LOGIN, query)
  const refresh = (refresh_token: string) =>
    nobody().request<LoginAnswer & { code?: string }>("POST", "/auth/sessions/refresh", {
      refresh_token,
    })
  const me = (client: Client) => client.request<{ code?: string }>("GET", "/store/customers/me")
  const knex = () => container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)

  it("begins with a login and says through what; nobody invents a source", async () => {
    const { client, session, refresh_expires_at } = await open("?source=mobile")
    expect(session.source).toBe("mobile")
    const days = (new Date(refresh_expires_at).getTime() - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.9)
    expect(days).toBeLessThanOrEqual(7.01)
    expect((await me(client)).status).toBe(200)
    const invented = await anonymous().request("POST", "/auth/customer/emailpass?source=fax", LOGIN)
    expect(invented).toMatchObject({ status: 400, body: { code: "invalid_request" } })
  })

  it("is prolonged by a refresh token, which is answered the same twice and then ends the session", async () => {
    const { client, refresh_token, session } = await open()
    const first = await refresh(refresh_token)
    expect(first).toMatchObject({ status: 200, body: { session } })
    expect(sidOf(first.body.token)).toBe(session.id)
    expect((await refresh(refresh_token)).body.refresh_token).toBe(first.body.refresh_token)
    await knex().raw("update millesime_session set rotated_at = now() - interval '11 seconds'")
    expect(await refresh(refresh_token)).toMatchObject({
      status: 401,
      body: { code: "refresh_reused" },
    })
    expect(await refresh(first.body.refresh_token)).toMatchObject(REVOKED)
    expect(await me(client)).toMatchObject(REVOKED)
  })

  it("has one successor, however often a client asks at once", async () => {
    const { refresh_token } = await open()
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(refresh_token)))
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(200))
    expect(new Set(answers.map(({ body }) => body.refresh_token)).size).toBe(1)
  })

  it("isn't refreshed by what the store has not given out, nor after its time", async () => {
    const { refresh_token, session } = await open()
    expect(await refresh(`${session.id}.0.${"A".repeat(43)}`)).toMatchObject(REVOKED)
    await knex().raw("update millesime_session set expires_at = now()")
    expect(await refresh(refresh_token)).toMatchObject(REVOKED)
  })

  it("keeps its id when Medusa prolongs the token, and no token outlives it", async () => {
    const { client, session } = await open()
    const { token } = await client.succeed<{ token: string }>("POST", "/auth/token/refresh")
    expect(sidOf(token)).toBe(session.id)
    const prolonged = anonymous().with({ authorization: `Bearer ${token}` })
    expect((await me(prolonged)).status).toBe(200)
    const ended = await client.request("DELETE", "/auth/sessions/current")
    expect(ended).toMatchObject({ status: 200, body: { id: session.id, deleted: true } })
    expect(await me(prolonged)).toMatchObject(REVOKED)
    expect(await prolonged.request("POST", "/auth/token/refresh")).toMatchObject(REVOKED)
    expect(await client.request("DELETE", "/auth/sessions/current")).toMatchObject(REVOKED)
  })

  it("ends with Medusa's logout: cookie and token", async () => {
    const { client } = await open()
    const cookie = await byCookie(client)
    expect((await me(cookie)).status).toBe(200)
    await cookie.succeed("DELETE", "/auth/session")
    expect((await me(cookie)).status).toBe(401)
    expect(await me(client)).toMatchObject(REVOKED)
  })

  it("ends with a new password, and a token that a host has made too", async () => {
    const { client, refresh_token } = await open()
    const cookie = await byCookie(client)
    const made = await shop.customer("made")
    const auth = container().resolve(Modules.AUTH)
    await auth.updateProvider("emailpass", { entity_id: LOGIN.email, password: "another-password" })
    await auth.updateProvider("emailpass", {
      entity_id: "made@example.test",
      password: "another-password",
    })
    expect(await me(client)).toMatchObject(REVOKED)
    expect(await me(cookie)).toMatchObject(REVOKED)
    expect(await me(made)).toMatchObject(REVOKED)
    expect(await refresh(refresh_token)).toMatchObject(REVOKED)
    const login = { ...LOGIN, password: "another-password" }
    const { client: again } = await openSession(anonymous(), "customer", login)
    expect((await me(again)).status).toBe(200)
  })

  it("is listed for its owner, who ends one of them and no stranger's", async () => {
    const phone = await openSession(
      anonymous().with({
        "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
      }),
      "customer",
      LOGIN,
    )
    const { client, session } = await open()
    const { sessions, count } = await client.call("storeListSessions")
    expect(count).toBe(sessions.length)
    expect(sessions.find(({ current }) => current)?.id).toBe(session.id)
    const listed = sessions.find(({ id }) => id === phone.session.id)
    expect(listed).toMatchObject({ device: "Firefox, Linux", source: "web", current: false })
    const params = { id: phone.session.id }
    const stranger = await shop.customer("stranger")
    expect((await stranger.refusal("storeEndSession", { params })).code).toBe("not_found")
    await client.call("storeEndSession", { params })
    expect(await me(phone.client)).toMatchObject(REVOKED)
    expect((await me(client)).status).toBe(200)
  })

  it("of a customer ends for who was deleted; the shop stays open to them", async () => {
    const { client } = await open()
    const { customer } = await client.succeed<{ customer: { id: string } }>(
      "GET",
      "/store/customers/me",
    )
    await staff().succeed("DELETE", `/admin/customers/${customer.id}`)
    expect(await me(client)).toMatchObject(REVOKED)
    expect(await client.request("POST", "/store/companies", aCompany())).toMatchObject(REVOKED)
    expect((await client.request("GET", "/store/quotes")).status).toBe(401)
    expect((await client.request("GET", "/store/barrels")).status).toBe(200)
    expect((await client.request("GET", "/store/regions")).status).toBe(200)
  })

  it("is known to staff by its last login, and what it came through", async () => {
    await open("?source=web")
    const { client } = await open("?source=mobile")
    const { customer } = await client.succeed<{ customer: { id: string } }>(
      "GET",
      "/store/customers/me",
    )
    const params = { id: customer.id }
    const { last_login } = await staff().call("adminGetCustomerLogin", { params })
    expect(last_login).toMatchObject({ source: "mobile" })
    expect(Date.now() - new Date(last_login?.at ?? 0).getTime()).toBeLessThan(60_000)
    const [user] = await container().resolve(Modules.USER).listUsers({})
    const never = await staff().call("adminGetUserLogin", { params: { id: user?.id ?? "" } })
    expect(never).toEqual({ last_login: null })
    const unknown = await staff().refusal("adminGetUserLogin", { params: { id: "user_unknown" } })
    expect(unknown.status).toBe(404)
  })

  it("of a customer is ended by staff, who are remembered for it", async () => {
    const { client } = await open()
    const made = await shop.customer("made")
    const { customer } = await client.succeed<{ customer: { id: string } }>(
      "GET",
      "/store/customers/me",
    )
    const { ended } = await staff().call("adminSignOutCustomer", {
      params: { id: customer.id },
      body: {},
    })
    expect(ended).toBeGreaterThan(0)
    await staff().call("adminSignOutCustomer", { params: { id: made.id }, body: {} })
    expect(await me(client)).toMatchObject(REVOKED)
    expect(await me(made)).toMatchObject(REVOKED)
    const { rows } = await knex().raw<{ rows: { by_user_id: string }[] }>(
      "select by_user_id from millesime_login_event where kind = 'signed_out' and actor_id = ?",
      [customer.id],
    )
    expect(rows[0]?.by_user_id).toMatch(/^user_/)
    const unknown = await staff().refusal("adminSignOutCustomer", { params: { id: "cus_unknown" } })
    expect(unknown.status).toBe(404)
  })

  it("of a member of staff ends with their account: token, cookie and secret key", async () => {
    const { id } = await inviteStaff(container(), staff(), nobody(), COLLEAGUE)
    const { client } = await openSession(nobody(), "user", COLLEAGUE)
    const cookie = await byCookie(client)
    const { api_key } = await client.succeed<{ api_key: { token: string } }>(
      "POST",
      "/admin/api-keys",
      { title: "ERP", type: "secret" },
    )
    const key = nobody().with({
      authorization: `Basic ${Buffer.from(`${api_key.token}:`).toString("base64")}`,
    })
    const all = [client, cookie, key]
    for (const who of all) expect((await who.request("GET", "/admin/orders")).status).toBe(200)
    await staff().succeed("DELETE", `/admin/users/${id}`)
    for (const who of all) {
      expect(await who.request("GET", "/admin/orders")).toMatchObject(REVOKED)
      expect(await who.request("POST", "/admin/invites", { email: "me@again.test" })).toMatchObject(
        REVOKED,
      )
    }
    expect((await staff().request("GET", "/admin/orders")).status).toBe(200)
  })
})
