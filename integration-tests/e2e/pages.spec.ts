import type { Locator, Page } from "playwright-core"
import { completeCart, prepareCart } from "../support/checkout"
import type { Client } from "../support/client"
import { eventually } from "../support/search-index"
import { takePicture } from "./admin-browser"
import { describeInAdmin } from "./admin-suite"
import { TEXT_KEY, choose, isClosed, pressInMenu, sectionOf, valueOf } from "./on-page"
import { hireColleague } from "./auth"

const SECOND_MS = 1000
const DAY_MS = 24 * 60 * 60 * SECOND_MS

// A dot of one pixel.
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

const FRENCH = "French (France)"
const ENGLISH = "English (United States)"

describeInAdmin("staff who write pages", ({ admin, staff, store }) => {
  let colleague: Client
  let id: string

  beforeAll(async () => {
    colleague = await hireColleague(store(), "Louis Martin")
  })

  const read = async () => (await staff().call("adminGetPage", { params: { id } })).page

  /** What a visitor's browser gets, before it follows anything. */
  const visit = async (slug: string, locale = "fr-FR") => {
    const response = await fetch(`${store().address}/store/pages/${slug}?locale=${locale}`, {
      headers: store().visitor.headers,
      redirect: "manual",
    })
    const { status, headers } = response
    return { status, location: headers.get("location"), body: await response.json() }
  }

  const visitPage = async (title: string, language?: "en" | "fr") => {
    const page = await admin().visit(`/pages/${id}`, language)
    await page.getByRole("heading", { name: title, level: 1 }).first().waitFor()
    return page
  }

  const textOf = (page: Page): Locator => page.getByRole("textbox", { name: "Text" })

  const preview = (page: Page): Locator => page.getByRole("region", { name: "Preview" })

  const save = async (page: Page) => {
    await page.keyboard.press("Control+s")
    await page.getByText("The draft was saved").waitFor()
    await page.getByText("Unsaved changes").waitFor({ state: "detached" })
  }

  const publish = async (page: Page, title: string) => {
    // By keyboard: what was said before may lie over the buttons.
    await page.getByRole("button", { name: "Publish", exact: true }).press("Enter")
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).press("Enter")
    await page.getByText(`${title} is published`).first().waitFor()
    await isClosed(page)
  }

  it("see at a glance which pages are public, in which languages", async () => {
    const { pages } = await staff().call("adminListPages", { query: { q: "legal-notice" } })
    await staff().call("adminUnpublishPage", { params: { id: pages[0]!.id }, body: {} })
    const tomorrow = new Date(Date.now() + DAY_MS).toISOString()
    await staff().call("adminPublishPage", {
      params: { id: pages[0]!.id },
      body: { publish_at: tomorrow },
    })
    const page = await admin().visit("/pages")
    const rowOf = (key: string) => page.getByRole("row").filter({ hasText: key })
    await rowOf("conditions-of-sale").getByText("Published").waitFor()
    await rowOf("conditions-of-sale").getByLabel(`${ENGLISH}: visitors read it as it is`).waitFor()
    await rowOf("legal-notice").getByText("Scheduled").waitFor()
    await rowOf("legal-notice").getByLabel(`${FRENCH}: written, not public`).waitFor()
    expect(await page.getByRole("row").count()).toBe(7)
    await page.getByPlaceholder("Search").fill("livrai")
    await rowOf("contact").waitFor({ state: "detached" })
    await rowOf("delivery").waitFor()
    await page.close()
  })

  it("write a page with the tools of the editor, and see what visitors will see", async () => {
    const page = await admin().visit("/pages/create")
    await page.getByLabel("Title").fill("Nos tonneliers d’œuvre")
    expect(await page.getByLabel("Address").inputValue()).toBe("nos-tonneliers-d-oeuvre")
    await page.getByLabel("Address").fill("nos-tonneliers")
    await page.getByLabel("Title").fill("Nos tonneliers")
    await page.keyboard.press("Control+Enter")
    await page.getByText("Please fill this in").waitFor()
    expect(await page.locator(":focus").getAttribute("name")).toBe("key")
    await page.getByLabel("Key").fill("coopers")
    await page.keyboard.press("Control+Enter")
    await page.getByRole("heading", { name: "Nos tonneliers", level: 1 }).first().waitFor()
    id = page.url().split("/").at(-1)!
    await page.getByRole("tab", { name: `${ENGLISH} Missing` }).waitFor()

    const text = textOf(page)
    await text.focus()
    await page.keyboard.press("Control+Shift+2")
    await page.keyboard.type("Le métier\n\nIls cintrent à la ")
    await page.keyboard.press("Control+b")
    await page.keyboard.type("main")
    await page.keyboard.press("Control+b")
    expect(await text.inputValue()).toBe("## Le métier\n\nIls cintrent à la **main**")
    await page.keyboard.press("Control+End")
    await page.keyboard.type("\n\n")
    await page.getByRole("button", { name: "List", exact: true }).click()
    await page.keyboard.type("merrain\nchauffe\n\n")
    await page.getByRole("button", { name: "Table" }).click()
    await page.keyboard.press("Control+z")
    const chooser = page.waitForEvent("filechooser")
    await page.getByRole("button", { name: "Image" }).click()
    await (await chooser).setFiles({ name: "atelier.png", mimeType: "image/png", buffer: PNG })
    const shown = preview(page)
    await shown.getByAltText("atelier").waitFor()
    expect(await text.inputValue()).toMatch(
      /\*\*main\*\*\n\n- merrain\n- chauffe\n+!\[atelier\]\(http\S+\)$/,
    )
    await shown.getByRole("heading", { name: "Le métier", level: 2 }).waitFor()
    expect(await shown.locator("strong").innerText()).toBe("main")
    expect(await shown.getByRole("listitem").allInnerTexts()).toEqual(["merrain", "chauffe"])

    await page.getByLabel("Title for search engines").fill("Les tonneliers de nos fûts")
    await page.getByText("26 of about 60 characters").waitFor()
    expect(await page.getByRole("button", { name: "Publish", exact: true }).isDisabled()).toBe(true)
    await save(page)
    expect((await read()).translations["fr-FR"]).toMatchObject({
      slug: "nos-tonneliers",
      seo: { title: "Les tonneliers de nos fûts", description: null },
    })
    expect(await visit("nos-tonneliers")).toMatchObject({ status: 404 })
    await page.close()
  })

  it("hand out a preview, and take it back", async () => {
    const page = await visitPage("Nos tonneliers")
    const section = sectionOf(page, "Preview tokens")
    await section.getByRole("button", { name: "Create token" }).click()
    await choose(page, "Valid for", "7 days")
    await page.getByRole("dialog").getByRole("button", { name: "Create" }).click()
    await page.getByText("Copy it now").waitFor()
    const token = await page.getByRole("dialog").locator("code").innerText()
    await page.getByRole("button", { name: "Copy: Preview token" }).click()
    await page.getByText("Copied", { exact: true }).waitFor()
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click()
    const draft = () => store().visitor.request("GET", `/store/page-previews/${token}`)
    expect(await draft()).toMatchObject({ status: 200, body: { page: { slug: "nos-tonneliers" } } })

    await section.getByRole("button", { name: /^Revoke/ }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click()
    await section.getByText("No preview tokens at present").waitFor()
    expect((await draft()).status).toBe(404)
    await page.close()
  })

  it("publish it, and lead visitors from its old address to a new one", async () => {
    const page = await visitPage("Nos tonneliers")
    await publish(page, "Nos tonneliers")
    expect(await visit("nos-tonneliers")).toMatchObject({
      status: 200,
      body: { page: { seo: { title: "Les tonneliers de nos fûts" } } },
    })

    await page.getByLabel("Address").fill("livraison")
    await page.keyboard.press("Control+Enter")
    await page.getByText("livraison belongs to another page").waitFor()
    expect(await page.locator(":focus").getAttribute("name")).toBe("translations.fr-FR.slug")
    await page.getByLabel("Address").fill("tonneliers")
    await save(page)
    await page.getByText("Unpublished changes").waitFor()
    await publish(page, "Nos tonneliers")
    await page.getByText("Unpublished changes").waitFor({ state: "detached" })

    const moved = await visit("nos-tonneliers")
    expect(moved).toMatchObject({ status: 301, body: { redirect: { slug: "tonneliers" } } })
    const followed = await fetch(new URL(moved.location!, `${store().address}/store/pages/x`), {
      headers: store().visitor.headers,
    })
    expect(await followed.json()).toMatchObject({ page: { slug: "tonneliers" } })
    await page.close()
  })

  it("compare the revisions, and restore the first", async () => {
    const page = await visitPage("Nos tonneliers")
    const history = sectionOf(page, "History")
    const revision = (number: number) =>
      history.getByRole("row").filter({ has: page.getByText(String(number), { exact: true }) })
    await revision(2).getByText(`${FRENCH}: Address`).waitFor()
    await revision(2).getByText("Live").waitFor()
    expect(await revision(1).innerText()).toContain(store().login.email)

    await pressInMenu(page, revision(2), "Compare")
    const modal = page.getByRole("dialog")
    await modal.getByRole("heading", { name: FRENCH }).waitFor()
    expect(await modal.locator("del").allInnerTexts()).toEqual(["nos-"])
    await page.keyboard.press("Escape")
    await isClosed(page)

    await pressInMenu(page, revision(1), "Restore")
    await page.getByRole("alertdialog").getByRole("button", { name: "Restore" }).click()
    await page.getByText("Revision 1 is the draft now").waitFor()
    await page.locator('input[value="nos-tonneliers"]').waitFor()
    expect(await visit("tonneliers")).toMatchObject({ status: 200 })
    await publish(page, "Nos tonneliers")
    expect(await visit("tonneliers")).toMatchObject({
      status: 301,
      body: { redirect: { slug: "nos-tonneliers" } },
    })
    expect(await visit("nos-tonneliers")).toMatchObject({ status: 200 })
    await page.close()
  })

  it("lose no text to a colleague who saved first, and decide themselves", async () => {
    const page = await visitPage("Nos tonneliers")
    await page.getByRole("tab", { name: ENGLISH }).click()
    await page.getByLabel("Title", { exact: true }).fill("Our coopers")
    await textOf(page).fill("They bend staves by hand.")

    const { version, translations } = await read()
    const { slug, title, markdown } = translations["fr-FR"]!
    await colleague.call("adminUpdatePage", {
      params: { id },
      body: {
        version,
        translations: { "fr-FR": { slug, title, markdown: `${markdown}\n\nÀ Bordeaux.` } },
      },
    })
    await page.keyboard.press("Control+s")
    await page.getByText("Louis Martin saved it while you were writing").waitFor()
    expect(await textOf(page).inputValue()).toBe("They bend staves by hand.")

    await page.getByRole("button", { name: "Look at theirs" }).click()
    const modal = page.getByRole("dialog")
    expect(await modal.locator("del").allInnerTexts()).toEqual([
      expect.stringContaining("À Bordeaux."),
    ])
    await page.keyboard.press("Escape")
    await isClosed(page)
    await page.getByRole("link", { name: "Quotes" }).click()
    await page.getByText("Leave without saving?").waitFor()
    await page.getByRole("button", { name: "Cancel" }).click()

    await page.getByRole("button", { name: "Overwrite with mine" }).click()
    await page.getByText("The draft was saved").waitFor()
    const saved = (await read()).translations
    expect(saved["en-US"]).toMatchObject({ slug: "our-coopers", title: "Our coopers" })
    expect(saved["fr-FR"]!.markdown).toBe(markdown)
    await page.close()
  })

  it("are in no conflict with themselves, where the answer to a save is lost", async () => {
    const page = await visitPage("Nos tonneliers")
    let saves = 0
    // The first save arrives; from then on nothing comes back until the second.
    await page.route(`**/admin/pages/${id}`, async (route) => {
      const isSave = route.request().method() === "POST"
      if (isSave) saves += 1
      if (saves !== 1) return route.continue()
      if (isSave) await route.fetch()
      return route.abort()
    })
    await textOf(page).fill("Ils cintrent à la main.")
    await page.keyboard.press("Control+s")
    await page.getByText("Failed to fetch").waitFor()
    await page.keyboard.press("Control+s")
    await page.getByText("The draft was saved").waitFor()
    await page.getByText("Unsaved changes").waitFor({ state: "detached" })
    expect(saves).toBe(2)
    expect(await page.getByText("saved it while you were writing").count()).toBe(0)
    expect((await read()).translations["fr-FR"]!.markdown).toBe("Ils cintrent à la main.")
    for (const error of admin().errors.splice(0)) expect(error).toContain("net::ERR_FAILED")
    await page.close()
  })

  it("take a language out, and read what its visitors get instead", async () => {
    const page = await visitPage("Nos tonneliers")
    await page.getByRole("tab", { name: ENGLISH }).click()
    await page.getByRole("button", { name: "Remove this language" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click()
    await page.getByText(`Visitors read the page in ${FRENCH}`).waitFor()
    await save(page)
    expect(Object.keys((await read()).translations)).toEqual(["fr-FR"])
    await page.close()
  })

  it("set a beginning and an end, and cancel both", async () => {
    const page = await visitPage("Nos tonneliers")
    await page.getByRole("button", { name: "Publish", exact: true }).click()
    const type = async (field: string, moment: string) => {
      await page.getByRole("group", { name: field }).getByRole("spinbutton").first().focus()
      await page.keyboard.type(moment)
    }
    const drawer = page.getByRole("dialog")
    await type("Until", "01312020" + "0800AM")
    await drawer.getByRole("button", { name: "Publish" }).click()
    await page.getByText("Must be in the future").waitFor()
    const until = page.getByRole("group", { name: "Until" })
    expect(await until.locator(":focus").getAttribute("aria-invalid")).toBe("true")
    await type("From", "01312099" + "0800AM")
    await type("Until", "02012099" + "0800AM")
    await drawer.getByRole("button", { name: "Publish" }).click()
    await page.getByText("will be published on Jan 31, 2099").waitFor()
    await isClosed(page)
    const publication = sectionOf(page, "Publication")
    expect(await valueOf(publication, "Next")).toMatch(/from Jan 31, 2099.*\n.*Until Feb 1, 2099/)

    const header = sectionOf(page, "Nos tonneliers").first()
    await pressInMenu(page, header, "Cancel the schedule")
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel the schedule" }).click()
    await publication.getByText("Next").waitFor({ state: "detached" })
    await page.close()
  })

  it("arrange a menu by mouse and by keyboard", async () => {
    const page = await admin().visit("/pages/menus")
    await page.getByRole("link", { name: "footer" }).press("Enter")
    const handle = (label: string) => page.getByRole("button", { name: `Move ${label}` })
    await handle("À propos").waitFor()
    await takePicture(page, "admin-menu")

    const entries = () => page.getByRole("button", { name: /^Move / }).allInnerTexts()
    expect(await entries()).toHaveLength(8)
    await page.getByRole("button", { name: "Add entry" }).click()
    await choose(page, "Leads to", "An address")
    await page.getByLabel("Address").fill("javascript:alert(1)")
    await page.getByLabel("Label").fill("Nos fûts")
    await page.keyboard.press("Control+Enter")
    await page.getByText("Must begin with a single /").waitFor()
    await page.getByLabel("Address").fill("/barrels")
    await page.keyboard.press("Control+Enter")
    await isClosed(page)

    await page.getByRole("button", { name: "Add entry" }).click()
    await page.getByRole("combobox", { name: "Page" }).fill("coopers")
    await page.getByRole("option", { name: /Nos tonneliers/ }).click()
    expect(await page.getByLabel("Label").inputValue()).toBe("Nos tonneliers")
    await page.keyboard.press("Control+Enter")
    await isClosed(page)

    const grip = (await handle("Nos fûts").boundingBox())!
    const target = (await handle("Aide").boundingBox())!
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
    await page.mouse.down()
    await page.mouse.move(target.x + 8, target.y + 40, { steps: 10 })
    await page.mouse.move(target.x + 8, target.y - 4, { steps: 10 })
    await page.mouse.up()
    await handle("Nos tonneliers").focus()
    for (const key of ["ArrowUp", "ArrowUp", "ArrowRight", "ArrowUp", "ArrowUp"]) {
      await page.keyboard.press(key)
    }
    expect(await page.locator(":focus").getAttribute("aria-label")).toBe("Move Nos tonneliers")
    await page.getByText(/^Nos tonneliers is entry \d of \d below Aide$/).waitFor()
    await page.getByRole("button", { name: "Save menu" }).click()
    await page.getByText("The menu was saved").waitFor()

    const { menu } = await store().visitor.call("storeGetMenu", { params: { handle: "footer" } })
    expect(menu.items.map(({ label }) => label)).toEqual([
      "Nos fûts",
      "Aide",
      "Informations légales",
      "À propos",
    ])
    expect(menu.items[1]!.items.map(({ label }) => label)).toContain("Nos tonneliers")

    const params = { handle: "footer" }
    const { version, items } = (await staff().call("adminGetMenu", { params })).menu
    await colleague.call("adminUpdateMenu", {
      params,
      body: { version, items: { "fr-FR": items["fr-FR"]! } },
    })
    await handle("Aide").press("ArrowUp")
    await page.getByRole("button", { name: "Save menu" }).click()
    await page.getByText("Louis Martin saved it while you were changing it").waitFor()
    await page.getByRole("button", { name: "Overwrite with mine" }).click()
    await page.getByText("Somebody else saved this menu").waitFor({ state: "detached" })
    await eventually(async () => {
      const overwritten = (await staff().call("adminGetMenu", { params })).menu.items
      expect(overwritten["fr-FR"]![0]!.label).toBe("Aide")
      expect(Object.keys(overwritten)).toContain("en-US")
    })

    // A save whose answer is lost is no conflict.
    await page.route(
      "**/admin/menus/footer",
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    await handle("Aide").press("ArrowDown")
    await page.getByText("Unsaved changes").waitFor()
    await page.getByRole("button", { name: "Save menu" }).click()
    await page.getByText("Unsaved changes").waitFor({ state: "detached" })
    expect(await page.getByText("Somebody else saved this menu").count()).toBe(0)
    const { menu: last } = await staff().call("adminGetMenu", { params })
    expect(last.items["fr-FR"]!.map(({ label }) => label).indexOf("Aide")).toBe(1)
    for (const error of admin().errors.splice(0)) expect(error).toContain("net::ERR_FAILED")
    await page.close()
  })

  it("keep what they changed of a menu, until they delete it", async () => {
    await staff().call("adminCreateMenu", { body: { handle: "christmas" } })
    const page = await admin().visit("/pages/menus")
    await page.getByRole("link", { name: "christmas" }).press("Enter")
    await page.getByRole("button", { name: "Add entry" }).click()
    await choose(page, "Leads to", "Nothing")
    await page.getByLabel("Label").fill("Noël")
    await page.keyboard.press("Control+Enter")
    await isClosed(page)

    await page.getByRole("button", { name: "Add entry" }).click()
    await page.getByRole("combobox", { name: "Page" }).waitFor()
    // The drawer has nothing to lose, the menu below it has.
    await page.goBack()
    await page.getByText("Leave without saving?").waitFor()
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click()
    await isClosed(page)
    await pressInMenu(page, sectionOf(page, "christmas"), "Delete menu")
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
    await page.waitForURL((url) => url.pathname.endsWith("/pages/menus"))
    await page.getByText("The menu christmas was deleted").waitFor()
    await page.close()
  })

  it("see on an order which conditions of sale its customer accepted", async () => {
    const { products } = await store().visitor.succeed<{
      products: { variants: { id: string }[] }[]
    }>("GET", "/store/products?limit=1&fields=variants.id")
    const [variant] = products[0]!.variants
    const cart = await prepareCart(store().visitor, [{ variant_id: variant!.id, quantity: 1 }])
    await store().visitor.succeed("POST", `/store/carts/${cart.id}`, {
      additional_data: { accepted_terms: { revision: 1, locale: "en-US" } },
    })
    const order = await completeCart(store().visitor, cart)
    const page = await admin().visit(`/orders/${order.id}`)
    const terms = await valueOf(sectionOf(page, "Sale"), "Conditions of sale")
    expect(terms).toMatch(/^Revision 1 in English \(United States\), accepted /)
    await sectionOf(page, "Sale").getByRole("link", { name: "Revision 1" }).click()
    await page.waitForURL((url) => url.pathname.includes("/app/pages/"))
    await page.close()
  })

  it("read that the shop's languages can't be read", async () => {
    const page = await admin().visit("/pages")
    await page.getByRole("row").nth(1).waitFor()
    await page.route("**/admin/page-locales", (route) =>
      route.fulfill({ status: 400, json: { message: "Somebody is at work" } }),
    )
    const address = page.url()
    await page.goto(`${address}/create`)
    await page.getByText("The shop's languages could not be loaded").waitFor()
    await page.goto(`${address}/menus/footer`)
    await page.getByText("The menu could not be loaded").waitFor()
    await page.getByText("Somebody is at work").waitFor()
    await page.close()
  })

  it("archive and delete a page, once asked", async () => {
    const page = await visitPage("Nos tonneliers")
    const header = sectionOf(page, "Nos tonneliers").first()
    await pressInMenu(page, header, "Archive")
    await page.getByRole("alertdialog").getByRole("button", { name: "Archive" }).click()
    await page.getByText("Nos tonneliers was archived").waitFor()
    await page.getByText("An archived page can't be edited").waitFor()
    expect(await textOf(page).isDisabled()).toBe(true)
    expect(await visit("nos-tonneliers")).toMatchObject({ status: 410 })
    await pressInMenu(page, header, "Delete")
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
    await page.waitForURL((url) => url.pathname.endsWith("/pages"))
    expect(await visit("nos-tonneliers")).toMatchObject({ status: 404 })
    await page.close()
  })

  it("take their pictures, and read all of it in French", async () => {
    const { pages } = await staff().call("adminListPages", { query: { q: "delivery" } })
    id = pages[0]!.id
    let page = await admin().visit("/pages")
    await page.getByText("conditions-of-sale").waitFor()
    await takePicture(page, "admin-pages")
    await page.close()
    page = await visitPage("Livraison")
    await preview(page).getByRole("table").first().waitFor()
    await takePicture(page, "admin-page")
    await page.close()

    for (const [path, text] of [
      ["/pages", "Créer une page"],
      [`/pages/${id}`, "Enregistrer le brouillon"],
      ["/pages/create", "Reprise du titre"],
      ["/pages/menus", "Créer un menu"],
      ["/pages/menus/footer", "Ajouter une entrée"],
    ] as const) {
      page = await admin().visit(path, "fr")
      await page.getByText(text).first().waitFor()
      expect(await page.locator("body").innerText()).not.toMatch(TEXT_KEY)
      await page.close()
    }
  })
})
