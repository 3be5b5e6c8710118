import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { invoiceService } from "../../../src/modules/invoice"
import { linkTokenOf } from "../../../src/modules/invoice/rules/link"
import { buy } from "../../support/checkout"
import type { Client } from "../../support/client"
import { join, registerCompany, watchInvites } from "../../support/companies"
import { awaitText } from "../../support/mails"
import { textOfPdf } from "../../support/pdf"
import { aVariant } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Listed = { invoices: { id: string; number: string; order_id: string }[]; count: number }

describeShop("An invoice is read", (shop) => {
  const { anonymous, container, customer, staff } = shop

  const order = async (buyer: Client): Promise<string> => {
    const { variantId } = await aVariant(staff())
    return (await buy(buyer, variantId, 2)).id
  }

  const invoiceOf = async (orderId: string) => {
    const { invoice } = await staff().call("adminIssueInvoice", {
      params: { id: orderId },
      body: {},
    })
    if (!invoice) throw new Error("no invoice")
    return invoice
  }

  const statusFor = async (client: Client, path: string) =>
    (await client.request("GET", path)).status

  const listed = async (client: Client) =>
    (await client.succeed<Listed>("GET", "/store/invoices")).invoices.map(({ id }) => id)

  const linkSecret = () => invoiceService(container()).linkSecret

  it("by who bought, and by no other customer: a stranger's id is like an unknown one", async () => {
    const [buyer, stranger] = [await customer("buyer"), await customer("stranger")]
    const { id } = await invoiceOf(await order(buyer))
    expect(await listed(buyer)).toEqual([id])
    expect(await listed(stranger)).toEqual([])
    for (const path of [`/store/invoices/${id}`, `/store/invoices/${id}/document`]) {
      expect(await statusFor(buyer, path)).toBe(200)
      expect(await statusFor(stranger, path)).toBe(404)
      expect(await statusFor(anonymous(), path)).toBe(404)
    }
    expect(await statusFor(buyer, "/store/invoices/inv_unknown")).toBe(404)
    expect(await statusFor(anonymous(), "/store/invoices")).toBe(401)
    const { invoice } = await buyer.call("storeGetInvoice", { params: { id } })
    expect(invoice).not.toHaveProperty("created_by")
  })

  it("by a guest through the link of the message, for that invoice and for a while", async () => {
    const { id } = await invoiceOf(await order(anonymous()))
    const other = await invoiceOf(await order(anonymous()))
    const now = new Date()
    const long_ago = new Date(now.getTime() - 61 * 86_400_000)
    const token = linkTokenOf(id, { secret: linkSecret(), now })
    const expired = linkTokenOf(id, { secret: linkSecret(), now: long_ago })
    const path = `/store/invoices/${id}/document`
    expect(await statusFor(anonymous(), `${path}?token=${token}`)).toBe(200)
    expect(await statusFor(anonymous(), `${path}?token=${expired}`)).toBe(404)
    expect(await statusFor(anonymous(), `${path}?token=${token}x`)).toBe(404)
    expect(await statusFor(anonymous(), `/store/invoices/${other.id}?token=${token}`)).toBe(404)
  })

  it("with its order, by whoever may read all of that", async () => {
    const orderId = await order(anonymous())
    const { id } = await invoiceOf(orderId)
    const path = `/store/orders/${orderId}/invoices`
    const { invoices } = await anonymous().succeed<Listed>("GET", path)
    expect(invoices.map((invoice) => invoice.id)).toEqual([id])
    const knex = container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const created_at = new Date(Date.now() - 2 * 60 * 60 * 1000)
    await knex("order").where({ id: orderId }).update({ created_at })
    expect(await statusFor(anonymous(), path)).toBe(404)
    const known = anonymous().with({ "x-order-email": "jeanne@example.test" })
    expect(await statusFor(known, path)).toBe(200)
    expect(await statusFor(anonymous(), "/store/orders/order_unknown/invoices")).toBe(404)
  })

  it("by the members of a company as their roles allow", async () => {
    const tokenOf = watchInvites(container())
    const [admin, stranger] = [await customer("admin"), await customer("stranger")]
    const { id: companyId } = await registerCompany(admin)
    const buyer = await join(shop, admin, tokenOf, "buyer")
    await staff().succeed("POST", `/admin/companies/${companyId}/approve`, {})
    const own = await invoiceOf(await order(buyer))
    const admins = await invoiceOf(await order(admin))
    expect(own).toMatchObject({ company_id: companyId, due_on: own.issued_on })
    const mail = await awaitText(staff(), { order_id: own.order_id, kind: "invoice_issued" })
    expect(mail.company_id).toBe(companyId)
    expect((await listed(admin)).toSorted()).toEqual([own.id, admins.id].toSorted())
    expect(await listed(buyer)).toEqual([own.id])
    expect(await statusFor(buyer, `/store/invoices/${admins.id}`)).toBe(404)
    expect(await statusFor(admin, `/store/invoices/${own.id}`)).toBe(200)
    expect(await statusFor(stranger, `/store/invoices/${own.id}`)).toBe(404)
  })

  it("as it was issued, whatever becomes of the order and the company", async () => {
    const buyer = await customer("buyer")
    const orderId = await order(buyer)
    const { id, number } = await invoiceOf(orderId)
    const read = async () => {
      const answer = await fetch(`${staff().baseUrl}/admin/invoices/${id}/document`, {
        headers: staff().headers,
      })
      return Buffer.from(await answer.arrayBuffer())
    }
    const before = await read()
    await staff().succeed("POST", `/admin/orders/${orderId}`, {
      shipping_address: { first_name: "Changed", last_name: "Name", city: "Lille" },
    })
    const after = await read()
    expect(after.equals(before)).toBe(true)
    const text = await textOfPdf(after)
    expect(text).toContain(`Facture ${number}`)
    expect(text).toContain("Jeanne Martin")
    expect(text).not.toContain("Changed")
  })

  it("in the e-mail that brings it, as an attachment, once", async () => {
    const orderId = await order(anonymous())
    const { id, number } = await invoiceOf(orderId)
    const mail = await awaitText(staff(), { order_id: orderId, kind: "invoice_issued" })
    expect(mail).toMatchObject({
      to: "jeanne@example.test",
      attachments: [{ filename: `${number}.pdf` }],
    })
    expect(mail.text).toContain(number)
    await staff().call("adminIssueCreditNote", {
      params: { id },
      body: { amount: 10, reason: "Geste" },
    })
    const note = await awaitText(staff(), { order_id: orderId, kind: "credit_note_issued" })
    expect(note.attachments).toEqual([{ filename: expect.stringMatching(/^AV-.*\.pdf$/) }])
  })
})
