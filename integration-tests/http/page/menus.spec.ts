import { aDraft, aPage, ask, edit, publish } from "../../support/pages"
import { describeShop } from "../../support/shop"

describeShop("Menus", ({ anonymous, staff }) => {
  const entry = (
    label: string,
    to: { page_id?: string; url?: string } = {},
    items: object[] = [],
  ) => ({
    label,
    ...to,
    items,
  })

  const items = async (query = "") => {
    const { body } = await ask(anonymous(), `/store/menus/header${query}`)
    return body.menu?.items
  }

  it("lead visitors to pages in their language and to addresses, in two levels", async () => {
    const about = await aPage(staff())
    await staff().call("adminCreateMenu", {
      body: {
        handle: "header",
        items: {
          "fr-FR": [
            entry("Maison", {}, [{ label: "Nous", page_id: about.id }]),
            entry("Fûts", { url: "/barrels" }),
          ],
          "en-US": [entry("Us", { page_id: about.id })],
        } as never,
      },
    })
    expect(await items()).toEqual([
      { label: "Maison", items: [{ label: "Nous", slug: "a-propos", items: [] }] },
      { label: "Fûts", url: "/barrels", items: [] },
    ])
    expect(await items("?locale=en-US")).toEqual([{ label: "Us", slug: "about-us", items: [] }])
    const { body } = await ask(anonymous(), "/store/menus/header?locale=de-DE")
    expect(body.menu).toMatchObject({ handle: "header", locale: "fr-FR" })
    expect((await ask(anonymous(), "/store/menus/none")).status).toBe(404)
    await edit(staff(), about.id, { "en-US": { title: "About us", slug: "us" } })
    await publish(staff(), about.id)
    expect(await items("?locale=en-US")).toEqual([{ label: "Us", slug: "us", items: [] }])
  })

  it("never show a page that isn't public, nor a heading of nothing", async () => {
    const about = await aPage(staff())
    const secret = await aDraft(staff(), "secret", { "fr-FR": { title: "Secret" } })
    await staff().call("adminCreateMenu", {
      body: {
        handle: "header",
        items: {
          "fr-FR": [
            entry("Secret", { page_id: secret.id }, [{ label: "Nous", page_id: about.id }]),
            entry("Vide", {}, [{ label: "Secret", page_id: secret.id }]),
          ],
        } as never,
      },
    })
    expect(await items()).toEqual([{ label: "Nous", slug: "a-propos", items: [] }])
    await publish(staff(), secret.id)
    expect(JSON.stringify(await items())).toMatch(/Secret.*Vide.*Secret/)
    for (const id of [secret.id, about.id]) {
      await staff().call("adminUnpublishPage", { params: { id }, body: {} })
    }
    expect(await items()).toEqual([])
    await staff().call("adminDeletePage", { params: { id: secret.id } })
    const { menu } = await staff().call("adminGetMenu", { params: { handle: "header" } })
    expect(menu.pages).toMatchObject([{ key: "about", status: "draft", title: "À propos" }])
  })

  it("are saved as a whole, by one at a time, and lead nowhere dangerous", async () => {
    const { menu } = await staff().call("adminCreateMenu", { body: { handle: "footer" } })
    expect(menu).toMatchObject({ version: 1, items: {} })
    expect(await staff().refusal("adminCreateMenu", { body: { handle: "footer" } })).toMatchObject({
      code: "menu_handle_taken",
    })
    const params = { handle: "footer" }
    const save = (version: number, label: string) =>
      staff().request("POST", "/admin/menus/footer", {
        version,
        items: { "fr-FR": [{ label, url: "/a" }] },
      })
    const all = await Promise.all(["a", "b", "c"].map((label) => save(1, label)))
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const { menu: saved } = await staff().call("adminGetMenu", { params })
    // What was read can be sent as it is.
    const { menu: same } = await staff().call("adminUpdateMenu", {
      params,
      body: { version: saved.version, items: saved.items },
    })
    expect(same.version).toBe(2)
    const late = { params, body: { version: 1, items: saved.items } }
    expect((await staff().refusal("adminUpdateMenu", late)).code).toBe("menu_stale")
    expect((await staff().call("adminListMenus")).menus).toMatchObject([
      { handle: "footer", entries: { "fr-FR": 1 } },
    ])
    for (const url of [
      ...["javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:x", "data:text/html,x"],
      ...["//evil.test", "/\\evil.test", "vbscript:x", "ftp://x", "x", "", "https:/x", "/a b"],
    ]) {
      const body = { version: 2, items: { "fr-FR": [{ label: "x", url }] } }
      const { code, details } = await staff().refusal("adminUpdateMenu", { params, body })
      expect([code, details]).toMatchObject(["invalid_request", [{ path: "items.fr-FR.0.url" }]])
    }
    const strange = {
      version: 2,
      items: { "fr-FR": [entry("x", {}, [{ label: "y", page_id: "no" }])] },
    }
    expect(
      await staff().refusal("adminUpdateMenu", { params, body: strange as never }),
    ).toMatchObject({ details: [{ path: "items.fr-FR.0.items.0.page_id" }] })
    await staff().call("adminDeleteMenu", { params })
    expect((await ask(anonymous(), "/store/menus/footer")).status).toBe(404)
  })
})
