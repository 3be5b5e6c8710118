import type { MailView } from "../../src/contracts/mail"
import { buy } from "../support/checkout"
import { aRequest, aVariant } from "../support/quotes"
import { eventually } from "../support/search-index"
import { describeInAdminWith } from "./admin-suite"
import { registerCustomer } from "./auth"
import { TEXT_KEY, isClosed, pressInMenu, sectionOf, valueOf } from "./on-page"

/** Of the browser. */
declare const getComputedStyle: (element: unknown) => { backgroundColor: string }

/** E-mails wait, so that they can be canceled. */
const keepMails = () =>
  Promise.resolve({
    settings: { MAIL_TRANSPORT: "none" },
    stop: () => Promise.resolve(),
  })

describeInAdminWith(keepMails, "staff who see to e-mails", ({ admin, staff, store }) => {
  let barrique: string
  let orderId: string
  let mail: MailView

  const mailsOf = async (query: Record<string, string>) =>
    (await staff().call("adminListMails", { query })).mails

  const untilMail = (query: Record<string, string>): Promise<MailView> =>
    eventually(async () => {
      const [found] = await mailsOf(query)
      expect(found).toBeDefined()
      return found!
    })

  beforeAll(async () => {
    barrique = (await aVariant(staff())).variantId
    orderId = (await buy(store().visitor, barrique)).id
    mail = await untilMail({ order_id: orderId, kind: "order_confirmed" })
  })

  it("find the e-mail of an order by its state, and read it", async () => {
    const page = await admin().visit('/mails?state=%5B"waiting"%5D')
    const row = page.getByRole("row").filter({ hasText: mail.subject })
    await row.getByText("Order confirmed").waitFor()
    await row.getByText("Waiting").waitFor()
    await row.getByRole("link", { name: mail.subject }).press("Enter")

    await page.getByRole("heading", { name: mail.subject }).waitFor()
    const frame = page.locator("iframe")
    expect(await frame.getAttribute("sandbox")).toBe("")
    await frame.contentFrame().getByText("Barrique").first().waitFor()
    await page.getByRole("button", { name: "Text", exact: true }).click()
    await page.locator("pre").getByText("Barrique").waitFor()
    expect(await valueOf(sectionOf(page, "About it"), "Recipient")).toBe(mail.to)
    await sectionOf(page, "About it")
      .getByRole("link", { name: /^#\d+$/ })
      .click()

    await sectionOf(page, "Messages").getByRole("link", { name: "Order confirmed" }).waitFor()
    await page.close()
  })

  it("cancel an e-mail on its order's page, and send it after all", async () => {
    const page = await admin().visit(`/orders/${orderId}`)
    const row = sectionOf(page, "Messages").getByRole("listitem").filter({ hasText: mail.to })
    await row.getByText("Waiting").waitFor()
    await pressInMenu(page, row, "Don't send")
    await page.getByRole("alertdialog").getByText(mail.to).waitFor()
    await page.getByRole("alertdialog").getByRole("button", { name: "Don't send" }).click()
    await row.getByText("Canceled").waitFor()
    expect(await mailsOf({ order_id: orderId })).toMatchObject([{ state: "canceled" }])

    await pressInMenu(page, row, "Send again")
    await page.getByRole("alertdialog").getByRole("button", { name: "Send again" }).click()
    await row.getByText("Waiting").waitFor()
    await page.close()
  })

  it("preview a message in both languages, and send themselves a test", async () => {
    const page = await admin().visit("/mails")
    await page.getByRole("row").nth(1).waitFor()
    const actions = page.getByRole("main").getByRole("button", { name: "Actions" }).first()
    await actions.click()
    await page.getByRole("menuitem", { name: "Preview messages" }).click()
    const modal = page.getByRole("dialog")
    for (const [language, subject] of [
      ["English (United States)", /^Your order/],
      ["French (France)", /^Votre commande/],
    ] as const) {
      const preview = modal.getByRole("region", { name: language })
      await preview.getByText(subject).first().waitFor()
      await preview.locator("iframe").contentFrame().getByText(subject).first().waitFor()
    }
    await modal.getByRole("button", { name: "Phone" }).click()
    const body = modal.locator("iframe").first().contentFrame().locator("body")
    const background = () => body.evaluate((page) => getComputedStyle(page).backgroundColor)
    const light = await background()
    await modal.getByRole("button", { name: "Dark" }).click()
    await eventually(async () => expect(await background()).not.toBe(light))
    await page.keyboard.press("Escape")
    await isClosed(page)

    await actions.click()
    await page.getByRole("menuitem", { name: "Send a test message" }).click()
    const recipient = page.getByLabel("Recipient")
    expect(await recipient.inputValue()).toBe(store().login.email)
    await page.getByRole("dialog").getByRole("button", { name: "Send" }).click()
    await isClosed(page)
    await sectionOf(page, "What became of it").getByText("Waits for attempt 1").waitFor()
    await page.close()
  })

  it("hear of a buyer on an open quote, and see how many quotes are unread", async () => {
    const buyer = await registerCustomer(store(), "Anna Schmidt")
    const quote = await aRequest(buyer, barrique)
    const page = await admin().visit("/companies")
    await page.getByRole("link", { name: "Quotes unread: 1" }).click()
    await page.getByRole("link", { name: quote.number }).click()
    await page.getByRole("heading", { name: quote.number, exact: true }).waitFor()
    await page.getByRole("link", { name: "Quotes", exact: true }).first().waitFor()

    await buyer.call("storePostQuoteMessage", {
      params: { id: quote.id },
      body: { text: "Could they come in May?" },
    })
    await page.getByText("Could they come in May?").waitFor({ timeout: 10_000 })
    await page.close()
  })

  it("read French in the French admin, and never the key of a text", async () => {
    const page = await admin().visit("/mails", "fr")
    await page.getByRole("row").filter({ hasText: "Commande confirmée" }).first().waitFor()
    expect(await page.locator("body").innerText()).not.toMatch(TEXT_KEY)
    await page.goto(`${store().address}/app/mails/${mail.id}`)
    await page.getByText("Attend la tentative").waitFor()
    expect(await page.locator("body").innerText()).not.toMatch(TEXT_KEY)
    await page.goto(`${store().address}/app/mails/suppressed`)
    await page.getByText("Aucune adresse n'est bloquée").waitFor()
    await page.close()
  })
})
