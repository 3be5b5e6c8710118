import { ensureAdminUser } from "../../../src/scripts/ensure-admin-user"
import type { AdminPage } from "../../../src/contracts/page"
import type { Client } from "../../support/client"
import { aDraft, aPage, ask, edit, inSeconds, publish, texts } from "../../support/pages"
import { asActor } from "../../support/auth"
import { describeShop } from "../../support/shop"

describeShop("Staff write pages", ({ anonymous, container, customer, staff }) => {
  /** Another member of staff. */
  const anne = async (): Promise<Client> => {
    const login = { email: "anne@millesime.test", password: "a-long-password-1" }
    await ensureAdminUser(container(), login)
    const client = await asActor(container(), anonymous(), "user", login.email)
    const { user } = await client.succeed<{ user: { id: string } }>("GET", "/admin/users/me")
    await client.succeed("POST", `/admin/users/${user.id}`, {
      first_name: "Anne",
      last_name: "Martin",
    })
    return client
  }

  it("as a draft first, with addresses made of the titles", async () => {
    const page = await aDraft(staff())
    expect(page).toMatchObject({
      key: "about",
      status: "draft",
      version: 1,
      live: null,
      next: null,
      has_changes: true,
      allowed_actions: ["edit", "publish", "archive", "restore", "delete"],
      translations: {
        "fr-FR": { slug: "a-propos", title: "À propos", state: "draft" },
        "en-US": { slug: "about-us", seo: { title: null, description: null } },
      },
      updated_by: { name: "staff@millesime.test" },
    })
    expect((await ask(anonymous(), "/store/pages/a-propos")).status).toBe(404)
    const body = { key: "about", translations: texts({ "fr-FR": { title: "Autre" } }) }
    expect(await staff().refusal("adminCreatePage", { body })).toMatchObject({
      code: "page_key_taken",
    })
  })

  it("and are told which field is wrong", async () => {
    const refused = async (translations: object, key = "page") => {
      const { code, details } = await staff().refusal("adminCreatePage", {
        body: { key, translations } as never,
      })
      return [code, ...(details as { path: string }[]).map(({ path }) => path)].join(" ")
    }
    const text = { title: "T", markdown: "" }
    expect(await refused({ "fr-FR": text }, "Not a key")).toBe("invalid_request key")
    expect(await refused({})).toBe("invalid_request translations")
    expect(await refused({ "de-DE": text })).toBe("invalid_request translations.de-DE")
    const of = (wrong: object) => refused({ "fr-FR": { ...text, ...wrong } })
    expect(await of({ title: "?!" })).toBe("invalid_request translations.fr-FR.slug")
    expect(await of({ title: "a\nb" })).toBe("invalid_request translations.fr-FR.title")
    expect(await of({ title: "a".repeat(201) })).toBe("invalid_request translations.fr-FR.title")
    expect(await of({ slug: "Bad slug" })).toBe("invalid_request translations.fr-FR.slug")
    expect(await of({ slug: "../etc" })).toBe("invalid_request translations.fr-FR.slug")
    expect(await of({ markdown: "a".repeat(100_001) })).toBe(
      "invalid_request translations.fr-FR.markdown",
    )
    expect(await of({ seo: { description: "a".repeat(501) } })).toBe(
      "invalid_request translations.fr-FR.seo.description",
    )
    expect(await of({ html: "<b>" })).toBe("invalid_request translations.fr-FR.html")
    const { page } = await staff().call("adminCreatePage", {
      body: {
        key: "long",
        translations: { "fr-FR": { title: "Long", markdown: "é".repeat(100_000) } },
      },
    })
    expect(page.translations["fr-FR"]?.markdown).toHaveLength(100_000)
    const { id } = page
    const ends = { unpublish_at: inSeconds(-1) }
    expect(await staff().refusal("adminPublishPage", { params: { id }, body: ends })).toMatchObject(
      { details: [{ path: "unpublish_at" }] },
    )
    const wrong = { publish_at: inSeconds(60), unpublish_at: inSeconds(30) }
    expect(
      await staff().refusal("adminPublishPage", { params: { id }, body: wrong }),
    ).toMatchObject({ details: [{ path: "unpublish_at", message: "must be after publish_at" }] })
  })

  it("and change of a draft what they name, and nothing else", async () => {
    const seo = { title: "Nous", description: "Qui nous sommes" }
    const { id, translations } = await aDraft(staff(), "about", {
      "fr-FR": { title: "À propos", seo },
    })
    const french = translations["fr-FR"]
    let version = 0
    const save = async (text: object | null, locale = "fr-FR") => {
      version += 1
      const body = { version, translations: { [locale]: text } }
      const { page } = await staff().call("adminUpdatePage", { params: { id }, body })
      return page.translations
    }
    expect(await save({ slug: "nouveau" })).toEqual({ "fr-FR": { ...french, slug: "nouveau" } })
    expect(await save({ seo: { title: null } })).toMatchObject({
      "fr-FR": { slug: "nouveau", title: "À propos", seo: { ...seo, title: null } },
    })
    expect(await save({ seo: null })).toMatchObject({
      "fr-FR": { seo: { title: null, description: null } },
    })
    const incomplete = { version: 4, translations: { "en-US": { slug: "about" } } }
    expect(
      await staff().refusal("adminUpdatePage", { params: { id }, body: incomplete }),
    ).toMatchObject({ details: [{ path: "translations.en-US.title", message: "is required" }] })
    const written = await save({ title: "About", markdown: "" }, "en-US")
    expect(Object.keys(written).sort()).toEqual(["en-US", "fr-FR"])
    expect(Object.keys(await save(null, "en-US"))).toEqual(["fr-FR"])
  })

  it("and see each language against what is public", async () => {
    const { id } = await aPage(staff())
    await edit(staff(), id, { "fr-FR": { title: "À propos", markdown: "Neuf" } })
    const { page } = await staff().call("adminGetPage", { params: { id } })
    expect(page).toMatchObject({
      version: 2,
      status: "published",
      has_changes: true,
      translations: { "fr-FR": { state: "changed" }, "en-US": { state: "published" } },
    })
    const { page: without } = await staff().call("adminUpdatePage", {
      params: { id },
      body: { version: 2, translations: { "en-US": null } },
    })
    expect([Object.keys(without.translations), without.removed_locales]).toEqual([
      ["fr-FR"],
      ["en-US"],
    ])
    expect((await ask(anonymous(), "/store/pages/about-us")).status).toBe(200)
    const { pages } = await staff().call("adminListPages")
    expect(pages[0]?.translations).toMatchObject({
      "fr-FR": { state: "changed" },
      "en-US": { state: "removed", title: "About us" },
    })
    const last = { version: 3, translations: { "fr-FR": null } }
    expect(await staff().refusal("adminUpdatePage", { params: { id }, body: last })).toMatchObject({
      code: "invalid_request",
    })
    await publish(staff(), id)
    const { status, headers } = await ask(anonymous(), "/store/pages/about-us")
    expect([status, headers.get("location")]).toEqual([301, "/store/pages/a-propos?locale=fr-FR"])
  })

  it("and lose nothing to each other: who comes second is told whose text is there", async () => {
    const { id } = await aDraft(staff())
    const save = (who: Client, version: number, markdown: string) =>
      who.request<{ code?: string; message: string; page: { version: number } }>(
        "POST",
        `/admin/pages/${id}`,
        { version, translations: texts({ "fr-FR": { title: "À propos", markdown } }) },
      )
    const other = await anne()
    expect((await save(other, 1, "Anne’s")).body.page.version).toBe(2)
    const second = await save(staff(), 1, "Mine")
    expect([second.status, second.body.code]).toEqual([409, "page_stale"])
    expect(second.body.message).toContain("Anne Martin")
    const { page } = await staff().call("adminGetPage", { params: { id } })
    expect(page).toMatchObject({
      translations: { "fr-FR": { markdown: "Anne’s" } },
      updated_by: { name: "Anne Martin" },
    })
    // A stale version is one, whatever it says; what is there already makes no new one.
    expect((await save(other, 1, "Anne’s")).body.code).toBe("page_stale")
    expect((await save(other, 2, "Anne’s")).body.page.version).toBe(2)
    const stale = await staff().refusal("adminPublishPage", {
      params: { id },
      body: { version: 1 },
    })
    expect(stale.code).toBe("page_stale")

    const all = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => save(n % 2 ? other : staff(), 2, `${n}`)),
    )
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
  })

  it("and publish at once and for good where they name no moment, or none by name", async () => {
    const { id } = await aDraft(staff())
    const body = { publish_at: null, unpublish_at: null }
    const { page } = await staff().call("adminPublishPage", { params: { id }, body })
    expect(page).toMatchObject({ status: "published", live: { until: null }, next: null })
  })

  it("and publish once, however many do at once", async () => {
    const { id } = await aDraft(staff())
    const other = await anne()
    const all = await Promise.all([staff(), other, staff(), other].map((who) => publish(who, id)))
    expect(new Set(all.map(({ live }) => JSON.stringify(live))).size).toBe(1)
    const { revisions, count } = await staff().call("adminListPageRevisions", { params: { id } })
    expect([count, revisions[0]?.number]).toEqual([1, 1])
  })

  it("and of two pages that want an address at once one gets it", async () => {
    const wish = (key: string) =>
      staff().request("POST", "/admin/pages", {
        key,
        translations: texts({ "fr-FR": { title: "Même", slug: "meme" }, "en-US": { title: key } }),
      })
    const answers = await Promise.all(["a", "b", "c", "d"].map(wish))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const { count } = await staff().call("adminListPages")
    expect(count).toBe(1)
    // What a refused one had claimed before is free.
    for (const key of ["a", "b", "c", "d"]) {
      const { status } = await staff().request("POST", "/admin/pages", {
        key: `${key}-2`,
        translations: texts({ "en-US": { title: `${key} again` } }),
      })
      expect(status).toBe(200)
    }
  })

  it("and find who changed what in the history, and bring it back", async () => {
    const { id } = await aPage(staff())
    await publish(staff(), id)
    const other = await anne()
    await edit(other, id, { "fr-FR": { title: "À propos", slug: "maison", markdown: "Neuf" } })
    await publish(other, id)
    const { page: two } = await staff().call("adminGetPage", { params: { id } })
    await staff().call("adminUpdatePage", {
      params: { id },
      body: { version: two.version, translations: { "en-US": null } },
    })
    await publish(staff(), id)
    const { revisions } = await staff().call("adminListPageRevisions", { params: { id } })
    expect(
      revisions.map(({ number, created_by, is_live }) => [number, created_by?.name, is_live]),
    ).toEqual([
      [3, "staff@millesime.test", true],
      [2, "Anne Martin", false],
      [1, "staff@millesime.test", false],
    ])
    expect(revisions.map(({ changes }) => changes)).toEqual([
      [{ locale: "en-US", kind: "removed", fields: [] }],
      [{ locale: "fr-FR", kind: "changed", fields: ["slug", "markdown"] }],
      [
        { locale: "en-US", kind: "added", fields: [] },
        { locale: "fr-FR", kind: "added", fields: [] },
      ],
    ])
    const params = { id, number: "1" }
    const { revision } = await staff().call("adminGetPageRevision", { params })
    expect(revision.translations["fr-FR"]).toMatchObject({ slug: "a-propos", title: "À propos" })

    const stale = await staff().refusal("adminRestorePageRevision", {
      params,
      body: { version: 1 },
    })
    expect(stale.code).toBe("page_stale")
    const { page: now } = await staff().call("adminGetPage", { params: { id } })
    const { page: restored } = await staff().call("adminRestorePageRevision", {
      params,
      body: { version: now.version },
    })
    expect(restored).toMatchObject({
      version: now.version + 1,
      status: "published",
      live: { revision: 3 },
      has_changes: true,
      translations: { "fr-FR": { slug: "a-propos" }, "en-US": { slug: "about-us" } },
    })
    expect((await ask(anonymous(), "/store/pages/maison")).status).toBe(200)
    await publish(staff(), id)
    expect((await ask(anonymous(), "/store/pages/maison")).body.redirect.slug).toBe("a-propos")
    const again = { params, body: { version: now.version } }
    expect((await staff().refusal("adminRestorePageRevision", again)).code).toBe("page_stale")
    // Whatever is there, where no version is named.
    const path = `/admin/pages/${id}/revisions/2/restore`
    const { page: second } = await staff().succeed<{ page: AdminPage }>("POST", path)
    expect(second).toMatchObject({
      version: now.version + 2,
      translations: { "fr-FR": { slug: "maison" } },
    })
    for (const number of ["0", "9", "x", "1.5"]) {
      const strange = { params: { id, number } }
      expect((await staff().refusal("adminGetPageRevision", strange)).code).toBe("not_found")
    }
  })

  it("and take back what was to come, what is public, or all of it", async () => {
    const { id } = await aPage(staff())
    await edit(staff(), id, { "fr-FR": { title: "À propos", slug: "bientot" } })
    const later = await publish(staff(), id, { publish_at: inSeconds(3600) })
    expect(later).toMatchObject({
      status: "published",
      next: { revision: 2 },
      live: { revision: 1 },
    })
    expect(later.allowed_actions).toContain("unschedule")
    const off = { params: { id }, body: {} }
    for (const _ of [1, 2]) {
      const { page } = await staff().call("adminUnschedulePage", off)
      expect(page).toMatchObject({ status: "published", next: null, live: { revision: 1 } })
    }
    for (const _ of [1, 2]) {
      const { page } = await staff().call("adminUnpublishPage", off)
      expect(page).toMatchObject({ status: "draft", live: null })
    }
    const planned = await publish(staff(), id, { publish_at: inSeconds(3600) })
    expect(planned.status).toBe("scheduled")
    expect((await staff().refusal("adminDeletePage", { params: { id } })).code).toBe(
      "page_published",
    )
    for (const _ of [1, 2]) {
      const { page } = await staff().call("adminArchivePage", off)
      expect(page).toMatchObject({ status: "archived", allowed_actions: ["restore", "delete"] })
    }
    for (const name of ["adminUnpublishPage", "adminPublishPage"] as const) {
      expect((await staff().refusal(name, off)).code).toBe("page_invalid_transition")
    }
    const { page: archived } = await staff().call("adminGetPage", { params: { id } })
    const { page: back } = await staff().call("adminRestorePageRevision", {
      params: { id, number: "1" },
      body: { version: archived.version },
    })
    expect(back).toMatchObject({ status: "draft", archived_at: null })
    await staff().call("adminDeletePage", { params: { id } })
    expect((await staff().refusal("adminGetPage", { params: { id } })).code).toBe("not_found")
  })

  it("and find pages by status and words", async () => {
    await aPage(staff(), "live", { "fr-FR": { title: "Été 100%" } })
    await aDraft(staff(), "draft", { "fr-FR": { title: "Brouillon" } })
    const later = await aDraft(staff(), "later", { "en-US": { title: "Soon" } })
    await publish(staff(), later.id, { publish_at: inSeconds(3600) })
    const gone = await aPage(staff(), "gone", { "fr-FR": { title: "Parti" } })
    await staff().call("adminArchivePage", { params: { id: gone.id }, body: {} })
    const ended = await aDraft(staff(), "ended", { "fr-FR": { title: "Fini" } })
    await publish(staff(), ended.id, { unpublish_at: inSeconds(4) })
    await new Promise((resolve) => setTimeout(resolve, 4100))
    const found = async (query: object) => {
      const { pages } = await staff().call("adminListPages", { query: { ...query } })
      return pages.map(({ key, status }) => `${key} ${status}`).join(", ")
    }
    expect(await found({ status: "published" })).toBe("live published")
    expect(await found({ status: "draft" })).toBe("draft draft, ended draft")
    expect(await found({ status: "scheduled" })).toBe("later scheduled")
    expect(await found({ status: ["archived", "scheduled"] })).toBe(
      "gone archived, later scheduled",
    )
    expect(await found({ q: "ÉTÉ" })).toBe("live published")
    expect(await found({ q: "%" })).toBe("live published")
    expect(await found({ q: "SOON" })).toBe("later scheduled")
    expect(await found({ order: "-key", limit: 2 })).toBe("live published, later scheduled")
    expect((await staff().call("adminListPageLocales")).locales).toEqual(["fr-FR", "en-US"])
  })

  it("and nobody else does", async () => {
    const { id } = await aPage(staff())
    const buyer = await customer()
    for (const path of [
      "/admin/pages",
      `/admin/pages/${id}`,
      "/admin/menus",
      "/admin/page-locales",
    ]) {
      expect((await buyer.request("GET", path)).status).toBe(401)
    }
    const answer = await buyer.request("POST", `/admin/pages/${id}/unpublish`, {})
    expect(answer.status).toBe(401)
    expect((await ask(anonymous(), "/store/pages/a-propos")).status).toBe(200)
  })
})
