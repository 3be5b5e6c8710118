import { renderEmail } from "../../shared/email"
import { decisionEmail, invitationEmail } from "./emails"

describe("An e-mail to a company", () => {
  it.each([
    ["approved", "fr", "La société Tonnellerie Roux est approuvée"],
    ["approved", "en", "Tonnellerie Roux has been approved"],
    ["rejected", "fr", "La société Tonnellerie Roux n'a pas été approuvée"],
    ["suspended", "en", "Tonnellerie Roux is suspended"],
  ] as const)("when it is %s, in %s", (kind, language, subject) => {
    const decision = { kind, company: "Tonnellerie Roux", reason: "Kbis manquant" }
    const email = renderEmail(decisionEmail(decision, language))
    expect(email.subject).toBe(subject)
    expect(email.text).toContain("Kbis manquant")
  })

  const invitation = {
    company: "Tonnellerie Roux",
    role: "buyer",
    expires_at: "2026-03-31T22:30:00.000Z",
    token: "t0ken",
  } as const

  it("links to where an invitation is accepted, and names its last day in France", () => {
    const url = "https://shop.test/company-invites/t0ken"
    const { text } = renderEmail(invitationEmail({ ...invitation, url }, "fr"))
    expect(text).toContain("« acheteur »")
    expect(text).toContain("1 avril 2026")
    expect(text).toContain(url)
  })

  it("holds the token itself where the shop has no page for it", () => {
    const { text } = renderEmail(invitationEmail({ ...invitation, url: null }, "en"))
    expect(text).toContain("Code of the invitation: t0ken")
    expect(text).toContain("April 1, 2026")
  })
})
