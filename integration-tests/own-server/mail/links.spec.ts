import { logIn, register } from "../../support/auth"
import { buy } from "../../support/checkout"
import { aCompany } from "../../support/companies"
import { type FakeSmtp, startFakeSmtp } from "../../support/fake-smtp"
import { awaitMails } from "../../support/mails"
import { aRequest, aVariant, send } from "../../support/quotes"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"

let smtp: FakeSmtp

beforeAll(async () => {
  smtp = await startFakeSmtp()
  process.env.SMTP_URL = smtp.url
  process.env.MAIL_FROM = "Millésime <shop@millesime.test>"
  process.env.STOREFRONT_URL = "https://shop.example.test"
})

afterAll(() => smtp.stop())

describeShop("Whoever follows the links in the store's e-mails", ({ anonymous, nobody, staff }) => {
  beforeEach(() => smtp.reset())
  afterEach(() => expect(smtp.faults).toEqual([]))

  const received = (recipient: string, subject: RegExp) =>
    eventually(async () => {
      const mail = smtp.mails.find(
        (each) => each.recipient === recipient && subject.test(each.subject ?? ""),
      )
      if (!mail) throw new Error(`No ${String(subject)} for ${recipient}`)
      return mail
    }, 30_000)

  /** The address of the storefront or dashboard that a message leads to. */
  const linkIn = (text: string | undefined, path: string): URL => {
    const link = (text ?? "").match(/https?:\/\/\S+/g)?.find((url) => url.includes(path))
    if (!link) throw new Error(`No link to ${path} in ${text}`)
    return new URL(link)
  }

  it("sets a new password and logs in with it, once", async () => {
    const email = "jeanne@example.test"
    await register(anonymous(), { email, password: "the-forgotten-one" })
    await nobody().succeed("POST", "/auth/customer/emailpass/reset-password", { identifier: email })
    const { text } = await received(email, /mot de passe/i)
    const token = linkIn(text, "/reset-password").searchParams.get("token") ?? ""
    const visitor = nobody().with({ authorization: `Bearer ${token}` })
    const path = "/auth/customer/emailpass/update"
    await visitor.succeed("POST", path, { password: "the-new-password" })
    await logIn(nobody(), "customer", { email, password: "the-new-password" })
    const again = await visitor.request("POST", path, { password: "another-password" })
    expect(again.status).toBe(401)
  })

  it("joins the store's staff, and a company as its buyer", async () => {
    await staff().succeed("POST", "/admin/invites", { email: "paul@millesime.test" })
    const invitation = await received("paul@millesime.test", /invit|équipe/i)
    const token = linkIn(invitation.text, "/invite").searchParams.get("token") ?? ""
    const login = { email: "paul@millesime.test", password: "a-long-password-2" }
    const registered = await nobody().succeed<{ token: string }>(
      "POST",
      "/auth/user/emailpass/register",
      login,
    )
    await nobody()
      .with({ authorization: `Bearer ${registered.token}` })
      .succeed("POST", `/admin/invites/accept?token=${encodeURIComponent(token)}`, {
        email: login.email,
        first_name: "Paul",
        last_name: "Roux",
      })
    await logIn(nobody(), "user", login)

    const admin = await register(anonymous(), {
      email: "admin@example.test",
      password: "a-long-password-3",
    })
    await admin.call("storeRegisterCompany", { body: aCompany() })
    await admin.call("storeInviteCompanyMember", {
      body: { email: "buyer@example.test", role: "buyer" },
    })
    const { text } = await received("buyer@example.test", /Weinhaus/)
    const inviteToken = linkIn(text, "/company-invites/").pathname.split("/").at(-1) ?? ""
    const buyer = await register(anonymous(), {
      email: "buyer@example.test",
      password: "a-long-password-4",
    })
    const { company } = await buyer.call("storeAcceptCompanyInvite", {
      params: { token: inviteToken },
      body: {},
    })
    expect(company.member.role).toBe("buyer")
  })

  it("reads an order's confirmation with its parts, and a quote with its document", async () => {
    const { variantId } = await aVariant(staff())
    const { id } = await buy(anonymous(), variantId)
    const order = await received("jeanne@example.test", /commande/i)
    expect(order.from?.value).toEqual([{ name: "Millésime", address: "shop@millesime.test" }])
    expect(order.headers.get("auto-submitted")).toBe("auto-generated")
    expect(order.html).toContain("<html")
    expect(linkIn(order.text, "/orders/").pathname).toBe(`/orders/${id}`)

    const buyer = await register(anonymous(), {
      email: "quotes@example.test",
      password: "a-long-password-5",
    })
    const quote = await send(staff(), (await aRequest(buyer, variantId)).id)
    const offer = await received("quotes@example.test", /prêt/)
    expect(offer.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      [`${quote.number}.pdf`, "application/pdf"],
    ])
    expect(offer.attachments[0]?.content.subarray(0, 5).toString()).toBe("%PDF-")
    await awaitMails(staff(), { quote_id: quote.id, kind: "quote_sent", state: "sent" })
  })
})
