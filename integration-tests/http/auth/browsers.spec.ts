import { STAFF } from "../../support/auth"
import type { Client } from "../../support/client"
import { byCookie, openSession } from "../../support/sessions"
import { describeShop } from "../../support/shop"

const PNG = "\x89PNG\r\n\x1a\n0000"

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Milliseconds of requests, ten at once, in turns of the two kinds. */
const timesOf = async (requests: number, ask: (turn: number) => Promise<unknown>) => {
  const times: number[] = []
  for (let done = 0; done < requests; done += 10) {
    await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const start = performance.now()
        await ask(done + index)
        times.push(performance.now() - start)
      }),
    )
  }
  return times
}

describeShop("A browser", ({ anonymous, customer, nobody, staff }) => {
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

  it("registers nobody as staff without the invitation to that address", async () => {
    const { invite } = await staff().succeed<{ invite: { token: string } }>(
      "POST",
      "/admin/invites",
      { email: "new@millesime.test" },
    )
    const register = (email: string, query = "", headers = {}) =>
      nobody()
        .with(headers)
        .request("POST", `/auth/user/emailpass/register${query}`, {
          email,
          password: "a-password-1",
        })
    const refused = { status: 403, body: { code: "forbidden", reason: "staff_registration" } }
    expect(await register("new@millesime.test")).toMatchObject(refused)
    expect(await register("new@millesime.test", "?invite_token=guess")).toMatchObject(refused)
    const token = `?invite_token=${invite.token}`
    expect(await register("other@millesime.test", token)).toMatchObject(refused)
    // As Medusa's dashboard does.
    const referer = `${nobody().baseUrl}/app/invite?token=${invite.token}`
    expect((await register("new@millesime.test", "", { referer })).status).toBe(200)
  })

  it("learns from the time of a login or reset not which addresses are known", async () => {
    const known = STAFF.email
    const login = (email: string) =>
      nobody().request("POST", "/auth/user/emailpass", { email, password: "wrong" })
    const reset = (identifier: string) =>
      nobody().request("POST", "/auth/user/emailpass/reset-password", { identifier })
    for (const ask of [login, reset]) {
      const times = { known: [] as number[], unknown: [] as number[] }
      for (let round = 0; round < 2; round += 1) {
        times.known.push(...(await timesOf(10, () => ask(known))))
        times.unknown.push(...(await timesOf(10, (turn) => ask(`no-${round}-${turn}@x.test`))))
      }
      const ratio = median(times.unknown) / median(times.known)
      expect(ratio).toBeGreaterThan(0.7)
      expect(ratio).toBeLessThan(1.4)
    }
  })
})
