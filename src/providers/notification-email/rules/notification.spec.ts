import { toOutboxMail } from "./notification"

const aNotification = (more = {}) => ({
  id: "noti_1",
  to: "marie@example.com",
  channel: "email",
  template: "welcome",
  content: { subject: "Welcome", text: "Hello", html: "<p>Hello</p>" },
  ...more,
})

describe("A notification by e-mail", () => {
  it("becomes a message with its own words, once for each notification", () => {
    expect(toOutboxMail(aNotification())).toEqual({
      kind: "notification",
      cause_id: "noti_1",
      to: "marie@example.com",
      locale: "und",
      content: { subject: "Welcome", text: "Hello", html: "<p>Hello</p>" },
      attachments: [],
      order_id: null,
      quote_id: null,
      company_id: null,
      customer_id: null,
    })
  })

  it("is told from others by its key, and belongs to what it is about", () => {
    const about = { resource_type: "order", resource_id: "order_1", idempotency_key: "placed:1" }
    expect(toOutboxMail(aNotification({ ...about, data: { locale: "fr-FR" } }))).toMatchObject({
      cause_id: "placed:1",
      order_id: "order_1",
      quote_id: null,
      locale: "fr-FR",
    })
  })

  it("has a text where its writer gave only HTML", () => {
    const html =
      "<html><head><title>T</title><style>p{}</style></head><body><p>Caf&eacute; &amp; fûts</p>" +
      '<p>Go <a href="https://shop.test/a?b=1">there</a>.<br>Now</p></body></html>'
    const { content } = toOutboxMail(aNotification({ content: { subject: "Hi", html } }))
    expect(content.text).toBe("Caf&eacute; & fûts\nGo there (https://shop.test/a?b=1).\nNow")
    expect(content.html).toBe(html)
  })

  it("brings its files along", () => {
    const file = { filename: "a.pdf", content: "aGVsbG8=", content_type: "application/pdf" }
    expect(toOutboxMail(aNotification({ attachments: [file] })).attachments).toEqual([
      { type: "inline", ...file },
    ])
  })

  it.each([
    ["content: its template can't be rendered", { content: null }, /"welcome".*content\.subject/],
    ["a subject", { content: { text: "Hello" } }, /content\.subject/],
    ["a text", { content: { subject: "Hello" } }, /content\.text/],
    ["an id", { id: null }, /idempotency_key/],
    ["a recipient", { to: undefined }, /to/],
  ])("is refused without %s", (_, more, message) => {
    expect(() => toOutboxMail(aNotification(more))).toThrow(message)
  })

  it("is refused with more than ten megabytes of files", () => {
    const content = "A".repeat(14 * 1024 * 1024)
    const attachments = [{ filename: "a", content }]
    expect(() => toOutboxMail(aNotification({ attachments }))).toThrow(/attachments/)
  })

  it("loses what the database can't store", () => {
    const content = { subject: "A\0B", text: "A\0B" }
    expect(toOutboxMail(aNotification({ content })).content).toMatchObject({ text: "A\uFFFDB" })
  })
})
