import type { Locator, Page } from "playwright-core"
import type { AdminInvoiceView } from "../../src/contracts/invoice"
import { buy } from "../support/checkout"
import { aVariant } from "../support/quotes"
import { describeInAdmin } from "./admin-suite"
import { TEXT_KEY, choose, isClosed, sectionOf, valueOf } from "./on-page"

describeInAdmin("staff who invoice", ({ admin, staff, store }) => {
  let invoice: AdminInvoiceView

  beforeAll(async () => {
    const { variantId } = await aVariant(staff())
    const { id } = await buy(store().visitor, variantId, 2)
    const issued = await staff().call("adminIssueInvoice", { params: { id }, body: {} })
    if (!issued.invoice) throw new Error("nothing was issued")
    invoice = issued.invoice
  })

  const rowOf = (page: Page): Locator =>
    page.getByRole("row").filter({ hasText: invoice.number }).first()

  const saved = async (page: Page, act: () => Promise<void>): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent("download"), act()])
    return file.suggestedFilename()
  }

  it("find an invoice with the sums of the list, and export a period", async () => {
    const page = await admin().visit(`/invoices?q=${invoice.number}`)
    await rowOf(page).waitFor()
    const sums = page.getByLabel("Sums in EUR")
    await sums.getByText("Gross").waitFor()
    const cents = new Intl.NumberFormat("en", { style: "currency", currency: "EUR" })
    expect(await sums.innerText()).toContain(cents.format(invoice.total))

    await page.getByRole("button", { name: "Export" }).press("Enter")
    await choose(page, "Format", "Table (CSV)")
    expect(await saved(page, () => page.getByRole("button", { name: "Download" }).click())).toMatch(
      /^invoices-\d{4}-\d{2}-01-\d{4}-\d{2}-\d{2}\.csv$/,
    )
    await isClosed(page)
    await page.close()
  })

  it("read it by keyboard with its preview, and credit a part of it", async () => {
    const page = await admin().visit("/invoices")
    await rowOf(page).getByRole("link", { name: invoice.number }).press("Enter")
    await page.getByRole("heading", { name: invoice.number, exact: true }).waitFor()
    await page.locator("object, iframe, embed").first().waitFor()
    expect(await valueOf(sectionOf(page, "Chain"), "Position")).toBe(
      invoice.position.toLocaleString("en"),
    )
    await page.getByRole("button", { name: "Issue a credit note" }).press("Enter")
    const drawer = page.getByRole("dialog")
    await drawer.getByRole("textbox", { name: "Amount incl. VAT" }).fill("12")
    await drawer.getByRole("textbox", { name: "Reason" }).fill("Leaks")
    await drawer.getByRole("button", { name: "Issue a credit note" }).click()
    await isClosed(page)
    const { invoices } = await staff().call("adminListInvoices", {
      query: { order_id: invoice.order_id, kind: "credit_note" },
    })
    expect(invoices.map(({ total, reason }) => [total, reason])).toEqual([[12, "Leaks"]])
    await page.close()
  })

  it("see the VAT, follow a figure to its invoices, and close the days that are over", async () => {
    const page = await admin().visit("/invoices/vat")
    const rates = sectionOf(page, "By rate")
    const figure = rates.getByRole("button", {
      name: /^Show the invoices: Consumers in France · 20%/,
    })
    await figure.press("Enter")
    await page.getByRole("dialog").getByRole("link", { name: invoice.number }).waitFor()
    await page.keyboard.press("Escape")
    await isClosed(page)
    await sectionOf(page, "By country").getByRole("cell", { name: "France" }).first().waitFor()
    await sectionOf(page, "One-stop shop (OSS)").waitFor()

    await page.goto(`${store().address}/app/invoices/closings`)
    await page.getByRole("button", { name: "Close days" }).press("Enter")
    await page.getByRole("alertdialog").getByRole("button", { name: "Close days" }).click()
    await page.getByText("The days that are over are closed").first().waitFor()
    await page.getByRole("button", { name: "Verify all" }).click()
    await page.getByText(/^\d+ invoices and credit notes, unchanged$/).waitFor()
    await page.getByText(/^\d+ closings, unchanged$/).waitFor()
    await page.close()
  })

  it("read French in the French admin, and never the key of a text", async () => {
    const page = await admin().visit("/invoices", "fr")
    await rowOf(page).waitFor()
    for (const [path, text] of [
      ["", "Reste dû"],
      [`/${invoice.id}`, "Règlements"],
      ["/vat", "Guichet unique (OSS)"],
      ["/closings", "Clôtures et vérification"],
    ] as const) {
      await page.goto(`${store().address}/app/invoices${path}`)
      await page.getByText(text).first().waitFor()
      expect(await page.locator("body").innerText()).not.toMatch(TEXT_KEY)
    }
    await page.close()
  })
})
