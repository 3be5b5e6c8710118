import { setTimeout as wait } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StorePage } from "../../../src/contracts/page"
import { applyScheduledChanges } from "../../../src/workflows/page/apply-scheduled-changes"
import { aDraft, aPage, ask, edit, inSeconds, publish } from "../../support/pages"
import { describeShop } from "../../support/shop"

describeShop("A visitor reads pages", ({ anonymous, container, nobody, staff }) => {
  const get = (path: string, headers?: Record<string, string>) =>
    ask(anonymous(), `/store/pages/${path}`, headers)

  it("in the language asked for, with its other languages and safe HTML", async () => {
    const { id } = await aPage(staff())
    const { body, headers } = await get("about-us?locale=en-US")
    const page = StorePage.parse(body.page)
    expect(page).toMatchObject({
      key: "about",
      slug: "about-us",
      title: "About us",
      html: '<h2 id="our-cellar">Our cellar</h2>\n<p><strong>Barrels</strong>.</p>\n',
      markdown: "## Our cellar\n\n**Barrels**.",
      seo: { title: null, description: null },
      locale: "en-US",
      alternates: [{ locale: "fr-FR", slug: "a-propos" }],
      revision: 1,
    })
    expect(page.published_at).toBe(page.updated_at)
    expect(headers.get("cache-control")).toBe("public, max-age=0, must-revalidate")
    expect(headers.get("vary")).toContain("x-medusa-locale")
    expect(headers.get("last-modified")).toBe(new Date(page.updated_at).toUTCString())

    await edit(staff(), id, { "en-US": { title: "About us", markdown: "New" } })
    expect((await get("about-us?locale=en-US")).body.page.markdown).toBe(page.markdown)
    await publish(staff(), id)
    const after = (await get("about-us?locale=en-US")).body.page
    expect(after).toMatchObject({ markdown: "New", revision: 2, published_at: page.published_at })
    expect(after.updated_at > page.updated_at).toBe(true)
  })

  it("by the header, the slug's own language, or another where theirs isn't written", async () => {
    await aPage(staff())
    await aPage(staff(), "legal", { "fr-FR": { title: "Mentions légales" } })
    const locale = async (path: string, headers = {}) => {
      const answer = await get(path, headers)
      return answer.body.page?.locale ?? answer.headers.get("location")
    }
    expect(await locale("a-propos")).toBe("fr-FR")
    expect(await locale("about-us")).toBe("en-US")
    expect(await locale("about-us", { "x-medusa-locale": "en-US" })).toBe("en-US")
    expect(await locale("about-us?locale=en-GB")).toBe("en-US")
    expect(await locale("a-propos?locale=de-DE")).toBe("fr-FR")
    expect(await locale("mentions-legales?locale=en-US")).toBe("fr-FR")
    expect(await locale("a-propos?locale=en-US")).toBe("/store/pages/about-us?locale=en-US")
    expect((await get("a-propos?locale=rubbish")).status).toBe(400)
    expect((await get("a-propos?size=2")).status).toBe(400)
    expect((await ask(nobody(), "/store/pages/a-propos")).status).toBe(400)
  })

  it("and gets 304 for what they have, until it changes", async () => {
    const { id } = await aPage(staff())
    for (const path of ["pages/a-propos", "pages", "pages/about-us?locale=fr-FR"]) {
      const first = await ask(anonymous(), `/store/${path}`)
      const etag = first.headers.get("etag") ?? ""
      expect(etag).toMatch(/^"[\w-]{27}"$/)
      if (first.status === 301) continue
      const again = await ask(anonymous(), `/store/${path}`, { "if-none-match": `"x", W/${etag}` })
      expect([again.status, again.body]).toEqual([304, {}])
      expect(again.headers.get("etag")).toBe(etag)
    }
    const { headers } = await get("a-propos")
    const since = { "if-modified-since": headers.get("last-modified") ?? "" }
    expect((await get("a-propos", since)).status).toBe(304)
    await wait(1000)
    await edit(staff(), id, { "fr-FR": { title: "À propos", markdown: "Neuf" } })
    await publish(staff(), id)
    const changed = await get("a-propos", { "if-none-match": headers.get("etag") ?? "" })
    expect([changed.status, changed.body.page.markdown]).toEqual([200, "Neuf"])
    expect((await get("a-propos", since)).status).toBe(200)
  })

  it("under the present address of a page, whichever of its former ones they know", async () => {
    const { id } = await aPage(staff())
    for (const slug of ["qui-sommes-nous", "maison", "la-maison"]) {
      await edit(staff(), id, { "fr-FR": { title: "À propos", slug } })
      expect((await get(slug)).status).toBe(404)
      await publish(staff(), id)
    }
    for (const old of ["a-propos", "qui-sommes-nous", "maison"]) {
      const { status, headers, body } = await get(old)
      expect([status, body]).toEqual([301, { redirect: { slug: "la-maison", locale: "fr-FR" } }])
      expect(headers.get("location")).toBe("/store/pages/la-maison?locale=fr-FR")
      const { page } = (await anonymous().call("storeGetPage", { params: { slug: old } })) as {
        page: { slug: string }
      }
      expect(page.slug).toBe("la-maison")
    }
    // Taken back: the present address again, and the one between leads there.
    await edit(staff(), id, { "fr-FR": { title: "À propos", slug: "maison" } })
    await publish(staff(), id)
    expect((await get("maison")).status).toBe(200)
    expect((await get("la-maison")).body.redirect.slug).toBe("maison")
  })

  it("and what only led elsewhere is another page's once it wants it", async () => {
    const { id } = await aPage(staff())
    await edit(staff(), id, { "fr-FR": { title: "À propos", slug: "maison" } })
    const wanted = { "fr-FR": { title: "Autre", slug: "a-propos" } }
    const body = { key: "other", translations: { "fr-FR": { ...wanted["fr-FR"], markdown: "" } } }
    // Still the live one of the first.
    expect(await staff().refusal("adminCreatePage", { body })).toMatchObject({
      code: "page_slug_taken",
      message: expect.stringContaining("a-propos in fr-FR"),
      details: [{ path: "translations.fr-FR.slug" }],
    })
    await publish(staff(), id)
    expect((await get("a-propos")).status).toBe(301)
    await aPage(staff(), "other", wanted)
    expect((await get("a-propos")).body.page.key).toBe("other")
    const { page } = await staff().call("adminGetPage", { params: { id } })
    expect(
      await staff().refusal("adminUpdatePage", {
        params: { id },
        body: {
          version: page.version,
          translations: { "fr-FR": { title: "À propos", slug: "a-propos", markdown: "" } },
        },
      }),
    ).toMatchObject({ code: "page_slug_taken" })
  })

  it("as long as there is one: drafts and unknown ones are 404, archived ones 410, deleted ones 404", async () => {
    const draft = await aDraft(staff(), "secret", { "fr-FR": { title: "Secret" } })
    const unknown = await get("nothing")
    expect([unknown.status, unknown.body.code]).toEqual([404, "not_found"])
    expect((await get("secret")).body).toEqual(unknown.body)
    const { id } = await publish(staff(), draft.id)
    expect((await get("secret")).status).toBe(200)
    await staff().call("adminUnpublishPage", { params: { id }, body: {} })
    expect((await get("secret")).body).toEqual(unknown.body)
    await publish(staff(), id)
    await staff().call("adminArchivePage", { params: { id }, body: {} })
    const archived = await get("secret")
    expect([archived.status, archived.body.code]).toEqual([410, "page_archived"])
    await staff().call("adminDeletePage", { params: { id } })
    expect((await get("secret")).body).toEqual(unknown.body)
    await aPage(staff(), "secret", { "fr-FR": { title: "Secret" } })
    expect((await get("secret")).status).toBe(200)
  })

  it("from the second it begins to the second it ends, whether the clock's job has come by or not", async () => {
    const { id } = await aPage(staff(), "sale", { "fr-FR": { title: "Soldes", slug: "soldes" } })
    await edit(staff(), id, { "fr-FR": { title: "Soldes d’été", slug: "soldes-ete" } })
    const page = await publish(staff(), id, {
      publish_at: inSeconds(4),
      unpublish_at: inSeconds(8),
    })
    expect(page).toMatchObject({
      status: "published",
      live: { revision: 1 },
      next: { revision: 2 },
    })

    /** The statuses answered until a moment, and the first that is asked for after it. */
    const around = async (moment: string) => {
      const before: number[] = []
      for (;;) {
        const { status } = await get("soldes-ete")
        if (Date.now() >= Date.parse(moment)) break
        before.push(status)
        await wait(10)
      }
      return { before: [...new Set(before)], after: (await get("soldes-ete")).status }
    }

    expect((await get("soldes")).body.page.title).toBe("Soldes")
    expect(await around(page.next!.since)).toEqual({ before: [404], after: 200 })
    expect((await get("soldes-ete")).body.page).toMatchObject({
      title: "Soldes d’été",
      updated_at: page.next!.since,
    })
    expect((await get("soldes")).body.redirect.slug).toBe("soldes-ete")
    await applyScheduledChanges(container())
    expect((await get("soldes")).body.redirect.slug).toBe("soldes-ete")
    expect(await around(page.next!.until!)).toEqual({ before: [200], after: 404 })
    const { pages } = await anonymous().call("storeListPages")
    expect(pages).toEqual([])
    await applyScheduledChanges(container())
    const { page: over } = await staff().call("adminGetPage", { params: { id } })
    expect(over).toMatchObject({ status: "draft", live: null, next: null })
  })

  it("and one page that time can't change in the database stops no other", async () => {
    const ids: string[] = []
    for (const key of ["a", "b", "c"]) {
      const { id } = await aDraft(staff(), key, { "fr-FR": { title: key } })
      await publish(staff(), id, { unpublish_at: inSeconds(1) })
      ids.push(id)
    }
    const [broken, ...whole] = ids.sort()
    const knex = container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    await knex("millesime_page").where({ id: broken }).update({ draft: `{"fr-FR":null}` })
    await wait(1100)
    const logger = container().resolve(ContainerRegistrationKeys.LOGGER)
    const said = jest.spyOn(logger, "error").mockImplementation(() => undefined)
    try {
      await applyScheduledChanges(container())
      expect(said.mock.calls).toEqual([
        [
          expect.stringContaining(broken!),
          expect.objectContaining({ message: expect.any(String) }),
        ],
      ])
    } finally {
      said.mockRestore()
    }
    const due = await knex("millesime_page").whereNotNull("live_until").pluck("id")
    expect(due).toEqual([broken])
    for (const id of whole) {
      const { page } = await staff().call("adminGetPage", { params: { id } })
      expect(page).toMatchObject({ status: "draft", live: null })
    }
  })

  it("in a list by key, in one language and without what isn't public", async () => {
    await aPage(staff(), "terms", { "fr-FR": { title: "Conditions" } })
    await aDraft(staff(), "faq", { "fr-FR": { title: "Questions" } })
    await aPage(staff())
    const listed = async (query: object) =>
      (await anonymous().call("storeListPages", { query: { ...query } })).pages.map(
        ({ key, slug, locale }) => `${key} ${slug} ${locale}`,
      )
    expect(await listed({})).toEqual(["about a-propos fr-FR", "terms conditions fr-FR"])
    expect(await listed({ locale: "en-US" })).toEqual([
      "about about-us en-US",
      "terms conditions fr-FR",
    ])
    expect(await listed({ limit: 1, offset: 1 })).toEqual(["terms conditions fr-FR"])
    expect(await listed({ offset: 2 })).toEqual([])
  })
})
