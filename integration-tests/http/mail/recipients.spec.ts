import { STAFF } from "../../support/auth"
import { aCompany } from "../../support/companies"
import { awaitMails, awaitText, listMails } from "../../support/mails"
import { aRequest, aVariant, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

describeShop("E-mails about accounts, companies and quotes", (shop) => {
  const { anonymous, customer, nobody, staff } = shop

  it("a customer who forgot the password gets a link that staff can't read", async () => {
    await customer()
    await nobody().succeed("POST", "/auth/customer/emailpass/reset-password", {
      identifier: "buyer@example.test",
    })
    const mail = await awaitText(staff(), { kind: "password_reset", to: "buyer@example.test" })
    expect(mail.state).toBe("sent")
    expect(`${mail.text} ${mail.html}`).not.toMatch(/eyJ[\w-]+\./)
    const again = await staff().request("POST", `/admin/mails/${mail.id}/resend`, {})
    expect(again.status).toBe(409)
  })

  it("an unknown address gets nothing, and the answer is the same", async () => {
    const path = "/auth/customer/emailpass/reset-password"
    const unknown = await nobody().request("POST", path, { identifier: "nobody@example.test" })
    expect(unknown.status).toBe(201)
    expect(await listMails(staff(), { kind: "password_reset" })).toEqual([])
  })

  it("a member of staff who forgot the password, and one who is invited, get their links", async () => {
    await nobody().succeed("POST", "/auth/user/emailpass/reset-password", {
      identifier: STAFF.email,
    })
    await awaitMails(staff(), { kind: "password_reset", to: STAFF.email })
    const { invite } = await staff().succeed<{ invite: { id: string } }>("POST", "/admin/invites", {
      email: "new@millesime.test",
    })
    await awaitMails(staff(), { kind: "staff_invitation", to: "new@millesime.test" })
    await staff().succeed("POST", `/admin/invites/${invite.id}/resend`)
    await awaitMails(staff(), { kind: "staff_invitation", to: "new@millesime.test" }, 2)
  })

  it("a new customer is welcomed", async () => {
    const { id } = await customer()
    await awaitMails(staff(), { customer_id: id, kind: "welcome" })
  })

  it("a company hears that it was registered, approved and suspended; staff that it waits", async () => {
    const admin = await customer()
    const { company } = await admin.call("storeRegisterCompany", {
      query: { locale: "en-US" },
      body: aCompany({ email: "office@schmidt.test" }),
    })
    const about = { company_id: company.id }
    await awaitMails(staff(), { ...about, kind: "company_registered" }, 2)
    await awaitMails(staff(), { ...about, kind: "staff_company_registered" })
    const params = { id: company.id }
    await staff().call("adminApproveCompany", { params, body: {} })
    const approved = await awaitMails(staff(), { ...about, kind: "company_approved" }, 2)
    expect(approved.map(({ to, locale }) => [to, locale]).sort()).toEqual([
      ["buyer@example.test", "en-US"],
      ["office@schmidt.test", "en-US"],
    ])
    await staff().call("adminSuspendCompany", { params, body: { reason: "Unpaid invoices" } })
    const suspended = await awaitText(staff(), { ...about, kind: "company_suspended" })
    expect(suspended.text).toContain("Unpaid invoices")
  })

  it("staff see in the bell what they are written about", async () => {
    const admin = await customer()
    const { company } = await admin.call("storeRegisterCompany", { body: aCompany() })
    await awaitMails(staff(), { company_id: company.id, kind: "staff_company_registered" })
    const { notifications } = await staff().succeed<{
      notifications: { data: { title: string; description: string } }[]
    }>("GET", "/admin/notifications?channel=feed")
    expect(notifications.map(({ data }) => data.title).join()).toContain("Weinhaus Schmidt GmbH")
  })

  it("a quote's buyer gets the document and the seller's words; staff the request and the answer", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff())
    const { id } = await aRequest(buyer, variantId)
    await awaitMails(staff(), { quote_id: id, kind: "quote_requested" })
    await awaitMails(staff(), { quote_id: id, kind: "staff_quote_requested" })
    const { quote } = await staff().call("adminGetQuote", { params: { id } })
    await staff().call("adminSendQuote", {
      params: { id },
      body: { version: quote.version, message: "Les fûts sont à Cognac." },
    })
    const sent = await awaitText(staff(), { quote_id: id, kind: "quote_sent" })
    expect(sent.text).toContain("Les fûts sont à Cognac.")
    expect(sent.attachments).toEqual([{ filename: `${quote.number}.pdf` }])
    await buyer.call("storePostQuoteMessage", {
      params: { id },
      body: { text: "Et le transport ?" },
    })
    const question = await awaitText(staff(), { quote_id: id, kind: "staff_quote_message" })
    expect(question.text).toContain("Et le transport ?")
    await staff().call("adminPostQuoteMessage", {
      params: { id },
      body: { text: "Marge de 12 %", internal: true },
    })
    await staff().call("adminWithdrawQuote", { params: { id }, body: { reason: "Erreur de prix" } })
    const withdrawn = await awaitText(staff(), { quote_id: id, kind: "quote_withdrawn" })
    expect(withdrawn.text).toContain("Erreur de prix")
    expect(await listMails(staff(), { quote_id: id, kind: "quote_message" })).toEqual([])
  })

  it("each offer is a message of its own", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff())
    const { id } = await aRequest(buyer, variantId)
    await send(staff(), id)
    await staff().call("adminWithdrawQuote", { params: { id }, body: { reason: "Corrigé" } })
    await send(staff(), id)
    await awaitMails(staff(), { quote_id: id, kind: "quote_sent" }, 2)
  })

  it("nobody but staff reads e-mails", async () => {
    const buyer = await customer()
    for (const visitor of [anonymous(), nobody(), buyer]) {
      expect((await visitor.request("GET", "/admin/mails")).status).toBe(401)
    }
  })
})
