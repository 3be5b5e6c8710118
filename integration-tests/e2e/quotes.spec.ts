import type { Locator, Page } from "playwright-core"
import type { Client } from "../support/client"
import { registerCompany } from "../support/companies"
import { acceptanceOf, aCart, aRequest, aSentQuote, aVariant } from "../support/quotes"
import { takePicture } from "./admin-browser"
import { describeInAdmin } from "./admin-suite"
import { TEXT_KEY, choose, isClosed, pressInMenu, sectionOf, valueOf } from "./on-page"
import { registerCustomer } from "./auth"

const SECOND_MS = 1000
const DAY_MS = 24 * 60 * 60 * SECOND_MS

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()

const BARRIQUE = "Barrique bordelaise 225 L Allier"
const CUVE = "Demi-muid 600 L Vosges"

const save = async (page: Page) => {
  await page.keyboard.press("Control+Enter")
  await isClosed(page)
}

describeInAdmin("staff who see to quotes", ({ admin, staff, store }) => {
  let buyer: Client
  let companyId: string
  /** Of barrels in stock. */
  let barrique: string
  let cuve: string
  let id: string
  let number: string

  beforeAll(async () => {
    buyer = await registerCustomer(store(), "Anna Schmidt")
    companyId = (await registerCompany(buyer, { vat_number: null })).id
    await staff().call("adminApproveCompany", { params: { id: companyId }, body: {} })
    barrique = (await aVariant(staff(), { title: BARRIQUE })).variantId
    cuve = (
      await aVariant(staff(), { title: CUVE, prices: [{ amount: 1200, currency_code: "eur" }] })
    ).variantId
  })

  const read = async () => (await staff().call("adminGetQuote", { params: { id } })).quote

  const asBuyer = async () => (await buyer.call("storeGetQuote", { params: { id } })).quote

  const visitQuote = async (language?: "en" | "fr") => {
    const page = await admin().visit(`/quotes/${id}`, language)
    await page.getByRole("heading", { name: number, exact: true }).waitFor()
    return page
  }

  const draftOn = (page: Page) => sectionOf(page, "Draft")

  const lineOf = (section: Locator, title: string) =>
    section.getByRole("row").filter({ hasText: title })

  it("read what to do while there is no quote", async () => {
    const page = await admin().visit("/quotes")
    await page.getByText("No quotes yet").waitFor()
    await page.close()
  })

  it("find an unread request by keyboard, price it line by line, and send it", async () => {
    const cart = await aCart(buyer, [
      { variant_id: barrique, quantity: 3 },
      { variant_id: cuve, quantity: 1 },
    ])
    const request = await buyer.call("storeRequestQuote", {
      body: {
        cart_id: cart.id,
        message: "For the cellar in Pauillac. When could you deliver?",
        po_number: "PO-2026-17",
        items: [{ line_item_id: cart.items[0]!.id, target_unit_price: 300 }],
      },
    })
    id = request.quote.id
    number = request.quote.number

    const page = await admin().visit("/quotes")
    const row = page.getByRole("row").nth(1)
    await row.getByText("Unread").waitFor()
    expect(await row.textContent()).toMatch(
      new RegExp(`${number}.*Weinhaus Schmidt GmbH.*Anna Schmidt.*Requested.*€2,700\\.00`),
    )
    await row.getByRole("link", { name: number }).press("Enter")
    await page.getByRole("heading", { name: number, exact: true }).waitFor()
    expect(await page.getByRole("button", { name: "PDF" }).isDisabled()).toBe(true)
    await page.getByText("The buyer proposes: price €300.00").waitFor()

    const draft = draftOn(page)
    await lineOf(draft, BARRIQUE).getByText("50 in stock").waitFor()
    await pressInMenu(page, lineOf(draft, BARRIQUE), "Edit")
    await page.getByLabel("Unit price").fill("")
    await page.keyboard.press("Control+Enter")
    await page.getByText("Please fill this in").waitFor()
    expect(await page.locator(":focus").getAttribute("name")).toBe("unit_price")
    await page.getByLabel("Unit price").fill("312.35")
    await page.getByLabel("Note", { exact: true }).fill("Delivered with a certificate of origin")
    await save(page)
    await draft.getByText("€937.05").waitFor()
    await page.getByText(/^Draft: €/).waitFor()

    await draft.getByRole("button", { name: "Add free line" }).press("Enter")
    await page.getByLabel("Title").fill("Cintrage")
    await page.getByLabel("Unit price").fill("33.33")
    await save(page)
    await lineOf(draft, "Cintrage").getByText("New").waitFor()

    await pressInMenu(page, lineOf(draft, CUVE), "Discount")
    await page.getByLabel("Percentage").fill("120")
    await page.keyboard.press("Control+Enter")
    await page.getByText("Must be at most 100").waitFor()
    await choose(page, "Kind", "Amount")
    await page.getByLabel("Amount", { exact: true }).fill("50")
    await save(page)
    await lineOf(draft, CUVE).getByText("Discount: €50.00").waitFor()

    await pressInMenu(page, draft, "Discount on all lines")
    await page.getByLabel("Percentage").fill("7.5")
    await save(page)
    await pressInMenu(page, draft, "Shipping")
    await page.getByLabel("Name").fill("Pallet")
    await page.getByLabel("Price").fill("95")
    await save(page)
    await draft.getByText("Shipping (Pallet)").waitFor()
    await pressInMenu(page, draft, "Terms and validity")
    await page.getByLabel("Terms", { exact: true }).fill("30 days from the date of the invoice")
    await save(page)

    const drafted = await read()
    expect(drafted).toMatchObject({
      status: "in_review",
      is_unread: false,
      item_subtotal: 2170.38,
      discount: { type: "percentage", value: 7.5 },
      shipping: { name: "Pallet", amount: 95 },
      terms: "30 days from the date of the invoice",
    })
    await draft.getByText(`€${drafted.total.toLocaleString("en-US")}`).waitFor()
    const [vat] = drafted.tax_lines
    await draft.getByText(`VAT 20% on €${vat!.base.toLocaleString("en-US")}`).waitFor()
    expect((await asBuyer()).total).toBe(2700)

    await page.getByRole("button", { name: "Send", exact: true }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByText("Anna Schmidt can accept it").waitFor()
    await drawer.getByLabel("Message").fill("Here is our offer.")
    await drawer.getByRole("button", { name: "Send" }).click()
    await page.getByText(`${number} was sent`).waitFor()
    await isClosed(page)
    await page.getByText("Sent revision 1").waitFor()
    expect(await asBuyer()).toMatchObject({
      status: "sent",
      total: drafted.total,
      items: [
        { quantity: 3, unit_price: 312.35, note: "Delivered with a certificate of origin" },
        { discount: { type: "fixed", value: 50 } },
        { title: "Cintrage", unit_price: 33.33 },
      ],
      messages: [{ author: "buyer" }, { author: "staff", text: "Here is our offer." }],
    })

    const download = page.waitForEvent("download")
    await page.getByRole("button", { name: "PDF" }).click()
    expect((await download).suggestedFilename()).toMatch(new RegExp(`${number}.*\\.pdf$`))
    await page.close()
  })

  it("note among themselves what no buyer reads", async () => {
    const page = await visitQuote()
    const conversation = sectionOf(page, "Conversation")
    await conversation.getByText("Here is our offer.").waitFor()
    await conversation.getByLabel("Internal note").press("Space")
    await page.getByLabel("Note among staff").fill("canary: 280 is our limit")
    await page.keyboard.press("Control+Enter")
    const note = conversation.getByRole("listitem").filter({ hasText: "canary" })
    await note.getByText("Internal note").waitFor()

    await pressInMenu(page, sectionOf(page, "Among staff"), "Edit")
    await page.getByLabel("Internal note").last().fill("canary: a good client")
    await choose(page, "Owner", store().login.email)
    await save(page)
    await sectionOf(page, "Among staff").getByText("canary: a good client").waitFor()
    expect(await read()).toMatchObject({
      internal_note: "canary: a good client",
      owner_id: expect.any(String),
    })
    const seen = await buyer.request("GET", `/store/quotes/${id}`)
    expect(JSON.stringify(seen.body)).not.toContain("canary")
    await page.close()
  })

  it("see a counter-offer beside the lines, and take it over", async () => {
    const [first, , third] = (await asBuyer()).items
    await buyer.call("storeCounterQuote", {
      params: { id },
      body: {
        revision: 1,
        items: [
          { item_id: first!.id, quantity: 4, target_unit_price: 299.5 },
          { item_id: third!.id, remove: true },
        ],
        message: "At 299.50 we would take four.",
      },
    })
    const page = await visitQuote()
    const draft = draftOn(page)
    await page.getByText("Counter-offer").first().waitFor()
    await page.getByText("The buyer proposes: quantity 4 · price €299.50").waitFor()
    await page.getByRole("button", { name: `Take over: ${BARRIQUE}` }).click()
    await draft.getByText("As proposed").waitFor()
    expect((await read()).items[0]).toMatchObject({ quantity: 4, unit_price: 299.5 })
    expect(await lineOf(draft, BARRIQUE).locator("mark").allTextContents()).toEqual([
      "4",
      "€299.50",
    ])
    await page.getByText("The proposal was taken over").waitFor({ state: "detached" })
    await takePicture(page, "admin-quote")

    await page.getByRole("button", { name: "Take over: Cintrage" }).press("Enter")
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click()
    const seen = sectionOf(page, "What the buyer sees")
    await lineOf(seen, "Cintrage").getByText("Removed").waitFor()
    expect((await read()).items).toHaveLength(2)
    expect((await asBuyer()).items).toHaveLength(3)
    await page.close()
  })

  it("are told when somebody else was faster, and lose nothing they typed", async () => {
    const page = await visitQuote()
    const draft = draftOn(page)
    await pressInMenu(page, lineOf(draft, BARRIQUE), "Edit")
    await page.getByLabel("Unit price").fill("301")

    const { version, items } = await read()
    await staff().call("adminUpdateQuoteItem", {
      params: { id, item_id: items[0]!.id },
      body: { version, quantity: 5 },
    })
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("Somebody else has changed this quote meanwhile").first().waitFor()
    expect(await page.getByLabel("Unit price").inputValue()).toBe("301")

    await page.getByRole("button", { name: "Save" }).click()
    await isClosed(page)
    await draft.getByText("€1,505.00").waitFor()
    expect((await read()).items[0]).toMatchObject({ quantity: 5, unit_price: 301 })
    await page.close()
  })

  it("withdraw an offer that holds its stock with a reason, and send another", async () => {
    const page = await visitQuote()
    await page.getByRole("button", { name: "Send", exact: true }).click()
    await page.getByRole("switch", { name: "Hold the stock" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Send" }).click()
    await isClosed(page)
    await page.getByText("Stock held").waitFor()
    await page.getByRole("button", { name: "Withdraw" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByRole("button", { name: "Withdraw" }).click()
    await drawer.getByText("Please fill this in").waitFor()
    await page.getByLabel("Reason").fill("The price was wrong.")
    await drawer.getByRole("button", { name: "Withdraw" }).click()
    await isClosed(page)
    await page.getByText("Withdrew the offer: The price was wrong.").waitFor()
    await page.getByText("Stock held").waitFor({ state: "detached" })
    expect((await asBuyer()).allowed_actions).not.toContain("accept")

    await page.getByRole("button", { name: "Send", exact: true }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Send" }).click()
    await isClosed(page)
    await page.getByText(`${number}-C of`).waitFor()
    expect(await read()).toMatchObject({ status: "sent", current_revision: 3 })
    await page.close()
  })

  it("follow an accepted quote to its order, and find both with the company", async () => {
    const sent = await read()
    const { order } = await buyer.call("storeAcceptQuote", {
      params: { id },
      body: acceptanceOf(sent),
    })
    const total = `€${sent.sent_revision!.total.toLocaleString("en-US", { minimumFractionDigits: 2 })}`

    const page = await visitQuote()
    await page.getByText("Accepted", { exact: true }).first().waitFor()
    expect(await page.getByRole("heading", { name: "Draft" }).count()).toBe(0)
    await page.getByRole("link", { name: "Show order" }).click()
    await page.getByRole("heading", { name: `#${order!.display_id}` }).waitFor()
    const origin = sectionOf(page, "Sale")
    await origin.getByRole("link", { name: number }).waitFor()
    expect(await valueOf(origin, "Purchase order number")).toBe("PO-2026-17")
    await page.getByText(total).first().waitFor()
    await origin.getByRole("link", { name: "Weinhaus Schmidt GmbH" }).click()

    const quotes = sectionOf(page, "Quotes")
    await quotes.getByRole("row", { name: number }).getByText("Accepted").waitFor()
    const orders = sectionOf(page, "Orders")
    const row = orders.getByRole("row").nth(1)
    await row.getByText("Not paid").waitFor()
    expect(await row.textContent()).toContain(total)
    await row.getByRole("link", { name: `#${order!.display_id}` }).waitFor()
    await page.close()
  })

  it("see nothing of companies with an order that is no company's", async () => {
    const guest = await registerCustomer(store(), "Paul Martin")
    const sent = await aSentQuote(staff(), guest, barrique, 1)
    await guest.call("storeAcceptQuote", { params: { id: sent.id }, body: acceptanceOf(sent) })
    const { orders } = await staff().succeed<{ orders: { id: string }[] }>(
      "GET",
      "/admin/orders?fields=id&order=-display_id&limit=1",
    )
    const page = await admin().visit(`/orders/${orders[0]!.id}`)
    const origin = sectionOf(page, "Sale")
    await origin.getByRole("link", { name: sent.number }).waitFor()
    expect(await origin.getByText("Company").count()).toBe(0)
    await page.close()
  })

  it("open a quote for a customer, and add what is found", async () => {
    const page = await admin().visit("/quotes")
    await page.getByRole("link", { name: "Create quote" }).press("Enter")
    await page.getByRole("button", { name: "Create", exact: true }).click()
    await page.getByText("Please choose one").first().waitFor()
    expect(await page.locator(":focus").getAttribute("name")).toBe("customer_id")
    await page.keyboard.type("anna")
    await page.getByRole("option", { name: "Anna Schmidt" }).waitFor()
    // Until the search has answered, the list has others too.
    const others = page.getByRole("option").filter({ hasNotText: /anna/i })
    await others.first().waitFor({ state: "detached" })
    await page.keyboard.press("Enter")
    expect(await page.getByRole("combobox", { name: "Customer" }).inputValue()).toBe("Anna Schmidt")
    await page.getByLabel("Region").click()
    await page.getByRole("option", { name: /EUR/ }).first().click()
    await page.keyboard.press("Control+Enter")
    await page.getByText("No lines yet").waitFor()

    const draft = draftOn(page)
    await draft.getByRole("button", { name: "Add product" }).press("Enter")
    await page.getByRole("combobox", { name: "Product" }).fill("demi-muid 600")
    await page.getByRole("option", { name: CUVE }).click()
    await page.getByLabel("Quantity").fill("2")
    await save(page)
    await lineOf(draft, CUVE).getByText("€2,400.00").waitFor()

    await pressInMenu(page, lineOf(draft, CUVE), "Remove")
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click()
    await page.getByText("No lines yet").waitFor()
    await page.getByRole("button", { name: "Send", exact: true }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Send" }).click()
    await page.getByText("A quote without lines can't be sent.").first().waitFor()
    await page.keyboard.press("Escape")
    await isClosed(page)
    await page.getByRole("button", { name: "Reject" }).press("Enter")
    await page.getByLabel("Reason").fill("Opened by mistake")
    await page.keyboard.press("Escape")
    await page.getByText("Leave without saving?").waitFor()
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Reject" }).click()
    await page.getByText("Rejected the quote: Opened by mistake").waitFor()
    await page.close()
  })

  it("filter and search the list, and see what ends soon", async () => {
    await aRequest(await registerCustomer(store(), "Lucie Perrin"), barrique, 6)
    const late = await aSentQuote(staff(), await registerCustomer(store(), "Marc Roy"), cuve, 2)
    await staff().call("adminExtendQuote", {
      params: { id: late.id },
      body: { valid_until: inDays(1) },
    })
    const page = await admin().visit("/quotes")
    await page.getByRole("row").nth(5).waitFor()
    await takePicture(page, "admin-quotes")
    await page.getByRole("main").locator("button[aria-haspopup=menu]").first().click()
    await page.getByRole("menuitem", { name: "Status" }).click()
    await page.getByRole("dialog").getByText("Requested", { exact: true }).click()
    await page.getByText("Marc Roy").waitFor({ state: "detached" })
    await page.keyboard.press("Escape")
    await isClosed(page)
    expect(await page.getByRole("row").nth(1).textContent()).toMatch(/Lucie Perrin.*Requested/)

    await page.goto(page.url().replace(/\?.*/, "?q=nobody"))
    await page.getByText("No quote matches").waitFor()
    await page.close()
  })

  it("read that there is no such quote", async () => {
    const page = await admin().visit("/quotes/quo_unknown")
    await page.getByText("There is no such quote").waitFor()
    await page.getByRole("link", { name: "Show quotes" }).click()
    await page.getByRole("row").nth(1).waitFor()
    await page.close()
  })

  it("read French in the French admin, and never the key of a text", async () => {
    const page = await admin().visit("/quotes", "fr")
    await page.getByRole("heading", { name: "Devis" }).waitFor()
    await page.getByRole("row").filter({ hasText: "Demandé" }).first().waitFor()
    expect(await page.getByRole("row").first().textContent()).toMatch(
      /Numéro.*Acheteur.*Statut.*Valable jusqu'au.*Responsable/,
    )
    expect(await page.locator("body").innerText()).not.toMatch(TEXT_KEY)

    await page.getByRole("link", { name: number }).click()
    await sectionOf(page, "Ce que voit l'acheteur").getByText("Total TTC").waitFor()
    await page.getByText(/^Révision 3 acceptée pour/).waitFor()
    expect(await page.locator("body").innerText()).not.toMatch(TEXT_KEY)
    await page.getByRole("link", { name: "Voir la commande" }).click()
    await sectionOf(page, "Vente").getByText("Numéro de bon de commande").waitFor()
    expect(await page.locator("body").innerText()).not.toMatch(TEXT_KEY)

    await page.goto(page.url().replace(/orders.*/, "quotes?status=%5B%22requested%22%5D"))
    await page.getByRole("row").nth(1).getByRole("link").click()
    await page.getByRole("button", { name: "Envoyer", exact: true }).click()
    await page.getByRole("dialog").getByText("Jusqu'à la fin de ce jour").waitFor()
    expect(await page.locator("body").innerText()).not.toMatch(TEXT_KEY)
    await page.close()
  })
})
