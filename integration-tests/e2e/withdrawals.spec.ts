import { buy } from "../support/checkout"
import { aVariant } from "../support/quotes"
import { describeInAdmin } from "./admin-suite"
import { registerCustomer } from "./auth"
import { TEXT_KEY, isClosed, sectionOf, valueOf } from "./on-page"

describeInAdmin("staff who answer withdrawals", ({ admin, staff, store }) => {
  /** Withdraws from a new order. @returns the number of the withdrawal */
  const withdraw = async (name: string): Promise<string> => {
    const buyer = await registerCustomer(store(), name)
    const { variantId } = await aVariant(staff())
    const { id: order_id } = await buy(buyer, variantId, 1)
    const { order } = await staff().succeed<{
      order: { payment_collections: { payments: { id: string }[] }[] }
    }>("GET", `/admin/orders/${order_id}?fields=payment_collections.payments.id`)
    const payment = order.payment_collections[0]?.payments[0]?.id ?? ""
    await staff().succeed("POST", `/admin/payments/${payment}/capture`, {})
    const { withdrawal } = await buyer.call("storeDeclareWithdrawal", {
      body: { order_id, statement: "It does not fit my cellar" },
    })
    await buyer.call("storeConfirmWithdrawal", { params: { id: withdrawal.id }, body: {} })
    return withdrawal.number
  }

  it("note the goods as received and refund the buyer, by keyboard", async () => {
    const number = await withdraw("Odile Perrin")
    const page = await admin().visit(`/withdrawals?q=${number}`)
    const row = page.getByRole("row").filter({ hasText: number })
    await row.getByText("Confirmed").waitFor()
    await row.getByRole("link", { name: number }).press("Enter")
    await page.getByText("It does not fit my cellar").waitFor()

    await page.getByRole("button", { name: "Goods received" }).press("Enter")
    await page.getByRole("alertdialog").getByRole("button", { name: "Goods received" }).click()
    await page.locator("main").getByText("Goods received").first().waitFor()
    await page.getByRole("button", { name: "Refund", exact: true }).press("Enter")
    await page.getByRole("alertdialog").getByRole("button", { name: "Refund" }).click()
    await sectionOf(page, "About").getByText("Amount refunded").waitFor()
    expect(await valueOf(sectionOf(page, "About"), "Amount refunded")).toMatch(/€\d/)
    expect(await page.getByRole("button", { name: "Refund", exact: true }).count()).toBe(0)
    await page.close()
  })

  it("refuse what the law excludes, with a reason, in French too", async () => {
    const number = await withdraw("Basile Renard")
    const page = await admin().visit(`/withdrawals?q=${number}`, "fr")
    await page.getByRole("heading", { name: "Rétractations" }).waitFor()
    await page.getByRole("link", { name: number }).click()
    await page.getByRole("button", { name: "Refuser" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByRole("textbox").fill("Fût fait sur mesure")
    await drawer.getByRole("button", { name: "Refuser" }).click()
    await isClosed(page)
    await page.getByText("Fût fait sur mesure").waitFor()
    expect(await page.locator("main").innerText()).not.toMatch(TEXT_KEY)
    await page.close()
  })
})
