import type { Locator, Page } from "playwright-core"
import { buy } from "../support/checkout"
import { aRequest, aVariant } from "../support/quotes"
import {
  type FakeGraphApi,
  messagesOf,
  SELLER,
  startMeta,
  untilMessageIs,
} from "../support/whatsapp"
import { takePicture } from "./admin-browser"
import { describeInAdminWith } from "./admin-suite"
import { TEXT_KEY, isClosed, pressInMenu, sectionOf, valueOf } from "./on-page"
import { registerCustomer } from "./auth"

const SECOND_MS = 1000

let meta: FakeGraphApi

/** The demo store gets nothing of the run's environment. */
const startMetaForStore = async () => {
  meta = await startMeta({ WHATSAPP_MESSAGES_PER_MINUTE: "8" })
  const settings = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith("WHATSAPP_") && value ? [[name, value]] : [],
    ),
  )
  return { settings, stop: () => meta.stop() }
}

const SUITE = "staff who see to what the seller is told by WhatsApp"

describeInAdminWith(startMetaForStore, SUITE, ({ admin, staff, store }) => {
  let barrique: string

  beforeAll(async () => {
    barrique = (await aVariant(staff())).variantId
  })

  afterEach(() => {
    meta.behave()
  })

  const order = () => buy(store().visitor, barrique)

  /** The message about an order, which ends like that. */
  const messageThatIs = async (
    status: "sent" | "failed" | "unknown",
    trouble?: Parameters<FakeGraphApi["misbehave"]>[0],
  ) => {
    if (trouble) meta.misbehave(trouble, 1)
    const { id } = await order()
    const message = await untilMessageIs(staff(), status, { order_id: id })
    return { id: message.id, orderId: id, name: `Order #${message.subject}` }
  }

  const rowOf = (page: Page, name: string | RegExp): Locator =>
    page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) })

  /** The message on an order's page, among its e-mails. */
  const entryOn = (page: Page): Locator =>
    sectionOf(page, "Messages").getByRole("listitem").filter({ hasText: SELLER })

  const answer = (page: Page, label: string) =>
    page.getByRole("alertdialog").getByRole("button", { name: label }).click()

  it("read what it takes while there is no message", async () => {
    const page = await admin().visit("/whatsapp")
    await page.getByText("No messages yet").waitFor()
    await page.getByText("WHATSAPP_SELLER_NUMBERS").waitFor()
    await page.close()
  })

  it("see that an order was told, and when it was read", async () => {
    const { name } = await messageThatIs("sent")
    const page = await admin().visit("/whatsapp")
    const row = rowOf(page, name)
    await row.getByText("Sent", { exact: true }).waitFor()
    expect(await row.textContent()).toMatch(`${name}New order${SELLER}Sent1`)
    await row.getByRole("link", { name }).press("Enter")

    const card = sectionOf(page, "Messages")
    const entry = entryOn(page)
    await entry.getByText("Sent", { exact: true }).waitFor()
    expect(await valueOf(card, "WhatsApp sent")).toMatch(/^Yes, /)
    const { id: wamid } = meta.messages[0]!
    const webhook = `${store().address}/hooks/whatsapp`
    await meta.sendStatuses(
      webhook,
      { id: wamid, status: "delivered" },
      { id: wamid, status: "read" },
    )
    await page.reload()
    await entry.getByText("Read").waitFor()
    await entry.getByRole("button", { name: "New order" }).press("Enter")
    const drawer = page.getByRole("dialog")
    await drawer.getByText("Delivered").waitFor()
    const steps = await drawer.getByRole("listitem").allInnerTexts()
    expect(steps.map((step) => step.split("\n")[0])).toEqual([
      "Created",
      "Sent",
      "Delivered",
      "Read",
    ])
    for (const step of steps) expect(step).toMatch(/\n.+[AP]M$/)

    await page.keyboard.press("Escape")
    await isClosed(page)
    await card.getByRole("link", { name: "Show WhatsApp messages" }).click()
    await page.getByRole("heading", { name: "Messages about one order" }).waitFor()
    await row.getByText("Read").waitFor()
    await page.close()
  })

  it(
    "watch a message being tried again, without loading the page anew",
    async () => {
      meta.misbehave({ kind: "status", status: 503, retryAfter: "20" }, 1)
      await order()
      const page = await admin().visit("/whatsapp")
      const row = rowOf(page, /^Order #/).first()
      await row.getByText("Waiting").waitFor()
      await row.getByText("The provider is overloaded or down").waitFor()
      await row.getByText(/^next attempt/).waitFor()
      await row.getByText("Sent", { exact: true }).waitFor({ timeout: 40 * SECOND_MS })
      expect(await row.getByText("The provider is overloaded or down").count()).toBe(0)
      await page.close()
    },
    60 * SECOND_MS,
  )

  it("are warned on the order's page that a message of unclear fate may arrive twice", async () => {
    const { orderId } = await messageThatIs("unknown", {
      kind: "nonsense",
      body: "<html></html>",
    })
    const page = await admin().visit(`/orders/${orderId}`)
    const card = sectionOf(page, "Messages")
    const entry = entryOn(page)
    await entry.getByText("Unclear").waitFor()
    await entry.getByText("The provider's answer says neither yes nor no").waitFor()
    expect(await valueOf(card, "WhatsApp sent")).toBe("No")

    await pressInMenu(page, entry, "Send again")
    await page.getByRole("alertdialog").getByText(`${SELLER} gets it twice`).waitFor()
    await answer(page, "Cancel")
    expect(await messagesOf(staff(), { order_id: orderId })).toMatchObject([
      { status: "unknown", attempts: 1 },
    ])
    await pressInMenu(page, entry, "Send again")
    await answer(page, "Send again")
    await entry.getByText("Sent", { exact: true }).waitFor()
    expect(await valueOf(card, "WhatsApp sent")).toMatch(/^Yes, /)
    await page.close()
  })

  it("are told when a colleague was faster to send it again", async () => {
    const { id, orderId, name } = await messageThatIs("failed", { kind: "error", code: 131026 })
    const page = await admin().visit(`/whatsapp?order_id=${orderId}`)
    const row = rowOf(page, name)
    await row.getByText("The recipient can't be reached on WhatsApp").waitFor()
    await pressInMenu(page, row, "Send again")
    await staff().call("adminResendWhatsappMessage", { params: { id }, body: {} })
    await untilMessageIs(staff(), "sent", { order_id: orderId })
    await answer(page, "Send again")
    await page.getByText("The message has moved on meanwhile").waitFor()
    await row.getByText("Sent", { exact: true }).waitFor()
    await page.getByRole("link", { name: "Show all messages" }).click()
    await page.getByRole("heading", { name: "WhatsApp", exact: true }).waitFor()
    await page.close()
  })

  const addFilter = async (page: Page, filter: string) => {
    await page.getByRole("main").locator("button[aria-haspopup=menu]").first().click()
    await page.getByRole("menuitem", { name: filter }).click()
  }

  it("find the messages about quotes, and those to a number", async () => {
    const { name } = await messageThatIs("sent")
    const quote = await aRequest(await registerCustomer(store(), "Anna Schmidt"), barrique)
    await untilMessageIs(staff(), "sent", { quote_id: quote.id })
    const page = await admin().visit("/whatsapp")
    await rowOf(page, name).waitFor()
    await addFilter(page, "Kind")
    await page.getByRole("dialog").getByText("Quote requested", { exact: true }).click()
    await rowOf(page, name).waitFor({ state: "detached" })
    // The address has the filter, and a page loaded anew no open menu.
    await page.reload()
    await page.getByRole("link", { name: quote.number }).click()
    await page.getByRole("heading", { name: quote.number, exact: true }).waitFor()

    await page.goBack()
    await rowOf(page, quote.number).waitFor()
    await addFilter(page, "Recipient")
    const recipient = page.getByLabel("Recipient")
    await recipient.fill("06 12 34 56 78")
    await recipient.press("Enter")
    await page.getByText("Enter the whole number with its country").waitFor()
    await recipient.fill("+33 6 39 98 00 99")
    await recipient.press("Enter")
    await page.getByText("No message matches").waitFor()
    await page.close()
  })

  it("read by keyboard why a message failed, and send it again once that is solved", async () => {
    const { orderId, name } = await messageThatIs("failed", {
      kind: "error",
      code: 190,
      status: 401,
    })
    const page = await admin().visit("/whatsapp")
    const row = rowOf(page, name)
    await row.getByText("WhatsApp refuses the access token").waitFor()
    await row.getByRole("button", { name: "Actions" }).press("Enter")
    await page.getByRole("menuitem", { name: "Details" }).press("Enter")
    const drawer = page.getByRole("dialog")
    await drawer.getByText("Create a new one for the system user").waitFor()
    await drawer.getByText("Failed at attempt 1").waitFor()
    expect(await valueOf(drawer, "Answer of the provider")).toMatch(/^190: Invalid OAuth/)
    await takePicture(page, "admin-whatsapp")

    await drawer.getByRole("button", { name: "Send again" }).press("Enter")
    await page.getByRole("alertdialog").getByText("Unless the problem is solved").waitFor()
    await answer(page, "Send again")
    await page.getByText("The message is being sent again").waitFor()
    await isClosed(page)
    await row.getByText("Sent", { exact: true }).waitFor()
    expect(await messagesOf(staff(), { order_id: orderId })).toMatchObject([
      { status: "sent", attempts: 2, error_code: null },
    ])
    await page.close()
  })

  it("read French in the French admin, and never the key of a text", async () => {
    const { orderId } = await messageThatIs("failed", { kind: "error", code: 131042 })
    const page = await admin().visit("/whatsapp?status=failed", "fr")
    const row = page.getByRole("row").nth(1)
    await row.getByText("WhatsApp ne peut pas débiter le compte").waitFor()
    expect(await page.getByRole("row").first().textContent()).toMatch(
      /Objet.*Type.*Destinataire.*Statut.*Tentatives.*Création.*Problème/,
    )
    expect(await page.locator("body").innerText()).not.toMatch(TEXT_KEY)
    await row.getByText(SELLER).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByText("Échec à la tentative 1").waitFor()
    expect(await page.locator("body").innerText()).not.toMatch(TEXT_KEY)
    await page.keyboard.press("Escape")
    await isClosed(page)

    await page.goto(`${store().address}/app/orders/${orderId}`)
    expect(await valueOf(sectionOf(page, "Messages"), "WhatsApp envoyé")).toBe("Non")
    await pressInMenu(page, entryOn(page), "Renvoyer")
    await page.getByRole("alertdialog").getByText("Renvoyer le message ?").waitFor()
    expect(await page.locator("body").innerText()).not.toMatch(TEXT_KEY)
    await answer(page, "Annuler")
    await page.close()
  })

  it(
    "see which orders of a burst the seller was told of in one message",
    async () => {
      for (let count = 0; count < 12; count++) await order()
      const page = await admin().visit("/whatsapp")
      const digest = rowOf(page, /^\d+ orders$/).first()
      await digest.getByText("Sent", { exact: true }).waitFor({ timeout: 75 * SECOND_MS })
      const told = await digest.getByRole("link").innerText()
      await digest.getByText(SELLER).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByRole("heading", { name: told }).waitFor()
      const orders = drawer.getByRole("link", { name: /^Order #/ })
      await orders.first().waitFor()
      expect(`${await orders.count()} orders`).toBe(told)

      await drawer.getByRole("link", { name: "Show the messages" }).click()
      await page.getByRole("heading", { name: "Orders of one message" }).waitFor()
      await isClosed(page)
      await page.getByText("told with others").first().waitFor()
      await page.close()
    },
    150 * SECOND_MS,
  )
})
