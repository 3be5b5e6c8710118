import { renderEmail } from "./email"

describe("an e-mail", () => {
  const plain = { language: "fr", subject: "Bonjour", paragraphs: ["Un.", "Deux."] } as const

  it("says the same as text and as HTML", () => {
    const action = { label: "Accepter", url: "https://shop.test/invites/a?b=1&c=2" }
    const { text, html } = renderEmail({ ...plain, paragraphs: [...plain.paragraphs], action })
    expect(text).toBe("Un.\n\nDeux.\n\nAccepter: https://shop.test/invites/a?b=1&c=2")
    expect(html).toContain('<html lang="fr">')
    expect(html).toContain('<a href="https://shop.test/invites/a?b=1&amp;c=2">Accepter</a>')
  })

  it("lets nobody's name become markup or another header", () => {
    const name = `<img src=x onerror="alert('x')">\r\nBcc: all@example.test`
    const { subject, html } = renderEmail({ language: "en", subject: name, paragraphs: [name] })
    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).not.toContain("<img")
  })

  it("refuses a link that is a program", () => {
    const action = { label: "Click", url: "javascript:alert(1)" }
    expect(() => renderEmail({ ...plain, paragraphs: [], action })).toThrow(/http or https/)
  })
})
