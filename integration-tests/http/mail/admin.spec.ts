import { mailService } from "../../../src/modules/mail"
import { MAIL_KINDS } from "../../../src/modules/mail/types"
import type { ErrorAnswer } from "../../support/client"
import { awaitMails, listMails } from "../../support/mails"
import { describeShop } from "../../support/shop"

describeShop("Staff read the store's e-mails", ({ container, customer, staff }) => {
  const refusal = async (path: string, body: unknown = {}) => {
    const answer = await staff().request<ErrorAnswer>("POST", path, body)
    return [answer.status, answer.body.code]
  }

  it("find them by recipient, kind, state and words", async () => {
    await customer("anna")
    await customer("bruno")
    await awaitMails(staff(), { kind: "welcome", state: "sent" }, 2)
    expect(await listMails(staff(), { to: "ANNA@example.test" })).toHaveLength(1)
    expect(await listMails(staff(), { q: "bruno" })).toHaveLength(1)
    expect(await listMails(staff(), { kind: ["welcome"], state: ["sent"] })).toHaveLength(2)
    expect(await listMails(staff(), { state: ["waiting", "retrying", "failed"] })).toEqual([])
  })

  it("send a test message, and see its attempts", async () => {
    const { mail } = await staff().call("adminTestMail", { body: { to: "me@millesime.test" } })
    expect(mail).toMatchObject({ kind: "test", to: "me@millesime.test" })
    await awaitMails(staff(), { kind: "test", state: "sent" })
    const { mail: details } = await staff().call("adminGetMail", { params: { id: mail.id } })
    expect(details.attempt_log).toMatchObject([{ number: 1, outcome: "sent" }])
  })

  it("cancel one that waits, and resend it", async () => {
    const { mail } = await staff().call("adminTestMail", { body: { to: "me@millesime.test" } })
    await awaitMails(staff(), { kind: "test", state: "sent" })
    expect(await refusal(`/admin/mails/${mail.id}/cancel`)).toEqual([409, "mail_not_cancelable"])
    await mailService(container()).updateMillesimeMails({
      id: mail.id,
      status: "pending",
      next_attempt_at: new Date(Date.now() + 60_000),
    } as never)
    const params = { id: mail.id }
    const { mail: canceled } = await staff().call("adminCancelMail", { params, body: {} })
    expect(canceled.state).toBe("canceled")
    await staff().call("adminResendMail", { params, body: {} })
    await awaitMails(staff(), { kind: "test", state: "sent" })
  })

  it("preview every kind in both languages, without a script or anything loaded", async () => {
    for (const kind of MAIL_KINDS) {
      for (const locale of ["fr-FR", "en-US"]) {
        const { html, text } = await staff().call("adminPreviewMail", { body: { kind, locale } })
        expect(text).not.toBe("")
        expect(html).not.toMatch(/<script|src="http/)
      }
    }
  })

  it("are told what is wrong with what they ask", async () => {
    expect(await refusal("/admin/mails/test", { to: "nobody" })).toEqual([400, "invalid_request"])
    expect(await refusal("/admin/mails/preview", { kind: "poem" })).toEqual([
      400,
      "invalid_request",
    ])
    expect(await refusal("/admin/mails/mail_unknown/resend")).toEqual([404, "not_found"])
    const gone = await staff().request<ErrorAnswer>("DELETE", "/admin/mail-suppressions/unknown")
    expect([gone.status, gone.body.code]).toEqual([404, "not_found"])
  })
})
