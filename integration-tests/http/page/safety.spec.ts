import { setTimeout as wait } from "node:timers/promises"
import type { ICachingModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { PAGE_MODULE } from "../../../src/modules/page"
import type PageModuleService from "../../../src/modules/page/service"
import { ABOUT, aDraft, aPage, ask, edit, publish } from "../../support/pages"
import { describeShop } from "../../support/shop"

const PAYLOADS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<a href=javascript:alert(1)>x</a>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt&#58;alert(1))",
  "[x](&#x6A;avascript:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](vbscript:msgbox(1))",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
  '![x" onerror="alert(1)](https://x.test/a.png)',
  '[x](https://x.test "\\" onmouseover=\\"alert(1)")',
  "<javascript:alert(1)>",
  "[x]: javascript:alert(1)\n\n[x]",
  "```<script>\nalert(1)\n```",
  "# <script>alert(1)</script>",
  "| <script> | a |\n|---|---|\n| <img onerror=alert(1) src=x> | b |",
  "<!--<script>alert(1)</script>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<style>@import 'javascript:alert(1)'</style>",
  "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
  "<base href=//evil.test><form action=//evil.test>",
]

/** Each tag with its attributes, as a browser would find them. */
const tagsIn = (html: string) =>
  [...html.matchAll(/<([a-z][^\s/>]*)([^>]*)>/gi)].map(([tag]) => tag)

describeShop("A page", ({ anonymous, container, staff }) => {
  it.each(["markdown", "title", "seo"])("runs no code of whoever wrote its %s", async (field) => {
    const all = field === "markdown" ? [...PAYLOADS, PAYLOADS.join("\n\n")] : PAYLOADS.slice(0, 16)
    const draft = await aDraft(staff())
    for (const payload of all) {
      const line = payload.replace(/\n+/g, " ")
      await edit(staff(), draft.id, {
        "fr-FR": {
          ...ABOUT["fr-FR"]!,
          title: "À propos",
          ...(field === "markdown" && { markdown: payload }),
          ...(field === "title" && { title: line, slug: "a-propos" }),
          ...(field === "seo" && { seo: { title: line, description: line } }),
        },
      })
      await publish(staff(), draft.id)
      const { headers, body } = await ask(anonymous(), "/store/pages/a-propos")
      const { html } = body.page as { html: string }
      expect(headers.get("content-type")).toBe("application/json; charset=utf-8")
      for (const tag of tagsIn(html)) {
        expect(tag).not.toMatch(/^<(script|iframe|svg|style|math|base|form|object|embed)/i)
        expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\son\w+\s*=/i)
        expect(tag).not.toMatch(/(href|src)="\s*(javascript|data|vbscript):/i)
      }
    }
  })

  it("is shown as a draft to who has the link, until it expires or is revoked", async () => {
    const { id } = await aPage(staff())
    await edit(staff(), id, { "fr-FR": { title: "À propos", markdown: "**Neuf**" } })
    const { preview_token } = await staff().call("adminCreatePreviewToken", {
      params: { id },
      body: { hours: 1 },
    })
    const { token } = preview_token
    expect(Buffer.from(token, "base64url")).toHaveLength(32)
    const left = Date.parse(preview_token.expires_at) - Date.now()
    expect(left).toBeGreaterThan(59 * 60_000)
    expect(left).toBeLessThanOrEqual(60 * 60_000)
    const path = `/store/page-previews/${token}`
    const { status, headers, body } = await ask(anonymous(), path)
    expect([status, body.page]).toMatchObject([
      200,
      { preview: true, slug: "a-propos", html: "<p><strong>Neuf</strong></p>\n", locale: "fr-FR" },
    ])
    expect([headers.get("cache-control"), headers.get("x-robots-tag")]).toEqual([
      "no-store",
      "noindex",
    ])
    const english = await ask(anonymous(), `${path}?locale=en-US`)
    expect(english.body.page.title).toBe("About us")

    const knex = container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows } = await knex.raw(`select * from millesime_page_preview`)
    expect(JSON.stringify(rows)).not.toContain(token)
    const unknown = await ask(anonymous(), "/store/page-previews/nothing")
    expect(unknown.status).toBe(404)

    const { preview_tokens } = await staff().call("adminListPreviewTokens", { params: { id } })
    expect(preview_tokens).toMatchObject([
      { id: preview_token.id, created_by: { name: expect.any(String) } },
    ])
    expect(JSON.stringify(preview_tokens)).not.toContain(token)
    const params = { id, token_id: preview_token.id }
    const other = await aDraft(staff(), "other", { "fr-FR": { title: "Autre" } })
    const foreign = { params: { id: other.id, token_id: preview_token.id } }
    expect((await staff().refusal("adminRevokePreviewToken", foreign)).code).toBe("not_found")
    await staff().call("adminRevokePreviewToken", { params })
    expect((await ask(anonymous(), path)).body).toEqual(unknown.body)
    expect((await staff().refusal("adminRevokePreviewToken", { params })).code).toBe("not_found")

    const { preview_token: short } = await staff().call("adminCreatePreviewToken", {
      params: { id },
      body: {},
    })
    await knex.raw(`update millesime_page_preview set expires_at = now() where id = ?`, [short.id])
    const expired = await ask(anonymous(), `/store/page-previews/${short.token}`)
    expect(expired.body).toEqual(unknown.body)
  })

  it("costs no query of the database on a repeat, and is new at once when it is published", async () => {
    const { id } = await aPage(staff())
    await staff().call("adminCreateMenu", { body: { handle: "header" } })
    const knex = container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const queries: string[] = []
    const listen = ({ sql }: { sql: string }) => queries.push(sql)
    knex.on("query", listen)
    try {
      const paths = ["/store/pages/a-propos", "/store/pages", "/store/menus/header"]
      for (const path of paths) await ask(anonymous(), path)
      expect(queries.length).toBeGreaterThan(0)
      await wait(200)
      queries.length = 0
      for (const path of [...paths, ...paths]) {
        expect((await ask(anonymous(), path)).status).toBe(200)
      }
      expect(queries).toEqual([])
      for (const path of ["/store/pages/unknown-1", "/store/pages/unknown-1"]) {
        queries.length = 0
        expect((await ask(anonymous(), path)).status).toBe(404)
        expect(queries.length).toBeGreaterThan(0)
      }
    } finally {
      knex.removeListener("query", listen)
    }
    for (let n = 1; n <= 10; n += 1) {
      await edit(staff(), id, { "fr-FR": { title: "À propos", markdown: `${n}` } })
      // Readers all the while, who may have read what was there before.
      const readers = Array.from({ length: 10 }, () => ask(anonymous(), "/store/pages/a-propos"))
      await publish(staff(), id)
      const { body } = await ask(anonymous(), "/store/pages/a-propos")
      expect(body.page.markdown).toBe(`${n}`)
      await Promise.all(readers)
      expect((await ask(anonymous(), "/store/pages/a-propos")).body.page.markdown).toBe(`${n}`)
    }
  })

  it("is read and published though the cache is full of what else was asked for", async () => {
    const { id } = await aPage(staff())
    const caching = container().resolve<ICachingModuleService>(Modules.CACHING)
    const fill = async () => {
      for (let n = 0; ; n += 1) await caching.set({ key: `filling-${n}`, data: { n }, tags: [] })
    }
    try {
      await expect(fill()).rejects.toThrow("Cache max keys amount exceeded")
      for (const markdown of ["1", "2", "3"]) {
        await edit(staff(), id, { "fr-FR": { title: "À propos", markdown } })
        await publish(staff(), id)
        for (const _ of [1, 2]) {
          const { status, body } = await ask(anonymous(), "/store/pages/a-propos")
          expect([status, body.page?.markdown]).toEqual([200, markdown])
        }
      }
    } finally {
      await caching.clear({ tags: ["*"] })
    }
  })

  it("is found by an index, whatever is done with it", async () => {
    const knex = container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const service = container().resolve<PageModuleService>(PAGE_MODULE)
    const asked: { sql: string; bindings: unknown[] }[] = []
    const listen = (query: { sql: string; bindings: unknown[] }) => asked.push(query)
    knex.on("query", listen)
    try {
      const { id } = await aPage(staff())
      await edit(staff(), id, { "fr-FR": { title: "À propos", slug: "maison" } })
      await staff().call("adminCreatePreviewToken", { params: { id }, body: {} })
      const terms = { page_id: id, revision: 1, locale: "fr-FR", accepted_at: new Date() }
      await service.acceptTerms("cart_1", terms)
      await service.acceptTerms("cart_1", null)
      await service.assignTermsToOrder("cart_1", "order_1")
      await service.deleteExpiredPreviewTokens()
      await staff().call("adminUnpublishPage", { params: { id }, body: {} })
      await staff().call("adminDeletePage", { params: { id } })
    } finally {
      knex.removeListener("query", listen)
    }
    const ours = asked.filter(
      ({ sql }) =>
        /^(update|delete|select)/.test(sql) &&
        /\bmillesime_(page_address|page_revision|page_preview|accepted_terms)\b/.test(sql),
    )
    expect(ours.length).toBeGreaterThan(10)
    await knex.transaction(async (trx) => {
      // So few rows are quicker read one by one, unless that is forbidden.
      await trx.raw(`set local enable_seqscan = off`)
      for (const { sql, bindings } of ours) {
        const explain = `explain ${sql.replace(/\?/g, "\\\\?").replace(/\$\d+/g, "?")}`
        const { rows } = await trx.raw<{ rows: { "QUERY PLAN": string }[] }>(
          explain,
          bindings as never,
        )
        const plan = rows.map((row) => row["QUERY PLAN"]).join("\n")
        expect(`${sql}\n${plan}`).not.toContain("Seq Scan")
      }
    })
  })
})
