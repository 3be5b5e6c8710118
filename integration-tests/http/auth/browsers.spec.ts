import { STAFF } from "../../support/auth"
import type { Client } from "../../support/client"
import { byCookie, openSession } from "../../support/sessions"
import { describeShop } from "../../support/shop"

const PNG = "\x89PNG\r\n\x1a\n0000"

describeShop("A browser", ({ anonymous, customer, nobody, staff }) => {
  const registerStaff = (email: string, query = "", headers = {}, password = "a-password-1") =>
    nobody()
      .with(headers)
      .request("POST", `/auth/user/emailpass/register${query}`, { email, password })

  const EVIL = { origin: "https://evil.example", "sec-fetch-site": "cross-site" }

  it("is told what answers are, who may frame them and to keep none that is personal", async () => {
    const { headers } = await staff().request("GET", "/admin/orders")
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
    })
    expect(headers.get("x-powered-by")).toBeNull()
    expect(headers.get("strict-transport-security")).toBeNull()
    const secure = await staff().with({ "x-forwarded-proto": "https" }).request("GET", "/ready")
    expect(secure.headers.get("strict-transport-security")).toMatch(/^max-age=\d+$/)
  })

  it("keeps nothing of a customer or order, and may keep what everybody reads", async () => {
    const buyer = await customer()
    const cachingOf = async (client: Client, path: string) =>
      (await client.request("GET", path)).headers.get("cache-control")
    expect(await cachingOf(buyer, "/store/customers/me")).toBe("no-store")
    expect(await cachingOf(buyer, "/store/barrels")).toBe("no-store")
    expect(await cachingOf(anonymous(), "/store/orders/order_unknown")).toBe("no-store")
    expect(await cachingOf(anonymous(), "/store/barrels")).toBeNull()
    expect(await cachingOf(anonymous(), "/store/pages")).toMatch(/^public/)
  })

  it.each([
    ["page.html", "<script>alert(1)</script>", "attachment"],
    ["drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "attachment"],
    ["no-picture.png", "<script>alert(1)</script>", "attachment"],
    ["picture.png", PNG, null],
  ])("shows of what staff upload nothing but pictures: %s", async (name, content, disposition) => {
    const { body } = await staff().sendFiles<{ files: { url: string }[] }>("/admin/uploads", [
      { name, content: Buffer.from(content, "latin1"), field: "files" },
    ])
    const { pathname } = new URL(body.files[0]?.url ?? "")
    const { status, headers } = await nobody().request("GET", pathname)
    expect(status).toBe(200)
    expect(headers.get("content-disposition")).toBe(disposition)
    expect(headers.get("content-security-policy")).toContain("sandbox")
    expect(headers.get("x-content-type-options")).toBe("nosniff")
  })

  it("that a page of elsewhere makes send a cookie changes nothing: JSON, form or file", async () => {
    const { client } = await openSession(nobody(), "user", STAFF)
    const cookie = await byCookie(client)
    const name = { name: "Friends" }
    const refused = { status: 403, body: { code: "cross_site_request" } }
    const from = (headers: Record<string, string>) =>
      cookie.with(headers).request("POST", "/admin/customer-groups", name)
    expect(await from(EVIL)).toMatchObject(refused)
    expect(
      await from({ origin: "https://blog.localhost", "sec-fetch-site": "same-site" }),
    ).toMatchObject(refused)
    const form = await fetch(`${cookie.baseUrl}/admin/customer-groups`, {
      method: "POST",
      headers: { ...cookie.headers, ...EVIL },
      body: new URLSearchParams(name),
    })
    expect(form.status).toBe(403)
    const file = { content: "sku\nA", field: "file" }
    expect((await cookie.with(EVIL).sendFiles("/admin/barrels/imports", [file])).status).toBe(403)
    expect((await cookie.with(EVIL).request("DELETE", "/auth/session")).status).toBe(403)
    const own = new URL(cookie.baseUrl).origin
    expect((await from({ origin: own, "sec-fetch-site": "same-origin" })).status).toBe(200)
    expect(
      (await client.with(EVIL).request("POST", "/admin/customer-groups", { name: "Other" })).status,
    ).toBe(200)
    expect((await cookie.with(EVIL).request("GET", "/admin/orders")).status).toBe(200)
  })

  it("registers nobody as staff whose address isn't invited", async () => {
    await staff().succeed("POST", "/admin/invites", { email: "new@millesime.test" })
    const refused = { status: 403, body: { code: "forbidden", reason: "staff_registration" } }
    expect(await registerStaff("other@millesime.test")).toMatchObject(refused)
    expect((await registerStaff("new@millesime.test")).status).toBe(200)
  })

  it("gets an invited address back with its invitation from whoever registered it first", async () => {
    const { invite } = await staff().succeed<{ invite: { token: string } }>(
      "POST",
      "/admin/invites",
      { email: "new@millesime.test" },
    )
    expect((await registerStaff("new@millesime.test", "", {}, "of-a-stranger")).status).toBe(200)
    expect((await registerStaff("new@millesime.test")).status).toBe(401)
    const token = `?invite_token=${invite.token}`
    expect((await registerStaff("new@millesime.test", token)).status).toBe(200)
    // As Medusa's dashboard does.
    const referer = `${nobody().baseUrl}/app/invite?token=${invite.token}`
    expect((await registerStaff("new@millesime.test", "", { referer })).status).toBe(200)
    // Whoever is staff already keeps the login.
    expect((await registerStaff(STAFF.email, token)).status).toBe(403)
  })
})
