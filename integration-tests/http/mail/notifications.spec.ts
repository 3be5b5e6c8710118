import { Modules } from "@medusajs/framework/utils"
import { mailService } from "../../../src/modules/mail"
import { describeShop } from "../../support/shop"

const aNotification = (more: Record<string, unknown> = {}) => ({
  to: "marie@example.test",
  channel: "email",
  template: "newsletter",
  content: { subject: "News", text: "There are new casks", html: "<p>There are new casks</p>" },
  ...more,
})

describeShop("A plugin that notifies by e-mail", ({ container }) => {
  const notify = (more?: Record<string, unknown>) =>
    container().resolve(Modules.NOTIFICATION).createNotifications(aNotification(more))

  it("has its message in the outbox, and gets its id", async () => {
    const about = { resource_type: "order", resource_id: "order_1" }
    const { external_id } = await notify({ ...about, idempotency_key: "news:1" })
    const mail = await mailService(container()).retrieveMillesimeMail(external_id ?? "")
    expect(mail).toMatchObject({
      kind: "notification",
      cause_id: "news:1",
      to: "marie@example.test",
      subject: "News",
      content: { text: "There are new casks", html: "<p>There are new casks</p>" },
      order_id: "order_1",
    })
  })

  it("has its files in the outbox", async () => {
    const file = { filename: "prices.csv", content: "YSxi", content_type: "text/csv" }
    const { external_id } = await notify({ attachments: [file] })
    const mail = await mailService(container()).retrieveMillesimeMail(external_id ?? "")
    expect(mail.attachments).toEqual([{ type: "inline", ...file }])
  })

  it("is told that a template without content can't be sent", async () => {
    await expect(notify({ content: null })).rejects.toThrow(/"newsletter".*content\.subject/)
    expect(await mailService(container()).listMillesimeMails({})).toEqual([])
  })
})
