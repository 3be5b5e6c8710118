import { renderEmail } from "./email"

describe("an e-mail", () => {
  const plain = { language: "fr", subject: "Bonjour", paragraphs: ["Un.", "Deux."] } as const

  it("says the same as text and as HTML", () => {
    const action = { label: "Accepter", url: "https://shop.test/invites/a?b=1&c=2" }
    const { text, html } = renderEmail({ ...plain, paragraphs: [...plain.paragraphs], action })
    expect(text).toBe("Un.\n\nDeux.\n\nAccepter\nhttps://shop.test/invites/a?b=1&c=2")
    expect(html).toContain('<html lang="fr">')
    expect(html).toContain('<a href="https://shop.test/invites/a?b=1&amp;c=2">Accepter</a>')
  })

  it("lets nobody's name become markup or another header", () => {
    const name = `<img src=x onerror="alert('x')">\r\nBcc: all@example.test`
    const { subject, html } = renderEmail({ language: "en", subject: name, paragraphs: [name] })
    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).not.toContain("<img")
  })

  it.each([
    ["line breaks", "One\r\n two\u2028three\u0085four", "One two three four"],
    ["control signs", "\u0000One\u0007", "One"],
    ["a long text", "a".repeat(300), "a".repeat(200)],
    ["a sign across the limit", `${"a".repeat(199)}🍷`, "a".repeat(199)],
  ])("flattens a subject with %s", (_, subject, flat) => {
    expect(renderEmail({ ...plain, subject, paragraphs: [] }).subject).toBe(flat)
  })

  it("names its HTML by its subject", () => {
    const { html } = renderEmail({ ...plain, subject: "Roux & fils", paragraphs: [] })
    expect(html).toContain("<title>Roux &amp; fils</title>")
  })

  it.each(["javascript:alert(1)", " javascript:alert(1)", "data:text/html,a", "/invites/a", ""])(
    "refuses a link to %j",
    (url) => {
      const email = { ...plain, paragraphs: [], action: { label: "Click", url } }
      expect(() => renderEmail(email)).toThrow(/http or https/)
    },
  )
})
