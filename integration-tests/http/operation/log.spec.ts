import { Modules } from "@medusajs/framework/utils"
import { STAFF, logIn, register } from "../../support/auth"
import type { Client } from "../../support/client"
import { registerCompany, watchInvites } from "../../support/companies"
import { aDraft } from "../../support/pages"
import { eventually } from "../../support/search-index"
import { type SecondServer, startSecondServer } from "../../support/second-server"
import { openSession } from "../../support/sessions"
import { describeShop } from "../../support/shop"

const GUESS = "a-secret-that-opens-nothing"
const VERIFY_TOKEN = "the-token-that-meta-knows"

const META = {
  WHATSAPP_PHONE_NUMBER_ID: "1",
  WHATSAPP_APP_SECRET: "app-secret-of-the-store",
  WHATSAPP_VERIFY_TOKEN: VERIFY_TOKEN,
}

// Medusa logs no requests of a store under test; the second server is one as it runs.
describeShop("Whoever reads the log", (shop) => {
  const { anonymous, container, nobody, staff } = shop
  let server: SecondServer

  beforeAll(async () => {
    Object.assign(process.env, META)
    server = await startSecondServer(container())
    for (const name of Object.keys(META)) Reflect.deleteProperty(process.env, name)
  })
  afterAll(() => server.stop())

  const there = (client: Client) => client.at(server.address)

  const statusOf = async (client: Client, method: string, path: string, body?: object) =>
    (await there(client).request(method, path, body ?? (method === "POST" ? {} : undefined))).status

  /** The log up to now: a line reaches it a moment after the answer. */
  const readLog = async (mark: number) => {
    const last = `/store/pages?limit=${mark}`
    await statusOf(anonymous(), "GET", last)
    return eventually(async () => {
      const log = server.log()
      if (!log.includes(`GET ${last}`)) throw new Error(`${last} isn't in the log`)
      return log
    }, 10_000)
  }

  it("finds no secret that somebody has tried and that opens nothing", async () => {
    const buyer = await shop.customer()
    const preview = `/store/page-previews/${GUESS}`
    const invite = `/store/company-invites/${GUESS}`
    const asBearer = nobody().with({ authorization: `Bearer ${GUESS}` })
    const asCookie = nobody().with({ cookie: `connect.sid=s%3A${GUESS}` })
    const password = { email: "buyer@example.test", password: GUESS }
    expect([
      await statusOf(anonymous(), "GET", `${preview}?locale=fr-FR`),
      await statusOf(anonymous(), "OPTIONS", preview),
      await statusOf(anonymous(), "GET", invite),
      await statusOf(buyer, "POST", invite),
      await statusOf(
        nobody(),
        "GET",
        `/hooks/whatsapp?hub.mode=subscribe&hub.verify_token=${GUESS}`,
      ),
      // Refused before any middleware of ours.
      await statusOf(nobody(), "GET", preview),
      await statusOf(nobody(), "POST", invite),
      await statusOf(asBearer, "POST", `/admin/invites/accept?token=${GUESS}`, {}),
      await statusOf(asBearer, "GET", "/admin/orders"),
      await statusOf(asCookie, "GET", "/admin/orders"),
      await statusOf(asBearer, "POST", "/auth/token/refresh"),
      await statusOf(nobody(), "POST", "/auth/sessions/refresh", { refresh_token: GUESS }),
      await statusOf(asBearer, "POST", "/auth/customer/emailpass/update", { password: GUESS }),
      await statusOf(nobody(), "POST", "/auth/customer/emailpass", password),
    ]).toEqual([404, 200, 404, 404, 403, 400, 400, 401, 401, 401, 401, 401, 401, 401])
    const log = await readLog(7)
    expect(log).toContain("GET /store/page-previews/…")
    expect(log).toContain("OPTIONS /store/page-previews/…")
    expect(log).toContain("POST /store/company-invites/…")
    expect(log).toContain("GET /hooks/whatsapp?…")
    expect(log).not.toContain(GUESS)
  })

  it("finds no secret that somebody has used and that opened something", async () => {
    const secrets: Record<string, string> = { VERIFY_TOKEN, PASSWORD: STAFF.password }
    const events = container().resolve(Modules.EVENT_BUS)
    const heard = (name: string) =>
      new Promise<Record<string, string>>((resolve) => {
        events.subscribe(name, async ({ data }) => resolve(data as Record<string, string>))
      })

    const { id } = await aDraft(staff())
    const { preview_token } = await staff().call("adminCreatePreviewToken", {
      params: { id },
      body: { hours: 1 },
    })
    secrets.preview = preview_token.token

    const tokenOf = watchInvites(container())
    const admin = await shop.customer("admin")
    await registerCompany(admin)
    const { invite } = await admin.call("storeInviteCompanyMember", {
      body: { email: "colleague@example.test", role: "buyer" },
    })
    const login = { email: "colleague@example.test", password: "a-password-of-a-colleague" }
    const colleague = await register(anonymous(), login)
    secrets.invite = await tokenOf(invite.id)
    secrets.password = login.password

    const resetAsked = heard("auth.password_reset")
    await nobody().succeed("POST", "/auth/customer/emailpass/reset-password", {
      identifier: login.email,
    })
    secrets.reset = (await resetAsked).token ?? ""
    secrets.new_password = "a-new-password-of-a-colleague"

    const { invite: staffInvite } = await staff().succeed<{ invite: { token: string } }>(
      "POST",
      "/admin/invites",
      { email: "new@millesime.test" },
    )
    secrets.staff_invite = staffInvite.token

    const bearer = await logIn(there(nobody()), "user", STAFF)
    secrets.bearer = bearer.headers.authorization?.replace("Bearer ", "") ?? ""
    const opened = await fetch(`${server.address}/auth/session`, {
      method: "POST",
      headers: bearer.headers,
    })
    const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? ""
    secrets.cookie = decodeURIComponent(cookie.split("=")[1] ?? "")
    secrets.raw_cookie = cookie.split("=")[1] ?? ""
    const registration = await nobody().succeed<{ token: string }>(
      "POST",
      `/auth/user/emailpass/register?invite_token=${staffInvite.token}`,
      { email: "new@millesime.test", password: secrets.new_password },
    )
    const newcomer = nobody().with({ authorization: `Bearer ${registration.token}` })
    const { refresh_token } = await openSession(there(nobody()), "user", STAFF)
    secrets.refresh = refresh_token

    expect([
      await statusOf(anonymous(), "GET", `/store/page-previews/${secrets.preview}?locale=fr-FR`),
      await statusOf(anonymous(), "GET", `/store/company-invites/${secrets.invite}`),
      await statusOf(colleague, "POST", `/store/company-invites/${secrets.invite}`),
      await statusOf(
        nobody(),
        "GET",
        `/hooks/whatsapp?hub.mode=subscribe&hub.challenge=1&hub.verify_token=${VERIFY_TOKEN}`,
      ),
      await statusOf(
        nobody().with({ authorization: `Bearer ${secrets.reset}` }),
        "POST",
        "/auth/customer/emailpass/update",
        { password: secrets.new_password },
      ),
      await statusOf(newcomer, "POST", `/admin/invites/accept?token=${secrets.staff_invite}`, {
        first_name: "New",
        last_name: "Here",
      }),
      await statusOf(bearer, "GET", "/admin/orders"),
      await statusOf(nobody().with({ cookie }), "GET", "/admin/orders"),
      await statusOf(bearer, "POST", "/auth/token/refresh"),
      await statusOf(nobody(), "POST", "/auth/sessions/refresh", { refresh_token }),
      // The page that an e-mail links to, and what that page asks for.
      await statusOf(
        bearer.with({ referer: `${server.address}/app/reset-password?token=${secrets.reset}` }),
        "GET",
        `/app/reset-password?token=${secrets.reset}`,
      ),
    ]).toEqual([...Array<number>(10).fill(200), expect.any(Number)])
    const log = await readLog(8)
    expect(log).toContain("POST /admin/invites/accept?token=…")
    expect(Object.entries(secrets).filter(([, secret]) => !secret)).toEqual([])
    expect(Object.entries(secrets).filter(([, secret]) => log.includes(secret))).toEqual([])
  })
})
