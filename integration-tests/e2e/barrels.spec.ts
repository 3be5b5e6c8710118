import type { Page } from "playwright-core"
import { takePicture } from "./admin-browser"
import { describeInAdmin } from "./admin-suite"
import { choose } from "./on-page"

/** What a field says is wrong with it. */
const complaintOf = async (page: Page, field: string) => {
  const input = page.getByLabel(field, { exact: true })
  const message = await input.getAttribute("aria-describedby")
  return {
    invalid: await input.getAttribute("aria-invalid"),
    message: message && (await page.locator(`[id="${message}"]`).textContent()),
  }
}

const focusedField = (page: Page) => page.locator(":focus").getAttribute("name")

describeInAdmin("staff in the admin", ({ admin, store }) => {
  const readBarrel = async (id_or_handle: string, locale = "fr-FR") =>
    (await store().visitor.call("storeGetBarrel", { params: { id_or_handle }, query: { locale } }))
      .barrel

  const barrelOnSale = async (query: Record<string, string> = {}) => {
    const { barrels } = await store().visitor.call("storeListBarrels", {
      query: { limit: 1, in_stock: true, ...query },
    })
    return barrels[0]!
  }

  it("edits a barrel in the real admin and the change is read from the Store API", async () => {
    const { id, barrel: before } = await barrelOnSale({
      previous_content: "red_wine",
      toast: "medium",
    })
    const page = await admin().visit(`/products/${id}`)
    const heading = page.getByRole("heading", { name: "Barrel", exact: true })
    const section = page.locator("div", { has: heading }).last()
    await page.getByText("Toast", { exact: true }).scrollIntoViewIfNeeded()
    await takePicture(page, "admin-barrel-widget")

    await section.getByRole("button", { name: "Actions" }).click()
    await page.getByRole("menuitem", { name: "Edit" }).click()
    await choose(page, "Toast", "Heavy toast")
    await choose(page, "Previous contents", "Rum")
    await page.getByRole("button", { name: "Move up: Rum" }).press("Enter")
    await page.getByLabel("Empty weight (kg)").fill("47.5")
    await page.getByLabel("Cooper").fill("Tonnellerie du Port")
    await page.getByRole("spinbutton", { name: /^month/ }).click()
    await page.keyboard.type("03312024")
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByText("The barrel was saved").waitFor()

    await page.getByText("Tonnellerie du Port").waitFor()
    expect((await readBarrel(id)).barrel).toMatchObject({
      toast: "heavy",
      previous_contents: before.previous_contents.toSpliced(-1, 0, "rum"),
      empty_weight_kg: 47.5,
      cooper: "Tonnellerie du Port",
      emptied_at: "2024-03-31",
    })
    await page.close()
  })

  it("creates a barrel in a single form and finds it in the list", async () => {
    const page = await admin().visit("/barrels")
    await page.getByRole("row").nth(5).waitFor()
    await takePicture(page, "admin-barrels")
    await page.getByRole("link", { name: "Create" }).click()

    await page.getByLabel("Title (French)").fill("Barrique de contrôle")
    await page.getByLabel("Title (English)").fill("Barrel of the test")
    await page.getByLabel("Handle").fill("barrique-de-controle")
    await page.getByLabel("SKU").fill("TEST-001")
    await choose(page, "Wood", "Acacia")
    await choose(page, "Format", "Feuillette")
    await choose(page, "Condition", "Wine, grade A")
    await choose(page, "Previous contents", "Sweet wine")
    await choose(page, "Previous contents", "Cognac")
    await page.getByLabel("Format", { exact: true }).scrollIntoViewIfNeeded()
    await takePicture(page, "admin-barrel-create")
    await page.getByLabel("EUR").fill("245.50")
    await page.getByLabel("Quantity in stock").fill("3")
    await page.keyboard.press("Control+Enter")
    await page.getByText("Barrique de contrôle was created").waitFor()

    // Until the form is gone, it holds the focus, and what is typed with it.
    await page.getByRole("dialog").waitFor({ state: "detached" })
    await page.getByPlaceholder("Search").fill("Barrique de contrôle")
    await page.waitForURL(/[?&]q=/)
    const row = page.getByRole("row").filter({ hasText: "Barrique de contrôle" })
    await row.waitFor()
    expect(await row.textContent()).toMatch(/Acacia.*114 L.*€245\.50.*3.*Published/)

    expect(await readBarrel("barrique-de-controle", "en-US")).toMatchObject({
      title: "Barrel of the test",
      available_quantity: 3,
      barrel: { volume_liters: 114, previous_contents: ["sweet_wine", "cognac"] },
    })
    await page.close()
  })

  it("reads at its field what is wrong with a value", async () => {
    const taken = await barrelOnSale()
    const page = await admin().visit("/barrels/create")
    await page.getByLabel("Title (French)").fill("Barrique impossible")
    await choose(page, "Wood", "Acacia")
    await choose(page, "Condition", "New")
    await choose(page, "Previous contents", "None (new)")
    await page.getByLabel("Volume (L)").fill("-5")
    await page.getByLabel("EUR").fill("100")
    await page.getByRole("button", { name: "Save as draft" }).click()
    await page.getByText("Must be at least 1").waitFor()
    expect(await complaintOf(page, "Volume (L)")).toEqual({
      invalid: "true",
      message: "Must be at least 1",
    })
    expect(await focusedField(page)).toBe("barrel.volume_liters")

    // Only the API knows this one.
    await page.getByLabel("Volume (L)").fill("225")
    await page.getByLabel("Handle").fill(taken.handle)
    await page.getByRole("button", { name: "Save as draft" }).click()
    await page.getByText("Check the marked fields").waitFor()
    expect(await complaintOf(page, "Handle")).toEqual({
      invalid: "true",
      message: expect.stringContaining("already used"),
    })
    expect(await focusedField(page)).toBe("handle")
    await page.close()
  })

  it("is asked before what they typed is lost", async () => {
    const page = await admin().visit("/barrels/create")
    await page.getByLabel("Title (French)").fill("Presque perdu")
    await page.keyboard.press("Escape")
    await page.getByText("Leave without saving?").waitFor()
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click()
    expect(await page.getByLabel("Title (French)").inputValue()).toBe("Presque perdu")
    await page.keyboard.press("Escape")
    await page.getByRole("alertdialog").getByRole("button", { name: "Continue" }).click()
    await page.waitForURL((url) => url.pathname.endsWith("/barrels"))
    await page.close()
  })

  it("takes a barrel off sale from the list", async () => {
    const { id, title } = await barrelOnSale({ order: "-volume_liters" })
    const page = await admin().visit(`/barrels?q=${encodeURIComponent(title)}`)
    const row = page.getByRole("row").filter({ hasText: title }).first()
    await row.getByRole("button", { name: "Actions" }).click()
    await page.getByRole("menuitem", { name: "Unpublish" }).click()
    await page.getByText(`${title} is a draft again`).waitFor()
    await row.getByText("Draft").waitFor()
    expect((await store().visitor.request("GET", `/store/barrels/${id}`)).status).toBe(404)
    await page.close()
  })

  it("reads French labels in the French admin", async () => {
    const page = await admin().visit("/barrels?wood=%5B%22chestnut%22%5D", "fr")
    await page.getByRole("heading", { name: "Fûts" }).waitFor()
    await page.getByRole("row").filter({ hasText: "Châtaignier" }).first().waitFor()
    expect(await page.getByRole("row").first().textContent()).toMatch(/Bois.*État.*Prix.*Statut/)
    expect(await page.getByRole("row").nth(1).textContent()).toMatch(/\d,\d\d\s€/)
    await page.getByRole("link", { name: "Créer" }).click()
    await choose(page, "Bois", "Chêne français")
    await page.getByRole("button", { name: "Publier" }).click()
    await page.getByText("À remplir").first().waitFor()

    // The API itself speaks English.
    const taken = await barrelOnSale()
    await page.getByLabel("Titre (français)").fill("Barrique impossible")
    await choose(page, "État", "Neuf")
    await choose(page, "Contenus précédents", "Aucun (neuf)")
    await page.getByLabel("Volume (L)").fill("225")
    await page.getByLabel("EUR", { exact: true }).fill("100")
    await page.getByLabel("Identifiant d'URL").fill(taken.handle)
    await page.getByRole("button", { name: "Enregistrer comme brouillon" }).click()
    await page.getByText("est déjà pris par un autre produit").first().waitFor()
    expect(await complaintOf(page, "Identifiant d'URL")).toEqual({
      invalid: "true",
      message: expect.stringContaining("est déjà pris par un autre produit"),
    })
    await page.close()
  })
})
